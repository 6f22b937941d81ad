//! The `@type` of structured data, compared as `src/element/structured_data.js` does for the live
//! card.

use serde_json::Value;

/// Whether a `@type` is this one, or a list with it. The vocabulary may stand
/// before the name: `schema:Movie`, `https://schema.org/Movie`.
pub fn is_a(types: Option<&Value>, name: &str) -> bool {
    let types = match types {
        Some(Value::Array(types)) => types,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let mut types = types.iter().filter_map(Value::as_str);
    types.any(|known| known.rsplit(['/', ':', '#']).next() == Some(name))
}

//! What structured data says that something is, known as `src/json_ld.js` knows
//! it for the live card.

use serde_json::Value;

/// Whether the `@type` of a thing is this one, or a list with it: by its name
/// alone, or that of the vocabulary too (`schema:Movie`,
/// `https://schema.org/Movie`).
pub fn is_a(types: Option<&Value>, name: &str) -> bool {
    let types = match types {
        Some(Value::Array(types)) => types,
        Some(one) => std::slice::from_ref(one),
        None => &[],
    };
    let mut types = types.iter().filter_map(Value::as_str);
    types.any(|known| known.rsplit(['/', ':', '#']).next() == Some(name))
}

//! Entities as Wikibase's REST interface answers them
//! (<https://doc.wikimedia.org/Wikibase/master/js/rest-api/>), turned into those of
//! `Special:EntityData`.

use serde_json::{Map, Value, json};

/// Whether it is an entity as the REST interface answers it.
pub fn is_answer(answer: &Value) -> bool {
    let has_id = answer["id"].as_str().is_some_and(|id| id.starts_with('Q'));
    has_id && answer.get("labels").is_some() && answer["statements"].is_object()
}

/// The same entity as `Special:EntityData` has it.
pub fn entity(answer: &Value) -> Value {
    let texts = |key: &str| members(&answer[key], |text| json!({ "value": text }));
    let aliases = members(&answer["aliases"], |names| {
        let names = names.as_array().into_iter().flatten();
        names.map(|name| json!({ "value": name })).collect()
    });
    let claims = members(&answer["statements"], |statements| {
        let statements = statements.as_array().into_iter().flatten();
        statements.map(claim).collect()
    });
    json!({
        "id": answer["id"], "labels": texts("labels"), "descriptions": texts("descriptions"),
        "aliases": aliases, "claims": claims, "sitelinks": answer["sitelinks"],
    })
}

fn members(object: &Value, change: impl Fn(&Value) -> Value) -> Value {
    let members = object.as_object().into_iter().flatten();
    let members = members.map(|(key, value)| (key.clone(), change(value)));
    members.collect::<Map<_, _>>().into()
}

fn claim(statement: &Value) -> Value {
    let mut qualifiers = Map::new();
    for qualifier in statement["qualifiers"].as_array().into_iter().flatten() {
        let Some(property) = qualifier["property"]["id"].as_str() else {
            continue;
        };
        let values = qualifiers.entry(property).or_insert_with(|| json!([]));
        if let Value::Array(values) = values {
            values.push(snak(qualifier));
        }
    }
    let mut main = snak(statement);
    main["datatype"] = statement["property"]["data_type"].clone();
    json!({ "rank": statement["rank"], "mainsnak": main, "qualifiers": qualifiers })
}

/// A value; one that nobody knows has none.
fn snak(thing: &Value) -> Value {
    let content = match &thing["value"]["content"] {
        Value::Null => return json!({}),
        // Another entity is named by its id alone.
        Value::String(id) if is_item(id) => json!({ "id": id }),
        content => content.clone(),
    };
    json!({ "datavalue": { "value": content } })
}

fn is_item(text: &str) -> bool {
    let figures = text.strip_prefix('Q').unwrap_or_default();
    !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit())
}

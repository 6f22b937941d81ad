use serde_json::{Value, json};

use super::imported;

fn statement(value: Value) -> Value {
    json!([{ "rank": "normal", "qualifiers": [], "value": { "type": "value", "content": value } }])
}

#[test]
fn an_answer_of_the_rest_interface_is_an_entity() {
    let time = json!({ "time": "+1902-09-01T00:00:00Z", "precision": 11 });
    let (film, notes) = imported(
        &json!({ "type": "item", "id": "Q7", "labels": { "en": "Zinc", "es": "Cinc" }, "aliases": { "en": ["Zn"] },
            "statements": {
                "P31": statement("Q11424".into()), "P495": statement("Q142".into()),
                "P577": statement(time), "P345": statement("tt0000417".into()),
                "P1476": statement(json!({ "language": "fr", "text": "Le zinc" })),
                "P2047": statement(json!({ "amount": "+14", "unit": "http://www.wikidata.org/entity/Q7727" })),
                "P444": [{ "rank": "normal", "value": { "type": "value", "content": "93%" }, "qualifiers": [
                    { "property": { "id": "P447" }, "value": { "type": "value", "content": "Q105584" } },
                ] }],
                "P57": [{ "rank": "normal", "qualifiers": [], "value": { "type": "somevalue" } }],
            },
            "sitelinks": { "enwiki": { "title": "Zinc (film)", "url": "https://en.wikipedia.org/wiki/Zinc_(film)" } } })
        .to_string(),
    );
    assert_eq!(notes, [""; 0]);
    assert_eq!(
        film,
        json!({ "name": { "en": "Zinc", "es": "Cinc" }, "alternateName": ["Le zinc", "Zn"], "inLanguage": ["fr"],
            "datePublished": "1902-09-01", "duration": "PT14M", "countryOfOrigin": [{ "en": "France", "es": "Francia" }],
            "sameAs": ["https://www.wikidata.org/wiki/Q7", "https://www.imdb.com/title/tt0000417/",
                "https://en.wikipedia.org/wiki/Zinc_(film)"],
            "aggregateRating": { "ratingValue": 93, "bestRating": 100, "worstRating": 0, "author": { "name": "Rotten Tomatoes" },
                "ratingExplanation": { "en": "favourable reviews", "es": "críticas favorables" } } })
    );
}

use serde_json::json;

use crate::{english, inside, spanish, text};

#[test]
fn are_a_list() {
    let film = json!({ "award": [{ "en": "Golden Gull", "es": "Gaviota de Oro" }, "Prix du Sel"] });
    let items = |view: crate::View| {
        let list = view.part("awards");
        assert_eq!(
            (list.value().name(), list.attr("role")),
            ("ul", Some("list"))
        );
        inside(list, "li").into_iter().map(text).collect::<Vec<_>>()
    };
    assert_eq!(items(english(&film)), ["Golden Gull", "Prix du Sel"]);
    assert_eq!(items(spanish(&film)), ["Gaviota de Oro", "Prix du Sel"]);
}

#[test]
fn have_a_heading() {
    let film = json!({ "award": ["Golden Gull"] });
    assert!(text(english(&film).part("base")).contains("Awards Golden Gull"));
    assert!(text(spanish(&film).part("base")).contains("Premios Golden Gull"));
}

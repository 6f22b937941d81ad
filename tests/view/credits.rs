use serde_json::json;

use crate::{english, inside, spanish, text};

#[test]
fn name_who_made_the_film() {
    let film = json!({
        "director": ["Patricia"],
        "author": ["Ligiah", "Ada"],
        "producer": ["Patricia", "Gerardo"],
        "musicBy": ["Carlo"],
        "cinematographer": ["Checco"],
        "editor": ["Aleshka"],
    });
    let credits = |view: crate::View| {
        let credits = view.part("credits");
        assert_eq!(credits.value().name(), "dl");
        let of = |name| inside(credits, name).into_iter().map(text);
        of("dt")
            .zip(of("dd"))
            .map(|(label, people)| format!("{label}: {people}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(
        credits(english(&film)),
        [
            "Director: Patricia",
            "Writers: Ligiah, Ada",
            "Producers: Patricia, Gerardo",
            "Music: Carlo",
            "Cinematography: Checco",
            "Editing: Aleshka",
        ],
    );
    assert_eq!(
        credits(spanish(&film)),
        [
            "Dirección: Patricia",
            "Guion: Ligiah, Ada",
            "Producción: Patricia, Gerardo",
            "Música: Carlo",
            "Fotografía: Checco",
            "Edición: Aleshka",
        ],
    );
}

#[test]
fn link_to_the_page_of_a_person() {
    let view = english(&json!({ "director": ["Ada", { "name": "Noé", "url": "people/noe" }] }));
    let links = inside(view.part("credits"), "a");
    assert_eq!(links.len(), 1);
    assert_eq!(text(links[0]), "Noé");
    assert_eq!(links[0].attr("href"), Some("people/noe"));
}

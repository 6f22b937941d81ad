use serde_json::{Value, json};

use super::{imported, imported_movie, page};

fn moon() -> Value {
    json!({
        "@type": "Movie", "name": "Viaje a la Luna", "genre": "Ciencia ficción",
        "description": "Un club de astrónomos.", "award": "Premio de la Luna",
        "countryOfOrigin": { "@type": "Country", "name": "Francia" },
        "review": { "@type": "Review", "author": "Ada Lumen", "name": "Sí", "reviewBody": "Vayan." },
    })
}

#[test]
fn the_texts_of_a_page_are_in_its_language() {
    let film = json!({
        "name": "Viaje a la Luna",
        "genre": [{ "es": "Ciencia ficción" }],
        "countryOfOrigin": [{ "en": "France", "es": "Francia" }],
        "description": { "es": ["Un club de astrónomos."] },
        "award": [{ "es": "Premio de la Luna" }],
        "review": [{ "name": { "es": "Sí" }, "reviewBody": { "es": ["Vayan."] }, "author": { "name": "Ada Lumen" } }],
    });
    let mut of_site = moon();
    of_site["@context"] = json!({ "@vocab": "https://schema.org/", "@language": "es" });
    let og_locale = page(
        "",
        r#"<meta property="og:locale" content="es_ES">"#,
        &moon(),
    );
    let nearest = page("en", "", &moon()).replace("<script", "<script lang='es'");
    let graph = json!([{ "@type": "WebSite", "inLanguage": "es-ES" }, moon()]);
    for source in [
        page("es", "", &moon()),
        page("es-MX", "", &moon()),
        page("en", "", &of_site),
        page("", "", &graph),
        og_locale,
        nearest,
    ] {
        assert_eq!(imported(&source), (film.clone(), vec![]), "{source}");
    }
}

#[test]
fn a_language_that_a_film_file_has_no_place_for_is_told() {
    let (film, notes) = imported(&page(
        "cs",
        "",
        &json!({
            "@type": "Movie", "name": "Cesta na Měsíc", "description": "Klub hvězdářů.",
            "review": { "@type": "Review", "reviewBody": "Jděte." },
        }),
    ));
    assert_eq!(film["description"], json!(["Klub hvězdářů."]));
    assert_eq!(film["review"][0]["inLanguage"], "cs");
    assert_eq!(
        notes,
        [
            "description: is in the language cs, which a film file has no place for; every card shows it as it is"
        ]
    );
}

#[test]
fn what_a_review_says_of_its_language_counts_before_that_of_the_page() {
    let (film, _) = imported(&page(
        "es",
        "",
        &json!({
            "@type": "Movie", "name": "Viaje a la Luna",
            "review": { "@type": "Review", "reviewBody": "Go.", "inLanguage": "English" },
        }),
    ));
    assert_eq!(
        film["review"][0],
        json!({ "reviewBody": ["Go."], "inLanguage": "en" })
    );
}

#[test]
fn the_language_of_the_page_is_not_the_films() {
    let graph = json!({ "@graph": [
        { "@type": "WebPage", "@id": "#page", "inLanguage": "es-ES" },
        { "@type": "Movie", "name": "Viaje a la Luna", "alternateName": "Le Voyage dans la Lune", "inLanguage": "es" },
    ] });
    for source in [graph.to_string(), page("es", "", &graph["@graph"][1])] {
        let (film, notes) = imported(&source);
        assert_eq!(
            film,
            json!({ "name": "Viaje a la Luna", "alternateName": ["Le Voyage dans la Lune"] })
        );
        assert_eq!(
            notes,
            ["inLanguage: is \"es\" as for the page, and not taken for the film's"]
        );
    }
    // Of several languages, or of another, it is.
    for tags in [json!(["es", "fr"]), json!("fr")] {
        let (film, notes) = imported(&page(
            "es",
            "",
            &json!({ "@type": "Movie", "name": "A", "inLanguage": tags }),
        ));
        assert_eq!(
            film["inLanguage"],
            if tags.is_array() { tags } else { json!([tags]) }
        );
        assert_eq!(notes, [""; 0]);
    }
}

#[test]
fn knows_languages_by_their_names_in_english_and_spanish() {
    for (written, tag) in [
        ("Telugu", "te"),
        ("Tamil", "ta"),
        ("Tagalog", "tl"),
        ("Filipino", "fil"),
        ("American Sign Language", "ase"),
        ("British Sign Language", "bfi"),
        ("Mandarin", "cmn"),
        ("Cantonese", "yue"),
        ("Farsi", "fa"),
        ("Persian", "fa"),
        ("Serbo-Croatian", "sh"),
        ("Swiss German", "gsw"),
        ("Francés", "fr"),
        ("Castellano", "es"),
        ("español", "es"),
        ("Japonés", "ja"),
        ("JAPONES", "ja"),
        ("Euskera", "eu"),
        ("chino mandarín", "zh"),
        ("lengua de señas mexicana", "mfs"),
        ("es_MX", "es-MX"),
        ("quz", "quz"),
        ("ga", "ga"),
        ("Irish", "ga"),
    ] {
        let (film, notes) = imported_movie(json!({ "inLanguage": written }));
        assert_eq!(
            (&film["inLanguage"], notes),
            (&json!([tag]), vec![]),
            "{written}"
        );
    }
    let (film, notes) = imported_movie(json!({ "inLanguage": ["None", "xx", "French"] }));
    assert_eq!((&film["inLanguage"], notes), (&json!(["fr"]), vec![]));
}

#[test]
fn the_name_in_the_pages_title_is_that_in_its_language() {
    let movie = json!({ "@type": "Movie", "name": "Le Voyage dans la Lune", "datePublished": "1902",
                        "alternateName": ["Die Reise zum Mond", "Viaje a la Luna"] });
    let head = "<meta property=\"og:title\" content=\"Viaje a la luna (1902) ⭐ 8.1\">";
    let (film, notes) = imported(&page("es-MX", head, &movie));
    assert_eq!(film["name"], json!({ "es": "Viaje a la Luna" }));
    assert_eq!(
        film["alternateName"],
        json!(["Le Voyage dans la Lune", "Die Reise zum Mond"])
    );
    let what = "name: is \"Le Voyage dans la Lune\", and \"Viaje a la Luna\" in the page's title, which counts";
    assert_eq!(notes, [what]);
    let (film, notes) = imported(&page(
        "fr",
        "<title>Le voyage dans la lune (1902)</title>",
        &movie,
    ));
    assert_eq!(
        (film["name"].as_str(), notes),
        (Some("Le Voyage dans la Lune"), vec![])
    );
}

#[test]
fn a_text_that_its_page_marks_with_another_language_is_told() {
    let described = |text: &str| {
        let movie = json!({ "@type": "Movie", "name": "Viaje a la Luna", "description": text });
        imported(&page("en-US", "", &movie))
    };
    let text = "Los astrónomos van a la Luna y vuelven.";
    let (film, notes) = described(text);
    assert_eq!(film["description"], json!({ "en": [text] }));
    assert_eq!(notes, ["description: is marked as en, and has words of es"]);
    assert_eq!(
        described("The astronomers go to the Moon and come back.").1,
        [""; 0]
    );
}

#[test]
fn a_text_of_microdata_is_in_the_nearest_language() {
    let (film, notes) = imported(
        r#"<!DOCTYPE html><html lang="es"><div itemscope itemtype="https://schema.org/Movie">
        <h1 itemprop="name">Luna</h1><p itemprop="description">Un viaje.</p>
        <p itemprop="description" lang="en">A journey.</p></div></html>"#,
    );
    assert_eq!(
        film["description"],
        json!({ "en": ["A journey."], "es": ["Un viaje."] })
    );
    assert_eq!(notes, [""; 0]);
}

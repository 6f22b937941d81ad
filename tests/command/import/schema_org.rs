use serde_json::{Value, json};

use super::{assert_imported, assert_refused, imported, imported_movie, page, person};

#[test]
fn takes_a_movie_as_texts() {
    let source = json!({
        "@context": "https://schema.org",
        "@type": "Movie",
        "name": "Tierra de sal",
        "alternateName": "Salt Land",
        "description": "Uno.\n\n  Dos\tmás.",
        "director": "Ana Ruiz",
        "actor": "Leo Mar",
        "genre": "Drama, Western",
        "duration": "PT1H46M",
        "datePublished": "2019-03-08T00:00:00+01:00",
        "image": "https://example.org/poster.jpg",
        "inLanguage": "es-MX",
        "contentRating": "PG-13",
        "award": "Golden Gull",
        "url": "https://example.org/films/salt",
        "sameAs": "https://example.org/salt",
    });
    let film = json!({
        "name": "Tierra de sal",
        "alternateName": ["Salt Land"],
        "inLanguage": ["es-MX"],
        "datePublished": "2019-03-08",
        "duration": "PT106M",
        "genre": ["Drama", "Western"],
        "contentRating": "PG-13",
        "director": [person("Ana Ruiz")],
        "actor": [person("Leo Mar")],
        "description": ["Uno.", "Dos más."],
        "award": ["Golden Gull"],
        "image": { "url": "https://example.org/poster.jpg" },
        "sameAs": ["https://example.org/salt"],
        "url": "https://example.org/films/salt",
    });
    assert_imported(&source, film, &[]);
}

#[test]
fn takes_a_movie_as_objects_and_lists() {
    let source = json!([{ "@type": "WebSite", "name": "Not a film" }, {
        "@context": "http://schema.org/",
        "@type": ["Movie", "Product"],
        "name": [
            { "@value": "Salt Land", "@language": "en-US" },
            { "@value": "Tierra de sal", "@language": "es" },
            { "@value": "Salzland", "@language": "de" },
        ],
        "director": { "@type": "Person", "name": "Ana Ruiz", "url": "https://example.org/ana" },
        "actor": [
            { "@type": "PerformanceRole", "actor": { "@type": "Person", "name": "Leo Mar" }, "characterName": "Simón" },
            { "@type": "Person", "name": "Eva Sol", "sameAs": ["https://example.org/eva", "https://example.com/eva"] },
            "Teo Luz",
        ],
        "creator": [
            { "@type": "Person", "name": "Ada Lum" },
            { "@type": "Organization", "name": "Salt Films" },
        ],
        "countryOfOrigin": [{ "@type": "Country", "name": "Mexico" }],
        "inLanguage": [{ "@type": "Language", "name": "Spanish", "alternateName": "es" }, "English", "Klingonish"],
        "duration": { "@type": "Duration", "@value": "P0Y0M0DT1H46M0S" },
        "contentRating": { "@type": "Rating", "ratingValue": "R", "author": "MPA" },
        "image": [
            { "@type": "ImageObject", "contentUrl": "//example.org/poster.jpg", "width": "600px", "height": { "value": 900 }, "caption": "A salt pan" },
            "other.jpg",
        ],
        "about": [{ "@type": "Thing", "name": "Memory" }, "Sea"],
        "aggregateRating": { "@type": "AggregateRating", "ratingValue": "7,8", "reviewCount": "1,243", "bestRating": "10" },
        "offers": { "@type": "Offer", "price": 3 },
        "trailer": {},
        "keywords": "salt, sea",
    }]);
    let film = json!({
        "name": { "en": "Salt Land", "es": "Tierra de sal" },
        "inLanguage": ["es", "en"],
        "duration": "PT106M",
        "countryOfOrigin": [{ "en": "Mexico", "es": "México" }],
        "contentRating": "R",
        "director": [{ "name": "Ana Ruiz", "url": "https://example.org/ana" }],
        "author": [person("Ada Lum")],
        "actor": [
            { "name": "Leo Mar", "characterName": "Simón" },
            { "name": "Eva Sol", "url": "https://example.org/eva" },
            person("Teo Luz"),
        ],
        "image": { "url": "https://example.org/poster.jpg", "width": 600, "height": 900, "caption": "A salt pan" },
        "aggregateRating": { "ratingValue": 7.8, "ratingCount": 1243, "bestRating": 10, "worstRating": 1 },
        "about": ["Memory", "Sea"],
    });
    assert_imported(
        &source,
        film,
        &[
            "name: is there in the language de too",
            "inLanguage: \"Klingonish\" is no language that is known here, expected a language tag or an English or Spanish name",
            "keywords: are left out beside about",
            "creator: has 1 company, which writes no film",
            "image: has 1 more, the first is taken",
            "offers: has no place in a film file",
        ],
    );
}

#[test]
fn follows_the_nodes_of_a_graph() {
    let source = json!({ "@context": "https://schema.org", "@graph": [
        { "@type": "Review", "@id": "#r", "name": "Salty", "author": { "@id": "#eva" },
          "itemReviewed": { "@id": "#film" }, "reviewRating": { "@type": "Rating", "ratingValue": "4" } },
        { "@type": "schema:Movie", "@id": "#film", "name": "Salt Land", "director": [{ "@id": "#ana" }],
          "image": { "@type": "ImageObject", "@id": "#poster" } },
        { "@type": "Person", "@id": "#ana", "name": "Ana Ruiz" },
        { "@type": "Person", "@id": "#eva", "name": "Eva Sol" },
        { "@type": "ImageObject", "@id": "#poster", "url": "https://example.org/p.jpg" },
    ]});
    let film = json!({
        "name": "Salt Land",
        "director": [person("Ana Ruiz")],
        "image": { "url": "https://example.org/p.jpg" },
        "review": [{
            "name": "Salty",
            "author": { "name": "Eva Sol" },
            "reviewRating": { "ratingValue": 4, "bestRating": 5, "worstRating": 1 },
        }],
    });
    assert_imported(&source, film, &[]);
}

#[test]
fn takes_reviews_in_every_shape() {
    let source = json!({
        "@type": "https://schema.org/Movie",
        "name": "Salt Land",
        "reviews": [
            {
                "@type": "Review",
                "headline": "Tom &amp; Ana&#39;s best",
                "reviewBody": "<p>One <b>fine</b> film.</p><p>Again &lt;3</p>",
                "author": [{ "@type": "Person", "name": "Eva Sol" }, "Leo"],
                "publisher": { "@type": "Organization", "name": "The Post", "logo": "x.png" },
                "datePublished": "2019-03",
                "inLanguage": "en",
                "reviewRating": { "ratingValue": 8.5, "bestRating": 10, "worstRating": 0, "ratingExplanation": "Why" },
                "positiveNotes": { "@type": "ItemList", "itemListElement": [{ "@type": "ListItem", "position": 1, "name": "Light" }] },
                "negativeNotes": ["Length"],
                "itemReviewed": { "@type": "Movie", "name": "Salt Land" },
            },
            { "@type": "Review", "author": "Nobody" },
            { "@type": "Review", "reviewRating": { "ratingValue": 11, "bestRating": 10 }, "description": "Off the scale" },
        ],
    });
    let film = json!({
        "name": "Salt Land",
        "review": [
            {
                "name": "Tom & Ana's best",
                "reviewBody": ["One fine film.", "Again <3"],
                "author": { "name": "Eva Sol" },
                "publisher": "The Post",
                "datePublished": "2019-03",
                "inLanguage": "en",
                "reviewRating": { "ratingValue": 8.5, "bestRating": 10, "worstRating": 0 },
                "positiveNotes": ["Light"],
                "negativeNotes": ["Length"],
            },
            { "reviewBody": ["Off the scale"] },
        ],
    });
    assert_imported(
        &source,
        film,
        &[
            "review[0]: has several authors, the first is taken",
            "review[0].reviewRating.ratingExplanation: has no place in a film file",
            "review[1]: says nothing",
            "review[1].reviewRating.ratingValue: 11 is above bestRating 10",
        ],
    );
}

#[test]
fn finds_the_film_of_a_page() {
    let page = r#"<!doctype html><title>Salt</title>
<script type="application/ld+json">{ "@type": "BreadcrumbList" }</script>
<script type="application/ld+json">{ not json</script>
<!-- <script type="application/ld+json">{ "@type": "Movie", "name": "Commented out" }</script> -->
<script id="x" type="APPLICATION/LD+JSON">
  { "@context": "https://schema.org", "@type": "Review", "author": "Eva",
    "reviewBody": "Salty.", "itemReviewed": { "@type": "Movie", "name": "Salt Land", "duration": "long" } }
</script>
<script type="application/ld+json">{ "@type": "Movie", "name": "Another" }</script>"#;
    let outcome = crate::film_card_reading(&["import", "-"], page);
    let film: Value = serde_json::from_str(&outcome.out).expect("JSON");
    assert_eq!(
        film,
        json!({ "name": "Salt Land", "review": [{ "reviewBody": ["Salty."], "author": { "name": "Eva" } }] })
    );
    let lines: Vec<&str> = outcome.error.lines().collect();
    assert_eq!(
        lines,
        [
            "standard input:3:38: is no JSON (key must be a string), expected JSON-LD",
            "standard input: duration: is \"long\", expected a running time such as PT106M or 1 h 46 min",
            "standard input: another film is left out: \"Another\"",
        ]
    );
}

#[test]
fn leaves_out_what_a_film_file_refuses() {
    let source = json!({
        "@type": "Movie",
        "name": "Salt Land",
        "datePublished": "soon",
        "url": "javascript:alert(1)",
        "image": "data:image/png;base64,AAAA",
    });
    assert_imported(
        &source,
        json!({ "name": "Salt Land" }),
        &[
            "datePublished: is \"soon\", expected a date such as 2007, 2007-01 or 2007-01-21",
            "image.url: is \"data:image/png;base64,AAAA\", expected an http(s) or a relative URL",
            "url: is \"javascript:alert(1)\", expected an http(s) or a relative URL",
        ],
    );
}

#[test]
fn says_that_there_is_no_film() {
    let none = "has no film, expected a film of schema.org";
    assert_refused("<p>Salt Land</p>", none);
    assert_refused("{}", none);
    assert_refused(
        "[{ \"@type\": \"Book\", \"name\": \"Salt\" }]",
        "has no film but a Book (\"Salt\"), expected",
    );
    assert_refused("", none);
    assert_refused(
        "{ \"@type\": \"Movie\", ",
        "standard input:1:20: is no JSON (EOF while parsing a value), expected a film \
         of schema.org",
    );
    assert_refused(
        "{ \"@type\": \"Movie\", \"name\": \" \" }",
        "has a film without a name",
    );
}

#[test]
fn a_rendered_card_is_a_source_too() {
    let rendered = crate::printed(&["render", "films/every-field.json", "--lang", "es"]);
    let (film, notes) = imported(&rendered);
    assert_eq!(notes, [""; 0]);
    assert_eq!(film["name"], "El faro de papel");
    assert_eq!(film["review"].as_array().map(Vec::len), Some(3));
    assert_eq!(
        film["actor"][1],
        json!({ "name": "Bruno Sal", "characterName": "El farero" })
    );
    assert_eq!(film["aggregateRating"]["ratingCount"], 1243);
}

#[test]
fn several_languages_in_one_text_are_several() {
    let (film, notes) = imported_movie(json!({ "inLanguage": "Español, Francés / Inglés" }));
    assert_eq!(
        (&film["inLanguage"], notes),
        (&json!(["es", "fr", "en"]), vec![])
    );
}

#[test]
fn of_several_languages_the_pages_is_the_films_too() {
    let movie = json!({ "@type": "Movie", "name": "Luna", "inLanguage": "Español, Mixteco" });
    let (film, notes) = imported(&page("es", "", &movie));
    assert_eq!(film["inLanguage"], json!(["es"]));
    assert_eq!(notes.len(), 1);
    assert!(
        notes[0].starts_with("inLanguage: \"Mixteco\" is no language"),
        "{notes:?}"
    );
}

#[test]
fn countries_joined_by_a_word_are_several() {
    for (written, english) in [
        (
            "México, España y Francia",
            &["Mexico", "Spain", "France"][..],
        ),
        ("Mexico and Spain", &["Mexico", "Spain"]),
        ("Francia/Bélgica", &["France", "Belgium"]),
        ("Francia - Bélgica", &["France", "Belgium"]),
        ("Serbia y Montenegro", &["Serbia and Montenegro"]),
    ] {
        let page = page(
            "es",
            "",
            &json!({ "@type": "Movie", "name": "Luna", "countryOfOrigin": written }),
        );
        let (film, notes) = imported(&page);
        let countries = film["countryOfOrigin"].as_array().expect("a list");
        let names: Vec<&Value> = countries.iter().map(|country| &country["en"]).collect();
        assert_eq!(
            (names, notes),
            (
                english
                    .iter()
                    .map(|name| &**name)
                    .map(Value::from)
                    .collect::<Vec<_>>()
                    .iter()
                    .collect(),
                vec![]
            )
        );
    }
}

#[test]
fn a_country_known_by_name_is_in_no_other_language() {
    let movie = json!({ "@type": "Movie", "name": "Luna", "countryOfOrigin": "USA" });
    let (film, notes) = imported(&page("cs", "", &movie));
    assert_eq!(
        (&film["countryOfOrigin"], notes),
        (
            &json!([{ "en": "United States", "es": "Estados Unidos" }]),
            vec![]
        )
    );
}

#[test]
fn several_addresses_in_one_text_are_several() {
    let (film, notes) =
        imported_movie(json!({ "sameAs": "https://a.example/1 https://b.example/2" }));
    assert_eq!(
        (&film["sameAs"], notes),
        (
            &json!(["https://a.example/1", "https://b.example/2"]),
            vec![]
        )
    );
}

#[test]
fn a_video_that_calls_itself_a_trailer_is_one() {
    let video = |name: &str| json!({ "@type": "VideoObject", "name": name, "url": "https://films.example/v" });
    let (film, notes) =
        imported_movie(json!({ "video": [video("Interview"), video("Moon: Trailer 1")] }));
    assert_eq!(
        (&film["trailer"], notes),
        (
            &json!({ "url": "https://films.example/v", "name": "Moon: Trailer 1" }),
            vec![]
        )
    );
    let (film, notes) = imported_movie(json!({ "video": video("Interview") }));
    assert_eq!(film.get("trailer"), None);
    assert_eq!(notes[0], "video: has no place in a film file");
}

#[test]
fn older_names_of_properties_are_read() {
    let (film, notes) = imported_movie(json!({
        "cast": ["Bleuette Bernon"], "nationality": [{ "@type": "Country", "name": "FR" }],
    }));
    assert_eq!(film["actor"], json!([{ "name": "Bleuette Bernon" }]));
    assert_eq!(
        (&film["countryOfOrigin"], notes),
        (&json!([{ "en": "France", "es": "Francia" }]), vec![])
    );
}

#[test]
fn an_address_with_gaps_is_no_link() {
    let target = "https://films.example/watch?q={title}";
    let (film, notes) =
        imported_movie(json!({ "potentialAction": { "@type": "WatchAction", "target": target } }));
    assert_eq!(film.get("potentialAction"), None);
    assert_eq!(
        notes[0],
        format!("potentialAction: is \"{target}\", an address with gaps to fill")
    );
}

#[test]
fn a_thing_has_what_the_node_of_its_id_says_besides() {
    let graph = json!({ "@graph": [
        { "@type": "Article", "author": { "@id": "#eva", "name": "Eva Sol" } },
        { "@type": "Person", "@id": "#eva", "name": "Eva Sol", "url": "https://eva.example/" },
        { "@type": "Movie", "@id": "#moon", "name": "A Trip to the Moon" },
        { "@type": "Review", "itemReviewed": { "@id": "#moon" }, "reviewBody": "A delight.",
          "author": { "@type": "Person", "@id": "#eva", "sameAs": [] } },
    ] });
    let (film, notes) = imported(&graph.to_string());
    assert_eq!(
        film["review"],
        json!([{ "reviewBody": ["A delight."], "author": { "name": "Eva Sol", "url": "https://eva.example/" } }])
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn the_name_of_a_thing_may_hold_several() {
    let (film, _) = imported_movie(json!({
        "genre": { "@type": "Thing", "name": "Drama, Comedy" },
        "countryOfOrigin": { "@type": "Country", "name": "Francia/Cuba" },
    }));
    assert_eq!(film["genre"], json!(["Drama", "Comedy"]));
    assert_eq!(
        film["countryOfOrigin"],
        json!([{ "en": "France", "es": "Francia" }, "Cuba"])
    );
    let ireland = json!({ "@type": "Country", "name": "Ireland, Republic of" });
    let (film, _) = imported_movie(json!({ "countryOfOrigin": ireland }));
    assert_eq!(
        film["countryOfOrigin"],
        json!([{ "en": "Ireland", "es": "Irlanda" }])
    );
}

#[test]
fn a_genre_in_two_cases_is_one() {
    let (film, _) = imported_movie(json!({ "genre": ["Drama", "DRAMA"] }));
    assert_eq!(film["genre"], json!(["Drama"]));
}

#[test]
fn a_country_with_a_comma_in_its_name_is_one() {
    let (film, _) = imported_movie(json!({ "countryOfOrigin": "Korea, Republic of" }));
    let both = |english: &str, spanish: &str| json!({ "en": english, "es": spanish });
    assert_eq!(
        film["countryOfOrigin"],
        json!([both("South Korea", "Corea del Sur")])
    );
    let (film, _) = imported(&page(
        "es",
        "",
        &json!({ "@type": "Movie", "name": "Luna", "countryOfOrigin": "Corea, República de, Francia" }),
    ));
    let both = |english: &str, spanish: &str| json!({ "en": english, "es": spanish });
    assert_eq!(
        film["countryOfOrigin"],
        json!([
            both("South Korea", "Corea del Sur"),
            both("France", "Francia")
        ])
    );
}

#[test]
fn rdfa_relates_a_film_to_the_things_in_an_element() {
    let (film, notes) = imported(
        r#"<html><body vocab="https://schema.org/" typeof="Movie"><h1 property="name">Zinc</h1>
        <div rel="director"><span typeof="Person"><b property="name">Ada Lumen</b></span></div>
        <ul rel="actor"><li typeof="Person"><b property="name">Leo Mar</b></li>
        <li typeof="Person"><b property="name">Eva Sol</b></li></ul>
        <p rel="author" typeof="Person"><b property="name">Teo Luz</b></p></body></html>"#,
    );
    assert_eq!(film["director"], json!([person("Ada Lumen")]));
    assert_eq!(film["actor"], json!([person("Leo Mar"), person("Eva Sol")]));
    assert_eq!(film["author"], json!([person("Teo Luz")]));
    assert_eq!(notes, [""; 0]);
}

#[test]
fn takes_names_with_a_prefix_or_an_address_and_terms_of_a_context() {
    let film = json!({
        "name": "Salt Land",
        "duration": "PT106M",
        "director": [person("Ana Ruiz")],
    });
    for (context, movie, [name, duration, director, kind, key]) in [
        (
            json!({ "schema": "https://schema.org/" }),
            "schema:Movie",
            [
                "schema:name",
                "schema:duration",
                "schema:director",
                "schema:Person",
                "@type",
            ],
        ),
        (
            json!("https://schema.org"),
            "https://schema.org/Movie",
            [
                "https://schema.org/name",
                "http://schema.org/duration",
                "https://schema.org/director",
                "https://schema.org/Person",
                "@type",
            ],
        ),
        (
            json!(["https://example.org/terms", { "so": "http://schema.org/" }]),
            "so:Movie",
            [
                "so:name",
                "so:duration",
                "so:director",
                "so:Person",
                "@type",
            ],
        ),
        (
            json!({ "type": "@type", "title": "schema:name", "madeBy": { "@id": "schema:director" } }),
            "Movie",
            ["title", "duration", "madeBy", "Person", "type"],
        ),
        (
            json!({ "Film": "schema:Movie", "Human": { "@id": "https://schema.org/Person" } }),
            "Film",
            ["name", "duration", "director", "Human", "@type"],
        ),
    ] {
        let source = json!({
            "@context": context, key: movie, name: "Salt Land", duration: "PT106M",
            director: { key: kind, name: "Ana Ruiz" },
        });
        assert_imported(&source, film.clone(), &[]);
    }
}

#[test]
fn takes_the_certificate_of_a_list() {
    for written in [
        json!(["PG-13"]),
        json!([{ "@type": "Rating", "ratingValue": "PG-13", "author": { "name": "MPA" } }]),
    ] {
        let (film, notes) = imported_movie(json!({ "contentRating": written }));
        assert_eq!((&film["contentRating"], notes), (&json!("PG-13"), vec![]));
    }
    let (film, notes) = imported_movie(json!({ "contentRating": ["B", "PG-13"] }));
    assert_eq!(film["contentRating"], json!("B"));
    assert_eq!(
        notes,
        ["contentRating: has several texts, the first is taken"]
    );
}

use serde_json::{Value, json};

use super::{assert_refused, imported, imported_movie, page, person};

fn voyage() -> Value {
    json!({ "@type": "Movie", "name": "The Impossible Voyage", "url": "https://films.example/voyage/",
        "description": "A machine.", "datePublished": "1904", "genre": ["Short", "Fantasy"], "duration": "PT24M" })
}

#[test]
fn the_film_of_a_page_is_the_one_of_its_address() {
    let moon = json!({ "@type": "Movie", "name": "A Trip to the Moon", "url": "/moon" });
    let canonical = r#"<link rel="canonical" href="https://films.example/moon/?page=1">"#;
    let (film, notes) = imported(&page("en", canonical, &json!([voyage(), moon])));
    assert_eq!(film["name"], "A Trip to the Moon");
    assert_eq!(
        notes,
        ["another film is left out: \"The Impossible Voyage\""]
    );
}

#[test]
fn else_it_is_the_one_that_the_page_is_about() {
    let graph = json!({ "@graph": [
        voyage(),
        { "@type": "WebPage", "mainEntity": { "@id": "#moon" } },
        { "@type": "Movie", "@id": "#moon", "name": "A Trip to the Moon" },
    ] });
    assert_eq!(imported(&graph.to_string()).0["name"], "A Trip to the Moon");
}

#[test]
fn else_it_is_no_item_of_a_list() {
    let list = json!([
        { "@type": "ItemList", "itemListElement": [{ "@type": "ListItem", "position": 1, "item": voyage() }] },
        { "@type": "Movie", "name": "A Trip to the Moon", "isSimilarTo": [voyage()] },
    ]);
    assert_eq!(imported(&list.to_string()).0["name"], "A Trip to the Moon");
}

#[test]
fn else_it_is_the_one_with_most_in_it() {
    let both = json!([{ "@type": "Movie", "name": "A Trip to the Moon", "datePublished": "1902" }, voyage()]);
    assert_eq!(
        imported(&both.to_string()).0["name"],
        "The Impossible Voyage"
    );
}

#[test]
fn what_two_nodes_say_of_one_film_is_joined() {
    let graph = json!({ "@graph": [
        { "@type": "Movie", "name": "A Trip to the Moon", "datePublished": "1902", "director": "Georges Méliès" },
        { "@type": "Movie", "name": "A Trip to the Moon", "duration": "PT13M", "datePublished": "1903" },
    ] });
    assert_eq!(
        imported(&graph.to_string()),
        (
            json!({ "name": "A Trip to the Moon", "datePublished": "1902", "duration": "PT13M",
                "director": [person("Georges Méliès")] }),
            vec![
                "datePublished: is \"1903\" in another account of the film, and \"1902\" in the first, which counts"
                    .to_owned()
            ]
        )
    );
}

#[test]
fn many_other_films_are_told_in_one_line() {
    let others =
        (1..=5).map(|number| json!({ "@type": "Movie", "name": format!("Film {number}") }));
    let mut films = vec![voyage()];
    films.extend(others);
    let (_, notes) = imported(&json!(films).to_string());
    assert_eq!(
        notes,
        ["5 other films are left out: \"Film 1\", \"Film 2\", \"Film 3\" …"]
    );
    // However long its name is.
    let other = json!({ "@type": "Movie", "name": "Zinc ".repeat(100) });
    let (_, notes) = imported(&json!([voyage(), other]).to_string());
    assert!(notes[0].len() < 100, "{notes:?}");
}

#[test]
fn a_screening_fills_what_its_film_lacks() {
    let screening = json!({
        "@type": "ScreeningEvent", "name": "Moon night", "startDate": "2026-12-01T20:00", "inLanguage": "fr",
        "duration": "PT13M", "description": "A club of astronomers.", "image": "https://kino.example/night.jpg",
        "workPresented": { "@type": "Movie", "name": "A Trip to the Moon", "image": "https://kino.example/moon.jpg" },
    });
    assert_eq!(
        imported(&page("en", "", &screening)),
        (
            json!({
                "name": "A Trip to the Moon", "duration": "PT13M", "description": { "en": ["A club of astronomers."] },
                "image": { "url": "https://kino.example/moon.jpg" },
            }),
            vec![
                "duration: is taken from the screening".to_owned(),
                "description: is taken from the screening".to_owned(),
                "inLanguage: is that of the screening, and not taken for the film's".to_owned(),
            ]
        )
    );
}

#[test]
fn the_work_of_a_screening_is_a_film_without_a_type_too() {
    for work in [
        json!({ "name": "Metropolis", "datePublished": "1927" }),
        json!({ "@type": "CreativeWork", "name": "Metropolis", "datePublished": "1927" }),
        json!([{ "name": "Metropolis", "datePublished": "1927" }]),
    ] {
        let screening =
            json!({ "@type": "ScreeningEvent", "name": "Tonight", "workPresented": work });
        assert_eq!(
            imported(&screening.to_string()).0,
            json!({ "name": "Metropolis", "datePublished": "1927" })
        );
    }
    let graph = json!({ "@graph": [
        { "@type": "ScreeningEvent", "workPresented": { "@id": "#m" }, "duration": "PT153M" },
        { "@type": "Movie", "@id": "#m", "name": "Metropolis" },
    ] });
    assert_eq!(
        imported(&graph.to_string()).0,
        json!({ "name": "Metropolis", "duration": "PT153M" })
    );
}

#[test]
fn a_name_alone_on_a_page_is_told() {
    let screening = json!({ "@type": "ScreeningEvent", "workPresented": { "@type": "Movie", "name": "Metropolis" } });
    let (film, notes) = imported(&page("en", "", &screening));
    assert_eq!(film, json!({ "name": "Metropolis" }));
    assert_eq!(notes, ["nothing but a name was found"]);
}

#[test]
fn a_page_without_a_film_is_told_what_it_has() {
    let series =
        json!([{ "@type": "BreadcrumbList" }, { "@type": "TVSeries", "name": "The Moon Club" }]);
    assert_refused(
        &page("en", "", &series),
        "has no film but a TVSeries (\"The Moon Club\"), expected a film of schema.org",
    );
}

#[test]
fn takes_the_trailer_and_where_to_watch_the_film() {
    let movie = json!({
        "@type": "Movie", "name": "A Trip to the Moon",
        "trailer": { "@type": "VideoObject", "name": "Trailer", "embedUrl": "https://video.example/embed/1",
            "thumbnailUrl": "https://video.example/1.jpg" },
        "potentialAction": [
            { "@type": "WatchAction", "target": { "@type": "EntryPoint", "urlTemplate": "https://www.kino.example/moon" } },
            { "@type": "WatchAction", "name": "Cineteca", "target": "https://cineteca.example/moon" },
            { "@type": "SearchAction", "target": "https://films.example/?q={q}" },
        ],
    });
    assert_eq!(
        imported(&movie.to_string()),
        (
            json!({
                "name": "A Trip to the Moon",
                "trailer": { "url": "https://video.example/embed/1", "name": "Trailer" },
                "potentialAction": [
                    { "name": "kino.example", "target": "https://www.kino.example/moon" },
                    { "name": "Cineteca", "target": "https://cineteca.example/moon" },
                ],
            }),
            vec![]
        )
    );
}

#[test]
fn a_page_with_a_list_of_films_has_not_one() {
    let film =
        |name: &str| json!({ "@type": "ListItem", "item": { "@type": "Movie", "name": name } });
    let list =
        json!({ "@type": "ItemList", "itemListElement": [film("Metropolis"), film("Nosferatu")] });
    assert_refused(
        &page("en", "", &list),
        "has no film but a list of 2 films (\"Metropolis\", \"Nosferatu\"; the page of one of them has more)",
    );
}

#[test]
fn a_trailer_without_an_address_is_told() {
    let (film, notes) =
        imported_movie(json!({ "trailer": { "@type": "VideoObject", "name": "Trailer" } }));
    assert_eq!(
        (film.get("trailer"), notes),
        (None, vec!["trailer: has no address".to_owned()])
    );
}

#[test]
fn the_year_in_a_title_for_social_networks_counts_before_the_day_of_the_site() {
    let metas = [
        ("og:type", "video.movie"),
        ("og:title", "A Trip to the Moon (1902) - Films"),
        ("og:site_name", "Films"),
        ("video:release_date", "2015-05-01"),
    ];
    let metas =
        metas.map(|(name, content)| format!("<meta property=\"{name}\" content=\"{content}\">"));
    let (film, notes) = imported(&metas.concat());
    assert_eq!(
        film,
        json!({ "name": "A Trip to the Moon", "datePublished": "1902" })
    );
    let what = "datePublished: is 2015-05-01, and the year 1902 behind the name, which counts";
    assert!(notes.iter().any(|note| note == what), "{notes:?}");
}

#[test]
fn the_player_of_a_video_gives_way_to_its_page() {
    let trailer = |url: &str| imported_movie(json!({ "trailer": url })).0["trailer"]["url"].clone();
    let page = "https://www.youtube.com/watch?v=aB-1_x";
    for player in [
        "https://www.youtube.com/embed/aB-1_x?rel=0",
        "https://www.youtube-nocookie.com/embed/aB-1_x",
    ] {
        assert_eq!(trailer(player), page);
    }
    let other = "https://video.example/embed/1";
    assert_eq!(trailer(other), other);
}

#[test]
fn what_a_film_lacks_is_taken_from_what_its_page_says_to_social_networks() {
    let zinc = || json!({ "@type": "Movie", "name": "Zinc", "director": "Ada Lumen", "url": "https://zinc.example/" });
    let metas = |kind: &str| {
        let metas = [
            ("og:type", kind),
            ("og:description", "Astronomers fly to the moon."),
            ("og:image", "/moon.jpg"),
            ("og:image:width", "600"),
            ("og:url", "https://films.example/moon"),
        ];
        let metas = metas
            .map(|(name, content)| format!("<meta property=\"{name}\" content=\"{content}\">"));
        metas.concat()
    };
    let image = json!({ "url": "https://films.example/moon.jpg", "width": 600 });
    let (film, notes) = imported(&page("en", &metas("website"), &zinc()));
    assert_eq!(
        film["description"],
        json!({ "en": ["Astronomers fly to the moon."] })
    );
    assert_eq!(film["image"], image);
    assert_eq!(
        notes,
        [
            "description: is what the page says to social networks",
            "image: is what the page shows to social networks"
        ]
    );
    let (film, _) = imported(&page("en", &metas("article"), &zinc()));
    assert_eq!((film.get("description"), &film["image"]), (None, &image));
    let mut whole = zinc();
    whole["description"] = "A rocket lands in an eye.".into();
    whole["image"] = "https://films.example/eye.jpg".into();
    let (film, notes) = imported(&page("en", &metas("website"), &whole));
    assert_eq!(
        film["description"],
        json!({ "en": ["A rocket lands in an eye."] })
    );
    assert_eq!(
        film["image"],
        json!({ "url": "https://films.example/eye.jpg" })
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn minutes_in_the_place_of_seconds_are_told() {
    let metas = |duration: &str| {
        format!(
            "<meta property=\"og:type\" content=\"video.movie\"><meta property=\"og:title\" content=\"Salt\">\
             <meta property=\"video:duration\" content=\"{duration}\">"
        )
    };
    let (film, notes) = imported(&metas("95"));
    assert_eq!(film.get("duration"), None);
    let what = "video:duration: is 95, which are seconds to Open Graph, and may be minutes";
    assert!(notes.iter().any(|note| note == what), "{notes:?}");
    assert_eq!(imported(&metas("5700")).0["duration"], "PT95M");
}

#[test]
fn of_two_accounts_of_one_film_the_first_counts_though_the_other_says_more() {
    let first = json!({ "@type": "Movie", "name": "Zinc", "datePublished": "1983", "director": "Ada Lumen" });
    let second = json!({ "@type": "Movie", "name": "ZINC", "datePublished": "1984", "director": ["Ada Lumen", "Leo Mar"],
        "duration": "PT88M", "genre": "Drama", "review": { "reviewBody": "Good." } });
    let (film, notes) = imported(&json!([first, second]).to_string());
    assert_eq!(
        film,
        json!({ "name": "Zinc", "datePublished": "1983", "director": [person("Ada Lumen")], "duration": "PT88M",
            "genre": ["Drama"], "review": [{ "reviewBody": ["Good."] }] })
    );
    assert_eq!(
        notes,
        [
            "datePublished: is \"1984\" in another account of the film, and \"1983\" in the first, which counts",
            "director: is [\"Ada Lumen\",\"Leo Mar\"] in another account of the film, and \"Ada Lumen\" in the first, which counts",
        ]
    );
    let related =
        json!({ "@type": "Movie", "name": "Zinc", "datePublished": "2019", "duration": "PT120M" });
    let of_page = json!({ "@type": "Movie", "name": "Zinc", "datePublished": "1983", "isRelatedTo": related });
    let (film, notes) = imported(&of_page.to_string());
    assert_eq!(film, json!({ "name": "Zinc", "datePublished": "1983" }));
    assert!(
        notes.contains(&"another film is left out: \"Zinc\"".to_owned()),
        "{notes:?}"
    );
}

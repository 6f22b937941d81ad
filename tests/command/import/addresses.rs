use serde_json::{Value, json};

use super::{imported, imported_movie, page};

fn movie() -> Value {
    json!({
        "@type": "Movie",
        "name": "A Trip to the Moon",
        "url": "/title/7/",
        "director": { "@type": "Person", "name": "Georges Méliès", "url": "../../name/1/" },
        "actor": { "@type": "Person", "name": "Bleuette Bernon", "sameAs": "//people.example/bernon" },
    })
}

#[track_caller]
fn assert_resolved(head: &str, url: &str, director: &str) {
    let (film, notes) = imported(&page("en", head, &movie()));
    assert_eq!(notes, [""; 0], "{head}");
    assert_eq!(film["url"], url, "{head}");
    assert_eq!(film["director"][0]["url"], director, "{head}");
    assert_eq!(film["actor"][0]["url"], "https://people.example/bernon");
}

#[test]
fn relative_ones_lead_to_the_page_they_come_from() {
    let site = "https://films.example";
    for head in [
        r#"<link rel="canonical" href="https://films.example/title/7/">"#,
        r#"<LINK HREF='https://films.example/title/7/' REL="alternate Canonical">"#,
        r#"<meta property="og:url" content="https://films.example/title/7/">"#,
        r#"<base href="https://films.example/title/7/">"#,
    ] {
        assert_resolved(
            head,
            &format!("{site}/title/7/"),
            &format!("{site}/name/1/"),
        );
    }
    // A browser takes the base, also where that is relative itself.
    let head = r#"<base href="/old/films/x/"><link rel="canonical" href="https://films.example/title/7/">"#;
    assert_resolved(
        head,
        &format!("{site}/title/7/"),
        &format!("{site}/old/name/1/"),
    );
}

#[test]
fn relative_ones_lead_to_the_host_of_the_films_own_address() {
    let (film, notes) = imported_movie(json!({
        "url": "https://films.example/title/7/",
        "director": { "name": "Georges Méliès", "url": "/name/1/" },
        "image": "poster.jpg",
    }));
    assert_eq!(notes, [""; 0]);
    assert_eq!(film["director"][0]["url"], "https://films.example/name/1/");
    assert_eq!(
        film["image"]["url"],
        "https://films.example/title/7/poster.jpg"
    );
}

#[test]
fn relative_ones_of_nowhere_are_left_out_and_told() {
    let (film, notes) = imported_movie(json!({
        "url": "/films/metropolis",
        "image": "poster.jpg",
        "sameAs": ["wiki/Metropolis", "https://films.example/metropolis"],
        "director": [
            { "name": "Fritz Lang", "sameAs": "/people/lang" },
            { "name": "Thea von Harbou", "url": "https://people.example/harbou" },
        ],
        "review": { "name": "Go", "url": "#reviews" },
    }));
    assert_eq!(
        film,
        json!({
            "name": "A Trip to the Moon",
            "director": [{ "name": "Fritz Lang" }, { "name": "Thea von Harbou", "url": "https://people.example/harbou" }],
            "sameAs": ["https://films.example/metropolis"],
            "review": [{ "name": "Go" }],
        })
    );
    let told = |path: &str, text: &str| {
        format!(
            "{path}: is \"{text}\", an address without a host, and nothing says which host has it"
        )
    };
    assert_eq!(
        notes,
        [
            told("director", "/people/lang"),
            told("image", "poster.jpg"),
            told("url", "/films/metropolis"),
            told("sameAs", "wiki/Metropolis"),
            told("review[0].url", "#reviews"),
        ]
    );
}

#[test]
fn blanks_in_them_are_written_as_a_browser_writes_them() {
    let (film, notes) = imported_movie(json!({ "image": " https://films.example/a trip.jpg " }));
    assert_eq!(notes, [""; 0]);
    assert_eq!(film["image"]["url"], "https://films.example/a%20trip.jpg");
}

#[test]
fn a_picture_that_stands_where_there_is_none_is_no_poster() {
    for file in [
        "images/empty-image.svg",
        "/img/spacer.gif",
        "no-poster.png",
        "no_image_available-300x450.jpg",
        "NoPoster.gif",
        "img/placeholder.png?v=2",
        "poster-placeholder@2x.jpg",
        "default.jpg",
        "pics/movie_default_large.png",
        "sin-imagen.png",
        "image-not-available.jpg",
        "missing_poster.png",
        "blank.gif",
    ] {
        let image = format!("https://cdn.films.example/{file}");
        let (film, notes) = imported_movie(json!({ "image": image }));
        let note = format!("image: is \"{image}\", which stands where there is no picture");
        assert_eq!((film.get("image"), notes), (None, vec![note]));
    }
    let (film, _) = imported_movie(json!({ "image": "N/A" }));
    assert_eq!(film.get("image"), None);
}

#[test]
fn a_picture_of_a_film_of_such_a_name_is_a_poster() {
    for (name, file) in [
        ("Missing", "missing-1982.jpg"),
        ("The Unknown", "unknown.jpg"),
        (
            "No Country for Old Men",
            "no-country-for-old-men-poster.jpg",
        ),
        ("Trip", "defaulters.jpg"),
    ] {
        let image = format!("https://films.example/{file}");
        let (film, notes) = imported_movie(json!({ "name": name, "image": { "url": image } }));
        assert_eq!((&film["image"]["url"], notes), (&json!(image), vec![]));
    }
    // The next picture is one.
    let (film, _) = imported_movie(json!({
        "image": ["https://films.example/no-poster.png", "https://films.example/moon.jpg"],
    }));
    assert_eq!(film["image"]["url"], "https://films.example/moon.jpg");
}

#[test]
fn those_that_a_program_made_of_nothing_are_left_out() {
    for address in [
        "https://image.tmdb.org/t/p/w500null",
        "https://image.tmdb.org/t/p/originalundefined",
        "https://films.example/undefined",
        "https://films.example/watch?v=null",
    ] {
        let (film, notes) = imported_movie(json!({ "image": address, "trailer": address }));
        assert_eq!([film.get("image"), film.get("trailer")], [None, None]);
        let what = format!("is \"{address}\", which a program made of an empty field");
        assert_eq!(
            notes,
            [format!("image: {what}"), format!("trailer: {what}")]
        );
    }
    let image = "https://films.example/the-null.jpg";
    let (film, notes) = imported_movie(json!({ "image": image }));
    assert_eq!((&film["image"]["url"], notes), (&json!(image), vec![]));
}

#[test]
fn a_trailer_comes_before_a_teaser() {
    let video = |name: &str| json!({ "@type": "VideoObject", "name": name, "url": format!("https://films.example/{name}") });
    let (film, _) = imported_movie(json!({ "trailer": [video("Teaser"), video("Trailer")] }));
    assert_eq!(film["trailer"]["url"], "https://films.example/Trailer");
    let (film, _) = imported_movie(json!({ "trailer": [video("Teaser")] }));
    assert_eq!(film["trailer"]["url"], "https://films.example/Teaser");
}

#[test]
fn several_in_one_text_are_several() {
    let same_as =
        "https://a.example/1, https://b.example/2; https://c.example/3,https://d.example/4";
    let (film, notes) = imported_movie(json!({ "sameAs": same_as }));
    let each = [
        "https://a.example/1",
        "https://b.example/2",
        "https://c.example/3",
        "https://d.example/4",
    ];
    assert_eq!((&film["sameAs"], notes), (&json!(each), vec![]));
}

#[test]
fn a_film_without_an_address_has_that_of_the_page_about_it() {
    let head = r#"<title>A Trip to the Moon (1902) | Films</title><link rel="canonical" href="https://films.example/moon">"#;
    let moon = json!({ "@type": "Movie", "name": "A Trip to the Moon", "genre": "Short" });
    let marked = r#"<div itemscope itemtype="http://schema.org/Movie"><h1 itemprop="name">A Trip to the Moon</h1></div>"#;
    for source in [
        page("en", head, &moon),
        page(
            "en",
            r#"<link rel="canonical" href="https://films.example/moon">"#,
            &moon,
        ),
        format!("<html lang=\"en\"><head>{head}</head><body>{marked}</body></html>"),
    ] {
        let (film, notes) = imported(&source);
        assert_eq!(film["url"], "https://films.example/moon", "{source}");
        let told = "url: is the page's own address, since the film has none".to_owned();
        assert!(notes.contains(&told), "{notes:?}");
    }
}

#[test]
fn a_page_about_something_else_is_no_page_of_the_film() {
    let canonical = r#"<link rel="canonical" href="https://films.example/moon">"#;
    let titled = |title: &str| format!("<title>{title}</title>{canonical}");
    let moon = json!({ "@type": "Movie", "name": "A Trip to the Moon", "genre": "Short" });
    let other = json!({ "@type": "Movie", "name": "The Impossible Voyage" });
    let own = titled("A Trip to the Moon");
    for (head, data) in [
        (titled("Films of the week"), moon.clone()),
        (own.clone(), json!([moon, other])),
        (
            own.clone(),
            json!({ "@type": "Review", "reviewBody": "Good.", "itemReviewed": moon }),
        ),
        (
            own.clone(),
            json!([moon, { "@type": "BlogPosting", "headline": "On the moon" }]),
        ),
        (
            own.clone(),
            json!({ "@type": "ScreeningEvent", "workPresented": moon }),
        ),
        (
            format!("{own}<meta property=\"og:type\" content=\"article\">"),
            moon.clone(),
        ),
    ] {
        let (film, _) = imported(&page("en", &head, &data));
        assert_eq!(film.get("url"), None, "{head} {data}");
    }
}

#[test]
fn a_picture_of_nobody_is_no_poster() {
    let (film, notes) =
        imported_movie(json!({ "image": "https://films.example/empty/empty_portrait.jpg" }));
    assert_eq!(film.get("image"), None);
    assert_eq!(notes.len(), 1, "{notes:?}");
}

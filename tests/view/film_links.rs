use serde_json::json;

use crate::{View, english, inside, spanish, text, with};

fn labels(view: &View) -> Vec<String> {
    view.all("[part=links] > li > a")
        .into_iter()
        .map(text)
        .collect()
}

#[test]
fn lead_to_the_trailer_to_where_it_can_be_watched_and_to_its_pages() {
    let film = json!({
        "trailer": { "url": "trailer.html", "name": "Official Trailer" },
        "potentialAction": [
            { "name": "Faro TV", "target": "https://faro.example/watch" },
            { "name": { "en": "The Harbour Cinema", "es": "Cine del Puerto" }, "target": "harbour" },
        ],
        "url": "https://luna.example/",
        "sameAs": ["https://www.imdb.com/title/tt0796307/"],
    });
    let view = english(&film);
    let list = view.part("links");
    assert_eq!(
        (list.value().name(), list.attr("role")),
        ("ul", Some("list"))
    );
    assert_eq!(
        labels(&view),
        [
            "Trailer",
            "Watch on Faro TV",
            "Watch on The Harbour Cinema",
            "The film’s page",
            "IMDb"
        ]
    );
    assert_eq!(
        labels(&spanish(&film)),
        [
            "Tráiler",
            "Ver en Faro TV",
            "Ver en Cine del Puerto",
            "Página de la película",
            "IMDb"
        ]
    );
    let addresses: Vec<_> = view
        .all("[part=links] a")
        .iter()
        .map(|link| link.attr("href"))
        .collect();
    assert_eq!(
        addresses,
        [
            "trailer.html",
            "https://faro.example/watch",
            "harbour",
            "https://luna.example/",
            "https://www.imdb.com/title/tt0796307/"
        ]
        .map(Some)
    );
}

#[test]
fn are_external_where_they_lead_elsewhere() {
    let view = english(&json!({
        "trailer": { "url": "trailer.html" },
        "potentialAction": [{ "name": "Faro TV", "target": "https://faro.example/watch" }],
        "url": "https://luna.example/",
        "sameAs": ["https://example.org/luna"],
    }));
    let kinds: Vec<_> = view
        .all("[part=links] a")
        .iter()
        .map(|link| link.attr("rel"))
        .collect();
    assert_eq!(kinds, [None, Some("external"), None, Some("external")]);
}

#[test]
fn are_named_by_the_site_that_they_lead_to() {
    for (url, name) in [
        ("https://www.imdb.com/title/tt0796307/", "IMDb"),
        ("https://m.imdb.com/title/tt0796307/", "IMDb"),
        (
            "https://letterboxd.com/film/under-the-same-moon/",
            "Letterboxd",
        ),
        ("https://www.themoviedb.org/movie/1", "TMDB"),
        ("https://www.filmaffinity.com/es/film1.html", "FilmAffinity"),
        ("https://es.wikipedia.org/wiki/Luna", "Wikipedia"),
        ("https://www.rottentomatoes.com/m/luna", "Rotten Tomatoes"),
        ("https://www.example.org/luna", "example.org"),
        ("https://notimdb.com?imdb.com", "notimdb.com"),
        ("https://imdb.com.example:8080#top", "imdb.com.example:8080"),
        ("HTTPS://example.org", "example.org"),
        ("../luna", "../luna"),
    ] {
        assert_eq!(
            labels(&english(&json!({ "sameAs": [url] }))),
            [name],
            "{url}"
        );
    }
}

#[test]
fn are_marked_where_a_name_is_in_the_other_language() {
    let view = english(&json!({
        "potentialAction": [{ "name": { "es": "Cine del Puerto" }, "target": "harbour" }],
    }));
    let name = inside(view.part("links"), "span")[0];
    assert_eq!(
        (text(name), name.attr("lang")),
        ("Cine del Puerto".to_owned(), Some("es"))
    );
}

#[test]
fn are_not_there_without_any() {
    assert!(!english(&json!({})).has("links"));
    let film = json!({ "url": "luna.html" });
    assert!(!with(&[("data-hide", "links")], &film).has("links"));
}

use serde_json::{Value, json};

use super::{assert_refused, imported};

fn tmdb(title: &str) -> Value {
    json!({ "id": 7, "title": title, "original_title": title, "original_language": "fr", "release_date": "1902-09-01" })
}

#[test]
fn a_film_one_level_down_is_taken() {
    let (film, _) = imported(&tmdb("Le Voyage dans la Lune").to_string());
    for around in [
        json!({ "movie": tmdb("Le Voyage dans la Lune") }),
        json!([tmdb("Le Voyage dans la Lune")]),
        json!({ "status": 200, "data": { "movie": tmdb("Le Voyage dans la Lune") } }),
        json!({ "page": 1, "results": [tmdb("Le Voyage dans la Lune")], "total_results": 1 }),
        json!({ "movie_results": [tmdb("Le Voyage dans la Lune")], "tv_results": [] }),
    ] {
        assert_eq!(
            imported(&around.to_string()),
            (film.clone(), vec![]),
            "{around}"
        );
    }
}

#[test]
fn a_result_of_a_search_is_taken_and_told() {
    let mut result = tmdb("Metropolis");
    result["genre_ids"] = json!([878, 18]);
    let told = "is a list with one film, which has more facts when it is asked for by its id";
    let (film, notes) = imported(&json!({ "page": 1, "results": [result] }).to_string());
    assert_eq!(
        film["genre"],
        json!([{ "en": "Science Fiction", "es": "Ciencia ficción" }, "Drama"])
    );
    assert_eq!(notes, [told]);
    let search = json!({ "Search": [{ "Title": "Metropolis", "Year": "1927", "imdbID": "tt0017136", "Type": "movie",
        "Poster": "N/A" }], "totalResults": "1", "Response": "True" });
    let (film, notes) = imported(&search.to_string());
    assert_eq!(film["datePublished"], "1927");
    assert_eq!(notes, [told]);
}

#[test]
fn what_is_no_film_is_told_what_to_ask_for_instead() {
    let item =
        |title: &str| json!({ "Title": title, "Year": "1927", "imdbID": "tt1", "Type": "movie" });
    for (source, said) in [
        (
            json!({ "page": 1, "results": [tmdb("Metropolis"), tmdb("Moon")], "total_results": 2 }),
            "is a list of results (\"Metropolis\", \"Moon\"), expected one film: ask TMDB for /movie/ID, or OMDb by i=IMDB_ID",
        ),
        (
            json!({ "Search": [item("A"), item("B"), item("C"), item("D")], "Response": "True" }),
            "is a list of results (\"A\", \"B\", \"C\" and 1 more), expected one film",
        ),
        (
            json!({ "id": 7, "page": 1, "results": [{ "author": "Ada Lumen", "content": "Go.", "id": "1" }] }),
            "is a list of reviews, expected a film: ask TMDB for /movie/ID?append_to_response=reviews",
        ),
        (
            json!({ "id": 7, "cast": [], "crew": [{ "name": "Ada Lumen", "job": "Director" }] }),
            "has the credits of a film alone",
        ),
        (
            json!({ "id": 7, "name": "Moon Club", "original_name": "Moon Club", "first_air_date": "2001-01-01" }),
            "is a TV series at TMDB (\"Moon Club\"), expected a film: ask for /movie/ID",
        ),
        (
            json!({ "id": 7, "name": "Ada Lumen", "known_for_department": "Acting" }),
            "is a person at TMDB (\"Ada Lumen\"), expected a film",
        ),
        (
            json!({ "success": false, "status_code": 34, "status_message": "The resource could not be found." }),
            "is an error of TMDB (The resource could not be found.)",
        ),
        (
            json!({ "page": 1, "results": [], "total_results": 0 }),
            "is a list of results with nothing in it",
        ),
        (
            json!({ "a": tmdb("A"), "b": tmdb("B") }),
            "is several films, expected one film",
        ),
    ] {
        assert_refused(&source.to_string(), said);
    }
}

use serde_json::json;

use super::{assert_imported, assert_refused, imported, person};

#[test]
fn takes_an_answer_of_omdb() {
    let source = json!({
        "Title": "Salt Land", "Year": "2019", "Rated": "PG-13", "Released": "08 Mar 2019", "Runtime": "106 min",
        "Genre": "Drama, Western", "Director": "Ana Ruiz", "Writer": "Ada Lum (screenplay), Ada Lum (story)",
        "Actors": "Leo Mar, Eva Sol", "Plot": "A salt pan.", "Language": "Spanish, English, Klingonish",
        "Country": "Mexico, United States", "Awards": "2 wins & 3 nominations", "Poster": "https://example.org/p.jpg",
        "Ratings": [{ "Source": "Rotten Tomatoes", "Value": "73%" }], "Metascore": "N/A",
        "imdbRating": "7.3", "imdbVotes": "12,345", "imdbID": "tt0000042", "Type": "movie",
        "DVD": "N/A", "BoxOffice": "$1,000", "Production": "N/A", "Website": "N/A", "Response": "True",
    });
    let film = json!({
        "name": "Salt Land",
        "inLanguage": ["es", "en"],
        "datePublished": "2019-03-08",
        "duration": "PT106M",
        "genre": [{ "en": "Drama" }, { "en": "Western" }],
        "countryOfOrigin": [{ "en": "Mexico", "es": "México" }, { "en": "United States", "es": "Estados Unidos" }],
        "contentRating": "PG-13",
        "director": [person("Ana Ruiz")],
        "author": [person("Ada Lum")],
        "actor": [person("Leo Mar"), person("Eva Sol")],
        "description": { "en": ["A salt pan."] },
        "award": [{ "en": "2 wins & 3 nominations" }],
        "image": { "url": "https://example.org/p.jpg" },
        "aggregateRating": [
            { "ratingValue": 7.3, "ratingCount": 12345, "bestRating": 10, "worstRating": 1, "author": person("IMDb") },
            { "ratingValue": 73, "bestRating": 100, "worstRating": 0, "author": person("Rotten Tomatoes"),
              "ratingExplanation": { "en": "favourable reviews", "es": "críticas favorables" } },
        ],
        "sameAs": ["https://www.imdb.com/title/tt0000042/"],
    });
    assert_imported(
        &source,
        film,
        &[
            "Language: \"Klingonish\" is no language that is known here, expected a language tag or an English or Spanish name",
            "BoxOffice: has no place in a film file",
        ],
    );
}

#[test]
fn refuses_what_is_no_film_at_omdb() {
    assert_refused(
        r#"{"Response":"False","Error":"Movie not found!"}"#,
        "is an error of OMDb (Movie not found!)",
    );
    assert_refused(
        r#"{"Title":"Salt","imdbID":"tt1","Type":"series","Response":"True"}"#,
        "is of the type \"series\" at OMDb, expected a \"movie\"",
    );
}

#[test]
fn takes_the_day_of_omdb_only_where_it_is_of_the_year() {
    let film = |year: &str, released: &str| {
        let source = json!({
            "Title": "Salt", "Year": year, "Released": released, "imdbID": "tt1", "Type": "movie",
        });
        let (film, notes) = imported(&source.to_string());
        (film["datePublished"].clone(), notes)
    };
    assert_eq!(film("2019", "08 Mar 2019"), (json!("2019-03-08"), vec![]));
    assert_eq!(film("N/A", "08 Mar 2019"), (json!("2019-03-08"), vec![]));
    assert_eq!(film("2019", "N/A"), (json!("2019"), vec![]));
    let note = "Released: is of 2008-04-02, expected a day of the year 2007";
    assert_eq!(
        film("2007", "02 Apr 2008"),
        (json!("2007"), vec![note.to_owned()])
    );
}

#[test]
fn tells_what_it_does_not_understand_of_omdb() {
    let source = json!({
        "Title": "Salt", "Runtime": "long", "imdbRating": "good", "imdbVotes": "12K", "imdbID": "tt1",
        "Type": "movie",
    });
    assert_imported(
        &source,
        json!({ "name": "Salt", "sameAs": ["https://www.imdb.com/title/tt1/"] }),
        &[
            "Runtime: is \"long\", expected a running time such as PT106M or 1 h 46 min",
            "imdbRating: is \"good\", expected a number",
            "imdbVotes: is \"12K\", expected a number",
        ],
    );
}

fn answer(more: serde_json::Value) -> String {
    let mut answer = json!({ "Title": "A Trip to the Moon", "Year": "1902", "Type": "movie", "Response": "True" });
    for (key, value) in more.as_object().expect("an object") {
        answer[key] = value.clone();
    }
    answer.to_string()
}

#[test]
fn writers_are_there_once_and_thanks_are_no_writing() {
    let (film, notes) = imported(&answer(json!({
        "Writer": "Ada Lumen (story, dialogue), Leo Mar (screenplay), Ada Lumen (novel), Eva Sol (thanks)",
    })));
    assert_eq!(
        film["author"],
        json!([person("Ada Lumen"), person("Leo Mar")])
    );
    assert_eq!(
        notes,
        ["Writer: Eva Sol (thanks) is not taken for a writer"]
    );
}

#[test]
fn its_texts_are_in_english() {
    let (film, notes) = imported(&answer(json!({
        "Plot": "A club.", "Genre": "Short, Sci-Fi", "Awards": "1 win & 1 nomination", "Language": "Telugu, None",
        "Country": "West Germany, Atlantis", "Rated": "Not Rated",
    })));
    assert_eq!(
        film,
        json!({
            "name": "A Trip to the Moon", "datePublished": "1902", "description": { "en": ["A club."] },
            "genre": [{ "en": "Short" }, { "en": "Sci-Fi" }], "award": [{ "en": "1 win & 1 nomination" }],
            "inLanguage": ["te"],
            "countryOfOrigin": [{ "en": "West Germany", "es": "Alemania Occidental" }, { "en": "Atlantis" }],
        })
    );
    assert_eq!(notes, ["Rated: is \"Not Rated\", which is no certificate"]);
}

#[test]
fn ratings_are_there_once_each_with_their_sources() {
    let ratings = json!([
        { "Source": "Internet Movie Database", "Value": "8.2/10" }, { "Source": "Rotten Tomatoes", "Value": "100%" },
        { "Source": "Metacritic", "Value": "95/100" },
    ]);
    let (film, notes) = imported(&answer(json!({
        "imdbRating": "8.2", "imdbVotes": "1,234", "Metascore": "95", "Ratings": ratings,
    })));
    let metacritic = json!({ "ratingValue": 95, "bestRating": 100, "worstRating": 0, "author": person("Metacritic") });
    let tomatoes = json!({
        "ratingValue": 100, "bestRating": 100, "worstRating": 0, "author": person("Rotten Tomatoes"),
        "ratingExplanation": { "en": "favourable reviews", "es": "críticas favorables" },
    });
    let imdb = json!({ "ratingValue": 8.2, "bestRating": 10, "worstRating": 1, "author": person("IMDb"), "ratingCount": 1234 });
    assert_eq!(
        (&film["aggregateRating"], notes),
        (&json!([imdb, tomatoes, metacritic]), vec![])
    );
    // Without a list there are two of them.
    let (film, _) = imported(&answer(
        json!({ "imdbRating": "8.2", "imdbVotes": "1,234", "Metascore": "95" }),
    ));
    assert_eq!(film["aggregateRating"], json!([imdb, metacritic]));
}

#[test]
fn a_comma_in_a_name_parts_nothing() {
    let (film, notes) = imported(&answer(json!({
        "Director": "Ada Lumen (co-director)", "Actors": "Robert Rey, Jr., Cuba Ho", "Country": "Korea, Republic of, USA",
    })));
    assert_eq!(film["director"], json!([person("Ada Lumen")]));
    assert_eq!(
        film["actor"],
        json!([person("Robert Rey, Jr."), person("Cuba Ho")])
    );
    let english: Vec<_> = film["countryOfOrigin"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|country| &country["en"])
        .collect();
    assert_eq!(english, ["South Korea", "United States"]);
    assert_eq!(notes, [""; 0]);
}

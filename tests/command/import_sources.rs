//! Files as sources write them, each with the whole film file that is made of it
//! and all that is told behind the file's name: `tests/import/SOURCE/NAME.*`, with
//! `NAME.film.json` and `NAME.told.txt` beside. Files of one name make one film, in
//! their order.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::{film_card_reading, run, tests};

const FILM: &str = "film.json";
const TOLD: &str = "told.txt";

#[test]
fn each_source_gives_its_film_and_tells_the_rest() {
    let folder = tests().join("import");
    let mut count = 0;
    for source in names(&folder) {
        let folder = folder.join(source);
        for (name, files) in cases(&folder) {
            let words: Vec<&str> = std::iter::once("import")
                .chain(files.iter().map(String::as_str))
                .collect();
            let place = folder.join(&name);
            let outcome = run(&folder, &words, "");
            assert_eq!(outcome.status, 0, "{}: {}", place.display(), outcome.error);
            let told = fs::read_to_string(folder.join(format!("{name}.{TOLD}")));
            let told = told.expect("what is told");
            let lines = outcome.error.lines();
            // Of several files each line names its own.
            let lines: Vec<&str> = match &files[..] {
                [one] => lines
                    .map(|line| line.strip_prefix(one.as_str()).expect(line))
                    .collect(),
                _ => lines.collect(),
            };
            assert_eq!(
                lines,
                told.lines().collect::<Vec<_>>(),
                "{}",
                place.display()
            );
            let film = fs::read_to_string(folder.join(format!("{name}.{FILM}")));
            let film: Value = serde_json::from_str(&film.expect("a film")).expect("JSON");
            let made: Value = serde_json::from_str(&outcome.out).expect("JSON");
            assert_eq!(made, film, "{}", place.display());
            let checked = film_card_reading(&["check", "-"], &outcome.out);
            assert_eq!(
                (checked.status, &*checked.out),
                (0, ""),
                "{}",
                place.display()
            );
            count += 1;
        }
    }
    assert!(count > 12, "{count} sources");
}

/// The files of each film, by what their names have before the first dot.
fn cases(folder: &Path) -> BTreeMap<String, Vec<String>> {
    let mut cases: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let expected = [FILM, TOLD];
    for file in names(folder) {
        let name = file.split('.').next().unwrap_or_default().to_owned();
        let files = cases.entry(name.clone()).or_default();
        let rest = &file[name.len() + 1..];
        if !expected.contains(&rest) {
            files.push(file);
        }
    }
    cases
}

/// The names in a folder, in their order.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().expect("UTF-8"))
        .collect();
    names.sort();
    names
}

/// The message for sources that make no film, without their names.
#[track_caller]
fn refusal(words: &[&str], input: &str) -> String {
    let outcome = film_card_reading(words, input);
    assert_eq!(
        (outcome.status, &*outcome.out),
        (2, ""),
        "{}",
        outcome.error
    );
    outcome.error
}

#[test]
fn names_what_a_file_has_in_place_of_a_film() {
    for (input, said) in [
        (
            "<tvshow><title>Trains</title></tvshow>",
            "standard input: has a <tvshow>, expected a <movie>\n",
        ),
        (
            "https://www.imdb.com/title/tt0017925/\nhttps://www.themoviedb.org/movie/961\n",
            "standard input: has nothing but addresses, which Kodi looks up itself; save the pages behind them, or \
             what Kodi exports\n",
        ),
        (
            "<movie>\n  <title>The Kid</titel>\n</movie>",
            "standard input:2:17: is no XML (ill-formed document: expected `</title>`, but `</titel>` was found)\n",
        ),
        (
            r#"{"title":"Trains","year":2019,"ids":{"trakt":1,"slug":"trains"},"aired_episodes":8}"#,
            "standard input: is a show of Trakt, expected a movie\n",
        ),
        (
            r#"{"title":"Trains","tvdbId":4,"titleSlug":"trains","seasons":[]}"#,
            "standard input: is a series of Sonarr, expected a movie of Radarr\n",
        ),
        (
            r#"{"Name":"Trains","Type":"Series","ProductionYear":2019}"#,
            "standard input: is of the type \"Series\" at Jellyfin, expected a \"Movie\"\n",
        ),
        (
            r#"{"cast":[{"characters":["A"],"person":{"name":"Ada Lumen","ids":{}}}],"crew":{}}"#,
            "standard input: has Trakt's people of a film, expected the film with it\n",
        ),
        (
            r#"{"entities":{"Q5":{"id":"Q5","labels":{"en":{"language":"en","value":"human"}},"claims":{}}}}"#,
            "standard input: has human (Q5) of Wikidata, expected the film with it\n",
        ),
        (
            "Date,Name,Year,Letterboxd URI\n",
            "standard input: has no line with a film\n",
        ),
        (
            "Const,Title,Title Type\ntt9999991,Trains,TV Series\n",
            "standard input: series, episodes, games and the like are left out: 1\n\
             standard input: has no line with a film\n",
        ),
    ] {
        assert_eq!(refusal(&["import", "-"], input), said, "{input}");
    }
    let article =
        r#"<meta property="og:type" content="article"><meta property="og:title" content="News">"#;
    let said = refusal(&["import", "-"], article);
    let instead = "has no film but a page of the type \"article\" of Open Graph, expected";
    assert!(said.contains(instead), "{said}");
    let profile =
        "Date Joined,Username,Given Name,Family Name,Email Address,Bio\n2026-01-01,ada,,,,\n";
    let said = refusal(&["import", "-"], profile);
    let instead = "has no film but a table with the columns \"Date Joined\", \"Username\", \"Given Name\", \
                   \"Family Name\", \"Email Address\" …, expected";
    assert!(said.contains(instead), "{said}");
    let said = refusal(&["import", "-"], r#"{"kind":"Book","pages":3}"#);
    assert!(
        said.contains("has no film but JSON with \"kind\", \"pages\", expected"),
        "{said}"
    );
}

const DIARY: &str = "\
Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date
2026-03-01,The Kid,1921,https://boxd.it/k1,5,,Two tramps.,,
2026-03-02,The Kid,2010,https://boxd.it/k2,2,,Another one.,,
2026-03-04,The Gold Rush,1925,https://boxd.it/g1,4.5,,Rolls.,,
";

#[test]
fn takes_the_film_of_a_title_out_of_several() {
    let all = "The Kid (1921), The Kid (2010), The Gold Rush (1925)\n";
    assert_eq!(
        refusal(&["import", "-"], DIARY),
        format!(
            "standard input: has 3 films, name one by --title or write each into a folder by --all: {all}"
        )
    );
    assert_eq!(
        refusal(&["import", "-", "--title", "The Circus"], DIARY),
        format!("standard input: has no film of the title \"The Circus\", but: {all}")
    );
    assert_eq!(
        refusal(&["import", "-", "--title", "the kid"], DIARY),
        format!(
            "standard input: has 3 films, name one by --title or write each into a folder by --all: {all}"
        )
    );
    let library = "<videodb><movie><title>Greed</title><year>1924</year></movie><movie><title>The Kid</title></movie></videodb>";
    let outcome = film_card_reading(&["import", "-", "--title", "Greed"], library);
    let film: Value = serde_json::from_str(&outcome.out).expect("a film");
    assert_eq!(film["datePublished"], "1924");
    for (title, date) in [
        ("gold rush, the gold rush", None),
        ("THE GOLD RUSH", Some("1925")),
        ("The Kid (2010)", Some("2010")),
    ] {
        let outcome = film_card_reading(&["import", "-", "--title", title], DIARY);
        let film: Option<Value> = serde_json::from_str(&outcome.out).ok();
        let made = film
            .as_ref()
            .and_then(|film| film["datePublished"].as_str());
        assert_eq!(made, date, "{}", outcome.error);
    }
}

#[test]
fn writes_every_film_into_a_folder_and_none_over_another() {
    let folder = std::env::temp_dir().join(format!("film-card-import-{}", std::process::id()));
    let place = folder.to_str().expect("UTF-8");
    let outcome = film_card_reading(&["import", "-", "--all", place], DIARY);
    assert_eq!(outcome.status, 0, "{}", outcome.error);
    let files = [
        "the-gold-rush-1925.json",
        "the-kid-1921.json",
        "the-kid-2010.json",
    ];
    assert_eq!(names(&folder), files);
    let again = film_card_reading(&["import", "-", "--all", place], DIARY);
    let kept = files.map(|file| {
        format!(
            "{}: is there already, and stays as it is",
            folder.join(file).display()
        )
    });
    let mut lines: Vec<&str> = again.error.lines().collect();
    lines.sort_unstable();
    assert_eq!(
        (again.status, lines),
        (2, kept.iter().map(String::as_str).collect())
    );
    let film = fs::read_to_string(folder.join(files[0])).expect("a film");
    fs::remove_dir_all(&folder).expect("the folder goes");
    let film: Value = serde_json::from_str(&film).expect("JSON");
    assert_eq!(film["review"][0]["reviewBody"][0], "Rolls.");
}

#[test]
fn joins_no_films_that_are_others() {
    let folder = tests().join("import/several");
    let films = [
        (
            r#"{"title":"The Gold Rush","year":1925,"ids":{"trakt":1,"imdb":"tt0000001"}}"#,
            "its id at imdb is tt0000001, not tt0015864",
        ),
        (
            r#"{"title":"The Gold Rush","year":1942,"ids":{"trakt":1}}"#,
            "it is of 1942, not of 1925",
        ),
        (
            r#"{"title":"City Lights","year":1925,"ids":{"trakt":1}}"#,
            "as nothing says that it is the same: no title, id or director is",
        ),
    ];
    for (film, why) in films {
        let outcome = run(&folder, &["import", "2026.1-tmdb.json", "-"], film);
        let said = format!("standard input: is another film: {why} (2026.1-tmdb.json)\n")
            .replace("film: as", "film, as");
        assert_eq!((outcome.status, &*outcome.out), (2, ""));
        assert!(outcome.error.ends_with(&said), "{}", outcome.error);
    }
}

#[test]
fn the_same_rating_in_two_files_is_there_once() {
    let folder = tests().join("import/several");
    for (author, value, count, said) in [
        ("imdb", 8.1, 1, ""),
        ("Internet Movie Database", 8.1, 1, ""),
        ("IMDb", 7.9, 1, "standard input: aggregateRating: is"),
    ] {
        let rating = format!(
            r#"{{"ratingValue":{value},"bestRating":10,"ratingCount":5,"author":"{author}"}}"#
        );
        let page = format!(
            r#"{{"@type":"Movie","name":"The Gold Rush","datePublished":"1925","aggregateRating":{rating}}}"#
        );
        let outcome = run(&folder, &["import", "2026.2-omdb.json", "-"], &page);
        let film: Value = serde_json::from_str(&outcome.out).expect("JSON");
        let ratings = film["aggregateRating"].as_array().expect("a list");
        let of_imdb = ratings
            .iter()
            .filter(|rating| rating["author"]["name"] != "Rotten Tomatoes");
        assert_eq!(of_imdb.count(), count, "{author}");
        assert!(outcome.error.contains(said), "{}", outcome.error);
    }
}

use serde_json::{Value, json};

use super::{assert_imported, imported, person};

#[test]
fn takes_an_answer_of_tmdb_with_all_that_is_appended() {
    let source = json!({
        "adult": false, "backdrop_path": "/b.jpg", "budget": 0, "video": false, "popularity": 3.2,
        "id": 4242, "imdb_id": "tt0000042", "homepage": "https://example.org/salt", "status": "Released",
        "title": "Salt Land", "original_title": "Tierra de sal", "original_language": "es",
        "overview": "A salt pan.", "tagline": "Salt.", "release_date": "2019-03-08", "runtime": 106,
        "genres": [{ "id": 18, "name": "Drama" }],
        "production_countries": [{ "iso_3166_1": "MX", "name": "Mexico" }], "origin_country": ["MX"],
        "spoken_languages": [{ "iso_639_1": "es", "name": "Español" }, { "iso_639_1": "en", "name": "English" }],
        "poster_path": "/p.jpg", "vote_average": 7.345, "vote_count": 120,
        "credits": {
            "cast": [{ "name": "Leo Mar", "character": "Simón", "order": 0 }, { "name": "Eva Sol", "character": "" }],
            "crew": [
                { "name": "Ana Ruiz", "job": "Director" }, { "name": "Ada Lum", "job": "Screenplay" },
                { "name": "Ada Lum", "job": "Story" }, { "name": "Noé Son", "job": "Original Music Composer" },
                { "name": "Iris Foco", "job": "Director of Photography" }, { "name": "Ona Tijera", "job": "Editor" },
                { "name": "Raúl Caja", "job": "Producer" }, { "name": "Someone", "job": "Casting" },
            ],
        },
        "translations": { "translations": [
            { "iso_639_1": "es", "iso_3166_1": "MX", "data": { "title": "Tierra de sal", "overview": "Una salina." } },
            { "iso_639_1": "en", "iso_3166_1": "US", "data": { "title": "Salt Land", "overview": "A salt pan." } },
            { "iso_639_1": "de", "iso_3166_1": "DE", "data": { "title": "Salzland", "overview": "" } },
        ] },
        "reviews": { "results": [{
            "author": "eva", "author_details": { "rating": 8 }, "content": "Salty.\r\n\r\nGood.",
            "created_at": "2019-04-01T10:00:00.000Z", "url": "https://example.org/r/1",
        }] },
    });
    let film = json!({
        "name": { "en": "Salt Land", "es": "Tierra de sal" },
        "alternateName": ["Tierra de sal"],
        "inLanguage": ["es", "en"],
        "datePublished": "2019-03-08",
        "duration": "PT106M",
        "genre": ["Drama"],
        "countryOfOrigin": [{ "en": "Mexico", "es": "México" }],
        "director": [person("Ana Ruiz")],
        "author": [person("Ada Lum")],
        "producer": [person("Raúl Caja")],
        "musicBy": [person("Noé Son")],
        "cinematographer": [person("Iris Foco")],
        "editor": [person("Ona Tijera")],
        "actor": [{ "name": "Leo Mar", "characterName": "Simón" }, person("Eva Sol")],
        "description": { "en": ["A salt pan."], "es": ["Una salina."] },
        "image": { "url": "https://image.tmdb.org/t/p/w500/p.jpg" },
        "review": [{
            "reviewBody": ["Salty.", "Good."],
            "author": { "name": "eva" },
            "url": "https://example.org/r/1",
            "datePublished": "2019-04-01",
            "reviewRating": { "ratingValue": 8, "bestRating": 10, "worstRating": 0 },
        }],
        "aggregateRating": { "ratingValue": 7.3, "ratingCount": 120, "bestRating": 10, "worstRating": 0, "author": person("TMDB") },
        "sameAs": [
            "https://www.themoviedb.org/movie/4242",
            "https://www.imdb.com/title/tt0000042/",
            "https://example.org/salt",
        ],
    });
    assert_imported(
        &source,
        film,
        &[
            "credits.crew: has 1 with other jobs",
            "budget: has no place in a film file",
            "tagline: has no place in a film file",
        ],
    );
}

#[test]
fn takes_a_bare_answer_of_tmdb() {
    let source = json!({
        "id": 1, "title": "Salt", "original_title": "Salt", "original_language": "en",
        "overview": "", "release_date": "", "runtime": 0, "genres": [], "poster_path": null,
        "vote_average": 0.0, "vote_count": 0, "homepage": "", "imdb_id": null, "credits": "none",
    });
    let film = json!({
        "name": "Salt",
        "inLanguage": ["en"],
        "sameAs": ["https://www.themoviedb.org/movie/1"],
    });
    assert_imported(&source, film, &[]);
}

#[test]
fn takes_two_titles_of_tmdb_for_those_in_each_language() {
    let name = |title: &str, original: (&str, &str), more: Value| {
        let mut source = json!({
            "id": 1, "title": title, "original_title": original.0, "original_language": original.1,
        });
        let (Value::Object(members), Value::Object(more)) = (&mut source, more) else {
            panic!("two objects");
        };
        members.extend(more);
        imported(&source.to_string()).0["name"].clone()
    };
    let both = json!({ "en": "Salt Land", "es": "Tierra de sal" });
    let spanish = ("Tierra de sal", "es");
    let english = ("Salt Land", "en");
    let genre = |name: &str| json!({ "genres": [{ "id": 18, "name": "Drama" }, { "name": name }] });
    assert_eq!(name("Salt Land", spanish, json!({})), both);
    assert_eq!(name("Salt Land", spanish, genre("Western")), both);
    // The answer shows its language.
    assert_eq!(name("Tierra de sal", english, genre("Comedia")), both);
    // In which language it is nobody knows.
    assert_eq!(
        name("Terre de sel", spanish, genre("Comédie")),
        "Terre de sel"
    );
    assert_eq!(name("Tierra de sal", english, json!({})), "Tierra de sal");
    assert_eq!(name("Salt", ("Sal", "pt"), json!({})), "Salt");
    // A translation without a title has the original one.
    let translations = |title: &str| {
        json!({ "translations": { "translations": [
            { "iso_639_1": "es", "data": { "title": "" } },
            { "iso_639_1": "en", "data": { "title": title } },
        ] } })
    };
    assert_eq!(
        name("Terre de sel", spanish, translations("Salt Land")),
        both
    );
    assert_eq!(
        name("Terre de sel", spanish, translations("")),
        "Terre de sel"
    );
}

fn answer(more: Value) -> Value {
    let mut answer = json!({
        "id": 7, "title": "Trip to the Moon", "original_title": "Le Voyage dans la Lune", "original_language": "fr",
        "release_date": "1902-09-01", "overview": "A club of astronomers goes to see the Moon.",
    });
    let (Value::Object(members), Value::Object(more)) = (&mut answer, more) else {
        panic!("two objects");
    };
    members.extend(more);
    answer
}

#[test]
fn texts_of_a_known_language_are_in_it() {
    let translation = |language: &str, country: &str, title: &str, overview: &str| json!({ "iso_639_1": language, "iso_3166_1": country, "data": { "title": title, "overview": overview } });
    let english = "A club of astronomers goes to see the Moon.";
    for more in [
        json!({}),
        json!({ "genres": [{ "id": 878, "name": "Science Fiction" }], "overview": "Astronomers!" }),
        json!({ "translations": { "translations": [translation("en", "US", "", english)] } }),
    ] {
        let (film, notes) = imported(&answer(more.clone()).to_string());
        let overview = more
            .get("overview")
            .and_then(Value::as_str)
            .unwrap_or(english);
        assert_eq!(film["description"], json!({ "en": [overview] }));
        assert_eq!(film["name"], json!({ "en": "Trip to the Moon" }));
        assert_eq!(notes, [""; 0]);
    }
    // Of a third language nobody can say which.
    let (film, notes) = imported(&answer(json!({
        "title": "Die Reise zum Mond", "overview": "Ein Klub von Astronomen fliegt in einer Kapsel zum Mond.",
        "genres": [{ "id": 878, "name": "Science Fiction" }, { "id": 12, "name": "Abenteuer" }],
    })).to_string());
    // One genre is called as in English, the other one is not.
    assert_eq!(
        film["genre"][1],
        json!({ "en": "Adventure", "es": "Aventura" })
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn the_words_of_the_country_that_was_asked_for_count() {
    let translations = json!({ "translations": [
        { "iso_3166_1": "US", "iso_639_1": "en", "data": { "title": "", "overview": "A club in the sky." } },
        { "iso_3166_1": "ES", "iso_639_1": "es", "data": { "title": "Viaje a la Luna", "overview": "Un club de España." } },
        { "iso_3166_1": "MX", "iso_639_1": "es", "data": { "title": "El viaje", "overview": "Un club de México." } },
    ] });
    let releases = json!({ "results": [
        { "iso_3166_1": "ES", "release_dates": [{ "certification": "7" }] },
        { "iso_3166_1": "MX", "release_dates": [{ "certification": "" }, { "certification": "AA" }] },
        { "iso_3166_1": "US", "release_dates": [{ "certification": "G" }] },
    ] });
    let (film, notes) = imported(&answer(json!({
        "title": "El viaje", "original_title": "The Trip", "original_language": "en", "overview": "Un club de México.",
        "genres": [{ "id": 12, "name": "Aventura" }], "translations": translations, "release_dates": releases,
    })).to_string());
    assert_eq!(film["name"], json!({ "en": "The Trip", "es": "El viaje" }));
    assert_eq!(
        film["description"],
        json!({ "en": ["A club in the sky."], "es": ["Un club de México."] })
    );
    assert_eq!(film["contentRating"], json!({ "en": "G", "es": "AA" }));
    assert_eq!(
        notes,
        [
            "translations: in the language es \"El viaje\" is taken, and not \"Viaje a la Luna\" (ES)",
            "release_dates: of US and MX the certificates are taken",
        ]
    );
}

#[test]
fn knows_the_codes_that_are_its_own() {
    let (film, notes) = imported(&answer(json!({
        "title": "無間道", "original_title": "無間道", "original_language": "cn", "overview": "",
        "spoken_languages": [{ "iso_639_1": "cn" }, { "iso_639_1": "xx" }, { "iso_639_1": "th" }],
    })).to_string());
    assert_eq!(
        (&film["inLanguage"], notes),
        (&json!(["yue", "th"]), vec![])
    );
    let (film, notes) = imported(&answer(json!({ "original_language": "xx" })).to_string());
    assert_eq!((film.get("inLanguage"), notes), (None, vec![]));
}

#[test]
fn countries_and_genres_are_in_both_languages() {
    let (film, notes) = imported(&answer(json!({
        "genres": [{ "id": 99, "name": "Dokumentarfilm" }, { "id": 37, "name": "Western" }, { "id": 53, "name": "Thriller" }],
        "production_countries": [
            { "iso_3166_1": "FR", "name": "France" }, { "iso_3166_1": "SU", "name": "Soviet Union" },
            { "iso_3166_1": "HK", "name": "Hong Kong" },
        ],
    })).to_string());
    assert_eq!(
        film["genre"],
        json!([{ "en": "Documentary", "es": "Documental" }, "Western", { "en": "Thriller", "es": "Suspense" }])
    );
    assert_eq!(
        film["countryOfOrigin"],
        json!([{ "en": "France", "es": "Francia" }, { "en": "Soviet Union", "es": "Unión Soviética" }, "Hong Kong"])
    );
    assert_eq!(notes, [""; 0]);
    let (film, _) = imported(
        &answer(json!({ "production_countries": [], "origin_country": ["MX"] })).to_string(),
    );
    assert_eq!(
        film["countryOfOrigin"],
        json!([{ "en": "Mexico", "es": "México" }])
    );
}

#[test]
fn carries_themes_and_other_titles() {
    let (film, notes) = imported(&answer(json!({
        "keywords": { "keywords": [{ "id": 1, "name": "moon" }, { "id": 2, "name": "rocket" }] },
        "alternative_titles": { "titles": [
            { "iso_3166_1": "MX", "title": "Viaje a la Luna" }, { "iso_3166_1": "US", "title": "Trip to the Moon" },
            { "iso_3166_1": "DE", "title": "Die Reise zum Mond" },
        ] },
    })).to_string());
    assert_eq!(film["about"], json!([{ "en": "moon" }, { "en": "rocket" }]));
    assert_eq!(
        film["alternateName"],
        json!(["Le Voyage dans la Lune", "Viaje a la Luna"])
    );
    assert_eq!(
        notes,
        ["alternative_titles: has 1 of countries in which neither English nor Spanish is spoken"]
    );
}

#[test]
fn takes_markdown_off_reviews() {
    for (written, read) in [
        (
            "**Go and see it.**\r\n\r\nThe _rocket_ still flies, see [the club](https://club.example/).",
            json!(["Go and see it.", "The rocket still flies, see the club."]),
        ),
        (
            "# A title\n\n> Quoted\n\n* one\n* two",
            json!(["A title", "Quoted", "one", "two"]),
        ),
        (
            "1902. A year.\n\n3. third",
            json!(["1902. A year.", "3. third"]),
        ),
        (
            "snake_case, 5 * 3 * 2, <em>one</em> &amp; ~~none~~",
            json!(["snake_case, 5 * 3 * 2, one & none"]),
        ),
        ("One\r\ntwo", json!(["One", "two"])),
    ] {
        let (film, _) = imported(
            &answer(json!({ "reviews": { "results": [{ "author": "Ada", "content": written }] } }))
                .to_string(),
        );
        assert_eq!(film["review"][0]["reviewBody"], read, "{written}");
    }
}

#[test]
fn takes_the_trailer_in_the_language_of_the_answer() {
    let video = |key: &str, site: &str, kind: &str, language: &str| json!({ "key": key, "site": site, "type": kind, "iso_639_1": language, "name": "A video", "official": true });
    let (film, notes) = imported(
        &answer(json!({ "videos": { "results": [
        video("1", "YouTube", "Teaser", "en"), video("2", "YouTube", "Trailer", "fr"),
        video("3", "YouTube", "Trailer", "en"), video("4", "Vimeo", "Trailer", "en"),
    ] } }))
        .to_string(),
    );
    assert_eq!(
        film["trailer"],
        json!({ "url": "https://www.youtube.com/watch?v=3", "name": "A video" })
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn who_shows_a_film_is_on_a_page_of_tmdb() {
    let shown = |countries: Value| {
        let mut answer = json!({ "id": 7, "title": "Sal", "original_title": "Salt", "overview": "El mar y los barcos." });
        answer["watch/providers"] = json!({ "results": countries });
        let (film, notes) = imported(&answer.to_string());
        (film["potentialAction"].clone(), notes.join("\n"))
    };
    let country = |code: &str| {
        let link = format!("https://www.themoviedb.org/movie/7/watch?locale={code}");
        json!({ "link": link, "flatrate": [{ "provider_name": "Filmin" }],
                "rent": [{ "provider_name": "Kino" }, { "provider_name": "Filmin" }] })
    };
    let (actions, notes) = shown(json!({ "US": country("US"), "MX": country("MX") }));
    let target = "https://www.themoviedb.org/movie/7/watch?locale=MX";
    assert_eq!(
        actions,
        json!([{ "name": "TMDB: Filmin, Kino", "target": target }])
    );
    let said = "watch/providers: of MX are taken, as TMDB's page about them, since it has no addresses of theirs";
    assert!(notes.contains(said), "{notes}");
    let (actions, notes) = shown(json!({ "FR": country("FR") }));
    let said = "watch/providers: has no country in which English or Spanish is spoken";
    assert!(actions.is_null() && notes.contains(said), "{notes}");
}

#[test]
fn titles_in_english_or_spanish_count_before_that_of_an_answer_in_another_language() {
    let data = |title: &str, overview: &str| json!({ "title": title, "overview": overview });
    let (film, notes) = imported(&json!({
        "id": 7, "title": "Die Reise zum Mond", "original_title": "Le Voyage dans la Lune", "original_language": "fr",
        "overview": "Ein Klub von Astronomen reist zum Mond.",
        "translations": { "translations": [
            { "iso_639_1": "de", "iso_3166_1": "DE", "data": data("Die Reise zum Mond", "Ein Klub von Astronomen reist zum Mond.") },
            { "iso_639_1": "en", "iso_3166_1": "US", "data": data("A Trip to the Moon", "Astronomers travel.") },
        ] },
    }).to_string());
    assert_eq!(film["name"], json!({ "en": "A Trip to the Moon" }));
    assert_eq!(
        film["description"],
        json!({ "en": ["Astronomers travel."] })
    );
    let told = [
        "title: is in the language de, and left out beside the titles in English or Spanish",
        "overview: is left out beside those in English or Spanish",
    ];
    assert_eq!(notes, told);
}

#[test]
fn the_first_release_counts_before_that_of_a_region() {
    let release = |country: &str, day: &str| json!({ "iso_3166_1": country, "release_dates": [{ "release_date": format!("{day}T00:00:00.000Z") }] });
    let releases = json!({ "results": [release("DE", "1904-05-01"), release("FR", "1902-09-01")] });
    let (film, notes) = imported(
        &answer(json!({ "release_date": "1904-05-01", "release_dates": releases })).to_string(),
    );
    assert_eq!(film["datePublished"], "1902-09-01");
    let what =
        "release_date: is 1904-05-01, and 1902-09-01 the first of release_dates, which counts";
    assert!(notes.iter().any(|note| note == what), "{notes:?}");
}

#[test]
fn who_wrote_what_a_film_is_made_of_is_a_writer() {
    let (film, _) = imported(
        &json!({ "id": 7, "title": "Zinc", "original_title": "Zinc", "release_date": "1984-01-02", "credits": { "cast": [],
            "crew": [
                { "name": "Ada Lumen", "job": "Novel" }, { "name": "Leo Mar", "job": "Short Story" },
                { "name": "Eva Sol", "job": "Theatre Play" }, { "name": "Teo Luz", "job": "Book" },
            ] } })
        .to_string(),
    );
    let writers = ["Ada Lumen", "Leo Mar", "Eva Sol", "Teo Luz"].map(person);
    assert_eq!(film["author"], json!(writers));
}

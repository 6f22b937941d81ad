use serde_json::{Value, json};

use crate::film_card_reading;

/// What was printed for a source, and each line about what was left behind.
/// A film file that comes of it has neither a fault nor a warning.
#[track_caller]
fn imported(source: &str) -> (Value, Vec<String>) {
    let outcome = film_card_reading(&["import", "-"], source);
    assert_eq!(outcome.status, 0, "{}", outcome.error);
    let checked = film_card_reading(&["check", "-"], &outcome.out);
    assert_eq!(
        (checked.status, checked.out.as_str()),
        (0, ""),
        "{}",
        outcome.out
    );
    let notes = outcome.error.lines().map(|line| {
        let note = line.strip_prefix("standard input: ").expect(line);
        note.to_owned()
    });
    (
        serde_json::from_str(&outcome.out).expect("JSON"),
        notes.collect(),
    )
}

#[track_caller]
fn assert_imported(source: &Value, film: Value, notes: &[&str]) {
    let (imported, told) = imported(&source.to_string());
    assert_eq!(imported, film);
    assert_eq!(told, notes);
}

#[track_caller]
fn assert_refused(source: &str, said: &str) {
    let outcome = film_card_reading(&["import", "-"], source);
    assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{source}");
    assert!(outcome.error.contains(said), "{}", outcome.error);
}

fn person(name: &str) -> Value {
    json!({ "name": name })
}

// ---- schema.org ----

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
        "url": "/films/salt",
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
        "url": "/films/salt",
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
            { "@type": "ImageObject", "contentUrl": "poster.jpg", "width": "600px", "height": { "value": 900 }, "caption": "A salt pan" },
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
        "countryOfOrigin": ["Mexico"],
        "contentRating": "R",
        "director": [{ "name": "Ana Ruiz", "url": "https://example.org/ana" }],
        "author": [person("Ada Lum")],
        "actor": [
            { "name": "Leo Mar", "characterName": "Simón" },
            { "name": "Eva Sol", "url": "https://example.org/eva" },
            person("Teo Luz"),
        ],
        "image": { "url": "poster.jpg", "width": 600, "height": 900, "caption": "A salt pan" },
        "aggregateRating": { "ratingValue": 7.8, "ratingCount": 1243, "bestRating": 10, "worstRating": 1 },
        "about": ["Memory", "Sea"],
    });
    assert_imported(
        &source,
        film,
        &[
            "name: is there in the language de too",
            "inLanguage: \"Klingonish\" is no language that is known here, expected a language tag or an English name",
            "image: has 1 more, the first is taken",
            "creator: has no place in a film file",
            "keywords: has no place in a film file",
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
    let outcome = film_card_reading(&["import", "-"], page);
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
        "datePublished": "8 March 2019",
        "url": "javascript:alert(1)",
        "image": "data:image/png;base64,AAAA",
    });
    assert_imported(
        &source,
        json!({ "name": "Salt Land" }),
        &[
            "datePublished: is \"8 March 2019\", expected a date such as 2007, 2007-01 or 2007-01-21",
            "image.url: is \"data:image/png;base64,AAAA\", expected an http(s) or a relative URL",
            "url: is \"javascript:alert(1)\", expected an http(s) or a relative URL",
        ],
    );
}

#[test]
fn says_that_there_is_no_film() {
    let none =
        "has no film, expected a Movie of schema.org as JSON-LD, or an answer of TMDB or OMDb";
    assert_refused("<p>Salt Land</p>", none);
    assert_refused("{}", none);
    assert_refused("[{ \"@type\": \"Book\", \"name\": \"Salt\" }]", none);
    assert_refused("", none);
    assert_refused(
        "{ \"@type\": \"Movie\", ",
        "standard input:1:20: is no JSON (EOF while parsing a value), expected a Movie of \
         schema.org as JSON-LD, or an answer of TMDB or OMDb\n",
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
fn understands_running_times_as_people_write_them() {
    for (written, duration) in [
        ("PT1H46M30S", "PT6390S"),
        ("PT1.5H", "PT90M"),
        ("PT1,5H", "PT90M"),
        ("PT106.5M", "PT6390S"),
        ("PT1H46M30.5S", "PT6391S"),
        ("P0Y0M0DT1H46.5M", "PT6390S"),
        ("1:46", "PT106M"),
        ("01:46:00", "PT106M"),
        ("01:46:12", "PT6372S"),
        ("1 h 46 m 12 s", "PT6372S"),
        ("1.5 hours", "PT90M"),
        ("6360s", "PT106M"),
        ("6360 seconds", "PT106M"),
        ("1h46", "PT106M"),
        ("1 hr. 46 min.", "PT106M"),
        ("1 hour and 46 minutes", "PT106M"),
        ("1 hora y 46 minutos", "PT106M"),
        ("106 Min", "PT106M"),
        ("106", "PT106M"),
    ] {
        let source = json!({ "@type": "Movie", "name": "Salt", "duration": written });
        let (film, notes) = imported(&source.to_string());
        assert_eq!(film["duration"], duration, "{written}");
        assert_eq!(notes, [""; 0], "{written}");
    }
}

#[test]
fn tells_a_running_time_that_it_does_not_understand() {
    for written in [
        json!("1:75"),
        json!("106:12"),
        json!("1:46:12:5"),
        json!("1:4"),
        json!(":46"),
        json!("P1M"),
        json!("P1Y2M"),
        json!("PT"),
        json!("0 min"),
        json!("1.5"),
        json!("106 min, 95 min"),
        json!("46 min 12"),
        json!("3 seasons"),
        json!("106 min (uncut)"),
        json!("h 46"),
        json!("1.2.3 h"),
        json!(1.5),
        json!(0),
    ] {
        let source = json!({ "@type": "Movie", "name": "Salt", "duration": written });
        assert_imported(
            &source,
            json!({ "name": "Salt" }),
            &[&format!(
                "duration: is {written}, expected a running time such as PT106M or 1 h 46 min"
            )],
        );
    }
}

#[test]
fn tells_a_figure_that_it_does_not_understand() {
    let source = json!({
        "@type": "Movie",
        "name": "Salt",
        "image": { "url": "p.jpg", "width": "50%", "height": "900px" },
        "aggregateRating": { "ratingValue": 4, "ratingCount": "12K" },
    });
    assert_imported(
        &source,
        json!({ "name": "Salt", "image": { "url": "p.jpg", "height": 900 } }),
        &[
            "image.width: is \"50%\", expected a number",
            "aggregateRating.ratingCount: is \"12K\", expected a number",
        ],
    );
}

#[test]
fn takes_only_tags_out_of_a_text() {
    for (written, read) in [
        ("if a<b then c", "if a<b then c"),
        (
            "if a<b then c. <i>Yes</i>, c > d",
            "if a<b then c. Yes, c > d",
        ),
        ("a < b > c, I <3 it <", "a < b > c, I <3 it <"),
        ("The <Unknown> of x<y>z", "The <Unknown> of x<y>z"),
        (
            "One <b>fine</b> <A HREF = 'x'>film</A><!-- <p> -->",
            "One fine film",
        ),
        ("Salt &amp; &lt;b&gt; <br/>sea", "Salt & <b> sea"),
    ] {
        let source = json!({ "@type": "Movie", "name": written });
        assert_imported(&source, json!({ "name": read }), &[]);
    }
}

// ---- TMDB ----

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
        "countryOfOrigin": ["Mexico"],
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
        "aggregateRating": { "ratingValue": 7.3, "ratingCount": 120, "bestRating": 10, "worstRating": 0 },
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

// ---- OMDb ----

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
        "genre": ["Drama", "Western"],
        "countryOfOrigin": ["Mexico", "United States"],
        "contentRating": "PG-13",
        "director": [person("Ana Ruiz")],
        "author": [person("Ada Lum")],
        "actor": [person("Leo Mar"), person("Eva Sol")],
        "description": ["A salt pan."],
        "award": ["2 wins & 3 nominations"],
        "image": { "url": "https://example.org/p.jpg" },
        "aggregateRating": { "ratingValue": 7.3, "ratingCount": 12345, "bestRating": 10, "worstRating": 1 },
        "sameAs": ["https://www.imdb.com/title/tt0000042/"],
    });
    assert_imported(
        &source,
        film,
        &[
            "Language: \"Klingonish\" is no language that is known here, expected a language tag or an English name",
            "BoxOffice: has no place in a film file",
            "Ratings: has no place in a film file",
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
    let note = "Released: is \"02 Apr 2008\", expected a day of Year \"2007\"";
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

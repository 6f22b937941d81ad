//! An answer of TMDB about a film, with what may be appended to it: credits,
//! translations, reviews, external ids.

use film_card::i18n::Locale;
use serde_json::{Value, json};

use super::draft::{Draft, Members, date, is_empty, list, take};
use super::plain_text::{line, paragraphs};

/// Where TMDB has its pictures, 500 pixels wide.
const PICTURES: &str = "https://image.tmdb.org/t/p/w500";

/// What is about TMDB and not about the film.
const ABOUT_TMDB: [&str; 6] = [
    "adult",
    "video",
    "popularity",
    "status",
    "backdrop_path",
    "success",
];

/// Jobs of the crew, and where a film file has them.
const JOBS: [(&str, &str); 9] = [
    ("Director", "director"),
    ("Screenplay", "author"),
    ("Writer", "author"),
    ("Story", "author"),
    ("Producer", "producer"),
    ("Original Music Composer", "musicBy"),
    ("Music", "musicBy"),
    ("Director of Photography", "cinematographer"),
    ("Editor", "editor"),
];

/// Genres as an English answer calls them.
const ENGLISH: &str = "\
    Action, Adventure, Animation, Comedy, Crime, Documentary, Drama, Family, Fantasy, History, \
    Horror, Music, Mystery, Romance, Science Fiction, TV Movie, Thriller, War, Western";

/// Genres as a Spanish answer calls them and none in a language like it.
const SPANISH: &str = "\
    Acción, Animación, Bélica, Ciencia ficción, Comedia, Crimen, Documental, Familia, \
    Fantasía, Historia, Misterio, Suspense";

/// Whether it is an answer of TMDB about a film.
pub fn is_film(answer: &Members) -> bool {
    let keys = ["title", "original_title", "release_date"];
    keys.iter().filter(|key| answer.contains_key(**key)).count() > 1
}

/// The film of an answer.
pub fn draft(answer: Members) -> Draft {
    let mut draft = Draft::default();
    let mut answer = Value::Object(answer);
    for key in ABOUT_TMDB {
        take(&mut answer, key);
    }
    let genres = names(take(&mut answer, "genres"));
    texts(&mut draft, &mut answer, &genres);
    for language in list(take(&mut answer, "spoken_languages")) {
        draft.push("inLanguage", text(&language["iso_639_1"]));
    }
    let released = text(&take(&mut answer, "release_date"));
    draft.set("datePublished", date(&released));
    let minutes = take(&mut answer, "runtime").as_u64();
    if let Some(minutes) = minutes.filter(|minutes| *minutes > 0) {
        draft.set("duration", format!("PT{minutes}M"));
    }
    draft.set("genre", genres);
    let countries = take(&mut answer, "production_countries");
    draft.set("countryOfOrigin", names(countries));
    take(&mut answer, "origin_country");
    let poster = text(&take(&mut answer, "poster_path"));
    if !poster.is_empty() {
        draft.set("image", json!({ "url": format!("{PICTURES}{poster}") }));
    }
    let votes = take(&mut answer, "vote_count").as_u64().unwrap_or_default();
    let mean = take(&mut answer, "vote_average");
    if votes > 0 && mean.is_number() {
        let scale = json!({
            "ratingValue": mean, "ratingCount": votes, "bestRating": 10, "worstRating": 0,
        });
        draft.set("aggregateRating", scale);
    }
    addresses(&mut draft, &mut answer);
    let mut credits = take(&mut answer, "credits");
    cast(&mut draft, take(&mut credits, "cast"));
    crew(&mut draft, take(&mut credits, "crew"));
    let mut reviews = take(&mut answer, "reviews");
    let reviews = list(take(&mut reviews, "results")).into_iter().map(review);
    draft.set("review", reviews.collect::<Vec<_>>());
    if let Value::Object(external) = take(&mut answer, "external_ids") {
        draft.note_rest("external_ids.", &external);
    }
    if let Value::Object(rest) = answer {
        draft.note_rest("", &rest);
    }
    draft
}

/// Titles and synopsis, and the language that the original title is in.
fn texts(draft: &mut Draft, answer: &mut Value, genres: &[String]) {
    let title = text(&take(answer, "title"));
    let original = text(&take(answer, "original_title"));
    let overview = paragraphs(take(answer, "overview").as_str().unwrap_or_default());
    let original_language = text(&take(answer, "original_language"));
    let answers = take(answer, "translations");
    let is_translated = !is_empty(&answers);
    let [mut titles, overviews] = translations(answers);
    // The original language's translation has no title where that is the original one.
    if is_of_film_files(&original_language) && !original.is_empty() {
        titles
            .entry(&original_language)
            .or_insert(original.clone().into());
    }
    if let Some(language) = language(genres).filter(|_| !is_translated && title != original) {
        titles.entry(language).or_insert(title.clone().into());
    }
    draft.set("name", either(titles, title.clone().into()));
    draft.set("description", either(overviews, overview));
    if original != title {
        draft.set("alternateName", original);
    }
    draft.push("inLanguage", original_language);
}

/// Where else the film is.
fn addresses(draft: &mut Draft, answer: &mut Value) {
    if let Some(id) = take(answer, "id").as_u64() {
        draft.push("sameAs", format!("https://www.themoviedb.org/movie/{id}"));
    }
    let external = take(&mut answer["external_ids"], "imdb_id");
    let imdb = [take(answer, "imdb_id"), external];
    if let Some(id) = imdb.iter().map(text).find(|id| !id.is_empty()) {
        draft.push("sameAs", format!("https://www.imdb.com/title/{id}/"));
    }
    draft.push("sameAs", text(&take(answer, "homepage")));
}

fn text(value: &Value) -> String {
    line(value.as_str().unwrap_or_default())
}

fn names(things: Value) -> Vec<String> {
    let names = list(things).into_iter().map(|thing| text(&thing["name"]));
    names.filter(|name| !name.is_empty()).collect()
}

/// Titles and overviews in the languages of a film file.
fn translations(mut answer: Value) -> [Members; 2] {
    let [mut titles, mut overviews] = [Members::new(), Members::new()];
    for translation in list(take(&mut answer, "translations")) {
        let language = text(&translation["iso_639_1"]);
        if !is_of_film_files(&language) {
            continue;
        }
        let data = &translation["data"];
        let title = Value::from(text(&data["title"]));
        let overview = paragraphs(data["overview"].as_str().unwrap_or_default());
        // Of several countries with one language the first that has the text.
        for (texts, value) in [(&mut titles, title), (&mut overviews, overview)] {
            if !is_empty(&value) {
                texts.entry(&language).or_insert(value);
            }
        }
    }
    [titles, overviews]
}

/// Whether film files have texts in the language of this tag.
fn is_of_film_files(tag: &str) -> bool {
    Locale::ALL.iter().any(|locale| locale.tag() == tag)
}

/// The language of an answer, which TMDB does not tell but by its genres: English
/// unless they are others, `None` if it is none of a film file's.
fn language(genres: &[String]) -> Option<&'static str> {
    let is_of = |known: &str, genre: &String| known.split(", ").any(|known| known == genre);
    if genres.iter().any(|genre| is_of(SPANISH, genre)) {
        return Some("es");
    }
    let is_english = genres.iter().all(|genre| is_of(ENGLISH, genre));
    is_english.then_some("en")
}

/// A text per language, if there are several and they differ.
fn either(each: Members, same: Value) -> Value {
    let mut values = each.values();
    let first = values.next();
    if values.any(|value| Some(value) != first) {
        Value::Object(each)
    } else {
        same
    }
}

fn cast(draft: &mut Draft, cast: Value) {
    for member in list(cast) {
        let mut role = json!({ "name": text(&member["name"]) });
        let character = text(&member["character"]);
        if !character.is_empty() {
            role["characterName"] = character.into();
        }
        draft.push("actor", role);
    }
}

fn crew(draft: &mut Draft, crew: Value) {
    let mut others = 0;
    for member in list(crew) {
        let job = text(&member["job"]);
        match JOBS.iter().find(|(known, _)| *known == job) {
            Some((_, key)) => draft.push(key, text(&member["name"])),
            None => others += 1,
        }
    }
    if others > 0 {
        draft.note("credits.crew", &format!("has {others} with other jobs"));
    }
}

fn review(answer: Value) -> Value {
    let mut review = json!({
        "author": text(&answer["author"]),
        "reviewBody": paragraphs(answer["content"].as_str().unwrap_or_default()),
        "url": text(&answer["url"]),
        "datePublished": date(&text(&answer["created_at"])),
    });
    let rating = &answer["author_details"]["rating"];
    if rating.is_number() {
        review["reviewRating"] =
            json!({ "ratingValue": rating, "bestRating": 10, "worstRating": 0 });
    }
    if let Value::Object(members) = &mut review {
        members.retain(|_, value| !is_empty(value));
    }
    review
}

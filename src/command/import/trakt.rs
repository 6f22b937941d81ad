//! A film at Trakt, `GET /movies/ID?extended=full`, with what Trakt has in
//! answers of their own: people, ratings, translations, aliases, releases and
//! comments. All texts but the translations are in English.

use serde_json::{Value, json};

use super::countries;
use super::draft::{Draft, Members, is_empty, list, take};
use super::genres::in_english;
use super::identifiers;
use super::languages::is_of_film_files;
use super::markdown;
use super::origin::Origin;
use super::people::role;
use super::plain_text::{line_of, paragraphs};
use super::release::published;
use super::scores::{self, Score};
use super::trailers::trailer;

/// Members that are about Trakt, not about the film.
const ABOUT_TRAKT: [&str; 12] = [
    "after_credits",
    "available_translations",
    "colors",
    "comment_count",
    "during_credits",
    "last_watched_at",
    "plays",
    "social_ids",
    "status",
    "subgenres",
    "updated_at",
    "watchers",
];

/// Jobs, and where a film file has them.
const JOBS: [(&str, &str); 12] = [
    ("Director", "director"),
    ("Co-Director", "director"),
    ("Screenplay", "author"),
    ("Writer", "author"),
    ("Story", "author"),
    ("Novel", "author"),
    ("Producer", "producer"),
    ("Original Music Composer", "musicBy"),
    ("Music", "musicBy"),
    ("Director of Photography", "cinematographer"),
    ("Cinematography", "cinematographer"),
    ("Editor", "editor"),
];

/// Whether it is a film, or a show, by itself or in an entry of a list.
pub fn is_answer(answer: &Members) -> bool {
    let film = film(answer);
    let ids = film.get("ids").and_then(Value::as_object);
    ids.is_some_and(|ids| ids.contains_key("trakt") || ids.contains_key("slug"))
        && film.contains_key("title")
}

/// The film of an entry of a list, a search or one's own ratings.
fn film(answer: &Members) -> &Members {
    let inner = ["movie", "show"]
        .iter()
        .find_map(|key| answer.get(*key)?.as_object());
    inner.unwrap_or(answer)
}

/// Names the part of a film that an answer has; `None` if it does not belong to the
/// film of another answer.
pub fn part(answer: &Value) -> Option<&'static str> {
    let has = |value: &Value, keys: &[&str]| keys.iter().all(|key| value.get(key).is_some());
    if answer.is_object() {
        let has_people = answer["cast"]
            .get(0)
            .is_some_and(|actor| actor.get("person").is_some());
        let has_jobs = answer["crew"].as_object().is_some_and(|crew| {
            crew.values()
                .any(|jobs| jobs.get(0).is_some_and(|job| job.get("person").is_some()))
        });
        let is_rated = |value: &Value| has(value, &["rating", "votes", "distribution"]);
        return match answer {
            _ if answer.get("ids").is_some() || answer.get("title").is_some() => None,
            _ if has_people || has_jobs => Some("people"),
            _ if is_rated(answer) || is_rated(&answer["trakt"]) => Some("ratings"),
            _ => None,
        };
    }
    let first = answer.get(0).filter(|first| first.get("ids").is_none())?;
    match first {
        _ if has(first, &["comment", "user"]) => Some("comments"),
        _ if has(first, &["country", "release_date"]) => Some("releases"),
        _ if has(first, &["title", "overview", "language"]) => Some("translations"),
        _ if has(first, &["title", "country"]) => Some("aliases"),
        _ => None,
    }
}

/// The film of an answer.
///
/// # Errors
/// It is a show.
pub fn draft(answer: Members) -> Result<Draft, String> {
    if answer.contains_key("show")
        || ["network", "aired_episodes"]
            .iter()
            .any(|key| answer.contains_key(*key))
    {
        return Err("is a show of Trakt, expected a movie".to_owned());
    }
    let mut draft = Draft::of(Origin {
        language: Some("en".to_owned()),
        ..Origin::default()
    });
    let mut answer = Value::Object(answer);
    let mut film = match take(&mut answer, "movie") {
        Value::Object(film) => {
            own_rating(&mut draft, &answer);
            Value::Object(film)
        }
        _ => answer,
    };
    for key in ABOUT_TRAKT {
        take(&mut film, key);
    }
    let [country, language] = ["country", "language"].map(|key| line_of(&take(&mut film, key)));
    titles(&mut draft, &mut film, &country);
    draft.language_of_name = Some("en");
    let (day, year) = (
        line_of(&take(&mut film, "released")),
        take(&mut film, "year"),
    );
    published(&mut draft, "released", &day, &year);
    let minutes = take(&mut film, "runtime");
    if minutes != 0 {
        draft.duration("runtime", &minutes);
    }
    let languages = list(take(&mut film, "languages"));
    for tag in std::iter::once(language).chain(languages.iter().map(line_of)) {
        if !tag.is_empty() {
            let tag = draft.language("language", &tag);
            draft.push("inLanguage", tag);
        }
    }
    if !country.is_empty() {
        let country = countries::of_code(&country.to_uppercase()).unwrap_or_else(|| country.into());
        draft.push("countryOfOrigin", country);
    }
    for name in list(take(&mut film, "genres")) {
        let name = line_of(&name);
        if name != "none" {
            draft.push("genre", in_english(&name));
        }
    }
    let certificate = line_of(&take(&mut film, "certification"));
    let releases = take(&mut film, "releases");
    draft.certificate(
        "certification",
        certificate_of(certificate, &releases).into(),
    );
    ratings(&mut draft, &mut film);
    let mut people = take(&mut film, "people");
    cast(&mut draft, take(&mut people, "cast"));
    crew(&mut draft, take(&mut people, "crew"));
    poster(&mut draft, &take(&mut film, "images"));
    trailer(&mut draft, "trailer", &line_of(&take(&mut film, "trailer")));
    addresses(&mut draft, &mut film);
    comments(&mut draft, take(&mut film, "comments"));
    if let Value::Object(rest) = film {
        draft.note_rest("", &rest);
    }
    Ok(draft)
}

/// Reads the list owner's rating of the film.
fn own_rating(draft: &mut Draft, entry: &Value) {
    let is_own = entry.get("rated_at").is_some();
    if let Some(value) = entry["rating"]
        .as_f64()
        .filter(|value| is_own && (1.0..=10.0).contains(value))
    {
        let rating = json!({ "ratingValue": value, "bestRating": 10, "worstRating": 1 });
        let mut review = json!({ "reviewRating": rating });
        if let Some(date) = draft.date("rated_at", &entry["rated_at"]) {
            review["datePublished"] = date.into();
        }
        draft.push("review", review);
    }
}

/// Titles and synopsis.
fn titles(draft: &mut Draft, film: &mut Value, country: &str) {
    let title = line_of(&take(film, "title"));
    let overview = paragraphs(take(film, "overview").as_str().unwrap_or_default());
    let mut names = Members::from_iter([("en".to_owned(), title.clone().into())]);
    let mut overviews = Members::new();
    if !is_empty(&overview) {
        overviews.insert("en".to_owned(), overview);
    }
    for translation in list(take(film, "translations")) {
        let language = line_of(&translation["language"]);
        if !is_of_film_files(&language) {
            continue;
        }
        let name = Value::from(line_of(&translation["title"]));
        let overview = paragraphs(translation["overview"].as_str().unwrap_or_default());
        for (texts, value) in [(&mut names, name), (&mut overviews, overview)] {
            if !is_empty(&value) {
                texts.entry(&language).or_insert(value);
            }
        }
    }
    match names.values().all(|name| *name == title) {
        true => draft.set("name", title),
        false => draft.set("name", names.clone()),
    }
    draft.set("description", overviews);
    let is_known = |title: &str| names.values().any(|known| known == title);
    let original = line_of(&take(film, "original_title"));
    let mut aliases = list(take(film, "aliases"));
    // The original title is that of the film's own country.
    aliases.sort_by_key(|alias| line_of(&alias["country"]) != country);
    let aliases = aliases.iter().map(|alias| line_of(&alias["title"]));
    for title in std::iter::once(original).chain(aliases) {
        if !title.is_empty() && !is_known(&title) {
            draft.push("alternateName", title);
        }
    }
}

/// The film's own certificate, else that of the United States, else the first.
fn certificate_of(own: String, releases: &Value) -> String {
    let releases = releases.as_array().into_iter().flatten();
    let mut others: Vec<(bool, String)> = releases
        .map(|release| {
            (
                line_of(&release["country"]) != "us",
                line_of(&release["certification"]),
            )
        })
        .filter(|(_, certificate)| !certificate.is_empty())
        .collect();
    others.sort_by_key(|(is_elsewhere, _)| *is_elsewhere);
    let first = others
        .into_iter()
        .next()
        .map(|(_, certificate)| certificate);
    match own.is_empty() {
        true => first.unwrap_or_default(),
        false => own,
    }
}

fn ratings(draft: &mut Draft, film: &mut Value) {
    let [rating, votes, ratings] = ["rating", "votes", "ratings"].map(|key| take(film, key));
    let own = match &ratings["trakt"] {
        Value::Object(trakt) => trakt.clone().into(),
        _ => ratings.clone(),
    };
    let [rating, votes] = match rating.is_number() {
        true => [rating, votes],
        false => ["rating", "votes"].map(|key| own[key].clone()),
    };
    let score = |by, value: &Value, count: &Value| Score {
        by,
        value: value.clone(),
        count: count.clone(),
        ..Score::default()
    };
    scores::add(draft, "rating", score("trakt", &rating, &votes));
    for by in ["tmdb", "imdb", "metascore", "rottentomatoes"] {
        let key = if by == "rottentomatoes" {
            "rotten_tomatoes"
        } else {
            by
        };
        let other = &ratings[key];
        scores::add(
            draft,
            &format!("ratings.{key}"),
            score(by, &other["rating"], &other["votes"]),
        );
    }
    let audience = &ratings["rotten_tomatoes"]["user_rating"];
    scores::add(
        draft,
        "ratings.rotten_tomatoes.user_rating",
        score("popcornmeter", audience, &Value::Null),
    );
}

fn cast(draft: &mut Draft, cast: Value) {
    for actor in list(cast) {
        let name = line_of(&actor["person"]["name"]);
        let characters = list(actor["characters"].clone());
        let characters: Vec<String> = characters.iter().map(line_of).collect();
        let character = match characters.is_empty() {
            true => line_of(&actor["character"]),
            false => characters.join(" / "),
        };
        draft.push_roles([role(name, character, None)]);
    }
}

fn crew(draft: &mut Draft, crew: Value) {
    let mut others = 0;
    let departments = crew.as_object().into_iter().flatten();
    for member in departments.flat_map(|(_, members)| list(members.clone())) {
        let mut jobs = list(member["jobs"].clone());
        jobs.extend(member.get("job").cloned());
        let name = line_of(&member["person"]["name"]);
        let keys = JOBS
            .iter()
            .filter(|(job, _)| jobs.iter().any(|its| its == job));
        let keys: Vec<&str> = keys.map(|(_, key)| *key).collect();
        others += usize::from(keys.is_empty());
        for key in keys {
            draft.push_people(key, [name.clone().into()]);
        }
    }
    if others > 0 {
        draft.note("people.crew", &format!("has {others} with other jobs"));
    }
}

/// Trakt leaves out the scheme.
fn poster(draft: &mut Draft, images: &Value) {
    let poster = match &images["poster"] {
        Value::Object(sizes) => sizes.get("full").cloned().unwrap_or_default(),
        posters => posters.get(0).cloned().unwrap_or_default(),
    };
    let poster = line_of(&poster);
    if poster.is_empty() {
        return;
    }
    let address = match poster.contains("://") {
        true => poster,
        false => format!("https://{}", poster.trim_start_matches('/')),
    };
    if let Some(url) = draft.picture("images.poster", &address) {
        draft.set("image", json!({ "url": url }));
    }
}

fn addresses(draft: &mut Draft, film: &mut Value) {
    let ids = take(film, "ids");
    for (key, catalogue) in [("imdb", "imdb"), ("tmdb", "tmdb"), ("slug", "trakt")] {
        let id = match &ids[key] {
            Value::Number(id) => id.to_string(),
            id => line_of(id),
        };
        identifiers::add(draft, &format!("ids.{key}"), catalogue, &id);
    }
    let homepage = line_of(&take(film, "homepage"));
    let homepage = draft.address("homepage", &homepage);
    draft.push("sameAs", homepage);
}

/// Comments that answer no other.
fn comments(draft: &mut Draft, comments: Value) {
    for comment in list(comments) {
        let body = comment["comment"].as_str().unwrap_or_default();
        if comment["parent_id"].as_u64().unwrap_or_default() != 0 || body.trim().is_empty() {
            continue;
        }
        let user = &comment["user"];
        let names = ["name", "username"].map(|key| line_of(&user[key]));
        let author = names.into_iter().find(|name| !name.is_empty());
        let is_spoiler = comment["spoiler"] == true || body.contains("[spoiler]");
        let body = body.replace("[spoiler]", "").replace("[/spoiler]", "");
        let mut review = json!({
            "author": author,
            "reviewBody": paragraphs(&markdown::words(&body)),
            "datePublished": draft.date("comments.created_at", &comment["created_at"]),
            "inLanguage": comment["language"],
        });
        let stars = [&comment["user_stats"]["rating"], &comment["user_rating"]];
        if let Some(stars) = stars
            .iter()
            .find_map(|stars| stars.as_f64())
            .filter(|stars| *stars >= 1.0)
        {
            review["reviewRating"] =
                json!({ "ratingValue": stars, "bestRating": 10, "worstRating": 1 });
        }
        if let Value::Object(members) = &mut review {
            members.retain(|_, value| !is_empty(value));
        }
        if is_spoiler {
            review["spoiler"] = true.into();
        }
        draft.push("review", review);
    }
}

//! An answer of TMDB about a film, with what may be appended to it: credits,
//! translations, alternative titles, certificates, keywords, videos, reviews,
//! external ids.

pub mod genres;
mod language;
mod releases;

use serde_json::{Value, json};

use super::countries;
use super::dates::{Dated, dated};
use super::draft::{Draft, Members, is_empty, list, take};
use super::languages::is_of_film_files;
use super::markdown;
use super::number::{number, whole};
use super::plain_text::{line_of as text, paragraphs};
use super::ratings::{Aggregate, Figures, add_aggregate, rating};
use super::release::without_new_year;
use language::{Asked, Texts, Translation, asked, translations};
use releases::certificates;

/// The start of the addresses of TMDB's pictures, 500 pixels wide.
const PICTURES: &str = "https://image.tmdb.org/t/p/w500";

/// Members that are about TMDB, not about the film.
const ABOUT_TMDB: [&str; 8] = [
    "adult",
    "video",
    "popularity",
    "status",
    "backdrop_path",
    "success",
    "media_type",
    "softcore",
];

/// Jobs of the crew, and where a film file has them.
const JOBS: [(&str, &str); 21] = [
    ("Director", "director"),
    ("Co-Director", "director"),
    ("Screenplay", "author"),
    ("Writer", "author"),
    ("Co-Writer", "author"),
    ("Story", "author"),
    ("Adaptation", "author"),
    ("Dialogue", "author"),
    ("Original Story", "author"),
    ("Novel", "author"),
    ("Book", "author"),
    ("Short Story", "author"),
    ("Theatre Play", "author"),
    ("Comic Book", "author"),
    ("Producer", "producer"),
    ("Original Music Composer", "musicBy"),
    ("Music", "musicBy"),
    ("Director of Photography", "cinematographer"),
    ("Cinematography", "cinematographer"),
    ("Editor", "editor"),
    ("Co-Editor", "editor"),
];

/// Ids elsewhere, and the address that each is a piece of.
const ELSEWHERE: [(&str, &str); 4] = [
    ("wikidata_id", "https://www.wikidata.org/wiki/"),
    ("facebook_id", "https://www.facebook.com/"),
    ("instagram_id", "https://www.instagram.com/"),
    ("twitter_id", "https://twitter.com/"),
];

/// Whether it is an answer of TMDB about a film.
pub fn is_film(answer: &Members) -> bool {
    let keys = ["title", "original_title", "release_date"];
    keys.iter().filter(|key| answer.contains_key(**key)).count() > 1
}

/// Names the part of a film that an answer has which was asked for by itself, as it is
/// appended to an answer about the film; `None` if it is none.
pub fn part(answer: &Value) -> Option<&'static str> {
    whole(answer.get("id")?)?;
    let first = |key: &str| answer[key].get(0);
    let has = |thing: Option<&Value>, keys: &[&str]| {
        thing.is_some_and(|thing| keys.iter().all(|key| thing.get(key).is_some()))
    };
    let found = [
        (
            "credits",
            has(Some(answer), &["cast", "crew"])
                && ["cast", "crew"]
                    .iter()
                    .any(|key| has(first(key), &["name"])),
        ),
        (
            "release_dates",
            has(first("results"), &["iso_3166_1", "release_dates"]),
        ),
        ("videos", has(first("results"), &["site", "key", "type"])),
        ("reviews", has(first("results"), &["author", "content"])),
        ("keywords", has(first("keywords"), &["id", "name"])),
        (
            "translations",
            has(first("translations"), &["iso_639_1", "data"]),
        ),
        (
            "alternative_titles",
            has(first("titles"), &["iso_3166_1", "title"]),
        ),
        (
            "external_ids",
            has(Some(answer), &["imdb_id", "facebook_id"]) && answer.get("title").is_none(),
        ),
        (
            "watch/providers",
            answer["results"].as_object().is_some_and(|countries| {
                countries
                    .values()
                    .any(|country| country.get("link").is_some())
            }),
        ),
    ];
    let found = found.into_iter().find(|(_, is_it)| *is_it);
    found.map(|(name, _)| name)
}

/// The film of an answer.
pub fn draft(answer: Members) -> Draft {
    let mut draft = Draft::default();
    let mut answer = Value::Object(answer);
    for key in ABOUT_TMDB {
        take(&mut answer, key);
    }
    older(&mut answer);
    let genres = list(take(&mut answer, "genres"));
    let asked = texts(&mut draft, &mut answer, &genres);
    for language in list(take(&mut answer, "spoken_languages")) {
        let tag = tag(
            &mut draft,
            "spoken_languages",
            &text(&language["iso_639_1"]),
        );
        draft.push("inLanguage", tag);
    }
    let released = draft.date("release_date", &take(&mut answer, "release_date"));
    let first = first_release(&answer["release_dates"]);
    let released = match (released, first) {
        // Asked with a region, TMDB gives the day of that.
        (Some(released), Some(first)) if first[..4] < released[..4] => {
            let what =
                format!("is {released}, and {first} the first of release_dates, which counts");
            draft.note("release_date", &what);
            Some(first)
        }
        (released, first) => released.or(first),
    };
    let released = released.map(|day| without_new_year(&mut draft, "release_date", day));
    draft.set("datePublished", released);
    let minutes = whole(&take(&mut answer, "runtime"));
    if let Some(minutes) = minutes.filter(|minutes| *minutes > 0) {
        draft.set("duration", format!("PT{minutes}M"));
    }
    all_genres(&mut draft, genres, take(&mut answer, "genre_ids"), &asked);
    all_countries(&mut draft, &mut answer);
    certificates(&mut draft, take(&mut answer, "release_dates"), &asked);
    let poster = text(&take(&mut answer, "poster_path"));
    if !poster.is_empty() {
        draft.set("image", json!({ "url": format!("{PICTURES}{poster}") }));
    }
    let count = take(&mut answer, "vote_count");
    let value = take(&mut answer, "vote_average");
    if whole(&count) > Some(0) && number(&value).is_some() {
        let [best, worst] = [10, 0].map(Value::from);
        let figures = Figures { value, best, worst };
        let aggregate = Aggregate {
            figures,
            count,
            author: "TMDB".into(),
            explanation: None,
        };
        add_aggregate(&mut draft, "vote_average", aggregate);
    }
    addresses(&mut draft, &mut answer);
    let mut credits = take(&mut answer, "credits");
    cast(&mut draft, take(&mut credits, "cast"));
    crew(&mut draft, take(&mut credits, "crew"));
    keywords(&mut draft, take(&mut answer, "keywords"));
    trailer(&mut draft, take(&mut answer, "videos"), &asked);
    let mut reviews = take(&mut answer, "reviews");
    for (index, answer) in list(take(&mut reviews, "results")).into_iter().enumerate() {
        let review = review(&mut draft, &format!("reviews[{index}]"), answer);
        draft.push("review", review);
    }
    watch(&mut draft, take(&mut answer, "watch/providers"), &asked);
    if let Value::Object(rest) = answer {
        draft.note_rest("", &rest);
    }
    draft
}

/// The first day in any country.
fn first_release(countries: &Value) -> Option<String> {
    let countries = countries["results"].as_array().into_iter().flatten();
    let releases = countries.flat_map(|country| list(country["release_dates"].clone()));
    let days = releases.filter_map(|release| match dated(&text(&release["release_date"])) {
        Dated::On(day) => Some(day),
        _ => None,
    });
    days.min()
}

/// Gives what older answers append the names that it has today.
fn older(answer: &mut Value) {
    let casts = take(answer, "casts");
    if is_empty(&answer["credits"]) && !is_empty(&casts) {
        answer["credits"] = casts;
    }
    let trailers = list(take(&mut take(answer, "trailers"), "youtube")).into_iter();
    let trailers = trailers.map(|trailer| {
        json!({ "site": "YouTube", "type": "Trailer", "key": trailer["source"], "name": trailer["name"] })
    });
    let trailers: Vec<Value> = trailers.collect();
    if is_empty(&answer["videos"]) && !trailers.is_empty() {
        answer["videos"] = json!({ "results": trailers });
    }
    let countries = list(take(&mut take(answer, "releases"), "countries")).into_iter();
    let countries = countries
        .map(|release| json!({ "iso_3166_1": release["iso_3166_1"], "release_dates": [release] }));
    let countries: Vec<Value> = countries.collect();
    if is_empty(&answer["release_dates"]) && !countries.is_empty() {
        answer["release_dates"] = json!({ "results": countries });
    }
}

/// Titles and synopsis, and the language that the original title is in; gives
/// the language that the answer was asked for in.
fn texts(draft: &mut Draft, answer: &mut Value, genres: &[Value]) -> Asked {
    let title = text(&take(answer, "title"));
    let original = text(&take(answer, "original_title"));
    let overview = paragraphs(take(answer, "overview").as_str().unwrap_or_default());
    let original_language = text(&take(answer, "original_language"));
    let translations = translations(take(answer, "translations"));
    let genres: Vec<String> = genres.iter().map(|genre| text(&genre["name"])).collect();
    let its = Texts {
        title: &title,
        original_title: &original,
        overview: &overview,
        genres: &genres,
    };
    let asked = asked(&its, &translations);
    let mut titles = Members::new();
    let mut overviews = Members::new();
    // The answer's own words count in its language.
    if is_of_film_files(&asked.language) {
        if title != original || asked.language == original_language {
            put(&mut titles, &asked.language, title.clone().into());
        }
        put(&mut overviews, &asked.language, overview.clone());
    }
    // The original language's translation has no title where that is the original one.
    if is_of_film_files(&original_language) {
        put(&mut titles, &original_language, original.clone().into());
    }
    for translation in &translations {
        put(
            &mut titles,
            &translation.language,
            translation.title.clone().into(),
        );
        put(
            &mut overviews,
            &translation.language,
            translation.overview.clone(),
        );
    }
    note_titles(draft, &titles, &translations);
    let is_of_answer = |titles: &Members| titles.len() == 1 && titles.contains_key(&asked.language);
    let is_in_third = !asked.language.is_empty() && !is_of_film_files(&asked.language);
    if is_in_third && !titles.is_empty() && title != original {
        let what = format!(
            "is in the language {}, and left out beside the titles in English or Spanish",
            asked.language
        );
        draft.note("title", &what);
    }
    let name = match (titles.get("en"), titles.get("es")) {
        (Some(english), Some(spanish)) if english != spanish => Value::Object(titles),
        (Some(both), Some(_)) => both.clone(),
        (None, None) => title.clone().into(),
        _ if is_in_third && title != original => Value::Object(titles),
        // The other language may have this title too, or another.
        _ if title == original || asked.is_default || !is_of_answer(&titles) => {
            title.clone().into()
        }
        _ => Value::Object(titles),
    };
    draft.set("name", name);
    describe(draft, &asked, overview, overviews);
    alternatives(draft, answer, [&title, &original], &original_language);
    let original_language = tag(draft, "original_language", &original_language);
    draft.push("inLanguage", original_language);
    asked
}

/// Puts a text into its place, if it has one and that is free.
fn put(texts: &mut Members, language: &str, text: Value) {
    if is_of_film_files(language) && !is_empty(&text) {
        texts.entry(language).or_insert(text);
    }
}

/// Says which of several titles in one language was taken.
fn note_titles(draft: &mut Draft, titles: &Members, translations: &[Translation]) {
    for (language, title) in titles {
        let others = translations.iter().filter(|translation| {
            translation.language == *language
                && !translation.title.is_empty()
                && *title != translation.title
        });
        let others: Vec<String> = others
            .map(|other| format!("\"{}\" ({})", other.title, other.country))
            .collect();
        if !others.is_empty() {
            let what = format!(
                "in the language {language} {title} is taken, and not {}",
                others.join(", ")
            );
            draft.note("translations", &what);
        }
    }
}

/// The synopsis in the languages that there is one in.
fn describe(draft: &mut Draft, asked: &Asked, overview: Value, overviews: Members) {
    if asked.is_default && !is_empty(&overview) {
        draft.note(
            "overview",
            "is taken for English, since nothing tells its language",
        );
    }
    if !overviews.is_empty() {
        if !is_empty(&overview) && !overviews.values().any(|known| *known == overview) {
            draft.note("overview", "is left out beside those in English or Spanish");
        }
        return draft.set("description", overviews);
    }
    let language = Some(asked.language.as_str()).filter(|language| !language.is_empty());
    if language.is_none() && !is_empty(&overview) {
        draft.note(
            "overview",
            "is in a language that nothing tells; every card shows it as it is",
        );
    }
    let overview = draft.in_language("overview", language, overview);
    draft.set("description", overview);
}

/// Other titles: the original one first, then those of countries in which a
/// card's languages are spoken.
fn alternatives(
    draft: &mut Draft,
    answer: &mut Value,
    [title, original]: [&String; 2],
    language: &str,
) {
    let mut answer = take(answer, "alternative_titles");
    let others = list(take(&mut answer, "titles"));
    // A card takes the first for the original one, unless the name has that.
    let is_in_name = is_of_film_files(language);
    if original != title || (!others.is_empty() && !is_in_name) {
        draft.push("alternateName", original.clone());
    }
    let mut left_out = 0;
    for other in others {
        let country = text(&other["iso_3166_1"]);
        let other = text(&other["title"]);
        let is_spoken = releases::COUNTRIES
            .iter()
            .any(|(_, countries)| countries.contains(&country.as_str()));
        match is_spoken && other != *title {
            true => draft.push("alternateName", other),
            false => left_out += usize::from(other != *title),
        }
    }
    if left_out > 0 {
        draft.note(
            "alternative_titles",
            &format!("has {left_out} of countries in which neither English nor Spanish is spoken"),
        );
    }
}

/// The tag of a language by TMDB's code, of which two are its own.
fn tag(draft: &mut Draft, path: &str, code: &str) -> Option<String> {
    match code {
        "" => None,
        // Cantonese.
        "cn" => Some("yue".to_owned()),
        code => draft.language(path, code),
    }
}

/// Genres in both languages, by their numbers or their names.
fn all_genres(draft: &mut Draft, genres: Vec<Value>, ids: Value, asked: &Asked) {
    let of_ids = list(ids).into_iter().map(|id| json!({ "id": id }));
    for genre in genres.into_iter().chain(of_ids) {
        let name = text(&genre["name"]);
        let both = whole(&genre["id"]).and_then(genres::of_id);
        let language = genres::languages_of(&name).and_then(|languages| languages.first().copied());
        let language =
            language.or(Some(asked.language.as_str()).filter(|language| !language.is_empty()));
        let genre = match both {
            Some(both) => both,
            // A genre of the same name in both languages needs no mark.
            None if genres::languages_of(&name).is_some_and(<[_]>::is_empty) => name.into(),
            None => draft.in_language("genres", language, name.into()),
        };
        draft.push("genre", genre);
    }
}

/// Reads the countries of production, by their codes where these are known;
/// without them, the countries of origin.
fn all_countries(draft: &mut Draft, answer: &mut Value) {
    for country in list(take(answer, "production_countries")) {
        let name = text(&country["name"]);
        let both = country["iso_3166_1"].as_str().and_then(countries::of_code);
        let both = both.or_else(|| countries::of_name(&name));
        draft.push("countryOfOrigin", both.unwrap_or(json!({ "en": name })));
    }
    let origin = list(take(answer, "origin_country"));
    if !draft.film.contains_key("countryOfOrigin") {
        for code in origin {
            draft.push(
                "countryOfOrigin",
                code.as_str().and_then(countries::of_code),
            );
        }
    }
}

/// Reads the addresses of the film on other sites.
fn addresses(draft: &mut Draft, answer: &mut Value) {
    if let Some(id) = whole(&take(answer, "id")) {
        draft.push("sameAs", format!("https://www.themoviedb.org/movie/{id}"));
    }
    let mut external = take(answer, "external_ids");
    let imdb = [take(answer, "imdb_id"), take(&mut external, "imdb_id")];
    if let Some(id) = imdb.iter().map(text).find(|id| !id.is_empty()) {
        draft.push("sameAs", format!("https://www.imdb.com/title/{id}/"));
    }
    let homepage = draft.address("homepage", &text(&take(answer, "homepage")));
    draft.push("sameAs", homepage);
    for (key, start) in ELSEWHERE {
        let id = text(&take(&mut external, key));
        if !id.is_empty() {
            draft.push("sameAs", format!("{start}{id}"));
        }
    }
    take(&mut external, "id");
    if let Value::Object(external) = external {
        draft.note_rest("external_ids.", &external);
    }
}

fn cast(draft: &mut Draft, cast: Value) {
    for member in list(cast) {
        let mut role = json!({ "name": text(&member["name"]) });
        let character = text(&member["character"]);
        if !character.is_empty() {
            role["characterName"] = character.into();
        }
        draft.push_roles([role]);
    }
}

fn crew(draft: &mut Draft, crew: Value) {
    let mut others = 0;
    for member in list(crew) {
        let job = text(&member["job"]);
        match JOBS.iter().find(|(known, _)| *known == job) {
            Some((_, key)) => draft.push_people(key, [text(&member["name"]).into()]),
            None => others += 1,
        }
    }
    if others > 0 {
        draft.note("credits.crew", &format!("has {others} with other jobs"));
    }
}

/// Themes, which TMDB has in English only.
fn keywords(draft: &mut Draft, mut answer: Value) {
    for keyword in list(take(&mut answer, "keywords")) {
        let name = text(&keyword["name"]);
        let name = draft.in_language("keywords", Some("en"), name.into());
        draft.push("about", name);
    }
}

/// The first trailer, an official one in the answer's language before others.
fn trailer(draft: &mut Draft, mut answer: Value, asked: &Asked) {
    let videos = list(take(&mut answer, "results"));
    let trailers = videos.iter().filter(|video| video["type"] == "Trailer");
    let best = trailers.rev().max_by_key(|video| {
        (
            video["iso_639_1"] == asked.language.as_str(),
            video["official"] == true,
        )
    });
    let Some(video) = best else {
        return;
    };
    let key = text(&video["key"]);
    let start = match video["site"].as_str() {
        Some("YouTube") => "https://www.youtube.com/watch?v=",
        Some("Vimeo") => "https://vimeo.com/",
        _ => {
            return draft.note(
                "videos",
                &format!(
                    "has a trailer at {}, whose addresses are not known here",
                    video["site"]
                ),
            );
        }
    };
    let name = text(&video["name"]);
    draft.set(
        "trailer",
        json!({ "url": format!("{start}{key}"), "name": name }),
    );
}

/// Those who show the film in the country that was asked for, else in the largest
/// of those that speak the answer's language, or a card's. TMDB has a page with links to all of them, and
/// not their addresses.
fn watch(draft: &mut Draft, mut answer: Value, asked: &Asked) {
    let countries = take(&mut answer, "results");
    let is_asked = |(language, _): &&(&str, _)| *language == asked.language;
    let (asked_for, others): (Vec<_>, Vec<_>) = releases::COUNTRIES.iter().partition(is_asked);
    let spoken = asked_for
        .iter()
        .chain(&others)
        .flat_map(|(_, codes)| codes.iter().copied());
    let mut codes = std::iter::once(asked.country.as_str()).chain(spoken);
    let Some(code) = codes.find(|code| countries.get(code).is_some()) else {
        if countries
            .as_object()
            .is_some_and(|countries| !countries.is_empty())
        {
            let what = "has no country in which English or Spanish is spoken";
            draft.note("watch/providers", what);
        }
        return;
    };
    let country = &countries[code];
    let kinds = ["flatrate", "free", "ads", "rent", "buy"].into_iter();
    let providers = kinds.flat_map(|kind| list(country[kind].clone()));
    let mut names: Vec<String> = Vec::new();
    for name in providers.map(|provider| text(&provider["provider_name"])) {
        if !name.is_empty() && !names.contains(&name) {
            names.push(name);
        }
    }
    let target = draft.address("watch/providers", &text(&country["link"]));
    if let Some(target) = target.filter(|_| !names.is_empty()) {
        let name = format!("TMDB: {}", names.join(", "));
        draft.push("potentialAction", json!({ "name": name, "target": target }));
        let what = format!(
            "of {code} are taken, as TMDB's page about them, since it has no addresses of theirs"
        );
        draft.note("watch/providers", &what);
    }
}

fn review(draft: &mut Draft, path: &str, answer: Value) -> Value {
    let words = markdown::words(answer["content"].as_str().unwrap_or_default());
    let mut review = json!({
        "author": text(&answer["author"]),
        "reviewBody": paragraphs(&words),
        "url": draft.address(&format!("{path}.url"), &text(&answer["url"])),
        "datePublished": draft.date(&format!("{path}.created_at"), &answer["created_at"]),
        "inLanguage": tag(draft, &format!("{path}.iso_639_1"), &text(&answer["iso_639_1"])),
    });
    let value = answer["author_details"]["rating"].clone();
    if value.is_number() {
        let [best, worst] = [10, 0].map(Value::from);
        let figures = Figures { value, best, worst };
        review["reviewRating"] = rating(draft, path, figures).into();
    }
    if let Value::Object(members) = &mut review {
        members.retain(|_, value| !is_empty(value));
    }
    review
}

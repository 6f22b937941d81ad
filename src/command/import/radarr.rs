//! A film of Radarr, `GET /api/v3/movie/ID`, with its credits, `GET
//! /api/v3/credit?movieId=ID`, if they are given too.

use serde_json::{Value, json};

use super::draft::{Draft, Members, list, take};
use super::genres::genre;
use super::identifiers;
use super::origin::Origin;
use super::people::role;
use super::plain_text::{line_of, paragraphs};
use super::release::published;
use super::scores::{self, Score};
use super::trailers::{trailer, youtube};

/// Members that are about Radarr, its files and its later releases, not about the
/// film.
const ABOUT_RADARR: [&str; 39] = [
    "added",
    "addOptions",
    "cleanTitle",
    "collection",
    "digitalRelease",
    "excluded",
    "filePath",
    "folder",
    "folderName",
    "folderPath",
    "hasFile",
    "id",
    "isAvailable",
    "isExcluded",
    "isExisting",
    "isRecommendation",
    "lastSearchTime",
    "lists",
    "minimumAvailability",
    "monitored",
    "movieFile",
    "movieFileId",
    "movieMetadataId",
    "path",
    "physicalRelease",
    "physicalReleaseNote",
    "popularity",
    "profileId",
    "qualityProfileId",
    "releaseDate",
    "remotePoster",
    "rootFolderPath",
    "secondaryYear",
    "secondaryYearSourceId",
    "sizeOnDisk",
    "sortTitle",
    "statistics",
    "status",
    "titleSlug",
];

/// Jobs, and where a film file has them.
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

/// Whether it is a film of Radarr, or a series of Sonarr.
pub fn is_answer(answer: &Members) -> bool {
    let ids = ["tmdbId", "tvdbId", "imdbId"];
    answer.contains_key("title") && ids.iter().any(|id| answer.contains_key(*id))
}

/// Whether it is the credits of a film.
pub fn is_credits(answer: &Value) -> bool {
    answer
        .get(0)
        .is_some_and(|first| first.get("personName").is_some())
}

/// The film of an answer.
///
/// # Errors
/// It is a series.
pub fn draft(answer: Members) -> Result<Draft, String> {
    if answer.contains_key("seasons") || answer.contains_key("tvdbId") {
        return Err("is a series of Sonarr, expected a movie of Radarr".to_owned());
    }
    let mut draft = Draft::of(Origin::default());
    let mut film = Value::Object(answer);
    for key in ABOUT_RADARR {
        take(&mut film, key);
    }
    let title = line_of(&take(&mut film, "title"));
    let original = line_of(&take(&mut film, "originalTitle"));
    draft.set("name", title.clone());
    // Version 2 had another name for them.
    let others = ["alternateTitles", "alternativeTitles"].map(|key| list(take(&mut film, key)));
    let others = others.concat();
    let others = others.iter().map(|other| line_of(&other["title"]));
    for other in std::iter::once(original).chain(others) {
        if other != title {
            draft.push("alternateName", other);
        }
    }
    let language = line_of(&take(&mut film, "originalLanguage")["name"]);
    if !language.is_empty() && language != "Unknown" {
        let tag = draft.language("originalLanguage", &language);
        draft.push("inLanguage", tag);
    }
    let (day, year) = (
        line_of(&take(&mut film, "inCinemas")),
        take(&mut film, "year"),
    );
    published(&mut draft, "inCinemas", &day, &year);
    let minutes = take(&mut film, "runtime");
    if minutes != 0 {
        draft.duration("runtime", &minutes);
    }
    let overview = take(&mut film, "overview");
    let overview = paragraphs(overview.as_str().unwrap_or_default());
    draft.set_synopsis("overview", overview);
    for name in list(take(&mut film, "genres")) {
        draft.push("genre", genre(&line_of(&name)));
    }
    let certificate = line_of(&take(&mut film, "certification"));
    draft.certificate("certification", certificate.into());
    for keyword in list(take(&mut film, "keywords")) {
        let keyword = draft.in_language("keywords", Some("en"), line_of(&keyword).into());
        draft.push("about", keyword);
    }
    ratings(&mut draft, take(&mut film, "ratings"));
    poster(&mut draft, take(&mut film, "images"));
    if let Some(address) = youtube(&line_of(&take(&mut film, "youTubeTrailerId"))) {
        trailer(&mut draft, "youTubeTrailerId", &address);
    }
    for (key, catalogue) in [("imdbId", "imdb"), ("tmdbId", "tmdb")] {
        let id = match take(&mut film, key) {
            Value::Number(id) => id.to_string(),
            id => line_of(&id),
        };
        identifiers::add(&mut draft, key, catalogue, &id);
    }
    let website = line_of(&take(&mut film, "website"));
    let website = draft.address("website", &website);
    draft.push("sameAs", website);
    credits(&mut draft, take(&mut film, "credits"));
    if let Value::Object(rest) = film {
        draft.note_rest("", &rest);
    }
    Ok(draft)
}

fn ratings(draft: &mut Draft, ratings: Value) {
    let score = |by, rating: &Value| Score {
        by,
        value: rating["value"].clone(),
        count: rating["votes"].clone(),
        ..Score::default()
    };
    if ratings["value"].is_number() {
        scores::add(draft, "ratings", score("", &ratings));
        return;
    }
    for by in ["imdb", "tmdb", "metacritic", "rottenTomatoes", "trakt"] {
        scores::add(draft, &format!("ratings.{by}"), score(by, &ratings[by]));
    }
}

/// The address that Radarr had the poster from; its own is that of its server.
fn poster(draft: &mut Draft, images: Value) {
    let images = list(images);
    let Some(poster) = images.iter().find(|image| image["coverType"] == "poster") else {
        return;
    };
    let addresses = ["remoteUrl", "url"].map(|key| line_of(&poster[key]));
    match addresses.iter().find(|address| address.starts_with("http")) {
        Some(address) => {
            if let Some(url) = draft.picture("images.poster", address) {
                draft.set("image", json!({ "url": url }));
            }
        }
        None => draft.note("images", "has a poster on the server of Radarr only"),
    }
}

fn credits(draft: &mut Draft, credits: Value) {
    let mut credits = list(credits);
    credits.sort_by_key(|credit| credit["order"].as_u64().unwrap_or(u64::MAX));
    let mut others = 0;
    for credit in &credits {
        let name = line_of(&credit["personName"]);
        if credit["type"] == "cast" {
            draft.push_roles([role(name, line_of(&credit["character"]), None)]);
            continue;
        }
        match JOBS.iter().find(|(job, _)| credit["job"] == *job) {
            Some((_, key)) => draft.push_people(key, [name.into()]),
            None => others += 1,
        }
    }
    if others > 0 {
        draft.note("credits", &format!("has {others} with other jobs"));
    }
}

//! Answers of TMDB and OMDb: a film, by itself or inside a list or an object. For
//! another answer a message says what it is, and what to ask for instead.

use serde_json::Value;

use super::draft::{Draft, Members, is_empty};
use super::{omdb, tmdb};

/// Members in which an answer has several things.
const LISTS: [&str; 7] = [
    "results",
    "Search",
    "movie_results",
    "parts",
    "items",
    "data",
    "movies",
];

/// How many objects and lists may stand around a film.
const DEEPEST: usize = 3;

/// The film of an answer; `None` if it is no answer of TMDB or OMDb.
pub fn draft(answer: &Value) -> Option<Result<Draft, String>> {
    at(answer, 0)
}

fn at(answer: &Value, depth: usize) -> Option<Result<Draft, String>> {
    let members = match answer {
        _ if depth > DEEPEST => return None,
        Value::Array(items) => return of_list(items, depth),
        Value::Object(members) => members,
        _ => return None,
    };
    // An object with a type is structured data.
    if members.contains_key("@type") || members.contains_key("@graph") {
        return None;
    }
    if tmdb::is_film(members) {
        return Some(Ok(tmdb::draft(members.clone())));
    }
    let mut lists = LISTS.iter().filter_map(|key| members.get(*key)?.as_array());
    if let Some(items) = lists.find(|items| !items.is_empty())
        && let Some(found) = of_list(items, depth)
    {
        return Some(found);
    }
    if omdb::is_answer(members) {
        return Some(omdb::draft(members.clone()));
    }
    if let Some(what) = no_film(members) {
        return Some(Err(what));
    }
    let mut inside = members.values().filter_map(|value| at(value, depth + 1));
    match (inside.next(), inside.next()) {
        (Some(one), None) => Some(one),
        (Some(_), Some(_)) => Some(Err(several("several films", "", 0))),
        _ => None,
    }
}

/// The only film of a list, or a sentence about the list.
fn of_list(items: &[Value], depth: usize) -> Option<Result<Draft, String>> {
    if let [one] = items
        && let Some(Ok(mut draft)) = at(one, depth + 1)
    {
        if one.get("genre_ids").is_some()
            || one.get("Poster").is_some() && one.get("Plot").is_none()
        {
            draft.notes.push(
                "is a list with one film, which has more facts when it is asked for by its id"
                    .to_owned(),
            );
        }
        return Some(Ok(draft));
    }
    let members = items.iter().filter_map(Value::as_object);
    let first = members.clone().next()?;
    let titles = members.filter_map(title).collect::<Vec<_>>();
    let has = |keys: &[&str]| keys.iter().all(|key| first.contains_key(*key));
    if has(&["author", "content"]) {
        return Some(Err(
            "is a list of reviews, expected a film: ask TMDB for /movie/ID?append_to_response=reviews".to_owned(),
        ));
    }
    if let Some(what) = no_film(first) {
        return Some(Err(format!("is a list, of which the first item {what}")));
    }
    let is_film = |item: &Value| {
        item.as_object()
            .is_some_and(|item| tmdb::is_film(item) || omdb::is_answer(item))
    };
    let named = titles
        .iter()
        .take(3)
        .map(|title| format!("\"{title}\""))
        .collect::<Vec<_>>()
        .join(", ");
    items
        .iter()
        .any(is_film)
        .then(|| Err(several("a list of results", &named, titles.len())))
}

fn several(what: &str, named: &str, count: usize) -> String {
    let named = match (named, count) {
        ("", _) => String::new(),
        (named, ..=3) => format!(" ({named})"),
        (named, count) => format!(" ({named} and {} more)", count - 3),
    };
    format!("is {what}{named}, expected one film: ask TMDB for /movie/ID, or OMDb by i=IMDB_ID")
}

fn title(item: &Members) -> Option<&str> {
    ["title", "Title", "name"]
        .iter()
        .find_map(|key| item.get(*key)?.as_str())
}

/// Says of an answer without a film what it is; `None` if that is not known.
fn no_film(answer: &Members) -> Option<String> {
    let has = |keys: &[&str]| keys.iter().all(|key| answer.contains_key(*key));
    let is_list = |key: &str| answer.get(key).is_some_and(Value::is_array);
    if let Some(Value::String(message)) = answer.get("status_message") {
        return Some(format!("is an error of TMDB ({message})"));
    }
    let name = title(answer)
        .map(|name| format!(" (\"{name}\")"))
        .unwrap_or_default();
    if has(&["original_name"]) && (has(&["first_air_date"]) || has(&["number_of_seasons"])) {
        return Some(format!(
            "is a TV series at TMDB{name}, expected a film: ask for /movie/ID"
        ));
    }
    if has(&["known_for_department"]) {
        return Some(format!(
            "is a person at TMDB{name}, expected a film: ask for /movie/ID"
        ));
    }
    if is_list("cast") && is_list("crew") {
        return Some(
            "has the credits of a film alone, expected the film: ask TMDB for /movie/ID?append_to_response=credits".to_owned(),
        );
    }
    if has(&["id", "translations"]) && answer.values().filter(|value| !is_empty(value)).count() == 2
    {
        return Some(
            "has the translations of a film alone, expected the film: ask TMDB for /movie/ID?append_to_response=translations"
                .to_owned(),
        );
    }
    let is_nothing = |key: &str| {
        answer
            .get(key)
            .and_then(Value::as_array)
            .is_some_and(Vec::is_empty)
    };
    if has(&["total_results"]) && is_nothing("results") {
        return Some("is a list of results with nothing in it".to_owned());
    }
    None
}

//! Files that add to the films of other files: the names of Wikidata's entities,
//! and answers of TMDB, Trakt and Radarr that belong to a film of theirs.

use serde_json::Value;

use super::draft::{Draft, Members};
use super::wikidata::Entities;
use super::{jellyfin, radarr, tmdb, trakt};

/// Everything that is given beside films.
#[derive(Debug, Default)]
pub struct Beside {
    entities: Entities,
    /// By the member of a film that Trakt calls it.
    of_trakt: Members,
    /// The parts of TMDB's films, each with the film's id and its name there.
    of_tmdb: Vec<(Value, &'static str, Value)>,
    /// The ids of the films of TMDB.
    films_of_tmdb: Vec<Value>,
    credits_of_radarr: Option<Value>,
}

/// The films of a file.
#[derive(Debug)]
pub enum Films {
    /// Films, of several that one which the command names.
    Some(Vec<Draft>),
    /// No film, but something that belongs to a film of another file; this names it.
    Beside(String),
    /// It is of none of these kinds.
    Unknown,
}

impl Beside {
    /// Keeps an answer that may belong to the films of other files.
    pub fn note(&mut self, answer: &Value) {
        self.entities.add(answer);
        if let Some(part) = trakt::part(answer) {
            self.of_trakt.insert(part.to_owned(), answer.clone());
        }
        if let Some(part) = tmdb::part(answer) {
            let of_film = (answer["id"].clone(), part, answer.clone());
            self.of_tmdb.push(of_film);
        }
        if answer.as_object().is_some_and(tmdb::is_film) {
            self.films_of_tmdb.push(answer["id"].clone());
        }
        if radarr::is_credits(answer) {
            self.credits_of_radarr = Some(answer.clone());
        }
    }

    /// The films of an answer.
    ///
    /// # Errors
    /// When it is about something else: the message says about what.
    pub fn films(&self, answer: &Value) -> Result<Films, String> {
        if self.entities.has(answer) {
            let ids = self.entities.films(answer);
            return Ok(match ids.is_empty() {
                true => Films::Beside(self.entities.names(answer)),
                false => Films::Some(ids.iter().map(|id| self.entities.draft(id)).collect()),
            });
        }
        if let Some(part) = trakt::part(answer) {
            return Ok(Films::Beside(format!("Trakt's {part} of a film")));
        }
        if radarr::is_credits(answer) {
            return Ok(Films::Beside("Radarr's credits of a film".to_owned()));
        }
        if let Some(part) = tmdb::part(answer)
            && self.films_of_tmdb.contains(&answer["id"])
        {
            return Ok(Films::Beside(format!("TMDB's {part} of a film")));
        }
        if let Some(film) = self.film_of_tmdb(answer) {
            return Ok(Films::Some(vec![film]));
        }
        let items = match answer {
            Value::Array(items) => items,
            // Jellyfin's and Emby's lists.
            Value::Object(list) => match list.get("Items").and_then(Value::as_array) {
                Some(items) => items,
                None => std::slice::from_ref(answer),
            },
            _ => return Ok(Films::Unknown),
        };
        let mut films = Vec::new();
        let mut other = None;
        for item in items {
            match self.film(item) {
                None => {}
                Some(Ok(draft)) => films.push(draft),
                Some(Err(what)) => other = other.or(Some(what)),
            }
        }
        match (films.is_empty(), other) {
            (false, _) => Ok(Films::Some(films)),
            (true, Some(what)) => Err(what),
            (true, None) => Ok(Films::Unknown),
        }
    }

    /// The film of TMDB that this is, with its parts from other files; `None` if there
    /// are none.
    fn film_of_tmdb(&self, answer: &Value) -> Option<Draft> {
        let film = answer.as_object().filter(|film| tmdb::is_film(film))?;
        let parts = self.of_tmdb.iter().filter(|(id, ..)| *id == answer["id"]);
        let mut film = film.clone();
        for (_, name, part) in parts {
            // What the film has appended already counts.
            film.entry(*name).or_insert_with(|| part.clone());
        }
        (film.len() > answer.as_object()?.len()).then(|| tmdb::draft(film))
    }

    /// The film of Trakt, Radarr, Jellyfin or Emby that this is, if it is one.
    fn film(&self, answer: &Value) -> Option<Result<Draft, String>> {
        let mut answer = answer.as_object()?;
        if trakt::is_answer(answer) {
            let mut answer = answer.clone();
            let film = match answer.get_mut("movie") {
                Some(Value::Object(film)) => film,
                _ => &mut answer,
            };
            for (key, part) in &self.of_trakt {
                film.entry(key.clone()).or_insert(part.clone());
            }
            return Some(trakt::draft(answer));
        }
        if jellyfin::is_item(answer) {
            return Some(jellyfin::draft(answer.clone()));
        }
        // Radarr puts the film into a member where it tells other programs of it.
        if let Some(Value::Object(film)) = answer.get("movie") {
            answer = film;
        }
        if radarr::is_answer(answer) {
            let mut answer = answer.clone();
            if let Some(credits) = &self.credits_of_radarr {
                answer.insert("credits".to_owned(), credits.clone());
            }
            return Some(radarr::draft(answer));
        }
        None
    }
}

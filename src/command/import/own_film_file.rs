//! A film file, as `film-card` itself and the page that makes cards write it. Its owner
//! wrote all of it, so that it is taken as it is, and others add what it lacks.

use film_card::error::Error;
use film_card::film::{Reading, read};
use serde_json::Value;

use super::draft::Draft;
use super::origin::Origin;

/// The film of a film file; `None` if it is none. It has a name, more keys that a film
/// file knows than others, and none of JSON-LD.
pub fn draft(file: &Value) -> Option<Draft> {
    let members = file.as_object()?;
    let Reading { film, warnings, .. } = read(file.clone());
    let is_own = |unknown: &&Error| members.contains_key(unknown.path());
    let unknown = warnings.iter().filter(is_own).count();
    let is_json_ld = members.keys().any(|key| key.starts_with('@'));
    let is_film_file = film.is_some() && !is_json_ld && 2 * unknown < members.len();
    is_film_file.then(|| {
        let mut draft = Draft::of(Origin {
            is_card: true,
            ..Origin::default()
        });
        draft.film = members.clone();
        draft
    })
}

//! The films that are part of the program.

/// Every embedded film: its id, and its file.
pub const EMBEDDED: &[(&str, &str)] =
    &[("la-misma-luna", include_str!("../films/la-misma-luna.json"))];

/// Their ids alone. In a page `src/embedded.js` has the files.
pub const EMBEDDED_IDS: [&str; EMBEDDED.len()] = {
    let mut ids = [""; EMBEDDED.len()];
    let mut place = 0;
    while place < ids.len() {
        ids[place] = EMBEDDED[place].0;
        place += 1;
    }
    ids
};

/// The file of an embedded film, by its id.
pub fn embedded(id: &str) -> Option<&'static str> {
    let film = EMBEDDED.iter().find(|(known, _)| *known == id)?;
    Some(film.1)
}

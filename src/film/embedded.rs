//! The films that the program holds.

/// Every embedded film: its id and the text of its file.
pub const EMBEDDED: &[(&str, &str)] =
    &[("la-misma-luna", include_str!("../films/la-misma-luna.json"))];

/// The ids of the embedded films. The browser uses these alone: there the script
/// holds the files.
pub const EMBEDDED_IDS: [&str; EMBEDDED.len()] = {
    let mut ids = [""; EMBEDDED.len()];
    let mut index = 0;
    while index < ids.len() {
        ids[index] = EMBEDDED[index].0;
        index += 1;
    }
    ids
};

/// The text of an embedded film's file, by its id; `None` if there is none of it.
pub fn embedded(id: &str) -> Option<&'static str> {
    let film = EMBEDDED.iter().find(|(known, _)| *known == id)?;
    Some(film.1)
}

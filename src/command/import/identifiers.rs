//! The same film elsewhere: pages by the ids that catalogues give it, and ids
//! by their pages.

use super::draft::Draft;

/// Catalogues of films by the names that sources give them, with what stands
/// around an id in the address of a film's page.
const CATALOGUES: [(&[&str], &str, &str); 9] = [
    (&["imdb", "imdbid"], "https://www.imdb.com/title/", "/"),
    (
        &["tmdb", "themoviedb", "tmdbid"],
        "https://www.themoviedb.org/movie/",
        "",
    ),
    (&["wikidata"], "https://www.wikidata.org/wiki/", ""),
    (&["letterboxd"], "https://letterboxd.com/film/", "/"),
    (&["trakt", "traktslug"], "https://trakt.tv/movies/", ""),
    (&["rottentomatoes"], "https://www.rottentomatoes.com/", ""),
    (&["metacritic"], "https://www.metacritic.com/", "/"),
    (
        &["filmaffinity"],
        "https://www.filmaffinity.com/en/film",
        ".html",
    ),
    (
        &["allocine"],
        "https://www.allocine.fr/film/fichefilm_gen_cfilm=",
        ".html",
    ),
];

/// Adds the page of the film in a catalogue, by its id there.
pub fn add(draft: &mut Draft, path: &str, catalogue: &str, id: &str) {
    match page(catalogue, id) {
        Some(page) => draft.push("sameAs", page),
        None if ["", "0", "-1"].contains(&id.trim()) => {}
        None => draft.note(
            path,
            &format!("\"{}\" is no id of a page that is known here", id.trim()),
        ),
    }
}

/// Adds a page of the film, by the address that the catalogue itself gives it.
pub fn add_page(draft: &mut Draft, path: &str, address: &str) {
    let known = id(address).and_then(|(catalogue, id)| page(catalogue, id));
    let address = known.or_else(|| draft.address(path, address));
    draft.push("sameAs", address);
}

/// The page of a film in a catalogue; `None` if the catalogue is not known here or
/// the text is no id.
pub fn page(catalogue: &str, id: &str) -> Option<String> {
    let catalogue = catalogue.trim().to_lowercase();
    let id = id.trim();
    let is_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '/');
    if !id.chars().all(is_id) || id.is_empty() || matches!(id, "0" | "-1") {
        return None;
    }
    let mut known = CATALOGUES.iter();
    let (names, before, after) = known.find(|(names, ..)| names.contains(&catalogue.as_str()))?;
    let is_theirs = match names[0] {
        "imdb" => id.strip_prefix("tt").is_some_and(is_figures),
        "tmdb" | "filmaffinity" | "allocine" => is_figures(id),
        "wikidata" => id.strip_prefix('Q').is_some_and(is_figures),
        _ => true,
    };
    is_theirs.then(|| format!("{before}{id}{after}"))
}

/// The catalogue and the id that the address of a film's page has.
pub fn id(address: &str) -> Option<(&'static str, &str)> {
    let bare = |address: &'_ str| -> usize {
        let rest = address
            .trim_start_matches("https://")
            .trim_start_matches("http://");
        let rest = rest.trim_start_matches("www.").trim_start_matches("m.");
        address.len() - rest.len()
    };
    let path = &address[bare(address)..];
    CATALOGUES.iter().find_map(|(names, before, _)| {
        let rest = path.strip_prefix(&before[bare(before)..])?;
        let is_path = matches!(names[0], "rottentomatoes" | "metacritic");
        let end = rest.find(|c: char| matches!(c, '?' | '#' | '.') || (c == '/' && !is_path));
        let id = rest[..end.unwrap_or(rest.len())].trim_end_matches('/');
        // `775-le-voyage-dans-la-lune`
        let id = match names[0] {
            "tmdb" => id.split('-').next().unwrap_or(id),
            _ => id,
        };
        (!id.is_empty()).then_some((names[0], id))
    })
}

fn is_figures(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

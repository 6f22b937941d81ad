//! Sites that count the ratings of films, each with its scale, and what their figures
//! are: means, or shares.

use serde_json::{Value, json};

use super::plain_text::letters;

/// The share of critics who liked a film.
pub fn share_of_critics() -> Value {
    json!({ "en": "favourable reviews", "es": "críticas favorables" })
}

/// The share of an audience that liked a film.
pub fn share_of_audience() -> Value {
    json!({ "en": "favourable audience ratings", "es": "calificaciones favorables del público" })
}

/// A site that counts ratings.
#[derive(Debug)]
pub struct Scorer {
    /// The names that sources have for it, in small letters and figures only.
    names: &'static [&'static str],
    /// The name by which a card calls it.
    pub author: &'static str,
    pub best: f64,
    pub worst: f64,
    /// Makes the explanation of its figure, if that is no mean.
    pub share: Option<fn() -> Value>,
}

/// The name of the mean of Rotten Tomatoes, whose other figures are shares.
pub const MEAN_OF_TOMATOES: &str = "tomatometeravgcritics";

const SCORERS: [Scorer; 10] = [
    scorer(&["imdb", "internetmoviedatabase"], "IMDb", 10.0, 1.0, None),
    scorer(&["tmdb", "themoviedb"], "TMDB", 10.0, 0.0, None),
    scorer(&["trakt"], "Trakt", 10.0, 1.0, None),
    scorer(&["metacritic", "metascore"], "Metacritic", 100.0, 0.0, None),
    scorer(
        &["rottentomatoes", "tomatometer", "tomatometerallcritics"],
        "Rotten Tomatoes",
        100.0,
        0.0,
        Some(share_of_critics),
    ),
    scorer(
        &["tomatometerallaudience", "popcornmeter"],
        "Rotten Tomatoes",
        100.0,
        0.0,
        Some(share_of_audience),
    ),
    scorer(
        &[MEAN_OF_TOMATOES, "tomatometeravgaudience"],
        "Rotten Tomatoes",
        10.0,
        0.0,
        None,
    ),
    scorer(&["letterboxd"], "Letterboxd", 5.0, 0.0, None),
    scorer(&["filmaffinity"], "FilmAffinity", 10.0, 1.0, None),
    scorer(&["allocine"], "AlloCiné", 5.0, 0.0, None),
];

/// Sites whose own ratings stand on their pages without a name, by their hosts.
const HOSTS: [(&str, &str); 16] = [
    ("allocine.fr", "AlloCiné"),
    ("csfd.cz", "ČSFD"),
    ("csfd.sk", "ČSFD"),
    ("filmaffinity.com", "FilmAffinity"),
    ("filmin.es", "Filmin"),
    ("filmweb.pl", "Filmweb"),
    ("imdb.com", "IMDb"),
    ("kinopoisk.ru", "Kinopoisk"),
    ("letterboxd.com", "Letterboxd"),
    ("metacritic.com", "Metacritic"),
    ("movie.douban.com", "Douban"),
    ("mubi.com", "MUBI"),
    ("senscritique.com", "SensCritique"),
    ("sensacine.com", "SensaCine"),
    ("themoviedb.org", "TMDB"),
    ("trakt.tv", "Trakt"),
];

/// Names that programs give to ratings of nobody knows whom.
pub const NO_SCORERS: [&str; 9] = [
    "custom", "default", "emby", "jellyfin", "kodi", "local", "nfo", "rating", "unknown",
];

/// A site by a name for it, in small letters and figures only.
pub fn scorer_of(name: &str) -> Option<&'static Scorer> {
    SCORERS.iter().find(|scorer| scorer.names.contains(&name))
}

/// Whether two names are of one who counts ratings: "Tomatometer", "Rotten Tomatoes".
pub fn is_same_scorer(one: &str, other: &str) -> bool {
    let name = |name: &str| {
        let name = letters(name);
        scorer_of(&name).map_or(name, |scorer| letters(scorer.author))
    };
    name(one) == name(other)
}

/// The site that counts the ratings on the pages of a host.
pub fn scorer_of_host(host: &str) -> Option<&'static str> {
    let host = ["www.", "m."]
        .iter()
        .find_map(|before| host.strip_prefix(before))
        .unwrap_or(host);
    let mut known = HOSTS.iter();
    known.find(|(its, _)| *its == host).map(|(_, name)| *name)
}

const fn scorer(
    names: &'static [&'static str],
    author: &'static str,
    best: f64,
    worst: f64,
    share: Option<fn() -> Value>,
) -> Scorer {
    Scorer {
        names,
        author,
        best,
        worst,
        share,
    }
}

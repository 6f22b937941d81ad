//! Sites that count the ratings of films, each with its scale.

use serde_json::{Value, json};

use super::draft::Draft;
use super::number::number;
use super::plain_text::letters;
use super::ratings::{Aggregate, Figures, add_aggregate, share_of_audience, share_of_critics};

/// A site that counts ratings.
#[derive(Debug)]
struct Scorer {
    /// The names that sources have for it, in small letters and figures only.
    names: &'static [&'static str],
    author: &'static str,
    best: f64,
    worst: f64,
    /// Makes the explanation of its figure, if that is no mean.
    share: Option<fn() -> Value>,
}

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
        &["tomatometeravgcritics", "tomatometeravgaudience"],
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
const HOSTS: [(&str, &str); 11] = [
    ("allocine.fr", "AlloCiné"),
    ("csfd.cz", "ČSFD"),
    ("filmaffinity.com", "FilmAffinity"),
    ("imdb.com", "IMDb"),
    ("kinopoisk.ru", "Kinopoisk"),
    ("letterboxd.com", "Letterboxd"),
    ("metacritic.com", "Metacritic"),
    ("movie.douban.com", "Douban"),
    ("sensacine.com", "SensaCine"),
    ("themoviedb.org", "TMDB"),
    ("trakt.tv", "Trakt"),
];

/// Names that programs give to ratings of nobody knows whom.
const NO_SCORERS: [&str; 9] = [
    "custom", "default", "emby", "jellyfin", "kodi", "local", "nfo", "rating", "unknown",
];

/// A site by a name for it, in small letters and figures only.
fn scorer_of(name: &str) -> Option<&'static Scorer> {
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

/// A score in a source.
#[derive(Debug, Default)]
pub struct Score<'a> {
    /// The one who counts, in the source's words; empty if it names nobody.
    pub by: &'a str,
    pub value: Value,
    /// The end of the scale, if the source tells it.
    pub best: Value,
    /// The number of those who rated the film.
    pub count: Value,
}

/// Adds a score to those of the film, unless it is the 0 of a film that nobody has
/// rated.
pub fn add(draft: &mut Draft, path: &str, score: Score) {
    let Score {
        by,
        value,
        best,
        count,
    } = score;
    let figure = |value: &Value| number(value).and_then(|number| number.as_f64());
    let count = Some(count)
        .filter(|count| figure(count) != Some(0.0))
        .unwrap_or_default();
    if figure(&value) == Some(0.0) && count.is_null() {
        return;
    }
    let letters = letters(by);
    let scorer = scorer_of(&letters);
    let best = figure(&best).filter(|best| *best > 0.0);
    let mut best = best.unwrap_or(scorer.map_or(10.0, |scorer| scorer.best));
    let mut value = value;
    // A share is one on any scale: Kodi's scrapers write 76 % as 7.6 of 10.
    if let Some(scorer) = scorer
        && scorer.share.is_some()
        && scorer.best != best
        && let Some(share) = figure(&value)
    {
        value = whole((share * scorer.best / best * 10.0).round() / 10.0);
        best = scorer.best;
    }
    // On another scale it is another figure.
    let of_scale = scorer.filter(|scorer| scorer.best == best);
    let author = match scorer {
        Some(scorer) => scorer.author,
        None if NO_SCORERS.contains(&&*letters) => "",
        None => by.trim(),
    };
    let worst = of_scale.map_or(0.0, |scorer| scorer.worst);
    let aggregate = Aggregate {
        figures: Figures {
            value,
            best: whole(best),
            worst: whole(worst),
        },
        count,
        author: author.into(),
        explanation: of_scale
            .and_then(|scorer| scorer.share)
            .map(|share| share()),
    };
    add_aggregate(draft, path, aggregate);
}

/// A figure, without a point where it needs none.
fn whole(figure: f64) -> Value {
    match figure.fract() == 0.0 {
        true => (figure as i64).into(),
        false => figure.into(),
    }
}

/// Adds the mean of a community, of ten: a mean of nobody knows how many, as
/// Jellyfin and Emby have it from elsewhere.
pub fn add_community(draft: &mut Draft, path: &str, value: Value) {
    if number(&value)
        .and_then(|number| number.as_f64())
        .is_none_or(|value| value == 0.0)
    {
        return;
    }
    let aggregate = Aggregate {
        figures: Figures {
            value,
            best: 10.into(),
            worst: 0.into(),
        },
        explanation: Some(json!({ "en": "community rating", "es": "valoración de la comunidad" })),
        ..Aggregate::default()
    };
    add_aggregate(draft, path, aggregate);
}

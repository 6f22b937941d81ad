//! Scores of films on the scales of those who count them.

use serde_json::{Value, json};

use super::draft::Draft;
use super::number::number;
use super::plain_text::letters;
use super::ratings::{Aggregate, Figures, add_aggregate};
use super::scorers::{NO_SCORERS, scorer_of};

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

//! Ratings: figures with their scale, and those who count them.

use serde_json::{Value, json};

use super::draft::{Draft, Members, is_empty};
use super::json_value::short;
use super::number::number;
use super::people::name;
use super::plain_text::line_of;
use super::scorers::is_same_scorer;

/// The figures of one rating, as a source has them.
#[derive(Debug, Default)]
pub struct Figures {
    pub value: Value,
    pub best: Value,
    pub worst: Value,
}

/// A rating by many people.
#[derive(Debug, Default)]
pub struct Aggregate {
    pub figures: Figures,
    /// The number of those who rated the film; empty if the source does not tell it.
    pub count: Value,
    /// The one who counts, a person of a film file; empty if the source says nobody.
    pub author: Value,
    /// The meaning of the value, in both languages, if it is no mean.
    pub explanation: Option<Value>,
}

/// A rating as a film file has it; `None` with a note if stars can't show it.
pub fn rating(draft: &mut Draft, path: &str, figures: Figures) -> Option<Members> {
    let Figures { value, best, worst } = figures;
    let (value, best, worst) = match out_of(&value) {
        Some((value, its_best)) if is_empty(&best) => {
            let is_percentage = its_best == 100;
            let worst = if is_percentage && is_empty(&worst) {
                0.into()
            } else {
                worst
            };
            (value, its_best.into(), worst)
        }
        // "4/4", beside another end of the scale.
        Some((value, its_best))
            if number(&best).and_then(|best| best.as_f64()) != Some(its_best as f64) =>
        {
            let best = short(&best);
            let what = format!("is of {its_best}, and bestRating {best}, which does not count");
            draft.note(&format!("{path}.ratingValue"), &what);
            (value, its_best.into(), worst)
        }
        Some((value, _)) => (value, best, worst),
        None => (value, best, worst),
    };
    let value = draft.number(&format!("{path}.ratingValue"), &value);
    let best = draft.number(&format!("{path}.bestRating"), &best);
    let mut worst = draft.number(&format!("{path}.worstRating"), &worst);
    let figure = value.as_f64()?;
    if [&best, &worst]
        .iter()
        .any(|end| end.as_f64() < Some(0.0) && end.is_number())
    {
        let what =
            format!("{value} is on a scale below zero ({worst} to {best}), which stars can't show");
        draft.note(path, &what);
        return None;
    }
    if is_empty(&worst) && figure > 0.0 && figure < 1.0 {
        worst = 0.into();
    }
    let members = [
        ("ratingValue", value),
        ("bestRating", best),
        ("worstRating", worst),
    ];
    let members = members.into_iter().filter(|(_, value)| !is_empty(value));
    Some(
        members
            .map(|(key, value)| (key.to_owned(), value))
            .collect(),
    )
}

/// Adds a rating of many to those of the film.
pub fn add_aggregate(draft: &mut Draft, path: &str, aggregate: Aggregate) {
    let Aggregate {
        figures,
        count,
        author,
        explanation,
    } = aggregate;
    let is_told = !is_empty(&count) || is_empty(&figures.value);
    let rating = rating(draft, path, figures);
    let count = draft.count(&format!("{path}.ratingCount"), &count);
    let Some(mut members) = rating else {
        return;
    };
    // Many programs write 0 for a film that nobody has rated.
    if count.as_f64() == Some(0.0) {
        return;
    }
    if is_empty(&count) && is_empty(&author) && explanation.is_none() {
        if !is_told {
            draft.note(path, "does not say how many rated the film");
        }
        return;
    }
    if !is_empty(&count) {
        members.insert("ratingCount".into(), count);
    }
    if !is_empty(&author) {
        members.insert("author".into(), author);
    }
    if let Some(explanation) = explanation {
        members.insert("ratingExplanation".into(), explanation);
    }
    let rating = Value::Object(members);
    let known = draft.film.get("aggregateRating").and_then(Value::as_array);
    let known = known.and_then(|known| Some(&known[same(known, &rating)?]));
    match known {
        None => draft.push("aggregateRating", rating),
        Some(known) if is_as_good(known, &rating) => {}
        Some(known) => {
            let [its, ours] = [&rating, known].map(|rating| &rating["ratingValue"]);
            let what = format!("is {its}, and {ours} before by the same, which counts");
            draft.note(&format!("{path}.ratingValue"), &what);
        }
    }
}

/// How many of a film's ratings are compared. No film has as many.
const MOST: usize = 100;

/// The place of the rating that is by the one who counts this one, and counts the same.
pub fn same(known: &[Value], rating: &Value) -> Option<usize> {
    let author = |rating: &Value| line_of(name(&rating["author"]));
    let by = author(rating);
    if by.is_empty() {
        return None;
    }
    known.iter().take(MOST).position(|known| {
        is_same_scorer(&author(known), &by)
            && (known["ratingExplanation"] == rating["ratingExplanation"]
                || is_as_good(known, rating))
    })
}

/// Whether two ratings say the same of a film, on whichever scales.
pub fn is_as_good(one: &Value, other: &Value) -> bool {
    let share = |rating: &Value| {
        let figure = |key: &str, default: f64| rating[key].as_f64().unwrap_or(default);
        figure("ratingValue", 0.0) / figure("bestRating", 5.0)
    };
    (share(one) - share(other)).abs() < 0.001
}

/// `4/5`, `8.5 out of 10`, `85%` and `★★★½` as the value and the best one.
fn out_of(value: &Value) -> Option<(Value, i64)> {
    let text = value.as_str()?.trim();
    if let Some(share) = text.strip_suffix('%') {
        return Some((number(&share.trim().into())?, 100));
    }
    if text.starts_with(['★', '½']) && text.chars().all(|c| "★½☆".contains(c)) {
        let [full, half] = ['★', '½'].map(|mark| text.matches(mark).count());
        return Some((json!(full as f64 + 0.5 * half as f64), 5));
    }
    let mark = ["/", " out of ", " de "]
        .into_iter()
        .find(|mark| text.contains(mark))?;
    let (value, best) = text.split_once(mark)?;
    Some((number(&value.trim().into())?, best.trim().parse().ok()?))
}

//! What stands around the words of a synopsis: a label before them, and the site that
//! they are from behind them.

use serde_json::Value;

use super::draft::Draft;
use super::plain_text::letters;

/// Labels before a synopsis, by their letters.
const LABELS: [&str; 9] = [
    "argumento",
    "overview",
    "plot",
    "plotsummary",
    "resumen",
    "sinopsis",
    "storyline",
    "summary",
    "synopsis",
];

/// Sites that others take a synopsis from, by their letters.
const SITES: [&str; 8] = [
    "allocine",
    "filmaffinity",
    "imdb",
    "rottentomatoes",
    "sensacine",
    "themoviedb",
    "tmdb",
    "wikipedia",
];

/// Takes the labels and the names of sites off the synopsis, with a line for each. A text
/// that has nothing else stays.
pub fn bare(draft: &mut Draft) {
    let mut notes = Vec::new();
    if let Some(description) = draft.film.get_mut("description") {
        match description {
            Value::Object(each) => each
                .values_mut()
                .for_each(|text| bare_text(text, &mut notes)),
            text => bare_text(text, &mut notes),
        }
    }
    for what in notes {
        let what = format!("{what}, which is taken off");
        draft.note("description", &what);
    }
}

/// The same of a text, or of a list of paragraphs.
fn bare_text(text: &mut Value, notes: &mut Vec<String>) {
    let (paragraphs, is_list) = match &*text {
        Value::String(text) => (vec![text.clone()], false),
        Value::Array(items) => {
            let texts = items.iter().filter_map(Value::as_str);
            (texts.map(str::to_owned).collect(), true)
        }
        _ => return,
    };
    let mut bare = paragraphs.clone();
    let mut found = Vec::new();
    if let Some(label) = bare.first().and_then(|first| label(first, bare.len() > 1)) {
        found.push(format!("begins with \"{}\"", label.trim_end()));
        bare[0].drain(..label.len());
    }
    if let Some(last) = bare.last_mut()
        && let Some(start) = source(last)
    {
        found.push(format!("ends with \"{}\"", &last[start..]));
        last.truncate(last[..start].trim_end().len());
    }
    bare.retain(|paragraph| !paragraph.is_empty());
    if found.is_empty() || bare.is_empty() {
        return;
    }
    notes.append(&mut found);
    *text = match is_list {
        true => bare.into(),
        false => bare.remove(0).into(),
    };
}

/// The label that a paragraph begins with, with the blanks behind: up to a colon, or the
/// whole of it if others follow.
fn label(paragraph: &str, has_more: bool) -> Option<String> {
    let is_label = |words: &str| LABELS.contains(&letters(words).as_str());
    let (before, behind) = match paragraph.split_once(':') {
        Some(parts) => parts,
        None if has_more => (paragraph, ""),
        None => return None,
    };
    let length = paragraph.len() - behind.trim_start().len();
    is_label(before).then(|| paragraph[..length].to_owned())
}

/// Where the brackets begin with which a paragraph names its source at the end.
fn source(paragraph: &str) -> Option<usize> {
    let inside = paragraph.strip_suffix([')', ']'])?;
    let start = inside.rfind(['(', '['])?;
    let words = letters(&inside[start + 1..]);
    let inside = inside[start + 1..].to_lowercase();
    let is_named = ["fuente:", "source:"]
        .iter()
        .any(|word| inside.trim_start().starts_with(word));
    (is_named || SITES.contains(&words.as_str())).then_some(start)
}

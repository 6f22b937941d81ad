//! What a text says of the film.

use std::{collections::BTreeSet, fmt, fs};

use serde_json::Value;

use crate::Result;

use super::embeddings::LINK;

/// The film of the pages.
const FILM: &str = "src/films/la-misma-luna.json";

/// Members of a film file that a card shows otherwise than they are written there, or not at all.
const OTHERWISE: [&str; 13] = [
    "aggregateRating",
    "alternateName",
    "datePublished",
    "duration",
    "id",
    "image",
    "inLanguage",
    "reviewRating",
    "sameAs",
    "target",
    "trailer",
    "url",
    "potentialAction",
];

/// What stands for two of them.
const WRITTEN: [&str; 2] = ["2007", "106 minutes"];

/// How many items of a list a card shows before "show all".
const SHOWN: [(&str, usize); 2] = [("actor", 8), ("review", 3)];

/// What a reader gets of a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Got {
    Nothing,
    /// The link in the element.
    Link,
    /// All that the card says, once.
    All,
    /// All that the card says, and most of it again.
    AllTwice,
    /// All but what is behind "show all".
    Shown,
    /// Some of it, without these texts.
    Without(Vec<String>),
}

impl fmt::Display for Got {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("nothing"),
            Self::Link => f.write_str("the link"),
            Self::All => f.write_str("all"),
            Self::AllTwice => f.write_str("all, twice"),
            Self::Shown => f.write_str("all but what is behind “show all”"),
            Self::Without(texts) => match &texts[..] {
                [text] => write!(f, "all but {text:?}"),
                [text, ..] => write!(f, "all but {} texts, such as {text:?}", texts.len()),
                [] => f.write_str("all"),
            },
        }
    }
}

/// A text without blanks, which programs put where they break lines, and without what stands in PDFs: ligatures, and
/// the hyphens of broken words.
fn bare(text: &str) -> String {
    let joined = text.split_whitespace().collect::<String>();
    joined
        .replace('\u{2010}', "")
        .replace('ﬃ', "ffi")
        .replace('ﬁ', "fi")
        .replace('ﬂ', "fl")
        .replace('ﬀ', "ff")
}

/// What a page's text has of the card.
///
/// # Errors
/// When the film can't be read.
pub fn got(text: &str) -> Result<Got> {
    let film: Value = serde_json::from_str(&fs::read_to_string(FILM)?)?;
    let mut facts: BTreeSet<String> = WRITTEN.map(str::to_owned).into();
    collect(&film, &mut facts);
    let mut behind = BTreeSet::new();
    for (list, shown) in SHOWN {
        let items = film[list].as_array().into_iter().flatten();
        items
            .skip(shown)
            .for_each(|item| collect(item, &mut behind));
    }
    Ok(compare(text, &facts, &behind))
}

/// Adds the English texts of a value of a film file to `facts`.
fn collect(value: &Value, facts: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            facts.insert(text.clone());
        }
        Value::Array(items) => items.iter().for_each(|item| collect(item, facts)),
        Value::Object(members) => match members.get("en") {
            Some(text) => collect(text, facts),
            None => members
                .iter()
                .filter(|(name, _)| !OTHERWISE.contains(&name.as_str()))
                .for_each(|(_, member)| collect(member, facts)),
        },
        _ => {}
    }
}

/// What `text` has of all `facts`, of which some are `behind` "show all".
fn compare(text: &str, facts: &BTreeSet<String>, behind: &BTreeSet<String>) -> Got {
    let said = bare(text);
    let times = |fact: &String| said.matches(&bare(fact)).count();
    let missing: Vec<String> = facts
        .iter()
        .filter(|fact| times(fact) == 0)
        .cloned()
        .collect();
    // The longest text is a sentence that stands once in a film.
    let longest = facts.iter().max_by_key(|fact| fact.len());
    if !missing.is_empty() && missing.iter().all(|fact| behind.contains(fact)) {
        Got::Shown
    } else if missing.is_empty() {
        match longest.map_or(0, times) {
            1 => Got::All,
            _ => Got::AllTwice,
        }
    } else if longest.is_some_and(|fact| missing.contains(fact)) && missing.len() + 5 > facts.len()
    {
        match said.contains(&bare(LINK)) {
            true => Got::Link,
            false => Got::Nothing,
        }
    } else {
        Got::Without(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_all_from_twice_and_from_a_part() {
        let facts: BTreeSet<String> = [
            "Luna",
            "2007",
            "A long sentence.",
            "Ada",
            "Bo",
            "Eva",
            "Ida",
            "Uma",
        ]
        .map(str::to_owned)
        .into();
        let behind = BTreeSet::from(["Uma".to_owned()]);
        let all = "Luna 2007\nA long\nsentence. Ada Bo Eva Ida Uma";
        assert_eq!(compare(all, &facts, &behind), Got::All);
        assert_eq!(
            compare(&[all, all].concat(), &facts, &behind),
            Got::AllTwice
        );
        let shown = all.replace("Uma", "");
        assert_eq!(compare(&shown, &facts, &behind), Got::Shown);
        let part = all.replace("Bo", "");
        assert_eq!(
            compare(&part, &facts, &behind),
            Got::Without(vec!["Bo".to_owned()])
        );
        assert_eq!(
            compare(&format!("Before {LINK} after"), &facts, &behind),
            Got::Link
        );
        assert_eq!(compare("Before, after", &facts, &behind), Got::Nothing);
    }
}

//! Titles without what sites and cinemas write behind them: the year, the format of a
//! showing, their own name.

use std::collections::HashSet;

use serde_json::Value;

use super::dates::YEARS;
use super::draft::Draft;
use super::plain_text::letters;
use super::scorers::scorer_of;

/// Words for the format, the language and the edition in which a film is shown.
const FORMATS: &str = "2d 35mm 3d 4d 4dx 4k 70mm atmos castellano catalán cc classic cut d-box dbox digital dob doblada doblado \
    dolby dub dubbed dvd edición edition en english español extended extendida hd hdr imax ingles inglés latino \
    montaje ome original oscap ot ov remastered remasterizada restaurada restaurado restored screenx spanish sub \
    subbed subs subt subtitled subtitles subtitulada subtitulado subtítulos theatrical uhd uncut unrated version \
    versión vf vm vo voe vos vose vost vostf";

/// Words that stand among them and are none by themselves.
const AROUND: &str = "con de del director directors en especial final in s special with";

/// Marks before the name of a site.
const MARKS: [&str; 5] = [" - ", " | ", " – ", " — ", " · "];

/// A title, and what stood behind it.
#[derive(Debug, PartialEq, Eq)]
struct Bare<'a> {
    title: &'a str,
    year: Option<&'a str>,
}

/// Takes from a film's names what stands behind them, with a line. The year there
/// counts before a date: that may be of another showing.
pub fn bare(draft: &mut Draft, path: &str) {
    let sites = draft.origin.sites();
    let mut year = None;
    let mut notes = Vec::new();
    for key in ["name", "alternateName"] {
        let Some(names) = draft.film.get_mut(key) else {
            continue;
        };
        each(names, &mut |name| {
            let bare = without(name, &sites);
            if bare.title != name {
                if key == "name" {
                    year = year.take().or(bare.year.map(str::to_owned));
                }
                notes.push(format!(
                    "is \"{name}\", of which \"{}\" is taken",
                    bare.title
                ));
                *name = bare.title.to_owned();
            }
        });
    }
    for note in notes {
        draft.note(path, &note);
    }
    let small = |name: &Value| name.to_string().to_lowercase();
    let name = draft.film.get("name").map(small);
    if let Some(Value::Array(others)) = draft.film.get_mut("alternateName") {
        let mut seen: HashSet<String> = name.into_iter().collect();
        others.retain(|name| seen.insert(small(name)));
    }
    let date = draft.film.get("datePublished").and_then(Value::as_str);
    let Some(year) = year.filter(|year| date.is_none_or(|date| !date.starts_with(year))) else {
        return;
    };
    let what = match date {
        Some(date) => format!("is {date}, and the year {year} behind the name, which counts"),
        None => format!("is taken from behind the name, {year}"),
    };
    draft.note("datePublished", &what);
    draft.set("datePublished", year);
}

/// Changes each text of a value.
fn each(value: &mut Value, change: &mut impl FnMut(&mut String)) {
    match value {
        Value::String(text) => change(text),
        Value::Array(items) => items.iter_mut().for_each(|item| each(item, change)),
        Value::Object(members) => members.values_mut().for_each(|member| each(member, change)),
        _ => {}
    }
}

/// A title without what stands behind it: all behind a year in brackets, "Zinc (1983)
/// Review".
fn without<'a>(title: &'a str, sites: &[String]) -> Bare<'a> {
    let mut bare = Bare {
        title: title.trim(),
        year: None,
    };
    loop {
        let of_site = MARKS.iter().find_map(|mark| {
            let (title, site) = bare.title.rsplit_once(mark)?;
            let site = letters(site);
            (sites.contains(&site) || scorer_of(&site).is_some()).then_some(title)
        });
        let in_brackets = || {
            let (title, behind) = bare
                .title
                .strip_suffix([')', ']'])?
                .rsplit_once(['(', '['])?;
            is_format(behind).then_some(title)
        };
        let at_year = || {
            let (title, behind) = bare.title.split_once(" (")?;
            let (year, _) = behind.split_once(')')?;
            let is_figures = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            (is_figures && YEARS.contains(&year)).then_some((title, Some(year)))
        };
        let found = of_site.or_else(in_brackets).map(|title| (title, None));
        let Some((title, year)) = found.or_else(at_year) else {
            return bare;
        };
        if title.trim().is_empty() {
            return bare;
        }
        bare.title = title.trim();
        bare.year = bare.year.or(year);
    }
}

/// Whether all words of a text are about how a film is shown.
fn is_format(text: &str) -> bool {
    let text = text.to_lowercase();
    let text = text.replace('.', "");
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_in = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    words.iter().any(|word| is_in(FORMATS, word))
        && words
            .iter()
            .all(|word| is_in(FORMATS, word) || is_in(AROUND, word))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::command::import::origin::Origin;

    #[track_caller]
    fn assert_bare(film: Value, expected: Value, notes: &[&str]) {
        let mut draft = Draft::of(Origin::default());
        draft.film = film.as_object().expect("an object").clone();
        bare(&mut draft, "name");
        assert_eq!(
            (Value::Object(draft.film), &draft.notes[..]),
            (
                expected,
                &notes
                    .iter()
                    .map(|note| (*note).to_owned())
                    .collect::<Vec<_>>()[..]
            )
        );
    }

    #[test]
    fn a_format_behind_a_title_is_no_part_of_it() {
        for name in [
            "Zinc (VOSE)",
            "Zinc (3D)",
            "Zinc [Subtitled]",
            "Zinc (V.O.S.E.)",
            "Zinc (Subtitulada en español)",
            "Zinc (IMAX) (2D)",
            "Zinc - IMDb",
            "Zinc (Director's Cut)",
        ] {
            let note = format!("name: is \"{name}\", of which \"Zinc\" is taken");
            assert_bare(json!({ "name": name }), json!({ "name": "Zinc" }), &[&note]);
        }
        for name in [
            "Zinc (Part One)",
            "Zinc 3D",
            "(500) Days",
            "Zinc (de)",
            "(3D)",
        ] {
            assert_bare(json!({ "name": name }), json!({ "name": name }), &[]);
        }
    }

    #[test]
    fn a_year_behind_a_title_is_the_films() {
        let told = "name: is \"Zinc (1983)\", of which \"Zinc\" is taken";
        assert_bare(
            json!({ "name": "Zinc (1983)", "datePublished": "1983-03-03" }),
            json!({ "name": "Zinc", "datePublished": "1983-03-03" }),
            &[told],
        );
        assert_bare(
            json!({ "name": "Zinc (1983) Review - Blog" }),
            json!({ "name": "Zinc", "datePublished": "1983" }),
            &[
                "name: is \"Zinc (1983) Review - Blog\", of which \"Zinc\" is taken",
                "datePublished: is taken from behind the name, 1983",
            ],
        );
        assert_bare(
            json!({ "name": { "en": "Zinc (1983)" } }),
            json!({ "name": { "en": "Zinc" }, "datePublished": "1983" }),
            &[told, "datePublished: is taken from behind the name, 1983"],
        );
        assert_bare(
            json!({ "name": "Zinc (1983)", "datePublished": "2026-01-02" }),
            json!({ "name": "Zinc", "datePublished": "1983" }),
            &[
                told,
                "datePublished: is 2026-01-02, and the year 1983 behind the name, which counts",
            ],
        );
    }

    #[test]
    fn other_titles_are_there_once_without_it() {
        assert_bare(
            json!({ "name": "Zinc", "alternateName": ["Zinc (VO)", "ZINC", "Cinc"] }),
            json!({ "name": "Zinc", "alternateName": ["Cinc"] }),
            &["name: is \"Zinc (VO)\", of which \"Zinc\" is taken"],
        );
    }
}

//! Dates as people and programs write them.

use std::ops::Range;

use film_card::film::PartialDate;

/// A date as far as a text tells it.
#[derive(Debug, PartialEq, Eq)]
pub enum Dated {
    /// A date as a film file writes it.
    On(String),
    /// Only the year of it is sure.
    In(String),
    /// 1 January 1970 or 1900, zeros, or the first or last day that they know: programs
    /// write these for an empty field.
    Empty,
    /// No date that is known here.
    Unknown,
}

/// The months in English and in Spanish. Three letters are enough to know one.
const MONTHS: [&[&str]; 12] = [
    &["january", "enero"],
    &["february", "febrero"],
    &["march", "marzo"],
    &["april", "abril"],
    &["may", "mayo"],
    &["june", "junio"],
    &["july", "julio"],
    &["august", "agosto"],
    &["september", "septiembre", "setiembre"],
    &["october", "octubre"],
    &["november", "noviembre"],
    &["december", "diciembre"],
];

/// Words that may stand in a date and say nothing of it: its days of the week
/// too, of which again the beginning is enough.
const OTHER_WORDS: [&str; 32] = [
    "a",
    "am",
    "at",
    "circa",
    "de",
    "del",
    "domingo",
    "el",
    "friday",
    "gmt",
    "in",
    "jueves",
    "lunes",
    "martes",
    "miércoles",
    "monday",
    "nd",
    "of",
    "on",
    "pm",
    "rd",
    "saturday",
    "st",
    "sunday",
    "sábado",
    "th",
    "the",
    "thursday",
    "tuesday",
    "utc",
    "viernes",
    "wednesday",
];

/// Reads a date: ISO 8601 with or without zeros and time of day, figures with
/// the year first or last, months in English or Spanish words.
pub fn dated(text: &str) -> Dated {
    // "1 September 1902 (France)", "(1902)"
    let text = text.trim().trim_start_matches('(').trim_end_matches(')');
    let text = text.split('(').next().unwrap_or_default().trim();
    let (day, time) = match text.split_once(['T', ' ']) {
        Some((day, time)) if is_date_in_figures(day) && time.contains(':') => (day, time.trim()),
        _ => (text, ""),
    };
    let day = without_zone(day);
    if is_limit(day, time) {
        return Dated::Empty;
    }
    let read = match day.chars().any(char::is_alphabetic) {
        true => in_words(day),
        false => in_figures(day),
    };
    match read {
        Dated::Unknown => only_year(text).map_or(Dated::Unknown, Dated::In),
        // "1 January 0001"
        Dated::On(date) if is_limit(&date, time) => Dated::Empty,
        read => read,
    }
}

/// Whether it is what programs make of no time: of 0 in any zone or by a spreadsheet's
/// count, or the first and the last day that they know.
fn is_limit(day: &str, time: &str) -> bool {
    let limits = [
        "0001-01-01",
        "1753-01-01",
        "1899-12-30",
        "1900-01-01",
        "1970-01-01",
    ];
    limits.contains(&day) || day.starts_with("9999") || (day == "1969-12-31" && !time.is_empty())
}

/// A day of XML Schema without its zone: `1902-09-01Z`, `1902-09-01+02:00`.
fn without_zone(day: &str) -> &str {
    match day.split_at_checked(10) {
        Some((date, zone)) if is_date_in_figures(date) => match zone.strip_prefix(['+', '-']) {
            Some(hours) if hours.contains(':') => date,
            None if zone == "Z" => date,
            _ => day,
        },
        _ => day,
    }
}

fn is_date_in_figures(text: &str) -> bool {
    let is_part = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '/');
    text.len() >= 4 && text.chars().all(is_part)
}

fn in_figures(text: &str) -> Dated {
    if text.len() == 8 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        return date(&text[..4], Some(&text[4..6]), Some(&text[6..]));
    }
    // "1902年9月1日"
    let is_mark = |c: char| !c.is_ascii_digit();
    let parts = text.split(is_mark).filter(|part| !part.is_empty());
    let parts: Vec<&str> = parts.collect();
    match parts[..] {
        [year] => date(year, None, None),
        [year, month] if year.len() == 4 => date(year, Some(month), None),
        [month, year] => date(year, Some(month), None),
        [year, month, day] if year.len() == 4 => date(year, Some(month), Some(day)),
        [first, second, year] if year.len() == 4 => {
            let number = |text: &str| text.parse::<u8>().unwrap_or_default();
            let (one, other) = (number(first), number(second));
            // Day and month are told apart by a day that is no month, and by
            // the dots of those who write the day first.
            if text.contains('.') || one > 12 || one == other {
                date(year, Some(second), Some(first))
            } else if other > 12 {
                date(year, Some(first), Some(second))
            } else {
                Dated::Unknown
            }
        }
        _ => Dated::Unknown,
    }
}

/// "September 1, 1902", "1 de septiembre de 1902", "Sept 1902"
fn in_words(text: &str) -> Dated {
    let text = text.to_lowercase();
    let mut figures = Vec::new();
    let mut month = None;
    let mut rest = text.as_str();
    while let Some(first) = rest.chars().next() {
        let kind = |c: char| (c.is_ascii_digit(), c.is_alphabetic());
        let end = rest.find(|c| kind(c) != kind(first));
        let (word, after) = rest.split_at(end.unwrap_or(rest.len()));
        rest = after;
        if first.is_ascii_digit() {
            figures.push(word);
        } else if first.is_alphabetic() {
            match month_of(word) {
                Some(found) if month.is_none() => month = Some(found),
                None if is_other_word(word) => {}
                // "9月"
                None if ["年", "月", "日"].contains(&word) => return in_figures(&text),
                _ => return Dated::Unknown,
            }
        } else if word.contains(':') {
            // The time of day has no part in it.
            figures.pop();
            break;
        }
    }
    let Some(month) = month.map(|month| month.to_string()) else {
        return Dated::Unknown;
    };
    match figures[..] {
        [year] if year.len() == 4 => date(year, Some(&month), None),
        [day, year, ..] if year.len() == 4 => date(year, Some(&month), Some(day)),
        [year, day] if year.len() == 4 => date(year, Some(&month), Some(day)),
        _ => Dated::Unknown,
    }
}

/// The number of a month by its name or the beginning of it.
fn month_of(word: &str) -> Option<usize> {
    let is_short_for = |name: &&str| word.chars().count() >= 3 && name.starts_with(word);
    let month = MONTHS
        .iter()
        .position(|names| names.iter().any(is_short_for));
    month.map(|index| index + 1)
}

fn is_other_word(word: &str) -> bool {
    let is_short_for =
        |known: &&str| *known == word || (word.chars().count() >= 3 && known.starts_with(word));
    OTHER_WORDS.iter().any(is_short_for)
}

/// A date of figures; of a month or a day 0 it is not known which.
fn date(year: &str, month: Option<&str>, day: Option<&str>) -> Dated {
    let number = |text: &str| text.parse::<u16>().ok();
    let Some(year) = number(year).filter(|_| year.len() == 4) else {
        return Dated::Unknown;
    };
    let [month, day] = [month, day].map(|part| part.map(|part| number(part).unwrap_or(99)));
    if year == 0 {
        return Dated::Empty;
    }
    if !YEARS.contains(&&*format!("{year:04}")) && ![1, 1753, 9999].contains(&year) {
        return Dated::Unknown;
    }
    let mut text = format!("{year:04}");
    for part in [month, day] {
        match part {
            None | Some(0) => break,
            Some(part) => text.push_str(&format!("-{part:02}")),
        }
    }
    match text.parse::<PartialDate>() {
        Ok(_) => Dated::On(text),
        Err(_) => Dated::Unknown,
    }
}

/// The years that films may be of, as figures.
pub const YEARS: Range<&str> = "1870".."2100";

/// The only number of a text that can be the year of a film.
fn only_year(text: &str) -> Option<String> {
    let numbers = text.split(|c: char| !c.is_ascii_digit());
    let mut years = numbers.filter(|number| number.len() == 4 && YEARS.contains(number));
    let year = years.next()?;
    years.next().is_none().then(|| year.to_owned())
}

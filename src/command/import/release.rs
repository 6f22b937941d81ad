//! When a film was first shown, by sources that have a day and a year.

use serde_json::Value;

use super::draft::Draft;

/// Sets the date of a film. Many sources have as its day when it came to one
/// country: a day of another year gives way to the year.
pub fn published(draft: &mut Draft, path: &str, day: &str, year: &Value) {
    let year = match year {
        Value::String(year) => year.trim().to_owned(),
        Value::Number(year) => year.to_string(),
        _ => String::new(),
    };
    let year = year.trim_start_matches('0');
    let date = draft.date(path, &day.into());
    let is_of_year = |date: &str| year.is_empty() || date.starts_with(year);
    match date {
        Some(date) if is_of_year(&date) => {
            let date = without_new_year(draft, path, date);
            draft.set("datePublished", date);
        }
        date => {
            if let Some(date) = date {
                draft.note(
                    path,
                    &format!("is of {date}, expected a day of the year {year}"),
                );
            }
            let year = draft.date("year", &year.into());
            draft.set("datePublished", year);
        }
    }
}

/// A date, of a 1 January the year alone, which is noted: programs write that day for a
/// year.
pub fn without_new_year(draft: &mut Draft, path: &str, date: String) -> String {
    if !date.ends_with("-01-01") {
        return date;
    }
    let what = format!("is {date}, which programs write for a year, of which the year is taken");
    draft.note(path, &what);
    date[..4].to_owned()
}

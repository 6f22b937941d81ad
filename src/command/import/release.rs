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
        Some(date) if is_of_year(&date) && date.ends_with("-01-01") => {
            let what =
                format!("is {date}, which programs write for a year, of which the year is taken");
            draft.note(path, &what);
            draft.set("datePublished", &date[..4]);
        }
        Some(date) if is_of_year(&date) => draft.set("datePublished", date),
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

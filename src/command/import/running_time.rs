//! Running times as people write them.

use film_card::film::Duration;
use serde_json::Value;

use super::json_value::Members;
use super::number::number;

/// No film has as many minutes: a larger number without a unit counts something
/// else, and "P1DT0H" is what programs make of nothing.
const MOST_MINUTES: u32 = 1000;

/// A running time as ISO 8601, also from such with fractions, whole minutes,
/// and what [`seconds`] understands.
pub fn duration(value: &Value) -> Option<String> {
    let text = match value {
        Value::Number(minutes) => minutes.as_u64()?.to_string(),
        Value::String(text) => text
            .trim()
            .trim_end_matches(['\'', '′', '’'])
            .to_lowercase(),
        Value::Array(times) if times.len() == 1 => return duration(&times[0]),
        Value::Object(quantity) => return of_quantity(quantity),
        _ => return None,
    };
    if text
        .parse()
        .is_ok_and(|minutes: u32| minutes > MOST_MINUTES)
    {
        return None;
    }
    // With years and months, which are none.
    let iso = text.to_uppercase();
    let iso = iso.replacen("P0Y", "P", 1).replacen("P0M", "P", 1);
    if let Ok(time) = iso.parse::<Duration>() {
        return (time.minutes() <= MOST_MINUTES).then_some(iso);
    }
    let time = ["P0DT", "PT", "T"]
        .iter()
        .find_map(|prefix| iso.strip_prefix(prefix));
    let time = time.map_or(text, str::to_lowercase);
    let seconds = match time.contains(':') {
        true => clock(&time)?,
        false => seconds(&time)?,
    };
    let seconds = seconds.round();
    let is_of_film = seconds > 0.0 && seconds <= f64::from(MOST_MINUTES * 60);
    is_of_film.then(|| format!("PT{seconds}S"))
}

/// A quantity of schema.org, with its unit by UN/CEFACT or in words beside; a
/// text of JSON-LD, or the name of a thing.
fn of_quantity(quantity: &Members) -> Option<String> {
    let text = |key: &str| match quantity.get(key) {
        Some(Value::Number(number)) => number.to_string(),
        Some(Value::String(text)) => text.trim().to_owned(),
        _ => String::new(),
    };
    let value = text("value") + &text("@value");
    let value = if value.is_empty() {
        text("name")
    } else {
        value
    };
    let unit = match text("unitCode").as_str() {
        "MIN" => "min".to_owned(),
        "SEC" => "s".to_owned(),
        "HUR" => "h".to_owned(),
        _ => text("unitText"),
    };
    duration(&format!("{value} {unit}").trim().into())
}

/// The seconds of `1:46` or `01:46:00`.
fn clock(text: &str) -> Option<f64> {
    let pieces = text.split(':').enumerate().map(|(index, piece)| {
        let is_whole = piece.bytes().all(|byte| byte.is_ascii_digit());
        let is_long_enough = piece.len() == 2 || (index == 0 && piece.len() == 1);
        let number: u32 = piece.parse().ok()?;
        let limit = if index == 0 { 24 } else { 60 };
        (is_whole && is_long_enough && number < limit).then_some(number)
    });
    match *pieces.collect::<Option<Vec<u32>>>()? {
        [hours, minutes] => Some(f64::from(hours * 3600 + minutes * 60)),
        [hours, minutes, seconds] => Some(f64::from(hours * 3600 + minutes * 60 + seconds)),
        _ => None,
    }
}

/// The seconds of figures with their units, the largest first, in English or
/// Spanish: `1 h 46 min`, `1.5 hours`, `6360s`. Whole minutes need no unit, by
/// themselves or behind hours.
fn seconds(text: &str) -> Option<f64> {
    let text = text.replace(" and ", " ").replace(" y ", " ");
    let mut rest = text.as_str();
    let mut total = 0.0;
    let mut last = None;
    while !rest.is_empty() {
        let (figure, after) = split(rest, |c| c.is_ascii_digit() || c == '.' || c == ',');
        let (unit, after) = split(after.trim_start(), char::is_alphabetic);
        let each = match unit {
            "" if figure.contains(['.', ',']) => return None,
            "" | "m" => 60,
            "s" => 1,
            _ if unit.starts_with('h') => 3600,
            _ if unit.starts_with("min") => 60,
            _ if unit.starts_with("sec") || unit.starts_with("seg") => 1,
            _ => return None,
        };
        if last.is_some_and(|last| last <= each) {
            return None;
        }
        last = Some(each);
        total += f64::from(each) * number(&figure.into())?.as_f64()?;
        rest = after.trim_start_matches([' ', ',', '.']);
    }
    Some(total)
}

/// A text in two, where its first characters of a kind end.
fn split(text: &str, is_kind: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !is_kind(c)).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_no_running_time() {
        for text in ["P1DT0H", "P1D", "PT95H", "0:00", "PT0M"] {
            assert_eq!(duration(&text.into()), None, "{text}");
        }
        assert_eq!(duration(&"P0DT1H35M".into()).as_deref(), Some("P0DT1H35M"));
    }

    #[test]
    fn a_duration_may_be_a_thing_of_that_name() {
        let named = serde_json::json!({ "@type": "Duration", "name": "88 min" });
        assert_eq!(duration(&named).as_deref(), Some("PT5280S"));
    }
}

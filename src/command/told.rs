//! The films that a page tells search engines of, known as `src/element/structured_data.js`
//! knows them for the live card.

use film_card::film::Film;
use film_card::i18n::Locale;
use serde_json::Value;

use super::schema_type::is_a;

/// A film as structured data names it.
#[derive(Debug)]
pub struct Told {
    titles: Vec<String>,
    year: Option<u16>,
}

impl Told {
    pub fn of(film: &Film) -> Told {
        let titles = Locale::ALL.map(|locale| film.name.shown(locale).value.to_string());
        Told {
            titles: titles.into(),
            year: film.date_published.map(|date| date.year()),
        }
    }

    /// Whether both are the same film: one of one title may be of another year.
    pub fn is(&self, other: &Told) -> bool {
        let is_of_year = self.year.is_none() || other.year.is_none() || self.year == other.year;
        is_of_year && self.titles.iter().any(|title| other.titles.contains(title))
    }
}

/// Every movie in this data.
pub fn note_movies(data: &Value, told: &mut Vec<Told>) {
    if is_a(data.get("@type"), "Movie") {
        let titles = ["name", "alternateName"].map(|key| texts(&data[key]));
        let mut dates = texts(&data["datePublished"]);
        told.push(Told {
            titles: titles.into_iter().flatten().map(str::to_owned).collect(),
            year: dates.find_map(|date| date.get(..4)?.parse().ok()),
        });
    }
    match data {
        Value::Array(items) => items.iter().for_each(|item| note_movies(item, told)),
        Value::Object(members) => members
            .values()
            .for_each(|member| note_movies(member, told)),
        _ => {}
    }
}

/// The texts of one value or of a list, each by itself or with its language.
fn texts(value: &Value) -> impl Iterator<Item = &str> {
    let values = match value {
        Value::Array(values) => values,
        value => std::slice::from_ref(value),
    };
    let texts = values
        .iter()
        .map(|value| value.get("@value").unwrap_or(value));
    texts.filter_map(Value::as_str)
}

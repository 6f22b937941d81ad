//! The films that a page tells search engines of, known as `src/element/structured_data.js`
//! knows them for the live card.

use film_card::film::Film;
use film_card::i18n::Locale;
use serde_json::Value;

use super::schema_type::is_a;

/// A film by the titles and the year that structured data has of it.
#[derive(Debug)]
pub struct StructuredMovie {
    titles: Vec<String>,
    year: Option<u16>,
}

impl StructuredMovie {
    pub fn of(film: &Film) -> StructuredMovie {
        let titles = Locale::ALL.map(|locale| film.name.shown(locale).value.to_string());
        StructuredMovie {
            titles: titles.into(),
            year: film.date_published.map(|date| date.year()),
        }
    }

    /// Whether both are the same film; films of one title may be of different years.
    pub fn is_same_film(&self, other: &StructuredMovie) -> bool {
        let is_of_year = self.year.is_none() || other.year.is_none() || self.year == other.year;
        is_of_year && self.titles.iter().any(|title| other.titles.contains(title))
    }
}

/// Adds every movie in this data.
pub fn collect_movies(data: &Value, movies: &mut Vec<StructuredMovie>) {
    if is_a(data.get("@type"), "Movie") {
        let titles = ["name", "alternateName"].map(|key| texts(&data[key]));
        let mut dates = texts(&data["datePublished"]);
        movies.push(StructuredMovie {
            titles: titles.into_iter().flatten().map(str::to_owned).collect(),
            year: dates.find_map(|date| date.get(..4)?.parse().ok()),
        });
    }
    match data {
        Value::Array(items) => items.iter().for_each(|item| collect_movies(item, movies)),
        Value::Object(members) => members
            .values()
            .for_each(|member| collect_movies(member, movies)),
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

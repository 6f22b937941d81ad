//! Certificates of the countries that a film was released in.

use serde_json::{Value, json};

use super::language::Asked;
use crate::command::import::draft::{Draft, Members, list, take};
use crate::command::import::plain_text::line_of as text;

/// Countries in which each language of a film file is spoken, of which the first
/// with a certificate counts.
pub const COUNTRIES: [(&str, &[&str]); 2] = [
    ("en", &["US", "GB", "CA", "AU", "IE", "NZ", "ZA"]),
    (
        "es",
        &[
            "ES", "MX", "AR", "CO", "CL", "PE", "VE", "EC", "UY", "PY", "BO", "CR", "PA", "GT",
            "SV", "HN", "NI", "DO", "CU", "PR",
        ],
    ),
];

/// The certificate in each language: that of the country that was asked for,
/// else of the largest that speaks it.
pub fn certificates(draft: &mut Draft, mut answer: Value, asked: &Asked) {
    let countries = list(take(&mut answer, "results"));
    let of_country = |code: &str| {
        let country = countries
            .iter()
            .find(|country| country["iso_3166_1"] == code)?;
        let releases = list(country["release_dates"].clone());
        let mut certificates = releases
            .iter()
            .map(|release| text(&release["certification"]));
        // "NR" is not rated.
        certificates.find(|certificate| !["", "NR"].contains(&certificate.as_str()))
    };
    let mut each = Members::new();
    let mut from = Vec::new();
    for (language, spoken) in COUNTRIES {
        let first = Some(asked.country.as_str()).filter(|_| asked.language == language);
        let countries = first.into_iter().chain(spoken.iter().copied());
        let found = countries
            .filter_map(|code| Some((code, of_country(code)?)))
            .next();
        if let Some((code, certificate)) = found {
            from.push(code.to_owned());
            each.insert(language.to_owned(), certificate.into());
        }
    }
    if !from.is_empty() {
        draft.note(
            "release_dates",
            &format!("of {} the certificates are taken", from.join(" and ")),
        );
    } else if !countries.is_empty() {
        draft.note(
            "release_dates",
            "has no certificate of a country in which English or Spanish is spoken",
        );
    }
    let [english, spanish] = ["en", "es"].map(|tag| each.get(tag));
    draft.set(
        "contentRating",
        match english == spanish {
            true => json!(english),
            false => Value::Object(each),
        },
    );
}

//! Certificates: for whom a film is, without who says so and why.

use super::countries;
use super::nothing::says_nothing;

/// A certificate as a card shows it.
#[derive(Debug, PartialEq, Eq)]
pub struct Certificate<'a> {
    pub text: &'a str,
    /// Whether the source says more, which is left out.
    pub is_part: bool,
}

/// Words that say that there is none.
const NONE: [&str; 14] = [
    "no rating",
    "not rated",
    "not yet rated",
    "nr",
    "pending",
    "pendiente",
    "pendiente de calificar",
    "pendiente de calificación",
    "pendiente de clasificación",
    "por clasificar",
    "sin calificación",
    "sin calificar",
    "sin clasificar",
    "unrated",
];

/// Beginnings of certificates that are the codes of countries too: "PG-13", "TV-MA".
const NO_COUNTRIES: [&str; 4] = ["MA", "NC", "PG", "TV"];

/// The certificate in a text: the first of `US:Rated PG-13 / UK:12A`, `Rated R for
/// violence`, `MPAA PG-13`, `PG-13 (language)`; `None` where it says that there is none.
pub fn certificate(written: &str) -> Option<Certificate<'_>> {
    let mut text = written.split(" / ").next().unwrap_or_default().trim();
    let mut is_part = text != written.trim();
    if let Some((country, bare)) = text.split_once(':')
        && (country.len() <= 3 || countries::of_name(country).is_some())
    {
        text = bare.trim();
    }
    // "MX-B15" of Jellyfin
    if let Some((code, bare)) = text.split_once('-')
        && !NO_COUNTRIES.contains(&code)
        && countries::of_code(code).is_some()
    {
        text = bare;
    }
    for before in ["Rated ", "MPAA "] {
        text = text.strip_prefix(before).unwrap_or(text).trim();
    }
    let reason = match written.contains("Rated ") {
        true => text.split_once(" for "),
        false => None,
    };
    // "Unrated (Not Rated)"
    if let Some((bare, _)) = reason.or(text.split_once(" (")) {
        text = bare.trim();
        is_part = true;
    }
    let is_none = NONE.contains(&&*text.to_lowercase()) || says_nothing(text);
    (!is_none && !text.is_empty()).then_some(Certificate { text, is_part })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_certificate_is_without_who_says_so_and_why() {
        for (written, text, is_part) in [
            ("PG-13", "PG-13", false),
            ("US:PG-13", "PG-13", false),
            ("México: B15", "B15", false),
            ("MX-B15", "B15", false),
            ("NC-17", "NC-17", false),
            ("Rated R", "R", false),
            ("MPAA PG-13", "PG-13", false),
            ("Rated R for violence and language", "R", true),
            ("PG-13 (Language)", "PG-13", true),
            ("US:Rated PG-13 / UK:12A", "PG-13", true),
            (
                "Not recommended for children",
                "Not recommended for children",
                false,
            ),
        ] {
            let read = certificate(written);
            assert_eq!(read, Some(Certificate { text, is_part }), "{written}");
        }
    }

    #[test]
    fn a_word_that_there_is_none_is_no_certificate() {
        for written in [
            "Not Rated",
            "Unrated (Not Rated)",
            "TBC",
            "Pendiente de calificar",
            "US:Not Rated",
            "",
        ] {
            assert_eq!(certificate(written), None, "{written}");
        }
    }
}

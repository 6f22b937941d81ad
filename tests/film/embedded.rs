use film_card::film::{EMBEDDED, embedded, read};
use film_card::i18n::Locale;
use serde_json::Value;

use crate::sentences;

#[test]
fn la_misma_luna_is_embedded() {
    assert!(embedded("la-misma-luna").is_some());
    assert!(embedded("no-such-film").is_none());
    assert!(embedded("").is_none());
}

#[test]
fn every_embedded_film_is_without_a_fault_or_a_warning() {
    for (id, file) in EMBEDDED {
        let file: Value = serde_json::from_str(file).expect(id);
        let reading = read(file);
        assert_eq!(sentences(&reading), [""; 0], "{id}");
        assert_eq!(reading.film.expect(id).id.as_deref(), Some(*id));
    }
}

#[test]
fn every_embedded_film_is_there_in_both_languages() {
    for (id, file) in EMBEDDED {
        let file: Value = serde_json::from_str(file).expect(id);
        let film = read(file).film.expect(id);
        for locale in Locale::ALL {
            let description = film.description.as_ref().expect(id);
            assert_eq!(description.shown(locale).lang, None, "{id}");
            let texts = [
                &film.genre[..],
                &film.country_of_origin,
                &film.award,
                &film.about,
            ];
            for text in texts.into_iter().flatten().chain([&film.name]) {
                assert_eq!(text.shown(locale).lang, None, "{id}: {text:?}");
            }
            for body in film
                .review
                .iter()
                .filter_map(|review| review.review_body.as_ref())
            {
                assert_eq!(body.shown(locale).lang, None, "{id}");
            }
        }
    }
}

use film_card::film::{Shown, Text};
use film_card::i18n::Locale;

fn each(en: Option<&str>, es: Option<&str>) -> Option<Text> {
    let mut values = Locale::ALL.map(|_| None);
    values[Locale::En as usize] = en.map(Into::into);
    values[Locale::Es as usize] = es.map(Into::into);
    Text::each(values)
}

#[test]
fn is_shown_in_the_language_of_the_card_without_a_mark() {
    let both = each(Some("Moon"), Some("Luna")).unwrap();
    let shown = |locale| both.shown(locale);
    assert_eq!(
        shown(Locale::En),
        Shown {
            value: &"Moon".into(),
            lang: None
        }
    );
    assert_eq!(
        shown(Locale::Es),
        Shown {
            value: &"Luna".into(),
            lang: None
        }
    );
}

#[test]
fn is_marked_where_only_the_other_language_has_it() {
    let spanish = each(None, Some("Luna")).unwrap();
    assert_eq!(
        spanish.shown(Locale::En),
        Shown {
            value: &"Luna".into(),
            lang: Some(Locale::Es)
        },
    );
    let english = each(Some("Moon"), None).unwrap();
    assert_eq!(
        english.shown(Locale::Es),
        Shown {
            value: &"Moon".into(),
            lang: Some(Locale::En)
        },
    );
}

#[test]
fn is_never_marked_where_it_is_the_same_in_all() {
    let same = Text::same("Luna".into());
    for locale in Locale::ALL {
        assert_eq!(
            same.shown(locale),
            Shown {
                value: &"Luna".into(),
                lang: None
            }
        );
    }
}

#[test]
fn is_there_in_one_language_at_least() {
    assert!(each(None, None).is_none());
}

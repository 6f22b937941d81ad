//! The options: what each accepts, its default, and what is said about a wrong value.
#![cfg(not(target_arch = "wasm32"))]

use film_card::config::{Config, LangSync, Loading, Remember, Schema, Scheme, Section, Theme};

/// The options of an element with these attributes, on a page with these
/// `<meta>` names; and the warnings.
fn parse(texts: &[(&str, &str)]) -> (Config, Vec<String>) {
    let text_of = |name: &str| {
        let found = texts.iter().find(|(known, _)| *known == name)?;
        Some(found.1)
    };
    let (config, warnings) = Config::parse(&text_of);
    (config, warnings.iter().map(ToString::to_string).collect())
}

/// The same, where there is nothing to say.
fn config(texts: &[(&str, &str)]) -> Config {
    let (config, warnings) = parse(texts);
    assert_eq!(warnings, [""; 0], "{texts:?}");
    config
}

/// The one warning about this value, which must mean the default.
fn warning(name: &str, value: &str) -> String {
    let (config, warnings) = parse(&[(name, value)]);
    assert_eq!(config, Config::default(), "{name}={value:?}");
    assert_eq!(warnings.len(), 1, "{name}={value:?}: {warnings:?}");
    warnings.concat()
}

fn tag(config: &Config) -> Option<&str> {
    config.lang.as_ref().map(|lang| lang.as_str())
}

const ENUMERATED: [&str; 5] = [
    "data-lang-sync",
    "data-remember",
    "data-theme",
    "data-loading",
    "data-schema",
];

#[test]
fn a_card_without_attributes_has_every_default() {
    let config = config(&[]);
    assert_eq!(config, Config::default());
    assert_eq!(
        (&config.film, &config.source, &config.src),
        (&None, &None, &None)
    );
    assert_eq!((&config.lang, &config.page_lang), (&None, &None));
    assert_eq!(config.lang_sync, LangSync::Page);
    assert_eq!(config.remember, Remember::Session);
    assert_eq!(config.theme, Theme::Auto);
    assert_eq!(config.loading, Loading::Lazy);
    assert_eq!(config.schema, Schema::Auto);
    assert_eq!(
        (config.max_cast, config.max_reviews, config.heading_level),
        (8, 3, 2)
    );
    for (_, section) in Section::VALUES {
        assert!(!config.open.contains(*section) && !config.hides(*section));
    }
}

#[test]
fn an_empty_attribute_is_as_if_unset() {
    for option in Config::described() {
        let name = option.name;
        for empty in ["", " ", "\n\t "] {
            assert_eq!(config(&[(name, empty)]), Config::default(), "{name}");
        }
    }
}

#[test]
fn the_three_sources_are_any_text() {
    let config = config(&[
        ("data-film", "la-misma-luna"),
        ("data-source", " #luna "),
        ("data-src", "films/luna.json?v=2"),
    ]);
    assert_eq!(config.film.as_deref(), Some("la-misma-luna"));
    assert_eq!(config.source.as_deref(), Some("#luna"));
    assert_eq!(config.src.as_deref(), Some("films/luna.json?v=2"));
}

#[test]
fn lang_is_auto_or_any_language_tag() {
    for auto in ["auto", "AUTO", " Auto "] {
        assert_eq!(config(&[("data-lang", auto)]).lang, None);
    }
    for lang in ["es", "ES-mx", "fr", "zh-Hant-TW", "i-klingon"] {
        assert_eq!(tag(&config(&[("data-lang", lang)])), Some(lang));
    }
    assert_eq!(tag(&config(&[("data-lang", " es ")])), Some("es"));
    for wrong in ["español", "es_MX", "es-", "spanish!"] {
        assert_eq!(
            warning("data-lang", wrong),
            format!(
                "data-lang: unknown value \"{wrong}\", expected auto or a BCP 47 language tag such as es or es-MX",
            ),
        );
    }
}

#[test]
fn enumerated_options_take_each_of_their_values() {
    let lang_sync = |text| config(&[("data-lang-sync", text)]).lang_sync;
    assert_eq!(lang_sync("page"), LangSync::Page);
    assert_eq!(lang_sync("off"), LangSync::Off);
    let remember = |text| config(&[("data-remember", text)]).remember;
    assert_eq!(remember("session"), Remember::Session);
    assert_eq!(remember("always"), Remember::Always);
    assert_eq!(remember("never"), Remember::Never);
    let theme = |text| config(&[("data-theme", text)]).theme;
    assert_eq!(theme("auto"), Theme::Auto);
    assert_eq!(theme("light"), Theme::Light);
    assert_eq!(theme("dark"), Theme::Dark);
    let loading = |text| config(&[("data-loading", text)]).loading;
    assert_eq!(loading("lazy"), Loading::Lazy);
    assert_eq!(loading("eager"), Loading::Eager);
    let schema = |text| config(&[("data-schema", text)]).schema;
    assert_eq!(schema("auto"), Schema::Auto);
    assert_eq!(schema("off"), Schema::Off);
}

#[test]
fn enumerated_options_take_any_ascii_case() {
    assert_eq!(config(&[("data-theme", "DaRK")]).theme, Theme::Dark);
    assert_eq!(
        config(&[("data-lang-sync", " OFF ")]).lang_sync,
        LangSync::Off
    );
    assert!(
        config(&[("data-open", "CAST")])
            .open
            .contains(Section::Cast)
    );
    assert!(config(&[("data-hide", "Lang-Switch")]).hides(Section::LangSwitch));
    // The long s is an s in other cases than ASCII's.
    assert_eq!(
        warning("data-remember", "ſession"),
        "data-remember: unknown value \"ſession\", expected one of session, always, never",
    );
}

#[test]
fn a_wrong_value_means_the_default_and_one_warning() {
    let values = [
        "one of page, off",
        "one of session, always, never",
        "one of auto, light, dark",
        "one of lazy, eager",
        "one of auto, off",
    ];
    for (name, values) in ENUMERATED.into_iter().zip(values) {
        for wrong in ["drak", "light dark", "0", "true"] {
            assert_eq!(
                warning(name, wrong),
                format!("{name}: unknown value \"{wrong}\", expected {values}"),
            );
        }
    }
}

#[test]
fn lists_take_each_of_their_words() {
    for (word, section) in Section::COLLAPSIBLE {
        let config = config(&[("data-open", word)]);
        for (_, other) in Section::VALUES {
            assert_eq!(config.open.contains(*other), other == section);
        }
    }
    for (word, section) in Section::VALUES {
        let config = config(&[("data-hide", word)]);
        assert_eq!(section.name(), *word);
        for (_, other) in Section::VALUES {
            assert_eq!(config.hides(*other), other == section);
        }
    }
}

#[test]
fn lists_are_sets_of_words_with_any_space_between() {
    let one = config(&[("data-open", "reviews cast")]);
    let other = config(&[("data-open", "\n cast\treviews  cast ")]);
    assert_eq!(one, other);
    assert!(one.open.contains(Section::Cast) && one.open.contains(Section::Reviews));
    assert!(!one.open.contains(Section::Synopsis));
}

#[test]
fn a_wrong_word_of_a_list_is_dropped_with_a_warning() {
    let (config, warnings) = parse(&[("data-open", "cast, plot reviews")]);
    assert!(config.open.contains(Section::Reviews) && !config.open.contains(Section::Cast));
    assert_eq!(
        warnings,
        [
            "data-open: unknown value \"cast,\", expected one of synopsis, cast, reviews",
            "data-open: unknown value \"plot\", expected one of synopsis, cast, reviews",
        ],
    );
    let words: Vec<&str> = Section::VALUES.iter().map(|(word, _)| *word).collect();
    assert_eq!(
        warning("data-hide", "title"),
        format!(
            "data-hide: unknown value \"title\", expected one of {}",
            words.join(", ")
        ),
    );
}

#[test]
fn numbers_are_whole() {
    let shown = |texts| {
        let config = config(texts);
        (config.max_cast, config.max_reviews)
    };
    assert_eq!(
        shown(&[("data-max-cast", "0"), ("data-max-reviews", "0")]),
        (0, 0)
    );
    assert_eq!(
        shown(&[("data-max-cast", "12"), ("data-max-reviews", " 007 ")]),
        (12, 7)
    );
    for name in ["data-max-cast", "data-max-reviews"] {
        for wrong in ["-1", "+3", "2.5", "1e3", "many", "0x10", "1 2", "٣"] {
            assert_eq!(
                warning(name, wrong),
                format!("{name}: unknown value \"{wrong}\", expected a whole number of 0 or more"),
            );
        }
    }
}

#[test]
fn more_digits_than_a_number_holds_are_very_many() {
    let many = config(&[("data-max-cast", "99999999999999999999")]).max_cast;
    assert!(many >= 4_294_967_295);
}

#[test]
fn the_heading_level_is_from_2_to_6() {
    for level in 2..=6 {
        let text = level.to_string();
        assert_eq!(
            config(&[("data-heading-level", &text)]).heading_level,
            level
        );
    }
    for wrong in ["0", "1", "7", "h3", "-2", "99999999999", "256", "258"] {
        assert_eq!(
            warning("data-heading-level", wrong),
            format!(
                "data-heading-level: unknown value \"{wrong}\", expected a whole number from 2 to 6",
            ),
        );
    }
}

#[test]
fn the_page_has_defaults_for_lang_theme_and_remember() {
    let page = [
        ("film-card:lang", "es"),
        ("film-card:theme", "Dark"),
        ("film-card:remember", "never"),
    ];
    let config = config(&page);
    assert_eq!(config.lang, None);
    assert_eq!(config.page_lang, "es".parse().ok());
    assert_eq!(config.theme, Theme::Dark);
    assert_eq!(config.remember, Remember::Never);
}

#[test]
fn an_attribute_goes_before_the_default_of_the_page() {
    let config = config(&[
        ("film-card:lang", "es"),
        ("data-lang", "en"),
        ("film-card:theme", "dark"),
        ("data-theme", "auto"),
        ("film-card:remember", "never"),
        ("data-remember", "session"),
    ]);
    assert_eq!(tag(&config), Some("en"));
    assert_eq!(config.theme, Theme::Auto);
    assert_eq!(config.remember, Remember::Session);
}

#[test]
fn a_wrong_attribute_leaves_the_default_of_the_page() {
    let (config, warnings) = parse(&[("film-card:theme", "dark"), ("data-theme", "drak")]);
    assert_eq!(config.theme, Theme::Dark);
    assert_eq!(warnings.len(), 1);
}

#[test]
fn a_wrong_default_of_the_page_has_its_warning() {
    for (name, wrong, expected) in [
        (
            "film-card:lang",
            "es_MX",
            "auto or a BCP 47 language tag such as es or es-MX",
        ),
        ("film-card:theme", "drak", "one of auto, light, dark"),
        ("film-card:remember", "yes", "one of session, always, never"),
    ] {
        assert_eq!(
            warning(name, wrong),
            format!("{name}: unknown value \"{wrong}\", expected {expected}"),
        );
    }
}

#[test]
fn every_wrong_value_has_its_own_warning() {
    let (_, warnings) = parse(&[
        ("data-theme", "drak"),
        ("data-open", "plot"),
        ("data-max-cast", "some"),
        ("data-lang", "es_MX"),
    ]);
    assert_eq!(warnings.len(), 4);
}

#[test]
fn the_page_has_no_default_for_anything_else() {
    let config = config(&[
        ("film-card:open", "cast"),
        ("film-card:film", "la-misma-luna"),
    ]);
    assert_eq!(config, Config::default());
}

mod scheme {
    use super::{Scheme, Theme};

    #[test]
    fn is_what_the_owner_says() {
        let page = ("dark", ["dark"]);
        assert_eq!(Theme::Light.scheme(page.0, page.1), Scheme::Light);
        assert_eq!(Theme::Dark.scheme("light", ["light"]), Scheme::Dark);
    }

    #[test]
    fn is_else_the_one_that_css_says() {
        for computed in ["light", "dark", "only dark", "DARK"] {
            assert_eq!(
                Theme::Auto.scheme(computed, ["light"]),
                Scheme::Page,
                "{computed}"
            );
        }
    }

    #[test]
    fn is_else_the_first_that_the_root_elements_say() {
        for computed in ["", "normal", "light dark", "only"] {
            let scheme =
                |switches: &[&'static str]| Theme::Auto.scheme(computed, switches.iter().copied());
            assert_eq!(
                scheme(&["page", "dark", "light"]),
                Scheme::Dark,
                "{computed}"
            );
            assert_eq!(scheme(&["Light", "dark"]), Scheme::Light, "{computed}");
            assert_eq!(scheme(&["auto", "dark"]), Scheme::Dark, "{computed}");
        }
    }

    #[test]
    fn is_else_the_one_of_the_system() {
        assert_eq!(Theme::Auto.scheme("", []), Scheme::System);
        assert_eq!(
            Theme::Auto.scheme("light dark", ["darkish", ""]),
            Scheme::System
        );
    }
}

#[test]
fn repeats_only_the_beginning_of_a_long_value() {
    let value = "é".repeat(1000);
    let (_, warnings) = Config::parse(&|name| (name == "data-theme").then_some(&*value));
    let start = "é".repeat(40);
    assert_eq!(
        warnings[0].to_string(),
        format!(r#"data-theme: unknown value "{start}…", expected one of auto, light, dark"#),
    );
}

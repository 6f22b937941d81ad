//! The languages: the choice of one for a card, and the texts of each.
#![cfg(not(target_arch = "wasm32"))]

mod negotiation {
    use film_card::i18n::{Choice, Locale, Preferences, negotiate};
    use film_card::language_tag::LanguageTag;

    fn tag(text: &str) -> Option<LanguageTag> {
        Some(text.parse().expect(text))
    }

    fn browser(tags: &[&str]) -> Vec<LanguageTag> {
        tags.iter().filter_map(|text| tag(text)).collect()
    }

    /// Every preference is English, so that a test has to win over it.
    fn english() -> Preferences {
        Preferences {
            attribute: tag("en"),
            page_default: tag("en"),
            surrounding: tag("en"),
            browser: browser(&["en"]),
        }
    }

    #[test]
    fn the_choice_of_the_reader_comes_first() {
        let mut choice = Choice::default();
        choice.set_site(negotiate(&english()));
        choice.set_reader(Some(Locale::Es));
        assert_eq!(choice.locale(), Locale::Es);
    }

    #[test]
    fn then_the_attribute() {
        let preferences = Preferences {
            attribute: tag("es"),
            ..english()
        };
        assert_eq!(negotiate(&preferences), Locale::Es);
    }

    #[test]
    fn then_the_default_of_the_page() {
        let preferences = Preferences {
            attribute: None,
            page_default: tag("es"),
            ..english()
        };
        assert_eq!(negotiate(&preferences), Locale::Es);
    }

    #[test]
    fn then_the_language_around_the_card() {
        let preferences = Preferences {
            attribute: None,
            page_default: None,
            surrounding: tag("es"),
            ..english()
        };
        assert_eq!(negotiate(&preferences), Locale::Es);
    }

    #[test]
    fn then_the_languages_of_the_browser_in_their_order() {
        let preferred = |tags: &[&str]| {
            negotiate(&Preferences {
                browser: browser(tags),
                ..Preferences::default()
            })
        };
        assert_eq!(preferred(&["es", "en"]), Locale::Es);
        assert_eq!(preferred(&["en", "es"]), Locale::En);
        assert_eq!(preferred(&["fr", "de", "es-419", "en"]), Locale::Es);
    }

    #[test]
    fn then_english() {
        assert_eq!(negotiate(&Preferences::default()), Locale::En);
        assert_eq!(Choice::default().locale(), Locale::En);
    }

    #[test]
    fn passes_over_every_language_that_the_card_does_not_speak() {
        let preferences = Preferences {
            attribute: tag("fr"),
            page_default: tag("eu"),
            surrounding: tag("est"),
            browser: browser(&["pt-BR", "es"]),
        };
        assert_eq!(negotiate(&preferences), Locale::Es);
        let preferences = Preferences {
            browser: browser(&["x-es"]),
            ..preferences
        };
        assert_eq!(negotiate(&preferences), Locale::En);
    }

    #[test]
    fn matches_by_lookup_and_in_any_case() {
        let lookup = |text| Locale::lookup(&tag(text).unwrap());
        for text in [
            "es",
            "ES",
            "es-MX",
            "Es-419",
            "es-Latn-US-x-own",
            "es-u-co-trad",
        ] {
            assert_eq!(lookup(text), Some(Locale::Es), "{text}");
        }
        for text in ["en", "EN-gb", "en-GB-oed", "en-x-es"] {
            assert_eq!(lookup(text), Some(Locale::En), "{text}");
        }
        for text in ["fr", "est", "eng", "spa", "x-es", "i-default", "e-es"] {
            let spoken = text.parse().ok().and_then(|tag| Locale::lookup(&tag));
            assert_eq!(spoken, None, "{text}");
        }
    }

    #[test]
    fn a_site_that_changes_its_language_ends_the_choice_of_the_reader() {
        let mut choice = Choice::default();
        assert!(!choice.set_site(Locale::En));
        choice.set_reader(Some(Locale::Es));
        assert!(!choice.set_site(Locale::En));
        assert_eq!(choice.locale(), Locale::Es);
        assert!(choice.set_site(Locale::Es));
        assert_eq!(choice.locale(), Locale::Es);
        assert!(
            !choice.set_site(Locale::En),
            "there is no choice left to end"
        );
        assert_eq!(choice.locale(), Locale::En);
    }

    #[test]
    fn what_the_site_asks_for_elsewhere_ends_no_choice() {
        let mut choice = Choice::default();
        choice.set_site(Locale::En);
        choice.set_reader(Some(Locale::Es));
        choice.move_on();
        assert!(!choice.set_site(Locale::Es));
        assert!(
            choice.set_site(Locale::En),
            "in the new environment it is one"
        );
    }

    #[test]
    fn the_first_word_of_the_site_ends_no_choice() {
        let mut choice = Choice::default();
        choice.set_reader(Some(Locale::Es));
        assert!(!choice.set_site(Locale::En));
        assert_eq!(choice.locale(), Locale::Es);
    }
}

mod locale {
    use film_card::i18n::Locale::{self, En, Es};

    #[test]
    fn english_and_spanish_under_their_own_names() {
        assert_eq!([En, Es].map(Locale::tag), ["en", "es"]);
        assert_eq!([En, Es].map(Locale::name), ["English", "Español"]);
    }

    #[test]
    fn decimals_have_the_mark_of_the_language() {
        let written = |tenths| [En, Es].map(|locale| locale.decimal(tenths));
        assert_eq!(written(45), ["4.5", "4,5"]);
        assert_eq!(written(40), ["4", "4"]);
        assert_eq!(written(0), ["0", "0"]);
        assert_eq!(written(1), ["0.1", "0,1"]);
        assert_eq!(written(-5), ["-0.5", "-0,5"]);
        assert_eq!(written(-123), ["-12.3", "-12,3"]);
        assert_eq!(written(1000), ["100", "100"]);
    }

    #[test]
    fn counts_are_grouped_as_the_language_groups_them() {
        assert_eq!(
            [
                0,
                7,
                999,
                1_000,
                9_999,
                12_345,
                123_456,
                1_234_567,
                u32::MAX
            ]
            .map(|n| En.count(n)),
            [
                "0",
                "7",
                "999",
                "1,000",
                "9,999",
                "12,345",
                "123,456",
                "1,234,567",
                "4,294,967,295"
            ],
        );
        // Spanish does not group four digits.
        assert_eq!(
            [
                0,
                7,
                999,
                1_000,
                9_999,
                12_345,
                123_456,
                1_234_567,
                u32::MAX
            ]
            .map(|n| Es.count(n)),
            [
                "0",
                "7",
                "999",
                "1000",
                "9999",
                "12.345",
                "123.456",
                "1.234.567",
                "4.294.967.295"
            ],
        );
    }
}

mod messages {
    use film_card::i18n::{Locale, Messages, of_number};

    fn each<T>(text: impl Fn(&Messages) -> T) -> [T; 2] {
        [Locale::En, Locale::Es].map(|locale| text(locale.messages()))
    }

    #[test]
    fn dates_as_far_as_they_are_known() {
        let date = |month, day| each(|messages| (messages.date)(2007, month, day));
        assert_eq!(
            date(Some(1), Some(21)),
            ["January 21, 2007", "21 de enero de 2007"],
        );
        assert_eq!(
            date(Some(9), None),
            ["September 2007", "septiembre de 2007"]
        );
        assert_eq!(date(None, None), ["2007", "2007"]);
    }

    #[test]
    fn every_month_has_its_name() {
        let months = [
            ["January", "enero"],
            ["February", "febrero"],
            ["March", "marzo"],
            ["April", "abril"],
            ["May", "mayo"],
            ["June", "junio"],
            ["July", "julio"],
            ["August", "agosto"],
            ["September", "septiembre"],
            ["October", "octubre"],
            ["November", "noviembre"],
            ["December", "diciembre"],
        ];
        for (month, [en, es]) in (1..).zip(months) {
            let date = each(|messages| (messages.date)(2007, Some(month), None));
            assert_eq!(date, [format!("{en} 2007"), format!("{es} de 2007")]);
        }
    }

    #[test]
    fn minutes_are_in_their_plural() {
        let minutes = |count| each(|messages| of_number(&messages.minutes, count));
        assert_eq!(minutes(106), [" minutes", " minutos"]);
        assert_eq!(minutes(1), [" minute", " minuto"]);
    }

    #[test]
    fn numbers_of_ratings_are_in_their_plural() {
        let count = |count| {
            [Locale::En, Locale::Es]
                .map(|locale| (locale.messages().rating_count)(count, &locale.count(count)))
        };
        assert_eq!(count(1), ["1 rating", "1 calificación"]);
        assert_eq!(count(2), ["2 ratings", "2 calificaciones"]);
        assert_eq!(count(12_345), ["12,345 ratings", "12.345 calificaciones"]);
        assert_eq!(
            count(2_000_000),
            ["2,000,000 ratings", "2.000.000 de calificaciones"],
        );
    }

    #[test]
    fn labels_of_people_go_by_their_number_where_the_language_does() {
        let director = |count| each(|messages| of_number(&messages.director_label, count));
        assert_eq!(director(1), ["Director", "Dirección"]);
        assert_eq!(director(2), ["Directors", "Dirección"]);
        let author = |count| each(|messages| of_number(&messages.author_label, count));
        assert_eq!(author(1), ["Writer", "Guion"]);
        assert_eq!(author(2), ["Writers", "Guion"]);
        let producer = |count| each(|messages| of_number(&messages.producer_label, count));
        assert_eq!(producer(1), ["Producer", "Producción"]);
        assert_eq!(producer(2), ["Producers", "Producción"]);
    }

    #[test]
    fn labels_of_facts_go_by_their_number() {
        let country = |count| each(|messages| of_number(&messages.country_label, count));
        assert_eq!(country(1), ["Country", "País"]);
        assert_eq!(country(2), ["Countries", "Países"]);
        let genre = |count| each(|messages| of_number(&messages.genre_label, count));
        assert_eq!(genre(1), ["Genre", "Género"]);
        assert_eq!(genre(2), ["Genres", "Géneros"]);
    }

    #[test]
    fn the_link_to_a_review_names_where_it_leads() {
        assert_eq!(
            each(|messages| [messages.review_link_label, messages.published_in_label].concat()),
            ["Read the full review in ", "Leer la reseña completa en "],
        );
    }

    #[test]
    fn the_note_on_a_review_names_its_language() {
        let note = |language| each(|messages| (messages.written_in)(language));
        assert_eq!(
            note(Locale::En),
            ["Written in English", "Escrita en inglés"]
        );
        assert_eq!(
            note(Locale::Es),
            ["Written in Spanish", "Escrita en español"]
        );
    }
}

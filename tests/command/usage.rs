use film_card::config::Config;

use crate::{film_card, printed};

#[test]
fn help_names_every_option_of_a_card_with_its_values() {
    let help = printed(&["render", "--help"]);
    for (attribute, meaning) in Config::OPTIONS {
        let option = attribute.replace("data-", "--");
        let (_, rest) = help.split_once(&format!("{option} <")).expect(attribute);
        assert!(rest.contains(meaning), "{attribute}");
        // Whatever a page is told to be possible.
        let (_, warnings) = Config::parse(&|name| (name == *attribute).then(|| "!".to_owned()));
        for warning in warnings {
            let said = warning.to_string();
            let (_, values) = said.split_once("expected ").expect("what is expected");
            assert!(
                help.contains(values.trim_start_matches("one of ")),
                "{attribute}: {values}"
            );
        }
    }
}

#[test]
fn each_command_says_what_it_does_and_how_it_ends() {
    for words in [&["--help"][..], &["check", "--help"], &["render", "--help"]] {
        let help = printed(words);
        for text in [
            "Usage: film-card",
            "Exit status:",
            "  0  ",
            "  1  ",
            "  2  ",
        ] {
            assert!(help.contains(text), "{words:?}: {text}");
        }
    }
}

#[test]
fn a_wrong_command_line_ends_with_2_and_says_what_is_possible() {
    for (words, said) in [
        (&[][..], "Usage: film-card <COMMAND>"),
        (&["rendre"], "'render'"),
        (&["check"], "<FILM>..."),
        (&["render"], "<FILM>"),
        (
            &["render", "-", "--theme", "drak"],
            "[possible values: auto, light, dark]",
        ),
        (
            &["render", "-", "--lang", "es_MX"],
            "--lang: unknown value \"es_MX\", expected auto or a BCP 47",
        ),
        (&["render", "-", "--max-cast", "-1"], "--max-cast"),
        (
            &["render", "-", "--open", "cast crew"],
            "--open: unknown value \"crew\", expected one of synopsis, cast, reviews",
        ),
        (&["render", "-", "--colour", "red"], "--colour"),
    ] {
        let outcome = film_card(words);
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{words:?}");
        assert!(outcome.error.contains(said), "{words:?}: {}", outcome.error);
    }
}

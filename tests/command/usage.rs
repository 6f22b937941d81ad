use std::fs;
use std::path::Path;

use film_card::config::Kind;
use film_card::reference::options::options;

use crate::{film_card, printed};

#[test]
fn help_names_every_option_of_a_card_with_its_values() {
    let help = printed(&["render", "--help"]);
    for option in options() {
        let name = option.name.replace("data-", "--");
        let (_, rest) = help.split_once(&format!("{name} <")).expect(option.name);
        let [meaning, ..] = option.meaning;
        assert!(rest.contains(&meaning.replace('`', "")), "{name}");
        let values = match option.kind {
            Kind::Text => continue,
            Kind::Choice(words) => format!("[possible values: {}]", words.join(", ")),
            _ => format!("[{}]", option.values[0].replace('`', "")),
        };
        assert!(rest.contains(&values), "{name}: {values}");
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
        (
            &["render", "--film", "luna"],
            "--film: there is no film \"luna\", expected one of la-misma-luna",
        ),
    ] {
        let outcome = film_card(words);
        assert_eq!((outcome.status, outcome.out.as_str()), (2, ""), "{words:?}");
        assert!(outcome.error.contains(said), "{words:?}: {}", outcome.error);
    }
}

#[test]
fn completes_options_and_values_in_every_shell() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell]);
        for word in ["render", "check", "import", "heading-level", "json"] {
            assert!(script.contains(word), "{shell}: {word}");
        }
    }
    assert!(printed(&["completions", "bash"]).contains("auto light dark"));
}

#[test]
fn has_a_manual_page_for_each_command() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("man");
    let _ = fs::remove_dir_all(&folder);
    printed(&["man", folder.to_str().expect("UTF-8")]);
    let help = printed(&["--help"]);
    let (_, rest) = help.split_once("Commands:\n").expect("commands");
    let commands = rest
        .lines()
        .map_while(|line| line.split_whitespace().next());
    let pages = commands.map(|command| format!("film-card-{command}.1"));
    let mut pages: Vec<String> = pages.chain(["film-card.1".to_owned()]).collect();
    pages.sort_unstable();
    let entries = fs::read_dir(&folder).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().expect("UTF-8"))
        .collect();
    names.sort_unstable();
    assert_eq!(names, pages);
    let page = fs::read_to_string(folder.join("film-card-render.1")).expect("a page");
    for text in [".SH SYNOPSIS", "heading\\-level", "Exit status"] {
        assert!(page.contains(text), "{text}");
    }
}

//! What has to be heard of `index.html`.

use super::transcript::Transcript;

/// Texts that are said of what is done, once each. Orca puts a blank before the hidden part of a button's name.
const SAID_ONCE: [(&str, &str); 14] = [
    ("Through the form", "A saved page about the film,"),
    ("Through the form", "Title and facts 5 / 9 filled in"),
    ("Through the form", "First shown entry 1902"),
    ("Through the form", "French The main one first."),
    ("Add", "Genres 1 panel."),
    ("Move", "Move down : Genres 1"),
    ("Move", "Now in place 1 / 2."),
    ("Remove", "Removed. Undo brings it back."),
    ("Write nonsense", "Left out of the card: Running time."),
    ("Come back", "invalid entry."),
    ("Undo", "Running time entry 13 min"),
    ("Undo", "Undone."),
    (
        "Paste",
        "The film is in the form. Left out, or to be checked: 2.",
    ),
    ("Through what was left", "keywords: are in a language"),
];

/// Said of nothing but what is put right.
const RELIEF: &str = "The film is without fault.";

/// What is wrong in a transcript of the page.
pub fn faults(transcript: &Transcript<'_>) -> Vec<String> {
    let mut faults = Vec::new();
    for (doing, text) in SAID_ONCE {
        let said = transcript.of(doing).iter();
        match said.filter(|(_, said)| said.starts_with(text)).count() {
            1 => {}
            times => faults.push(format!("{doing}: {text:?} is said {times} times")),
        }
    }
    let come_back = transcript.of("Come back");
    if !come_back
        .iter()
        .any(|(_, said)| said.starts_with("is \"long\""))
    {
        faults.push("in the field nobody hears what is wrong".to_owned());
    }
    if transcript
        .of("Undo")
        .iter()
        .any(|(_, said)| *said == "invalid entry.")
    {
        faults.push("what is undone is said to be wrong".to_owned());
    }
    if transcript
        .of("Go in")
        .iter()
        .any(|(_, said)| *said == RELIEF)
    {
        faults.push(format!("{RELIEF:?} is said of the example"));
    }
    faults
}

#[cfg(test)]
mod tests {
    use std::fmt::Write;

    use super::*;

    #[test]
    fn hears_what_is_missing_and_what_is_said_twice() {
        let mut text = String::new();
        for (doing, said) in SAID_ONCE {
            writeln!(text, "## {doing}: Tab\n-\t{said}").unwrap();
        }
        text += "## Come back: Tab\n-\tis \"long\", expected a duration\n";
        assert_eq!(faults(&Transcript::of_text(&text)), [""; 0]);
        text += "## Undo: ctrl+z\n-\tUndone.\n## Go in: Return\n-\tThe film is without fault.\n";
        assert_eq!(
            faults(&Transcript::of_text(&text.replace("Removed.", ""))),
            [
                "Remove: \"Removed. Undo brings it back.\" is said 0 times",
                "Undo: \"Undone.\" is said 2 times",
                "\"The film is without fault.\" is said of the example",
            ]
        );
    }
}

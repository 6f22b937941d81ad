//! What has to be heard of the card.

use crate::tools::engine::Engine;

use super::transcript::Transcript;

/// The page of the card.
pub const PAGE: &str = "<p>Before the card.</p>\n\
     <film-card data-film=\"la-misma-luna\" data-open=\"reviews\"></film-card>\n\
     <script src=\"/pkg/film-card.js\" async></script>\n<p>After the card.</p>\n";

/// Texts that are said once when all of the card is read.
const SAID_ONCE: [&str; 9] = [
    "Under the Same Moon",
    "La misma luna",
    "2007",
    "106 minutes",
    "Mexico, United States",
    "PG-13",
    "Checco Varese",
    "2 out of 5",
    "Read the full review in Time Out",
];

/// Headings that are said after the switch to Spanish.
const SPANISH_HEADINGS: [&str; 4] = ["Sinopsis", "Reparto", "Premios", "Reseñas"];

/// What is wrong in a transcript of the page.
pub fn faults(transcript: &Transcript<'_>, engine: Engine) -> Vec<String> {
    let mut faults = Vec::new();
    let switched = transcript.of("Switch");
    if !matches!(switched, [(_, "pressed")]) {
        faults.push(format!("of the switch it is said: {switched:?}"));
    }
    let headings = transcript.of("The next heading");
    for heading in SPANISH_HEADINGS {
        if !headings.iter().any(|(_, said)| said.starts_with(heading)) {
            faults.push(format!("{heading:?} is not said after the switch"));
        }
    }
    match engine {
        // Orca reads no facts there, so that the tree of the page has to do; by then it is Spanish.
        Engine::WebKit => {
            for told in ["2007", "106 minutos", "PG-13", "'2 de 5'", "(es)"] {
                if !transcript.text.contains(told) {
                    faults.push(format!("{told:?} is not told"));
                }
            }
        }
        Engine::Chromium | Engine::Firefox => {
            let all = transcript.of("Read all");
            for text in SAID_ONCE {
                match all.iter().filter(|(_, said)| *said == text).count() {
                    1 => {}
                    times => faults.push(format!("{text:?} is said {times} times")),
                }
            }
            let spanish = all.iter().filter(|(lang, _)| *lang == "es");
            let spanish: Vec<_> = spanish.map(|(_, said)| *said).collect();
            if !spanish.starts_with(&["Español"]) || !spanish.contains(&"La misma luna") {
                faults.push(format!("Spanish is said to be: {spanish:?}"));
            }
            if !transcript
                .of("Open")
                .iter()
                .any(|(_, said)| *said == "expanded")
            {
                faults.push("nobody hears that a section is open".to_owned());
            }
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hears_what_is_missing_what_is_said_twice_and_in_which_language() {
        let mut all: Vec<String> = SAID_ONCE.map(|text| format!("en\t{text}")).into();
        all[1] = "es\tLa misma luna".to_owned();
        let headings = SPANISH_HEADINGS.map(|text| format!("-\t{text} heading level 3."));
        let transcript = |all: &[String], switched: &str| {
            format!(
                "## Read all: KP_Add\nes\tEspañol\n{}\n\n## Open: space\n-\texpanded\n\n\
                 ## Switch: space\n{switched}\n## The next heading: h\n{}\n",
                all.join("\n"),
                headings.join("\n"),
            )
        };
        let faults = |all: &[String], switched| {
            super::faults(
                &Transcript::of_text(&transcript(all, switched)),
                Engine::Firefox,
            )
        };
        assert_eq!(faults(&all, "-\tpressed\n"), [""; 0]);
        assert_eq!(
            faults(&all, "-\tpressed\n-\tpressed\n"),
            ["of the switch it is said: [(\"-\", \"pressed\"), (\"-\", \"pressed\")]"]
        );
        all[2] = all[7].clone();
        assert_eq!(
            faults(&all, "-\tpressed\n"),
            ["\"2007\" is said 0 times", "\"2 out of 5\" is said 2 times"]
        );
    }
}

//! Rendered cards as others see them: the Nu HTML checker, and two that know
//! the structured data of schema.org.

use std::{fs, process::Command};

use crate::{
    Result,
    tools::{
        film_card::{document, render},
        html_checker::check_html,
        npm::CHECKERS,
        process::run,
    },
};

/// The folder of the rendered pages.
const FOLDER: &str = "target/prerendered";

/// Cards, each by what `film-card render` is told.
const CARDS: [&[&str]; 5] = [
    &["la-misma-luna"],
    &[
        "tests/films/every-field.json",
        "--lang",
        "es",
        "--open",
        "cast",
    ],
    &[
        "tests/films/every-field.json",
        "--max-cast",
        "3",
        "--nonce",
        "abc",
    ],
    &["tests/films/long-words.json", "--css", "/pkg/film-card.css"],
    &["tests/films/only-a-name.json", "--theme", "dark"],
];

/// A page whose cards `film-card render --into` fills.
const PAGE: &str = r#"<film-card data-film="la-misma-luna"></film-card>
<film-card data-src="/tests/films/every-field.json"><a href="/">Mine</a></film-card>
"#;

/// Renders cards into pages in `target/prerendered` and checks them; gives the number of pages that passed.
///
/// # Errors
/// At the first checker that finds a fault; it has told which.
pub fn prerendered() -> Result<usize> {
    fs::create_dir_all(FOLDER)?;
    let mut pages = Vec::new();
    let mut write = |name: &str, content: &str| -> Result {
        let path = format!("{FOLDER}/{name}.html");
        fs::write(&path, document(content))?;
        pages.push(path);
        Ok(())
    };
    let cards: Vec<String> = CARDS
        .iter()
        .map(|arguments| render(arguments))
        .collect::<Result<_>>()?;
    write("together", &cards.concat())?;
    write("filled", PAGE)?;
    for (index, card) in cards.iter().enumerate() {
        write(&format!("card-{index}"), &in_the_open(card))?;
    }
    let filled = format!("{FOLDER}/filled.html");
    render(&["--into", &filled, "--css", "/pkg/film-card.css"])?;

    check_html("--errors-only", pages.iter().map(String::as_str))?;
    run(Command::new("node")
        .arg(format!("{}/check.mjs", CHECKERS.folder))
        .args(&pages))?;
    Ok(pages.len())
}

/// A card without its shadow root, since the checker does not look into
/// templates; and without what it does not know: parts and the newest CSS.
fn in_the_open(card: &str) -> String {
    let mut open = card.replace("</template>", "</div>");
    for (start, end, instead) in [
        ("<template", ">", "<div>"),
        ("<style", "</style>", ""),
        ("<link", ">", ""),
        (" part=\"", "\"", ""),
    ] {
        while let Some(begin) = open.find(start) {
            let rest = begin + start.len();
            let Some(length) = open[rest..].find(end) else {
                break;
            };
            open.replace_range(begin..rest + length + end.len(), instead);
        }
    }
    open
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_a_card_out_of_its_template() {
        assert_eq!(
            in_the_open(
                "<film-card><template a><style>p{}</style><p part=\"title\" id=a>A</p></template>\
                 <template b><link rel=c><b part=\"d\"></b></template></film-card>"
            ),
            "<film-card><div><p id=a>A</p></div><div><b></b></div></film-card>"
        );
    }
}

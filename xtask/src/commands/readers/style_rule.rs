//! Today's engines show the card as if there were no rule for old ones: pixel for
//! pixel.

use std::{fs, time::Duration};

use crate::{
    Result,
    tools::{engine::Engine, film_card::render},
};

use super::{paper::webdriver, program::Desk};

/// The rule around all other style sheets, see `styles/today.css`, as a rendered card has it.
const RULE: &str = "@supports (color: light-dark(#000, #fff)) and selector(:has(a))";

/// The same for an engine that does not ask.
const NO_RULE: &str = "@media all";

/// Where the card looks otherwise with the rule than without it.
///
/// # Errors
/// When the card can't be rendered or pictured.
pub fn faults(desk: &Desk<'_>) -> Result<Vec<String>> {
    let folder = desk.folder.join("today");
    fs::create_dir_all(&folder)?;
    let mut faults = Vec::new();
    for theme in ["light", "dark"] {
        let options = [
            "la-misma-luna",
            "--open",
            "synopsis cast reviews",
            "--theme",
            theme,
        ];
        let card = render(&options)?;
        let without = card.replacen(RULE, NO_RULE, 1);
        if card == without {
            return Err(format!("the card has no `{RULE}`").into());
        }
        for (name, card) in [("with", card), ("without", without)] {
            let page =
                format!("<!doctype html><meta charset=\"utf-8\"><title>A card</title>{card}");
            fs::write(folder.join(format!("{theme}-{name}.html")), page)?;
        }
        for engine in Engine::ALL {
            let picture = |name: &str| -> Result<Vec<u8>> {
                let file = folder.join(format!("{engine}-{theme}-{name}.png"));
                let page = format!("{}/today/{theme}-{name}.html", desk.address);
                webdriver(desk, engine, &page, &file, Duration::ZERO)?;
                Ok(fs::read(file)?)
            };
            if picture("with")? != picture("without")? {
                faults.push(format!("{engine}, {theme}: `{RULE}` changes the picture"));
            }
        }
    }
    Ok(faults)
}

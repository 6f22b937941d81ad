//! The HTML of a rendered card, and what its fallback adds to it.

use std::fs;

use crate::{
    Result,
    tools::{film_card::render, weights::weigh},
};

use super::program::Desk;

/// The most that the HTML of a card may weigh with its whole fallback, beside that with the short one.
const AT_MOST: f64 = 1.3;

/// Prints the weight of the embedded film's card with both fallbacks; a sentence, if the whole one weighs too much.
///
/// # Errors
/// When the card can't be rendered or weighed.
pub fn faults(desk: &Desk<'_>) -> Result<Option<String>> {
    let mut files = Vec::new();
    for fallback in ["full", "short"] {
        let file = desk.folder.join(format!("{fallback}-fallback.html"));
        fs::write(&file, render(&["la-misma-luna", "--fallback", fallback])?)?;
        files.push(file.display().to_string());
    }
    let weights = weigh(files.iter().map(String::as_str))?;
    let [full, short] = [0, 1].map(|index| weights[index].brotli as f64);
    let times = full / short;
    println!(
        "HTML of a rendered card: {:.1} kB by brotli, {:.1} with --fallback short",
        full / 1000.0,
        short / 1000.0
    );
    Ok((times > AT_MOST).then(|| {
        format!(
            "the whole fallback makes a card {times:.2} times as heavy, expected at most {AT_MOST}"
        )
    }))
}

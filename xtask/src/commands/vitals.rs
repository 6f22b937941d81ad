//! `cargo xtask vitals`: how fast a rendered card is on the screen, beside the
//! same page without the script.

use std::{fs, path::Path};

use serde_json::Value;

use crate::{
    Result,
    build::build,
    tools::{
        Tool, Tools,
        film_card::{document, render},
        lighthouse::Lighthouse,
        npm,
        server::Server,
    },
};

/// The folder of the pages.
const FOLDER: &str = "target/vitals";

/// How often each page is loaded, in turns.
const ROUNDS: usize = 5;

/// The largest picture of the live page may come this much later.
const TOLERANCE: f64 = 1.05;

/// The line is slow in earnest. By default Lighthouse reckons from a quick load,
/// and counts all that has come from this machine before the first picture as
/// waited for.
const THROTTLING: &str = "--throttling-method=devtools";

/// One load as Lighthouse measures it: its score for speed from 0 to 100, the
/// milliseconds to the largest picture, and how far the layout shifted.
#[derive(Clone, Copy, Debug)]
struct Load {
    score: f64,
    largest_paint: f64,
    shift: f64,
}

/// Loads a page with a rendered card, with the script (`target/vitals/live.html`)
/// and without (`target/vitals/static.html`), and prints
/// a Markdown table of medians with the least and the most.
///
/// # Errors
/// When the live page scores below 99, shifts, or shows its largest picture
/// more than a twentieth later.
pub fn vitals() -> Result {
    Tools::install(&[Tool::Npm(&npm::LIGHTHOUSE)])?;
    build(false)?;
    let card = render(&["la-misma-luna"])?;
    let script = "<script src=\"/pkg/film-card.js\" async></script>\n";
    fs::create_dir_all(FOLDER)?;
    fs::write(format!("{FOLDER}/static.html"), document(&card))?;
    fs::write(
        format!("{FOLDER}/live.html"),
        document(&[&card, script].concat()),
    )?;
    let server = Server::start(Path::new("."), 0, |_| None)?;
    let lighthouse = Lighthouse::start()?;
    let mut loads = [Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        for (name, loads) in ["static", "live"].iter().zip(&mut loads) {
            let url = format!("{}/{FOLDER}/{name}.html", server.address());
            loads.push(load(&lighthouse, &url)?);
        }
    }
    println!(
        "| page, {ROUNDS} loads | performance | largest contentful paint, ms | layout shift |"
    );
    println!("|---|--:|--:|--:|");
    for (name, loads) in ["card as HTML", "rendered card with the script"]
        .iter()
        .zip(&loads)
    {
        let score = spread(loads.iter().map(|load| load.score));
        let paint = spread(loads.iter().map(|load| load.largest_paint));
        let shift = spread(loads.iter().map(|load| load.shift));
        println!(
            "| {name} | {} | {} | {} |",
            text(score),
            text(paint),
            text(shift)
        );
    }
    let [without, live] = loads;
    let paint = |loads: &[Load]| spread(loads.iter().map(|load| load.largest_paint))[1];
    let ratio = paint(&live) / paint(&without);
    println!("\nLargest contentful paint with the script: {ratio:.3} times that without.");
    let [_, score, _] = spread(live.iter().map(|load| load.score));
    let [.., shift] = spread(live.iter().map(|load| load.shift));
    if score < 99.0 || shift > 0.0 || ratio > TOLERANCE {
        return Err(format!("expected 99 or more, no shift, and at most {TOLERANCE} times").into());
    }
    Ok(())
}

fn load(lighthouse: &Lighthouse, url: &str) -> Result<Load> {
    let report = lighthouse.report(url, &["performance"], &[THROTTLING])?;
    let audit = |id: &str| number(&report["audits"][id]["numericValue"], id);
    Ok(Load {
        score: 100.0 * number(&report["categories"]["performance"]["score"], "performance")?,
        largest_paint: audit("largest-contentful-paint")?,
        shift: audit("cumulative-layout-shift")?,
    })
}

fn number(value: &Value, name: &str) -> Result<f64> {
    let number = value.as_f64();
    number.ok_or_else(|| format!("Lighthouse gives no {name}").into())
}

/// The least, the median and the most.
fn spread(numbers: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut numbers: Vec<f64> = numbers.collect();
    numbers.sort_by(f64::total_cmp);
    [
        numbers[0],
        numbers[numbers.len() / 2],
        numbers[numbers.len() - 1],
    ]
}

fn text([least, median, most]: [f64; 3]) -> String {
    let number = |number: f64| format!("{}", (number * 1000.0).round() / 1000.0);
    format!("{} ({} to {})", number(median), number(least), number(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_median_with_the_least_and_the_most() {
        let numbers = [0.5, 12.25, 3.0];
        assert_eq!(text(spread(numbers.into_iter())), "3 (0.5 to 12.25)");
    }
}

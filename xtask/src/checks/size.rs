//! `cargo xtask size`: the bytes that a page downloads for a card.

use std::path::Path;

use crate::{
    Result,
    build::{self, build, shipped::SHIPPED},
    tools::{
        Tools,
        cargo::{locked_version, version},
        wasm_opt,
        weights::{Weight, weigh},
    },
};

/// The most bytes by brotli that each file of [`SHIPPED`] may have, a little
/// above what it has. A commit that raises one says why.
const BUDGETS: [usize; 2] = [14_440, 37_560];

/// Builds and prints a Markdown table of what the files of [`SHIPPED`] weigh.
///
/// # Errors
/// When the build fails or a file is over its budget.
pub fn size() -> Result {
    build(false)?;
    let weights = weigh(SHIPPED)?;
    let sum = |part: fn(&Weight) -> usize| weights.iter().map(part).sum();
    let total = Weight {
        raw: sum(|weight| weight.raw),
        gzip: sum(|weight| weight.gzip),
        brotli: sum(|weight| weight.brotli),
    };

    println!("| file, in kB | raw | gzip 9 | brotli 11 |");
    println!("|---|--:|--:|--:|");
    for (file, weight) in SHIPPED.iter().zip(&weights) {
        println!("{}", row(&format!("`{file}`"), *weight));
    }
    println!("{}", row("**total**", total));
    println!();
    println!("{}", versions()?);
    for ((file, weight), budget) in SHIPPED.iter().zip(&weights).zip(BUDGETS) {
        within_budget(file, weight.brotli, budget)?;
    }
    Ok(())
}

fn row(name: &str, weight: Weight) -> String {
    let kilobytes = |bytes: usize| bytes as f64 / 1000.0;
    let Weight { raw, gzip, brotli } = weight;
    let [raw, gzip, brotli] = [raw, gzip, brotli].map(kilobytes);
    format!("| {name} | {raw:.1} | {gzip:.1} | {brotli:.1} |")
}

fn versions() -> Result<String> {
    let tools = Tools::install(&build::TOOLS)?;
    Ok(format!(
        "1 kB is 1000 bytes. Built by rustc {}, yew {}, wasm-bindgen {}, wasm-opt {}.",
        version(Path::new("rustc")),
        locked_version("yew")?,
        locked_version("wasm-bindgen")?,
        wasm_opt::version(&tools)?
    ))
}

fn within_budget(file: &str, brotli: usize, budget: usize) -> Result {
    if brotli <= budget {
        return Ok(());
    }
    Err(format!("{file}: {brotli} bytes by brotli are over its budget of {budget}").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_kilobytes_with_one_decimal() {
        let weight = Weight {
            raw: 123_456,
            gzip: 1_049,
            brotli: 0,
        };
        assert_eq!(row("a", weight), "| a | 123.5 | 1.0 | 0.0 |");
    }

    #[test]
    fn the_budget_is_the_last_size_that_passes() {
        assert!(within_budget("a.js", 100, 100).is_ok());
        let error = within_budget("a.js", 101, 100).unwrap_err().to_string();
        assert_eq!(
            error,
            "a.js: 101 bytes by brotli are over its budget of 100"
        );
    }
}

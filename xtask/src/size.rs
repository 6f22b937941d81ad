//! `cargo xtask size`: what a page downloads for a card.

use std::{path::Path, process::Command};

use crate::{
    Result,
    build::{self, SHIPPED, build},
    process::output,
    tools::{Tools, locked_version, version},
};

/// The most bytes by brotli that each file of [`SHIPPED`] may have, a little
/// above what it has. Who raises one says why in the commit.
const BUDGETS: [usize; 2] = [14_440, 37_560];

/// Prints three lengths of each file that it is given, one line for each file.
pub const MEASURE: &str = "
const { readFileSync } = require('node:fs');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length);
}";

/// Builds and prints a Markdown table of the sizes.
///
/// # Errors
/// When the build fails or a file is over its budget.
pub fn size() -> Result {
    build(false)?;
    let measured = output(Command::new("node").args(["--eval", MEASURE]).args(SHIPPED))?;
    let sizes: Vec<[usize; 3]> = measured.lines().map(numbers).collect::<Result<_>>()?;
    let total = [0, 1, 2].map(|column| sizes.iter().map(|size| size[column]).sum());

    println!("| file, in kB | raw | gzip 9 | brotli 11 |");
    println!("|---|--:|--:|--:|");
    for (file, size) in SHIPPED.iter().zip(&sizes) {
        println!("{}", row(&format!("`{file}`"), *size));
    }
    println!("{}", row("**total**", total));
    println!();
    println!("{}", versions()?);
    for ((file, size), budget) in SHIPPED.iter().zip(&sizes).zip(BUDGETS) {
        within_budget(file, size[2], budget)?;
    }
    Ok(())
}

pub fn numbers(line: &str) -> Result<[usize; 3]> {
    let numbers: Vec<usize> = line
        .split(' ')
        .map(str::parse)
        .collect::<std::result::Result<_, _>>()?;
    numbers
        .try_into()
        .map_err(|_| format!("not three numbers: {line}").into())
}

fn row(name: &str, size: [usize; 3]) -> String {
    let [raw, gzip, brotli] = size.map(|bytes| format!("{:.1}", bytes as f64 / 1000.0));
    format!("| {name} | {raw} | {gzip} | {brotli} |")
}

fn versions() -> Result<String> {
    let tools = Tools::install(&build::TOOLS)?;
    Ok(format!(
        "1 kB is 1000 bytes. Built by rustc {}, yew {}, wasm-bindgen {}, wasm-opt {}.",
        version(Path::new("rustc")),
        locked_version("yew")?,
        locked_version("wasm-bindgen")?,
        tools.wasm_opt_version()?
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
        assert_eq!(row("a", [123_456, 1_049, 0]), "| a | 123.5 | 1.0 | 0.0 |");
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

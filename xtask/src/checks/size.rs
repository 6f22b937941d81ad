//! `cargo xtask size`: the bytes that a page downloads for a card.

use std::path::Path;

use crate::{
    Result,
    build::{
        self, build,
        shipped::{SHIPPED, SINGLE},
    },
    tools::{
        Tools,
        cargo::{locked_version, version},
        measured, wasm_opt,
        weights::{Weight, weigh},
    },
};

/// The most bytes by brotli that each file of [`SHIPPED`] may have, a little
/// above what it has. A commit that raises one says why.
const BUDGETS: [usize; 2] = [17_120, 32_960];

/// The most bytes by brotli that [`SINGLE`] may have: 1.02 times the two files.
const SINGLE_BUDGET: usize = (BUDGETS[0] + BUDGETS[1]) * 102 / 100;

/// Builds and prints a Markdown table of the sizes of the files of [`SHIPPED`], and
/// of the one that a page may load in their place. With `write` it also puts the
/// table into `README.md` and `index.html`.
///
/// # Errors
/// When the build fails, a file is over its budget, or a table can't be written.
pub fn size(write: bool) -> Result {
    build(false)?;
    let weights = weigh(SHIPPED)?;
    let single = weigh([SINGLE])?[0];
    let sum = |part: fn(&Weight) -> usize| weights.iter().map(part).sum();
    let total = Weight {
        raw: sum(|weight| weight.raw),
        gzip: sum(|weight| weight.gzip),
        brotli: sum(|weight| weight.brotli),
    };

    let files = [SHIPPED[0], SHIPPED[1], "total", SINGLE];
    let names = files.map(|file| match file {
        "total" => "**total**".to_owned(),
        file => ["`", file, "`"].concat(),
    });
    let weighed = weights.iter().chain([&total, &single]);
    let rows: Vec<_> = names.iter().map(String::as_str).zip(weighed).collect();
    let lines = rows.iter().map(|(name, weight)| row(name, **weight));
    let head = [
        "| file, in kB | raw | gzip 9 | brotli 11 |",
        "|---|--:|--:|--:|",
    ];
    let lines: Vec<String> = head.map(str::to_owned).into_iter().chain(lines).collect();
    measured::show(
        "size",
        &format!("{}\n\n{}", lines.join("\n"), versions()?),
        write,
    )?;
    if write {
        let rows: Vec<String> = rows
            .iter()
            .map(|(name, weight)| html_row(name, **weight))
            .collect();
        measured::write_into(".html", "size", &rows.join("\n"))?;
    }
    for ((file, weight), budget) in SHIPPED.iter().zip(&weights).zip(BUDGETS) {
        within_budget(file, weight.brotli, budget)?;
    }
    within_budget(SINGLE, single.brotli, SINGLE_BUDGET)
}

fn row(name: &str, weight: Weight) -> String {
    format!("| {name} | {} |", kilobytes(weight).join(" | "))
}

/// The same row in HTML.
fn html_row(name: &str, weight: Weight) -> String {
    let name = match name.trim_matches(['`', '*']) {
        bare if name.starts_with('`') => format!("<code>{bare}</code>"),
        bare => format!("<strong>{bare}</strong>"),
    };
    let cells = kilobytes(weight).map(|number| format!("<td>{number}</td>"));
    format!("<tr><th scope=\"row\">{name}</th>{}</tr>", cells.concat())
}

fn kilobytes(Weight { raw, gzip, brotli }: Weight) -> [String; 3] {
    [raw, gzip, brotli].map(|bytes| format!("{:.1}", bytes as f64 / 1000.0))
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
        assert_eq!(row("`a`", weight), "| `a` | 123.5 | 1.0 | 0.0 |");
        let cells = "<td>123.5</td><td>1.0</td><td>0.0</td>";
        let row = |name| format!("<tr><th scope=\"row\">{name}</th>{cells}</tr>");
        assert_eq!(html_row("`a`", weight), row("<code>a</code>"));
        assert_eq!(html_row("**all**", weight), row("<strong>all</strong>"));
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

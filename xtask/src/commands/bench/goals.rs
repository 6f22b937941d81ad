//! The figures that film-card is to reach beside the others, and those that it reached.

use super::{
    figures::{memory_per_node, mount_per_node},
    found::Found,
    numbers::{kilobytes, number},
    subjects::CARD,
    table_head::head,
};

/// The header of the table, which `xtask/README.md` has too.
pub const GOALS: &str = "figure of film-card|at most|reached";

/// The table of the goals, as far as they were measured.
pub fn goals(found: &Found, wasm: &[&str]) -> String {
    let least = |value: fn(&Found, &str) -> Option<f64>| {
        let others = wasm.iter().filter_map(|name| value(found, name));
        others.min_by(f64::total_cmp)
    };
    let ratio = |own: Option<f64>, other: Option<f64>| Some(format!("{:.2} ×", own? / other?));
    let milliseconds = |value: Option<f64>| Some(format!("{} ms", number(value?)));
    let own = CARD;
    let rows = [
        (
            "all that a card loads, beside the lightest other WebAssembly",
            "1.00 ×",
            ratio(found.files(own), least(Found::files)),
        ),
        (
            "all that a card loads",
            "50.0 kB",
            found
                .files(own)
                .map(|bytes| format!("{} kB", kilobytes(bytes))),
        ),
        (
            "all that one file loads, beside the two files",
            "1.02 ×",
            ratio(found.files("film-card-single"), found.files(own)),
        ),
        (
            "on the screen, slow, embedded film, beside Preact",
            "1.25 ×",
            ratio(found.slow(own), found.slow("preact")),
        ),
        (
            "on the screen, slow, film from JSON, beside the quickest other WebAssembly",
            "0.85 ×",
            ratio(found.slow("film-card-json"), least(Found::slow)),
        ),
        (
            "on the screen, slow, film from JSON in one file, beside the quickest other WebAssembly",
            "0.85 ×",
            ratio(found.slow("film-card-single-json"), least(Found::slow)),
        ),
        (
            "first click worked, slow, film from JSON in one file, beside the quickest other WebAssembly",
            "0.95 ×",
            ratio(
                found.slow_click("film-card-single-json"),
                least(Found::slow_click),
            ),
        ),
        (
            "on the screen, slow, prerendered, beside the same without script",
            "1.05 ×",
            ratio(found.slow("film-card-prerendered"), found.slow("static")),
        ),
        (
            "switch of 100 cards, script per text, beside Preact",
            "1.00 ×",
            ratio(found.script_per_text(own), found.script_per_text("preact")),
        ),
        (
            "most script in a frame of a switch of 1, 100 or 1,000 cards",
            "16.0 ms",
            milliseconds(found.longest_frame(own)),
        ),
        (
            "mounting 1,000, script per DOM node, beside Preact",
            "0.75 ×",
            ratio(
                found.cards(own, mount_per_node),
                found.cards("preact", mount_per_node),
            ),
        ),
        (
            "longest task of mounting 1,000",
            "50.0 ms",
            milliseconds(found.cards(own, |it| it.mount.longest_task)),
        ),
        (
            "memory with 1,000 per DOM node, beside Preact",
            "1.00 ×",
            ratio(
                found.cards(own, memory_per_node),
                found.cards("preact", memory_per_node),
            ),
        ),
        (
            "DOM nodes left after removing 1,000",
            "0",
            found.left(own, |it| it.nodes),
        ),
        ("listeners left", "0", found.left(own, |it| it.listeners)),
        (
            "JS heap after removing, more than before",
            "5.0 %",
            found.growth(own, |it| it.heap),
        ),
        (
            "wasm memory after removing, more than before",
            "5.0 %",
            found.growth(own, |it| it.wasm),
        ),
        (
            "wasm memory after a second thousand, more than after the first",
            "0 MB",
            found.regrowth(own),
        ),
    ];
    let mut lines = head(GOALS);
    for (figure, most, reached) in rows {
        if let Some(reached) = reached {
            lines.push(format!("| {figure} | {most} | {reached} |"));
        }
    }
    lines.join("\n")
}

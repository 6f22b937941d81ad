//! The files that a page loads.

/// All that it loads: the script and the WebAssembly.
pub const SHIPPED: [&str; 2] = ["pkg/film-card.js", "pkg/film_card_bg.wasm"];

/// The same in one file, for hosts and pages that can't have two.
pub const SINGLE: &str = "pkg/film-card.single.js";

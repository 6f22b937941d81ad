//! The files that a page loads.

/// All that it loads: the script and the WebAssembly.
pub const SHIPPED: [&str; 2] = ["pkg/film-card.js", "pkg/film_card_bg.wasm"];

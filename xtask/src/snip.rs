//! What the card never does is taken out of Yew, which has to be ready for it.

use std::process::Command;

use crate::{Result, process::run};

/// Functions of Yew that no card calls, as patterns over their names. A test
/// holds the card's own code to that; in a release a call would stop the card.
const UNUSED: [&str; 3] = [
    // Event listeners: a card has its own.
    r"SubtreeData>::(add_listener|bubble)|EventDescriptor as|ListenerRegistration>::register|listeners::Registry>::unregister",
    // Markup as text.
    r"vraw::VRaw as|braw::BRaw>::(detach|position)",
    // Portals.
    r"vportal::VPortal as .*::attach|VPortal>.*unwrap_or_clone|VPortal>>::drop_slow",
];

/// Empties these functions in the module `input` and writes it to `output`.
///
/// # Errors
/// When one of the patterns matches nothing: Yew has changed.
pub fn snip(input: &str, output: &str) -> Result {
    let mut node = Command::new("node");
    run(node.args(["xtask/snip.mjs", input, output]).args(UNUSED))
}

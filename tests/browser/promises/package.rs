//! The npm package in bundles, and as a module without a bundler.

use super::part;
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        runs_as_an_imported_module,
        runs_when_bundled_by_vite,
        runs_when_bundled_by_webpack,
        runs_when_bundled_by_esbuild,
        runs_in_a_bundle_that_is_a_classic_script,
    ],
}];

fn runs_as_an_imported_module(page: &mut Page<'_>) {
    page.open("package/module.html");
    shows_a_card(page);
    // The element is defined as soon as the import is done.
    assert_eq!(page.js("document.body.dataset.defined"), "yes");
    assert_eq!(page.requests_for("/pkg/film-card.js"), 0);
}

fn runs_when_bundled_by_vite(page: &mut Page<'_>) {
    page.open("../../target/consumers/vite/plain.html");
    shows_a_card(page);
}

fn runs_when_bundled_by_webpack(page: &mut Page<'_>) {
    page.open("../../target/consumers/webpack/plain.html");
    shows_a_card(page);
}

fn runs_when_bundled_by_esbuild(page: &mut Page<'_>) {
    page.open("../../target/consumers/esbuild/plain.html");
    shows_a_card(page);
}

/// It has no `import.meta`, and finds the wasm beside the bundle.
fn runs_in_a_bundle_that_is_a_classic_script(page: &mut Page<'_>) {
    page.open("../../target/consumers/esbuild-classic/plain.html");
    shows_a_card(page);
}

fn shows_a_card(page: &mut Page<'_>) {
    page.ready("card");
    assert_eq!(page.text(&part("title")), "Under the Same Moon");
    assert_eq!(page.requests_for(".wasm"), 1);
}

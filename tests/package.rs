//! The hand-written face of the npm package.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use serde_json::Value;

const PACKAGE: &str = include_str!("../pkg/package.json");

#[test]
fn packs_every_file_that_it_exports() {
    let package: Value = serde_json::from_str(PACKAGE).expect("JSON");
    let files = package["files"].as_array().expect("files").iter();
    let files: BTreeSet<&str> = files.filter_map(Value::as_str).collect();
    let exports = package["exports"].as_object().expect("exports").values();
    let exported = exports.flat_map(|target| match target {
        Value::Object(conditions) => conditions.values().collect(),
        target => vec![target],
    });
    for file in exported.map(|file| file.as_str().expect("a file")) {
        let file = file.trim_start_matches("./");
        assert!(file == "package.json" || files.contains(file), "{file}");
    }
    let manifest = package["customElements"].as_str().expect("a file");
    assert!(files.contains(manifest.trim_start_matches("./")));
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
}

/// They answer the address of the package itself with it, which a script tag has.
#[test]
fn gives_networks_for_files_the_classic_script() {
    let package: Value = serde_json::from_str(PACKAGE).expect("JSON");
    for network in ["unpkg", "jsdelivr"] {
        assert_eq!(package[network], "./film-card.js", "{network}");
    }
}

#[test]
fn has_the_licences_of_the_project() {
    for [packed, own] in [
        [
            include_str!("../pkg/LICENSE-MIT"),
            include_str!("../LICENSE-MIT"),
        ],
        [
            include_str!("../pkg/LICENSE-APACHE"),
            include_str!("../LICENSE-APACHE"),
        ],
    ] {
        assert_eq!(packed, own);
    }
}

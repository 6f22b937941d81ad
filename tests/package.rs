//! The hand-written faces of the npm package and of the plugin for WordPress.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use film_card::config::Kind;
use film_card::reference::options::options;
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

// ---- the plugin for WordPress ----

const PLUGIN: &str = include_str!("../integrations/wordpress/film-card.php");
const BLOCK: &str = include_str!("../integrations/wordpress/includes/block.php");
const SPANISH: &str = include_str!("../integrations/wordpress/languages/film-card-es_ES.po");

#[test]
fn has_the_version_of_the_project_wherever_wordpress_reads_it() {
    let version = env!("CARGO_PKG_VERSION");
    let readme = include_str!("../integrations/wordpress/readme.txt");
    assert!(PLUGIN.contains(&format!("\n * Version:           {version}\n")));
    assert!(PLUGIN.contains(&format!("\nconst FILM_CARD_VERSION = '{version}';\n")));
    assert!(readme.contains(&format!("\nStable tag: {version}\n")));
}

#[test]
fn requires_the_same_in_the_head_and_in_the_readme() {
    let readme = include_str!("../integrations/wordpress/readme.txt");
    for name in ["Requires at least:", "Requires PHP:", "License:"] {
        let value = |text: &'static str| {
            let (_, rest) = text.split_once(name).expect(name);
            rest.lines().next().expect("a line").trim()
        };
        assert_eq!(value(PLUGIN), value(readme), "{name}");
    }
}

/// Texts between these two, in each of the files.
fn between(texts: &[&'static str], before: &str, after: &str) -> BTreeSet<&'static str> {
    let pieces = texts.iter().flat_map(|text| text.split(before).skip(1));
    pieces
        .filter_map(|piece| Some(piece.split_once(after)?.0))
        .collect()
}

#[test]
fn says_everything_in_spanish_too() {
    let files = [
        BLOCK,
        include_str!("../integrations/wordpress/includes/films.php"),
        include_str!("../integrations/wordpress/admin/film-screen.php"),
    ];
    let mut asked = between(&files, "__( '", "', 'film-card' )");
    asked.extend(between(&files, "_e( '", "', 'film-card' )"));
    let block = include_str!("../integrations/wordpress/block/block.json");
    let block: Value = serde_json::from_str(block).expect("JSON");
    let keywords = block["keywords"].as_array().expect("a list");
    let named = ["title", "description"].map(|key| &block[key]);
    let of_block = named.into_iter().chain(keywords).filter_map(Value::as_str);
    // Leaked, since a test ends soon.
    asked.extend(of_block.map(|text| &*text.to_owned().leak()));
    let translated = between(&[SPANISH], "msgid \"", "\"\nmsgstr \"");
    let translated: BTreeSet<_> = translated
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    assert_eq!(asked, translated);
    assert!(!SPANISH.contains("msgstr \"\"\n\n"));
}

#[test]
fn has_a_name_for_every_word_that_its_block_offers() {
    let words = between(&[BLOCK], "    '", "' ");
    for option in options().iter().filter(|option| option.control.is_some()) {
        if let Kind::Choice(values) | Kind::Words(values) = &option.kind {
            for value in values {
                assert!(words.contains(value), "{}: {value}", option.name);
            }
        }
    }
}

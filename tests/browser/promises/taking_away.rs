//! What `index.html` gives to take away: each makes the card that the page shows.

use std::{fs, path::Path};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use super::index_html::{SHOWN, STAGED, open, open_with_film, paste};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        loads_its_tools_when_they_are_asked_for,
        gives_the_card_as_html,
        gives_the_structured_data,
        gives_the_film_file,
        downloads_each_text_under_its_name,
        packs_a_folder_that_works_from_a_disk,
    ],
}];

const FILM: &str = r#"{
  "name": { "en": "A </script> & a \"moon\"", "es": "Luna" },
  "datePublished": "1902",
  "review": [{ "name": "Good", "author": "A reader", "reviewRating": { "ratingValue": 4 } }]
}"#;

/// Opens a box, and waits for what is made in it.
fn text_in(page: &Page<'_>, id: &str, piece: &str) -> String {
    page.js(&format!("(() => {{ find('#{id}-box').open = true; }})()"));
    page.wait_until(&format!("find('#{id}').textContent.includes({piece:?})"));
    let text = page.js(&format!("find('#{id} code').textContent"));
    text.as_str().expect("a text").to_owned()
}

fn loads_its_tools_when_they_are_asked_for(page: &mut Page<'_>) {
    open(page, "");
    page.ready("card");
    assert_eq!(page.requests_for("take_away.js"), 0);
    assert_eq!(page.requests_for("film_card_server_bg.wasm"), 0);
    text_in(page, "card-html", "shadowrootmode");
    assert_eq!(page.requests_for("film_card_server_bg.wasm"), 1);
}

fn gives_the_card_as_html(page: &mut Page<'_>) {
    let state = "address=/pkg/film-card.js&data-lang=en&data-open=cast&data-max-cast=2";
    open(page, &format!("?{state}"));
    page.ready("card");
    let shown = page.js(STAGED);
    let html = text_in(page, "card-html", "shadowrootmode");
    paste(page, &html, "");
    page.wait_for_value(SHOWN, &shown);
    page.leave();
    open(
        page,
        &format!("?{state}&long-names=on&single=on&integrity=on"),
    );
    page.ready("card");
    let shown = page.js(STAGED);
    let html = text_in(page, "card-html", "shadowrootmode");
    assert!(html.contains("data-film-card-open=\"cast\""), "{html}");
    assert!(html.contains("/pkg/film-card.single.js"), "{html}");
    assert!(html.contains("integrity=\"sha384-"), "{html}");
    paste(page, &html, "");
    page.wait_for_value(SHOWN, &shown);
    page.leave();
    open_with_film(page, &format!("{state}&data-schema=off"), FILM);
    page.ready("card");
    let shown = page.js(STAGED);
    let html = text_in(page, "card-html", "shadowrootmode");
    assert!(!html.contains("ld+json"));
    paste(page, &html, "");
    page.wait_for_value(SHOWN, &shown);
}

fn gives_the_structured_data(page: &mut Page<'_>) {
    open_with_film(page, "", FILM);
    let text = text_in(page, "json-ld", "schema.org");
    assert!(!text.contains('<'), "{text}");
    assert!(text.lines().count() > 10, "{text}");
    let data: Value = serde_json::from_str(&text).expect("JSON");
    assert_eq!(data["@type"], "Movie");
    assert_eq!(data["name"], "A </script> & a \"moon\"");
    assert_eq!(data["review"][0]["reviewRating"]["ratingValue"], 4);
}

fn gives_the_film_file(page: &mut Page<'_>) {
    open_with_film(page, "", FILM);
    let text = text_in(page, "film-file", "1902");
    assert_eq!(text, FILM);
    // It follows the form.
    page.wait_until("find('#film-form .fields')");
    page.js("(() => {
            const control = find('#film-form [data-path=\"name.en\"] input');
            control.value = 'Luz';
            control.dispatchEvent(new InputEvent('input', { bubbles: true }));
        })()");
    text_in(page, "film-file", "Luz");
}

/// Has downloads go to `downloads`, each with its name and its bytes by base64.
fn take_downloads(page: &Page<'_>) {
    page.run(
        "window.downloads = [];
        HTMLAnchorElement.prototype.click = async function () {
            const blob = await (await fetch(this.href)).blob();
            const reader = new FileReader();
            reader.onload = () => downloads.push([this.download, reader.result.split(',')[1]]);
            reader.readAsDataURL(blob);
        };",
    );
}

fn downloads(page: &Page<'_>, count: usize) -> Vec<(String, Vec<u8>)> {
    page.wait_for_value("downloads.length", &json!(count));
    let downloads = page.js("downloads");
    let downloads = downloads.as_array().expect("a list").iter();
    let file = |file: &Value| {
        let [name, bytes] = [0, 1].map(|index| file[index].as_str().expect("a text"));
        (
            name.to_owned(),
            BASE64_STANDARD.decode(bytes).expect("base64"),
        )
    };
    downloads.map(file).collect()
}

fn downloads_each_text_under_its_name(page: &mut Page<'_>) {
    open_with_film(page, "", FILM);
    take_downloads(page);
    let files = [
        ("code", "code.html"),
        ("policy", "policy.txt"),
        ("film-file", "film.json"),
        ("json-ld", "film.jsonld"),
        ("card-html", "card.html"),
    ];
    for (id, piece) in [
        ("film-file", "1902"),
        ("json-ld", "schema.org"),
        ("card-html", "template"),
    ] {
        text_in(page, id, piece);
    }
    for (index, (id, name)) in files.into_iter().enumerate() {
        page.run(&format!("find('#{id} ~ .download').click()"));
        let (downloaded, bytes) = downloads(page, index + 1).pop().expect("a download");
        assert_eq!(downloaded, name);
        let text = page.js(&format!("find('#{id} code').textContent"));
        assert_eq!(
            String::from_utf8(bytes).expect("UTF-8"),
            text.as_str().expect("a text")
        );
    }
}

/// The files of an archive that stores them as they are.
fn unzipped(archive: &[u8]) -> Vec<(String, Vec<u8>)> {
    let number = |at: usize, size: usize| {
        let bytes = archive[at..at + size].iter().rev();
        bytes.fold(0, |number, byte| number << 8 | usize::from(*byte))
    };
    let mut files = Vec::new();
    let mut at = 0;
    while archive[at..].starts_with(b"PK\x03\x04") {
        let [size, name, extra] =
            [(18, 4), (26, 2), (28, 2)].map(|(place, size)| number(at + place, size));
        let start = at + 30;
        let content = start + name + extra;
        let name = String::from_utf8(archive[start..start + name].to_vec()).expect("UTF-8");
        files.push((name, archive[content..content + size].to_vec()));
        at = content + size;
    }
    files
}

fn packs_a_folder_that_works_from_a_disk(page: &mut Page<'_>) {
    open_with_film(page, "data-lang=en&data-open=reviews", FILM);
    page.ready("card");
    let shown = page.js(STAGED);
    take_downloads(page);
    page.click("#folder");
    let (name, archive) = downloads(page, 1).pop().expect("a download");
    assert_eq!(name, "film-card.zip");
    let files = unzipped(&archive);
    let names: Vec<&str> = files.iter().map(|(name, _)| &**name).collect();
    let expected = [
        "film-card/index.html",
        "film-card/film-card.single.js",
        "film-card/film.json",
    ];
    assert_eq!(names, expected);
    assert_eq!(files[2].1, FILM.as_bytes());
    let engine = page.origin().replace(|c: char| !c.is_alphanumeric(), "-");
    let folder = format!("target/unpacked/{engine}");
    let root = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."));
    for (name, bytes) in &files {
        let path = root.join(&folder).join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        fs::write(path, bytes).expect("a file");
    }
    page.open_as_file(&format!("../../{folder}/film-card/index.html"));
    page.wait_for_value(SHOWN, &shown);
    assert_eq!(page.js("document.title"), "A </script> & a \"moon\"");
    fs::remove_dir_all(root.join(&folder)).expect("a folder");
}

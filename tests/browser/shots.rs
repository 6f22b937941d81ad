//! Pictures of the card for a person to look at: every width, language and
//! colour scheme, open and closed, on one sheet for each engine.

use std::{fmt::Write, fs, path::Path};

use crate::{
    browser::Browser,
    engine::{Engine, PICTURED, driver},
    page::Page,
};

/// From a sidebar to a wide page, in CSS pixels.
const WIDTHS: [u32; 5] = [240, 320, 480, 768, 1200];

/// How wide the sheet is, before it is made smaller.
const SHEET_WIDTH: u32 = 3200;

/// How much smaller it is made, so that every browser can picture it as a whole.
const SCALE: f64 = 0.5;

/// How wide the card of the README's picture is.
const PICTURE_WIDTH: u32 = 800;

/// Writes the sheet of each engine to a file of its name in `folder`.
pub fn take(engines: &[Engine], folder: &Path) -> Result<(), String> {
    for &engine in engines {
        let driver = driver(engine).ok_or_else(|| format!("the driver of {engine} is missing"))?;
        let browser = Browser::start(engine, &driver, PICTURED)?;
        let mut page = Page::new(engine, &browser.session)?;
        stage(&mut page, &sheet());
        // An element that is only painted smaller takes as much room as before.
        page.run("document.body.style.height = stage.getBoundingClientRect().height + 'px';");
        let width = (f64::from(SHEET_WIDTH) * SCALE) as u32;
        let file = folder.join(format!("{engine}.png"));
        write(&file, &page.picture(width, 1))?;
        let picture = std::env::var_os("FILM_CARD_PICTURE");
        if let Some(file) = picture.filter(|_| engine == Engine::Chromium) {
            stage(&mut page, &picture_page());
            write(Path::new(&file), &page.picture(PICTURE_WIDTH, 2))?;
        }
    }
    Ok(())
}

fn stage(page: &mut Page<'_>, html: &str) {
    page.stage(html);
    let cards = page.count("film-card");
    page.wait_until(&format!("events('film-card-ready').length === {cards}"));
    page.settle();
}

fn write(file: &Path, picture: &[u8]) -> Result<(), String> {
    fs::write(file, picture).map_err(|error| format!("{}: {error}", file.display()))
}

/// A row for each language and colour scheme, closed and then open.
fn sheet() -> String {
    let mut html = format!(
        "<style>
            body {{ margin: 0; overflow: hidden; }}
            main {{ width: {SHEET_WIDTH}px; transform: scale({SCALE}); transform-origin: 0 0; font: 16px Georgia, serif; }}
            .row {{ display: flex; gap: 30px; align-items: start; padding: 30px; }}
            .light {{ background: #e8e8e8; }}
            .dark {{ background: #303030; }}
        </style>"
    );
    for open in ["", "synopsis cast reviews"] {
        for theme in ["light", "dark"] {
            for lang in ["en", "es"] {
                let _ = write!(html, r#"<div class="row {theme}">"#);
                for width in WIDTHS {
                    let _ = write!(
                        html,
                        r#"<div style="width: {width}px"><film-card data-film="la-misma-luna"
                            data-lang="{lang}" data-lang-sync="off" data-theme="{theme}"
                            data-open="{open}" data-loading="eager"></film-card></div>"#
                    );
                }
                html.push_str("</div>");
            }
        }
    }
    html
}

/// One card, as the README shows it.
fn picture_page() -> String {
    r#"<style>body { margin: 0; font: 16px Georgia, serif; }</style>
    <film-card data-film="la-misma-luna" data-theme="light"
        data-loading="eager"></film-card>"#
        .to_owned()
}

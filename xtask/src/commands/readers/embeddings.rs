//! The pages that the programs read: one for each way to embed a card.

use std::{fmt, fs};

use crate::{Result, tools::film_card::render};

use super::FOLDER;

/// A way to embed a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Embedding {
    Tag,
    Element,
    Rendered,
}

impl Embedding {
    pub const ALL: [Embedding; 3] = [Self::Tag, Self::Element, Self::Rendered];

    /// The name of its page, without `.html`.
    pub fn file(self) -> &'static str {
        match self {
            Self::Tag => "tag",
            Self::Element => "element",
            Self::Rendered => "rendered",
        }
    }
}

impl fmt::Display for Embedding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.file())
    }
}

/// The text of the link in an element.
pub const LINK: &str = "Under the Same Moon (2007)";

/// A sentence of the page's own, before and after the card.
pub const OWN: &str = "This page says more of the film, and of its time.";

/// What a page loads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Files {
    /// The script and the WebAssembly.
    Two,
    /// The script with the WebAssembly inside.
    One,
}

impl Files {
    const ALL: [Files; 2] = [Self::Two, Self::One];

    /// The tag of the script.
    fn script(self) -> &'static str {
        match self {
            Self::Two => "<script src=\"/pkg/film-card.js\" async></script>",
            Self::One => "<script src=\"/pkg/film-card.single.js\" async></script>",
        }
    }

    /// The folder of the pages, in that of all pages.
    pub fn folder(self) -> &'static str {
        match self {
            Self::Two => "",
            Self::One => "one-file/",
        }
    }
}

/// Dark, as pages are on which a card without a style of its own is hard to read.
const STYLE: &str = "<style>body { background: #14161c; color: #e8e8e8 } a { color: #9cf }</style>";

/// The page, in English, of a card that is rendered in Spanish; without `.html`.
pub const SPANISH: &str = "spanish";

/// Writes `target/readers/pages/*.html`, dark ones, the same with one file in
/// `one-file/`, and `chapter.xhtml` for a book.
///
/// # Errors
/// When the card is not rendered or a page can't be written.
pub fn pages() -> Result {
    let folder = format!("{FOLDER}/pages");
    fs::create_dir_all(format!("{folder}/{}", Files::One.folder()))?;
    let card = render(&["la-misma-luna", "--lang", "en"])?;
    let spanish = render(&["la-misma-luna", "--lang", "es"])?;
    let page = |name: &str, html: &str| -> Result {
        let own = [OWN; 3].join(" ");
        let page = format!(
            "<!doctype html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>A page</title>{STYLE}</head>\n\
             <body>\n<article>\n<h1>A page</h1>\n<p>Before. {own}</p>\n{html}\n<p>Afterwards. {own}</p>\n</article>\n</body>\n</html>\n"
        );
        fs::write(format!("{folder}/{name}.html"), page)?;
        Ok(())
    };
    page(SPANISH, &format!("{spanish}\n{}", Files::Two.script()))?;
    for files in Files::ALL {
        let script = files.script();
        for embedding in Embedding::ALL {
            let html = match embedding {
                Embedding::Tag => script.replace(" async", " async data-film=\"la-misma-luna\""),
                Embedding::Element => format!(
                    "<film-card data-film=\"la-misma-luna\"><a href=\"/luna\">{LINK}</a></film-card>\n{script}"
                ),
                Embedding::Rendered => format!("{card}\n{script}"),
            };
            page(&format!("{}{embedding}", files.folder()), &html)?;
        }
    }
    let chapter = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">\
         <head><title>A chapter</title></head><body><p>{OWN}</p>{card}<p>{OWN}</p></body></html>\n"
    );
    fs::write(format!("{folder}/chapter.xhtml"), chapter)?;
    Ok(())
}

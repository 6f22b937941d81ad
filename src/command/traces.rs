//! Traces that other programs leave in a film file: a card shows them as they
//! stand, or leads astray. They may be meant, and are warnings.

use film_card::error::Error;
use serde_json::Value;
use url::{ParseError, Url};

use super::film_file::Remark;
use super::import::languages::is_of_film_files;
use super::import::markdown;
use super::import::plain_text::reference;
use super::positions::Positions;

/// Members that hold addresses.
const ADDRESSES: [&str; 4] = ["url", "sameAs", "target", "@id"];

/// Members that hold paragraphs.
const PARAGRAPHS: [&str; 2] = ["description", "reviewBody"];

/// Every trace in the text of a film file; none if that is no JSON.
pub fn traces(text: &str) -> Vec<Remark> {
    let Ok(film) = serde_json::from_str::<Value>(text) else {
        return Vec::new();
    };
    let mut search = Search {
        is_from_elsewhere: is_from_elsewhere(&film),
        found: Vec::new(),
    };
    search.value(String::new(), "", &film);
    let positions = Positions::find(text, 0..text.len());
    let remarks = search.found.into_iter().map(|error| Remark {
        position: positions.value(error.path()),
        is_fault: false,
        error,
    });
    remarks.collect()
}

/// Whether a film file does not look as if somebody had made it for the site on
/// which the poster is.
fn is_from_elsewhere(film: &Value) -> bool {
    let image = film["image"]["url"].as_str();
    image.is_none_or(|image| image.contains("//"))
}

#[derive(Debug)]
struct Search {
    is_from_elsewhere: bool,
    found: Vec<Error>,
}

impl Search {
    /// Looks at a value; `key` is that of the member that it belongs to.
    fn value(&mut self, path: String, key: &str, value: &Value) {
        match value {
            Value::Object(members) => {
                for (name, member) in members {
                    let path = match path.as_str() {
                        "" => name.clone(),
                        path => format!("{path}.{name}"),
                    };
                    // A language is no member of its own.
                    let key = if is_of_film_files(name) { key } else { name };
                    self.value(path, key, member);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    self.value(format!("{path}[{index}]"), key, item);
                }
            }
            Value::String(text) => self.text(path, key, text),
            _ => {}
        }
    }

    fn text(&mut self, path: String, key: &str, text: &str) {
        if ADDRESSES.contains(&key) {
            // The film's own page is on the site of its card more often than not.
            let is_of_site = path == "url" || path.starts_with("image");
            let is_relative = Url::parse(text) == Err(ParseError::RelativeUrlWithoutBase);
            let has_no_host = is_relative && !text.starts_with("//") && !text.starts_with('#');
            if self.is_from_elsewhere && has_no_host && !is_of_site {
                let what = "is an address without a host, which leads into the site that shows the card, expected a \
                            whole address if it leads elsewhere";
                self.found.push(Error::new(path, what.to_owned()));
            }
        } else if let Some(reference) = reference(text) {
            let what = format!(
                "holds the HTML character reference \"{reference}\", which a card shows as it stands"
            );
            self.found.push(Error::new(path, what));
        } else if PARAGRAPHS.contains(&key) && markdown::is_likely(text) {
            let what = "looks like Markdown, which a card shows as it stands".to_owned();
            self.found.push(Error::new(path, what));
        }
    }
}

//! The data of a page beside its JSON-LD: in attributes, and for social networks.

use serde_json::Value;

use super::document::Document;
use super::draft::Draft;
use super::microdata;
use super::open_graph::OpenGraph;
use super::origin::Origin;
use super::properties::Properties;
use crate::command::schema_type::is_a;

/// Attributes of pages that have microdata or RDFa.
const MARKS: [&str; 2] = ["itemscope", "typeof"];

/// Adds the things of a page's microdata and RDFa to those of its JSON-LD. The
/// language of the page is that of the element around its film. Returns a remark on
/// the page, if there is one.
pub fn add_items(html: &str, data: &mut Vec<Value>, origin: &mut Origin) -> Option<&'static str> {
    if !MARKS.iter().any(|mark| html.contains(mark)) {
        return None;
    }
    let document = Document::parse(html);
    let mut language = None;
    for item in microdata::items(&document) {
        if language.is_none() && is_a(item.value.get("@type"), "Movie") {
            language = document.nearest(item.element, "lang").map(str::to_owned);
        }
        data.push(item.value);
    }
    if let Some(language) = language.filter(|language| !language.trim().is_empty()) {
        origin.language = Some(language);
    }
    (!document.is_whole)
        .then_some("has elements thousands deep in one another, and was read to there")
}

/// The film of a page that has data for social networks alone.
///
/// # Errors
/// When there is none: the message says what the page has instead, and is empty if
/// it has nothing.
pub fn open_graph(html: &str, origin: Origin) -> Result<Draft, String> {
    let graph = OpenGraph(Properties::of(&Document::parse(html)));
    let kind = graph.kind().unwrap_or_default().to_owned();
    graph.draft(origin).ok_or_else(|| match kind.as_str() {
        "" => String::new(),
        kind => format!("a page of the type \"{kind}\" of Open Graph"),
    })
}

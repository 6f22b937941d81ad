//! Reads a page: a stack of open elements over the tokens of its HTML.

use std::collections::HashMap;
use std::ops::Range;

use film_card::config::Theme;
use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

use super::color_scheme::color_scheme;
use super::encoding::encoding;
use super::xml::encoding_of_xml;
use super::{Element, Page};
use crate::command::html_elements::{
    ENDS_FOREIGN, INTEGRATION_POINTS, ends_before, is_foreign_root, is_special, is_void,
};
use crate::command::markup::MARK;

impl Page {
    /// Reads a page, which may be XML. The content of a template is no part of it,
    /// unless that becomes a shadow root.
    pub fn parse(html: &str, is_xml: bool) -> Page {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        // In XML a script is read as any other element.
        emitter.naively_switch_states(!is_xml);
        let mut reader = Reader::default();
        reader.page.is_xml = is_xml;
        reader.page.encoding = encoding_of_xml(html).map(|encoding| (encoding.to_owned(), 0));
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => reader.start(&tag),
                Token::EndTag(tag) => {
                    let range = tag.span.start..tag.span.end;
                    reader.end(&text(&tag.name), range);
                }
                Token::String(string) => {
                    if let Some(element) = reader.open.last_mut() {
                        let blank = string.value.iter().all(u8::is_ascii_whitespace);
                        element.has_text |= !blank;
                    }
                }
                _ => {}
            }
        }
        while !reader.open.is_empty() {
            reader.close(html.len()..html.len());
        }
        reader.page.cards.sort_by_key(|card| card.range.start);
        reader.page
    }
}

fn text(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

/// The page while it is read, and the elements that are open, outermost first.
#[derive(Debug, Default)]
struct Reader {
    page: Page,
    open: Vec<Element>,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<usize>) {
        let name = text(&tag.name);
        let range = tag.span.start..tag.span.end;
        self.end_implied(&name, range.start);
        let attributes = tag.attributes.iter();
        let attributes: HashMap<_, _> = attributes
            .map(|(name, value)| (text(name), text(&value.value)))
            .collect();
        let parent = self.open.last();
        let lang = parent.and_then(|element| element.lang.clone());
        let scheme = parent.and_then(|element| element.scheme.clone());
        let style = attributes.get("style");
        // In HTML the slash closes elements of SVG and MathML only.
        let is_closable = self.page.is_xml || self.is_foreign() || is_foreign_root(&name);
        let is_closed = tag.self_closing && is_closable;
        let element = Element {
            lang: attributes.get("lang").cloned().or(lang),
            scheme: style.and_then(|style| color_scheme(style)).or(scheme),
            attributes,
            content: range.end..range.end,
            range: range.clone(),
            children: Vec::new(),
            has_text: false,
            lost_end: None,
            is_closed,
            name,
        };
        if !self.is_inert() {
            self.note(&element);
        }
        let is_void = is_void(&element.name);
        self.open.push(element);
        if is_void || is_closed {
            self.close(range.end..range.end);
        }
    }

    /// Notes the facts about the whole page that a start tag has.
    fn note(&mut self, element: &Element) {
        let page = &mut self.page;
        if let Some(id) = element.attribute("id") {
            let start = element.range.start;
            page.ids.entry(id.to_owned()).or_insert(start);
        }
        match element.name.as_str() {
            "meta" => {
                if let Some(encoding) = encoding(element) {
                    let declared = (encoding.to_owned(), element.range.start);
                    page.encoding.get_or_insert(declared);
                }
                if let Some(name) = element.attribute("name") {
                    let content = element.attribute("content").unwrap_or_default();
                    let metas = page.metas.entry(name.to_ascii_lowercase());
                    metas.or_insert(content.to_owned());
                }
            }
            "base" => {
                let href = element.attributes.get("href").cloned();
                page.base = page.base.take().or(href);
            }
            "html" | "body" => {
                let themes = Theme::SWITCHES.into_iter();
                let words = themes.filter_map(|name| element.attribute(name));
                let words = words.map(str::to_owned);
                page.switches = words.chain(page.switches.drain(..)).collect();
            }
            _ => {}
        }
    }

    /// Whether an element that starts now is no part of the page.
    fn is_inert(&self) -> bool {
        self.open
            .iter()
            .any(|ancestor| match ancestor.name.as_str() {
                "template" => {
                    let is_root = ancestor.attribute("shadowrootmode").is_some();
                    !is_root || ancestor.attribute(MARK).is_some()
                }
                // Its content is text, but the tokenizer reads elements.
                "noframes" => true,
                _ => false,
            })
    }

    /// Whether an element that starts now is SVG or MathML.
    fn is_foreign(&self) -> bool {
        let ancestors = self.open.iter().rev();
        let mut names = ancestors.map(|ancestor| ancestor.name.as_str());
        names
            .find(|name| is_foreign_root(name) || INTEGRATION_POINTS.contains(name))
            .is_some_and(is_foreign_root)
    }

    /// Closes all elements that end by themselves before this start tag, with
    /// their content.
    fn end_implied(&mut self, name: &str, start: usize) {
        while self.is_foreign() && ENDS_FOREIGN.contains(&name) {
            self.close(start..start);
        }
        let open = self.open.iter().rev();
        let ends = open.map_while(|open| ends_before(&open.name, name));
        let count = ends.zip(1..).filter(|(ends, _)| *ends).last();
        for _ in 0..count.map_or(0, |(_, count)| count) {
            self.close(start..start);
        }
    }

    /// An end tag closes the nearest open element of its name, and all that is
    /// open inside; without one it has no meaning. That of a card does not reach
    /// beyond a special element.
    fn end(&mut self, name: &str, range: Range<usize>) {
        let Some(depth) = self.open.iter().rposition(|element| element.name == name) else {
            return;
        };
        let mut inside = self.open[depth + 1..].iter();
        if name == "film-card"
            && let Some(inner) = inside.rfind(|inner| is_special(&inner.name))
        {
            let lost = (range.start, inner.name.clone());
            self.open[depth].lost_end.get_or_insert(lost);
            return;
        }
        while self.open.len() > depth + 1 {
            self.close(range.start..range.start);
        }
        self.close(range);
    }

    /// Closes the innermost element; `end` is the range of its end tag.
    fn close(&mut self, end: Range<usize>) {
        let Some(mut element) = self.open.pop() else {
            return;
        };
        element.content.end = end.start.max(element.content.start);
        element.range.end = end.end;
        let is_named = element.attribute("id").is_some();
        match element.name.as_str() {
            _ if self.is_inert() => {}
            "script" if is_named || element.is_script("application/ld+json") => {
                self.page.scripts.push(element.clone());
            }
            "film-card" if !self.is_foreign() => self.page.cards.push(element.clone()),
            _ => {}
        }
        if let Some(parent) = self.open.last_mut()
            && parent.name == "film-card"
        {
            parent.children.push(element);
        }
    }
}

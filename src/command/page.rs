//! An HTML file as far as cards need it: its `<film-card>` elements with what
//! is around and inside them, each with its place in the text.

use std::collections::HashMap;
use std::ops::Range;

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

use super::card::MARK;
use super::elements::{AROUND_HTML, ENDS_FOREIGN, VOID, ends_before, is_foreign_root};
use super::style_sheet::without_comments;
use film_card::config::Theme;

/// What a card looks at in a page, and the cards.
#[derive(Debug, Default)]
pub struct Page {
    /// The cards, in their order.
    pub cards: Vec<Element>,
    /// `<meta name=… content=…>`, the first of each name, which is in lower case.
    pub metas: HashMap<String, String>,
    /// `<base href=…>`, the first one.
    pub base: Option<String>,
    /// The encoding that a `<meta>` declares, and where that begins; the first one.
    pub encoding: Option<(String, usize)>,
    /// What `<body>` and `<html>` say about colours, in the order that counts.
    pub switches: Vec<String>,
    /// Every script that has an id, and every one of JSON-LD.
    pub scripts: Vec<Element>,
    /// Where the first element of each id begins.
    ids: HashMap<String, usize>,
}

/// An element of the page.
#[derive(Clone, Debug)]
pub struct Element {
    pub name: String,
    pub attributes: HashMap<String, String>,
    /// The nearest `lang`, of the element itself or around it.
    pub lang: Option<String>,
    /// The nearest `color-scheme` of a `style`, of the element itself or around it.
    pub scheme: Option<String>,
    /// From its `<` to behind its end tag.
    pub place: Range<usize>,
    /// What stands between its tags.
    pub content: Range<usize>,
    /// The elements inside, those of a card only, and not what is in them.
    pub children: Vec<Element>,
    /// Whether there is any text in it besides blanks, that of a card only.
    pub has_text: bool,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// Whether it is a script of this type, as `script[type='…' i]` means it.
    pub fn is_script(&self, kind: &str) -> bool {
        let its = self.attribute("type").unwrap_or_default();
        self.name == "script" && its.eq_ignore_ascii_case(kind)
    }
}

impl Page {
    /// Reads a page. What stands in templates is no part of it, unless they are
    /// shadow roots.
    pub fn parse(html: &str) -> Page {
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut reader = Reader::default();
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            match token {
                Token::StartTag(tag) => reader.start(&tag),
                Token::EndTag(tag) => {
                    let place = tag.span.start..tag.span.end;
                    reader.end(&text(&tag.name), place);
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
        reader.page.cards.sort_by_key(|card| card.place.start);
        reader.page
    }

    /// The script of this id, if no other element has it before.
    pub fn script(&self, id: &str) -> Option<&Element> {
        let first = *self.ids.get(id)?;
        let mut scripts = self.scripts.iter();
        scripts.find(|script| script.place.start == first)
    }
}

/// The `color-scheme` that a `style` sets, in lower case; `None` where it leaves
/// that to what is around.
fn color_scheme(style: &str) -> Option<String> {
    let style = without_comments(style).to_ascii_lowercase();
    let values = style.split(';').filter_map(|declaration| {
        let (name, value) = declaration.split_once(':')?;
        let (value, is_important) = match value.split_once('!') {
            Some((value, _)) => (value, true),
            None => (value, false),
        };
        let is_word = |c: char| c.is_alphanumeric() || c.is_whitespace() || c == '-';
        let is_valid = !value.trim().is_empty() && value.chars().all(is_word);
        (name.trim() == "color-scheme" && is_valid).then_some((is_important, value.trim()))
    });
    // The last of the most important ones.
    let (_, value) = values.max_by_key(|(is_important, _)| *is_important)?;
    match value {
        "inherit" | "unset" | "revert" | "revert-layer" => None,
        "initial" => Some("normal".to_owned()),
        value => Some(value.to_owned()),
    }
}

/// The encoding that a `<meta>` declares.
fn encoding(meta: &Element) -> Option<&str> {
    if let Some(charset) = meta.attribute("charset") {
        return Some(charset.trim());
    }
    let kind = meta.attribute("http-equiv");
    kind.filter(|kind| kind.eq_ignore_ascii_case("content-type"))?;
    let content = meta.attribute("content")?;
    let name = content.to_ascii_lowercase().find("charset")?;
    let value = content[name + "charset".len()..].trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let mut parts = value.split(['"', '\'', ';', ' ']);
    parts.find(|part| !part.is_empty())
}

fn text(text: &HtmlString) -> String {
    String::from_utf8_lossy(text).into_owned()
}

/// The page while it is read, and the elements that are open.
#[derive(Debug, Default)]
struct Reader {
    page: Page,
    open: Vec<Element>,
}

impl Reader {
    fn start(&mut self, tag: &StartTag<usize>) {
        let name = text(&tag.name);
        let place = tag.span.start..tag.span.end;
        self.end_implied(&name, place.start);
        let attributes = tag.attributes.iter();
        let attributes: HashMap<_, _> = attributes
            .map(|(name, value)| (text(name), text(&value.value)))
            .collect();
        let around = self.open.last();
        let lang = around.and_then(|element| element.lang.clone());
        let scheme = around.and_then(|element| element.scheme.clone());
        let style = attributes.get("style");
        // Elsewhere the slash has no meaning.
        let is_closed = tag.self_closing && (self.is_foreign() || is_foreign_root(&name));
        let element = Element {
            lang: attributes.get("lang").cloned().or(lang),
            scheme: style.and_then(|style| color_scheme(style)).or(scheme),
            attributes,
            content: place.end..place.end,
            place: place.clone(),
            children: Vec::new(),
            has_text: false,
            name,
        };
        if !self.is_inert() {
            self.note(&element);
        }
        let is_void = VOID.contains(&element.name.as_str());
        self.open.push(element);
        if is_void || is_closed {
            self.close(place.end..place.end);
        }
    }

    /// Notes what a start tag says of the whole page.
    fn note(&mut self, element: &Element) {
        let page = &mut self.page;
        if let Some(id) = element.attribute("id") {
            let start = element.place.start;
            page.ids.entry(id.to_owned()).or_insert(start);
        }
        match element.name.as_str() {
            "meta" => {
                if let Some(encoding) = encoding(element) {
                    let declared = (encoding.to_owned(), element.place.start);
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

    /// Whether what stands here is no part of the page.
    fn is_inert(&self) -> bool {
        self.open.iter().any(|around| match around.name.as_str() {
            "template" => {
                let is_root = around.attribute("shadowrootmode").is_some();
                !is_root || around.attribute(MARK).is_some()
            }
            // It is text, but the tokenizer doesn't know.
            "noframes" => true,
            _ => false,
        })
    }

    /// Whether what stands here is SVG or MathML.
    fn is_foreign(&self) -> bool {
        let mut around = self.open.iter().rev().map(|around| around.name.as_str());
        around
            .find(|name| is_foreign_root(name) || AROUND_HTML.contains(name))
            .is_some_and(is_foreign_root)
    }

    /// Closes what ends by itself before this start tag, with what is in it.
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
    /// open inside; without one it has no meaning.
    fn end(&mut self, name: &str, place: Range<usize>) {
        let Some(depth) = self.open.iter().rposition(|element| element.name == name) else {
            return;
        };
        while self.open.len() > depth + 1 {
            self.close(place.start..place.start);
        }
        self.close(place);
    }

    /// Closes the innermost element; `end` is its end tag.
    fn close(&mut self, end: Range<usize>) {
        let Some(mut element) = self.open.pop() else {
            return;
        };
        element.content.end = end.start.max(element.content.start);
        element.place.end = end.end;
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

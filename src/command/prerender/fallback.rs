//! The content of a rendered element beside its shadow root: for programs that
//! know no declarative shadow roots, and for those that read a page's text alone.
//!
//! It has inline elements only, since programs that make pages of Markdown put
//! the element into a paragraph, which a block element would end.

use film_card::film::Film;
use film_card::i18n::Locale;
use yew::Html;
use yew::virtual_dom::{VNode, VTag};

use super::nodes::attributes;
use crate::command::markup::{MARK, push_escaped, push_lang, tag_of};

/// How much the fallback says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Fallback {
    /// All that the card says.
    #[default]
    Full,
    /// Title, year and synopsis.
    Short,
}

impl Fallback {
    /// Its names on the command line.
    pub const VALUES: [(&'static str, Fallback); 2] =
        [("full", Fallback::Full), ("short", Fallback::Short)];

    /// Appends the fallback of a film whose card has this view.
    pub fn push(self, markup: &mut String, film: &Film, view: &Html, locale: Locale) {
        markup.push_str("<span");
        push_lang(markup, Some(locale.tag()));
        markup.push_str(&format!(" {MARK}=\"\">"));
        let mut lines = Lines::new(markup);
        lines.title(film, locale);
        match self {
            Fallback::Full => lines.read(view),
            Fallback::Short => lines.synopsis(film, locale),
        }
        lines.end();
        markup.push_str("</span>");
    }
}

/// Whether an element begins a line, and ends one.
fn is_block(name: &str) -> bool {
    let others = matches!(
        name,
        "article" | "details" | "dd" | "div" | "dt" | "header" | "li" | "section" | "summary"
    );
    others || is_apart(name)
}

/// Whether a block has an empty line before it.
fn is_apart(name: &str) -> bool {
    matches!(name, "dl" | "h2" | "h3" | "h4" | "h5" | "h6" | "p" | "ul")
}

/// Whether a reader of text has no use for an element: a picture, or a button that no
/// script serves.
fn is_unread(name: &str) -> bool {
    matches!(name, "button" | "img" | "svg")
}

/// The attributes of an element that matter here.
#[derive(Debug, Default)]
struct Marks<'a> {
    part: Option<&'a str>,
    class: Option<&'a str>,
    lang: Option<&'a str>,
    role: Option<&'a str>,
    label: Option<&'a str>,
    href: Option<&'a str>,
    is_decoration: bool,
}

impl<'a> Marks<'a> {
    fn of(tag: &'a VTag) -> Self {
        let mut marks = Marks::default();
        for (name, value) in attributes(tag) {
            match name {
                "part" => marks.part = Some(value),
                "class" => marks.class = Some(value),
                "lang" => marks.lang = Some(value),
                "role" => marks.role = Some(value),
                "aria-label" => marks.label = Some(value),
                "href" => marks.href = Some(value),
                "aria-hidden" => marks.is_decoration = value == "true",
                _ => {}
            }
        }
        marks
    }
}

/// The lines of a fallback while they are written.
#[derive(Debug)]
struct Lines<'a> {
    /// Ends with those that are whole.
    markup: &'a mut String,
    /// Whether there are none yet.
    is_first: bool,
    /// Content of the last one, which is not.
    line: String,
    /// The language that is marked for it.
    lang: Option<&'a str>,
    /// Whether an empty line stands before it.
    is_apart: bool,
}

impl<'a> Lines<'a> {
    fn new(markup: &'a mut String) -> Self {
        Lines {
            markup,
            is_first: true,
            line: String::new(),
            lang: None,
            is_apart: false,
        }
    }

    /// The title, linked to the film's own page, and the year.
    fn title(&mut self, film: &Film, locale: Locale) {
        let name = film.name.shown(locale);
        self.line.push_str("<b>");
        if let Some(url) = &film.url {
            self.link(url.as_str(), None);
        }
        push_escaped(&mut self.line, name.value);
        if film.url.is_some() {
            self.line.push_str("</a>");
        }
        if let Some(date) = film.date_published {
            self.line.push_str(&format!(" ({:04})", date.year()));
        }
        self.line.push_str("</b>");
        self.lang = tag_of(name.lang);
        self.flush();
    }

    fn synopsis(&mut self, film: &Film, locale: Locale) {
        let Some(description) = &film.description else {
            return;
        };
        let shown = description.shown(locale);
        for paragraph in shown.value.iter() {
            self.is_apart = true;
            push_escaped(&mut self.line, paragraph);
            self.lang = tag_of(shown.lang);
            self.flush();
        }
    }

    /// Writes the texts of a view of the card.
    fn read(&mut self, node: &'a VNode) {
        match node {
            VNode::VText(text) => push_escaped(&mut self.line, &text.text),
            VNode::VList(list) => list.iter().for_each(|node| self.read(node)),
            VNode::VTag(tag) => self.element(tag),
            _ => {}
        }
    }

    fn element(&mut self, tag: &'a VTag) {
        let name = tag.tag();
        let marks = Marks::of(tag);
        let is_title = marks.part == Some("title");
        if is_title || marks.is_decoration || is_unread(name) {
            return;
        }
        if !is_block(name) {
            return self.inline(tag, &marks);
        }
        // A fact is one line: its label, then its value.
        if name != "dd" {
            self.flush();
        }
        self.is_apart |= is_apart(name);
        let outer = self.lang;
        if name != "article" {
            self.lang = marks.lang.or(outer);
        }
        match name {
            // A rating: its text is its label.
            _ if marks.role == Some("img") => {
                push_escaped(&mut self.line, marks.label.unwrap_or_default())
            }
            "h2" | "h3" | "h4" | "h5" | "h6" => self.within(tag, "<b>", "</b>"),
            "summary" => self.heading(tag),
            _ => self.children(tag),
        }
        match name {
            "dt" => self.line.push_str(": "),
            _ => self.flush(),
        }
        self.lang = outer;
    }

    /// A piece of a line: a link, a text in another language, or neither.
    fn inline(&mut self, tag: &'a VTag, marks: &Marks<'a>) {
        let lang = marks.lang;
        match (tag.tag(), marks.href) {
            ("a", Some(href)) => {
                self.link(href, lang);
                self.children(tag);
                self.line.push_str("</a>");
            }
            _ if lang.is_some() => {
                self.line.push_str("<span");
                push_lang(&mut self.line, lang);
                self.within(tag, " dir=\"auto\">", "</span>");
            }
            _ => self.children(tag),
        }
        if marks.class == Some("label") {
            self.line.truncate(self.line.trim_end().len());
            self.line.push_str(": ");
        }
    }

    /// Begins a link, whose text is in this language.
    fn link(&mut self, href: &str, lang: Option<&str>) {
        self.line.push_str("<a href=\"");
        push_escaped(&mut self.line, href);
        self.line.push('"');
        push_lang(&mut self.line, lang);
        self.line.push('>');
    }

    /// The heading of a section, without the number of what is in it.
    fn heading(&mut self, summary: &'a VTag) {
        if let Some(VNode::VList(list)) = summary.children() {
            list.iter().take(1).for_each(|node| self.read(node));
        }
    }

    fn within(&mut self, tag: &'a VTag, start: &str, end: &str) {
        self.line.push_str(start);
        self.children(tag);
        self.line.push_str(end);
    }

    fn children(&mut self, tag: &'a VTag) {
        if let Some(child) = tag.children() {
            self.read(child);
        }
    }

    /// Ends the line, if there is anything in it.
    fn flush(&mut self) {
        let line = self.line.trim();
        if !line.is_empty() {
            if !self.is_first {
                // Readability makes paragraphs of line breaks side by side. It takes many of them for the article,
                // and leaves out the page's own text around the card.
                self.markup.push_str(match self.is_apart {
                    true => "<br /><wbr /><br />",
                    false => "<br />",
                });
            }
            self.is_first = false;
            self.is_apart = false;
            self.markup.push_str("<span dir=\"auto\"");
            push_lang(self.markup, self.lang);
            self.markup.push('>');
            self.markup.push_str(line);
            self.markup.push_str("</span>");
        }
        self.line.clear();
    }

    fn end(mut self) {
        self.flush();
    }
}

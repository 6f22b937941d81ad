//! The content of a rendered element beside its shadow root: for programs that
//! know no declarative shadow roots, and for those that read a page's text alone.
//!
//! It has inline elements only, since programs that make pages of Markdown put
//! the element into a paragraph, which a block element would end.

use film_card::film::Film;
use film_card::i18n::Locale;
use yew::Html;
use yew::virtual_dom::{VNode, VTag};

use super::nodes::attribute;
use crate::command::markup::{MARK, escaped, lang, push_escaped, tag_of};

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

    /// The fallback of a film whose card has this view.
    pub fn markup(self, film: &Film, view: &Html, locale: Locale) -> String {
        let mut lines = Lines::default();
        lines.title(film, locale);
        match self {
            Fallback::Full => lines.read(view),
            Fallback::Short => lines.synopsis(film, locale),
        }
        let own = lang(Some(locale.tag()));
        format!("<span{own} {MARK}=\"\">{}</span>", lines.end())
    }
}

/// Elements of which each begins a line, or ends one.
const BLOCKS: [&str; 17] = [
    "article", "details", "dd", "div", "dl", "dt", "h2", "h3", "h4", "h5", "h6", "header", "li",
    "p", "section", "summary", "ul",
];

/// Blocks with an empty line before them.
const APART: [&str; 8] = ["dl", "h2", "h3", "h4", "h5", "h6", "p", "ul"];

/// Elements that a reader of text has no use for: pictures, and buttons that no
/// script serves.
const UNREAD: [&str; 3] = ["button", "img", "svg"];

/// The lines of a fallback while they are written.
#[derive(Debug, Default)]
struct Lines {
    /// Those that are whole.
    markup: String,
    /// Content of the last one, which is not.
    line: String,
    /// The language that is marked for it.
    lang: Option<String>,
    /// Whether an empty line stands before it.
    is_apart: bool,
}

impl Lines {
    /// The title, linked to the film's own page, and the year.
    fn title(&mut self, film: &Film, locale: Locale) {
        let name = film.name.shown(locale);
        let mut title = escaped(name.value);
        if let Some(url) = &film.url {
            title = format!("<a href=\"{}\">{title}</a>", escaped(url.as_str()));
        }
        if let Some(date) = film.date_published {
            title.push_str(&format!(" ({:04})", date.year()));
        }
        self.line = format!("<b>{title}</b>");
        self.lang = tag_of(name.lang).map(str::to_owned);
        self.flush();
    }

    fn synopsis(&mut self, film: &Film, locale: Locale) {
        let Some(description) = &film.description else {
            return;
        };
        let shown = description.shown(locale);
        for paragraph in shown.value.iter() {
            self.is_apart = true;
            self.line = escaped(paragraph);
            self.lang = tag_of(shown.lang).map(str::to_owned);
            self.flush();
        }
    }

    /// Writes the texts of a view of the card.
    fn read(&mut self, node: &VNode) {
        match node {
            VNode::VText(text) => push_escaped(&mut self.line, &text.text),
            VNode::VList(list) => list.iter().for_each(|node| self.read(node)),
            VNode::VTag(tag) => self.element(tag),
            _ => {}
        }
    }

    fn element(&mut self, tag: &VTag) {
        let name = tag.tag();
        let is_title = attribute(tag, "part") == Some("title");
        let is_decoration = attribute(tag, "aria-hidden") == Some("true");
        if is_title || is_decoration || UNREAD.contains(&name) {
            return;
        }
        if !BLOCKS.contains(&name) {
            return self.inline(tag);
        }
        // A fact is one line: its label, then its value.
        if name != "dd" {
            self.flush();
        }
        self.is_apart |= APART.contains(&name);
        let outer = self.lang.clone();
        if let Some(lang) = attribute(tag, "lang").filter(|_| name != "article") {
            self.lang = Some(lang.to_owned());
        }
        match name {
            // A rating: its text is its label.
            _ if attribute(tag, "role") == Some("img") => {
                let label = attribute(tag, "aria-label").unwrap_or_default();
                self.line.push_str(&escaped(label));
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
    fn inline(&mut self, tag: &VTag) {
        let own = lang(attribute(tag, "lang"));
        match (tag.tag(), attribute(tag, "href")) {
            ("a", Some(href)) => {
                let start = format!("<a href=\"{}\"{own}>", escaped(href));
                self.within(tag, &start, "</a>");
            }
            _ if !own.is_empty() => {
                self.within(tag, &format!("<span{own} dir=\"auto\">"), "</span>");
            }
            _ => self.children(tag),
        }
        if attribute(tag, "class") == Some("label") {
            self.line.truncate(self.line.trim_end().len());
            self.line.push_str(": ");
        }
    }

    /// The heading of a section, without the number of what is in it.
    fn heading(&mut self, summary: &VTag) {
        if let Some(VNode::VList(list)) = summary.children() {
            list.iter().take(1).for_each(|node| self.read(node));
        }
    }

    fn within(&mut self, tag: &VTag, start: &str, end: &str) {
        self.line.push_str(start);
        self.children(tag);
        self.line.push_str(end);
    }

    fn children(&mut self, tag: &VTag) {
        if let Some(child) = tag.children() {
            self.read(child);
        }
    }

    /// Ends the line, if there is anything in it.
    fn flush(&mut self) {
        let line = std::mem::take(&mut self.line);
        if line.trim().is_empty() {
            return;
        }
        if !self.markup.is_empty() {
            // Readability makes paragraphs of line breaks side by side. It takes many of them for the article, and
            // leaves out the page's own text around the card.
            let breaks = if self.is_apart {
                "<br /><wbr /><br />"
            } else {
                "<br />"
            };
            self.markup.push_str(breaks);
        }
        self.is_apart = false;
        let lang = lang(self.lang.as_deref());
        let line = line.trim();
        for piece in ["<span dir=\"auto\"", &lang, ">", line, "</span>"] {
            self.markup.push_str(piece);
        }
    }

    fn end(mut self) -> String {
        self.flush();
        self.markup
    }
}

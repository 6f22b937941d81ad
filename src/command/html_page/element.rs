//! One element of a page.

use std::collections::HashMap;
use std::ops::Range;

use film_card::config::long_name;

/// An element with its ranges in the text of the page, in bytes.
#[derive(Clone, Debug)]
pub struct Element {
    pub name: String,
    pub attributes: HashMap<String, String>,
    /// The nearest `lang`, of the element itself or of an ancestor.
    pub lang: Option<String>,
    /// The nearest `color-scheme` of a `style`, of the element itself or of an
    /// ancestor.
    pub scheme: Option<String>,
    /// From its `<` to behind its end tag.
    pub range: Range<usize>,
    /// From behind its start tag to its end tag.
    pub content: Range<usize>,
    /// The child elements of a card, without theirs; empty for other elements.
    pub children: Vec<Element>,
    /// Whether a card has any text besides blanks; `false` for other elements.
    pub has_text: bool,
    /// The first end tag of the card's name that does not end it, since it stands
    /// in an element inside: its byte, and the name of that element.
    pub lost_end: Option<(usize, String)>,
    /// Whether its start tag closes it.
    pub is_closed: bool,
}

impl Element {
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.get(name).map(String::as_str)
    }

    /// The attribute that an option of a card is read from: its long name, unless
    /// that is empty, or else the short one.
    pub fn attribute_of(&self, option: &str) -> String {
        let long = long_name(option);
        let is_given = self
            .attribute(&long)
            .is_some_and(|text| !text.trim().is_empty());
        if is_given { long } else { option.to_owned() }
    }

    /// Whether it is a script of this type, as `script[type='…' i]` means it.
    pub fn is_script(&self, kind: &str) -> bool {
        let its = self.attribute("type").unwrap_or_default();
        self.name == "script" && its.eq_ignore_ascii_case(kind)
    }
}

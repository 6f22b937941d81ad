//! The first element of an XML file, with its text and the elements in it.

use quick_xml::escape::resolve_html5_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::{Reader, XmlVersion};

/// How deep elements may stand in one another; deeper ones are not read.
const DEEPEST: usize = 32;

/// An element.
#[derive(Debug, Default)]
pub struct Element {
    pub name: String,
    attributes: Vec<(String, String)>,
    /// Its own text, without that of the elements in it.
    pub text: String,
    pub children: Vec<Element>,
}

/// Why a text is no XML, and at which byte.
#[derive(Debug)]
pub struct NoXml {
    pub message: String,
    pub byte: usize,
}

impl Element {
    /// Reads the first element of a text, and ignores all behind it. Of the elements
    /// of these names nothing is read that stands in them.
    ///
    /// # Errors
    /// The text has no element, or its tags don't match.
    pub fn first(text: &str, unread: &[&str]) -> Result<Element, NoXml> {
        let mut reader = Reader::from_str(text);
        // `Tom & Ana` is no XML, and common.
        reader.config_mut().allow_dangling_amp = true;
        let mut open: Vec<Element> = Vec::new();
        let mut deeper = 0_usize;
        loop {
            let event = reader.read_event().map_err(|error| NoXml {
                message: error.to_string(),
                byte: usize::try_from(reader.error_position()).unwrap_or(usize::MAX),
            })?;
            let closed = match event {
                Event::Start(_) if deeper > 0 || open.len() == DEEPEST => {
                    deeper += 1;
                    None
                }
                Event::Start(tag)
                    if unread.contains(&&*tag.local_name().as_ref().to_lowercase()) =>
                {
                    deeper += 1;
                    None
                }
                Event::Start(tag) => {
                    open.push(Element::new(&tag));
                    None
                }
                Event::End(_) if deeper > 0 => {
                    deeper -= 1;
                    None
                }
                Event::End(_) => open.pop(),
                Event::Empty(_) if deeper > 0 => None,
                Event::Empty(tag) => Some(Element::new(&tag)),
                Event::Eof => {
                    return Err(NoXml {
                        message: match open.pop() {
                            Some(element) => format!("<{}> has no end", element.name),
                            None => "there is no element".to_owned(),
                        },
                        byte: text.len(),
                    });
                }
                event => {
                    if let (0, Some(element)) = (deeper, open.last_mut()) {
                        element.add(&event);
                    }
                    None
                }
            };
            if let Some(element) = closed {
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
            }
        }
    }

    fn new(tag: &BytesStart) -> Element {
        let mut attributes = tag.attributes();
        let attributes = attributes.with_checks(false).flatten();
        let attributes = attributes.map(|attribute| {
            let value = attribute.normalized_value(XmlVersion::Implicit1_0);
            let value =
                value.map_or_else(|_| attribute.value.to_string(), |value| value.into_owned());
            (attribute.key.as_ref().to_lowercase(), value)
        });
        Element {
            name: tag.local_name().as_ref().to_lowercase(),
            attributes: attributes.collect(),
            ..Element::default()
        }
    }

    /// Adds what stands between tags to the text.
    fn add(&mut self, event: &Event) {
        match event {
            Event::Text(text) => self.text.push_str(&text.xml10_content()),
            Event::CData(text) => self.text.push_str(&text.xml10_content()),
            Event::GeneralRef(reference) => {
                let name = reference.xml10_content();
                match (reference.resolve_char_ref(), resolve_html5_entity(&name)) {
                    (Ok(Some(char)), _) => self.text.push(char),
                    // XML knows five of them, those who write it all of HTML.
                    (_, Some(text)) => self.text.push_str(text),
                    _ => self.text.push_str(&format!("&{name};")),
                }
            }
            _ => {}
        }
    }

    pub fn attribute(&self, name: &str) -> Option<&str> {
        let mut attributes = self.attributes.iter();
        let attribute = attributes.find(|(known, _)| known == name);
        attribute.map(|(_, value)| value.trim())
    }

    /// The first element of this name in it.
    pub fn child(&self, name: &str) -> Option<&Element> {
        self.children.iter().find(|child| child.name == name)
    }

    /// The text of the first element of this name in it, else an empty one.
    pub fn text_of(&self, name: &str) -> &str {
        self.child(name).map_or("", |child| child.text.trim())
    }
}

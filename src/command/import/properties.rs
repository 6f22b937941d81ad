//! The elements `<meta>` of a page.

use super::document::Document;

/// What they say, in their order, by names in small letters with a colon in them, such
/// as `og:title`.
#[derive(Clone, Debug, Default)]
pub struct Properties(Vec<(String, String)>);

impl Properties {
    pub fn of(document: &Document) -> Properties {
        let metas = document
            .elements()
            .filter(|id| document.name(*id) == Some("meta"));
        let mut properties = Properties::default();
        for meta in metas {
            let attribute = |name| document.attribute(meta, name).map(str::to_owned);
            let names = ["property", "name"].map(attribute);
            properties.add(names, attribute("content").unwrap_or_default());
        }
        properties
    }

    /// Adds what an element says, if that is a property: some write `name` where
    /// `property` is meant. Gives its name and its value.
    pub fn add(&mut self, names: [Option<String>; 2], content: String) -> Option<(&str, &str)> {
        let mut names = names.into_iter().flatten();
        let name = names.find(|name| name.contains(':'))?;
        let content = content.trim();
        if content.is_empty() {
            return None;
        }
        self.0
            .push((name.trim().to_lowercase(), content.to_owned()));
        self.0.last().map(|(name, content)| (&**name, &**content))
    }

    /// The values of a property.
    pub fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let its = self.0.iter().filter(move |(known, _)| known == name);
        its.map(|(_, content)| content.as_str())
    }

    /// The first value of a property.
    pub fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// All properties with their values.
    pub fn iter(&self) -> impl Iterator<Item = &(String, String)> {
        self.0.iter()
    }
}

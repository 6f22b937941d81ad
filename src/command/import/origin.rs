//! The page that the words of a source come from, with its address and its
//! language.

use html5gum::{StartTag, Token, Tokenizer};
use url::Url;

use super::plain_text::{letters, line};
use super::properties::Properties;

/// The page around some data, as far as it is known.
#[derive(Clone, Debug, Default)]
pub struct Origin {
    /// Whether it is a card of this program, of which every address is as its
    /// owner wrote it.
    pub is_card: bool,
    /// Whether there is a page around.
    pub is_page: bool,
    /// The page's own address.
    pub page: Option<Url>,
    /// The address against which relative ones are resolved.
    pub base: Option<Url>,
    /// The BCP 47 tag of the language that the texts are in.
    pub language: Option<String>,
    /// What the page calls itself: `og:title` and `<title>`.
    pub titles: Vec<String>,
    /// Its elements `<meta>`.
    pub properties: Properties,
}

/// The beginning of a page's title: a film and the year of it.
#[derive(Debug, PartialEq, Eq)]
pub struct Titled<'a> {
    pub film: &'a str,
    pub year: &'a str,
}

impl Origin {
    /// Reads what a page says of itself: its address from `<link rel=canonical>`
    /// or `og:url`, the base of its relative addresses from `<base href>`, its
    /// language from `<html lang>` or `og:locale`, its titles.
    pub fn of_page(html: &str) -> Origin {
        let mut found = Found::default();
        let mut is_title = false;
        for Ok(token) in Tokenizer::new(html) {
            match token {
                Token::StartTag(tag) => {
                    found.note(&tag);
                    // The elements about the whole page stand before its body.
                    if tag.name.as_slice() == b"body" {
                        break;
                    }
                    is_title = tag.name.as_slice() == b"title";
                }
                Token::String(text) if is_title => {
                    let text = String::from_utf8_lossy(&text);
                    found.titles.push(text.into_owned());
                    is_title = false;
                }
                Token::EndTag(tag) if tag.name.as_slice() == b"head" => break,
                _ => {}
            }
        }
        let Found { properties, .. } = &found;
        let said = |name: &str| properties.first(name).map(str::to_owned);
        let whole = |text: Option<String>| Url::parse(text?.trim()).ok().filter(Url::has_host);
        let page = whole(found.canonical.clone().or_else(|| said("og:url")));
        let base = found.base.clone().and_then(|base| match &page {
            Some(page) => page.join(base.trim()).ok(),
            None => whole(Some(base)),
        });
        Origin {
            is_card: false,
            is_page: true,
            base: base.or_else(|| page.clone()),
            page,
            // An underscore stands for a hyphen, as in Unicode's identifiers.
            language: found
                .language
                .clone()
                .or_else(|| said("og:locale"))
                .map(|tag| tag.replace('_', "-")),
            titles: found.titles.iter().map(|title| line(title)).collect(),
            properties: found.properties,
        }
    }

    /// The name of the site: as it calls itself to social networks, else its host.
    pub fn site(&self) -> Option<String> {
        let named = self.properties.first("og:site_name").map(line);
        let host = self.page.as_ref().and_then(Url::host_str);
        let host = host.map(|host| host.strip_prefix("www.").unwrap_or(host));
        named.or_else(|| host.map(str::to_owned))
    }

    /// Names by which the site may call itself behind a title, by their letters.
    pub fn sites(&self) -> Vec<String> {
        let named = self.properties.first("og:site_name");
        let host = self.page.as_ref().and_then(Url::host_str);
        let host = host.map(|host| host.strip_prefix("www.").unwrap_or(host));
        let label = host.and_then(|host| host.rsplit_once('.'));
        let label = label.map(|(before, _)| before);
        let names = [named, host, label].into_iter().flatten();
        names.map(letters).collect()
    }

    /// The film and the year that the page's titles begin with: "The Kid (1921) - Films",
    /// "The Kid - Película 1921 - Films".
    pub fn titled(&self) -> impl Iterator<Item = Titled<'_>> {
        self.titles.iter().filter_map(|title| {
            let in_brackets = || {
                let (film, behind) = title.split_once(" (")?;
                Some((film, behind.split_once(')')?.0))
            };
            let behind_word = || {
                let (film, behind) = title.split_once(" - ")?;
                let (word, behind) = behind.split_once(' ')?;
                let is_film = ["film", "movie", "película"].contains(&&*word.to_lowercase());
                let year = behind.split(' ').next().filter(|_| is_film)?;
                Some((film, year))
            };
            let (film, year) = in_brackets().or_else(behind_word)?;
            let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
            is_year.then_some(Titled { film, year })
        })
    }
}

/// The values of a page's elements, each from the first that has one.
#[derive(Debug, Default)]
struct Found {
    base: Option<String>,
    canonical: Option<String>,
    language: Option<String>,
    titles: Vec<String>,
    properties: Properties,
}

impl Found {
    fn note(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            let value = String::from_utf8_lossy(&value.value);
            (!value.trim().is_empty()).then(|| value.trim().to_owned())
        };
        let (slot, value) = match tag.name.as_slice() {
            b"base" => (&mut self.base, attribute("href")),
            b"html" => (&mut self.language, attribute("lang")),
            b"link" => {
                let rel = attribute("rel").unwrap_or_default();
                let is_canonical = |rel: &str| rel.eq_ignore_ascii_case("canonical");
                match rel.split_ascii_whitespace().any(is_canonical) {
                    true => (&mut self.canonical, attribute("href")),
                    false => return,
                }
            }
            b"meta" => {
                let names = ["property", "name"].map(attribute);
                let content = attribute("content").unwrap_or_default();
                if let Some((name, content)) = self.properties.add(names, content)
                    && name == "og:title"
                {
                    self.titles.push(content.to_owned());
                }
                return;
            }
            _ => return,
        };
        if slot.is_none() {
            *slot = value;
        }
    }
}

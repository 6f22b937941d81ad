//! The page that the words of a source come from, with its address and its
//! language.

use html5gum::{StartTag, Token, Tokenizer};
use url::Url;

use super::plain_text::line;

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
        let whole = |text: Option<String>| Url::parse(text?.trim()).ok().filter(Url::has_host);
        let page = whole(found.canonical.or(found.og_url));
        let base = found.base.and_then(|base| match &page {
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
                .or(found.og_locale)
                .map(|tag| tag.replace('_', "-")),
            titles: found.titles.iter().map(|title| line(title)).collect(),
        }
    }

    /// The film and the year that the page's titles begin with: "The Kid (1921) - Films".
    pub fn titled(&self) -> impl Iterator<Item = Titled<'_>> {
        self.titles.iter().filter_map(|title| {
            let (film, behind) = title.split_once(" (")?;
            let (year, _) = behind.split_once(')')?;
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
    og_url: Option<String>,
    og_locale: Option<String>,
    language: Option<String>,
    titles: Vec<String>,
}

impl Found {
    fn note(&mut self, tag: &StartTag<()>) {
        let attribute = |name: &str| {
            let value = tag.attributes.get(name.as_bytes())?;
            let value = String::from_utf8_lossy(&value.value);
            (!value.trim().is_empty()).then(|| value.trim().to_owned())
        };
        let property = || attribute("property").or_else(|| attribute("name"));
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
            b"meta" => match property().as_deref() {
                Some("og:title") => {
                    self.titles.extend(attribute("content"));
                    return;
                }
                Some("og:url") => (&mut self.og_url, attribute("content")),
                Some("og:locale") => (&mut self.og_locale, attribute("content")),
                _ => return,
            },
            _ => return,
        };
        if slot.is_none() {
            *slot = value;
        }
    }
}

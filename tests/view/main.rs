//! The view of the card, as HTML that is parsed again.
#![cfg(not(target_arch = "wasm32"))]

mod awards;
mod card;
mod cast;
mod credits;
mod film_links;
mod header;
mod headings;
mod hide_and_open;
mod marked_languages;
mod meta;
mod poster;
mod reviews;
mod star_ratings;
mod synopsis;

use std::rc::Rc;

use film_card::components::{Card, CardProps, Unfolded};
use film_card::config::{Config, Scheme};
use film_card::film::read;
use film_card::i18n::Locale;
use scraper::{ElementRef, Html, Node, Selector};
use serde_json::{Map, Value, json};
use yew::LocalServerRenderer;

/// A card, parsed.
struct View(Html);

/// A film called Luna with these members besides, in English.
fn english(members: &Value) -> View {
    render(Locale::En, &[], members)
}

/// The same in Spanish.
fn spanish(members: &Value) -> View {
    render(Locale::Es, &[], members)
}

/// The same in English, with these attributes.
fn with(attributes: &[(&str, &str)], members: &Value) -> View {
    render(Locale::En, attributes, members)
}

/// A film with every field.
fn every_field() -> Value {
    serde_json::from_str(include_str!("../films/every-field.json")).expect("JSON")
}

fn render(locale: Locale, attributes: &[(&str, &str)], members: &Value) -> View {
    view(props(locale, attributes, members))
}

fn props(locale: Locale, attributes: &[(&str, &str)], members: &Value) -> CardProps {
    let mut film = Map::new();
    film.insert("name".into(), json!("Luna"));
    film.extend(members.as_object().expect("an object").clone());
    let film = read(Value::Object(film)).film.expect("a film");

    let text_of = |name: &str| {
        let found = attributes.iter().find(|(known, _)| *known == name)?;
        Some(found.1)
    };
    let (config, warnings) = Config::parse(&text_of);
    assert_eq!(warnings, []);
    CardProps {
        film: Rc::new(film),
        unfolded: Unfolded {
            open: config.open,
            ..Unfolded::default()
        },
        config: Rc::new(config),
        locale,
        scheme: Scheme::default(),
        image_failed: false,
    }
}

fn view(props: CardProps) -> View {
    let renderer = LocalServerRenderer::<Card>::with_props(props).hydratable(false);
    let html = futures::executor::block_on(renderer.render());
    let html = Html::parse_fragment(&html);
    assert_eq!(html.errors, [""; 0], "HTML as it should be written");
    View(html)
}

impl View {
    fn all(&self, selector: &str) -> Vec<ElementRef<'_>> {
        self.0.select(&parse(selector)).collect()
    }

    /// The only element that the selector fits.
    fn one(&self, selector: &str) -> ElementRef<'_> {
        let all = self.all(selector);
        assert_eq!(all.len(), 1, "{selector} in {}", self.0.html());
        all[0]
    }

    /// The only element of this part.
    fn part(&self, part: &str) -> ElementRef<'_> {
        self.one(&format!("[part={part}]"))
    }

    /// Every element of this part.
    fn parts(&self, part: &str) -> Vec<ElementRef<'_>> {
        self.all(&format!("[part={part}]"))
    }

    /// The text of every element of this part.
    fn texts(&self, part: &str) -> Vec<String> {
        self.parts(part).into_iter().map(text).collect()
    }

    fn has(&self, part: &str) -> bool {
        !self.parts(part).is_empty()
    }
}

fn parse(selector: &str) -> Selector {
    Selector::parse(selector).expect(selector)
}

/// Elements inside an element.
fn inside<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    element.select(&parse(selector)).collect()
}

/// The text of an element, with single spaces between words and lines.
fn text(element: ElementRef<'_>) -> String {
    const INLINE: [&str; 4] = ["a", "cite", "span", "time"];
    let mut text = String::new();
    for node in element.descendants() {
        match node.value() {
            Node::Text(piece) => text.push_str(piece),
            Node::Element(element) if !INLINE.contains(&element.name()) => text.push(' '),
            _ => {}
        }
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

//! What the first page says is what the README says, in both languages, and its
//! configurator has every option.
#![cfg(not(target_arch = "wasm32"))]

#[path = "../xtask/src/readme_tables.rs"]
mod readme_tables;

use std::collections::BTreeSet;

use film_card::config::Config;
use film_card::film::read;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use readme_tables::{codes, rows_after};

const README: &str = include_str!("../README.md");
const PAGE: &str = include_str!("../index.html");

fn page() -> Html {
    Html::parse_document(PAGE)
}

fn select<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect(selector);
    html.select(&selector).collect()
}

fn within<'a>(element: ElementRef<'a>, selector: &str) -> Vec<ElementRef<'a>> {
    let selector = Selector::parse(selector).expect(selector);
    element.select(&selector).collect()
}

/// The text without its line breaks.
fn text(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The text as those read it who read this language.
fn text_in(element: ElementRef<'_>, lang: &str) -> String {
    let is_other = |ancestor: ElementRef<'_>| {
        ancestor.value().name() == "span"
            && ancestor
                .attr("lang")
                .is_some_and(|tag| tag != lang && ["en", "es"].contains(&tag))
    };
    let texts = element.descendants().filter_map(|node| {
        let text = node.value().as_text()?;
        let mut around = node.ancestors().filter_map(ElementRef::wrap);
        (!around.any(is_other)).then_some(&**text)
    });
    let text: String = texts.collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

// ---- both languages ----

#[test]
fn says_everything_in_both_languages() {
    let page = page();
    let english = select(&page, "span[lang=en]");
    let spanish = select(&page, "span[lang=es]");
    assert_eq!(english.len(), spanish.len());
    assert!(english.len() > 100);
    for english in english {
        let next = english.next_sibling().and_then(ElementRef::wrap);
        let spanish = next.unwrap_or_else(|| panic!("alone: {}", text(english)));
        assert_eq!(spanish.attr("lang"), Some("es"), "{}", text(english));
        assert_ne!(text(spanish), "", "{}", text(english));
        let codes = |element| -> BTreeSet<String> {
            let codes = within(element, "code");
            codes.into_iter().map(text).collect()
        };
        assert_eq!(codes(english), codes(spanish), "{}", text(english));
    }
}

#[test]
fn says_nothing_in_one_language_that_is_not_of_both() {
    // Names, words of code and words that are the same in both.
    let shared = [
        "film-card",
        "Manual",
        "HTML",
        "WordPress",
        "React",
        "Vue",
        "Svelte",
        "Astro",
        "Content-Security-Policy",
        "integrity",
        "English",
        "Español",
        "gzip 9",
        "brotli 11",
        "total",
        "URL",
        "auto",
        "Movie",
        "Person",
        "PerformanceRole",
        "ImageObject",
        "Review",
        "Rating",
        "AggregateRating",
        "Hugo",
        "Eleventy, Jekyll",
        "Express",
        "Django",
        "PHP",
    ];
    let page = page();
    for element in select(&page, "body :not(span, code, option, textarea)") {
        let own = element
            .children()
            .filter_map(|node| Some(node.value().as_text()?.trim()))
            .filter(|text| text.contains(char::is_alphabetic));
        let inside = |name| {
            let mut around = element.ancestors().filter_map(ElementRef::wrap);
            around.any(|ancestor| ancestor.value().name() == name)
        };
        let is_code = inside("code") || inside("span") || inside("noscript");
        for text in own.filter(|_| !is_code && element.value().name() != "noscript") {
            assert!(shared.contains(&text), "{text:?}");
        }
    }
}

// ---- the manual ----

/// Each table of the page with what stands right before its rule in the README.
const TABLES: [(&str, &str); 16] = [
    ("attributes", "\n| attribute |"),
    ("meta", "\n| `<meta name>` |"),
    ("properties", "\n| property |"),
    ("events", "\n| event |"),
    ("colours", "\n| colour |"),
    ("measures", "\n| measure or font |"),
    ("parts", "\n| part |"),
    ("movie", "\n**[Movie]("),
    ("person", "\n**[Person]("),
    ("role", "\n**[PerformanceRole]("),
    ("image", "\n**[ImageObject]("),
    ("review", "\n**[Review]("),
    ("rating", "\n**[Rating]("),
    ("aggregate", "\n**[AggregateRating]("),
    ("codes", "\n| code |"),
    ("sizes", "\n| file, in kB |"),
];

/// The rows of the README's first table from this text on, as plain text.
fn readme_rows(start: &str) -> Vec<Vec<String>> {
    let rows = rows_after(README, start).into_iter();
    rows.map(|row| row.into_iter().map(plain).collect())
        .collect()
}

/// Markdown without its marks: code, links, emphasis.
fn plain(markdown: &str) -> String {
    let mut text = String::new();
    let mut rest = markdown.trim();
    while let Some((before, link)) = rest.split_once("](") {
        text += &before.replace('[', "");
        rest = link.split_once(')').expect(markdown).1;
    }
    (text + rest).replace(['`', '*'], "")
}

fn page_rows(page: &Html, id: &str, lang: &str) -> Vec<Vec<String>> {
    let rows = select(page, &format!("#{id} tbody tr"));
    let cell = |cell| {
        text_in(cell, lang)
            .replace(['“', '”'], "\"")
            .replace('’', "'")
    };
    let cells = |row| within(row, "th, td").into_iter().map(cell).collect();
    rows.into_iter().map(cells).collect()
}

#[test]
fn has_the_tables_of_the_readme() {
    let page = page();
    for (id, start) in TABLES {
        let rows = readme_rows(start);
        assert_eq!(page_rows(&page, id, "en"), rows, "{id}");
        assert_eq!(page_rows(&page, id, "es").len(), rows.len(), "{id}");
    }
    assert_eq!(select(&page, "table").len(), TABLES.len());
}

#[test]
fn names_the_browsers_of_the_readme() {
    let versions = |text: &str| -> BTreeSet<String> {
        let words = text.split([' ', ',', ':']);
        let numbers = words.map(|word| word.trim_end_matches('.'));
        let is_version = |word: &&str| word.parse::<f32>().is_ok_and(|number| number < 1000.0);
        numbers.filter(is_version).map(str::to_owned).collect()
    };
    let (_, browsers) = README.split_once("\n## Browsers\n").unwrap();
    let (browsers, _) = browsers.split_once("\n## ").unwrap();
    let page = page();
    let told = select(&page, "#browsers + p")[0];
    for lang in ["en", "es"] {
        let expected: BTreeSet<String> =
            versions(&browsers.replace('\n', " ")).into_iter().collect();
        assert_eq!(versions(&text_in(told, lang)), expected, "{lang}");
    }
}

// ---- the configurator ----

/// The README's attributes with what it says of their values.
fn attributes() -> Vec<(String, Vec<String>, bool)> {
    let rows = rows_after(README, "\n| attribute |").into_iter();
    let owned = |cell| codes(cell).into_iter().map(str::to_owned).collect();
    rows.map(|row| {
        let is_list = row[1].starts_with("list of ");
        (codes(row[0])[0].to_owned(), owned(row[1]), is_list)
    })
    .collect()
}

#[test]
fn has_a_control_for_every_option_with_its_values_the_default_first() {
    let page = page();
    for (name, values, is_list) in attributes() {
        let controls = select(&page, &format!("form [name={name}]"));
        let first = *controls
            .first()
            .unwrap_or_else(|| panic!("{name} has no control"));
        let offered: Vec<String> = match first.value().name() {
            "select" => within(first, "option").into_iter().map(text).collect(),
            _ if is_list => {
                assert!(controls.iter().all(|box_| box_.attr("checked").is_none()));
                let values = controls.iter().filter_map(|tick| tick.attr("value"));
                values.map(str::to_owned).collect()
            }
            _ => first.attr("value").map(str::to_owned).into_iter().collect(),
        };
        match &*name {
            // Free text, without a default.
            "data-source" | "data-src" | "data-target" => assert_eq!(offered, [""; 0], "{name}"),
            // Numbers and language tags: the default only.
            _ if offered.len() == 1 => assert_eq!(offered[0], values[0], "{name}"),
            _ => assert_eq!(offered, values, "{name}"),
        }
    }
}

#[test]
fn offers_a_film_without_a_fault_or_a_warning() {
    let page = page();
    let film = select(&page, "textarea[name=json]")[0];
    let film: String = film.text().collect();
    let reading = read(serde_json::from_str::<Value>(&film).unwrap());
    assert_eq!((reading.faults, reading.warnings), (vec![], vec![]));
}

// ---- cards and looks ----

#[test]
fn shows_the_tag_that_makes_its_first_card() {
    let page = page();
    let shown = Html::parse_fragment(&text(select(&page, "#tag code")[0]));
    let card = select(&page, "body script[src]");
    assert_eq!(card.len(), 1);
    assert_eq!(select(&shown, "script")[0].html(), card[0].html());
}

#[test]
fn uses_only_attributes_and_values_that_there_are() {
    let html = page();
    let cards = select(&html, "film-card, body script[src]");
    assert!(cards.len() >= 5);
    for card in cards {
        let attributes = card.value().attrs();
        for (name, value) in attributes.filter(|(name, _)| name.starts_with("data-")) {
            let text_of = |asked: &str| (asked == name).then(|| value.to_owned());
            let (_, warnings) = Config::parse(&text_of);
            assert!(warnings.is_empty(), "{name}={value}: {warnings:?}");
            assert!(README.contains(&format!("| `{name}` |")), "{name}");
        }
    }
}

#[test]
fn dresses_its_cards_in_the_looks_of_the_readme() {
    let page = page();
    let looks = select(&page, "pre[data-look]");
    assert_eq!(looks.len(), 3);
    for look in looks {
        let css: String = look.text().collect();
        assert!(README.contains(&format!("```css\n{css}\n```")), "{css}");
        let class = look.attr("id").expect("an id");
        assert!(css.starts_with(&format!("film-card.{class} {{")), "{css}");
        assert_eq!(select(&page, &format!("film-card.{class}")).len(), 1);
    }
}

#[test]
fn works_in_any_folder_and_has_no_script_or_style_of_its_own_inside() {
    let page = page();
    for (selector, attribute) in [("script", "src"), ("link", "href"), ("a", "href")] {
        for element in select(&page, selector) {
            let url = element.attr(attribute).expect(selector);
            let is_outside = url.starts_with("https://") || url.starts_with("data:");
            let is_inside = ["pkg/", "src/page/", "styles/", "#"]
                .iter()
                .any(|start| url.starts_with(start));
            assert!(is_outside || is_inside, "{url}");
            if let Some(id) = url.strip_prefix('#') {
                assert_eq!(select(&page, &format!("#{id}")).len(), 1, "{url}");
            }
        }
    }
    assert!(select(&page, "style, [style], [onclick]").is_empty());
}

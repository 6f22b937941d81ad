//! The texts of the first page that are not written from the reference: all are in
//! both languages, and name only what there is.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;

use film_card::config::Config;
use film_card::film::{EMBEDDED_IDS, read};
use film_card::reference::options::{options, target};
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

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
        "JSON",
        "auto",
        "Movie",
        "Person",
        "PerformanceRole",
        "ImageObject",
        "Review",
        "Rating",
        "AggregateRating",
        "VideoObject",
        "WatchAction",
        "Hugo",
        "Eleventy",
        "Jekyll",
        "Vite",
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

#[test]
fn tells_the_sizes_of_the_readme() {
    let (_, rest) = README.split_once("\n| file, in kB |").expect("the table");
    let rows = rest
        .lines()
        .skip(2)
        .take_while(|line| line.starts_with('|'));
    let plain = |cell: &str| cell.trim().replace(['`', '*'], "");
    let told = rows.map(|row| row.trim_matches('|').split('|').map(plain).collect());
    let page = page();
    let rows = select(&page, "#sizes tbody tr").into_iter();
    let shown = rows.map(|row| within(row, "th, td").into_iter().map(text).collect());
    assert_eq!(
        shown.collect::<Vec<Vec<_>>>(),
        told.collect::<Vec<Vec<_>>>()
    );
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
    let (browsers, _) = browsers.split_once("\nAn older browser").unwrap();
    let page = page();
    let told = select(&page, "#browsers + p")[0];
    for lang in ["en", "es"] {
        let expected: BTreeSet<String> =
            versions(&browsers.replace('\n', " ")).into_iter().collect();
        assert_eq!(versions(&text_in(told, lang)), expected, "{lang}");
    }
}

// ---- the configurator ----

#[test]
fn has_a_control_for_every_option() {
    let page = page();
    for option in options().into_iter().chain([target()]) {
        let controls = select(&page, &format!("form [name={}]", option.name));
        assert!(!controls.is_empty(), "{}", option.name);
    }
    let films = select(&page, "select[name=data-film] option");
    let films: Vec<String> = films.into_iter().map(text).collect();
    assert_eq!(films, EMBEDDED_IDS);
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
            let text_of = |asked: &str| (asked == name).then_some(value);
            let (_, warnings) = Config::parse(&text_of);
            assert!(warnings.is_empty(), "{name}={value}: {warnings:?}");
            let known = options().into_iter().chain([target()]);
            assert!(
                known.into_iter().any(|option| option.name == name),
                "{name}"
            );
        }
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

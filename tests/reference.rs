//! The reference is what the code does, where the compiler does not hold that.
#![cfg(not(target_arch = "wasm32"))]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use film_card::components::{Card, CardProps, Unfolded};
use film_card::config::{Config, Scheme};
use film_card::film::{Object, read};
use film_card::i18n::Locale;
use film_card::reference::{
    ErrorCode,
    custom_properties::custom_properties,
    events::EVENTS,
    film::objects,
    looks::LOOKS,
    options::{options, page_defaults, target},
    parts::parts,
    properties::PROPERTIES,
};
use scraper::{ElementRef, Html, Selector};
use serde_json::{Value, json};
use yew::LocalServerRenderer;

type Names = BTreeSet<String>;

fn names<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> Names {
    names.into_iter().map(|name| name.as_ref().into()).collect()
}

// ---- sources ----

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Every file below this folder with this extension, joined.
fn sources(folder: &str, extension: &str) -> String {
    let mut folders = vec![root().join(folder)];
    let mut text = String::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|known| known == extension) {
                text += &fs::read_to_string(path).expect("a file");
            }
        }
    }
    text
}

/// The scripts of the custom element.
fn scripts() -> String {
    sources("src/element", "js")
}

/// The pieces of a text between each `before` and the next `after`.
fn between(text: &str, before: &str, after: &str) -> Names {
    let pieces = text.split(before).skip(1);
    names(pieces.filter_map(|piece| Some(piece.split_once(after)?.0)))
}

// ---- properties, events, errors ----

#[test]
fn has_the_properties_of_the_element() {
    let class = include_str!("../src/element/film_card.js");
    let getters = between(class, "\n  get ", "()");
    assert_eq!(
        names(PROPERTIES.iter().map(|property| property.name)),
        getters
    );
    let setters = between(class, "\n  set ", "(");
    let settable = PROPERTIES.iter().filter(|property| !property.is_read_only);
    assert_eq!(names(settable.map(|property| property.name)), setters);
}

#[test]
fn has_every_event_with_its_detail() {
    let scripts = scripts();
    let emitted = scripts.split("emit(\"").skip(1).map(|call| {
        let (name, rest) = call.split_once("\", { ").expect("a detail");
        let (detail, _) = rest.split_once(" }").expect("its end");
        (name, names(detail.split(", ")))
    });
    let events = EVENTS
        .iter()
        .map(|event| (event.name, names(event.detail.iter().map(|(name, _)| name))));
    assert_eq!(
        events.collect::<BTreeSet<_>>(),
        emitted.collect::<BTreeSet<_>>()
    );

    // Each fault in the list of faults carries these two.
    let fault = sources("src/embed", "js");
    let fault = between(&fault, "faultOfValue = (path, message) => ({ ", " })");
    let fault = fault.iter().map(|object| names(object.split(", ")));
    assert_eq!(fault.collect::<Vec<_>>(), [names(["path", "message"])]);
}

/// Rust's codes are of the enum; the element's scripts name theirs as text.
#[test]
fn has_every_error_code_that_is_told() {
    // The code begins a new line if the line would be too long.
    let scripts = scripts();
    let words: Vec<&str> = scripts.split_whitespace().collect();
    let scripts = words.join(" ").replace("( ", "(");
    let mut told = between(&scripts, "failure(\"", "\"");
    told.extend(between(&scripts, "fails(\"", "\""));
    let rust = sources("src/embed", "rs");
    for code in ErrorCode::ALL {
        if rust.contains(&format!("ErrorCode::{code:?}")) {
            told.insert(code.as_str().to_owned());
        }
    }
    assert_eq!(names(ErrorCode::ALL.iter().map(|code| code.as_str())), told);
}

// ---- options ----

#[test]
fn has_no_option_of_which_a_card_is_not_asked() {
    assert_eq!(
        options().first().map(|option| option.name),
        Some("data-film")
    );
    for (meta, attribute) in page_defaults() {
        assert!(
            options().iter().any(|option| option.name == attribute),
            "{meta}"
        );
    }
    assert!(scripts().contains("\"data-target\""), "{:?}", target());
}

#[test]
fn a_value_that_is_told_is_taken_and_the_first_is_the_default() {
    let parse = |name: &str, value: &str| {
        let text_of = |asked: &str| (asked == name).then_some(value);
        Config::parse(&text_of)
    };
    for option in options() {
        let values = option.values.each_ref().map(|text| -> Vec<String> {
            text.split('`')
                .skip(1)
                .step_by(2)
                .map(str::to_owned)
                .collect()
        });
        for of_language in &values {
            assert_eq!(*of_language, values[0], "{}", option.name);
        }
        for value in &values[0] {
            let (_, warnings) = parse(option.name, value);
            assert!(warnings.is_empty(), "{}: {warnings:?}", option.name);
        }
        if option.values[0].contains("whole number") {
            assert_eq!(parse(option.name, &values[0][0]).0, Config::default());
        }
    }
}

// ---- the film file ----

#[test]
fn a_scale_is_by_default_what_is_told() {
    let film = json!({ "name": "Luna", "review": [{ "reviewRating": { "ratingValue": 3 } }] });
    let film = serde_json::to_value(read(film).film).unwrap();
    let rating = &film["review"][0]["reviewRating"];
    let objects = objects()
        .into_iter()
        .filter(|object| object.object == Object::Rating);
    for field in objects.flat_map(|object| object.fields) {
        if let Some(default) = field.default {
            assert_eq!(rating[field.key].as_f64(), Some(default), "{}", field.key);
        }
    }
}

#[test]
fn has_a_short_name_of_its_own_for_every_field_of_an_object() {
    for object in objects() {
        for language in 0..2 {
            let labels = object.fields.iter().map(|field| field.label[language]);
            let labels: Vec<&str> = labels.collect();
            for label in &labels {
                assert!((3..=40).contains(&label.chars().count()), "{label}");
                let same = labels.iter().filter(|other| *other == label);
                assert_eq!(same.count(), 1, "{label}");
            }
        }
    }
}

// ---- both languages ----

#[test]
fn says_the_same_names_in_every_language() {
    let mut texts = Vec::new();
    texts.extend(
        options()
            .into_iter()
            .chain([target()])
            .map(|option| option.meaning),
    );
    texts.extend(PROPERTIES.iter().map(|property| property.meaning));
    texts.extend(EVENTS.iter().map(|event| event.when));
    texts.extend(
        ErrorCode::ALL
            .iter()
            .flat_map(|code| [code.happened(), code.remedy()]),
    );
    texts.extend(parts().iter().map(|part| part.meaning));
    texts.extend(custom_properties().iter().map(|property| property.meaning));
    texts.extend(objects().iter().flat_map(|object| {
        object
            .fields
            .iter()
            .map(|field| field.meaning)
            .collect::<Vec<_>>()
    }));
    assert!(texts.len() > 100);
    for text in texts {
        let codes = text.map(|text| names(text.split('`').skip(1).step_by(2)));
        for (text, of_language) in text.iter().zip(&codes) {
            assert_ne!(text.trim(), "", "{codes:?}");
            assert_eq!(*of_language, codes[0], "{text}");
        }
    }
}

// ---- styling ----

#[test]
fn has_every_custom_property_that_a_style_sheet_reads() {
    let css = sources("styles", "css");
    let used = css.split("--film-card-").skip(1);
    let used = used.filter_map(|rest| rest.split([',', ')', ':', ' ']).next());
    assert_eq!(
        names(custom_properties().iter().map(|property| property.name)),
        names(used.map(|name| format!("--film-card-{name}")))
    );
}

#[test]
fn text_has_a_contrast_of_7_in_both_colour_schemes() {
    let colour = |name: &str, side: usize| {
        let all = custom_properties();
        let property = all
            .iter()
            .find(|property| property.name == format!("--film-card-{name}"));
        luminance(
            property
                .and_then(|property| property.light_and_dark())
                .expect(name)[side],
        )
    };
    for side in [0, 1] {
        for ink in ["color", "muted", "accent", "focus"] {
            let [a, b] = ["background", ink].map(|name| colour(name, side));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(
                contrast >= 7.0,
                "{ink} on the background, {side}: {contrast}"
            );
        }
    }
}

#[test]
fn each_look_sets_every_colour_and_has_that_contrast_too() {
    for look in LOOKS {
        let (selector, rest) = look.css.split_once(" {").expect("a rule");
        assert_eq!(selector, format!("film-card.{}", look.class));
        let declarations = rest.trim_end().trim_end_matches('}').split(';');
        let mut declarations = declarations.filter_map(|each| each.trim().split_once(": "));
        assert_eq!(
            declarations.next().expect("a declaration").0,
            "color-scheme"
        );
        let declarations: Vec<_> = declarations.collect();
        let properties = custom_properties();
        for (name, _) in &declarations {
            assert!(
                properties.iter().any(|property| property.name == *name),
                "{name}"
            );
        }
        let colour = |name: &str| {
            let set = declarations.iter().find(|(known, _)| *known == name);
            luminance(
                set.unwrap_or_else(|| panic!("{} lacks {name}", look.class))
                    .1,
            )
        };
        for property in properties
            .iter()
            .filter(|property| property.light_and_dark().is_some())
        {
            colour(property.name);
        }
        for ink in ["color", "muted", "accent", "focus"] {
            let [a, b] = ["background", ink].map(|name| colour(&format!("--film-card-{name}")));
            let contrast = (a.max(b) + 0.05) / (a.min(b) + 0.05);
            assert!(contrast >= 7.0, "{}: {ink}: {contrast}", look.class);
        }
    }
}

/// Relative luminance, <https://www.w3.org/TR/WCAG22/#dfn-relative-luminance>.
fn luminance(colour: &str) -> f64 {
    let weights = [0.2126, 0.7152, 0.0722].into_iter().enumerate();
    let linear = |at: usize| {
        let byte = u8::from_str_radix(&colour[at..at + 2], 16).expect(colour);
        match f64::from(byte) / 255.0 {
            low if low <= 0.04045 => low / 12.92,
            high => ((high + 0.055) / 1.055).powf(2.4),
        }
    };
    weights
        .map(|(place, weight)| weight * linear(1 + 2 * place))
        .sum()
}

#[test]
fn has_every_part_of_the_card() {
    let film = include_str!("films/every-field.json");
    let film = read(serde_json::from_str::<Value>(film).unwrap())
        .film
        .unwrap();
    let (config, _) = Config::parse(&|name| (name == "data-max-cast").then_some("1"));
    let props = CardProps {
        film: Rc::new(film),
        config: Rc::new(config),
        locale: Locale::En,
        scheme: Scheme::default(),
        unfolded: Unfolded::default(),
        image_failed: false,
    };
    let renderer = LocalServerRenderer::<Card>::with_props(props).hydratable(false);
    let html = Html::parse_fragment(&futures::executor::block_on(renderer.render()));
    let shown = select(&html, "[part]").map(|element| element.attr("part").unwrap());
    assert_eq!(names(parts().iter().map(|part| part.name)), names(shown));
}

// ---- HTML ----

fn select<'a>(html: &'a Html, selector: &str) -> impl Iterator<Item = ElementRef<'a>> {
    let selector = Selector::parse(selector).expect(selector);
    html.select(&selector).collect::<Vec<_>>().into_iter()
}

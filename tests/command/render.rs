use film_card::reference::options::options;
use scraper::{ElementRef, Html, Selector};
use serde_json::Value;

use crate::{film_card, film_card_reading, printed};

const EVERY_FIELD: &str = "films/every-field.json";

/// The element that was printed, and the tree inside its template.
fn rendered(words: &[&str]) -> (String, Html) {
    let html = printed(&[&["render"], words].concat());
    let parsed = Html::parse_fragment(&html);
    (html, parsed)
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect(selector))
        .collect()
}

/// The only element that fits.
#[track_caller]
fn one<'a>(html: &'a Html, selector: &str) -> ElementRef<'a> {
    let all = all(html, selector);
    assert_eq!(all.len(), 1, "{selector}");
    all[0]
}

/// The content of the template, parsed by itself.
fn shadow(html: &str) -> Html {
    let (_, rest) = html
        .split_once("<template shadowrootmode=\"open\" hidden=\"\" data-rendered=\"\">")
        .expect("a template");
    let (inner, _) = rest.split_once("</template>").expect("its end");
    Html::parse_fragment(inner)
}

/// The text of the only script of this type, as JSON.
fn script(html: &Html, kind: &str) -> Value {
    let script = one(html, &format!("film-card > script[type='{kind}']"));
    serde_json::from_str(&script.text().collect::<String>()).expect("JSON")
}

#[test]
fn prints_a_card_with_all_that_belongs_to_it() {
    let (text, html) = rendered(&[EVERY_FIELD, "--lang", "es"]);
    assert_eq!(html.errors, [""; 0]);
    let card = one(&html, "film-card");
    assert_eq!(card.attr("data-lang"), Some("es"));
    let shadow = shadow(&text);
    let base = one(&shadow, ".mount > article[part=base]");
    assert_eq!(base.attr("lang"), Some("es"));
    assert_eq!(
        one(&shadow, "[part=title]").inner_html(),
        "El faro de papel"
    );
    // The HTML has all items; a button hides some of them once the card is live.
    assert_eq!(all(&shadow, "[part=cast-item]").len(), 12);
    assert_eq!(all(&shadow, "[part=review]").len(), 5);
    assert_eq!(
        script(&html, "application/ld+json")["name"],
        "El faro de papel"
    );
    assert_eq!(
        script(&html, "application/json")["id"],
        "the-paper-lighthouse"
    );
    let fallback = one(&html, "film-card > span[lang=es]");
    let fallback: String = fallback.text().collect();
    assert!(
        fallback.starts_with("El faro de papel (2019)Título original: "),
        "{fallback}"
    );
}

#[test]
fn gives_the_live_card_the_same_film() {
    let (_, html) = rendered(&[EVERY_FIELD]);
    let file: Value = serde_json::from_str(include_str!("../films/every-field.json")).unwrap();
    let read = |value| film_card::film::read::<Value>(value).film;
    assert_eq!(read(script(&html, "application/json")), read(file));
}

#[test]
fn names_the_film_instead_where_the_page_has_it() {
    for (words, attribute, value) in [
        (&["la-misma-luna"][..], "data-film", "la-misma-luna"),
        (
            &[EVERY_FIELD, "--src", "films/a&b.json"],
            "data-src",
            "films/a&b.json",
        ),
        (&[EVERY_FIELD, "--source", "#film"], "data-source", "#film"),
        (
            &[EVERY_FIELD, "--film", "la-misma-luna"],
            "data-film",
            "la-misma-luna",
        ),
    ] {
        let (_, html) = rendered(words);
        let attributes: Vec<_> = one(&html, "film-card").value().attrs().collect();
        assert_eq!(attributes, [(attribute, value)], "{words:?}");
        assert!(
            all(&html, "script[type='application/json']").is_empty(),
            "{words:?}"
        );
    }
}

#[test]
fn takes_every_option_of_a_card() {
    let words = [
        EVERY_FIELD,
        "--lang",
        "es",
        "--theme",
        "DARK",
        "--open",
        "cast",
        "--hide",
        "awards poster",
        "--max-cast",
        "3",
        "--heading-level",
        "3",
        "--lang-sync",
        "off",
    ];
    let (text, html) = rendered(&words);
    let attributes: Vec<_> = one(&html, "film-card").value().attrs().collect();
    let expected = words[1..]
        .chunks(2)
        .map(|pair| (pair[0].replace("--", "data-"), pair[1]));
    let expected: Vec<_> = expected.collect();
    assert_eq!(attributes.len(), expected.len());
    for (name, value) in expected {
        assert!(attributes.contains(&(name.as_str(), value)), "{name}");
    }
    let shadow = shadow(&text);
    assert_eq!(
        one(&shadow, "article").attr("class"),
        Some("card scheme-dark")
    );
    assert!(one(&shadow, "#cast").attr("open").is_some());
    assert!(all(&shadow, "[part=awards], [part=poster]").is_empty());
    assert_eq!(one(&shadow, "[part=title]").value().name(), "h3");
    assert_eq!(all(&shadow, "[part=cast-item].behind").len(), 9);
}

#[test]
fn takes_an_empty_option_for_none() {
    let (plain, _) = rendered(&[EVERY_FIELD]);
    let help = printed(&["render", "--help"]);
    let options = options().into_iter();
    let options = options.map(|option| option.name.replace("data-", "--"));
    let others = ["--css", "--nonce", "--fallback"].map(str::to_owned);
    for option in options.chain(others) {
        assert!(help.contains(&option), "{option}");
        assert_eq!(rendered(&[EVERY_FIELD, &option, ""]).0, plain, "{option}");
    }
    let embedded = rendered(&["la-misma-luna"]).0;
    assert_eq!(rendered(&["la-misma-luna", "--src", " "]).0, embedded);
}

#[test]
fn prints_no_nul_character_which_html_may_not_have() {
    let film = r#"{ "name": "A\u0000B", "description": "C\u0000D" }"#;
    let outcome = film_card_reading(&["render", "-"], film);
    assert_eq!((outcome.status, outcome.error.as_str()), (0, ""));
    assert!(!outcome.out.contains('\0'));
    assert_eq!(outcome.out.matches("A\u{fffd}B").count(), 2);
    assert_eq!(outcome.out.matches("C\u{fffd}D").count(), 2);
    // The live card reads the text with its NUL.
    let html = Html::parse_fragment(&outcome.out);
    assert_eq!(script(&html, "application/json")["name"], "A\0B");
}

#[test]
fn a_character_with_a_meaning_is_escaped_wherever_it_stands_in_a_text() {
    let chars = ('\0'..='\u{ff}').chain('\u{ffe0}'..='\u{ffff}');
    let chars: Vec<char> = chars.chain("’★😀".chars()).collect();
    let around = |text: &str| {
        let places = (1..9).map(|before| ["e".repeat(before), "e".repeat(9 - before)]);
        let texts = places.map(|[start, end]| format!("{start}{text}{end}"));
        texts.collect::<Vec<String>>()
    };
    let texts = |char: &char| around(&char.to_string());
    let paragraphs: Vec<String> = chars.iter().flat_map(texts).collect();
    let film = serde_json::json!({ "name": "Luna", "description": paragraphs });
    let outcome = film_card_reading(&["render", "-"], &film.to_string());
    assert_eq!((outcome.status, outcome.error.as_str()), (0, ""));
    let written = |char: &char| match char {
        '&' => "&amp;".to_owned(),
        '<' => "&lt;".to_owned(),
        '>' => "&gt;".to_owned(),
        '"' => "&quot;".to_owned(),
        '\n' => "&#10;".to_owned(),
        '\r' => "&#13;".to_owned(),
        '\0'..' ' | '\u{fffe}' | '\u{ffff}' if *char != '\t' => "\u{fffd}".to_owned(),
        char => char.to_string(),
    };
    let expected: Vec<String> = chars
        .iter()
        .map(written)
        .flat_map(|text| around(&text))
        .collect();
    let (_, synopsis) = outcome
        .out
        .split_once("<div part=\"synopsis-text\"><p>")
        .expect("it");
    let (synopsis, _) = synopsis.split_once("</p></div>").expect("its end");
    assert_eq!(synopsis.split("</p><p>").collect::<Vec<_>>(), expected);
    let html = Html::parse_fragment(&outcome.out);
    let description = &script(&html, "application/json")["description"];
    assert_eq!(*description, film["description"]);
    for kind in ["application/json", "application/ld+json"] {
        let script = one(&html, &format!("script[type='{kind}']")).inner_html();
        let is_safe = |char: char| matches!(char, ' '..='~') && !"<>&".contains(char);
        assert!(script.chars().all(is_safe), "{kind}");
    }
}

#[test]
fn has_its_styles_inline_by_a_nonce_or_by_a_link() {
    let (text, _) = rendered(&[EVERY_FIELD]);
    let inline = shadow(&text);
    let css = one(&inline, "style").inner_html();
    assert!(css.contains(":host([hidden]:not(") && css.contains("(scripting: none)"));
    assert!(!css.contains("/*"));
    assert!(all(&inline, "link, [nonce], [style]").is_empty());

    let (text, _) = rendered(&[EVERY_FIELD, "--nonce", "r4nd\"m"]);
    assert_eq!(one(&shadow(&text), "style").attr("nonce"), Some("r4nd\"m"));

    let (text, _) = rendered(&[EVERY_FIELD, "--css", "/pkg/film-card.css?a&b"]);
    let linked = shadow(&text);
    assert!(all(&linked, "style").is_empty());
    let link = one(&linked, "link[rel=stylesheet]");
    assert_eq!(link.attr("href"), Some("/pkg/film-card.css?a&b"));
}

#[test]
fn no_text_of_a_film_ends_what_it_stands_in() {
    let hostile = r#"</script></template></style><!--<script><b a="&amp;">"#;
    let film = serde_json::json!({
        "name": hostile,
        "description": [hostile, hostile],
        "url": "a?b=</script>&c=\"d\"",
        "review": [{ "author": hostile, "reviewBody": hostile, "reviewRating": { "ratingValue": 1 } }],
    });
    let outcome = film_card_reading(&["render", "-"], &film.to_string());
    assert_eq!((outcome.status, outcome.error.as_str()), (0, ""));
    let html = Html::parse_document(&format!("<!doctype html>{}<p id=after>", outcome.out));
    assert_eq!(html.errors, [""; 0]);
    assert_eq!(script(&html, "application/ld+json")["name"], hostile);
    assert_eq!(script(&html, "application/json")["name"], hostile);
    assert_eq!(all(&html, "film-card > *").len(), 4);
    let link = one(&html, "film-card > span b a");
    assert_eq!(link.attr("href"), Some("a?b=</script>&c=\"d\""));
    assert_eq!(link.text().collect::<String>(), hostile);
    assert!(all(&html, "b[a]").is_empty());
    one(&html, "body > #after");
}

#[test]
fn writes_no_structured_data_if_it_is_switched_off() {
    let (_, html) = rendered(&[EVERY_FIELD, "--schema", "off"]);
    assert!(all(&html, "script[type='application/ld+json']").is_empty());
}

#[test]
fn renders_what_is_left_of_a_film_and_tells_its_faults() {
    let outcome = film_card(&["render", "films/faulty.json"]);
    assert_eq!(outcome.status, 0);
    assert_eq!(
        outcome.error,
        film_card(&["check", "films/faulty.json"]).out
    );
    let html = Html::parse_fragment(&outcome.out);
    assert!(script(&html, "application/json").get("duration").is_none());
    assert!(!outcome.out.contains("javascript:"));
}

#[test]
fn prints_nothing_of_a_film_that_cannot_be_shown() {
    for (film, status, said) in [
        (
            "{\"id\": \"luna\"}",
            1,
            "standard input:1:1: name: is missing",
        ),
        ("[]", 1, "standard input:1:1: is a list, expected an object"),
        ("{", 2, "standard input:1:1: is no JSON"),
    ] {
        let outcome = film_card_reading(&["render", "-"], film);
        assert_eq!(
            (outcome.status, outcome.out.as_str()),
            (status, ""),
            "{film}"
        );
        assert!(outcome.error.starts_with(said), "{}", outcome.error);
    }
    assert_eq!(film_card(&["render", "films/none.json"]).status, 2);
}

/// Programs that make pages of Markdown put an element of a line into a paragraph.
#[test]
fn a_card_does_not_end_the_paragraph_that_it_stands_in() {
    let (html, _) = rendered(&[EVERY_FIELD]);
    let page = Html::parse_document(&format!("<!doctype html><p>Before {html} after</p>"));
    assert_eq!(all(&page, "body > p").len(), 1);
    one(&page, "p > film-card > span[lang]");
}

#[test]
fn takes_an_embedded_film_by_either_name() {
    assert_eq!(
        printed(&["render", "--film", "la-misma-luna"]),
        printed(&["render", "la-misma-luna"]),
    );
}

/// The films of the tests that can be shown.
const FILMS: [&str; 5] = [
    EVERY_FIELD,
    "films/faulty.json",
    "films/le-voyage-dans-la-lune.json",
    "films/long-words.json",
    "films/only-a-name.json",
];

/// Every film in both languages, and with the options that change what is printed.
fn all_rendered() -> Vec<String> {
    let mut all = Vec::new();
    for film in FILMS {
        for words in [
            &["--lang", "en"][..],
            &["--lang", "es"],
            &["--open", "cast", "--max-cast", "2", "--css", "a.css?b&c"],
            &["--src", "a?b&c", "--nonce", "<", "--fallback", "short"],
        ] {
            all.push(film_card(&[&["render", film], words].concat()).out);
        }
    }
    let odd = r#"{ "name": "A\u0001&\n\n\u2028<b>]]>", "description": "C\r\n\r\n\uffffD",
        "review": [{ "name": "a\n\n    b", "reviewBody": "\t\f&amp;" }], "award": ["\n\n"] }"#;
    all.push(film_card_reading(&["render", "-", "--src", "a\n\nb"], odd).out);
    all.push(film_card_reading(&["render", "-"], odd).out);
    all
}

/// The elements and texts of XML, with attributes in the order of their names.
fn xml_tree(node: roxmltree::Node, tree: &mut Vec<String>) {
    match node.text() {
        Some(text) if node.is_text() => tree.push(format!("text {text:?}")),
        _ => {
            let mut attributes: Vec<_> = node
                .attributes()
                .map(|each| (each.name(), each.value()))
                .collect();
            attributes.sort_unstable();
            let name = node.tag_name().name().replace("template", "x-template");
            tree.push(format!("{name} {attributes:?}"));
        }
    }
    node.children().for_each(|child| xml_tree(child, tree));
    if node.is_element() {
        tree.push("end".to_owned());
    }
}

/// The same of HTML.
fn html_tree(element: ElementRef<'_>, tree: &mut Vec<String>) {
    let value = element.value();
    // In XML the namespace is no attribute.
    let mut attributes: Vec<_> = value.attrs().filter(|(name, _)| *name != "xmlns").collect();
    attributes.sort_unstable();
    tree.push(format!("{} {attributes:?}", value.name()));
    for child in element.children() {
        match (ElementRef::wrap(child), child.value().as_text()) {
            (Some(element), _) => html_tree(element, tree),
            (_, Some(text)) => tree.push(format!("text {:?}", text.to_string())),
            _ => {}
        }
    }
    tree.push("end".to_owned());
}

#[test]
fn is_well_formed_xml_that_is_the_same_html_to_a_browser() {
    for printed in all_rendered() {
        let xml = roxmltree::Document::parse(&printed)
            .unwrap_or_else(|error| panic!("{error}: {printed}"));
        let mut of_xml = Vec::new();
        xml_tree(xml.root_element(), &mut of_xml);
        // The content of a template is a document of its own.
        let open = printed
            .replace("<template", "<x-template")
            .replace("</template", "</x-template");
        let html = Html::parse_fragment(&open);
        let mut of_html = Vec::new();
        html_tree(one(&html, "film-card"), &mut of_html);
        assert_eq!(of_xml.len(), of_html.len());
        for (of_xml, of_html) in std::iter::zip(of_xml, of_html) {
            assert_eq!(of_xml, of_html);
        }
    }
}

#[test]
fn has_nothing_that_a_program_would_write_otherwise() {
    for printed in all_rendered() {
        let first = printed.lines().next().expect("a line");
        assert!(
            first.starts_with("<film-card") && first.ends_with('>'),
            "{first}"
        );
        assert!(
            printed.lines().all(|line| !line.trim().is_empty()),
            "{printed}"
        );
        for name in ["style", "script"] {
            for piece in printed.split(&format!("<{name}")).skip(1) {
                let (piece, _) = piece.split_once(&format!("</{name}>")).expect("its end");
                let (_, text) = piece.split_once('>').expect("the end of its start tag");
                assert!(text.is_ascii() && !text.contains(['<', '&']), "{text}");
            }
        }
    }
}

/// Style sheets are read by programs that know no nesting.
#[test]
fn no_rule_of_its_style_has_a_rule_inside() {
    let (text, _) = rendered(&[EVERY_FIELD]);
    let css: String = one(&shadow(&text), "style").text().collect();
    let mut open: Vec<String> = Vec::new();
    let mut prelude = String::new();
    for char in css.chars() {
        match char {
            '{' => {
                if let Some(outer) = open.last() {
                    assert!(outer.starts_with('@'), "{prelude} in {outer}");
                }
                open.push(std::mem::take(&mut prelude).trim().to_owned());
            }
            '}' => {
                open.pop();
                prelude.clear();
            }
            ';' => prelude.clear(),
            char => prelude.push(char),
        }
    }
    assert_eq!(open, [""; 0]);
}

/// The text of an element with single blanks.
fn plain(element: ElementRef<'_>) -> String {
    let text: String = element.text().collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn says_all_that_the_card_says_beside_the_shadow_root() {
    for film in FILMS {
        for lang in ["en", "es"] {
            let outcome = film_card(&["render", film, "--lang", lang]);
            let html = Html::parse_fragment(&outcome.out);
            let shadow = shadow(&outcome.out);
            let fallback = one(&html, "film-card > span");
            assert_eq!(fallback.attr("lang"), Some(lang));
            let said = plain(fallback);
            let texts = "dt, dd, [part=spoiler] > summary, [part=links] a, p:not(.original):not(.themes), h2, h3, h4, [part=actor], [part=character], .awards li, .verdict li";
            let texts = all(&shadow, texts);
            assert!(!texts.is_empty());
            for text in texts {
                assert!(said.contains(&plain(text)), "{:?} in {said}", plain(text));
            }
            // Elements that some reader of pages drops, or joins with what is beside.
            assert!(all(&html, "film-card time, film-card bdi, film-card output, film-card > span :not(a, b, br, wbr, span)").is_empty());
        }
    }
}

#[test]
fn each_fact_has_a_line_of_its_own_beside_the_shadow_root() {
    let film = r#"{ "name": "Moon", "datePublished": "1902", "genre": ["a", "b"], "director": ["Ada"],
        "actor": ["Eva", { "name": "Bo", "characterName": "a moon" }], "about": ["c"], "description": ["A.", "B."] }"#;
    let html = Html::parse_fragment(&film_card_reading(&["render", "-"], film).out);
    let lines = all(&html, "film-card > span > span");
    let lines: Vec<String> = lines.into_iter().map(plain).collect();
    let expected = [
        "Moon (1902)",
        "Year: 1902",
        "Genres: a, b",
        "Director: Ada",
        "Synopsis",
        "A.",
        "B.",
        "Themes: c",
        "Cast",
        "Eva",
        "Bo as a moon",
    ];
    assert_eq!(lines, expected);
}

/// Readability, the library of Firefox's reader view, makes paragraphs of such
/// lines, and takes the card for the whole article.
#[test]
fn no_two_line_breaks_stand_side_by_side_beside_the_shadow_root() {
    let mut breaks = 0;
    for film in FILMS {
        let html = Html::parse_fragment(&film_card(&["render", film]).out);
        breaks += all(&html, "film-card br").len();
        assert!(all(&html, "film-card br + br").is_empty());
    }
    assert!(breaks > 0);
}

#[test]
fn marks_texts_in_the_other_language_beside_the_shadow_root() {
    let film = r#"{ "name": "Moon", "award": [{ "es": "Gaviota" }], "genre": ["a", { "es": "b" }],
        "description": { "es": ["Uno."] } }"#;
    let html = film_card_reading(&["render", "-"], film).out;
    let html = Html::parse_fragment(&html);
    let marked = all(&html, "film-card > span [lang=es]");
    let marked: Vec<String> = marked.into_iter().map(plain).collect();
    assert_eq!(marked, ["b", "Uno.", "Gaviota"]);
}

#[test]
fn says_title_year_and_synopsis_where_that_is_enough() {
    let (_, html) = rendered(&["films/le-voyage-dans-la-lune.json", "--fallback", "short"]);
    let fallback = one(&html, "film-card > span");
    let lines: Vec<String> = fallback
        .child_elements()
        .filter(|each| each.value().name() == "span")
        .map(plain)
        .collect();
    assert!(lines[0].ends_with("(1902)"), "{lines:?}");
    assert!(!plain(fallback).contains("Director"));
}

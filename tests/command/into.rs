use std::fs;
use std::path::{Path, PathBuf};

use scraper::{ElementRef, Html, Selector};

use crate::{Outcome, run};
use film_card::film::Text;

/// A folder for one test, with these files.
fn folder(name: &str, files: &[(&str, &str)]) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("into")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    for (file, text) in files {
        let path = folder.join(file);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        fs::write(path, text).expect("a file");
    }
    folder
}

fn into(folder: &Path, words: &[&str]) -> Outcome {
    run(folder, &[&["render", "--into"], words].concat(), "")
}

/// Fills these pages, and expects no complaint.
#[track_caller]
fn fill(folder: &Path, words: &[&str]) {
    let Outcome { status, out, error } = into(folder, words);
    assert_eq!((status, error.as_str()), (0, ""));
    assert!(out.ends_with(" filled\n"), "{out}");
}

/// The only page of a folder, filled.
#[track_caller]
fn filled(name: &str, page: &str) -> String {
    let folder = folder(name, &[("page.html", page), ("moon.json", MOON)]);
    fill(&folder, &["page.html"]);
    read(&folder, "page.html")
}

/// The same for a page of which something is said, and what is said.
fn filled_with(name: &str, page: &str) -> (String, String) {
    let folder = folder(name, &[("page.html", page)]);
    let said = into(&folder, &["page.html"]).error;
    (read(&folder, "page.html"), said)
}

fn read(folder: &Path, file: &str) -> String {
    fs::read_to_string(folder.join(file)).expect(file)
}

const MOON: &str = r#"{ "name": { "en": "Moon", "es": "Luna" }, "description": { "en": "A rocket.", "es": "Un cohete." } }"#;

/// The text without the rendered elements.
fn emptied(html: &str) -> String {
    let mut text = String::new();
    let mut rest = html;
    while let Some(start) = rest.find(" data-rendered=\"\">") {
        let tag = rest[..start].rfind('<').expect("a start tag");
        let name: String = rest[tag + 1..]
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect();
        let [begin, end] = [format!("<{name}"), format!("</{name}>")];
        let mut position = start;
        let mut depth = 1;
        while depth > 0 {
            let ends = position + rest[position..].find(&end).expect("an end tag");
            depth += rest[position..ends].matches(&begin).count();
            depth -= 1;
            position = ends + end.len();
        }
        text.push_str(&rest[..tag]);
        rest = &rest[position..];
    }
    text + rest
}

/// The elements that fit, also those in templates.
fn count(html: &str, selector: &str) -> usize {
    let html = html
        .replace("<template", "<div")
        .replace("</template", "</div");
    all(&Html::parse_document(&html), selector).len()
}

fn all<'a>(html: &'a Html, selector: &str) -> Vec<ElementRef<'a>> {
    html.select(&Selector::parse(selector).expect(selector))
        .collect()
}

/// The titles of the cards, in their order.
fn titles(html: &str) -> Vec<&str> {
    let titles = html.split("part=\"title\" id=\"title\">").skip(1);
    titles.filter_map(|rest| rest.split('<').next()).collect()
}

#[test]
fn fills_each_card_by_what_names_its_film() {
    let page = r##"<!doctype html>
<title>Films</title>
<script type="application/json" id="mars">{ "name": "Mars" }</script>
<film-card data-film="la-misma-luna"></film-card>
<film-card data-src="../films/a%20moon.json?v=2#x"></film-card>
<film-card data-src="/films/a moon.json" data-lang="es"></film-card>
<film-card data-source="#mars"></film-card>
<film-card data-source="#mars"><script type="application/json">{ "name": "Venus" }</script></film-card>
"##;
    let folder = folder(
        "sources",
        &[("a/page.html", page), ("films/a moon.json", MOON)],
    );
    fill(&folder, &["a/page.html"]);
    let html = read(&folder, "a/page.html");
    assert_eq!(
        titles(&html),
        ["Under the Same Moon", "Moon", "Luna", "Mars", "Venus"]
    );
    assert_eq!(emptied(&html), page);
    assert_eq!(
        count(&html, "film-card > [shadowrootmode=open]:first-child"),
        5
    );
}

#[test]
fn takes_the_scripts_that_the_live_card_takes() {
    let mars = r#"<script type="APPLICATION/JSON">{ "name": "Mars" }</script>"#;
    let venus = r#"<script type=" application/json ">{ "name": "Venus" }</script>"#;
    let page = format!("<film-card data-src=moon.json>{venus}{mars}</film-card>");
    assert_eq!(titles(&filled("types", &page)), ["Mars"]);
    let page = format!("<film-card data-src=moon.json>{venus}</film-card>");
    assert_eq!(titles(&filled("blanks", &page)), ["Moon"]);
}

#[test]
fn finds_the_files_of_a_site_from_its_root() {
    let page = r#"<film-card data-src="/moon.json"></film-card>"#;
    let folder = folder(
        "root",
        &[("site/a/page.html", page), ("site/moon.json", MOON)],
    );
    fill(&folder, &["site/a/page.html", "--root", "site"]);
    assert_eq!(titles(&read(&folder, "site/a/page.html")), ["Moon"]);
}

#[test]
fn reads_data_src_relative_to_the_base_of_the_page() {
    for (base, src) in [
        ("<base target=_blank><base href=../films/>", "moon.json"),
        ("<base href='../films/a%20page.html?v=2/#/'>", "moon.json"),
        ("<base href=/films/><base href=none/>", "moon.json"),
        ("<base href=/none/>", "/films/moon.json"),
        ("<base href=other.html>", "../films/moon.json"),
        ("<base href>", "../films/moon.json"),
    ] {
        let page = format!("{base}<film-card data-src={src}></film-card>");
        let folder = folder(
            "base",
            &[("site/a/page.html", &page), ("site/films/moon.json", MOON)],
        );
        fill(&folder, &["site/a/page.html", "--root", "site"]);
        assert_eq!(
            titles(&read(&folder, "site/a/page.html")),
            ["Moon"],
            "{base}"
        );
    }
}

#[test]
fn leaves_a_page_that_declares_another_encoding() {
    let declared = [
        "<meta charset=iso-8859-1>",
        "<meta charset=iso-8859-1><meta charset=utf-8>",
        "<meta http-equiv=Content-Type content='text/html; Charset = \"iso-8859-1\"'>",
    ];
    for declaration in declared {
        let page = format!("<p>\n{declaration}<film-card data-src=moon.json></film-card>");
        let folder = folder("charset", &[("page.html", &page), ("moon.json", MOON)]);
        let Outcome { status, error, .. } = into(&folder, &["page.html"]);
        let said = "page.html:2:1: charset: is \"iso-8859-1\", expected utf-8\n";
        assert_eq!((status, error.as_str()), (2, said), "{declaration}");
        assert_eq!(read(&folder, "page.html"), page);
    }
    // A page without a card to fill may have any encoding; the others are UTF-8.
    filled("no-cards", declared[0]);
    for declaration in [
        "<meta charset=' UTF-8 '>",
        "<meta http-equiv=content-type content='text/html;charset=utf8; a'>",
        "<meta http-equiv=content-type content=text/html>",
        "<meta name=description content='charset=iso-8859-1'>",
        "\u{feff}<meta charset=iso-8859-1>",
    ] {
        let page = format!("{declaration}<film-card data-src=moon.json></film-card>");
        assert_eq!(titles(&filled("utf-8", &page)), ["Moon"], "{declaration}");
    }
}

/// Texts that look like a card and are none, and every way to write a card.
const ODD: &str = "\u{feff}<!DOCTYPE html>\r\n<HTML lang=en><head><title><film-card data-film=la-misma-luna></title>\r\n\
<script>const a = '<film-card data-film=\"la-misma-luna\"></film-card>'; if (a<b) {}</script>\n\
<style>/* <film-card data-film=la-misma-luna> */</style></head>\n\
<!-- <film-card data-film=\"la-misma-luna\"></film-card> -->\n\
<body class='a  b' ><textarea><film-card data-film=la-misma-luna></textarea>\n\
<noscript><film-card data-film=la-misma-luna></film-card></noscript>\n\
<template><film-card data-film=la-misma-luna></film-card></template>\n\
<p>ñ \u{1f312} &amp; &nbsp; a < b\n<p data-x = 'film-card'>\n\
<FILM-CARD  data-src = moon.json\n class=x ></FILM-CARD >\n\
<svg viewBox='0 0 1 1'><path d='M0 0'/><title>x</title></svg>\n\
<ul><li lang=es><b>Uno</b><li><film-card data-src='&#109;oon.json' data-open=\"\"><p>Mine<br>own</p></film-card></ul>\n\
<film-card data-src=moon.json />\n</body>\t</html>\n\n";

#[test]
fn changes_nothing_else_in_a_page() {
    let html = filled("odd", ODD);
    assert_eq!(emptied(&html), ODD);
    assert_eq!(titles(&html), ["Moon", "Moon", "Moon"]);
}

#[test]
fn comes_to_the_same_a_second_time() {
    let folder = folder("twice", &[("page.html", ODD), ("moon.json", MOON)]);
    fill(&folder, &["page.html"]);
    let once = read(&folder, "page.html");
    fill(&folder, &["page.html"]);
    assert_eq!(read(&folder, "page.html"), once);
}

#[test]
fn replaces_what_has_changed() {
    let page = r#"<film-card data-src="moon.json"></film-card>"#;
    let folder = folder("changed", &[("page.html", page), ("moon.json", MOON)]);
    fill(&folder, &["page.html"]);
    fs::write(folder.join("moon.json"), r#"{ "name": "Mars" }"#).expect("a file");
    fill(&folder, &["page.html", "--css", "film-card.css"]);
    let html = read(&folder, "page.html");
    assert_eq!(titles(&html), ["Mars"]);
    assert!(!html.contains("Moon") && !html.contains("<style"));
    assert_eq!(emptied(&html), page);
}

#[test]
fn empties_a_card_that_names_no_film_any_more() {
    let html = filled("named", "<film-card data-src=\"moon.json\">\n</film-card>");
    let unnamed = html.replace(" data-src=\"moon.json\"", "");
    let folder = folder("unnamed", &[("page.html", &unnamed)]);
    let outcome = into(&folder, &["page.html"]);
    assert_eq!(outcome.error, "page.html:1:1: names no film\n");
    assert_eq!(outcome.status, 0);
    assert_eq!(read(&folder, "page.html"), "<film-card>\n</film-card>");
}

#[test]
fn takes_what_render_printed_for_a_card_of_its_own() {
    let printed = run(
        &folder("printed", &[("moon.json", MOON)]),
        &["render", "moon.json"],
        "",
    );
    let page = format!("<main>\n{}</main>\n", printed.out);
    let html = filled("reprinted", &page);
    assert_eq!(titles(&html), ["Moon"]);
    assert_eq!(html.matches("data-rendered").count(), 3);
    assert_eq!(html.matches("application/json").count(), 1);
}

#[test]
fn speaks_the_language_of_its_ancestors() {
    let card = r#"<film-card data-src="moon.json""#;
    let page = format!(
        "<html lang=\"es-MX\"><body>{card}></film-card><p lang=\"en\">{card}></film-card></p>\
         {card} lang=\"en\"></film-card>{card} data-lang=\"en\"></film-card><p lang=\"fr\">{card}></film-card></p>"
    );
    assert_eq!(
        titles(&filled("lang", &page)),
        ["Luna", "Moon", "Moon", "Moon", "Moon"]
    );
    let meta = format!(
        "<meta name=\"film-card:lang\" content=\"es\"><p lang=\"en\">{card}></film-card></p>"
    );
    assert_eq!(titles(&filled("meta", &meta)), ["Luna"]);
}

#[test]
fn takes_an_underscore_in_the_language_of_a_page_for_a_hyphen() {
    let card = "<film-card data-film=la-misma-luna";
    for lang in ["es_MX", "es_MX.UTF-8", "es_ES@euro", "ES_419"] {
        let page = format!(
            "<html lang={lang}><body>{card}></film-card>{card} data-lang=es_MX></film-card>"
        );
        let (page, said) = filled_with("underscore", &page);
        assert_eq!(titles(&page), ["La misma luna", "La misma luna"], "{lang}");
        assert!(
            said.contains(
                "data-lang: unknown value \"es_MX\", expected auto or a BCP 47 language tag"
            ),
            "{said}"
        );
    }
}

#[test]
fn reads_options_under_their_long_names() {
    let page = "<film-card data-film=nothing data-film-card-film=la-misma-luna data-lang=en \
         data-film-card-lang=es data-open=cast data-film-card-open=' '></film-card>\
         <film-card data-film-card-film=la-misma-luna data-film-card-theme=pink></film-card>";
    let (page, said) = filled_with("long-names", page);
    assert_eq!(titles(&page), ["La misma luna", "Under the Same Moon"]);
    assert_eq!(page.matches("open=\"open\"").count(), 1);
    assert_eq!(
        said.lines().next(),
        Some(
            "page.html:1:151: data-film-card-theme: unknown value \"pink\", expected one of auto, light, dark"
        ),
    );
}

#[test]
fn knows_where_a_language_ends_without_an_end_tag() {
    let table = |start: &str| format!("<table>{start}");
    for before in [
        "<p lang=es>x<hgroup>",
        "<p lang=es>x<dialog open>",
        "<dl><p lang=es>x<dt>",
        "<ul><li lang=es><p>x<li>",
        "<select><optgroup lang=es><option>x<optgroup></select>",
        &table("<tr><td lang=es>x<tr><td>"),
        &table("<tr lang=es><td>x<tr><td>"),
        &table("<tr><td lang=es><p>x<td>"),
        &table("<thead lang=es><tr><td>x<tbody><tr><td>"),
        &table("<colgroup lang=es><col><tr><td>"),
        &table("<caption lang=es>x<tr><td>"),
        "<head lang=es><title>x</title><body>",
        "<head lang=es><meta charset=utf-8><p>",
    ] {
        let page = format!("{before}<film-card data-src=moon.json></film-card>");
        assert_eq!(titles(&filled("ended", &page)), ["Moon"], "{before}");
    }
    for before in [
        "<p lang=es>x<b>y</b>",
        "<ul><li lang=es><ul><li>x<li>",
        "<table><thead lang=es><tr><td>x<tr><td>",
        "<table><tr><td lang=es><table><tr><td>",
        "<head><link><body lang=es><link>",
    ] {
        let page = format!("{before}<film-card data-src=moon.json></film-card>");
        assert_eq!(titles(&filled("open", &page)), ["Luna"], "{before}");
    }
}

#[test]
fn finds_page_wide_defaults_as_the_live_card_does() {
    let card = "<film-card data-src=moon.json></film-card>";
    let spanish = "<META NAME=\"Film-Card:Lang\" content=es>";
    assert_eq!(
        titles(&filled("case", &format!("{spanish}{card}"))),
        ["Luna"]
    );
    // Of several with one name the first counts.
    let first = format!("<meta name=film-card:lang>{spanish}{card}");
    assert_eq!(titles(&filled("first", &first)), ["Moon"]);
}

#[test]
fn takes_the_content_of_a_template_for_no_part_of_the_page() {
    let page = "<html lang=en><template><body class=dark><base href=nowhere/>\
        <meta name=film-card:lang content=es>\
        <script type=application/json id=moon>{ \"name\": \"Mars\" }</script>\
        <script type=application/ld+json>{ \"@type\": \"Movie\", \"name\": \"Moon\" }</script></template>\
        <film-card data-src=moon.json></film-card><film-card data-source=#moon></film-card>\
        <script type=application/json id=moon>{ \"name\": \"Venus\" }</script>";
    let html = filled("template", page);
    assert_eq!(titles(&html), ["Moon", "Venus"]);
    assert!(!html.contains("card scheme-dark"));
    assert_eq!(count(&html, "film-card > [type='application/ld+json']"), 2);
}

#[test]
fn leaves_what_looks_like_a_card_and_is_none() {
    let card = "<film-card data-src=moon.json></film-card>";
    for page in [
        format!("<svg>{card}</svg>"),
        format!("<svg><g>{card}</g></svg>"),
        format!("<math>{card}</math>"),
        format!("<noframes>{card}</noframes>"),
        format!("<noembed>{card}</noembed>"),
        format!("<iframe>{card}</iframe>"),
        format!("<xmp>{card}</xmp>"),
    ] {
        assert_eq!(filled("no-card", &page), page);
    }
    for page in [
        format!("<svg><foreignObject>{card}</foreignObject></svg>"),
        format!("<svg><path d=M0 /></svg>{card}"),
        format!("<svg><g><div>{card}</div>"),
        format!("<svg />{card}"),
        format!("<math />{card}"),
    ] {
        assert_eq!(titles(&filled("card", &page)), ["Moon"], "{page}");
    }
}

#[test]
fn has_the_colours_that_the_page_names() {
    let card = r#"<film-card data-src="moon.json"></film-card>"#;
    for (page, class) in [
        ("<html class='a dark'><body>", "card scheme-dark"),
        (
            "<html class=dark><body data-theme=light>",
            "card scheme-light",
        ),
        (
            "<meta name='film-card:theme' content=dark><body>",
            "card scheme-dark",
        ),
        ("<html><body>", "card scheme-system"),
    ] {
        let html = filled("colours", &format!("{page}{card}"));
        assert!(html.contains(&format!("class=\"{class}\"")), "{page}");
    }
}

#[test]
fn has_the_colour_scheme_that_the_page_states() {
    let inherited = "card scheme-page";
    let system = "card scheme-system";
    for (page, class) in [
        (
            "<meta name=Color-Scheme content='only dark'><body>",
            inherited,
        ),
        (
            "<meta name=color-scheme content='light dark'><body>",
            system,
        ),
        ("<html style='color-scheme: dark'><body>", inherited),
        (
            "<html><body style='margin:0;COLOR-SCHEME:DARK !important'>",
            inherited,
        ),
        (
            "<body><p>x</p><div style='color-scheme:light'><p>",
            inherited,
        ),
        ("<body><div style='color-scheme:light'></div>", system),
        (
            "<body><div style='/* a; b */ color-scheme: light'>",
            inherited,
        ),
        ("<body><div style='/* color-scheme: light; */'>", system),
        // The nearest element counts, and in its style the last declaration.
        (
            "<body style=color-scheme:dark><div style='color-scheme:light dark'>",
            system,
        ),
        (
            "<body style=color-scheme:dark><div style='color-scheme:inherit'>",
            inherited,
        ),
        (
            "<body><div style='color-scheme:dark;color-scheme:light dark'>",
            system,
        ),
        (
            "<body style='color-scheme:dark!important;color-scheme:light dark'>",
            inherited,
        ),
        // A browser ignores declarations that are not valid.
        (
            "<body style=color-scheme:dark><div style='color-scheme:initial'>",
            system,
        ),
        (
            "<body><div style='color-scheme:dark;color-scheme:,'>",
            inherited,
        ),
        ("<body><div style='color-scheme:dark,light'>", system),
        // A style goes before the `<meta>`, and both before the theme's attributes.
        (
            "<meta name=color-scheme content=dark><body style='color-scheme:normal'>",
            inherited,
        ),
        (
            "<meta name=color-scheme content=dark><body style='color-scheme:light dark'>",
            system,
        ),
        (
            "<html class=light><body style='color-scheme:dark'>",
            inherited,
        ),
        (
            "<html class=light><body style='color-scheme:dark light'>",
            "card scheme-light",
        ),
    ] {
        let card = "<film-card data-src=moon.json></film-card>";
        let html = filled("schemes", &format!("{page}{card}"));
        assert!(html.contains(&format!("class=\"{class}\"")), "{page}");
    }
    let own = filled(
        "own-scheme",
        "<film-card data-src=moon.json style='color-scheme: dark'></film-card>",
    );
    assert!(own.contains(&format!("class=\"{inherited}\"")));
    let theme =
        "<body style=color-scheme:dark><film-card data-src=moon.json data-theme=light></film-card>";
    assert!(filled("theme", theme).contains("class=\"card scheme-light\""));
}

#[test]
fn adds_a_fallback_only_where_there_is_none() {
    let own = filled(
        "own",
        "<film-card data-src=moon.json> <a href=moon>Moon</a> </film-card>",
    );
    assert_eq!(count(&own, "film-card > span[lang]"), 0);
    let text = filled("text", "<film-card data-src=moon.json>Moon</film-card>");
    assert_eq!(count(&text, "film-card > span[lang]"), 0);
    let none = filled(
        "none",
        "<film-card data-src=moon.json>\n<!-- Moon --> </film-card>",
    );
    assert_eq!(count(&none, "film-card > span[lang]"), 1);
}

#[test]
fn tells_search_engines_of_a_film_once() {
    let card = "<film-card data-src=moon.json></film-card>";
    let tells = |page: &str| {
        filled("told", page)
            .matches("application/ld+json\" data-rendered")
            .count()
    };
    assert_eq!(tells(card), 1);
    assert_eq!(tells(&format!("{card}{card}")), 1);
    assert_eq!(
        tells(&format!(
            "{card}<film-card data-film=la-misma-luna></film-card>"
        )),
        2
    );
    assert_eq!(
        tells("<film-card data-src=moon.json data-schema=off></film-card>"),
        0
    );
    let own = |data: &str| format!("<script type=application/ld+json>{data}</script>{card}");
    assert_eq!(
        tells(&own(
            r#"{"@graph": [{"@type": ["Movie"], "name": "Luna"}]}"#
        )),
        0
    );
    assert_eq!(tells(&own(r#"{"@type": "Movie", "name": "Mars"}"#)), 1);
    // The live card compares all of these titles.
    for titles in [
        r#""name": "Lune", "alternateName": "Moon""#,
        r#""name": ["Lune", "Luna"]"#,
        r#""alternateName": ["Lune", "Moon"]"#,
        r#""name": "Mars", "isPartOf": {"@type": "Movie", "name": ["Moon"]}"#,
    ] {
        assert_eq!(
            tells(&own(&format!(r#"{{"@type": "Movie", {titles}}}"#))),
            0
        );
    }
    // The type may have its vocabulary before it, in every form.
    for kind in [
        "https://schema.org/Movie",
        "http://schema.org/Movie",
        "http://schema.org#Movie",
        "schema:Movie",
        "s:Movie",
    ] {
        let movie = format!(r#"{{"@type": "{kind}", "name": "Moon"}}"#);
        assert_eq!(tells(&own(&movie)), 0, "{kind}");
    }
    for name in [
        r#"{"@value": "Luna", "@language": "es"}"#,
        r#"["Lune", {"@value": "Luna"}]"#,
    ] {
        let movie = format!(r#"{{"@type": "Movie", "name": {name}}}"#);
        assert_eq!(tells(&own(&movie)), 0, "{name}");
    }
    for kind in ["Book", "TVMovie", "Movie/s"] {
        let other = format!(r#"{{"@type": "{kind}", "name": "Moon"}}"#);
        assert_eq!(tells(&own(&other)), 1, "{kind}");
    }
    assert_eq!(tells(&own("{")), 1);
}

#[test]
fn tells_search_engines_of_films_of_one_name_apart_by_their_year() {
    let card = |date: &str| {
        format!(
            "<film-card><script type=application/json>\
             {{ \"name\": \"Solaris\"{date} }}</script></film-card>"
        )
    };
    let [undated, of_1972, of_2002] = [
        "",
        ", \"datePublished\": \"1972-03-20\"",
        ", \"datePublished\": \"2002\"",
    ]
    .map(card);
    let tells = |page: &str| {
        filled("years", page)
            .matches("application/ld+json\" data-rendered")
            .count()
    };
    assert_eq!(tells(&format!("{of_1972}{of_2002}{of_1972}")), 2);
    assert_eq!(tells(&format!("{undated}{of_2002}")), 1);
    let own = |date: &str| {
        format!(
            "<script type=application/ld+json>\
             {{ \"@type\": \"Movie\", \"name\": \"Solaris\"{date} }}</script>{of_1972}"
        )
    };
    assert_eq!(tells(&own("")), 0);
    assert_eq!(tells(&own(", \"datePublished\": \"1972\"")), 0);
    assert_eq!(tells(&own(", \"datePublished\": \"soon\"")), 0);
    assert_eq!(tells(&own(", \"datePublished\": \"2002-11-19\"")), 1);
    let typed = ", \"datePublished\": {\"@type\": \"Date\", \"@value\": \"2002-11-19\"}";
    assert_eq!(tells(&own(typed)), 1);
}

#[test]
fn leaves_a_page_as_it_is_if_one_of_its_cards_cannot_be_rendered() {
    let good = "<film-card data-src=moon.json></film-card>";
    for (card, status, said) in [
        (
            "<film-card data-src=none.json>",
            2,
            "bad.html:2:1: data-src: ./none.json: can't be read (",
        ),
        (
            "<film-card data-src=text.json>",
            2,
            "bad.html:2:1: data-src: ./text.json:1:1: is no JSON (expected value), expected a film \
             as JSON\n",
        ),
        (
            "<film-card data-src=faulty.json>",
            1,
            "bad.html:2:1: data-src: ./faulty.json:1:1: name: is missing, expected TEXT\nbad.html:2:1: data-src: ./faulty.json:1:9: id: is 1",
        ),
        (
            "<film-card data-src=https://example.org/a.json>",
            2,
            "bad.html:2:1: data-src: is \"https://example.org/a.json\", expected the URL of a film \
             file of this site\n",
        ),
        (
            "<film-card data-src=//example.org/a.json>",
            2,
            "bad.html:2:1: data-src: is \"//example.org/a.json\", expected the URL of a film file \
             of this site\n",
        ),
        (
            "<film-card data-source=#none>",
            2,
            "bad.html:2:1: data-source: \"#none\" names nothing, expected #id of a \
             <script type=\"application/json\"> of this page\n",
        ),
        (
            "<film-card data-source=#none></film-card><p id=none></p>\
             <script type=application/json id=none>{ \"name\": \"A\" }</script><film-card>",
            2,
            "bad.html:2:1: data-source: \"#none\" names nothing, expected #id of a \
             <script type=\"application/json\"> of this page\n",
        ),
        (
            "<base href=https://example.org/><film-card data-src=moon.json>",
            2,
            "bad.html:1:1: data-src: is \"moon.json\" with <base href=\"https://example.org/\">, \
             expected the URL of a film file of this site\n",
        ),
        (
            "<film-card data-film=luna>",
            2,
            "bad.html:2:1: data-film: there is no film \"luna\", expected one of la-misma-luna\n",
        ),
        (
            "<film-card><script type=application/json>{\n\"id\": 1}</script>",
            1,
            "bad.html:2:42: name: is missing, expected TEXT",
        ),
        (
            "<film-card><script type=application/json>\n {]",
            2,
            "bad.html:3:3: is no JSON (key must be a string), expected a film as JSON\n",
        ),
    ] {
        let bad = format!("{good}\n{card}</film-card>");
        let folder = folder(
            "bad",
            &[
                ("bad.html", &bad),
                ("good.html", good),
                ("moon.json", MOON),
                ("text.json", "Moon"),
                ("faulty.json", "{ \"id\": 1 }"),
            ],
        );
        let outcome = into(&folder, &["bad.html", "good.html"]);
        assert_eq!(outcome.status, status, "{outcome:?}");
        let said = said.replace("TEXT", Text::FORM);
        assert!(outcome.error.starts_with(&said), "{}", outcome.error);
        assert_eq!(read(&folder, "bad.html"), bad);
        assert_eq!(titles(&read(&folder, "good.html")), ["Moon"]);
    }
}

#[test]
fn tells_faults_and_wrong_options_with_their_position_in_the_page() {
    let page = "<p>\n<film-card data-theme=drak><script type=application/json>\n{ \"name\": \"A\", \"id\": 1 }</script></film-card>";
    let folder = folder("faults", &[("page.html", page)]);
    let outcome = into(&folder, &["page.html"]);
    assert_eq!(outcome.status, 0);
    assert_eq!(
        outcome.error,
        "page.html:2:1: data-theme: unknown value \"drak\", expected one of auto, light, dark\n\
         page.html:3:22: id: is 1, expected text\n"
    );
    assert_eq!(titles(&read(&folder, "page.html")), ["A"]);
}

#[test]
fn a_page_that_cannot_be_read_is_told() {
    let folder = folder("unreadable", &[("page.html", "")]);
    let outcome = into(&folder, &["none.html", "page.html"]);
    assert_eq!(outcome.status, 2);
    assert_eq!(outcome.error, "none.html: can't be read (there is none)\n");
}

#[test]
fn a_page_in_another_encoding_is_told_with_the_way_out() {
    let folder = folder("encodings", &[("page.html", "")]);
    fs::write(folder.join("latin.html"), b"<p>\nPel\xedcula").expect("a file");
    fs::write(folder.join("wide.html"), b"\xff\xfe<\0p\0>\0").expect("a file");
    let outcome = into(&folder, &["latin.html", "wide.html", "page.html"]);
    assert_eq!(outcome.status, 2);
    assert_eq!(
        outcome.error,
        "latin.html: is windows-1252, ISO 8859-1 or another encoding (byte 0xed in line 2), expected UTF-8: \
         save it as UTF-8, or convert it by iconv -f windows-1252 -t UTF-8\n\
         wide.html: is UTF-16, as Windows PowerShell writes it by >, expected UTF-8: save it as UTF-8, \
         or let film-card write it by --output\n"
    );
}

#[cfg(unix)]
#[test]
fn a_page_keeps_its_permissions_and_its_links_and_leaves_nothing_beside_it() {
    use std::os::unix::fs::{PermissionsExt, symlink};

    let page = "<film-card data-src=moon.json></film-card>";
    let folder = folder("kept", &[("real.html", page), ("moon.json", MOON)]);
    let real = folder.join("real.html");
    fs::set_permissions(&real, fs::Permissions::from_mode(0o640)).expect("permissions");
    symlink("real.html", folder.join("link.html")).expect("a link");
    fill(&folder, &["link.html"]);
    assert_eq!(titles(&read(&folder, "real.html")), ["Moon"]);
    assert_eq!(
        fs::metadata(&real).unwrap().permissions().mode() & 0o777,
        0o640
    );
    assert!(
        fs::symlink_metadata(folder.join("link.html"))
            .unwrap()
            .is_symlink()
    );
    assert_eq!(fs::read_dir(&folder).unwrap().count(), 3);
    // A page that is filled already is not written again.
    let written = fs::metadata(&real).unwrap().modified().unwrap();
    fill(&folder, &["link.html"]);
    assert_eq!(fs::metadata(&real).unwrap().modified().unwrap(), written);
}

#[test]
fn refuses_a_card_whose_end_tag_stands_inside_another_element() {
    let script = r#"<script type="application/json">{ "name": "Moon" }</script>"#;
    for (page, said) in [
        (
            format!("<main>\n<film-card>\n{script}\n<p></film-card></p>\n<p>After.</p></main>"),
            "page.html:4:4: </film-card> stands in a <p> ",
        ),
        (
            format!("<film-card>{script}<ul><li><b>x</film-card></ul>After."),
            "page.html:1:83: </film-card> stands in a <li> ",
        ),
    ] {
        let folder = folder("split", &[("page.html", &page)]);
        let outcome = into(&folder, &["page.html"]);
        assert_eq!(outcome.status, 2, "{outcome:?}");
        assert!(outcome.error.starts_with(said), "{}", outcome.error);
        assert_eq!(read(&folder, "page.html"), page);
    }
    // Such an end tag ends a card beyond elements that are not special to HTML.
    let page = format!("<film-card>{script}<a href=moon><b>Moon</film-card>After.");
    assert_eq!(titles(&filled("not-split", &page)), ["Moon"]);
}

#[test]
fn names_a_card_that_names_no_film_and_leaves_it() {
    let script = r#"<script type="application/json">{ "name": "Moon" }</script>"#;
    for (page, said) in [
        (
            "\n<film-card></film-card>".to_owned(),
            "page.html:2:1: names no film\n",
        ),
        // The end tag of the paragraph ends the card.
        (
            format!("<p><film-card></p>\n{script}\n<p></film-card></p>"),
            "page.html:1:4: names no film\n",
        ),
    ] {
        let folder = folder("no-film", &[("page.html", &page)]);
        let outcome = into(&folder, &["page.html"]);
        assert_eq!((outcome.status, outcome.error.as_str()), (0, said));
        assert_eq!(outcome.out, "0 cards of 0 pages filled\n");
        assert_eq!(read(&folder, "page.html"), page);
    }
}

/// A chapter of a book around a card.
fn chapter(card: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html>\n\
         <html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"es\"><head><title>Uno</title></head>\n\
         <body><p>Antes.</p>{card}<p>Despu\u{e9}s.</p></body></html>\n"
    )
}

#[test]
fn a_page_that_is_xml_is_well_formed_afterwards() {
    let film = "data-film=\"la-misma-luna\"";
    let chapter = chapter(&format!(
        "<script src=\"a.js\"/><film-card {film}><a href=\"m.xhtml\">Luna</a></film-card>"
    ));
    for name in ["chapter.xhtml", "chapter.html"] {
        let folder = folder("xml", &[(name, &chapter)]);
        fill(&folder, &[name]);
        let filled = read(&folder, name);
        let options = roxmltree::ParsingOptions {
            allow_dtd: true,
            ..Default::default()
        };
        let xml = roxmltree::Document::parse_with_options(&filled, options).expect("XML");
        let card = xml
            .descendants()
            .find(|node| node.has_tag_name(("http://www.w3.org/1999/xhtml", "article")));
        assert_eq!(card.and_then(|card| card.attribute("lang")), Some("es"));
        assert_eq!(emptied(&filled), chapter);
    }
}

#[test]
fn refuses_what_would_spoil_a_page_that_is_xml() {
    // Only in XML does a solidus close it, and then it has no content.
    let page = chapter("<film-card data-film=\"la-misma-luna\" />");
    let folder = folder("closed", &[("chapter.xhtml", &page)]);
    let outcome = into(&folder, &["chapter.xhtml"]);
    let said = "chapter.xhtml:4:20: is closed in its start tag, expected </film-card>\n";
    assert_eq!((outcome.status, outcome.error.as_str()), (2, said));
    assert_eq!(read(&folder, "chapter.xhtml"), page);

    let page = chapter("<film-card data-film=\"la-misma-luna\"></film-card>");
    let page = page.replace("UTF-8", "ISO-8859-1");
    let folder = self::folder("xml-encoding", &[("chapter.html", &page)]);
    let outcome = into(&folder, &["chapter.html"]);
    let said = "chapter.html:1:1: charset: is \"ISO-8859-1\", expected utf-8\n";
    assert_eq!((outcome.status, outcome.error.as_str()), (2, said));
    assert_eq!(read(&folder, "chapter.html"), page);
}

#[test]
fn fills_all_pages_of_a_folder_from_its_root_and_counts_them() {
    let card = "<film-card data-src=/films/moon.json></film-card>";
    let two = format!("{card}{card}");
    let folder = folder(
        "folder",
        &[
            ("site/index.html", two.as_str()),
            ("site/a/b/page.HTM", card),
            ("site/none.html", "<p>"),
            ("site/text.txt", card),
            ("site/films/moon.json", MOON),
        ],
    );
    for _ in 0..2 {
        let outcome = into(&folder, &["site"]);
        assert_eq!((outcome.status, outcome.error.as_str()), (0, ""));
        assert_eq!(outcome.out, "3 cards of 2 pages filled\n");
    }
    assert_eq!(titles(&read(&folder, "site/index.html")), ["Moon", "Moon"]);
    assert_eq!(titles(&read(&folder, "site/a/b/page.HTM")), ["Moon"]);
    assert_eq!(read(&folder, "site/text.txt"), card);
}

#[test]
fn knows_the_addresses_of_a_site_by_where_it_is_served() {
    let site = "https://example.org/blog/";
    for (base, src) in [
        ("", "https://example.org/blog/films/moon.json?v=2"),
        ("", "//example.org/blog/films/moon.json"),
        ("", "/blog/films/moon.json"),
        ("", "films/moon.json"),
        (
            "<base href=https://example.org/blog/a/>",
            "../films/moon.json",
        ),
        ("<base href=/blog/>", "films/moon.json"),
    ] {
        let page = format!("{base}<film-card data-src={src}></film-card>");
        let folder = folder(
            "site",
            &[
                ("public/page.html", &page),
                ("public/films/moon.json", MOON),
            ],
        );
        for site in [site, site.trim_end_matches('/')] {
            fill(&folder, &["public", "--site", site]);
            assert_eq!(
                titles(&read(&folder, "public/page.html")),
                ["Moon"],
                "{base}{src}"
            );
        }
    }
    for src in [
        "/films/moon.json",
        "https://example.com/blog/films/moon.json",
        "https://example.org/blogs/moon.json",
    ] {
        let page = format!("<film-card data-src={src}></film-card>");
        let folder = folder(
            "elsewhere",
            &[
                ("public/page.html", &page),
                ("public/films/moon.json", MOON),
            ],
        );
        let outcome = into(&folder, &["public", "--site", site]);
        assert_eq!(outcome.status, 2, "{src}");
        assert!(
            outcome.error.contains(&format!("data-src: is \"{src}\"")),
            "{}",
            outcome.error
        );
    }
    let wrong = into(
        &folder("no-site", &[("page.html", "")]),
        &["public", "--site", "blog"],
    );
    assert_eq!(wrong.status, 2);
    assert!(
        wrong.error.contains("such as https://example.org/blog/"),
        "{}",
        wrong.error
    );
}

#[test]
fn says_as_much_beside_the_shadow_root_as_is_asked() {
    let film = r#"{ "name": "Moon", "description": "A rocket.", "director": ["Ada"] }"#;
    let page = "<film-card data-src=moon.json></film-card>";
    let folder = folder("fallback", &[("page.html", page), ("moon.json", film)]);
    for (words, says_all) in [
        (&["page.html"][..], true),
        (&["page.html", "--fallback", "short"], false),
        (&["page.html", "--fallback", "FULL"], true),
    ] {
        fill(&folder, words);
        let html = read(&folder, "page.html");
        let (_, fallback) = html.split_once("</template>").expect("a shadow root");
        assert!(fallback.contains(">A rocket.<"));
        assert_eq!(fallback.contains("Director: Ada"), says_all, "{words:?}");
    }
}

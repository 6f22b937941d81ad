//! The reader's browser translates, searches, prints and copies a card, and follows
//! links into it.

use serde_json::{Value, json};

use super::{in_card, part, with_film};
use crate::{
    engine::{ENGLISH, Engine},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            stays_translated_while_sections_open,
            switches_the_language_behind_a_translation_tool,
            shows_the_whole_list_behind_a_translation_tool,
            takes_another_film_behind_a_translation_tool,
            takes_other_options_behind_a_translation_tool,
            reads_as_before_when_the_translation_is_taken_back,
            opens_the_section_that_the_address_names,
            opens_the_section_that_a_link_names,
            opens_the_section_of_a_film_that_was_set_before,
            keeps_an_ending_to_itself_until_the_reader_wants_it,
            prints_everything_and_is_as_before,
            prints_an_ending_with_its_mark,
            copies_with_line_breaks,
        ],
    },
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium, Engine::Firefox],
        promises: promises![
            prints_the_same_closed_and_open,
            prints_as_much_where_it_is_wide,
            opens_the_section_in_which_the_browser_finds_a_text,
            opens_an_ending_in_which_the_browser_finds_a_text,
        ],
    },
];

/// The ways in which translation tools replace or wrap a text of a page.
const WAYS: [&str; 3] = [
    "inner.append(`[${text.data}]`); text.replaceWith(outer);",
    "inner.append(`[${text.data}]`); text.before(outer); text.remove();",
    "text.before(outer); inner.append(text); text.data = `[${text.data}]`;",
];

/// Two equal cards. The texts of the first are replaced as Chrome's translation
/// does it: each is removed, and two elements stand in its place.
fn stage_a_translated_card(page: &mut Page<'_>, options: &str, way: &str) {
    let card =
        |id| format!(r#"<film-card id="{id}" data-film="la-misma-luna" {options}></film-card>"#);
    page.stage(&[card("card"), card("fresh")].concat());
    page.ready("card");
    page.ready("fresh");
    page.run(&format!(
        "document.documentElement.className = 'translated-ltr';
        document.documentElement.lang = 'de';
        const walker = document.createTreeWalker(card.shadowRoot, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode);
        window.replaced = texts.filter((text) => text.data.trim()).map((text) => {{
            const [outer, inner] = [1, 2].map(() => document.createElement('font'));
            outer.append(inner);
            const {{ data }} = text;
            {way}
            return {{ outer, text, data }};
        }});"
    ));
    page.settle();
    assert_eq!(page.text(&part("title")), "[Under the Same Moon]");
}

/// The translated card has, without the tool's marks, the text of the other one:
/// every text has changed its language.
#[track_caller]
fn says_the_same_as_a_fresh_one(page: &Page<'_>) {
    page.wait_until(
        "text('#card >>> [part~=base]').replace(/[[\\]]/g, '') === text('#fresh >>> [part~=base]')",
    );
}

fn stays_translated_while_sections_open(page: &mut Page<'_>) {
    stage_a_translated_card(page, "", WAYS[0]);
    let text = page.text(&part("base"));
    page.click(&part("synopsis-toggle"));
    page.wait_until("visible('#card >>> [part~=synopsis-text]')");
    page.event("film-card-toggle", "card");
    page.run("document.documentElement.classList.add('x');");
    page.settle();
    assert_eq!(page.text(&part("base")), text);
}

fn switches_the_language_behind_a_translation_tool(page: &mut Page<'_>) {
    for way in WAYS {
        stage_a_translated_card(page, "", way);
        page.click(&part("synopsis-toggle"));
        page.click(&in_card("[part~=lang-switch] [lang=es]"));
        page.reads(&part("title"), "La misma luna");
        says_the_same_as_a_fresh_one(page);
        assert!(page.is_visible(&part("synopsis-text")));
        page.run("find('#card >>> [part~=lang-switch] [lang=en]').focus();");
        page.keys(&[key::SPACE]);
        page.reads(&part("title"), "Under the Same Moon");
        says_the_same_as_a_fresh_one(page);
        assert_eq!(page.js("focused().lang"), "en");
        assert_eq!(page.details("film-card-ready").len(), 2);
    }
}

fn shows_the_whole_list_behind_a_translation_tool(page: &mut Page<'_>) {
    for way in WAYS {
        stage_a_translated_card(page, r#"data-open="cast""#, way);
        let show_all = "details:has([part~=cast]) [part~=show-all]";
        for card in ["card", "fresh"] {
            page.click(&format!("#{card} >>> {show_all}"));
        }
        page.wait_until(&format!(
            "attribute('#card >>> {show_all}', 'aria-expanded') === 'true'"
        ));
        says_the_same_as_a_fresh_one(page);
    }
}

fn takes_another_film_behind_a_translation_tool(page: &mut Page<'_>) {
    for way in WAYS {
        stage_a_translated_card(page, "", way);
        page.run(
            "for (const each of [card, fresh]) each.dataset.src = '/tests/pages/card/film.json';",
        );
        page.reads(&part("title"), "The Lamp");
        page.wait_until("events('film-card-ready').length === 4");
        says_the_same_as_a_fresh_one(page);
    }
}

fn takes_other_options_behind_a_translation_tool(page: &mut Page<'_>) {
    for way in WAYS {
        stage_a_translated_card(page, "", way);
        for (change, condition) in [
            (
                "hide = 'meta cast credits'",
                "!find('#card >>> [part~=meta]')",
            ),
            (
                "headingLevel = '4'",
                "find('#card >>> [part~=title]').localName === 'h4'",
            ),
            (
                "hide = 'lang-switch reviews'",
                "find('#card >>> [part~=cast]')",
            ),
            (
                "maxCast = '2'",
                "all('#card >>> [part~=cast-item]:not(.behind)').length === 2",
            ),
            (
                "lang = 'es'",
                "text('#card >>> [part~=title]') === 'La misma luna'",
            ),
        ] {
            page.run(&format!(
                "for (const each of [card, fresh]) each.dataset.{change};"
            ));
            page.wait_until(condition);
            says_the_same_as_a_fresh_one(page);
        }
    }
}

fn reads_as_before_when_the_translation_is_taken_back(page: &mut Page<'_>) {
    for back in ["text", "new Text(data)"] {
        stage_a_translated_card(page, r#"data-remember="never""#, WAYS[0]);
        page.run(&format!(
            "for (const {{ outer, text, data }} of replaced) outer.replaceWith({back});"
        ));
        page.reads(&part("title"), "Under the Same Moon");
        says_the_same_as_a_fresh_one(page);
        page.click(&in_card("[part~=lang-switch] [lang=es]"));
        page.reads(&part("title"), "La misma luna");
        says_the_same_as_a_fresh_one(page);
        assert_eq!(page.count(&in_card("font")), 0);
    }
}

/// The section stands open at the top of the window, or as high as it can.
#[track_caller]
fn is_shown_in_the_window(page: &Page<'_>, path: &str) {
    page.wait_until(&format!(
        "find({path:?})?.open && Math.abs(find({path:?}).getBoundingClientRect().top) < 2"
    ));
}

fn opens_the_section_that_the_address_names(page: &mut Page<'_>) {
    page.open("reading/links.html#card-reviews");
    is_shown_in_the_window(page, "#card >>> #reviews");
    assert_eq!(page.js("all('film-card >>> details[open]').length"), 1);
    assert_eq!(
        page.event("film-card-toggle", "card"),
        json!({ "section": "reviews", "open": true })
    );
    // The link counts once: it does not bring back a reader who closes the section and leaves.
    page.click(&in_card("#reviews > summary"));
    page.wait_until("!find('#card >>> #reviews').open");
    page.run("scrollTo(0, 0); card.dataset.src = '/tests/pages/card/film.json';");
    page.reads(&part("title"), "The Lamp");
    page.settle();
    assert_eq!(page.js("scrollY"), 0);
}

fn opens_the_section_that_a_link_names(page: &mut Page<'_>) {
    page.open("reading/links.html");
    page.wait_until("customElements.get('film-card')");
    for _ in 0..2 {
        for section in ["cast", "reviews"] {
            page.run("dispatchEvent(new Event('wheel')); scrollTo(0, 0);");
            page.click(&format!("#to-{section}"));
            is_shown_in_the_window(page, &format!("#card >>> #{section}"));
        }
    }
    page.run("dispatchEvent(new Event('wheel')); scrollTo(0, 0);");
    page.click("#to-nothing");
    page.settle();
    assert_eq!(page.js("scrollY"), 0);
    // Sections that the reader opened stay open.
    page.run("find('#card >>> [lang=es]').click();");
    page.reads(&part("title"), "La misma luna");
    assert_eq!(page.js("all('#card >>> details[open]').length"), 2);
    assert_eq!(page.js("all('#other >>> details[open]').length"), 0);
    // Without an id of its own the card has the film's.
    page.click("#to-film");
    is_shown_in_the_window(page, "film-card:not([id]) >>> #synopsis");
    // As the browser writes it.
    page.run("scrollTo(0, 0); card.id = 'a|b ñ%'; location.hash = 'a|b ñ%-reviews';");
    is_shown_in_the_window(page, "[id^='a|b'] >>> #reviews");
}

/// The film is there before the element is defined.
fn opens_the_section_of_a_film_that_was_set_before(page: &mut Page<'_>) {
    page.open("placeholder/held.html#card-synopsis");
    page.put("<film-card id=\"card\"></film-card>");
    page.run("card.film = { name: 'Early', description: 'A text' }; load(); goLive();");
    page.wait_until("find('#card >>> #synopsis')?.open");
}

const LAMP: &str = r#"<film-card id="card" data-src="/tests/pages/card/film.json"
    data-max-cast="1" data-max-reviews="1"></film-card>"#;

/// Whether each item and paragraph of the card can be seen.
const SEEN: &str =
    "all('#card >>> :is([part~=cast-item], [part~=review], [part~=synopsis-text] p)')
    .map((item) => item.checkVisibility() && item.getBoundingClientRect().height > 0)";

fn prints_everything_and_is_as_before(page: &mut Page<'_>) {
    page.stage(LAMP);
    page.ready("card");
    let before = page.js(SEEN);
    assert!(
        !before.as_array().unwrap().contains(&json!(true)),
        "{before}"
    );
    print_on(page, "'all'");
    page.wait_until(&format!("({SEEN}).every(Boolean)"));
    for gone in ["show-all", "lang-switch"] {
        assert!(!page.is_visible(&part(gone)), "{gone}");
    }
    print_on(page, "was");
    page.wait_for_value(SEEN, &before);
    assert_eq!(page.details("film-card-toggle").len(), 0);
}

/// No engine lets a script see the printed page. So the rules for print are made rules
/// for these media.
fn print_on(page: &Page<'_>, media: &str) {
    page.run(&format!(
        "const all = (rules) => [...rules].flatMap((rule) => [rule, ...all(rule.cssRules ?? [])]);
        window.rules ??= all(card.shadowRoot.adoptedStyleSheets[0].cssRules)
            .filter(({{ media }}) => /\\bprint\\b/.test(media?.mediaText))
            .map(({{ media }}) => ({{ media, was: media.mediaText }}));
        for (const {{ media, was }} of window.rules) media.mediaText = {media};"
    ));
}

/// Shows a film with a review that tells the end, the reviews open.
fn stage_an_ending(page: &mut Page<'_>) {
    let film = r#"{
        "name": { "en": "Moon", "es": "Luna" },
        "review": [{
            "name": "Luminous",
            "reviewBody": { "en": "They meet.", "es": "Se encuentran." },
            "positiveNotes": ["The meeting"],
            "author": "Olga",
            "reviewRating": { "ratingValue": 4 },
            "spoiler": true
        }]
    }"#;
    page.stage(&with_film("", film).replace("id=", "data-open=\"reviews\" id="));
    page.ready("card");
}

/// Whether the text and the notes of that review can be seen.
const ENDING: &str = "all('#card >>> :is([part~=review-body], .verdict)')
    .map((item) => item.checkVisibility() && item.getBoundingClientRect().height > 0)";

fn keeps_an_ending_to_itself_until_the_reader_wants_it(page: &mut Page<'_>) {
    stage_an_ending(page);
    let [closed, open] = [json!([false, false]), json!([true, true])];
    let lang = |page: &Page<'_>, lang: &str, title: &str| {
        page.click(&in_card(&format!("[part~=lang-switch] [lang={lang}]")));
        page.reads(&part("title"), title);
        page.settle();
    };
    assert_eq!(page.js(ENDING), closed);
    for shown in ["review-title", "review-rating", "review-author"] {
        assert!(page.is_visible(&part(shown)), "{shown}");
    }
    lang(page, "es", "Luna");
    assert_eq!(page.js(ENDING), closed);
    let toggle = in_card("[part~=spoiler] > summary");
    assert_eq!(page.text(&toggle), "Cuenta cómo termina la película");
    page.click(&toggle);
    page.wait_for_value(ENDING, &open);
    lang(page, "en", "Moon");
    assert_eq!(page.text(&toggle), "Tells how the film ends");
    assert_eq!(page.js(ENDING), open);
    // Other views, another place, a while out of the document.
    page.run("card.dataset.headingLevel = '3'; stage.prepend(card);");
    page.wait_until("find('#card >>> h3[part~=title]')");
    page.run("window.away = card; card.remove();");
    page.settle();
    page.run("stage.append(away);");
    page.wait_for_value(ENDING, &open);
    page.settle();
    assert_eq!(page.js(ENDING), open);
    assert_eq!(page.details("film-card-toggle").len(), 0);
    // The end of another film is another one.
    page.run("card.film = { name: 'Sun', review: [{ reviewBody: 'They part.', positiveNotes: ['The parting'], spoiler: true }] };");
    page.reads(&part("title"), "Sun");
    page.wait_for_value(ENDING, &closed);
}

fn prints_an_ending_with_its_mark(page: &mut Page<'_>) {
    stage_an_ending(page);
    print_on(page, "'all'");
    page.wait_until(&format!("({ENDING}).every(Boolean)"));
    assert!(page.is_visible(&in_card("[part~=spoiler] > summary")));
    print_on(page, "was");
    page.wait_for_value(ENDING, &json!([false, false]));
}

/// The painting operators of a PDF, without its date and producer.
fn painted(page: &Page<'_>) -> Value {
    let pdf = page.pdf();
    page.js_async(&format!(
        "(async () => {{
            const bytes = Uint8Array.fromBase64 ? Uint8Array.fromBase64('{pdf}')
                : Uint8Array.from(atob('{pdf}'), (letter) => letter.charCodeAt());
            const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
            const painted = [];
            for (const {{ index, 0: start }} of text.matchAll(/stream\\r?\\n/g)) {{
                if (text.slice(index - 3, index) === 'end') continue;
                const from = index + start.length;
                const packed = bytes.slice(from, text.indexOf('endstream', from));
                const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'));
                // A stream of another kind, or with a line break after it, ends with an error.
                let content = '';
                try {{
                    for await (const piece of stream) content += new TextDecoder('latin1').decode(piece);
                }} catch {{}}
                if (/\\bBT\\b/.test(content)) painted.push(content);
            }}
            return painted;
        }})()"
    ))
}

/// The layout on paper is another one, in which nothing may get lost.
fn prints_as_much_where_it_is_wide(page: &mut Page<'_>) {
    let mut glyphs = |style: &str| {
        page.stage(&format!(
            r#"<film-card id="card" data-film="la-misma-luna" style="{style}"></film-card>"#
        ));
        page.ready("card");
        let painted = painted(page);
        let painted = painted.as_array().unwrap().iter().filter_map(Value::as_str);
        // A text stands in parentheses or, as numbers of glyphs, in angle brackets.
        let texts = |content: &str| {
            let content = content.replace("\\(", "").replace("\\)", "");
            let texts = content.split(['(', ')', '<', '>']).skip(1).step_by(2);
            texts.map(str::len).sum::<usize>()
        };
        painted.map(texts).sum::<usize>()
    };
    let narrow = glyphs("width: 480px");
    assert!(narrow > 1000, "{narrow}");
    for style in ["font-size: 14px", "font-size: 10px"] {
        let wide = glyphs(style);
        assert!(wide * 100 > narrow * 95, "{wide} of {narrow}, {style}");
    }
}

fn prints_the_same_closed_and_open(page: &mut Page<'_>) {
    page.stage(LAMP);
    page.ready("card");
    page.wait_until("find('#card >>> img').naturalWidth");
    let closed = painted(page);
    assert!(
        closed[0].as_str().unwrap_or_default().len() > 1000,
        "{closed}"
    );
    for list in ["cast", "reviews"] {
        page.run(&format!("const details = find('#card >>> #{list}'); details.open = true; details.querySelector('[part~=show-all]').click();"));
    }
    page.run("find('#card >>> #synopsis').open = true;");
    page.wait_until(&format!("({SEEN}).every(Boolean)"));
    page.settle();
    page.wait_until("card.shadowRoot.getAnimations().length === 0");
    assert_eq!(painted(page), closed);
    page.run("card.dataset.hide = 'reviews';");
    page.wait_until("!find('#card >>> #reviews')");
    assert_ne!(painted(page), closed);
}

fn copies_with_line_breaks(page: &mut Page<'_>) {
    page.stage(&LAMP.replace(
        "data-max-cast",
        r#"data-open="synopsis cast reviews" data-max-cast"#,
    ));
    page.ready("card");
    page.run("const base = find('#card >>> [part~=base]'); getSelection().setBaseAndExtent(base, 0, base, base.childNodes.length);");
    // Engines differ in white space, in the text of images, and in capitals that the
    // style makes.
    let copied = page.js("getSelection().toString()");
    let copied = copied.as_str().unwrap().to_lowercase();
    let lines: Vec<_> = copied
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .collect();
    let copied = lines.join("\n").replace(" as\n", " as ");
    let expected = "the lamp\noriginal title die lampe\nyear\n1999\nrunning time\n91 minutes\n";
    let start = copied.find("the lamp").unwrap_or_default();
    assert_eq!(
        copied[start..].get(..expected.len()),
        Some(expected),
        "{copied}"
    );
    for expected in [
        "director\ndora dahl\nwriter\nwilli wolff\n",
        "synopsis\na lamp burns.\nit goes out.\nthemes light\n",
        "anna arndt as the lamplighter\n",
        "it shines\n4.5 out of 5\nfour and a half lamps.\nstrengths\nthe light\nweaknesses\nthe dark\n",
        "by rita reich, the lamp post, march 5, 1999\n",
    ] {
        assert!(copied.contains(expected), "no {expected:?} in {copied}");
    }
    // The labels of buttons are not copied.
    for control in ["english", "español", "show "] {
        assert!(!copied.contains(control), "{control} in {copied}");
    }
}

fn opens_the_section_in_which_the_browser_finds_a_text(page: &mut Page<'_>) {
    page.stage(LAMP);
    page.ready("card");
    // A link to a text searches the page as find-in-page does, and goes no further than the card.
    page.open("stage.html#:~:text=It%20goes%20out.");
    page.wait_until("find('#card >>> #synopsis').open");
    assert_eq!(
        page.event("film-card-toggle", "card"),
        json!({ "section": "synopsis", "open": true })
    );
    page.click(&in_card("[part~=lang-switch] [lang=es]"));
    page.reads(&part("title"), "La lámpara");
    assert_eq!(page.js("find('#card >>> #synopsis').open"), true);
}

fn opens_an_ending_in_which_the_browser_finds_a_text(page: &mut Page<'_>) {
    stage_an_ending(page);
    page.open("stage.html#:~:text=They%20meet.");
    page.wait_until("find('#card >>> [part~=spoiler]').open");
}

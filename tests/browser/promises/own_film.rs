//! The visitor's own film on `index.html`: its form, its draft, what it is made from
//! and what is taken away.

use std::{fs, path::Path};

use serde_json::{Value, json};

use super::index_html::{AXE, FILM, open, set, texts};
use crate::{
    engine::{ENGLISH, Engine, SPANISH},
    page::{Page, Pointer, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            loads_the_form_when_it_is_asked_for,
            makes_the_card_from_the_form,
            takes_dates_numbers_and_running_times_as_people_write_them,
            has_one_text_or_one_for_each_language,
            keeps_what_the_form_does_not_show,
            adds_moves_and_removes_by_keyboard,
            moves_items_by_dragging,
            stays_quick_with_a_long_film,
            copies_a_long_code_by_keyboard,
            rates_by_stars,
            says_beside_the_field_what_is_wrong,
            says_aloud_once_in_which_field_something_is_wrong,
            undoes_and_redoes,
            keeps_the_focus_in_the_field_when_something_is_undone,
            keeps_the_draft_until_it_is_thrown_away,
            puts_a_film_of_the_address_over_the_draft,
            shows_no_form_of_what_is_no_json,
            offers_an_empty_form_for_what_is_no_json,
            fits_a_telephone_with_all_its_fields,
        ],
    },
    Group {
        reader: ENGLISH,
        engines: AXE,
        promises: promises![has_no_violation_with_all_its_fields],
    },
    Group {
        reader: ENGLISH,
        // WebDriver has no finger for WebKitGTK.
        engines: &[Engine::Chromium, Engine::Firefox],
        promises: promises![moves_items_by_finger],
    },
    Group {
        reader: SPANISH,
        engines: &Engine::ALL,
        promises: promises![
            names_its_fields_in_spanish,
            says_in_spanish_what_is_wrong,
            says_in_spanish_what_an_import_tells,
        ],
    },
];

/// Opens the page with this film in the form.
fn open_form(page: &mut Page<'_>, film: &Value) {
    let film: String = film
        .to_string()
        .bytes()
        .map(|byte| format!("%{byte:02x}"))
        .collect();
    open(page, &format!("?film=json#json={film}"));
    page.wait_until("find('#film-form .fields')");
    page.ready("card");
}

/// The path to what has this path in the film file.
fn at(path: &str) -> String {
    format!("#film-form [data-path=\"{path}\"]")
}

/// Opens every box of the form, also those within others.
fn open_all(page: &Page<'_>) {
    page.wait_until(
        "(() => {
            const closed = all('#film-form details:not([open])');
            for (const box of closed) box.open = true;
            return !closed.length && all('#film-form details').every((box) => box.querySelector('.fields'));
        })()",
    );
}

/// Writes into a control as a reader does.
fn write(page: &Page<'_>, path: &str, value: &str) {
    page.run(&format!(
        "const control = find({path:?});
        control.focus();
        control.value = {};
        control.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));",
        json!(value)
    ));
}

/// Waits until the film file that the page makes has this at a path such as `.genre[0]`.
#[track_caller]
fn expect_film(page: &Page<'_>, path: &str, expected: &Value) {
    page.wait_for_value(&format!("{FILM}{path}"), expected);
}

fn loads_the_form_when_it_is_asked_for(page: &mut Page<'_>) {
    open(page, "");
    page.ready("card");
    assert_eq!(page.requests_for("film_form.js"), 0);
    set(page, "film", "json");
    page.wait_until("find('#film-form .fields')");
    // Neither does the form load what makes films and folders.
    assert_eq!(page.requests_for("film_card_server_bg.wasm"), 0);
}

fn makes_the_card_from_the_form(page: &mut Page<'_>) {
    open_form(page, &json!({ "name": "Luz" }));
    page.click(&format!("{} .toggle", at("name")));
    write(page, &format!("{} input", at("name.es")), "Luz de día");
    page.reads("#card >>> [part~=title]", "Luz");
    page.click("#languages [lang=es]");
    page.reads("#card >>> [part~=title]", "Luz de día");
    open_all(page);
    write(
        page,
        &format!("{} textarea", at("description.es")),
        "Uno.\n\nDos.",
    );
    page.wait_until("all('#card >>> [part~=synopsis-text] p').length === 2");
    expect_film(
        page,
        "",
        &json!({ "name": { "en": "Luz", "es": "Luz de día" }, "description": { "es": ["Uno.", "Dos."] } }),
    );
}

fn takes_dates_numbers_and_running_times_as_people_write_them(page: &mut Page<'_>) {
    let start = json!({ "name": "Luz", "aggregateRating": { "ratingValue": 4, "ratingCount": 3 } });
    open_form(page, &start);
    open_all(page);
    for (path, written, value) in [
        ("duration", "1 h 46 min", json!("PT106M")),
        ("duration", "1:46", json!("PT106M")),
        ("duration", "2 horas", json!("PT120M")),
        ("duration", "106", json!("PT106M")),
        ("duration", "PT1H46M", json!("PT1H46M")),
        ("datePublished", "2007", json!("2007")),
        ("datePublished", "January 21, 2007", json!("2007-01-21")),
        ("datePublished", "21 de enero de 2007", json!("2007-01-21")),
        ("datePublished", "enero 2007", json!("2007-01")),
        ("datePublished", "21/1/2007", json!("2007-01-21")),
        ("datePublished", "1/21/2007", json!("2007-01-21")),
        // Either may be the month: it stays as it is, for the reader of films to refuse.
        ("datePublished", "1/2/2007", json!("1/2/2007")),
        ("datePublished", "2007-01-21", json!("2007-01-21")),
    ] {
        write(page, &format!("{} input", at(path)), written);
        expect_film(page, &format!(".{path}"), &value);
    }
    for (path, written, value) in [
        ("ratingValue", "4,5", json!(4.5)),
        ("ratingCount", "12.345", json!(12345)),
        ("ratingCount", "1,234,567", json!(1_234_567)),
    ] {
        let control = format!("{} input", at(&format!("aggregateRating[0].{path}")));
        write(page, &control, written);
        // One rating needs no list.
        expect_film(page, &format!(".aggregateRating.{path}"), &value);
    }
    page.take_warnings();
    open_form(page, &json!({ "name": "Luz", "duration": "PT1H46M" }));
    let shown = page.js(&format!("find('{} input').value", at("duration")));
    assert_eq!(shown, "1 h 46 min");
}

fn has_one_text_or_one_for_each_language(page: &mut Page<'_>) {
    open_form(page, &json!({ "name": "Luz" }));
    let toggle = format!("{} .toggle", at("name"));
    assert_eq!(page.count(&format!("{} input", at("name"))), 1);
    page.click(&toggle);
    expect_film(page, "", &json!({ "name": { "en": "Luz" } }));
    assert_eq!(page.count(&format!("{} input", at("name"))), 2);
    page.click(&toggle);
    expect_film(page, "", &json!({ "name": "Luz" }));
}

fn keeps_what_the_form_does_not_show(page: &mut Page<'_>) {
    let start = json!({
        "$schema": "film.schema.json", "name": "Luz", "alternateName": "Light", "inLanguage": "es",
        "director": ["Ana", { "name": "Eva", "url": "/eva" }], "mine": { "kept": [1, 2.5, null] },
    });
    open_form(page, &start);
    open_all(page);
    write(page, &format!("{} input", at("contentRating")), "PG");
    let mut expected = start.clone();
    expected["contentRating"] = json!({ "en": "PG" });
    expect_film(page, "", &expected);
    write(page, &format!("{} input", at("director[0].url")), "/ana");
    expected["director"][0] = json!({ "name": "Ana", "url": "/ana" });
    expect_film(page, "", &expected);
    // To the JSON and back.
    set(page, "view", "json");
    page.wait_until("!visible('#film-form') && visible('#json')");
    set(page, "view", "form");
    page.wait_until("visible('#film-form') && !visible('#json')");
    expect_film(page, "", &expected);
    set(page, "view", "json");
    expected["name"] = json!("Luna");
    set(page, "json", &expected.to_string());
    set(page, "view", "form");
    page.wait_for_value(
        &format!("find('{} input').value", at("name")),
        &json!("Luna"),
    );
    // The card has told of the key that it does not know.
    page.take_warnings();
}

fn adds_moves_and_removes_by_keyboard(page: &mut Page<'_>) {
    open_form(page, &json!({ "name": "Luz", "genre": ["A", "B"] }));
    page.run(&format!("find('{} .add').focus()", at("genre")));
    page.keys(&[key::ENTER, "C"]);
    page.wait_for_value("find('#json').value.includes('\"C\"')", &json!(true));
    expect_film(page, ".genre", &json!(["A", "B", { "en": "C" }]));
    page.run(&format!(
        "find('{} li:nth-child(3) .earlier').focus()",
        at("genre")
    ));
    page.keys(&[key::ENTER, key::ENTER]);
    page.wait_for_value("JSON.parse(find('#json').value).genre[0].en", &json!("C"));
    // The focus goes along, to the button that is left.
    assert_eq!(
        page.js("focused().closest('li').querySelector('input').value"),
        "C"
    );
    assert_eq!(page.role("#told"), "status");
    page.run(&format!(
        "find('{} li:nth-child(2) .remove').focus()",
        at("genre")
    ));
    page.keys(&[key::ENTER]);
    page.wait_for_value("JSON.parse(find('#json').value).genre.length", &json!(2));
    expect_film(page, ".genre", &json!([{ "en": "C" }, "B"]));
    assert_eq!(page.js("focused().className"), "quiet remove");
}

fn moves_items_by_dragging(page: &mut Page<'_>) {
    open_form(page, &json!({ "name": "Luz", "genre": ["A", "B", "C"] }));
    let [first, third] = [1, 3].map(|row| format!("{} li:nth-child({row})", at("genre")));
    page.drag(&format!("{first} .grip"), &third, Pointer::Mouse);
    expect_film(page, ".genre", &json!(["B", "C", "A"]));
}

fn moves_items_by_finger(page: &mut Page<'_>) {
    open_form(page, &json!({ "name": "Luz", "genre": ["A", "B", "C"] }));
    let [second, third] = [2, 3].map(|row| format!("{} li:nth-child({row})", at("genre")));
    page.drag(&format!("{third} .grip"), &second, Pointer::Finger);
    expect_film(page, ".genre", &json!(["A", "C", "B"]));
    // The buttons of the moved item have the focus, so that the keyboard goes on from there.
    assert_eq!(
        page.js("focused().closest('li').querySelector('input').value"),
        "C"
    );
}

/// Opens the page with a film of 300 actors and 200 reviews in the form, all of them shown.
fn open_long_film(page: &mut Page<'_>) {
    let people = (0..300).map(|index| json!({ "name": format!("Actor {index}") }));
    let reviews = (0..200).map(|index| {
        let body = vec![format!("Body {index}. ").repeat(30); 3];
        json!({ "name": format!("Verdict {index}"), "reviewBody": { "en": body, "es": body } })
    });
    let film = json!({
        "name": "Luz", "actor": people.collect::<Vec<_>>(), "review": reviews.collect::<Vec<_>>(),
    });
    open(page, "");
    page.js(&format!(
        "localStorage.setItem('film-card:draft', {})",
        json!(format!("{film:#}"))
    ));
    open(page, "?film=json");
    page.reads("#card >>> [part~=title]", "Luz");
    page.wait_until("find('#film-form .fields')");
    page.js("(() => { for (const box of all('#film-form .group')) box.open = true; })()");
    page.wait_until(&format!(
        "find('{}') && find('{}')",
        at("review"),
        at("actor")
    ));
    page.js("(() => { for (const more of all('#film-form .many > .row > .quiet:not([hidden])')) more.click(); })()");
    assert_eq!(page.count(&format!("{} > ol > li", at("actor"))), 300);
}

fn stays_quick_with_a_long_film(page: &mut Page<'_>) {
    open_long_film(page);
    // What takes longer the longer the film is, and what is changed in the page.
    page.run(&format!(
        "window.long = [];
        for (const [object, name] of [[JSON, 'stringify'], [JSON, 'parse'], [Storage.prototype, 'setItem']]) {{
            const call = object[name];
            object[name] = function (...all) {{
                if (all.some((value) => value?.actor || String(value).length > 10_000)) long.push(name);
                return call.apply(this, all);
            }};
        }}
        window.changes = new MutationObserver(() => {{}});
        changes.observe(document.body, {{ subtree: true, childList: true, characterData: true, attributes: true }});
        const control = find('{} input');
        control.value = 'Ana';
        control.dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
        window.during = [...long, ...changes.takeRecords().map(({{ target }}) => target.outerHTML.slice(0, 60))];
        window.written = [];
        new MutationObserver((all) => written.push(...all)).observe(find('#code'), {{ subtree: true, childList: true }});",
        at("actor[1].name")
    ));
    // The key itself: the buttons of undo, and what says that the draft is kept.
    let during = page.js("during");
    let during: Vec<&str> = during
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|it| it.as_str())
        .collect();
    assert!(
        during
            .iter()
            .all(|html| html.starts_with("<button") || html.starts_with("<p class=\"kept")),
        "{during:#?}"
    );
    // Afterwards the piece of the code that is concerned.
    page.wait_until("find('#code').textContent.includes('\"Ana\"')");
    assert_eq!(page.js("written.length"), 1);
    // A move makes two rows anew.
    page.js(&format!(
        "(() => {{
            window.rows = all('{0} > ol > li');
            rows[5].querySelector('.later').click();
        }})()",
        at("actor")
    ));
    let kept = format!(
        "all('{} > ol > li').filter((row, index) => row === rows[index]).length",
        at("actor")
    );
    assert_eq!(page.js(&kept), 298);
    expect_film(page, ".actor[6].name", &json!("Actor 5"));
}

fn copies_a_long_code_by_keyboard(page: &mut Page<'_>) {
    open_long_film(page);
    page.wait_until("find('#code').textContent.includes('Verdict 199')");
    // Where the clipboard is closed, the button selects what the keyboard copies.
    let selected = "(() => {
        getSelection().selectAllChildren(find('#code code'));
        const selected = getSelection().toString();
        const code = find('#code code').textContent;
        return selected.trim() === code.trim() || [selected.length, code.length];
    })()";
    assert_eq!(page.js(selected), true);
}

fn rates_by_stars(page: &mut Page<'_>) {
    open_form(
        page,
        &json!({ "name": "Luz", "review": [{ "name": "Good" }] }),
    );
    open_all(page);
    let rating = at("review[0].reviewRating");
    page.click(&format!("{rating} .stars label:nth-of-type(4)"));
    expect_film(
        page,
        ".review[0].reviewRating",
        &json!({ "ratingValue": 4 }),
    );
    let figure = format!("{} input", at("review[0].reviewRating.ratingValue"));
    assert_eq!(page.js(&format!("find('{figure}').value")), "4");
    write(page, &figure, "2.5");
    assert_eq!(page.count(&format!("{rating} .on")), 2);
    assert_eq!(page.count(&format!("{rating} .half")), 1);
    write(page, &figure, "");
    expect_film(page, ".review[0]", &json!({ "name": "Good" }));
    // A scale of ten has ten of them.
    write(
        page,
        &format!("{} input", at("review[0].reviewRating.bestRating")),
        "10",
    );
    assert_eq!(page.count(&format!("{rating} .stars input")), 10);
    page.wait_until("find('#film-form .wrong')");
    page.take_warnings();
}

fn says_beside_the_field_what_is_wrong(page: &mut Page<'_>) {
    let reviews = json!([{ "name": "a" }, { "name": "b", "reviewRating": { "ratingValue": 11 } }]);
    open_form(
        page,
        &json!({ "name": "Luz", "duration": "long", "review": reviews }),
    );
    page.wait_until("all('#faults li').length === 2");
    let duration = at("duration");
    assert!(
        page.text(&format!("{duration} .wrong"))
            .starts_with("is \"long\""),
        "{}",
        page.text(&duration)
    );
    assert_eq!(
        page.attribute(&format!("{duration} input"), "aria-invalid")
            .as_deref(),
        Some("true")
    );
    // A button leads to the field, whatever is closed around it.
    let lines = texts(page, "#faults li");
    let index = lines
        .iter()
        .position(|line| line.starts_with("Reviews 2 › Verdict › The rating"));
    let index = index.unwrap_or_else(|| panic!("{lines:#?}"));
    page.click(&format!("#faults li:nth-child({}) button", index + 1));
    let rating = at("review[1].reviewRating.ratingValue");
    page.wait_until(&format!("focused() === find('{rating} input')"));
    assert_eq!(
        texts(page, &format!("{rating} .wrong")),
        ["11 is above bestRating 5."]
    );
    page.take_warnings();
    write(page, &format!("{rating} input"), "3");
    page.wait_until(&format!("!find('{rating} .wrong')"));
    write(page, &format!("{duration} input"), "90");
    page.wait_until("!find('#film-form .wrong') && text('#faults').includes('without fault')");
    // An item that has just been added is no fault yet, and shifts no other.
    page.click(&format!("{} > .row > .add", at("review")));
    page.settle();
    assert_eq!(page.count("#film-form .wrong"), 0);
    page.take_warnings();
}

/// Has the page keep all that it has assistive technology say, in `heard`.
fn listen(page: &Page<'_>) {
    page.run(
        "window.heard = [];
        new MutationObserver(() => heard.push(find('#heard').textContent))
            .observe(find('#heard'), { childList: true });",
    );
}

fn says_aloud_once_in_which_field_something_is_wrong(page: &mut Page<'_>) {
    open_form(page, &json!({ "name": "Luz", "duration": "PT90M" }));
    assert_eq!(page.role("#heard"), "status");
    // Nobody has to hear that a film is right which they begin with.
    page.wait_until("text('#faults').includes('without fault')");
    assert_eq!(page.text("#heard"), "");
    listen(page);
    let control = format!("{} input", at("duration"));
    for text in ["long", "longer"] {
        write(page, &control, text);
        page.wait_until(&format!("text('#faults').includes('\"{text}\"')"));
    }
    page.settle();
    assert_eq!(
        page.js("heard"),
        json!(["Left out of the card: Running time."])
    );
    // What it is, is said in the field before its hint, and by the button that leads there.
    let described = |path: &str| {
        page.js(&format!(
            "find('{path}').getAttribute('aria-describedby').split(' ')
                .map((id) => document.getElementById(id).innerText)"
        ))
    };
    let of_field = described(&control);
    let of_field: Vec<_> = of_field.as_array().into_iter().flatten().collect();
    let of_field: Vec<_> = of_field.iter().filter_map(|text| text.as_str()).collect();
    assert!(
        matches!(of_field[..], [fault, hint] if fault.starts_with("is \"longer\"") && hint.starts_with("1 h")),
        "{of_field:?}"
    );
    let of_button = described("#faults button").to_string();
    assert!(of_button.contains("longer"), "{of_button}");
    write(page, &control, "90");
    page.wait_until("heard.length === 2");
    assert_eq!(page.js("heard[1]"), "The film is without fault.");
    page.take_warnings();
}

fn keeps_the_focus_in_the_field_when_something_is_undone(page: &mut Page<'_>) {
    open_form(
        page,
        &json!({ "name": "Luz", "review": [{ "name": "A" }, { "name": "B" }] }),
    );
    open_all(page);
    let control = format!("{} input", at("review[1].name"));
    page.run(&format!(
        "find('{control}').focus(); find('{control}').select();"
    ));
    page.keys(&["C"]);
    expect_film(page, ".review[1].name", &json!("C"));
    page.keys(&["\u{E009}z"]);
    expect_film(page, ".review[1].name", &json!("B"));
    page.wait_until(&format!("focused() === find('{control}')"));
    page.wait_until("find('#told').innerText === 'Undone.'");
    // A button that has nothing more to do gives the focus to the other.
    page.run("find('#redo').focus()");
    page.keys(&[key::ENTER]);
    expect_film(page, ".review[1].name", &json!("C"));
    page.wait_until("focused() === find('#undo')");
    page.wait_until("find('#told').innerText === 'Redone.'");
    // What was wrong before is not said of the field to which the focus comes back.
    let duration = format!("{} input", at("duration"));
    write(page, &duration, "long");
    page.wait_until(&format!("find('{duration}').ariaInvalid === 'true'"));
    page.run(
        "find('#film-form').addEventListener('focusin', ({ target }) => {
            window.invalid = target.getAttribute('aria-invalid') ?? 'no';
        });",
    );
    page.keys(&["\u{E009}z"]);
    page.wait_until("window.invalid");
    assert_eq!(page.js("invalid"), "no");
    page.take_warnings();
}

fn undoes_and_redoes(page: &mut Page<'_>) {
    open_form(page, &json!({ "name": "Luz" }));
    let name = format!("{} input", at("name"));
    page.run(&format!("find('{name}').focus(); find('{name}').select();"));
    page.keys(&["S", "o", "l", key::TAB]);
    expect_film(page, ".name", &json!("Sol"));
    page.click(&format!("{} .add", at("genre")));
    page.keys(&["D"]);
    page.click("#undo");
    expect_film(page, "", &json!({ "name": "Sol" }));
    // What was typed in a row goes at once.
    page.click("#undo");
    page.wait_for_value(&format!("find('{name}').value"), &json!("Luz"));
    expect_film(page, "", &json!({ "name": "Luz" }));
    assert_eq!(page.js("find('#undo').disabled"), true);
    page.click("#redo");
    page.click("#redo");
    expect_film(
        page,
        "",
        &json!({ "name": "Sol", "genre": [{ "en": "D" }] }),
    );
    assert_eq!(page.js("find('#redo').disabled"), true);
    page.run(&format!("find('{name}').focus()"));
    page.keys(&["\u{E009}z"]);
    page.wait_for_value(
        "JSON.parse(find('#json').value).genre ?? null",
        &Value::Null,
    );
}

fn keeps_the_draft_until_it_is_thrown_away(page: &mut Page<'_>) {
    open(page, "?film=json");
    page.wait_until("find('#film-form .fields')");
    assert!(!page.is_visible("#kept"));
    assert!(page.is_visible("#example"));
    write(page, &format!("{} input", at("name.en")), "Moonlight");
    page.reads("#card >>> [part~=title]", "Moonlight");
    assert!(page.is_visible("#kept"));
    assert!(!page.is_visible("#example"));
    open(page, "");
    page.reads("#card >>> [part~=title]", "Moonlight");
    page.wait_for_value(
        &format!("find('{} input')?.value", at("name.en")),
        &json!("Moonlight"),
    );
    page.click("#throw-away");
    page.reads("#card >>> [part~=title]", "A Trip to the Moon");
    assert!(!page.is_visible("#kept"));
    page.click("#undo");
    page.reads("#card >>> [part~=title]", "Moonlight");
    page.click("#throw-away");
    open(page, "");
    page.reads("#card >>> [part~=title]", "Under the Same Moon");
}

fn puts_a_film_of_the_address_over_the_draft(page: &mut Page<'_>) {
    open(page, "?film=json");
    page.wait_until("find('#film-form .fields')");
    write(page, &format!("{} input", at("name.en")), "Mine");
    open_form(page, &json!({ "name": "Yours" }));
    page.reads("#card >>> [part~=title]", "Yours");
    page.click("#undo");
    page.reads("#card >>> [part~=title]", "Mine");
}

fn shows_no_form_of_what_is_no_json(page: &mut Page<'_>) {
    open(page, "?film=json&view=json");
    page.ready("card");
    set(page, "json", "{ \"name\": ");
    page.wait_until("find('#faults li')");
    page.take_errors();
    set(page, "view", "form");
    page.wait_until("find('#film-form').innerText.includes('be read')");
    set(page, "json", "{ \"name\": \"Luz\" }");
    page.wait_for_value(
        &format!("find('{} input')?.value", at("name")),
        &json!("Luz"),
    );
}

fn offers_an_empty_form_for_what_is_no_json(page: &mut Page<'_>) {
    // Nothing can be undone, and no draft is kept that could be thrown away.
    open(page, "?film=json&view=form#json=%7B%20%22name%22");
    page.wait_until("find('#film-form').innerText.includes('begin with an empty form')");
    page.wait_until("find('#faults li')");
    page.take_errors();
    assert_eq!(page.js("find('#undo').disabled"), true);
    page.click("#empty");
    page.wait_for_value(&format!("find('{} input')?.value", at("name")), &json!(""));
    page.wait_until("events('film-card-error', 'card').length === 2");
    page.take_errors();
}

/// A film that has something in every field of the form.
fn full() -> Value {
    let film = include_str!("../../../src/films/la-misma-luna.json");
    let mut film: Value = serde_json::from_str(film).expect("a film");
    film["image"] = json!({ "url": "/tests/pages/card/poster.svg", "caption": "A moon" });
    film["trailer"] = json!({ "url": "https://a.example/" });
    film["potentialAction"] = json!([{ "name": "A", "target": "https://a.example/" }]);
    film["aggregateRating"] =
        json!([{ "ratingValue": 4, "ratingCount": 3 }, { "ratingValue": 11 }]);
    film
}

fn fits_a_telephone_with_all_its_fields(page: &mut Page<'_>) {
    page.set_width(320);
    open_form(page, &full());
    open_all(page);
    let wide = "[...find('#own-film').querySelectorAll('*')].filter((element) => {
        const { left, right, width } = element.getBoundingClientRect();
        return width && (right > innerWidth + 1 || left < -1) && !element.closest('.unseen');
    }).map((element) => element.outerHTML.slice(0, 120))";
    assert_eq!(page.js(wide), json!([]));
    assert_eq!(
        page.js("document.documentElement.scrollWidth <= innerWidth"),
        true
    );
    // What is touched is 24 px or more.
    let small = "[...find('#own-film').querySelectorAll('button, input, textarea, summary')].filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        return width && !element.matches('.tick *') && (width < 24 || height < 24);
    }).map((element) => element.outerHTML.slice(0, 120))";
    assert_eq!(page.js(small), json!([]));
    page.take_warnings();
}

fn has_no_violation_with_all_its_fields(page: &mut Page<'_>) {
    open_form(page, &full());
    open_all(page);
    assert_eq!(page.axe_in("find('#own-film')"), [""; 0]);
    page.take_warnings();
}

fn names_its_fields_in_spanish(page: &mut Page<'_>) {
    open_form(
        page,
        &json!({ "name": "Luz", "datePublished": "2007-01-21" }),
    );
    assert_eq!(
        texts(page, &format!("{} > label", at("datePublished"))),
        ["Estreno"]
    );
    assert_eq!(
        texts(page, &format!("{} .means", at("datePublished"))),
        ["21 de enero de 2007"]
    );
    let label = page.label(&format!("{} .add", at("genre")));
    assert!(
        label.starts_with("Agregar") && label.ends_with("Géneros"),
        "{label}"
    );
}

fn says_in_spanish_what_is_wrong(page: &mut Page<'_>) {
    let wrong = |members: Value| {
        let mut film = json!({ "name": "Luz" });
        let all = film.as_object_mut().expect("an object");
        all.extend(members.as_object().expect("an object").clone());
        film
    };
    open_form(
        page,
        &wrong(json!({
            "alternateName": { "fr": "A" }, "inLanguage": "a b", "datePublished": true, "duration": "long",
            "genre": "A", "contentRating": 7, "director": [7, " ", {}], "description": [], "award": [null],
            "image": "a", "sameAs": ["javascript:1"], "trailer": {}, "about": [[]], "url": false,
            "potentialAction": [{ "name": "A" }], "author": {}, "musicBy": [["A"]],
            "aggregateRating": [{ "ratingValue": 4 }, { "ratingValue": "B" }],
            "review": [
                "Good", {}, { "reviewBody": 1 }, { "reviewBody": { "es": 7 } }, { "name": "A", "spoiler": 1 },
                { "name": "A", "reviewRating": { "ratingValue": 11 } },
                { "name": "A", "reviewRating": { "ratingValue": -1 } },
                { "name": "A", "reviewRating": { "ratingValue": 1, "bestRating": 1 } },
                { "name": "A", "reviewRating": { "ratingValue": 1, "worstRating": 9 } },
            ],
        })),
    );
    page.wait_until("all('#faults li').length > 25");
    let lines = texts(page, "#faults li");
    assert!(
        lines
            .iter()
            .any(|line| line.contains("es «long»; se espera una duración")),
        "{lines:#?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.contains("11 es mayor que la máxima, 5")),
        "{lines:#?}"
    );
    // Every sentence is known.
    assert_eq!(texts(page, "#faults bdi"), [""; 0]);
    assert_eq!(texts(page, "#film-form bdi"), [""; 0]);
    page.take_warnings();
}

fn says_in_spanish_what_an_import_tells(page: &mut Page<'_>) {
    let entries = |folder: &Path| fs::read_dir(folder).expect("a folder").flatten();
    let folders =
        entries(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../import")).map(|entry| entry.path());
    let told: Vec<String> = folders
        .flat_map(|folder| entries(&folder).map(|entry| entry.path()))
        .filter(|path| path.to_string_lossy().ends_with(".told.txt"))
        .map(|path| fs::read_to_string(path).expect("a text"))
        .collect();
    let lines: Vec<&str> = told
        .iter()
        .flat_map(|text| text.lines())
        // How a page is written matters to whoever wrote it, and is not shown.
        .filter(|line| !line.contains(" is untidy JSON, "))
        .collect();
    assert!(lines.len() > 100);
    open(page, "");
    let unknown = page.js_async(&format!(
        "(async () => {{
            const {{ saidOfImport }} = await import('/src/page/import_messages.js');
            const said = {}.map((line) => [line, saidOfImport(line)]);
            return said.filter(([, said]) => said.nodeName === 'BDI').map(([line]) => line);
        }})()",
        json!(lines)
    ));
    assert_eq!(unknown, json!([]));
}

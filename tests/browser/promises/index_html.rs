//! The page `index.html`: its configurator, its manual, its two languages.

use serde_json::json;

use crate::{
    engine::{DARK, ENGLISH, Engine, SPANISH},
    page::{Page, key},
    promise::{Group, promises},
};

/// The engine in which axe looks at the page around the cards, as it takes seconds for each state: it reads the
/// document and its styles, which are the same in all. The card's own states are put to it in each.
pub(super) const AXE: &[Engine] = &[Engine::Chromium];

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            begins_with_a_card_and_its_tag,
            changes_card_and_code_by_every_control,
            leaves_out_of_the_code_what_is_as_it_comes,
            says_what_is_wrong_with_a_value_and_leaves_it_out,
            keeps_the_button_beside_the_code_in_sight,
            gives_code_that_makes_the_same_card,
            gives_code_for_a_target,
            escapes_what_would_end_the_script,
            restores_its_state_from_its_address,
            writes_its_address_when_a_number_has_come_to_rest,
            takes_no_nonsense_from_its_address,
            starts_again,
            tells_each_fault_with_its_line,
            tells_each_unknown_key_with_its_line,
            tells_why_a_film_is_not_shown,
            tells_what_is_wrong_with_the_page_s_own_file,
            names_the_policy_that_the_choice_needs,
            computes_the_integrity_of_the_file,
            copies_code_and_says_so,
            selects_the_code_where_the_clipboard_is_closed,
            switches_its_language_and_the_cards_follow,
            keeps_the_card_as_it_is_on_every_ground,
            shows_the_card_as_wide_as_asked,
            dresses_three_cards,
            is_used_by_keyboard_alone,
            fits_a_telephone,
            works_in_a_folder_of_a_folder,
        ],
    },
    Group {
        reader: ENGLISH,
        engines: AXE,
        promises: promises![
            has_no_violation,
            has_no_violation_in_any_state_of_the_configurator,
            has_no_violation_on_a_telephone_in_spanish,
        ],
    },
    Group {
        reader: SPANISH,
        engines: &Engine::ALL,
        promises: promises![speaks_the_reader_s_language],
    },
    Group {
        reader: DARK,
        engines: AXE,
        promises: promises![has_no_violation_in_the_dark],
    },
];

/// The HTML that the first card shows, with all attributes.
pub(super) const SHOWN: &str = "asHtml(find('film-card'))";

/// The HTML that the card on the stage shows.
pub(super) const STAGED: &str = "asHtml(card)";

/// The film file that the page makes, its keys by name as a [`Value`] has them.
pub(super) const FILM: &str =
    "JSON.parse(find('#json').value, (_, value) => value?.constructor === Object
    ? Object.fromEntries(Object.keys(value).sort().map((key) => [key, value[key]]))
    : value)";

pub(super) fn open(page: &mut Page<'_>, state: &str) {
    // A browser loads no page again of which only the fragment is new.
    if state.contains('#') {
        page.open("harness/blank.html");
    }
    page.open(&format!("../../index.html{state}"));
    page.wait_until("document.querySelector('#integrity code').textContent.startsWith('sha384-')");
}

pub(super) fn open_with_film(page: &mut Page<'_>, state: &str, film: &str) {
    let film: String = film.bytes().map(|byte| format!("%{byte:02x}")).collect();
    open(page, &format!("?film=json&{state}#json={film}"));
}

/// Waits until the element at `path` has this text, in the page's language.
fn shows(page: &Page<'_>, path: &str, expected: &str) {
    page.wait_for_value(&format!("({TEXTS})({path:?})[0]"), &json!(expected));
}

/// The texts of the elements at `path`, in the page's language.
pub(super) fn texts(page: &Page<'_>, path: &str) -> Vec<String> {
    let texts = page.js(&format!("({TEXTS})({path:?})"));
    let texts = texts.as_array().expect("a list");
    texts
        .iter()
        .map(|text| text.as_str().expect("a text").to_owned())
        .collect()
}

const TEXTS: &str =
    "(path) => all(path).map((element) => element.innerText.replace(/\\s+/g, ' ').trim())";

/// Sets a control as a reader does, by a click or by typing.
pub(super) fn set(page: &Page<'_>, name: &str, value: &str) {
    let (name, value) = (json!(name), json!(value));
    page.run(&format!(
        "const controls = [...find('#options').elements].filter((control) => control.name === {name});
        const tick = controls.find((control) => /radio|checkbox/.test(control.type) && control.value === {value});
        if (tick) tick.click();
        else {{
            controls[0].value = {value};
            controls[0].dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
        }}"
    ));
}

pub(super) fn code(page: &Page<'_>) -> String {
    let code = page.js("find('#code code').textContent");
    code.as_str().expect("a text").to_owned()
}

fn begins_with_a_card_and_its_tag(page: &mut Page<'_>) {
    open(page, "");
    page.reads(".shown film-card >>> [part~=title]", "Under the Same Moon");
    assert_eq!(page.text("#tag"), page.text("#code"));
    assert!(page.is_visible("#tag + button"));
}

fn changes_card_and_code_by_every_control(page: &mut Page<'_>) {
    open(page, "");
    page.ready("card");
    for (name, value) in [
        ("data-lang", "es-MX"),
        ("data-lang-sync", "off"),
        ("data-remember", "never"),
        ("data-theme", "dark"),
        ("data-open", "synopsis"),
        ("data-hide", "awards"),
        ("data-max-cast", "2"),
        ("data-max-reviews", "1"),
        ("data-heading-level", "4"),
        ("data-loading", "eager"),
        ("data-schema", "off"),
    ] {
        set(page, name, value);
        page.wait_for_value(&format!("card.getAttribute('{name}')"), &json!(value));
        let attribute = format!("{name}=\"{value}\"");
        assert!(code(page).contains(&attribute), "{attribute}");
    }
    set(page, "data-open", "reviews");
    page.wait_for_value("card.dataset.open", &json!("synopsis reviews"));
    set(page, "data-open", "synopsis");
    page.wait_for_value("card.dataset.open", &json!("reviews"));
    set(page, "data-target", "main");
    page.wait_until("find('#code').textContent.includes('data-target=\"main\"')");
    assert_eq!(page.js("card.hasAttribute('data-target')"), false);
    // The card itself shows all of these options.
    page.reads("#card >>> h4[part~=title]", "La misma luna");
    set(page, "data-open", "cast");
    let actors =
        "all('#card >>> [part~=cast-item]').filter((item) => item.checkVisibility()).length";
    page.wait_for_value(actors, &json!(2));
    assert_eq!(page.count("#card >>> [part~=awards]"), 0);
    assert_eq!(page.js("find('#card >>> details#reviews').open"), true);

    set(page, "film", "data-src");
    page.wait_until("!card.hasAttribute('data-film')");
    set(page, "data-src", "/tests/pages/card/film.json");
    page.reads("#card >>> [part~=title]", "La lámpara");
    assert!(code(page).contains("data-src=\"/tests/pages/card/film.json\""));
    set(page, "film", "json");
    page.reads("#card >>> [part~=title]", "Viaje a la Luna");
    set(page, "json", r#"{ "name": "Luz" }"#);
    page.reads("#card >>> [part~=title]", "Luz");
    assert!(code(page).contains(r##"data-source="#film""##));
    set(page, "data-source", "#luz");
    page.wait_until("find('#code').textContent.includes('id=\"luz\"')");
    assert!(code(page).contains(r##"data-source="#luz""##));
    set(page, "form", "element");
    assert!(code(page).contains("<film-card\n"));
    assert!(!code(page).contains("data-target"));
    set(page, "address", "https://example.org/film-card.js");
    page.wait_until(
        "find('#code').textContent.includes('src=\"https://example.org/film-card.js\"')",
    );
    set(page, "integrity", "on");
    let hash = page.text("#integrity code");
    assert!(code(page).contains(&format!("integrity=\"{hash}\"")));
    assert!(code(page).contains("crossorigin=\"anonymous\""));
    set(page, "long-names", "on");
    page.wait_until("find('#code').textContent.includes('data-film-card-max-cast=')");
    assert!(!code(page).contains("data-max-cast="), "{}", code(page));
    set(page, "film", "data-film");
    page.reads("#card >>> [part~=title]", "La misma luna");
}

fn leaves_out_of_the_code_what_is_as_it_comes(page: &mut Page<'_>) {
    open(page, "");
    let first = "<script src=\"pkg/film-card.js\" async data-film=\"la-misma-luna\"></script>";
    assert_eq!(code(page), first);
    set(page, "data-theme", "dark");
    set(page, "data-max-cast", "3");
    assert_ne!(code(page), first);
    set(page, "data-theme", "auto");
    set(page, "data-max-cast", "");
    set(page, "data-lang", "  ");
    set(page, "data-target", "");
    page.settle();
    page.wait_for_value("find('#code code').textContent", &json!(first));
    assert_eq!(page.js("card.attributes.length"), 2);
    set(page, "form", "element");
    assert_eq!(
        code(page),
        "<film-card data-film=\"la-misma-luna\">\n  <p>Under the Same Moon (2007)</p>\n</film-card>\n\
         <script src=\"pkg/film-card.js\" async></script>"
    );
}

fn says_what_is_wrong_with_a_value_and_leaves_it_out(page: &mut Page<'_>) {
    open(page, "");
    let first = code(page);
    for (name, wrong, right) in [
        ("data-lang", "zz top", "es"),
        ("data-heading-level", "9", "3"),
    ] {
        set(page, name, wrong);
        let texts = format!("[name={name}] + .wrong");
        page.wait_until(&format!("text({texts:?})"));
        assert_eq!(code(page), first, "{wrong}");
        set(page, name, right);
        page.wait_until(&format!("!find({texts:?})"));
        assert_ne!(code(page), first, "{right}");
        set(page, name, "");
    }
}

fn keeps_the_button_beside_the_code_in_sight(page: &mut Page<'_>) {
    for state in [
        "",
        "?data-open=synopsis+cast&data-max-cast=2&integrity=on",
        "?film=json",
    ] {
        open(page, state);
        page.ready("card");
        page.run("find('.scene').scrollIntoView();");
        page.settle();
        let is_inside = page.js("(() => {
                const box = (path) => find(path).getBoundingClientRect();
                const ends = ['#code + .copy', '#code', '.code:has(> #code)', '.scene'].map((path) => box(path).bottom);
                const isAbove = ends.every((end, index) => !index || ends[index - 1] <= end + 0.5);
                return [isAbove, box('.scene').height <= innerHeight, box('#code + .copy').top >= box('#code').top];
            })()");
        assert_eq!(is_inside, json!([true, true, true]), "{state}");
    }
}

/// Pastes the code into a page with nothing but `body`, and waits for its card.
pub(super) fn paste(page: &mut Page<'_>, code: &str, body: &str) {
    page.open("harness/blank.html");
    let html = json!(format!(
        "<!doctype html><html lang=\"en\"><title>Paste</title><body>{body}{code}"
    ));
    page.run(&format!(
        "const frame = Object.assign(document.createElement('iframe'), {{ id: 'paste', srcdoc: {html} }});
        document.body.append(frame);"
    ));
    page.enter("#paste");
    page.wait_until("find('film-card >>> [part~=title]')");
}

/// The code that the page gives makes the card that the page shows.
fn expect_same_card(page: &mut Page<'_>, body: &str) {
    page.wait_until("find('#card >>> [part~=title]')");
    page.settle();
    let code = code(page);
    let shown = page.js(STAGED);
    let attributes = "[...find(PATH).attributes].filter(({ name }) =>
        /^data-(?!source|target)/.test(name)).map(({ name, value }) => name + '=' + value).sort()";
    let staged = page.js(&attributes.replace("PATH", "'#card'"));
    paste(page, &code, body);
    page.wait_for_value(SHOWN, &shown);
    assert_eq!(
        page.js(&attributes.replace("PATH", "'film-card'")),
        staged,
        "{code}"
    );
}

fn gives_code_that_makes_the_same_card(page: &mut Page<'_>) {
    let many = "data-lang=es-MX&data-theme=dark&data-open=synopsis+cast&data-hide=poster+meta\
        &data-max-cast=2&data-max-reviews=1&data-heading-level=4&data-loading=eager\
        &data-lang-sync=off&data-remember=never&data-schema=off";
    for form in ["script", "element"] {
        let start = format!("form={form}&address=/pkg/film-card.js");
        open(page, &format!("?{start}"));
        expect_same_card(page, "");
        open(page, &format!("?{start}&{many}&integrity=on"));
        expect_same_card(page, "");
        open(page, &format!("?{start}&{many}&single=on&integrity=on"));
        assert!(code(page).contains("/pkg/film-card.single.js"));
        expect_same_card(page, "");
        open(
            page,
            &format!("?{start}&film=data-src&data-src=/tests/pages/card/film.json"),
        );
        expect_same_card(page, "");
        open_with_film(page, &start, NASTY);
        expect_same_card(page, "");
        open_with_film(page, &format!("{start}&data-source=moon"), NASTY);
        expect_same_card(page, "");
    }
}

/// A film with every text that could end a script or an attribute.
const NASTY: &str = r#"{
  "name": { "en": "</script><b>\"Moon\" & 'Co'", "es": "<!-- <script> -->" },
  "alternateName": "A <SCRIPT src=x> and </SCRIPT > and <!--",
  "description": "1 < 2 &amp; \u003c3"
}"#;

fn gives_code_for_a_target(page: &mut Page<'_>) {
    open(page, "?address=/pkg/film-card.js&data-target=main");
    expect_same_card(page, "<main><p>before</p></main>");
    assert_eq!(page.js("find('main > film-card') !== null"), true);
}

fn escapes_what_would_end_the_script(page: &mut Page<'_>) {
    for form in ["script", "element"] {
        open_with_film(page, &format!("form={form}"), NASTY);
        let code = code(page);
        let count = |word| code.to_lowercase().matches(word).count();
        assert_eq!(count("</script"), 2, "{code}");
        assert_eq!(count("<script"), 2, "{code}");
        assert_eq!(count("<!--"), 0, "{code}");
    }
    open(
        page,
        "?form=element&film=data-src&data-src=%22%3E%3Cb%3E%26amp%3B",
    );
    page.wait_until("events('film-card-error', 'card')[0]");
    page.take_errors();
    assert!(
        code(page).contains(r#"data-src="&quot;>&lt;b>&amp;amp;""#)
            || code(page).contains(r#"data-src="&quot;&gt;&lt;b&gt;&amp;amp;""#),
        "{}",
        code(page)
    );
}

// Safari refuses a page that writes it a hundred times within seconds.
fn writes_its_address_when_a_number_has_come_to_rest(page: &mut Page<'_>) {
    open(page, "");
    page.js("(() => {
            const number = find('[name=data-max-cast]');
            for (let held = 0; held < 150; held += 1) {
                number.stepUp();
                number.dispatchEvent(new InputEvent('input', { bubbles: true }));
            }
        })()");
    page.wait_until("find('#card').getAttribute('data-max-cast') === '158'");
    assert_eq!(page.js("location.search"), "?data-max-cast=158");
}

fn restores_its_state_from_its_address(page: &mut Page<'_>) {
    open(page, "");
    for (name, value) in [
        ("film", "json"),
        ("form", "element"),
        ("data-theme", "dark"),
        ("data-open", "cast"),
        ("data-open", "reviews"),
        ("data-max-cast", "5"),
        ("data-lang", "es"),
        ("ground", "hostile"),
        ("width", "column"),
        ("integrity", "on"),
        ("json", "{ \"name\": \"Luz & más #1 100%\" }"),
    ] {
        set(page, name, value);
    }
    page.reads("#card >>> [part~=title]", "Luz & más #1 100%");
    let shown = page.js(STAGED);
    let code = code(page);
    // A link within the page keeps the film in the address.
    page.click("a[href='#manual']");
    page.wait_until("location.hash.startsWith('#json=')");
    let state = page.js("location.search + location.hash");
    open(page, state.as_str().expect("an address"));
    page.reads("#card >>> [part~=title]", "Luz & más #1 100%");
    page.wait_for_value(STAGED, &shown);
    assert_eq!(self::code(page), code);
    assert_eq!(page.js("find('#stage').dataset.ground"), "hostile");
    assert_eq!(page.js("find('#stage').dataset.width"), "column");
    assert_eq!(page.js("location.search + location.hash"), state);
}

fn takes_no_nonsense_from_its_address(page: &mut Page<'_>) {
    open(
        page,
        "?form=nonsense&film=&data-theme=pink&ground=x&unknown=1&lang=xx#json=%E0%A4%A",
    );
    page.ready("card");
    assert_eq!(page.text("#code"), page.text("#tag"));
    assert_eq!(page.js("find('#stage').dataset.ground"), "plain");
    assert_eq!(page.js("document.documentElement.lang"), "en");
    assert_eq!(page.js("find('[name=data-theme]').value"), "auto");
}

fn starts_again(page: &mut Page<'_>) {
    open(
        page,
        "?film=json&data-theme=dark&ground=dark&width=phone&lang=es",
    );
    page.reads("#card >>> [part~=title]", "Viaje a la Luna");
    page.click("[type=reset]");
    page.reads("#card >>> [part~=title]", "La misma luna");
    assert_eq!(page.text("#code"), page.text("#tag"));
    assert_eq!(page.js("location.search + location.hash"), "?lang=es");
    assert_eq!(page.js("find('#stage').dataset.ground"), "plain");
}

fn tells_each_fault_with_its_line(page: &mut Page<'_>) {
    open(page, "?film=json&view=json");
    shows(page, "#faults", "The film is without fault.");
    let film = r#"{
  "name": "Luz",
  "url": "javascript:1",
  "review": [
    { "name": "a, \"b\": {[" },
    {
      "name": "c",
      "reviewRating": {
        "ratingValue": 11
      }
    },
    { "name": "d", "reviewRating": {} }
  ]
}"#;
    set(page, "json", film);
    page.wait_until("find('#faults li')");
    let lines = texts(page, "#faults li");
    assert_eq!(lines.len(), 3, "{lines:#?}");
    for start in [
        "line 3 url: ",
        "line 9 review[1].reviewRating.ratingValue: 11 is above bestRating 5",
        "line 12 review[2].reviewRating.ratingValue: is missing",
    ] {
        assert!(
            lines.iter().any(|line| line.starts_with(start)),
            "{start}: {lines:#?}"
        );
    }
    assert_eq!(page.take_warnings().len(), 1);
    // A button leads to the line.
    let index = lines
        .iter()
        .position(|line| line.starts_with("line 9"))
        .expect("line 9");
    page.click(&format!("#faults li:nth-child({}) button", index + 1));
    let selected = "(({ value, selectionStart, selectionEnd }) =>
        value.slice(selectionStart, selectionEnd))(find('[name=json]'))";
    page.wait_for_value(&format!("{selected}.trim()"), &json!("\"ratingValue\": 11"));
    assert_eq!(page.js("focused().name"), "json");
    set(page, "json", r#"{ "name": "Luz" }"#);
    shows(page, "#faults", "The film is without fault.");
    set(page, "film", "data-film");
    shows(page, "#faults", "");
}

fn tells_each_unknown_key_with_its_line(page: &mut Page<'_>) {
    open(page, "?film=json&view=json");
    page.ready("card");
    let film = r#"{
  "$schema": "film.schema.json",
  "name": { "en": "Luz", "fr": "Lumière" },
  "director": ["Ana", { "name": "Eva", "webpage": "/eva" }],
  "reveiw": [{ "name": "good" }],
  "genre": GENRE
}"#;
    let unknown = [
        "line 3 name.fr",
        "line 4 director[1].webpage",
        "line 5 reveiw",
    ];
    set(page, "json", &film.replace("GENRE", "[]"));
    page.wait_until("find('#faults li')");
    assert!(texts(page, "#faults")[0].starts_with("The card doesn’t know these keys:"));
    assert_eq!(texts(page, "#faults li"), unknown);
    set(page, "json", &film.replace("GENRE", "5"));
    page.wait_until("all('#faults li').length === 4");
    let lines = texts(page, "#faults li");
    assert!(lines[0].starts_with("line 6 genre: "), "{lines:#?}");
    assert_eq!(lines[1..], unknown);
    assert_eq!(page.take_warnings().len(), 2);
}

fn tells_why_a_film_is_not_shown(page: &mut Page<'_>) {
    open(page, "?film=json&view=json");
    page.ready("card");
    set(page, "json", "{\n  \"duration\": 5,\n  \"genre\": []\n}");
    page.wait_until("find('#faults li')");
    assert!(texts(page, "#faults")[0].starts_with("The card can’t be shown:"));
    let lines = texts(page, "#faults li");
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("line 1 name: is missing")),
        "{lines:#?}"
    );
    assert!(
        lines
            .iter()
            .any(|line| line.starts_with("line 2 duration: ")),
        "{lines:#?}"
    );
    set(page, "json", "{\n  \"name\": \"Luz\",\n  \"duration\"\n}");
    page.wait_until("text('#faults').includes('is no JSON')");
    assert_eq!(page.take_errors().len(), 2);
    page.click("#languages [lang=es]");
    page.wait_until("find('#faults').innerText.startsWith('La tarjeta no se puede mostrar:')");
}

fn tells_what_is_wrong_with_the_page_s_own_file(page: &mut Page<'_>) {
    open(page, "");
    set(page, "film", "data-src");
    page.wait_until("!card.hasAttribute('data-film')");
    assert_eq!(texts(page, "#faults")[0], "Write the file’s address.");
    set(page, "data-src", "/status/404/film.json");
    page.wait_until("text('#faults').includes('answers status 404')");
    assert_eq!(page.take_errors().len(), 1);
    set(page, "film", "data-film");
    shows(page, "#faults", "");
}

fn names_the_policy_that_the_choice_needs(page: &mut Page<'_>) {
    open(page, "");
    let here = page.js("location.origin");
    let here = here.as_str().expect("an origin").to_owned();
    for (state, film, policy) in [
        (
            "",
            "",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'",
        ),
        (
            "address=https://cdn.example/a/film-card.js",
            "",
            "default-src 'none'; script-src https://cdn.example 'wasm-unsafe-eval'; connect-src https://cdn.example",
        ),
        (
            "address=HERE/pkg/film-card.js&film=data-src&data-src=HERE/tests/pages/card/film.json",
            "",
            "default-src 'none'; script-src HERE 'wasm-unsafe-eval'; connect-src HERE; img-src HERE",
        ),
        (
            "film=data-src&data-src=/tests/pages/card/film.json",
            "",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'",
        ),
        (
            "",
            r#"{ "name": "Luz", "image": { "url": "/tests/pages/card/poster.svg" } }"#,
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; img-src 'self'",
        ),
        (
            "single=on",
            "",
            "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
        ),
    ] {
        // The full address of this page's files also serves other pages.
        let [state, policy] = [state, policy].map(|text| text.replace("HERE", &here));
        if film.is_empty() {
            open(page, &format!("?{state}"));
        } else {
            open_with_film(page, &state, film);
        }
        page.ready("card");
        assert_eq!(page.text("#policy"), policy, "{state} {film}");
    }
}

fn computes_the_integrity_of_the_file(page: &mut Page<'_>) {
    open(page, "");
    // The browser itself checks the hash.
    let script = "new Promise((resolve) => {
        const script = document.createElement('script');
        script.integrity = HASH;
        script.onload = () => resolve('taken');
        script.onerror = () => resolve('refused');
        script.src = 'pkg/film-card.js';
        document.body.append(script);
    })";
    let hash = page.text("#integrity code");
    let right = script.replace("HASH", &json!(hash).to_string());
    assert_eq!(page.js_async(&right), "taken");
    let other = if hash.as_bytes()[7] == b'A' { 'B' } else { 'A' };
    let wrong = format!("sha384-{other}{}", &hash[8..]);
    let wrong = script.replace("HASH", &json!(wrong).to_string());
    assert_eq!(page.js_async(&wrong), "refused");
    page.take_errors();
}

/// Replaces the clipboard by one that runs `then` with the `text` that it gets.
fn take_the_clipboard(page: &Page<'_>, then: &str) {
    page.run(&format!(
        "Object.defineProperty(navigator, 'clipboard', {{
            value: {{ writeText: async (text) => {{ {then} }} }}, configurable: true }});"
    ));
}

fn copies_code_and_says_so(page: &mut Page<'_>) {
    open(page, "?data-theme=dark");
    take_the_clipboard(page, "window.copied = text;");
    assert_eq!(page.role("#told"), "status");
    let count = page.count("pre");
    assert!(count > 10);
    assert_eq!(page.count(".code > pre + button"), count);
    for id in ["tag", "code", "policy", "integrity", "react"] {
        // WebKit's driver would click a button that is half out of view.
        page.run(&format!(
            "find('#{id}').scrollIntoView({{ block: 'center' }})"
        ));
        page.click(&format!("#{id} + button"));
        page.wait_for_value(
            "window.copied",
            &page.js(&format!("find('#{id} code').textContent")),
        );
        shows(page, "#told", "Copied.");
    }
    assert_eq!(page.label("#code + button"), "Copy");
}

fn selects_the_code_where_the_clipboard_is_closed(page: &mut Page<'_>) {
    open(page, "");
    take_the_clipboard(page, "throw new Error('refused');");
    page.click("#policy + button");
    page.wait_for_value(
        "getSelection().toString().trim()",
        &json!(page.text("#policy")),
    );
    page.wait_until("find('#told').innerText.includes('selected')");
    page.run("Object.defineProperty(navigator, 'clipboard', { value: undefined });");
    page.click("#code + button");
    page.wait_for_value(
        "getSelection().toString().trim()",
        &json!(page.text("#code")),
    );
}

fn switches_its_language_and_the_cards_follow(page: &mut Page<'_>) {
    open(page, "?form=element");
    page.ready("card");
    shows(
        page,
        "h1",
        "One film, its story and its critics, on a page of yours",
    );
    page.click("#languages [lang=es]");
    shows(
        page,
        "h1",
        "Una película, su historia y su crítica, en una página tuya",
    );
    assert_eq!(page.js("document.documentElement.lang"), "es");
    assert_eq!(
        page.js("document.title"),
        "film-card: una tarjeta de cine para cualquier página"
    );
    assert_eq!(
        page.attribute("#languages [lang=es]", "aria-pressed")
            .as_deref(),
        Some("true")
    );
    for card in [".shown film-card", "#card", "film-card.classroom"] {
        page.reads(&format!("{card} >>> [part~=title]"), "La misma luna");
    }
    assert!(code(page).contains("<p>La misma luna (2007)</p>"));
    let visible =
        "(lang) => all('span[lang=' + lang + ']').filter((text) => text.checkVisibility()).length";
    assert_eq!(page.js(&format!("({visible})('en')")), 0);
    assert!(page.js(&format!("({visible})('es')")).as_u64() > Some(100));
    let state = page.js("location.search");
    open(page, state.as_str().expect("a query"));
    page.wait_for_value("document.documentElement.lang", &json!("es"));
    page.click("#languages [lang=en]");
    page.reads("#card >>> [part~=title]", "Under the Same Moon");
    assert_eq!(page.js(&format!("({visible})('es')")), 0);
    assert_eq!(
        page.js("document.title"),
        "film-card: a film review card for any page"
    );
}

fn speaks_the_reader_s_language(page: &mut Page<'_>) {
    open(page, "");
    assert_eq!(page.js("document.documentElement.lang"), "es");
    page.reads("#card >>> [part~=title]", "La misma luna");
    open(page, "?lang=en");
    assert_eq!(page.js("document.documentElement.lang"), "en");
    page.reads("#card >>> [part~=title]", "Under the Same Moon");
}

fn keeps_the_card_as_it_is_on_every_ground(page: &mut Page<'_>) {
    open(page, "");
    page.ready("card");
    let shown = page.text("#card >>> [part~=base]");
    let colour = "style('#stage h3', 'color')";
    let plain = page.js(colour);
    for (ground, is_dark) in [("bootstrap", false), ("dark", true), ("hostile", false)] {
        set(page, "ground", ground);
        let is_light = "brightness(style('#card >>> [part~=title]', 'color')) > 0.5";
        page.wait_for_value(is_light, &json!(is_dark));
        assert_ne!(page.js(colour), plain, "{ground}");
        assert!(page.is_visible("#card >>> [part~=title]"));
        page.reads("#card >>> [part~=base]", &shown);
    }
    // The hostile page's styles do not reach the card.
    assert_eq!(page.style("#stage h3", "text-transform"), "uppercase");
    assert_eq!(
        page.style("#card >>> [part~=title]", "text-transform"),
        "none"
    );
    assert_ne!(page.style("#card >>> [part~=base]", "display"), "inline");
    assert_ne!(
        page.style("#card >>> [part~=title]", "letter-spacing"),
        page.style("#stage h3", "letter-spacing")
    );
}

fn shows_the_card_as_wide_as_asked(page: &mut Page<'_>) {
    open(page, "");
    page.ready("card");
    let width = "find('#stage .page').getBoundingClientRect().width";
    set(page, "width", "phone");
    page.wait_for_value(width, &json!(360));
    let is_beside = "find('#card >>> [part~=poster]').getBoundingClientRect().right
        <= find('#card >>> [part~=title]').getBoundingClientRect().left";
    assert_eq!(page.js(is_beside), false);
    // A page has no room here: all of it is smaller.
    set(page, "width", "page");
    page.wait_until(&format!("{width} > 400"));
    assert_eq!(page.js(is_beside), true);
    let rest = "find('#stage').scrollWidth - find('#stage').clientWidth";
    assert_eq!(page.js(rest), 0);
    set(page, "width", "");
    page.wait_until("find('#stage .page').style.zoom === ''");
}

fn dresses_three_cards(page: &mut Page<'_>) {
    open(page, "");
    for (look, background) in [
        ("newspaper", "rgb(250, 248, 242)"),
        ("cinematheque", "rgb(13, 12, 12)"),
        ("classroom", "rgb(31, 58, 51)"),
    ] {
        let base = format!("film-card.{look} >>> [part~=base]");
        page.wait_until(&format!("find('{base}')"));
        // Colours have a transition.
        page.wait_for_value(
            &format!("style('{base}', 'background-color')"),
            &json!(background),
        );
    }
}

fn is_used_by_keyboard_alone(page: &mut Page<'_>) {
    open(page, "?film=json");
    page.ready("card");
    page.run("find('[name=data-open]').focus()");
    page.keys(&[key::SPACE]);
    page.wait_for_value("card.dataset.open", &json!("synopsis"));
    page.run("find('#languages [lang=es]').focus()");
    page.keys(&[key::ENTER]);
    page.wait_for_value("document.documentElement.lang", &json!("es"));
    // The keyboard reaches every control.
    let controls = "[...new Set([...all('#options input, #options select, #options textarea, #options button'),
        ...all('.scene input, .copy, #languages button')]
        .filter((control) => control.checkVisibility() && !control.disabled)
        .map((control) => control.name || control.type + control.textContent))].sort()";
    page.run(
        "window.reached = new Set();
        addEventListener('focusin', () => {
            const { name, type, textContent } = focused();
            reached.add(name || type + textContent);
        });
        find('.mark').tabIndex = -1;
        find('.mark').focus();",
    );
    let stops = page
        .js("all('a, button, input, select, textarea, pre').length")
        .as_u64();
    for _ in 0..stops.expect("a number") / 8 + 8 {
        page.keys(&[key::TAB; 8]);
    }
    let missing = format!("{controls}.filter((name) => !reached.has(name))");
    assert_eq!(page.js(&missing), json!([]));
}

fn fits_a_telephone(page: &mut Page<'_>) {
    for width in [320, 768] {
        page.set_width(width);
        for lang in ["en", "es"] {
            open(page, &format!("?film=json&form=element&lang={lang}"));
            page.wait_for_value("innerWidth", &json!(width));
            page.run("card.scrollIntoView()");
            page.ready("card");
            let wide = "[...document.body.querySelectorAll('*')].filter((element) => {
                const { left, right, width } = element.getBoundingClientRect();
                return width && (right > innerWidth + 1 || left < -1) && !element.closest('thead, .unseen');
            }).map((element) => element.outerHTML.slice(0, 80))";
            assert_eq!(page.js(wide), json!([]), "{width} {lang}");
            assert_eq!(
                page.js("document.documentElement.scrollWidth <= innerWidth"),
                true
            );
        }
    }
}

fn works_in_a_folder_of_a_folder(page: &mut Page<'_>) {
    page.open("../../sub/any/index.html?data-open=cast");
    page.ready("card");
    page.wait_until("find('#integrity').textContent.startsWith('sha384-')");
    let outside = page
        .requests()
        .into_iter()
        .filter(|path| !path.starts_with("/sub/any/"));
    let outside: Vec<String> = outside
        .filter(|path| !path.contains("/tests/pages/"))
        .collect();
    assert_eq!(outside, [""; 0]);
}

/// Opens the page in this state and waits for all its cards, also those further down.
fn open_with_cards(page: &mut Page<'_>, state: &str) {
    open(page, state);
    page.run("card.scrollIntoView()");
    page.ready("card");
    page.run("find('film-card.classroom').scrollIntoView()");
    page.wait_until("find('film-card.classroom >>> [part~=title]')");
}

/// The configurator, the only part of the page that differs between states.
const WORKSHOP: &str = "find('#set-up')";

const BROKEN_FILM: &str = "#json=%7B%22name%22%3A%22Luz%22%2C%22genre%22%3A5%7D";

fn has_no_violation(page: &mut Page<'_>) {
    open_with_cards(page, "");
    page.run("all('.looks details').forEach((details) => (details.open = true))");
    assert_eq!(page.axe(), [""; 0]);
    page.click("#languages [lang=es]");
    page.reads("#card >>> [part~=title]", "La misma luna");
    assert_eq!(page.axe(), [""; 0]);
}

fn has_no_violation_in_any_state_of_the_configurator(page: &mut Page<'_>) {
    for state in [
        "?lang=es&ground=bootstrap&form=element&data-open=synopsis+cast+reviews",
        "?ground=hostile",
        "?film=data-src",
    ] {
        open(page, state);
        page.settle();
        assert_eq!(page.axe_in(WORKSHOP), [""; 0], "{state}");
    }
    open(page, &format!("?film=json&ground=dark{BROKEN_FILM}"));
    page.ready("card");
    assert_eq!(page.take_warnings().len(), 1);
    page.run("find('#code').scrollIntoView({ block: 'center' })");
    page.click("#code + button");
    page.wait_until("find('#told').textContent");
    assert_eq!(page.axe_in(WORKSHOP), [""; 0]);
    assert_eq!(page.axe_in("find('#told')"), [""; 0]);
}

fn has_no_violation_on_a_telephone_in_spanish(page: &mut Page<'_>) {
    page.set_width(320);
    open_with_cards(page, &format!("?lang=es&film=json{BROKEN_FILM}"));
    page.take_warnings();
    assert_eq!(page.axe(), [""; 0]);
}

fn has_no_violation_in_the_dark(page: &mut Page<'_>) {
    open_with_cards(page, &format!("?lang=es&film=json{BROKEN_FILM}"));
    page.take_warnings();
    assert_eq!(page.axe(), [""; 0]);
    page.click("#languages [lang=en]");
    page.run("find('[name=ground][value=hostile]').click()");
    page.settle();
    assert_eq!(page.axe_in(WORKSHOP), [""; 0]);
}

//! Injection: no text of a film, no address in it, no attribute and no address of
//! the page makes a card run a script or load anything but http(s). The corpus is in
//! `tests/pages/payloads`; its page lets every script run, and keeps a record of
//! the scripts that ran and of the requests that were refused.

use film_card::reference::options::{options, target};
use serde_json::{Value, json};

use super::{in_card, part};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        notices_a_script_that_runs,
        shows_every_text_of_a_film_as_text,
        shows_every_text_of_a_child_script_as_text,
        links_and_loads_nothing_but_web_addresses,
        fetches_films_from_web_addresses_only,
        takes_every_attribute_as_text,
        takes_every_default_of_the_page_as_text,
        takes_nothing_from_the_address_of_the_page,
        keeps_the_keys_of_a_film_to_itself,
    ],
}];

const CORPUS: &str = include_str!("../../pages/payloads/corpus.json");
const FILM: &str = include_str!("../../pages/card/film.json");

/// The functions of these promises in the page. `write` replaces each text of a
/// film by a payload; `shape` is the card's elements and attributes without texts.
const TOOLS: &str = "
    window.addressed = (film, address) => write(film, (key, text) => /^(url|sameAs|target)$/.test(key) ? address : text);
    window.worded = (film, payload) => write(film, (key, text) =>
        /^(url|sameAs|target|datePublished|duration|inLanguage)$/.test(key) ? text : payload);
    window.write = (value, change, key = '') => {
        if (typeof value === 'string') return change(key, value);
        if (Array.isArray(value)) return value.map((item) => write(item, change, key));
        if (typeof value !== 'object') return value;
        return Object.fromEntries(Object.entries(value).map(([name, member]) =>
            [name, write(member, change, /^(en|es)$/.test(name) ? key : name)]));
    };
    window.put = async (film) => {
        const card = document.createElement('film-card');
        card.id = 'card';
        card.dataset.open = 'synopsis cast reviews';
        card.dataset.loading = 'eager';
        stage.replaceChildren(card);
        if (typeof film === 'string') {
            const script = document.createElement('script');
            script.type = 'application/json';
            script.textContent = film;
            card.append(script);
        } else {
            card.film = film;
        }
        return card.ready;
    };
    window.inside = (card) => [...card.shadowRoot.querySelectorAll('*')];
    window.shape = (card) => inside(card).map((element) =>
        [element.localName, ...element.getAttributeNames().sort()].join(' ')).join('\\n');
    window.written = (card) => {
        const walker = document.createTreeWalker(card.shadowRoot, NodeFilter.SHOW_TEXT);
        const texts = [];
        while (walker.nextNode()) texts.push(walker.currentNode.data);
        return texts;
    };
    window.foreign = (card) => inside(card).flatMap((element) => [...element.attributes]
        .filter(({ name }) => /^on|^style$|^srcdoc$/.test(name))
        .map(({ name, value }) => `${name}=${value}`)
        .concat(['href', 'src', 'currentSrc', 'action', 'data', 'formAction']
            .map((name) => element[name])
            .filter((address) => typeof address === 'string' && address && !/^https?:\\/\\//.test(address))));
";

fn start(page: &mut Page<'_>) {
    page.open("payloads/stage.html");
    page.run(&format!(
        "{TOOLS} window.corpus = {CORPUS}; window.film = {FILM};"
    ));
}

/// Nothing ran and nothing tried to load from elsewhere.
#[track_caller]
fn nothing_ran(page: &Page<'_>) {
    page.settle();
    assert_eq!(page.js("window.ran"), json!([]));
}

fn notices_a_script_that_runs(page: &mut Page<'_>) {
    start(page);
    page.run(
        "stage.innerHTML = '<img src=x onerror=run(1)><img src=\"data:image/gif;base64,AAAA\">';",
    );
    page.wait_until(
        "window.ran.includes('1') && window.ran.some((what) => /^img-src data/.test(what))",
    );
}

fn shows_every_text_of_a_film_as_text(page: &mut Page<'_>) {
    shows_every_text_as_text(page, "film");
}

fn shows_every_text_of_a_child_script_as_text(page: &mut Page<'_>) {
    shows_every_text_as_text(page, "JSON.stringify(film)");
}

#[track_caller]
fn shows_every_text_as_text(page: &mut Page<'_>, source: &str) {
    start(page);
    // In each language, since the messages of both have texts of the film in them.
    let wrong = page.js_async(&format!(
        "(async () => {{
            const wrong = [];
            const put = (film) => window.put({source});
            for (const lang of ['en', 'es']) {{
                document.documentElement.lang = lang;
                const plain = shape(await put(worded(film, 'A text')));
                for (const payload of corpus.texts) {{
                    const card = await put(worded(film, payload));
                    const shown = written(card).filter((text) => text === payload).length;
                    if (shown < 20) wrong.push(`${{payload}} is shown ${{shown}} times`);
                    if (shape(card) !== plain) wrong.push(`${{payload}} makes ${{shape(card)}}`);
                    wrong.push(...foreign(card));
                }}
            }}
            return wrong;
        }})()"
    ));
    assert_eq!(wrong, json!([]));
    nothing_ran(page);
}

fn links_and_loads_nothing_but_web_addresses(page: &mut Page<'_>) {
    start(page);
    let wrong = page.js_async(
        "(async () => {
            const wrong = [];
            const links = inside(await put(film)).filter((element) => element.href).length;
            if (links < 3) wrong.push(`${links} links in the film as it is`);
            for (const address of corpus.addresses) {
                const card = await put(addressed(film, address));
                wrong.push(...foreign(card).map((found) => `${address} becomes ${found}`));
                const isWeb = URL.canParse(address, document.baseURI) &&
                    /^https?:$/.test(new URL(address, document.baseURI).protocol);
                const shown = inside(card).filter((element) => element.href || element.src);
                if (!isWeb && shown.length) wrong.push(`${address} is in ${shown[0].outerHTML}`);
            }
            return wrong;
        })()",
    );
    assert_eq!(wrong, json!([]));
    let warnings = page.take_warnings();
    assert!(warnings.iter().all(|warning| warning.contains("image.url")));
    assert!(warnings.len() >= 40, "{} warnings", warnings.len());
    nothing_ran(page);
}

fn fetches_films_from_web_addresses_only(page: &mut Page<'_>) {
    start(page);
    page.run("put(film);");
    page.ready("card");
    let wrong = page.js_async(
        "(async () => {
            const wrong = [];
            for (const address of corpus.addresses.filter((address) => address.trim())) {
                const card = document.createElement('film-card');
                card.dataset.loading = 'eager';
                card.dataset.src = address;
                stage.replaceChildren(card);
                const code = await card.ready.then(() => 'shown', ({ code }) => code);
                if (!/^film-(unreachable|not-json)$/.test(code)) wrong.push(`${address} is ${code}`);
            }
            return wrong;
        })()",
    );
    assert_eq!(wrong, json!([]));
    assert!(page.take_errors().len() >= 40);
    page.settle();
    // `http:///x` is a web address, but this page's policy refuses the request.
    let other = page.js("window.ran.filter((what) => !/^connect-src https?:/.test(what))");
    assert_eq!(other, json!([]));
}

/// Every attribute that a card or its script tag reads.
fn attributes() -> Vec<&'static str> {
    let all = options().into_iter().chain([target()]);
    all.map(|option| option.name).collect()
}

fn takes_every_attribute_as_text(page: &mut Page<'_>) {
    start(page);
    let attributes = json!(attributes());
    let wrong = page.js_async(&format!(
        "(async () => {{
            const wrong = [];
            const card = await put(film);
            const shown = () => new Promise((resolve) => setTimeout(resolve));
            delete card.dataset.open;
            await shown();
            const plain = shape(card);
            for (const payload of [...corpus.texts, ...corpus.addresses]) {{
                for (const name of {attributes}) card.setAttribute(name, payload);
                card.lang = payload;
                await shown();
                if (shape(card) !== plain) wrong.push(`${{payload}} makes ${{shape(card)}}`);
                wrong.push(...foreign(card));
            }}
            return wrong;
        }})()"
    ));
    assert_eq!(wrong, json!([]));
    assert!(page.take_warnings().len() >= 100);
    nothing_ran(page);
}

fn takes_every_default_of_the_page_as_text(page: &mut Page<'_>) {
    start(page);
    let wrong = page.js_async(
        "(async () => {
            const wrong = [];
            const plain = shape(await put(film));
            for (const payload of corpus.texts) {
                for (const name of ['lang', 'theme', 'remember']) {
                    const meta = document.createElement('meta');
                    meta.name = `film-card:${name}`;
                    meta.content = payload;
                    document.head.append(meta);
                }
                document.documentElement.dataset.theme = payload;
                document.body.className = payload;
                const card = await put(film);
                if (shape(card) !== plain) wrong.push(`${payload} makes ${shape(card)}`);
                document.head.querySelectorAll('meta[name^=film]').forEach((meta) => meta.remove());
            }
            return wrong;
        })()",
    );
    assert_eq!(wrong, json!([]));
    page.take_warnings();
    nothing_ran(page);
}

fn takes_nothing_from_the_address_of_the_page(page: &mut Page<'_>) {
    let card =
        r#"stage.innerHTML = '<film-card id="card" data-film="la-misma-luna"></film-card>';"#;
    start(page);
    page.run(card);
    page.ready("card");
    let plain = page.js("shape(card)");
    let corpus: Value = serde_json::from_str(CORPUS).expect("the corpus is JSON");
    let few = ["texts", "addresses"].map(|list| corpus[list].as_array().expect("a list"));
    for payload in few.iter().flat_map(|list| list.iter().step_by(16)) {
        let payload = page.js(&format!("encodeURI({payload}).replace(/#/g, '%23')"));
        let payload = payload.as_str().expect("a text");
        page.open(&format!(
            "payloads/stage.html?data-film={payload}&film={payload}&lang={payload}#{payload}"
        ));
        page.run(&format!("{TOOLS} {card}"));
        page.ready("card");
        assert_eq!(page.js("shape(card)"), plain, "{payload}");
        nothing_ran(page);
    }
}

fn keeps_the_keys_of_a_film_to_itself(page: &mut Page<'_>) {
    start(page);
    let wrong = page.js_async(
        r#"(async () => {
            const wrong = [];
            for (const payload of [...corpus.texts, ...corpus.addresses]) {
                const key = JSON.stringify(payload);
                const card = await put(`{ "name": { "en": "A name", ${key}: "x" }, ${key}: { ${key}: ["x"] },
                    "__proto__": { "polluted": "x" }, "actor": [{ "name": "x", ${key}: "x", "constructor": {} }] }`);
                wrong.push(...foreign(card));
            }
            if (({}).polluted) wrong.push("a prototype is changed");
            return wrong;
        })()"#,
    );
    assert_eq!(wrong, json!([]));
    assert_eq!(page.text(&part("title")), "A name");
    assert_eq!(page.count(&in_card("img")), 0);
    page.take_warnings();
    nothing_ran(page);
}

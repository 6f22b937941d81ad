//! The file that has its WebAssembly inside, wherever a script can stand.

use serde_json::{Value, json};

use super::{CARD, ENGLISH_TITLE, SPANISH_TITLE, part, shows_the_fallback};
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        has_the_bytes_of_the_file,
        asks_for_nothing_under_a_policy_that_allows_no_request,
        runs_on_a_page_that_was_opened_as_a_file,
        runs_from_addresses_that_hold_the_script_itself,
        runs_inline_in_pages_that_have_no_address,
        runs_joined_with_other_scripts,
        runs_beside_the_two_files,
        runs_in_a_bundle_that_brings_nothing_along,
        tells_a_script_that_was_read_in_another_encoding,
        tells_a_policy_that_forbids_webassembly_inside_the_script,
        tells_a_browser_without_webassembly_of_the_script,
    ],
}];

/// The address of the script, and of the module.
const SCRIPT: &str = "/pkg/film-card.single.js";
const MODULE: &str = "/pkg/film-card.single.mjs";

/// A function of the page: the text of the file at an address.
const TEXT_OF: &str = "const textOf = async (address) => (await fetch(address)).text();";

fn has_the_bytes_of_the_file(page: &mut Page<'_>) {
    let ways = [
        format!("Object.assign(script, {{ src: '{SCRIPT}' }})"),
        format!("Object.assign(script, {{ src: '{MODULE}', type: 'module' }})"),
        format!("Object.assign(script, {{ text: await textOf('{SCRIPT}') }})"),
        format!("Object.assign(script, {{ text: await textOf('{MODULE}'), type: 'module' }})"),
    ];
    for way in ways {
        page.open("harness/blank.html");
        page.run(&format!(
            "(async () => {{
                {TEXT_OF}
                const {{ compile }} = WebAssembly;
                WebAssembly.compile = (bytes) => {{
                    window.compiled = bytes.slice();
                    return compile(bytes);
                }};
                document.querySelector('main').innerHTML = '{CARD}';
                const script = document.createElement('script');
                document.body.append({way});
            }})()"
        ));
        page.ready("card");
        page.run(
            "fetch('/pkg/film_card_bg.wasm').then((answer) => answer.arrayBuffer()).then((buffer) => {
                const bytes = new Uint8Array(buffer);
                const differing = bytes.filter((byte, index) => byte !== compiled[index]);
                window.differing = [compiled.length - bytes.length, differing.length];
            })",
        );
        page.wait_until("window.differing");
        let differing = page.js("differing");
        assert_eq!(differing, json!([0, 0]), "{way}");
        assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
    }
}

fn asks_for_nothing_under_a_policy_that_allows_no_request(page: &mut Page<'_>) {
    page.open("single/strict.html");
    page.ready("card");
    page.wait_until("text('#tag + film-card >>> [part~=title]')");
    page.click("#card >>> [part~=lang-switch] [lang=es]");
    page.reads(&part("title"), SPANISH_TITLE);
    page.settle();
    assert_eq!(page.js("violations"), json!([]));
    let mut requests = page.requests();
    requests.retain(|path| !path.starts_with("/tests/pages/"));
    assert_eq!(requests, [SCRIPT]);
}

fn runs_on_a_page_that_was_opened_as_a_file(page: &mut Page<'_>) {
    page.open_as_file("single/file.html");
    page.ready("card");
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
}

fn runs_from_addresses_that_hold_the_script_itself(page: &mut Page<'_>) {
    let blob = "URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))";
    let data = "`data:text/javascript;charset=utf-8,${encodeURIComponent(text)}`";
    for (file, kind) in [(SCRIPT, ""), (SCRIPT, "module"), (MODULE, "module")] {
        for address in [blob, data] {
            page.open("harness/blank.html");
            page.js_async(&format!(
                "(async () => {{
                    {TEXT_OF}
                    const text = await textOf('{file}');
                    document.querySelector('main').innerHTML = '{CARD}';
                    const script = document.createElement('script');
                    document.body.append(Object.assign(script, {{ src: {address}, type: '{kind}' }}));
                }})()"
            ));
            page.ready("card");
            assert_eq!(page.requests_for(".wasm"), 0);
        }
    }
}

/// The page in a frame, whose parser reads the script: as `srcdoc`, from `blob:` and from `data:`.
fn runs_inline_in_pages_that_have_no_address(page: &mut Page<'_>) {
    let blob = "{ src: URL.createObjectURL(new Blob([html], { type: 'text/html' })) }";
    let data = "{ src: `data:text/html;charset=utf-8,${encodeURIComponent(html)}` }";
    for (file, kind) in [(SCRIPT, ""), (MODULE, " type=module")] {
        for address in ["{ srcdoc: html }", blob, data] {
            page.open("harness/blank.html");
            page.js_async(&format!(
                "(async () => {{
                    {TEXT_OF}
                    const html = `<!doctype html><html lang=en><meta charset=utf-8><title>Inside</title>
                        <script src='${{location.origin}}/tests/pages/record.js'></script>
                        {CARD}<script{kind}>${{await textOf('{file}')}}</script><p id=after>Behind</p>`;
                    const frame = document.createElement('iframe');
                    document.body.append(Object.assign(frame, {address}, {{ id: 'frame' }}));
                }})()"
            ));
            page.enter("#frame");
            page.wait_until("typeof recorded === 'object'");
            page.reads(&part("title"), ENGLISH_TITLE);
            // The parser came to the script's end where it is.
            assert_eq!(page.text("#after"), "Behind");
            assert_eq!(
                page.js("document.body.innerText.includes('function')"),
                false
            );
            page.leave();
            assert_eq!(page.requests_for(".wasm"), 0);
        }
    }
}

fn runs_joined_with_other_scripts(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    page.js_async(&format!(
        "(async () => {{
            {TEXT_OF}
            document.querySelector('main').innerHTML = '{CARD}';
            const text = ['\"use strict\";', await textOf('{SCRIPT}'), 'window.isJoined = true;'].join('\\n');
            const script = document.createElement('script');
            script.src = URL.createObjectURL(new Blob([text], {{ type: 'text/javascript' }}));
            document.body.append(script);
        }})()"
    ));
    page.ready("card");
    assert_eq!(page.js("isJoined"), true);
}

/// Whichever comes second defines nothing, and says nothing.
fn runs_beside_the_two_files(page: &mut Page<'_>) {
    for files in [
        ["film-card.js", "film-card.single.js"],
        ["film-card.single.js", "film-card.js"],
    ] {
        page.open("harness/blank.html");
        for file in files {
            page.js_async(&format!(
                "new Promise((onload) => {{
                    const script = document.createElement('script');
                    script.dataset.film = 'la-misma-luna';
                    document.querySelector('main').append(Object.assign(script, {{ src: '/pkg/{file}', onload }}));
                }}).then(() => true)"
            ));
        }
        page.wait_until("events('film-card-ready').length === 2");
        assert_eq!(page.count("script + film-card"), 2);
    }
}

fn runs_in_a_bundle_that_brings_nothing_along(page: &mut Page<'_>) {
    page.open("../../target/consumers/esbuild-single/plain.html");
    page.ready("card");
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
    assert_eq!(page.requests_for(".wasm"), 0);
}

/// Puts `html` and the script on a page after `first` has run. Returns the one line for the owner.
fn fails(page: &mut Page<'_>, first: &str, text: &str, code: &str) -> String {
    page.open("harness/blank.html");
    page.js_async(&format!(
        "(async () => {{
            {TEXT_OF}
            {first}
            document.querySelector('main').innerHTML =
                '<film-card id=\"card\" data-film=\"la-misma-luna\"><a id=\"fallback\" href=\"/\">Text</a></film-card>';
            document.body.append(Object.assign(document.createElement('script'), {{ text: {text} }}));
        }})()"
    ));
    the_line(page, code)
}

fn the_line(page: &Page<'_>, code: &str) -> String {
    let detail = page.event("film-card-error", "card");
    assert_eq!(detail["code"], code, "{detail}");
    page.settle();
    shows_the_fallback(page);
    assert_eq!(
        page.js("document.querySelector('#card').resolvedLang"),
        Value::Null
    );
    assert_eq!(page.requests_for(".wasm"), 0);
    let mut errors = page.take_errors();
    assert_eq!(errors.len(), 1, "{errors:?}");
    errors.remove(0)
}

fn tells_a_script_that_was_read_in_another_encoding(page: &mut Page<'_>) {
    let text = format!(
        "new TextDecoder('windows-1252').decode(await (await fetch('{SCRIPT}')).arrayBuffer()).slice(3)"
    );
    let error = fails(page, "", &text, "wasm-invalid");
    let start = "[film-card] wasm-invalid: the WebAssembly inside the script is damaged (";
    let end =
        "), expected film-card.single.js as it was built, read as UTF-8 (<meta charset=\"utf-8\">)";
    assert!(error.starts_with(start) && error.ends_with(end), "{error}");
}

fn tells_a_browser_without_webassembly_of_the_script(page: &mut Page<'_>) {
    let text = format!("await textOf('{SCRIPT}')");
    fails(page, "delete window.WebAssembly;", &text, "no-webassembly");
}

fn tells_a_policy_that_forbids_webassembly_inside_the_script(page: &mut Page<'_>) {
    page.open("single/policy.html");
    let error = the_line(page, "csp");
    assert!(
        error.contains("'wasm-unsafe-eval' in script-src"),
        "{error}"
    );
}

//! The tests themselves: they see the page as it is, and they can fail.

use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::json;

use crate::{
    engine::{DARK, ENGLISH, Engine, PICTURED, SPANISH},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            reads_through_shadow_roots,
            clicks_and_types_in_shadow_roots,
            tells_what_is_visible,
            tells_roles_and_labels,
            records_what_the_page_says,
            fails_when_the_console_is_not_quiet,
            fails_when_a_page_is_not_there,
            forgets_what_the_last_promise_stored,
            shows_pages_narrower_than_a_window,
            finds_violations_by_axe,
            answers_as_no_good_server_does,
            reads_in_english_on_a_light_screen,
        ],
    },
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![changes_the_scheme_of_an_open_page],
    },
    Group {
        reader: SPANISH,
        engines: &Engine::ALL,
        promises: promises![reads_in_spanish],
    },
    Group {
        reader: PICTURED,
        engines: &Engine::ALL,
        promises: promises![takes_pictures],
    },
    Group {
        reader: DARK,
        engines: &Engine::ALL,
        promises: promises![reads_on_a_dark_screen_without_movement],
    },
];

/// The reason for which `run` fails; it must fail.
fn failure(run: impl FnOnce()) -> String {
    let error = catch_unwind(AssertUnwindSafe(run)).expect_err("it does not fail");
    match error.downcast::<String>() {
        Ok(reason) => *reason,
        Err(_) => panic!("it fails without a reason"),
    }
}

fn reads_through_shadow_roots(page: &mut Page<'_>) {
    page.open("harness/shadow.html");
    assert_eq!(page.text("x-outer >>> x-inner >>> p"), "deep inside");
    assert_eq!(page.texts("x-outer >>> button"), ["one", "two"]);
    assert_eq!(page.count("x-outer >>> q"), 0);
    assert_eq!(
        page.attribute("x-outer >>> button", "lang").as_deref(),
        Some("en")
    );
    assert_eq!(page.attribute("x-outer >>> button", "title"), None);
    assert_eq!(page.style("x-outer >>> p", "color"), "rgb(255, 0, 0)");
    assert_eq!(page.js("text('x-outer >>> light-only')"), json!(null));
}

fn clicks_and_types_in_shadow_roots(page: &mut Page<'_>) {
    page.open("harness/shadow.html");
    page.click("x-outer >>> #two");
    page.reads("#last", "two");
    page.click("#before");
    page.keys(&[key::TAB, key::ENTER]);
    page.reads("#last", "one");
    page.keys(&[key::TAB, key::SPACE]);
    page.reads("#last", "two");
    page.keys(&[key::SHIFT_TAB]);
    assert_eq!(page.js("focused().id"), "one");
    assert_eq!(page.js("focused().matches(':focus-visible')"), true);
}

fn tells_what_is_visible(page: &mut Page<'_>) {
    page.open("harness/shadow.html");
    assert!(page.is_visible("#before"));
    assert!(page.is_visible("#closed summary"));
    for hidden in ["#closed p", "#hidden", "#none", "#unslotted", "#nowhere"] {
        assert!(!page.is_visible(hidden), "{hidden}");
    }
    page.click("#closed summary");
    page.wait_until("visible('#closed p')");
}

fn tells_roles_and_labels(page: &mut Page<'_>) {
    page.open("harness/shadow.html");
    assert_eq!(page.role("x-outer >>> #one"), "button");
    assert_eq!(page.label("x-outer >>> #one"), "number one");
}

fn records_what_the_page_says(page: &mut Page<'_>) {
    page.open("harness/console.html");
    page.wait_until("recorded.rejections.length");
    assert_eq!(
        page.take_errors(),
        ["an error {\"code\":1}", "Error: thrown"],
    );
    assert_eq!(page.take_warnings(), ["a warning"]);
    assert_eq!(
        page.js("recorded.rejections.splice(0)"),
        json!(["Error: rejected"])
    );
    assert_eq!(
        page.event("film-card-ready", "some-card"),
        json!({ "lang": "es" })
    );
    assert_eq!(page.details("film-card-ready"), [json!({ "lang": "es" })]);
}

fn fails_when_the_console_is_not_quiet(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    page.expect_quiet();
    for noise in [
        "console.error('noise')",
        "console.warn('noise')",
        "setTimeout(() => { throw 'noise' })",
        "Promise.reject('noise')",
    ] {
        page.run(noise);
        page.wait_until("Object.values(recorded).flat().length");
        assert!(failure(|| page.expect_quiet()).contains("noise"), "{noise}");
        page.run("for (const lines of Object.values(recorded)) lines.length = 0");
    }
}

fn fails_when_a_page_is_not_there(page: &mut Page<'_>) {
    let reason = failure(|| page.open("no-such-page.html"));
    assert!(reason.contains("no-such-page.html"), "{reason}");
}

fn forgets_what_the_last_promise_stored(page: &mut Page<'_>) {
    // Promises have no order, so this one stands for two.
    page.open("harness/blank.html");
    page.run("localStorage.a = 1; sessionStorage.b = 2;");
    page.open("harness/blank.html");
    assert_eq!(
        page.js("[localStorage.a, sessionStorage.b]"),
        json!(["1", "2"])
    );
    page.start_again().unwrap();
    page.open("harness/blank.html");
    assert_eq!(page.js("localStorage.length + sessionStorage.length"), 0);
}

fn shows_pages_narrower_than_a_window(page: &mut Page<'_>) {
    page.set_width(240);
    page.open("harness/shadow.html");
    page.wait_for_value("innerWidth", &json!(240));
    assert_eq!(page.text("x-outer >>> x-inner >>> p"), "deep inside");
    page.click("x-outer >>> #two");
    page.reads("#last", "two");
    page.set_width(700);
    page.wait_for_value("innerWidth", &json!(700));
    assert_eq!(page.text("#last"), "two");
}

fn takes_pictures(page: &mut Page<'_>) {
    page.open("harness/shadow.html");
    assert!(page.png().starts_with(b"\x89PNG"));
}

fn finds_violations_by_axe(page: &mut Page<'_>) {
    page.open("harness/shadow.html");
    let violations = page.axe();
    assert!(
        violations
            .iter()
            .any(|line| line.starts_with("button-name: ")),
        "{violations:#?}"
    );
    page.open("harness/blank.html");
    assert_eq!(page.axe(), [""; 0]);
}

fn answers_as_no_good_server_does(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    let file = "tests/pages/harness/small.json";
    assert_eq!(
        page.js_async("(await fetch('/status/503/any')).status"),
        503
    );
    let kind = "(await fetch('/html/any')).headers.get('content-type')";
    assert_eq!(page.js_async(kind), "text/html; charset=utf-8");
    let kind = format!("(await fetch('/mime/text/plain/{file}')).headers.get('content-type')");
    assert_eq!(page.js_async(&kind), "text/plain");
    let slow = format!(
        "(async (start) => (await (await fetch('/slow/300/{file}')).json()).small
            && performance.now() - start >= 290)(performance.now())"
    );
    assert_eq!(page.js_async(&slow), true);
    let hanging = "Promise.race([
        fetch('/hang/any.json').then((answer) => answer.text()),
        new Promise((resolve) => setTimeout(resolve, 300, 'hangs'))])";
    assert_eq!(page.js_async(hanging), "hangs");

    page.open("harness/other-origin.html");
    assert_ne!(page.js("otherOrigin"), page.js("location.origin"));
    let open = format!("(await (await fetch(otherOrigin + '/{file}')).json()).small");
    assert_eq!(page.js_async(&open), true);
    let closed =
        format!("fetch(otherOrigin + '/nocors/{file}').then(() => 'open', () => 'closed')");
    assert_eq!(page.js_async(&closed), "closed");
    assert_eq!(page.requests_for("small.json"), 2);
}

fn reads_in_english_on_a_light_screen(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    assert_eq!(page.js("[...navigator.languages]"), json!(["en-US"]));
    assert_eq!(
        page.js("matchMedia('(prefers-color-scheme: light)').matches"),
        true
    );
    assert_eq!(
        page.js("matchMedia('(prefers-reduced-motion: reduce)').matches"),
        false
    );
    assert_eq!(page.js("innerWidth > 800 && innerHeight > 500"), true);
}

fn changes_the_scheme_of_an_open_page(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    page.emulate("prefers-color-scheme", "dark");
    page.wait_until("matchMedia('(prefers-color-scheme: dark)').matches");
    page.print(true);
    page.wait_until("matchMedia('print').matches");
    page.print(false);
    page.wait_until("matchMedia('screen').matches");
}

fn reads_in_spanish(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    assert_eq!(page.js("[...navigator.languages]"), json!(["es-MX"]));
}

fn reads_on_a_dark_screen_without_movement(page: &mut Page<'_>) {
    page.open("harness/blank.html");
    assert_eq!(
        page.js("matchMedia('(prefers-color-scheme: dark)').matches"),
        true
    );
    assert_eq!(
        page.js("matchMedia('(prefers-reduced-motion: reduce)').matches"),
        true
    );
}

//! Cards that come and go leave nothing behind that grows: hundreds of times here,
//! and a thousand times when `cargo xtask leaks` asks for the figures.

use std::env;

use serde_json::json;

use super::{CARD, part};
use crate::{
    engine::{ENGLISH, Engine},
    page::{Footprint, Page},
    promise::{Group, promises},
};

/// Only Chromium reports the memory of a page.
pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &[Engine::Chromium],
    promises: promises![
        leaves_nothing_after_hundreds_of_cards,
        leaves_nothing_after_hundreds_of_visits_of_one_card,
        leaves_nothing_after_hundreds_of_films_in_one_card,
        holds_little_for_each_of_two_hundred_cards,
        gives_its_memory_back_when_no_card_is_left,
    ],
}];

/// The number of times after which all reusable memory is in use.
const WARM_UP: u32 = 200;
const TIMES: u32 = 300;
const TIMES_FOR_FIGURES: u32 = 1000;
/// The number of times in one script, since a driver waits for a script only so long.
const ROUND: u32 = 50;

/// The growth that is allowed after any number of times: the browser's own compiled
/// code and caches. It is far less than a card for each time.
const MOST: Footprint = Footprint {
    heap: 150_000,
    nodes: 20,
    listeners: 5,
    wasm: 65_536,
};

fn leaves_nothing_after_hundreds_of_cards(page: &mut Page<'_>) {
    // The card is used as by a reader, since the reader's traces must go too.
    leaves_nothing(
        page,
        "a card is made, used and removed",
        "const card = document.createElement('film-card');
        card.dataset.film = 'la-misma-luna';
        stage.append(card);
        await card.ready;
        card.shadowRoot.querySelector('summary').click();
        card.shadowRoot.querySelector('[part~=lang-switch] [aria-pressed=false]').click();
        await turn();
        card.remove();
        await turn();",
    );
}

fn leaves_nothing_after_hundreds_of_visits_of_one_card(page: &mut Page<'_>) {
    leaves_nothing(
        page,
        "one card leaves and comes back",
        "window.card ??= Object.assign(document.createElement('film-card'), { film: { name: 'Solo' } });
        stage.append(card);
        await turn();
        await card.ready;
        card.remove();
        await turn();",
    );
}

fn leaves_nothing_after_hundreds_of_films_in_one_card(page: &mut Page<'_>) {
    leaves_nothing(
        page,
        "one card shows another film",
        "if (!window.card) stage.append(window.card = document.createElement('film-card'));
        // The texts have every length in turn, since a block of memory is used again for its own size only.
        const description = 'Long '.repeat(1 + ((time * 7919) % 20000));
        card.film = { name: `Film ${time}`, description, actor: Array(time % 40).fill('A') };
        await card.ready;
        await turn();",
    );
}

fn holds_little_for_each_of_two_hundred_cards(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    let alone = page.footprint();
    let add = |page: &Page<'_>| {
        page.run(
            "for (let index = 0; index < 200; index += 1) {
                const card = document.createElement('film-card');
                card.dataset.film = 'la-misma-luna';
                stage.append(card);
            }",
        );
        page.wait_until("events('film-card-ready').length === 200");
    };
    let remove = |page: &Page<'_>| {
        page.run("while (stage.children.length > 1) stage.lastChild.remove();");
        page.settle();
        page.run("recorded.events.length = 0;");
        page.footprint()
    };
    page.run("recorded.events.length = 0;");
    add(page);
    let together = page.footprint();
    print("two hundred cards are added", alone, together);
    grows_at_most(
        alone,
        together,
        Footprint {
            heap: 200 * 5_000,
            nodes: 200 * 400,
            listeners: 200 * 4,
            wasm: 200 * 2_000,
        },
    );
    // The table of references and the memory of WebAssembly do not shrink, but they are used again.
    let once = remove(page);
    add(page);
    grows_at_most(once, remove(page), MOST);
}

fn gives_its_memory_back_when_no_card_is_left(page: &mut Page<'_>) {
    // The choice is not stored, so only this page knows it.
    page.stage(
        r#"<film-card id="card" data-film="la-misma-luna" data-remember="never"></film-card>"#,
    );
    page.ready("card");
    let alone = page.footprint().wasm;
    // A script clicks, since a browser keeps an element that the mouse has pressed.
    page.run(
        "window.kept = card;
        find('#card >>> summary').click();
        find('#card >>> [part~=lang-switch] [lang=es]').click();
        for (let index = 0; index < 100; index += 1) {
            const description = `${index} ${'Long '.repeat(4000)}`;
            const film = { name: `Film ${index}`, description };
            stage.append(Object.assign(document.createElement('film-card'), { film }));
        }",
    );
    page.wait_until("events('film-card-ready').length === 101");
    let remove = |page: &Page<'_>| {
        page.run("stage.replaceChildren(); recorded.events.length = 0;");
        page.settle();
        page.footprint().wasm
    };
    let most = alone + alone / 20;
    let kept = remove(page);
    assert!(kept > most, "{kept}, of which {alone} are for one card");

    // A removed element that the page still holds keeps the state of its card.
    page.run("stage.append(kept);");
    page.ready("card");
    page.reads(&part("title"), "La misma luna");
    assert_eq!(page.js("find('#card >>> [part~=synopsis]').open"), true);

    page.run("window.kept = null;");
    remove(page);
    let left = page.footprint().wasm;
    assert!(
        left <= most,
        "{left} are left of {kept}, {alone} for one card"
    );
    page.run("stage.innerHTML = '<film-card id=card data-film=la-misma-luna data-remember=never></film-card>';");
    page.ready("card");
    page.reads(&part("title"), "La misma luna");
    page.run("document.documentElement.lang = 'es';");
    page.settle();
    page.run("document.documentElement.lang = 'en';");
    page.reads(&part("title"), "Under the Same Moon");
}

#[track_caller]
fn leaves_nothing(page: &mut Page<'_>, what: &str, once: &str) {
    page.stage("");
    let rounds = |first: u32, times: u32| {
        for start in (first..first + times).step_by(ROUND as usize) {
            let done = page.js_async(&format!(
                "(async () => {{
                    const {{ port1, port2 }} = new MessageChannel();
                    const turn = () => new Promise((resolve) => {{
                        port1.onmessage = resolve;
                        port2.postMessage(null);
                    }});
                    for (let time = {start}; time < {}; time += 1) {{ {once} }}
                    port1.close();
                    recorded.events.length = 0;
                    return true;
                }})()",
                start + ROUND,
            ));
            assert_eq!(done, json!(true));
            // Rust's part of a card is freed once JavaScript's is collected, which must not happen later.
            page.collect_garbage();
        }
    };
    let times = if wants_figures() {
        TIMES_FOR_FIGURES
    } else {
        TIMES
    };
    rounds(0, WARM_UP);
    let before = page.footprint();
    rounds(WARM_UP, times);
    let after = page.footprint();
    print(&format!("{what}, {times} times"), before, after);
    grows_at_most(before, after, MOST);
}

#[track_caller]
fn grows_at_most(before: Footprint, after: Footprint, most: Footprint) {
    for (name, before, after, most) in [
        ("bytes of JavaScript", before.heap, after.heap, most.heap),
        ("DOM nodes", before.nodes, after.nodes, most.nodes),
        (
            "listeners",
            before.listeners,
            after.listeners,
            most.listeners,
        ),
        ("bytes of WebAssembly", before.wasm, after.wasm, most.wasm),
    ] {
        assert!(after <= before + most, "{name}: {before}, then {after}");
    }
}

/// Whether `cargo xtask leaks` asks.
fn wants_figures() -> bool {
    env::var_os("FILM_CARD_FIGURES").is_some()
}

/// A row of the table that `cargo xtask leaks` prints.
fn print(what: &str, before: Footprint, after: Footprint) {
    if wants_figures() {
        println!("| {what} | {} | {} |", row(before), row(after));
    }
}

fn row(footprint: Footprint) -> String {
    let Footprint {
        heap,
        nodes,
        listeners,
        wasm,
    } = footprint;
    format!("{} | {nodes} | {listeners} | {}", heap / 1000, wasm / 1000)
}

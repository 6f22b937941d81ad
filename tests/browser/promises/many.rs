//! Many cards at once: the page stays usable, and what the reader sees comes
//! first.

use serde_json::json;

use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        shows_a_card_at_once,
        shows_many_in_turns_and_those_in_view_first,
        lets_cards_go_before_their_turn,
        turns_the_language_of_the_card_at_hand_at_once,
    ],
}];

/// A page with one card, and `many(n)`, which makes cards far below the window.
fn stage(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#);
    page.ready("card");
    page.run(
        "recorded.events.length = 0;
        window.microtasks = async () => { for (let turn = 0; turn < 50; turn += 1) await null; };
        window.make = (id) => {
            const card = document.createElement('film-card');
            Object.assign(card, { id });
            Object.assign(card.dataset, { film: 'la-misma-luna', loading: 'eager' });
            return card;
        };
        window.many = (count) => {
            const far = document.createElement('div');
            far.style.cssText = 'position: absolute; top: 100000px; width: 600px';
            far.append(...Array.from({ length: count }, (_, place) => make(`far${place}`)));
            stage.prepend(far);
            return far;
        };",
    );
}

fn shows_a_card_at_once(page: &mut Page<'_>) {
    stage(page);
    let title = page.js_async(
        "(async () => {
            stage.append(make('next'));
            await microtasks();
            return find('#next >>> [part~=title]').textContent;
        })()",
    );
    assert_eq!(title, "Under the Same Moon");
}

fn shows_many_in_turns_and_those_in_view_first(page: &mut Page<'_>) {
    stage(page);
    let turns = page.js_async(
        "(async () => {
            // A script of the page's own, as against the driver's.
            await new Promise((resolve) => setTimeout(resolve));
            let turns = 0;
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => { turns += 1; port2.postMessage(null); };
            const far = many(200);
            stage.append(make('seen'));
            await far.firstChild.ready;
            port2.postMessage(null);
            await Promise.all([...far.children].map(({ ready }) => ready));
            port1.close();
            return turns;
        })()",
    );
    assert!(turns.as_u64() > Some(3), "{turns} turns of the page");
    page.ready("seen");
    let order = page.js("events('film-card-ready').map(({ id }) => id)");
    let order: Vec<&str> = order.as_array().map_or_else(Vec::new, |order| {
        order.iter().filter_map(|id| id.as_str()).collect()
    });
    // Those of one turn tell of themselves in an order of Yew's.
    let place = |id| order.iter().position(|each| *each == id);
    assert!(place("seen") < Some(200), "{order:?}");
    assert!(place("far0") < place("far199"), "{order:?}");
    assert_eq!(page.js("recorded.events.length"), 201);
}

fn lets_cards_go_before_their_turn(page: &mut Page<'_>) {
    stage(page);
    page.run(
        "window.far = many(200);
        window.last = far.lastChild;
        far.firstChild.ready.then(() => far.remove());",
    );
    page.wait_until("!far.isConnected");
    page.settle();
    let shown = page.js("events('film-card-ready').length");
    assert!(shown.as_u64() < Some(200), "{shown} are shown");
    assert_eq!(
        page.js("last.shadowRoot.querySelector('article')"),
        json!(null)
    );
    page.run("stage.append(last);");
    page.ready("far199");
}

fn turns_the_language_of_the_card_at_hand_at_once(page: &mut Page<'_>) {
    stage(page);
    page.run("window.far = many(100);");
    page.wait_until("events('film-card-ready').length === 100");
    let title = page.js_async(
        "(async () => {
            find('#card >>> [lang=es]').click();
            await microtasks();
            return find('#card >>> [part~=title]').textContent;
        })()",
    );
    assert_eq!(title, "La misma luna");
    page.wait_until(
        "all('film-card').every((card) => card.shadowRoot.querySelector('article').lang === 'es')",
    );
}

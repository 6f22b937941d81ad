//! Many cards at once: the page stays usable, and the cards in view come first.

use serde_json::json;

use super::CARD;
use crate::{
    engine::{ENGLISH, Engine},
    page::Page,
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![prints_all_of_many],
    },
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            shows_a_card_at_once,
            shows_many_in_turns_and_those_in_view_first,
            lets_cards_go_before_their_turn,
            turns_the_language_of_the_card_at_hand_at_once,
            lays_out_those_of_many_that_are_near,
            holds_still_what_is_read_while_cards_above_are_laid_out,
            shows_the_section_that_the_address_names_in_one_of_many,
            follows_the_colours_of_the_page_where_nobody_looks,
        ],
    },
];

/// A page with one card, and `many(n)`, which makes cards far below the window.
fn stage(page: &mut Page<'_>) {
    page.stage(CARD);
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
            far.append(...Array.from({ length: count }, (_, index) => make(`far${index}`)));
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
    let shown = page.js_async(
        "(async () => {
            // From here on this is a task of the page, not of the driver.
            await new Promise((resolve) => setTimeout(resolve));
            const { port1, port2 } = new MessageChannel();
            const far = many(400);
            stage.append(make('seen'));
            await far.firstChild.ready;
            const shown = new Promise((resolve) => {
                port1.onmessage = () => resolve(events('film-card-ready').length);
            });
            port2.postMessage('a task of the page');
            await Promise.all([...far.children].map(({ ready }) => ready));
            const count = await shown;
            port1.close();
            return count;
        })()",
    );
    assert!(
        shown.as_u64() < Some(401),
        "the page has its turn when {shown} are shown"
    );
    page.ready("seen");
    let order = page.js("events('film-card-ready').map(({ id }) => id)");
    let order: Vec<&str> = order.as_array().map_or_else(Vec::new, |order| {
        order.iter().filter_map(|id| id.as_str()).collect()
    });
    let position = |id| order.iter().position(|each| *each == id);
    assert!(
        position("seen").is_some_and(|position| position < 60),
        "{order:?}"
    );
    assert!(position("far0") < position("far399"), "{order:?}");
    assert_eq!(page.js("recorded.events.length"), 401);
}

fn lets_cards_go_before_their_turn(page: &mut Page<'_>) {
    stage(page);
    page.run(
        "window.far = many(120);
        window.last = far.lastChild;
        far.firstChild.ready.then(() => far.remove());",
    );
    page.wait_until("!far.isConnected");
    page.settle();
    let shown = page.js("events('film-card-ready').length");
    assert!(shown.as_u64() < Some(120), "{shown} are shown");
    assert_eq!(
        page.js("last.shadowRoot.querySelector('article')"),
        json!(null)
    );
    page.run("stage.append(last);");
    page.ready("far119");
}

fn turns_the_language_of_the_card_at_hand_at_once(page: &mut Page<'_>) {
    stage(page);
    page.run("window.far = many(60);");
    page.wait_until("events('film-card-ready').length === 60");
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

/// A column of seventy cards, the last of which are far below the window.
fn stage_a_column(page: &mut Page<'_>) {
    stage(page);
    page.run(
        "stage.append(...Array.from({ length: 69 }, (_, index) => make(`column${index}`)));
        window.isLaidOut = (id) => find(`#${id} >>> h2`).checkVisibility({ contentVisibilityAuto: true });
        window.frames = async () => {
            for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
        };",
    );
    page.wait_until("events('film-card-ready').length === 69");
    page.run("recorded.events.length = 0;");
}

/// Only with scroll anchoring may cards above change their height, see `styles/card.css`.
const HOLDS_STILL: &str = "CSS.supports('overflow-anchor', 'auto')";

fn lays_out_those_of_many_that_are_near(page: &mut Page<'_>) {
    stage_a_column(page);
    let leaves_out = page.js(HOLDS_STILL);
    page.wait_until("isLaidOut('column0')");
    assert_eq!(page.js("!isLaidOut('column60')"), leaves_out);
    page.run("find('#column60').scrollIntoView();");
    page.wait_until("isLaidOut('column60')");
    // The browser's search finds texts that are not laid out, also changed ones.
    for id in ["column0", "column40"] {
        page.run(&format!("find('#{id}').film = {{ name: 'Needle {id}' }};"));
        page.reads(&format!("#{id} >>> [part~=title]"), &format!("Needle {id}"));
        if leaves_out == true {
            let found = format!("window.find('Needle {id}', true, false, true)");
            assert_eq!(page.js(&found), true, "{id}");
            page.wait_until(&format!("isLaidOut('{id}')"));
        }
    }
}

fn prints_all_of_many(page: &mut Page<'_>) {
    stage_a_column(page);
    assert_eq!(page.js("isLaidOut('column60')"), false);
    page.print(true);
    page.wait_until("all('film-card').every(({ id }) => isLaidOut(id))");
    page.print(false);
    page.wait_until("!isLaidOut('column60')");
}

fn holds_still_what_is_read_while_cards_above_are_laid_out(page: &mut Page<'_>) {
    stage_a_column(page);
    page.run("scrollTo(0, document.documentElement.scrollHeight);");
    page.wait_until("isLaidOut('column68')");
    let jumps = page.js_async(
        "(async () => {
            await frames();
            const jumps = [];
            for (let step = 0; step < 20; step += 1) {
                const seen = document.elementFromPoint(innerWidth / 2, innerHeight / 2).closest('film-card');
                const before = seen.getBoundingClientRect().bottom;
                scrollBy(0, -100);
                await frames();
                jumps.push(Math.round(seen.getBoundingClientRect().bottom - before - 100));
            }
            return jumps.filter((jump) => Math.abs(jump) > 1);
        })()",
    );
    assert_eq!(jumps, json!([]));
}

fn shows_the_section_that_the_address_names_in_one_of_many(page: &mut Page<'_>) {
    stage_a_column(page);
    page.run("location.hash = 'column55-reviews';");
    page.wait_until(
        "(() => {
            const section = find('#column55 >>> #reviews');
            return section.open && Math.abs(section.getBoundingClientRect().top) < 2;
        })()",
    );
    page.settle();
    assert_eq!(
        page.js("Math.abs(find('#column55 >>> #reviews').getBoundingClientRect().top) < 2"),
        true
    );
    page.run("location.hash = '';");
}

fn follows_the_colours_of_the_page_where_nobody_looks(page: &mut Page<'_>) {
    stage_a_column(page);
    let follow = |page: &Page<'_>, class: &str| {
        page.wait_until(&format!(
            "all('film-card').every(({{ shadowRoot }}) =>
                shadowRoot.querySelector('article').classList.contains('{class}'))"
        ));
    };
    follow(page, "scheme-system");
    page.run("document.documentElement.style.colorScheme = 'dark';");
    follow(page, "scheme-page");
    page.run("document.documentElement.style.colorScheme = '';");
    follow(page, "scheme-system");
}

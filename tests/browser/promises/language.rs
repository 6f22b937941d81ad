//! The language of a card, and the ways to change it.

use serde_json::json;

use super::{in_card, part};
use crate::{
    engine::{ENGLISH, Engine, SPANISH},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            asks_attribute_then_page_default_then_surroundings,
            takes_the_nearest_lang_through_shadow_roots,
            falls_back_to_the_browsers_language,
            takes_the_first_of_the_browsers_languages_that_it_speaks,
            falls_back_to_english,
            follows_data_lang,
            follows_a_lang_that_changes_around_it,
            follows_a_lang_that_changes_around_its_shadow_host,
            follows_the_surroundings_that_it_is_moved_to,
            keeps_the_choice_when_a_card_is_moved,
            stays_while_a_translation_tool_is_at_work,
            stays_where_a_translation_tool_is_the_first_to_name_a_language,
            switches_all_cards_in_sync,
            keeps_focus_and_open_sections_when_switched,
            switches_by_keyboard,
            reports_the_switch_on_the_card_that_the_reader_used,
            leaves_the_reader_their_choice_until_the_page_changes_its_language,
            ends_the_choice_when_data_lang_changes_the_language,
            brings_a_later_card_into_sync,
            takes_what_changes_beside_a_switch,
            hands_a_choice_on_that_the_page_has_not_ended,
            keeps_an_unsynced_card_to_itself,
            remembers_the_choice_for_the_session,
            remembers_the_choice_always_where_asked,
            remembers_nothing_where_asked,
            shows_what_is_remembered_when_the_page_comes_back,
            shows_what_is_remembered_when_the_reader_goes_back,
            keeps_a_choice_that_no_other_page_has_when_the_page_comes_back,
            follows_the_choice_in_another_tab_where_it_is_always_remembered,
            remembers_the_last_choice_wherever_cards_keep_it,
            forgets_the_choice_that_the_page_ends,
            forgets_for_all_in_sync_the_choice_that_ends_on_one,
            works_where_storage_is_refused,
            writes_everything_in_its_language,
            writes_nothing_but_texts_when_switched,
        ],
    },
    Group {
        reader: SPANISH,
        engines: &Engine::ALL,
        promises: promises![speaks_spanish_to_a_spanish_browser],
    },
];

const ENGLISH_TITLE: &str = "Under the Same Moon";
const SPANISH_TITLE: &str = "La misma luna";
const CARD: &str = r#"<film-card id="card" data-film="la-misma-luna"></film-card>"#;

/// The path to the title of the card with this `id`.
fn title(id: &str) -> String {
    format!("#{id} >>> [part~=title]")
}

/// The path to the button for `lang` of the card with this `id`.
fn button(id: &str, lang: &str) -> String {
    format!("#{id} >>> [part~=lang-switch] [lang={lang}]")
}

fn asks_attribute_then_page_default_then_surroundings(page: &mut Page<'_>) {
    page.open("language/page-language.html");
    for (id, expected) in [
        ("page", SPANISH_TITLE),
        ("ancestor", ENGLISH_TITLE),
        ("own", SPANISH_TITLE),
        ("attribute", SPANISH_TITLE),
        ("skipped", ENGLISH_TITLE),
        ("unspoken", ENGLISH_TITLE),
    ] {
        page.ready(id);
        assert_eq!(page.text(&title(id)), expected, "{id}");
    }

    page.open("language/page-defaults.html");
    page.ready("card");
    assert_eq!(
        page.text(&part("title")),
        SPANISH_TITLE,
        "the page's default"
    );
    page.ready("own");
    assert_eq!(
        page.text(&title("own")),
        ENGLISH_TITLE,
        "data-lang before the page's default"
    );
}

fn takes_the_nearest_lang_through_shadow_roots(page: &mut Page<'_>) {
    page.open("language/page-language.html");
    page.ready("host");
    assert_eq!(
        page.text("#host >>> #inside >>> [part~=title]"),
        ENGLISH_TITLE
    );
}

fn falls_back_to_the_browsers_language(page: &mut Page<'_>) {
    page.open("language/no-language.html");
    page.put(CARD);
    page.ready("card");
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
}

fn speaks_spanish_to_a_spanish_browser(page: &mut Page<'_>) {
    page.open("language/no-language.html");
    page.put(CARD);
    page.ready("card");
    assert_eq!(page.text(&part("title")), SPANISH_TITLE);
    assert_eq!(page.js("card.resolvedLang"), "es");
    // The page's language goes before the browser's.
    page.stage(CARD);
    page.ready("card");
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
}

fn takes_the_first_of_the_browsers_languages_that_it_speaks(page: &mut Page<'_>) {
    browser_says(page, "['fr-FR', 'ES-mx', 'en']");
    assert_eq!(page.text(&part("title")), SPANISH_TITLE);
}

fn falls_back_to_english(page: &mut Page<'_>) {
    browser_says(page, "['fr-FR', 'de']");
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
    page.stage(r#"<div lang="fr"><film-card id="card" data-film="la-misma-luna" data-lang="x-klingon"></film-card></div>"#);
    page.run("Object.defineProperty(navigator, 'languages', { value: [] });");
    page.ready("card");
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
}

fn browser_says(page: &mut Page<'_>, languages: &str) {
    page.open("language/no-language.html");
    page.run(&format!(
        "Object.defineProperty(navigator, 'languages', {{ value: {languages} }});"
    ));
    page.put(CARD);
    page.ready("card");
}

fn follows_data_lang(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    for (lang, expected) in [
        ("es", SPANISH_TITLE),
        ("en", ENGLISH_TITLE),
        ("es-419", SPANISH_TITLE),
        ("auto", ENGLISH_TITLE),
    ] {
        page.run(&format!("card.dataset.lang = '{lang}';"));
        page.reads(&part("title"), expected);
    }
    assert_eq!(page.attribute(&part("base"), "lang").as_deref(), Some("en"));
}

fn follows_a_lang_that_changes_around_it(page: &mut Page<'_>) {
    page.stage(&format!(r#"<div id="ancestor">{CARD}</div>"#));
    page.ready("card");
    page.run("document.documentElement.lang = 'es';");
    page.reads(&part("title"), SPANISH_TITLE);
    page.run("ancestor.lang = 'en-GB';");
    page.reads(&part("title"), ENGLISH_TITLE);
    page.run("card.lang = 'es';");
    page.reads(&part("title"), SPANISH_TITLE);
    page.run("card.removeAttribute('lang'); ancestor.removeAttribute('lang');");
    page.settle();
    assert_eq!(page.text(&part("title")), SPANISH_TITLE);
    page.run("document.documentElement.lang = 'en';");
    page.reads(&part("title"), ENGLISH_TITLE);
}

fn follows_a_lang_that_changes_around_its_shadow_host(page: &mut Page<'_>) {
    page.stage(r#"<div id="host"></div>"#);
    page.run(
        "host.attachShadow({ mode: 'open' }).innerHTML =
            '<p><film-card id=\"card\" data-film=\"la-misma-luna\"></film-card></p>';",
    );
    page.ready("host");
    let title = "#host >>> #card >>> [part~=title]";
    page.run("host.lang = 'es';");
    page.reads(title, SPANISH_TITLE);
    page.run("host.shadowRoot.querySelector('p').lang = 'en';");
    page.reads(title, ENGLISH_TITLE);
}

fn follows_the_surroundings_that_it_is_moved_to(page: &mut Page<'_>) {
    page.stage(&format!(r#"{CARD}<div id="spanish" lang="es"></div>"#));
    page.ready("card");
    page.run("spanish.append(card);");
    page.reads(&part("title"), SPANISH_TITLE);
}

/// The move changes no card's nearest `lang`.
fn keeps_the_choice_when_a_card_is_moved(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click(&button("a", "es"));
    page.reads(&title("b"), SPANISH_TITLE);
    page.click(&button("alone", "es"));
    page.reads(&title("alone"), SPANISH_TITLE);
    page.run(
        "document.body.insertAdjacentHTML('beforeend', '<div id=\"spanish\" lang=\"es\"></div>');
        globalThis.home = a.parentNode;",
    );
    let is_kept = |page: &Page<'_>, way: &str| {
        page.settle();
        for card in ["a", "b", "alone"] {
            page.ready(card);
            assert_eq!(page.text(&title(card)), SPANISH_TITLE, "{card} {way}");
        }
        assert_eq!(page.js("sessionStorage.length"), 1, "{way}");
    };
    for way in ["spanish.append(a, alone);", "home.prepend(a, alone);"] {
        page.run(way);
        is_kept(page, way);
    }
    page.run("globalThis.away = [a, alone]; away.forEach((card) => card.remove());");
    page.settle();
    page.run("spanish.append(...away);");
    is_kept(page, "put back elsewhere");
    page.run("home.prepend(...away);");
    is_kept(page, "back");
}

fn stays_while_a_translation_tool_is_at_work(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    for mark in ["translated-ltr", "translated-rtl"] {
        page.run(&format!("document.documentElement.className = '{mark}';"));
        page.run("document.documentElement.lang = 'es';");
        page.settle();
        assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
        page.run("document.documentElement.lang = 'en'; document.documentElement.className = '';");
        page.settle();
    }
    page.run("document.documentElement.lang = 'es';");
    page.reads(&part("title"), SPANISH_TITLE);
}

fn open_cards_in_sync(page: &mut Page<'_>) {
    page.open("language/cards-in-sync.html");
    for card in ["a", "b", "alone"] {
        page.ready(card);
    }
}

fn switches_all_cards_in_sync(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click(&button("a", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    page.reads(&title("b"), SPANISH_TITLE);
    for (lang, pressed) in [("es", "true"), ("en", "false")] {
        for card in ["a", "b"] {
            let found = page.attribute(&button(card, lang), "aria-pressed");
            assert_eq!(found.as_deref(), Some(pressed), "{lang} of {card}");
        }
    }
    page.click(&button("b", "en"));
    page.reads(&title("b"), ENGLISH_TITLE);
    page.reads(&title("a"), ENGLISH_TITLE);
}

fn keeps_focus_and_open_sections_when_switched(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click("#b >>> details:has([part~=cast]) > summary");
    page.click("#b >>> details:has([part~=cast]) [part~=show-all]");
    page.run("find('#b >>> [part~=synopsis-toggle]').focus();");
    let same = "window.same = [
        '[part~=synopsis-toggle]', '[part~=synopsis]', 'details:has([part~=cast])', '[part~=show-all]',
    ].map((selector) => find(`#b >>> ${selector}`));";
    page.run(same);
    page.run("document.querySelector('#a').dataset.lang = 'es';");
    page.reads(&title("a"), SPANISH_TITLE);
    page.click(&button("a", "en"));
    page.click(&button("a", "es"));
    page.reads(&title("b"), SPANISH_TITLE);
    page.run(
        "window.isSame = same.every((element) => element.isConnected)
            && same[1].open && same[2].open
            && all('#b >>> [part~=cast-item]').every((item) => item.checkVisibility());",
    );
    assert_eq!(page.js("isSame"), true);
    // The focus is on the button that the reader clicked, which stays the same element.
    assert_eq!(
        page.js("focused() === find('#a >>> [part~=lang-switch] [lang=es]')"),
        true
    );
    page.run("find('#b >>> [part~=synopsis-toggle]').focus();");
    page.run("document.documentElement.lang = 'es-ES'; document.documentElement.lang = 'en';");
    page.settle();
    assert_eq!(
        page.js("focused() === find('#b >>> [part~=synopsis-toggle]')"),
        true
    );
}

fn switches_by_keyboard(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.run("find('#a >>> [part~=lang-switch] [lang=es]').focus();");
    page.keys(&[key::ENTER]);
    page.reads(&title("a"), SPANISH_TITLE);
    assert_eq!(
        page.js("focused() === find('#a >>> [part~=lang-switch] [lang=es]')"),
        true
    );
    page.keys(&[key::SHIFT_TAB, key::SPACE]);
    page.reads(&title("a"), ENGLISH_TITLE);
}

fn reports_the_switch_on_the_card_that_the_reader_used(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click(&button("b", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    // The page's new language is the card's already, which is no change.
    page.click(&button("b", "es"));
    page.run("document.documentElement.lang = 'es';");
    page.settle();
    page.run("document.documentElement.lang = 'en';");
    page.reads(&title("a"), ENGLISH_TITLE);
    page.settle();
    assert_eq!(
        page.js("events('film-card-lang-change').map(({ id, detail }) => [id, detail])"),
        json!([["b", { "lang": "es", "previous": "en" }]]),
    );
}

fn leaves_the_reader_their_choice_until_the_page_changes_its_language(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
    page.click(&button("card", "es"));
    page.reads(&part("title"), SPANISH_TITLE);
    // Another tag of the same language is no change.
    page.run("document.documentElement.lang = 'en-GB';");
    page.settle();
    assert_eq!(page.text(&part("title")), SPANISH_TITLE);
    page.run("document.documentElement.lang = 'es';");
    page.settle();
    assert_eq!(page.text(&part("title")), SPANISH_TITLE);
    page.run("document.documentElement.lang = 'en';");
    page.reads(&part("title"), ENGLISH_TITLE);
}

fn ends_the_choice_when_data_lang_changes_the_language(page: &mut Page<'_>) {
    page.stage(&CARD.replace(" data-film", r#" data-lang="es" data-film"#));
    page.ready("card");
    page.click(&button("card", "en"));
    page.reads(&part("title"), ENGLISH_TITLE);
    page.run("card.dataset.lang = 'en';");
    page.settle();
    page.run("card.dataset.lang = 'es';");
    page.reads(&part("title"), SPANISH_TITLE);
}

fn brings_a_later_card_into_sync(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click(&button("a", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    page.run(
        "const later = document.createElement('film-card');
        later.id = 'later';
        later.dataset.film = 'la-misma-luna';
        later.dataset.remember = 'never';
        document.body.prepend(later);",
    );
    page.ready("later");
    assert_eq!(page.text(&title("later")), SPANISH_TITLE);
}

fn keeps_an_unsynced_card_to_itself(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click(&button("a", "es"));
    page.reads(&title("b"), SPANISH_TITLE);
    page.settle();
    assert_eq!(page.text(&title("alone")), ENGLISH_TITLE);
    page.click(&button("a", "en"));
    page.reads(&title("b"), ENGLISH_TITLE);
    page.run("sessionStorage.clear();");
    page.click(&button("alone", "es"));
    page.reads(&title("alone"), SPANISH_TITLE);
    page.settle();
    assert_eq!(page.text(&title("a")), ENGLISH_TITLE);
    assert_eq!(page.js("sessionStorage.length + localStorage.length"), 0);
    // The site still changes the language of this card.
    page.run("document.documentElement.lang = 'es'; document.documentElement.lang = 'en';");
    page.settle();
    page.run("document.documentElement.lang = 'es';");
    page.reads(&title("alone"), SPANISH_TITLE);
}

fn takes_what_changes_beside_a_switch(page: &mut Page<'_>) {
    let cards = ["a", "b"].map(|id| CARD.replace("\"card\"", &format!("\"{id}\"")));
    page.stage(&cards.concat());
    page.ready("a");
    page.ready("b");
    page.run(
        "window.press = (lang) => a.shadowRoot.querySelector(`button[lang=${lang}]`).click();
        press('es');
        b.dataset.headingLevel = 4;",
    );
    page.reads("#b >>> h4", SPANISH_TITLE);
    page.run(
        "a.addEventListener('film-card-lang-change', () => {
            b.film = { name: { en: 'Other', es: 'Otra' } };
        });
        press('en');",
    );
    page.reads(&title("b"), "Other");
    assert_eq!(page.js_async("b.ready.then(({ id }) => id)"), "b");
}

/// Neither changed `lang` leads to another language for a card.
fn hands_a_choice_on_that_the_page_has_not_ended(page: &mut Page<'_>) {
    let add = |page: &Page<'_>, id: &str| {
        page.run(&format!(
            "stage.insertAdjacentHTML('beforeend', '{}')",
            CARD.replace("\"card\"", &format!("\"{id}\""))
        ));
        page.ready(id);
    };
    page.stage(&CARD.replace("data-film", "data-lang=\"es\" data-film"));
    page.ready("card");
    page.click(&button("card", "en"));
    page.reads(&title("card"), ENGLISH_TITLE);
    page.run("document.documentElement.lang = 'es';");
    page.settle();
    add(page, "later");
    assert_eq!(page.text(&title("later")), ENGLISH_TITLE);
    page.run("const card = find('#card'); card.remove(); stage.append(card);");
    page.settle();
    page.ready("card");
    assert_eq!(page.text(&title("card")), ENGLISH_TITLE);
}

fn remembers_the_last_choice_wherever_cards_keep_it(page: &mut Page<'_>) {
    let open = |page: &mut Page<'_>| {
        page.open("language/remember-both.html");
        page.ready("a");
        page.ready("b");
    };
    open(page);
    page.click(&button("a", "es"));
    page.reads(&title("b"), SPANISH_TITLE);
    page.click(&button("b", "en"));
    page.reads(&title("a"), ENGLISH_TITLE);
    page.run("document.documentElement.lang = 'es';");
    page.reads(&title("a"), SPANISH_TITLE);
    assert_eq!(page.js("sessionStorage.length + localStorage.length"), 0);
    page.click(&button("a", "en"));
    page.reads(&title("b"), ENGLISH_TITLE);
    page.click(&button("b", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    open(page);
    assert_eq!(page.text(&title("a")), SPANISH_TITLE);
    assert_eq!(page.text(&title("b")), SPANISH_TITLE);
}

fn remembers_the_choice_for_the_session(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click(&button("a", "es"));
    page.reads(&title("b"), SPANISH_TITLE);
    open_cards_in_sync(page);
    assert_eq!(page.text(&title("a")), SPANISH_TITLE);
    assert_eq!(page.text(&title("b")), SPANISH_TITLE);
    assert_eq!(page.text(&title("alone")), ENGLISH_TITLE);
    assert_eq!(page.js("localStorage.length"), 0);
    assert_eq!(page.js("document.cookie"), "");
    // The page has the same language as when the reader chose, so the choice holds.
    page.click(&button("a", "en"));
    page.reads(&title("b"), ENGLISH_TITLE);
    open_cards_in_sync(page);
    assert_eq!(page.text(&title("a")), ENGLISH_TITLE);
}

fn remembers_the_choice_always_where_asked(page: &mut Page<'_>) {
    page.open("language/remember-always.html");
    page.ready("a");
    page.click(&button("a", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    assert_eq!(page.js("sessionStorage.length"), 0);
    page.open("language/remember-always.html");
    page.ready("a");
    assert_eq!(page.text(&title("a")), SPANISH_TITLE);
}

fn remembers_nothing_where_asked(page: &mut Page<'_>) {
    page.open("language/remember-never.html");
    page.ready("a");
    page.click(&button("a", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    assert_eq!(page.js("sessionStorage.length + localStorage.length"), 0);
    page.open("language/remember-never.html");
    page.ready("a");
    assert_eq!(page.text(&title("a")), ENGLISH_TITLE);
}

/// The browser keeps the page that the reader leaves, and shows it again.
fn shows_what_is_remembered_when_the_page_comes_back(page: &mut Page<'_>) {
    let come_back = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));";
    open_cards_in_sync(page);
    page.run(&format!(
        "sessionStorage['film-card:lang'] = 'es'; {come_back}"
    ));
    page.reads(&title("a"), SPANISH_TITLE);
    page.reads(&title("b"), SPANISH_TITLE);
    assert_eq!(page.text(&title("alone")), ENGLISH_TITLE);
    assert_eq!(page.details("film-card-lang-change").len(), 0);
    page.run(&format!("sessionStorage.clear(); {come_back}"));
    page.reads(&title("a"), ENGLISH_TITLE);
}

/// Whether the browser has kept the page or loads it anew. WebKitGTK keeps none that a driver has opened.
fn shows_what_is_remembered_when_the_reader_goes_back(page: &mut Page<'_>) {
    // For the session, then always.
    for (card, lang, expected) in [("b", "es", SPANISH_TITLE), ("a", "en", ENGLISH_TITLE)] {
        open_cards_in_sync(page);
        page.run("location.href = 'remember-both.html';");
        page.wait_until("location.pathname.endsWith('remember-both.html')");
        page.ready(card);
        page.click(&button(card, lang));
        page.reads(&title("a"), expected);
        page.go_back();
        page.wait_until("location.pathname.endsWith('cards-in-sync.html')");
        page.reads(&title("a"), expected);
        page.reads(&title("b"), expected);
        page.reads(&title("alone"), ENGLISH_TITLE);
    }
}

fn keeps_a_choice_that_no_other_page_has_when_the_page_comes_back(page: &mut Page<'_>) {
    page.open("language/remember-never.html");
    page.ready("a");
    page.click(&button("a", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    page.run("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));");
    page.settle();
    assert_eq!(page.text(&title("a")), SPANISH_TITLE);
}

fn follows_the_choice_in_another_tab_where_it_is_always_remembered(page: &mut Page<'_>) {
    page.open("language/remember-always.html");
    page.ready("a");
    // To the browser a frame is as good as a tab.
    page.run(
        "const frame = Object.assign(document.createElement('iframe'), { id: 'frame', src: location.href });
        document.body.append(frame);",
    );
    page.enter("#frame");
    page.ready("a");
    page.click(&button("a", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    page.leave();
    page.reads(&title("a"), SPANISH_TITLE);
    page.enter("#frame");
    page.click(&button("a", "en"));
    page.reads(&title("a"), ENGLISH_TITLE);
    page.leave();
    page.reads(&title("a"), ENGLISH_TITLE);
}

fn forgets_the_choice_that_the_page_ends(page: &mut Page<'_>) {
    open_cards_in_sync(page);
    page.click(&button("a", "es"));
    page.reads(&title("b"), SPANISH_TITLE);
    page.run("document.documentElement.lang = 'es';");
    page.settle();
    page.run("document.documentElement.lang = 'en';");
    page.reads(&title("a"), ENGLISH_TITLE);
    page.reads(&title("b"), ENGLISH_TITLE);
    open_cards_in_sync(page);
    assert_eq!(page.text(&title("a")), ENGLISH_TITLE);
}

fn works_where_storage_is_refused(page: &mut Page<'_>) {
    page.open("language/storage-refused.html");
    page.enter("#frame");
    for card in ["a", "b", "alone"] {
        page.ready(card);
    }
    assert_eq!(
        page.js("(() => { try { return sessionStorage.length; } catch { return 'refused'; } })()"),
        "refused",
    );
    page.click(&button("a", "es"));
    page.reads(&title("a"), SPANISH_TITLE);
    page.reads(&title("b"), SPANISH_TITLE);
    page.settle();
    assert_eq!(page.text(&title("alone")), ENGLISH_TITLE);
}

fn writes_everything_in_its_language(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="card" data-src="/tests/pages/card/film.json"
            data-open="synopsis cast reviews"></film-card>"#,
    );
    page.ready("card");
    let english = page.text(&part("base"));
    for words in [
        "91 minutes",
        "8.5 out of 10",
        "1,234 ratings",
        "March 5, 1999",
    ] {
        assert!(english.contains(words), "{words} is not in {english}");
    }
    page.click(&button("card", "es"));
    page.reads(&part("title"), "La lámpara");
    let spanish = page.text(&part("base"));
    for words in [
        "91 minutos",
        "8,5 de 10",
        "1234 calificaciones",
        "5 de marzo de 1999",
    ] {
        assert!(spanish.contains(words), "{words} is not in {spanish}");
    }
    for words in [
        "Synopsis", "Cast", "Reviews", "minutes", "out of", "ratings", "March", "The ",
    ] {
        // The publisher's name is the same in both languages.
        let rest = spanish.replace("The Lamp Post", "");
        assert!(!rest.contains(words), "{words} is in {rest}");
    }
    assert_eq!(page.attribute(&part("base"), "lang").as_deref(), Some("es"));
    assert_eq!(page.label(&in_card("[part~=review-rating]")), "4,5 de 5");
}

/// A switch writes texts and the attributes that name the language, and reads no
/// layout. It makes and removes no element.
fn writes_nothing_but_texts_when_switched(page: &mut Page<'_>) {
    page.stage(&CARD.replace(
        " data-film",
        r#" data-open="synopsis cast reviews" data-film"#,
    ));
    page.ready("card");
    page.run(
        "window.written = [];
        new MutationObserver((records) => {
            for (const { type, attributeName } of records) written.push(attributeName ?? type);
        }).observe(card.shadowRoot, {
            attributes: true, childList: true, characterData: true, subtree: true,
        });
        const root = card.shadowRoot;
        window.measured = 0;
        for (const name of ['getBoundingClientRect', 'getClientRects']) {
            const measure = Element.prototype[name];
            Element.prototype[name] = function () {
                measured += 1;
                return measure.apply(this);
            };
        }",
    );
    page.run("find('#card >>> [part~=lang-switch] [lang=es]').click();");
    page.reads(&part("title"), SPANISH_TITLE);
    page.settle();
    let written = page.js("[...new Set(written)].sort()");
    let written: Vec<&str> = written
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|w| w.as_str())
        .collect();
    assert!(written.contains(&"characterData"), "{written:?}");
    assert!(
        !written.contains(&"style") && !written.contains(&"class"),
        "{written:?}"
    );
    assert_eq!(page.js("measured"), 0);
    page.run("written.length = 0; find('#card >>> [part~=lang-switch] [lang=es]').click();");
    page.settle();
    assert_eq!(
        page.js("written"),
        json!([]),
        "nothing changes, nothing is written"
    );
}

fn forgets_for_all_in_sync_the_choice_that_ends_on_one(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="a" data-film="la-misma-luna"></film-card>
        <film-card id="b" data-film="la-misma-luna" data-lang="es"></film-card>"#,
    );
    for card in ["a", "b"] {
        page.ready(card);
    }
    page.click(&button("b", "en"));
    page.reads(&title("b"), ENGLISH_TITLE);
    page.run("document.documentElement.lang = 'es';");
    page.reads(&title("a"), SPANISH_TITLE);
    page.reads(&title("b"), SPANISH_TITLE);
    // A card that was out of the page at that time follows, too.
    page.click(&button("a", "en"));
    page.reads(&title("b"), ENGLISH_TITLE);
    page.run("window.kept = find('#b'); kept.remove(); document.documentElement.lang = 'en';");
    page.settle();
    page.run("document.documentElement.lang = 'es'; document.body.append(kept);");
    page.reads(&title("b"), SPANISH_TITLE);
    assert_eq!(page.js("sessionStorage.length"), 0);
}

fn stays_where_a_translation_tool_is_the_first_to_name_a_language(page: &mut Page<'_>) {
    page.open("stage.html");
    page.run("document.documentElement.removeAttribute('lang');");
    page.put(CARD);
    page.ready("card");
    page.run("document.documentElement.className = 'translated-ltr';");
    page.run("document.documentElement.lang = 'es';");
    page.settle();
    assert_eq!(page.text(&part("title")), ENGLISH_TITLE);
}

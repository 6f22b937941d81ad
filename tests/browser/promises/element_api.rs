//! Attributes, the page's defaults, the element's property and promise, and
//! its events.

use serde_json::{Value, json};

use super::{CARD, card_with, in_card, part, with_film};
use crate::{
    engine::{DARK, ENGLISH, Engine},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[
    Group {
        reader: ENGLISH,
        engines: &Engine::ALL,
        promises: promises![
            takes_a_changed_film,
            takes_a_changed_theme,
            is_light_on_a_light_screen,
            follows_the_color_scheme_around_it,
            follows_the_theme_that_the_page_declares,
            leaves_the_page_theme_to_the_owner,
            opens_what_data_open_names,
            hides_each_section_that_data_hide_names,
            keeps_more_actors_behind_show_all,
            keeps_more_reviews_behind_show_all,
            stays_on_the_screen_when_it_shows_fewer,
            sets_the_heading_level,
            ignores_the_case_of_values,
            takes_an_empty_attribute_as_unset,
            warns_of_a_wrong_value_and_takes_the_default,
            warns_of_each_wrong_word_of_a_list,
            warns_of_a_wrong_number,
            warns_of_a_malformed_language_tag,
            warns_of_a_value_that_becomes_wrong,
            takes_the_defaults_of_the_page,
            warns_of_a_wrong_default_of_the_page_once,
            prefers_property_then_child_then_source_then_src_then_film,
            takes_a_film_by_its_property,
            takes_a_film_that_was_set_before_the_element_was_defined,
            takes_undefined_in_a_film_as_absent,
            gives_back_the_film_last_set,
            follows_a_child_script,
            reads_data_source_when_it_is_set,
            reads_data_src_when_it_is_set,
            resolves_ready_with_the_element,
            rejects_ready_with_the_error,
            renews_ready_with_another_film,
            says_its_language,
            reports_when_it_is_ready,
            names_a_film_without_id_by_its_name,
            lets_events_out_of_other_shadow_roots,
            reports_what_the_reader_opens_and_closes,
            is_silent_about_what_a_script_changes,
        ],
    },
    Group {
        reader: DARK,
        engines: &Engine::ALL,
        promises: promises![is_dark_on_a_dark_screen],
    },
    Group {
        reader: ENGLISH,
        engines: &[Engine::Chromium],
        promises: promises![follows_the_screen_from_light_to_dark],
    },
];

/// Whether the title is light, as on a dark background.
const IS_DARK: &str = "brightness(style('#card >>> [part~=title]', 'color')) > 0.5";

fn stage_a_card(page: &mut Page<'_>) {
    page.stage(CARD);
    page.ready("card");
}

fn takes_a_changed_film(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-src="/tests/films/only-a-name.json"></film-card>"#);
    page.ready("card");
    page.run("card.removeAttribute('data-src'); card.dataset.film = 'la-misma-luna';");
    page.reads(&part("title"), "Under the Same Moon");
    page.run("card.dataset.src = '/tests/pages/card/film.json';");
    page.reads(&part("title"), "The Lamp");
}

fn takes_a_changed_theme(page: &mut Page<'_>) {
    stage_a_card(page);
    for (theme, is_dark) in [
        ("dark", true),
        ("light", false),
        ("dark", true),
        ("auto", false),
    ] {
        page.run(&format!("card.dataset.theme = '{theme}';"));
        page.wait_for_value(IS_DARK, &json!(is_dark));
    }
}

fn is_light_on_a_light_screen(page: &mut Page<'_>) {
    stage_a_card(page);
    assert_eq!(page.js(IS_DARK), false);
}

fn is_dark_on_a_dark_screen(page: &mut Page<'_>) {
    stage_a_card(page);
    assert_eq!(page.js(IS_DARK), true);
    page.run("card.dataset.theme = 'light';");
    page.wait_for_value(IS_DARK, &json!(false));
}

fn follows_the_screen_from_light_to_dark(page: &mut Page<'_>) {
    stage_a_card(page);
    page.emulate("prefers-color-scheme", "dark");
    page.wait_for_value(IS_DARK, &json!(true));
    page.emulate("prefers-color-scheme", "light");
    page.wait_for_value(IS_DARK, &json!(false));
}

fn follows_the_color_scheme_around_it(page: &mut Page<'_>) {
    page.stage(&format!(r#"<div style="color-scheme: dark">{CARD}</div>"#));
    page.ready("card");
    assert_eq!(page.js(IS_DARK), true);
    page.run("card.parentElement.style.colorScheme = 'light';");
    page.wait_for_value(IS_DARK, &json!(false));
    page.run("card.parentElement.style.colorScheme = 'only dark';");
    page.wait_for_value(IS_DARK, &json!(true));
    page.run("card.dataset.theme = 'light';");
    page.wait_for_value(IS_DARK, &json!(false));
}

fn follows_the_theme_that_the_page_declares(page: &mut Page<'_>) {
    stage_a_card(page);
    let (root, body) = ("document.documentElement", "document.body");
    for (set, unset) in [
        ("dataset.theme = 'dark'", "dataset.theme = 'light'"),
        ("dataset.bsTheme = 'dark'", "dataset.bsTheme = 'light'"),
        ("className = 'a dark b'", "className = 'a light b'"),
        ("dataset.theme = 'dark'", "removeAttribute('data-theme')"),
    ] {
        for element in [root, body] {
            page.run(&format!("{element}.{set};"));
            page.wait_for_value(IS_DARK, &json!(true));
            page.run(&format!("{element}.{unset};"));
            page.wait_for_value(IS_DARK, &json!(false));
            page.run(&format!(
                "for (const name of ['data-theme', 'data-bs-theme', 'class'])
                    {element}.removeAttribute(name);"
            ));
        }
    }
}

fn leaves_the_page_theme_to_the_owner(page: &mut Page<'_>) {
    page.stage(&card_with(r#"data-theme="light""#));
    page.ready("card");
    page.run("document.documentElement.dataset.theme = 'dark';");
    page.settle();
    assert_eq!(page.js(IS_DARK), false);
}

fn opens_what_data_open_names(page: &mut Page<'_>) {
    stage_a_card(page);
    let open = "['synopsis', 'cast', 'reviews'].map((name) =>
        find(`#card >>> details:is([part~=${name}], :has([part~=${name}]))`).open)";
    assert_eq!(page.js(open), json!([false, false, false]));
    page.put(&card_with(r#"data-open="reviews  synopsis""#));
    page.ready("card");
    assert_eq!(page.js(open), json!([true, false, true]));
    page.run("card.dataset.open = 'cast';");
    page.wait_for_value(open, &json!([false, true, false]));
}

fn hides_each_section_that_data_hide_names(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-src="/tests/pages/card/film.json"></film-card>"#);
    page.ready("card");
    // For each section a part that no other one has.
    for (word, name) in [
        ("poster", "poster"),
        ("meta", "meta"),
        ("credits", "credits"),
        ("synopsis", "synopsis"),
        ("cast", "cast"),
        ("awards", "awards"),
        ("reviews", "reviews"),
        ("links", "links"),
        ("lang-switch", "lang-switch"),
    ] {
        assert_eq!(page.count(&part(name)), 1, "{name} is not there");
        page.run(&format!("card.dataset.hide = '{word}';"));
        page.wait_until(&format!("!find('#card >>> [part~={name}]')"));
        assert!(page.is_visible(&part("title")));
        page.run("card.removeAttribute('data-hide');");
        page.wait_until(&format!("find('#card >>> [part~={name}]')"));
    }
    page.run(
        "card.dataset.hide = 'poster meta credits synopsis cast awards reviews links lang-switch';",
    );
    page.wait_until("!find('#card >>> :is([part~=lang-switch], details, dl, ul, img)')");
    assert!(page.is_visible(&part("title")));
}

/// The number of visible elements of this part.
fn shown(page: &Page<'_>, name: &str) -> Value {
    page.js(&format!(
        "all('#card >>> [part~={name}]').filter((item) => item.checkVisibility()).length"
    ))
}

fn keeps_more_actors_behind_show_all(page: &mut Page<'_>) {
    keeps_more_behind_show_all(page, "cast", "cast-item", 8, 12);
}

fn keeps_more_reviews_behind_show_all(page: &mut Page<'_>) {
    keeps_more_behind_show_all(page, "reviews", "review", 3, 5);
}

fn keeps_more_behind_show_all(page: &mut Page<'_>, list: &str, item: &str, some: u32, all: u32) {
    page.stage(&card_with(&format!(r#"data-open="{list}""#)));
    page.ready("card");
    assert_eq!(shown(page, item), some);
    assert_eq!(page.count(&part(item)), all as usize);
    let button = in_card(&format!("details:has([part~={list}]) [part~=show-all]"));
    assert_eq!(page.role(&button), "button");
    assert!(
        page.label(&button).contains(&all.to_string()),
        "{}",
        page.label(&button)
    );
    page.click(&button);
    let count =
        format!("all('#card >>> [part~={item}]').filter((item) => item.checkVisibility()).length");
    page.wait_for_value(&count, &json!(all));

    for (most, expected) in [("2", 2), ("0", 0), ("1000", all)] {
        page.put(&card_with(&format!(
            r#"data-open="{list}" data-max-{list}="{most}""#
        )));
        page.ready("card");
        assert_eq!(shown(page, item), expected, "{most}");
    }
    assert_eq!(page.count(&button), 0, "there is nothing more to show");
    page.run(&format!("card.setAttribute('data-max-{list}', '1');"));
    page.wait_for_value(&count, &json!(1));
}

/// The button stays in view when the list above it becomes shorter.
fn stays_on_the_screen_when_it_shows_fewer(page: &mut Page<'_>) {
    page.stage(&format!(
        r#"<div style="width: 240px">{}</div><div style="height: 400vh"></div>"#,
        CARD.replace(
            " data-film",
            r#" data-open="reviews" data-max-reviews="1" data-film"#
        )
    ));
    page.ready("card");
    let button = in_card("details:has([part~=reviews]) [part~=show-all]");
    let top = format!("find('{button}').getBoundingClientRect().y");
    page.click(&button);
    page.wait_for_value(
        &format!("attribute('{button}', 'aria-expanded')"),
        &json!("true"),
    );
    page.run(&format!(
        "find('{button}').scrollIntoView({{ block: 'end' }});"
    ));
    page.click(&button);
    page.wait_for_value(
        &format!("attribute('{button}', 'aria-expanded')"),
        &json!("false"),
    );
    page.wait_until(&format!("{top} >= 0 && {top} < innerHeight"));
    // A button that is in view already stays in its position.
    page.run(&format!(
        "find('{button}').scrollIntoView({{ block: 'center' }});"
    ));
    page.click(&button);
    page.wait_for_value(
        &format!("attribute('{button}', 'aria-expanded')"),
        &json!("true"),
    );
    let before = page.js("scrollY");
    page.settle();
    assert_eq!(page.js("scrollY"), before);
}

fn sets_the_heading_level(page: &mut Page<'_>) {
    page.stage(&card_with(r#"data-open="reviews""#));
    page.ready("card");
    let levels = "[
        find('#card >>> [part~=title]').localName,
        find('#card >>> [part~=synopsis] :is(h1, h2, h3, h4, h5, h6)').localName,
    ]";
    assert_eq!(page.js(levels), json!(["h2", "h3"]));
    for (level, expected) in [
        ("3", json!(["h3", "h4"])),
        ("5", json!(["h5", "h6"])),
        ("6", json!(["h6", "h6"])),
        ("2", json!(["h2", "h3"])),
    ] {
        page.run(&format!("card.dataset.headingLevel = '{level}';"));
        page.wait_for_value(levels, &expected);
    }
}

fn ignores_the_case_of_values(page: &mut Page<'_>) {
    page.stage(&card_with(
        r#"data-theme="DARK" data-hide="Meta CREDITS" data-loading="EAGER""#,
    ));
    page.ready("card");
    assert_eq!(page.js(IS_DARK), true);
    assert_eq!(page.count(&part("meta")) + page.count(&part("credits")), 0);
}

fn takes_an_empty_attribute_as_unset(page: &mut Page<'_>) {
    page.stage(
        r#"<film-card id="card" data-film="la-misma-luna" data-source="" data-src="" data-lang=""
            data-lang-sync="" data-remember="" data-theme="" data-open="" data-hide=""
            data-max-cast="" data-max-reviews="" data-heading-level="" data-loading=""
            data-schema=""></film-card>"#,
    );
    page.ready("card");
    assert_eq!(page.js(IS_DARK), false);
    assert_eq!(page.js("find('#card >>> [part~=title]').localName"), "h2");
    assert_eq!(page.count(&part("show-all")), 2);
}

fn warns_of_a_wrong_value_and_takes_the_default(page: &mut Page<'_>) {
    page.stage("");
    for (attribute, value, expected) in [
        ("data-theme", "drak", "one of auto, light, dark"),
        ("data-lang-sync", "yes", "one of page, off"),
        ("data-remember", "ever", "one of session, always, never"),
        ("data-loading", "soon", "one of lazy, eager"),
        ("data-schema", "on", "one of auto, off"),
    ] {
        page.put(&card_with(&format!(r#"{attribute}="{value}""#)));
        page.ready("card");
        assert_eq!(
            page.take_warnings(),
            [format!(
                r#"[film-card] {attribute}: unknown value "{value}", expected {expected}"#
            )],
        );
        assert_eq!(page.js(IS_DARK), false);
    }
}

fn warns_of_each_wrong_word_of_a_list(page: &mut Page<'_>) {
    page.stage(&card_with(
        r#"data-hide="meta plot stars" data-open="everything cast""#,
    ));
    page.ready("card");
    let sections = "poster, meta, credits, synopsis, cast, awards, reviews, links, lang-switch";
    let mut warnings = page.take_warnings();
    warnings.sort();
    assert_eq!(
        warnings,
        [
            r#"[film-card] data-hide: unknown value "plot", expected one of "#.to_owned() + sections,
            r#"[film-card] data-hide: unknown value "stars", expected one of "#.to_owned() + sections,
            r#"[film-card] data-open: unknown value "everything", expected one of synopsis, cast, reviews"#.to_owned(),
        ],
    );
    assert_eq!(page.count(&part("meta")), 0);
    assert_eq!(
        page.js("find('#card >>> details:has([part~=cast])').open"),
        true
    );
}

fn warns_of_a_wrong_number(page: &mut Page<'_>) {
    page.stage("");
    let count = "a whole number of 0 or more";
    let level = "a whole number from 2 to 6";
    for (attribute, value, expected) in [
        ("data-max-cast", "many", count),
        ("data-max-cast", "-1", count),
        ("data-max-cast", "1.5", count),
        ("data-max-reviews", "3 reviews", count),
        ("data-heading-level", "1", level),
        ("data-heading-level", "7", level),
    ] {
        page.put(&card_with(&format!(
            r#"data-open="cast reviews" {attribute}="{value}""#
        )));
        page.ready("card");
        let warning =
            format!(r#"[film-card] {attribute}: unknown value "{value}", expected {expected}"#);
        assert_eq!(page.take_warnings(), [warning]);
        assert_eq!(shown(page, "cast-item"), 8);
        assert_eq!(shown(page, "review"), 3);
        assert_eq!(page.js("find('#card >>> [part~=title]').localName"), "h2");
    }
}

fn warns_of_a_malformed_language_tag(page: &mut Page<'_>) {
    page.stage(&card_with(r#"data-lang="español!""#));
    page.ready("card");
    let warning = r#"[film-card] data-lang: unknown value "español!", expected auto or a BCP 47 language tag such as es or es-MX"#;
    assert_eq!(page.take_warnings(), [warning]);
    assert_eq!(page.text(&part("title")), "Under the Same Moon");
}

fn warns_of_a_value_that_becomes_wrong(page: &mut Page<'_>) {
    stage_a_card(page);
    page.run("card.dataset.theme = 'dark';");
    page.wait_for_value(IS_DARK, &json!(true));
    page.run("card.dataset.theme = 'drak';");
    page.wait_for_value(IS_DARK, &json!(false));
    // The warning comes once, also when another attribute changes.
    page.run("card.dataset.hide = 'meta';");
    page.wait_until("!find('#card >>> [part~=meta]')");
    assert_eq!(
        page.take_warnings(),
        [r#"[film-card] data-theme: unknown value "drak", expected one of auto, light, dark"#],
    );
}

fn takes_the_defaults_of_the_page(page: &mut Page<'_>) {
    page.open("language/page-defaults.html");
    page.ready("card");
    page.ready("own");
    assert_eq!(page.text(&part("title")), "La misma luna");
    assert_eq!(page.text("#own >>> [part~=title]"), "Under the Same Moon");
    assert_eq!(page.js(IS_DARK), true);
    assert_eq!(page.js(&IS_DARK.replace("#card", "#own")), false);
    page.click(&in_card("[part~=lang-switch] [lang=en]"));
    page.reads(&part("title"), "Under the Same Moon");
    assert_eq!(page.js("sessionStorage.length"), 0);
    page.wait_until("localStorage.length");
    page.open("language/page-defaults.html");
    page.ready("card");
    page.reads(&part("title"), "Under the Same Moon");
}

fn warns_of_a_wrong_default_of_the_page_once(page: &mut Page<'_>) {
    page.stage("");
    page.run("document.head.insertAdjacentHTML('beforeend', '<meta name=\"film-card:theme\" content=\"blue\">');");
    page.put(&[CARD, &CARD.replace("\"card\"", "\"next\"")].concat());
    page.ready("card");
    page.ready("next");
    let warnings = page.take_warnings();
    assert_eq!(warnings.len(), 1, "{warnings:?}");
    assert!(warnings[0].contains("film-card:theme") && warnings[0].contains("blue"));
}

fn prefers_property_then_child_then_source_then_src_then_film(page: &mut Page<'_>) {
    page.stage(
        r##"<script type="application/json" id="source">{ "name": "Source" }</script>
        <film-card id="card" data-source="#source" data-src="/tests/films/only-a-name.json"
            data-film="la-misma-luna"
            ><script type="application/json">{ "name": "Child" }</script></film-card>"##,
    );
    page.ready("card");
    page.reads(&part("title"), "Child");
    page.run("card.film = { name: 'Property' };");
    page.reads(&part("title"), "Property");
    page.run("card.film = null;");
    page.reads(&part("title"), "Child");
    page.run("card.replaceChildren();");
    page.reads(&part("title"), "Source");
    page.run("card.removeAttribute('data-source');");
    page.reads(&part("title"), "Solo");
    page.run("card.removeAttribute('data-src');");
    page.reads(&part("title"), "Under the Same Moon");
}

fn takes_a_film_by_its_property(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card"></film-card>"#);
    page.run("card.film = { name: { en: 'One', es: 'Uno' }, duration: 'PT90M' };");
    page.ready("card");
    assert_eq!(page.text(&part("title")), "One");
    assert!(page.text(&part("meta")).contains("90 minutes"));
    page.run("card.film = { name: 'Two' };");
    page.reads(&part("title"), "Two");
}

fn takes_a_film_that_was_set_before_the_element_was_defined(page: &mut Page<'_>) {
    page.open("embedding/property-before-definition.html");
    page.ready("card");
    assert_eq!(page.text(&part("title")), "Solo");
    assert_eq!(page.js("card.film"), json!({ "name": "Solo" }));
    page.run("card.film = { name: 'Duo' };");
    page.reads(&part("title"), "Duo");
}

fn takes_undefined_in_a_film_as_absent(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card"></film-card>"#);
    page.run(
        "card.film = { name: 'Solo', duration: undefined, actor: undefined,
            review: [{ name: 'Good', reviewBody: undefined }] };",
    );
    let detail = page.ready("card");
    assert_eq!(detail["faults"], json!([]));
    assert_eq!(page.count(&part("review")), 1);
}

fn gives_back_the_film_last_set(page: &mut Page<'_>) {
    stage_a_card(page);
    assert_eq!(page.js("card.film"), json!(null));
    page.run("window.solo = { name: 'Solo' }; card.film = solo;");
    page.run("window.isSame = card.film === solo;");
    assert_eq!(page.js("isSame"), true);
    page.reads(&part("title"), "Solo");
}

fn follows_a_child_script(page: &mut Page<'_>) {
    page.stage(&with_film("", r#"{ "name": "One" }"#));
    page.ready("card");
    page.run("card.querySelector('script').textContent = '{ \"name\": \"Two\" }';");
    page.reads(&part("title"), "Two");
    page.run("card.querySelector('script').firstChild.data = '{ \"name\": \"Three\" }';");
    page.reads(&part("title"), "Three");
    page.run(
        "const script = document.createElement('script');
        script.type = 'application/json';
        script.textContent = '{ \"name\": \"Four\" }';
        card.replaceChildren(script);",
    );
    page.reads(&part("title"), "Four");
    assert_eq!(
        page.js("events('film-card-ready', 'card').map(({ detail }) => detail.film)"),
        json!(["One", "Two", "Three", "Four"]),
    );
}

fn reads_data_source_when_it_is_set(page: &mut Page<'_>) {
    page.stage(
        r##"<script type="application/json" id="one">{ "name": "One" }</script>
        <script type="application/json" id="two">{ "name": "Two" }</script>
        <film-card id="card" data-source="#one"></film-card>"##,
    );
    page.ready("card");
    page.run("one.textContent = '{ \"name\": \"Changed\" }';");
    page.settle();
    page.reads(&part("title"), "One");
    page.run("card.dataset.source = '#two';");
    page.reads(&part("title"), "Two");
    page.run("card.dataset.source = '#one';");
    page.reads(&part("title"), "Changed");
}

fn reads_data_src_when_it_is_set(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-src="/tests/films/only-a-name.json"></film-card>"#);
    page.ready("card");
    page.run("card.dataset.hide = 'meta';");
    page.settle();
    assert_eq!(page.requests_for("only-a-name.json"), 1);
    // The earlier film stays until the next one has loaded.
    page.run("card.dataset.src = '/hang/film.json';");
    page.settle();
    assert_eq!(page.text(&part("title")), "Solo");
    page.run("card.dataset.src = '/tests/pages/card/film.json';");
    page.reads(&part("title"), "The Lamp");
}

fn resolves_ready_with_the_element(page: &mut Page<'_>) {
    stage_a_card(page);
    assert_eq!(page.js_async("(await card.ready) === card"), true);
}

fn rejects_ready_with_the_error(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-film="no-such-film"></film-card>"#);
    page.event("film-card-error", "card");
    let code = page.js_async("card.ready.then(() => 'resolved', (error) => error.code)");
    assert_eq!(code, "film-not-found");
    page.settle();
    assert_eq!(page.take_errors().len(), 1);
    // Nobody asked for `ready` of this one: its error is logged once, and the browser reports no rejection.
    page.put(r#"<film-card id="card" data-film="nor-this-one"></film-card>"#);
    page.event("film-card-error", "card");
    page.settle();
    assert_eq!(page.take_errors().len(), 1);
    assert_eq!(page.js("recorded.rejections"), json!([]));
}

fn renews_ready_with_another_film(page: &mut Page<'_>) {
    page.stage(r#"<film-card id="card" data-film="no-such-film"></film-card>"#);
    page.event("film-card-error", "card");
    page.take_errors();
    page.run(
        "recorded.events.length = 0;
        window.first = card.ready;
        card.dataset.film = 'la-misma-luna';",
    );
    page.ready("card");
    page.run("window.isNew = card.ready !== first;");
    assert_eq!(page.js("isNew"), true);
    assert_eq!(page.js_async("(await card.ready) === card"), true);
}

fn says_its_language(page: &mut Page<'_>) {
    stage_a_card(page);
    assert_eq!(page.js("card.resolvedLang"), "en");
    page.run("card.dataset.lang = 'es-MX';");
    page.wait_for_value("card.resolvedLang", &json!("es"));
    page.run("try { card.resolvedLang = 'en'; } catch {}");
    assert_eq!(page.js("card.resolvedLang"), "es");
}

fn reports_when_it_is_ready(page: &mut Page<'_>) {
    page.stage(CARD);
    let detail = page.ready("card");
    assert_eq!(
        detail,
        json!({ "film": "la-misma-luna", "lang": "en", "faults": [] })
    );
    page.settle();
    assert_eq!(
        page.js("recorded.events"),
        json!([{ "type": "film-card-ready", "id": "card", "detail": detail, "cancelable": false }]),
    );
}

fn names_a_film_without_id_by_its_name(page: &mut Page<'_>) {
    page.stage(&with_film("", r#"{ "name": "Solo" }"#));
    assert_eq!(page.ready("card")["film"], "Solo");
}

fn lets_events_out_of_other_shadow_roots(page: &mut Page<'_>) {
    page.stage(r#"<div id="host"></div>"#);
    page.run(
        "host.attachShadow({ mode: 'open' }).innerHTML =
            '<film-card id=\"card\" data-film=\"la-misma-luna\"></film-card>';",
    );
    // Outside the shadow root the event's target is the host.
    page.ready("host");
    page.click("#host >>> #card >>> [part~=synopsis-toggle]");
    let toggled = page.event("film-card-toggle", "host");
    assert_eq!(toggled, json!({ "section": "synopsis", "open": true }));
    page.click("#host >>> #card >>> [part~=lang-switch] [lang=es]");
    let changed = page.event("film-card-lang-change", "host");
    assert_eq!(changed, json!({ "lang": "es", "previous": "en" }));
    assert_eq!(
        page.js("recorded.events.some(({ cancelable }) => cancelable)"),
        false
    );
}

fn reports_what_the_reader_opens_and_closes(page: &mut Page<'_>) {
    page.stage(&card_with(r#"data-open="cast""#));
    page.ready("card");
    let summary = |list: &str| in_card(&format!("details:has([part~={list}]) > summary"));
    page.click(&part("synopsis-toggle"));
    page.wait_until("events('film-card-toggle').length === 1");
    page.click(&summary("cast"));
    page.wait_until("events('film-card-toggle').length === 2");
    page.run("find('#card >>> details:has([part~=reviews]) > summary').focus();");
    page.keys(&[key::ENTER]);
    page.wait_until("events('film-card-toggle').length === 3");
    page.settle();
    assert_eq!(
        page.details("film-card-toggle"),
        [
            json!({ "section": "synopsis", "open": true }),
            json!({ "section": "cast", "open": false }),
            json!({ "section": "reviews", "open": true }),
        ],
    );
}

fn is_silent_about_what_a_script_changes(page: &mut Page<'_>) {
    page.stage(&card_with(r#"data-open="cast""#));
    page.ready("card");
    page.run("card.dataset.open = 'synopsis';");
    page.wait_until("find('#card >>> [part~=synopsis]').open");
    page.run("card.dataset.lang = 'es';");
    page.reads(&part("title"), "La misma luna");
    page.run("document.documentElement.lang = 'es'; card.removeAttribute('data-lang');");
    page.settle();
    page.run("card.dataset.film = ''; card.film = { name: 'Solo' };");
    page.reads(&part("title"), "Solo");
    page.settle();
    assert_eq!(
        page.js("recorded.events.map(({ type }) => type)"),
        json!(["film-card-ready", "film-card-ready"]),
    );
}

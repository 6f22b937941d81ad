//! The edge to the browser, in a browser: an [`Entry`] with an element, a
//! shadow root and somebody who listens, without the custom element around.
#![cfg(target_arch = "wasm32")]

use std::cell::RefCell;
use std::rc::Rc;

use film_card::components::{Card, CardProps, Unfolded};
use film_card::config::Config;
use film_card::embed::{Entry, Messages};
use film_card::film::{self, Json, Kind};
use film_card::i18n::Locale;
use js_sys::{Array, Function, JSON, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, Node};

wasm_bindgen_test_configure!(run_in_browser);

/// A script that stands in for that of a card's element, `host`. It keeps every
/// message that it hears, under its name and as JSON.
const ELEMENT: &str = r#"
    const root = host.attachShadow({ mode: "open" });
    const heard = [];
    const hear = (name) => (...details) => heard.push([name, JSON.stringify(details)]);
    const messages = {
        options: () => [...host.attributes].map(({ name, value }) => `${name}=${value}\0`).join(""),
        chosen: () => undefined,
        choose: hear("choose"),
        mount() {
            const mount = root.querySelector(".mount") ?? document.createElement("div");
            mount.className = "mount";
            return mount;
        },
        mounted(mount) {
            heard.push(["mounted", ""]);
            if (mount.parentNode !== root) root.replaceChildren(mount);
        },
        ready: hear("ready"),
        failed: hear("failed"),
        warn: hear("warn"),
        describe: hear("describe"),
    };
    return { root, heard, messages };
"#;

/// The functions that read JavaScript values.
const VALUES: &str = include_str!("../src/embed/js_value.js");

/// A card with an element in the test's page.
struct Place {
    host: HtmlElement,
    root: Node,
    heard: Array,
    messages: Messages,
    entry: Entry,
    /// The source that was read last.
    source: RefCell<String>,
}

impl Place {
    fn new() -> Place {
        // The build gives the glue these functions.
        Function::new_no_args(&VALUES.replace("export const ", "globalThis."))
            .call0(&JsValue::NULL)
            .unwrap();
        let host: HtmlElement = create("div").unchecked_into();
        let element = Function::new_with_args("host", ELEMENT)
            .call1(&JsValue::NULL, &host)
            .unwrap();
        let place = Place {
            host,
            root: get(&element, "root").unchecked_into(),
            heard: get(&element, "heard").unchecked_into(),
            messages: get(&element, "messages").unchecked_into(),
            entry: Entry::new(),
            source: RefCell::default(),
        };
        place.enter();
        place
    }

    fn enter(&self) {
        body().append_child(&self.host).unwrap();
    }

    fn leave(&self) {
        self.host.remove();
        self.entry.disconnect();
    }

    /// Sets the property `film` for the nth time. Whether there is a film to show.
    fn film(&self, film: JsValue, nth: u32) -> bool {
        self.show("film", &nth.to_string(), || film)
    }

    /// Sets an attribute, and shows the embedded film if that is named.
    fn attribute(&self, name: &str, value: &str) -> bool {
        self.host.set_attribute(name, value).unwrap();
        let id = self.host.get_attribute("data-film").unwrap_or_default();
        self.show("data-film", &id, || JSON::parse(LUNA).unwrap())
    }

    fn show(&self, kind: &str, name: &str, value: impl FnOnce() -> JsValue) -> bool {
        self.entry
            .update(&self.messages, "en", "", "normal", "", false);
        let is_new = self.source.replace(name.to_owned()) != name;
        let is_shown = is_new && self.entry.read(&self.messages, kind, name, value());
        self.entry.render(&self.messages);
        if is_shown {
            self.entry.announce(&self.messages);
        }
        is_shown
    }

    fn find(&self, part: &str) -> Option<Element> {
        let find: Function = get(&self.root, "querySelector").unchecked_into();
        let selector = format!("[part~={part}]");
        find.call1(&self.root, &selector.into())
            .unwrap()
            .dyn_into()
            .ok()
    }

    fn text(&self, part: &str) -> String {
        self.find(part)
            .and_then(|part| part.text_content())
            .unwrap_or_default()
    }

    /// The messages that were heard under a name.
    fn heard(&self, name: &str) -> Vec<String> {
        let heard = self.heard.iter().map(JsValue::unchecked_into::<Array>);
        heard
            .filter(|heard| heard.get(0) == name)
            .map(|heard| heard.get(1).as_string().unwrap())
            .collect()
    }

    fn mount(&self) -> Element {
        self.root.first_child().unwrap().unchecked_into()
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        self.leave();
    }
}

fn create(name: &str) -> Element {
    web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .create_element(name)
        .unwrap()
}

fn body() -> HtmlElement {
    web_sys::window()
        .unwrap()
        .document()
        .unwrap()
        .body()
        .unwrap()
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap()
}

fn eval(expression: &str) -> JsValue {
    js_sys::eval(&format!("({expression})")).unwrap()
}

/// Waits until something holds, a task of the browser at a time: Yew's
/// scheduler hands over to the browser when it was busy for a frame.
async fn until(holds: impl Fn() -> bool) {
    let end = js_sys::Date::now() + 10_000.0;
    while js_sys::Date::now() < end {
        if holds() {
            return;
        }
        task().await;
    }
    panic!("what was waited for did not come");
}

/// A JavaScript value as a film file has it.
struct Value(JsValue);

impl Json for Value {
    fn kind(self) -> Kind<Value> {
        let value = self.0;
        if let Some(text) = value.as_string() {
            Kind::Text(text)
        } else if let Some(number) = value.as_f64() {
            Kind::Number(number)
        } else if Array::is_array(&value) {
            Kind::List(Array::from(&value).iter().map(Value).collect())
        } else {
            let members = Object::entries(value.unchecked_ref());
            let members = members.iter().map(|member| {
                let member: Array = member.unchecked_into();
                let name = member.get(0).as_string().unwrap();
                (name, Value(member.get(1)))
            });
            Kind::Object(members.collect())
        }
    }

    fn print(number: f64) -> String {
        number.to_string()
    }
}

/// Lets all microtasks pass, and one task.
async fn task() {
    let task = Promise::new(&mut |resolve, _| {
        let channel = eval("new MessageChannel()");
        let port = get(&channel, "port1");
        Reflect::set(&port, &"onmessage".into(), &resolve).unwrap();
        let port = get(&channel, "port2");
        let post: Function = get(&port, "postMessage").unchecked_into();
        post.call1(&port, &JsValue::NULL).unwrap();
    });
    JsFuture::from(task).await.unwrap();
}

#[wasm_bindgen_test]
fn shows_the_film_of_the_property_and_says_so() {
    let place = Place::new();
    assert!(place.film(eval(r#"{name: "Luna", id: "luna"}"#), 1));
    assert_eq!(place.text("title"), "Luna");
    assert_eq!(place.heard("ready"), [r#"["luna","en",[]]"#]);
}

#[wasm_bindgen_test]
fn takes_undefined_as_absent_and_leaves_out_what_is_no_json() {
    let place = Place::new();
    let film = r#"{
        name: "Luna",
        genre: [undefined, "Drama", () => 1],
        duration: undefined,
        get award() { return ["one"]; },
        url: Symbol("s"),
    }"#;
    place.film(eval(film), 1);
    let ready = place.heard("ready").concat();
    assert!(place.text("meta").contains("Drama"));
    assert_eq!(place.text("awards"), "one");
    assert!(
        ready.contains(r#""path":"genre[2]","message":"genre[2]: is no JSON value"#),
        "{ready}"
    );
    assert!(ready.contains(r#""path":"url""#), "{ready}");
}

#[wasm_bindgen_test]
fn survives_getters_that_throw_and_films_that_hold_themselves() {
    let place = Place::new();
    let film = r#"(() => {
        const film = { name: "Luna", image: { get url() { throw new Error("no"); } } };
        film.director = [film];
        film.review = film;
        return film;
    })()"#;
    place.film(eval(film), 1);
    let ready = place.heard("ready").concat();
    assert_eq!(place.text("title"), "Luna");
    assert!(ready.contains(r#""path":"review""#));
    place.film(
        eval("(() => { const { proxy, revoke } = Proxy.revocable({}, {}); revoke(); return proxy; })()"),
        2,
    );
    let error = place.heard("failed").concat();
    assert!(error.starts_with(r#"["film-invalid","#), "{error}");
}

#[wasm_bindgen_test]
fn reports_a_film_that_it_cannot_show_and_shows_the_next() {
    let place = Place::new();
    assert!(!place.film(eval("{}"), 1));
    let error = place.heard("failed").concat();
    assert!(
        error.starts_with(r#"["film-invalid","name: is missing"#),
        "{error}"
    );
    assert!(error.ends_with(r#","name"]"#), "{error}");
    assert!(place.find("base").is_none());

    place.film(eval(r#"{name: "Luna"}"#), 2);
    assert_eq!(place.text("title"), "Luna");
}

#[wasm_bindgen_test]
fn changes_texts_in_place_when_the_language_changes() {
    let place = Place::new();
    place.attribute("data-film", "la-misma-luna");
    let title = place.find("title").unwrap();
    let text = title.first_child().unwrap();
    assert_eq!(title.text_content().unwrap(), "Under the Same Moon");

    place.attribute("data-lang", "es-MX");
    assert!(title.is_connected() && title.first_child().as_ref() == Some(&text));
    assert_eq!(text.text_content().unwrap(), "La misma luna");
    assert_eq!(place.entry.lang(), Locale::Es as u32);
}

#[wasm_bindgen_test]
async fn keeps_what_is_unfolded_while_it_is_away() {
    let place = Place::new();
    place.attribute("data-film", "la-misma-luna");
    let hidden = |place: &Place| {
        let items = get(&place.root, "querySelectorAll").unchecked_into::<Function>();
        let items = items
            .call1(&place.root, &"[part=cast-item].behind".into())
            .unwrap();
        Array::from(&items).length()
    };
    assert_eq!(hidden(&place), 4);
    place.entry.press(&place.messages, "cast", "");
    assert_eq!(hidden(&place), 0);

    place.leave();
    task().await;
    place.enter();
    place.attribute("data-film", "la-misma-luna");
    assert_eq!(hidden(&place), 0);
    assert_eq!(place.text("title"), "Under the Same Moon");
}

#[wasm_bindgen_test]
fn says_what_is_wrong_with_an_option() {
    let place = Place::new();
    place.attribute("data-theme", "drak");
    place.attribute("data-film", "la-misma-luna");
    let expected = r#"data-theme: unknown value \"drak\", expected one of auto, light, dark"#;
    let heard = place.heard("warn");
    assert_eq!(heard[0], format!("[\"{expected}\"]"));
    // The element says it once.
    assert!(heard.iter().all(|text| *text == heard[0]), "{heard:?}");
}

#[wasm_bindgen_test]
async fn is_silent_and_still_when_nothing_changed() {
    let place = Place::new();
    place.attribute("data-film", "la-misma-luna");
    let seen = eval("[]");
    let observe = js_sys::Function::new_with_args(
        "root, seen",
        "new MutationObserver((records) => seen.push(...records))
         .observe(root, {subtree: true, childList: true, attributes: true, characterData: true})",
    );
    observe.call2(&JsValue::NULL, &place.root, &seen).unwrap();
    place.attribute("data-film", "la-misma-luna");
    task().await;
    assert_eq!(Array::from(&seen).length(), 0);
    assert_eq!(place.heard("describe").len(), 1);
}

/// Films and options, one after the other on one card: every part comes, goes
/// and changes.
const STEPS: [(&str, &[(&str, &str)]); 14] = [
    (LUNA, &[]),
    (LUNA, &[("data-lang", "es")]),
    (
        LUNA,
        &[("data-theme", "dark"), ("data-open", "cast synopsis")],
    ),
    (LUNA, &[("data-max-cast", "1"), ("data-max-reviews", "0")]),
    (LUNA, &[("data-lang", "es"), ("data-max-cast", "2")]),
    (LUNA, &[("data-heading-level", "4")]),
    (LUNA, &[("data-hide", "poster lang-switch synopsis")]),
    (LUNA, &[("data-hide", "meta credits cast awards reviews")]),
    (r#"{"name": "Short"}"#, &[]),
    (r#"{"name": {"es": "Breve"}, "inLanguage": ["es"]}"#, &[]),
    (OTHER, &[("data-open", "reviews")]),
    (OTHER, &[("data-open", "reviews"), ("data-lang", "es")]),
    (LUNA, &[("data-lang", "es")]),
    (
        r#"{"name": "Picture", "image": {"url": "none.png", "width": 20, "caption": "Nobody"}}"#,
        &[],
    ),
];

const LUNA: &str = include_str!("../src/films/la-misma-luna.json");

const OTHER: &str = r#"{
    "name": {"en": "Other", "es": "Otra"},
    "alternateName": "Otherwise",
    "genre": ["Drama", {"es": "Comedia"}],
    "director": [{"name": "A. One", "url": "/one"}, "B. Two"],
    "actor": [{"name": "C. Three", "characterName": {"en": "Herself", "es": "Ella misma"}}],
    "description": {"en": ["First.", "Second."], "es": ["Primero."]},
    "about": ["far away"],
    "aggregateRating": {"ratingValue": 3.5, "ratingCount": 1234},
    "review": [
        {"name": {"en": "Good"}, "publisher": "F", "positiveNotes": ["one"], "reviewRating": {"ratingValue": 4}},
        {"reviewBody": "Bad.", "inLanguage": "es", "negativeNotes": ["two", "three"],
            "author": "D. Four", "publisher": "E", "datePublished": "2008-04", "url": "/five"}
    ]
}"#;

#[wasm_bindgen_test]
async fn shows_what_yews_own_renderer_shows() {
    let place = Place::new();
    let yews = create("div");
    yews.set_class_name("mount");
    let mut app = None;
    let close = Function::new_with_args(
        "shown",
        "shown.querySelectorAll('[open]').forEach((it) => it.removeAttribute('open'))",
    );
    for (nth, (json, options)) in (1..).zip(STEPS) {
        let text_of = |name: &str| {
            let given = options.iter().find(|(known, _)| *known == name);
            let given = given.map(|(_, value)| *value);
            given.or_else(|| (name == "data-theme").then_some("light"))
        };
        let json = JSON::parse(json).unwrap();
        // One goes on from the step before, one finds what is shown of it in its place.
        let late = Place::new();
        let there = yews.clone_node_with_deep(true).unwrap();
        late.root.append_child(&there).unwrap();
        for place in [&place, &late] {
            for name in attributes() {
                match text_of(&name) {
                    Some(value) => place.host.set_attribute(&name, value).unwrap(),
                    None => place.host.remove_attribute(&name).unwrap(),
                }
            }
            place.film(json.clone(), nth);
        }

        let (config, _) = Config::parse(&text_of);
        let props = CardProps {
            film: Rc::new(film::read(Value(json)).film.unwrap()),
            locale: config
                .lang
                .as_ref()
                .and_then(Locale::lookup)
                .unwrap_or(Locale::En),
            scheme: config.theme.scheme("", std::iter::empty()),
            unfolded: Unfolded {
                open: config.open,
                ..Unfolded::default()
            },
            config: Rc::new(config),
            image_failed: false,
        };
        match &mut app {
            None => {
                let root = yews.clone();
                app = Some(yew::Renderer::<Card>::with_root_and_props(root, props).render());
            }
            Some(app) => app.update(props),
        }
        let own = place.mount();
        until(|| own.is_equal_node(Some(&yews))).await;
        // An update leaves open what is open, so both are compared closed.
        let yews = yews.clone_node_with_deep(true).unwrap();
        for shown in [&yews, &there] {
            close.call1(&JsValue::NULL, shown).unwrap();
        }
        assert!(there.is_equal_node(Some(&yews)), "step {nth}");
        assert!(there.is_connected());
    }
}

#[wasm_bindgen_test]
fn a_second_card_of_a_film_is_as_the_first() {
    let (first, second) = (Place::new(), Place::new());
    let steps = [
        ("data-film", "la-misma-luna"),
        ("data-lang", "es"),
        ("data-heading-level", "3"),
        ("data-hide", "cast"),
        ("data-lang", "en"),
        ("data-hide", ""),
        ("data-max-reviews", "1"),
    ];
    for (name, value) in steps {
        first.attribute(name, value);
        second.attribute(name, value);
        assert!(first.mount().is_equal_node(Some(&second.mount())), "{name}");
    }
    // It goes on after the first has gone.
    first.leave();
    second.entry.press(&second.messages, "cast", "");
    let button = second.find("show-all").unwrap();
    assert_eq!(button.get_attribute("aria-expanded").unwrap(), "true");
}

#[wasm_bindgen_test]
fn reconciles_what_a_stranger_changed_and_keeps_the_rest() {
    let (first, second) = (Place::new(), Place::new());
    for place in [&first, &second] {
        place.attribute("data-film", "la-misma-luna");
        let title = place.find("title").unwrap();
        title.set_text_content(None);
        title.append_child(&create("font")).unwrap();
        let cast = place.find("cast").unwrap();
        let before = cast.first_child();
        cast.insert_before(&create("font"), before.as_ref())
            .unwrap();
        let [item, toggle] = ["cast-item", "synopsis-toggle"].map(|part| place.find(part));
        place.attribute("data-lang", "es");
        assert_eq!(place.text("title"), "La misma luna");
        assert!(place.find("title").unwrap().is_same_node(Some(&title)));
        assert_eq!(item, place.find("cast-item"));
        assert_eq!(toggle, place.find("synopsis-toggle"));
        assert_eq!(place.heard("mounted").len(), 1);
    }
    let third = Place::new();
    third.attribute("data-lang", "es");
    third.attribute("data-film", "la-misma-luna");
    for place in [first, second] {
        let [own, new] = [&place, &third].map(|place| place.find("base").unwrap());
        assert!(own.is_equal_node(Some(&new)));
    }
}

/// Every attribute that a card reads.
fn attributes() -> Vec<String> {
    let asked = RefCell::new(Vec::new());
    Config::parse(&|name| {
        asked.borrow_mut().push(name.to_owned());
        None
    });
    let asked = asked.into_inner().into_iter();
    asked.filter(|name| name.starts_with("data-")).collect()
}

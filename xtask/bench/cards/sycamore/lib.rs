//! The card of the benchmark in Sycamore, as its book teaches it.

use bench_film::{CSS, FILM, Lang, Review, Role};
use sycamore::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRootInit, ShadowRootMode};

#[component(inline_props)]
fn Card(lang: Lang, theme: String, is_open: bool) -> View {
    let lang = create_signal(lang);
    let switch = move |_| {
        let next = lang.get().other();
        next.store();
        lang.set(next);
    };
    let class = format!("card {theme}");
    let roles = FILM.actor.iter().map(|role| role_item(role, *lang));
    let roles: Vec<View> = roles.collect();
    let reviews = FILM.review.iter();
    let reviews: Vec<View> = reviews
        .map(|review| review_article(review, *lang))
        .collect();

    view! {
        article(lang=lang.get().code(), class=class) {
            header {
                h2(class="title") { (FILM.name.get(lang.get())) }
                p(class="meta") { (FILM.meta()) }
                button(r#type="button", class="lang-switch", aria-label=lang.get().switch_label(), on:click=switch) {
                    (lang.get().other_name())
                }
            }
            Synopsis(lang=*lang, is_open=is_open)
            section(class="cast") {
                h3 { (lang.get().cast_label()) }
                ul { (roles) }
            }
            section(class="reviews") {
                h3 { (lang.get().reviews_label()) }
                (reviews)
            }
        }
    }
}

#[component(inline_props)]
fn Synopsis(lang: ReadSignal<Lang>, is_open: bool) -> View {
    let is_open = create_signal(is_open);

    view! {
        section(class="synopsis", id="synopsis") {
            button(
                r#type="button",
                class="synopsis-toggle",
                aria-expanded=is_open.get().to_string(),
                aria-controls="synopsis",
                on:click=move |_| is_open.set(!is_open.get()),
            ) {
                (lang.get().synopsis_label())
            }
            (if is_open.get() { paragraphs(FILM.description.get(lang.get())) } else { View::new() })
        }
    }
}

fn role_item(role: &'static Role, lang: ReadSignal<Lang>) -> View {
    let character = role.character_name.as_ref();
    let character = character.map(|character| view! { span { (character.get(lang.get())) } });

    view! {
        li {
            b { (role.name.as_str()) }
            (character)
        }
    }
}

fn review_article(review: &'static Review, lang: ReadSignal<Lang>) -> View {
    let name = review.name.as_ref();
    let name = name.map(|name| view! { h4 { (name.get(lang.get())) } });
    let stars = review.review_rating.map(|rating| {
        view! {
            span(class="stars", role="img", aria-label=rating.label(lang.get())) { (rating.stars()) }
        }
    });
    let body = review.review_body.as_ref();
    let body = body.map(|body| view! { (paragraphs(body.get(lang.get()))) });

    view! {
        article(class="review") {
            (name)
            (stars)
            (body)
            footer { (review.byline(lang.get())) }
        }
    }
}

fn paragraphs(texts: &'static [String]) -> View {
    let paragraph = |text: &'static String| view! { p { (text.as_str()) } };
    texts.iter().map(paragraph).collect::<Vec<_>>().into()
}

/// Puts a card into the element `host`.
#[wasm_bindgen]
pub fn mount(host: Element) -> Result<(), JsValue> {
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let document = host.owner_document().expect("a document");
    let style = document.create_element("style")?;
    style.set_text_content(Some(CSS));
    shadow.append_child(&style)?;
    let lang = Lang::of_host(&host);
    let theme = host.get_attribute("data-theme").unwrap_or_default();
    let is_open = host.get_attribute("data-synopsis").as_deref() == Some("open");
    sycamore::render_to(
        move || view! { Card(lang=lang, theme=theme, is_open=is_open) },
        &shadow,
    );
    Ok(())
}

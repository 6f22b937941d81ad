//! The card of the benchmark in Leptos, as its book teaches it.

use bench_film::{CSS, FILM, Lang, Review, Role};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRootInit, ShadowRootMode};

#[component]
fn Card(lang: Lang, theme: String, is_open: bool) -> impl IntoView {
    let (lang, set_lang) = signal(lang);
    let switch = move |_| {
        let next = lang.get().other();
        next.store();
        set_lang.set(next);
    };

    view! {
        <article lang=move || lang.get().code() class=format!("card {theme}")>
            <header>
                <h2 class="title">{move || FILM.name.get(lang.get())}</h2>
                <p class="meta">{FILM.meta()}</p>
                <button
                    type="button"
                    class="lang-switch"
                    aria-label=move || lang.get().switch_label()
                    on:click=switch
                >
                    {move || lang.get().other_name()}
                </button>
            </header>
            <Synopsis lang is_open />
            <section class="cast">
                <h3>{move || lang.get().cast_label()}</h3>
                <ul>{FILM.actor.iter().map(|role| role_item(role, lang)).collect_view()}</ul>
            </section>
            <section class="reviews">
                <h3>{move || lang.get().reviews_label()}</h3>
                {FILM.review.iter().map(|review| review_article(review, lang)).collect_view()}
            </section>
        </article>
    }
}

#[component]
fn Synopsis(lang: ReadSignal<Lang>, is_open: bool) -> impl IntoView {
    let (is_open, set_open) = signal(is_open);

    view! {
        <section class="synopsis" id="synopsis">
            <button
                type="button"
                class="synopsis-toggle"
                aria-expanded=move || is_open.get().to_string()
                aria-controls="synopsis"
                on:click=move |_| set_open.update(|is_open| *is_open = !*is_open)
            >
                {move || lang.get().synopsis_label()}
            </button>
            <Show when=move || is_open.get()>
                {move || paragraphs(FILM.description.get(lang.get()))}
            </Show>
        </section>
    }
}

fn role_item(role: &'static Role, lang: ReadSignal<Lang>) -> impl IntoView {
    let character = role.character_name.as_ref();

    view! {
        <li>
            <b>{role.name.as_str()}</b>
            {character.map(|character| view! { <span>{move || character.get(lang.get())}</span> })}
        </li>
    }
}

fn review_article(review: &'static Review, lang: ReadSignal<Lang>) -> impl IntoView {
    let name = review.name.as_ref();
    let name = name.map(|name| view! { <h4>{move || name.get(lang.get())}</h4> });
    let stars = review.review_rating.map(|rating| {
        view! {
            <span class="stars" role="img" aria-label=move || rating.label(lang.get())>
                {rating.stars()}
            </span>
        }
    });
    let body = review.review_body.as_ref();
    let body = body.map(|body| move || paragraphs(body.get(lang.get())));

    view! {
        <article class="review">
            {name}
            {stars}
            {body}
            <footer>{move || review.byline(lang.get())}</footer>
        </article>
    }
}

fn paragraphs(texts: &'static [String]) -> impl IntoView {
    let paragraph = |text: &'static String| view! { <p>{text.as_str()}</p> };
    texts.iter().map(paragraph).collect_view()
}

/// Puts a card into the element `host`.
#[wasm_bindgen]
pub fn mount(host: HtmlElement) -> Result<(), JsValue> {
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let style = document().create_element("style")?;
    style.set_text_content(Some(CSS));
    let root: HtmlElement = document().create_element("div")?.unchecked_into();
    shadow.append_with_node_2(&style, &root)?;
    let lang = Lang::of_host(&host);
    let theme = host.get_attribute("data-theme").unwrap_or_default();
    let is_open = host.get_attribute("data-synopsis").as_deref() == Some("open");
    leptos::mount::mount_to(root, move || view! { <Card lang theme is_open /> }).forget();
    Ok(())
}

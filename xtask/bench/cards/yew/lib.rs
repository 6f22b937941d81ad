//! The card of the benchmark in Yew, as its book teaches it.

use bench_film::{CSS, FILM, Lang, Review, Role};
use wasm_bindgen::prelude::*;
use web_sys::{Element, ShadowRootInit, ShadowRootMode};
use yew::prelude::*;

#[derive(PartialEq, Properties)]
struct CardProps {
    lang: Lang,
    theme: AttrValue,
    is_open: bool,
}

#[component]
fn Card(props: &CardProps) -> Html {
    let lang = use_state(|| props.lang);
    let onclick = {
        let lang = lang.clone();
        Callback::from(move |_| {
            let next = lang.other();
            next.store();
            lang.set(next);
        })
    };
    let lang = *lang;

    html! {
        <article lang={lang.code()} class={classes!("card", &props.theme)}>
            <header>
                <h2 class="title">{ FILM.name.get(lang) }</h2>
                <p class="meta">{ FILM.meta() }</p>
                <button type="button" class="lang-switch" aria-label={lang.switch_label()} {onclick}>
                    { lang.other_name() }
                </button>
            </header>
            <Synopsis {lang} is_open={props.is_open} />
            <section class="cast">
                <h3>{ lang.cast_label() }</h3>
                <ul>{ for FILM.actor.iter().map(|role| role_item(role, lang)) }</ul>
            </section>
            <section class="reviews">
                <h3>{ lang.reviews_label() }</h3>
                { for FILM.review.iter().map(|review| review_article(review, lang)) }
            </section>
        </article>
    }
}

#[derive(PartialEq, Properties)]
struct SynopsisProps {
    lang: Lang,
    is_open: bool,
}

#[component]
fn Synopsis(&SynopsisProps { lang, is_open }: &SynopsisProps) -> Html {
    let is_open = use_state(|| is_open);
    let onclick = {
        let is_open = is_open.clone();
        Callback::from(move |_| is_open.set(!*is_open))
    };

    html! {
        <section class="synopsis" id="synopsis">
            <button
                type="button"
                class="synopsis-toggle"
                aria-expanded={is_open.to_string()}
                aria-controls="synopsis"
                {onclick}
            >
                { lang.synopsis_label() }
            </button>
            if *is_open {
                { paragraphs(FILM.description.get(lang)) }
            }
        </section>
    }
}

fn role_item(role: &Role, lang: Lang) -> Html {
    html! {
        <li>
            <b>{ &role.name }</b>
            if let Some(character) = &role.character_name {
                <span>{ character.get(lang) }</span>
            }
        </li>
    }
}

fn review_article(review: &Review, lang: Lang) -> Html {
    html! {
        <article class="review">
            if let Some(name) = &review.name {
                <h4>{ name.get(lang) }</h4>
            }
            if let Some(rating) = review.review_rating {
                <span class="stars" role="img" aria-label={rating.label(lang)}>{ rating.stars() }</span>
            }
            if let Some(body) = &review.review_body {
                { paragraphs(body.get(lang)) }
            }
            <footer>{ review.byline(lang) }</footer>
        </article>
    }
}

fn paragraphs(texts: &[String]) -> Html {
    texts.iter().map(|text| html! { <p>{ text }</p> }).collect()
}

/// Puts a card into the element `host`.
#[wasm_bindgen]
pub fn mount(host: Element) -> Result<(), JsValue> {
    let shadow = host.attach_shadow(&ShadowRootInit::new(ShadowRootMode::Open))?;
    let document = host.owner_document().expect("a document");
    let style = document.create_element("style")?;
    style.set_text_content(Some(CSS));
    let root = document.create_element("div")?;
    shadow.append_with_node_2(&style, &root)?;
    let props = CardProps {
        lang: Lang::of_host(&host),
        theme: host.get_attribute("data-theme").unwrap_or_default().into(),
        is_open: host.get_attribute("data-synopsis").as_deref() == Some("open"),
    };
    yew::Renderer::<Card>::with_root_and_props(root, props).render();
    Ok(())
}

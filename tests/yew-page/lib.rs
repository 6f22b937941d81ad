//! A page that is a Yew app itself, with a card on it: its Yew delegates events,
//! and must not find the card's buttons for its own.
#![cfg(target_arch = "wasm32")]

use wasm_bindgen::prelude::*;
use yew::prelude::*;

/// Three buttons and a card, and how often each of the page's handlers ran.
#[component]
fn Page() -> Html {
    let counts = use_state(|| [0_u32; 4]);
    let count = |place: usize| {
        let counts = counts.clone();
        Callback::from(move |_: MouseEvent| {
            let mut next = *counts;
            next[place] += 1;
            counts.set(next);
        })
    };
    let is_there = use_state(|| true);
    let toggle = {
        let is_there = is_there.clone();
        Callback::from(move |_: MouseEvent| is_there.set(!*is_there))
    };
    let buttons = (1..4).map(|place| {
        html! { <button id={format!("button-{place}")} onclick={count(place)}>{place}</button> }
    });

    html! {
        <>
            <output id="counts">{counts.map(|count| count.to_string()).join(" ")}</output>
            {for buttons}
            <button id="toggle" onclick={toggle}>{"Toggle"}</button>
            <section id="around" onclick={count(0)}>
                if *is_there {
                    <film-card id="card" data-film="la-misma-luna" />
                }
            </section>
        </>
    }
}

/// Renders the page.
#[wasm_bindgen(start)]
pub fn start() {
    yew::Renderer::<Page>::new().render();
}

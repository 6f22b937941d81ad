//! A card as HTML that is complete before any script.

mod fallback;
mod nodes;

use std::rc::Rc;

use film_card::components::{CardProps, Unfolded, card};
use film_card::config::{Config, Schema, Scheme};
use film_card::film::Film;
use film_card::i18n::Locale;
use film_card::structured_data;
use yew::Html;

use self::nodes::push_nodes;
use super::markup::{MARK, ascii_json, escaped};
use super::style_sheet::style_sheet;

pub use self::fallback::Fallback;

/// How cards are written.
#[derive(Clone, Debug, Default)]
pub struct Form {
    /// The address of `film-card.css`; without one the styles are in the card.
    pub css: Option<String>,
    /// The nonce of the page's Content-Security-Policy.
    pub nonce: Option<String>,
    /// How much the fallback says.
    pub fallback: Fallback,
}

/// A card, and how it is shown.
#[derive(Clone, Debug)]
pub struct Prerender<'a> {
    pub film: &'a Rc<Film>,
    pub config: &'a Rc<Config>,
    pub locale: Locale,
    pub scheme: Scheme,
    pub form: &'a Form,
}

impl Prerender<'_> {
    /// Appends the card itself, as the element's shadow root, of its [`view`](Self::view).
    pub fn push_shadow_root(&self, html: &mut String, view: &Html) {
        let Form { css, nonce, .. } = self.form;
        let mut push = |pieces: &[&str]| pieces.iter().for_each(|piece| html.push_str(piece));
        // Readability takes the content of a template for that of the page, unless it is hidden.
        push(&[
            "<template shadowrootmode=\"open\" hidden=\"\" ",
            MARK,
            "=\"\">",
        ]);
        let nonce = nonce.as_deref();
        let nonce = nonce.map(|nonce| format!(" nonce=\"{}\"", escaped(nonce)));
        let nonce = nonce.as_deref().unwrap_or_default();
        match css {
            Some(url) => push(&[
                "<link rel=\"stylesheet\" href=\"",
                &escaped(url),
                "\"",
                nonce,
                " />",
            ]),
            None => push(&["<style", nonce, ">\n", style_sheet(), "</style>"]),
        }
        push(&["<div class=\"mount\">"]);
        push_nodes(html, view);
        html.push_str("</div></template>");
    }

    /// The card as Yew's nodes.
    pub fn view(&self) -> Html {
        card(&CardProps {
            film: Rc::clone(self.film),
            config: Rc::clone(self.config),
            locale: self.locale,
            scheme: self.scheme,
            unfolded: Unfolded {
                open: self.config.open,
                ..Unfolded::default()
            },
            image_failed: false,
        })
    }

    /// The film for search engines; nothing where the options turn that off.
    pub fn structured_data(&self) -> String {
        if self.config.schema == Schema::Off {
            return String::new();
        }
        let movie = structured_data::movie(self.film, self.config, self.locale);
        let movie = ascii_json(&movie);
        format!("<script type=\"application/ld+json\" {MARK}=\"\">{movie}</script>")
    }

    /// Appends the content of the element beside its shadow root, of the same view.
    pub fn push_fallback(&self, html: &mut String, view: &Html) {
        let fallback = self.form.fallback;
        fallback.push(html, self.film, view, self.locale);
    }
}

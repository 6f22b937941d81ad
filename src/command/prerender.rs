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

use self::nodes::nodes;
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
    /// The card itself, as the element's shadow root, of its [`view`](Self::view).
    pub fn shadow_root(&self, view: &Html) -> String {
        let Form { css, nonce, .. } = self.form;
        let nonce = nonce.as_deref().map_or_else(String::new, |nonce| {
            format!(" nonce=\"{}\"", escaped(nonce))
        });
        let style = match css {
            Some(url) => {
                let href = escaped(url);
                format!("<link rel=\"stylesheet\" href=\"{href}\"{nonce} />")
            }
            None => format!("<style{nonce}>\n{}</style>", style_sheet()),
        };
        let card = nodes(view);
        // Readability takes the content of a template for that of the page, unless it is hidden.
        format!(
            "<template shadowrootmode=\"open\" hidden=\"\" {MARK}=\"\">{style}\
             <div class=\"mount\">{card}</div></template>"
        )
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

    /// The content of the element beside its shadow root, of the same view.
    pub fn fallback(&self, view: &Html) -> String {
        self.form.fallback.markup(self.film, view, self.locale)
    }
}

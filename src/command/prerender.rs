//! A card as HTML that is complete before any script.

use std::rc::Rc;

use film_card::components::{Card, CardProps, Unfolded};
use film_card::config::{Config, Schema, Scheme};
use film_card::film::Film;
use film_card::i18n::Locale;
use film_card::structured_data;
use yew::LocalServerRenderer;

use super::markup::{escaped, lang, without_nul};
use super::style_sheet::style_sheet;

/// The attribute that marks rendered elements, so that they can be rendered anew.
pub const MARK: &str = "data-rendered";

/// The source of the styles of a card without scripts.
#[derive(Clone, Debug, Default)]
pub struct Styles {
    /// The address of `film-card.css`; without one the styles are in the card.
    pub css: Option<String>,
    /// The nonce of the page's Content-Security-Policy.
    pub nonce: Option<String>,
}

/// A card, and how it is shown.
#[derive(Clone, Debug)]
pub struct Prerender<'a> {
    pub film: &'a Rc<Film>,
    pub config: &'a Rc<Config>,
    pub locale: Locale,
    pub scheme: Scheme,
    pub styles: &'a Styles,
}

impl Prerender<'_> {
    /// The card itself, as the element's shadow root.
    pub fn shadow_root(&self) -> String {
        let Styles { css, nonce } = self.styles;
        let nonce = nonce.as_deref().map_or_else(String::new, |nonce| {
            format!(" nonce=\"{}\"", escaped(nonce))
        });
        let style = match css {
            Some(url) => format!("<link rel=\"stylesheet\" href=\"{}\"{nonce}>", escaped(url)),
            None => format!("<style{nonce}>\n{}</style>", style_sheet()),
        };
        let card = self.card();
        format!(
            "<template shadowrootmode=\"open\" {MARK}>{style}\
             <div class=\"mount\">{card}</div></template>"
        )
    }

    fn card(&self) -> String {
        let props = CardProps {
            film: Rc::clone(self.film),
            config: Rc::clone(self.config),
            locale: self.locale,
            scheme: self.scheme,
            unfolded: Unfolded {
                open: self.config.open,
                ..Unfolded::default()
            },
            image_failed: false,
        };
        let renderer = LocalServerRenderer::<Card>::with_props(props).hydratable(false);
        without_nul(futures::executor::block_on(renderer.render()))
    }

    /// The film for search engines; nothing where the options turn that off.
    pub fn structured_data(&self) -> String {
        if self.config.schema == Schema::Off {
            return String::new();
        }
        let movie = structured_data::movie(self.film, self.config, self.locale);
        format!("<script type=\"application/ld+json\" {MARK}>{movie}</script>")
    }

    /// The content of the element for browsers that know no declarative shadow
    /// roots. It has inline elements only, since programs that make pages of
    /// Markdown put it into paragraphs, which a block element would end.
    pub fn fallback(&self) -> String {
        let film = self.film;
        let name = film.name.shown(self.locale);
        let mut title = escaped(name.value);
        if let Some(url) = &film.url {
            title = format!("<a href=\"{}\">{title}</a>", escaped(url.as_str()));
        }
        if let Some(date) = film.date_published {
            title.push_str(&format!(" ({:04})", date.year()));
        }
        let mut fallback = format!(
            "<span lang=\"{}\" {MARK}><bdi{}>{title}</bdi>",
            self.locale.tag(),
            lang(name.lang),
        );
        if let Some(description) = &film.description {
            let shown = description.shown(self.locale);
            for paragraph in shown.value.iter() {
                let text = escaped(paragraph);
                fallback.push_str(&format!("<br><br><bdi{}>{text}</bdi>", lang(shown.lang)));
            }
        }
        fallback.push_str("</span>");
        fallback
    }
}

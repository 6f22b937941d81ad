//! A card as HTML that is complete before any script.

use std::rc::Rc;

use film_card::components::{Card, CardProps, Unfolded};
use film_card::config::{Config, Schema, Scheme};
use film_card::film::Film;
use film_card::i18n::Locale;
use film_card::structured_data;
use yew::LocalServerRenderer;

use super::style_sheet::style_sheet;

/// Marks what is rendered, so that it can be rendered anew.
pub const MARK: &str = "data-rendered";

/// Where a card without scripts has its style from.
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

    /// The film for search engines, unless the options say no.
    pub fn structured_data(&self) -> String {
        if self.config.schema == Schema::Off {
            return String::new();
        }
        let movie = structured_data::movie(self.film, self.config, self.locale);
        format!("<script type=\"application/ld+json\" {MARK}>{movie}</script>")
    }

    /// What a browser shows that knows no declarative shadow roots. It holds
    /// nothing that would end a paragraph: what makes pages of Markdown puts
    /// elements into some.
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

fn lang(locale: Option<Locale>) -> String {
    locale.map_or_else(String::new, |locale| format!(" lang=\"{}\"", locale.tag()))
}

/// The film as the live card reads it.
pub fn film_script(film: &Film) -> String {
    let json = serde_json::to_string(film).expect("a film is JSON");
    // `<` stands in texts only, and could end the script or begin a comment.
    let json = json.replace('<', "\\u003c");
    format!("<script type=\"application/json\">{json}</script>")
}

/// A start tag with these attributes.
pub fn start_tag(attributes: &[(String, String)]) -> String {
    let attributes = attributes
        .iter()
        .map(|(name, value)| format!(" {name}=\"{}\"", escaped(value)));
    format!("<film-card{}>", attributes.collect::<String>())
}

/// A text as content of an element or of a quoted attribute.
fn escaped(text: &str) -> String {
    let escaped = text
        .replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;");
    without_nul(escaped)
}

/// HTML as it may be: it has neither the character NUL nor a reference to it.
fn without_nul(html: String) -> String {
    html.replace('\0', "\u{fffd}")
}

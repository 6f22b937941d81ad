//! What a page asks of a card, typed. Knows attribute text, not elements.

mod options;
mod section;
mod theme;
mod values;

pub use section::{Section, Sections};
pub use theme::{Scheme, Theme};

use self::options::Options;
use self::values::Values;
use crate::error::Error;
use crate::language_tag::LanguageTag;

/// The options of one card, with the defaults of [`Config::default`].
#[derive(Clone, Debug, PartialEq)]
pub struct Config {
    /// `data-film`: the id of an embedded film.
    pub film: Option<String>,
    /// `data-source`: `#id` of a JSON script of the page.
    pub source: Option<String>,
    /// `data-src`: the URL of a film file.
    pub src: Option<String>,
    /// `data-lang`; `None` is `auto`.
    pub lang: Option<LanguageTag>,
    /// The page's default for `data-lang`; `None` is `auto`.
    pub page_lang: Option<LanguageTag>,
    /// `data-lang-sync`.
    pub lang_sync: LangSync,
    /// `data-remember`.
    pub remember: Remember,
    /// `data-theme`.
    pub theme: Theme,
    /// `data-open`: what starts open; nothing.
    pub open: Sections,
    /// `data-hide`: what is left out; nothing.
    pub hide: Sections,
    /// `data-max-cast`: actors shown before "show all"; 8.
    pub max_cast: usize,
    /// `data-max-reviews`: reviews shown before "show all"; 3.
    pub max_reviews: usize,
    /// `data-heading-level`: level of the title, 2 to 6; 2.
    pub heading_level: u8,
    /// `data-loading`.
    pub loading: Loading,
    /// `data-schema`.
    pub schema: Schema,
}

impl Default for Config {
    fn default() -> Self {
        Config::parse(&|_| None).0
    }
}

impl Config {
    /// Every option by its attribute, in the order of the README, with what it
    /// is for in one line. Which values it takes, [`Config::parse`] knows.
    pub const OPTIONS: &[(&str, &str)] = &[
        ("data-film", "An embedded film, by its id"),
        ("data-source", "#id of a JSON script of the page"),
        ("data-src", "URL of a film file"),
        ("data-lang", "Language of the card"),
        (
            "data-lang-sync",
            "Whether the card follows the others' language",
        ),
        (
            "data-remember",
            "How long the reader's choice of language is kept",
        ),
        (
            "data-theme",
            "Colours; auto: as the page says, then as the system does",
        ),
        ("data-open", "Sections that start open, separated by spaces"),
        ("data-hide", "Sections left out, separated by spaces"),
        ("data-max-cast", "Actors before \"show all\""),
        ("data-max-reviews", "Reviews before \"show all\""),
        (
            "data-heading-level",
            "Level of the title; sections are one below",
        ),
        (
            "data-loading",
            "When the card is loaded; lazy: as it nears the viewport",
        ),
        ("data-schema", "Structured data for search engines"),
    ];

    /// Reads the options. `text_of` gives the text of an attribute (its name
    /// begins with `data-`) or of a page-wide default (the name of a `<meta>`,
    /// begins with `film-card:`), `None` where there is none.
    ///
    /// Nothing fails: a wrong value means the default and a wrong word of a
    /// list is dropped, each with one of the returned warnings.
    ///
    /// # Example
    /// ```
    /// use film_card::config::{Config, Theme};
    ///
    /// let (config, warnings) = Config::parse(&|name| (name == "data-theme").then(|| "drak".into()));
    /// assert_eq!(config.theme, Theme::Auto);
    /// assert_eq!(
    ///     warnings[0].to_string(),
    ///     r#"data-theme: unknown value "drak", expected one of auto, light, dark"#,
    /// );
    /// ```
    pub fn parse(text_of: &dyn Fn(&str) -> Option<String>) -> (Config, Vec<Error>) {
        let mut options = Options {
            text_of,
            warnings: Vec::new(),
        };
        let o = &mut options;
        let page_lang = o.language("film-card:lang");
        let page_theme = o.choice("film-card:theme", Theme::VALUES);
        let page_remember = o.choice("film-card:remember", Remember::VALUES);
        let config = Config {
            film: o.text("data-film"),
            source: o.text("data-source"),
            src: o.text("data-src"),
            lang: o.language("data-lang"),
            page_lang,
            lang_sync: o
                .choice("data-lang-sync", LangSync::VALUES)
                .unwrap_or_default(),
            remember: o
                .choice("data-remember", Remember::VALUES)
                .or(page_remember)
                .unwrap_or_default(),
            theme: o
                .choice("data-theme", Theme::VALUES)
                .or(page_theme)
                .unwrap_or_default(),
            open: o.words("data-open", Section::COLLAPSIBLE),
            hide: o.words("data-hide", Section::VALUES),
            max_cast: o.number("data-max-cast", 0, u32::MAX, 8) as usize,
            max_reviews: o.number("data-max-reviews", 0, u32::MAX, 3) as usize,
            heading_level: o.number("data-heading-level", 2, 6, 2) as u8,
            loading: o
                .choice("data-loading", Loading::VALUES)
                .unwrap_or_default(),
            schema: o.choice("data-schema", Schema::VALUES).unwrap_or_default(),
        };
        (config, options.warnings)
    }

    /// Whether a section is left out.
    pub fn hides(&self, section: Section) -> bool {
        self.hide.contains(section)
    }
}

/// Whether a card follows the language that the reader chose on another one;
/// attribute `data-lang-sync`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum LangSync {
    /// All such cards of the page switch together.
    #[default]
    Page,
    /// The card keeps its own language.
    Off,
}

impl LangSync {
    /// Every accepted value.
    pub const VALUES: Values<LangSync> = &[("page", LangSync::Page), ("off", LangSync::Off)];
}

/// Where the reader's choice of language is kept; attribute `data-remember`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Remember {
    /// Until the tab is closed (`sessionStorage`).
    #[default]
    Session,
    /// On this device (`localStorage`).
    Always,
    /// Until the page is left.
    Never,
}

impl Remember {
    /// Every accepted value.
    pub const VALUES: Values<Remember> = &[
        ("session", Remember::Session),
        ("always", Remember::Always),
        ("never", Remember::Never),
    ];
}

/// When the WebAssembly is fetched; attribute `data-loading`, which the loader
/// reads by itself because it comes first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Loading {
    /// As the card nears the viewport.
    #[default]
    Lazy,
    /// At once.
    Eager,
}

impl Loading {
    /// Every accepted value.
    pub const VALUES: Values<Loading> = &[("lazy", Loading::Lazy), ("eager", Loading::Eager)];
}

/// Whether the card may put JSON-LD in the page; attribute `data-schema`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Schema {
    /// Once per film and page, unless the page has it.
    #[default]
    Auto,
    /// Never.
    Off,
}

impl Schema {
    /// Every accepted value.
    pub const VALUES: Values<Schema> = &[("auto", Schema::Auto), ("off", Schema::Off)];
}

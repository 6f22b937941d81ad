//! The options that a page sets for a card, typed. This module knows the texts of
//! attributes, not elements.

#[cfg(feature = "command")]
mod described;
mod enumerated;
mod options;
mod section;
mod theme;

#[cfg(feature = "command")]
pub use described::{Described, Kind};
#[cfg(feature = "command")]
pub(crate) use options::number_form;
pub use section::{Section, Sections};
pub use theme::{Scheme, Theme};

use self::enumerated::Values;
use self::options::{Options, ReadOptions};
use crate::error::Error;
use crate::language_tag::LanguageTag;

/// Declares [`Config`]: each option with its type and how it is read, once.
macro_rules! config {
    ($read:ident: $($(#[$doc:meta])+ $field:ident: $type:ty = $value:expr;)+) => {
        /// The options of one card, with the defaults of [`Config::default`].
        #[derive(Clone, Debug, PartialEq)]
        pub struct Config {
            $($(#[$doc])+ pub $field: $type,)+
        }

        impl Config {
            fn read($read: &mut impl ReadOptions) -> Config {
                Config { $($field: $value,)+ }
            }
        }
    };
}

// In the order of the manuals. `film-card:…` is the page's default.
config! { options:
    /// The id of an embedded film.
    film: Option<String> = options.text("data-film");
    /// `#id` of a JSON script of the page.
    source: Option<String> = options.text("data-source");
    /// The URL of a film file.
    src: Option<String> = options.text("data-src");
    /// The card's own language; `None` is `auto`.
    lang: Option<LanguageTag> = options.language("data-lang");
    /// The page's default for it; `None` is `auto`.
    page_lang: Option<LanguageTag> = options.language("film-card:lang");
    /// Whether the card follows the others' language.
    lang_sync: LangSync = options.choice("data-lang-sync", LangSync::VALUES).unwrap_or_default();
    /// How long the reader's choice of language is kept.
    remember: Remember = options.choice_or_page(["data-remember", "film-card:remember"], Remember::VALUES);
    /// The colours.
    theme: Theme = options.choice_or_page(["data-theme", "film-card:theme"], Theme::VALUES);
    /// The sections that start open.
    open: Sections = options.words("data-open", Section::COLLAPSIBLE);
    /// The sections that are left out.
    hide: Sections = options.words("data-hide", Section::VALUES);
    /// Actors that are shown before "show all".
    max_cast: usize = options.number("data-max-cast", 0, u32::MAX, 8) as usize;
    /// Reviews that are shown before "show all".
    max_reviews: usize = options.number("data-max-reviews", 0, u32::MAX, 3) as usize;
    /// The level of the title's heading.
    heading_level: u8 = options.number("data-heading-level", 2, 6, 2) as u8;
    /// When the card is loaded.
    loading: Loading = options.choice("data-loading", Loading::VALUES).unwrap_or_default();
    /// Whether the page gets structured data.
    schema: Schema = options.choice("data-schema", Schema::VALUES).unwrap_or_default();
}

impl Default for Config {
    fn default() -> Self {
        Config::parse(&|_| None).0
    }
}

impl Config {
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
    /// let (config, warnings) = Config::parse(&|name| (name == "data-theme").then_some("drak"));
    /// assert_eq!(config.theme, Theme::Auto);
    /// assert_eq!(
    ///     warnings[0].to_string(),
    ///     r#"data-theme: unknown value "drak", expected one of auto, light, dark"#,
    /// );
    /// ```
    pub fn parse<'a>(text_of: &dyn Fn(&str) -> Option<&'a str>) -> (Config, Vec<Error>) {
        let mut options = Options {
            text_of,
            warnings: Vec::new(),
        };
        let config = Config::read(&mut options);
        (config, options.warnings)
    }

    /// Whether a section is left out.
    pub fn hides(&self, section: Section) -> bool {
        self.hide.contains(section)
    }
}

/// The long name of an option's attribute, which counts where both stand:
/// `data-film-card-open` for `data-open`.
#[cfg(feature = "command")]
pub fn long_name(attribute: &str) -> String {
    attribute.replacen("data-", "data-film-card-", 1)
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

/// The place that keeps the reader's choice of language; attribute
/// `data-remember`.
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

//! What a page asks of a card, typed. Knows attribute text, not elements.

use crate::digits::digits;
use crate::error::{Error, quoted};
use crate::language_tag::LanguageTag;

/// The options of one card, each with its documented default.
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
    /// `data-open`: what starts open.
    pub open: Sections,
    /// `data-hide`: what is left out.
    pub hide: Sections,
    /// `data-max-cast`: actors shown before "show all".
    pub max_cast: usize,
    /// `data-max-reviews`: reviews shown before "show all".
    pub max_reviews: usize,
    /// `data-heading-level`: level of the title, 2 to 6.
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

    /// Whether a section starts open.
    pub fn opens(&self, section: Section) -> bool {
        self.open.contains(section)
    }

    /// Whether a section is left out.
    pub fn hides(&self, section: Section) -> bool {
        self.hide.contains(section)
    }
}

/// An enumerated option: every accepted value, in the order in which the
/// README and the warnings list them.
type Values<T> = &'static [(&'static str, T)];

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

/// Colour scheme of the card; attribute `data-theme`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Follow the page, then the system.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every accepted value.
    pub const VALUES: Values<Theme> = &[
        ("auto", Theme::Auto),
        ("light", Theme::Light),
        ("dark", Theme::Dark),
    ];
}

/// The colour scheme that a card shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// The reader's `prefers-color-scheme`.
    #[default]
    System,
    /// The page's own, which the card inherits.
    Page,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

impl Theme {
    /// The scheme for this theme on a page. `computed` is the CSS value of
    /// `color-scheme` around the card, `switches` are the words that the page
    /// writes on its root elements (`data-theme`, `data-bs-theme`, classes), in
    /// the order that counts; words that name no scheme are passed over.
    pub fn scheme<'a>(self, computed: &str, switches: impl IntoIterator<Item = &'a str>) -> Scheme {
        let named = |word: &str| match choose(word, Theme::VALUES) {
            Some(Theme::Light) => Some(Scheme::Light),
            Some(Theme::Dark) => Some(Scheme::Dark),
            _ => None,
        };
        match self {
            Theme::Light => Scheme::Light,
            Theme::Dark => Scheme::Dark,
            Theme::Auto => {
                // `light dark` leaves it to the system, `only dark` does not.
                let only_one = computed.split_ascii_whitespace().filter_map(named).count() == 1;
                let switched = || switches.into_iter().find_map(named);
                if only_one {
                    Scheme::Page
                } else {
                    switched().unwrap_or_default()
                }
            }
        }
    }
}

/// A section of the card; words of `data-hide`, and some of `data-open`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    /// The poster or the artwork in its place.
    Poster,
    /// Year, running time, countries, genres, certificate.
    Meta,
    /// Director, writer and the other makers.
    Credits,
    /// The synopsis with the themes.
    Synopsis,
    /// The cast.
    Cast,
    /// The awards.
    Awards,
    /// The reviews and the rating.
    Reviews,
    /// The language switch.
    LangSwitch,
}

impl Section {
    /// Every word of `data-hide`.
    pub const VALUES: Values<Section> = &[
        ("poster", Section::Poster),
        ("meta", Section::Meta),
        ("credits", Section::Credits),
        ("synopsis", Section::Synopsis),
        ("cast", Section::Cast),
        ("awards", Section::Awards),
        ("reviews", Section::Reviews),
        ("lang-switch", Section::LangSwitch),
    ];

    /// Every word of `data-open`: the sections that open and close.
    pub const COLLAPSIBLE: Values<Section> = &[
        ("synopsis", Section::Synopsis),
        ("cast", Section::Cast),
        ("reviews", Section::Reviews),
    ];

    /// The word for it: in attributes, in events, and as an id in the card.
    pub fn name(self) -> &'static str {
        let named = |(_, section): &&(&str, Section)| *section == self;
        Section::VALUES
            .iter()
            .find(named)
            .map_or("", |(name, _)| name)
    }

    /// The section of this very name that opens and closes.
    pub fn collapsible(name: &str) -> Option<Section> {
        let value = Section::COLLAPSIBLE
            .iter()
            .find(|(known, _)| *known == name)?;
        Some(value.1)
    }
}

/// A set of sections.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sections(u8);

impl Sections {
    /// Whether a section is in the set.
    pub fn contains(self, section: Section) -> bool {
        self.0 & Sections::bit(section) != 0
    }

    /// Puts a section into the set, or takes it out.
    pub fn set(&mut self, section: Section, is_in: bool) {
        if is_in {
            self.0 |= Sections::bit(section);
        } else {
            self.0 &= !Sections::bit(section);
        }
    }

    fn bit(section: Section) -> u8 {
        1 << section as u8
    }
}

impl<const N: usize> From<[Section; N]> for Sections {
    fn from(sections: [Section; N]) -> Self {
        let mut set = Sections::default();
        for section in sections {
            set.set(section, true);
        }
        set
    }
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

/// The options while they are read.
struct Options<'a> {
    text_of: &'a dyn Fn(&str) -> Option<String>,
    warnings: Vec<Error>,
}

impl Options<'_> {
    /// The text of an option; an empty one is as if it was not there.
    fn text(&self, name: &str) -> Option<String> {
        let text = (self.text_of)(name)?;
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }

    fn choice<T: Copy>(&mut self, name: &str, values: Values<T>) -> Option<T> {
        let text = self.text(name)?;
        let value = choose(&text, values);
        if value.is_none() {
            self.warn(name, text, one_of(values));
        }
        value
    }

    fn words(&mut self, name: &str, values: Values<Section>) -> Sections {
        let mut chosen = Sections::default();
        for word in self.text(name).unwrap_or_default().split_ascii_whitespace() {
            match choose(word, values) {
                Some(section) => chosen.set(section, true),
                None => self.warn(name, word.to_owned(), one_of(values)),
            }
        }
        chosen
    }

    fn number(&mut self, name: &str, least: u32, most: u32, default: u32) -> u32 {
        let Some(text) = self.text(name) else {
            return default;
        };
        // More digits than a number can hold still mean "very many".
        let is_whole = text.bytes().all(|b| b.is_ascii_digit());
        let number = if is_whole {
            Some(text.parse().unwrap_or(u32::MAX))
        } else {
            None
        };
        match number {
            Some(number) if (least..=most).contains(&number) => number,
            _ => {
                let expected = match most {
                    u32::MAX => "a whole number of 0 or more".to_owned(),
                    _ => [
                        "a whole number from ",
                        &digits(least),
                        " to ",
                        &digits(most),
                    ]
                    .concat(),
                };
                self.warn(name, text, expected);
                default
            }
        }
    }

    fn language(&mut self, name: &str) -> Option<LanguageTag> {
        let text = self.text(name)?;
        if text.eq_ignore_ascii_case("auto") {
            return None;
        }
        match text.parse() {
            Ok(tag) => Some(tag),
            Err(_) => {
                let expected = "auto or a BCP 47 language tag such as es or es-MX";
                self.warn(name, text, expected.to_owned());
                None
            }
        }
    }

    fn warn(&mut self, name: &str, value: String, expected: String) {
        let message = ["unknown value ", &quoted(&value), ", expected ", &expected].concat();
        self.warnings.push(Error::new(name.to_owned(), message));
    }
}

/// The value for a text, compared as HTML compares enumerated attributes:
/// without regard to ASCII case.
fn choose<T: Copy>(text: &str, values: Values<T>) -> Option<T> {
    let value = values
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(text))?;
    Some(value.1)
}

fn one_of<T>(values: Values<T>) -> String {
    let names: Vec<&str> = values.iter().map(|(name, _)| *name).collect();
    ["one of ", &names.join(", ")].concat()
}

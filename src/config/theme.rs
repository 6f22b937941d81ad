//! Light or dark: what a card is asked for, and what it shows.

use super::Values;

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

    /// The attributes of `<body>` and `<html>` by which a page says that it is
    /// light or dark, in the order that counts.
    pub const SWITCHES: [&str; 3] = ["data-theme", "data-bs-theme", "class"];

    /// The scheme for this theme on a page. `computed` is the CSS value of
    /// `color-scheme` around the card, `switches` are the words of the page's
    /// [`Theme::SWITCHES`], those of `<body>` first; words that name no scheme
    /// are passed over.
    pub fn scheme<'a>(self, computed: &str, switches: impl IntoIterator<Item = &'a str>) -> Scheme {
        let named = |word: &str| {
            let schemes = [("light", Scheme::Light), ("dark", Scheme::Dark)];
            let known = |(name, _): &(&str, Scheme)| name.eq_ignore_ascii_case(word);
            Some(schemes.into_iter().find(known)?.1)
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

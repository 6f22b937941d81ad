//! The engines and their drivers, and who reads in them.

use std::path::PathBuf;

pub use xtask::tools::engine::Engine;
use xtask::tools::path::find;

/// The driver: the one that the environment names, or else the one in PATH.
pub fn driver(engine: Engine) -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(engine.variable()) {
        return Some(PathBuf::from(named)).filter(|driver| driver.is_file());
    }
    find(engine.driver())
}

/// The settings of a reader, as a browser tells pages of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Reader {
    /// The one language of `navigator.languages`, with its region: `es-MX`.
    pub language: &'static str,
    /// `prefers-color-scheme: dark`.
    pub dark: bool,
    /// `prefers-reduced-motion: reduce`.
    pub reduced_motion: bool,
    /// Whether pictures are taken of pages. WebKit can take them only where it puts the
    /// page together as on a screen; on a machine without a graphics card that is more
    /// than half of its work.
    pub pictures: bool,
}

/// Reads English, on a light screen.
pub const ENGLISH: Reader = Reader {
    language: "en-US",
    dark: false,
    reduced_motion: false,
    pictures: false,
};

/// Reads English, on a light screen that pictures are taken of.
pub const PICTURED: Reader = Reader {
    pictures: true,
    ..ENGLISH
};

/// Reads Spanish, on a light screen.
pub const SPANISH: Reader = Reader {
    language: "es-MX",
    ..ENGLISH
};

/// Reads English, on a dark screen without movement.
pub const DARK: Reader = Reader {
    dark: true,
    reduced_motion: true,
    ..ENGLISH
};

//! A page in a browser, as a promise talks about it.
//!
//! Paths such as `film-card >>> [part~=title]` lead through open shadow roots.
//! Nothing sleeps: a promise waits for a page by asking it again and again. The
//! first answer that is not as promised ends the promise, with the reason.

mod axe;
mod footprint;
mod input;
mod navigation;
mod queries;
mod record;
mod script;
mod viewport;
mod wait;

use serde_json::json;

use crate::{engine::Engine, site::Site, webdriver::Session};

pub use self::{
    footprint::Footprint,
    input::{Pointer, key},
};

/// One page at a time in one browser.
#[derive(Debug)]
pub struct Page<'a> {
    engine: Engine,
    session: &'a Session,
    site: Site,
    width: Option<u32>,
    is_open: bool,
}

impl<'a> Page<'a> {
    /// The browser's next page, after a fresh start.
    pub fn new(engine: Engine, session: &'a Session) -> Result<Self, String> {
        session.post("/frame", &json!({ "id": null }))?;
        if engine == Engine::Chromium {
            session.devtools("Emulation.clearDeviceMetricsOverride", json!({}))?;
            session.devtools(
                "Emulation.setEmulatedMedia",
                json!({ "media": "", "features": [] }),
            )?;
        }
        // Nothing was ever stored for an origin that is new, and nothing that
        // earlier pages still ask for is taken for what this one asks for.
        let site = Site::start().map_err(|error| format!("no test site: {error}"))?;
        Ok(Self {
            engine,
            session,
            site,
            width: None,
            is_open: false,
        })
    }

    /// Leaves the page with nothing stored, nothing emulated, nothing asked for.
    pub fn start_again(&mut self) -> Result<(), String> {
        *self = Self::new(self.engine, self.session)?;
        Ok(())
    }

    /// The origin of the pages: `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        self.site.address()
    }

    /// Another origin with the same files.
    pub fn other_origin(&self) -> String {
        self.site.other_address()
    }
}

//! Pages opened, put on the stage, and left.

use serde_json::json;

use crate::{engine::Engine, webdriver::ELEMENT};

use super::{Page, wait::again_and_again};

impl Page<'_> {
    /// Opens a page of `tests/pages`, with a query if need be.
    #[track_caller]
    pub fn open(&mut self, name: &str) {
        self.visit(name);
        // WebKit takes a page that is not there for a page.
        let is_recorded = self.js("typeof recorded === 'object'");
        assert_eq!(is_recorded, true, "{name} does not begin with record.js");
    }

    #[track_caller]
    pub(super) fn visit(&mut self, name: &str) {
        self.leave_quietly();
        self.site.take_requests();
        let address = format!("{}/tests/pages/{name}", self.site.address());
        match self.width {
            Some(width) if self.engine != Engine::Chromium => self.open_in_frame(&address, width),
            _ => self.go(&address),
        }
    }

    /// Goes back to the page before, as the reader does.
    #[track_caller]
    pub fn go_back(&self) {
        self.session
            .post("/back", &json!({}))
            .unwrap_or_else(|error| panic!("there is no way back: {error}"));
    }

    /// Holds the page to silence before it goes, but for one of another promise.
    #[track_caller]
    pub(super) fn leave_quietly(&mut self) {
        if std::mem::replace(&mut self.is_open, true) {
            self.expect_quiet();
        }
    }

    /// Opens a page of `tests/pages` from the disk, without a server.
    #[track_caller]
    pub fn open_as_file(&mut self, name: &str) {
        self.leave_quietly();
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../pages");
        self.go(&format!("file://{folder}/{name}"));
    }

    /// Opens a page with nothing but the script, and puts `html` on it.
    #[track_caller]
    pub fn stage(&mut self, html: &str) {
        self.visit("stage.html");
        self.put(html);
    }

    /// Puts `html` in place of what was on the stage; earlier events are forgotten.
    #[track_caller]
    pub fn put(&self, html: &str) {
        let html = json!(html);
        self.run(&format!(
            "stage.innerHTML = ''; recorded.events.length = 0; stage.innerHTML = {html};"
        ));
    }

    #[track_caller]
    pub(super) fn go(&self, address: &str) {
        self.session
            .post("/url", &json!({ "url": address }))
            .unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// No engine but Chromium has windows as narrow as a telephone. Media and
    /// container queries take a frame for a window.
    #[track_caller]
    pub(super) fn open_in_frame(&self, address: &str, width: u32) {
        let site = self.site.address();
        self.go(&format!("{site}/tests/pages/harness/frame.html"));
        let show = "const done = arguments[2];
            frame.style.width = arguments[1] + 'px';
            frame.onload = () => done();
            frame.src = arguments[0];";
        let script = json!({ "script": show, "args": [address, width] });
        self.session
            .post("/execute/async", &script)
            .unwrap_or_else(|error| panic!("{address} does not open in a frame: {error}"));
        self.enter("#frame");
    }

    /// Talks about the frame at `path` from now on.
    #[track_caller]
    pub fn enter(&self, path: &str) {
        let enter = || {
            let id = self.session.find(path)?;
            let frame = json!({ "id": { ELEMENT: id } });
            self.session.post("/frame", &frame)
        };
        again_and_again(enter).unwrap_or_else(|error| panic!("frame {path}\n{error}"));
    }

    /// Talks about the page around the frame from now on.
    #[track_caller]
    pub fn leave(&self) {
        self.session
            .post("/frame/parent", &json!({}))
            .unwrap_or_else(|error| panic!("no page around the frame: {error}"));
    }
}

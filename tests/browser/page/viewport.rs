//! The width and the medium of a page, and screenshots.

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::engine::Engine;

use super::Page;

impl Page<'_> {
    /// Sets the width of the page in CSS pixels, before it is opened or live.
    #[track_caller]
    pub fn set_width(&mut self, width: u32) {
        let is_first = self.width.replace(width).is_none();
        let result = if self.engine == Engine::Chromium {
            let metrics = json!({
                "width": width, "height": 900, "deviceScaleFactor": 1, "mobile": false,
            });
            self.session
                .devtools("Emulation.setDeviceMetricsOverride", metrics)
        } else if is_first {
            Ok(Value::Null)
        } else {
            let resize = "frame.style.width = arguments[0] + 'px'";
            let script = json!({ "script": resize, "args": [width] });
            self.session
                .post("/frame/parent", &json!({}))
                .and_then(|_| self.session.post("/execute/sync", &script))
                .inspect(|_| self.enter("#frame"))
        };
        result.unwrap_or_else(|error| panic!("no width of {width}: {error}"));
    }

    /// The whole page as a PNG, `width` CSS pixels wide; in Chromium with
    /// `density` dots to each of them. WebKit takes screenshots of windows, so its window
    /// becomes as large as the page.
    #[track_caller]
    pub fn picture(&mut self, width: u32, density: u32) -> Vec<u8> {
        let answer = match self.engine {
            Engine::Chromium => {
                let metrics = json!({
                    "width": width, "height": 900,
                    "deviceScaleFactor": density, "mobile": false,
                });
                self.session
                    .devtools("Emulation.setDeviceMetricsOverride", metrics)
                    .and_then(|_| {
                        self.settle();
                        let whole = json!({ "captureBeyondViewport": true, "clip": {
                            "x": 0, "y": 0, "width": width, "height": self.page_height(), "scale": 1,
                        } });
                        self.session.devtools("Page.captureScreenshot", whole)
                    })
                    .map(|answer| answer["data"].clone())
            }
            Engine::Firefox => self
                .resize_window(width, 900)
                .and_then(|()| self.session.get("/moz/screenshot/full")),
            Engine::WebKit => self
                .resize_window(width, 900)
                .and_then(|()| self.resize_window(width, self.page_height() + 100))
                .and_then(|()| self.session.get("/screenshot")),
        };
        decoded(answer)
    }

    fn page_height(&self) -> u64 {
        // The root is never lower than the window.
        let height = self.js("Math.ceil(document.body.getBoundingClientRect().bottom)");
        height.as_u64().expect("a height")
    }

    fn resize_window(&self, width: u32, height: u64) -> Result<(), String> {
        let size = json!({ "width": width, "height": height });
        self.session.post("/window/rect", &size)?;
        self.settle();
        Ok(())
    }

    /// A screenshot of the window, as PNG.
    #[track_caller]
    pub fn png(&self) -> Vec<u8> {
        decoded(self.session.get("/screenshot"))
    }

    /// The page as it is printed, as PDF in base 64; not in WebKit.
    #[track_caller]
    pub fn pdf(&self) -> String {
        let pdf = self.session.post("/print", &json!({ "background": true }));
        let pdf = pdf.unwrap_or_else(|error| panic!("no PDF: {error}"));
        pdf.as_str().unwrap_or_default().to_owned()
    }

    /// Changes a media feature of the reader's system while the page is open; Chromium
    /// only.
    #[track_caller]
    pub fn emulate(&self, feature: &str, value: &str) {
        let media = json!({ "features": [{ "name": feature, "value": value }] });
        self.session
            .devtools("Emulation.setEmulatedMedia", media)
            .unwrap_or_else(|error| panic!("no {feature}: {value}: {error}"));
    }

    /// Shows the page as it is printed, or on the screen again; Chromium only.
    #[track_caller]
    pub fn print(&self, is_printed: bool) {
        let media = json!({ "media": if is_printed { "print" } else { "" } });
        self.session
            .devtools("Emulation.setEmulatedMedia", media)
            .unwrap_or_else(|error| panic!("no print: {error}"));
    }
}

/// The bytes of a screenshot in a browser's answer.
#[track_caller]
fn decoded(answer: Result<Value, String>) -> Vec<u8> {
    let picture = answer.and_then(|picture| {
        let text = picture.as_str().unwrap_or_default();
        BASE64_STANDARD
            .decode(text)
            .map_err(|error| error.to_string())
    });
    picture.unwrap_or_else(|error| panic!("no picture: {error}"))
}

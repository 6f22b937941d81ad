//! The capabilities that a driver is asked for when it starts a browser.

use std::path::Path;

use serde_json::{Value, json};

use crate::engine::{Engine, Reader};

/// The capabilities of a browser of `engine`, set up as `reader` has it, with its
/// profile in `folder`. WebKit has the reader's wishes from its environment.
pub fn capabilities(engine: Engine, reader: Reader, folder: &Path) -> Value {
    let language = reader.language;
    let mut capabilities = match engine {
        Engine::Chromium => {
            let mut arguments = vec![
                "--headless".to_owned(),
                "--no-sandbox".to_owned(),
                "--disable-gpu".to_owned(),
                "--disable-dev-shm-usage".to_owned(),
                "--disable-quic".to_owned(),
                "--no-first-run".to_owned(),
                "--disable-background-networking".to_owned(),
                "--disable-component-update".to_owned(),
                "--disable-sync".to_owned(),
                // A window without tabs and an address to draw for each page.
                "--app=data:,".to_owned(),
                "--window-size=1280,900".to_owned(),
                format!("--accept-lang={language}"),
                format!("--user-data-dir={}", folder.join("profile").display()),
            ];
            // 0 is dark, 1 is light.
            let scheme = u8::from(!reader.dark);
            arguments.push(format!("--blink-settings=preferredColorScheme={scheme}"));
            if reader.reduced_motion {
                arguments.push("--force-prefers-reduced-motion".to_owned());
            }
            let mut options = json!({ "args": arguments });
            if let Some(binary) = engine.program() {
                options["binary"] = json!(binary);
            }
            json!({ "browserName": "chrome", "goog:chromeOptions": options })
        }
        Engine::Firefox => {
            let mut options = json!({
                // A window without tabs and an address to draw for each page.
                "args": ["-headless", "-kiosk"],
                "prefs": {
                    "intl.accept_languages": language,
                    // No process, history or session for pages that nobody opens again.
                    "dom.ipc.processPrelaunch.enabled": false,
                    "places.history.enabled": false,
                    "browser.sessionstore.resume_from_crash": false,
                    "browser.sessionstore.interval": 3_600_000,
                    "browser.chrome.site_icons": false,
                    // As readers have it; for tests it is off.
                    "security.fileuri.strict_origin_policy": true,
                    "layout.css.prefers-color-scheme.content-override": u8::from(!reader.dark),
                    "ui.systemUsesDarkTheme": u8::from(reader.dark),
                    "ui.prefersReducedMotion": u8::from(reader.reduced_motion),
                },
            });
            if let Some(binary) = engine.program() {
                options["binary"] = json!(binary);
            }
            json!({ "browserName": "firefox", "moz:firefoxOptions": options })
        }
        Engine::WebKit => json!({ "browserName": "MiniBrowser" }),
    };
    capabilities["timeouts"] = json!({ "pageLoad": 20_000, "script": 20_000, "implicit": 0 });
    capabilities
}

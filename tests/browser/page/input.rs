//! The mouse and the keyboard.

use serde_json::json;

use super::{Page, wait::again_and_again};
use crate::webdriver::ELEMENT;

/// The key codes of WebDriver; a chord is several in one text.
pub mod key {
    /// Moves the focus on.
    pub const TAB: &str = "\u{E004}";
    /// Moves the focus back.
    pub const SHIFT_TAB: &str = "\u{E008}\u{E004}";
    /// Presses a button, opens a link.
    pub const ENTER: &str = "\u{E007}";
    /// Presses a button.
    pub const SPACE: &str = " ";
}

/// What points at something.
#[derive(Clone, Copy, Debug)]
pub enum Pointer {
    Mouse,
    Finger,
}

impl Page<'_> {
    /// Clicks in the middle of the element at `path`, as soon as that can be clicked
    /// and does not move.
    #[track_caller]
    pub fn click(&self, path: &str) {
        let is_still = format!(
            "(async () => {{
                const rectangle = () => JSON.stringify(find({path:?})?.getBoundingClientRect());
                const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
                const before = rectangle();
                await frame();
                await frame();
                return rectangle() === before;
            }})()"
        );
        let click = || {
            if self.js_async(&is_still) == false {
                return Err("it moves".to_owned());
            }
            let element = self.session.find(path)?;
            let command = format!("/element/{element}/click");
            self.session.post(&command, &json!({}))
        };
        again_and_again(click).unwrap_or_else(|error| panic!("click {path}\n{error}"));
    }

    /// Presses and releases keys or chords one after the other, see [`key`].
    #[track_caller]
    pub fn keys(&self, keys: &[&str]) {
        let mut strokes = Vec::new();
        for chord in keys {
            let down = |key: char| json!({ "type": "keyDown", "value": key });
            let up = |key: char| json!({ "type": "keyUp", "value": key });
            strokes.extend(chord.chars().map(down));
            strokes.extend(chord.chars().rev().map(up));
        }
        let source = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.session
            .post("/actions", &json!({ "actions": [source] }))
            .unwrap_or_else(|error| panic!("{keys:?}\n{error}"));
    }

    /// Drags from the middle of the element at `from` to that of the one at `to`; both
    /// are brought into view first.
    #[track_caller]
    pub fn drag(&self, from: &str, to: &str, pointer: Pointer) {
        self.js(&format!(
            "[{to:?}, {from:?}].forEach((path) => find(path).scrollIntoView({{ block: 'center', behavior: 'instant' }}))"
        ));
        let at = |path: &str| {
            let element = self.session.find(path)?;
            let origin = json!({ ELEMENT: element });
            Ok::<_, String>(
                json!({ "type": "pointerMove", "duration": 50, "x": 0, "y": 0, "origin": origin }),
            )
        };
        let drag = || {
            let actions = json!([
                at(from)?, { "type": "pointerDown", "button": 0 }, at(to)?, { "type": "pointerUp", "button": 0 },
            ]);
            let kind = match pointer {
                Pointer::Mouse => "mouse",
                Pointer::Finger => "touch",
            };
            let source = json!({
                "type": "pointer", "id": kind, "parameters": { "pointerType": kind }, "actions": actions,
            });
            self.session
                .post("/actions", &json!({ "actions": [source] }))
        };
        drag().unwrap_or_else(|error| panic!("drag {from} to {to}\n{error}"));
    }
}

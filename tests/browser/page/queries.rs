//! Elements of a page, by paths that lead through open shadow roots.

use serde_json::Value;

use super::{Page, script::strings};

impl Page<'_> {
    /// The text at `path` now, white space aside.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        let text = self.js(&format!("text({path:?})"));
        let Value::String(text) = text else {
            panic!("nothing at {path}");
        };
        text
    }

    /// The texts of everything at `path` now.
    #[track_caller]
    pub fn texts(&self, path: &str) -> Vec<String> {
        strings(self.list(&format!("texts({path:?})")))
    }

    /// How many there are of what is at `path`.
    #[track_caller]
    pub fn count(&self, path: &str) -> usize {
        self.texts(path).len()
    }

    /// Whether what is at `path` is there, rendered and not hidden.
    #[track_caller]
    pub fn is_visible(&self, path: &str) -> bool {
        self.js(&format!("visible({path:?})")) == true
    }

    /// The attribute of what is at `path`.
    #[track_caller]
    pub fn attribute(&self, path: &str, name: &str) -> Option<String> {
        let value = self.js(&format!("attribute({path:?}, {name:?})"));
        value.as_str().map(str::to_owned)
    }

    /// The computed style of what is at `path`.
    #[track_caller]
    pub fn style(&self, path: &str, property: &str) -> String {
        let value = self.js(&format!("style({path:?}, {property:?})"));
        value.as_str().unwrap_or_default().to_owned()
    }

    /// The role that assistive devices are told.
    #[track_caller]
    pub fn role(&self, path: &str) -> String {
        self.computed(path, "computedrole")
    }

    /// The name that assistive devices are told.
    #[track_caller]
    pub fn label(&self, path: &str) -> String {
        self.computed(path, "computedlabel")
    }

    #[track_caller]
    fn computed(&self, path: &str, what: &str) -> String {
        let value = self.session.find(path).and_then(|element| {
            let value = self.session.get(&format!("/element/{element}/{what}"))?;
            Ok(value.as_str().unwrap_or_default().to_owned())
        });
        value.unwrap_or_else(|error| panic!("{what} of {path}\n{error}"))
    }

    /// Every `detail` of the events `kind` so far, in their order.
    #[track_caller]
    pub fn details(&self, kind: &str) -> Vec<Value> {
        self.list(&format!("events({kind:?}).map((event) => event.detail)"))
    }
}

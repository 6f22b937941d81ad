//! JavaScript in the page.

use serde_json::{Value, json};

use super::Page;

/// The functions that expressions can use: `find`, `text`, `visible` and so on.
pub(super) const QUERIES: &str = include_str!("queries.js");

impl Page<'_> {
    /// The value of `expression` in the page.
    #[track_caller]
    pub fn js(&self, expression: &str) -> Value {
        self.try_js(expression)
            .unwrap_or_else(|error| panic!("{expression}\n{error}"))
    }

    pub(super) fn try_js(&self, expression: &str) -> Result<Value, String> {
        self.execute(&format!("return ({expression});"))
    }

    /// Runs `statements` as a script of the page itself, which has to allow
    /// inline scripts. Errors that they throw are recorded as all others.
    #[track_caller]
    pub fn run(&self, statements: &str) {
        let script = json!(format!("{{ {QUERIES}\n{{ {statements}\n}} }}"));
        let insert = format!(
            "const script = document.createElement('script');
            script.textContent = {script};
            document.documentElement.append(script);
            script.remove();"
        );
        self.execute(&insert)
            .unwrap_or_else(|error| panic!("{statements}\n{error}"));
    }

    pub(super) fn execute(&self, body: &str) -> Result<Value, String> {
        let script = format!("{QUERIES}\n{body}");
        self.session
            .post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// The value that the promise `expression` is fulfilled with.
    #[track_caller]
    pub fn js_async(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[0];\n{QUERIES}
            (async () => ({expression}))().then(
                (value) => done({{ value }}),
                (error) => done({{ error: String(error) }}),
            );"
        );
        let answer = self
            .session
            .post("/execute/async", &json!({ "script": script, "args": [] }))
            .unwrap_or_else(|error| panic!("{expression}\n{error}"));
        assert_eq!(answer["error"], Value::Null, "{expression}");
        answer["value"].clone()
    }

    #[track_caller]
    pub(super) fn list(&self, expression: &str) -> Vec<Value> {
        match self.js(expression) {
            Value::Array(values) => values,
            other => panic!("{expression} is no list but {other}"),
        }
    }
}

/// The texts of a list.
pub(super) fn strings(values: Vec<Value>) -> Vec<String> {
    let string = |value: Value| value.as_str().unwrap_or_default().to_owned();
    values.into_iter().map(string).collect()
}

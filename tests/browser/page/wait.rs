//! Waiting for a page, which is asked again and again.

use std::{
    thread,
    time::{Duration, Instant},
};

use serde_json::{Value, json};

use super::{Page, script::QUERIES};

/// How long a page may take for anything.
const LIMIT: Duration = Duration::from_secs(15);

/// How often a page is asked while it takes its time.
const INTERVAL: Duration = Duration::from_millis(20);

/// The same where the page asks itself, and for how long it does so at a time.
const INTERVAL_MS: u32 = 10;
const IN_PAGE_MS: u32 = 2000;

impl Page<'_> {
    /// The value of `expression` as soon as `test`, an expression about `value`, is
    /// true of it; at the limit the reason why it is not. The page itself asks
    /// again and again, which takes less than to ask it.
    fn wait_for(&self, expression: &str, test: &str) -> Result<Value, String> {
        let script = format!(
            "const done = arguments[0];
            {QUERIES}
            const end = performance.now() + {IN_PAGE_MS};
            const ask = () => {{
                let reason;
                try {{
                    const value = ({expression});
                    if ({test}) return done({{ value }});
                    reason = `is ${{JSON.stringify(value)}}`;
                }} catch (error) {{
                    reason = String(error);
                }}
                if (performance.now() < end) setTimeout(ask, {INTERVAL_MS});
                else done({{ reason }});
            }};
            ask();"
        );
        let body = json!({ "script": script, "args": [] });
        again_and_again(|| {
            let mut answer = self.session.post("/execute/async", &body)?;
            match answer["reason"].as_str() {
                Some(reason) => Err(reason.to_owned()),
                None => Ok(answer["value"].take()),
            }
        })
    }

    /// Waits until `expression` is true, or like true.
    #[track_caller]
    pub fn wait_until(&self, expression: &str) {
        self.wait_for(&format!("Boolean({expression})"), "value")
            .unwrap_or_else(|error| panic!("never: {expression}\n{error}"));
    }

    /// Waits until `expression` is `expected`, and says what it is if it never is.
    #[track_caller]
    pub fn wait_for_value(&self, expression: &str, expected: &Value) {
        let test = format!("JSON.stringify(value) === JSON.stringify({expected})");
        self.wait_for(expression, &test)
            .unwrap_or_else(|error| panic!("{expression}\nexpected {expected}\n{error}"));
    }

    /// Waits until the text at `path` is `expected`, white space aside.
    #[track_caller]
    pub fn reads(&self, path: &str, expected: &str) {
        self.wait_for_value(&format!("text({path:?})"), &json!(expected));
    }

    /// Waits for the first event `kind` on the element with this `id`: its `detail`.
    #[track_caller]
    pub fn event(&self, kind: &str, id: &str) -> Value {
        let expression = format!("events({kind:?}, {id:?})[0]?.detail");
        self.wait_for(&expression, "value")
            .unwrap_or_else(|error| panic!("{kind} on {id:?}\n{error}"))
    }

    /// Waits until the card with this `id` is shown: the `detail` of its
    /// `film-card-ready`. A card that cannot be shown ends the wait at once.
    #[track_caller]
    pub fn ready(&self, id: &str) -> Value {
        let outcome = format!(
            "(([ready], errors) => (ready || errors.length) && {{ detail: ready?.detail, errors }})(
                events('film-card-ready', {id:?}), events('film-card-error', {id:?}))"
        );
        let mut outcome = self
            .wait_for(&outcome, "value")
            .unwrap_or_else(|error| panic!("{id:?} is waited for\n{error}"));
        assert_eq!(outcome["errors"], json!([]), "{id:?} cannot be shown");
        outcome["detail"].take()
    }

    /// Lets the page do for two frames what it does of itself: after that, what
    /// has not happened does not happen.
    #[track_caller]
    pub fn settle(&self) {
        self.js_async(
            "new Promise((resolve) =>
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))",
        );
    }
}

/// Tries until it succeeds, or gives the last error at the limit. Tries twice at least: a page that
/// goes while it is asked never answers, which the driver tells after the limit.
pub(super) fn again_and_again<T>(
    mut attempt: impl FnMut() -> Result<T, String>,
) -> Result<T, String> {
    let start = Instant::now();
    let mut is_first = true;
    loop {
        match attempt() {
            Err(_) if is_first || start.elapsed() < LIMIT => thread::sleep(INTERVAL),
            answer => return answer,
        }
        is_first = false;
    }
}

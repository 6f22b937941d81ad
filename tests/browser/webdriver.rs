//! The few words of W3C WebDriver that the tests speak.

use std::time::Duration;

use serde_json::{Value, json};

/// WebDriver's key of a reference to an element.
pub const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const SHADOW: &str = "shadow-6066-11e4-a52e-4f735466cecf";

/// The longest answer: a screenshot of a tall page.
const ANSWER_LIMIT: u64 = 64 << 20;

/// A connection to one driver.
#[derive(Debug)]
pub struct Driver {
    address: String,
    agent: ureq::Agent,
}

impl Driver {
    /// The driver that listens on `port` of this machine.
    pub fn new(port: u16) -> Self {
        let config = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .timeout_global(Some(Duration::from_secs(60)))
            // A driver may close a connection that was idle, just as it is used again.
            .max_idle_connections(0)
            .proxy(None)
            .build();
        Self {
            address: format!("http://127.0.0.1:{port}"),
            agent: config.into(),
        }
    }

    /// Whether the driver takes sessions.
    pub fn is_ready(&self) -> bool {
        self.get("/status")
            .is_ok_and(|status| status["ready"] == true)
    }

    /// Starts a browser.
    pub fn session(self, capabilities: &Value) -> Result<Session, String> {
        let body = json!({ "capabilities": { "alwaysMatch": capabilities } });
        let answer = self.post("/session", &body)?;
        let id = answer["sessionId"].as_str().ok_or("no session id")?;
        let path = format!("/session/{id}");
        Ok(Session { driver: self, path })
    }

    fn get(&self, path: &str) -> Result<Value, String> {
        let request = self.agent.get(format!("{}{path}", self.address));
        understand(request.call(), path)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        let request = self.agent.post(format!("{}{path}", self.address));
        understand(request.send_json(body), path)
    }
}

fn understand(
    answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>,
    path: &str,
) -> Result<Value, String> {
    let read = |mut answer: ureq::http::Response<ureq::Body>| {
        let body = answer.body_mut().with_config().limit(ANSWER_LIMIT);
        body.read_json::<Value>()
    };
    let mut answer = answer
        .and_then(read)
        .map_err(|error| format!("{path}: {error}"))?;
    let value = answer["value"].take();
    match (value["error"].as_str(), value["message"].as_str()) {
        (Some(error), Some(message)) => Err(format!("{error}: {message}")),
        _ => Ok(value),
    }
}

/// A running browser. Dropping it closes the browser.
#[derive(Debug)]
pub struct Session {
    driver: Driver,
    path: String,
}

impl Session {
    /// Asks for `path` of the session, such as `/url`.
    pub fn get(&self, path: &str) -> Result<Value, String> {
        self.driver.get(&format!("{}{path}", self.path))
    }

    /// Does `path` of the session, such as `/execute/sync`.
    pub fn post(&self, path: &str, body: &Value) -> Result<Value, String> {
        self.driver.post(&format!("{}{path}", self.path), body)
    }

    /// A command of the Chrome DevTools Protocol; Chromium only.
    pub fn devtools(&self, command: &str, parameters: Value) -> Result<Value, String> {
        let body = json!({ "cmd": command, "params": parameters });
        self.post("/goog/cdp/execute", &body)
    }

    /// The driver's name for the element that `path` leads to: selectors joined
    /// by `>>>`, each step into the open shadow root of the one before.
    pub fn find(&self, path: &str) -> Result<String, String> {
        let mut root = String::new();
        let mut element = String::new();
        for (step, selector) in path.split(">>>").enumerate() {
            if step > 0 {
                let shadow = self.get(&format!("/element/{element}/shadow"))?;
                root = format!("/shadow/{}", text(&shadow[SHADOW])?);
            }
            let query = json!({ "using": "css selector", "value": selector.trim() });
            let found = self.post(&format!("{root}/element"), &query)?;
            element = text(&found[ELEMENT])?;
        }
        Ok(element)
    }
}

fn text(value: &Value) -> Result<String, String> {
    match value.as_str() {
        Some(text) => Ok(text.to_owned()),
        None => Err("the driver named no element".to_owned()),
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        let request = self
            .driver
            .agent
            .delete(format!("{}{}", self.driver.address, self.path));
        let limit = Some(Duration::from_secs(5));
        let _ = request.config().timeout_global(limit).build().call();
    }
}

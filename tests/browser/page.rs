//! A page in a browser, as a promise talks about it.
//!
//! Paths such as `film-card >>> [part~=title]` lead through open shadow roots.
//! Nothing sleeps: what a page does in its own time is waited for by asking
//! again and again. Whatever is not as said ends the promise with the reason.

use std::{
    thread,
    time::{Duration, Instant},
};

use base64::{Engine as _, prelude::BASE64_STANDARD};
use serde_json::{Value, json};

use crate::{
    engine::Engine,
    site::Site,
    webdriver::{ELEMENT, Session},
};

/// How long a page may take for anything.
const LIMIT: Duration = Duration::from_secs(15);

/// How often a page is asked while it takes its time.
const INTERVAL: Duration = Duration::from_millis(20);

/// The same where the page asks itself, and for how long it does so at a time.
const INTERVAL_MS: u32 = 10;
const IN_PAGE_MS: u32 = 2000;

/// What expressions can use: `find`, `text`, `visible` and so on.
const LOOK: &str = include_str!("look.js");

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

/// What a page holds when its garbage is gone.
#[derive(Clone, Copy, Debug)]
pub struct Footprint {
    /// Bytes of JavaScript's heap.
    pub heap: u64,
    /// DOM nodes.
    pub nodes: u64,
    /// Event listeners.
    pub listeners: u64,
    /// Bytes of all memories of WebAssembly.
    pub wasm: u64,
}

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

    /// Where the pages are: `http://127.0.0.1:PORT`.
    pub fn origin(&self) -> String {
        self.site.address()
    }

    /// Where the same files are on another origin.
    pub fn other_origin(&self) -> String {
        self.site.other_address()
    }

    /// Opens a page of `tests/pages`, with a query if need be.
    #[track_caller]
    pub fn open(&mut self, name: &str) {
        self.visit(name);
        // WebKit takes a page that is not there for a page.
        let is_recorded = self.js("typeof recorded === 'object'");
        assert_eq!(is_recorded, true, "{name} does not begin with record.js");
    }

    #[track_caller]
    fn visit(&mut self, name: &str) {
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

    /// What the browser shows before the first page is no page of this promise.
    #[track_caller]
    fn leave_quietly(&mut self) {
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

    /// Lets the page do for two frames what it does of itself: after that, what
    /// has not happened does not happen.
    #[track_caller]
    pub fn settle(&self) {
        self.js_async(
            "new Promise((resolve) =>
                requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))))",
        );
    }

    #[track_caller]
    fn go(&self, address: &str) {
        self.session
            .post("/url", &json!({ "url": address }))
            .unwrap_or_else(|error| panic!("{address} does not open: {error}"));
    }

    /// No engine but Chromium has windows as narrow as a telephone. Media and
    /// container queries take a frame for a window.
    #[track_caller]
    fn open_in_frame(&self, address: &str, width: u32) {
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

    /// How wide, in CSS pixels, the page is: before it is opened, or live.
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
    /// `density` dots to each of them. WebKit pictures windows, so its window
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

    /// Changes what the reader's system says while the page is open; Chromium only.
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

    /// Frees what the page no longer uses; Chromium only.
    #[track_caller]
    pub fn collect_garbage(&self) {
        self.session
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .unwrap_or_else(|error| panic!("no garbage is collected: {error}"));
    }

    /// What the page holds; Chromium only.
    #[track_caller]
    pub fn footprint(&self) -> Footprint {
        let devtools = |command: &str, parameters: Value| {
            self.session
                .devtools(command, parameters)
                .unwrap_or_else(|error| panic!("{command}: {error}"))
        };
        // What the first collection frees may hold what the next one does.
        for _ in 0..3 {
            self.collect_garbage();
        }
        devtools("Performance.enable", json!({}));
        let metrics = devtools("Performance.getMetrics", json!({}));
        let metric = |name: &str| {
            let metrics = metrics["metrics"].as_array().expect("metrics");
            let metric = metrics.iter().find(|metric| metric["name"] == name);
            metric.expect(name)["value"].as_f64().expect(name) as u64
        };
        // No page sees the card's instance; the debugger finds its memory all the same.
        let prototype = devtools(
            "Runtime.evaluate",
            json!({ "expression": "WebAssembly.Memory.prototype" }),
        );
        let memories = devtools(
            "Runtime.queryObjects",
            json!({ "prototypeObjectId": prototype["result"]["objectId"] }),
        );
        let sum =
            "function () { return this.reduce((sum, { buffer }) => sum + buffer.byteLength, 0); }";
        let wasm = devtools(
            "Runtime.callFunctionOn",
            json!({
                "functionDeclaration": sum,
                "objectId": memories["objects"]["objectId"],
                "returnByValue": true,
            }),
        );
        // A found memory would stay.
        devtools(
            "Runtime.releaseObject",
            json!({ "objectId": memories["objects"]["objectId"] }),
        );
        Footprint {
            heap: metric("JSHeapUsedSize"),
            nodes: metric("Nodes"),
            listeners: metric("JSEventListeners"),
            wasm: wasm["result"]["value"].as_u64().expect("bytes"),
        }
    }

    /// What `expression` is in the page.
    #[track_caller]
    pub fn js(&self, expression: &str) -> Value {
        self.try_js(expression)
            .unwrap_or_else(|error| panic!("{expression}\n{error}"))
    }

    fn try_js(&self, expression: &str) -> Result<Value, String> {
        self.execute(&format!("return ({expression});"))
    }

    /// Runs `statements` as a script of the page itself, which has to allow
    /// inline scripts. What they throw is recorded as everybody's errors are.
    #[track_caller]
    pub fn run(&self, statements: &str) {
        let script = json!(format!("{{ {LOOK}\n{{ {statements}\n}} }}"));
        let insert = format!(
            "const script = document.createElement('script');
            script.textContent = {script};
            document.documentElement.append(script);
            script.remove();"
        );
        self.execute(&insert)
            .unwrap_or_else(|error| panic!("{statements}\n{error}"));
    }

    fn execute(&self, body: &str) -> Result<Value, String> {
        let script = format!("{LOOK}\n{body}");
        self.session
            .post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// What the promise that `expression` is comes to.
    #[track_caller]
    pub fn js_async(&self, expression: &str) -> Value {
        let script = format!(
            "const done = arguments[0];\n{LOOK}
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

    /// What `expression` is as soon as `test`, an expression about `value`, is
    /// true of it; at the limit what is said of that then. The page itself asks
    /// again and again, which takes less than to ask it.
    fn wait_for(&self, expression: &str, test: &str) -> Result<Value, String> {
        let script = format!(
            "const done = arguments[0];
            {LOOK}
            const end = performance.now() + {IN_PAGE_MS};
            const ask = () => {{
                let said;
                try {{
                    const value = ({expression});
                    if ({test}) return done({{ value }});
                    said = `is ${{JSON.stringify(value)}}`;
                }} catch (error) {{
                    said = String(error);
                }}
                if (performance.now() < end) setTimeout(ask, {INTERVAL_MS});
                else done({{ said }});
            }};
            ask();"
        );
        let body = json!({ "script": script, "args": [] });
        again_and_again(|| {
            let mut answer = self.session.post("/execute/async", &body)?;
            match answer["said"].as_str() {
                Some(said) => Err(said.to_owned()),
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

    /// Waits until the text at `path` is `expected`, white space aside.
    #[track_caller]
    pub fn reads(&self, path: &str, expected: &str) {
        self.wait_for_value(&format!("text({path:?})"), &json!(expected));
    }

    /// Waits until `expression` is `expected`, and says what it is if it never is.
    #[track_caller]
    pub fn wait_for_value(&self, expression: &str, expected: &Value) {
        let test = format!("JSON.stringify(value) === JSON.stringify({expected})");
        self.wait_for(expression, &test)
            .unwrap_or_else(|error| panic!("{expression}\nexpected {expected}\n{error}"));
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
        let said = format!(
            "(([ready], errors) => (ready || errors.length) && {{ detail: ready?.detail, errors }})(
                events('film-card-ready', {id:?}), events('film-card-error', {id:?}))"
        );
        let mut said = self
            .wait_for(&said, "value")
            .unwrap_or_else(|error| panic!("{id:?} is waited for\n{error}"));
        assert_eq!(said["errors"], json!([]), "{id:?} cannot be shown");
        said["detail"].take()
    }

    /// Every `detail` of the events `kind` so far, in their order.
    #[track_caller]
    pub fn details(&self, kind: &str) -> Vec<Value> {
        self.list(&format!("events({kind:?}).map((event) => event.detail)"))
    }

    /// Clicks in the middle of what is at `path`, as soon as that can be done
    /// and it does not move.
    #[track_caller]
    pub fn click(&self, path: &str) {
        let is_still = format!(
            "(async () => {{
                const place = () => JSON.stringify(find({path:?})?.getBoundingClientRect());
                const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
                const before = place();
                await frame();
                await frame();
                return place() === before;
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
        self.told(path, "computedrole")
    }

    /// The name that assistive devices are told.
    #[track_caller]
    pub fn label(&self, path: &str) -> String {
        self.told(path, "computedlabel")
    }

    #[track_caller]
    fn told(&self, path: &str, what: &str) -> String {
        let told = self.session.find(path).and_then(|element| {
            let value = self.session.get(&format!("/element/{element}/{what}"))?;
            Ok(value.as_str().unwrap_or_default().to_owned())
        });
        told.unwrap_or_else(|error| panic!("{what} of {path}\n{error}"))
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

    /// A picture of what the window shows, as PNG.
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

    /// What the site was asked for since the page was opened.
    pub fn requests(&self) -> Vec<String> {
        self.site.requests()
    }

    /// How often the site was asked for a path with this ending since the page
    /// was opened.
    pub fn requests_for(&self, ending: &str) -> usize {
        let requests = self.requests();
        requests
            .iter()
            .filter(|path| path.ends_with(ending))
            .count()
    }

    /// Takes what the page wrote by `console.error`; what nobody takes by the
    /// end of the promise breaks it.
    #[track_caller]
    pub fn take_errors(&self) -> Vec<String> {
        strings(self.list("recorded.errors.splice(0)"))
    }

    /// The same for `console.warn`.
    #[track_caller]
    pub fn take_warnings(&self) -> Vec<String> {
        strings(self.list("recorded.warnings.splice(0)"))
    }

    /// Ends the promise if the page has said something that was not taken.
    #[track_caller]
    pub fn expect_quiet(&self) {
        let said = self.js("typeof recorded === 'object'
            ? [...recorded.errors, ...recorded.warnings, ...recorded.rejections]
            : []");
        assert_eq!(said, json!([]), "the console is not quiet");
    }

    /// What axe finds wrong in the page as it is, one line each; contrast is
    /// held to 7:1, large text to 4.5:1: more than axe's other rule for it asks.
    #[track_caller]
    pub fn axe(&self) -> Vec<String> {
        self.axe_in("document")
    }

    /// The same of the part of the page that `expression` is.
    #[track_caller]
    pub fn axe_in(&self, expression: &str) -> Vec<String> {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../xtask/node_modules/axe-core/axe.min.js"
        );
        let library = std::fs::read_to_string(path)
            .unwrap_or_else(|error| panic!("{path}: {error}; `npm ci` in xtask brings it"));
        // Half a megabyte to read: once for each page.
        if self.js("typeof axe === 'object'") == false {
            self.execute(&library)
                .unwrap_or_else(|error| panic!("{path}: {error}"));
        }
        // What is on the way to another colour is of none yet.
        self.wait_until(
            "[document, ...all('film-card').map((card) => card.shadowRoot)].every((root) =>
                !root || root.getAnimations().every((change) =>
                    !(change instanceof CSSTransition) || change.playState !== 'running'))",
        );
        strings(
            self.js_async(&format!(
                "axe.run({expression}, {{
                    resultTypes: ['violations'],
                    rules: {{
                        'color-contrast-enhanced': {{ enabled: true }},
                        'color-contrast': {{ enabled: false }},
                    }},
                }}).then(({{ violations }}) =>
                    violations.flatMap(({{ id, help, nodes }}) =>
                        nodes.map((node) => `${{id}}: ${{help}}: ${{node.html}}`)))",
            ))
            .as_array()
            .cloned()
            .unwrap_or_default(),
        )
    }

    /// What there is to know about the page when a promise is broken.
    pub fn report(&self) -> String {
        let address = self.try_js("location.href").unwrap_or_default();
        let recorded = self
            .try_js("window.recorded")
            .and_then(|value| serde_json::to_string_pretty(&value).map_err(|e| e.to_string()))
            .unwrap_or_else(|error| error);
        let requests = self.requests().join(" ");
        format!("page: {address}\nrecorded: {recorded}\nrequests: {requests}")
    }

    #[track_caller]
    fn list(&self, expression: &str) -> Vec<Value> {
        match self.js(expression) {
            Value::Array(values) => values,
            other => panic!("{expression} is no list but {other}"),
        }
    }
}

fn strings(values: Vec<Value>) -> Vec<String> {
    let string = |value: Value| value.as_str().unwrap_or_default().to_owned();
    values.into_iter().map(string).collect()
}

/// The bytes of the picture that a browser answers with.
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

/// Tries until it succeeds, or gives the last error at the limit.
fn again_and_again<T>(mut attempt: impl FnMut() -> Result<T, String>) -> Result<T, String> {
    let start = Instant::now();
    loop {
        match attempt() {
            Err(_) if start.elapsed() < LIMIT => thread::sleep(INTERVAL),
            answer => return answer,
        }
    }
}

//! The memory of a page, as Chromium tells it.

use serde_json::{Value, json};

use super::Page;

/// The memory of a page when its garbage is gone.
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

impl Page<'_> {
    /// Frees what the page no longer uses; Chromium only.
    #[track_caller]
    pub fn collect_garbage(&self) {
        self.session
            .devtools("HeapProfiler.collectGarbage", json!({}))
            .unwrap_or_else(|error| panic!("no garbage is collected: {error}"));
    }

    /// Measures the page; Chromium only.
    #[track_caller]
    pub fn footprint(&self) -> Footprint {
        let devtools = |command: &str, parameters: Value| {
            self.session
                .devtools(command, parameters)
                .unwrap_or_else(|error| panic!("{command}: {error}"))
        };
        // Objects that the first collection frees may have held others.
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
}

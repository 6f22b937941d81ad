//! All that was measured, as `xtask/bench/run.mjs` writes it to `target/bench.json`.

use std::collections::BTreeMap;

use serde::Deserialize;

/// The whole file.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    pub chromium: String,
    pub node: String,
    pub processor: String,
    pub load_average: [f64; 2],
    pub date: String,
    pub rounds: u32,
    pub subjects: BTreeMap<String, Subject>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Subject {
    pub transfer: Transfer,
    pub texts_changed: Option<u32>,
    /// From this machine.
    pub loads: Vec<Load>,
    /// Over a slow network, with a slow processor.
    pub slow: Vec<Load>,
    pub cards: Vec<Cards>,
}

/// Bytes by brotli.
#[derive(Debug, Deserialize)]
pub struct Transfer {
    pub page: f64,
    pub files: f64,
    pub requests: u32,
}

/// Milliseconds since the navigation.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Load {
    pub shown: f64,
    pub switched: Option<f64>,
    pub long_tasks: Vec<f64>,
}

#[derive(Debug, Deserialize)]
pub struct Cards {
    /// By the number of cards.
    pub switch: BTreeMap<u32, Switch>,
    pub mount: Mount,
    pub before: Footprint,
    pub many: Footprint,
    pub after: Footprint,
    /// After a second thousand, in the first round.
    pub again: Option<Footprint>,
}

/// Milliseconds: of scripts in all, until the first card is drawn and until
/// all are, and of scripts in the frame with the most of them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Switch {
    pub script: f64,
    pub first: f64,
    pub all: f64,
    pub longest_frame: f64,
}

/// As [`Switch`]; and the longest task, and the scripts in the task with the
/// most of them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Mount {
    pub script: f64,
    pub in_view: f64,
    pub all: f64,
    pub longest_task: f64,
    pub longest_script: f64,
}

/// A page's memory: bytes, and numbers of nodes and of listeners.
#[derive(Debug, Deserialize)]
pub struct Footprint {
    pub heap: f64,
    pub wasm: f64,
    pub nodes: f64,
    pub listeners: f64,
}

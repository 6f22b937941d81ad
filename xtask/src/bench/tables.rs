//! What was measured, as Markdown: medians with the least and the most, and
//! what they come to beside each other.

use std::collections::BTreeMap;

use serde::Deserialize;

/// What `xtask/bench/run.mjs` writes.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Found {
    chromium: String,
    node: String,
    processor: String,
    load_average: [f64; 2],
    date: String,
    rounds: u32,
    subjects: BTreeMap<String, Subject>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Subject {
    transfer: Transfer,
    texts_changed: Option<u32>,
    /// From this machine.
    loads: Vec<Load>,
    /// Over a slow network, with a slow processor.
    slow: Vec<Load>,
    cards: Vec<Cards>,
}

/// Bytes by brotli.
#[derive(Debug, Deserialize)]
struct Transfer {
    page: f64,
    files: f64,
    requests: u32,
}

/// Milliseconds since the navigation.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Load {
    shown: f64,
    switched: Option<f64>,
    long_tasks: Vec<f64>,
}

#[derive(Debug, Deserialize)]
struct Cards {
    /// By the number of cards.
    switch: BTreeMap<u32, Switch>,
    mount: Mount,
    before: Footprint,
    many: Footprint,
    after: Footprint,
    /// After a second thousand, in the first round.
    again: Option<Footprint>,
}

/// Milliseconds: of scripts in all, until the first card is drawn and until
/// all are, and of scripts in the frame with the most of them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Switch {
    script: f64,
    first: f64,
    all: f64,
    longest_frame: f64,
}

/// As [`Switch`]; and the longest task, and the scripts in the task with the
/// most of them.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "camelCase")]
struct Mount {
    script: f64,
    in_view: f64,
    all: f64,
    longest_task: f64,
    longest_script: f64,
}

/// What the page holds: bytes, and numbers of nodes and of listeners.
#[derive(Debug, Deserialize)]
struct Footprint {
    heap: f64,
    wasm: f64,
    nodes: f64,
    listeners: f64,
}

/// Cards that are added to one.
const MANY: f64 = 1000.0;

/// The header of each table, which the README has too.
const LOADING: &str = "card, loading|kB|requests|HTML, kB|on the screen, ms|first click worked, ms|slow: on the screen, ms|slow: first click worked, ms|slow: longest task, ms";
const SWITCHING: &str = "card, switching language|texts changed|1 card: script, ms|next frame, ms|100 cards: script, ms|per text, µs|next frame, ms|1,000 cards: script, ms|next frame, ms|all, ms|most script in a frame, ms";
const MOUNTING: &str = "card, mounting 1,000|DOM nodes per card|script, ms|per DOM node, µs|longest task, ms|most script in a task, ms|in view, ms|all, ms";
const MEMORY: &str = "card, memory with 1,000|JS heap, MB|wasm, MB|per DOM node, bytes|removed: nodes|listeners|heap, MB|wasm, MB|a second thousand: wasm, MB";
const GOALS: &str = "figure of film-card|at most|reached";

/// What is to be known about the figures.
const NOTES: &str = "\
All cards show the same film and the same of it: title, synopsis, cast with characters, reviews with stars and \
by-lines, a switch between two languages. That is held before anything is measured. Film-card shows, knows and does \
more: credits, awards, themes, strengths and weaknesses, an artwork, faults of film files told with their place, \
options that are live, structured data, cards that survive a panic. The others have the film in their bundle. \
kB are by brotli 11, the HTML apart. *On the screen* is the frame after the first one with the whole card in it, \
*first click worked* the one in which the other language is there. The embedded film's card is at first a picture \
that the script makes, with all but the drawing. *Slow* is 1.6 Mbit/s, 150 ms and a processor four \
times slower. *Std rebuilt* is how film-card is built; of such cards only the loading is measured. *Script* is what \
Chromium's recording counts of the main thread, with garbage collection, without style and layout; scripts and tasks \
are in time of the processor, all else in time of the clock. A switch is one click where cards follow each other, as \
film-card's do, and one click for each card elsewhere. *DOM nodes* are those that Chromium counts, with comments and \
marks of the frameworks. *Per DOM node*, memory is what the thousand take of both. *Removed* is how much more there \
is without any card than before the thousand, when 240 had come, been switched and gone; a wasm memory never \
shrinks, but is used again, or left for a new one. Each figure is the median with the least and the most.";

/// Some measured subject's numbers, one for each time.
type Numbers = Vec<f64>;

/// The tables of all that was found: of the subjects by name and title, in that
/// order. `wasm` are the names of the other cards that are WebAssembly.
pub fn print(found: &Found, titles: &[(&str, &str)], wasm: &[&str], versions: &str) -> String {
    let mut subjects = Vec::new();
    for (name, title) in titles {
        if let Some(subject) = found.subjects.get(*name) {
            subjects.push((*title, subject));
        }
    }
    let Found {
        date,
        chromium,
        node,
        processor,
        load_average: [before, after],
        rounds,
        ..
    } = found;
    let conditions = format!(
        "Measured on {date} in turns, rounds: {rounds}, on {processor}, load average {before:.1} to {after:.1}, by \
         Chromium {chromium} and Node {node}. Built by {versions}."
    );
    let tables = [
        table(LOADING, &subjects, loading),
        table(SWITCHING, &subjects, switching),
        table(MOUNTING, &subjects, mounting),
        table(MEMORY, &subjects, memory),
        goals(found, wasm),
        NOTES.to_owned(),
        conditions,
    ];
    tables.join("\n\n")
}

fn table(
    header: &str,
    subjects: &[(&str, &Subject)],
    cells: fn(&Subject) -> Option<Vec<String>>,
) -> String {
    let mut lines = head(header);
    for (title, subject) in subjects {
        if let Some(cells) = cells(subject) {
            lines.push(format!("| {title} | {} |", cells.join(" | ")));
        }
    }
    lines.join("\n")
}

fn head(header: &str) -> Vec<String> {
    let columns = header.matches('|').count();
    vec![
        format!("| {} |", header.replace('|', " | ")),
        format!("|---|{}", "--:|".repeat(columns)),
    ]
}

fn loading(subject: &Subject) -> Option<Vec<String>> {
    let Transfer {
        page,
        files,
        requests,
    } = subject.transfer;
    let shown = |loads: &[Load]| spread(&loads.iter().map(|load| load.shown).collect::<Numbers>());
    let switched = |loads: &[Load]| {
        spread(
            &loads
                .iter()
                .filter_map(|load| load.switched)
                .collect::<Numbers>(),
        )
    };
    let longest = |load: &Load| load.long_tasks.iter().copied().fold(0.0, f64::max);
    Some(vec![
        kilobytes(files),
        requests.to_string(),
        kilobytes(page),
        shown(&subject.loads),
        switched(&subject.loads),
        shown(&subject.slow),
        switched(&subject.slow),
        spread(&subject.slow.iter().map(longest).collect::<Numbers>()),
    ])
}

fn switching(subject: &Subject) -> Option<Vec<String>> {
    let of = |count, value: fn(&Switch) -> f64| spread(&switch(subject, count, value));
    let texts = subject.texts_changed?;
    let per_text = switch(subject, 100, |it| it.script);
    let per_text: Numbers = per_text
        .iter()
        .map(|script| script * 10.0 / f64::from(texts))
        .collect();
    (!subject.cards.is_empty()).then(|| {
        vec![
            texts.to_string(),
            of(1, |it| it.script),
            of(1, |it| it.first),
            of(100, |it| it.script),
            spread(&per_text),
            of(100, |it| it.all),
            of(1000, |it| it.script),
            of(1000, |it| it.first),
            of(1000, |it| it.all),
            of(1000, |it| it.longest_frame),
        ]
    })
}

fn switch(subject: &Subject, count: u32, value: fn(&Switch) -> f64) -> Numbers {
    let switches = subject
        .cards
        .iter()
        .filter_map(|cards| cards.switch.get(&count));
    switches.map(value).collect()
}

fn mounting(subject: &Subject) -> Option<Vec<String>> {
    let of = |value: fn(&Cards) -> f64| spread(&each(subject, value));
    (!subject.cards.is_empty()).then(|| {
        vec![
            format!("{:.0}", median(&each(subject, nodes_per_card))),
            of(|it| it.mount.script),
            of(mount_per_node),
            of(|it| it.mount.longest_task),
            of(|it| it.mount.longest_script),
            of(|it| it.mount.in_view),
            of(|it| it.mount.all),
        ]
    })
}

fn memory(subject: &Subject) -> Option<Vec<String>> {
    let of = |value: fn(&Cards) -> f64| spread(&each(subject, value));
    (!subject.cards.is_empty()).then(|| {
        vec![
            of(|it| it.many.heap / 1e6),
            of(|it| it.many.wasm / 1e6),
            of(memory_per_node),
            of(|it| it.after.nodes - it.before.nodes),
            of(|it| it.after.listeners - it.before.listeners),
            of(|it| (it.after.heap - it.before.heap) / 1e6),
            of(|it| (it.after.wasm - it.before.wasm) / 1e6),
            spread(&regrowth(subject)),
        ]
    })
}

/// How much wasm memory a second thousand takes beyond that of the first, in MB.
fn regrowth(subject: &Subject) -> Numbers {
    let grown = |cards: &Cards| Some((cards.again.as_ref()?.wasm - cards.after.wasm) / 1e6);
    subject.cards.iter().filter_map(grown).collect()
}

fn each(subject: &Subject, value: fn(&Cards) -> f64) -> Numbers {
    subject.cards.iter().map(value).collect()
}

fn nodes_per_card(cards: &Cards) -> f64 {
    (cards.many.nodes - cards.before.nodes) / MANY
}

/// Microseconds.
fn mount_per_node(cards: &Cards) -> f64 {
    cards.mount.script / nodes_per_card(cards)
}

/// Bytes of both memories that the thousand take.
fn memory_per_node(cards: &Cards) -> f64 {
    let Cards { many, before, .. } = cards;
    (many.heap + many.wasm - before.heap - before.wasm) / (many.nodes - before.nodes)
}

/// Figures of one subject, by its name, as far as they were measured.
impl Found {
    fn files(&self, name: &str) -> Option<f64> {
        Some(self.subjects.get(name)?.transfer.files)
    }

    /// Milliseconds until the card is on the screen, on a slow connection.
    fn slow(&self, name: &str) -> Option<f64> {
        let loads = self.subjects.get(name)?.slow.iter();
        middle(loads.map(|load| load.shown))
    }

    fn cards(&self, name: &str, value: fn(&Cards) -> f64) -> Option<f64> {
        middle(each(self.subjects.get(name)?, value))
    }

    /// What script a switch of 100 cards takes for each text.
    fn script_per_text(&self, name: &str) -> Option<f64> {
        let subject = self.subjects.get(name)?;
        let script = middle(switch(subject, 100, |it| it.script))?;
        Some(script / f64::from(subject.texts_changed?))
    }

    /// The most script in a frame of a switch, however many cards it is of.
    fn longest_frame(&self, name: &str) -> Option<f64> {
        let subject = self.subjects.get(name)?;
        let of = |count| middle(switch(subject, count, |it| it.longest_frame));
        [1, 100, 1000]
            .into_iter()
            .filter_map(of)
            .max_by(f64::total_cmp)
    }

    /// How many more there are without any card than before the thousand.
    fn left(&self, name: &str, value: fn(&Footprint) -> f64) -> Option<String> {
        let cards = self.subjects.get(name)?.cards.iter();
        let left = cards.map(|it| value(&it.after) - value(&it.before));
        middle(left).map(number)
    }

    /// The same in parts of what there was before.
    fn growth(&self, name: &str, value: fn(&Footprint) -> f64) -> Option<String> {
        let cards = self.subjects.get(name)?.cards.iter();
        let growth = cards.map(|it| 100.0 * (value(&it.after) / value(&it.before) - 1.0));
        middle(growth).map(|percent| format!("{percent:.1} %"))
    }

    fn regrowth(&self, name: &str) -> Option<String> {
        let grown = middle(regrowth(self.subjects.get(name)?))?;
        Some(format!("{} MB", number(grown)))
    }
}

/// What was to be reached, and what was, as far as it was measured.
fn goals(found: &Found, wasm: &[&str]) -> String {
    let least = |value: fn(&Found, &str) -> Option<f64>| {
        let others = wasm.iter().filter_map(|name| value(found, name));
        others.min_by(f64::total_cmp)
    };
    let ratio = |own: Option<f64>, other: Option<f64>| Some(format!("{:.2} ×", own? / other?));
    let milliseconds = |value: Option<f64>| Some(format!("{} ms", number(value?)));
    let own = "film-card";
    let rows = [
        (
            "all that a card loads, beside the lightest other WebAssembly",
            "1.00 ×",
            ratio(found.files(own), least(Found::files)),
        ),
        (
            "all that a card loads",
            "42.0 kB",
            found
                .files(own)
                .map(|bytes| format!("{} kB", kilobytes(bytes))),
        ),
        (
            "on the screen, slow, embedded film, beside Preact",
            "1.25 ×",
            ratio(found.slow(own), found.slow("preact")),
        ),
        (
            "on the screen, slow, film from JSON, beside the quickest other WebAssembly",
            "0.85 ×",
            ratio(found.slow("film-card-json"), least(Found::slow)),
        ),
        (
            "on the screen, slow, prerendered, beside the same without script",
            "1.05 ×",
            ratio(found.slow("film-card-prerendered"), found.slow("static")),
        ),
        (
            "switch of 100 cards, script per text, beside Preact",
            "1.00 ×",
            ratio(found.script_per_text(own), found.script_per_text("preact")),
        ),
        (
            "most script in a frame of a switch of 1, 100 or 1,000 cards",
            "16.0 ms",
            milliseconds(found.longest_frame(own)),
        ),
        (
            "mounting 1,000, script per DOM node, beside Preact",
            "1.00 ×",
            ratio(
                found.cards(own, mount_per_node),
                found.cards("preact", mount_per_node),
            ),
        ),
        (
            "longest task of mounting 1,000",
            "50.0 ms",
            milliseconds(found.cards(own, |it| it.mount.longest_task)),
        ),
        (
            "memory with 1,000 per DOM node, beside Preact",
            "1.00 ×",
            ratio(
                found.cards(own, memory_per_node),
                found.cards("preact", memory_per_node),
            ),
        ),
        (
            "DOM nodes left after removing 1,000",
            "0",
            found.left(own, |it| it.nodes),
        ),
        ("listeners left", "0", found.left(own, |it| it.listeners)),
        (
            "JS heap after removing, more than before",
            "5.0 %",
            found.growth(own, |it| it.heap),
        ),
        (
            "wasm memory after removing, more than before",
            "5.0 %",
            found.growth(own, |it| it.wasm),
        ),
        (
            "wasm memory after a second thousand, more than after the first",
            "0 MB",
            found.regrowth(own),
        ),
    ];
    let mut lines = head(GOALS);
    for (figure, most, reached) in rows {
        if let Some(reached) = reached {
            lines.push(format!("| {figure} | {most} | {reached} |"));
        }
    }
    lines.join("\n")
}

fn kilobytes(bytes: f64) -> String {
    format!("{:.1}", bytes / 1000.0)
}

fn median(numbers: &[f64]) -> f64 {
    let mut sorted = numbers.to_vec();
    sorted.sort_by(f64::total_cmp);
    let middle = sorted.len() / 2;
    match sorted.len() % 2 {
        0 => f64::midpoint(sorted[middle - 1], sorted[middle]),
        _ => sorted[middle],
    }
}

/// The median, if there is any number.
fn middle(numbers: impl IntoIterator<Item = f64>) -> Option<f64> {
    let numbers = Numbers::from_iter(numbers);
    (!numbers.is_empty()).then(|| median(&numbers))
}

/// The median with the least and the most, or nothing of nothing.
fn spread(numbers: &[f64]) -> String {
    if numbers.is_empty() {
        return "–".to_owned();
    }
    let least = numbers.iter().copied().fold(f64::INFINITY, f64::min);
    let most = numbers.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if number(least) == number(most) {
        return number(most);
    }
    format!(
        "{} ({} to {})",
        number(median(numbers)),
        number(least),
        number(most)
    )
}

/// As many digits as say something.
fn number(value: f64) -> String {
    match value.abs() {
        _ if value.fract() == 0.0 => format!("{value:.0}"),
        size if size < 10.0 => format!("{value:.2}"),
        size if size < 100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_the_median_with_the_least_and_the_most() {
        assert_eq!(spread(&[3.0, 120.4, 0.5]), "3 (0.50 to 120)");
        assert_eq!(spread(&[2.0, 1.0]), "1.50 (1 to 2)");
        assert_eq!(spread(&[0.0, 0.0]), "0");
        assert_eq!(spread(&[]), "–");
    }

    #[test]
    fn the_readme_has_every_table() {
        let readme = include_str!("../../../README.md");
        for header in [LOADING, SWITCHING, MOUNTING, MEMORY, GOALS] {
            let head = format!("\n{}\n", head(header).join("\n"));
            assert!(readme.contains(&head), "{head}");
        }
        assert!(readme.replace('\n', " ").contains(NOTES));
    }
}

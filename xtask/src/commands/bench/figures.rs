//! Figures that are computed from the measured numbers.

use super::{
    found::{Cards, Footprint, Found, Subject, Switch},
    numbers::{Numbers, middle, number},
};

/// Cards that are added to one.
const MANY: f64 = 1000.0;

/// `value` of each switch of `count` cards.
pub fn switch(subject: &Subject, count: u32, value: fn(&Switch) -> f64) -> Numbers {
    let switches = subject
        .cards
        .iter()
        .filter_map(|cards| cards.switch.get(&count));
    switches.map(value).collect()
}

/// How much wasm memory a second thousand takes beyond that of the first, in MB.
pub fn regrowth(subject: &Subject) -> Numbers {
    let grown = |cards: &Cards| Some((cards.again.as_ref()?.wasm - cards.after.wasm) / 1e6);
    subject.cards.iter().filter_map(grown).collect()
}

/// `value` of each round.
pub fn each(subject: &Subject, value: fn(&Cards) -> f64) -> Numbers {
    subject.cards.iter().map(value).collect()
}

/// DOM nodes.
pub fn nodes_per_card(cards: &Cards) -> f64 {
    (cards.many.nodes - cards.before.nodes) / MANY
}

/// Microseconds.
pub fn mount_per_node(cards: &Cards) -> f64 {
    cards.mount.script / nodes_per_card(cards)
}

/// Bytes of both memories that the thousand take.
pub fn memory_per_node(cards: &Cards) -> f64 {
    let Cards { many, before, .. } = cards;
    (many.heap + many.wasm - before.heap - before.wasm) / (many.nodes - before.nodes)
}

/// Figures of one subject, by its name, as far as they were measured.
impl Found {
    /// Bytes by brotli of all that the card loads.
    pub fn files(&self, name: &str) -> Option<f64> {
        Some(self.subjects.get(name)?.transfer.files)
    }

    /// Milliseconds until the card is on the screen, on a slow connection.
    pub fn slow(&self, name: &str) -> Option<f64> {
        let loads = self.subjects.get(name)?.slow.iter();
        middle(loads.map(|load| load.shown))
    }

    /// Milliseconds until the first click works, on a slow connection.
    pub fn slow_click(&self, name: &str) -> Option<f64> {
        let loads = self.subjects.get(name)?.slow.iter();
        middle(loads.filter_map(|load| load.switched))
    }

    /// The median of `value`.
    pub fn cards(&self, name: &str, value: fn(&Cards) -> f64) -> Option<f64> {
        middle(each(self.subjects.get(name)?, value))
    }

    /// Milliseconds of script that a switch of 100 cards takes for each text.
    pub fn script_per_text(&self, name: &str) -> Option<f64> {
        let subject = self.subjects.get(name)?;
        let script = middle(switch(subject, 100, |it| it.script))?;
        Some(script / f64::from(subject.texts_changed?))
    }

    /// The most script in a frame of a switch, however many cards it is of.
    pub fn longest_frame(&self, name: &str) -> Option<f64> {
        let subject = self.subjects.get(name)?;
        let of = |count| middle(switch(subject, count, |it| it.longest_frame));
        [1, 100, 1000]
            .into_iter()
            .filter_map(of)
            .max_by(f64::total_cmp)
    }

    /// How many more there are without any card than before the thousand.
    pub fn left(&self, name: &str, value: fn(&Footprint) -> f64) -> Option<String> {
        let cards = self.subjects.get(name)?.cards.iter();
        let left = cards.map(|it| value(&it.after) - value(&it.before));
        middle(left).map(number)
    }

    /// The same in parts of what there was before.
    pub fn growth(&self, name: &str, value: fn(&Footprint) -> f64) -> Option<String> {
        let cards = self.subjects.get(name)?.cards.iter();
        let growth = cards.map(|it| 100.0 * (value(&it.after) / value(&it.before) - 1.0));
        middle(growth).map(|percent| format!("{percent:.1} %"))
    }

    /// How much wasm memory a second thousand takes beyond that of the first.
    pub fn regrowth(&self, name: &str) -> Option<String> {
        let grown = middle(regrowth(self.subjects.get(name)?))?;
        Some(format!("{} MB", number(grown)))
    }
}

//! Edits of a text, collected and then applied all at once.

use std::ops::Range;

/// Ranges of bytes with the text that replaces each.
#[derive(Debug, Default)]
pub struct Edits(Vec<(Range<usize>, String)>);

impl Edits {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Removes this range.
    pub fn remove(&mut self, range: Range<usize>) {
        self.0.push((range, String::new()));
    }

    /// Inserts a text before this byte.
    pub fn insert(&mut self, byte: usize, text: String) {
        self.0.push((byte..byte, text));
    }

    /// The text with these edits, which must not overlap.
    pub fn apply(mut self, text: &str) -> String {
        self.0.sort_by_key(|(range, _)| (range.start, range.end));
        let mut edited = String::new();
        let mut end = 0;
        for (range, replacement) in self.0 {
            edited.push_str(&text[end..range.start]);
            edited.push_str(&replacement);
            end = range.end;
        }
        edited.push_str(&text[end..]);
        edited
    }
}

//! The WebAssembly as a text inside a script.

/// A literal of JavaScript, of one character for each byte, and the byte that
/// stands in it for zero. `src/element/wasm_text.js` reads it.
#[derive(Debug)]
pub struct WasmText {
    /// The literal, with its quotes. Read as UTF-8 it compresses as well as the
    /// bytes do, and 10 kB better than base64.
    pub literal: String,
    /// Zero is the most frequent byte, and no text should have it: HTML's parser
    /// makes another character of it, and many tools take the file for no text.
    /// To escape it costs 0.6 kB, a swap with a rare byte nothing.
    pub stand_in: u8,
}

impl WasmText {
    /// The text of a module's bytes.
    pub fn new(wasm: &[u8]) -> Self {
        let stand_in = stand_in(wasm);
        let swapped = |byte: u8| match byte {
            0 => stand_in,
            byte if byte == stand_in => 0,
            byte => byte,
        };
        let characters: Vec<char> = wasm.iter().map(|byte| char::from(swapped(*byte))).collect();
        let mut literal = String::from("'");
        for (index, character) in characters.iter().enumerate() {
            let next = characters.get(index + 1).copied().unwrap_or_default();
            match character {
                // Before a digit it would be another escape.
                '\0' if next.is_ascii_digit() => literal += "\\x00",
                '\0' => literal += "\\0",
                '\n' => literal += "\\n",
                '\r' => literal += "\\r",
                '\'' | '\\' => literal.extend(['\\', *character]),
                // A text that begins so could end an inline script, or change how it is read.
                '<' if "!/Ss".contains(next) => literal += "\\x3c",
                character => literal.push(*character),
            }
        }
        literal.push('\'');
        Self { literal, stand_in }
    }
}

/// The rarest byte whose character needs no escape.
fn stand_in(wasm: &[u8]) -> u8 {
    let mut counts = [0; 256];
    for byte in wasm {
        counts[usize::from(*byte)] += 1;
    }
    let candidates = (b' '..=b'~').filter(|byte| !b"'\"`\\<$".contains(byte));
    candidates
        .min_by_key(|byte| counts[usize::from(*byte)])
        .expect("there are candidates")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text of some bytes, where `Z` is the rarest: the end of a longer one.
    fn written(bytes: &[u8]) -> String {
        let others: Vec<u8> = (b' '..=b'~').filter(|byte| *byte != b'Z').collect();
        let text = WasmText::new(&[&others.repeat(9), b"|".as_slice(), bytes].concat());
        assert_eq!(text.stand_in, b'Z');
        let (_, end) = text.literal.rsplit_once('|').unwrap();
        end.to_owned()
    }

    #[test]
    fn zero_changes_places_with_the_rarest_character() {
        assert_eq!(written(b"a\0\0b"), "aZZb'");
        assert_eq!(written(b"aZb"), r"a\0b'");
        assert_eq!(written(b"aZ7"), r"a\x007'");
        assert_eq!(written(b"aZ"), r"a\0'");
    }

    #[test]
    fn escapes_what_would_end_the_literal_its_line_or_an_inline_script() {
        assert_eq!(written(b"a'b\\c\nd\re"), r"a\'b\\c\nd\re'");
        let closed = r"\x3c/script>\x3c!--\x3cScript<b'";
        assert_eq!(written(b"</script><!--<Script<b"), closed);
    }

    #[test]
    fn writes_any_other_byte_as_one_character() {
        let characters = "\u{1}\t\u{c}\u{1f}~\u{7f}\u{80}\u{ad}\u{ff}";
        let bytes: Vec<u8> = characters.chars().map(|c| c as u8).collect();
        assert_eq!(written(&bytes), format!("{characters}'"));
    }
}

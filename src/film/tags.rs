//! Texts that list the tags of all languages, made when this is compiled.

use crate::i18n::Locale;

/// `start`, each tag between `before` and `after` with `separator` between them,
/// and `end`: as a `&'static str`.
macro_rules! tags {
    ($start:literal, $before:literal, $after:literal, $separator:literal, $end:literal) => {{
        const TEXTS: [&str; 5] = [$start, $before, $after, $separator, $end];
        const LENGTH: usize = $crate::film::tags::write(&mut [0; 256], TEXTS);
        const BYTES: [u8; LENGTH] = {
            let mut bytes = [0; LENGTH];
            $crate::film::tags::write(&mut bytes, TEXTS);
            bytes
        };
        match std::str::from_utf8(&BYTES) {
            Ok(text) => text,
            Err(_) => panic!("tags and texts are UTF-8"),
        }
    }};
}
pub(super) use tags;

/// Writes the text of [`tags`] to the beginning of `bytes`; gives its length.
pub(super) const fn write(
    bytes: &mut [u8],
    [start, before, after, separator, end]: [&str; 5],
) -> usize {
    let mut length = append(bytes, 0, start);
    let mut index = 0;
    while index < Locale::ALL.len() {
        if index > 0 {
            length = append(bytes, length, separator);
        }
        length = append(bytes, length, before);
        length = append(bytes, length, Locale::ALL[index].tag());
        length = append(bytes, length, after);
        index += 1;
    }
    append(bytes, length, end)
}

const fn append(bytes: &mut [u8], at: usize, text: &str) -> usize {
    let mut index = 0;
    while index < text.len() {
        bytes[at + index] = text.as_bytes()[index];
        index += 1;
    }
    at + index
}

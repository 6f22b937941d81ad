//! Whole numbers as text.

/// The decimal digits of a number. The standard library's way can also pad and
/// align, which weighs 0.6 kB more for the reader.
pub(crate) fn digits(number: u32) -> String {
    let mut text = match number / 10 {
        0 => String::new(),
        rest => digits(rest),
    };
    text.push(char::from(b'0' + (number % 10) as u8));
    text
}

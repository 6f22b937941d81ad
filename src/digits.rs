//! Whole numbers as text.

/// The decimal digits of a number. The standard library's `to_string` can also
/// pad and align, for which each page would load 0.6 kB more.
pub(crate) fn digits(number: u32) -> String {
    let mut text = match number / 10 {
        0 => String::new(),
        rest => digits(rest),
    };
    text.push(char::from(b'0' + (number % 10) as u8));
    text
}

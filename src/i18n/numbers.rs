//! Numbers as each language writes them.

use super::Locale;
use crate::digits::digits;

impl Locale {
    /// A number given in tenths, as the language writes it (CLDR: `4.5` in
    /// English, `4,5` in Spanish); a whole number has no decimals.
    pub fn decimal(self, tenths: i32) -> String {
        let mut text = String::new();
        if tenths < 0 {
            text.push('-');
        }
        text.push_str(&digits(tenths.unsigned_abs() / 10));
        let decimal = tenths.unsigned_abs() % 10;
        if decimal != 0 {
            text.push(self.messages().decimal_mark);
            text.push(char::from(b'0' + decimal as u8));
        }
        text
    }

    /// A count with the language's grouping of digits (CLDR: `1,234` in
    /// English; Spanish groups from five digits on: `1234`, `12.345`).
    pub fn count(self, count: u32) -> String {
        let digits = digits(count);
        let messages = self.messages();
        if digits.len() < messages.grouping_from {
            return digits;
        }
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push(messages.grouping_mark);
            }
            text.push(digit);
        }
        text
    }
}

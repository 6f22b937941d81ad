//! Running times.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

use crate::digits::digits;

/// An ISO 8601 duration in weeks, or days, hours, minutes and seconds, longer
/// than zero: `PT106M`, `PT1H46M`. Years and months have no fixed length and
/// are refused.
///
/// # Example
/// ```
/// use film_card::film::Duration;
///
/// let duration: Duration = "PT1H46M".parse().unwrap();
/// assert_eq!(duration.minutes(), 106);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Duration {
    seconds: u32,
}

/// The text is no duration of this kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADuration;

impl fmt::Display for NotADuration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", Duration::FORM)
    }
}

impl std::error::Error for NotADuration {}

impl Duration {
    /// The expected form of a text, for messages.
    pub const FORM: &str = "an ISO 8601 duration such as PT106M";

    /// The same as a regular expression of ECMA-262, for the JSON Schema, which
    /// can't say how long is too long.
    pub const PATTERN: &str = concat!(
        "^P(?=.*[1-9])(?:0*[0-9]{1,4}W",
        "|(?:0*[0-9]{1,5}D)?(?:T(?=[0-9])(?:0*[0-9]{1,7}H)?(?:0*[0-9]{1,8}M)?(?:0*[0-9]{1,10}S)?)?)$",
    );

    /// Whole minutes, rounded half up, at least 1.
    pub fn minutes(self) -> u32 {
        (self.seconds.saturating_add(30) / 60).max(1)
    }

    /// The time as a card shows it: [`Duration::minutes`] as ISO 8601 writes
    /// them.
    pub fn in_minutes(self) -> String {
        ["PT", &digits(self.minutes()), "M"].concat()
    }
}

impl FromStr for Duration {
    type Err = NotADuration;

    /// Parses `PnW` or `PnDTnHnMnS`, of which parts may be left out.
    ///
    /// # Errors
    /// Any other form, a decimal fraction, zero, and more than about a century.
    fn from_str(text: &str) -> Result<Self, NotADuration> {
        match sum(text) {
            None | Some(0) => Err(NotADuration),
            Some(seconds) => Ok(Duration { seconds }),
        }
    }
}

impl fmt::Display for Duration {
    /// Writes the same time as minutes, or seconds where that is not exact.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.seconds / 60, self.seconds % 60) {
            (minutes, 0) => write!(f, "PT{minutes}M"),
            _ => write!(f, "PT{}S", self.seconds),
        }
    }
}

impl Serialize for Duration {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The letters in the order in which they may stand, each with the seconds of
/// its unit.
const LETTERS: [(u8, u32); 6] = [
    (b'W', 604_800),
    (b'D', 86_400),
    (b'T', 0),
    (b'H', 3_600),
    (b'M', 60),
    (b'S', 1),
];

/// The index of the `T`, which has no number and goes before hours, minutes
/// and seconds.
const TIME: usize = 2;

/// The sum of all parts in seconds; `None` if the text is no duration.
fn sum(text: &str) -> Option<u32> {
    let mut total: u32 = 0;
    let mut number: Option<u32> = None;
    let mut next = 0;
    for byte in text.strip_prefix('P')?.bytes() {
        if byte.is_ascii_digit() {
            let digit = u32::from(byte - b'0');
            number = Some(number.unwrap_or(0).checked_mul(10)?.checked_add(digit)?);
            continue;
        }
        let index = LETTERS.iter().position(|(letter, _)| *letter == byte)?;
        if index < next || (index > TIME && next <= TIME) {
            return None;
        }
        let (_, seconds) = LETTERS[index];
        match number.take() {
            None if index == TIME => {}
            Some(number) if index != TIME => {
                total = total.checked_add(number.checked_mul(seconds)?)?;
            }
            _ => return None,
        }
        // Weeks stand alone.
        next = if byte == b'W' {
            LETTERS.len()
        } else {
            index + 1
        };
    }
    (number.is_none() && next != TIME + 1).then_some(total)
}

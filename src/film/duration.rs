//! Running times.

use std::fmt;
use std::str::FromStr;

use serde::{Serialize, Serializer};

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

impl Duration {
    /// Whole minutes, rounded half up, at least 1.
    pub fn minutes(self) -> u32 {
        (self.seconds.saturating_add(30) / 60).max(1)
    }
}

impl FromStr for Duration {
    type Err = NotADuration;

    /// Parses `PnW` or `PnDTnHnMnS`, of which parts may be left out.
    ///
    /// # Errors
    /// Any other form, a decimal fraction, zero, and more than about a century.
    fn from_str(text: &str) -> Result<Self, NotADuration> {
        let rest = text.strip_prefix('P').ok_or(NotADuration)?;
        let (date, time) = match rest.split_once('T') {
            Some((_, "")) => return Err(NotADuration),
            Some((date, time)) => (date, time),
            None => (rest, ""),
        };
        let units: &[(char, u32)] = if date.ends_with('W') && time.is_empty() {
            &[('W', 604_800)]
        } else {
            &[('D', 86_400)]
        };
        let date = sum(date, units)?;
        let time = sum(time, &[('H', 3_600), ('M', 60), ('S', 1)])?;
        match date.checked_add(time) {
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

/// The seconds of numbers that each stand before a unit, units in this order.
fn sum(mut text: &str, units: &[(char, u32)]) -> Result<u32, NotADuration> {
    let mut total: u32 = 0;
    for &(unit, seconds) in units {
        let length = text.bytes().take_while(u8::is_ascii_digit).count();
        let (number, rest) = text.split_at(length);
        if let Some(rest) = rest.strip_prefix(unit) {
            let number: u32 = number.parse().map_err(|_| NotADuration)?;
            let part = number.checked_mul(seconds).ok_or(NotADuration)?;
            total = total.checked_add(part).ok_or(NotADuration)?;
            text = rest;
        }
    }
    if text.is_empty() {
        Ok(total)
    } else {
        Err(NotADuration)
    }
}

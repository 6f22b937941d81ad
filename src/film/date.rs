//! Dates to the year, the month or the day.

use std::fmt;
use std::ops::Range;
use std::str::FromStr;

use serde::{Serialize, Serializer};

/// A calendar date as ISO 8601 writes it, to the year (`2007`), the month
/// (`2007-01`) or the day (`2007-01-21`).
///
/// # Example
/// ```
/// use film_card::film::PartialDate;
///
/// let date: PartialDate = "2007-01".parse().unwrap();
/// assert_eq!((date.year(), date.month(), date.day()), (2007, Some(1), None));
/// assert!("2007-02-30".parse::<PartialDate>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartialDate {
    year: u16,
    month: Option<u8>,
    day: Option<u8>,
}

/// The text is no date of this kind, or not a day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl fmt::Display for NotADate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected {}", PartialDate::FORM)
    }
}

impl std::error::Error for NotADate {}

impl PartialDate {
    /// The expected form of a text, for messages.
    pub const FORM: &str = "a date such as 2007, 2007-01 or 2007-01-21";

    /// The same as a regular expression of ECMA-262, for the JSON Schema: to the
    /// month, then days of long months, of short ones, of February, and leap days.
    pub const PATTERN: &str = concat!(
        "^(?:[0-9]{4}(?:-(?:0[1-9]|1[0-2]))?",
        "|[0-9]{4}-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
        "|[0-9]{4}-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
        "|[0-9]{4}-02-(?:0[1-9]|1[0-9]|2[0-8])",
        "|(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29)$",
    );

    /// The date as ISO 8601 writes it.
    pub fn iso(self) -> String {
        let digit = |number: u16| char::from(b'0' + (number % 10) as u8);
        let mut text = String::new();
        for power in [1000, 100, 10, 1] {
            text.push(digit(self.year / power));
        }
        for part in [self.month, self.day].into_iter().flatten() {
            let part = part.into();
            text.extend(['-', digit(part / 10), digit(part)]);
        }
        text
    }

    /// The year, 0 to 9999.
    pub fn year(self) -> u16 {
        self.year
    }

    /// The month, 1 to 12.
    pub fn month(self) -> Option<u8> {
        self.month
    }

    /// The day of the month, from 1.
    pub fn day(self) -> Option<u8> {
        self.day
    }
}

impl FromStr for PartialDate {
    type Err = NotADate;

    /// Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
    ///
    /// # Errors
    /// Any other form, a month that is not 01 to 12, a day that the month does
    /// not have.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let number = |range: Range<usize>| number(text, range).ok_or(NotADate);
        // Each further part is two digits behind a hyphen.
        let part = |hyphen: usize| match text.as_bytes().get(hyphen) {
            Some(b'-') => Ok(Some(number(hyphen + 1..hyphen + 3)? as u8)),
            _ => Err(NotADate),
        };
        let (month, day) = match text.len() {
            4 => (None, None),
            7 => (part(4)?, None),
            10 => (part(4)?, part(7)?),
            _ => return Err(NotADate),
        };
        let year = number(0..4)?;
        if let Some(month) = month {
            let last = match month {
                1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
                4 | 6 | 9 | 11 => 30,
                2 if is_leap(year) => 29,
                2 => 28,
                _ => return Err(NotADate),
            };
            if day.is_some_and(|day| day < 1 || day > last) {
                return Err(NotADate);
            }
        }
        Ok(PartialDate { year, month, day })
    }
}

impl fmt::Display for PartialDate {
    /// Writes the date as it was parsed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.iso())
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

/// The number in this range of a text, in bytes; `None` if these are not all
/// digits.
fn number(text: &str, range: Range<usize>) -> Option<u16> {
    let mut digits = text.as_bytes().get(range)?.iter();
    digits.try_fold(0, |number, digit| {
        let is_digit = digit.is_ascii_digit();
        is_digit.then(|| number * 10 + u16::from(digit - b'0'))
    })
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

//! Verdicts in figures.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

/// A verdict in figures and its scale, <https://schema.org/Rating>. All three
/// are in tenths, since code that prints whole numbers has a fraction of the
/// bytes; `worst < best` and `worst <= value <= best`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rating {
    value: i32,
    best: i32,
    worst: i32,
}

impl Rating {
    /// More than any scale has, and still exact in tenths.
    pub const LARGEST: f64 = 1_000_000.0;

    /// The best of a scale that names none.
    pub const BEST: f64 = 5.0;

    /// The worst of a scale that names none.
    pub const WORST: f64 = 1.0;

    /// A rating that is on its scale, all in tenths.
    pub(super) fn new(value: i32, best: i32, worst: i32) -> Self {
        debug_assert!(worst < best && worst <= value && value <= best);
        Rating { value, best, worst }
    }

    /// The rating, in tenths.
    pub fn value(self) -> i32 {
        self.value
    }

    /// The best rating possible, in tenths.
    pub fn best(self) -> i32 {
        self.best
    }

    /// The worst rating possible, in tenths.
    pub fn worst(self) -> i32 {
        self.worst
    }

    /// The rating as a percentage of the best one, in tenths.
    pub fn percentage(self) -> i32 {
        match self.best {
            ..=0 => 0,
            best => (i64::from(self.value) * 1000 / i64::from(best)) as i32,
        }
    }

    /// The rating as half stars of five, from 0 to 10: the same share of the
    /// best rating, so that 8 of 10 and 4 of 5 have as many.
    pub fn half_stars(self) -> u8 {
        if self.best <= 0 {
            return 0;
        }
        let halves = (i64::from(self.value) * 20 / i64::from(self.best) + 1) / 2;
        halves.clamp(0, 10) as u8
    }
}

impl Serialize for Rating {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rating = serializer.serialize_struct("Rating", 3)?;
        rating.serialize_field("ratingValue", &Tenths(self.value))?;
        rating.serialize_field("bestRating", &Tenths(self.best))?;
        rating.serialize_field("worstRating", &Tenths(self.worst))?;
        rating.end()
    }
}

/// A number written with a decimal only where it has one.
struct Tenths(i32);

impl Serialize for Tenths {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 % 10 {
            0 => serializer.serialize_i32(self.0 / 10),
            _ => serializer.serialize_f64(f64::from(self.0) / 10.0),
        }
    }
}

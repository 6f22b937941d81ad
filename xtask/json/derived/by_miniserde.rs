//! Readers of values that miniserde cannot derive.

use std::str::FromStr;

use miniserde::de::{Deserialize, Map, Seq, Visitor};
use miniserde::{Error, Result, make_place};

use super::{OneOrMany, Parsed, TextOrObject};

make_place!(Place);

impl<T: FromStr> Deserialize for Parsed<T> {
    fn begin(out: &mut Option<Self>) -> &mut dyn Visitor {
        Place::new(out)
    }
}

impl<T: FromStr> Visitor for Place<Parsed<T>> {
    fn string(&mut self, text: &str) -> Result<()> {
        self.out = Some(Parsed(text.parse().map_err(|_| Error)?));
        Ok(())
    }
}

impl<T: Deserialize, O: Deserialize> Deserialize for TextOrObject<T, O> {
    fn begin(out: &mut Option<Self>) -> &mut dyn Visitor {
        Place::new(out)
    }
}

impl<T: Deserialize, O: Deserialize> Place<TextOrObject<T, O>> {
    fn place(&mut self) -> &mut TextOrObject<T, O> {
        self.out.insert(TextOrObject {
            text: None,
            object: None,
        })
    }
}

impl<T: Deserialize, O: Deserialize> Visitor for Place<TextOrObject<T, O>> {
    fn string(&mut self, text: &str) -> Result<()> {
        T::begin(&mut self.place().text).string(text)
    }

    fn seq(&mut self) -> Result<Box<dyn Seq + '_>> {
        T::begin(&mut self.place().text).seq()
    }

    fn map(&mut self) -> Result<Box<dyn Map + '_>> {
        O::begin(&mut self.place().object).map()
    }
}

impl<T: Deserialize> Deserialize for OneOrMany<T> {
    fn begin(out: &mut Option<Self>) -> &mut dyn Visitor {
        Place::new(out)
    }
}

impl<T: Deserialize> Place<OneOrMany<T>> {
    fn place(&mut self) -> &mut OneOrMany<T> {
        self.out.insert(OneOrMany {
            one: None,
            many: None,
        })
    }
}

impl<T: Deserialize> Visitor for Place<OneOrMany<T>> {
    fn string(&mut self, text: &str) -> Result<()> {
        T::begin(&mut self.place().one).string(text)
    }

    fn seq(&mut self) -> Result<Box<dyn Seq + '_>> {
        Vec::begin(&mut self.place().many).seq()
    }

    fn map(&mut self) -> Result<Box<dyn Map + '_>> {
        T::begin(&mut self.place().one).map()
    }
}

//! Readers of values that serde cannot derive. Its own `untagged` keeps a copy of
//! every value that it tries, which weighs more.

use std::fmt;
use std::marker::PhantomData;
use std::str::FromStr;

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{
    Deserialize, Deserializer, Error, IntoDeserializer, MapAccess, SeqAccess, Visitor,
};

use super::{OneOrMany, Parsed, TextOrObject};

impl<'de, T: FromStr> Deserialize<'de> for Parsed<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let parsed = String::deserialize(deserializer)?.parse();
        parsed
            .map(Parsed)
            .map_err(|_| Error::custom("not of its kind"))
    }
}

impl<'de, T: Deserialize<'de>, O: Deserialize<'de>> Deserialize<'de> for TextOrObject<T, O> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Kinds::<Self>(PhantomData))
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for OneOrMany<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(Kinds::<Self>(PhantomData))
    }
}

/// Looks at which kind of value comes, for the type `T`.
struct Kinds<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>, O: Deserialize<'de>> Visitor<'de> for Kinds<TextOrObject<T, O>> {
    type Value = TextOrObject<T, O>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("text, a list or an object")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(TextOrObject {
            text: Some(T::deserialize(text.into_deserializer())?),
            object: None,
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        Ok(TextOrObject {
            text: Some(T::deserialize(SeqAccessDeserializer::new(items))?),
            object: None,
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
        Ok(TextOrObject {
            text: None,
            object: Some(O::deserialize(MapAccessDeserializer::new(members))?),
        })
    }
}

impl<'de, T: Deserialize<'de>> Visitor<'de> for Kinds<OneOrMany<T>> {
    type Value = OneOrMany<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("one value or a list")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Self::Value, E> {
        Ok(OneOrMany {
            one: Some(T::deserialize(text.into_deserializer())?),
            many: None,
        })
    }

    fn visit_seq<A: SeqAccess<'de>>(self, items: A) -> Result<Self::Value, A::Error> {
        Ok(OneOrMany {
            one: None,
            many: Some(Vec::deserialize(SeqAccessDeserializer::new(items))?),
        })
    }

    fn visit_map<A: MapAccess<'de>>(self, members: A) -> Result<Self::Value, A::Error> {
        Ok(OneOrMany {
            one: Some(T::deserialize(MapAccessDeserializer::new(members))?),
            many: None,
        })
    }
}

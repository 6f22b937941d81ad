//! Which fields each object of a film file has, for the reference: told by the
//! same lines that read them.

use serde_json::Value;

use super::form::{Field, Object};
use super::walk::Reader;
use crate::film::Kind;

impl Object {
    /// Its fields, the required ones first.
    pub fn fields(self) -> Vec<Field> {
        let mut reader = Reader {
            described: Some(Vec::new()),
            ..Reader::default()
        };
        let empty = Kind::<Value>::Object(Vec::new());
        match self {
            Object::Movie => drop(reader.film(empty)),
            Object::Person => drop(reader.person(empty)),
            Object::PerformanceRole => drop(reader.role(empty)),
            Object::ImageObject => drop(reader.image(empty)),
            Object::Review => drop(reader.review(empty)),
            Object::Rating => _ = reader.rating(empty, None),
            Object::AggregateRating => _ = reader.aggregate_rating(empty),
        }
        reader.described.unwrap_or_default()
    }
}

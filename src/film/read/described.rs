//! The fields of each object of a film file, as the reader asks for them.

use serde_json::Value;

use super::field::{Field, Object};
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
            Object::Rating => _ = reader.rating(empty),
            Object::AggregateRating => drop(reader.aggregate_rating(empty)),
            Object::VideoObject => drop(reader.video(empty)),
            Object::WatchAction => drop(reader.watch_action(empty)),
        }
        reader.described.unwrap_or_default()
    }
}

//! The people who made the film.

use yew::prelude::*;

use super::CardProps;
use super::fact::{fact, facts};
use super::line::separated;
use super::link::person;
use crate::film::Person;
use crate::i18n::of_number;

/// Director, writer, producer, music, cinematography and editing.
pub(super) fn credits(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let m = locale.messages();
    let credits: [(&str, &[Person]); 6] = [
        (
            of_number(&m.director_label, film.director.len()),
            &film.director,
        ),
        (of_number(&m.author_label, film.author.len()), &film.author),
        (
            of_number(&m.producer_label, film.producer.len()),
            &film.producer,
        ),
        (m.music_by_label, &film.music_by),
        (m.cinematographer_label, &film.cinematographer),
        (m.editor_label, &film.editor),
    ];
    let mut list = Vec::new();
    for (label, people) in credits {
        if !people.is_empty() {
            let people = people.iter().map(|each| person(each, *locale));
            list.push(fact(label, None, separated(people.collect())));
        }
    }
    facts("credits", list)
}

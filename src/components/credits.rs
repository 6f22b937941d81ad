//! The people who made the film.

use yew::prelude::*;

use super::CardProps;
use super::fact::{fact, facts};
use super::line::separated;
use super::link::person;
use crate::film::Person;
use crate::i18n::{OneAndMore, of_number};

/// Director, writer, producer, music, cinematography and editing.
pub(super) fn credits(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let m = locale.messages();
    let credits: [(OneAndMore, &[Person]); 6] = [
        (m.director_label, &film.director),
        (m.author_label, &film.author),
        (m.producer_label, &film.producer),
        ([m.music_by_label; 2], &film.music_by),
        ([m.cinematographer_label; 2], &film.cinematographer),
        ([m.editor_label; 2], &film.editor),
    ];
    let mut list = Vec::new();
    for (label, people) in credits {
        if !people.is_empty() {
            let label = of_number(label, people.len());
            let people = people.iter().map(|each| person(each, *locale));
            list.push(fact(label, separated(people.collect())));
        }
    }
    facts("credits", list)
}

//! Who made the film.

use yew::prelude::*;

use super::{person, separated};
use crate::film::{Film, Person};
use crate::i18n::Locale;

/// Director, writer, producer, music, cinematography and editing.
pub(super) fn credits(film: &Film, locale: Locale) -> Html {
    let m = locale.messages();
    let credits: [(&str, &[Person]); 6] = [
        ((m.director_label)(film.director.len()), &film.director),
        ((m.author_label)(film.author.len()), &film.author),
        ((m.producer_label)(film.producer.len()), &film.producer),
        (m.music_by_label, &film.music_by),
        (m.cinematographer_label, &film.cinematographer),
        (m.editor_label, &film.editor),
    ];
    let there: Vec<_> = credits
        .into_iter()
        .filter(|(_, people)| !people.is_empty())
        .collect();
    if there.is_empty() {
        return Html::default();
    }

    html! {
        <dl part="credits">
            for (label, people) in there {
                <div>
                    <dt class="label">{label}</dt>
                    <dd>{separated(people.iter().map(|each| person(each, locale)))}</dd>
                </div>
            }
        </dl>
    }
}

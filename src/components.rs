//! The card as Yew renders it, in a browser or to text: pure functions of
//! their arguments.
//!
//! [`Card`] is the one component with props; its pieces have no state and no
//! hooks and so are plain functions, one per file. None of them has an event
//! handler: the module that mounts a card listens at its shadow root, and tells
//! the controls apart by `value`, `lang` or `id`.
//!
//! Every element in the source costs bytes of the WebAssembly. So the macro
//! `element!` makes them all, an element that several sections need is written
//! once, and children are collected in a `Vec`.

mod artwork;
mod awards;
mod byline;
mod card;
mod card_props;
mod cast;
mod collapsible;
mod credits;
mod element;
mod fact;
mod film_links;
mod header;
mod heading;
mod inline;
mod lang_switch;
mod line;
mod link;
mod list;
mod localized;
mod long_list;
mod meta;
mod poster;
mod review;
mod review_list;
mod spoiler;
mod star_ratings;
mod synopsis;
mod unfolded;
mod verdict;

pub use card::{Card, card};
pub use card_props::CardProps;
pub use unfolded::Unfolded;

//! The card as Yew renders it, in a browser or to text: pure functions of
//! their arguments.
//!
//! [`Card`] is the one component with props; its pieces have no state and no
//! hooks and so are plain functions, one per file. They listen to nothing:
//! what a reader does is heard once per card at its shadow root, by the module
//! that mounts it, which finds the control by its part, `value` or `lang`.

mod awards;
mod card;
mod cast;
mod credits;
mod header;
mod lang_switch;
mod localized;
mod meta;
mod poster;
mod rating;
mod review;
mod reviews;
mod section;
mod synopsis;

pub use card::{Card, CardProps, Unfolded};

use localized::{localized, person, separated};

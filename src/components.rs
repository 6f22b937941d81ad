//! The card as Yew renders it, in a browser or to text: pure functions of
//! their arguments.
//!
//! [`Card`] is the one component with props; its pieces have no state and no
//! hooks and so are plain functions, one per file. They listen to nothing:
//! what a reader does is heard once per card at its shadow root, by the module
//! that mounts it, which tells controls apart by `value`, `lang` or `id`.
//!
//! What ships is WebAssembly, and each element that is written down costs some
//! of it. So what stands in several places is written in one, several children
//! are collected in a `Vec`, and every `class` is a literal: Yew has much code
//! for those that are not.

mod artwork;
mod awards;
mod card;
mod cast;
mod credits;
mod fact;
mod header;
mod heading;
mod lang_switch;
mod list;
mod meta;
mod poster;
mod rating;
mod review;
mod reviews;
mod section;
mod synopsis;
mod text;

pub use card::{Card, CardProps, Unfolded, card};

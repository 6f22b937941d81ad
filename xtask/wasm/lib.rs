//! The crate `film-card` as a dynamic library alone. Cargo leaves out
//! link-time optimisation when a library is a `cdylib` and an `rlib` at once,
//! as `film-card` must be for its native tests; that was 8 kB for the reader.

extern crate film_card;

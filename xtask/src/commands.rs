//! The commands of `cargo xtask`, a file for each. This is the top floor; nothing uses
//! it but `main`.

pub mod bench;
pub mod docs;
pub mod fuzz;
pub mod imports;
pub mod json_readers;
pub mod leaks;
pub mod orca;
pub mod parts;
pub mod readers;
pub mod release;
pub mod serve;
pub mod servers;
pub mod shots;
pub mod sites;
pub mod test;
pub mod vitals;

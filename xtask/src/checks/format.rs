//! The layout of the code.

use crate::{
    Result,
    tools::{
        cargo::{BENCH, FUZZ, cargo},
        process::run,
    },
};

/// Holds the Rust of every workspace to rustfmt.
///
/// # Errors
/// When a file is laid out otherwise; rustfmt has printed how.
pub fn format() -> Result {
    run(cargo().args(["fmt", "--all", "--check"]))?;
    for other in [FUZZ, BENCH] {
        let check = ["fmt", "--all", "--check", "--manifest-path", other];
        run(cargo().args(check))?;
    }
    Ok(())
}

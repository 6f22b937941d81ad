//! The command `film-card`: cards as HTML, film files checked and made. The
//! library does the work; this tells it what to do.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

/// There is no command line in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}

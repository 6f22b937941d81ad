//! The program `film-card`, which renders cards as HTML, and checks and makes film
//! files. The library does the work; this is its command line.

#[cfg(not(target_arch = "wasm32"))]
mod command;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    command::run()
}

/// There is no command line in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}

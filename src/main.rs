//! The command `film-card`: cards as HTML, film files checked and made. The
//! library does the work.

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    film_card::command::run()
}

/// There is no command line in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}

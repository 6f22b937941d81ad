//! `cargo xtask test`: all that must hold before a change is done.

use std::{process::Command, time::Instant};

use clap::ValueEnum;
use xtask::engine::{ENGINES_VARIABLE, Engine, wanted};

use crate::{
    Result, bench,
    browsers::{Browser, browsers},
    build, fuzz, package, prerendered,
    process::{cargo, run, run_reading},
    site::site,
    size::size,
    tools::{GECKODRIVER, Tool, Tools, WASM_BINDGEN, WASM_TARGET},
};

/// The package whose tests need browsers and the built files.
pub const PAGES_PACKAGE: &str = "browser-tests";

/// A part of the tests, by what it looks at. The order is that in which they
/// run: the quickest answers first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// How the code is laid out.
    Fmt,
    /// Lints, for this machine and for WebAssembly.
    Clippy,
    /// What needs no browser.
    Native,
    /// That the documentation builds, with every link in it.
    Docs,
    /// Rendered cards, as checkers of HTML and of structured data see them.
    Prerendered,
    /// The crate inside each browser.
    Wasm,
    /// What the steps after it look at.
    Build,
    /// The npm package, and programs that use it.
    Package,
    /// What other people build around the package, for the pages step.
    Consumers,
    /// The first page, as checkers of HTML and of the whole see it.
    Site,
    /// The built files on web pages, in each browser.
    Pages,
}

impl Step {
    /// What one calls it.
    fn name(self) -> String {
        let value = self.to_possible_value();
        value.expect("no step is hidden").get_name().to_owned()
    }

    /// Whether it runs when only `only` was asked for.
    fn belongs_to(self, only: Option<Self>) -> bool {
        match (self, only) {
            (Self::Build, Some(Self::Package | Self::Site | Self::Pages))
            | (Self::Consumers, Some(Self::Pages)) => true,
            // `package` has built them already.
            (Self::Consumers, None) => false,
            _ => only.is_none_or(|only| self == only),
        }
    }

    fn tools(self) -> &'static [Tool] {
        match self {
            Self::Fmt | Self::Native | Self::Docs => &[],
            Self::Clippy => &[Tool::WasmTarget],
            Self::Wasm => &[
                Tool::WasmTarget,
                Tool::Program(&WASM_BINDGEN),
                Tool::Program(&GECKODRIVER),
            ],
            Self::Prerendered => &[Tool::Checkers, Tool::Java],
            Self::Build => &build::TOOLS,
            Self::Package | Self::Consumers => &package::TOOLS,
            Self::Site => &[Tool::Lighthouse, Tool::Checkers, Tool::Java],
            // From npm are axe-core, Turbo, and style sheets of web pages.
            Self::Pages => &[
                Tool::Npm,
                Tool::Consumers,
                Tool::PageStyles,
                Tool::Program(&GECKODRIVER),
            ],
        }
    }

    fn needs_browsers(self) -> bool {
        matches!(self, Self::Wasm | Self::Site | Self::Pages)
    }

    /// Runs it; gives the number of tests that passed.
    fn run(self, tools: &Tools, browsers: &[Browser], page_arguments: &[String]) -> Result<usize> {
        match self {
            Self::Fmt => {
                run(cargo().args(["fmt", "--all", "--check"]))?;
                for other in [fuzz::PACKAGE, bench::PACKAGE] {
                    let check = ["fmt", "--all", "--check", "--manifest-path", other];
                    run(cargo().args(check))?;
                }
                Ok(0)
            }
            Self::Clippy => clippy().map(|()| 0),
            Self::Native => {
                run_tests(cargo().args(["test", "--workspace", "--exclude", PAGES_PACKAGE]))
            }
            Self::Docs => {
                let mut doc = cargo();
                doc.args(["doc", "--no-deps", "--workspace"])
                    .env("RUSTDOCFLAGS", "-Dwarnings");
                run(&mut doc).map(|()| 0)
            }
            Self::Wasm => browsers.iter().map(|browser| wasm(tools, browser)).sum(),
            Self::Prerendered => prerendered::check(),
            Self::Build => size().map(|()| 0),
            Self::Package => package::check(tools).map(|()| 0),
            Self::Consumers => package::consumers(tools).map(|()| 0),
            Self::Site => site(browsers),
            Self::Pages => pages(browsers, page_arguments),
        }
    }
}

/// Runs the steps, or `only` one, and ends with the number of passed tests.
///
/// # Errors
/// At the first step that fails, naming it.
pub fn test(only: Option<Step>, page_arguments: &[String]) -> Result {
    let steps = Step::value_variants().iter().copied();
    let steps: Vec<Step> = steps.filter(|step| step.belongs_to(only)).collect();

    // First, so that nothing fails for the want of a tool after minutes of tests.
    let mut needed: Vec<Tool> = Vec::new();
    for tool in steps.iter().flat_map(|step| step.tools()) {
        if !needed.contains(tool) {
            needed.push(*tool);
        }
    }
    if !wanted()?.contains(&Engine::Firefox) {
        needed.retain(|tool| *tool != Tool::Program(&GECKODRIVER));
    }
    let tools = Tools::install(&needed)?;
    let needs_browsers = steps.iter().any(|step| step.needs_browsers());
    let browsers = if needs_browsers {
        browsers(&tools)?
    } else {
        Vec::new()
    };

    let mut passed = 0;
    for step in steps {
        let name = step.name();
        println!("== {name}");
        let start = Instant::now();
        passed += step
            .run(&tools, &browsers, page_arguments)
            .map_err(|error| format!("the step `{name}` failed: {error}"))?;
        println!("== {name}: {:.1} s", start.elapsed().as_secs_f64());
    }
    println!("{passed} passed, 0 failed");
    Ok(())
}

fn clippy() -> Result {
    let deny = ["--", "-D", "warnings"];
    run(cargo()
        .args(["clippy", "--workspace", "--all-targets"])
        .args(deny))?;
    let shipped = "clippy --package film-card --package film-card-json --all-targets --target";
    run(cargo().args(shipped.split(' ')).arg(WASM_TARGET).args(deny))
}

/// The tests that wasm-bindgen's runner takes into one browser.
fn wasm(tools: &Tools, browser: &Browser) -> Result<usize> {
    let cargo = cargo();
    let mut command = match browser.engine {
        // It has no headless mode.
        Engine::WebKit => {
            let mut xvfb = Command::new("xvfb-run");
            xvfb.arg("--auto-servernum").arg(cargo.get_program());
            xvfb
        }
        _ => cargo,
    };
    // The runner takes WebKitGTK's driver for Safari's, which answers alike.
    let variable = |engine: Engine| match engine {
        Engine::WebKit => "SAFARIDRIVER",
        _ => engine.variable(),
    };
    for engine in Engine::ALL {
        command.env_remove(variable(engine));
    }
    println!("In {}:", browser.engine);
    run_tests(
        command
            .args("test --package film-card --test wasm --target".split(' '))
            .arg(WASM_TARGET)
            .env("PATH", tools.path()?)
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env(variable(browser.engine), &browser.driver)
            // Seconds, for a busy machine; 20 and 5 when unset.
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "60"),
    )
}

fn pages(browsers: &[Browser], arguments: &[String]) -> Result<usize> {
    run_tests(pages_command(browsers).arg("--").args(arguments))
}

/// The program that visits the pages, with the browsers it is to use.
pub fn pages_command(browsers: &[Browser]) -> Command {
    let mut command = cargo();
    command.args(["test", "--test", "browser", "--package", PAGES_PACKAGE]);
    for Browser { engine, driver } in browsers {
        command.env(engine.variable(), driver);
    }
    let engines: Vec<&str> = browsers
        .iter()
        .map(|browser| browser.engine.name())
        .collect();
    command.env(ENGINES_VARIABLE, engines.join(","));
    command
}

/// Runs a test command; gives the number of tests that passed.
fn run_tests(command: &mut Command) -> Result<usize> {
    let mut passed = 0;
    run_reading(command, |line| passed += passed_in(line))?;
    Ok(passed)
}

/// The number of passed tests, where `line` is the last of a test program.
fn passed_in(line: &str) -> usize {
    let number = line
        .strip_prefix("test result: ok. ")
        .and_then(|rest| rest.split(' ').next());
    number.and_then(|number| number.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_the_passed_tests_of_each_test_program() {
        let line = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        assert_eq!(passed_in(line), 12);
        assert_eq!(passed_in("test a_rating ... ok"), 0);
        assert_eq!(passed_in("test result: FAILED. 3 passed; 1 failed;"), 0);
    }

    #[test]
    fn pages_are_built_before_they_are_looked_at() {
        assert!(Step::Build.belongs_to(Some(Step::Pages)));
        assert!(Step::Build.belongs_to(Some(Step::Site)));
        assert!(!Step::Build.belongs_to(Some(Step::Wasm)));
        assert!(Step::Consumers.belongs_to(Some(Step::Pages)));
        // The package step makes the consumers too.
        let steps = Step::value_variants().iter();
        let left_out = steps.filter(|step| !step.belongs_to(None));
        assert_eq!(left_out.collect::<Vec<_>>(), [&Step::Consumers]);
    }
}

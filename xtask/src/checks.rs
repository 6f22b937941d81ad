//! The steps of `cargo xtask test`, each in a file. This floor uses what is built
//! and the tools.

mod cargo_test;
mod documentation;
mod format;
mod lints;
mod native;
mod npm_package;
mod pages;
mod prerendered;
mod scripts;
mod site;
pub mod size;
mod wasm;

use clap::ValueEnum;

use crate::{
    Result, build,
    tools::{
        Tool, Tools,
        browsers::Browser,
        cargo_install::{GECKODRIVER, WASM_BINDGEN},
        npm,
    },
};

/// A part of the tests, by what it looks at. The order is that in which they
/// begin where nothing else decides: the quickest answers first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Step {
    /// How the code is laid out.
    Fmt,
    /// The types, lints and layout of the scripts, and the layout of the style sheets.
    Scripts,
    /// Lints, for this machine and for WebAssembly.
    Clippy,
    /// The tests that need no browser.
    Native,
    /// That the documentation builds, with every link in it, and that manuals and types say what the reference does.
    Docs,
    /// Rendered cards, as checkers of HTML and of structured data see them.
    Prerendered,
    /// The crate inside each browser.
    Wasm,
    /// The files of `pkg` that the steps after it look at.
    Build,
    /// The files of `pkg` for servers and builds, and its command.
    Server,
    /// Programs of other people around the package.
    Consumers,
    /// The npm package, and programs that use it.
    Package,
    /// The first page, as checkers of HTML and of the whole see it.
    Site,
    /// The built files on web pages, in each browser.
    Pages,
}

impl Step {
    /// The name that `--only` takes.
    pub fn name(self) -> String {
        let value = self.to_possible_value();
        value.expect("no step is hidden").get_name().to_owned()
    }

    /// The steps that make what it looks at.
    pub fn needs(self) -> &'static [Self] {
        match self {
            Self::Consumers | Self::Site => &[Self::Build],
            Self::Package => &[Self::Build, Self::Server, Self::Consumers],
            Self::Pages => &[Self::Build, Self::Consumers],
            _ => &[],
        }
    }

    /// Whether it runs when only `only` was asked for.
    pub fn belongs_to(self, only: Option<Self>) -> bool {
        only.is_none_or(|only| self == only || only.needs().contains(&self))
    }

    /// Whether it runs beside no other, since it holds what it looks at to time.
    pub fn is_alone(self) -> bool {
        self == Self::Pages
    }

    /// Whether it has cargo build in `target/debug`, which one does at a time.
    pub fn takes_debug_builds(self) -> bool {
        matches!(
            self,
            Self::Clippy
                | Self::Native
                | Self::Docs
                | Self::Prerendered
                | Self::Wasm
                | Self::Package
        )
    }

    /// Whether it does not run beside `other`. Of a library that is a `cdylib` too,
    /// cargo keeps one for all packages: the examples of the documentation, which
    /// `native` compiles last, would get the one that `build` has just made.
    pub fn is_apart_from(self, other: Self) -> bool {
        matches!(
            (self, other),
            (Self::Build, Self::Native) | (Self::Native, Self::Build)
        )
    }

    /// The tools that it needs.
    pub fn tools(self) -> &'static [Tool] {
        match self {
            Self::Fmt | Self::Native | Self::Docs => &[],
            Self::Scripts => &[Tool::Npm(&npm::BUILD)],
            Self::Clippy => &[Tool::WasmTarget],
            Self::Wasm => &[
                Tool::WasmTarget,
                Tool::Program(&WASM_BINDGEN),
                Tool::Program(&GECKODRIVER),
            ],
            Self::Prerendered => &[Tool::Npm(&npm::CHECKERS), Tool::Java],
            Self::Build | Self::Server => &build::TOOLS,
            Self::Consumers | Self::Package => &build::consumers::TOOLS,
            Self::Site => &[
                Tool::Npm(&npm::LIGHTHOUSE),
                Tool::Npm(&npm::CHECKERS),
                Tool::Java,
                Tool::Program(&GECKODRIVER),
            ],
            // From npm are axe-core, Turbo, and style sheets of web pages.
            Self::Pages => &[
                Tool::Npm(&npm::BUILD),
                Tool::Npm(&npm::CONSUMERS),
                Tool::Npm(&npm::PAGE_STYLES),
                Tool::Program(&GECKODRIVER),
            ],
        }
    }

    /// Whether it runs in the browsers.
    pub fn needs_browsers(self) -> bool {
        matches!(self, Self::Wasm | Self::Site | Self::Pages)
    }

    /// Runs it; gives the number of tests that passed.
    ///
    /// # Errors
    /// At its first fault.
    pub fn run(
        self,
        tools: &Tools,
        browsers: &[Browser],
        page_arguments: &[String],
    ) -> Result<usize> {
        match self {
            Self::Fmt => format::format().map(|()| 0),
            Self::Scripts => scripts::scripts(tools).map(|()| 0),
            Self::Clippy => lints::lints().map(|()| 0),
            Self::Native => native::native(),
            Self::Docs => documentation::documentation().map(|()| 0),
            Self::Wasm => wasm::wasm(tools, browsers),
            Self::Prerendered => prerendered::prerendered(),
            Self::Build => size::size(false).map(|()| 0),
            Self::Server => build::build_server(false).map(|()| 0),
            Self::Consumers => build::consumers::consumers(tools).map(|()| 0),
            Self::Package => npm_package::npm_package(tools),
            Self::Site => site::site(browsers),
            Self::Pages => pages::pages(browsers, page_arguments),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_readme_lists_every_step_in_its_order() {
        let (_, rows) = include_str!("../README.md").split_once("| step |").unwrap();
        let rows = rows
            .lines()
            .skip(2)
            .take_while(|line| line.starts_with("| `"));
        let listed = rows
            .filter_map(|row| row.split('`').nth(1))
            .map(str::to_owned);
        let steps = Step::value_variants().iter().map(|step| step.name());
        assert_eq!(listed.collect::<Vec<_>>(), steps.collect::<Vec<_>>());
    }

    #[test]
    fn pages_are_built_before_they_are_looked_at() {
        assert!(Step::Build.belongs_to(Some(Step::Pages)));
        assert!(Step::Build.belongs_to(Some(Step::Site)));
        assert!(!Step::Build.belongs_to(Some(Step::Wasm)));
        assert!(Step::Consumers.belongs_to(Some(Step::Pages)));
    }

    #[test]
    fn what_a_step_needs_stands_before_it_with_all_that_this_needs() {
        let steps = Step::value_variants();
        for (index, step) in steps.iter().enumerate() {
            for needed in step.needs() {
                assert!(steps[..index].contains(needed), "{step:?}");
                let further = needed.needs().iter();
                assert!(further.eq(step.needs().iter().filter(|it| needed.needs().contains(it))));
            }
        }
    }
}

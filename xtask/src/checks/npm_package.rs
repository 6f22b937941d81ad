//! The npm package: whether it is one that tools and programs can use.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{
    Result,
    build::{
        packed::pack,
        server_module::WASM,
        shipped::{SHIPPED, SINGLE},
    },
    checks::cargo_test::run_tests,
    tools::{
        Tools,
        cargo::{cargo, target_folder},
        npm::CONSUMERS,
        process::{output, run},
    },
};

/// Holds the package against what publint and are-the-types-wrong say, its types against programs that use
/// them and `pkg/custom-elements.json` against its schema (by
/// `tests/frameworks/types/manifest.ts`, which is written for that), imports
/// it as a server does, holds `film-card/server` and the command against the native
/// command, and puts a copy of the folder into a repository; gives the number of
/// tests that passed.
///
/// # Errors
/// At the first that is not as it must be.
pub fn npm_package(tools: &Tools) -> Result<usize> {
    let folder = CONSUMERS.folder;
    let package = pack()?;
    let installed = env::current_dir()?.join(folder).join("node_modules");
    package.unpack(&installed)?;
    let archive = &package.archive;
    run(tools.command("publint")?.arg("--strict").arg(archive))?;
    let mut attw = tools.command("attw")?;
    attw.arg(archive)
        .args(["--profile", "esm-only", "--no-emoji"]);
    // No program imports these for their types.
    attw.args([
        "--exclude-entrypoints",
        "film-card.css",
        "film_card_bg.wasm",
        "film_card_server_bg.wasm",
    ]);
    run(&mut attw)?;

    // A type annotation, which JSON can't have, holds the manifest to its schema.
    let manifest = fs::read_to_string("pkg/custom-elements.json")?;
    let typed = format!(
        "import type {{ Package }} from \"custom-elements-manifest\";\n\
         export const manifest: Package = {manifest};\n"
    );
    fs::write(format!("{folder}/types/manifest.ts"), typed)?;
    run(tools
        .command("tsc")?
        .args(["-p", &format!("{folder}/types/programs.json")]))?;

    // An import defines nothing and passes where there is no page.
    for file in ["film-card", "film-card/film-card.single.mjs"] {
        let import = format!("await import('{file}'); console.log(typeof HTMLElement)");
        let mut node = Command::new("node");
        node.args(["--input-type=module", "--eval", &import])
            .current_dir(folder);
        prints(&mut node, "undefined")?;
    }
    // So does a program that a bundler made of it, which has no `import.meta`.
    for file in ["film-card", "film-card.single"] {
        let program = format!("target/consumers/server/{file}.cjs");
        prints(Command::new("node").arg(program), "imported")?;
    }
    stays_whole_in_a_repository()?;
    says_what_the_native_command_says(&installed)
}

/// The functions by tests of their own, and the command by those of the native one;
/// gives the number of these.
fn says_what_the_native_command_says(installed: &Path) -> Result<usize> {
    run(cargo().args(["build", "--quiet", "--bin", "film-card"]))?;
    let native = target_folder()?.join("debug/film-card");
    let mut node = Command::new("node");
    node.args(["--test", "tests/frameworks/server/"]);
    run(node.env("FILM_CARD_NATIVE", native))?;
    let command: PathBuf = installed.join("film-card/command.mjs");
    let mut tests = cargo();
    tests.args(["test", "--quiet", "--test", "command"]);
    run_tests(tests.env("FILM_CARD_COMMAND", command))
}

fn prints(command: &mut Command, expected: &str) -> Result {
    match output(command)?.trim() {
        printed if printed == expected => Ok(()),
        other => Err(format!("{command:?} printed {other}, expected {expected}").into()),
    }
}

/// A site keeps a copy of `pkg` in a repository of its own: git takes every file
/// along.
fn stays_whole_in_a_repository() -> Result {
    let repository = Path::new("target/repository");
    if repository.exists() {
        fs::remove_dir_all(repository)?;
    }
    let copy = repository.join("pkg");
    fs::create_dir_all(&copy)?;
    for entry in fs::read_dir("pkg")? {
        let entry = entry?;
        fs::copy(entry.path(), copy.join(entry.file_name()))?;
    }
    let git = |arguments: &[&str]| {
        let mut git = Command::new("git");
        // The files that git ignores for all folders of this machine do not count.
        git.args(["-c", "core.excludesFile=", "-C", "target/repository"]);
        output(git.args(arguments))
    };
    git(&["init", "--quiet"])?;
    git(&["add", "."])?;
    let kept = git(&["ls-files"])?;
    for file in SHIPPED.iter().chain([&SINGLE, &WASM]) {
        if !kept.lines().any(|line| line == *file) {
            return Err(format!("a copy of pkg loses {file} in a repository").into());
        }
    }
    Ok(())
}

//! The npm package: whether it is one that tools and programs can use.

use std::{fs, path::Path, process::Command};

use crate::{
    Result,
    build::shipped::{SHIPPED, SINGLE},
    tools::{
        Tools,
        cargo::locked_version,
        npm::CONSUMERS,
        process::{output, run},
    },
};

/// Holds the package that [`crate::build::consumers`] packed, as
/// `target/consumers/film-card-VERSION.tgz`, against what publint and are-the-types-wrong say, its types against programs that use
/// them and `pkg/custom-elements.json` against its schema (by
/// `tests/frameworks/types/manifest.ts`, which is written for that), imports
/// it as a server does, and puts a copy of the folder into a repository.
///
/// # Errors
/// At the first that is not as it must be.
pub fn npm_package(tools: &Tools) -> Result {
    let folder = CONSUMERS.folder;
    let version = locked_version("film-card")?;
    let tarball = format!("target/consumers/film-card-{version}.tgz");
    run(tools.command("publint")?.args(["--strict", &tarball]))?;
    let mut attw = tools.command("attw")?;
    attw.args([&tarball, "--profile", "esm-only", "--no-emoji"]);
    // No program imports these for their types.
    attw.args([
        "--exclude-entrypoints",
        "film-card.css",
        "film_card_bg.wasm",
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
    stays_whole_in_a_repository()
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
    for file in SHIPPED.iter().chain([&SINGLE]) {
        if !kept.lines().any(|line| line == *file) {
            return Err(format!("a copy of pkg loses {file} in a repository").into());
        }
    }
    Ok(())
}

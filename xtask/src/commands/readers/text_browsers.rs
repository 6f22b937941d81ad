//! Browsers that show text alone, on a terminal. None knows `<template>` or
//! `hidden`, so that they show a rendered card and its fallback.

use std::{fs, process::Command};

use crate::{Result, tools::process::output};

use super::{
    embeddings::Embedding,
    facts::Got,
    program::{Desk, Program, Seen, debian_version},
};

pub fn programs() -> Vec<Program> {
    let program = |name, version| Program {
        name,
        version,
        promised: [Got::Nothing, Got::Link, Got::AllTwice].map(Some),
        read,
    };
    vec![
        program("elinks", |_| debian_version("elinks")),
        program("links2", |_| debian_version("links2")),
        program("lynx", |_| debian_version("lynx")),
        program("w3m", |_| debian_version("w3m")),
    ]
}

fn read(desk: &Desk<'_>, program: &Program, embedding: Embedding) -> Result<Seen> {
    let mut command = Command::new(program.name);
    command.arg("-dump");
    match program.name {
        "lynx" => command.args(["-nolist", "-display_charset=utf-8"]),
        "w3m" => command.args(["-O", "UTF-8"]),
        "elinks" => command.args(["-no-references", "-dump-charset", "UTF-8"]),
        _ => command.args(["-codepage", "UTF-8"]),
    };
    let text = output(command.arg(desk.page(embedding)))?;
    fs::write(desk.result(program, embedding, "txt"), &text)?;
    Ok(text.into())
}

//! The weights of files, as Node compresses them.

use std::process::Command;

use crate::{Result, tools::process::output};

/// Bytes of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// As it is.
    pub raw: usize,
    /// By gzip, level 9.
    pub gzip: usize,
    /// By brotli, quality 11.
    pub brotli: usize,
}

/// Prints three numbers for each file that it is given, one line for each file.
const MEASURE: &str = "
const { readFileSync } = require('node:fs');
const { brotliCompressSync, constants, gzipSync } = require('node:zlib');
const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
for (const file of process.argv.slice(1)) {
  const bytes = readFileSync(file);
  console.log(bytes.length, gzipSync(bytes, { level: 9 }).length, brotliCompressSync(bytes, { params }).length);
}";

/// The weight of each of the `files`, in their order.
///
/// # Errors
/// When one can't be read.
pub fn weigh<'a>(files: impl IntoIterator<Item = &'a str>) -> Result<Vec<Weight>> {
    let printed = output(Command::new("node").args(["--eval", MEASURE]).args(files))?;
    printed.lines().map(weight).collect()
}

fn weight(line: &str) -> Result<Weight> {
    let numbers: Vec<usize> = line
        .split(' ')
        .map(str::parse)
        .collect::<std::result::Result<_, _>>()?;
    match numbers[..] {
        [raw, gzip, brotli] => Ok(Weight { raw, gzip, brotli }),
        _ => Err(format!("not three numbers: {line}").into()),
    }
}

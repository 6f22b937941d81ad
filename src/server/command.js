#!/usr/bin/env node
// The command `film-card` by Node: the same as the native one.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { functions } from "./functions.js";

/** @import { Machine } from "built/server-module/glue.js" */

const STDIN = 0;
const STDOUT = 1;
const STDERR = 2;

/**
 * Calls again what a pipe that is not ready refuses.
 * @template Result
 * @param {() => Result} call
 */
function patiently(call) {
  for (;;) {
    try {
      return call();
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
  }
}

/** @type {(output: number, text: string) => void} */
function writeAll(output, text) {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length; )
    written += patiently(() => writeSync(output, bytes, written, bytes.length - written));
}

/** The bytes of standard input. */
function readInput() {
  const pieces = [];
  for (;;) {
    const piece = Buffer.alloc(65536);
    let length = 0;
    try {
      length = patiently(() => readSync(STDIN, piece, 0, piece.length, null));
    } catch (error) {
      // So Windows says that a pipe has ended.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EOF") throw error;
    }
    if (!length) return Buffer.concat(pieces);
    pieces.push(piece.subarray(0, length));
  }
}

/** @type {Machine} */
const machine = {
  read: (path) => readFileSync(path),
  readInput,
  print: (text) => writeAll(STDOUT, text),
  tell: (lines) => {
    try {
      writeAll(STDERR, lines);
    } catch {
      // Nobody is left to be told.
    }
  },
  write: (path, text) => writeFileSync(path, text),
  writeNew: (path, text) => writeFileSync(path, text, { flag: "wx" }),
  replace: (path, text) => {
    const target = realpathSync(path);
    const made = join(dirname(target), `.${basename(target)}.${process.pid}.new`);
    try {
      writeFileSync(made, text);
      chmodSync(made, statSync(target).mode);
      renameSync(made, target);
    } catch (error) {
      rmSync(made, { force: true });
      throw error;
    }
  },
  createFolder: (path) => {
    mkdirSync(path, { recursive: true });
  },
  isFolder,
  entries: (folder) =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return [`${entry.name}/`];
      const isFile = entry.isFile() || (entry.isSymbolicLink() && statOf(join(folder, entry.name))?.isFile());
      return isFile ? [entry.name] : [];
    }),
};

/** @param {string} path */
function statOf(path) {
  return statSync(path, { throwIfNoEntry: false });
}

/** @param {string} path */
function isFolder(path) {
  try {
    return statOf(path)?.isDirectory() ?? false;
  } catch {
    return false;
  }
}

const load = () => new WebAssembly.Module(readFileSync(new URL("./film_card_server_bg.wasm", import.meta.url)));
// Rust's paths are those of Unix here.
const commandLine = process.argv.slice(2).map((word) => {
  return process.platform === "win32" && existsSync(word) ? word.replaceAll("\\", "/") : word;
});
process.exitCode = functions(load).runCommand(["film-card", ...commandLine], machine);

// Names the functions of a WebAssembly module so that, in the order of their
// names, those that are alike stand beside each other, which compresses better:
// node alike.mjs MODULE [WEIGHT]. It is written anew; wasm-opt puts them in that order. WEIGHT is how much less the runs
// of a large function count, from 0 for no less to 1; 0.5 makes it their cosine.
import fs from "node:fs";

// The binary format: https://webassembly.github.io/spec/core/binary/modules.html
const CUSTOM = 0;
const IMPORTS = 2;
const CODE = 10;
const HEADER = 8;
const FUNCTION = 0;
const FUNCTION_NAMES = 1;

/** Bytes of a run: functions are alike that have many in common. */
const RUN = 4;

class Reader {
  /**
   * @param {Buffer} bytes
   * @param {number} [at]
   */
  constructor(bytes, at = 0) {
    this.bytes = bytes;
    this.at = at;
  }

  byte() {
    return this.bytes[this.at++];
  }

  /**
   * An unsigned integer in LEB128.
   * @returns {number}
   */
  number() {
    const byte = this.byte();
    return byte < 128 ? byte : (byte & 127) + 128 * this.number();
  }

  /** Bytes with their number before them. */
  block() {
    const length = this.number();
    this.at += length;
    return this.bytes.subarray(this.at - length, this.at);
  }
}

/**
 * @param {number} value
 * @returns {number[]}
 */
const number = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...number(value >> 7)]);
/** @param {Iterable<number> & { length: number }} bytes */
const block = (bytes) => [...number(bytes.length), ...bytes];

/**
 * @param {Buffer} module
 * @param {number} id
 */
function section(module, id) {
  const reader = new Reader(module, HEADER);
  while (reader.at < module.length) {
    const found = reader.byte();
    const content = reader.block();
    if (found === id) return new Reader(content);
  }
  throw new Error(`the module has no section ${id}`);
}

/**
 * How many functions there are before the module's own.
 * @param {Buffer} module
 */
function imported(module) {
  const reader = section(module, IMPORTS);
  const count = reader.number();
  for (let at = 0; at < count; at += 1) {
    reader.block();
    reader.block();
    if (reader.byte() !== FUNCTION) throw new Error("the module imports what is no function");
    reader.number();
  }
  return count;
}

/**
 * The runs that each of the module's own functions has.
 * @param {Buffer} module
 */
function runs(module) {
  const reader = section(module, CODE);
  return Array.from({ length: reader.number() }, () => {
    const body = reader.block().toString("latin1");
    return new Set(Array.from({ length: Math.max(body.length - RUN, 0) }, (_, at) => body.substring(at, at + RUN)));
  });
}

/**
 * Their indices in an order in which each is followed by the one most like it, by their runs.
 * @param {Set<string>[]} functions
 */
function order(functions) {
  const left = new Set(functions.keys());
  const sorted = [];
  for (let next = 0; left.size; ) {
    const last = functions[next];
    left.delete(next);
    sorted.push(next);
    let most = -1;
    for (const each of left) {
      let common = 0;
      for (const run of functions[each]) if (last.has(run)) common += 1;
      const likeness = common / (functions[each].size + 1) ** Number(weight);
      if (likeness > most) [most, next] = [likeness, each];
    }
  }
  return sorted;
}

const [file, weight = 0.5] = process.argv.slice(2);
const module = fs.readFileSync(file);
const first = imported(module);
const names = order(runs(module)).map((index, position) => ({ index, name: String(position).padStart(6, "0") }));
names.sort((one, other) => one.index - other.index);
const list = names.flatMap(({ index, name }) => [...number(first + index), ...block(Buffer.from(name))]);
const content = [...block(Buffer.from("name")), FUNCTION_NAMES, ...block([...number(names.length), ...list])];
fs.appendFileSync(file, Buffer.from([CUSTOM, ...block(content)]));

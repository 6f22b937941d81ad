// A zip archive of files, stored as they are. By hand, since a library would weigh more than the files of
// many a card, and the format without compression is these lines (APPNOTE.TXT 4.3, PKWARE).

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
/** Names are UTF-8. */
const FLAGS = 0x0800;
const VERSION = 20;
/** The first of January 1980, the earliest date that the format knows. */
const DATE = 0x21;

const table = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest >>> 1) ^ (rest & 1 && 0xedb88320);
  return rest;
});

/** @param {Uint8Array} bytes */
export function crc32(bytes) {
  let rest = ~0;
  for (const byte of bytes) rest = (rest >>> 8) ^ table[(rest ^ byte) & 0xff];
  return ~rest >>> 0;
}

/** @typedef {[size: 2 | 4, value: number]} Figure */

/**
 * Little-endian figures.
 * @param {Figure[]} all
 */
function figures(all) {
  const bytes = all.flatMap(([size, value]) => Array.from({ length: size }, (_, at) => (value >>> (8 * at)) & 0xff));
  return Uint8Array.from(bytes);
}

/**
 * The archive.
 * @param {[name: string, content: string | Uint8Array<ArrayBuffer>][]} files
 */
export function zip(files) {
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const bodies = [];
  /** @type {Uint8Array<ArrayBuffer>[]} */
  const directory = [];
  let offset = 0;
  for (const [path, content] of files) {
    const name = new TextEncoder().encode(path);
    const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
    /** @type {Figure[]} */
    const facts = [
      [2, VERSION],
      [2, FLAGS],
      [2, 0],
      [2, 0],
      [2, DATE],
      [4, crc32(bytes)],
      [4, bytes.length],
    ];
    facts.push([4, bytes.length], [2, name.length], [2, 0]);
    const head = figures([[4, LOCAL], ...facts]);
    bodies.push(head, name, bytes);
    directory.push(figures([[4, CENTRAL], [2, VERSION], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), name);
    offset += head.length + name.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = files.length;
  const end = figures([
    [4, END],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, size],
    [4, offset],
    [2, 0],
  ]);
  return new Blob([...bodies, ...directory, end], { type: "application/zip" });
}

// The position of a fault in the text of a film file.

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/**
 * The offset of each path of a well-formed JSON text: of a member's key, of an item.
 * @param {string} text
 * @returns {Map<string, number>}
 */
function offsets(text) {
  const tokens = [...text.matchAll(TOKEN)];
  const found = new Map();
  const take = () => /** @type {RegExpExecArray} */ (tokens.shift());
  /** @param {string} token */
  const isNext = (token) => tokens[0][0] === token;
  /** @type {(path: string, key?: RegExpExecArray) => void} */
  const readValue = (path, key) => {
    const value = take();
    found.set(path, (key ?? value).index);
    if (value[0] === "{") readItems("}", () => readMember(path));
    if (value[0] === "[") readItems("]", (index) => readValue(`${path}[${index}]`));
  };
  /** @param {string} path */
  const readMember = (path) => {
    const key = take();
    take();
    const name = JSON.parse(key[0]);
    readValue(path ? `${path}.${name}` : name, key);
  };
  /** @type {(end: string, readItem: (index: number) => void) => void} */
  const readItems = (end, readItem) => {
    for (let index = 0; !isNext(end); index += 1) {
      readItem(index);
      if (isNext(",")) take();
    }
    take();
  };
  readValue("");
  return found;
}

/**
 * The offset of the nearest thing around `path` that the text has.
 * @param {string} text
 * @param {string} path
 */
function offsetOf(text, path) {
  const found = offsets(text);
  let around = path;
  while (around && !found.has(around)) around = around.replace(/(^|\.)[^.[]*$|\[\d+\]$/, "");
  return found.get(around);
}

/**
 * The offset where the browser stopped reading, if its message tells.
 * @param {string} text
 * @param {string} message
 */
function offsetIn(text, message) {
  const position = /position (\d+)/.exec(message);
  if (position) return Number(position[1]);
  const line = /line (\d+)/.exec(message);
  if (!line) return undefined;
  const before = text.split("\n", Number(line[1]) - 1);
  return before.map((each) => `${each}\n`).join("").length;
}

/**
 * The number of the line of a fault and where that line starts and ends; undefined if unknown.
 * @param {string} text
 * @param {string} path
 */
export function lineOf(text, path) {
  let offset;
  try {
    JSON.parse(text);
    offset = offsetOf(text, path);
  } catch (error) {
    offset = offsetIn(text, /** @type {SyntaxError} */ (error).message);
  }
  if (offset === undefined) return undefined;
  const number = text.slice(0, offset).split("\n").length;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { number, start, end: end < 0 ? text.length : end };
}

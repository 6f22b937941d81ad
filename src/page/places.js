// Where in the text of a film file a fault stands.

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** The offset of each path of a well-formed JSON text: of a member's key, of an item. */
function offsets(text) {
  const tokens = [...text.matchAll(TOKEN)];
  const found = new Map();
  const take = () => tokens.shift();
  const isNext = (token) => tokens[0][0] === token;
  const readValue = (path, key) => {
    const value = take();
    found.set(path, (key ?? value).index);
    if (value[0] === "{") readItems("}", () => readMember(path));
    if (value[0] === "[") readItems("]", (place) => readValue(`${path}[${place}]`));
  };
  const readMember = (path) => {
    const key = take();
    take();
    const name = JSON.parse(key[0]);
    readValue(path ? `${path}.${name}` : name, key);
  };
  const readItems = (end, readItem) => {
    for (let place = 0; !isNext(end); place += 1) {
      readItem(place);
      if (isNext(",")) take();
    }
    take();
  };
  readValue("");
  return found;
}

/** The offset of the nearest thing around `path` that the text has. */
function offsetOf(text, path) {
  const found = offsets(text);
  let around = path;
  while (around && !found.has(around)) around = around.replace(/(^|\.)[^.[]*$|\[\d+\]$/, "");
  return found.get(around);
}

/** The offset where the browser stopped reading, if its message tells. */
function offsetIn(text, { message }) {
  const position = /position (\d+)/.exec(message);
  if (position) return Number(position[1]);
  const line = /line (\d+)/.exec(message);
  return line ? text.split("\n", line[1] - 1).join("\n").length + (line[1] > 1) : undefined;
}

/** The number of the line of a fault and where that line starts and ends; undefined if unknown. */
export function lineOf(text, path) {
  let offset;
  try {
    JSON.parse(text);
    offset = offsetOf(text, path);
  } catch (error) {
    offset = offsetIn(text, error);
  }
  if (offset === undefined) return undefined;
  const number = text.slice(0, offset).split("\n").length;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  return { number, start, end: end < 0 ? text.length : end };
}

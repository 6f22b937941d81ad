// Values inside a film, by their paths. A film is never changed: a change gives another one, which
// shares what stayed.

/** @typedef {(string | number)[]} Path keys and indices */
/** @typedef {any} Value what JSON can be, or undefined */

/** @param {Value} value */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * The items of a list, or of one item that stands for a list.
 * @param {Value} value
 * @returns {Value[]}
 */
export function itemsOf(value) {
  if (Array.isArray(value)) return value;
  return value === undefined ? [] : [value];
}

/**
 * The value at a path; undefined where there is none. A person may be a name alone.
 * @param {Value} value
 * @param {Path} path
 * @returns {Value}
 */
export function valueIn(value, path) {
  if (!path.length) return value;
  const [key, ...rest] = path;
  if (typeof key === "number") return valueIn(itemsOf(value)[key], rest);
  if (typeof value === "string") return key === "name" ? valueIn(value, rest) : undefined;
  return isObject(value) && Object.hasOwn(value, key) ? valueIn(value[key], rest) : undefined;
}

/**
 * A value with another one at a path; undefined takes away what is there.
 * @param {Value} value
 * @param {Path} path
 * @param {Value} next
 * @returns {Value}
 */
export function withValue(value, path, next) {
  if (!path.length) return next;
  const [key, ...rest] = path;
  if (typeof key === "number") {
    const items = [...itemsOf(value)];
    items[key] = withValue(items[key], rest, next);
    return Array.isArray(value) || items.length > 1 ? items : items[0];
  }
  if (typeof value === "string") {
    const isName = key === "name" && !rest.length && typeof next === "string";
    return isName ? next : withValue({ name: value }, path, next);
  }
  const members = isObject(value) ? { ...value } : {};
  const inner = withValue(members[key], rest, next);
  if (inner === undefined) delete members[key];
  else members[key] = inner;
  return members;
}

/**
 * A path as the reader of films writes it: `review[2].name`.
 * @param {Path} path
 */
export const written = (path) =>
  path.map((key, index) => (typeof key === "number" ? `[${key}]` : index ? `.${key}` : key)).join("");

/**
 * The path that is written so.
 * @param {string} text
 * @returns {Path}
 */
export const pathOf = (text) =>
  [...text.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index === undefined ? key : Number(index)));

/**
 * Whether nobody has written anything there yet.
 * @param {Value} value
 * @returns {boolean}
 */
export function isBlank(value) {
  if (typeof value === "string") return !value.trim();
  if (Array.isArray(value)) return value.every(isBlank);
  return value === undefined || (isObject(value) && Object.values(value).every(isBlank));
}

/**
 * A film without what is blank in it, as it goes into a file.
 * @param {Value} value
 * @returns {Value}
 */
export function withoutBlanks(value) {
  if (Array.isArray(value)) return value.filter((item) => !isBlank(item)).map(withoutBlanks);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => !isBlank(member));
  return Object.fromEntries(members.map(([key, member]) => [key, withoutBlanks(member)]));
}

/**
 * The path in `film` of what has this path where blanks are left out.
 * @param {Value} film
 * @param {Path} path
 * @returns {Path}
 */
export function pathWithBlanks(film, path) {
  if (!path.length) return path;
  const [key, ...rest] = path;
  if (typeof key === "string") {
    // One item may stand for a list, and has no index then.
    return [key, ...pathWithBlanks(valueIn(film, [key]), rest)];
  }
  const items = itemsOf(film);
  const places = [...items.keys()].filter((index) => !isBlank(items[index]));
  const place = places[key] ?? key;
  return [place, ...pathWithBlanks(items[place], rest)];
}

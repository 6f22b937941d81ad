// The film that the form shows: read from the draft's text, changed by controls, written back as text.
// Blank items, which have just been added, are in here and not in the text.
import { currentDraft, madeLater, writeLater } from "./draft.js";
import { isBlank, valueIn, withoutBlanks, withValue, written } from "./film_value.js";

/** @import { Draft } from "./draft.js" */
/** @import { Path, Value } from "./film_value.js" */

const INDENT = 2;

/** @type {Value} */
let film = {};
/** @type {Draft | undefined} the draft that has this film */
let draft;

/** Reads the film from the draft's text. Gives whether that is a film, or nothing yet. */
export function readFilm() {
  const { text } = currentDraft();
  try {
    const read = text.trim() ? JSON.parse(text) : {};
    const isFilm = typeof read === "object" && read !== null && !Array.isArray(read);
    if (isFilm) film = read;
    draft = currentDraft();
    return isFilm;
  } catch {
    return false;
  }
}

/** Whether the draft has been changed by others than the form. */
export const isOutOfDate = () => draft !== currentDraft();

/** The whole film. */
export const wholeFilm = () => film;

/**
 * The value of the film at this path.
 * @param {Path} path
 */
export const valueAt = (path) => valueIn(film, path);

/** @param {Value} value */
const asText = (value) => JSON.stringify(withoutBlanks(value), undefined, INDENT);

/**
 * Gives the film another value at this path; one that is undefined takes away what is there.
 * @param {Path} path
 * @param {Value} value
 */
export function change(path, value) {
  const before = valueAt(path);
  const isItem = typeof path.at(-1) === "number";
  film = withValue(film, path, value === undefined && isItem ? "" : value);
  // An object that has been emptied goes as a whole; an item of a list stays until it is removed.
  for (let above = path.slice(0, -1); above.length && typeof above.at(-1) === "string"; above = above.slice(0, -1)) {
    if (isBlank(valueAt(above)) && !Array.isArray(valueAt(above))) film = withValue(film, above, undefined);
  }
  // What is blank, or means the same, is not in the text.
  const isSame = isBlank(before) ? isBlank(value) : !isBlank(value) && asText(before) === asText(value);
  if (isSame) return;
  const own = film;
  draft = madeLater(() => `${asText(own)}\n`);
  writeLater(draft, written(path));
}

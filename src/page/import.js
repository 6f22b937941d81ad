// A film from what is there: files that are chosen, dropped or pasted, and text.

import { byId, make, makeButton, newId } from "./elements.js";
import { textOf } from "./file_text.js";
import { namesOn, showNotes } from "./film_form.js";
import { saidOfImport } from "./import_messages.js";
import { fieldOf } from "./source_names.js";
import { text } from "./text.js";
import { say } from "./told.js";
import { loadTools } from "./tools.js";

/** @import { Tools } from "./tools.js" */

/** @typedef {{ name: string, content: string }} Source */

const area = byId("own-film", HTMLElement);
const chooser = byId("files", HTMLInputElement);
const pasted = byId("pasted", HTMLTextAreaElement);
const result = byId("imported", HTMLElement);

/** The name of pasted text in messages. */
const PASTED = "text";
/** The first bytes of a zip archive, such as an export of Letterboxd comes in. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** Films of a list that are seen at once. */
const MOST_SHOWN = 8;
/** An address and nothing else, as one copies it from a browser. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;
/** Kinds of input that come key by key. */
const TYPED = /^(insert(Text|CompositionText|LineBreak)|delete)/;

/**
 * A text without its capitals and accents.
 * @param {string} text
 */
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();

/** @type {(film: string) => void} */
let takeOver;
/** @type {(path: string) => void} */
let reveal;
let turn = 0;

/**
 * A line that Rust told, taken apart: the field of the film file, and what is said of it.
 * @param {string} line
 */
function noteIn(line) {
  const [, name = "", message = ""] = /^[^:]*: ((?:og|video):\w+|[a-zA-Z][\w.[\] ]*): (.*)$/.exec(line) ?? [];
  const path = fieldOf(name);
  return { path, message: path === name ? message : `${name}: ${message}` };
}

/**
 * Whether a line is about the film. How a page is written matters to whoever wrote it.
 * @param {string} line
 */
const isOfFilm = (line) => !line.includes(": is untidy JSON, ");

/**
 * Shows what came of an import. The focus that was in what stood there stays in this place.
 * @param {(Node | string)[]} content
 */
function show(...content) {
  const hadFocus = result.contains(document.activeElement);
  result.replaceChildren(...content);
  result.removeAttribute("aria-busy");
  if (hadFocus) result.focus();
}

/**
 * Answers what was asked last. Whatever was asked before is answered no more.
 * @param {string} id of a text of the page, which says all
 */
function answer(id) {
  turn += 1;
  show(text(id));
  say(text(id));
}

/** Begins an import. Gives whether nothing else has been asked for meanwhile. */
function begin() {
  answer("importing");
  result.setAttribute("aria-busy", "true");
  const own = turn;
  return () => own === turn;
}

/** @param {string} line in English, from Rust */
const lineOf = (line) => make("li", {}, saidOfImport(line));

/**
 * A line about a field that the form has, with a button that leads there.
 * @param {string} line
 */
function noteOf(line) {
  const { path, message } = noteIn(line);
  const names = namesOn(path);
  if (!names.hasChildNodes()) return lineOf(line.replace(/^\S*: /, ""));
  const lead = makeButton({ className: "quiet" }, () => reveal(path), names);
  const said = make("q", { id: newId() }, saidOfImport(message));
  lead.setAttribute("aria-describedby", said.id);
  return make("li", {}, lead, " ", said);
}

/**
 * Makes a film of the sources, and says what has been left.
 * @param {Source[]} sources
 * @param {string} [title] of the film that is meant
 */
async function take(sources, title) {
  const isLast = begin();
  /** @type {string[]} */
  const lines = [];
  /** @type {Tools | undefined} */
  let tools;
  try {
    tools = await loadTools();
    // What was asked may be told before the work begins.
    await new Promise((resolve) => setTimeout(resolve));
    if (!isLast()) return;
    const film = tools.importFilm(sources, { title, warn: (line) => isOfFilm(line) && lines.push(line) });
    takeOver(`${JSON.stringify(film, undefined, 2)}\n`);
    showNotes(lines.map(noteIn).filter(({ path }) => namesOn(path).hasChildNodes()));
    const taken = make("p", { className: "hint" }, text("taken"), " ");
    for (const [index, key] of Object.keys(film).entries()) taken.append(index ? ", " : "", namesOn(key));
    // It may be longer than its box, which the keyboard has to reach.
    const list = make("ul", { tabIndex: 0 }, ...lines.map(noteOf));
    show(text("imported-film"), taken, ...(lines.length ? [text("imported-notes"), list] : []));
    say(text("imported-film"), ...(lines.length ? [" ", text("imported-notes"), ` ${lines.length}.`] : []));
  } catch (error) {
    if (!isLast()) return;
    const titles = tools && title === undefined ? titlesIn(sources, tools) : [];
    if (!tools) answer("no-tools");
    else if (titles.length > sources.length) ask(titles, sources);
    else refuse(/** @type {Error} */ (error).message);
  }
}

/**
 * The films among which a visitor may choose; none where a source has none.
 * @param {Source[]} sources
 * @param {Tools} tools
 */
function titlesIn(sources, { filmTitles }) {
  try {
    return filmTitles(sources);
  } catch {
    return [];
  }
}

/** @param {string} message in English, from Rust */
function refuse(message) {
  const lines = message.split("\n");
  show(text("not-imported"), make("ul", {}, ...lines.map(lineOf)));
  say(text("not-imported"), ...lines.flatMap((line) => [" ", saidOfImport(line)]));
}

/**
 * Asks which film of several is meant: a list of all, and a field that makes a long one short.
 * @param {string[]} titles
 * @param {Source[]} sources
 */
function ask(titles, sources) {
  const list = make("select", { size: MOST_SHOWN });
  const filter = make("input", { type: "search", autocomplete: "off" });
  const shorten = () => {
    const words = plain(filter.value).split(/\s+/);
    const found = titles.filter((title) => words.every((word) => plain(title).includes(word)));
    list.replaceChildren(...found.map((title) => new Option(title)));
    list.selectedIndex = 0;
  };
  const choose = () => list.value && take(sources, list.value);
  filter.addEventListener("input", shorten);
  list.addEventListener("dblclick", choose);
  const isLong = titles.length > MOST_SHOWN;
  const box = make(
    "div",
    {},
    ...(isLong ? [make("label", {}, text("filter-films"), filter)] : []),
    make("label", {}, text("which-film"), ` (${titles.length})`, list),
  );
  box.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (key === "Enter") choose();
    else if (key === "ArrowDown" && target === filter) list.focus();
    else return;
    event.preventDefault();
  });
  shorten();
  // The focus says the question.
  say();
  show(box, makeButton({}, choose, text("take-film")));
  (isLong ? filter : list).focus();
}

/** @param {File} file */
async function isArchive(file) {
  const start = new Uint8Array(await file.slice(0, ARCHIVE.length).arrayBuffer());
  return ARCHIVE.every((byte, index) => start[index] === byte);
}

/** @param {File} file */
const sourceOf = async (file) => ({ name: file.name, content: await textOf(file) });

/** @param {ArrayLike<File>} given */
async function takeFiles(given) {
  const files = Array.from(given);
  if (!files.length) return;
  const isLast = begin();
  try {
    const hasArchive = (await Promise.all(files.map(isArchive))).includes(true);
    const sources = hasArchive ? [] : await Promise.all(files.map(sourceOf));
    if (!isLast()) return;
    if (hasArchive) answer("only-archive");
    else take(sources);
  } catch {
    // A folder, or a file that has gone or may not be read.
    if (isLast()) answer("not-read");
  }
}

/** Takes what stands in the field for text, and empties it. */
function takePasted() {
  const content = pasted.value;
  if (!content.trim()) return;
  pasted.value = "";
  if (ADDRESS.test(content)) answer("only-address");
  else take([{ name: PASTED, content }]);
}

/** Takes the files that have been chosen. */
function takeChosen() {
  takeFiles(chooser.files ?? []);
  // The same file can be chosen again.
  chooser.value = "";
}

/** Says nothing any more of a film that is not there any more. */
export function forgetImport() {
  const isAtWork = result.hasAttribute("aria-busy");
  if (!isAtWork) show();
  showNotes([]);
}

/** @param {DragEvent} event */
const isOfFiles = ({ dataTransfer }) => dataTransfer?.types.includes("Files");

/** @param {DragEvent} event */
function stay(event) {
  if (event.defaultPrevented || !isOfFiles(event) || !event.dataTransfer) return;
  event.preventDefault();
  event.dataTransfer.dropEffect = "none";
}

/**
 * Waits for files and text.
 * @param {{ takeOver: (film: string) => void, reveal: (path: string) => void }} form
 */
export function offerImport(form) {
  ({ takeOver, reveal } = form);
  result.tabIndex = -1;
  chooser.addEventListener("change", takeChosen);
  // Whoever types is not done with each key.
  pasted.addEventListener("input", (event) => TYPED.test(/** @type {InputEvent} */ (event).inputType) || takePasted());
  pasted.addEventListener("change", takePasted);
  area.addEventListener("paste", (event) => {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    takeFiles(files);
  });
  area.addEventListener("dragover", (event) => {
    if (!isOfFiles(event)) return;
    event.preventDefault();
    area.classList.add("dropping");
  });
  area.addEventListener("dragleave", ({ relatedTarget }) => {
    if (!area.contains(/** @type {Node | null} */ (relatedTarget))) area.classList.remove("dropping");
  });
  area.addEventListener("drop", (event) => {
    area.classList.remove("dropping");
    if (!isOfFiles(event)) return;
    event.preventDefault();
    takeFiles(event.dataTransfer?.files ?? []);
  });
  // A file that misses the area would take the place of the page.
  document.addEventListener("dragover", stay);
  document.addEventListener("drop", stay);
  // What was brought before this script was there.
  takeChosen();
  takePasted();
}

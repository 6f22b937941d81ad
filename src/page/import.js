// A film from what is there: files that are chosen, dropped or pasted, and text.

import { byId, make, makeButton } from "./elements.js";
import { textOf } from "./file_text.js";
import { namesOn } from "./film_form.js";
import { text } from "./text.js";
import { loadTools } from "./tools.js";

/** @typedef {{ name: string, content: string }} Source */

const area = byId("own-film", HTMLElement);
const chooser = byId("files", HTMLInputElement);
const pasted = byId("pasted", HTMLTextAreaElement);
const result = byId("imported", HTMLElement);

/** The name of pasted text in messages. */
const PASTED = "text";
/** The first bytes of a zip archive, such as an export of Letterboxd comes in. */
const ARCHIVE = [0x50, 0x4b, 0x03, 0x04];
/** An address and nothing else, as one copies it from a browser. */
const ADDRESS = /^\s*https?:\/\/\S+\s*$/i;

/** @type {(film: string) => void} */
let takeOver;
/** @type {(path: string) => void} */
let reveal;
let turn = 0;

/** @param {string} line in English, from Rust */
const lineOf = (line) => make("li", { lang: "en", textContent: line });

/**
 * A line about a field that the form has, with a button that leads there.
 * @param {string} line
 */
function noteOf(line) {
  const [, path = "", rest = ""] = /^[^:]*: ([a-zA-Z]+(?:\[\d+\])?[\w.[\]]*): (.*)$/.exec(line) ?? [];
  const names = namesOn(path);
  if (!names.hasChildNodes()) return lineOf(line.replace(/^\S*: /, ""));
  const said = make("span", { textContent: rest });
  const item = make(
    "li",
    {},
    makeButton({ className: "quiet" }, () => reveal(path), names),
    " ",
  );
  item.append(Object.assign(make("q", { lang: "en" }), { textContent: said.textContent }));
  return item;
}

/**
 * Makes a film of the sources, and says what has been left.
 * @param {Source[]} sources
 * @param {string} [title] of the film that is meant
 */
async function take(sources, title) {
  if (!sources.length) return;
  turn += 1;
  const own = turn;
  result.replaceChildren(text("importing"));
  result.setAttribute("aria-busy", "true");
  /** @type {string[]} */
  const lines = [];
  try {
    const { importFilm } = await loadTools().catch((error) => {
      throw Object.assign(error, { isOfTools: true });
    });
    if (own !== turn) return;
    const film = importFilm(sources, { title, warn: (line) => lines.push(line) });
    takeOver(`${JSON.stringify(film, undefined, 2)}\n`);
    // It may be longer than its box, which the keyboard has to reach.
    const list = make("ul", { tabIndex: 0 }, ...lines.map(noteOf));
    result.replaceChildren(text("imported-film"), ...(lines.length ? [text("imported-notes"), list] : []));
  } catch (error) {
    const { message, isOfTools } = /** @type {Error & { isOfTools?: boolean }} */ (error);
    if (own !== turn) return;
    if (isOfTools) result.replaceChildren(text("no-tools"));
    else refuse(message, sources);
  } finally {
    if (own === turn) result.removeAttribute("aria-busy");
  }
}

/**
 * Says why there is no film, and asks which one is meant where there are several.
 * @param {string} message
 * @param {Source[]} sources
 */
function refuse(message, sources) {
  const isOfSeveral = message.includes("--title") || message.includes("has no film of the title");
  if (!isOfSeveral) {
    result.replaceChildren(text("not-imported"), make("ul", {}, ...message.split("\n").map(lineOf)));
    return;
  }
  const title = make("input", { autocomplete: "off" });
  const which = make("label", {}, text("which-film"), title);
  const choose = () => take(sources, title.value);
  title.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    choose();
  });
  const hint = make("p", {
    className: "hint",
    lang: "en",
    textContent: message.replace(/, name one by --title[^:]*/, ""),
  });
  result.replaceChildren(hint, which, makeButton({}, choose, text("take-film")));
  title.focus();
}

/** @param {Iterable<File>} files */
async function takeFiles(files) {
  for (const file of files) {
    const start = new Uint8Array(await file.slice(0, ARCHIVE.length).arrayBuffer());
    if (ARCHIVE.every((byte, index) => start[index] === byte)) return result.replaceChildren(text("only-archive"));
  }
  const sources = [...files].map(async (file) => ({ name: file.name, content: await textOf(file) }));
  await take(await Promise.all(sources));
}

/**
 * Waits for files and text.
 * @param {{ takeOver: (film: string) => void, reveal: (path: string) => void }} form
 */
export function offerImport(form) {
  ({ takeOver, reveal } = form);
  chooser.addEventListener("change", async () => {
    await takeFiles(chooser.files ?? []);
    // The same file can be chosen again.
    chooser.value = "";
  });
  pasted.addEventListener("input", () => {
    const content = pasted.value;
    if (!content.trim()) return;
    pasted.value = "";
    if (ADDRESS.test(content)) return result.replaceChildren(text("only-address"));
    take([{ name: PASTED, content }]);
  });
  area.addEventListener("paste", (event) => {
    const files = event.clipboardData?.files;
    if (!files?.length) return;
    event.preventDefault();
    takeFiles(files);
  });
  const isOfFiles = (/** @type {DragEvent} */ event) => event.dataTransfer?.types.includes("Files");
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
}

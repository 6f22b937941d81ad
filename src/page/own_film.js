// The visitor's own film: its form, its JSON, and the draft of both. Loaded when it is first asked for.
import {
  beginDraft,
  canRedo,
  canUndo,
  currentDraft,
  endWriting,
  followDraft,
  isKept,
  isSince,
  keptDraft,
  redo,
  throwAway,
  undo,
  writeDraft,
} from "./draft.js";
import { byId } from "./elements.js";
import { markFaults, reveal, showForm } from "./film_form.js";
import { isOutOfDate, readFilm } from "./film_state.js";
import { forgetImport, offerImport } from "./import.js";
import { text } from "./text.js";
import { tell } from "./told.js";

export { saidOf } from "./fault_messages.js";
export { markFaults, namesOn, reveal } from "./film_form.js";

const EMPTY = "{}\n";
/** Milliseconds after a key until the text of the film is made. */
const PAUSE = 100;

const json = byId("json", HTMLTextAreaElement);
const form = byId("film-form", HTMLElement);
const own = byId("own-film", HTMLElement);
const buttons = {
  undo: byId("undo", HTMLButtonElement),
  redo: byId("redo", HTMLButtonElement),
  empty: byId("empty", HTMLButtonElement),
  throwAway: byId("throw-away", HTMLButtonElement),
};

let isForm = false;
let isShown = false;
/** @type {ReturnType<typeof currentDraft> | undefined} the draft that came of the last import */
let imported;

function showFilm() {
  if (!readFilm()) {
    form.replaceChildren(text("no-form"));
    isShown = false;
    return;
  }
  showForm(form);
  isShown = true;
}

/**
 * Shows the form, or leaves the film as JSON.
 * @param {boolean} wanted
 */
export function showAsForm(wanted) {
  const isNew = wanted && !isForm;
  isForm = wanted;
  if (waiting !== undefined) showText();
  if (isNew && (!isShown || isOutOfDate())) showFilm();
}

/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** Has the text of the film where the card and the code find it. */
function showText() {
  clearTimeout(waiting);
  waiting = undefined;
  const { text } = currentDraft();
  if (json.value === text) return;
  json.value = text;
  json.dispatchEvent(new Event("input", { bubbles: true }));
}

followDraft((isTyped) => {
  clearTimeout(waiting);
  if (isTyped) waiting = setTimeout(showText, PAUSE);
  else showText();
  buttons.undo.disabled = !canUndo();
  buttons.redo.disabled = !canRedo();
  byId("kept", HTMLElement).hidden = !isKept();
  byId("example", HTMLElement).hidden = isTyped || currentDraft().text !== json.defaultValue;
  if (isForm && (!isShown || isOutOfDate())) showFilm();
});

const kept = keptDraft();
const isExample = json.value === json.defaultValue;
if (kept === undefined || kept === json.value) beginDraft(json.value);
// A film that the address brought stands over the draft, which undoing brings back.
else beginDraft(...(isExample ? [kept] : [kept, json.value]));

/** What the last import told is about another film now. */
function forget() {
  imported = undefined;
  forgetImport();
}

/**
 * Takes a step in what was written. The form is made anew, and the focus stays in its field, or goes to the button that is
 * left.
 * @param {() => void} step
 * @param {string} word the id of what is told
 */
function take(step, word) {
  const before = /** @type {HTMLElement | null} */ (document.activeElement);
  const path = before?.closest("[data-path]")?.getAttribute("data-path");
  // What was wrong may be so no longer; the card says it again, if it is.
  markFaults([]);
  step();
  if (imported && !isSince(imported)) forget();
  tell(text(word));
  if (before?.matches(":disabled")) (canUndo() ? buttons.undo : buttons.redo).focus();
  else if (path && !before?.isConnected) reveal(path);
}

const stepBack = () => canUndo() && take(undo, "undone");
const stepForward = () => canRedo() && take(redo, "redone");

json.addEventListener("input", () => writeDraft(json.value, "json"));
own.addEventListener("focusout", endWriting);
buttons.undo.addEventListener("click", stepBack);
buttons.redo.addEventListener("click", stepForward);
buttons.empty.addEventListener("click", () => {
  endWriting();
  writeDraft(EMPTY, "empty");
  forget();
  form.querySelector("input")?.focus();
});
buttons.throwAway.addEventListener("click", () => {
  throwAway(json.defaultValue);
  forget();
  buttons.undo.focus();
  tell(text("thrown-away"));
});
own.addEventListener("keydown", (event) => {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || !(ctrlKey || metaKey)) return;
  const isUndo = key.toLowerCase() === "z" && !shiftKey;
  const isRedo = key.toLowerCase() === (shiftKey ? "z" : "y");
  if (!isUndo && !isRedo) return;
  event.preventDefault();
  if (isUndo) stepBack();
  else stepForward();
});

/**
 * Takes over a film that was made elsewhere.
 * @param {string} film
 */
function takeOver(film) {
  endWriting();
  writeDraft(film, "import");
  endWriting();
  imported = currentDraft();
}

/**
 * Leads to the control of a path, which is in the form.
 * @param {string} path
 */
function leadTo(path) {
  if (!isForm) /** @type {HTMLElement | null} */ (own.querySelector("input[name=view][value=form]"))?.click();
  if (isShown) reveal(path);
}

offerImport({ takeOver, reveal: leadTo });

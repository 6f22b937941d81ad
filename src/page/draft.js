// The text of the visitor's own film: what it was before, so that every change can be undone, and the copy
// that stays in this browser until it is thrown away.

const KEY = "film-card:draft";
const MOST = 200;
/** Milliseconds; storage is slow for long texts. */
const PAUSE = 400;

/** @type {string[]} */
let texts = [];
let current = -1;
/** @type {string | undefined} whoever wrote the current text, and may go on writing it */
let writer;
/** @type {((text: string) => void)[]} */
const followers = [];

/** The text of the film. */
export const draftText = () => texts[current] ?? "";
export const canUndo = () => current > 0;
export const canRedo = () => current < texts.length - 1;

/** The draft that this browser keeps; undefined where it keeps none, or storage is refused. */
export function keptDraft() {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

/** @type {string | undefined} what is to be kept */
let wanted = keptDraft();
let isRefused = false;
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting;

/** Whether this browser keeps a draft, or will in a moment. */
export const isKept = () => wanted !== undefined && !isRefused;

function store() {
  if (waiting === undefined) return;
  clearTimeout(waiting);
  waiting = undefined;
  try {
    if (wanted === undefined) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, wanted);
    isRefused = false;
  } catch {
    // Refused or full: the draft lives as long as the page.
    isRefused = true;
    tell();
  }
}

/**
 * Keeps a draft, once whoever writes it pauses or leaves.
 * @param {string | undefined} text
 */
function keep(text) {
  wanted = text;
  clearTimeout(waiting);
  waiting = setTimeout(store, PAUSE);
}

addEventListener("pagehide", store);

function tell() {
  for (const follow of followers) follow(draftText());
}

/**
 * The film's text before anybody changes it, which is nothing to keep.
 * @param {string[]} before the last is the current one, the others are reached by undoing
 */
export function beginDraft(...before) {
  texts = before;
  current = before.length - 1;
  writer = undefined;
  tell();
}

/**
 * Writes the film's text. What the same control writes in a row is undone at once.
 * @param {string} text
 * @param {string} by a name of the control
 */
export function writeDraft(text, by) {
  if (text === draftText()) return;
  const goesOn = by === writer && canUndo();
  texts = [...texts.slice(0, goesOn ? current : current + 1), text].slice(-MOST);
  current = texts.length - 1;
  writer = by;
  keep(text);
  tell();
}

/** Ends what a control writes in a row. */
export function endWriting() {
  writer = undefined;
}

/** @param {-1 | 1} step */
function go(step) {
  current += step;
  writer = undefined;
  keep(draftText());
  tell();
}

export const undo = () => canUndo() && go(-1);
export const redo = () => canRedo() && go(1);

/**
 * Forgets the copy in this browser and writes another text; undoing brings the draft back.
 * @param {string} text
 */
export function throwAway(text) {
  endWriting();
  writeDraft(text, "throw away");
  endWriting();
  keep(undefined);
  store();
  tell();
}

/**
 * Calls at each change of the text, or of what is kept.
 * @param {(text: string) => void} follow
 */
export function followDraft(follow) {
  followers.push(follow);
}

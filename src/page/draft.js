// The text of the visitor's own film: what it was before, so that every change can be undone, and the copy
// that stays in this browser until it is thrown away.

const KEY = "film-card:draft";
const MOST = 200;
/** Milliseconds; storage is slow for long texts. */
const PAUSE = 400;

/**
 * One state of the film's text.
 * @typedef {{ readonly text: string }} Draft
 */

/** @type {Draft[]} */
let drafts = [];
let current = -1;
/** @type {string | undefined} whoever wrote the current text, and may go on writing it */
let writer;
/** @type {((isTyped: boolean) => void)[]} */
const followers = [];

/**
 * A text that is made when somebody first asks for it: that of a long film takes longer than a key.
 * @param {() => string} makeText
 * @returns {Draft}
 */
export function madeLater(makeText) {
  /** @type {string | undefined} */
  let made;
  return {
    get text() {
      made ??= makeText();
      return made;
    },
  };
}

/** @type {Draft} */
const NOTHING = { text: "" };

/**
 * Whether the current text is this draft or came after it.
 * @param {Draft} draft
 */
export const isSince = (draft) => drafts.slice(0, current + 1).includes(draft);

export const currentDraft = () => drafts[current] ?? NOTHING;
export const canUndo = () => current > 0;
export const canRedo = () => current < drafts.length - 1;

/** The draft that this browser keeps; undefined where it keeps none, or storage is refused. */
export function keptDraft() {
  try {
    return localStorage.getItem(KEY) ?? undefined;
  } catch {
    return undefined;
  }
}

const kept = keptDraft();
/** @type {Draft | undefined} what is to be kept */
let wanted = kept === undefined ? undefined : { text: kept };
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
    else localStorage.setItem(KEY, wanted.text);
    isRefused = false;
  } catch {
    // Refused or full: the draft lives as long as the page.
    isRefused = true;
    tell(false);
  }
}

/**
 * Keeps a draft, once whoever writes it pauses or leaves.
 * @param {Draft | undefined} draft
 */
function keep(draft) {
  wanted = draft;
  clearTimeout(waiting);
  waiting = setTimeout(store, PAUSE);
}

addEventListener("pagehide", store);

/** @param {boolean} isTyped there may be more in a moment */
function tell(isTyped) {
  for (const follow of followers) follow(isTyped);
}

/**
 * The film's text before anybody changes it, which is nothing to keep.
 * @param {string[]} before the last is the current one, the others are reached by undoing
 */
export function beginDraft(...before) {
  drafts = before.map((text) => ({ text }));
  current = before.length - 1;
  writer = undefined;
  tell(false);
}

/**
 * @param {Draft} draft
 * @param {string} by
 */
function write(draft, by) {
  const goesOn = by === writer && canUndo();
  drafts = [...drafts.slice(0, goesOn ? current : current + 1), draft].slice(-MOST);
  current = drafts.length - 1;
  writer = by;
  keep(draft);
}

/**
 * Writes the film's text. What the same control writes in a row is undone at once.
 * @param {string} text
 * @param {string} by a name of the control
 */
export function writeDraft(text, by) {
  if (text === currentDraft().text) return;
  write({ text }, by);
  tell(false);
}

/**
 * The same for another text, which nobody has to have at once.
 * @param {Draft} draft
 * @param {string} by
 */
export function writeLater(draft, by) {
  write(draft, by);
  tell(true);
}

/** Ends what a control writes in a row. */
export function endWriting() {
  writer = undefined;
}

/** @param {-1 | 1} step */
function go(step) {
  current += step;
  writer = undefined;
  keep(currentDraft());
  tell(false);
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
  tell(false);
}

/**
 * Calls at each change of the text, or of what is kept.
 * @param {(isTyped: boolean) => void} follow
 */
export function followDraft(follow) {
  followers.push(follow);
}

// The reader's choice of language, for all cards of the page that are in sync. It outlives an instance of the
// WebAssembly, and where a card is to remember it the page.
import { living } from "./registry.js";

/** @import { Lifecycle } from "./lifecycle.js" */

/** The key of a choice that is kept between pages. */
const KEY = "film-card:lang";

/**
 * By value of `data-remember`. Both are looked at, in this order: there is only the last choice.
 * Storage that is refused (sandboxed frames, private windows) throws as it is asked for.
 * @type {Record<string, () => Storage>}
 */
const STORAGES = { session: () => sessionStorage, always: () => localStorage };

/**
 * The choice in this page, and `<html lang>` under which it was made.
 * @type {{ lang: string, pageLang: string } | undefined}
 */
let choice;

/** The choice that other pages have as well, as far as this page knows, null for none. @type {string | null} */
let kept = null;

const pageLang = () => document.documentElement.lang;

/**
 * Has pages that the browser keeps loaded anew when the reader comes back, since a kept page can't take a message.
 * Firefox would show them with the session storage that they had when they were left.
 * @type {BroadcastChannel | undefined}
 */
let channel;

/** The choice that is kept from an earlier page, null for none. */
function remembered() {
  /** @type {string | null} */
  let lang = null;
  for (const storage of Object.values(STORAGES)) {
    try {
      lang ??= storage().getItem(KEY);
      channel ??= new BroadcastChannel(KEY);
    } catch {
      // Storage that is refused keeps nothing.
    }
  }
  return lang;
}

/** Whether a choice is kept from an earlier page. */
export const hasRemembered = () => remembered() !== null;

/**
 * The choice for a card that comes: empty where the page has changed its own
 * language since, while no card was there to see it.
 * @param {string} remember the value of `data-remember`
 */
export function chosen(remember) {
  if (!choice && remember !== "never") {
    kept = remembered();
    if (kept !== null) choice = { lang: kept, pageLang: pageLang() };
  }
  return choice && (choice.pageLang === pageLang() ? choice.lang : "");
}

/**
 * The choice on a card, or its end where `lang` is empty, is that of all in
 * sync. Each of them has it at once, so that none is updated with an older
 * choice in between, and is rendered at its turn.
 * @param {Lifecycle} card
 * @param {string} lang
 * @param {string} remember
 */
export function choose(card, lang, remember) {
  const isNew = lang !== (choice?.lang ?? "");
  choice = lang ? { lang, pageLang: pageLang() } : undefined;
  if (!isNew) return;
  for (const [value, storage] of Object.entries(STORAGES)) {
    try {
      if (lang && value === remember) storage().setItem(KEY, lang);
      else storage().removeItem(KEY);
      /** @type {BroadcastChannel} */ (channel).postMessage(0);
    } catch {
      // Full or refused storage is not worth a word to anybody, nor is a browser without channels.
    }
  }
  kept = remembered();
  for (const other of living) if (other !== card) other.follow(lang);
}

/** Shows what is remembered by now: this page may have been away, as the browser keeps it, or stand beside another. */
function renew() {
  const before = kept;
  kept = remembered();
  if (kept === before) return;
  choice = undefined;
  for (const card of living) card.change(true);
}
addEventListener("pageshow", renew);
addEventListener("storage", renew);

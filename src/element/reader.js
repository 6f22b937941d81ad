// The reader's actions on a card, heard at its shadow root: the same four listeners for all cards, and for all of a
// card's life. Listeners of Yew's own would stay for ever, and would be found by the handlers of another Yew program
// that owns the page.
import { lifecycles } from "./registry.js";
import { guard } from "./wasm.js";

/** @import { Section } from "../../pkg/film-card" */
/** @import { Lifecycle } from "./lifecycle.js" */

/** @type {Record<string, (card: Lifecycle, target: Element, mount: Element) => void>} */
const HANDLERS = {
  click(card, target, mount) {
    const button = target.closest("button");
    if (!button || !mount.contains(button)) return;
    const { entry, lang: previous } = card.live;
    if (!entry) return card.content.placeholder.press(button);
    const wasLong = button.getAttribute("aria-expanded") === "true";
    entry.press(card.messages, button.value, button.lang);
    // The button by which the reader made a list short may be far from the screen now.
    if (wasLong) button.scrollIntoView({ block: "nearest" });
    const { lang } = card.live;
    if (lang && previous && lang !== previous) card.emit("film-card-lang-change", { lang, previous });
  },

  toggle(card, target, mount) {
    const details = target.closest("details");
    if (!details || !mount.contains(details)) return;
    const { open } = details;
    const section = /** @type {Section} */ (details.id);
    if (card.live.entry?.toggle(card.messages, section, open)) card.emit("film-card-toggle", { section, open });
  },

  error(card, target, mount) {
    const image = /** @type {HTMLImageElement} */ (target);
    if (!target.matches("img") || !mount.contains(target)) return;
    // Such a page takes only pictures that it may read, and some hosts let it only where it asks for that.
    if (globalThis.crossOriginIsolated && !image.crossOrigin) image.crossOrigin = "anonymous";
    else card.live.entry?.leaveOutImage(card.messages);
  },

  // The style sheet runs a transition on the mount when the page's `color-scheme` turns, which no observer tells.
  transitionrun(card, target, mount) {
    if (target === mount) card.schedule();
  },
};

/** @param {Event} event */
function hear({ type, target, currentTarget }) {
  const { host } = /** @type {ShadowRoot} */ (currentTarget);
  const card = lifecycles.get(host);
  const mount = card?.content.mount;
  // No `instanceof`: it may be of another window. Only elements have this method.
  if (!mount || !("closest" in /** @type {object} */ (target))) return;
  const handle = () => HANDLERS[type](card, /** @type {Element} */ (target), mount);
  // All of it is guarded: a page may have changed the methods of the card's own elements, too.
  if (card.live.entry) guard(handle, card);
  else handle();
}

/** @param {ShadowRoot} root */
export function listen(root) {
  for (const type of Object.keys(HANDLERS)) root.addEventListener(type, hear, true);
}

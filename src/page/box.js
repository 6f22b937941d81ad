// Boxes that make their fields when they are first opened, so that a form of many is there at once.
import { make } from "./elements.js";

/** @type {WeakMap<Element, () => void>} what makes the fields of a box that has not been opened yet */
const unmade = new WeakMap();

/**
 * Opens a box, its fields made.
 * @param {HTMLDetailsElement} box
 */
export function openBox(box) {
  unmade.get(box)?.();
  unmade.delete(box);
  box.open = true;
}

/**
 * A box that makes its fields when it is first opened.
 * @param {Node} summary
 * @param {() => Node[]} makeFields
 */
export function boxOf(summary, makeFields) {
  const box = make("details", {}, make("summary", {}, summary));
  unmade.set(box, () => {
    const fields = make("div", { className: "fields" }, ...makeFields());
    box.append(fields);
    box.dispatchEvent(new CustomEvent("film-fields", { bubbles: true }));
  });
  box.addEventListener("toggle", () => box.open && openBox(box));
  return box;
}

// What has just happened: a line that everybody sees for a while, and what only assistive technology says.
import { byId, make } from "./elements.js";
import { language } from "./text.js";

const SHOWN_FOR = 5000;

const told = byId("told", HTMLElement);
const heard = byId("heard", HTMLElement);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let ending;

/** @param {(Node | string)[]} content */
export function tell(...content) {
  told.replaceChildren(...content);
  clearTimeout(ending);
  ending = setTimeout(() => told.replaceChildren(), SHOWN_FOR);
}

/**
 * Has assistive technology say something that others see where it is. Orca leaves out what is no plain text.
 * @param {(Node | string)[]} content
 */
export function say(...content) {
  const all = make("div", {}, ...content);
  for (const other of all.querySelectorAll(`span[lang]:not([lang="${language()}"])`)) other.remove();
  heard.textContent = all.textContent?.replace(/\s+/g, " ").trim() ?? "";
}

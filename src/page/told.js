// The line that says what has just happened, read aloud by assistive technology.
import { byId } from "./elements.js";

const SHOWN_FOR = 5000;

const told = byId("told", HTMLElement);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let ending;

/** @param {(Node | string)[]} content */
export function tell(...content) {
  told.replaceChildren(...content);
  clearTimeout(ending);
  ending = setTimeout(() => told.replaceChildren(), SHOWN_FOR);
}

// A button beside each piece of code that puts it on the clipboard.
import { byId } from "./elements.js";
import { text } from "./text.js";

const SHOWN_FOR = 5000;

const told = byId("told", HTMLElement);
/** @type {ReturnType<typeof setTimeout> | undefined} */
let ending;

/** @param {string} id */
function tell(id) {
  told.replaceChildren(text(id));
  clearTimeout(ending);
  ending = setTimeout(() => told.replaceChildren(), SHOWN_FOR);
}

/** @param {HTMLElement} code */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    tell("copied");
  } catch {
    // Refused, or no clipboard outside https: the keyboard can still copy what is selected.
    getSelection()?.selectAllChildren(code);
    tell("selected");
  }
}

/** Adds the buttons. */
export function offerCopies() {
  for (const pre of document.querySelectorAll("pre")) {
    const frame = Object.assign(document.createElement("div"), { className: "code" });
    pre.replaceWith(frame);
    frame.append(pre, text("copy"));
    const button = frame.querySelector("button");
    const code = pre.querySelector("code");
    button?.setAttribute("aria-describedby", pre.dataset.name ?? "");
    button?.addEventListener("click", () => code && copy(code));
  }
}

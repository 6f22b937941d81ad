// A button beside each piece of code that puts it on the clipboard.
import { text } from "./text.js";
import { tell } from "./told.js";

/** @param {HTMLElement} code */
async function copy(code) {
  try {
    await navigator.clipboard.writeText(code.textContent ?? "");
    tell(text("copied"));
  } catch {
    // Refused, or no clipboard outside https: the keyboard can still copy what is selected.
    getSelection()?.selectAllChildren(code);
    tell(text("selected"));
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

// Buttons beside each piece of code that put it on the clipboard and, where it has a name as a file, into one.
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

/**
 * @param {HTMLElement} frame
 * @param {string} file
 * @param {string} name the id of the name of the code
 * @param {HTMLElement} code
 */
function offerDownload(frame, file, name, code) {
  frame.append(text("download"));
  const button = frame.querySelector(".download");
  button?.setAttribute("aria-describedby", name);
  button?.addEventListener("click", async () => {
    const { download } = await import("./take_away.js");
    download(file, new Blob([code.textContent ?? ""], { type: "text/plain" }));
  });
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
    const { file, name = "" } = pre.dataset;
    if (file && code) offerDownload(frame, file, name, code);
  }
}

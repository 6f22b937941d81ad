// The style sheet that all cards of a document share.
import css from "built/film-card.css";

/** @type {WeakMap<Document, CSSStyleSheet>} */
const sheets = new WeakMap();

/** @param {Document} document one with a window */
function sheet(document) {
  let made = sheets.get(document);
  if (!made) {
    // A sheet is for documents of its own window.
    const { CSSStyleSheet } = /** @type {Window & typeof globalThis} */ (document.defaultView);
    made = new CSSStyleSheet();
    made.replaceSync(css);
    sheets.set(document, made);
  }
  return made;
}

/** @param {ShadowRoot} root */
export function adoptStyles(root) {
  try {
    const own = sheet(root.ownerDocument);
    // A page that styles the card from outside may have added one of its own, also to a card that moves.
    const adopted = root.adoptedStyleSheets;
    // Chromium before 99 can't add to the list.
    if (!adopted.includes(own)) root.adoptedStyleSheets = [...adopted, own];
  } catch {
    // An old browser, or a simulated one, has no such sheets: a plain card can be read as well.
  }
}

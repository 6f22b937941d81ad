// The page's language and its texts. All texts are in the page, in both
// languages; the style sheet shows those of the `lang` of <html>.
import { byId } from "./elements.js";

const LANGUAGES = ["en", "es"];

/** The page's language. */
export const language = () => document.documentElement.lang;

/**
 * A text of the page, by the id of its template.
 * @param {string} id
 */
export const text = (id) => byId(id, HTMLTemplateElement).content.cloneNode(true);

/** @param {string} lang */
function speak(lang) {
  const title = /** @type {HTMLTitleElement} */ (document.querySelector("title"));
  title.dataset.en ??= title.text;
  document.title = title.dataset[lang] ?? "";
  document.documentElement.lang = lang;
  /** @type {NodeListOf<HTMLButtonElement>} */
  const buttons = document.querySelectorAll("#languages button");
  for (const button of buttons) button.setAttribute("aria-pressed", String(button.lang === lang));
}

/** Speaks the language that the address names, or else the reader's, and lets the reader switch. */
export function offerLanguages() {
  const asked = new URL(location.href).searchParams.get("lang");
  const wished = [asked, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase() ?? "");
  speak(wished.find((lang) => LANGUAGES.includes(lang)) ?? LANGUAGES[0]);
  const group = byId("languages", HTMLElement);
  group.hidden = false;
  group.addEventListener("click", ({ target }) => {
    const { lang } = /** @type {HTMLElement} */ (target);
    if (!lang) return;
    const url = new URL(location.href);
    url.searchParams.set("lang", lang);
    history.replaceState(null, "", url);
    speak(lang);
  });
}

// The page's language and its texts. All texts are in the page, in both
// languages; the style sheet shows those of the `lang` of <html>.

const LANGUAGES = ["en", "es"];

/** The page's language. */
export const language = () => document.documentElement.lang;

/** A text of the page, by the id of its template. */
export const text = (id) => document.getElementById(id).content.cloneNode(true);

function speak(lang) {
  const title = document.querySelector("title");
  title.dataset.en ??= title.textContent;
  document.title = title.dataset[lang];
  document.documentElement.lang = lang;
  for (const button of document.querySelectorAll("#languages button")) {
    button.setAttribute("aria-pressed", button.lang === lang);
  }
}

/** Speaks the language that the address names, or else the reader's, and lets the reader switch. */
export function offerLanguages() {
  const asked = new URL(location).searchParams.get("lang");
  const wished = [asked, ...navigator.languages].map((tag) => tag?.slice(0, 2).toLowerCase());
  speak(wished.find((lang) => LANGUAGES.includes(lang)) ?? LANGUAGES[0]);
  const group = document.getElementById("languages");
  group.hidden = false;
  group.addEventListener("click", ({ target }) => {
    if (!target.lang) return;
    const url = new URL(location);
    url.searchParams.set("lang", target.lang);
    history.replaceState(null, "", url);
    speak(target.lang);
  });
}

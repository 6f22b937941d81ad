// Languages by their names, in both languages of the page.

const LANGUAGES = ["en", "es"];
/** Languages of films, for the list that an input offers; every other has its tag. */
export const OFFERED =
  "es en fr it de pt ja ko zh hi ru sv da nb fi is pl cs hu ro el tr ar fa he nl ca eu gl qu gn nah th id vi bn ta te uk sr hr bg".split(
    " ",
  );

/** @param {string} lang */
const namesIn = (lang) => new Intl.DisplayNames(lang, { type: "language", fallback: "none" });
const names = LANGUAGES.map(namesIn);

/**
 * The name of a language in a language of the page; empty where its tag is none.
 * @param {string} tag
 * @param {string} lang
 */
export function languageName(tag, lang) {
  try {
    return names[Math.max(LANGUAGES.indexOf(lang), 0)].of(tag) ?? "";
  } catch {
    return "";
  }
}

/**
 * The tag of the language of which a text is a name; undefined where it is none that is known.
 * @param {string} text
 */
export function tagOf(text) {
  const written = text.trim().toLowerCase();
  return OFFERED.find((tag) => names.some((each) => each.of(tag)?.toLowerCase() === written));
}

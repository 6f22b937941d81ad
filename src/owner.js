// What an element asks for in its page, and what the page's owner is told.
export const TAG = "film-card";
/** Attributes that name a film, the strongest first. */
export const SOURCES = ["data-source", "data-src", "data-film"];
export const names = (element) => SOURCES.some((name) => element.getAttribute(name)?.trim());

/** Causes that were told. */
export const said = new Set();
/** One line for each cause and page. What is wrong with the film of a `card` is another cause in another film. */
export function complain(text, card) {
  const cause = text + SOURCES.map((name) => card?.getAttribute(name));
  if (!said.has(cause)) console.error?.(...[`[${TAG}] ${text}`, card].filter(Boolean));
  said.add(cause);
}

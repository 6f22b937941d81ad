// Defines the element <film-card>, and makes cards of the script tags that ask for them.
import { error, warn } from "./console.js";
import { FilmCard } from "./film_card.js";
import "./navigation.js";
import { TAG } from "./options.js";
import { embedTags } from "./script_tag.js";

const first = customElements.get(TAG);
if (!first) customElements.define(TAG, FilmCard);
const { version = "" } = /** @type {typeof FilmCard} */ (first ?? FilmCard);
if (!version) error(`another script has defined <${TAG}>: expected this script first`);
else {
  // The same version twice is not worth a word.
  if (version !== VERSION) {
    warn(`version ${VERSION} came second, all cards are of ${version}: expected one version on a page`);
  }
  embedTags();
}

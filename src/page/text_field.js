// A text: one for both languages, or one for each, side by side.
import { make, makeButton, newId } from "./elements.js";
import { change, valueAt } from "./film_state.js";
import { written } from "./film_value.js";
import { language } from "./text.js";
import { hintOf, isRequired } from "./value_field.js";
import { said, unseen, WORDS } from "./wording.js";

/** @import { FilmField } from "./film_fields.js" */
/** @import { Path, Value } from "./film_value.js" */

const LANGUAGES = /** @type {const} */ ({ en: "English", es: "Español" });
const ROWS = 4;

/** @type {(value: Value) => string} */
const asText = (value) => {
  if (value === undefined) return "";
  if (Array.isArray(value)) return value.map(asText).join("\n\n");
  return typeof value === "string" ? value : JSON.stringify(value);
};

/**
 * Paragraphs as the film file has them.
 * @param {string} text
 */
function paragraphsOf(text) {
  const paragraphs = text.split(/\n\s*\n/).map((each) => each.trim());
  const all = paragraphs.filter(Boolean);
  return all.length > 1 ? all : text;
}

/** @param {Value} value */
const isOne = (value) => typeof value !== "object" || Array.isArray(value);

/**
 * @typedef {object} Manner
 * @property {boolean} isLong it has paragraphs
 * @property {boolean} [isOften] a new one is for both languages
 * @property {number} [number] of the item in its list, from 1
 */

/**
 * The controls of a text with its label.
 * @param {Path} path
 * @param {FilmField} field
 * @param {Manner} manner
 */
export function textField(path, field, manner) {
  const wrapper = make("div", { className: manner.isLong ? "field long" : "field" });
  wrapper.setAttribute("role", "group");
  wrapper.dataset.path = written(path);
  const isItem = manner.number !== undefined;
  const name = make("span", { className: isItem ? "unseen" : "name", id: newId() }, said(field.label));
  if (isItem) name.append(` ${manner.number}`);
  wrapper.setAttribute("aria-labelledby", name.id);

  /**
   * @param {Value} value
   * @param {(text: string) => void} write
   * @param {"en" | "es"} [lang]
   */
  const control = (value, write, lang) => {
    const input = manner.isLong ? make("textarea", { rows: ROWS }) : make("input", { autocomplete: "off" });
    input.value = asText(value);
    input.spellcheck = true;
    if (lang) input.lang = lang;
    if (isRequired(path, field) && !lang) input.required = true;
    input.addEventListener("input", () => write(input.value));
    return input;
  };
  /** @param {string} text */
  const read = (text) => (manner.isLong ? paragraphsOf(text) : text);
  /** @param {string} text */
  const filled = (text) => (text.trim() ? read(text) : undefined);

  const show = (/** @type {boolean} */ isSame) => {
    const value = valueAt(path);
    const boxes = make("div", { className: "boxes" });
    if (isSame) {
      const input = control(value, (text) => change(path, filled(text)));
      input.setAttribute("aria-labelledby", name.id);
      boxes.append(input);
    } else {
      for (const [lang, tongue] of /** @type {["en" | "es", string][]} */ (Object.entries(LANGUAGES))) {
        const own = isOne(value) ? undefined : value?.[lang];
        const input = control(own, (text) => change([...path, lang], filled(text)), lang);
        const label = make("label", {}, make("small", { lang, textContent: tongue }), input);
        label.dataset.path = written([...path, lang]);
        boxes.append(label);
      }
    }
    const toggle = makeButton(
      { className: "quiet toggle" },
      () => {
        const now = valueAt(path);
        if (isSame && now !== undefined) change(path, { [language()]: now });
        if (!isSame && !isOne(now)) change(path, now?.[language()] ?? now?.en ?? now?.es);
        show(!isSame);
        wrapper.querySelector("button")?.focus();
      },
      said(isSame ? WORDS.translate : WORDS.same),
      unseen(": ", said(field.label), isItem ? ` ${manner.number}` : ""),
    );
    const head = make("div", { className: "head" }, name, toggle);
    wrapper.replaceChildren(head, boxes);
    const first = /** @type {HTMLElement} */ (boxes.querySelector("input, textarea"));
    wrapper.append(
      ...hintOf(isItem ? undefined : (field.hint ?? (manner.isLong ? WORDS.blankLine : undefined)), first),
    );
  };

  const value = valueAt(path);
  show(value === undefined || value === "" ? Boolean(manner.isOften) : isOne(value));
  return wrapper;
}

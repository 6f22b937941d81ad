// A field of one value: a line, a date, a running time, an address, a number, a language, a tick.
import { dateOf } from "./dates.js";
import { make, newId } from "./elements.js";
import { written } from "./film_value.js";
import { change, valueAt } from "./film_state.js";
import { languageName, OFFERED, tagOf } from "./language_names.js";
import { countOf, numberOf } from "./numbers.js";
import { asRunningTime, durationOf } from "./running_times.js";
import { language } from "./text.js";
import { said, WORDS } from "./wording.js";

/** @import { FilmField, Said } from "./film_fields.js" */
/** @import { Path, Value } from "./film_value.js" */

/**
 * How a form of values is written and read.
 * @typedef {object} Manner
 * @property {(text: string) => Value} read undefined where the text means nothing that is known
 * @property {(value: string) => string} [show] for people
 * @property {(text: string) => string} [explain] what the text is taken for
 * @property {Said} [hint]
 * @property {string} [inputMode]
 * @property {string} [placeholder]
 * @property {boolean} [isShort]
 */

/** @param {string} date */
function inWords(date) {
  const parts = date.split("-").map(Number);
  const [year, month = 1, day = 1] = parts;
  /** @type {Intl.DateTimeFormatOptions} */
  const format = { timeZone: "UTC", year: "numeric" };
  if (parts.length > 1) format.month = "long";
  if (parts.length > 2) format.day = "numeric";
  return new Intl.DateTimeFormat(language(), format).format(Date.UTC(year, month - 1, day));
}

/** @type {Record<string, Manner>} */
const MANNERS = {
  Line: { read: (text) => text },
  Date: {
    read: dateOf,
    explain: (text) => {
      const date = dateOf(text);
      return date ? inWords(date) : "";
    },
    hint: WORDS.dateHint,
    isShort: true,
  },
  Duration: { read: durationOf, show: asRunningTime, hint: WORDS.durationHint, isShort: true },
  Url: { read: (text) => text, placeholder: "https://…", inputMode: "url" },
  Number: { read: numberOf, inputMode: "decimal", isShort: true },
  Count: { read: countOf, inputMode: "numeric", isShort: true },
  Language: {
    read: tagOf,
    explain: (text) => languageName(tagOf(text) ?? text.trim(), language()),
    hint: WORDS.languageHint,
    isShort: true,
  },
};

/** @param {string} form */
export const isOneValue = (form) => form in MANNERS || form === "Flag";

/**
 * A value as text; what the form does not know as JSON.
 * @param {Value} value
 */
const asText = (value) => {
  if (value === undefined) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
};

/**
 * Whether a film lacks something without it. A trailer lacks its address, but a film may be without a trailer.
 * @param {Path} path
 * @param {FilmField} field
 */
export const isRequired = (path, field) =>
  Boolean(field.isRequired) && (path.length === 1 || typeof path.at(-2) === "number");

/** The languages that inputs offer, once for all of them. */
function languageList() {
  const id = "film-languages";
  if (document.getElementById(id)) return id;
  const options = OFFERED.map((tag) => make("option", { value: tag, label: languageName(tag, language()) }));
  document.body.append(make("datalist", { id }, ...options));
  return id;
}

/**
 * A control with its label.
 * @param {Path} path
 * @param {FilmField} field
 * @param {string} [form] of one item, where the field has a list
 * @param {number} [number] of the item in its list, from 1
 */
export function valueField(path, field, form = field.form, number = undefined) {
  const id = newId();
  const wrapper = make("div", { className: "field" });
  wrapper.dataset.path = written(path);
  if (form === "Flag") {
    const tick = make("input", { type: "checkbox", id, checked: valueAt(path) === true });
    tick.addEventListener("change", () => change(path, tick.checked || undefined));
    const label = make("label", { className: "tick" }, tick, make("span", {}, said(field.label)));
    wrapper.append(label, ...hintOf(field.hint, tick));
    return wrapper;
  }
  const manner = MANNERS[form];
  const value = asText(valueAt(path));
  const input = make("input", { id, value: manner.show?.(value) ?? value, autocomplete: "off" });
  input.setAttribute("spellcheck", form === "Line" ? "true" : "false");
  if (manner.inputMode) input.inputMode = manner.inputMode;
  if (isRequired(path, field)) input.required = true;
  input.placeholder = manner.placeholder ?? String(field.default ?? "");
  if (form === "Language") input.setAttribute("list", languageList());
  if (manner.isShort) wrapper.classList.add("short");
  const meaning = make("span", { className: "means", id: newId() });
  if (manner.explain) describe(input, meaning.id);
  const explain = () => {
    const { explain } = manner;
    const means = explain?.(input.value) ?? "";
    meaning.textContent = means === input.value.trim() ? "" : means;
  };
  input.addEventListener("input", () => {
    const text = input.value.trim();
    change(path, text ? (manner.read(input.value) ?? text) : undefined);
    explain();
  });
  explain();
  const label = make("label", { htmlFor: id }, said(field.label));
  if (number !== undefined) {
    // The name of the list stands above it.
    label.className = "unseen";
    label.append(` ${number}`);
  }
  wrapper.append(label, input, meaning);
  wrapper.append(...hintOf(number === undefined || number === 1 ? (field.hint ?? manner.hint) : undefined, input));
  return wrapper;
}

/**
 * Has one thing more describe a control.
 * @param {HTMLElement} control
 * @param {string} id
 */
const describe = (control, id) =>
  control.setAttribute("aria-describedby", [control.getAttribute("aria-describedby"), id].filter(Boolean).join(" "));

/**
 * A hint below a control, which describes it.
 * @param {Said | undefined} hint
 * @param {HTMLElement} control
 */
export function hintOf(hint, control) {
  if (!hint) return [];
  const id = newId();
  describe(control, id);
  return [make("p", { className: "hint", id }, said(hint))];
}

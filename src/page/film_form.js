// The form of a film file: its fields in groups, and what is wrong with them beside them.
import { boxOf, openBox } from "./box.js";
import { make, newId } from "./elements.js";
import { saidOf } from "./fault_messages.js";
import { OBJECTS } from "./film_fields.js";
import { valueAt, wholeFilm } from "./film_state.js";
import { pathOf, pathWithBlanks, written } from "./film_value.js";
import { saidOfImport } from "./import_messages.js";
import { showWhole } from "./list_field.js";
import { filmField } from "./object_field.js";
import { said, unseen, WORDS } from "./wording.js";

/** @import { FilmField, Said } from "./film_fields.js" */
/** @import { Path } from "./film_value.js" */

/**
 * Something that is wrong with the film.
 * @typedef {{ path: string, message: string }} Fault
 */

/** @type {[Said, string[]][]} fields that no group names stand in the last one */
const GROUPS = [
  [
    WORDS.facts,
    [
      "name",
      "alternateName",
      "datePublished",
      "duration",
      "inLanguage",
      "countryOfOrigin",
      "genre",
      "contentRating",
      "image",
    ],
  ],
  [WORDS.story, ["description", "about"]],
  [WORDS.people, ["director", "author", "producer", "musicBy", "cinematographer", "editor", "actor"]],
  [WORDS.opinions, ["review", "aggregateRating", "award"]],
  [WORDS.links, ["trailer", "potentialAction", "sameAs", "url"]],
];

/** @type {HTMLElement} */
let root;
/** @type {{ box: HTMLDetailsElement, fields: FilmField[], filled: HTMLElement }[]} */
let groups = [];
/** @type {Fault[]} */
let faults = [];
/** @type {Fault[]} what an import left */
let notes = [];

/** @returns {[Said, FilmField[]][]} */
function groupedFields() {
  const { fields } = OBJECTS.Movie;
  const named = new Set(GROUPS.flatMap(([, keys]) => keys));
  /** @type {[Said, FilmField[]][]} */
  const known = GROUPS.map(([name, keys]) => [
    name,
    keys.flatMap((key) => fields.find((field) => field.key === key) ?? []),
  ]);
  return [...known, [WORDS.others, fields.filter(({ key }) => !named.has(key))]];
}

/** Says in the head of each group how many of its fields have something. */
function showFilled() {
  for (const { fields, filled } of groups) {
    const count = fields.filter(({ key }) => valueAt([key]) !== undefined).length;
    const text = `${count} / ${fields.length}`;
    if (filled.textContent !== text) filled.textContent = text;
  }
}

/**
 * Shows the film as a form. Groups stay as open as they were.
 * @param {HTMLElement} into
 */
export function showForm(into) {
  const isFirst = !groups.length;
  const wasOpen = groups.map(({ box }) => box.open);
  root = into;
  groups = groupedFields().map(([name, fields]) => {
    const filled = make("span", {});
    const head = document.createDocumentFragment();
    head.append(
      make("span", { className: "title" }, said(name)),
      make("span", { className: "filled" }, filled, unseen(" ", said(WORDS.filled))),
    );
    const box = boxOf(head, () => fields.map((field) => filmField([field.key], field)));
    box.className = "group";
    return { box, fields, filled };
  });
  root.replaceChildren(...groups.map(({ box }) => box));
  for (const [index, { box }] of groups.entries()) if (wasOpen[index]) openBox(box);
  if (isFirst) {
    openBox(groups[0].box);
    root.addEventListener("input", ({ target }) => {
      showFilled();
      const key = /** @type {HTMLElement} */ (target).closest("[data-path]")?.getAttribute("data-path") ?? "";
      const left = notes.filter(({ path }) => pathOf(path)[0] !== pathOf(key)[0]);
      if (left.length !== notes.length) showNotes(left);
    });
    root.addEventListener("click", showFilled);
    root.addEventListener("film-fields", mark);
  }
  showFilled();
  mark();
}

// ---- what is wrong ----

/**
 * The path of a fault in the film as the form has it.
 * @param {string} text
 * @returns {Path}
 */
function pathInForm(text) {
  const [key, ...rest] = pathWithBlanks(wholeFilm(), pathOf(text));
  const form = OBJECTS.Movie.fields.find((field) => field.key === key)?.form;
  const isAlone = ["OneOrMore", "Titles", "Languages"].includes(form ?? "") && typeof rest[0] !== "number";
  return isAlone && rest.length ? [key, 0, ...rest] : [key, ...rest];
}

/**
 * @param {Path} path
 * @returns {HTMLElement | null}
 */
const elementAt = (path) => root.querySelector(`[data-path="${CSS.escape(written(path))}"]`);

/**
 * The innermost element on the way to a path that has been made.
 * @param {Path} path
 */
function nearest(path) {
  for (let length = path.length; length; length -= 1) {
    const element = elementAt(path.slice(0, length));
    if (element) return element;
  }
  return groups.find(({ fields }) => fields.some(({ key }) => key === path[0]))?.box;
}

/**
 * The ids of what describes a control, as far as it is there.
 * @param {Element} control
 */
function hintsOf(control) {
  const ids = control.getAttribute("aria-describedby")?.split(" ") ?? [];
  return ids.filter((id) => document.getElementById(id));
}

/**
 * Says something below a field, of which it describes the first control.
 * @param {HTMLElement} element
 * @param {HTMLElement} said
 * @returns {Element | null} the control; null for an object or a list
 */
function sayBelow(element, said) {
  said.id = newId();
  if (element.matches("details")) {
    element.querySelector("summary")?.after(said);
    return null;
  }
  // In the label it would be a part of the name.
  if (element.matches("label")) element.after(said);
  else element.append(said);
  if (element.matches(".many, .one")) return null;
  const control = element.querySelector("input, textarea");
  // The fault is said before the hint.
  control?.setAttribute("aria-describedby", [said.id, ...hintsOf(control)].join(" "));
  return control;
}

/**
 * Says below the fields what is wrong with them and what an import left, and in the heads of closed boxes that
 * something is wrong.
 */
function mark() {
  const old = root.querySelectorAll(".wrong, .left");
  for (const said of old) said.remove();
  if (old.length) {
    for (const control of root.querySelectorAll("[aria-describedby]")) {
      control.removeAttribute("aria-invalid");
      control.setAttribute("aria-describedby", hintsOf(control).join(" "));
    }
  }
  for (const { path, message } of notes) {
    const element = nearest(pathInForm(path));
    if (element && !element.matches(".group")) {
      sayBelow(element, make("p", { className: "left" }, saidOfImport(message)));
    }
  }
  for (const { path, message } of faults) {
    const element = nearest(pathInForm(path));
    if (!element) continue;
    for (let box = element.closest("details"); box; box = box.parentElement?.closest("details") ?? null) {
      const head = box.querySelector("summary");
      if (!head?.querySelector(".wrong"))
        head?.append(make("span", { className: "wrong" }, unseen(said(WORDS.faulty))));
    }
    const text = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
    const control = sayBelow(element, make("p", { className: "wrong" }, saidOf(text), "."));
    control?.setAttribute("aria-invalid", "true");
  }
}

/**
 * Shows these faults and no others.
 * @param {Fault[]} next
 */
export function markFaults(next) {
  const isSame = JSON.stringify(next) === JSON.stringify(faults);
  faults = next;
  if (root && !isSame) mark();
}

/**
 * Shows below the fields what an import left of them. A note goes when somebody writes into its field.
 * @param {Fault[]} next
 */
export function showNotes(next) {
  notes = next;
  if (root) mark();
}

/**
 * Opens what stands around the control of a path, and gives it the focus.
 * @param {string} text
 */
export function reveal(text) {
  const path = pathInForm(text);
  const group = groups.find(({ fields }) => fields.some(({ key }) => key === path[0]));
  if (group) openBox(group.box);
  for (let length = 1; length <= path.length; length += 1) {
    const element = elementAt(path.slice(0, length));
    if (element?.matches(".many")) showWhole(element);
    if (element instanceof HTMLDetailsElement) openBox(element);
  }
  const element = nearest(path);
  // The button for two languages stands before the text.
  const control = element?.querySelector("input, textarea") ?? element?.querySelector("summary, button");
  /** @type {HTMLElement | null | undefined} */ (control)?.focus();
}

/**
 * The names of the fields on the way to a path, for people.
 * @param {string} text
 */
export function namesOn(text) {
  const names = document.createDocumentFragment();
  let object = "Movie";
  for (const key of pathOf(text)) {
    if (typeof key === "number") {
      names.append(` ${key + 1}`);
      continue;
    }
    const field = OBJECTS[object]?.fields.find((each) => each.key === key);
    if (!field) break;
    if (names.hasChildNodes()) names.append(" › ");
    names.append(said(field.label));
    object = field.object ?? "";
  }
  return names;
}

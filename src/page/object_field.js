// The fields of an object, and the forms of values that are objects: people in a row, others behind their
// summary, ratings with their stars, pictures with a preview.
import { boxOf } from "./box.js";
import { make, makeButton, newId } from "./elements.js";
import { OBJECTS } from "./film_fields.js";
import { change, valueAt } from "./film_state.js";
import { written } from "./film_value.js";
import { listField } from "./list_field.js";
import { language } from "./text.js";
import { textField } from "./text_field.js";
import { isOneValue, valueField } from "./value_field.js";
import { said, WORDS } from "./wording.js";

/** @import { FilmField } from "./film_fields.js" */
/** @import { Path, Value } from "./film_value.js" */

/** Members that tell one item of a list from the others, the best first. */
const TELLING = ["name", "author", "publisher", "ratingExplanation", "target", "url", "ratingValue"];
/** More stars than these are no choice that one sees at a glance. */
const MOST_STARS = 10;

/**
 * The controls of a field.
 * @param {Path} path
 * @param {FilmField} field
 * @param {boolean} [isOften] its texts are the same in both languages more often than not
 * @returns {HTMLElement}
 */
export function filmField(path, field, isOften) {
  const { form, object = "" } = field;
  /**
   * @param {string} itemForm
   * @returns {(path: Path, number: number) => HTMLElement}
   */
  const valueItem = (itemForm) => (path, number) => valueField(path, field, itemForm, number);
  if (isOneValue(form)) return valueField(path, field);
  switch (form) {
    case "Text":
      return textField(path, field, { isLong: false, isOften });
    case "Paragraphs":
      return textField(path, field, { isLong: true });
    case "Texts":
    case "Titles":
      return listField(path, field, "", (path, number) => textField(path, field, { isLong: false, number }));
    case "Languages":
      return listField(path, field, "", valueItem("Language"));
    case "Urls":
      return listField(path, field, "", valueItem("Url"));
    case "Object":
      return objectField(path, field, object);
    default:
      return OBJECTS[object].mayBeAName
        ? listField(path, field, "", (path) => make("div", { className: "person" }, ...fieldsOf(object, path)))
        : listField(path, field, {}, (path) => itemBox(object, path));
  }
}

/**
 * @param {string} object
 * @param {Path} path
 */
function fieldsOf(object, path) {
  const { fields, mayBeAName } = OBJECTS[object];
  const made = fields.map((field) => filmField([...path, field.key], field, mayBeAName));
  if (object === "Rating") made.unshift(starsFor(path));
  if (object === "ImageObject") made.push(previewOf(path));
  return made;
}

/**
 * @param {Path} path
 * @param {FilmField} field
 * @param {string} object
 */
function objectField(path, field, object) {
  const wrapper = make("fieldset", { className: `field one ${object}` });
  wrapper.dataset.path = written(path);
  wrapper.append(make("legend", {}, said(field.label)), ...fieldsOf(object, path));
  return wrapper;
}

/**
 * A value in a few words; empty where it has none.
 * @param {Value} value
 * @returns {string}
 */
function inBrief(value) {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (typeof value !== "object" || value === null) return "";
  const own = value[language()] ?? value.en ?? value.es;
  if (own !== undefined) return inBrief(own);
  for (const key of TELLING) {
    const text = inBrief(value[key]);
    if (text) return text;
  }
  return "";
}

/**
 * @param {string} object
 * @param {Path} path
 */
function itemBox(object, path) {
  const title = make("span", { className: "title" });
  const name = () => title.replaceChildren(inBrief(valueAt(path)) || said(WORDS.untitled));
  const box = boxOf(title, () => fieldsOf(object, path));
  box.dataset.path = written(path);
  box.addEventListener("input", name);
  name();
  return box;
}

/**
 * The rating as stars that one clicks, where its scale has few enough.
 * @param {Path} path of the rating
 */
function starsFor(path) {
  const own = [...path, "ratingValue"];
  const bestPath = [...path, "bestRating"];
  const best = Number(valueAt(bestPath) ?? OBJECTS.Rating.fields.find(({ key }) => key === "bestRating")?.default);
  const box = make("fieldset", { className: "stars" }, make("legend", { className: "unseen" }, said(WORDS.stars)));
  const group = newId();
  if (!Number.isInteger(best) || best < 1 || best > MOST_STARS) {
    box.hidden = true;
    return box;
  }
  const radios = Array.from({ length: best }, (_, index) => {
    const radio = make("input", { type: "radio", name: group, value: String(index + 1) });
    const star = make("span", { className: "star", textContent: "★" });
    star.setAttribute("aria-hidden", "true");
    const label = make(
      "label",
      {},
      radio,
      star,
      make("span", { className: "unseen", textContent: `${index + 1} / ${best}` }),
    );
    box.append(label);
    return radio;
  });
  const show = () => {
    const value = Number(valueAt(own));
    for (const [index, radio] of radios.entries()) {
      radio.checked = value === index + 1;
      radio.parentElement?.classList.toggle("on", value >= index + 1);
      radio.parentElement?.classList.toggle("half", value > index && value < index + 1);
    }
  };
  box.addEventListener("change", ({ target }) => {
    change(own, Number(/** @type {HTMLInputElement} */ (target).value));
    const figure = box.parentElement?.querySelector(`[data-path="${written(own)}"] input`);
    /** @type {HTMLInputElement} */ (figure).value = String(valueAt(own));
    show();
  });
  // The figure beside the stars is the same value.
  queueMicrotask(() =>
    box.parentElement?.addEventListener("input", ({ target }) => {
      const changed = /** @type {HTMLElement} */ (target).closest("[data-path]")?.getAttribute("data-path");
      if (changed === written(own)) show();
      if (changed === written(bestPath)) box.replaceWith(starsFor(path));
    }),
  );
  show();
  return box;
}

/**
 * The picture, with its size to take over.
 * @param {Path} path of the image
 */
function previewOf(path) {
  const urlPath = [...path, "url"];
  const box = make("div", { className: "preview" });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  const show = () => {
    const url = valueAt(urlPath);
    box.replaceChildren();
    if (typeof url !== "string" || !url.trim()) return;
    const picture = make("img", { alt: "", src: url });
    const size = make("p", { className: "hint" });
    picture.addEventListener("error", () => {
      picture.remove();
      size.replaceChildren(said(WORDS.noPicture));
    });
    picture.addEventListener("load", () => {
      const { naturalWidth: width, naturalHeight: height } = picture;
      if (!width || (valueAt([...path, "width"]) === width && valueAt([...path, "height"]) === height)) return;
      const take = makeButton(
        { className: "quiet" },
        () => {
          for (const [key, value] of Object.entries({ width, height })) {
            change([...path, key], value);
            const input = box.parentElement?.querySelector(`[data-path="${written([...path, key])}"] input`);
            /** @type {HTMLInputElement} */ (input).value = String(value);
          }
          size.replaceChildren();
        },
        said(WORDS.useSize),
        ` (${width} × ${height})`,
      );
      size.replaceChildren(take);
    });
    box.append(picture, size);
  };
  queueMicrotask(() =>
    box.parentElement?.addEventListener("input", ({ target }) => {
      const changed = /** @type {HTMLElement} */ (target).closest("[data-path]")?.getAttribute("data-path");
      if (changed !== written(urlPath)) return;
      clearTimeout(typing);
      typing = setTimeout(show, 500);
    }),
  );
  show();
  return box;
}

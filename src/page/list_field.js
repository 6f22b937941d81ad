// A list: its items in order, each of which can be moved, dragged and removed, and a button that adds one.
import { make, makeButton, newId } from "./elements.js";
import { change, valueAt } from "./film_state.js";
import { itemsOf, written } from "./film_value.js";
import { tell } from "./told.js";
import { said, unseen, WORDS } from "./wording.js";

/** @import { FilmField, Said } from "./film_fields.js" */
/** @import { Path, Value } from "./film_value.js" */

/** More items than these wait behind a button, so that a long list opens at once. */
const FIRST = 40;

/** @type {WeakMap<Element, () => void>} what shows the items of a list that still wait */
const waiting = new WeakMap();

/**
 * Shows all items of a list.
 * @param {Element} list
 */
export const showWhole = (list) => waiting.get(list)?.();

/**
 * The controls of a list.
 * @param {Path} path
 * @param {FilmField} field
 * @param {Value} blank a new item
 * @param {(path: Path, number: number) => HTMLElement} makeItem
 */
export function listField(path, field, blank, makeItem) {
  const name = make("span", { id: newId() }, said(field.label));
  const wrapper = make("fieldset", { className: "field many" }, make("legend", {}, name));
  wrapper.dataset.path = written(path);
  const list = make("ol", {});
  list.setAttribute("role", "list");
  let isWhole = false;

  const items = () => itemsOf(valueAt(path));
  /** @param {Value[]} next */
  const write = (next) => {
    const old = valueAt(path);
    const isBare = old !== undefined && !Array.isArray(old) && next.length === 1;
    change(path, next.length ? (isBare ? next[0] : next) : undefined);
  };

  const isOpen = () => [...list.children].map((row) => row.querySelector("details")?.open ?? false);
  /** @param {boolean[]} open */
  const show = (open = []) => {
    const all = items();
    const shown = isWhole ? all : all.slice(0, FIRST);
    list.replaceChildren(...shown.map((_, index) => row(index, all.length)));
    for (const [index, each] of [...list.children].entries()) {
      const details = each.querySelector("details");
      if (details && open[index]) details.open = true;
    }
    more.hidden = shown.length === all.length;
    more.replaceChildren(said(WORDS.showAll), ` (${all.length})`);
  };

  /**
   * @param {number} from
   * @param {number} to
   */
  const move = (from, to) => {
    const [next, open] = [[...items()], isOpen()];
    next.splice(to, 0, ...next.splice(from, 1));
    open.splice(to, 0, ...open.splice(from, 1));
    write(next);
    show(open);
    tell(said(WORDS.place), ` ${to + 1} / ${next.length}.`);
  };
  /** @param {number} index */
  const remove = (index) => {
    const open = isOpen();
    open.splice(index, 1);
    write(items().toSpliced(index, 1));
    show(open);
    const near = list.children[Math.min(index, list.children.length - 1)];
    /** @type {HTMLElement} */ (near?.querySelector(".moves > .remove") ?? add).focus();
    tell(said(WORDS.removed));
  };

  /**
   * @param {number} index
   * @param {number} count
   */
  const row = (index, count) => {
    const item = makeItem([...path, index], index + 1);
    const number = unseen(": ", said(field.label), ` ${index + 1}`);
    /**
     * @param {string} className
     * @param {string} sign
     * @param {Said} word
     * @param {() => void} act
     * @param {boolean} disabled
     */
    const button = (className, sign, word, act, disabled) =>
      makeButton(
        { className: `quiet ${className}`, disabled },
        act,
        Object.assign(make("span", { textContent: sign }), { ariaHidden: "true" }),
        unseen(said(word), number.cloneNode(true)),
      );
    /** @param {number} to */
    const shift = (to) => () => {
      move(index, to);
      const moved = list.children[to];
      const same = to > index ? ".later" : ".earlier";
      const next = moved?.querySelector(`.moves > ${same}:enabled`) ?? moved?.querySelector(".moves > :enabled");
      /** @type {HTMLElement | null} */ (next)?.focus();
    };
    const grip = make("span", { className: "grip", draggable: true, textContent: "⠿" });
    grip.setAttribute("aria-hidden", "true");
    const moves = make(
      "div",
      { className: "moves" },
      grip,
      button("earlier", "↑", WORDS.earlier, shift(index - 1), index === 0),
      button("later", "↓", WORDS.later, shift(index + 1), index === count - 1),
      button("remove", "✕", WORDS.remove, () => remove(index), false),
    );
    const element = make("li", {}, item, moves);
    grip.addEventListener("dragstart", (event) => {
      event.dataTransfer?.setData("text/plain", String(index));
      event.dataTransfer?.setDragImage(element, 0, 0);
      dragged = index;
    });
    grip.addEventListener("dragend", () => {
      dragged = undefined;
    });
    element.addEventListener("dragover", (event) => {
      if (dragged !== undefined) event.preventDefault();
    });
    element.addEventListener("drop", (event) => {
      if (dragged === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      const from = dragged;
      dragged = undefined;
      if (from !== index) move(from, index);
    });
    return element;
  };
  /** @type {number | undefined} */
  let dragged;

  const whole = () => {
    if (isWhole) return;
    isWhole = true;
    const open = isOpen();
    show(open);
  };
  const more = makeButton({ className: "quiet" }, () => {
    const first = list.children.length;
    whole();
    /** @type {HTMLElement | null} */ (list.children[first]?.querySelector("input, summary"))?.focus();
  });
  const add = makeButton(
    { className: "add" },
    () => {
      isWhole = true;
      write([...items(), blank]);
      show([...isOpen(), true]);
      /** @type {HTMLElement | null} */ (list.lastElementChild?.querySelector("input, textarea"))?.focus();
    },
    said(WORDS.add),
    unseen(": ", said(field.label)),
  );

  waiting.set(wrapper, whole);
  show();
  wrapper.append(list, make("div", { className: "row" }, more, add));
  return wrapper;
}

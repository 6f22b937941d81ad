// A list: its items in order, each of which can be moved, dragged and removed, and a button that adds one.
import { openBox } from "./box.js";
import { gripFor } from "./dragging.js";
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

  /** @param {Element} row */
  const isOpen = (row) => row.querySelector("details")?.open ?? false;
  /** @param {number} index */
  const rowAt = (index) => /** @type {HTMLElement} */ (list.children[index]);

  const showMore = () => {
    const count = items().length;
    wrapper.classList.toggle("long", count > FIRST);
    more.hidden = list.children.length === count;
    more.replaceChildren(said(WORDS.showAll), ` (${count})`);
  };
  const show = () => {
    const all = items();
    const shown = isWhole ? all.length : Math.min(all.length, FIRST);
    for (let index = list.children.length; index < shown; index += 1) list.append(row(index));
    showMore();
  };

  /**
   * Makes rows anew, since each knows its place. The others stay as they are.
   * @param {number} first
   * @param {boolean[]} open whether each of them has its box open
   */
  const renew = (first, open) => {
    for (const [offset, isOpen] of open.entries()) {
      const renewed = row(first + offset);
      const details = renewed.querySelector("details");
      if (details && isOpen) details.open = true;
      rowAt(first + offset).replaceWith(renewed);
    }
  };
  /** Nothing is above the first row, and nothing below the last. */
  const showEnds = () => {
    const last = items().length - 1;
    for (const index of [0, 1, last - 1, last]) {
      /** @type {NodeListOf<HTMLButtonElement> | undefined} */
      const buttons = rowAt(index)?.querySelectorAll(":scope > .moves > button");
      if (!buttons) continue;
      buttons[0].disabled = index === 0;
      buttons[1].disabled = index === last;
    }
  };

  /**
   * @param {number} from
   * @param {number} to
   */
  const move = (from, to) => {
    const next = [...items()];
    next.splice(to, 0, ...next.splice(from, 1));
    const first = Math.min(from, to);
    const open = [...list.children].slice(first, Math.max(from, to) + 1).map(isOpen);
    open.splice(to - first, 0, ...open.splice(from - first, 1));
    write(next);
    renew(first, open);
    showEnds();
    tell(said(WORDS.place), ` ${to + 1} / ${next.length}.`);
  };
  /** @param {number} index */
  const remove = (index) => {
    write(items().toSpliced(index, 1));
    rowAt(index).remove();
    renew(index, [...list.children].slice(index).map(isOpen));
    show();
    showEnds();
    const near = rowAt(Math.min(index, list.children.length - 1));
    /** @type {HTMLElement} */ (near?.querySelector(".moves > .remove") ?? add).focus();
    tell(said(WORDS.removed));
  };
  /**
   * Gives the focus to a row that has been moved.
   * @param {number} index
   * @param {".earlier" | ".later"} wished the button that has just been pressed
   */
  const focusMoved = (index, wished) => {
    const moves = rowAt(index).querySelector(":scope > .moves");
    const button = moves?.querySelector(`${wished}:enabled`) ?? moves?.querySelector(":enabled");
    /** @type {HTMLElement | null | undefined} */ (button)?.focus();
  };

  /** @param {number} index */
  const row = (index) => {
    const item = makeItem([...path, index], index + 1);
    const number = unseen(": ", said(field.label), ` ${index + 1}`);
    /**
     * @param {string} className
     * @param {string} sign
     * @param {Said} word
     * @param {() => void} act
     */
    const button = (className, sign, word, act) =>
      makeButton(
        { className: `quiet ${className}` },
        act,
        Object.assign(make("span", { textContent: sign }), { ariaHidden: "true" }),
        unseen(said(word), number.cloneNode(true)),
      );
    /** @param {1 | -1} step */
    const shift = (step) => () => {
      move(index, index + step);
      focusMoved(index + step, step > 0 ? ".later" : ".earlier");
    };
    const grip = gripFor(list, (from, to) => {
      move(from, to);
      focusMoved(to, ".later");
    });
    const earlier = button("earlier", "↑", WORDS.earlier, shift(-1));
    const later = button("later", "↓", WORDS.later, shift(1));
    earlier.disabled = index === 0;
    later.disabled = index === items().length - 1;
    const moves = make(
      "div",
      { className: "moves" },
      grip,
      earlier,
      later,
      button("remove", "✕", WORDS.remove, () => remove(index)),
    );
    return make("li", {}, item, moves);
  };

  const whole = () => {
    if (isWhole) return;
    isWhole = true;
    show();
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
      show();
      showEnds();
      const added = list.lastElementChild;
      const box = added?.querySelector("details");
      if (box) openBox(box);
      /** @type {HTMLElement | null | undefined} */ (added?.querySelector("input, textarea"))?.focus();
    },
    said(WORDS.add),
    unseen(": ", said(field.label)),
  );

  waiting.set(wrapper, whole);
  show();
  wrapper.append(list, make("div", { className: "row" }, more, add));
  return wrapper;
}

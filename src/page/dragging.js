// Items of a list that are dragged to another place, by mouse, finger or pen.
import { make } from "./elements.js";

/** So near to an edge of the window, in pixels, it scrolls. */
const EDGE = 56;
/** Pixels in a frame at most. */
const FASTEST = 18;

/**
 * What an item is dragged by. The buttons beside it do the same by keyboard.
 * @param {HTMLElement} list whose children are the items
 * @param {(from: number, to: number) => void} move
 */
export function gripFor(list, move) {
  const grip = make("span", { className: "grip", textContent: "⠿" });
  grip.setAttribute("aria-hidden", "true");
  // The focus stays where it is, and nothing is selected on the way.
  grip.addEventListener("mousedown", (event) => event.preventDefault());
  grip.addEventListener("pointerdown", (event) => {
    if (!event.isPrimary || event.button !== 0) return;
    const item = grip.closest("li");
    if (item) drag(event, grip, item, list, move);
  });
  return grip;
}

/**
 * @param {PointerEvent} start
 * @param {HTMLElement} grip
 * @param {HTMLElement} item
 * @param {HTMLElement} list
 * @param {(from: number, to: number) => void} move
 */
function drag({ pointerId, clientX: x, clientY }, grip, item, list, move) {
  const end = new AbortController();
  const { signal } = end;
  let y = clientY;
  /** @type {Element | undefined} the item in whose place it would come */
  let target;
  const places = () => [...list.children];

  const point = () => {
    const under = document.elementsFromPoint(x, y).map((element) => element.closest("li"));
    const next = places().find((each) => each !== item && under.some((li) => li && each.contains(li)));
    if (next === target) return;
    target?.classList.remove("above", "below");
    target = next;
    target?.classList.add(places().indexOf(target) < places().indexOf(item) ? "above" : "below");
  };
  const scroll = () => {
    if (signal.aborted) return;
    const beyond = Math.min(0, y - EDGE) + Math.max(0, y - innerHeight + EDGE);
    if (beyond) scrollBy({ top: Math.sign(beyond) * Math.min(FASTEST, Math.abs(beyond)), behavior: "instant" });
    if (beyond) point();
    requestAnimationFrame(scroll);
  };
  const stop = () => {
    end.abort();
    item.classList.remove("dragged");
    target?.classList.remove("above", "below");
  };

  grip.setPointerCapture(pointerId);
  item.classList.add("dragged");
  grip.addEventListener(
    "pointermove",
    (event) => {
      y = event.clientY;
      point();
    },
    { signal },
  );
  grip.addEventListener(
    "pointerup",
    () => {
      const [from, to] = [places().indexOf(item), target ? places().indexOf(target) : -1];
      stop();
      if (to >= 0) move(from, to);
    },
    { signal },
  );
  grip.addEventListener("pointercancel", stop, { signal });
  addEventListener("keydown", ({ key }) => key === "Escape" && stop(), { signal });
  requestAnimationFrame(scroll);
}

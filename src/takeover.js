// A card comes in place of another, above all of one that is in the page before
// any script, and leaves the reader where he was.

/** Whether a card that is not live is there: it has its style beside it. */
export const isPrerendered = (root) => root.children[1];

/** What the reader pressed in vain, the last at the end. */
const pressed = new Set();
export function press({ target, currentTarget }) {
  const button = isPrerendered(currentTarget) && target.closest("button");
  pressed.delete(button);
  pressed.add(button);
}

/** What belongs to the card, not to a translation tool. */
const nodes = (parent) => [...parent.childNodes].filter(({ localName }) => localName !== "font");

/**
 * Puts `mount`, which is complete, in place of all that `root` holds, where it
 * may be already; what the reader did before counts when it is `ready`.
 */
export function takeOver(root, mount, ready) {
  const old = root.lastElementChild;
  /** What stands in the new card where `node` stands in the old one. */
  const twin = (node) => {
    if (node === old) return mount;
    const parent = node && twin(node.parentNode);
    return parent && nodes(parent)[nodes(node.parentNode).indexOf(node)];
  };
  const isNew = old !== mount;
  if (isNew) replace(root, old, mount, twin);
  while (root.firstChild !== mount) root.firstChild.remove();

  // The page has heard of the click itself.
  ready.then(() => {
    // The browser tells what is open of a new card only.
    if (!isNew) mount.querySelectorAll("details").forEach((section) => section.dispatchEvent(new Event("toggle")));
    pressed.forEach((button) => {
      const now = twin(button);
      if (now) pressed.delete(button);
      now?.dispatchEvent(new Event("click"));
    });
  }, () => {});
}

function replace(root, old, mount, twin) {
  const selection = getSelection();
  let selected = {};
  try {
    // Who asks for the ranges waits for the layout of the whole page: not without need.
    if (old.firstChild && selection.type !== "None") [selected = {}] = selection.getComposedRanges({ shadowRoots: [root] });
  } catch {
    // Older browsers do not tell, or want to be asked otherwise.
  }
  const { startContainer, startOffset, endContainer, endOffset } = selected;
  const start = twin(startContainer);
  const end = twin(endContainer);

  for (const { id, open } of old.querySelectorAll("details")) {
    const section = mount.querySelector(`#${id}`);
    if (section) section.open = open;
  }
  // While the layout follows the container queries, nothing in it holds the page's scrolling.
  if (old.className === "mount") {
    mount.classList.add("new");
    requestAnimationFrame(() => setTimeout(() => mount.classList.remove("new")));
  }
  // The focus goes from one to the other and is never lost, so that it looks as before.
  root.append(mount);
  twin(root.activeElement)?.focus?.({ preventScroll: true });
  old.remove();
  if (start?.isEqualNode(startContainer) && end?.isEqualNode(endContainer)) {
    selection.setBaseAndExtent(start, startOffset, end, endOffset);
  }
}

// A card comes in place of another, above all of one that is in the page before
// any script, and leaves the reader where he was.

/** What the reader pressed in vain, by the card's shadow root, the last at the end. */
const pressed = new WeakMap();
function press({ target, currentTarget: root }) {
  const buttons = pressed.get(root) ?? new Set();
  const button = target.closest("button");
  buttons.delete(button);
  pressed.set(root, buttons.add(button));
}

/** Keeps what is pressed in a card that can't do it yet. */
export const keepPressed = (root) => root.addEventListener("click", press);

/** Puts `mount`, which is complete, in place of all that `root` holds. */
export function takeOver(root, mount) {
  const old = root.lastElementChild;
  const document = root.ownerDocument;
  const selection = document.getSelection();
  const controls = (card) => [...card.querySelectorAll("a,button,summary")];
  const counterpart = (control) => controls(mount)[controls(old).indexOf(control)];

  // The same texts may be cut into other nodes, and the next node may stand elsewhere.
  const placeOf = (node, offset, isStart) => {
    const before = document.createRange();
    before.setStart(old, 0);
    before.setEnd(node, offset);
    let { length } = before.toString();
    const texts = document.createTreeWalker(mount, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() && texts.currentNode.length < length + isStart) length -= texts.currentNode.length;
    return [texts.currentNode, length];
  };
  const [selected] = selection.getComposedRanges?.({ shadowRoots: [root] }) ?? [];
  const isKept = selected && old.contains(selected.startContainer) && old.contains(selected.endContainer)
    && old.textContent === mount.textContent;
  const places = isKept && [
    ...placeOf(selected.startContainer, selected.startOffset, 1),
    ...placeOf(selected.endContainer, selected.endOffset, 0),
  ];

  for (const { id, open } of old.querySelectorAll("details")) {
    const section = mount.querySelector(`#${id}`);
    if (section) section.open = open;
  }
  // The focus goes from one to the other and is never lost, so that it looks as before.
  root.append(mount);
  counterpart(root.activeElement)?.focus({ preventScroll: true });
  while (root.firstChild !== mount) root.firstChild.remove();
  if (places) selection.setBaseAndExtent(...places);

  root.removeEventListener("click", press);
  // After the news that the card is there. The page has heard of the click itself.
  queueMicrotask(() => pressed.get(root)?.forEach((button) => counterpart(button)?.dispatchEvent(new Event("click"))));
}

// A card that is in the page before it is live, rendered or as a picture, goes on
// with the nodes that are there: what the reader did to them stays.

/** By shadow root, what the reader pressed in vain, the last at the end. */
const pressed = new WeakMap();
export function press({ target, currentTarget }) {
  const buttons = pressed.get(currentTarget) ?? new Set();
  const button = target.closest("button");
  buttons.delete(button);
  pressed.set(currentTarget, buttons.add(button));
}

/**
 * Leaves nothing in `root` but `mount`, the card. What the reader did before it
 * was live is done again once `ready` resolves; there is no `ready` where
 * nothing was there before.
 */
export function takeOver(root, mount, ready) {
  if (mount.parentNode !== root) root.append(mount);
  [...root.childNodes].forEach((node) => node === mount || node.remove());
  if (mount.className !== "mount") mount.className = "mount";
  root.removeEventListener("click", press);
  // The page has heard of the click itself. Some pages have an `Event` of their own.
  ready?.then(() => {
    mount.querySelectorAll("details").forEach((section) => section.dispatchEvent(new CustomEvent("toggle")));
    // What did not load says so once more.
    mount.querySelectorAll("img").forEach((image) => {
      if (image.complete && !image.naturalWidth) image.src = image.src;
    });
    pressed.get(root)?.forEach((button) => button?.dispatchEvent(new CustomEvent("click")));
    pressed.delete(root);
  }, () => {});
}

// A card that is in the page before it is live, rendered or as a picture, goes on
// with the nodes that are there: what the reader did to them stays.

/** Whether a card that is not live is there: it has its style or the slot beside it. */
export const isPrerendered = (root) => root.children[1];

/** What the reader pressed in vain, the last at the end. */
const pressed = new Set();
export function press({ target, currentTarget }) {
  const button = isPrerendered(currentTarget) && target.closest("button");
  pressed.delete(button);
  pressed.add(button);
}

/** Lets `root` hold nothing but `mount`, where the card is; what the reader did before counts when it is `ready`. */
export function takeOver(root, mount, ready) {
  const isNew = mount.parentNode !== root;
  if (isNew) root.append(mount);
  while (root.firstChild !== mount) root.firstChild.remove();
  if (isNew) return;
  // The page has heard of the click itself.
  ready.then(() => {
    mount.querySelectorAll("details").forEach((section) => section.dispatchEvent(new Event("toggle")));
    // What did not load says so once more.
    mount.querySelectorAll("img").forEach((image) => {
      if (image.complete && !image.naturalWidth) image.src = image.src;
    });
    pressed.forEach((button) => {
      if (mount.contains(button)) {
        pressed.delete(button);
        button.dispatchEvent(new Event("click"));
      }
    });
  }, () => {});
}

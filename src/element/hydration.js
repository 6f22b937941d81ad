// A card that is in the page before it is live, rendered or as a placeholder, goes on with the nodes that are there:
// what the reader did to them stays.

/**
 * Leaves nothing in `root` but `mount`, the card.
 * @param {ShadowRoot} root
 * @param {Element} mount
 */
export function hydrate(root, mount) {
  if (mount.parentNode !== root) return root.replaceChildren(mount);
  for (const node of [...root.childNodes]) if (node !== mount) node.remove();
  if (mount.className !== "mount") mount.className = "mount";
}

/**
 * Does again what the reader did before the card was live. The page has heard
 * of the clicks itself. Some pages have an `Event` of their own.
 * @param {Element} mount
 * @param {string[]} open the ids of sections that were open
 * @param {Iterable<Element>} pressed
 */
export function repeat(mount, open, pressed) {
  for (const section of /** @type {NodeListOf<HTMLDetailsElement>} */ (mount.querySelectorAll("details[id]"))) {
    section.open ||= open.includes(section.id);
    section.dispatchEvent(new CustomEvent("toggle"));
  }
  // An image that did not load fires its event once more.
  for (const image of mount.querySelectorAll("img")) {
    const { src } = image;
    if (image.complete && !image.naturalWidth) image.src = src;
  }
  for (const button of pressed) button.dispatchEvent(new CustomEvent("click"));
}

// A translation tool takes texts out of a card and puts <font> elements in
// their place. Yew goes on writing to its own texts, and stops where they are
// no longer between their siblings. So each goes back to where it was, empty,
// until it has something new to say: then what the tool made of it leaves.
const taken = new WeakMap();
const isFont = (node) => node?.localName === "font";

const observer = new MutationObserver((records) => records.forEach((
  { target, addedNodes: [added], removedNodes: [removed], previousSibling, nextSibling },
) => {
  if (target.data) {
    if (isFont(target.nextSibling)) target.nextSibling.remove();
  } else if (isFont(removed)) {
    // The tool gives back a text: the very same, or another that says the same.
    const text = [added, previousSibling].find((node) => taken.has(node));
    if (!added || !text || text.data) return;
    text.data = taken.get(text);
    if (added !== text) added.remove();
  } else if (removed?.data === "") {
    // Yew has done with a text.
    if (isFont(nextSibling)) nextSibling.remove();
  } else if (removed?.data) {
    const font = [added, previousSibling, nextSibling].find(isFont);
    if (!font) return;
    if (removed.isConnected) removed.replaceWith(removed.cloneNode());
    taken.set(removed, removed.data);
    removed.data = "";
    font.before(removed);
  }
}));

/** Keeps the texts of a card within Yew's reach. */
export const keepTexts = (root) => observer.observe(root, { childList: true, characterData: true, subtree: true });

// The words of a test about a page: paths such as "film-card >>> [part~=title]"
// lead through open shadow roots.
const find = (path) =>
  path.split(">>>").reduce((at, selector, step) => {
    const root = step ? at?.shadowRoot : at;
    return root?.querySelector(selector.trim()) ?? null;
  }, document);
const all = (path) => {
  const steps = path.split(">>>");
  const last = steps.pop().trim();
  const root = steps.length ? find(steps.join(">>>"))?.shadowRoot : document;
  return [...(root?.querySelectorAll(last) ?? [])];
};
const plain = (element) => element.textContent.replace(/\s+/g, " ").trim();
const text = (path) => (find(path) ? plain(find(path)) : null);
const texts = (path) => all(path).map(plain);
const attribute = (path, name) => find(path)?.getAttribute(name) ?? null;
const style = (path, name) => getComputedStyle(find(path)).getPropertyValue(name);
// The HTML of a card's shadow root, with the attributes in the order of their names.
const asHtml = ({ shadowRoot }) => {
  const copy = shadowRoot.firstChild.cloneNode(true);
  for (const element of [copy, ...copy.querySelectorAll("*")]) {
    const attributes = [...element.attributes].sort((one, other) => (one.name < other.name ? -1 : 1));
    for (const { name } of attributes) element.removeAttribute(name);
    for (const { name, value } of attributes) element.setAttribute(name, value);
  }
  return copy.outerHTML;
};
// From 0 for black to 1 for white.
const brightness = (color) => {
  const canvas = Object.assign(document.createElement("canvas"), { width: 1, height: 1 }).getContext("2d");
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
  return (red * 0.3 + green * 0.6 + blue * 0.1) / 255;
};
const visible = (path) =>
  Boolean(find(path)?.checkVisibility({ visibilityProperty: true }) && find(path).getClientRects().length);
const focused = () => {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at;
};
const events = (type, id) =>
  recorded.events.filter((event) => event.type === type && (id === undefined || event.id === id));

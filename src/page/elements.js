// The elements of the page that its scripts work with, and new ones.

/**
 * The element of the page with this id, of which `type` is the class.
 * @template {HTMLElement} Type
 * @param {string} id
 * @param {new () => Type} type
 * @returns {Type}
 * @throws where the page has none such
 */
export function byId(id, type) {
  const element = document.getElementById(id);
  if (!(element instanceof type)) throw new Error(`the page has no ${type.name} with the id ${id}`);
  return element;
}

/**
 * A new element with these properties and children.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Partial<HTMLElementTagNameMap[Name]>} [properties]
 * @param {(Node | string)[]} children
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function make(name, properties = {}, ...children) {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
}

/**
 * A button that does this.
 * @param {Partial<HTMLButtonElement>} properties
 * @param {() => void} act
 * @param {(Node | string)[]} children
 */
export function makeButton(properties, act, ...children) {
  const button = make("button", { type: "button", ...properties }, ...children);
  button.addEventListener("click", act);
  return button;
}

let made = 0;

/** An id that no other element of the page has. */
export function newId() {
  made += 1;
  return `made-${made}`;
}

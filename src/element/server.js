// Stands in for what the module names of a browser where there is none: on a
// server, where an import must pass and does nothing, and in a simulated page.
class Observer {
  observe() {}
  unobserve() {}
}
export const {
  addEventListener = () => {},
  customElements = { get: () => ({ version: VERSION }) },
  document = { querySelector() {}, querySelectorAll: () => [] },
  HTMLElement = class {},
  IntersectionObserver = Observer,
  MutationObserver = Observer,
} = globalThis;

// Stands in for what the scripts name of a browser where there is none: on a
// server and in a worker, where they must load and do nothing, and in a simulated page.
export const {
  addEventListener = () => {},
  customElements = { get: () => ({ version: VERSION }) },
  document = { querySelector() {}, querySelectorAll: () => [] },
  HTMLElement = class {},
  IntersectionObserver = class {
    observe() {}
    unobserve() {}
  },
  // An engine without this one lacks the other too. Not a class that stands before: some minifiers put that behind.
  MutationObserver = IntersectionObserver,
} = globalThis;

// Stands in for what the module names of a browser where there is none: on a
// server, where an import must pass and does nothing, and in a simulated page.
export const document = globalThis.document ?? { querySelectorAll: () => [] };
export const HTMLElement = globalThis.HTMLElement ?? class {};
export const IntersectionObserver =
  globalThis.IntersectionObserver ??
  class {
    observe() {}
    unobserve() {}
  };
export const customElements = globalThis.customElements ?? { get: () => ({ version: VERSION }) };

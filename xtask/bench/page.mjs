// Functions that run in a page. Each is sent there as text, so none uses another.
// `trace.mjs` does not count the time of those named `benchLook`.

/**
 * How cards are found, made and switched. A text is found by a selector, and may be an attribute.
 * @typedef {object} Kind
 * @property {boolean} isOwn
 * @property {string} hosts
 * @property {string} tag
 * @property {Record<string, string>} [attributes]
 * @property {string} end
 * @property {Record<string, string>} switches
 * @property {string} synopsis
 * @property {Record<string, string[]>} texts
 */

/**
 * From the first moment of a page: when the whole card is on the screen, when a click on its language
 * switch has worked, and the tasks until then that were too long: all this is `benchFound`, once it is known.
 * @param {Kind} kind
 * @param {Record<string, string>} last
 * @param {boolean} isLive
 */
export function watch(kind, last, isLive) {
  /** @type {Found} */
  const found = { shown: 0, longTasks: [] };
  /** @type {(found: Found) => void} */
  let resolveFound = () => {};
  globalThis.benchFound = new Promise((resolve) => {
    resolveFound = resolve;
  });
  /** @param {PerformanceEntry[]} entries */
  const note = (entries) => found.longTasks.push(...entries.map(({ duration }) => duration));
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  observer.observe({ type: "longtask", buffered: true });
  const root = () => document.querySelector(kind.hosts)?.shadowRoot;
  /** @param {string} lang */
  const shows = (lang) => root()?.textContent?.includes(last[lang]);
  const done = () =>
    setTimeout(() => {
      note(observer.takeRecords());
      const [paint] = performance.getEntriesByName("first-contentful-paint");
      resolveFound({ ...found, painted: paint?.startTime });
    });
  const click = () => {
    if (shows("es")) {
      requestAnimationFrame(() => {
        found.switched = performance.now();
        done();
      });
      return;
    }
    /** @type {HTMLElement | null | undefined} */
    const button = root()?.querySelector(kind.switches.es);
    if (button?.checkVisibility()) button.click();
    requestAnimationFrame(click);
  };
  const look = () => {
    if (!shows("en")) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        found.shown = performance.now();
        if (isLive) click();
        else done();
      });
  };
  requestAnimationFrame(look);
}

/** Knows every WebAssembly memory that the page makes; `benchMemory` gives the bytes of those that are still there. */
export function watchMemory() {
  /** @type {Set<WeakRef<WebAssembly.Memory>>} */
  const memories = new Set();
  globalThis.benchMemory = () =>
    [...memories].reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
  /** @param {WebAssembly.Instance} instance */
  const note = (instance) => {
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory) memories.add(new WeakRef(value));
    }
    return instance;
  };
  const api = /** @type {Record<string, any>} */ (WebAssembly);
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = api[name];
    api[name] = async (/** @type {unknown[]} */ ...given) => {
      const result = await original.apply(WebAssembly, given);
      note(result.instance ?? result);
      return result;
    };
  }
  api.Instance = new Proxy(WebAssembly.Instance, {
    construct: (Instance, given) => note(Reflect.construct(Instance, given)),
  });
}

/**
 * The texts of each card by their names, as a reader finds them, with what names a control or a picture.
 * @param {Kind} kind
 * @returns {Record<string, string[]>[]}
 */
export function textsOfCards(kind) {
  /** @type {(root: ShadowRoot | null, selector: string, of?: string) => string[]} */
  const shown = (root, selector, of) =>
    /** @type {HTMLElement[]} */ ([...(root?.querySelectorAll(selector) ?? [])])
      .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
      .map((element) => ((of ? element.getAttribute(of) : element.innerText) ?? "").replace(/\s+/g, " ").trim());
  return [...document.querySelectorAll(kind.hosts)].map(({ shadowRoot }) => ({
    lang: [shadowRoot?.querySelector("article")?.lang ?? ""],
    ...Object.fromEntries(
      Object.entries(kind.texts).map(([name, [selector, of]]) => [name, shown(shadowRoot, selector, of)]),
    ),
  }));
}

/**
 * The elements of each card with their names and texts, line by line.
 * @param {Kind} kind
 */
export function outlines(kind) {
  const names = ["aria-controls", "aria-expanded", "aria-label", "class", "id", "lang", "role", "type"];
  /** @type {(element: Element, depth: number) => string[]} */
  const outline = (element, depth) => {
    const own = names
      .filter((name) => element.hasAttribute(name))
      .map((name) => `${name}=${element.getAttribute(name)?.trim()}`);
    const text = [...element.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map(({ nodeValue }) => nodeValue)
      .join("");
    const line = `${" ".repeat(depth)}${[element.localName, ...own].join(" ")}: ${text.replace(/\s+/g, " ").trim()}`;
    return [line, ...[...element.children].flatMap((child) => outline(child, depth + 1))];
  };
  return [...document.querySelectorAll(kind.hosts)].map(({ shadowRoot }) =>
    outline(/** @type {Element} */ (shadowRoot?.querySelector("article")), 0).join("\n"),
  );
}

/**
 * All that the first card says in words, for counting what a switch changes.
 * @param {Kind} kind
 * @returns {string[]}
 */
export function words(kind) {
  const article = document.querySelector(kind.hosts)?.shadowRoot?.querySelector("article");
  if (!article) return [];
  const found = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.nodeValue?.trim());
    else {
      const element = /** @type {Element} */ (node);
      for (const name of ["alt", "aria-label", "title"]) found.push(element.getAttribute(name));
    }
  }
  return found.flatMap((word) => word || []);
}

/**
 * Clicks in the first card, with the focus on what is clicked; tells whether it stays there.
 * @param {Kind} kind
 * @param {string} selector
 */
export async function click(kind, selector) {
  const root = document.querySelector(kind.hosts)?.shadowRoot;
  /** @type {HTMLElement | null | undefined} */
  const button = root?.querySelector(selector);
  button?.focus();
  button?.click();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return Boolean(button) && root?.activeElement === button;
}

/**
 * Adds cards to the page and waits until all are shown; the milliseconds of it.
 * @param {Kind} kind
 * @param {number} count
 */
export async function mount(kind, count) {
  const { mount } = kind.isOwn ? {} : await import(new URL("card.js", document.baseURI).href);
  const many = document.querySelector("#many");
  /** @type {(Element & { ready?: Promise<unknown> })[]} */
  const hosts = [];
  /** @param {Element} host */
  const isShown = (host) => host.shadowRoot?.querySelector(kind.end)?.textContent;
  /** @type {number[]} */
  const seen = [];
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const attributes = Object.entries(kind.attributes ?? {});
  /** @type {number} */
  const start = await new Promise((resolve) =>
    setTimeout(() => {
      performance.mark("bench-start");
      const start = performance.now();
      for (let at = 0; at < count; at += 1) {
        const host = document.createElement(kind.tag);
        for (const [name, value] of attributes) host.setAttribute(name, value);
        hosts.push(host);
        many?.append(host);
      }
      if (mount) for (const host of hosts) mount(host);
      resolve(start);
    }),
  );
  let next = 0;
  /** @type {number} */
  const all = await new Promise((resolve) => {
    const benchLook = () => {
      const first = hosts.slice(0, 20).map((host) => Boolean(isShown(host)));
      while (next < count && isShown(hosts[next])) next += 1;
      // This task comes after the frame is drawn.
      setTimeout(() => {
        const time = performance.now() - start;
        first.forEach((is, at) => {
          if (is) seen[at] ??= time;
        });
        if (next < count) return;
        performance.mark("bench-end");
        resolve(time);
      });
      if (next < count) requestAnimationFrame(benchLook);
    };
    requestAnimationFrame(benchLook);
  });
  await Promise.all(hosts.map(({ ready }) => ready));
  const inView = seen.filter((_, at) => hosts[at].getBoundingClientRect().top < innerHeight);
  return { all, inView: Math.max(...inView), cardsInView: inView.length };
}

/**
 * Switches all cards to a language, `times` times to and fro; the milliseconds of each.
 * @param {Kind} kind
 * @param {number} times
 */
export async function switchAll(kind, times) {
  const hosts = [...document.querySelectorAll(kind.hosts)];
  /** @param {Element} host */
  const langOf = (host) => host.shadowRoot?.querySelector("article")?.lang;
  /** @type {{ all: number, first: number }[]} */
  const found = [];
  for (let time = 0; time < times; time += 1) {
    const lang = langOf(hosts[0]) === "en" ? "es" : "en";
    // Cards in sync follow the one that is clicked.
    const clicked = kind.isOwn ? hosts.slice(0, 1) : hosts;
    const buttons = clicked.map(
      ({ shadowRoot }) => /** @type {HTMLElement} */ (shadowRoot?.querySelector(kind.switches[lang])),
    );
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    /** @type {number} */
    const start = await new Promise((resolve) =>
      setTimeout(() => {
        performance.mark("bench-start");
        const start = performance.now();
        for (const button of buttons) button.click();
        resolve(start);
      }),
    );
    let next = 0;
    let first = 0;
    /** @type {number} */
    const all = await new Promise((resolve) => {
      const benchLook = () => {
        while (next < hosts.length && langOf(hosts[next]) === lang) next += 1;
        const isFirst = next > 0;
        setTimeout(() => {
          const time = performance.now() - start;
          if (isFirst) first ||= time;
          if (next < hosts.length) return;
          performance.mark("bench-end");
          resolve(time);
        });
        if (next < hosts.length) requestAnimationFrame(benchLook);
      };
      requestAnimationFrame(benchLook);
    });
    found.push({ all, first });
  }
  return found;
}

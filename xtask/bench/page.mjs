// What runs in a page. Each function is sent there as text, so none uses another.
// What `benchLook` does is left out by `trace.mjs`.
// A `kind` says how cards are found and switched: see `run.mjs`.

/**
 * From the first moment of a page: when the whole card is on the screen, when a click on its language
 * switch has worked, and the tasks until then that were too long: all this is `benchFound`, once it is known.
 */
export function watch(kind, last, isLive) {
  const found = {};
  let tellFound;
  window.benchFound = new Promise((resolve) => { tellFound = resolve; });
  const longTasks = [];
  const tell = (list) => longTasks.push(...list.getEntries().map(({ duration }) => duration));
  const observer = new PerformanceObserver(tell);
  observer.observe({ type: "longtask", buffered: true });
  const root = () => document.querySelector(kind.hosts)?.shadowRoot;
  const shows = (lang) => root()?.textContent.includes(last[lang]);
  const done = () => setTimeout(() => {
    tell({ getEntries: () => observer.takeRecords() });
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    tellFound({ ...found, painted: paint?.startTime, longTasks });
  });
  const click = () => {
    if (shows("es")) {
      requestAnimationFrame(() => {
        found.switched = performance.now();
        done();
      });
      return;
    }
    const button = root().querySelector(kind.switches.es);
    if (button?.checkVisibility()) button.click();
    requestAnimationFrame(click);
  };
  const look = () => {
    if (!shows("en")) requestAnimationFrame(look);
    else requestAnimationFrame(() => {
      found.shown = performance.now();
      if (isLive) click();
      else done();
    });
  };
  requestAnimationFrame(look);
}

/** Knows every WebAssembly memory that the page makes; `benchMemory` gives the bytes of those that are still there. */
export function watchMemory() {
  const memories = new Set();
  window.benchMemory = () => [...memories].reduce((sum, memory) => sum + (memory.deref()?.buffer.byteLength ?? 0), 0);
  const note = (instance) => {
    for (const value of Object.values(instance.exports)) {
      if (value instanceof WebAssembly.Memory) memories.add(new WeakRef(value));
    }
    return instance;
  };
  for (const name of ["instantiate", "instantiateStreaming"]) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...given) => {
      const result = await original.apply(WebAssembly, given);
      note(result.instance ?? result);
      return result;
    };
  }
  WebAssembly.Instance = new Proxy(WebAssembly.Instance, {
    construct: (Instance, given) => note(new Instance(...given)),
  });
}

/** The texts of each card, as a reader finds them, with what names a control or a picture. */
export function textsOfCards(kind) {
  const shown = (root, selector, of) => [...root.querySelectorAll(selector)]
    .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .map((element) => (of ? element.getAttribute(of) : element.innerText).replace(/\s+/g, " ").trim());
  return [...document.querySelectorAll(kind.hosts)].map(({ shadowRoot }) => ({
    lang: [shadowRoot.querySelector("article").lang],
    ...Object.fromEntries(Object.entries(kind.texts).map(([name, [selector, of]]) => [name, shown(shadowRoot, selector, of)])),
  }));
}

/** What each card consists of: its elements with their names and texts, line by line. */
export function outlines(kind) {
  const names = ["aria-controls", "aria-expanded", "aria-label", "class", "id", "lang", "role", "type"];
  const outline = (element, depth) => {
    const own = names.filter((name) => element.hasAttribute(name)).map((name) => `${name}=${element.getAttribute(name).trim()}`);
    const text = [...element.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE).map(({ data }) => data).join("");
    const line = `${" ".repeat(depth)}${[element.localName, ...own].join(" ")}: ${text.replace(/\s+/g, " ").trim()}`;
    return [line, ...[...element.children].flatMap((child) => outline(child, depth + 1))];
  };
  return [...document.querySelectorAll(kind.hosts)].map(({ shadowRoot }) => outline(shadowRoot.querySelector("article"), 0).join("\n"));
}

/** All that the first card says in words, for counting what a switch changes. */
export function words(kind) {
  const { shadowRoot } = document.querySelector(kind.hosts);
  const article = shadowRoot.querySelector("article");
  const found = [];
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE) found.push(node.data.trim());
    else for (const name of ["alt", "aria-label", "title"]) if (node.hasAttribute(name)) found.push(node.getAttribute(name));
  }
  return found.filter(Boolean);
}

/** Clicks in the first card, with the focus on what is clicked; tells whether it stays there. */
export async function click(kind, selector) {
  const root = document.querySelector(kind.hosts).shadowRoot;
  const button = root.querySelector(selector);
  button.focus();
  button.click();
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  return root.activeElement === button;
}

/** Adds cards to the page and waits until all are shown; the milliseconds of it. */
export async function mount(kind, count) {
  const { mount } = kind.isOwn ? {} : await import(new URL("card.js", document.baseURI).href);
  const many = document.querySelector("#many");
  const hosts = [];
  const isShown = (host) => host.shadowRoot?.querySelector(kind.end)?.textContent;
  const seen = [];
  await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const start = await new Promise((resolve) => setTimeout(() => {
    performance.mark("bench-start");
    const start = performance.now();
    for (let at = 0; at < count; at += 1) {
      const host = document.createElement(kind.tag);
      for (const name in kind.attributes) host.setAttribute(name, kind.attributes[name]);
      hosts.push(host);
      many.append(host);
    }
    if (mount) hosts.forEach((host) => mount(host));
    resolve(start);
  }));
  let next = 0;
  const all = await new Promise((resolve) => {
    const benchLook = () => {
      const first = hosts.slice(0, 20).map((host) => Boolean(isShown(host)));
      while (next < count && isShown(hosts[next])) next += 1;
      // This task comes after the frame is drawn.
      setTimeout(() => {
        const time = performance.now() - start;
        first.forEach((is, at) => { if (is) seen[at] ??= time; });
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

/** Switches all cards to a language, `times` times to and fro; the milliseconds of each. */
export async function switchAll(kind, times) {
  const hosts = [...document.querySelectorAll(kind.hosts)];
  const langOf = (host) => host.shadowRoot.querySelector("article").lang;
  const found = [];
  for (let time = 0; time < times; time += 1) {
    const lang = langOf(hosts[0]) === "en" ? "es" : "en";
    // Cards in sync follow the one that is clicked.
    const clicked = kind.isOwn ? hosts.slice(0, 1) : hosts;
    const buttons = clicked.map(({ shadowRoot }) => shadowRoot.querySelector(kind.switches[lang]));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    const start = await new Promise((resolve) => setTimeout(() => {
      performance.mark("bench-start");
      const start = performance.now();
      for (const button of buttons) button.click();
      resolve(start);
    }));
    let next = 0;
    let first;
    const all = await new Promise((resolve) => {
      const benchLook = () => {
        while (next < hosts.length && langOf(hosts[next]) === lang) next += 1;
        const isFirst = next > 0;
        setTimeout(() => {
          const time = performance.now() - start;
          if (isFirst) first ??= time;
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

// Visits a site as its check says: `node visit.mjs CHROMIUM CHECK ORIGIN`, or `node visit.mjs DRIVER CHECK ORIGIN ENGINE`
// in another engine, by its WebDriver. A check is a module whose default export gets the `Visitor`.
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { Chromium } from "../bench/chromium.mjs";
import { DriverBrowser } from "./driver_browser.mjs";

/** @import { Page } from "../bench/chromium.mjs" */
/** @import { Engine } from "../webdriver.mjs" */

/** How long a server may take until it answers, and a page until it is as expected, in milliseconds. */
const PATIENCE = Number(process.env.PATIENCE ?? 60_000);

/** A reader of a site, with and without scripts. */
export class Visitor {
  #browser;

  /**
   * @param {string} origin
   * @param {Pick<Chromium, "open">} browser
   */
  constructor(origin, browser) {
    this.origin = origin;
    this.#browser = browser;
  }

  /**
   * What the server answers: what a reader without scripts has.
   * @param {string} path
   * @param {Record<string, string>} [headers]
   */
  async html(path, headers = {}) {
    const response = await fetch(this.origin + path, { headers });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  }

  /**
   * Opens a page in a profile of its own, and holds it to what `call` says. The page may not report any error.
   * @param {string} path
   * @param {(page: Page) => Promise<void>} call
   */
  async open(path, call) {
    const page = await this.#browser.open();
    const errors = await page.reported();
    await page.go(this.origin + path);
    await call(page);
    await page.close();
    if (errors.length) throw new Error(`${path} reports: ${errors.join("\n")}`);
  }

  /**
   * Gives a page in a profile of its own to somebody who works on the site. The programs there may report what they
   * like.
   * @template Result
   * @param {(page: Page) => Promise<Result>} call
   */
  async use(call) {
    const page = await this.#browser.open();
    const result = await call(page);
    await page.close();
    return result;
  }

  /**
   * Opens a page as readers have it in whose browser no script runs.
   * @param {string} path
   * @param {(page: Page) => Promise<void>} call
   */
  async openWithoutScripts(path, call) {
    const page = await this.#browser.open();
    await page.send("Emulation.setScriptExecutionDisabled", { value: true });
    const loaded = page.next("Page.loadEventFired");
    await page.go(this.origin + path);
    await loaded;
    await call(page);
    await page.close();
  }

  /**
   * Expects that all cards of a page become live, each with its title.
   * @param {string} path
   * @param {string[]} titles
   */
  async live(path, titles) {
    await this.open(path, async (page) => {
      const shown = await until(
        () => page.run(titlesOfLiveCards),
        (found) => JSON.stringify(found) === JSON.stringify(titles),
      );
      expect(JSON.stringify(shown), JSON.stringify(titles), `${path}: the titles of live cards`);
    });
  }
}

/** The title of each card; `null` of one that is not live. */
function titlesOfLiveCards() {
  const cards = /** @type {NodeListOf<Element & { resolvedLang?: string | null }>} */ (
    document.querySelectorAll("film-card")
  );
  return [...cards].map((card) =>
    card.resolvedLang ? (card.shadowRoot?.querySelector("[part~=title]")?.textContent ?? null) : null,
  );
}

/**
 * Asks again until an answer is right, or time is over; gives the last one.
 * @template Answer
 * @param {() => Promise<Answer>} ask
 * @param {(answer: Answer) => boolean} isRight
 */
export async function until(ask, isRight) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const answer = await ask();
    if (isRight(answer) || Date.now() > end) return answer;
    await pause(50);
  }
}

/** @param {number} milliseconds */
const pause = (milliseconds) => new Promise((passed) => setTimeout(passed, milliseconds));

/**
 * @param {unknown} found
 * @param {unknown} expected
 * @param {string} what
 */
export function expect(found, expected, what) {
  if (found !== expected) throw new Error(`${what}: ${found}, expected ${expected}`);
}

/**
 * Expects that each card of a page is complete before any script, with its title.
 * @param {string} html
 * @param {string[]} titles
 */
export function expectRendered(html, titles) {
  const roots = html.split('<template shadowrootmode="open"').slice(1);
  const found = roots.map((root) => root.match(/<h\d[^>]*part="title"[^>]*>([^<]*)</)?.[1]);
  expect(JSON.stringify(found), JSON.stringify(titles), "the titles of rendered cards");
}

/**
 * Waits until a server listens; a folder of the disk, `file:///…`, needs none.
 * @param {string} origin
 */
async function listening(origin) {
  const answers = () =>
    fetch(origin).then(
      () => true,
      () => false,
    );
  if (!origin.startsWith("file:") && !(await until(answers, Boolean)))
    throw new Error(`${origin}: nobody answers in ${PATIENCE / 1000} s`);
}

/** @param {string[]} given */
async function visit([program, check, origin, engine]) {
  const browser = engine ? await DriverBrowser.start(/** @type {Engine} */ (engine), program) : new Chromium(program);
  try {
    await listening(origin);
    const { default: visits } = await import(pathToFileURL(resolve(check)).href);
    // A check that other engines run as well does no more with a page than `DriverPage` does.
    await visits(new Visitor(origin, /** @type {Chromium} */ (browser)));
  } finally {
    await browser.close();
  }
}

// Without `await`: a check that imports this module would wait for it, and this module for the check.
if (process.argv.length > 2) visit(process.argv.slice(2));

// A browser by its WebDriver, with as much of `Chromium` as visitors need in every engine.
import { Driver } from "../webdriver.mjs";

/** @import { Engine } from "../webdriver.mjs" */

/** A running browser. */
export class DriverBrowser {
  #driver;
  /** @type {DriverPage | undefined} */
  #page;

  /** @param {Driver} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  /**
   * @param {Engine} engine
   * @param {string} program the driver
   */
  static async start(engine, program) {
    return new DriverBrowser(await Driver.start(engine, program));
  }

  /** A page in a profile of its own, once the one before is closed. */
  async open() {
    const { session } = await this.#driver.begin();
    await this.#driver.ask(`${session}/window/rect`, { width: 1280, height: 900 });
    this.#page = new DriverPage(this.#driver, session);
    return this.#page;
  }

  async close() {
    // A check that fails leaves it open.
    await this.#page?.close();
    this.#driver.end();
  }
}

/** One page of a browser. */
class DriverPage {
  #driver;
  #session;

  /**
   * @param {Driver} driver
   * @param {string} session
   */
  constructor(driver, session) {
    this.#driver = driver;
    this.#session = session;
  }

  /** What the page reports: no WebDriver tells of that. */
  async reported() {
    return [];
  }

  /**
   * Goes to an address.
   * @param {string} url
   */
  async go(url) {
    await this.#driver.ask(`${this.#session}/url`, { url });
  }

  /**
   * Calls a function in the page, which may be asynchronous; gives its result.
   * @template {any[]} Given
   * @template Result
   * @param {(...given: Given) => Result} call
   * @param {Given} given
   * @returns {Promise<Awaited<Result>>}
   */
  async run(call, ...given) {
    const script = `const done = arguments[1];
Promise.resolve().then(() => (${call})(...arguments[0])).then(
  (result) => done({ result }),
  (error) => done({ error: String(error) }),
);`;
    const { result, error } = await this.#driver.ask(`${this.#session}/execute/async`, { script, args: [given] });
    if (error !== undefined) throw new Error(error);
    return result;
  }

  async close() {
    await this.#driver.finish(this.#session);
  }
}

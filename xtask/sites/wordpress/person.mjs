// Somebody who works in a WordPress, by its own screens.
import { setTimeout as wait } from "node:timers/promises";

/** @import { Page } from "../../bench/chromium.mjs" */

/** How long a screen may take to be as expected, in milliseconds. */
const PATIENCE = 60_000;

export class Person {
  #page;
  #origin;

  /**
   * @param {Page} page
   * @param {string} origin The site's.
   */
  constructor(page, origin) {
    this.#page = page;
    this.#origin = origin;
  }

  /**
   * Goes to an address of the site, and waits until it is loaded.
   * @param {string} path
   */
  async go(path) {
    const loaded = this.#page.next("Page.loadEventFired");
    await this.#page.go(this.#origin + path);
    await loaded;
  }

  /**
   * Does something in the page that leads to another, and waits until that is loaded.
   * @template {any[]} Given
   * @param {(...given: Given) => unknown} call
   * @param {Given} given
   */
  async leave(call, ...given) {
    const loaded = this.#page.next("Page.loadEventFired");
    await this.#page.run(call, ...given);
    await loaded;
  }

  /**
   * Calls a function in the page; gives its result.
   * @template {any[]} Given
   * @template Result
   * @param {(...given: Given) => Result} call
   * @param {Given} given
   */
  run(call, ...given) {
    return this.#page.run(call, ...given);
  }

  /**
   * Calls a function in the page until it gives something, and gives that.
   * @template {any[]} Given
   * @template Result
   * @param {string} what It, for the message.
   * @param {(...given: Given) => Result} call
   * @param {Given} given
   */
  async until(what, call, ...given) {
    for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(50)) {
      const found = await this.#page.run(call, ...given);
      if (found) return found;
    }
    const shown = await this.#page.run(() => document.body.innerText);
    throw new Error(`${what} is not there after ${PATIENCE / 1000} s, but:\n${shown}`);
  }

  /**
   * Types a text into a field, in place of the one that is there.
   * @param {string} selector
   * @param {string} text
   */
  async type(selector, text) {
    await this.until(
      selector,
      (selector) => {
        const field = /** @type {HTMLTextAreaElement | null} */ (document.querySelector(selector));
        field?.focus();
        field?.select();
        return field !== null;
      },
      selector,
    );
    await this.#page.send("Input.insertText", { text });
  }

  /**
   * Chooses a value of a select element.
   * @param {string} selector
   * @param {string} value
   */
  async choose(selector, value) {
    const option = `${selector} option[value="${value}"]`;
    await this.until(
      option,
      (option) => {
        const found = /** @type {HTMLOptionElement | null} */ (document.querySelector(option));
        const select = found?.closest("select");
        if (!found || !select) return false;
        found.selected = true;
        return select.dispatchEvent(new Event("change", { bubbles: true }));
      },
      option,
    );
  }

  /**
   * Puts a file of this machine into a field.
   * @param {string} selector
   * @param {string} file
   */
  async attach(selector, file) {
    const { root } = await this.#page.send("DOM.getDocument");
    const { nodeId } = await this.#page.send("DOM.querySelector", { nodeId: root.nodeId, selector });
    await this.#page.send("DOM.setFileInputFiles", { nodeId, files: [file] });
  }

  /** @param {string} name The name is the password, too. */
  async login(name) {
    await this.go("/wp-login.php");
    await this.leave((name) => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector("#loginform"));
      for (const field of ["log", "pwd"]) form[field].value = name;
      form.submit();
    }, name);
  }
}

// Chromium by its DevTools protocol, through a pipe: nothing to install.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--disable-dev-shm-usage",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-extensions",
  "--remote-debugging-pipe",
];
const VIEWPORT = { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false };
/** How long an answer may take, in milliseconds: a thousand cards on a busy machine take their time. */
const PATIENCE = 300_000;

/**
 * A message of the DevTools protocol, as far as it is looked at here.
 * @typedef {{
 *   id?: number, error?: { message: string }, result?: any, method?: string, params?: any, sessionId?: string,
 * }} Message
 * @typedef {(params: any) => void} Listener
 * @typedef {{ resolve: (result: any) => void, reject: (error: Error) => void, what: string }} Request
 */

/** A running browser. */
export class Chromium {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "film-card-bench-"));
  /** @type {Map<number | undefined, Request>} */
  #asked = new Map();
  /** @type {Map<string, Listener>} */
  #listeners = new Map();
  #last = 0;

  /** @param {string} program */
  constructor(program) {
    this.#process = spawn(program, [...FLAGS, `--user-data-dir=${this.#profile}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.ended = new Promise((resolve) => {
      this.#process.once("exit", resolve);
    });
    this.#process.once("error", (error) => {
      throw error;
    });
    /** @type {Buffer[]} */
    let pieces = [];
    this.#pipe(4).on("data", (/** @type {Buffer} */ data) => {
      // Messages end with a zero byte.
      let rest = data;
      for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
        this.#take(JSON.parse(Buffer.concat([...pieces, rest.subarray(0, end)]).toString()));
        pieces = [];
        rest = rest.subarray(end + 1);
      }
      pieces.push(rest);
    });
  }

  /**
   * The third pipe is written to, the fourth is read.
   * @param {3 | 4} number
   */
  #pipe(number) {
    return /** @type {import("node:stream").Duplex} */ (this.#process.stdio[number]);
  }

  /** @param {Message} message */
  #take({ id, error, result, method, params, sessionId }) {
    if (id === undefined) return this.#listeners.get(`${sessionId ?? ""} ${method}`)?.(params);
    const { resolve, reject, what } = /** @type {Request} */ (this.#asked.get(id));
    this.#asked.delete(id);
    if (error) reject(new Error(`${what}: ${error.message}`));
    else resolve(result);
  }

  /**
   * The answer to a command.
   * @param {string} method
   * @param {object} [params]
   * @param {string} [sessionId]
   */
  send(method, params = {}, sessionId = undefined) {
    this.#last += 1;
    const id = this.#last;
    const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject, what: method }));
    this.#pipe(3).write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return inTime(answer, method);
  }

  /**
   * @param {string} method
   * @param {Listener} listener
   * @param {string} [sessionId]
   */
  listen(method, listener, sessionId = "") {
    this.#listeners.set(`${sessionId} ${method}`, listener);
  }

  /** @param {string} sessionId */
  unlisten(sessionId) {
    for (const name of this.#listeners.keys()) if (name.startsWith(`${sessionId} `)) this.#listeners.delete(name);
  }

  /** A page in a profile of its own, with nothing cached. */
  async open() {
    const { browserContextId } = await this.send("Target.createBrowserContext");
    const { targetId } = await this.send("Target.createTarget", { url: "about:blank", browserContextId });
    const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
    const page = new Page(this, sessionId, browserContextId);
    await page.send("Page.enable");
    await page.send("Emulation.setDeviceMetricsOverride", VIEWPORT);
    return page;
  }

  async close() {
    await this.send("Browser.close");
    await this.ended;
    rmSync(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** One page of a browser. */
export class Page {
  #chromium;
  #session;
  #context;

  /**
   * @param {Chromium} chromium
   * @param {string} session
   * @param {string} context
   */
  constructor(chromium, session, context) {
    this.#chromium = chromium;
    this.#session = session;
    this.#context = context;
  }

  /**
   * @param {string} method
   * @param {object} [params]
   */
  send(method, params) {
    return this.#chromium.send(method, params, this.#session);
  }

  /**
   * @param {string} method
   * @param {Listener} listener
   */
  listen(method, listener) {
    this.#chromium.listen(method, listener, this.#session);
  }

  /**
   * The next event of this name.
   * @param {string} method
   */
  next(method) {
    return inTime(new Promise((resolve) => this.listen(method, resolve)), method);
  }

  /**
   * What the page reports from now on: exceptions, errors and warnings on its console, what can't be loaded.
   * @returns {Promise<string[]>} a list that grows
   */
  async reported() {
    /** @type {string[]} */
    const errors = [];
    this.listen("Runtime.exceptionThrown", ({ exceptionDetails: { text, exception } }) =>
      errors.push(exception?.description ?? text),
    );
    this.listen("Runtime.consoleAPICalled", ({ type, args }) => {
      if (type === "error" || type === "warning") errors.push(args.map((/** @type {any} */ it) => it.value).join(" "));
    });
    this.listen("Log.entryAdded", ({ entry }) => {
      if (entry.level === "error" && !entry.url?.endsWith("/favicon.ico")) errors.push(`${entry.text} ${entry.url}`);
    });
    await this.send("Runtime.enable");
    await this.send("Log.enable");
    return errors;
  }

  /**
   * Goes to an address, without waiting for what is there.
   * @param {string} url
   */
  async go(url) {
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /**
   * Calls a function in every document before its own scripts.
   * @template {any[]} Given
   * @param {(...given: Given) => unknown} call
   * @param {Given} given
   */
  early(call, ...given) {
    return this.send("Page.addScriptToEvaluateOnNewDocument", { source: called(call, given) });
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
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression: called(call, given),
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async close() {
    this.#chromium.unlisten(this.#session);
    await this.#chromium.send("Target.disposeBrowserContext", { browserContextId: this.#context });
  }
}

/** @type {(call: Function, given: unknown[]) => string} */
const called = (call, given) => `(${call})(...${JSON.stringify(given)})`;

/**
 * @template Result
 * @param {Promise<Result>} promise
 * @param {string} what
 * @returns {Promise<Result>}
 */
function inTime(promise, what) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// Chromium by its DevTools protocol, through a pipe: nothing to install.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const FLAGS = [
  "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-dev-shm-usage", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-extensions",
  "--remote-debugging-pipe",
];
const VIEWPORT = { width: 1280, height: 900, deviceScaleFactor: 1, mobile: false };
/** How long an answer may take, in milliseconds: a thousand cards on a busy machine take their time. */
const PATIENCE = 300_000;

/** A running browser. */
export class Chromium {
  #process;
  #profile = mkdtempSync(join(tmpdir(), "film-card-bench-"));
  #asked = new Map();
  #listeners = new Map();
  #last = 0;

  constructor(program) {
    this.#process = spawn(program, [...FLAGS, `--user-data-dir=${this.#profile}`, "about:blank"], {
      stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"],
    });
    this.ended = new Promise((resolve) => { this.#process.once("exit", resolve); });
    this.#process.once("error", (error) => { throw error; });
    let pieces = [];
    this.#process.stdio[4].on("data", (data) => {
      // Messages end with a zero byte.
      for (let end; (end = data.indexOf(0)) >= 0; data = data.subarray(end + 1)) {
        this.#take(JSON.parse(Buffer.concat([...pieces, data.subarray(0, end)])));
        pieces = [];
      }
      pieces.push(data);
    });
  }

  #take({ id, error, result, method, params, sessionId }) {
    if (id === undefined) return this.#listeners.get(`${sessionId ?? ""} ${method}`)?.(params);
    const { resolve, reject, what } = this.#asked.get(id);
    this.#asked.delete(id);
    if (error) reject(new Error(`${what}: ${error.message}`));
    else resolve(result);
  }

  send(method, params = {}, sessionId = undefined) {
    const id = this.#last += 1;
    const answer = new Promise((resolve, reject) => this.#asked.set(id, { resolve, reject, what: method }));
    this.#process.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
    return inTime(answer, method);
  }

  listen(method, listener, sessionId = "") { this.#listeners.set(`${sessionId} ${method}`, listener); }

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

  constructor(chromium, session, context) {
    this.#chromium = chromium;
    this.#session = session;
    this.#context = context;
  }

  send(method, params) { return this.#chromium.send(method, params, this.#session); }

  listen(method, listener) { this.#chromium.listen(method, listener, this.#session); }

  /** The next event of this name. */
  next(method) {
    return inTime(new Promise((resolve) => this.listen(method, resolve)), method);
  }

  /** Goes to an address, without waiting for what is there. */
  async go(url) {
    const { errorText } = await this.send("Page.navigate", { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  }

  /** Calls a function in every document before its own scripts. */
  early(call, ...given) {
    return this.send("Page.addScriptToEvaluateOnNewDocument", { source: called(call, given) });
  }

  /** What a function gives back in the page; it may be asynchronous. */
  async run(call, ...given) {
    const { result, exceptionDetails } = await this.send("Runtime.evaluate", {
      expression: called(call, given), awaitPromise: true, returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  }

  async close() {
    this.#chromium.unlisten(this.#session);
    await this.#chromium.send("Target.disposeBrowserContext", { browserContextId: this.#context });
  }
}

const called = (call, given) => `(${call})(...${JSON.stringify(given)})`;

function inTime(promise, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${PATIENCE / 1000} s`)), PATIENCE);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

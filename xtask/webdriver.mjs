// A browser of today by its WebDriver.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";

/** @typedef {"chromium" | "firefox" | "webkit"} Engine */

/** How long a browser may take until it answers, in milliseconds. */
const PATIENCE = 30_000;

/** @type {Record<Engine, Record<string, unknown>>} */
const CAPABILITIES = {
  chromium: { "goog:chromeOptions": { args: ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"] } },
  // Pages of a disk are as readers have them; drivers switch that off.
  firefox: { "moz:firefoxOptions": { args: ["-headless"], prefs: { "security.fileuri.strict_origin_policy": true } } },
  webkit: {},
};

/** A port that is free. */
async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  server.close();
  return port;
}

/**
 * Asks again, until there is an answer.
 * @template Answer
 * @param {() => Promise<Answer>} question
 */
export async function answered(question) {
  for (const end = Date.now() + PATIENCE; ; ) {
    const answer = await question().catch((error) => {
      if (Date.now() > end) throw error;
    });
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** The driver of an engine, which has one browser at a time. */
export class Driver {
  #program;
  #port;
  #engine;

  /**
   * @param {Engine} engine
   * @param {number} port
   * @param {import("node:child_process").ChildProcess} program
   */
  constructor(engine, port, program) {
    this.#engine = engine;
    this.#port = port;
    this.#program = program;
  }

  /**
   * Starts the driver `program` of an engine.
   * @param {Engine} engine
   * @param {string} program
   */
  static async start(engine, program) {
    const port = await freePort();
    // Only so may Firefox's own window be told something.
    const access = engine === "firefox" ? ["--allow-system-access", "--websocket-port=0"] : [];
    const driver = new Driver(engine, port, spawn(program, [`--port=${port}`, ...access], { stdio: "ignore" }));
    try {
      await answered(() => driver.ask("/status"));
    } catch (error) {
      driver.end();
      throw error;
    }
    return driver;
  }

  /**
   * The driver's answer.
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>}
   */
  async ask(path, body) {
    const method = body ? "POST" : "GET";
    const answer = await fetch(`http://127.0.0.1:${this.#port}${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    const { value } = /** @type {{ value: any }} */ (await answer.json());
    if (!answer.ok) throw new Error(`${path}: ${value.message}`);
    return value;
  }

  /** Starts a browser with nothing stored: the path of its session, and what it says of itself. */
  async begin() {
    const { sessionId, capabilities } = await this.ask("/session", {
      capabilities: { alwaysMatch: { ...CAPABILITIES[this.#engine], timeouts: { script: PATIENCE } } },
    });
    return { session: `/session/${sessionId}`, capabilities };
  }

  /**
   * Ends a browser.
   * @param {string} session
   */
  async finish(session) {
    await fetch(`http://127.0.0.1:${this.#port}${session}`, { method: "DELETE" });
  }

  end() {
    this.#program.kill();
  }
}

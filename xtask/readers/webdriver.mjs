// Has a browser of today keep a page, by its WebDriver:
//
//     node webdriver.mjs ENGINE DRIVER ADDRESS FILE [WAIT]
//
// FILE ends in what is wanted: `.pdf` the page on paper, `.mhtml` the page in one file (Chromium), `.png` a picture,
// `.txt` the text of Firefox's reader view, else that of the book in `book.html`, `.json` what can be seen and pressed
// after WAIT milliseconds.
import { readFileSync, writeFileSync } from "node:fs";

import { answered, Driver } from "../webdriver.mjs";

const [engine, program, address, file, wait] = process.argv.slice(2);
const driver = await Driver.start(/** @type {import("../webdriver.mjs").Engine} */ (engine), program);

/** Resolves when the card of the page is live, if it has one that will be. */
const READY = `const done = arguments[0];
const card = document.querySelector("film-card");
if (!card || !card.ready) done();
else card.ready.then(() => requestAnimationFrame(() => setTimeout(done)), done);`;

/** Whether the page has one card, which is live. */
const IS_LIVE = `const [card, ...others] = document.querySelectorAll("film-card");
return Boolean(card && card.resolvedLang && !others.length);`;

/** Has the tab show an address in reader view; no page may do that, nor WebDriver's own way to an address. */
const READER_VIEW = `gBrowser.selectedBrowser.loadURI(
  Services.io.newURI("about:reader?url=" + encodeURIComponent(arguments[0])),
  { triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal() },
);`;

/** The text of the reader view, when it has one. */
const READ = `return document.querySelector(".moz-reader-content > *") && document.body.innerText;`;

/** The text of the book, when it is laid out. */
const READ_BOOK = `window.read.then(arguments[0], (error) => arguments[0](String(error)));`;

/**
 * What a script beside this one gives in the page.
 * @param {string} session
 * @param {string} name
 */
const run = (session, name) =>
  driver.ask(`${session}/execute/sync`, { script: readFileSync(new URL(name, import.meta.url), "utf8"), args: [] });

/**
 * @param {string} session
 * @returns {Promise<string | Buffer>}
 */
async function kept(session) {
  if (file.endsWith(".txt") && engine === "firefox") {
    await driver.ask(`${session}/moz/context`, { context: "chrome" });
    await driver.ask(`${session}/execute/sync`, { script: READER_VIEW, args: [address] });
    await driver.ask(`${session}/moz/context`, { context: "content" });
    return answered(() => driver.ask(`${session}/execute/sync`, { script: READ, args: [] }));
  }
  // What answers may just have been started.
  await answered(() => driver.ask(`${session}/url`, { url: address }).then(() => true));
  if (file.endsWith(".txt")) return driver.ask(`${session}/execute/async`, { script: READ_BOOK, args: [] });
  await driver.ask(`${session}/execute/async`, { script: READY, args: [] });
  if (file.endsWith(".json")) {
    await new Promise((resolve) => setTimeout(resolve, Number(wait)));
    const isLive = await driver.ask(`${session}/execute/sync`, { script: IS_LIVE, args: [] });
    const [dead, { texts }] = [await run(session, "press.js"), await run(session, "look.js")];
    const text = texts.map((/** @type {{ text: string }} */ { text }) => text).join("\n");
    return JSON.stringify({ isLive, dead, text });
  }
  if (file.endsWith(".mhtml")) {
    const snapshot = { cmd: "Page.captureSnapshot", params: { format: "mhtml" } };
    return (await driver.ask(`${session}/goog/cdp/execute`, snapshot)).data;
  }
  if (!file.endsWith(".pdf")) return Buffer.from(await driver.ask(`${session}/screenshot`), "base64");
  if (engine !== "chromium") return Buffer.from(await driver.ask(`${session}/print`, {}), "base64");
  const print = { cmd: "Page.printToPDF", params: { generateTaggedPDF: true, generateDocumentOutline: true } };
  return Buffer.from((await driver.ask(`${session}/goog/cdp/execute`, print)).data, "base64");
}

try {
  const { session, capabilities } = await driver.begin();
  try {
    await driver.ask(`${session}/window/rect`, { width: 900, height: 3600 });
    writeFileSync(file, await kept(session));
  } finally {
    await driver.finish(session);
  }
  console.log(`${capabilities.browserName} ${capabilities.browserVersion}`);
} finally {
  driver.end();
}

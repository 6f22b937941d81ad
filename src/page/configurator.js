// One direction: controls -> state -> address bar, card, code. Messages of the card
// about its film come back beside the text field, not into the state.
import { embedCode, policy } from "./code.js";
import { keptDraft } from "./draft.js";
import { byId, make, makeButton, newId } from "./elements.js";
import { unknownKeys } from "./keys.js";
import { showText } from "./long_text.js";
import { lineOf } from "./positions.js";
import { language, text } from "./text.js";
import { say } from "./told.js";

/** Milliseconds after a key until the card follows. */
const PATIENCE = 200;
/** A film as long as this does not go into the address, which servers and browsers would cut off. */
const LONGEST_ADDRESS = 60_000;
/** Of so many faults the fields are read aloud. */
const MOST_SAID = 3;

/** @import { FilmCard, FilmCardEventMap } from "../../pkg/film-card" */
/** @import { Choice } from "./code.js" */

/**
 * @typedef {HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement} Control
 * @typedef {Record<string, string>} State what the controls say, by their names
 */

const form = byId("options", HTMLFormElement);
const stage = byId("stage", HTMLElement);
const stagedPage = /** @type {HTMLElement} */ (stage.querySelector(".page"));
const card = /** @type {FilmCard} */ (byId("card", HTMLElement));
const faults = byId("faults", HTMLElement);
const film = Object.assign(document.createElement("script"), { type: "application/json" });

const controls = /** @type {Control[]} */ ([...form.elements]).filter(({ name }) => name);
const names = [...new Set(controls.map(({ name }) => name))];
/**
 * The only control of this name.
 * @param {string} name
 */
const control = (name) => /** @type {Control} */ (form.elements.namedItem(name));
/**
 * @param {Control} each
 * @returns {each is HTMLInputElement}
 */
const isTick = (each) => each.type === "checkbox" || each.type === "radio";

/** The state of the controls; several ticks under one name are a list of words. */
function read() {
  /** @param {string} name */
  const words = (name) => controls.filter((each) => each.name === name && (!isTick(each) || each.checked));
  /** @type {State} */
  const state = Object.fromEntries(
    names.map((name) => [
      name,
      words(name)
        .map(({ value }) => value)
        .join(" "),
    ]),
  );
  return state;
}

/**
 * Sets the controls; what none of them can be is left as it is.
 * @param {State} state
 */
function write(state) {
  for (const each of controls.filter(({ name }) => name in state)) {
    const value = state[each.name];
    if (each.type === "checkbox" && isTick(each)) each.checked = value.split(" ").includes(each.value);
    else if (isTick(each)) {
      const isOne = controls.some((other) => other.name === each.name && other.value === value);
      if (isOne) each.checked = each.value === value;
    } else if (!("options" in each) || [...each.options].some((one) => one.value === value)) each.value = value;
  }
}

const defaults = read();
/** @param {Control | RadioNodeList} control those of one name, of which none can be wrong, are a list */
const isWrong = (control) => "validity" in control && !control.validity.valid;
/**
 * @param {State} state
 * @param {string} name
 */
const isSet = (state, name) => state[name].trim() !== "" && state[name] !== defaults[name] && !isWrong(control(name));

// ---- the address of the page: options in the query, the film behind the `#`, where no server sees it ----

function remembered() {
  const { searchParams, hash } = new URL(location.href);
  /** @type {State} */
  const state = Object.fromEntries(searchParams);
  if (!state.film && keptDraft() !== undefined) state.film = "json";
  if (hash.startsWith("#json=")) {
    try {
      state.json = decodeURIComponent(hash.slice("#json=".length));
    } catch {
      // Cut off on its way here: the example stays.
    }
  }
  return state;
}

/** @param {State} state */
function remember(state) {
  const url = new URL(location.href);
  for (const name of names) {
    if (name !== "json" && isSet(state, name)) url.searchParams.set(name, state[name]);
    else url.searchParams.delete(name);
  }
  const isLong = state.json.length > LONGEST_ADDRESS;
  if (state.film === "json" && isSet(state, "json") && !isLong) url.hash = `json=${encodeURIComponent(state.json)}`;
  else if (url.hash.startsWith("#json=")) url.hash = "";
  if (url.href !== location.href) history.replaceState(null, "", url);
}

// ---- the visitor's own film ----

/** @type {typeof import("./own_film.js") | undefined} */
let ownFilm;
/** @type {Promise<typeof import("./own_film.js")> | undefined} */
let loading;
let wasForm = false;
/** @type {Parameters<typeof report> | undefined} what the card said last of its film */
let reported;

/**
 * Loads what shows the film as a form when it is first asked for.
 * @param {State} state
 */
async function showOwnFilm(state) {
  if (state.film !== "json" && !ownFilm) return;
  loading ??= import("./own_film.js");
  const isFirst = !ownFilm;
  ownFilm ??= await loading;
  const now = read();
  const isForm = now.view === "form" && now.film === "json";
  ownFilm.showAsForm(isForm);
  if ((isFirst || isForm !== wasForm) && reported) report(...reported);
  wasForm = isForm;
}

// ---- what is taken away ----

/** @type {typeof import("./take_away.js") | undefined} */
let takeAway;

/** Loads what makes it, when the first of it is asked for. */
async function showTakeAway() {
  takeAway = await import("./take_away.js");
  takeAway.followChoice(choiceOf(read()));
  return takeAway;
}

function offerTakeAway() {
  for (const box of document.querySelectorAll(".results details")) {
    box.addEventListener("toggle", showTakeAway, { once: true });
  }
  byId("folder", HTMLElement).addEventListener("click", async () => (await showTakeAway()).downloadFolder());
}

// ---- the card and the code ----

/** @param {State} state */
function titleOf(state) {
  if (state.film === "data-film") {
    return /** @type {HTMLSelectElement} */ (control("data-film")).selectedOptions[0].dataset[language()];
  }
  try {
    const { name } = JSON.parse(state.json);
    const title = name[language()] ?? name.en ?? name.es ?? name;
    return state.film === "json" && typeof title === "string" ? title : undefined;
  } catch {
    return undefined;
  }
}

/** @type {{ one?: string, two?: string }} */
const hashes = {};
const FILES = { two: "film-card.js", one: "film-card.single.js" };

/**
 * The address of the script: that of the one file, where it is wanted, lies beside the other.
 * @param {State} state
 */
const addressOf = (state) => {
  const address = state.address.trim() || defaults.address;
  return state.single ? address.replace(/film-card(?=\.js([?#].*)?$)/, "film-card.single") : address;
};

/**
 * @param {State} state
 * @returns {Choice}
 */
function choiceOf(state) {
  const isJson = state.film === "json";
  const isScript = state.form === "script";
  /** @param {string} name */
  const isAsked = (name) =>
    name.startsWith("data-") && name !== "data-source" && (isScript || name !== "data-target") && isSet(state, name);
  /** @type {Choice["options"]} */
  const source = isJson || !state[state.film].trim() ? [] : [[state.film, state[state.film].trim()]];
  /** @param {string} name */
  const isSource = (name) => name === "data-film" || name === "data-src";
  const others = names.filter((name) => isAsked(name) && !isSource(name));
  return {
    isScript,
    address: addressOf(state),
    isSingle: Boolean(state.single),
    hash: state.integrity && (hashes[state.single ? "one" : "two"] ?? ""),
    options: [...source, ...others.map((name) => /** @type {[string, string]} */ ([name, state[name].trim()]))],
    hasLongNames: Boolean(state["long-names"]),
    json: isJson ? state.json : undefined,
    id: state["data-source"].trim().replace(/^#/, ""),
    fallback: titleOf(state),
  };
}

/** Where Trusted Types guard scripts, they guard those with JSON as well. */
const trusted = globalThis.trustedTypes?.createPolicy("film-card-page", { createScript: (text) => text });

/** @param {Choice} choice */
function showCard({ options, json }) {
  if (json === undefined) film.remove();
  else if (film.textContent !== json) film.text = trusted?.createScript(json) ?? json;
  if (json !== undefined && !film.isConnected) card.append(film);
  const wanted = new Map(options);
  for (const name of names.filter((name) => name.startsWith("data-") && name !== "data-target")) {
    const value = wanted.get(name);
    if (value === undefined) card.removeAttribute(name);
    else if (card.getAttribute(name) !== value) card.setAttribute(name, String(value));
  }
}

/** @type {Record<string, number>} pixels of the page around the card */
const WIDTHS = { phone: 360, column: 640, page: 1120 };

/** Makes the page around the card as wide as asked: smaller as a whole where there is no room for it. */
function fitStage() {
  const width = WIDTHS[stage.dataset.width ?? ""];
  const room = (stage.parentElement?.clientWidth ?? 0) - (stage.offsetWidth - stage.clientWidth);
  // Whole percents, so that no browser rounds it to a pixel more than there is.
  const percent = Math.min(100, Math.floor((100 * room) / width));
  stagedPage.style.inlineSize = width ? `${width}px` : "";
  stagedPage.style.setProperty("zoom", width ? `${percent}%` : "");
}

/** Says below each control what is wrong with its value, in the words of the browser. */
function mark() {
  for (const each of controls.filter(({ willValidate }) => willValidate)) {
    each.parentElement?.querySelector(".wrong")?.remove();
    if (isWrong(each)) {
      const wrong = Object.assign(document.createElement("span"), { className: "wrong" });
      wrong.append(each.validationMessage);
      each.after(wrong);
    }
  }
}

/**
 * @param {string} id
 * @param {string} shown
 */
const show = (id, shown) => {
  const code = document.querySelector(`#${id} code`);
  if (code) showText(code, shown);
};

function update() {
  const state = read();
  remember(state);
  mark();
  const choice = choiceOf(state);
  form.dataset.form = state.form;
  form.dataset.view = state.view;
  showOwnFilm(state);
  stage.dataset.ground = state.ground;
  stage.dataset.width = state.width;
  fitStage();
  const isUnnamed = state.film === "data-src" && !state["data-src"].trim();
  if (choice.json === undefined) {
    const wrong = () => (isUnnamed ? [text("no-address")] : []);
    showFaults(wrong(), wrong(), isUnnamed);
  }
  showCard(choice);
  takeAway?.followChoice(choice);
  showHash(choice.isSingle ? "one" : "two");
  show("code", embedCode(choice));
  show("policy", policy(choice));
}

// ---- what the card says of the film ----

/**
 * A line of the list: where it is, as a button, and what.
 * @param {string} path
 * @param {Node} message
 */
function lineFor(path, message) {
  const { film, json, view } = read();
  const item = document.createElement("li");
  if (film === "json" && view === "form" && ownFilm) {
    const { namesOn, reveal, saidOf } = ownFilm;
    const names = namesOn(path);
    if (!names.hasChildNodes()) {
      item.append(message);
      return item;
    }
    const rest = message.textContent?.replace(`${path}: `, "") ?? "";
    const lead = makeButton({}, () => reveal(path), names);
    item.append(lead, " ");
    if (rest !== path) {
      const said = make("q", { id: newId() }, saidOf(rest));
      lead.setAttribute("aria-describedby", said.id);
      item.append(said);
    }
    return item;
  }
  const line = film === "json" ? lineOf(json, path) : undefined;
  if (line) {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(text("line"), String(line.number));
    button.addEventListener("click", () => {
      const text = /** @type {HTMLTextAreaElement} */ (control("json"));
      text.focus();
      // It may have moved since.
      const { start, end } = lineOf(text.value, path) ?? line;
      text.setSelectionRange(start, end);
    });
    item.append(button, " ");
  }
  item.append(message);
  return item;
}

/** @param {string} message */
const inEnglish = (message) => Object.assign(document.createElement("q"), { lang: "en", textContent: message });
/** @param {string} path */
const asCode = (path) => Object.assign(document.createElement("code"), { textContent: path });

/**
 * A list below its heading; nothing, where there is nothing in it.
 * @param {string} heading
 * @param {Node[]} items
 */
function listOf(heading, items) {
  const list = document.createElement("ul");
  list.append(...items);
  return items.length ? [text(heading), list] : [];
}

/**
 * Says what is wrong with the film, and which of its keys the card doesn't know.
 * @param {string} heading
 * @param {FilmCardEventMap["film-card-ready"]["detail"]["faults"]} messages
 */
async function report(heading, messages) {
  reported = [heading, messages];
  const json = film.isConnected ? film.textContent : undefined;
  if (json === undefined && !messages.length) return;
  const keys = json === undefined ? [] : await unknownKeys(json);
  // Meanwhile there may be another film.
  if (json !== (film.isConnected ? film.textContent : undefined)) return;
  ownFilm?.markFaults(messages);
  const items = messages.map(({ path, message }) => lineFor(path, inEnglish(message)));
  const unknown = keys.map((path) => lineFor(path, asCode(path)));
  const lines = document.createElement("div");
  lines.append(
    ...listOf(heading, items),
    ...listOf("unknown-keys", unknown),
    ...(messages.length || keys.length ? [] : [text("no-faults")]),
  );
  const isWrong = messages.length > 0 || keys.length > 0;
  const brief = [...inBrief(heading, items), ...inBrief("unknown-keys", unknown)];
  showFaults([...lines.childNodes], isWrong ? brief : [text("no-faults")], isWrong);
}

/**
 * What is read aloud of a list: in which fields something is wrong. What it is, is said in the field; so a key more in the
 * same field says nothing new.
 * @param {string} heading
 * @param {Element[]} items
 */
function inBrief(heading, items) {
  const names = items.slice(0, MOST_SAID).flatMap((item, index) => {
    const name = (item.querySelector("button") ?? item).cloneNode(true);
    return index ? [", ", name] : [" ", name];
  });
  const more = items.length > MOST_SAID ? ` … (${items.length})` : "";
  return items.length ? [text(heading), ...names, `${more}. `] : [];
}

/** Whether something is wrong, and what was said of it last. */
let said = { isWrong: false, words: "" };

/**
 * @param {Node[]} lines
 * @param {(Node | string)[]} brief what is read aloud, if it is new; of a film without fault, if it had one
 * @param {boolean} isWrong
 */
function showFaults(lines, brief, isWrong) {
  const shown = make("div", {}, ...lines);
  if (shown.textContent !== faults.textContent) faults.replaceChildren(...shown.childNodes);
  const aloud = make("div", {}, ...brief);
  const words = aloud.textContent ?? "";
  if (words && words !== said.words && (isWrong || said.isWrong)) say(...aloud.childNodes);
  said = { isWrong, words };
}

card.addEventListener("film-card-ready", ({ detail }) => report("left-out", detail.faults));
card.addEventListener("film-card-error", ({ detail }) => {
  const lines = detail.message.split("\n");
  report(
    "not-shown",
    lines.map((message) => ({ message, path: message.split(": ")[0] })),
  );
});

// ---- the file's own hash ----

/** @param {string} url */
async function hashOf(url) {
  const file = await (await fetch(url)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", file));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

/**
 * Shows the hash of the file that the tag names; computes it when it is first asked for.
 * @param {"one" | "two"} files
 */
async function showHash(files) {
  if (hashes[files]) return show("integrity", hashes[files]);
  if (hashes[files] === "") return;
  // On its way.
  hashes[files] = "";
  try {
    // From a disk a browser fetches nothing, and complains.
    if (location.protocol === "file:") throw new Error("not served");
    hashes[files] = await hashOf(`pkg/${FILES[files]}`);
    update();
  } catch {
    document.querySelector("#integrity code")?.replaceChildren(text("no-hash"));
  }
}

/** Brings the configurator to life, as the address says. */
export function configure() {
  write(remembered());
  update();
  offerTakeAway();
  byId("begin", HTMLElement).addEventListener("click", () => {
    write({ film: "json", view: "form" });
    update();
  });
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let typing;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    // The visitor's own film is no option; it has its own way to be thrown away.
    write({ ...defaults, json: read().json });
    update();
  });
  // Also from the controls beside the stage, which belong to the form from outside.
  document.addEventListener("input", ({ target }) => {
    const changed = /** @type {Control} */ (target);
    if (!controls.includes(changed)) return;
    clearTimeout(typing);
    // Safari refuses a page that writes its address a hundred times within seconds, as by a number that counts up.
    if (isTick(changed) || changed.matches("select")) update();
    else typing = setTimeout(update, PATIENCE);
  });
  // A link within the page puts its own name where the film was.
  addEventListener("hashchange", () => remember(read()));
  addEventListener("resize", fitStage);
  new MutationObserver(update).observe(document.documentElement, { attributeFilter: ["lang"] });
}

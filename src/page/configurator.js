// One direction: controls -> state -> address bar, card, code. What the card
// says of its film comes back beside the text field, not into the state.
import { embedCode, policy } from "./code.js";
import { unknownKeys } from "./keys.js";
import { lineOf } from "./places.js";
import { language, text } from "./text.js";

const PATIENCE = 300;

const form = document.getElementById("options");
const stage = document.getElementById("stage");
const card = document.getElementById("card");
const faults = document.getElementById("faults");
const film = Object.assign(document.createElement("script"), { type: "application/json" });

const controls = [...form.elements].filter(({ name }) => name);
const names = [...new Set(controls.map(({ name }) => name))];
const isTick = ({ type }) => type === "checkbox" || type === "radio";

/** What the controls say; several ticks under one name are a list of words. */
function read() {
  const words = (name) => controls.filter((control) => control.name === name && (control.checked || !isTick(control)));
  return Object.fromEntries(names.map((name) => [name, words(name).map(({ value }) => value).join(" ")]));
}

/** Sets the controls; what none of them can be is left as it is. */
function write(state) {
  for (const control of controls.filter(({ name }) => name in state)) {
    const value = state[control.name];
    const has = (known) => [...known].some((one) => one.value === value);
    if (control.type === "checkbox") control.checked = value.split(" ").includes(control.value);
    else if (control.type === "radio") control.checked = has(form.elements[control.name]) ? control.value === value : control.checked;
    else if (!control.options || has(control.options)) control.value = value;
  }
}

const defaults = read();
const isWrong = ({ validity }) => validity?.valid === false;
const isSet = (state, name) =>
  state[name].trim() !== "" && state[name] !== defaults[name] && !isWrong(form.elements[name]);

// ---- the address of the page: options in the query, the film behind the `#`, where no server sees it ----

function remembered() {
  const { searchParams, hash } = new URL(location);
  const state = Object.fromEntries(searchParams);
  if (hash.startsWith("#json=")) {
    try {
      state.json = decodeURIComponent(hash.slice("#json=".length));
    } catch {
      // Cut off on its way here: the example stays.
    }
  }
  return state;
}

function remember(state) {
  const url = new URL(location);
  for (const name of names) {
    if (name !== "json" && isSet(state, name)) url.searchParams.set(name, state[name]);
    else url.searchParams.delete(name);
  }
  if (state.film === "json" && isSet(state, "json")) url.hash = `json=${encodeURIComponent(state.json)}`;
  else if (url.hash.startsWith("#json=")) url.hash = "";
  if (url.href !== location.href) history.replaceState(null, "", url);
}

// ---- the card and the code ----

function titleOf(state) {
  if (state.film === "data-film") return form.elements["data-film"].selectedOptions[0].dataset[language()];
  try {
    const { name } = JSON.parse(state.json);
    const title = name[language()] ?? name.en ?? name.es ?? name;
    return state.film === "json" && typeof title === "string" ? title : undefined;
  } catch {
    return undefined;
  }
}

let hash = "";

function choiceOf(state) {
  const isJson = state.film === "json";
  const isScript = state.form === "script";
  const isAsked = (name) =>
    name.startsWith("data-") && name !== "data-source" && (isScript || name !== "data-target") && isSet(state, name);
  const source = isJson || !state[state.film].trim() ? [] : [[state.film, state[state.film].trim()]];
  const isSource = (name) => name === "data-film" || name === "data-src";
  const others = names.filter((name) => isAsked(name) && !isSource(name));
  return {
    isScript,
    address: state.address.trim() || defaults.address,
    hash: state.integrity && hash,
    options: [...source, ...others.map((name) => [name, state[name].trim()])],
    json: isJson ? state.json : undefined,
    id: state["data-source"].trim().replace(/^#/, ""),
    fallback: titleOf(state),
  };
}

function showCard({ options, json }) {
  if (json === undefined) film.remove();
  else if (film.textContent !== json) film.replaceChildren(json);
  if (json !== undefined && !film.isConnected) card.append(film);
  const wanted = new Map(options);
  for (const name of names.filter((name) => name.startsWith("data-") && name !== "data-target")) {
    const value = wanted.get(name);
    if (value === undefined) card.removeAttribute(name);
    else if (card.getAttribute(name) !== value) card.setAttribute(name, value);
  }
}

/** Says below each control what is wrong with its value, in the words of the browser. */
function mark() {
  for (const control of controls.filter(({ willValidate }) => willValidate)) {
    const said = control.parentElement.querySelector(".wrong");
    said?.remove();
    if (isWrong(control)) {
      const wrong = Object.assign(document.createElement("span"), { className: "wrong" });
      wrong.append(control.validationMessage);
      control.after(wrong);
    }
  }
}

const show = (id, shown) => document.querySelector(`#${id} code`).replaceChildren(shown);

function update() {
  const state = read();
  remember(state);
  mark();
  const choice = choiceOf(state);
  form.dataset.form = state.form;
  stage.dataset.ground = state.ground;
  stage.style.maxInlineSize = isSet(state, "width") ? `${state.width}px` : "";
  const isUnnamed = state.film === "data-src" && !state["data-src"].trim();
  if (choice.json === undefined) faults.replaceChildren(isUnnamed ? text("no-address") : "");
  showCard(choice);
  show("code", embedCode(choice));
  show("policy", policy(choice));
}

// ---- what the card says of the film ----

/** A line of the list: where it is, as a button, and what. */
function lineFor(path, said) {
  const { film, json } = read();
  const item = document.createElement("li");
  const line = film === "json" ? lineOf(json, path) : undefined;
  if (line) {
    const button = Object.assign(document.createElement("button"), { type: "button" });
    button.append(text("line"), String(line.number));
    button.addEventListener("click", () => {
      form.elements.json.focus();
      form.elements.json.setSelectionRange(line.start, line.end);
    });
    item.append(button, " ");
  }
  item.append(said);
  return item;
}

const inEnglish = (message) => Object.assign(document.createElement("q"), { lang: "en", textContent: message });
const asCode = (path) => Object.assign(document.createElement("code"), { textContent: path });

/** A list below its heading; nothing, where there is nothing in it. */
function listOf(heading, items) {
  const list = document.createElement("ul");
  list.append(...items);
  return items.length ? [text(heading), list] : [];
}

/** Says what is wrong with the film, and which of its keys the card doesn't know. */
async function report(heading, messages) {
  const json = film.isConnected ? film.textContent : undefined;
  if (json === undefined && !messages.length) return;
  const keys = json === undefined ? [] : await unknownKeys(json);
  // Meanwhile there may be another film.
  if (json !== (film.isConnected ? film.textContent : undefined)) return;
  const said = messages.map(({ path, message }) => lineFor(path, inEnglish(message)));
  const unknown = keys.map((path) => lineFor(path, asCode(path)));
  faults.replaceChildren(
    ...listOf(heading, said),
    ...listOf("unknown-keys", unknown),
    ...(messages.length || keys.length ? [] : [text("no-faults")]),
  );
}

card.addEventListener("film-card-ready", ({ detail }) => report("left-out", detail.faults));
card.addEventListener("film-card-error", ({ detail }) => {
  const lines = detail.message.split("\n");
  report("not-shown", lines.map((message) => ({ message, path: message.split(": ")[0] })));
});

// ---- the file's own hash ----

async function hashOf(url) {
  const file = await (await fetch(url)).arrayBuffer();
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-384", file));
  return `sha384-${btoa(String.fromCharCode(...digest))}`;
}

async function showHash() {
  try {
    hash = await hashOf("pkg/film-card.js");
    show("integrity", hash);
    update();
  } catch {
    show("integrity", text("no-hash"));
  }
}

/** Brings the configurator to life, as the address says. */
export function configure() {
  write(remembered());
  update();
  showHash();
  let typing;
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    write(defaults);
    update();
  });
  // Also from the controls beside the stage, which belong to the form from outside.
  document.addEventListener("input", ({ target }) => {
    if (!controls.includes(target)) return;
    const isTyped = target.matches("textarea, input:not([type])");
    clearTimeout(typing);
    if (isTyped) typing = setTimeout(update, PATIENCE);
    else update();
  });
  // A link within the page puts its own name where the film was.
  addEventListener("hashchange", () => remember(read()));
  new MutationObserver(update).observe(document.documentElement, { attributeFilter: ["lang"] });
}

// What a visitor takes away besides the code: the film file, the card as HTML, its structured data, a folder.
import { embedCode } from "./code.js";
import { byId, make } from "./elements.js";
import { showText } from "./long_text.js";
import { language, text } from "./text.js";
import { tell } from "./told.js";
import { loadTools, singleFile } from "./tools.js";
import { zip } from "./zip.js";

/** @import { Choice } from "./code.js" */
/** @import { Tools } from "./tools.js" */

const SINGLE_FILE = "film-card.single.js";
/** The structured data in a rendered card, in which no script's end can stand. */
const JSON_LD = /<script type="application\/ld\+json"[^>]*>([\s\S]*?)<\/script>/;

const boxes = {
  film: byId("film-file-box", HTMLDetailsElement),
  rendered: byId("card-html-box", HTMLDetailsElement),
  jsonLd: byId("json-ld-box", HTMLDetailsElement),
};

/** @type {Choice | undefined} */
let choice;
let turn = 0;

/**
 * The film of the choice: its JSON, or the id of one that comes with the card.
 * @param {Choice} choice
 */
async function filmOf({ options, json }) {
  if (json !== undefined) return json;
  const [name, value] = options.find(([name]) => name === "data-film" || name === "data-src") ?? [];
  if (name === "data-film") return String(value);
  const answer = await fetch(String(value));
  if (!answer.ok) throw new Error(`${value}: ${answer.status}`);
  return answer.text();
}

/**
 * The card as HTML that is complete before any script.
 * @param {Tools} tools
 * @param {Choice} choice
 */
async function renderedCard({ render }, choice) {
  const film = await filmOf(choice);
  /** @type {[string, string][]} */
  const members = choice.options
    .filter(([name]) => name !== "data-film" && name !== "data-target")
    .map(([name, value]) => [
      name.slice("data-".length).replace(/-(.)/g, (_, letter) => letter.toUpperCase()),
      String(value),
    ]);
  // Rendered text is in one language, that of whoever makes the card unless they chose another.
  const html = render(film, { lang: language(), ...Object.fromEntries(members), warn: () => {} });
  return choice.hasLongNames ? withLongNames(html) : html;
}

/**
 * The card with the long names of its options.
 * @param {string} html which begins with the element
 */
const withLongNames = (html) =>
  html.replace(/^<film-card(\s+[\w-]+(="[^"]*")?)*/, (tag) =>
    tag.replace(/([\w-]+)(="[^"]*")?/g, (_, name, value = "") => name.replace(/^data-/, "data-film-card-") + value),
  );

/**
 * The structured data, a member a line; no script that it is put into ends in it.
 * @param {string} html
 */
function jsonLdOf(html) {
  const text = JSON_LD.exec(html)?.[1] ?? "";
  return text && JSON.stringify(JSON.parse(text), undefined, 2).replaceAll("<", "\\u003c");
}

/**
 * Shows a text in a box, or why there is none.
 * @param {HTMLDetailsElement} box
 * @param {string | Node} content
 */
function show(box, content) {
  const code = /** @type {Element} */ (box.querySelector("code"));
  if (typeof content === "string") showText(code, content);
  else code.replaceChildren(content);
}

/** Makes what stands in open boxes, and nothing else. */
async function refresh() {
  if (!choice) return;
  turn += 1;
  const [own, chosen] = [turn, choice];
  if (boxes.film.open) show(boxes.film, chosen.json ?? text("not-own-film"));
  const asked = [boxes.rendered, boxes.jsonLd].filter(({ open }) => open);
  if (!asked.length) return;
  for (const box of asked) box.setAttribute("aria-busy", "true");
  /** @type {string | Node} */
  let html;
  try {
    html = await renderedCard(await loadTools(), chosen);
  } catch (error) {
    html = make("q", { lang: "en", textContent: /** @type {Error} */ (error).message });
  }
  if (own !== turn) return;
  const loader = `\n${embedCode({ ...chosen, isScript: false, options: [], json: undefined, fallback: undefined }).split("</film-card>\n")[1]}`;
  if (boxes.rendered.open) show(boxes.rendered, typeof html === "string" ? html.trimEnd() + loader : html);
  if (boxes.jsonLd.open) show(boxes.jsonLd, typeof html === "string" ? jsonLdOf(html) : html.cloneNode(true));
  for (const box of asked) box.removeAttribute("aria-busy");
}

/**
 * Follows what is chosen.
 * @param {Choice} next
 */
export function followChoice(next) {
  choice = next;
  refresh();
}

/**
 * Gives the visitor a file.
 * @param {string} name
 * @param {Blob} content
 */
export function download(name, content) {
  const url = URL.createObjectURL(content);
  const link = make("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/**
 * The page of the folder.
 * @param {string} card rendered
 * @param {string} title
 */
const pageWith = (card, title) => `<!doctype html>
<html lang="${language()}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<meta name="color-scheme" content="light dark">
<script src="${SINGLE_FILE}" defer></script>
</head>
<body>
<main>
${card.trim()}
</main>
</body>
</html>
`;

/** Gives the folder with the page, the card and the film, as an archive. */
export async function downloadFolder() {
  if (!choice) return;
  tell(text("packing"));
  try {
    const card = await renderedCard(await loadTools(), choice);
    const script = await singleFile();
    /** @type {Parameters<typeof zip>[0]} */
    const files = [
      ["film-card/index.html", pageWith(card, choice.fallback ?? "film-card")],
      [`film-card/${SINGLE_FILE}`, `\ufeff${script.replace(/^\ufeff/, "")}`],
    ];
    if (choice.json !== undefined) files.push(["film-card/film.json", choice.json]);
    download("film-card.zip", zip(files));
    tell(text("packed"));
  } catch (error) {
    tell(text("not-packed"), " ", make("q", { lang: "en", textContent: /** @type {Error} */ (error).message }));
  }
}

for (const box of Object.values(boxes)) box.addEventListener("toggle", () => box.open && refresh());

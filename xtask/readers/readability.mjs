// Prints the text of the article that Readability, the library of Firefox's reader view, finds in a page of HTML.
import { readFileSync } from "node:fs";
import { Readability } from "@mozilla/readability";
import { JSDOM } from "jsdom";

const [file] = process.argv.slice(2);
const { window } = new JSDOM(readFileSync(file, "utf8"), { url: "https://example.org/" });
const article = new Readability(window.document).parse();
// What keeps lines apart on the screen keeps them apart here.
const shown = new JSDOM((article?.content ?? "").replaceAll(/<br\b|<\/(p|div|li|h\d)>/g, "\n$&"));
console.log(shown.window.document.body.textContent);

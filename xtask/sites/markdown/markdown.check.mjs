// Each form of a card survives each Markdown engine, except those that are known to tear it apart. Prints a Markdown table.
import { expect } from "../visit.mjs";

/** What Python's engines take for paragraphs: lines of JSON, and an element that they do not know. @type {Record<string, string[]>} */
const TORN = {
  "Python-Markdown": ["element with JSON", "what `render` prints"],
  "Python-Markdown, md_in_html": ["element with JSON", "what `render` prints"],
  markdown2: ["what `render` prints"],
};

/** @param {import("../visit.mjs").Visitor} site */
export default async (site) => {
  /** @type {Record<string, Record<string, boolean>>} */
  const survivors = JSON.parse(await site.html("/survivors.json"));
  const forms = Object.keys(Object.values(survivors)[0]);
  const rows = Object.entries(survivors).map(([engine, survives]) => {
    for (const form of forms) expect(survives[form], !TORN[engine]?.includes(form), `${engine}: ${form} survives`);
    return `| ${engine} | ${forms.map((form) => (survives[form] ? "yes" : "no")).join(" | ")} |`;
  });
  console.log(`| | ${forms.join(" | ")} |\n|---|${"---|".repeat(forms.length)}\n${rows.join("\n")}`);
};

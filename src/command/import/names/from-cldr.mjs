// Writes languages.tsv and countries.tsv beside this file, from the names of
// Unicode CLDR:
//
//     npm pack cldr-localenames-full@48.2.0 && tar -xf cldr-localenames-full-48.2.0.tgz
//     node from-cldr.mjs package
//
// A line for each code: the code, its English names and its Spanish names, the
// usual one first, others behind a bar.

import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const [folder] = process.argv.slice(2);
const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));

/** Names by their keys: a code, or a code with `-alt-` and a kind behind it. */
const names = (language, kind) => {
  const file = join(folder, "main", language, `${kind}.json`);
  const { main } = JSON.parse(readFileSync(file, "utf8"));
  return main[language].localeDisplayNames[kind];
};

/** All names of a code; a name that others are short for is not the usual one. */
const namesOf = (names, code) => {
  const usual = names[code];
  const others = Object.keys(names).filter((key) => key.startsWith(`${code}-alt-`)).map((key) => names[key]);
  // "Hong Kong SAR China" is not what a film's page calls it.
  const all = /\b(SAR|RAE)\b/.test(usual) ? [...others, usual] : [usual, ...others];
  return [...new Set(all.filter(Boolean))].join("|");
};

const write = (kind, file, isCode) => {
  const [english, spanish] = [names("en", kind), names("es", kind)];
  const lines = [
    `# ${file}: written by from-cldr.mjs from Unicode CLDR ${version}.`,
    "# Copyright © 2004-2026 Unicode, Inc. Unicode License V3, https://www.unicode.org/license.txt",
  ];
  for (const code of Object.keys(english).filter(isCode)) {
    lines.push([code, namesOf(english, code), namesOf(spanish, code)].join("\t").trimEnd());
  }
  writeFileSync(new URL(file, import.meta.url), `${lines.join("\n")}\n`);
};

const unknown = ["mis", "mul", "root", "und", "zxx"];
write("languages", "languages.tsv", (code) => /^[a-z]{2,3}$/.test(code) && !unknown.includes(code));
write("territories", "countries.tsv", (code) => /^[A-Z]{2}$/.test(code) && !["EU", "EZ", "UN", "ZZ", "XA", "XB"].includes(code));

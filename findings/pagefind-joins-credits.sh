#!/usr/bin/env bash
# Pagefind joins a term of a <dl> with its description, so that a site's search does not find the country of a film.
#
# Package: pagefind 1.6.0 (npm), the search of static sites. Seen on 30 November 2026 with Node 20.
#
# Expected: the rendering section of HTML gives <dt> and <dd> `display: block`: each begins a line of its own, and words
# on two lines are two words, with or without white space in the source. So Pagefind has it for <li>.
#
# Seen: the text that Pagefind keeps of a page and shows as excerpt, and the number of results of some searches:
#| A Trip to the Moon. genreadventure running timethirteen minutes countryfrance cannon. capsule.
#| in a list: cannon 1, capsule 1
#| in a <dl>: genre 1, adventure 1, thirteen 0, france 0
#
# Why it matters: credits and facts of a film are what the HTML standard has <dl> for, and what people search a film
# site for; minifiers leave no white space between <dt> and <dd>. Whether a word is found is chance, and excerpts read "countryfrance".
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts pagefind@1.6.0 >&2

mkdir site
cat > site/index.html <<'HTML'
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>A Trip to the Moon</title></head>
<body><main>
<h1>A Trip to the Moon</h1>
<dl>
<dt>genre</dt><dd>adventure</dd>
<dt>running time</dt><dd>thirteen minutes</dd>
<dt>country</dt><dd>france</dd>
</dl>
<ul><li>cannon</li><li>capsule</li></ul>
</main></body>
</html>
HTML
npx pagefind --site site >&2

# Pagefind's own search, which a page runs, with what it asks of a browser: files by fetch, the document's language.
cp site/pagefind/pagefind.js site/pagefind/pagefind.mjs
cat > see.mjs <<'JS'
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const folder = pathToFileURL("site/pagefind/").href;
globalThis.window = globalThis;
globalThis.location = { origin: "https://example.org", pathname: "/", href: "https://example.org/" };
globalThis.document = { querySelector: () => ({ getAttribute: () => "en" }), currentScript: null };
globalThis.fetch = async (address) => new Response(await readFile(new URL(String(address).split("?")[0])));

const pagefind = await import(`${folder}pagefind.mjs`);
await pagefind.options({ basePath: folder, baseUrl: "/" });
const [moon] = (await pagefind.search("moon")).results;
console.log((await moon.data()).content);
for (const [place, words] of Object.entries({
  "in a list": ["cannon", "capsule"],
  "in a <dl>": ["genre", "adventure", "thirteen", "france"],
})) {
  const counts = [];
  for (const word of words) counts.push(`${word} ${(await pagefind.search(word)).results.length}`);
  console.log(`${place}: ${counts.join(", ")}`);
}
process.exit(0);
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

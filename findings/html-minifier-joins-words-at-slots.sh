#!/usr/bin/env bash
# html-minifier-terser takes the spaces from around <slot>, <data> and custom elements, so that words run together.
#
# Package: html-minifier-terser 7.2.0 with `collapseWhitespace: true` (npm). Seen on 30 November 2026 with Node 20.
#
# Expected: between words a space stays. HTML lists <slot>, <data> and custom elements as phrasing content; its
# rendering section gives <slot> `display: contents` and the other two nothing, so `inline`. Taking the spaces between
# inline elements is a thing of its own, `collapseInlineTagWhitespace`, which is off.
#
# Seen: <time> and <bdi> keep their space; the others, which the minifier does not know as inline, lose it on both sides:
#| <p>Directed by<slot name="director">Georges Méliès</slot>in<data value="1902">1902</data>for<x-company>Star Film</x-company>and <time>13 minutes</time> <bdi>long</bdi></p>
#| read by a person: Directed byGeorges Mélièsin1902forStar Filmand 13 minutes long
#
# Why it matters: a server-rendered web component has its sentence in a template and its words in slots: "Directed by
# <slot>". After the minifier, which static sites run on every finished page, readers get "Directed byGeorges".
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts html-minifier-terser@7.2.0 >&2

cat > see.mjs <<'JS'
import { minify } from "html-minifier-terser";

const sentence = `<p>Directed by <slot name="director">Georges Méliès</slot> in <data value="1902">1902</data>
for <x-company>Star Film</x-company> and <time>13 minutes</time> <bdi>long</bdi></p>`;
const html = await minify(`<x-card><template shadowrootmode="open">${sentence}</template></x-card>`, { collapseWhitespace: true });
const minified = html.match(/<p>.*<\/p>/)[0];
console.log(minified);
console.log("read by a person:", minified.replace(/<[^>]*>/g, ""));
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

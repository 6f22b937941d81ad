#!/usr/bin/env bash
# SVGO takes the address from a link in an SVG, and part, lang and role from what they stand on.
#
# Package: svgo 4.1.0 (npm), its default plugins. Seen on 30 November 2026 with Node 20.
#
# Expected: an optimised picture that looks and does the same. SVG 2 has `href` without a namespace on <a> and calls
# `xlink:href` deprecated (chapter "Linking"); `lang` and `role` are attributes of its elements (chapter "Document
# Structure"); CSS Shadow Parts gives `part` to every element.
#
# Seen, one line an input. `href` is kept on <use>, and on <a> only in its older form with `xlink:`:
#| link        <a aria-label="Film"><path d="M0 0h9v9z"/></a>
#| older link  <a xlink:href="/moon" aria-label="Film"><path d="M0 0h9v9z"/></a>
#| use         <defs><path id="a" d="M0 0h9v9z"/></defs><use href="#a"/><use x="9" href="#a"/>
#| part        <path d="M0 0h9v9z" class="star"/>
#| language    <text>Lune</text>
#| name        <g aria-label="Moon"><path d="M0 0h9v9z"/><circle r="3"/></g>
#
# Why it matters: a poster drawn as a link to its film leads nowhere after `htmlnano` (whose default preset runs SVGO on
# every <svg> of a page) or any bundler's SVG loader; rules for ::part(star) of a web component meet nothing; a drawing
# that was an image with a name for assistive technology keeps the name and loses the role that lets it be read.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts svgo@4.1.0 >&2

cat > see.mjs <<'JS'
import { optimize } from "svgo";

const star = '<path d="M0 0h9v9z"/>';
const inputs = {
  "link": `<a href="/moon" aria-label="Film">${star}</a>`,
  "older link": `<a xlink:href="/moon" aria-label="Film">${star}</a>`,
  "use": `<defs><path id="star" d="M0 0h9v9z"/></defs><use href="#star"/><use href="#star" x="9"/>`,
  "part": '<path class="star" part="star" d="M0 0h9v9z"/>',
  "language": '<text lang="fr">Lune</text>',
  "name": `<g role="img" aria-label="Moon">${star}<circle r="3"/></g>`,
};
for (const [name, input] of Object.entries(inputs)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 99 99">${input}</svg>`;
  console.log(name.padEnd(11), optimize(svg).data.replace(/^<svg[^>]*>|<\/svg>$/g, ""));
}
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

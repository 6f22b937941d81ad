#!/usr/bin/env bash
# htmlnano's default preset takes the dots out of a drawing whose look comes from the page's style sheet.
#
# Packages: htmlnano 3.5.1 with its default preset, "safe", and svgo 4.1.0 as the module that it runs (npm).
# Seen on 30 November 2026 with Node 20.
#
# Expected: the same picture. SVG 2 draws a subpath of no length as a dot where `stroke-linecap` is round or square
# (chapter "Painting", "Computing the shape of the stroke"), and `stroke-linecap` is a property that a style sheet may
# set. The preset's own words: "Minify HTML in a safe way without breaking anything".
#
# Seen: a night sky with three stars, their look given by attributes, then by the page's <style>, which is kept. In the
# second the group of stars is gone:
#| attributes  <rect width="60" height="20"/><g stroke="#fc0" stroke-linecap="round" stroke-width="8"><path d="M10 10h0m20 0h0m20 0h0"/></g>
#| style sheet <rect width="60" height="20"/>
#
# Why it matters: dots by round caps are the shortest way to draw stars, grain, perforations of a film strip. Drawn in a
# web component, their looks come from the component's style sheet, and the minifier takes them away without a word.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts htmlnano@3.5.1 svgo@4.1.0 posthtml@0.16.7 >&2

cat > see.mjs <<'JS'
import htmlnano from "htmlnano";

const drawing = (look) => `<svg viewBox="0 0 60 20"><rect width="60" height="20"/>
  <g ${look}><path d="M10 10h0M30 10h0"/><path d="M50 10h0"/></g></svg>`;
const inputs = {
  "attributes": drawing('stroke="#fc0" stroke-width="8" stroke-linecap="round"'),
  "style sheet": `<style>.stars { stroke: #fc0; stroke-width: 8; stroke-linecap: round }</style>${drawing('class="stars"')}`,
};
for (const [name, input] of Object.entries(inputs)) {
  const { html } = await htmlnano.process(`<x-card>${input}</x-card>`, {}, htmlnano.presets.safe);
  console.log(name.padEnd(11), html.match(/<svg[^>]*>(.*)<\/svg>/)[1]);
}
JS
seen=$(node see.mjs 2>errors) || { cat errors >&2; exit 1; }
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

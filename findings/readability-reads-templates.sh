#!/usr/bin/env bash
# Readability, with the parser that Firefox's reader view has, takes the content of a <template> for the page's own.
#
# Package: @mozilla/readability 0.6.0 (npm), with its JSDOMParser. Seen on 30 November 2026 with Node 20, and in the
# reader view of Firefox ESR 153.
#
# Expected: the content of <template> is no part of the document (HTML, "The template element"). The article stays what
# it is without the template; of a declarative shadow root the reader view shows the light DOM, as it is in the page.
#
# Seen: the template's paragraphs are the article, and the page's own are gone. With `hidden` on the template, which
# changes nothing for a browser, the article is right. How often each is in what is shown:
#| <template shadowrootmode="open">: own 0, template's 3
#| <template shadowrootmode="open" hidden="">: own 2, template's 0
#
# Why it matters: web components that are rendered on a server stand in pages so. Their texts push the page's own out
# of the reader view.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund @mozilla/readability@0.6.0 >&2

cat > see.cjs <<'JS'
const { Readability } = require("@mozilla/readability");
const JSDOMParser = require("@mozilla/readability/JSDOMParser.js");

const OWN = `<p>OWN ${"The film begins on the Moon, and it ends there, too. ".repeat(2)}</p>`;
const CARD = `<p>CARD ${"A club of astronomers is shot to the Moon, in a shell, and comes home with a captive. ".repeat(4)}</p>`;
for (const template of [`<template shadowrootmode="open">`, `<template shadowrootmode="open" hidden="">`]) {
  const html = `<html lang="en"><head><title>A Trip to the Moon</title></head><body><article><h1>A Trip to the Moon</h1>
    ${OWN}<x-card>${template}<div>${CARD.repeat(3)}</div></template><a href="/film">The film</a></x-card>${OWN}</article></body></html>`;
  const { textContent } = new Readability(new JSDOMParser().parse(html, "https://example.org/")).parse();
  const times = (word) => textContent.split(word).length - 1;
  console.log(`${template}: own ${times("OWN")}, template's ${times("CARD")}`);
}
JS
seen=$(node see.cjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

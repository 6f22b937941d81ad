#!/usr/bin/env bash
# metascraper gives a blog's page the date and the author of the film that it writes about.
#
# Packages: metascraper, metascraper-date, metascraper-author 5.49.24 (npm). Seen on 30 November 2026 with Node 20.
#
# Expected: structured data says what it is about by its type. A schema.org Movie's `datePublished` and `author` (the
# writer) are the film's. The page's own are in <meta name="author"> and in Open Graph's `article:published_time`, both
# meant for nothing else.
#
# Seen: a post of 2026 by Blog Owner, without structured data, then with a Movie as JSON-LD in the article:
#| no film  2026-11-02  Blog Owner
#| film     1902-09-01  Jules Verne
#
# Why it matters: link previews and read-later lists by metascraper show the post as one of 1902 by Jules Verne, or sort
# it there. That a page has a card of a film on it, with the JSON-LD that search engines want, is enough.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts \
  metascraper@5.49.24 metascraper-date@5.49.24 metascraper-author@5.49.24 >&2

cat > see.mjs <<'JS'
import metascraper from "metascraper";
import author from "metascraper-author";
import date from "metascraper-date";

const scrape = metascraper([date(), author()]);
const film = {
  "@context": "https://schema.org",
  "@type": "Movie",
  "name": "A Trip to the Moon",
  "datePublished": "1902-09-01",
  "author": { "@type": "Person", "name": "Jules Verne" },
};
const inputs = {
  "no film": "",
  "film": `<script type="application/ld+json">${JSON.stringify(film)}</script>`,
};
for (const [name, input] of Object.entries(inputs)) {
  const html = `<!doctype html><html lang="en"><head><title>My evening at the harbour</title>
    <meta name="author" content="Blog Owner">
    <meta property="og:type" content="article">
    <meta property="article:published_time" content="2026-11-02T10:00:00Z"></head>
    <body><article><h1>My evening at the harbour</h1><p>They showed a film.</p>${input}</article></body></html>`;
  const page = await scrape({ html, url: "https://example.org/harbour" });
  console.log(name.padEnd(8), page.date.slice(0, 10), "", page.author);
}
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

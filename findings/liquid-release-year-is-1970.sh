#!/usr/bin/env bash
# LiquidJS shows a film of 2007 as one of 1970, and where the server stands west of Greenwich as one of 1969.
#
# Package: liquidjs 10.30.1 (npm), the engine of Eleventy's .liquid templates and Markdown.
# Seen on 30 November 2026 with Node 20.
#
# Expected: schema.org's `datePublished` is an ISO 8601 date, for which a year alone ("2007") or a year and a month
# ("2007-01") is enough: that is all that is known of many a release. The filter `date` with "%Y" gives that year.
#
# Seen: text of digits alone counts as seconds since 1970, also where four digits are a year. A year and a month is read
# as midnight UTC and written in local time, so that it falls into the month before:
#| UTC                  "2007" => 1970   "1902" => 1970   "2007-01" => January 2007
#| America/Mexico_City  "2007" => 1969   "1902" => 1969   "2007-01" => December 2006
#
# Why it matters: film sites made with Eleventy keep `datePublished` in front matter or data files and print the year by
# this filter. Files with a full date come out right, those with the year alone say 1970, which looks like a year.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts liquidjs@10.30.1 >&2

cat > see.mjs <<'JS'
import { Liquid } from "liquidjs";

const liquid = new Liquid();
const show = async (date, format) =>
  `"${date}" => ${await liquid.parseAndRender(`{{ film.datePublished | date: "${format}" }}`, { film: { datePublished: date } })}`;
console.log(
  process.env.TZ.padEnd(20),
  [await show("2007", "%Y"), await show("1902", "%Y"), await show("2007-01", "%B %Y")].join("   "),
);
JS
seen=$(TZ=UTC node see.mjs; TZ=America/Mexico_City node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

#!/usr/bin/env bash
# Microdata readers take <time itemprop="datePublished">1902</time> for an empty text.
#
# Packages: extruct 0.18.0 and microdata 0.8.0 (PyPI), microdata-node 2.0.0 (npm).
# Seen on 30 November 2026 with Python 3.11 and Node 20.
#
# Expected: HTML gives a property on <time> the element's datetime value: the attribute `datetime` where there is one,
# "otherwise the child text content". `1902` and `13m` are valid there, so that the attribute isn't needed.
#
# Seen, for datePublished without the attribute, then dateCreated and duration with it:
#| extruct         ""  "1901"  "PT13M"
#| microdata       ""  "1901"  "PT13M"
#| microdata-node  ""  "1901"  "PT13M"
#
# Why it matters: a year is the date of which the text needs no second form, hence the one without the attribute. Film
# pages marked up as the standard allows are imported with an empty date: not missing, but empty.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts microdata-node@2.0.0 >&2
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install extruct==0.18.0 microdata==0.8.0 lxml_html_clean==0.4.6 >&2

cat > film.html <<'HTML'
<!doctype html>
<html lang="en">
<head><title>A Trip to the Moon</title></head>
<body>
<article itemscope itemtype="https://schema.org/Movie">
<h1 itemprop="name">A Trip to the Moon</h1>
<p>Shown in <time itemprop="datePublished">1902</time>, begun in <time itemprop="dateCreated" datetime="1901">the year before</time>,
<time itemprop="duration" datetime="PT13M">13 minutes</time></p>
</article>
</body>
</html>
HTML
cat > see.py <<'PY'
import json

import extruct
import microdata

page = open("film.html").read()
names = ("datePublished", "dateCreated", "duration")
film = extruct.extract(page, syntaxes=["microdata"])["microdata"][0]["properties"]
print("extruct".ljust(15), *[json.dumps(film[name]) + " " for name in names])
film = microdata.get_items(page)[0]
print("microdata".ljust(15), *[json.dumps(film.get(name)) + " " for name in names])
PY
cat > see.mjs <<'JS'
import { readFileSync } from "node:fs";
import { toJson } from "microdata-node";

const film = toJson(readFileSync("film.html", "utf8")).items[0].properties;
const values = ["datePublished", "dateCreated", "duration"].map((name) => JSON.stringify(String(film[name][0])));
console.log("microdata-node".padEnd(15), values.join("  "));
JS
seen=$({ python/bin/python see.py; node see.mjs; } | sed 's/ *$//')
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

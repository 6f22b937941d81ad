#!/usr/bin/env bash
# lxml writes "&#233;" for "é" into JSON scripts and style sheets when it saves a page.
#
# Packages: lxml 6.1.3, and html5lib 1.1 to read its output as a browser would (PyPI).
# Seen on 30 November 2026 with Python 3.11.
#
# Expected: `tostring` of lxml.html writes ASCII where no encoding is asked for, hence character references in text and
# attributes. <script> and <style> are raw text in HTML, without references, as they were CDATA in HTML 4: `&`, `<` are
# left alone in them by the same call. What can't be written in ASCII there would have to be an error, or UTF-8.
#
# Seen: JSON and CSS saved, then read again. The JSON is still JSON, so that nothing fails; its words are wrong:
#| <script type="application/json">{"director": "Georges M&#233;li&#232;s", "company": "Star & Film <Paris>"}</script>
#| <style>dd::before{content:"&#183;"}</style>
#| read by a browser: Georges M&#233;li&#232;s
#
# Why it matters: build steps in Python that add a link or an id to a finished page save it so. Text in the page stays
# right, and a component that reads its data from the script shows "M&#233;li&#232;s" to everyone.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install lxml==6.1.3 html5lib==1.1 >&2

cat > see.py <<'PY'
import json

import html5lib
import lxml.html

PAGE = """<!doctype html><html lang="fr"><head><title>Méliès</title></head><body><x-card>
<script type="application/json">{"director": "Georges Méliès", "company": "Star & Film <Paris>"}</script>
<style>dd::before{content:"·"}</style></x-card></body></html>"""

saved = lxml.html.tostring(lxml.html.fromstring(PAGE)).decode("ascii")
print(*[line.removesuffix("</x-card></body></html>") for line in saved.splitlines()[1:]], sep="\n")
script = html5lib.parse(saved, namespaceHTMLElements=False).find(".//script")
print("read by a browser:", json.loads(script.text)["director"])
PY
seen=$(python/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

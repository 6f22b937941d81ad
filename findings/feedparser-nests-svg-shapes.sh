#!/usr/bin/env bash
# feedparser opens each <path/> of a drawing in a feed and closes none, so that a reader shows the first shape alone.
#
# Packages: feedparser 6.0.14, and html5lib 1.1 to read its output as a browser would (PyPI).
# Seen on 30 November 2026 with Python 3.11.
#
# Expected: `<path/>` within <svg> is closed, in HTML ("Foreign elements": a start tag with a solidus has no content) as
# in XML. feedparser lets SVG's shapes through when it cleans an entry, so the drawing of three stars stays one.
#
# Seen, the entry's content and the nesting that a browser makes of it. SVG draws nothing for a shape within a shape:
#| <svg viewBox="0 0 30 10" xmlns="http://www.w3.org/2000/svg"><path d="M1 5h8"><path d="M11 5h8"><circle cx="25" cy="5" r="4"></svg><p>13 minutes</p>
#| svg > path > path > circle
# Shapes with an end tag of their own, `<path ...></path>`, stay beside each other.
#
# Why it matters: a feed of reviews may give a rating as inline stars, and SVG tools write shapes as `<path/>`. A reader
# built on feedparser shows the first star alone, whatever the rating.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install feedparser==6.0.14 html5lib==1.1 >&2

cat > see.py <<'PY'
import feedparser
import html5lib

STARS = '<svg viewBox="0 0 30 10"><path d="M1 5h8"/><path d="M11 5h8"/><circle cx="25" cy="5" r="4"/></svg>'
FEED = f"""<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>Films</title><id>urn:example:films</id><updated>2026-11-30T00:00:00Z</updated>
<entry><title>A Trip to the Moon</title><id>urn:example:moon</id><updated>2026-11-30T00:00:00Z</updated>
<content type="html"><![CDATA[{STARS}<p>13 minutes</p>]]></content></entry>
</feed>"""

content = feedparser.parse(FEED).entries[0].content[0].value
print(content)
element = html5lib.parseFragment(content, namespaceHTMLElements=False)[0]
nesting = []
while element is not None:
    nesting.append(element.tag.split("}")[-1])
    element = next(iter(element), None)
print(" > ".join(nesting))
PY
seen=$(python/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

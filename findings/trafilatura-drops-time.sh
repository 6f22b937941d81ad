#!/usr/bin/env bash
# trafilatura leaves out the text of every <time> and <output>: release dates and running times go from a page's text.
#
# Package: trafilatura 2.3.1 (PyPI). Seen on 30 November 2026 with Python 3.11.
#
# Expected: <time>, <data> and <output> are phrasing content (HTML, "Text-level semantics"): their text is part of the
# sentence, and `datetime` only adds a form for programs. Other markup within a sentence keeps its text.
#
# Seen, each sentence as it comes out of a page of some length; the last one's <data> and <bdi> keep their text:
#| First shown on , running time .
#| - Released
#| The film of , restored in .
#| It is 13 minutes long, by Georges Méliès.
#
# Why it matters: text for archives, search and language models is taken out of pages by trafilatura. Film pages have
# dates and running times in <time>, as the HTML standard asks; of all words on the page, these are not there.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install trafilatura==2.3.1 lxml_html_clean==0.4.6 >&2

cat > see.py <<'PY'
import trafilatura

STORY = "A group of astronomers is shot to the Moon in a capsule and comes home with a captive of the Moon. "
INPUTS = [
    '<p>First shown on <time datetime="1902-09-01">1 September 1902</time>, running time <time datetime="PT13M">13 minutes</time>.</p>',
    '<dl><dt>Released</dt><dd><time datetime="1902-09-01">1 September 1902</time></dd></dl>',
    "<p>The film of <time>1902</time>, restored in <output>2010</output>.</p>",
    '<p>It is <data value="13">13 minutes</data> long, by <bdi>Georges Méliès</bdi>.</p>',
]
for sentence in INPUTS:
    page = f"""<!doctype html><html lang="en"><head><title>A Trip to the Moon</title></head><body><main><article>
        <h1>A Trip to the Moon</h1><p>{STORY * 4}</p>{sentence}<p>{STORY.replace("group", "club") * 4}</p>
        </article></main></body></html>"""
    lines = trafilatura.extract(page).split("\n")
    print(*[line for line in lines[1:] if "astronomers" not in line], sep="\n")
PY
seen=$(python/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

#!/usr/bin/env bash
# markdown2 turns the text of a <script> inside a custom element into HTML: *b* in JSON becomes <em>b</em>.
#
# Package: markdown2 2.5.5 (PyPI). Seen on 30 November 2026 with Python 3.11.
#
# Expected: the content of <script> is no Markdown. It comes out as it is where the script stands by itself or in a <div>
# (second and third line), and in CommonMark inside any tag that stands on a line of its own (4.6, HTML blocks,
# condition 7).
#
# Seen:
#| custom element: <p><my-card> <script type="application/json"> {"name": "A <em>Trip</em> to the Moon"} </script> </my-card></p>
#| div: <div> <script type="application/json"> {"name": "A *Trip* to the Moon"} </script> </div>
#| script alone: <script type="application/json"> {"name": "A *Trip* to the Moon"} </script>
#
# Why it matters: a web component that takes its data from a script inside gets other data, without an error: titles
# and texts with two asterisks or underscores in them come out with tags.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install markdown2==2.5.5 >&2

cat > see.py <<'PY'
import markdown2

SCRIPT = """<script type="application/json">
  {"name": "A *Trip* to the Moon"}
  </script>"""


def made(text):
    return " ".join(markdown2.markdown(text).split())


for name, text in [
    ("custom element", f"<my-card>\n  {SCRIPT}\n</my-card>\n"),
    ("div", f"<div>\n  {SCRIPT}\n</div>\n"),
    ("script alone", SCRIPT),
]:
    print(f"{name}:", made(text))
PY
seen=$(python/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

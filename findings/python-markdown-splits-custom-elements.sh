#!/usr/bin/env bash
# Python-Markdown ends a custom element at the first block inside it: what follows in the element falls out of it.
#
# Package: Markdown 3.11.3 (PyPI). Seen on 30 November 2026 with Python 3.11.
#
# Expected: a block of HTML between empty lines comes out as it is, as a <div> does (second line below). CommonMark has a
# rule for tags of any name (4.6, HTML blocks, condition 7); so have the engines that keep to it.
#
# Seen: the start tag begins a paragraph, <br /> stands where the indented line was, and <p></my-card></p> ends a
# paragraph instead of the element. The paragraph's end has ended the element before (third line, by a parser of the HTML
# standard: the elements around the word "Fallback").
#| custom element: <p><my-card> <br /> <script type="application/json"> {"name": "A Trip to the Moon"} </script></p> <p>Fallback</p> <p></my-card></p> <p>After.</p>
#| div: <div> <script type="application/json"> {"name": "A Trip to the Moon"} </script> <p>Fallback</p> </div> <p>After.</p>
#| "Fallback" is in: p
#
# Why it matters: sites of MkDocs, Pelican and many wikis write Markdown through it. A web component that takes its data
# from a script inside has its fallback beside it, so that readers see both the component and what it replaces.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install Markdown==3.11.3 html5lib==1.1 >&2

cat > see.py <<'PY'
import html5lib
import markdown

TEXT = """<NAME>
  <script type="application/json">
  {"name": "A Trip to the Moon"}
  </script>
  <p>Fallback</p>
</NAME>

After.
"""


def made(name):
    return " ".join(markdown.markdown(TEXT.replace("NAME", name)).split())


def names_around(html, word):
    found = []

    def visit(element, names):
        names = [*names, element.tag]
        if word in (element.text or ""):
            found.append(names)
        for child in element:
            visit(child, names)
            if word in (child.tail or ""):
                found.append(names)

    visit(html5lib.parseFragment(html, namespaceHTMLElements=False), [])
    return " ".join(reversed(found[0][1:]))


print("custom element:", made("my-card"))
print("div:", made("div"))
print('"Fallback" is in:', names_around(made("my-card"), "Fallback"))
PY
seen=$(python/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

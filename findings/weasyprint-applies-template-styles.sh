#!/usr/bin/env bash
# WeasyPrint applies the style sheet within a <template> to the whole page.
#
# Package: weasyprint 70.0 (PyPI; it needs the system's Pango library). Seen on 30 November 2026 with Python 3.11.
#
# Expected: the content of a <template> is no part of the document (HTML, "The template element"), and a <style> applies
# only where it is connected; within a declarative shadow root it applies to that root. Either way the page's own
# paragraphs keep their look.
#
# Seen, the colour and size of the page's paragraph, on a page without and with a web component's template before it:
#| without        srgb 0 0 0, 16px
#| with template  srgb 1 0 0, 30px
# The template's own paragraph isn't printed, only its rules are heeded.
#
# Why it matters: web components that a server has rendered bring short selectors in a template (`p`, `header`, `h2`),
# since nothing outside can be meant. Printed by WeasyPrint the page around them, a festival's programme, takes the
# component's look, its own headers and headings first.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install weasyprint==70.0 >&2

cat > see.py <<'PY'
import weasyprint

TEMPLATE = """<x-card><template shadowrootmode="open">
<style>p { color: red; font-size: 30px }</style><p>In the card</p></template></x-card>"""


def texts(box):
    if getattr(box, "text", None):
        yield box
    for child in getattr(box, "children", []):
        yield from texts(child)


for name, before in {"without": "", "with template": TEMPLATE}.items():
    html = f'<!doctype html><html lang="en"><title>Films</title>{before}<p>On the page</p>'
    (text,) = texts(weasyprint.HTML(string=html).render().pages[0]._page_box)
    red, green, blue = text.style["color"].coordinates
    print(name.ljust(14), f"srgb {red:g} {green:g} {blue:g}, {text.style['font_size']:g}px")
PY
seen=$(python/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

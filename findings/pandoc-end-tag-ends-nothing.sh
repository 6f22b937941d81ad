#!/usr/bin/env bash
# Pandoc puts a custom element's end tag into a paragraph, where it ends nothing: the rest of the page is in the element.
#
# Packages: pypandoc_binary 1.17, which brings Pandoc 3.9, and html5lib 1.1 to read its output as a browser would (PyPI).
# Seen on 30 November 2026 with Python 3.11.
#
# Expected: raw HTML in Markdown passes as it is (Pandoc's `raw_html`; `markdown_in_html_blocks` reads Markdown between
# the tags of a block, which stay where they are). Pandoc does so for <x-card> with `--from commonmark`.
#
# Seen, the HTML of --from markdown, the default, then the element around the page's last paragraph; then the same for
# `--from commonmark`. A browser ignores `</x-card>` within <p>, as no <x-card> is open in that paragraph:
#| markdown: <x-card> <p> A Trip to the Moon (1902) </p> <p></x-card></p> <p>After the film.</p>
#| markdown: "After the film." is in <x-card>
#| commonmark: <x-card> <p>A Trip to the Moon (1902)</p> </x-card> <p>After the film.</p>
#| commonmark: "After the film." is in <body>
#
# Why it matters: a web component that shows its own content in a shadow root, without a slot, hides what stands in its
# element. On a page made by Pandoc everything after the first component is gone, and nobody is told.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv python
python/bin/pip --quiet --disable-pip-version-check install pypandoc_binary==1.17 html5lib==1.1 >&2

cat > see.py <<'PY'
import html5lib
import pypandoc

MARKDOWN = """<x-card>
<p>A Trip to the Moon (1902)</p>
</x-card>

After the film.
"""
for reader in ("markdown", "commonmark"):
    html = pypandoc.convert_text(MARKDOWN, "html", reader)
    print(f"{reader}:", " ".join(html.split()))
    page = html5lib.parse(html, namespaceHTMLElements=False)
    (around,) = [element for element in page.iter() for child in element if child.text == "After the film."]
    print(f'{reader}: "After the film." is in <{around.tag}>')
PY
seen=$(python/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

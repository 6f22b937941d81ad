#!/usr/bin/env bash
# monolith saves each <template> of a page without what stands in it: rows, and shadow roots written into the page.
#
# Package: monolith 2.12.0 (a Rust crate). Seen on 30 November 2026 with Rust 1.95.
#
# Expected: what stands in a <template> is a part of the page. HTML's rules for serializing write the children of its
# template contents ("Serializing HTML fragments", for a template element the node is its contents), and monolith is to
# keep a page as one file.
#
# Seen, a page with a row to copy and with a declarative shadow root, as it is kept:
#| <template id="row"></template>
#| <div><template shadowrootmode="open"></template>Saved</div>
# No option changes that, and no line tells of it.
#
# Why it matters: a page whose server writes its web components with declarative shadow roots is kept without their
# content. A browser makes an empty shadow root of the empty template, so that not even the text beside it is seen.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
[ "$(monolith --version 2>/dev/null)" = "monolith 2.12.0" ] || {
  cargo install --quiet --locked --root . monolith@2.12.0 >&2
  PATH="$folder/bin:$PATH"
}

cat > page.html <<'HTML'
<!doctype html>
<html lang="en">
<head><title>A Trip to the Moon</title></head>
<body>
<template id="row"><p>13 minutes</p></template>
<div><template shadowrootmode="open"><p>A Trip to the Moon (1902)</p></template>Saved</div>
</body>
</html>
HTML
seen=$(monolith --quiet page.html --output - | grep '<template')
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

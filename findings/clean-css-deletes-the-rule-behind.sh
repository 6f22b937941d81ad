#!/usr/bin/env bash
# clean-css deletes the ordinary rule that stands behind a rule with a nested one, and moves rules out of @media.
#
# Packages: html-minifier-terser 7.2.0 with `minifyCSS: true`, which runs clean-css 5.3.3 (npm).
# Seen on 30 November 2026 with Node 20.
#
# Expected: CSS Nesting, read by every current engine since 2023. A minifier that does not know it would leave the text,
# or drop the nested rule and no more: CSS Syntax has a parser skip what it does not know with the whole of its block.
#
# Seen: the nested rule goes, and with it `.page`, a rule in the CSS of 1996. In the second style `.sheet`, meant for
# paper alone, comes out behind the @media and applies to the screen, and `.page` goes. The third loses everything.
# html-minifier-terser prints no warning:
#| .card{color:navy}.foot{padding:0}
#| @media print{.card{color:#000}}.sheet{display:block}
#| (nothing)
#
# Why it matters: it is the CSS minifier of html-minifier-terser, which static sites run on finished pages. A web
# component rendered on a server brings a <style> of its own in a template; its nesting costs other rules of that sheet,
# in the published site only.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts html-minifier-terser@7.2.0 clean-css@5.3.3 >&2

cat > see.mjs <<'JS'
import { minify } from "html-minifier-terser";

const sheets = [
  ".card { color: navy; & b { color: teal } } .page { margin: 0 } .foot { padding: 0 }",
  "@media print { .card { color: black; & b { color: teal } } .sheet { display: block } } .page { margin: 0 }",
  ".card { & b { color: teal } color: navy } .page { margin: 0 }",
];
for (const sheet of sheets) {
  const html = await minify(`<style>${sheet}</style>`, { minifyCSS: true });
  console.log(html.replace(/<\/?style>/g, "") || "(nothing)");
}
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

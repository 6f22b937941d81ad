#!/usr/bin/env bash
# In CommonMark a JSON script with a blank line is safe by itself, and torn apart inside a custom element or a <div>.
#
# Packages: commonmark 0.31.2, the reference implementation, and markdown-it 15.0.3 (npm).
# Seen on 30 November 2026 with Node 20.
#
# Expected: CommonMark ends an HTML block that begins with <script> only at </script>, so that blank lines and asterisks
# of a script are no Markdown (0.31.2, "HTML blocks", condition 1). A reader takes this as a promise about <script>.
#
# Seen: true of a <script> that begins the block. Where it stands in the block of another element, condition 6 or 7 has
# the block end at the blank line, and the rest of the script is Markdown. Both implementations agree:
#| alone         {"name": "A Trip to the Moon", "genre": "*féerie*"}
#| in <x-card>   {"name": "A Trip to the Moon", <p>&quot;genre&quot;: &quot;<em>féerie</em>&quot;}
#| in <div>      {"name": "A Trip to the Moon", <p>&quot;genre&quot;: &quot;<em>féerie</em>&quot;}
#
# Why it matters: a web component whose data is a script beside it works in every Markdown site, and the same component
# with the script as its child, the form that keeps both together, breaks as soon as the JSON has a blank line.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts commonmark@0.31.2 markdown-it@15.0.3 >&2

cat > see.mjs <<'JS'
import * as commonmark from "commonmark";
import MarkdownIt from "markdown-it";

const script = `<script type="application/json">
{"name": "A Trip to the Moon",

"genre": "*féerie*"}
</script>`;
const inputs = {
  "alone": script,
  "in <x-card>": `<x-card>\n${script}\n</x-card>`,
  "in <div>": `<div>\n${script}\n</div>`,
};
const engines = [
  (text) => new commonmark.HtmlRenderer().render(new commonmark.Parser().parse(text)),
  (text) => new MarkdownIt({ html: true }).render(text),
];
for (const [name, input] of Object.entries(inputs)) {
  const results = engines.map((render) => render(input).match(/json">\s*([^]*?)\s*<\/script>/)[1].replace(/\s+/g, " "));
  console.log(name.padEnd(13), [...new Set(results)].join("\n"));
}
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

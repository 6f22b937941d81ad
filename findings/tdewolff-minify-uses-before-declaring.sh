#!/usr/bin/env bash
# tdewolff's minifier puts a destructured variable before the one that its value is made of.
#
# Packages: tdewolff-minify 2.24.12 (PyPI), which is the Go library that `hugo --minify` uses.
# Seen on 30 November 2026 with Python 3.11.
#
# Expected: declarations of one `let` run from left to right (ECMAScript, 14.3.1), so that their order stays.
#
# Seen: where the value of a destructured variable has an object with an earlier variable in it, the two change places.
# The script throws "Cannot access 't' before initialization" as soon as the function is called. Without the object, or
# without the destructuring, the order stays. The minifier prints no warning:
#| function link(e){let{href:n}={href:t},t=e.trim();return n+t}
#| function link(e){let t=e.trim(),{href:n}=parse(t);return n+t}
#| function link(e){let t=e.trim(),n={href:t}.href;return n+t}
#
# Why it matters: other minifiers join two declarations into one `let`, so that a script that is already minified, as
# packages bring it, is broken by the minifier of the site that takes it in.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv environment
environment/bin/pip install --quiet --disable-pip-version-check tdewolff-minify==2.24.12 >&2

cat > see.py <<'PYTHON'
import minify

for value in ["{ href } = { href: text }", "{ href } = parse(text)", "href = { href: text }.href"]:
    script = "function link(given) { let text = given.trim(), %s; return href + text; }" % value
    print(minify.string("text/javascript", script))
PYTHON
seen=$(environment/bin/python see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

#!/usr/bin/env bash
# Firefox shows a page of its back-forward cache with the session storage of the time when the reader left it.
#
# Package (Debian 12, which has to have it): firefox-esr 153.8.0; and python3. Seen on 30 November 2026, headless, with a
# new profile.
#
# Expected: both pages are of one origin in one tab, and so have one session storage (HTML, "The sessionStorage getter":
# the map of the traversable). What the second page writes, the first one reads when the reader comes back to it.
#
# Seen, what a page reads that comes back. Before it was left, the first one had read the session storage, the other not:
#| read before: persisted true, session null, local set
#| not read before: persisted true, session set, local set
# After a reload the first one reads "set" too. Chromium 156 gives "set" in both.
#
# Why it matters: pages keep a reader's choice there (a language, a filter, a cart), read it as they load, and read it
# again at `pageshow`, as is advised for pages that come back. In Firefox that tells the old choice.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
command -v firefox-esr >/dev/null || { echo "firefox-esr is missing" >&2; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"

cat > see.py <<'PY'
import http.server
import subprocess
import threading
from urllib.parse import parse_qs, urlsplit

FIRST = """<!doctype html><title>First</title><script>
%s
addEventListener("load", () => setTimeout(() => (location.href = "second.html"), 500), { once: true });
addEventListener("pageshow", ({ persisted }) => {
  if (!persisted) return;
  const told = `persisted ${persisted}, session ${sessionStorage.getItem("key")}, local ${localStorage.getItem("key")}`;
  fetch("told?" + new URLSearchParams({ told }));
});
</script>"""
SECOND = """<!doctype html><title>Second</title><script>
sessionStorage.setItem("key", "set");
localStorage.setItem("key", "set");
addEventListener("load", () => setTimeout(() => history.back(), 500));
</script>"""
PAGES = {
    "read before": FIRST % 'sessionStorage.getItem("key");',
    "not read before": FIRST % "",
}


def see(page):
    told = threading.Event()
    words = []

    class Site(http.server.BaseHTTPRequestHandler):
        def log_message(self, *_):
            pass

        def do_GET(self):
            path = urlsplit(self.path)
            if path.path == "/told":
                words.append(parse_qs(path.query)["told"][0])
                told.set()
            body = {"/first.html": page, "/second.html": SECOND}.get(path.path, "").encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

    site = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=site.serve_forever, daemon=True).start()
    profile = subprocess.check_output(["mktemp", "-d", "-p", "."], text=True).strip()
    address = f"http://127.0.0.1:{site.server_address[1]}/first.html"
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    firefox = subprocess.Popen(["firefox-esr", "--headless", "--no-remote", "--profile", profile, address], **quiet)
    told.wait(60)
    firefox.terminate()
    firefox.wait()
    return words[0] if words else "nothing"


for name, page in PAGES.items():
    print(f"{name}: {see(page)}")
PY
seen=$(python3 see.py)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

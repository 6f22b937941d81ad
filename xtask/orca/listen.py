"""Reads a page as somebody does who hears it: by Orca, with the keys of Orca and of the browser.

Called with the engine, the address and the title of the page, and a folder for what the programs keep. Writes beside
that folder, with the extension `.txt`, what Orca says: each press of a key as a heading before what is said of it.
Runs in a D-Bus session and under an X server of its own.
"""

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

WEBKIT = Path("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")

# Orca has said everything when it has been silent for so long; seconds.
SILENCE = 0.8
# It begins within this time, if there is anything to say.
BEGIN = 2.5
# The longest time to wait for a word.
PATIENCE = 40
# The longest time of all.
END = 300


class Reader:
    """Somebody with a keyboard and a screen reader."""

    def __init__(self, said):
        self.said = said
        self.heard = 0

    def hear(self):
        """All that is said from the last time on, until there is silence."""
        end = time.time() + BEGIN
        size = self.heard
        while time.time() < end:
            time.sleep(0.1)
            if len(self.said.read_bytes()) != size:
                size = len(self.said.read_bytes())
                end = time.time() + SILENCE
        text = self.said.read_bytes()[self.heard :].decode()
        self.heard = size
        return text

    def wait_until(self, question, sentence):
        end = time.time() + PATIENCE
        while not question():
            if time.time() > end:
                sys.exit(f"never {sentence}; Orca said:\n{self.said.read_text()}")
            time.sleep(0.1)

    def wait_for(self, word):
        self.wait_until(lambda: word in self.said.read_bytes()[self.heard :].decode(), f"said {word!r}")
        return self.hear()

    def press(self, doing, *keys):
        """Presses keys, prints what is said of it below a heading, and gives it."""
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)
        text = self.hear()
        print(f"## {doing}: {' '.join(keys)}\n{text}", flush=True)
        return text

    def seek(self, doing, key, word, most=20):
        """Presses a key until the word is said."""
        for _ in range(most):
            if word in self.press(doing, key):
                return
        sys.exit(f"{word!r} is not reached by {key}")


def start(command, environment):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env=environment, **quiet)


def main():
    signal.alarm(END)
    engine, address, title, folder = sys.argv[1:]
    folder = Path(folder)
    said = folder / "said.txt"
    said.write_text("")
    # Orca reads this module of its user's, which may change all that is set.
    (folder / "orca-customizations.py").write_text(
        "import orca.settings\n"
        "orca.settings.speechServerFactory = 'transcript'\n"
        "orca.settings.speechFactoryModules = ['transcript']\n"
        "orca.settings.sayAllOnLoad = False\n"
    )
    environment = {
        **os.environ,
        "ACCESSIBILITY_ENABLED": "1",
        "FILM_CARD_TRANSCRIPT": str(said),
        "GDK_BACKEND": "x11",
        "GNOME_ACCESSIBILITY": "1",
        "LC_ALL": "C.UTF-8",
        "PYTHONPATH": str(Path(__file__).parent),
    }
    environment.pop("NO_AT_BRIDGE", None)
    for state in ("IsEnabled", "ScreenReaderEnabled"):
        call = ["gdbus", "call", "--session", "--dest=org.a11y.Bus", "--object-path=/org/a11y/bus"]
        words = ["--method=org.freedesktop.DBus.Properties.Set", "org.a11y.Status", state, "<true>"]
        subprocess.run([*call, *words], check=True, stdout=subprocess.DEVNULL)
    profile = tempfile.mkdtemp()
    browser = {
        "chromium": [
            "chromium",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--force-renderer-accessibility",
            "--password-store=basic",
            f"--user-data-dir={profile}",
            address,
        ],
        "firefox": ["firefox-esr", "--no-remote", "--profile", profile, address],
        "webkit": [WEBKIT, "--geometry=1000x3800", address],
    }[engine]
    reader = Reader(said)
    # Windows become active by a window manager.
    programs = [start(["openbox"], environment)]
    try:
        programs.append(start(["orca", "--user-prefs", folder, "--debug-file", folder / "debug.txt"], environment))
        reader.wait_for("Screen reader on")
        programs.append(start(browser, environment))
        reader.wait_for(title)
        reader.wait_until(lambda: page(Atspi.get_desktop(0)), "is a page")
        subprocess.run(["xdotool", "getactivewindow", "mousemove", "--window", "%1", "600", "200", "click", "1"], check=True)
        reader.hear()
        with open(folder.with_suffix(".txt"), "w") as file, contextlib.redirect_stdout(file):
            listen(reader, engine)
    finally:
        for program in reversed(programs):
            program.send_signal(signal.SIGKILL)
            program.wait()
        shutil.rmtree(profile, ignore_errors=True)


def read_all(reader, engine):
    reader.press("To the top", "ctrl+Home")
    if engine != "webkit":
        reader.press("Read all", "KP_Add")
        return
    # Orca 43 knows no page of today's WebKitGTK as a whole, but its headings, paragraphs and items.
    reader.seek("Into the page", "Tab", "toggle button")
    for key, kind in [("h", "heading"), ("p", "paragraph"), ("i", "item"), ("b", "button")]:
        reader.seek(f"The next {kind}", key, "Wrapping", most=40)


def told(node, depth=0):
    """What an engine tells of a node and of all in it: role, name, text and language, a line each."""
    text = node.get_text_iface() and Atspi.Text.get_text(node, 0, -1).replace("\ufffc", "").strip()
    lang = text and (Atspi.Text.get_attribute_run(node, 0, True)[0] or {}).get("language")
    words = [node.get_role_name(), node.get_name() and repr(node.get_name()), text, lang and f"({lang})"]
    yield "  " * depth + " ".join(filter(None, words))
    for index in range(node.get_child_count()):
        child = node.get_child_at_index(index)
        yield from told(child, depth + 1) if child else ()


def page(node):
    """The web page that has the card, somewhere in a node."""
    if node.get_role_name() == "document web" and "Español" in "".join(told(node)):
        return node
    children = (node.get_child_at_index(index) for index in range(node.get_child_count()))
    return next(filter(None, map(page, filter(None, children))), None)


def listen(reader, engine):
    read_all(reader, engine)
    reader.press("To the top", "ctrl+Home")
    reader.seek("To the cast", "Tab", "Cast")
    reader.press("Open", "space")
    if engine == "webkit":
        for _ in range(3):
            reader.press("The next item", "i")
    else:
        reader.press("Read on", "KP_Add")
    reader.seek("Back to the switch", "shift+Tab", "Español")
    reader.press("Switch", "space")
    reader.seek("The next heading", "h", "Reseñas")
    if engine == "webkit":
        print("## The page, as WebKitGTK tells it")
        print("\n".join(told(page(Atspi.get_desktop(0)))))


main()

"""Reads a page as somebody does who hears it: by Orca, with the keys of Orca and of the browser.

Called with the engine, the address and the title of the page, and a folder for what the programs keep. Prints what
Orca says, each press of a key as a heading before what is said of it. Runs in a D-Bus session and under an X server
of its own.
"""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

WEBKIT = Path("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")

# Orca has said everything when it has been silent for so long; seconds.
SILENCE = 0.8
# The longest time to wait for a word.
PATIENCE = 40


class Reader:
    """Somebody with a keyboard and a screen reader."""

    def __init__(self, said):
        self.said = said
        self.heard = 0

    def hear(self):
        """All that is said from the last time on, until there is silence."""
        end = time.time() + SILENCE
        size = self.said.stat().st_size
        while time.time() < end:
            time.sleep(0.1)
            if self.said.stat().st_size != size:
                size = self.said.stat().st_size
                end = time.time() + SILENCE
        text = self.said.read_text()[self.heard :]
        self.heard += len(text)
        return text

    def wait_for(self, word):
        end = time.time() + PATIENCE
        while word not in self.said.read_text()[self.heard :]:
            if time.time() > end:
                sys.exit(f"Orca never said {word!r}, but:\n{self.said.read_text()}")
            time.sleep(0.1)
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
    profile = folder / "profile"
    profile.mkdir(exist_ok=True)
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
        print(f"## The page is opened\n{reader.wait_for(title)}")
        subprocess.run(["xdotool", "getactivewindow", "mousemove", "--window", "%1", "600", "200", "click", "1"], check=True)
        reader.hear()
        listen(reader, engine)
    finally:
        for program in reversed(programs):
            program.send_signal(signal.SIGKILL)
            program.wait()


def listen(reader, engine):
    # Orca 43 reads a page of WebKitGTK by the screen only.
    all_from_here = ["KP_Add", "KP_Add"] if engine == "webkit" else ["KP_Add"]
    reader.press("To the top", "ctrl+Home")
    reader.press("Read all", *all_from_here)
    reader.press("To the top", "ctrl+Home")
    reader.seek("To the cast", "Tab", "Cast")
    reader.press("Open", "space")
    reader.press("Read on", *all_from_here)
    reader.seek("Back to the switch", "shift+Tab", "Español")
    reader.press("Switch", "space")
    reader.seek("The next heading", "h", "Reseñas")


main()

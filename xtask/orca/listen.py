"""Reads a page as somebody does who hears it: by Orca, with the keys of Orca and of the browser.

Called with the name of the module beside this one that says what is done, the engine, the address and the title of the
page, and a folder for what the programs keep. Writes beside that folder, with the extension `.txt`, what Orca says: each
press of a key as a heading before what is said of it. Runs in a D-Bus session and under an X server of its own.
"""

import contextlib
import importlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from reader import Reader, page

WEBKIT = Path("/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")

# The longest time of all.
END = 300


def start(command, environment):
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, env=environment, **quiet)


def main():
    signal.alarm(END)
    walk, engine, address, title, folder = sys.argv[1:]
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
            importlib.import_module(walk).listen(reader, engine)
    finally:
        for program in reversed(programs):
            program.send_signal(signal.SIGKILL)
            program.wait()
        shutil.rmtree(profile, ignore_errors=True)


if __name__ == "__main__":
    main()

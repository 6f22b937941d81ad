"""Somebody with a keyboard and a screen reader, and what an engine tells of its page."""

import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

# Orca has said everything when it has been silent for so long; seconds.
SILENCE = 0.8
# It begins within this time, if there is anything to say.
BEGIN = 2.5
# The longest time to wait for a word.
PATIENCE = 40


class Reader:
    """Presses keys in a browser, and hears what Orca writes into the file `said`."""

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

    def tell(self, doing, by):
        """Prints what is said of something that was done, below a heading, and gives it."""
        text = self.hear()
        print(f"## {doing}: {by}\n{text}", flush=True)
        return text

    def press(self, doing, *keys):
        subprocess.run(["xdotool", "key", "--clearmodifiers", *keys], check=True)
        return self.tell(doing, " ".join(keys))

    def write(self, doing, text):
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "50", text], check=True)
        return self.tell(doing, text)

    def seek(self, doing, key, word, most=20):
        """Presses a key until the word is said, and gives what is said then."""
        for _ in range(most):
            text = self.press(doing, key)
            if word in text:
                return text
        sys.exit(f"{word!r} is not reached by {key}")


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
    """The web page that has the switch of languages, somewhere in a node."""
    if node.get_role_name() == "document web" and any("Español" in line for line in told(node)):
        return node
    children = (node.get_child_at_index(index) for index in range(node.get_child_count()))
    return next(filter(None, map(page, filter(None, children))), None)

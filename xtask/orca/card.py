"""The card on a page of its own: read as a whole, a section opened, the language switched."""

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

from reader import page, told


def read_all(reader, engine):
    reader.press("To the top", "ctrl+Home")
    if engine != "webkit":
        reader.press("Read all", "KP_Add")
        return
    # Orca 43 knows no page of today's WebKitGTK as a whole, but its headings, paragraphs and items.
    reader.seek("Into the page", "Tab", "toggle button")
    for key, kind in [("h", "heading"), ("p", "paragraph"), ("i", "item"), ("b", "button")]:
        reader.seek(f"The next {kind}", key, "Wrapping", most=40)


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

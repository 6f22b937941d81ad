"""`index.html`: read as a whole; then the form of a film by Tab, a list, a fault, undo, and a page that is pasted."""

import subprocess
from pathlib import Path

SAVED_PAGE = Path("tests/import/schema-org/imdb-2024.html")


def listen(reader, engine):
    reader.press("To the top", "ctrl+Home")
    reader.press("Read all", "KP_Add")
    reader.press("To the top", "ctrl+Home")
    reader.seek("To the way in", "Tab", "Make the card of your film")
    reader.press("Go in", "Return")
    reader.seek("Through the form", "Tab", "Story", most=60)
    reader.seek("Back to the genres", "shift+Tab", "Genres", most=60)
    reader.press("Add", "space")
    reader.write("Write", "War")
    reader.seek("To the button", "Tab", "Add")
    reader.press("Add another", "space")
    reader.write("Write", "Love")
    reader.seek("To the move", "Tab", "Move up")
    reader.press("Move", "space")
    reader.seek("To the removal", "Tab", "Remove")
    reader.press("Remove", "space")
    reader.seek("Back to the running time", "shift+Tab", "Running time", most=30)
    reader.press("Mark all", "ctrl+a")
    reader.write("Write nonsense", "long")
    reader.press("Go on", "Tab")
    reader.press("Come back", "shift+Tab")
    reader.press("Undo", "ctrl+z")
    reader.seek("Back to the import", "shift+Tab", "or paste text", most=60)
    subprocess.run(["xclip", "-selection", "clipboard", SAVED_PAGE], check=True)
    reader.press("Paste", "ctrl+v")
    reader.seek("Through what was left", "Tab", "Form")

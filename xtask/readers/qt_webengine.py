"""Reads a page in Qt WebEngine as its user would: opens all sections, presses all buttons, pictures what is there.

Called with the address of a page, the name of the picture, and how long to wait before. Prints one object of JSON: the engine, the texts that
can be seen, the least contrast of one of them in the picture, the buttons that did nothing, and the console.
"""

import json
import sys
from collections import Counter
from pathlib import Path

try:
    from PyQt6.QtCore import QTimer, QUrl
    from PyQt6.QtGui import QImage
    from PyQt6.QtWebEngineCore import QWebEnginePage
    from PyQt6.QtWebEngineWidgets import QWebEngineView
    from PyQt6.QtWidgets import QApplication

    RGB = QImage.Format.Format_RGB32
except ImportError:
    from PyQt5.QtCore import QTimer, QUrl
    from PyQt5.QtGui import QImage
    from PyQt5.QtWebEngineWidgets import QWebEnginePage, QWebEngineView
    from PyQt5.QtWidgets import QApplication

    RGB = QImage.Format_RGB32

WIDTH, HEIGHT = 900, 4800
# Milliseconds between the steps.
STEP = 900
# Scripts of an application run where a saved page may have none.
WORLD = 1


def script(name):
    """One of the scripts beside this file, which the other engines run too."""
    return "(() => {%s})()" % Path(__file__).with_name(name).read_text()


def luminance(pixel):
    def linear(value):
        value /= 255
        return value / 12.92 if value <= 0.03928 else ((value + 0.055) / 1.055) ** 2.4

    blue, green, red, _ = pixel
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)


def contrast(picture, box):
    """Between the most frequent colour in a box and the one that differs most from it; WCAG 2.2."""
    x, y, width, height = (round(value) for value in box)
    pixels = Counter()
    for row in range(max(y, 0), min(y + height, picture.height())):
        line = picture.constScanLine(row).asstring(picture.bytesPerLine())
        pixels.update(line[at : at + 4] for at in range(4 * max(x, 0), 4 * min(x + width, picture.width()), 4))
    if not pixels:
        return None
    ground = luminance(pixels.most_common(1)[0][0])
    lights = [luminance(pixel) for pixel in pixels] + [ground]
    return max((max(light, ground) + 0.05) / (min(light, ground) + 0.05) for light in lights)


class Page(QWebEnginePage):
    console = []

    def javaScriptConsoleMessage(self, level, message, line, source):
        self.console.append(message)


def main():
    url, file, wait = sys.argv[1:]
    app = QApplication(sys.argv[:1])
    view = QWebEngineView()
    page = Page(view)
    view.setPage(page)
    view.resize(WIDTH, HEIGHT)
    view.show()

    def end(found):
        # What was opened has to be painted.
        QTimer.singleShot(STEP, lambda: tell(found))

    def tell(found):
        picture = view.grab().toImage().convertToFormat(RGB)
        picture.save(file)
        least = [21, ""]
        for text in found["texts"]:
            ratios = [contrast(picture, box) for box in text["boxes"]]
            for ratio in filter(None, ratios):
                least = min(least, [ratio, text["text"].strip()])
        found.update(
            text="\n".join(text["text"] for text in found.pop("texts")),
            dead=pressed or [],
            contrast=least[0],
            faintest=least[1],
            console=Page.console,
        )
        print(json.dumps(found))
        app.exit(0)

    pressed = []

    def press():
        page.runJavaScript(script("press.js"), WORLD, lambda dead: (pressed.extend(dead or []), QTimer.singleShot(STEP, look)))

    def look():
        page.runJavaScript(script("look.js"), WORLD, end)

    view.loadFinished.connect(lambda _: QTimer.singleShot(int(wait), press))
    view.load(QUrl(url))
    QTimer.singleShot(60000, lambda: app.exit(1))
    sys.exit(app.exec() if hasattr(app, "exec") else app.exec_())


main()

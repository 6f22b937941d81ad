#!/usr/bin/env bash
# Orca with Firefox says nothing of a <dd> whose value stands in a <p>, in <time> or in an inline block.
#
# Packages (Debian 12, which has to have them): orca 43.1, firefox-esr 153.8.0, at-spi2-core 2.46, openbox, dbus, xvfb,
# xauth, xdotool, python3-gi, libglib2.0-bin. Seen on 30 November 2026, no setting changed but that the voice writes.
#
# Expected: HTML lets a <dd> hold paragraphs and phrases ("The dd element", content model: flow content), and Firefox
# tells assistive technology all of the texts. "Read all" (Orca+Semicolon, or the keypad's +) says each once.
#
# Seen, all that is said of a list with four terms; of three values nothing, and no word that they are there:
#| Description list with 4 terms
#| Plain
#| description term
#| 1901
#| description value
#| Paragraph
#| description term
#| Time
#| description term
#| Inline block
#| description term
#| leaving list.
# With Chromium 156 the same Orca says all four.
#
# Why it matters: dates belong into <time>, and a date without its year in words is the usual <dd> of a film, an event
# or an article. Its reader hears "Year", and then the next term.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
for program in orca firefox-esr openbox dbus-run-session xvfb-run xdotool gdbus; do
  command -v "$program" >/dev/null || { echo "$program is missing, see the packages above" >&2; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir orca profile

cat > page.html <<'HTML'
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Facts</title></head>
<body>
<p>First line.</p>
<dl>
<dt>Plain</dt><dd>1901</dd>
<dt>Paragraph</dt><dd><p>1902</p></dd>
<dt>Time</dt><dd><time datetime="1903">1903</time></dd>
<dt>Inline block</dt><dd><span style="display: inline-block">1904</span></dd>
</dl>
<p>Last line.</p>
</body>
</html>
HTML

# A voice that writes down what it is given to say, a text a line.
cat > written.py <<'PY'
from gi.repository import GLib
from orca import speechserver


class SpeechServer(speechserver.SpeechServer):
    server = None

    @staticmethod
    def getFactoryName():
        return "written"

    @classmethod
    def getSpeechServer(cls, info=None):
        cls.server = cls.server or cls()
        return cls.server

    @classmethod
    def getSpeechServers(cls):
        return [cls.getSpeechServer()]

    @staticmethod
    def shutdownActiveServers():
        pass

    def getInfo(self):
        return ["written", "written"]

    def getVoiceFamilies(self):
        return [speechserver.VoiceFamily({})]

    def speak(self, text=None, acss=None, interrupt=True):
        if isinstance(text, str) and text.strip():
            with open("said.txt", "a") as file:
                print(" ".join(text.split()), file=file)

    def speakCharacter(self, character, acss=None):
        self.speak(character)

    def speakKeyEvent(self, event, acss=None):
        pass

    def sayAll(self, utterances, tell):
        def say():
            spoken = next(utterances, None)
            if spoken:
                context, _ = spoken
                self.speak(context.utterance)
                context.currentOffset = context.endOffset
                tell(context.copy(), context.COMPLETED)
            return bool(spoken)

        GLib.idle_add(say)
PY
cat > orca/orca-customizations.py <<'PY'
import orca.settings
orca.settings.speechServerFactory = "written"
orca.settings.speechFactoryModules = ["written"]
orca.settings.sayAllOnLoad = False
PY

cat > hear.sh <<'SH'
until_said() {
  for _ in $(seq 400); do grep -q "$1" said.txt && return; sleep 0.1; done
  echo "never said: $1" >&2
  return 1
}
for state in IsEnabled ScreenReaderEnabled; do
  gdbus call --session --dest=org.a11y.Bus --object-path=/org/a11y/bus \
    --method=org.freedesktop.DBus.Properties.Set org.a11y.Status $state '<true>' >&2
done
trap 'kill -KILL $(jobs -p)' EXIT
openbox & orca --user-prefs orca & until_said "Screen reader on"
firefox-esr --no-remote --profile profile "file://$PWD/page.html" & until_said "Facts"
sleep 3
xdotool getactivewindow mousemove --window %1 600 400 click 1
sleep 2
xdotool key ctrl+Home
sleep 2
: > said.txt
xdotool key KP_Add
until_said "Last line"
SH
touch said.txt
export ACCESSIBILITY_ENABLED=1 GNOME_ACCESSIBILITY=1 GDK_BACKEND=x11 LC_ALL=C.UTF-8 PYTHONPATH="$folder"
unset NO_AT_BRIDGE
dbus-run-session -- xvfb-run --auto-servernum --server-args="-screen 0 1280x2000x24" bash -e hear.sh > log.txt 2>&1 \
  || { cat log.txt >&2; exit 2; }
seen=$(sed -n '/^Description list/,/^leaving list/p' said.txt)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

#!/usr/bin/env bash
# Day.js shows the running time PT106M as 0:106 and PT6360S as 0:00.
#
# Package: dayjs 1.11.23 (npm) with its plugin "duration". Seen on 30 November 2026 with Node 20.
#
# Expected: ISO 8601, which schema.org names for `duration`, lets 106 minutes be PT1H46M, PT106M or PT6360S. Moment.js,
# whose interface Day.js takes over, carries minutes over into hours, 1:46, and so does Day.js itself where a duration
# is made from a number.
#
# Seen, `hours()`, `minutes()` and `format("H:mm")`; `asMinutes()` is right each time:
#| PT1H46M      1 h  46 min  1:46   of 106 minutes
#| PT106M       0 h 106 min  0:106  of 106 minutes
#| PT6360S      0 h   0 min  0:00   of 106 minutes
#| PT1.5H     1.5 h   0 min  1.5:00 of 90 minutes
#| (6360, s)    1 h  46 min  1:46   of 106 minutes
#
# Why it matters: film databases count minutes (TMDB's `runtime`, Radarr's, Kodi's), so that PT106M is what a program
# writes that only puts letters around the number. A page by Day.js shows such a film as "0 h", or as no time at all.
set -euo pipefail
seen_before=$(sed -n 's/^#| //p' "$0")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm install --silent --no-audit --no-fund --ignore-scripts dayjs@1.11.23 >&2

cat > see.mjs <<'JS'
import dayjs from "dayjs";
import duration from "dayjs/plugin/duration.js";

dayjs.extend(duration);
const show = (name, time) =>
  console.log(
    name.padEnd(9),
    `${time.hours()} h`.padStart(6),
    `${time.minutes()} min`.padStart(7),
    "", time.format("H:mm").padEnd(6),
    `of ${time.asMinutes()} minutes`,
  );
for (const text of ["PT1H46M", "PT106M", "PT6360S", "PT1.5H"]) show(text, dayjs.duration(text));
show("(6360, s)", dayjs.duration(6360, "seconds"));
JS
seen=$(node see.mjs)
printf '%s\n' "$seen"
diff <(printf '%s\n' "$seen_before") <(printf '%s\n' "$seen") >&2 || { echo "the behaviour has changed" >&2; exit 1; }

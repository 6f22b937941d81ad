// Running times as people write them.

const WRITTEN =
  /^(?:(\d+)\s*(?:h|hr|hrs|hours?|horas?|:)\.?\s*(?:y\s|and\s)?\s*)?(?:(\d+)\s*(?:m|min|mins|minutes?|minutos?|['’′])?\.?)?$/i;
const ISO = /^PT(?:(\d+)H)?(?:(\d+)M)?$/;
const HOUR = 60;

/**
 * The duration in ISO 8601 that a text means: `PT106M` for “106”, “1:46” or “1 h 46 min”; undefined where
 * it is none.
 * @param {string} text
 */
export function durationOf(text) {
  const [, hours = 0, minutes = 0] = WRITTEN.exec(text.trim()) ?? [];
  const all = Number(hours) * HOUR + Number(minutes);
  return all ? `PT${all}M` : undefined;
}

/**
 * A duration of a film file as people write it; anything else as it is.
 * @param {string} duration
 */
export function asRunningTime(duration) {
  const [, hours = 0, minutes = 0] = ISO.exec(duration) ?? [];
  const all = Number(hours) * HOUR + Number(minutes);
  if (!all) return duration;
  const [whole, rest] = [Math.floor(all / HOUR), all % HOUR];
  return [whole && `${whole} h`, rest && `${rest} min`].filter(Boolean).join(" ");
}

// Dates as people write them.

const LANGUAGES = ["en", "es"];
/** Words that stand between the parts of a date. */
const BETWEEN = new Set(["de", "del", "of", "the", "el", "st", "nd", "rd", "th"]);
const SHORTEST_MONTH = 3;

/** The months' names in each language. */
const months = LANGUAGES.map((lang) =>
  Array.from({ length: 12 }, (_, month) => {
    const format = new Intl.DateTimeFormat(lang, { month: "long", timeZone: "UTC" });
    return format.format(Date.UTC(2000, month, 15)).toLowerCase();
  }),
);

/** @param {string} word */
function monthOf(word) {
  if (word.length < SHORTEST_MONTH) return undefined;
  const found = months.map((names) => names.findIndex((name) => name.startsWith(word)));
  const month = found.find((index) => index >= 0);
  return month === undefined ? undefined : month + 1;
}

/** @param {number[]} parts year, month, day, as far as known */
const iso = (...parts) => parts.map((part, index) => String(part).padStart(index ? 2 : 4, "0")).join("-");

/**
 * The date in ISO 8601 that a text means: `2007-01-21` for “January 21, 2007”, “21 de enero de 2007” or
 * “21.1.2007”; undefined where it is none, or leaves open which number is the month.
 * @param {string} text
 */
export function dateOf(text) {
  const written = text.trim().toLowerCase();
  const digits = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?$/.exec(written);
  if (digits) return iso(...digits.slice(1).filter(Boolean).map(Number));
  const turned = /^(?:(\d{1,2})[-/.\s])?(\d{1,2})[-/.\s](\d{4})$/.exec(written);
  if (turned) {
    const [first, second, year] = turned.slice(1).map((part) => part && Number(part));
    if (!first) return iso(Number(year), Number(second));
    const [one, other] = [Number(first), Number(second)];
    if (one > 12 || one === other) return iso(Number(year), other, one);
    return other > 12 ? iso(Number(year), one, other) : undefined;
  }
  const words = written.match(/\p{L}+|\d+/gu) ?? [];
  const named = words.filter((word) => /\p{L}/u.test(word) && !BETWEEN.has(word));
  const numbers = words.filter((word) => /\d/.test(word));
  const year = numbers.find((number) => number.length === 4);
  const day = numbers.find((number) => number.length < 3);
  const month = monthOf(named[0] ?? "");
  if (named.length !== 1 || !month || !year || numbers.length > (day ? 2 : 1)) return undefined;
  return day ? iso(Number(year), month, Number(day)) : iso(Number(year), month);
}

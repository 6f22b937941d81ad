// Numbers as people write them.

/**
 * The number that a text means, also with a decimal comma; undefined where it is none.
 * @param {string} text
 */
export function numberOf(text) {
  const written = text.trim().replace(",", ".");
  return /^-?\d+(\.\d+)?$/.test(written) ? Number(written) : undefined;
}

/**
 * The whole number that a text means, also with its thousands apart: `12345` for “12,345”, “12.345” or
 * “12 345”; undefined where it is none.
 * @param {string} text
 */
export function countOf(text) {
  const written = text.trim();
  const isWhole = /^\d+$|^\d{1,3}(?:([.,\s'’])\d{3})(?:\1\d{3})*$/.test(written);
  return isWhole ? Number(written.replace(/\D/g, "")) : undefined;
}

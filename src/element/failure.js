// Why a card can't be shown.

/** @typedef {import("../../pkg/film-card").FilmCardError} Failure */

/**
 * An error with what `film-card-error` tells of it.
 * @param {string} code
 * @param {string} message
 * @param {string} [path]
 * @returns {Failure}
 */
export const failure = (code, message, path = "") =>
  Object.assign(new Error(message), { code: /** @type {Failure["code"]} */ (code), path });

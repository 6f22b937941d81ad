// Requests for files, with patience.
import { turn } from "./schedule.js";

/** Milliseconds after which an answer is no longer waited for. */
export const PATIENCE = 30_000;

let departures = 0;
addEventListener("pagehide", () => {
  departures += 1;
});

/**
 * The answer to a request, or a rejection.
 * @param {string | URL} url
 * @param {RequestInit} [options]
 * @returns {Promise<Response>}
 */
export async function get(url, options) {
  const before = departures;
  try {
    return await fetch(url, { signal: AbortSignal.timeout?.(PATIENCE), ...options });
  } catch (error) {
    // A reader who leaves the page breaks off its requests, and may come back to it.
    await turn();
    if (departures > before) return get(url, options);
    throw error;
  }
}

// The promise `ready`, and the outcome of a card.

/** @import { Failure } from "./failure.js" */
/** @import { FilmCard } from "./film_card.js" */

/** A promise with its ends. Without `withResolvers`: a page's own Promise may be older. */
function deferred() {
  /** @type {(host: FilmCard) => void} */
  let resolve = () => {};
  /** @type {(failure: Failure) => void} */
  let reject = () => {};
  /** @type {Promise<FilmCard>} */
  const promise = new Promise((...ends) => {
    [resolve, reject] = ends;
  });
  // A rejection that nobody asks for is no unhandled one.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

export class Readiness {
  #host;
  #ready = deferred();
  /** The news that is told next. @type {(() => void) | undefined} */
  #news;
  /** Whether `ready` is neither resolved nor rejected. */
  isOpen = true;
  /**
   * A failure, null where the film is shown, undefined while neither is known.
   * @type {Failure | null | undefined}
   */
  outcome;

  /** @param {FilmCard} host */
  constructor(host) {
    this.#host = host;
  }

  get promise() {
    return this.#ready.promise;
  }

  /** Makes `ready` a promise that is open. */
  open() {
    if (!this.isOpen) this.#ready = deferred();
    this.isOpen = true;
  }

  /** Another film is on its way, or none: the outcome is no longer known. */
  reopen() {
    this.outcome = this.#news = undefined;
    this.open();
  }

  /**
   * Calls when whoever made the card had time to listen, unless there is newer news by then.
   * @param {() => void} call
   */
  soon(call) {
    this.#news = call;
    queueMicrotask(() => this.#news === call && call());
  }

  /** @param {Failure | null} outcome */
  settle(outcome) {
    this.outcome = outcome;
    this.isOpen = false;
    if (outcome) this.#ready.reject(outcome);
    else this.#ready.resolve(this.#host);
  }
}

// The sources of an element's film: found in the element and its page, and fetched. Rust reads the film.
import { films } from "built/embedded.json";
import { warn } from "./console.js";
import { SOURCES, attributeOf, option } from "./options.js";
import { isLoading, isParsed } from "./parser.js";
import { get } from "./request.js";

/** @import { Film } from "../../pkg/film-card" */

const JSON_SCRIPT = "script[type='application/json' i]";

/**
 * @param {Element} element
 * @param {string} name
 */
const named = (element, name) => option(element, name)?.trim();

/**
 * @param {Element} element
 * @param {string} [except] an attribute that is not meant
 */
export const namesFilm = (element, except) =>
  SOURCES.some((name) => attributeOf(element, name) !== except && named(element, name));

/** @param {Element} element */
const childScript = (element) => element.querySelector(`:scope>${JSON_SCRIPT}`);

/**
 * The JSON script that `#id` names, in the element's own tree or in the document.
 * @param {Element} element
 * @param {string} name
 */
function scriptNamed(element, name) {
  const id = name.startsWith("#") ? name.slice(1) : "";
  const root = /** @type {Document | ShadowRoot} */ (element.getRootNode());
  const script = root.getElementById(id) ?? element.ownerDocument.getElementById(id);
  return script?.matches(JSON_SCRIPT) ? script : undefined;
}

/**
 * The text of a file, or the status of its answer: 0 for no such URL, for no answer, and for one that breaks off.
 * @param {string} src
 * @param {string} base
 */
export async function fetchFilm(src, base) {
  try {
    const { protocol, href } = new URL(src, base);
    // A page of an app or an extension has its files under a scheme of its own; no address names another scheme.
    const isRelative = !src.toLowerCase().startsWith(protocol) && protocol === new URL(base).protocol;
    if (!isRelative && !/^https?:$/.test(protocol)) return 0;
    const answer = await get(href);
    const text = await answer.text();
    return answer.ok ? text : answer.status;
  } catch {
    return 0;
  }
}

/**
 * A film's source, as `read` in Rust takes it; two of the same `key` are the same. Its value is undefined where there is
 * none, or where it is to be fetched.
 * @typedef {{ kind: string, name: string, value: unknown, key: string }} Found
 */

/** @type {(kind: string, name: string, value: unknown, revision: unknown) => Found} */
const found = (kind, name, value, revision) => ({ kind, name, value, key: [kind, revision, name].join(" ") });

export class Source {
  #host;
  /** The property: the object that was last set, else null. @type {Film | null} */
  film = null;
  /** The film as JSON. @type {string | undefined} */
  #text;
  /** How often the property was set, and the attribute that is read: what is set again is read again. */
  #revision = 0;
  #namedRevision = 0;

  /** @param {HTMLElement} host */
  constructor(host) {
    this.#host = host;
  }

  /**
   * Sets the property. Whether it is another one, or is to be tried again:
   * frameworks set what is set already, at each rendering.
   * @param {Film | null} film
   * @param {boolean} hasFailed
   */
  set(film, hasFailed) {
    const text = this.#text;
    this.film = typeof film === "object" ? film : null;
    try {
      this.#text = JSON.stringify(film);
    } catch {
      // A film that can't be compared is another one.
      this.#text = "";
    }
    if (this.#text && this.#text === text && !hasFailed) return false;
    if (film !== undefined && this.film !== film) warn(`film: is a ${typeof film}, expected an object`, this.#host);
    this.#revision += 1;
    return true;
  }

  /**
   * An attribute that names a film was set.
   * @param {string} name
   */
  rename(name) {
    // An attribute that is not read needs no second reading, nor does an embedded film.
    const read = named(this.#host, "data-source") ? "data-source" : "data-src";
    if (name === attributeOf(this.#host, read)) this.#namedRevision += 1;
  }

  /** Whether something names a film. */
  isNamed() {
    return Boolean(this.film || namesFilm(this.#host) || childScript(this.#host));
  }

  /**
   * The strongest source, null for none, and undefined while the parser may
   * still come to a stronger one.
   */
  find() {
    const host = this.#host;
    if (this.film) return found("film", "", this.film, this.#revision);
    const child = childScript(host);
    if (child) return isParsed(child) ? found("script", "", child.textContent, child.textContent) : undefined;
    const kind = SOURCES.find((name) => named(host, name));
    if (!kind) return null;
    const name = /** @type {string} */ (named(host, kind));
    if (kind === "data-film") return isParsed(host) ? found(kind, name, films[name]?.film, "") : undefined;
    const script = kind === "data-source" ? scriptNamed(host, name) : host;
    // One that is not there may come.
    if (!(script ? isParsed(script) : !isLoading(host)) || !isParsed(host)) return undefined;
    return found(kind, name, script === host ? undefined : script?.textContent, this.#namedRevision);
  }
}

/** Cards as HTML, and film files checked and made: for servers, for builds, and for pages that make cards. */

import type { Film } from "./film.js";

export type * from "./film.js";

/** How a rendered card is written. */
export interface Form {
  /** How much is said beside the card, for programs that know no declarative shadow roots: all, or title, year and synopsis. */
  fallback?: "full" | "short";
  /** The address of `film-card.css`, which the card then links to; without it the styles are in the card. */
  css?: string;
  /** The nonce of the page's Content-Security-Policy, for the styles. */
  nonce?: string;
}

/** What is left out or taken without being sure is told, a line each. */
export interface Listener {
  /** Gets each line; by default `console.warn`. */
  warn?: (line: string) => void;
}

/** How a card is shown: its attributes without `data-`, and how it is written. An empty value counts as absent. */
export interface RenderOptions extends Form, Listener {
  // BEGIN render-options (cargo xtask docs)
  /** A `<script type="application/json">` of the page: `#id`. */
  source?: string;
  /** A film file; from another origin by CORS: URL. */
  src?: string;
  /** The card's language: `auto` or a BCP 47 language tag such as `es` or `es-MX`. */
  lang?: string;
  /** `off`: the card keeps its own language when another one is switched. */
  langSync?: "page" | "off";
  /** How long the reader's choice of language is kept. */
  remember?: "session" | "always" | "never";
  /** Colours; `auto`: those of the page, else of the system. */
  theme?: "auto" | "light" | "dark";
  /** Sections that start open (none): list of `synopsis`, `cast`, `reviews`. */
  open?: readonly ("synopsis" | "cast" | "reviews")[] | string;
  /** Sections left out (none): list of `poster`, `meta`, `credits`, `synopsis`, `cast`, `awards`, `reviews`, `links`, `lang-switch`. */
  hide?: readonly ("poster" | "meta" | "credits" | "synopsis" | "cast" | "awards" | "reviews" | "links" | "lang-switch")[] | string;
  /** Actors before "show all": `8`, a whole number of 0 or more. */
  maxCast?: number | string;
  /** Reviews before "show all": `3`, a whole number of 0 or more. */
  maxReviews?: number | string;
  /** Level of the title; sections are one below: `2`, a whole number from 2 to 6. */
  headingLevel?: number | string;
  /** `lazy`: the wasm is fetched as the card nears the viewport, at the latest when the page is at rest. */
  loading?: "lazy" | "eager";
  /** Structured data for search engines, once per film and page; `off`: none. */
  schema?: "auto" | "off";
  // END render-options
}

/**
 * A card as HTML that is complete without scripts, the same that `film-card render` prints.
 *
 * @param film A film, its JSON, or the id of an embedded film. Faulty parts are left out and told.
 * @throws An error whose message names each fault of a film that can't be shown, or each wrong option.
 */
export function render(film: Film | string, options?: RenderOptions): string;

/** A fault, for which something is left out of a card, or a warning. */
export interface Remark {
  /** Its path in the film, such as `review[2].reviewRating.ratingValue`; empty for the film as a whole. */
  path: string;
  /** A sentence that begins with the path. */
  message: string;
  /** The line in the text, from 1; not for an object. */
  line?: number;
  /** The column, from 1. */
  column?: number;
}

/** All that is to be said of a film, in the order of its text. */
export interface Remarks {
  faults: Remark[];
  warnings: Remark[];
}

/**
 * All that is wrong with a film, the same that `film-card check` prints.
 *
 * @param film A film, its JSON, or the id of an embedded film. Text that is no JSON is a fault.
 */
export function check(film: unknown): Remarks;

/** A file to import, and its name in messages. */
export interface NamedFile {
  name: string;
  /** Its text, or what was parsed of its JSON. */
  content: unknown;
}

/** Which film is imported. */
export interface ImportOptions extends Listener {
  /** Of a file with several films the one of this title, or "TITLE (YEAR)". */
  title?: string;
}

/**
 * A film made of files of other kinds, the same that `film-card import` prints: pages, answers of databases, files of
 * libraries and diaries. Several are about one film.
 *
 * @param files A text, parsed JSON, or a file with its name; or a list of these.
 * @throws An error whose message says which film was not found.
 */
export function importFilm(files: unknown, options?: ImportOptions): Film;

/**
 * The titles of the films that files have, each once: by one of them `importFilm` takes that film of an export with
 * several.
 *
 * @param files As for `importFilm`.
 * @throws An error whose message says which file has no film.
 */
export function filmTitles(files: unknown): string[];

/** A page, and where its films are. */
export interface FillOptions extends Form, Listener {
  /** The page's file in the folder of the site, such as `moon/index.html` (`index.html`): relative addresses begin there. */
  name?: string;
  /** The address of that folder, for `data-src` that begins with it. */
  site?: string;
  /** The film at a path in that folder, such as `films/moon.json`: its text, its bytes, or an object. */
  read?: (path: string) => string | Uint8Array | Film | null | undefined;
}

/** A page with its cards filled. */
export interface FilledPage {
  html: string;
  /** How many cards name a film and were filled. */
  cards: number;
}

/**
 * A page with every `<film-card>` filled that names a film, the same that `film-card render --into` writes. A second
 * time, what was filled in is replaced.
 *
 * @throws An error whose message names the position of a card that can't be rendered.
 */
export function fillPage(html: string, options?: FillOptions): FilledPage;

/** The JSON Schema (2020-12) of a film file. */
export function schema(): Record<string, unknown>;

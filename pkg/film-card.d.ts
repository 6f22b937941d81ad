/** Types of the element `<film-card>`, which `import "film-card"` defines. */

import type { Film } from "./film.js";

export type * from "./film.js";

/** A language of the card. */
export type Lang =
// BEGIN languages (cargo xtask docs)
  | "en"
  | "es"
// END languages
;

/** A section that the reader opens and closes. */
export type Section =
// BEGIN sections (cargo xtask docs)
  | "synopsis"
  | "cast"
  | "reviews"
// END sections
;

/** What went wrong when a card can't be shown. */
export type ErrorCode =
// BEGIN codes (cargo xtask docs)
  /** The browser has no WebAssembly, an old one (Chromium before 96), or it is switched off. */
  | "no-webassembly"
  /** The page's Content-Security-Policy forbids WebAssembly. */
  | "csp"
  /** `film_card_bg.wasm` can't be fetched, or the server answers with a page. */
  | "wasm-not-found"
  /** The file is not the card's wasm, or of another version. */
  | "wasm-invalid"
  /** The wasm did not arrive within 30 seconds. */
  | "timeout"
  /** `data-film` is no embedded film, or `data-source` names no JSON script. */
  | "film-not-found"
  /** `data-src` can't be fetched, or answers with an error. */
  | "film-unreachable"
  /** The text is no JSON, often an HTML page. */
  | "film-not-json"
  /** The film has no usable `name`. */
  | "film-invalid"
  /** The card stopped. */
  | "internal"
// END codes
;

/** What `ready` is rejected with. */
export interface FilmCardError extends Error {
  code: ErrorCode;
  /** Where: in the film (`name`), or what names it (`data-src`, `data-source`, `data-film`, `script`); empty for neither. */
  path: string;
}

/** The card's events. They bubble, are composed, and can't be canceled. */
export interface FilmCardEventMap {
  // BEGIN events (cargo xtask docs)
  /** A film is shown: its id or else its name, the language, and what was left out as a list of `path` and `message`. */
  "film-card-ready": CustomEvent<{ film: string; lang: Lang; faults: { path: string; message: string }[] }>;
  /** The card can't be shown. */
  "film-card-error": CustomEvent<{ code: ErrorCode; message: string; path: string }>;
  /** The reader switched this card. */
  "film-card-lang-change": CustomEvent<{ lang: Lang; previous: Lang }>;
  /** The reader opened or closed a section that `data-open` knows. */
  "film-card-toggle": CustomEvent<{ section: Section; open: boolean }>;
  // END events
}

/** The card's options as attributes. A changed attribute changes the card. */
export interface FilmCardAttributes {
  // BEGIN options (cargo xtask docs)
  /** An embedded film; no default: `la-misma-luna`. */
  "data-film"?: string;
  /** A `<script type="application/json">` of the page: `#id`. */
  "data-source"?: string;
  /** A film file; from another origin by CORS: URL. */
  "data-src"?: string;
  /** The card's language: `auto` or a BCP 47 language tag such as `es` or `es-MX`. */
  "data-lang"?: string;
  /** `off`: the card keeps its own language when another one is switched. */
  "data-lang-sync"?: "page" | "off";
  /** How long the reader's choice of language is kept. */
  "data-remember"?: "session" | "always" | "never";
  /** Colours; `auto`: those of the page, else of the system. */
  "data-theme"?: "auto" | "light" | "dark";
  /** Sections that start open (none): list of `synopsis`, `cast`, `reviews`. */
  "data-open"?: string;
  /** Sections left out (none): list of `poster`, `meta`, `credits`, `synopsis`, `cast`, `awards`, `reviews`, `links`, `lang-switch`. */
  "data-hide"?: string;
  /** Actors before "show all": `8`, a whole number of 0 or more. */
  "data-max-cast"?: number | string;
  /** Reviews before "show all": `3`, a whole number of 0 or more. */
  "data-max-reviews"?: number | string;
  /** Level of the title; sections are one below: `2`, a whole number from 2 to 6. */
  "data-heading-level"?: number | string;
  /** `lazy`: the wasm is fetched as the card nears the viewport, at the latest when the page is at rest. */
  "data-loading"?: "lazy" | "eager";
  /** Structured data for search engines, once per film and page; `off`: none. */
  "data-schema"?: "auto" | "off";
  // END options
}

/** The element `<film-card>`. */
export interface FilmCard extends HTMLElement {
  // BEGIN properties (cargo xtask docs)
  /** The film as an object, as it was last set; else `null`. */
  film: Film | null;
  /** The card's language, `null` before it is known. */
  readonly resolvedLang: Lang | null;
  /** Promise of the element, resolved when the card is shown, rejected with the error. */
  readonly ready: Promise<FilmCard>;
  // END properties
}

/** What markup in JSX or in a template may set on the element. */
export type FilmCardProps = FilmCardAttributes & { film?: Film | null } & {
  [Name in keyof FilmCardEventMap as `on${Name}`]?: (event: FilmCardEventMap[Name]) => void;
};

declare global {
  interface HTMLElementTagNameMap {
    "film-card": FilmCard;
  }
  // Of elements, documents and windows alike, since the events bubble.
  interface GlobalEventHandlersEventMap extends FilmCardEventMap {}
}

// Only those of the following that are installed are there to be extended.

// @ts-ignore
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "film-card": import("react").DetailedHTMLProps<import("react").HTMLAttributes<FilmCard>, FilmCard> & FilmCardProps;
    }
  }
}

// @ts-ignore
declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "film-card": import("preact").HTMLAttributes<FilmCard> & FilmCardProps;
    }
  }
}

// @ts-ignore
declare module "vue" {
  interface GlobalComponents {
    // @ts-ignore
    "film-card": import("vue").DefineComponent<VueProps & CamelCased<FilmCardAttributes>>;
  }
}

// @ts-ignore
declare module "vue/jsx-runtime" {
  namespace JSX {
    interface IntrinsicElements {
      // @ts-ignore
      "film-card": import("vue").ReservedProps & import("vue").HTMLAttributes & VueProps;
    }
  }
}

/** Vue writes the names of events in camel case. */
type VueProps = FilmCardProps & {
  // BEGIN vue-events (cargo xtask docs)
  onFilmCardReady?: FilmCardProps["onfilm-card-ready"];
  onFilmCardError?: FilmCardProps["onfilm-card-error"];
  onFilmCardLangChange?: FilmCardProps["onfilm-card-lang-change"];
  onFilmCardToggle?: FilmCardProps["onfilm-card-toggle"];
  // END vue-events
};

/** Vue's templates are checked under the names that a component would have. */
type CamelCased<Attributes> = { [Name in keyof Attributes as Camel<Name>]: Attributes[Name] };
type Camel<Name> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name & string;

// @ts-ignore
declare module "svelte/elements" {
  interface SvelteHTMLElements {
    // @ts-ignore
    "film-card": import("svelte/elements").HTMLAttributes<FilmCard> & FilmCardProps;
  }
}

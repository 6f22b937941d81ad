/** Types of the element `<film-card>`, which `import "film-card"` defines. */

// BEGIN texts (cargo xtask docs)
/** A text: the same in every language, or one for each. */
export type Text = string | { en?: string; es?: string };

/** A text of one or more paragraphs. */
export type Paragraphs = string | readonly string[] | { en?: string | readonly string[]; es?: string | readonly string[] };
// END texts

// BEGIN film (cargo xtask docs)
/** Where to watch. <https://schema.org/WatchAction> */
export interface WatchAction {
  /** Service or cinema. */
  name: Text;
  /** The page to watch it on. */
  target: string;
}

/** Trailer. <https://schema.org/VideoObject> */
export interface VideoObject {
  /** The trailer's page. */
  url: string;
  /** Title, for search engines. */
  name?: Text;
}

/** Aggregate rating, with a count, an author or an explanation. <https://schema.org/AggregateRating> */
export interface AggregateRating {
  /** The mean, or the share that the explanation names. */
  ratingValue: number;
  /** Number of ratings. */
  ratingCount?: number;
  /** Best of the scale. */
  bestRating?: number;
  /** Worst of the scale. */
  worstRating?: number;
  /** Source, such as a site. */
  author?: Person;
  /** For a share instead of a mean, shown as a percentage without stars. */
  ratingExplanation?: Text;
}

/** Rating, to the tenth. <https://schema.org/Rating> */
export interface Rating {
  /** The rating. */
  ratingValue: number;
  /** Best of the scale. */
  bestRating?: number;
  /** Worst of the scale. */
  worstRating?: number;
}

/** Review, with a name, a body or a rating. <https://schema.org/Review> */
export interface Review {
  /** Headline. */
  name?: Text;
  /** Text. */
  reviewBody?: Paragraphs;
  /** Who wrote it. */
  author?: Person;
  /** Where it was published. */
  publisher?: Text;
  /** The review's page. */
  url?: string;
  /** When it was published. */
  datePublished?: string;
  /** The language that it was written in. */
  inLanguage?: string;
  /** Verdict. */
  reviewRating?: Rating;
  /** Strengths. */
  positiveNotes?: readonly Text[];
  /** Weaknesses. */
  negativeNotes?: readonly Text[];
  /** Whether the text tells the end: it is behind a button then. */
  spoiler?: boolean;
}

/** Image. <https://schema.org/ImageObject> */
export interface ImageObject {
  /** The picture. */
  url: string;
  /** Pixels. */
  width?: number;
  /** Pixels. */
  height?: number;
  /** Text alternative; "Poster of" and the title where there is none. */
  caption?: Text;
}

/** Role, or simply a name. <https://schema.org/PerformanceRole> */
export type PerformanceRole =
  | string
  | {
      /** The actor. */
      name: Text;
      /** The character. */
      characterName?: Text;
      /** A page about the actor. */
      url?: string;
    };

/** Person, or simply a name. <https://schema.org/Person> */
export type Person =
  | string
  | {
      /** Name. */
      name: Text;
      /** A page about the person. */
      url?: string;
    };

/** Film. <https://schema.org/Movie> */
export interface Film {
  /** Names the film in events. */
  id?: string;
  /** Title, for search engines. */
  name: Text;
  /** Other titles, the most important first. */
  alternateName?: Text | readonly Text[];
  /** Languages of the original, the main one first. */
  inLanguage?: string | readonly string[];
  /** First shown. */
  datePublished?: string;
  /** Running time. */
  duration?: string;
  /** Genres. */
  genre?: readonly Text[];
  /** Countries. */
  countryOfOrigin?: readonly Text[];
  /** Certificate. */
  contentRating?: Text;
  /** Directors. */
  director?: readonly Person[];
  /** Writers. */
  author?: readonly Person[];
  /** Producers. */
  producer?: readonly Person[];
  /** Music. */
  musicBy?: readonly Person[];
  /** Cinematography. */
  cinematographer?: readonly Person[];
  /** Editing. */
  editor?: readonly Person[];
  /** Cast, in the order of the credits. */
  actor?: readonly PerformanceRole[];
  /** Synopsis. */
  description?: Paragraphs;
  /** Awards and nominations. */
  award?: readonly Text[];
  /** Poster. */
  image?: ImageObject;
  /** Reviews. */
  review?: readonly Review[];
  /** Ratings by many people, one from each source. */
  aggregateRating?: AggregateRating | readonly AggregateRating[];
  /** The trailer. */
  trailer?: VideoObject;
  /** Where to watch the film. */
  potentialAction?: readonly WatchAction[];
  /** Pages elsewhere on the same film; each link has the name of its site. */
  sameAs?: readonly string[];
  /** Themes. */
  about?: readonly Text[];
  /** The film's own page. */
  url?: string;
}
// END film

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

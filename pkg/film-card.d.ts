/** Types of the element `<film-card>`, which `import "film-card"` defines. */

/** A text: the same in every language, or one for each. */
export type Text = string | { en?: string; es?: string };

/** A text of one or more paragraphs. */
export type Paragraphs = string | readonly string[] | { en?: string | readonly string[]; es?: string | readonly string[] };

/** A person, or simply a name. */
export type Person = string | { name: Text; url?: string };

/** An actor as a character, or simply the actor's name. */
export type PerformanceRole = string | { name: Text; characterName?: Text; url?: string };

/** A picture. */
export interface ImageObject {
  url: string;
  width?: number;
  height?: number;
  /** Its text alternative. */
  caption?: Text;
}

/** A verdict on a scale, from 1 to 5 unless it says otherwise. */
export interface Rating {
  ratingValue: number;
  bestRating?: number;
  worstRating?: number;
}

/** The mean of the verdicts of all who rated the film. */
export interface AggregateRating extends Rating {
  ratingCount: number;
}

/** A review, with a name, a body or a rating. */
export interface Review {
  name?: Text;
  reviewBody?: Paragraphs;
  author?: Person;
  publisher?: Text;
  url?: string;
  datePublished?: string;
  inLanguage?: string;
  reviewRating?: Rating;
  positiveNotes?: readonly Text[];
  negativeNotes?: readonly Text[];
}

/** A film in the words of schema.org. */
export interface Film {
  id?: string;
  name: Text;
  alternateName?: Text | readonly Text[];
  inLanguage?: string | readonly string[];
  datePublished?: string;
  duration?: string;
  genre?: readonly Text[];
  countryOfOrigin?: readonly Text[];
  contentRating?: Text;
  director?: readonly Person[];
  author?: readonly Person[];
  producer?: readonly Person[];
  musicBy?: readonly Person[];
  cinematographer?: readonly Person[];
  editor?: readonly Person[];
  actor?: readonly PerformanceRole[];
  description?: Paragraphs;
  award?: readonly Text[];
  image?: ImageObject;
  review?: readonly Review[];
  aggregateRating?: AggregateRating;
  sameAs?: readonly string[];
  about?: readonly Text[];
  url?: string;
}

/** A language of the card. */
export type Lang = "en" | "es";

/** A section that the reader opens and closes. */
export type Section = "synopsis" | "cast" | "reviews";

/** What went wrong when a card can't be shown. */
export type ErrorCode =
  | "no-webassembly"
  | "csp"
  | "wasm-not-found"
  | "wasm-invalid"
  | "timeout"
  | "film-not-found"
  | "film-unreachable"
  | "film-not-json"
  | "film-invalid"
  | "internal";

/** What `ready` is rejected with. */
export interface FilmCardError extends Error {
  code: ErrorCode;
  /** Where: in the film (`name`), or what names it (`data-src`, `data-source`, `data-film`, `script`); empty for neither. */
  path: string;
}

/** The card's events. They bubble, are composed, and can't be canceled. */
export interface FilmCardEventMap {
  /** A film is shown: its id or else its name, the language, and what was left out of it. */
  "film-card-ready": CustomEvent<{ film: string; lang: Lang; faults: { path: string; message: string }[] }>;
  /** The card can't be shown. */
  "film-card-error": CustomEvent<{ code: ErrorCode; message: string; path: string }>;
  /** The reader switched this card. */
  "film-card-lang-change": CustomEvent<{ lang: Lang; previous: Lang }>;
  /** The reader opened or closed a section. */
  "film-card-toggle": CustomEvent<{ section: Section; open: boolean }>;
}

/** The card's options as attributes. A changed attribute changes the card. */
export interface FilmCardAttributes {
  /** The id of an embedded film. */
  "data-film"?: string;
  /** `#id` of a `<script type="application/json">` of the page. */
  "data-source"?: string;
  /** The URL of a film file. */
  "data-src"?: string;
  /** `auto`, or a BCP 47 language tag. */
  "data-lang"?: string;
  /** `off`: the card keeps its own language when another one is switched. */
  "data-lang-sync"?: "page" | "off";
  /** How long the reader's choice of language is kept. */
  "data-remember"?: "session" | "always" | "never";
  /** Colours; `auto`: as the page says, then as the system does. */
  "data-theme"?: "auto" | "light" | "dark";
  /** Sections that start open: a list of `synopsis`, `cast`, `reviews`. */
  "data-open"?: string;
  /** Sections left out: a list of `poster`, `meta`, `credits`, `synopsis`, `cast`, `awards`, `reviews`, `lang-switch`. */
  "data-hide"?: string;
  /** Actors before "show all". */
  "data-max-cast"?: number | string;
  /** Reviews before "show all". */
  "data-max-reviews"?: number | string;
  /** Level of the title, from 2 to 6. */
  "data-heading-level"?: number | string;
  /** `lazy`: the WebAssembly is fetched as the card nears the viewport. */
  "data-loading"?: "lazy" | "eager";
  /** Structured data for search engines. */
  "data-schema"?: "auto" | "off";
}

/** The element `<film-card>`. */
export interface FilmCard extends HTMLElement {
  /** The film as an object; what was last set, else `null`. It counts before all that attributes name. */
  film: Film | null;
  /** The card's language, `null` before it is known. */
  readonly resolvedLang: Lang | null;
  /** Resolved when the card is shown, rejected with a {@link FilmCardError}. */
  readonly ready: Promise<FilmCard>;
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
  onFilmCardReady?: FilmCardProps["onfilm-card-ready"];
  onFilmCardError?: FilmCardProps["onfilm-card-error"];
  onFilmCardLangChange?: FilmCardProps["onfilm-card-lang-change"];
  onFilmCardToggle?: FilmCardProps["onfilm-card-toggle"];
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

/** Types of a film, in the words of <https://schema.org>. */

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
  /** Title. */
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

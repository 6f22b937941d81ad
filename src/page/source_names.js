// The fields of a film file by the names that other sites and programs give them, as far as these differ.

/** @type {Record<string, string>} */
const FIELDS = {
  actors: "actor",
  awards: "award",
  cast: "actor",
  certification: "contentRating",
  certificate: "contentRating",
  country: "countryOfOrigin",
  creator: "author",
  credits: "author",
  dateCreated: "datePublished",
  keywords: "about",
  language: "inLanguage",
  mpaa: "contentRating",
  officialRating: "contentRating",
  originaltitle: "alternateName",
  outline: "description",
  overview: "description",
  plot: "description",
  poster: "image",
  premiered: "datePublished",
  rated: "contentRating",
  rating: "review",
  ratings: "aggregateRating",
  released: "datePublished",
  releasedate: "datePublished",
  runtime: "duration",
  tagline: "description",
  thumb: "image",
  timeRequired: "duration",
  title: "name",
  writer: "author",
  year: "datePublished",
  "og:title": "name",
  "og:description": "description",
  "og:image": "image",
  "video:actor": "actor",
  "video:director": "director",
};

const byLetters = new Map(Object.entries(FIELDS).map(([name, field]) => [name.toLowerCase(), field]));

/**
 * The path in a film file of what a source calls so; the same where only a film file has such a name.
 * @param {string} name
 */
export function fieldOf(name) {
  const [first] = name.split(/[.[]/);
  const field = byLetters.get(first.replaceAll(" ", "").toLowerCase());
  return field ?? name;
}

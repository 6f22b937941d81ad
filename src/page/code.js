// From what was chosen to the text that goes into a page. Pure functions; a
// choice is typed below.

/**
 * The choices in the configurator.
 * @typedef {object} Choice
 * @property {boolean} isScript the script tag alone, not an element
 * @property {string} address of the script
 * @property {boolean} isSingle it is the one file that has all
 * @property {string} hash of the script, empty for none
 * @property {Attribute[]} options
 * @property {boolean} hasLongNames the options stand under their long names
 * @property {string} [json] the film, where that goes into the page
 * @property {string} id of the film's script, empty for none
 * @property {string} [fallback] the text inside the element
 *
 * @typedef {[name: string, value: string | true]} Attribute
 */

const WIDTH = 80;

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/**
 * A start tag, on one line where that is short.
 * @param {string} name
 * @param {Attribute[]} attributes
 */
function tag(name, attributes) {
  const words = attributes.map(([name, value]) => (value === true ? name : `${name}="${escaped(value)}"`));
  const line = `<${[name, ...words].join(" ")}>`;
  return line.length <= WIDTH ? line : `<${[name, ...words].join("\n  ")}>`;
}

/**
 * JSON as it can stand in a script: `</script>` would end it, `<!--` hide its end.
 * @param {string} json
 */
const scriptText = (json) => json.trim().replace(/<(?=!--|\/?script)/gi, "\\u003c");

/**
 * @param {string} json
 * @param {Attribute[]} attributes
 */
const jsonScript = (json, attributes) =>
  `${tag("script", [["type", "application/json"], ...attributes])}\n${scriptText(json)}\n</script>`;

/**
 * The embed code.
 * @param {Choice} choice
 */
export function embedCode({ isScript, address, hash, options, hasLongNames, json, id, fallback }) {
  const isApart = json !== undefined && (isScript || id);
  const ownId = id || "film";
  /** @type {Attribute[]} */
  const short = isApart ? [["data-source", `#${ownId}`], ...options] : options;
  /** @type {Attribute[]} */
  const long = short.map(([name, value]) => [name.replace("data-", "data-film-card-"), value]);
  const data = hasLongNames ? long : short;
  /** @type {Attribute[]} */
  const loader = [
    ["src", address],
    ["async", true],
  ];
  if (hash) loader.push(["integrity", hash]);
  if (hash && originOf(address) !== "'self'") loader.push(["crossorigin", "anonymous"]);
  /** @param {Attribute[]} more */
  const script = (more) => `${tag("script", [...loader, ...more])}</script>`;

  const lines = isApart ? [jsonScript(json, [["id", ownId]])] : [];
  if (isScript) return [...lines, script(data)].join("\n");
  const inside = fallback ? [`  <p>${escaped(fallback)}</p>`] : [];
  if (json !== undefined && !isApart) inside.push(jsonScript(json, []));
  const card = [tag("film-card", data), ...inside, "</film-card>"];
  return [...lines, card.join(inside.length ? "\n" : ""), script([])].join("\n");
}

/**
 * The source that a policy names for a URL: its origin, or for a path the page's own, wherever that page is.
 * @param {string} url
 */
function originOf(url) {
  const isPath = !/^\s*([a-z][a-z\d+.-]*:|[/\\]{2})/i.test(url);
  try {
    const { origin, protocol } = new URL(url, document.baseURI);
    return isPath || !/^https?:$/.test(protocol) ? "'self'" : origin;
  } catch {
    return "'self'";
  }
}

/**
 * The URL of a film's image; undefined if it has none.
 * @param {string} json
 * @returns {string | undefined}
 */
function imageOf(json) {
  try {
    return JSON.parse(json).image?.url;
  } catch {
    return undefined;
  }
}

/**
 * The Content-Security-Policy that suffices for the card.
 * @param {Pick<Choice, "address" | "options" | "json" | "isSingle">} choice
 */
export function policy({ address, options, json, isSingle }) {
  const src = json === undefined ? options.find(([name]) => name === "data-src")?.[1] : undefined;
  const home = originOf(address);
  // One file fetches no other.
  const connect = new Set([...(isSingle ? [] : [home]), ...(src ? [originOf(String(src))] : [])]);
  const image = src ? String(src) : imageOf(json ?? "");
  const picture = image && originOf(image);
  return [
    "default-src 'none'",
    `script-src ${home} 'wasm-unsafe-eval'`,
    ...(connect.size ? [`connect-src ${[...connect].join(" ")}`] : []),
    ...(picture ? [`img-src ${picture}`] : []),
  ].join("; ");
}

// From what was chosen to the text that goes into a page. Pure functions; a
// choice is { isScript, address, hash, options, json, id, fallback }.

const WIDTH = 80;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("<", "&lt;");

/** A start tag, on one line where that is short. */
function tag(name, attributes) {
  const words = attributes.map(([name, value]) => (value === true ? name : `${name}="${escaped(value)}"`));
  const line = `<${[name, ...words].join(" ")}>`;
  return line.length <= WIDTH ? line : `<${[name, ...words].join("\n  ")}>`;
}

/** JSON as it can stand in a script: `</script>` would end it, `<!--` hide its end. */
const scriptText = (json) => json.trim().replace(/<(?=!--|\/?script)/gi, "\\u003c");

const jsonScript = (json, attributes) =>
  `${tag("script", [["type", "application/json"], ...attributes])}\n${scriptText(json)}\n</script>`;

/** The embed code. */
export function embedCode({ isScript, address, hash, options, json, id, fallback }) {
  const isApart = json !== undefined && (isScript || id);
  const ownId = id || "film";
  const data = isApart ? [["data-source", `#${ownId}`], ...options] : options;
  const loader = [["src", address], ["async", true]];
  if (hash) loader.push(["integrity", hash]);
  if (hash && originOf(address) !== "'self'") loader.push(["crossorigin", "anonymous"]);
  const script = (more) => `${tag("script", [...loader, ...more])}</script>`;

  const lines = isApart ? [jsonScript(json, [["id", ownId]])] : [];
  if (isScript) return [...lines, script(data)].join("\n");
  const inside = fallback ? [`  <p>${escaped(fallback)}</p>`] : [];
  if (json !== undefined && !isApart) inside.push(jsonScript(json, []));
  const card = [tag("film-card", data), ...inside, "</film-card>"];
  return [...lines, card.join(inside.length ? "\n" : ""), script([])].join("\n");
}

/** The source that a policy names for a URL: its origin, or for a path the page's own, wherever that page is. */
function originOf(url) {
  const isPath = !/^\s*([a-z][a-z\d+.-]*:|[/\\]{2})/i.test(url);
  try {
    const { origin, protocol } = new URL(url, document.baseURI);
    return isPath || !/^https?:$/.test(protocol) ? "'self'" : origin;
  } catch {
    return "'self'";
  }
}

/** Where a film's picture comes from; undefined if it has none. */
function imageOf(json) {
  try {
    return JSON.parse(json).image?.url;
  } catch {
    return undefined;
  }
}

/** The Content-Security-Policy that suffices for the card. */
export function policy({ address, options, json }) {
  const src = json === undefined && new Map(options).get("data-src");
  const home = originOf(address);
  const connect = new Set([home, ...(src ? [originOf(src)] : [])]);
  const picture = src ? originOf(src) : imageOf(json) && originOf(imageOf(json));
  return [
    "default-src 'none'",
    `script-src ${home} 'wasm-unsafe-eval'`,
    `connect-src ${[...connect].join(" ")}`,
    ...(picture ? [`img-src ${picture}`] : []),
  ].join("; ");
}

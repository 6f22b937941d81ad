// The keys of a film that the card doesn't know. They are no faults, but what
// stands behind a misspelt one is not on the card.

const SCHEMA = "pkg/film.schema.json";

let loading;

const load = async () => (await fetch(SCHEMA)).json();

/** The paths of the keys that the JSON Schema of a film file doesn't name; none where it can't be read. */
export async function unknownKeys(json) {
  try {
    const film = JSON.parse(json);
    loading ??= load();
    const schema = await loading;
    return [...unknown(film, [schema], "", schema.$defs)];
  } catch {
    return [];
  }
}

/** A schema with all that it refers to. */
function shapes(schema, definitions) {
  const named = schema.$ref ? [definitions[schema.$ref.split("/").at(-1)]] : [];
  const more = [...named, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...more.flatMap((each) => shapes(each, definitions))];
}

function* unknown(value, schemas, path, definitions) {
  const all = schemas.flatMap((schema) => shapes(schema, definitions));
  const of = (name) => all.flatMap((shape) => shape[name] ?? []);
  if (Array.isArray(value)) {
    for (const [place, item] of value.entries()) yield* unknown(item, of("items"), `${path}[${place}]`, definitions);
  } else if (value && typeof value === "object") {
    const known = of("properties");
    for (const [key, inside] of Object.entries(value)) {
      const own = known.flatMap((properties) => (Object.hasOwn(properties, key) ? properties[key] : []));
      const place = path ? `${path}.${key}` : key;
      if (own.length) yield* unknown(inside, own, place, definitions);
      else if (known.length && key !== "$schema") yield place;
    }
  }
}

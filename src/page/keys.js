// The keys of a film that the card doesn't know. They are no faults, but what
// stands behind a misspelt one is not on the card.

const SCHEMA = "pkg/film.schema.json";

/**
 * The members of a JSON Schema that are used here.
 * @typedef {{
 *   $ref?: string, anyOf?: Schema[], allOf?: Schema[], items?: Schema, properties?: Record<string, Schema>,
 *   $defs?: Definitions,
 * }} Schema
 * @typedef {Record<string, Schema>} Definitions
 */

/** @type {Promise<Schema> | undefined} */
let loading;

const load = async () => (await fetch(SCHEMA)).json();

/**
 * The paths of the keys that the JSON Schema of a film file doesn't name; none where it can't be read, as on a disk.
 * @param {string} json
 */
export async function unknownKeys(json) {
  // From a disk a browser fetches nothing, and complains.
  if (location.protocol === "file:") return [];
  try {
    const film = JSON.parse(json);
    loading ??= load();
    const schema = await loading;
    return [...unknown(film, [schema], "", schema.$defs ?? {})];
  } catch {
    return [];
  }
}

/**
 * A schema with all that it refers to.
 * @param {Schema} schema
 * @param {Definitions} definitions
 * @returns {Schema[]}
 */
function shapes(schema, definitions) {
  const named = schema.$ref ? [definitions[schema.$ref.split("/").at(-1) ?? ""]] : [];
  const more = [...named, ...(schema.anyOf ?? []), ...(schema.allOf ?? [])];
  return [schema, ...more.flatMap((each) => shapes(each, definitions))];
}

/** @type {WeakMap<Schema, Schema[]>} */
const known = new WeakMap();

/**
 * Schemas with all that they refer to; each is looked through once, since a film has many of the same kind.
 * @param {Schema[]} schemas
 * @param {Definitions} definitions
 */
function allShapes(schemas, definitions) {
  return schemas.flatMap((schema) => {
    const found = known.get(schema) ?? shapes(schema, definitions);
    known.set(schema, found);
    return found;
  });
}

/**
 * @param {unknown} value
 * @param {Schema[]} schemas those that it may be of
 * @param {string} path
 * @param {Definitions} definitions
 * @returns {Generator<string>}
 */
function* unknown(value, schemas, path, definitions) {
  if (!value || typeof value !== "object") return;
  const all = allShapes(schemas, definitions);
  if (Array.isArray(value)) {
    const items = all.flatMap((shape) => shape.items ?? []);
    for (const [index, item] of value.entries()) yield* unknown(item, items, `${path}[${index}]`, definitions);
    return;
  }
  const objects = all.flatMap(({ properties }) => (properties ? [properties] : []));
  for (const [key, inside] of Object.entries(value)) {
    const own = objects.flatMap((properties) => (Object.hasOwn(properties, key) ? properties[key] : []));
    const ownPath = path ? `${path}.${key}` : key;
    if (own.length) yield* unknown(inside, own, ownPath, definitions);
    else if (objects.length && key !== "$schema") yield ownPath;
  }
}

// `film-card/server` beside the native command, whose program `FILM_CARD_NATIVE` names: both are made of the same
// code, and say the same.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fileURLToPath } from "node:url";
import { check, fillPage, filmTitles, importFilm, render, schema } from "film-card/server";

const tests = fileURLToPath(new URL("../..", import.meta.url));
const read = (path) => readFileSync(`${tests}${path}`, "utf8");

/** The status and the outputs of the native command in the folder of the tests. */
function native(...words) {
  const { status, stdout, stderr } = spawnSync(process.env.FILM_CARD_NATIVE, words, { cwd: tests, encoding: "utf8" });
  return { status, stdout, stderr };
}

/** What a function gives, and the lines that it tells. */
function heard(call) {
  const told = [];
  return { result: call((line) => told.push(line)), told };
}

const FILMS = ["every-field", "le-voyage-dans-la-lune", "long-words", "only-a-name"].map((name) => `films/${name}.json`);

test("renders each film as the native command does, byte for byte", () => {
  for (const film of FILMS) {
    const expected = native("render", film).stdout;
    assert.equal(render(read(film)), expected, film);
    assert.equal(render(JSON.parse(read(film))), expected, `${film} as an object`);
  }
  assert.equal(render("la-misma-luna"), native("render", "la-misma-luna").stdout);
});

test("takes every option of a card in the words of JavaScript", () => {
  for (const [options, words] of [
    [{ lang: "es", theme: "dark" }, ["--lang", "es", "--theme", "dark"]],
    [{ open: ["synopsis", "cast"], hide: "awards reviews" }, ["--hide", "awards reviews", "--open", "synopsis cast"]],
    [{ maxCast: 2, maxReviews: "1", headingLevel: 4 }, ["--heading-level", "4", "--max-cast", "2", "--max-reviews", "1"]],
    [{ src: "/films/luna.json", schema: "off" }, ["--schema", "off", "--src", "/films/luna.json"]],
    [{ langSync: "off", remember: "never", loading: "eager" }, ["--lang-sync", "off", "--loading", "eager", "--remember", "never"]],
    [{ css: "/film-card.css", nonce: "a\"b", fallback: "short" }, ["--css", "/film-card.css", "--nonce", "a\"b", "--fallback", "short"]],
    [{ lang: "", open: [], theme: null, css: undefined }, []],
  ]) {
    const film = "films/every-field.json";
    const { status, stdout, stderr } = native("render", film, ...words);
    assert.equal(status, 0, stderr);
    assert.equal(render(read(film), options), stdout, words.join(" "));
  }
});

test("tells what it leaves out of a film, and throws all that is wrong with one that it can't show", () => {
  const film = { name: "Luna", duration: "long", reviews: [] };
  const { result, told } = heard((warn) => render(film, { warn }));
  assert.match(result, /^<film-card>\n/);
  assert.deepEqual(told, [
    'film: duration: is "long", expected an ISO 8601 duration such as PT106M',
    "film: reviews: is an unknown key, the nearest known one is review",
  ]);
  assert.throws(() => render({ duration: 5 }), {
    name: "Error",
    message: /^film: name: is missing, expected text, or .*\nfilm: duration: is 5, expected an ISO 8601/,
  });
  assert.throws(() => render('{ "name": '), { message: /^film:1:\d+: is no JSON \(.*\), expected a film as JSON$/ });
  assert.throws(() => render("luna"), { message: 'film: there is no film "luna", expected one of la-misma-luna' });
  assert.throws(() => render(undefined), { message: 'film: there is no film "undefined", expected one of la-misma-luna' });
});

test("names wrong options, all at once", () => {
  assert.throws(() => render("la-misma-luna", { theme: "drak", maxCast: -1, colour: "red", open: true, fallback: "no" }), {
    message: [
      /colour: is no option, expected one of source, src, lang, .*, fallback, css, nonce\n/,
      /open: is true, expected a text, a number or a list of texts\n/,
      /theme: unknown value "drak", expected one of auto, light, dark\n/,
      /maxCast: .*-1.*\n/,
      /fallback: unknown value "no", expected one of full, short/,
    ].reduce((all, line) => new RegExp(all.source + line.source, "s")),
  });
});

test("finds in a film what the native command finds", () => {
  const film = "films/faulty.json";
  const expected = JSON.parse(native("check", "--json", film).stdout);
  const of = (kind) =>
    expected.filter((remark) => remark.kind === kind).map(({ path, message, line, column }) => ({ path, message, line, column }));
  const remarks = check(read(film));
  assert.deepEqual(remarks, { faults: of("fault"), warnings: of("warning") });
  assert.ok(remarks.faults.length && remarks.warnings.length);

  // An object has no lines, and its keys have another order.
  const paths = (list) => list.map(({ path }) => path).sort();
  const ofObject = check(JSON.parse(read(film)));
  assert.deepEqual(paths(ofObject.faults), paths(of("fault")));
  assert.ok(ofObject.faults.every((fault) => !("line" in fault)));
  assert.deepEqual(check("la-misma-luna"), { faults: [], warnings: [] });
  const [fault] = check('{\n  "name": }').faults;
  assert.deepEqual([fault.path, fault.line, fault.column], ["", 2, 11]);
});

test("imports what the native command imports", () => {
  const files = ["2026.1-tmdb.json", "2026.2-omdb.json", "2026.3-letterboxd.csv"].map((name) => `import/several/${name}`);
  const { stdout, stderr } = native("import", ...files);
  const { result, told } = heard((warn) => importFilm(files.map((name) => ({ name, content: read(name) })), { warn }));
  assert.deepEqual(result, JSON.parse(stdout));
  assert.deepEqual(told, stderr.trimEnd().split("\n"));

  const omdb = "import/omdb/full-2024.json";
  const imported = JSON.parse(native("import", omdb).stdout);
  const quiet = { warn: () => {} };
  assert.deepEqual(importFilm(read(omdb), quiet), imported);
  assert.deepEqual(importFilm(JSON.parse(read(omdb)), quiet), imported);
  assert.throws(() => importFilm("<p>No film</p>"), { message: /^file: has no film, expected / });
});

test("names the films of an export", () => {
  const diary = `Date,Name,Year,Letterboxd URI,Rating
2026-01-01,Greed,1924,https://boxd.it/1a,4
2026-01-02,Sunrise,1927,https://boxd.it/2a,5
`;
  const titles = filmTitles({ name: "ratings.csv", content: diary });
  assert.deepEqual(titles, ["Greed (1924)", "Sunrise (1927)"]);
  for (const title of titles) assert.equal(importFilm(diary, { title, warn: () => {} }).name, title.slice(0, -7));
  assert.throws(() => filmTitles("<p>No film</p>"), { message: /^file: has no film, expected / });
});

const PAGE = `<!doctype html><html lang="es"><meta charset="utf-8">
<film-card data-src="/films/only-a-name.json"></film-card>
<film-card data-src="../films/long-words.json"><p>Mine</p></film-card>
<film-card data-film="la-misma-luna"></film-card>
<film-card></film-card>`;

test("fills the cards of a page with the films that it is given", () => {
  const asked = [];
  const { result, told } = heard((warn) =>
    fillPage(PAGE, {
      name: "pages/moon.html",
      css: "/film-card.css",
      read: (path) => {
        asked.push(path);
        return path.endsWith("only-a-name.json") ? JSON.parse(read(path)) : readFileSync(`${tests}${path}`);
      },
      warn,
    }),
  );
  assert.equal(result.cards, 3);
  assert.deepEqual(asked, ["films/only-a-name.json", "films/long-words.json"]);
  assert.deepEqual(told, ["pages/moon.html:5:1: names no film"]);
  assert.equal(result.html.match(/<template shadowrootmode/g).length, 3);
  assert.match(result.html, /<article lang="es"|lang="es"/);
  assert.match(result.html, /<link rel="stylesheet" href="\/film-card.css" \/>/);
  const again = fillPage(result.html, { name: "pages/moon.html", css: "/film-card.css", read: (path) => read(path), warn: () => {} });
  assert.equal(again.html, result.html);
});

test("names the card that can't be filled", () => {
  const page = '<film-card data-src="none.json"></film-card>';
  const message = "index.html:1:1: data-src: ./none.json: can't be read (there is none)";
  assert.throws(() => fillPage(page), { message });
  assert.throws(() => fillPage(page, { read: () => undefined }), { message });
  const broken = () => {
    throw new Error("the database is away");
  };
  assert.throws(() => fillPage(page, { read: broken }), { message: message.replace("there is none", "the database is away") });
  assert.throws(() => fillPage(page, { lang: "es" }), { message: /^lang: is no option of a page/ });
  assert.throws(() => fillPage(page, { site: "example" }), { message: /^site: .*expected an address such as/ });
});

test("has the schema of the package", () => {
  assert.deepEqual(schema(), JSON.parse(read("../pkg/film.schema.json")));
});

test("goes on after a listener that throws in the middle of a call", () => {
  const warn = () => {
    throw new TypeError("of the program's own");
  };
  const film = { name: "Luna", duration: "long" };
  assert.throws(() => render(film, { warn }), TypeError);
  assert.match(render(film, { warn: () => {} }), /Luna/);
});

test("keeps nothing of a call: a thousand more take no memory", () => {
  const film = { name: "Luna", description: "words ".repeat(200), duration: "long" };
  const calls = () => {
    for (let count = 0; count < 1000; count += 1) {
      render(film, { warn: () => {} });
      fillPage('<film-card data-src="a.json"></film-card>', { read: () => film, warn: () => {} });
      check("{");
      assert.throws(() => render("{"));
    }
  };
  const memories = [];
  const { Instance } = WebAssembly;
  // The first call after an error of the program's own makes an instance, whose memory is seen here.
  assert.throws(() =>
    render(film, {
      warn: () => {
        throw new TypeError();
      },
    }),
  );
  WebAssembly.Instance = class extends Instance {
    constructor(...given) {
      super(...given);
      memories.push(this.exports.memory);
    }
  };
  calls();
  WebAssembly.Instance = Instance;
  const before = memories.map((memory) => memory.buffer.byteLength);
  calls();
  assert.equal(memories.length, 1);
  assert.deepEqual(memories.map((memory) => memory.buffer.byteLength), before);
});

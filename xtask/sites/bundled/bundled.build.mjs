// Has other programs minify the script with its WebAssembly inside, and bundle the module to a script: _site/PROGRAM.html
// and _site/PROGRAM.js, and nothing beside them.
import { execFileSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { build as farm } from "@farmfe/core";
import resolve from "@rollup/plugin-node-resolve";
import swc from "@swc/core";
import * as esbuild from "esbuild";
import { rollup } from "rollup";
import { minify } from "terser";

const SCRIPT = "node_modules/film-card/film-card.single.js";
const script = readFileSync(SCRIPT, "utf8");

/** The script after each minifier. @type {Record<string, () => Promise<string | undefined> | string | undefined>} */
const MINIFIERS = {
  terser: async () => (await minify(script)).code,
  esbuild: async () => (await esbuild.transform(script, { minify: true })).code,
  SWC: async () => (await swc.minify(script, { compress: true, mangle: true })).code,
  tdewolff: () =>
    execFileSync("python", [
      "-c",
      `import sys, minify\nsys.stdout.buffer.write(minify.string("text/javascript", open("${SCRIPT}", encoding="utf8").read()).encode())`,
    ]).toString(),
};

/** Has each bundler write a script that is no module to this file. @type {Record<string, (file: string) => Promise<unknown> | unknown>} */
const BUNDLERS = {
  "esbuild-bundle": (outfile) =>
    esbuild.build({ entryPoints: ["entry.js"], bundle: true, format: "iife", minify: true, outfile }),
  rollup: async (file) => (await rollup({ input: "entry.js", plugins: [resolve()] })).write({ file, format: "iife" }),
  bun: (file) =>
    execFileSync(bun(), ["build", "entry.js", "--format=iife", "--minify", `--outfile=${file}`], { stdio: "inherit" }),
};

/** Its package would put the program into its place by a script at its installation, which `.npmrc` forbids. */
function bun() {
  const builds = readdirSync("node_modules/@oven");
  return `node_modules/@oven/${builds[0]}/bin/bun`;
}

/** A page with a card. @type {(name: string, script: string) => string} */
const page = (name, script) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
</head>
<body>
<film-card data-film="la-misma-luna"><a href="/luna">Under the Same Moon</a></film-card>
${script}
</body>
</html>
`;

rmSync("_site", { recursive: true, force: true });
mkdirSync("_site");
for (const [name, minified] of Object.entries(MINIFIERS)) writeFileSync(`_site/${name}.js`, (await minified()) ?? "");
for (const [name, bundle] of Object.entries(BUNDLERS)) await bundle(`_site/${name}.js`);
const names = [...Object.keys(MINIFIERS), ...Object.keys(BUNDLERS)];
for (const name of names) writeFileSync(`_site/${name}.html`, page(name, `<script src="${name}.js"></script>`));

// Farm begins with a page, and writes its own.
writeFileSync("farm.html", page("farm", '<script type="module" src="./entry.js"></script>'));
const output = { path: "_site/farmfe", publicPath: "/farmfe/" };
await farm({ compilation: { input: { index: "./farm.html" }, output, persistentCache: false } });
writeFileSync("_site/names.json", JSON.stringify([...names, "farmfe/index"]));

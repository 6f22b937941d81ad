// Packs `pkg` as npm would publish it, holds its types against Vue's templates,
// and builds what other people would around it: the pages of each framework with
// Vite, and a plain page with Vite, webpack and esbuild, also in bundles that are
// no modules. All of it lands in `target/consumers`.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import vue from "@vitejs/plugin-vue";
import * as esbuild from "esbuild";
import { build as vite } from "vite";
import webpack from "webpack";

const here = fileURLToPath(new URL(".", import.meta.url));
const pkg = join(here, "../../pkg");
const out = join(here, "../../target/consumers");
const installed = join(here, "node_modules/film-card");

/** Puts the files of the packed package where an import finds them. */
function install() {
  mkdirSync(out, { recursive: true });
  rmSync(installed, { recursive: true, force: true });
  const options = ["pack", pkg, "--json", "--pack-destination", out];
  const printed = execFileSync("npm", options, { encoding: "utf8", shell: process.platform === "win32" });
  const [{ files }] = JSON.parse(printed);
  for (const { path } of files) cpSync(join(pkg, path), join(installed, path));
}

/** By Vue's own checker, as it comes and with all names held to the types. */
function checkTemplates() {
  for (const config of ["default", "strict"]) {
    execFileSync(process.execPath, ["check.cjs", "-p", `${config}.json`], { cwd: join(here, "templates"), stdio: "inherit" });
  }
}

/** The page of another bundler: the same, with the script that it made. */
function page(folder) {
  const html = readFileSync(join(here, "pages/plain.html"), "utf8");
  writeFileSync(join(out, folder, "plain.html"), html.replace('type="module" src="./plain.js"', 'defer src="plain.js"'));
}

const buildVite = () =>
  vite({
    root: join(here, "pages"),
    base: "./",
    configFile: false,
    logLevel: "warn",
    plugins: [
      vue({ template: { compilerOptions: { isCustomElement: (tag) => tag === "film-card" } } }),
      svelte({ configFile: false, prebundleSvelteLibraries: false }),
    ],
    build: {
      outDir: join(out, "vite"),
      emptyOutDir: true,
      rolldownOptions: { input: ["plain", "react", "vue", "svelte"].map((name) => join(here, `pages/${name}.html`)) },
    },
  });

const buildWebpack = () =>
  new Promise((resolve, reject) => {
    const output = { path: join(out, "webpack"), filename: "plain.js", clean: true };
    webpack({ mode: "production", context: here, entry: "./pages/plain.js", output, performance: { hints: false } }, (error, stats) => {
      if (error || stats.hasErrors() || stats.hasWarnings()) reject(error ?? new Error(stats.toString()));
      else resolve(page("webpack"));
    });
  });

/** It leaves `new URL(…, import.meta.url)` as it is: the file is copied beside the module. */
async function buildEsbuild() {
  const outfile = join(out, "esbuild/plain.js");
  await esbuild.build({ entryPoints: [join(here, "pages/plain.js")], bundle: true, minify: true, format: "esm", outfile, logLevel: "warning" });
  cpSync(join(installed, "film_card_bg.wasm"), join(out, "esbuild/film_card_bg.wasm"));
  page("esbuild");
  const html = join(out, "esbuild/plain.html");
  writeFileSync(html, readFileSync(html, "utf8").replace("defer", 'type="module"'));
}

/** Bundles that are no modules: a classic script beside the wasm, one that has it inside, and one for Node. */
async function buildOthers() {
  const entryPoints = [join(here, "pages/plain.js")];
  const options = { entryPoints, bundle: true, minify: true, logLevel: "error" };
  const alias = { "film-card": join(installed, "film-card.single.mjs") };
  await esbuild.build({ ...options, format: "iife", outfile: join(out, "esbuild-classic/plain.js") });
  cpSync(join(installed, "film_card_bg.wasm"), join(out, "esbuild-classic/film_card_bg.wasm"));
  await esbuild.build({ ...options, alias, format: "iife", charset: "utf8", outfile: join(out, "esbuild-single/plain.js") });
  for (const folder of ["esbuild-classic", "esbuild-single"]) page(folder);
  for (const [name, aliases] of [["film-card", {}], ["film-card.single", alias]]) {
    const stdin = { contents: 'import "film-card"; console.log("imported");', resolveDir: here };
    await esbuild.build({ stdin, alias: aliases, bundle: true, format: "cjs", platform: "node", logLevel: "error", outfile: join(out, `server/${name}.cjs`) });
  }
}

install();
checkTemplates();
await Promise.all([buildVite(), buildWebpack(), buildEsbuild(), buildOthers()]);

// A page of each framework as its server writes it, which the framework takes over when its card is live:
// _site/NAME-SCHEMA.html, with each value of `data-schema`.
import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { transformSync } from "@babel/core";
import { build } from "esbuild";
import { compile } from "svelte/compiler";

mkdirSync("_site", { recursive: true });
mkdirSync("made", { recursive: true });
for (const file of ["film-card.js", "film_card_bg.wasm"]) cpSync(`node_modules/film-card/${file}`, `_site/${file}`);

for (const generate of /** @type {const} */ (["server", "client"])) {
  const { js } = compile(readFileSync("App.svelte", "utf8"), {
    generate,
    dev: generate === "client",
    filename: "App.svelte",
  });
  writeFileSync(`made/svelte.${generate}.js`, js.code);
}
for (const [generate, name] of [
  ["ssr", "server"],
  ["dom", "client"],
]) {
  const presets = [["babel-preset-solid", { generate, hydratable: true }]];
  const made = transformSync(readFileSync("solid.jsx", "utf8"), { filename: "solid.jsx", presets, configFile: false });
  writeFileSync(`made/solid.${name}.js`, made?.code ?? "");
}

/**
 * What a server prints, what goes into the head, and the script of the browser, which takes the page over in `main`.
 * @type {Record<string, { server: string, client: string }>}
 */
const FRAMEWORKS = {
  angular: {
    server: `import "@angular/compiler"; import { provideServerRendering, renderApplication } from "@angular/platform-server";
      import { bootstrapApplication } from "@angular/platform-browser"; import { App, providers } from "./angular.mjs";
      const start = (context) => bootstrapApplication(App, { providers: [...providers, provideServerRendering()] }, context);
      const page = await renderApplication(start, { document: "<html><head></head><body><app-root></app-root></body></html>", url: "/" });
      const inside = (name) => page.match("<" + name + ".*?>([^]*)</" + name + ">")[1];
      export const head = inside("head"); export const body = inside("body");`,
    client: `import "@angular/compiler"; import { bootstrapApplication } from "@angular/platform-browser"; import { App, providers } from "./angular.mjs";
      window.takeOver = () => bootstrapApplication(App, { providers });`,
  },
  react: {
    server: `import { renderToString } from "react-dom/server"; import { createElement } from "react"; import { App } from "./react.mjs";
      export const body = renderToString(createElement(App)); export const head = "";`,
    client: `import { hydrateRoot } from "react-dom/client"; import { createElement } from "react"; import { App } from "./react.mjs";
      window.takeOver = (root) => hydrateRoot(root, createElement(App), { onRecoverableError: (error) => console.error(error) });`,
  },
  vue: {
    server: `import { renderToString } from "vue/server-renderer"; import { app } from "./vue.mjs";
      export const body = await renderToString(app()); export const head = "";`,
    client: `import { app } from "./vue.mjs"; window.takeOver = (root) => app().mount(root);`,
  },
  svelte: {
    server: `import { render } from "svelte/server"; import App from "./made/svelte.server.js";
      export const { body, head } = render(App);`,
    client: `import { hydrate } from "svelte"; import App from "./made/svelte.client.js";
      window.takeOver = (target) => hydrate(App, { target, recover: false });`,
  },
  solid: {
    server: `import { renderToString, generateHydrationScript, createComponent } from "solid-js/web"; import { App } from "./made/solid.server.js";
      export const body = renderToString(() => createComponent(App, {})); export const head = generateHydrationScript();`,
    client: `import { hydrate, createComponent } from "solid-js/web"; import { App } from "./made/solid.client.js";
      window.takeOver = (root) => hydrate(() => createComponent(App, {}), root);`,
  },
};

for (const [framework, { server, client }] of Object.entries(FRAMEWORKS))
  for (const schema of ["auto", "off"]) await make(`${framework}-${schema}`, server, client, schema);

/** Makes a page. @type {(name: string, server: string, client: string, schema: string) => Promise<void>} */
async function make(name, server, client, schema) {
  /** @type {(contents: string, outfile: string, more: import("esbuild").BuildOptions) => Promise<unknown>} */
  const bundle = (contents, outfile, more) =>
    build({
      stdin: { contents, resolveDir: "." },
      outfile,
      bundle: true,
      // Angular's compiler says that it may be left out where only its import stands.
      ignoreAnnotations: true,
      format: "esm",
      logLevel: "warning",
      ...more,
    });
  const define = {
    SCHEMA: JSON.stringify(schema),
    "process.env.NODE_ENV": '"development"',
    __VUE_OPTIONS_API__: "true",
    __VUE_PROD_DEVTOOLS__: "false",
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "true",
  };
  const banner = { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" };
  await bundle(server, `made/${name}.mjs`, { platform: "node", conditions: ["node"], define, banner });
  await bundle(client, `_site/${name}.js`, { conditions: ["browser", "development"], define });
  const { body, head } = await import(`./made/${name}.mjs`);
  const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${name}</title>
<link rel="icon" href="data:,">
<script src="film-card.js"></script>
${head}</head>
<body>
${body.includes("<app-root") ? body : `<div id="root">${body}</div>`}
<script type="module" src="${name}.js"></script>
</body>
</html>
`;
  writeFileSync(`_site/${name}.html`, page);
}

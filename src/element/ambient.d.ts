// Names that TypeScript can't find by itself: of what the build makes for the scripts, see `xtask/src/build/scripts.rs`,
// and of what its own types of browsers lack.

/** The version of this package. */
declare const VERSION: string;
/** The hash of the WebAssembly, as the attribute `integrity` has it. */
declare const INTEGRITY: string;
/** Whether this is a module, `film-card.mjs` or `film-card.single.mjs`. */
declare const IS_MODULE: boolean;
/** The name of the classic script: `film-card.js`, or `film-card.single.js` where the WebAssembly is inside. */
declare const FILE: string;
/** The WebAssembly as text. It stands once in the scripts: the build puts it there when they are small. */
declare const WASM_TEXT: string;
/** The byte that stands in that text for zero. */
declare const STAND_IN: number;

/** The source of the WebAssembly: `wasm_file.js`, or `wasm_text.js` if it is inside the script. */
declare module "webassembly" {
  export function load(): Promise<void>;
}

/** The style sheet of the card. */
declare module "built/film-card.css" {
  const css: string;
  export default css;
}

/** The embedded films by their ids, and what `xtask/preview` makes of each. */
declare module "built/embedded.json" {
  /** A text, or a list of tag, attributes and children; or what it is by language. */
  export type Tree = string | unknown[] | { [lang: string]: Tree };
  export const films: { [id: string]: { film: object; card: Tree } | undefined };
  /** The tags of the languages that a tree may have. */
  export const languages: string[];
}

/** Makes an instance of the module, whose exports are those that `wrap` gives; gives its class `Entry`. */
declare module "built/wasm-pack/glue.js" {
  export default function instantiate(
    module: WebAssembly.Module,
    wrap: (exports: WebAssembly.Exports) => object,
  ): Promise<unknown>;
}

declare var trustedTypes:
  | {
      createPolicy(name: string, rules: { createScript(text: string): string }): { createScript(text: string): string };
    }
  | undefined;

interface Document {
  /** Nobody sees the page yet: the browser has fetched and run it because the reader may come. Chromium alone has it. */
  readonly prerendering?: boolean;
}

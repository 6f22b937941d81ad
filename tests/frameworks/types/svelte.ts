// The element as Svelte's templates know it.
import "film-card";
import type { SvelteHTMLElements } from "svelte/elements";

type Props = SvelteHTMLElements["film-card"];
export const props: Props = {
  class: "wide",
  "data-theme": "dark",
  film: { name: "Solo" },
  "onfilm-card-error": ({ detail }) => detail.code,
};
// @ts-expect-error no such theme
export const wrong: Props = { "data-theme": "drak" };

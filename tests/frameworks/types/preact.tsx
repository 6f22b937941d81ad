/** @jsxImportSource preact */
// The element in Preact's JSX.
import "film-card";

export const page = (
  <film-card class="wide" data-loading="eager" film={{ name: "Solo" }} onfilm-card-ready={({ detail }) => detail.film}>
    <a href="/luna">Under the Same Moon</a>
  </film-card>
);
// @ts-expect-error no such value
export const wrong = <film-card data-remember="forever" />;

/** @jsxImportSource vue */
// The element in Vue's JSX, and as Vue's templates know it.
import "film-card";
import type { GlobalComponents } from "vue";

export const page = (
  <film-card class="wide" data-lang-sync="off" film={{ name: "Solo" }} onFilmCardReady={({ detail }) => detail.film}>
    <a href="/luna">Under the Same Moon</a>
  </film-card>
);
// @ts-expect-error no such value
export const wrong = <film-card data-lang-sync="on" />;

type Props = InstanceType<GlobalComponents["film-card"]>["$props"];
export const props: Props = { "data-schema": "off" };
// @ts-expect-error no such value
export const wrongProps: Props = { "data-schema": "none" };

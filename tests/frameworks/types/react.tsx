// The element in React's JSX.
import "film-card";
import { useRef } from "react";
import type { FilmCard } from "film-card";

export function Page() {
  const card = useRef<FilmCard>(null);
  return (
    <>
      <film-card
        ref={card}
        key="moon"
        className="wide"
        data-film="la-misma-luna"
        data-lang="es-MX"
        data-max-cast={3}
        film={{ name: "Solo" }}
        onfilm-card-toggle={({ detail }) => detail.open && card.current?.resolvedLang}
      >
        <a href="/luna">Under the Same Moon</a>
      </film-card>
      {/* @ts-expect-error no such theme */}
      <film-card data-theme="drak" />
      {/* @ts-expect-error a film is an object */}
      <film-card film="la-misma-luna" />
    </>
  );
}

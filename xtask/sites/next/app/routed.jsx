import { render } from "film-card/server";
import Link from "next/link";

export function Routed({ name, other }) {
  return (
    <main>
      <h1>{name}</h1>
      <Link id="go" href={`/${other}`}>
        {other}
      </Link>
      <Link id="section" href="#la-misma-luna-reviews">
        Reseñas
      </Link>
      <div style={{ height: 1500 }} />
      <div dangerouslySetInnerHTML={{ __html: render("la-misma-luna", { lang: "es" }) }} />
      <div style={{ height: 1500 }} />
      <script src="/film-card/film-card.js" async />
    </main>
  );
}

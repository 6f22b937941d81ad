import { render } from "film-card/server";

const film = {
  name: { en: "A Trip to the Moon", es: "Viaje a la Luna" },
  datePublished: "1902",
  director: ["Georges Méliès"],
};

export default function Page() {
  return (
    <main>
      <h1>Esta noche</h1>
      <div dangerouslySetInnerHTML={{ __html: render(film, { lang: "es" }) }} />
      <script src="/film-card/film-card.js" async />
    </main>
  );
}

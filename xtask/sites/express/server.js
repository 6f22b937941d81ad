import express from "express";
import { render } from "film-card/server";

const film = { name: { en: "A Trip to the Moon", es: "Viaje a la Luna" }, datePublished: "1902" };

const page = (card) => `<!doctype html>
<meta charset="utf-8">
<title>Tonight</title>
${card}
<script src="/film-card/film-card.js" async></script>`;

const app = express();
app.use("/film-card", express.static("node_modules/film-card"));
app.get("/moon", (request, response) => {
  const lang = request.acceptsLanguages("en", "es") || "en";
  response.send(page(render(film, { lang })));
});
app.listen(process.env.PORT);

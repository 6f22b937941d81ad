import express from "express";
import { render } from "film-card/server";

const film = {
  name: { en: "A Trip to the Moon", es: "Viaje a la Luna" },
  datePublished: "1902",
  director: ["Georges Méliès"],
};

const app = express();
app.use("/film-card", express.static("node_modules/film-card"));
app.get("/", (request, response) => {
  const lang = request.acceptsLanguages("en", "es") || "en";
  response.send(`<!doctype html>
<html lang="${lang}">
<meta charset="utf-8">
<title>Tonight</title>
${render(film, { lang })}
<script src="/film-card/film-card.js" async></script>
</html>`);
});
app.listen(process.env.PORT);

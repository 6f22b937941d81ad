import { render } from "film-card/server";

Bun.serve({
  hostname: "127.0.0.1",
  port: Number(process.env.PORT),
  fetch(request) {
    const lang = request.headers.get("accept-language")?.startsWith("es") ? "es" : "en";
    const html = `<!doctype html><html lang="${lang}"><title>Tonight</title>${render("la-misma-luna", { lang })}</html>`;
    return new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });
  },
});

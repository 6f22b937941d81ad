// The page in React, for its server and for the browser.
import { createElement, useState } from "react";

export function App() {
  const [count, setCount] = useState(0);
  const card = { id: "card", "data-film": "la-misma-luna", "data-loading": "eager", "data-schema": SCHEMA };
  const title = `Under the Same Moon${"!".repeat(count)}`;
  return createElement(
    "main",
    null,
    createElement("film-card", card, createElement("a", { href: "/luna" }, title)),
    createElement("button", { type: "button", onClick: () => setCount(count + 1) }, `clicked ${count}`),
  );
}

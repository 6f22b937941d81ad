// A keyed list of cards in React.
import "film-card";
import { useState } from "react";
import { createRoot } from "react-dom/client";
import { films } from "./films.js";

function Page() {
  const [list, setList] = useState(films);
  const [lang, setLang] = useState("auto");
  const [heard, setHeard] = useState([]);
  const hear = ({ target, detail }) => setHeard((before) => [...before, `${target.id} ${detail.section}`]);
  const rename = (item) => (item.id === "solo" ? { ...item, film: { name: "Duo" } } : item);
  return (
    <>
      <button id="reverse" onClick={() => setList(list.toReversed())}>Reverse</button>
      <button id="rename" onClick={() => setList(list.map(rename))}>Rename</button>
      <button id="spanish" onClick={() => setLang("es")}>Spanish</button>
      <button id="drop" onClick={() => setList(list.slice(1))}>Drop the first</button>
      <button id="unmount" onClick={() => root.unmount()}>Unmount</button>
      <output id="heard">{heard.join(", ")}</output>
      {list.map(({ id, named, film }) => (
        <film-card key={id} id={id} data-film={named} data-lang={lang} film={film} onfilm-card-toggle={hear}>
          <a href={`/${id}`}>{id}</a>
        </film-card>
      ))}
    </>
  );
}

const root = createRoot(document.querySelector("#app"));
root.render(<Page />);

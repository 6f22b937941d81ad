// The page in Solid, for its server and for the browser.
import { createSignal } from "solid-js";

export function App() {
  const [count, setCount] = createSignal(0);
  return (
    <main>
      <film-card id="card" data-film="la-misma-luna" data-loading="eager" data-schema={SCHEMA}>
        <a href="/luna">{`Under the Same Moon${"!".repeat(count())}`}</a>
      </film-card>
      <button onClick={() => setCount(count() + 1)}>{`clicked ${count()}`}</button>
    </main>
  );
}

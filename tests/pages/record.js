// Records the console, errors and events of the page, for the tests to read. It is the
// first script in <head>, so that nothing escapes it.
window.recorded = { errors: [], warnings: [], rejections: [], events: [] };
{
  const written = (value) => {
    if (typeof value !== "object" || value === null || value instanceof Error) return String(value);
    try {
      return JSON.stringify(value);
    } catch {
      return String(value);
    }
  };
  // The card logs its element beside the text, which a console links to.
  const line = (values) => values.filter((value) => !(value instanceof Node)).map(written).join(" ");
  for (const [name, lines] of [["error", recorded.errors], ["warn", recorded.warnings]]) {
    const write = console[name];
    console[name] = (...values) => {
      lines.push(line(values));
      write.apply(console, values);
    };
  }
  addEventListener("error", (event) => {
    if (event instanceof ErrorEvent) recorded.errors.push(written(event.error ?? event.message));
  });
  addEventListener("unhandledrejection", (event) => recorded.rejections.push(written(event.reason)));
  // An event arrives at the document only if it bubbles and, from inside a shadow
  // root, is composed.
  for (const name of ["ready", "error", "lang-change", "toggle"]) {
    document.addEventListener(`film-card-${name}`, (event) => {
      const detail = JSON.parse(JSON.stringify(event.detail ?? null));
      const { type, cancelable } = event;
      recorded.events.push({ type, id: event.target.id ?? "", detail, cancelable });
    });
  }
}

// The screen of a film: the card shows the file as one types, and tells its faults.

const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("film-card-file"));
const opened = /** @type {HTMLInputElement} */ (document.getElementById("film-card-open"));
const verdict = /** @type {HTMLElement} */ (document.getElementById("film-card-verdict"));
const preview = /** @type {HTMLElement} */ (document.getElementById("film-card-preview"));

/** @param {string[]} lines */
const tell = (lines) => {
  verdict.replaceChildren(
    ...lines.map((line) => {
      const paragraph = document.createElement("p");
      paragraph.textContent = line;
      return paragraph;
    }),
  );
};

const show = () => {
  if (!field.value.trim()) {
    tell([]);
    preview.replaceChildren();
    return;
  }
  const script = document.createElement("script");
  script.type = "application/json";
  script.textContent = field.value;
  preview.replaceChildren(script);
};

preview.addEventListener("film-card-error", ({ detail }) => tell([detail.message]));
preview.addEventListener("film-card-ready", ({ detail }) => {
  tell(detail.faults.length ? detail.faults.map(({ message }) => message) : [verdict.dataset.right ?? ""]);
});
field.addEventListener("input", show);
opened.addEventListener("change", async () => {
  const file = opened.files?.[0];
  if (!file) return;
  field.value = await file.text();
  show();
});
show();

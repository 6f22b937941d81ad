// The card in plain JavaScript: every text node is made once and written to.
import css from "./card.css";
import { WORDS, byline, film, langOf, meta, otherLang, stars, starsLabel, storeLang, textIn } from "./words.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

function element(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const name in attributes) node.setAttribute(name, attributes[name]);
  node.append(...children);
  return node;
}

export function mount(host) {
  let lang = langOf(host);
  let isOpen = host.dataset.synopsis === "open";

  // Each of these brings one node up to date with the language.
  const updates = [];
  const onLang = (update) => {
    updates.push(update);
    update();
  };
  const text = (get) => {
    const node = document.createTextNode("");
    onLang(() => { node.data = get(); });
    return node;
  };
  const paragraphs = (get) => get().map((_, at) => element("p", {}, text(() => get()[at])));

  const switcher = element("button", { type: "button", class: "lang-switch" }, text(() => WORDS[lang].other));
  onLang(() => switcher.setAttribute("aria-label", WORDS[lang].switch));
  const toggle = element("button", { type: "button", class: "synopsis-toggle", "aria-controls": "synopsis" }, text(() => WORDS[lang].synopsis));
  const synopsis = element("section", { class: "synopsis", id: "synopsis" }, toggle);
  let story;
  const showStory = () => {
    toggle.setAttribute("aria-expanded", isOpen);
    if (isOpen) synopsis.append(...(story ??= paragraphs(() => film.description[lang])));
    else story?.forEach((paragraph) => paragraph.remove());
  };
  showStory();

  const role = ({ name, characterName }) => {
    const item = element("li", {}, element("b", {}, name));
    if (characterName) item.append(element("span", {}, text(() => textIn(characterName, lang))));
    return item;
  };
  const review = (review) => {
    const article = element("article", { class: "review" });
    if (review.name) article.append(element("h4", {}, text(() => textIn(review.name, lang))));
    if (review.reviewRating) {
      const rating = element("span", { class: "stars", role: "img" }, stars(review.reviewRating));
      onLang(() => rating.setAttribute("aria-label", starsLabel(review.reviewRating, lang)));
      article.append(rating);
    }
    if (review.reviewBody) article.append(...paragraphs(() => review.reviewBody[lang]));
    article.append(element("footer", {}, text(() => byline(review, lang))));
    return article;
  };

  const card = element("article", { class: `card ${host.dataset.theme}` },
    element("header", {},
      element("h2", { class: "title" }, text(() => textIn(film.name, lang))),
      element("p", { class: "meta" }, meta()),
      switcher),
    synopsis,
    element("section", { class: "cast" },
      element("h3", {}, text(() => WORDS[lang].cast)),
      element("ul", {}, ...film.actor.map(role))),
    element("section", { class: "reviews" },
      element("h3", {}, text(() => WORDS[lang].reviews)),
      ...film.review.map(review)));
  onLang(() => { card.lang = lang; });

  switcher.onclick = () => {
    lang = otherLang(lang);
    storeLang(lang);
    updates.forEach((update) => update());
  };
  toggle.onclick = () => {
    isOpen = !isOpen;
    showStory();
  };

  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  root.append(card);
}

document.querySelectorAll("[data-film-card]").forEach(mount);

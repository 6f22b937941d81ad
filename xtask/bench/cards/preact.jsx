// The card in Preact, as its documentation teaches it.
import { render } from "preact";
import { useState } from "preact/hooks";
import css from "./card.css";
import { WORDS, byline, film, langOf, meta, otherLang, stars, starsLabel, storeLang, textIn } from "./words.js";

const sheet = new CSSStyleSheet();
sheet.replaceSync(css);

const Paragraphs = ({ texts }) => texts.map((text, at) => <p key={at}>{text}</p>);

function Synopsis({ lang, isOpenFirst }) {
  const [isOpen, setOpen] = useState(isOpenFirst);
  return (
    <section class="synopsis" id="synopsis">
      <button type="button" class="synopsis-toggle" aria-expanded={isOpen} aria-controls="synopsis" onClick={() => setOpen(!isOpen)}>
        {WORDS[lang].synopsis}
      </button>
      {isOpen && <Paragraphs texts={film.description[lang]} />}
    </section>
  );
}

function Review({ review, lang }) {
  const { name, reviewBody, reviewRating } = review;
  return (
    <article class="review">
      {name && <h4>{textIn(name, lang)}</h4>}
      {reviewRating && <span class="stars" role="img" aria-label={starsLabel(reviewRating, lang)}>{stars(reviewRating)}</span>}
      {reviewBody && <Paragraphs texts={reviewBody[lang]} />}
      <footer>{byline(review, lang)}</footer>
    </article>
  );
}

export function Card({ firstLang, theme, isOpen }) {
  const [lang, setLang] = useState(firstLang);
  const words = WORDS[lang];
  const onSwitch = () => {
    const next = otherLang(lang);
    storeLang(next);
    setLang(next);
  };
  return (
    <article lang={lang} class={`card ${theme}`}>
      <header>
        <h2 class="title">{textIn(film.name, lang)}</h2>
        <p class="meta">{meta()}</p>
        <button type="button" class="lang-switch" aria-label={words.switch} onClick={onSwitch}>{words.other}</button>
      </header>
      <Synopsis lang={lang} isOpenFirst={isOpen} />
      <section class="cast">
        <h3>{words.cast}</h3>
        <ul>
          {film.actor.map(({ name, characterName }) => (
            <li key={name}><b>{name}</b>{characterName && <span>{textIn(characterName, lang)}</span>}</li>
          ))}
        </ul>
      </section>
      <section class="reviews">
        <h3>{words.reviews}</h3>
        {film.review.map((review, at) => <Review key={at} review={review} lang={lang} />)}
      </section>
    </article>
  );
}

export function mount(host) {
  const root = host.attachShadow({ mode: "open" });
  root.adoptedStyleSheets = [sheet];
  const { theme, synopsis } = host.dataset;
  render(<Card firstLang={langOf(host)} theme={theme} isOpen={synopsis === "open"} />, root);
}

document.querySelectorAll("[data-film-card]").forEach(mount);

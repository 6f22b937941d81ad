// The card in Lit, as its documentation teaches it.
import { LitElement, adoptStyles, html, nothing, unsafeCSS } from "lit";
import css from "./card.css";
import { WORDS, byline, film, langOf, meta, otherLang, stars, starsLabel, storeLang, textIn } from "./words.js";

const styles = unsafeCSS(css);

const paragraphs = (texts) => texts.map((text) => html`<p>${text}</p>`);

class BenchCard extends LitElement {
  static properties = { locale: {}, theme: {}, isOpen: { type: Boolean } };

  // The host's shadow root is the boundary, so the element renders into itself.
  createRenderRoot() {
    return this;
  }

  switchLocale() {
    this.locale = otherLang(this.locale);
    storeLang(this.locale);
  }

  toggle() {
    this.isOpen = !this.isOpen;
  }

  render() {
    const { locale, theme, isOpen } = this;
    const words = WORDS[locale];
    return html`
      <article lang=${locale} class="card ${theme}">
        <header>
          <h2 class="title">${textIn(film.name, locale)}</h2>
          <p class="meta">${meta()}</p>
          <button type="button" class="lang-switch" aria-label=${words.switch} @click=${this.switchLocale}>${words.other}</button>
        </header>
        <section class="synopsis" id="synopsis">
          <button type="button" class="synopsis-toggle" aria-expanded=${isOpen} aria-controls="synopsis" @click=${this.toggle}>${words.synopsis}</button>
          ${isOpen ? paragraphs(film.description[locale]) : nothing}
        </section>
        <section class="cast">
          <h3>${words.cast}</h3>
          <ul>
            ${film.actor.map(({ name, characterName }) => html`
              <li><b>${name}</b>${characterName ? html`<span>${textIn(characterName, locale)}</span>` : nothing}</li>`)}
          </ul>
        </section>
        <section class="reviews">
          <h3>${words.reviews}</h3>
          ${film.review.map((review) => this.review(review))}
        </section>
      </article>`;
  }

  review(review) {
    const { locale } = this;
    const { name, reviewBody, reviewRating } = review;
    return html`
      <article class="review">
        ${name ? html`<h4>${textIn(name, locale)}</h4>` : nothing}
        ${reviewRating ? html`<span class="stars" role="img" aria-label=${starsLabel(reviewRating, locale)}>${stars(reviewRating)}</span>` : nothing}
        ${reviewBody ? paragraphs(reviewBody[locale]) : nothing}
        <footer>${byline(review, locale)}</footer>
      </article>`;
  }
}
customElements.define("bench-card", BenchCard);

export function mount(host) {
  const root = host.attachShadow({ mode: "open" });
  adoptStyles(root, [styles]);
  const { theme, synopsis } = host.dataset;
  root.append(Object.assign(new BenchCard(), { locale: langOf(host), theme, isOpen: synopsis === "open" }));
}

document.querySelectorAll("[data-film-card]").forEach(mount);

// What the plugin promises to owners, authors and readers of a WordPress that is new at `site.origin`.
import { resolve } from "node:path";

import { expect } from "../visit.mjs";
import { Person } from "./person.mjs";

/** @import { Visitor } from "../visit.mjs" */

/** The plugin, as an owner uploads it: `xtask/src/build/wordpress_plugin.rs` makes it. */
const PLUGIN = resolve("target/wordpress/film-card.zip");

/** WordPress's themes: one of templates in PHP, one of blocks. */
const THEMES = { classic: /^twentytwentyone$/, blocks: /^twentytwenty(three|four)$/ };

/** Where the editor has the controls of a block. */
const CONTROLS = ".block-editor-block-inspector";

/** A film file with characters that WordPress takes for markup, references and shortcodes. */
const FILM = JSON.stringify({
  name: { en: "Moon <b>[gallery]</b> & \\u003c “sun”", es: "Luna" },
  datePublished: "2026",
  review: [{ name: "One", reviewRating: { ratingValue: 4 } }],
});
const TITLE = "Moon <b>[gallery]</b> & \\u003c “sun”";
const FAULT = "review[0].reviewRating.ratingValue: 11 is above bestRating 5";
const FAULTY = FILM.replace('"ratingValue":4', '"ratingValue":11');

/**
 * The editor's own packages in the page.
 * @typedef {{ wp: any }} Editor
 */

/** @param {Visitor} site */
export default async (site) => {
  await site.use(async (page) => {
    const owner = new Person(page, site.origin);
    await owner.login("owner");
    await install(owner);
    const film = await addFilm(owner);
    const posts = await site.use((page) => write(new Person(page, site.origin), film));
    for (const theme of Object.values(THEMES)) {
      await choose(owner, theme);
      await read(site, posts);
    }
    await feed(site);
    await remove(owner);
  });
  const complaints = await fetch(`${site.origin}/debug.log`).then((log) => (log.ok ? log.text() : ""));
  const own = complaints.split("\n").filter((line) => line.includes("plugins/film-card/"));
  expect(own.join("\n"), "", "complaints of PHP");
};

/** Uploads and activates the plugin. @param {Person} owner */
const install = async (owner) => {
  await owner.go("/wp-admin/plugin-install.php?tab=upload");
  await owner.attach("input[name=pluginzip]", PLUGIN);
  await owner.leave(() => {
    const button = /** @type {HTMLButtonElement} */ (document.querySelector("#install-plugin-submit"));
    button.disabled = false;
    button.click();
  });
  await owner.until(
    "the link that activates the plugin",
    () => document.querySelector("a[href*='action=activate']") !== null,
  );
  await owner.leave(() => /** @type {HTMLElement} */ (document.querySelector("a[href*='action=activate']")).click());
  await owner.until(
    "the active plugin",
    () => document.querySelector("tr.active[data-plugin='film-card/film-card.php']") !== null,
  );
};

/**
 * Adds a film to the site: what is no JSON stays a draft, faults are told as one types, and what is right is published.
 * @param {Person} owner
 */
const addFilm = async (owner) => {
  const publish = () => owner.leave(() => /** @type {HTMLElement} */ (document.querySelector("#publish")).click());
  const field = "#film-card-file";
  await owner.go("/wp-admin/post-new.php?post_type=film_card_film");
  await owner.type(field, "{ name");
  await told(owner, "#film-card-verdict", "script: its text is no JSON");
  await publish();
  await told(owner, ".notice-error", "Kept as a draft. This is no JSON: Syntax error.");
  await owner.type(field, '{ "id": "x" }');
  await told(owner, "#film-card-verdict", "name: is missing");
  await publish();
  await told(owner, ".notice-error", "Kept as a draft. The film has no name.");
  await owner.type(field, FAULTY);
  await told(owner, "#film-card-verdict", FAULT);
  await owner.type(field, FILM);
  await told(owner, "#film-card-verdict", "The film file is right.");
  expect(await owner.run(titleOfCard), TITLE, "the film on its screen");
  await publish();
  const name = await told(owner, ".notice-info code", '[film-card film="');
  expect(
    await owner.run(() => /** @type {any} */ (document).querySelector("#film-card-file").value),
    FILM,
    "the kept file",
  );
  return name.replace(/^.*film="(.*)".*$/, "$1");
};

/**
 * Expects a text in an element, and gives all that stands there.
 * @param {Person} person
 * @param {string} selector
 * @param {string} text
 */
const told = (person, selector, text) =>
  person.until(
    `“${text}” in ${selector}`,
    (selector, text) => {
      const found = [...document.querySelectorAll(selector)].map((element) => element.textContent ?? "");
      return found.find((said) => said.includes(text));
    },
    selector,
    text,
  );

/** The title of the first card that is live, in the page or in the editor's frame. */
function titleOfCard() {
  const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector("iframe[name=editor-canvas]"));
  const card = (frame?.contentDocument ?? document).querySelector("film-card");
  return card?.shadowRoot?.querySelector("[part~=title]")?.textContent;
}

/** Clicks on the synopsis of the first card; gives whether it is open then. */
function openSynopsis() {
  const frame = /** @type {HTMLIFrameElement | null} */ (document.querySelector("iframe[name=editor-canvas]"));
  const root = (frame?.contentDocument ?? document).querySelector("film-card")?.shadowRoot;
  const synopsis = /** @type {HTMLDetailsElement} */ (root?.querySelector("[part~=synopsis]"));
  synopsis.querySelector("summary")?.click();
  return synopsis.open;
}

/**
 * Writes posts as an author, who has no `unfiltered_html`; gives their numbers.
 * @param {Person} writer
 * @param {string} film The name of the site's film.
 */
const write = async (writer, film) => {
  await writer.login("writer");
  const own = await writeOwn(writer);
  const ofSite = await writeOfSite(writer);
  const inside = '<a href="/luna">Under the <b>Same</b> Moon</a>';
  const options = 'class="one two" id="luna" theme="dark" open="synopsis"';
  const classic = await post(writer, `[film-card film="la-misma-luna" ${options}]${inside}[/film-card]`);
  const shortcodes = [
    `[film-card film="${film}"]\n\n<p>First.</p>\n\n<p>Second.</p>\n\n[/film-card]`,
    "[film-card film='la-misma-luna' lang='es' id='luna\" onclick=\"alert(1)']",
  ].map((text) => `<!-- wp:shortcode -->\n${text}\n<!-- /wp:shortcode -->`);
  const inBlocks = await post(writer, shortcodes.join("\n\n"));
  const styled = await post(
    writer,
    `<!-- wp:film-card/film-card ${JSON.stringify({
      align: "wide",
      anchor: "moon",
      className: "mine",
      options: { lang: "es", hide: "awards cast" },
      fallback: "[gallery] R&D",
      fallbackUrl: "/luna?a=1&b=2",
      textColor: "contrast",
      style: { color: { background: "#102030" }, elements: { link: { color: { text: "red;}x{" } } } },
    })} /-->`,
  );
  return { own, ofSite, classic, inBlocks, styled };
};

/**
 * Publishes a post by WordPress's interface for programs, with the rights of the person.
 * @param {Person} writer
 * @param {string} content
 * @returns {Promise<number>}
 */
const post = (writer, content) =>
  writer.run(async (content) => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    const data = { title: "A film", content, status: "publish" };
    return (await wp.apiFetch({ path: "/wp/v2/posts", method: "POST", data })).id;
  }, content);

/** Opens the editor with the block in it and its controls beside it. @param {Person} writer */
const openBlock = async (writer) => {
  await writer.go("/wp-admin/post-new.php");
  await writer.until("the editor", () => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    return wp?.data?.select("core/editor")?.__unstableIsEditorReady();
  });
  await writer.run(() => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    const screen = wp.data.dispatch("core/edit-post");
    if (wp.data.select("core/edit-post").isFeatureActive("welcomeGuide")) screen.toggleFeature("welcomeGuide");
    const block = wp.blocks.createBlock("film-card/film-card");
    wp.data.dispatch("core/block-editor").insertBlocks(block);
    wp.data.dispatch("core/block-editor").selectBlock(block.clientId);
    screen.openGeneralSidebar("edit-post/block");
  });
  // From WordPress 6.2 on, they may stand behind a tab.
  await writer.until(
    "the controls of the block",
    (selector) => {
      if (document.querySelector(`${selector} select`)) return true;
      /** @type {HTMLElement | null} */ (document.querySelector(`${selector} [role=tab]`))?.click();
      return false;
    },
    CONTROLS,
  );
};

/** Publishes the post in the editor; gives its number. @param {Person} writer @returns {Promise<number>} */
const publish = (writer) =>
  writer.run(async () => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    wp.data.dispatch("core/editor").editPost({ title: "A film", status: "publish" });
    await wp.data.dispatch("core/editor").savePost();
    if (!wp.data.select("core/editor").didPostSaveRequestSucceed()) throw new Error("the post is not saved");
    return wp.data.select("core/editor").getCurrentPostId();
  });

/** Types a film file into the block: its faults are told, and the card is live beside. @param {Person} writer */
const writeOwn = async (writer) => {
  await openBlock(writer);
  await writer.until("the embedded film in the editor", titleOfCard);
  expect(await writer.run(openSynopsis), true, "the synopsis in the editor opens");
  await writer.choose(`${CONTROLS} select`, "json");
  await writer.type(`${CONTROLS} textarea`, FILM.slice(0, -1));
  await told(writer, `${CONTROLS} .film-card-verdict`, "script: its text is no JSON");
  await writer.type(`${CONTROLS} textarea`, FAULTY);
  await told(writer, `${CONTROLS} .film-card-verdict`, FAULT);
  await writer.type(`${CONTROLS} textarea`, FILM);
  await told(writer, `${CONTROLS} .film-card-verdict`, "The film file is right.");
  expect(await writer.run(titleOfCard), TITLE, "the card in the editor");
  const number = await publish(writer);
  await writer.go(`/wp-admin/post.php?post=${number}&action=edit`);
  await writer.until("the card in the editor again", titleOfCard);
  const kept = await writer.run(() => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    const [block] = wp.data.select("core/block-editor").getBlocks();
    wp.data.dispatch("core/block-editor").selectBlock(block.clientId);
    wp.data.dispatch("core/edit-post").openGeneralSidebar("edit-post/block");
    return block.isValid;
  });
  expect(kept, true, "the block is as it was saved");
  const field = await writer.until(
    "the text again",
    (selector) => {
      const area = /** @type {HTMLTextAreaElement | null} */ (document.querySelector(selector));
      return area?.value;
    },
    `${CONTROLS} textarea`,
  );
  expect(field, FILM, "the text again");
  return number;
};

/** Chooses a film of the site in the block, and texts in Spanish for the editor. @param {Person} writer */
const writeOfSite = async (writer) => {
  await writer.run(async () => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    await wp.apiFetch({ path: "/wp/v2/users/me", method: "POST", data: { locale: "es_ES" } });
  });
  await openBlock(writer);
  const title = await writer.run(() => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    return wp.blocks.getBlockType("film-card/film-card").title;
  });
  expect(title, "Tarjeta de película", "the block's name in Spanish");
  const film = await writer.until(
    "the film of the site",
    (selector) => {
      const options = /** @type {NodeListOf<HTMLOptionElement>} */ (document.querySelectorAll(`${selector} option`));
      return [...options].find(({ value }) => value.startsWith("site "))?.value;
    },
    `${CONTROLS} select`,
  );
  await writer.choose(`${CONTROLS} select`, film);
  await told(writer, `${CONTROLS} .film-card-verdict`, "El archivo de la película está bien.");
  return publish(writer);
};

/**
 * Chooses a theme of the site.
 * @param {Person} owner
 * @param {RegExp} name
 */
const choose = async (owner, name) => {
  await owner.go("/wp-admin/themes.php");
  const address = await owner.run((source) => {
    const { wp } = /** @type {Editor} */ (/** @type {unknown} */ (window));
    const themes = /** @type {{ id: string, active: boolean, actions: { activate: string } }[]} */ (
      wp.themes.data.themes
    );
    const theme = themes.find(({ id }) => new RegExp(source).test(id));
    if (!theme) throw new Error(`no theme ${source}`);
    return theme.active ? "" : theme.actions.activate;
  }, name.source);
  if (address) await owner.go(address.replace(/^https?:\/\/[^/]+/, "").replaceAll("&amp;", "&"));
};

/**
 * Reads the posts with and without scripts.
 * @param {Visitor} site
 * @param {Record<string, number>} posts
 */
const read = async (site, { own, ofSite, classic, inBlocks, styled }) => {
  const script = "film-card.single.js";
  await site.live(`/?p=${own}`, [TITLE]);
  await site.live(`/?p=${ofSite}`, [TITLE]);
  await site.live(`/?p=${classic}`, ["Under the Same Moon"]);
  await site.live(`/?p=${inBlocks}`, [TITLE, "La misma luna"]);
  await site.live(`/?p=${styled}`, ["La misma luna"]);
  has(await site.html(`/?p=${classic}`), [
    '<film-card id="luna" class="one two" data-film-card-film="la-misma-luna" data-film-card-theme="dark" data-film-card-open="synopsis">' +
      '<a href="/luna">Under the <b>Same</b> Moon</a></film-card>',
  ]);
  has(await site.html(`/?p=${inBlocks}`), [
    /<p>First\.<\/p>\s+<p>Second\.<\/p><\/film-card>/,
    'id="luna&quot; onclick=&quot;alert(1)"',
  ]);
  has(await site.html(`/?p=${styled}`), [
    'style="--film-card-background:#102030;--film-card-color:var(--wp--preset--color--contrast);"',
    /class="[^"]*alignwide[^"]* mine|class="[^"]*mine [^"]*alignwide/,
    'id="moon"',
    '<p><a href="/luna?a=1&#038;b=2">&#091;gallery] R&amp;D</a></p></film-card>',
  ]);
  for (const [page, count] of /** @type {[string, number][]} */ ([
    [`/?p=${own}`, 1],
    [`/?p=${inBlocks}`, 1],
    ["/?p=1", 0],
    // Results have excerpts.
    ["/?s=Moon", 0],
  ])) {
    const found = (await site.html(page)).split(script).length - 1;
    expect(found, count, `${page}: scripts of the card`);
  }
};

/**
 * @param {string} html
 * @param {(string | RegExp)[]} expected
 */
const has = (html, expected) => {
  for (const text of expected) {
    const isThere = typeof text === "string" ? html.includes(text) : text.test(html);
    const around = html.match(/<film-card[\s\S]*<\/film-card>/)?.[0];
    if (!isThere) throw new Error(`expected ${text} in:\n${around}`);
  }
};

/** Feeds and excerpts have what is inside of a card, and no card. @param {Visitor} site */
const feed = async (site) => {
  const feed = await site.html("/?feed=rss2");
  expect(/film-card/.test(feed), false, "cards in the feed");
  for (const text of [
    '<content:encoded><![CDATA[<a href="/luna">Under the <b>Same</b> Moon</a>',
    "<description><![CDATA[Under the Same Moon]]></description>",
    "<p>First.</p>",
    "<description><![CDATA[First. Second. Under the Same Moon (2007)]]></description>",
    "<p>Moon &lt;b&gt;&#091;gallery]&lt;/b&gt; &amp; \\u003c “sun” (2026)</p>",
  ]) {
    if (!feed.includes(text)) throw new Error(`expected ${text} in:\n${feed}`);
  }
};

/** Deletes the plugin, and the films with it: the plugin that comes again has none. @param {Person} owner */
const remove = async (owner) => {
  for (const action of ["deactivate-selected", "delete-selected"]) {
    await owner.go("/wp-admin/plugins.php");
    await owner.leave((action) => {
      const form = /** @type {HTMLFormElement} */ (document.querySelector("#bulk-action-form"));
      const box = /** @type {HTMLInputElement} */ (form.querySelector("[value='film-card/film-card.php']"));
      box.checked = true;
      const choice = /** @type {HTMLSelectElement} */ (form.elements.namedItem("action"));
      choice.value = action;
      HTMLFormElement.prototype.submit.call(form);
    }, action);
  }
  await owner.leave(() => /** @type {HTMLElement} */ (document.querySelector("#submit")).click());
  await owner.until("a site without the plugin", () => !document.querySelector("[data-plugin^='film-card/']"));
  await install(owner);
  await owner.go("/wp-admin/edit.php?post_type=film_card_film");
  await told(owner, "#the-list", "No films yet.");
};

// The block "Film card" in the editor: its controls beside the live card. Plain JavaScript, which WordPress loads as it
// is, over its own packages in `wp`; what only PHP knows is in `filmCardBlock`.
(() => {
  const { InspectorControls, useBlockProps } = wp.blockEditor;
  const {
    BaseControl,
    CheckboxControl,
    FormFileUpload,
    Notice,
    PanelBody,
    SelectControl,
    TextControl,
    TextareaControl,
  } = wp.components;
  const { createElement: el, useEffect, useRef, useState } = wp.element;
  const { script, films, options: OPTIONS, words, texts } = filmCardBlock;

  /**
   * The site's films that a person chooses from, a hundred at a time. To be edited, authors would get only their own.
   */
  const FILMS = {
    context: "view",
    per_page: -1,
    orderby: "title",
    order: "asc",
    status: "publish",
    _fields: "id,film_title,film_file",
  };

  /** The custom property that each colour of a block sets; `includes/block.php` writes the same into pages. */
  /** @type {[string, (attributes: Attributes) => string | undefined][]} */
  const COLOURS = [
    ["--film-card-background", ({ backgroundColor, style }) => named(backgroundColor) ?? style?.color?.background],
    ["--film-card-color", ({ textColor, style }) => named(textColor) ?? style?.color?.text],
    ["--film-card-accent", ({ style }) => style?.elements?.link?.color?.text],
  ];

  /**
   * @typedef {{ message: string }} Fault
   * @typedef {{ status: "success" | "warning" | "error", faults: Fault[] }} Verdict
   * @typedef {{
   *   source: "embedded" | "site" | "json", film: string, filmPost: number, json: string, options: Record<string, string>,
   *   fallback: string, fallbackUrl: string, backgroundColor?: string, textColor?: string, style?: any,
   * }} Attributes
   * @typedef {{ attributes: Attributes, setAttributes: (changed: Partial<Attributes>) => void }} Block
   */

  /** @param {string | undefined} slug A colour of the theme. */
  const named = (slug) => (slug ? `var(--wp--preset--color--${slug})` : undefined);

  /** @param {Attributes} attributes */
  const colours = (attributes) => {
    const set = COLOURS.map(([property, colour]) => [
      property,
      colour(attributes)?.replace(/^var:preset\|color\|([\w-]+)$/, "var(--wp--preset--color--$1)"),
    ]);
    return Object.fromEntries(set.filter(([, colour]) => colour));
  };

  /**
   * Characters that WordPress changes in what an author without `unfiltered_html` saves, as JSON may write them in
   * strings as well.
   * @param {string} json
   */
  const kept = (json) => json.replace(/[<>&]/g, (found) => `\\u00${found.charCodeAt(0).toString(16)}`);

  /**
   * The text again as it was typed.
   * @param {string} json
   */
  const typed = (json) =>
    json.replace(/(\\\\)|\\u00(3c|3e|26)/gi, (found, backslash, code) =>
      backslash ? found : String.fromCharCode(Number.parseInt(code, 16)),
    );

  /**
   * The live card.
   * @param {{ film: string, json: string, options: Record<string, string>, onVerdict: (verdict: Verdict) => void }} card
   */
  const Preview = ({ film, json, options, onVerdict }) => {
    const host = useRef();

    useEffect(() => {
      /** @type {HTMLElement} */
      const card = host.current;
      const page = card.ownerDocument;
      // The editor shows blocks in a frame, which has scripts of its own.
      if (!page.defaultView?.customElements.get("film-card") && !page.querySelector(`script[src="${script}"]`)) {
        page.head.append(Object.assign(page.createElement("script"), { src: script, async: true }));
      }
      /** @param {CustomEvent} event */
      const onReady = ({ detail: { faults } }) => onVerdict({ status: faults.length ? "warning" : "success", faults });
      /** @param {CustomEvent} event */
      const onError = ({ detail }) => onVerdict({ status: "error", faults: [detail] });
      card.addEventListener("film-card-ready", onReady);
      card.addEventListener("film-card-error", onError);
      return () => {
        card.removeEventListener("film-card-ready", onReady);
        card.removeEventListener("film-card-error", onError);
      };
    }, []);

    useEffect(() => {
      /** @type {HTMLElement} */
      const card = host.current;
      if (!json.trim()) return card.replaceChildren();
      const file = card.ownerDocument.createElement("script");
      file.type = "application/json";
      file.textContent = json;
      card.replaceChildren(file);
    }, [json]);

    /** @type {Record<string, unknown>} */
    const attributes = {
      ref: host,
      "data-film-card-schema": "off",
      "data-film-card-remember": "never",
      "data-film-card-loading": "eager",
      // A link in the card does not lead away from the post.
      onClick: (/** @type {{ nativeEvent: MouseEvent }} */ { nativeEvent }) => {
        const path = /** @type {Partial<Element>[]} */ (nativeEvent.composedPath());
        if (path.some(({ localName }) => localName === "a")) nativeEvent.preventDefault();
      },
    };
    if (film) attributes["data-film-card-film"] = film;
    for (const { name } of OPTIONS) {
      attributes[`data-film-card-${name}`] ??= options[name] || undefined;
    }
    return el("film-card", attributes);
  };

  /**
   * The control of an option.
   * @param {{ option: FilmCardOption, value: string, onChange: (value: string) => void }} props
   */
  const OptionControl = ({ option: { kind, label, words: accepted = [], least, most, ...rest }, value, onChange }) => {
    if (kind === "words") {
      const chosen = value.split(" ").filter(Boolean);
      const boxes = accepted.map((word) =>
        el(CheckboxControl, {
          key: word,
          label: words[word] ?? word,
          checked: chosen.includes(word),
          onChange: (/** @type {boolean} */ isChecked) =>
            onChange(accepted.filter((other) => (other === word ? isChecked : chosen.includes(other))).join(" ")),
        }),
      );
      return el(BaseControl, { label, id: `film-card-${rest.name}` }, boxes);
    }
    if (kind === "number") {
      return el(TextControl, {
        label,
        type: "number",
        min: least,
        max: most,
        placeholder: rest.default,
        value,
        onChange,
      });
    }
    const choices = accepted.map((word, index) => ({ label: words[word] ?? word, value: index === 0 ? "" : word }));
    if (!choices.some((choice) => choice.value === value)) choices.push({ label: value, value });
    return el(SelectControl, { label, options: choices, value, onChange });
  };

  /**
   * What the card says of a film file.
   * @param {{ verdict: Verdict | undefined }} props
   */
  const Faults = ({ verdict }) => {
    if (!verdict) return null;
    const lines = verdict.faults.length ? verdict.faults.map(({ message }) => message) : [texts.right];
    return el(
      Notice,
      { status: verdict.status, isDismissible: false, className: "film-card-verdict" },
      lines.map((text) => el("div", { key: text }, text)),
    );
  };

  /** @param {Block} block */
  const Edit = ({ attributes, setAttributes }) => {
    const { source, film, filmPost, json, options, fallback, fallbackUrl } = attributes;
    const [verdict, onVerdict] = useState();
    const posts = wp.data.useSelect(
      (/** @type {any} */ select) => select("core").getEntityRecords("postType", "film_card_film", FILMS),
      [],
    );
    /** @type {{ id: number, film_title: string, film_file: string }[]} */
    const own = posts ?? [];
    const post = own.find(({ id }) => id === filmPost);
    const file = source === "json" ? typed(json) : source === "site" ? (post?.film_file ?? "") : "";

    const choices = [
      ...films.map(({ id, title }) => ({ value: `embedded ${id}`, label: title })),
      ...own.map(({ id, film_title }) => ({ value: `site ${id}`, label: film_title })),
      { value: "json", label: texts.own },
    ];
    if (source === "site" && posts && !post) choices.push({ value: `site ${filmPost}`, label: "–" });
    const chosen = { embedded: `embedded ${film}`, site: `site ${filmPost}`, json: "json" }[source];
    /** @param {string} choice */
    const choose = (choice) => {
      const [kind, id] = choice.split(" ");
      onVerdict(undefined);
      if (kind === "embedded") setAttributes({ source: "embedded", film: id });
      else if (kind === "site") setAttributes({ source: "site", filmPost: Number(id) });
      else setAttributes({ source: "json" });
    };
    /** @param {string} name @param {string} value */
    const setOption = (name, value) => {
      const { [name]: _, ...others } = options;
      setAttributes({ options: value ? { ...others, [name]: value } : others });
    };
    /** @param {string} group */
    const panel = (group) => {
      const controls = OPTIONS.filter((option) => option.group === group).map((option) =>
        el(OptionControl, {
          key: option.name,
          option,
          value: options[option.name] ?? "",
          onChange: (/** @type {string} */ value) => setOption(option.name, value),
        }),
      );
      return el(PanelBody, { title: texts[group], initialOpen: group !== "loading" }, controls);
    };

    return el(
      wp.element.Fragment,
      null,
      el(
        InspectorControls,
        null,
        el(
          PanelBody,
          { title: texts.film },
          el(SelectControl, { label: texts.film, options: choices, value: chosen, onChange: choose }),
          source === "site" && posts && !post && el(Notice, { status: "error", isDismissible: false }, texts.gone),
          source === "json" &&
            el(TextareaControl, {
              label: texts.json,
              rows: 12,
              spellCheck: false,
              value: file,
              onChange: (/** @type {string} */ text) => setAttributes({ json: kept(text) }),
            }),
          source === "json" &&
            el(
              FormFileUpload,
              {
                accept: ".json,application/json",
                variant: "secondary",
                onChange: async (/** @type {{ currentTarget: HTMLInputElement }} */ { currentTarget }) => {
                  const text = await currentTarget.files?.[0]?.text();
                  if (text !== undefined) setAttributes({ json: kept(text) });
                },
              },
              texts.open,
            ),
          file && el(Faults, { verdict }),
          el(TextControl, {
            label: texts.fallback,
            help: texts.fallbackHelp,
            value: wp.htmlEntities.decodeEntities(fallback),
            onChange: (/** @type {string} */ text) => setAttributes({ fallback: text }),
          }),
          el(TextControl, {
            label: texts.fallbackUrl,
            type: "url",
            value: wp.htmlEntities.decodeEntities(fallbackUrl),
            onChange: (/** @type {string} */ url) => setAttributes({ fallbackUrl: url }),
          }),
        ),
        panel("language"),
        panel("sections"),
        panel("loading"),
      ),
      el(
        "div",
        useBlockProps({ style: colours(attributes) }),
        el(Preview, { film: source === "embedded" ? film : "", json: file, options, onVerdict }),
        file && verdict && verdict.status !== "success" && el(Faults, { verdict }),
        source !== "embedded" && !file && el("p", null, source === "site" ? texts.gone : texts.json),
      ),
    );
  };

  // Its save is PHP's: `film_card_render_block`.
  wp.blocks.registerBlockType("film-card/film-card", { edit: Edit, save: () => null });
})();

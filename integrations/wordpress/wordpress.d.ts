// What WordPress and `includes/block.php` give the scripts of the plugin.

/** An element of React's, and what one is made by. */
type WordPressElement = unknown;

/** WordPress's packages, as far as the block uses them: they bring no types along. */
declare const wp: {
  blocks: { registerBlockType(name: string, settings: object): void };
  blockEditor: { InspectorControls: WordPressElement; useBlockProps(props: object): object };
  components: Record<
    | "BaseControl"
    | "CheckboxControl"
    | "FormFileUpload"
    | "Notice"
    | "PanelBody"
    | "SelectControl"
    | "TextControl"
    | "TextareaControl",
    WordPressElement
  >;
  data: {
    useSelect<Result>(
      read: (
        select: (store: "core") => { getEntityRecords(kind: string, name: string, query: object): Result },
      ) => Result,
      dependencies: unknown[],
    ): Result;
  };
  element: {
    Fragment: WordPressElement;
    createElement(type: WordPressElement, props: object | null, ...children: unknown[]): WordPressElement;
    useEffect(effect: () => unknown, dependencies: unknown[]): void;
    useRef<Value>(): { current: Value };
    useState<Value>(): [Value | undefined, (value: Value | undefined) => void];
  };
  htmlEntities: { decodeEntities(html: string): string };
};

/** An option of the card with a control in the block's editor. */
type FilmCardOption = {
  name: string;
  label: string;
  group: string;
  kind: "choice" | "language" | "words" | "number";
  words?: string[];
  least?: number;
  most?: number;
  default?: number;
};

declare const filmCardBlock: {
  script: string;
  films: { id: string; title: string }[];
  options: FilmCardOption[];
  words: Record<string, string>;
  texts: Record<string, string>;
};

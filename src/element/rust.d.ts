// The calls between the element and Rust. `src/embed.rs` and `src/embed/messages.rs` describe each, and
// `tests/boundary.rs` holds this file to them.

import type { FilmCardEventMap } from "../../pkg/film-card";

/** A fault, for which something was left out of a film. */
export type Fault = FilmCardEventMap["film-card-ready"]["detail"]["faults"][number];

/** A film for search engines: JSON-LD, its date and its titles; the first two may be empty. */
export type Description = [text: string, date: string, ...titles: string[]];

/** Rust's part of one card, which the element calls. */
export interface Entry {
  update(element: Messages, lang: string, languages: string, scheme: string, themes: string, arrives: boolean): void;
  read(element: Messages, kind: string, name: string, value: unknown): boolean;
  clear(): void;
  render(element: Messages): void;
  announce(element: Messages): void;
  follow(lang: string): void;
  press(element: Messages, value: string, lang: string): void;
  toggle(element: Messages, id: string, open: boolean): boolean;
  leaveOutImage(element: Messages): void;
  disconnect(): void;
  lang(): number;
}

export type EntryConstructor = new () => Entry;

/** The element's part of one card, which Rust asks and tells. */
export interface Messages {
  options(): string;
  chosen(remember: string): string | null | undefined;
  choose(lang: string, remember: string): void;
  mount(): Element;
  mounted(mount: Element): void;
  ready(film: string, lang: string, faults: Fault[]): void;
  failed(code: string, message: string, path: string): void;
  warn(text: string): void;
  describe(description: Description): void;
}

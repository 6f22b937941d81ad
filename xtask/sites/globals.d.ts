// What the pages of the sites have as globals, for the checks that run in them.

interface Window {
  /** The consent manager, in `held-back`. */
  klaro: { getManager(): { updateConsent(name: string, agrees: boolean): void; saveAndApplyConsents(): void } };
  /** In `recoloured`. */
  DarkReader: { enable(theme: object, fixes: object): void };
  /** Whether another program has done what an option's short name means to it, in `names`. */
  isTaken?: boolean;
  /** Has the framework take over the page that its server wrote, in `hydrated`, with the nodes before and a clone of the card. */
  takeOver?(root: Element | null): void;
  before: Element[];
  clone: import("../../pkg/film-card").FilmCard;
}

// The page in Angular, for its server and for the browser. It is compiled when it runs.
import { CUSTOM_ELEMENTS_SCHEMA, Component, provideZonelessChangeDetection, signal } from "@angular/core";
import { provideClientHydration } from "@angular/platform-browser";

export class App {
  count = signal(0);
  schema = SCHEMA;
  title = () => `Under the Same Moon${"!".repeat(this.count())}`;
  press = () => this.count.update((count) => count + 1);
}

Component({
  selector: "app-root",
  schemas: [CUSTOM_ELEMENTS_SCHEMA],
  template: `<main><film-card id="card" data-film="la-misma-luna" data-loading="eager" [attr.data-schema]="schema"><a href="/luna">{{ title() }}</a></film-card><button type="button" (click)="press()">clicked {{ count() }}</button></main>`,
})(App);

export const providers = [provideZonelessChangeDetection(), provideClientHydration()];

// The WebAssembly for all cards: loaded once, and their new start after a panic.
import { load } from "webassembly";
import { error as logError } from "./console.js";
import { failure } from "./failure.js";
import { living } from "./registry.js";
import { waiting } from "./schedule.js";
import { whenPanicking } from "./wasm.js";

/** @import { Failure } from "./failure.js" */

let isLoading = false;

/** Loads the WebAssembly, once for all cards; after a failure the next card tries again. */
export async function loadAll() {
  if (isLoading) return;
  isLoading = true;
  try {
    await load();
  } catch (error) {
    isLoading = false;
    for (const card of living) card.fail(/** @type {Failure} */ (error));
  }
}

whenPanicking((error, card) => {
  const panic = failure("internal", `a card stopped (${error.message}), report it with its film`);
  if (card) card.fail(panic);
  else logError(`internal: ${panic.message}`);
  for (const card of living) waiting.add(card);
});

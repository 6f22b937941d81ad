// vue-tsc reads TypeScript's own JavaScript, of which version 7 has none.
require("vue-tsc").run(require.resolve("typescript-5/lib/tsc"));

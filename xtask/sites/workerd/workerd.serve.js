import { Miniflare } from "miniflare";

new Miniflare({
  host: "127.0.0.1",
  port: Number(process.env.PORT),
  modules: true,
  scriptPath: "dist/worker.js",
  modulesRules: [
    { type: "ESModule", include: ["**/*.js"] },
    { type: "CompiledWasm", include: ["**/*.wasm"] },
  ],
  compatibilityDate: "2025-11-01",
});

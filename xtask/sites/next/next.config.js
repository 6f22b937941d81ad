export default {
  // It reads its WebAssembly from its own folder.
  serverExternalPackages: ["film-card"],
};

// The entry of a Rust card, bundled with the glue that wasm-bindgen writes for it.
import init, { mount } from "glue";

await init({ module_or_path: new URL("card.wasm", import.meta.url) });
document.querySelectorAll("[data-film-card]").forEach((host) => mount(host));

export { mount };

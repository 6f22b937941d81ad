import { mount, unmount } from "svelte";
import Page from "./Page.svelte";

const page = mount(Page, { target: document.querySelector("#app"), props: { leave: () => unmount(page) } });

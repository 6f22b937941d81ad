import { createApp } from "vue";
import Page from "./Page.vue";

const app = createApp(Page, { onUnmount: () => app.unmount() });
app.mount("#app");

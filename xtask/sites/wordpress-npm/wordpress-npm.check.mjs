export { default } from "../wordpress/wordpress.check.mjs";

// Markdown engines, each with HTML allowed: a function from Markdown to HTML.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlRenderer, Parser } from "commonmark";
import MarkdownIt from "markdown-it";
import { marked } from "marked";
import rehypeStringify from "rehype-stringify";
import { remark } from "remark";
import remarkRehype from "remark-rehype";

/** @param {string} lines of Python, from `text` to `text` */
const python = (lines) => (/** @type {string} */ text) =>
  execFileSync("python", ["-c", `import sys\ntext = sys.stdin.read()\n${lines}\nsys.stdout.write(text)`], {
    input: text,
    encoding: "utf8",
  });

/** kramdown in the form that Jekyll gives it. */
const KRAMDOWN = 'require "kramdown"; print Kramdown::Document.new(STDIN.read, input: "GFM", auto_ids: false).to_html';

/** Goldmark, as Hugo has it. @param {string} text */
function hugo(text) {
  rmSync("hugo", { recursive: true, force: true });
  for (const folder of ["layouts", "content"]) mkdirSync(join("hugo", folder), { recursive: true });
  const kinds = 'disableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]';
  writeFileSync("hugo/hugo.toml", `${kinds}\n[markup.goldmark.renderer]\nunsafe = true\n`);
  writeFileSync("hugo/layouts/home.html", "{{ .Content }}");
  writeFileSync("hugo/content/_index.md", text);
  execFileSync("hugo", ["--quiet", "--source", "hugo"]);
  return readFileSync("hugo/public/index.html", "utf8");
}

const commonmark = { parser: new Parser(), renderer: new HtmlRenderer() };

/** @type {Record<string, (text: string) => string | Promise<string>>} */
export const ENGINES = {
  "commonmark.js": (text) => commonmark.renderer.render(commonmark.parser.parse(text)),
  "markdown-it": (text) => new MarkdownIt({ html: true }).render(text),
  marked: (text) => marked.parse(text),
  remark: async (text) =>
    String(
      await remark()
        .use(remarkRehype, { allowDangerousHtml: true })
        .use(rehypeStringify, { allowDangerousHtml: true })
        .process(text),
    ),
  "Goldmark (Hugo)": hugo,
  "kramdown (Jekyll)": (text) =>
    execFileSync("ruby", ["-EUTF-8:UTF-8", "-e", KRAMDOWN], { input: text, encoding: "utf8" }),
  "Python-Markdown": python("import markdown\ntext = markdown.markdown(text)"),
  "Python-Markdown, md_in_html": python("import markdown\ntext = markdown.markdown(text, extensions=['md_in_html'])"),
  mistune: python("import mistune\ntext = mistune.create_markdown(escape=False)(text)"),
  markdown2: python("import markdown2\ntext = markdown2.markdown(text)"),
};

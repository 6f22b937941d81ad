// Programs that write a page anew, each as sites use it: a function from HTML to HTML.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import minifyHtml from "@minify-html/node";
import { load } from "cheerio";
import { minify as minifyNext } from "html-minifier-next";
import { minify as minifyTerser } from "html-minifier-terser";
import htmlnano from "htmlnano";
import { parse, serialize } from "parse5";
import posthtml from "posthtml";
import prettier from "prettier";
import { rehype } from "rehype";

/** What most sites have their minifier do. */
const USUAL = {
  collapseWhitespace: true,
  removeComments: true,
  removeRedundantAttributes: true,
  minifyCSS: true,
  minifyJS: true,
};

/** The output of a program that gets the page. @type {(program: string, given: string[], html: string) => string} */
const piped = (program, given, html) => execFileSync(program, given, { input: html, encoding: "utf8" });

/** @param {string} lines of Python, from `text` to `text` */
const python = (lines) => (/** @type {string} */ html) =>
  piped("python", ["-c", `import sys\ntext = sys.stdin.read()\n${lines}\nsys.stdout.write(text)`], html);

/** A site of one page, whose layout is the page. @param {string} html */
function hugo(html) {
  const site = "hugo";
  rmSync(site, { recursive: true, force: true });
  mkdirSync(join(site, "layouts/_partials"), { recursive: true });
  writeFileSync(
    join(site, "hugo.toml"),
    'baseURL = "/"\ndisableKinds = ["taxonomy", "term", "rss", "sitemap", "404"]\n',
  );
  writeFileSync(join(site, "layouts/_partials/page.html"), html);
  writeFileSync(join(site, "layouts/home.html"), '{{ partial "page.html" . }}');
  execFileSync("hugo", ["--minify", "--quiet", "--source", site]);
  return readFileSync(join(site, "public/index.html"), "utf8");
}

const PHP = `libxml_use_internal_errors(true);
$page = new DOMDocument;
$page->loadHTML(stream_get_contents(STDIN));
echo $page->saveHTML();`;

/** @type {Record<string, (html: string) => string | Promise<string>>} */
export const PROGRAMS = {
  "html-minifier-terser with minifyCSS": (html) => minifyTerser(html, USUAL),
  "html-minifier-next with minifyCSS": (html) => minifyNext(html, USUAL),
  "htmlnano, preset safe": async (html) => (await posthtml([htmlnano()]).process(html)).html,
  "minify-html": (html) => minifyHtml.minify(Buffer.from(html), { minify_css: true, minify_js: true }).toString(),
  "hugo --minify": hugo,
  "tdewolff-minify (Python)": python("import minify\ntext = minify.string('text/html', text)"),
  Prettier: (html) => prettier.format(html, { parser: "html" }),
  cheerio: (html) => load(html).html(),
  parse5: (html) => serialize(parse(html)),
  PostHTML: async (html) => (await posthtml().process(html)).html,
  rehype: async (html) => String(await rehype().process(html)),
  "BeautifulSoup, html.parser": python("import bs4\ntext = str(bs4.BeautifulSoup(text, 'html.parser'))"),
  "BeautifulSoup, prettify": python("import bs4\ntext = bs4.BeautifulSoup(text, 'html.parser').prettify()"),
  "lxml.html": python(
    "import lxml.html\ntext = lxml.html.tostring(lxml.html.document_fromstring(text), doctype='<!doctype html>').decode()",
  ),
  "DOMDocument (PHP)": (html) => piped("php", ["-r", PHP], html),
};

// The structured data of HTML files, as others see it who know schema.org:
// its vocabulary as types, and what search engines require.
//   node check.mjs FILE.html …
// Prints how many films passed; what is wrong goes to standard error.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import Validator from "@adobe/structured-data-validator";
import WebAutoExtractor from "@marbec/web-auto-extractor";
import ts from "typescript";

const faults = [];
const films = [];
for (const file of process.argv.slice(2)) {
  const data = new WebAutoExtractor({ addLocation: true, embedSource: ["jsonld"] }).parse(readFileSync(file, "utf8"));
  for (const { message } of data.errors) faults.push(`${file}: ${message}`);
  if (!data.jsonld.Movie) faults.push(`${file}: has no Movie`);
  for (const movie of data.jsonld.Movie ?? []) films.push({ file, text: movie["@source"] });
  // It knows no vocabulary of its own, but what Google requires of each type.
  for (const { issueMessage, path } of await new Validator().validate(data)) {
    // A trailer is a link: the picture and the day of a video that has a result of its own, no film file knows.
    if (path.some(({ property }) => property === "trailer")) continue;
    faults.push(`${file}: ${path.map(({ property, type }) => property ?? type).join(".")}: ${issueMessage}`);
  }
}

// Each film becomes a constant of the type Movie: an unknown property does not
// compile, nor does a value of a type that schema.org does not expect.
const name = fileURLToPath(new URL("films.ts", import.meta.url));
const head = 'import type { Movie, WithContext } from "schema-dts";\n';
const source =
  head + films.map(({ text }, index) => `export const film${index}: WithContext<Movie> = ${text};\n`).join("");
const options = {
  strict: true,
  noEmit: true,
  types: [],
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  module: ts.ModuleKind.ESNext,
};
const host = ts.createCompilerHost(options);
const { getSourceFile, fileExists, readFile } = host;
host.getSourceFile = (path, ...rest) =>
  path === name ? ts.createSourceFile(path, source, ...rest) : getSourceFile.call(host, path, ...rest);
host.fileExists = (path) => path === name || fileExists.call(host, path);
host.readFile = (path) => (path === name ? source : readFile.call(host, path));
const program = ts.createProgram([name], options, host);
for (const { file, start, messageText } of ts.getPreEmitDiagnostics(program)) {
  const line = file ? file.getLineAndCharacterOfPosition(start).line : 0;
  faults.push(`${films[line - 1]?.file ?? name}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

for (const fault of faults) console.error(fault);
if (!films.length) console.error("no film at all");
console.log(`${films.length} films`);
process.exit(faults.length || !films.length ? 1 : 0);

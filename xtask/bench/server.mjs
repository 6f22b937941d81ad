// The pages and their files on this machine, compressed as a good server does, and what of them was asked for.
import { readFileSync, readdirSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * A request, with the bytes of its answer.
 * @typedef {{ path: string, bytes: number }} Asked
 */

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".wasm": "application/wasm",
};

/** @param {Buffer} bytes */
function compress(bytes) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliCompressSync(bytes, { params });
}

/**
 * Serves every subject under its name: its page, and the files of its folder.
 * @param {{ name: string, folder?: string, page: string }[]} subjects
 * @returns {Promise<{ origin: string, asked: Asked[], server: import("node:http").Server }>}
 */
export function serve(subjects) {
  /** @type {Map<string, { body: Buffer, type: string }>} */
  const answers = new Map();
  /** @type {(path: string, bytes: Buffer, type: string) => void} */
  const add = (path, bytes, type) => answers.set(path, { body: compress(bytes), type });
  add("/blank", Buffer.from("<!doctype html><title>Blank</title><link rel=icon href=data:,>"), TYPES[".html"]);
  for (const { name, folder, page } of subjects) {
    add(`/${name}/`, Buffer.from(page), TYPES[".html"]);
    for (const file of folder ? readdirSync(folder) : []) {
      const type = TYPES[extname(file)];
      if (folder && type) add(`/${name}/${file}`, readFileSync(join(folder, file)), type);
    }
  }
  /** @type {Asked[]} */
  const asked = [];
  const server = createServer((request, response) => {
    const path = (request.url ?? "").split("?")[0];
    const answer = answers.get(path);
    asked.push({ path, bytes: answer?.body.length ?? 0 });
    if (!answer) response.writeHead(404).end();
    else {
      const headers = { "content-type": answer.type, "content-encoding": "br", "content-length": answer.body.length };
      response.writeHead(200, { ...headers, "cache-control": "no-cache" }).end(answer.body);
    }
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
      resolve({ origin: `http://localhost:${port}`, asked, server });
    });
  });
}

// A WordPress of its own, as newly installed: `PORT=N node serve.mjs FOLDER[=PLACE]…`. A copy of the program's folders,
// each laid over those before it at its place, MariaDB behind it and PHP's own web server before it. All of it ends and
// goes with this program, however that ends. The site's owner and an author, who has no `unfiltered_html`, are named as
// their passwords: owner, writer.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";

/** How long MariaDB may take to start, in milliseconds. */
const PATIENCE = 60_000;

const port = process.env.PORT;
const sources = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "film-card-wordpress-"));
const site = join(folder, "site");
const socket = join(folder, "socket");
const origin = `http://127.0.0.1:${port}`;

/**
 * Starts a program that ends as soon as this one has ended, by whatever cause: then the shell reads the end of its input.
 * @param {string} last What the shell does at last.
 * @param {string[]} words
 */
const accompany = (last, ...words) =>
  spawn("sh", ["-c", `"$@" </dev/null & read _; kill -9 $!; wait $!; ${last}`, "sh", ...words], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
  });

/**
 * Runs a program to its end.
 * @param {string} program
 * @param {string[]} words
 * @param {string} [input]
 */
const run = (program, words, input) => {
  const { status, stdout, stderr, error } = spawnSync(program, words, { input, encoding: "utf8" });
  if (status !== 0) throw new Error(`${program} ${words.join(" ")}: ${error?.message ?? ""}\n${stdout}${stderr}`);
};

/** @param {string} statement */
const ask = (statement) =>
  spawnSync("mariadb", ["--no-defaults", `--socket=${socket}`, "--user=root", `--execute=${statement}`]).status === 0;

const CONFIGURATION = `<?php
define( 'DB_NAME', 'films' );
define( 'DB_USER', 'root' );
define( 'DB_PASSWORD', '' );
define( 'DB_HOST', 'localhost:${socket}' );
define( 'DB_CHARSET', 'utf8mb4' );
define( 'WP_HOME', '${origin}' );
define( 'WP_SITEURL', '${origin}' );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'DISABLE_WP_CRON', true );
define( 'FS_METHOD', 'direct' );
define( 'WP_DEBUG', true );
define( 'WP_DEBUG_DISPLAY', false );
// Where the check can read it.
define( 'WP_DEBUG_LOG', __DIR__ . '/debug.log' );
$table_prefix = 'wp_';
if ( ! defined( 'ABSPATH' ) ) define( 'ABSPATH', __DIR__ . '/' );
require_once ABSPATH . 'wp-settings.php';
`;

const INSTALLATION = `<?php
define( 'WP_INSTALLING', true );
$_SERVER['HTTP_HOST'] = '127.0.0.1:${port}';
require '${site}/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';
wp_install( 'Films', 'owner', 'owner@example.org', false, '', 'owner' );
wp_insert_user( array( 'user_login' => 'writer', 'user_pass' => 'writer', 'user_email' => 'writer@example.org', 'role' => 'author' ) );
`;

process.once("uncaughtException", (error) => {
  rmSync(folder, { recursive: true, force: true });
  throw error;
});
for (const source of sources) {
  const [from, to = "."] = source.split("=");
  cpSync(from, join(site, to), { recursive: true, dereference: true });
}
mkdirSync(join(site, "wp-content/uploads"), { recursive: true });
writeFileSync(join(site, "wp-config.php"), CONFIGURATION);
// The kernel lets few programs have their files read in its own way.
const data = [`--datadir=${join(folder, "data")}`, "--innodb-use-native-aio=0"];
run("mariadb-install-db", ["--no-defaults", ...data, "--auth-root-authentication-method=normal", "--skip-test-db"]);
const own = [`--socket=${socket}`, "--skip-networking", "--user=root", `--pid-file=${folder}/pid`];
accompany(`rm -rf "${folder}"`, "mariadbd", "--no-defaults", ...data, ...own);
for (const end = Date.now() + PATIENCE; !(existsSync(socket) && ask("CREATE DATABASE films")); await wait(50)) {
  if (Date.now() > end) throw new Error(`MariaDB does not answer in ${PATIENCE / 1000} s`);
}
run("php", ["-d", "display_errors=stderr"], INSTALLATION);
// With one process, a request that asks the site itself would wait for ever.
process.env.PHP_CLI_SERVER_WORKERS = "4";
accompany("kill -9 0", "php", "-S", `127.0.0.1:${port}`, "-t", site);
await new Promise(() => setInterval(() => {}, 2 ** 30));

//! The grammar of the command line, for `--help`, the manual page, and the
//! completions of shells.

use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, ArgAction, Command, ValueHint, value_parser};
use clap_complete::Shell;

use super::arguments::arguments;
use super::prerender::Fallback;
use super::site_url::parse_site;

const ABOUT: &str = "Film review cards as HTML, and film files checked";

const STATUS: &str = "\
Exit status:
  0  nothing is wrong, or there are only warnings
  1  a film has faults (check), or can't be shown (render)
  2  a file can't be read or written, or the command line is wrong";

const RENDER: &str = "\
Prints a card as HTML that is complete before any script: the element with the card in a declarative \
shadow root, the film for the live card, structured data for search engines, and a fallback that says the same \
in plain text elements, for browsers and readers that know no such shadow roots. It is the same HTML to a browser \
and well-formed XML. Nothing is printed of a film that can't be shown; faults of \
the others go to standard error.

With --into, every <film-card> of an HTML file that names a film (by a JSON script inside, data-src \
relative to the file or its <base href>, data-source or data-film) is filled in the file itself; of a folder, in all \
its files. A second time, what was filled in is replaced. Nothing else in the file changes. Last it says how many cards \
of how many pages are filled.";

const IMPORT: &str = "\
Prints a film file made of what is there already: the structured data of a page (a film of schema.org as \
JSON-LD, microdata or RDFa, else of Open Graph), an answer of TMDB, OMDb, Wikidata, Trakt, Radarr, Jellyfin or \
Emby as JSON, a .nfo file of Kodi, Jellyfin or Emby, or a CSV file that Letterboxd or IMDb exports. What has no \
place in a film file, or can't be understood, is told on standard error.

Several files make one film: the first one's word counts, what it lacks comes from the next, reviews and ratings \
come from all, and what they say differently is told. Of a file with several films that one is taken which the \
others are about. Files that only name what a film of Wikidata, Trakt or Radarr refers to are given beside it.";

const RECIPES: &str = "\
Examples:
  A card for a page that is written by hand:
    film-card render films/moon.json --lang es > card.html
  Every card of a site, after Hugo (Eleventy and Jekyll: _site, Astro: dist) has built it:
    film-card render --into public
  On a server, from Node, Python and PHP:
    execFileSync(\"film-card\", [\"render\", \"films/moon.json\"], { encoding: \"utf8\" })
    subprocess.run([\"film-card\", \"render\", \"films/moon.json\"], capture_output=True, check=True, text=True).stdout
    shell_exec(\"film-card render films/moon.json --lang \" . escapeshellarg($lang))";

/// The command line.
pub fn command() -> Command {
    Command::new("film-card")
        .version(env!("CARGO_PKG_VERSION"))
        .about(ABOUT)
        .after_help(STATUS)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .disable_help_subcommand(true)
        .subcommands([render(), check(), import(), schema(), completions(), man()])
}

/// A film file on the command line.
fn film() -> Arg {
    Arg::new("FILM")
        .value_hint(ValueHint::FilePath)
        .help("A film file, - for standard input, or the id of an embedded film")
}

/// The file that a result goes to.
fn output() -> Arg {
    Arg::new("output")
        .long("output")
        .value_name("FILE")
        .value_hint(ValueHint::FilePath)
        .value_parser(value_parser!(PathBuf))
        .help("Write the result into this file, as UTF-8 whatever the shell is, instead of standard output")
}

fn render() -> Command {
    let into = Arg::new("into")
        .long("into")
        .value_name("PAGE")
        .num_args(1..)
        .value_hint(ValueHint::FilePath)
        .conflicts_with("FILM")
        .help("Fill every <film-card> that names a film, in place, in these HTML files and in all of these folders");
    let root = Arg::new("root")
        .long("root")
        .value_name("FOLDER")
        .value_hint(ValueHint::DirPath)
        .value_parser(value_parser!(PathBuf))
        .help("With --into: the folder of the site, where a data-src or <base href> that begins with / starts [default: the folder that --into names, else .]");
    let site = Arg::new("site")
        .long("site")
        .value_name("URL")
        .value_parser(parse_site)
        .help("With --into: the address of that folder, such as https://example.org/blog/, for a data-src or <base href> that begins with it or with its path");
    let fallback = Fallback::VALUES.map(|(name, _)| PossibleValue::new(name));
    let fallback = Arg::new("fallback")
        .long("fallback")
        .value_name("WORD")
        .ignore_case(true)
        // An empty option is as if absent.
        .value_parser(PossibleValuesParser::new(
            fallback.into_iter().chain([PossibleValue::new("").hide(true)]),
        ))
        .help("How much the element says beside its shadow root: all that the card says, or title, year and synopsis [full]");
    let css = Arg::new("css")
        .long("css")
        .value_name("URL")
        .help("Take the styles from film-card.css at this address, instead of inline");
    let nonce = Arg::new("nonce")
        .long("nonce")
        .value_name("NONCE")
        .help("The nonce of the page's Content-Security-Policy, for the styles");
    Command::new("render")
        .about("Prints a card as HTML that is complete before any script")
        .long_about(RENDER)
        .override_usage(
            "film-card render [OPTIONS] <FILM>\n       film-card render [OPTIONS] --film <ID>\n       film-card render [--root <FOLDER>] [--site <URL>] [--fallback <WORD>] [--css <URL>] [--nonce <NONCE>] --into <PAGE>...",
        )
        .after_help(STATUS)
        .after_long_help(format!("{RECIPES}\n\n{STATUS}"))
        .arg(film().required_unless_present_any(["into", "data-film"]))
        .args([into, root, site, fallback, css, nonce, output().conflicts_with("into")])
        .args(arguments())
}

fn check() -> Command {
    Command::new("check")
        .about("Tells all that is wrong with film files")
        .long_about(
            "Tells all that is wrong with film files, one line each:\n\n    \
             FILE:LINE:COLUMN: PATH: what is there, and what was expected\n\n\
             An unknown key is a warning, and so is what another program may have left in a text (HTML's character \
             references, Markdown) or in an address (no host). Everything else is a fault: the card leaves that part out.",
        )
        .after_help(STATUS)
        .arg(film().required(true).num_args(1..))
        .arg(
            Arg::new("json")
                .long("json")
                .action(ArgAction::SetTrue)
                .help("Print a JSON list of {file, line, column, kind, path, message}"),
        )
}

fn import() -> Command {
    let title = Arg::new("title")
        .long("title")
        .value_name("TITLE")
        .conflicts_with("all")
        .help("Of a file with several films the one of this title, or \"TITLE (YEAR)\"");
    let all = Arg::new("all")
        .long("all")
        .value_name("FOLDER")
        .value_hint(ValueHint::DirPath)
        .value_parser(value_parser!(PathBuf))
        .help("Write every film into a file of its own in this folder, instead of printing one");
    Command::new("import")
        .about("Prints a film file made of what is there already")
        .long_about(IMPORT)
        .after_help(STATUS)
        .arg(
            Arg::new("FILE")
                .required(true)
                .num_args(1..)
                .value_hint(ValueHint::FilePath)
                .help("Pages and files of this film, - for standard input"),
        )
        .args([title, all, output().conflicts_with("all")])
}

fn schema() -> Command {
    Command::new("schema").about("Prints the JSON Schema of a film file (draft 2020-12)")
}

fn completions() -> Command {
    Command::new("completions")
        .about("Prints the completions for a shell")
        .arg(
            Arg::new("SHELL")
                .required(true)
                .value_parser(value_parser!(Shell)),
        )
}

fn man() -> Command {
    Command::new("man")
        .about("Writes the manual pages into a folder")
        .arg(
            Arg::new("FOLDER")
                .required(true)
                .value_hint(ValueHint::DirPath)
                .value_parser(value_parser!(PathBuf)),
        )
}

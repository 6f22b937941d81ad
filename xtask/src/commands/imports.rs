//! `cargo xtask imports`: how long `film-card import` takes for large sources,
//! and with how little memory it does.

use std::{
    fmt::Write,
    fs,
    process::{Command, Stdio},
    time::{Duration, Instant},
};

use crate::{
    Result,
    tools::{cargo::cargo, measured, process::run},
};

/// The folder for the sources.
const FOLDER: &str = "target/imports";

/// How large each source is at least, in bytes.
const SIZE: usize = 20_000_000;

/// How often each is imported; the quickest counts, since the machine may do
/// other things too.
const ROUNDS: usize = 5;

/// The time that one may take.
const BUDGET: Duration = Duration::from_secs(1);

/// The memory that one may take, with the program itself, in MB.
const MEMORY: usize = 200;

/// How exactly the memory is measured that one takes, in MB.
const STEP: usize = 10;

/// A large source.
struct Source {
    description: &'static str,
    file: &'static str,
    before: &'static str,
    /// What fills it, with its number in the place of `#`.
    filling: &'static str,
    behind: &'static str,
    /// The title of the film that is taken out of several.
    title: Option<&'static str>,
}

/// A piece of a page that says nothing of the film.
const FILLING: &str = r#"<div class="row list"><a href="/es/#.html" title="Otra película"><span class="name">Un club de astrónomos decide ir a ver la Luna &amp; vuelve.</span></a><p class="long">Allí los esperan los selenitas y su rey, que no se alegran de la visita; la nave cae al mar y un barco la trae a casa.</p><img src="/x.png" alt="x"><br></div>
"#;

const SOURCES: [Source; 10] = [
    Source {
        description: "a page with JSON-LD",
        file: "json-ld.html",
        before: r#"<!doctype html><html lang="es"><head><script type="application/ld+json">{ "@context": "https://schema.org", "@type": "Movie", "name": "Viaje a la Luna", "duration": "PT13M" }</script></head><body>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "a page with microdata",
        file: "microdata.html",
        before: r#"<!doctype html><html lang="es"><body><div itemscope itemtype="https://schema.org/Movie"><h1 itemprop="name">Viaje a la Luna</h1><p itemprop="duration">13 min.</p></div>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "a page with RDFa",
        file: "rdfa.html",
        before: r#"<!doctype html><html lang="es"><body><div vocab="https://schema.org/" typeof="Movie"><h1 property="name">Viaje a la Luna</h1><p property="duration">13 min.</p></div>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "a page with Open Graph alone",
        file: "open-graph.html",
        before: r#"<!doctype html><html lang="es"><head><meta property="og:type" content="video.movie"><meta property="og:title" content="Viaje a la Luna"></head><body>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "JSON-LD of a film with as many actors",
        file: "actors.json",
        before: r#"{ "@context": "https://schema.org", "@type": "Movie", "name": "Viaje a la Luna", "actor": [{ "@type": "Person", "name": "Bleuette Bernon" }"#,
        filling: r#", { "@type": "Person", "name": "Selenita #" }"#,
        behind: "] }",
        title: None,
    },
    Source {
        description: "TMDB's answer with as many reviews",
        file: "reviews.json",
        before: r#"{ "id": 775, "title": "Viaje a la Luna", "original_title": "Le Voyage dans la Lune", "original_language": "fr", "release_date": "1902-09-01", "reviews": { "results": [{ "author": "Ada", "content": "La primera." }"#,
        filling: r#", { "author": "Ada #", "content": "Un club de astrónomos decide ir a ver la **Luna** y vuelve, por la vez #.", "created_at": "2026-01-02T03:04:05.000Z" }"#,
        behind: "] } }",
        title: None,
    },
    Source {
        description: "a `.nfo` file",
        file: "movie.nfo",
        before: "<movie><title>Viaje a la Luna</title><runtime>13</runtime>",
        filling: "<fileinfo><streamdetails><video><codec>h264</codec><width>1440</width></video></streamdetails></fileinfo>\n",
        behind: "</movie>",
        title: None,
    },
    Source {
        description: "Kodi's library",
        file: "videodb.xml",
        before: "<videodb><movie><title>Viaje a la Luna</title><runtime>13</runtime></movie>",
        filling: "<movie><title>Otra película #</title><year>1907</year><runtime>11</runtime><plot>Allí los esperan los selenitas y su rey, que no se alegran de la visita.</plot><actor><name>Selenita #</name><role>El rey</role></actor></movie>\n",
        behind: "</videodb>",
        title: Some("Viaje a la Luna"),
    },
    Source {
        description: "Letterboxd's `reviews.csv`",
        file: "reviews.csv",
        before: "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n2026-01-02,Viaje a la Luna,1902,https://boxd.it/luna,5,,Otra vez.,,2026-01-01\n",
        filling: "2026-01-02,Otra película #,1907,https://boxd.it/a#,3.5,,\"Allí los esperan los selenitas y su rey, que no se alegran de la visita; la nave cae al mar y un barco la trae a casa.\",,2026-01-01\n",
        behind: "",
        title: Some("Viaje a la Luna"),
    },
    Source {
        description: "IMDb's table",
        file: "ratings.csv",
        before: "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\ntt0000417,9,2026-01-02,Viaje a la Luna,Le Voyage dans la Lune,https://www.imdb.com/title/tt0000417/,Short,8.1,13,1902,\"Adventure, Comedy\",50000,1902-09-01,Georges Méliès\n",
        filling: "tt1#,7,2026-01-02,Otra película #,Otra película #,https://www.imdb.com/title/tt1#/,Movie,7.1,95,1907,\"Comedy, Drama\",120,1907-06-26,Ada Lumen #\n",
        behind: "",
        title: Some("Viaje a la Luna"),
    },
];

const HEAD: &str = "\
| source of 20 MB | ms | MB of memory, at most |
|---|--:|--:|";

/// Imports each large source and prints a Markdown table of it. With `write` it also
/// puts the table into `xtask/README.md`.
///
/// # Errors
/// When one takes longer than the budget, or more memory, or the table can't be
/// written.
pub fn imports(write: bool) -> Result {
    run(cargo().args(["build", "--release", "--bin", "film-card"]))?;
    fs::create_dir_all(FOLDER)?;
    let mut table = HEAD.to_owned();
    let mut slow = Vec::new();
    for source in &SOURCES {
        source.write()?;
        let mut times = Vec::new();
        for _ in 0..ROUNDS {
            let begin = Instant::now();
            if !source.is_imported(MEMORY)? {
                return Err(format!("{}: fails with {MEMORY} MB", source.path()).into());
            }
            times.push(begin.elapsed());
        }
        let best = times.into_iter().min().unwrap_or_default();
        let memory = source.least_memory()?;
        let description = source.description;
        write!(
            table,
            "\n| {description} | {} | {memory} |",
            best.as_millis()
        )?;
        if best > BUDGET {
            slow.push(source.file);
        }
    }
    measured::show("imports", &table, write)?;
    match slow.is_empty() {
        true => Ok(()),
        false => Err(format!("longer than {} s: {}", BUDGET.as_secs(), slow.join(", ")).into()),
    }
}

impl Source {
    fn path(&self) -> String {
        format!("{FOLDER}/{}", self.file)
    }

    fn write(&self) -> Result {
        let mut text = self.before.to_owned();
        for number in 0.. {
            if text.len() > SIZE {
                break;
            }
            text.push_str(&self.filling.replace('#', &number.to_string()));
        }
        text.push_str(self.behind);
        Ok(fs::write(self.path(), text)?)
    }

    /// Whether it is imported by a program that asks for no more memory than this, in
    /// MB: the shell ends one that does.
    fn is_imported(&self, memory: usize) -> Result<bool> {
        let limit = memory * 1024;
        let path = self.path();
        let title = self.title.map(|title| format!(" --title '{title}'"));
        let title = title.unwrap_or_default();
        let import = format!("exec target/release/film-card import {path}{title}");
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -v {limit} && {import}")]);
        let status = shell.stdout(Stdio::null()).stderr(Stdio::null()).status()?;
        Ok(status.success())
    }

    /// The least memory with which it is imported, in MB, found by halves.
    fn least_memory(&self) -> Result<usize> {
        let (mut too_little, mut enough) = (0, MEMORY / STEP);
        while enough - too_little > 1 {
            let middle = too_little.midpoint(enough);
            match self.is_imported(middle * STEP)? {
                true => enough = middle,
                false => too_little = middle,
            }
        }
        Ok(enough * STEP)
    }
}

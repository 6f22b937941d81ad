//! `cargo xtask imports`: how long `film-card import` takes for large sources,
//! and with how little memory it does.

use std::{
    fmt::Write,
    fs,
    process::{Command, Stdio},
    time::Duration,
};

use crate::{
    Result,
    tools::{
        cargo::{cargo, target_folder},
        measured,
        process::run,
    },
};

/// The folder for the sources.
const FOLDER: &str = "target/imports";

/// How often each is imported; the quickest counts, since the machine may do
/// other things too.
const ROUNDS: usize = 5;

/// The time of the processor that one may take.
const BUDGET: Duration = Duration::from_secs(1);

/// The memory that one may take, with the program itself, in MB.
const MEMORY: usize = 200;

/// How exactly the memory is measured that one takes, in MB.
const STEP: usize = 10;

/// A large source.
struct Source {
    description: &'static str,
    file: &'static str,
    /// How large it is at least, in MB.
    size: usize,
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
        size: 20,
        before: r#"<!doctype html><html lang="es"><head><script type="application/ld+json">{ "@context": "https://schema.org", "@type": "Movie", "name": "Viaje a la Luna", "duration": "PT13M" }</script></head><body>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "a page with microdata",
        file: "microdata.html",
        size: 20,
        before: r#"<!doctype html><html lang="es"><body><div itemscope itemtype="https://schema.org/Movie"><h1 itemprop="name">Viaje a la Luna</h1><p itemprop="duration">13 min.</p></div>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "a page with RDFa",
        file: "rdfa.html",
        size: 20,
        before: r#"<!doctype html><html lang="es"><body><div vocab="https://schema.org/" typeof="Movie"><h1 property="name">Viaje a la Luna</h1><p property="duration">13 min.</p></div>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "a page with Open Graph alone",
        file: "open-graph.html",
        size: 20,
        before: r#"<!doctype html><html lang="es"><head><meta property="og:type" content="video.movie"><meta property="og:title" content="Viaje a la Luna"></head><body>"#,
        filling: FILLING,
        behind: "</body></html>",
        title: None,
    },
    Source {
        description: "JSON-LD of a film with 40,000 actors",
        file: "actors.json",
        size: 2,
        before: r#"{ "@context": "https://schema.org", "@type": "Movie", "name": "Viaje a la Luna", "actor": [{ "@type": "Person", "name": "Bleuette Bernon" }"#,
        filling: r#", { "@type": "Person", "name": "Selenita #" }"#,
        behind: "] }",
        title: None,
    },
    Source {
        description: "TMDB's answer with 30,000 reviews",
        file: "reviews.json",
        size: 5,
        before: r#"{ "id": 775, "title": "Viaje a la Luna", "original_title": "Le Voyage dans la Lune", "original_language": "fr", "release_date": "1902-09-01", "reviews": { "results": [{ "author": "Ada", "content": "La primera." }"#,
        filling: r#", { "author": "Ada #", "content": "Un club de astrónomos decide ir a ver la **Luna** y vuelve, por la vez #.", "created_at": "2026-01-02T03:04:05.000Z" }"#,
        behind: "] } }",
        title: None,
    },
    Source {
        description: "a `.nfo` file",
        file: "movie.nfo",
        size: 20,
        before: "<movie><title>Viaje a la Luna</title><runtime>13</runtime>",
        filling: "<fileinfo><streamdetails><video><codec>h264</codec><width>1440</width></video></streamdetails></fileinfo>\n",
        behind: "</movie>",
        title: None,
    },
    Source {
        description: "Kodi's library of 20,000 films",
        file: "videodb.xml",
        size: 5,
        before: "<videodb><movie><title>Viaje a la Luna</title><runtime>13</runtime></movie>",
        filling: "<movie><title>Otra película #</title><year>1907</year><runtime>11</runtime><plot>Allí los esperan los selenitas y su rey, que no se alegran de la visita.</plot><actor><name>Selenita #</name><role>El rey</role></actor></movie>\n",
        behind: "</videodb>",
        title: Some("Viaje a la Luna"),
    },
    Source {
        description: "Letterboxd's `reviews.csv` of 25,000 films",
        file: "reviews.csv",
        size: 5,
        before: "Date,Name,Year,Letterboxd URI,Rating,Rewatch,Review,Tags,Watched Date\n2026-01-02,Viaje a la Luna,1902,https://boxd.it/luna,5,,Otra vez.,,2026-01-01\n",
        filling: "2026-01-02,Otra película #,1907,https://boxd.it/a#,3.5,,\"Allí los esperan los selenitas y su rey, que no se alegran de la visita; la nave cae al mar y un barco la trae a casa.\",,2026-01-01\n",
        behind: "",
        title: Some("Viaje a la Luna"),
    },
    Source {
        description: "IMDb's table of 12,000 titles",
        file: "ratings.csv",
        size: 2,
        before: "Const,Your Rating,Date Rated,Title,Original Title,URL,Title Type,IMDb Rating,Runtime (mins),Year,Genres,Num Votes,Release Date,Directors\ntt0000417,9,2026-01-02,Viaje a la Luna,Le Voyage dans la Lune,https://www.imdb.com/title/tt0000417/,Short,8.1,13,1902,\"Adventure, Comedy\",50000,1902-09-01,Georges Méliès\n",
        filling: "tt1#,7,2026-01-02,Otra película #,Otra película #,https://www.imdb.com/title/tt1#/,Movie,7.1,95,1907,\"Comedy, Drama\",120,1907-06-26,Ada Lumen #\n",
        behind: "",
        title: Some("Viaje a la Luna"),
    },
];

const HEAD: &str = "\
| source | MB | ms | MB of memory, at most |
|---|--:|--:|--:|";

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
        let mut best = Duration::MAX;
        for _ in 0..ROUNDS {
            let time = source.time(MEMORY)?;
            let time = time.ok_or(format!("{}: fails with {MEMORY} MB", source.path()))?;
            best = best.min(time);
        }
        let memory = source.least_memory()?;
        let Source {
            description, size, ..
        } = source;
        write!(
            table,
            "\n| {description} | {size} | {} | {memory} |",
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
            if text.len() > self.size * 1_000_000 {
                break;
            }
            text.push_str(&self.filling.replace('#', &number.to_string()));
        }
        text.push_str(self.behind);
        Ok(fs::write(self.path(), text)?)
    }

    /// The processor's time for an import by a program that asks for no more memory
    /// than this, in MB; `None` if it asks for more: the shell ends it then.
    fn time(&self, memory: usize) -> Result<Option<Duration>> {
        let limit = memory * 1024;
        let path = self.path();
        let title = self.title.map(|title| format!(" --title '{title}'"));
        let title = title.unwrap_or_default();
        let program = target_folder()?.join("release/film-card");
        let import = format!(
            "'{}' import {path}{title} >{FOLDER}/film.json 2>{FOLDER}/told.txt",
            program.display()
        );
        let mut shell = Command::new("sh");
        shell.args(["-c", &format!("ulimit -v {limit} && {import} && times")]);
        let printed = shell.stderr(Stdio::null()).output()?;
        if !printed.status.success() {
            return Ok(None);
        }
        // The shell's own times, then those of its programs: "0m0.61s 0m0.04s".
        let printed = String::from_utf8(printed.stdout)?;
        let times = printed.lines().nth(1).unwrap_or_default().split(' ');
        let times = times.map(|time| {
            let (minutes, seconds) = time.trim_end_matches('s').split_once('m')?;
            Some(60.0 * minutes.parse::<f64>().ok()? + seconds.parse::<f64>().ok()?)
        });
        let sum = times
            .sum::<Option<f64>>()
            .ok_or("the shell prints no times")?;
        Ok(Some(Duration::from_secs_f64(sum)))
    }

    /// The least memory with which it is imported, in MB, found by halves.
    fn least_memory(&self) -> Result<usize> {
        let (mut too_little, mut enough) = (0, MEMORY / STEP);
        while enough - too_little > 1 {
            let middle = too_little.midpoint(enough);
            match self.time(middle * STEP)? {
                Some(_) => enough = middle,
                None => too_little = middle,
            }
        }
        Ok(enough * STEP)
    }
}

//! The `.nfo` file that Kodi, Jellyfin, Emby and the programs beside them keep
//! next to a film: <https://kodi.wiki/view/NFO_files/Movies>.

use serde_json::{Value, json};

use super::countries;
use super::draft::Draft;
use super::genres;
use super::identifiers;
use super::origin::Origin;
use super::people::role;
use super::plain_text::{line, paragraphs};
use super::release::published;
use super::scores::{self, Score};
use super::trailers::{trailer, youtube};
use super::xml::{Element, NoXml};

/// Elements that are about the file, the library or the player, not about the film.
const ABOUT_THE_LIBRARY: [&str; 39] = [
    "banner",
    "clearart",
    "clearlogo",
    "collectionnumber",
    "custom",
    "dateadded",
    "discart",
    "displayorder",
    "edition",
    "enddate",
    "epbookmark",
    "fanart",
    "fileinfo",
    "filenameandpath",
    "generator",
    "keyart",
    "landscape",
    "lastplayed",
    "locked",
    "lockdata",
    "lockedfields",
    "logo",
    "note",
    "original_filename",
    "playcount",
    "position",
    "resume",
    "sorttitle",
    "source",
    "status",
    "subtitles",
    "sources",
    "top250",
    "user_note",
    "usercertification",
    "videoassetid",
    "videoassettitle",
    "videosource",
    "watched",
];

/// Elements that say who did what.
const CREW: [(&str, &str); 8] = [
    ("director", "director"),
    ("credits", "author"),
    ("writer", "author"),
    ("producer", "producer"),
    ("composer", "musicBy"),
    ("music", "musicBy"),
    ("cinematographer", "cinematographer"),
    ("editor", "editor"),
];

/// Elements that are read by code of their own.
const READ: [&str; 23] = [
    "actor",
    "aired",
    "art",
    "criticrating",
    "id",
    "imdb_id",
    "imdbid",
    "originaltitle",
    "outline",
    "plot",
    "premiered",
    "rating",
    "ratings",
    "releasedate",
    "runtime",
    "thumb",
    "title",
    "tmdbid",
    "trailer",
    "uniqueid",
    "userrating",
    "votes",
    "year",
];

/// The marks of Kodi's labels.
const LABELS: [&str; 9] = [
    "B",
    "I",
    "U",
    "LIGHT",
    "COLOR",
    "UPPERCASE",
    "LOWERCASE",
    "CAPITALIZE",
    "CR",
];

/// Why a file has no film.
#[derive(Debug)]
pub enum NoFilm {
    /// It is about something else, which this names.
    Other(String),
    /// It is about a film and can't be read.
    NoXml(NoXml),
}

/// The films of a text, several of what Kodi exports as one file; `None` if it
/// is none of this kind.
///
/// # Errors
/// It is of this kind, and has no film.
pub fn drafts(text: &str) -> Option<Result<Vec<Draft>, NoFilm>> {
    let lines = text.lines().map(str::trim);
    let mut lines = lines.filter(|line| !line.is_empty()).peekable();
    let is_address = |line: &str| {
        let mut schemes = ["http://", "https://"].iter();
        schemes.any(|scheme| line.starts_with(scheme)) && !line.contains(' ')
    };
    if lines.peek().is_some() && lines.all(is_address) {
        return Some(Err(NoFilm::Other(
            "has nothing but addresses, which Kodi looks up itself; save the pages behind them, or what \
             Kodi exports"
                .to_owned(),
        )));
    }
    let other = |what: String| Some(Err(NoFilm::Other(format!("{what}, expected a <movie>"))));
    match first_name(text)? {
        "movie" | "videodb" => {}
        kind @ ("tvshow" | "episodedetails" | "season" | "musicvideo" | "artist" | "album"
        | "set") => return other(format!("has a <{kind}>")),
        _ => return None,
    }
    let root = match Element::first(text, &ABOUT_THE_LIBRARY) {
        Ok(root) => root,
        Err(error) => return Some(Err(NoFilm::NoXml(error))),
    };
    if root.name == "movie" {
        let mut draft = read(&root);
        let (_, behind) = text.rsplit_once("</movie>").unwrap_or_default();
        for line in behind
            .lines()
            .map(str::trim)
            .filter(|line| is_address(line))
        {
            identifiers::add_page(&mut draft, "sameAs", line);
        }
        return Some(Ok(vec![draft]));
    }
    let movies = root.children.iter().filter(|child| child.name == "movie");
    let drafts: Vec<Draft> = movies.map(read).collect();
    match drafts.is_empty() {
        true => other("has a <videodb> without films".to_owned()),
        false => Some(Ok(drafts)),
    }
}

/// The name of the first element of XML.
fn first_name(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let end = match rest {
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!") => ">",
            _ => break,
        };
        rest = rest[rest.find(end)? + end.len()..].trim_start();
    }
    let rest = rest.strip_prefix('<')?;
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric());
    Some(&rest[..end.unwrap_or(rest.len())])
}

fn read(root: &Element) -> Draft {
    let mut draft = Draft::of(Origin::default());
    let text = |name: &str| root.text_of(name);
    let [title, original] = ["title", "originaltitle"].map(|name| line(text(name)));
    draft.set(
        "name",
        if title.is_empty() {
            &*original
        } else {
            &*title
        },
    );
    if original != title {
        draft.push("alternateName", original);
    }
    let days = ["premiered", "releasedate", "aired"];
    let day = days.into_iter().find(|name| !text(name).is_empty());
    let day = day.unwrap_or("premiered");
    published(&mut draft, day, text(day), &text("year").into());
    draft.duration("runtime", &text("runtime").into());
    synopsis(&mut draft, root);
    people(&mut draft, root);
    ratings(&mut draft, root);
    own_rating(&mut draft, text("userrating"));
    addresses(&mut draft, root);
    poster(&mut draft, root);
    for child in &root.children {
        rest(&mut draft, child);
    }
    draft
}

fn synopsis(draft: &mut Draft, root: &Element) {
    let [plot, outline] =
        ["plot", "outline"].map(|name| paragraphs(&without_labels(root.text_of(name))));
    if !plot.is_null() && !outline.is_null() && outline != plot {
        draft.note("outline", "is left out beside the plot");
    }
    let text = if plot.is_null() { outline } else { plot };
    draft.set_synopsis("plot", text);
}

/// A text without the marks of Kodi's labels: `[B]`, `[COLOR red]`, `[CR]`.
fn without_labels(text: &str) -> String {
    let mut words = String::new();
    let mut pieces = text.split('[');
    words.extend(pieces.next());
    for piece in pieces {
        let label = piece.split_once(']').and_then(|(label, rest)| {
            let name = label.trim_start_matches('/').split(' ').next()?;
            LABELS.contains(&name).then_some((name, rest))
        });
        match label {
            Some(("CR", rest)) => words.extend(["\n", rest]),
            Some((_, rest)) => words.push_str(rest),
            None => words.extend(["[", piece]),
        }
    }
    words
}

fn people(draft: &mut Draft, root: &Element) {
    for (name, key) in CREW {
        for child in root.children.iter().filter(|child| child.name == name) {
            let text = match child.text_of("name") {
                "" => &*child.text,
                name => name,
            };
            for text in parts(text) {
                let names = draft.credited(name, text);
                draft.push_people(key, names.into_iter().map(Value::from));
            }
        }
    }
    let actors = root.children.iter().filter(|child| child.name == "actor");
    let mut actors: Vec<&Element> = actors.collect();
    let order = |actor: &Element| -> Option<i64> {
        let order = [actor.text_of("order"), actor.text_of("sortorder")];
        order.iter().find_map(|order| order.parse().ok())
    };
    if actors.iter().all(|actor| order(actor).is_some()) {
        actors.sort_by_key(|actor| order(actor));
    }
    for actor in actors {
        let name = match actor.text_of("name") {
            "" => line(&actor.text),
            name => line(name),
        };
        // Jellyfin writes all but directors and writers among the actors.
        let kind = actor.text_of("type").to_lowercase();
        if let Some((_, key)) = CREW.iter().find(|(known, _)| *known == kind) {
            draft.push_people(key, [Value::from(name)]);
            continue;
        }
        if !["", "actor", "gueststar"].contains(&&*kind) {
            let kind = actor.text_of("type");
            draft.note(
                "actor",
                &format!("\"{name}\" is of the type \"{kind}\", and no actor"),
            );
            continue;
        }
        let page = Some(actor.text_of("profile")).filter(|page| page.starts_with("http"));
        let actor_role = line(actor.text_of("role"));
        draft.push_roles([role(name, actor_role, page.map(str::to_owned))]);
    }
}

fn ratings(draft: &mut Draft, root: &Element) {
    let all = root.child("ratings");
    for rating in all.map_or(&[][..], |all| &all.children) {
        let name = rating.attribute("name").unwrap_or_default();
        let value = match rating.text_of("value") {
            "" => rating.text.trim(),
            value => value,
        };
        // Other programs write this for `<userrating>`.
        if ["user", "userrating"].contains(&name) {
            if root.text_of("userrating").parse().unwrap_or(0.0) == 0.0 {
                own_rating(draft, value);
            }
            continue;
        }
        let score = Score {
            by: name,
            value: value.into(),
            best: rating.attribute("max").into(),
            count: rating.text_of("votes").into(),
        };
        scores::add(draft, &format!("ratings.{name}"), score);
    }
    // Older files have one, and don't say whose it is; Jellyfin's not of how many.
    if all.is_none() {
        let [rating, votes] = ["rating", "votes"].map(|name| root.text_of(name));
        let max = root.child("rating");
        let max = max.and_then(|rating| rating.attribute("max"));
        match votes.is_empty() && max.is_none() {
            true => scores::add_community(draft, "rating", rating.into()),
            false => {
                let score = Score {
                    value: rating.into(),
                    best: max.into(),
                    count: votes.into(),
                    ..Score::default()
                };
                scores::add(draft, "rating", score);
            }
        }
    }
    let score = Score {
        by: "Rotten Tomatoes",
        value: root.text_of("criticrating").into(),
        ..Score::default()
    };
    scores::add(draft, "criticrating", score);
}

/// Reads the library owner's rating of the film.
fn own_rating(draft: &mut Draft, text: &str) {
    let own: Option<f64> = text.parse().ok();
    if let Some(own) = own.filter(|own| (1.0..=10.0).contains(own)) {
        let rating = json!({ "ratingValue": own, "bestRating": 10, "worstRating": 1 });
        draft.push("review", json!({ "reviewRating": rating }));
    }
}

/// The film's pages elsewhere, and its trailer.
fn addresses(draft: &mut Draft, root: &Element) {
    for child in &root.children {
        let id = child.text.trim();
        match child.name.as_str() {
            "uniqueid" => {
                let kind = child.attribute("type").unwrap_or_default();
                let kind = if id.starts_with("tt") { "imdb" } else { kind };
                identifiers::add(draft, &format!("uniqueid.{kind}"), kind, id);
            }
            "imdbid" | "imdb_id" => identifiers::add(draft, "imdbid", "imdb", id),
            "tmdbid" => identifiers::add(draft, "tmdbid", "tmdb", id),
            "id" => {
                if id.starts_with("tt") {
                    identifiers::add(draft, "id", "imdb", id);
                }
                for kind in ["imdb", "tmdb"] {
                    let id = child.attribute(kind).unwrap_or_default();
                    identifiers::add(draft, &format!("id.{kind}"), kind, id);
                }
            }
            "trailer" if !id.is_empty() => video(draft, id),
            _ => {}
        }
    }
}

/// Kodi names a video by the add-on that plays it.
fn video(draft: &mut Draft, address: &str) {
    let call = address.strip_prefix("plugin://plugin.video.youtube");
    let id = call.and_then(|call| {
        let names = ["videoid=", "video_id="];
        let (_, id) = names.iter().find_map(|name| call.split_once(name))?;
        youtube(id.split('&').next().unwrap_or_default())
    });
    match id {
        Some(address) => trailer(draft, "trailer", &address),
        None if address.starts_with("http") => trailer(draft, "trailer", address),
        None => draft.note(
            "trailer",
            &format!("is \"{address}\", expected an address of the web"),
        ),
    }
}

fn poster(draft: &mut Draft, root: &Element) {
    let pictures = root.children.iter().filter(|child| {
        child.name == "thumb" && child.attribute("aspect").unwrap_or("poster") == "poster"
    });
    let mut addresses = pictures.map(|picture| picture.text.trim());
    if let Some(address) = addresses.find(|address| address.starts_with("http"))
        && let Some(url) = draft.picture("thumb", address)
    {
        draft.set("image", json!({ "url": url }));
    }
    let of_art = root.child("art").map(|art| art.text_of("poster").trim());
    match of_art.filter(|_| !draft.film.contains_key("image")) {
        None | Some("") => {}
        Some(address) if address.starts_with("http") => {
            let url = draft.picture("art.poster", address);
            draft.set(
                "image",
                url.map_or(Value::Null, |url| json!({ "url": url })),
            );
        }
        Some(_) => draft.note("art.poster", "is a file of the library only"),
    }
}

/// Reads the lists of texts, and notes elements that have no place in a film file.
fn rest(draft: &mut Draft, child: &Element) {
    let text = line(&child.text);
    match child.name.as_str() {
        "genre" => {
            for name in genres::names(&text) {
                draft.push("genre", genres::genre(name));
            }
        }
        "country" => {
            for name in countries::names(&text) {
                let country = countries::of_name(name).unwrap_or_else(|| name.into());
                draft.push("countryOfOrigin", country);
            }
        }
        "tag" => draft.push("about", text),
        "language" | "languages" | "originallanguage" | "original_language" => {
            for name in text
                .split([',', '/'])
                .filter(|name| !name.trim().is_empty())
            {
                let tag = draft.language(&child.name, name.trim());
                draft.push("inLanguage", tag);
            }
        }
        "mpaa" | "certification" if text.is_empty() => {}
        "mpaa" | "certification" => certificate(draft, &child.name, text),
        "award" | "awards" => draft.push("award", text),
        name if READ.contains(&name) || ABOUT_THE_LIBRARY.contains(&name) => {}
        name if CREW.iter().any(|(known, _)| *known == name) => {}
        name if !text.is_empty() || !child.children.is_empty() => {
            draft.note(name, "has no place in a film file");
        }
        _ => {}
    }
}

/// `Drama / Western`, as Kodi writes what are several.
fn parts(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split(" / ").map(str::trim);
    parts.filter(|part| !part.is_empty())
}

/// Sets the certificate, unless there is one; another one is noted.
fn certificate(draft: &mut Draft, path: &str, text: String) {
    let known = draft.film.get("contentRating").cloned();
    let Some(known) = known else {
        return draft.certificate(path, text.into());
    };
    let its = super::certificate::certificate(&text);
    if its.is_some_and(|its| its.is_part || *its.text != known) {
        draft.note(path, &format!("is \"{text}\", and {known} is taken"));
    }
}

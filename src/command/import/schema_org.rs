//! A Movie of schema.org, as pages have it: one value or a list, a text or an
//! object, spread over a graph of nodes, of one type or several.

mod crew_and_cast;
mod facts;
mod graph;
mod reviews;
mod texts;
mod vocabulary;

use std::collections::HashSet;

use serde_json::Value;

use super::draft::{Draft, Members, is_empty, list, texts};
use super::json_value::short;
use super::languages::is_of_film_files;
use super::open_graph::{self, OpenGraph, is_advertisement};
use super::origin::Origin;
use super::plain_text::letters;
use super::running_time::duration;
use graph::{Graph, Movie, Place};

/// The film that a page with this data is about.
///
/// # Errors
/// When there is none: the message says what there is instead, and is empty if there
/// is nothing.
pub fn draft(data: &[Value], origin: Origin) -> Result<Draft, String> {
    let data = vocabulary::with_plain_names(data);
    let graph = Graph::of(&data);
    let (movie, others, graph) = graph.into_movies(origin.page.as_ref());
    let Some(movie) = movie else {
        return Err(instead(&graph));
    };
    let (movie, others, conflicts) = joined(movie, others);
    let is_of_page = origin.page.as_ref().is_some_and(|page| movie.is_at(page));
    if movie.is_beside() && !is_of_page && !others.is_empty() {
        let films = [&movie]
            .into_iter()
            .chain(&others)
            .map(|film| short(film.name()));
        let films: Vec<String> = films.take(3).collect();
        return Err(format!(
            "a list of {} films ({}; the page of one of them has more)",
            others.len() + 1,
            films.join(", ")
        ));
    }
    let mut draft = Draft::of(origin);
    draft.notes = conflicts;
    if draft.origin.base.is_none() {
        let mut nodes = std::iter::once(&movie.members).chain(&graph.pages);
        draft.origin.base = nodes.find_map(graph::whole_address);
    }
    let of_pages = || {
        graph
            .pages
            .iter()
            .find_map(|page| page.get("inLanguage")?.as_str())
    };
    let of_data = graph.language.clone();
    draft.origin.language = of_data
        .or(draft.origin.language.take())
        .or_else(|| of_pages().map(|tag| tag.replace('_', "-")));
    let may_be_of_page = movie.place == Place::Own && movie.event.is_none() && others.is_empty();
    Reader {
        graph: &graph,
        draft: &mut draft,
    }
    .movie(movie);
    if may_be_of_page && !graph.has_article() {
        own_page(&mut draft);
    }
    if !draft.origin.is_card {
        let said = OpenGraph(draft.origin.properties.clone());
        said.fill(&mut draft);
    }
    draft.note_name_alone();
    match &others[..] {
        [] => {}
        [other] => draft
            .notes
            .push(format!("another film is left out: {}", short(other.name()))),
        others => {
            let names: Vec<String> = others
                .iter()
                .take(3)
                .map(|other| short(other.name()))
                .collect();
            let more = if others.len() > 3 { " …" } else { "" };
            let what = format!(
                "{} other films are left out: {}{more}",
                others.len(),
                names.join(", ")
            );
            draft.notes.push(what);
        }
    }
    Ok(draft)
}

/// Takes the page's address for a film that has none, unless the page's title is another.
fn own_page(draft: &mut Draft) {
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphanumeric());
        let words = words.filter(|word| !word.is_empty());
        words.map(str::to_lowercase).collect()
    };
    let names = texts(draft.film.get("name").unwrap_or(&Value::Null));
    let names: Vec<_> = names.iter().map(|name| words(name)).collect();
    let is_about_film = |title: &String| {
        let title = words(title);
        let mut names = names.iter().filter(|name| !name.is_empty());
        names.any(|name| title.windows(name.len()).any(|part| part == &name[..]))
    };
    let Some(page) = &draft.origin.page else {
        return;
    };
    let is_taken = !draft.film.contains_key("url")
        && !draft.origin.is_card
        && !open_graph::is_article(&draft.origin.properties)
        && (draft.origin.titles.is_empty() || draft.origin.titles.iter().any(is_about_film));
    if is_taken {
        let page = page.to_string();
        draft.set("url", page);
        draft.note("url", "is the page's own address, since the film has none");
    }
}

/// Names the thing that the data has in place of a film; empty if it has none.
fn instead(graph: &Graph) -> String {
    let telling = |(kind, _): &&(String, String)| {
        let kind = kind.rsplit(['/', ':', '#']).next().unwrap_or_default();
        KINDS.contains(&kind)
    };
    let found = graph.others.iter().find(telling).or(graph.others.first());
    match found {
        Some((kind, name)) if name.is_empty() => format!("a {kind}"),
        Some((kind, name)) => format!("a {kind} (\"{name}\")"),
        None => String::new(),
    }
}

/// Types of things that people take for a film, or in which they look for one. A
/// message names a thing of these before any other.
const KINDS: [&str; 14] = [
    "TVSeries",
    "TVSeason",
    "TVEpisode",
    "MovieSeries",
    "CreativeWorkSeries",
    "CreativeWorkSeason",
    "Episode",
    "VideoGame",
    "Book",
    "MusicAlbum",
    "Review",
    "ItemList",
    "ScreeningEvent",
    "Person",
];

/// Members of which a film has as many as all accounts of it name.
const LISTS: [&str; 3] = ["aggregateRating", "review", "reviews"];

/// Members of which another account may say something else than the first.
const COMPARED: [&str; 15] = [
    "actor",
    "actors",
    "author",
    "contentRating",
    "countryOfOrigin",
    "dateCreated",
    "datePublished",
    "description",
    "director",
    "directors",
    "duration",
    "genre",
    "inLanguage",
    "musicBy",
    "producer",
];

/// The film with what other accounts of it on the page have besides, the films that are
/// others, and a line for each thing on which the accounts differ: the first one's word
/// counts.
fn joined(mut movie: Movie, movies: Vec<Movie>) -> (Movie, Vec<Movie>, Vec<String>) {
    let mut others: Vec<Movie> = Vec::new();
    let mut names = HashSet::new();
    let mut conflicts = Vec::new();
    for other in movies {
        if movie.is_same(&other) {
            movie.event = movie.event.take().or(other.event);
            for (key, value) in other.members {
                match movie.members.get_mut(&key) {
                    Some(known) if !is_empty(known) && LISTS.contains(&key.as_str()) => {
                        let mut all = list(known.take());
                        all.extend(list(value));
                        *known = all.into();
                    }
                    Some(known) if !is_empty(known) => {
                        if COMPARED.contains(&key.as_str()) && !says(known, &value) {
                            let [its, ours] = [&value, known].map(short);
                            conflicts.push(format!(
                                "{key}: is {its} in another account of the film, and {ours} in the first, which counts"
                            ));
                        }
                    }
                    _ => {
                        movie.members.insert(key, value);
                    }
                }
            }
        } else if names.insert(letters(&other.name().to_string())) {
            others.push(other);
        }
    }
    (movie, others, conflicts)
}

/// Whether a value says all that another one says, or the beginning of it.
fn says(ours: &Value, its: &Value) -> bool {
    let words = |value: &Value| -> Vec<String> {
        let values = list(value.clone()).into_iter();
        let named = values.map(|value| {
            let names = ["name", "@value", "ratingValue", "@id"];
            let name = names.iter().find_map(|key| value.get(*key));
            name.cloned().unwrap_or(value)
        });
        let words =
            named.map(|value| duration(&value).unwrap_or_else(|| letters(&texts(&value).concat())));
        words.collect()
    };
    let known = words(ours);
    let is_begun = |one: &String, other: &String| one.starts_with(other) || other.starts_with(one);
    words(its)
        .iter()
        .all(|word| known.iter().any(|known| is_begun(known, word)))
}

/// Reads the film of a graph into a draft.
struct Reader<'a> {
    graph: &'a Graph,
    draft: &'a mut Draft,
}

impl Reader<'_> {
    fn movie(&mut self, movie: Movie) {
        let Movie {
            members: mut movie,
            event,
            ..
        } = movie;
        let id = movie.get("@id").cloned();
        let title = take(&mut movie, &["name", "headline"]);
        let name = self.name("name", title.clone());
        self.draft.set("name", name.clone());
        let others = self.original_titles(&title, movie.get("inLanguage"));
        if name.is_object() && !others.is_empty() {
            let more = take(&mut movie, &["alternateName"]);
            let all: Vec<Value> = others.into_iter().chain(list(more)).collect();
            movie.insert("alternateName".into(), all.into());
        }
        if movie.get("alternativeHeadline") == movie.get("alternateName") {
            movie.remove("alternativeHeadline");
        }
        if let Some(event) = event {
            self.fill(&mut movie, event);
        }
        for (key, names) in [
            (
                "alternateName",
                &["alternateName", "alternativeHeadline"][..],
            ),
            ("about", &["about"]),
        ] {
            let names = take(&mut movie, names);
            let texts = match key {
                "about" => self.texts(key, names),
                _ => self.names(key, names),
            };
            self.draft.set(key, texts);
        }
        self.title_of_page();
        self.facts(&mut movie);
        self.compare_year();
        self.crew(&mut movie);
        self.cast(take(&mut movie, &["actor", "actors", "cast"]));
        let language = self.draft.origin.language.clone();
        let description = take(&mut movie, &["description", "abstract"]);
        let mut description = self.paragraphs("description", description, language.as_deref());
        let said = description.to_string();
        if is_advertisement(&said) {
            self.draft.note(
                "description",
                "praises the site, and says nothing of the film",
            );
            description = Value::Null;
        }
        self.draft.set("description", description);
        self.links(&mut movie);
        self.trailer(take(&mut movie, &["trailer"]));
        self.trailer_among(&mut movie);
        self.watch_actions(take(&mut movie, &["potentialAction"]));
        self.aggregate_ratings(take(&mut movie, &["aggregateRating"]));
        let reviews = list(take(&mut movie, &["review", "reviews"]));
        self.reviews(reviews, id.as_ref(), &title);
        self.draft.note_rest("", &movie);
    }

    /// Takes the name that the page's title begins with, where the film has it for
    /// another one: databases that speak many languages call the original title the
    /// name.
    fn title_of_page(&mut self) {
        let film = &self.draft.film;
        let own = film.get("name").and_then(Value::as_str).map(str::to_owned);
        let others = list(film.get("alternateName").cloned().unwrap_or_default());
        let titled: Vec<String> = self
            .draft
            .origin
            .titled()
            .map(|titled| letters(titled.film))
            .collect();
        let is_title = |name: &&Value| titled.contains(&letters(name.as_str().unwrap_or_default()));
        let (Some(own), Some(title)) = (own, others.iter().find(is_title)) else {
            return;
        };
        if titled.contains(&letters(&own)) {
            return;
        }
        let what = format!("is \"{own}\", and {title} in the page's title, which counts");
        self.draft.note("name", &what);
        let language = self.draft.origin.language.clone();
        let language = language.as_deref().and_then(|tag| tag.split('-').next());
        let language = language.filter(|tag| is_of_film_files(tag));
        let name = self.draft.in_language("name", language, title.clone());
        let others = others.iter().filter(|other| *other != title).cloned();
        let others: Vec<Value> = std::iter::once(own.into()).chain(others).collect();
        self.draft.set("name", name);
        self.draft.set("alternateName", others);
    }

    /// Gives a film what only the screening that shows it says.
    fn fill(&mut self, movie: &mut Members, mut event: Members) {
        for key in ["duration", "description", "image"] {
            let of_event = take(&mut event, &[key]);
            let has = movie.get(key).is_some_and(|value| !is_empty(value));
            if !has && !is_empty(&of_event) {
                self.draft.note(key, "is taken from the screening");
                movie.insert(key.into(), of_event);
            }
        }
        let day = |thing: &Members, key: &str| {
            let day = thing.get(key).and_then(Value::as_str).unwrap_or_default();
            day.trim().get(..10).map(str::to_owned)
        };
        let of_event = day(&event, "startDate");
        if of_event.is_some() && of_event == day(movie, "datePublished") {
            let what = "is the day of the screening, and may not be the film's";
            self.draft.note("datePublished", what);
        }
        if event.get("inLanguage").is_some_and(|tag| !is_empty(tag)) {
            self.draft.note(
                "inLanguage",
                "is that of the screening, and not taken for the film's",
            );
        }
    }
}

/// Takes the first of these members that there is.
fn take(members: &mut Members, keys: &[&str]) -> Value {
    let there = keys
        .iter()
        .find(|key| members.get(**key).is_some_and(|value| !is_empty(value)));
    there
        .and_then(|key| members.remove(*key))
        .unwrap_or_default()
}

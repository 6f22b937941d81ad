//! The nodes of structured data, and the films among them.

use std::collections::HashMap;

use serde_json::Value;
use url::Url;

use crate::command::import::draft::{Members, is_empty};
use crate::command::import::plain_text::letters;
use crate::command::schema_type::is_a;

/// Members whose things stand beside what a page is about: other films.
const BESIDE: [&str; 8] = [
    "itemListElement",
    "isRelatedTo",
    "isSimilarTo",
    "hasPart",
    "mentions",
    "citation",
    "knownFor",
    "performerIn",
];

/// Members that name the work which an event shows.
const WORKS: [&str; 3] = ["workPresented", "workFeatured", "workPerformed"];

/// A film that the data names.
#[derive(Clone, Debug)]
pub struct Movie {
    pub members: Members,
    /// The screening that shows it, without the film.
    pub event: Option<Members>,
    pub place: Place,
}

/// Where a film stands in the data of its page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// By itself.
    Own,
    /// As the subject of a review, which is the page's subject.
    Reviewed,
    /// As an item of a list, or otherwise beside the page's subject.
    Beside,
}

/// All nodes of the data.
#[derive(Debug, Default)]
pub struct Graph {
    pub movies: Vec<Movie>,
    /// The nodes with an id, by which others may name them.
    nodes: HashMap<String, Members>,
    /// Reviews that name the film they are about, not the other way.
    pub reviews: Vec<Members>,
    /// Pages, articles and sites, which have a language and an author of their own.
    pub pages: Vec<Members>,
    /// Types and names of the nodes that are no films, in their order.
    pub others: Vec<(String, String)>,
    /// The language that the data declares for all its texts.
    pub language: Option<String>,
}

impl Graph {
    pub fn of(data: &[Value]) -> Graph {
        let mut graph = Graph::default();
        data.iter().for_each(|value| graph.index(value));
        data.iter().for_each(|value| graph.add(value, Place::Own));
        graph
    }

    /// Notes which nodes have an id, with all that they say in several places.
    fn index(&mut self, value: &Value) {
        match value {
            Value::Array(items) => items.iter().for_each(|item| self.index(item)),
            Value::Object(members) => {
                if let Some(Value::String(id)) = members.get("@id")
                    && members.keys().any(|key| !key.starts_with('@'))
                {
                    let node = self.nodes.entry(id.clone()).or_default();
                    for (key, value) in members {
                        if !node.contains_key(key) {
                            node.insert(key.clone(), value.clone());
                        }
                    }
                }
                members.values().for_each(|member| self.index(member));
            }
            _ => {}
        }
    }

    fn add(&mut self, value: &Value, place: Place) {
        let members = match value {
            Value::Array(items) => return items.iter().for_each(|item| self.add(item, place)),
            Value::Object(members) => members,
            _ => return,
        };
        let is = |name: &str| is_a(members.get("@type"), name);
        if let Some(Value::String(language)) = members
            .get("@context")
            .and_then(|context| context.get("@language"))
        {
            self.language.get_or_insert_with(|| language.clone());
        }
        let is_movie = is("Movie");
        if is_movie && has_name(members) {
            self.movies.push(Movie {
                members: members.clone(),
                event: None,
                place,
            });
        } else if is("Review") || is("CriticReview") || is("UserReview") {
            if members.contains_key("itemReviewed") {
                self.reviews.push(members.clone());
            }
        } else if PAGES.iter().any(|name| is(name)) {
            self.pages.push(members.clone());
        }
        if !is_movie && let Some(kind) = members.get("@type") {
            let kind = match kind {
                Value::Array(kinds) => kinds.first().and_then(Value::as_str),
                kind => kind.as_str(),
            };
            let name = members
                .get("name")
                .and_then(Value::as_str)
                .unwrap_or_default();
            self.others
                .push((kind.unwrap_or_default().to_owned(), name.to_owned()));
        }
        for (key, member) in members {
            let place = match key.as_str() {
                key if BESIDE.contains(&key) => Place::Beside,
                "itemReviewed" if place == Place::Own => Place::Reviewed,
                _ => place,
            };
            match WORKS.contains(&key.as_str()) {
                true => self.add_works(members, member, place),
                false => self.add(member, place),
            }
        }
    }

    /// The works of an event, which are films also without a type.
    fn add_works(&mut self, event: &Members, works: &Value, place: Place) {
        let works = match works {
            Value::Array(works) => works.as_slice(),
            work => std::slice::from_ref(work),
        };
        for work in works {
            let Value::Object(members) = self.resolved(work.clone()) else {
                continue;
            };
            let kind = members.get("@type");
            let is_film = is_a(kind, "Movie") || kind.is_none() || is_a(kind, "CreativeWork");
            match is_film && has_name(&members) {
                true => {
                    members.values().for_each(|member| self.add(member, place));
                    let mut event = event.clone();
                    event.retain(|key, _| !WORKS.contains(&key.as_str()));
                    self.movies.push(Movie {
                        members,
                        event: Some(event),
                        place,
                    });
                }
                false => self.add(work, place),
            }
        }
    }

    /// The node that a value names, or the value itself, with what the node of its id has
    /// besides.
    pub fn resolved(&self, value: Value) -> Value {
        let Value::Object(mut members) = value else {
            return value;
        };
        let id = members.get("@id").and_then(Value::as_str);
        if let Some(node) = id.and_then(|id| self.nodes.get(id)) {
            for (key, value) in node {
                if !members.contains_key(key) {
                    members.insert(key.clone(), value.clone());
                }
            }
        }
        Value::Object(members)
    }

    /// The film that a page with this address is about, first, and the others
    /// as they stand: the one of this very address, else the page's main
    /// entity, else one that is no item of a list, else the one with most in it. Of
    /// several accounts of it the first.
    pub fn into_movies(mut self, page: Option<&Url>) -> (Option<Movie>, Vec<Movie>, Graph) {
        let mut movies = std::mem::take(&mut self.movies);
        let rank = |movie: &Movie| {
            let is_of_page = page.is_some_and(|page| movie.is_at(page));
            let weight: usize = movie.members.values().map(weight).sum();
            (is_of_page, self.is_main(movie), !movie.is_beside(), weight)
        };
        let ranks: Vec<_> = movies.iter().map(rank).collect();
        // Of equals the first.
        let best = (0..movies.len()).rev().max_by_key(|index| ranks[*index]);
        let main = best.map(|best| {
            let place = |index: usize| (ranks[index].0, ranks[index].1, ranks[index].2);
            let mut accounts = 0..best;
            let first = accounts.find(|index| {
                place(*index) == place(best) && movies[*index].is_same(&movies[best])
            });
            movies.remove(first.unwrap_or(best))
        });
        (main, movies, self)
    }

    /// Whether the page has an article, which may be about a film and is none of its pages.
    pub fn has_article(&self) -> bool {
        let articles = ["Article", "BlogPosting", "NewsArticle", "TechArticle"];
        let mut pages = self.pages.iter();
        pages.any(|page| articles.iter().any(|name| is_a(page.get("@type"), name)))
    }

    /// Whether a page says that the film is what it is about.
    fn is_main(&self, movie: &Movie) -> bool {
        self.pages.iter().any(|page| {
            let main = page.get("mainEntity").unwrap_or(&Value::Null);
            let id = movie.members.get("@id");
            (id.is_some() && main.get("@id") == id) || main.as_object() == Some(&movie.members)
        })
    }
}

/// Types that are about a page and not about its film.
const PAGES: [&str; 11] = [
    "WebPage",
    "WebSite",
    "Article",
    "BlogPosting",
    "NewsArticle",
    "ItemPage",
    "CollectionPage",
    "AboutPage",
    "FAQPage",
    "ProfilePage",
    "TechArticle",
];

impl Movie {
    pub fn name(&self) -> &Value {
        self.members.get("name").unwrap_or(&Value::Null)
    }

    /// Whether it is another film than the page's subject.
    pub fn is_beside(&self) -> bool {
        self.place == Place::Beside
    }

    /// Whether one of its addresses is this one.
    pub fn is_at(&self, page: &Url) -> bool {
        let mut addresses = addresses(&self.members);
        addresses.any(|address| {
            page.join(address.trim())
                .is_ok_and(|url| is_same_page(&url, page))
        })
    }

    /// Whether both are accounts of one film: by their id, or by their name, unless one
    /// stands beside the page's subject and is of another year.
    pub fn is_same(&self, other: &Movie) -> bool {
        let [id, its] = [self, other].map(|movie| movie.members.get("@id"));
        let [name, its_name] = [self, other].map(|movie| letters(&movie.name().to_string()));
        let year = |movie: &Movie| {
            let date = movie.members.get("datePublished").and_then(Value::as_str);
            date.and_then(|date| date.get(..4)).map(str::to_owned)
        };
        let is_of_other_year = (self.is_beside() || other.is_beside())
            && matches!((year(self), year(other)), (Some(year), Some(its)) if year != its);
        (id.is_some() && id == its) || (name == its_name && !is_of_other_year)
    }
}

/// Whether two addresses are of one page: without regard to what stands behind
/// `#`, to a slash at the end, to `http` or `https`, and to a query that only
/// one of them has.
fn is_same_page(a: &Url, b: &Url) -> bool {
    let [page, other] = [a, b].map(|url| (url.host_str(), url.path().trim_end_matches('/')));
    let is_query_same = a.query().is_none() || b.query().is_none() || a.query() == b.query();
    page == other && is_query_same
}

fn has_name(members: &Members) -> bool {
    ["name", "headline"]
        .iter()
        .any(|key| members.contains_key(*key))
}

/// How many values there are in a value.
fn weight(value: &Value) -> usize {
    match value {
        Value::Array(items) => items.iter().map(weight).sum(),
        Value::Object(members) => members.values().map(weight).sum(),
        value => usize::from(!is_empty(value)),
    }
}

/// The film's own whole address.
pub fn whole_address(movie: &Members) -> Option<Url> {
    addresses(movie).find_map(|address| {
        let url = Url::parse(address.trim()).ok()?;
        (url.has_host() && url.scheme().starts_with("http")).then_some(url)
    })
}

/// The addresses that a film gives for itself, the most telling one first.
fn addresses(movie: &Members) -> impl Iterator<Item = &str> {
    ["url", "@id", "mainEntityOfPage"]
        .into_iter()
        .filter_map(|key| match movie.get(key)? {
            Value::Object(page) => page.get("@id").or(page.get("url"))?.as_str(),
            address => address.as_str(),
        })
}

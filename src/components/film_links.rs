//! Links to the trailer, to where the film can be watched and to pages about it.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::CardProps;
use super::element::element;
use super::line::{line, text};
use super::link::address;
use super::list::list;
use super::localized::localized;
use crate::film::Url;

/// Sites that have a name of their own: the end of their hosts, and that name.
const SITES: [(&str, &str); 6] = [
    ("imdb.com", "IMDb"),
    ("letterboxd.com", "Letterboxd"),
    ("themoviedb.org", "TMDB"),
    ("filmaffinity.com", "FilmAffinity"),
    ("wikipedia.org", "Wikipedia"),
    ("rottentomatoes.com", "Rotten Tomatoes"),
];

/// The links in one row; nothing where the file has none.
pub(super) fn film_links(card: &CardProps) -> Html {
    let CardProps { film, locale, .. } = card;
    let messages = locale.messages();
    let mut items = Vec::new();
    let mut add = |url: &Url, label: Html, is_own: bool| {
        let rel = (!is_own && url.host().is_some()).then_some("external");
        let link = element!("a", "href" = address(url), "rel" = rel; label);
        items.push(element!("li"; link));
    };
    if let Some(trailer) = &film.trailer {
        add(&trailer.url, text(messages.trailer_label), false);
    }
    for action in &film.potential_action {
        let name = localized(&action.name, *locale);
        let label = line(vec![text(messages.watch_on_label), name]);
        add(&action.target, label, false);
    }
    if let Some(url) = &film.url {
        add(url, text(messages.url_label), true);
    }
    for url in &film.same_as {
        add(url, VText::new(site(url).to_owned()).into(), false);
    }
    if items.is_empty() {
        return Html::default();
    }
    list(Some("links"), None, items)
}

/// The name of the site that a page is on: its host, if it has no other, and the
/// address itself for a relative one.
fn site(url: &Url) -> &str {
    let Some(host) = url.host() else {
        return url.as_str();
    };
    let is_of = |(end, _): &&(&str, &str)| {
        host.strip_suffix(end)
            .is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))
    };
    match SITES.iter().find(is_of) {
        Some((_, name)) => name,
        None => host.strip_prefix("www.").unwrap_or(host),
    }
}

//! The elements `<meta>` that a page has for social networks, <https://ogp.me>. They
//! are the last resort: they say little, and are meant for a preview.

use serde_json::{Value, json};

use super::draft::{Draft, is_empty};
use super::origin::Origin;
use super::people::role;
use super::plain_text::{line, paragraphs};
use super::properties::Properties;
use super::release::without_new_year;
use super::titles;

/// Properties that are about the page or the preview, not about the film.
const ABOUT_THE_PAGE: [&str; 5] = [
    "og:type",
    "og:site_name",
    "og:locale",
    "og:url",
    "og:determiner",
];

/// A page by what it says to social networks.
#[derive(Debug)]
pub struct OpenGraph(pub Properties);

/// Fewer seconds may be minutes.
const MOST_MINUTES: u32 = 400;

impl OpenGraph {
    /// The type of the page; `None` if it names neither a type nor a title.
    pub fn kind(&self) -> Option<&str> {
        self.0
            .first("og:type")
            .or(self.0.first("og:title").map(|_| "website"))
    }

    fn is_film(&self) -> bool {
        let kind = self.0.first("og:type").unwrap_or_default().to_lowercase();
        let is_other = ["tv_show", "episode", "series"]
            .iter()
            .any(|other| kind.contains(other));
        let is_named = ["video.movie", "movie", "film"].contains(&kind.as_str());
        let facts = [
            "video:director",
            "video:actor",
            "video:release_date",
            "video:duration",
        ];
        is_named || (!is_other && facts.iter().any(|fact| self.0.first(fact).is_some()))
    }

    /// The film of the page; `None` if it is of something else.
    pub fn draft(self, origin: Origin) -> Option<Draft> {
        if !self.is_film() {
            return None;
        }
        let properties = self.0.clone();
        let mut draft = Draft::of(Origin {
            properties,
            ..origin
        });
        draft.note(
            "og:title",
            "is from what the page says to social networks, which is little",
        );
        let title = line(self.0.first("og:title")?);
        // IMDb has its rating and its genres behind.
        let name = title.split(['⭐', '★']).next().unwrap_or(&title).trim();
        if name != title {
            let what = format!("is \"{title}\", of which \"{name}\" is taken");
            draft.note("og:title", &what);
        }
        draft.set("name", name);
        let released = self.0.first("video:release_date").map(Value::from);
        let date = released.and_then(|released| draft.date("video:release_date", &released));
        let date = date.map(|date| without_new_year(&mut draft, "video:release_date", date));
        draft.set("datePublished", date);
        titles::bare(&mut draft, "og:title");
        if let Some(seconds) = self.0.first("video:duration") {
            self.duration(&mut draft, seconds);
        }
        let description = paragraphs(self.0.first("og:description").unwrap_or_default());
        draft.set_synopsis("og:description", description);
        self.picture(&mut draft);
        self.people(&mut draft);
        for theme in self.0.all("video:tag").flat_map(|themes| themes.split(',')) {
            let language = draft.origin.language.clone();
            let theme = draft.in_language("video:tag", language.as_deref(), line(theme).into());
            draft.push("about", theme);
        }
        if let Some(address) = self.0.first("og:url")
            && let Some(address) = draft.address("og:url", address)
        {
            draft.set("url", address);
        } else if let Some(page) = &draft.origin.page {
            let page = page.to_string();
            draft.set("url", page);
        }
        self.note_rest(&mut draft);
        draft.note_name_alone();
        Some(draft)
    }

    /// Sets the running time, which is in seconds. Many write minutes.
    fn duration(&self, draft: &mut Draft, seconds: &str) {
        match seconds.parse::<u32>() {
            Ok(few @ 1..MOST_MINUTES) => draft.note(
                "video:duration",
                &format!("is {few}, which are seconds to Open Graph, and may be minutes"),
            ),
            Ok(seconds) => draft.duration("video:duration", &format!("PT{seconds}S").into()),
            Err(_) => draft.duration("video:duration", &seconds.into()),
        }
    }

    /// Gives a film that its page describes otherwise the synopsis and the picture from
    /// here, if it lacks one. The words about an article are not about its film.
    pub fn fill(&self, draft: &mut Draft) {
        let has = |draft: &Draft, key: &str| {
            let value = draft.film.get(key);
            value.is_some_and(|value| !is_empty(value))
        };
        let is_article = is_article(&self.0);
        let text = self.0.first("og:description").unwrap_or_default();
        if !is_article && !has(draft, "description") && !is_advertisement(text) {
            draft.set_synopsis("og:description", paragraphs(text));
            if has(draft, "description") {
                draft.note("description", "is what the page says to social networks");
            }
        }
        if !has(draft, "image") {
            self.picture(draft);
            if has(draft, "image") {
                draft.note("image", "is what the page shows to social networks");
            }
        }
    }

    fn picture(&self, draft: &mut Draft) {
        let names = ["og:image", "og:image:url", "og:image:secure_url"];
        let Some((name, address)) = names
            .iter()
            .find_map(|name| Some((name, self.0.first(name)?)))
        else {
            return;
        };
        let Some(url) = draft.picture(name, address) else {
            return;
        };
        let mut image = json!({ "url": url });
        for side in ["width", "height"] {
            if let Some(length) = self
                .0
                .first(&format!("og:image:{side}"))
                .and_then(|text| text.parse::<u32>().ok())
            {
                image[side] = length.into();
            }
        }
        if let Some(caption) = self.0.first("og:image:alt") {
            image["caption"] = line(caption).into();
        }
        draft.set("image", image);
    }

    /// People are pages to Open Graph; many write their names.
    fn people(&self, draft: &mut Draft) {
        for (name, key) in [("video:director", "director"), ("video:writer", "author")] {
            for person in self.0.all(name) {
                let names = names(draft, name, person);
                draft.push_people(key, names.into_iter().map(Value::from));
            }
        }
        let mut actors = self.0.iter().peekable();
        while let Some((name, content)) = actors.next() {
            if name != "video:actor" {
                continue;
            }
            let character = actors.next_if(|(name, _)| name == "video:actor:role");
            let character = character.map_or("", |(_, character)| character.as_str());
            let names = names(draft, name, content);
            let roles = names
                .into_iter()
                .map(|name| role(name, line(character), None));
            draft.push_roles(roles);
        }
    }

    fn note_rest(&self, draft: &mut Draft) {
        let read = [
            "og:title",
            "og:description",
            "og:image",
            "og:image:url",
            "og:image:secure_url",
            "og:image:width",
            "og:image:height",
            "og:image:alt",
            "og:image:type",
            "video:director",
            "video:writer",
            "video:actor",
            "video:actor:role",
            "video:release_date",
            "video:duration",
            "video:tag",
        ];
        for (name, _) in self.0.iter() {
            let is_ours = name.starts_with("og:") || name.starts_with("video:");
            if is_ours && !read.contains(&name.as_str()) && !ABOUT_THE_PAGE.contains(&name.as_str())
            {
                draft.note(name, "has no place in a film file");
            }
        }
    }
}

/// Those whom a property names; a page is noted.
fn names(draft: &mut Draft, path: &str, text: &str) -> Vec<String> {
    if text.contains("://") || text.starts_with('/') {
        draft.note(path, &format!("is \"{text}\", a page, expected a name"));
        return Vec::new();
    }
    draft.credited(path, text)
}

/// Words in the texts that sites with reviews have in place of a synopsis.
const ADVERTISEMENTS: [&str; 2] = [
    "Discover reviews, ratings, and trailers for",
    "Watch trailers & learn more",
];

/// Whether a page calls itself an article, or something else than a film's page.
pub fn is_article(properties: &Properties) -> bool {
    let kind = properties.first("og:type").unwrap_or_default();
    ["article", "blog", "profile"].contains(&&*kind.to_lowercase())
}

/// Whether a text praises the site, and says nothing of the film.
pub fn is_advertisement(text: &str) -> bool {
    ADVERTISEMENTS.iter().any(|words| text.contains(words))
}

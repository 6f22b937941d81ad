//! The elements `<meta>` that a page has for social networks, <https://ogp.me>. They
//! are the last resort: they say little, and are meant for a preview.

use serde_json::{Value, json};

use super::document::Document;
use super::draft::Draft;
use super::origin::Origin;
use super::people::{role, several};
use super::plain_text::{line, paragraphs};

/// Properties that are about the page or the preview, not about the film.
const ABOUT_THE_PAGE: [&str; 5] = [
    "og:type",
    "og:site_name",
    "og:locale",
    "og:url",
    "og:determiner",
];

/// The properties of a page in their order, by their names in small letters.
#[derive(Debug)]
pub struct OpenGraph(Vec<(String, String)>);

impl OpenGraph {
    pub fn of(document: &Document) -> OpenGraph {
        let metas = document
            .elements()
            .filter(|id| document.name(*id) == Some("meta"));
        let properties = metas.filter_map(|meta| {
            // Some write `name` where `property` is meant.
            let names = ["property", "name"].map(|name| document.attribute(meta, name));
            let name = names
                .into_iter()
                .flatten()
                .find(|name| name.contains(':'))?;
            let content = document.attribute(meta, "content")?.trim();
            (!content.is_empty()).then(|| (name.trim().to_lowercase(), content.to_owned()))
        });
        OpenGraph(properties.collect())
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let its = self.0.iter().filter(move |(known, _)| known == name);
        its.map(|(_, content)| content.as_str())
    }

    fn first(&self, name: &str) -> Option<&str> {
        self.all(name).next()
    }

    /// The type of the page; `None` if it names neither a type nor a title.
    pub fn kind(&self) -> Option<&str> {
        self.first("og:type")
            .or(self.first("og:title").map(|_| "website"))
    }

    fn is_film(&self) -> bool {
        let kind = self.first("og:type").unwrap_or_default().to_lowercase();
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
        is_named || (!is_other && facts.iter().any(|fact| self.first(fact).is_some()))
    }

    /// The film of the page; `None` if it is of something else.
    pub fn draft(&self, origin: Origin) -> Option<Draft> {
        if !self.is_film() {
            return None;
        }
        let mut draft = Draft::of(origin);
        draft.note(
            "og:title",
            "is from what the page says to social networks, which is little",
        );
        let title = line(self.first("og:title")?);
        let year = self.title(&mut draft, &title);
        let released = self.first("video:release_date").map(Value::from);
        let date = released.and_then(|released| draft.date("video:release_date", &released));
        let date = match (date, year) {
            // Many write the day from which they show the film.
            (Some(date), Some(year)) if !date.starts_with(&year) => {
                let what = format!("is {date}, and the year {year} in og:title, which counts");
                draft.note("video:release_date", &what);
                Some(year)
            }
            (date, year) => date.or(year),
        };
        draft.set("datePublished", date);
        if let Some(seconds) = self.first("video:duration") {
            match seconds.parse::<u32>() {
                Ok(seconds) => draft.duration("video:duration", &format!("PT{seconds}S").into()),
                Err(_) => draft.duration("video:duration", &seconds.into()),
            }
        }
        let description = paragraphs(self.first("og:description").unwrap_or_default());
        draft.set_synopsis("og:description", description);
        self.picture(&mut draft);
        self.people(&mut draft);
        for theme in self.all("video:tag") {
            let language = draft.origin.language.clone();
            let theme = draft.in_language("video:tag", language.as_deref(), line(theme).into());
            draft.push("about", theme);
        }
        if let Some(address) = self.first("og:url")
            && let Some(address) = draft.address("og:url", address)
        {
            draft.set("url", address);
        }
        self.note_rest(&mut draft);
        draft.note_name_alone();
        Some(draft)
    }

    /// The title without the name of the site behind it and the year in it;
    /// gives the year.
    fn title(&self, draft: &mut Draft, title: &str) -> Option<String> {
        let site = self
            .first("og:site_name")
            .unwrap_or_default()
            .to_lowercase();
        // IMDb has its rating and its genres behind.
        let mut bare = title.split(['⭐', '★']).next().unwrap_or(title).trim();
        for mark in [" - ", " | ", " – ", " — ", " · "] {
            if let Some((before, behind)) = bare.rsplit_once(mark)
                && behind.trim().to_lowercase() == site
            {
                bare = before.trim();
            }
        }
        let mut year = None;
        if let Some((before, behind)) = bare.rsplit_once(" (")
            && let Some(figures) = behind.strip_suffix(')')
            && figures.len() == 4
            && figures.bytes().all(|byte| byte.is_ascii_digit())
        {
            year = Some(figures.to_owned());
            bare = before.trim();
        }
        if bare != title {
            draft.note(
                "og:title",
                &format!("is \"{title}\", of which \"{bare}\" is taken for the name"),
            );
        }
        draft.set("name", bare);
        year
    }

    fn picture(&self, draft: &mut Draft) {
        let names = ["og:image", "og:image:url", "og:image:secure_url"];
        let Some((name, address)) = names
            .iter()
            .find_map(|name| Some((name, self.first(name)?)))
        else {
            return;
        };
        let Some(url) = draft.picture(name, address) else {
            return;
        };
        let mut image = json!({ "url": url });
        for side in ["width", "height"] {
            if let Some(length) = self
                .first(&format!("og:image:{side}"))
                .and_then(|text| text.parse::<u32>().ok())
            {
                image[side] = length.into();
            }
        }
        if let Some(caption) = self.first("og:image:alt") {
            image["caption"] = line(caption).into();
        }
        draft.set("image", image);
    }

    /// People are pages to Open Graph; many write their names.
    fn people(&self, draft: &mut Draft) {
        for (name, key) in [("video:director", "director"), ("video:writer", "author")] {
            for person in self.all(name) {
                match is_address(person) {
                    true => draft.note(name, &format!("is \"{person}\", a page, expected a name")),
                    false => {
                        let names = several(person).unwrap_or_else(|| vec![person.to_owned()]);
                        let names = names.iter().map(|name| line(name).into());
                        draft.push_people(key, names.collect::<Vec<Value>>());
                    }
                }
            }
        }
        let mut actors = self.0.iter().peekable();
        while let Some((name, content)) = actors.next() {
            if name != "video:actor" {
                continue;
            }
            let character = actors.next_if(|(name, _)| name == "video:actor:role");
            let character = character.map_or("", |(_, character)| character.as_str());
            match is_address(content) {
                true => draft.note(name, &format!("is \"{content}\", a page, expected a name")),
                false => draft.push_roles([role(line(content), line(character), None)]),
            }
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
        for (name, _) in &self.0 {
            let is_ours = name.starts_with("og:") || name.starts_with("video:");
            if is_ours && !read.contains(&name.as_str()) && !ABOUT_THE_PAGE.contains(&name.as_str())
            {
                draft.note(name, "has no place in a film file");
            }
        }
    }
}

fn is_address(text: &str) -> bool {
    text.contains("://") || text.starts_with('/')
}

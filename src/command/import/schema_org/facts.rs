//! Facts of structured data: dates, languages, countries, pictures, links.

use serde_json::{Value, json};
use url::Url;

use super::texts::{listed, split};
use super::{Reader, take};
use crate::command::import::draft::{Members, is_empty, list, texts};
use crate::command::import::languages::language;
use crate::command::import::origin::Titled;
use crate::command::import::plain_text::letters;
use crate::command::import::release::without_new_year;
use crate::command::import::trailers::page_of_video;
use crate::command::import::{countries, genres};
use crate::command::schema_type::is_a;

impl Reader<'_> {
    pub fn facts(&mut self, movie: &mut Members) {
        self.languages(movie);
        let ratings = list(take(movie, &["contentRating"])).into_iter();
        let rating = ratings.map(|rating| match self.graph.resolved(rating) {
            Value::Object(mut members) if members.contains_key("ratingValue") => {
                take(&mut members, &["ratingValue"])
            }
            rating => rating,
        });
        let rating = rating.collect();
        let rating = self.name("contentRating", rating);
        self.draft.certificate("contentRating", rating);
        self.published(movie);
        let duration = take(movie, &["duration", "timeRequired"]);
        let duration = duration.get("@value").unwrap_or(&duration);
        self.draft.duration("duration", duration);
        let genre = self.split_texts("genre", take(movie, &["genre"]), genres::names);
        self.draft.set("genre", genre);
        self.countries(take(movie, &["countryOfOrigin", "nationality"]));
        let award = self.texts("award", take(movie, &["award", "awards"]));
        self.draft.set("award", award);
        // Keywords are the themes of a film that has no others.
        if self.draft.film.contains_key("about") {
            if !is_empty(&take(movie, &["keywords"])) {
                self.draft.note("keywords", "are left out beside about");
            }
        } else {
            // Databases that speak many languages have them in English only.
            let keywords = take(movie, &["keywords"]);
            let keywords = match self.draft.origin.language.as_deref() {
                Some(tag) if tag.starts_with("en") => {
                    self.split_texts("keywords", keywords, listed)
                }
                _ => self.split_names("keywords", keywords, listed),
            };
            let is_unmarked = keywords.iter().any(Value::is_string);
            if is_unmarked && self.draft.origin.language.is_some() {
                let what = "are in a language that may be another than the page's";
                self.draft.note("keywords", what);
            }
            self.draft.set("about", keywords);
        }
    }

    /// The film's languages, unless it is the page's that it repeats.
    fn languages(&mut self, movie: &mut Members) {
        let languages = take(movie, &["inLanguage"]);
        let said = split(languages, listed);
        let is_one = said.len() == 1;
        let tags: Vec<String> = said
            .into_iter()
            .filter_map(|tag| self.language_tag(tag))
            .collect();
        let primary = |tag: &str| tag.split('-').next().unwrap_or_default().to_lowercase();
        let pages = self
            .graph
            .pages
            .iter()
            .filter_map(|page| page.get("inLanguage")?.as_str());
        let pages = pages.chain(self.draft.origin.language.as_deref());
        let mut pages = pages.map(primary);
        if let [tag] = &tags[..]
            && is_one
            && pages.any(|page| page == primary(tag))
        {
            let what = format!("is \"{tag}\" as for the page, and not taken for the film's");
            return self.draft.note("inLanguage", &what);
        }
        for tag in tags {
            self.draft.push("inLanguage", tag);
        }
    }

    fn language_tag(&mut self, value: Value) -> Option<String> {
        if is_empty(&value) {
            return None;
        }
        let text = match self.graph.resolved(value) {
            Value::String(text) => text,
            Value::Object(members) => {
                let names = ["alternateName", "identifier", "name"];
                let named = names.iter().filter_map(|key| members.get(*key)?.as_str());
                let all: Vec<&str> = named.collect();
                let known = all.iter().find(|text| language(text).is_some());
                known.or(all.last()).copied().unwrap_or_default().to_owned()
            }
            _ => String::new(),
        };
        self.draft.language("inLanguage", &text)
    }

    /// The first showing; the day when somebody wrote it down only with a word.
    fn published(&mut self, movie: &mut Members) {
        let released = list(take(movie, &["releasedEvent"]))
            .into_iter()
            .map(|event| {
                let event = self.graph.resolved(event);
                event.get("startDate").cloned().unwrap_or_default()
            });
        let released: Vec<Value> = released.collect();
        for (path, value) in [
            (
                "datePublished",
                take(movie, &["datePublished", "releaseDate"]),
            ),
            ("releasedEvent.startDate", released.into()),
            ("copyrightYear", take(movie, &["copyrightYear"])),
        ] {
            if let Some(date) = self.date_of(path, &value) {
                if path == "datePublished" && has_time(&value) {
                    let what =
                        "has a time of day, as that of a page has, and may not be the film's";
                    self.draft.note(path, what);
                }
                let created = take(movie, &["dateCreated"]);
                let created = list(created)
                    .first()
                    .map(Value::to_string)
                    .unwrap_or_default();
                if created
                    .trim_matches('"')
                    .get(..4)
                    .is_some_and(|year| year < &date[..4])
                {
                    let what = format!("is {created}, which is earlier than {path}, which counts");
                    self.draft.note("dateCreated", &what);
                }
                let date = without_new_year(self.draft, path, date);
                return self.draft.set("datePublished", date);
            }
        }
        let created = take(movie, &["dateCreated"]);
        if let Some(date) = self.date_of("dateCreated", &created) {
            let date = without_new_year(self.draft, "dateCreated", date);
            if date.len() > 4 {
                let what =
                    format!("is taken for the film's date, and {date} may be that of the record");
                self.draft.note("dateCreated", &what);
            }
            self.draft.set("datePublished", date);
        }
    }

    /// Compares the date with the year that the page's title has behind the film's: a
    /// page in another country's language may have the day of that country.
    pub fn compare_year(&mut self) {
        let film = &self.draft.film;
        let names = ["name", "alternateName"].map(|key| film.get(key).map(texts));
        let names: Vec<String> = names.into_iter().flatten().flatten().collect();
        let names: Vec<String> = names.iter().map(|name| letters(name)).collect();
        let is_film = |titled: &Titled| names.contains(&letters(titled.film));
        let titled = self.draft.origin.titled().find(is_film);
        let Some(year) = titled.map(|titled| titled.year.to_owned()) else {
            return;
        };
        let date = film.get("datePublished").and_then(Value::as_str);
        let date = date.map(str::to_owned);
        match date {
            Some(date) if date.starts_with(&year) => return,
            Some(date) => {
                let what =
                    format!("is {date}, and the year {year} in the page's title, which counts");
                self.draft.note("datePublished", &what);
            }
            None => self
                .draft
                .note("datePublished", "is taken from the page's title"),
        }
        self.draft.set("datePublished", year);
    }

    /// The first of these days.
    pub fn date_of(&mut self, path: &str, value: &Value) -> Option<String> {
        let dates = list(value.clone()).into_iter().filter_map(|value| {
            let value = value.get("@value").unwrap_or(&value);
            self.draft.date(path, value)
        });
        dates.min()
    }

    fn countries(&mut self, value: Value) {
        for name in self.split_names("countryOfOrigin", value, countries::names) {
            let both = countries::of_name(name.as_str().unwrap_or_default());
            let country = both.unwrap_or_else(|| self.text("countryOfOrigin", name));
            self.draft.push("countryOfOrigin", country);
        }
    }

    pub fn links(&mut self, movie: &mut Members) {
        let image = self.image(take(movie, &["image", "thumbnailUrl"]));
        self.draft.set("image", image);
        let url = take(movie, &["url"]);
        let own = match is_empty(&url) {
            true => movie
                .get("mainEntityOfPage")
                .or(movie.get("@id"))
                .filter(|id| is_page(id))
                .cloned(),
            false => Some(url),
        };
        movie.remove("mainEntityOfPage");
        let own = self.address("url", &own.unwrap_or_default());
        self.draft.set("url", own);
        for address in list(take(movie, &["sameAs"])) {
            let addresses = match &address {
                Value::String(text) if text.trim().contains("http") => {
                    let text = text.replace(",http", " http");
                    let addresses = text.split_whitespace();
                    let addresses = addresses.map(|address| address.trim_end_matches([',', ';']));
                    addresses.map(Value::from).collect()
                }
                _ => vec![address],
            };
            for address in addresses {
                let address = self.address("sameAs", &address);
                self.draft.push("sameAs", address);
            }
        }
    }

    /// The first of the film's videos that calls itself a trailer, where no
    /// other is named.
    pub fn trailer_among(&mut self, movie: &mut Members) {
        if self.draft.film.contains_key("trailer") {
            return;
        }
        let videos = movie.get("video").cloned().unwrap_or_default();
        let mut videos = list(videos)
            .into_iter()
            .map(|video| self.graph.resolved(video));
        let found = videos.find(|video| {
            let name = video.get("name").and_then(Value::as_str);
            let name = name.unwrap_or_default().to_lowercase();
            ["trailer", "tráiler", "teaser"]
                .iter()
                .any(|word| name.contains(word))
        });
        if let Some(video) = found {
            movie.remove("video");
            self.trailer(video);
        }
    }

    /// The trailer: the page of a video before the video itself.
    pub fn trailer(&mut self, value: Value) {
        let trailers = list(value).into_iter();
        let trailers: Vec<Value> = trailers
            .map(|trailer| self.graph.resolved(trailer))
            .collect();
        let is_teaser = |video: &&Value| {
            let name = video.get("name").and_then(Value::as_str);
            name.is_some_and(|name| name.to_lowercase().contains("teaser"))
        };
        let whole = trailers.iter().find(|video| !is_teaser(video));
        let Some(trailer) = whole.or(trailers.first()).cloned() else {
            return;
        };
        let mut members = match trailer {
            Value::Object(members) => members,
            url => Members::from_iter([("url".to_owned(), url)]),
        };
        let url = take(&mut members, &["url", "embedUrl", "contentUrl"]);
        if is_empty(&url) {
            self.draft.note("trailer", "has no address");
        }
        let Some(url) = self.address("trailer", &url) else {
            return;
        };
        let name = take(&mut members, &["name"]);
        let mut trailer = json!({ "url": page_of_video(url) });
        let name = self.name("trailer", name);
        if !is_empty(&name) {
            trailer["name"] = name;
        }
        self.draft.set("trailer", trailer);
    }

    /// Reads the places to watch the film at; other actions on its page are left out.
    pub fn watch_actions(&mut self, value: Value) {
        for action in list(value) {
            let Value::Object(mut members) = self.graph.resolved(action) else {
                continue;
            };
            let kind = members.get("@type");
            if !["WatchAction", "ViewAction"]
                .iter()
                .any(|name| is_a(kind, name))
            {
                continue;
            }
            let target = match list(take(&mut members, &["target", "url"]))
                .into_iter()
                .next()
            {
                Some(Value::Object(mut point)) => take(&mut point, &["urlTemplate", "url", "@id"]),
                target => target.unwrap_or_default(),
            };
            let Some(target) = self.address("potentialAction", &target) else {
                continue;
            };
            if target.contains(['{', '}']) {
                let what = format!("is \"{target}\", an address with gaps to fill");
                self.draft.note("potentialAction", &what);
                continue;
            }
            let provider = ["provider", "agent", "seller"]
                .iter()
                .find_map(|key| members.get(*key)?.get("name"));
            let name = provider
                .cloned()
                .unwrap_or_else(|| take(&mut members, &["name"]));
            let name = self.name("potentialAction", name);
            let host = Url::parse(&target)
                .ok()
                .and_then(|url| url.host_str().map(str::to_owned));
            let name = match is_empty(&name) {
                true => host.unwrap_or_default().trim_start_matches("www.").into(),
                false => name,
            };
            self.draft
                .push("potentialAction", json!({ "name": name, "target": target }));
        }
    }

    /// The first address, its own or its node's.
    pub fn address(&mut self, path: &str, value: &Value) -> Option<String> {
        match value {
            Value::String(text) => self.draft.address(path, text),
            Value::Array(items) => self.address(path, items.first()?),
            Value::Object(members) => {
                let keys = ["@id", "url", "@value"];
                let address = keys.iter().find_map(|key| members.get(*key))?;
                self.address(path, address)
            }
            _ => None,
        }
    }

    fn image(&mut self, value: Value) -> Value {
        let images = list(value).into_iter();
        let mut images = images
            .map(|image| self.graph.resolved(image))
            .collect::<Vec<_>>()
            .into_iter();
        let mut image = Value::Null;
        // The first that is a picture of something.
        for candidate in images.by_ref() {
            image = self.picture(candidate);
            if !is_empty(&image) {
                break;
            }
        }
        let others = images.count();
        if others > 0 {
            self.draft
                .note("image", &format!("has {others} more, the first is taken"));
        }
        image
    }

    fn picture(&mut self, image: Value) -> Value {
        let Value::Object(mut members) = image else {
            let url = self
                .draft
                .picture("image", image.as_str().unwrap_or_default());
            return url.map_or(Value::Null, |url| json!({ "url": url }));
        };
        let mut url = take(&mut members, &["url", "contentUrl", "@id"]);
        if let Value::Array(urls) = &mut url {
            url = urls.first_mut().map(Value::take).unwrap_or_default();
        }
        let url = url.get("@id").or(url.get("url")).unwrap_or(&url);
        let Some(url) = self
            .draft
            .picture("image", url.as_str().unwrap_or_default())
        else {
            return Value::Null;
        };
        let mut image = Members::from_iter([("url".to_owned(), url.into())]);
        let caption = take(&mut members, &["caption"]);
        let caption = self.text("image.caption", caption);
        image.insert("caption".into(), caption);
        for key in ["width", "height"] {
            let length = take(&mut members, &[key]);
            let length = self.draft.number(&format!("image.{key}"), &length);
            image.insert(key.into(), length);
        }
        image.retain(|_, value| !is_empty(value));
        Value::Object(image)
    }
}

/// Whether a day has a time that is no midnight.
fn has_time(date: &Value) -> bool {
    let time = date.as_str().and_then(|text| text.split_once('T'));
    time.is_some_and(|(_, time)| time.contains(':') && !time.starts_with("00:00"))
}

/// Whether it is the address of a page, and not of a piece of one.
fn is_page(id: &Value) -> bool {
    let address = match id {
        Value::Object(page) => page.get("@id").or(page.get("url")).and_then(Value::as_str),
        id => id.as_str(),
    };
    let url = address.and_then(|address| Url::parse(address).ok());
    url.is_some_and(|url| {
        url.has_host() && url.fragment().is_none() && url.scheme().starts_with("http")
    })
}

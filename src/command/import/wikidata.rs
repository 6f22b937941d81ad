//! Films of Wikidata, `Special:EntityData/Q….json` or the REST interface's answer. People, countries and genres
//! are entities of their own there, known by their ids; the names of those
//! whose files are given too are taken from these.

mod rest;

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::countries;
use super::draft::{Draft, Members};
use super::genres::genre;
use super::identifiers;
use super::languages::film_file_languages;
use super::origin::Origin;
use super::people::role;
use super::plain_text::{line, paragraphs};
use super::scorers::MEAN_OF_TOMATOES;
use super::scores::{self, Score};
use super::trailers::{trailer, youtube};

/// Entities of which films are instances.
const FILMS: [&str; 14] = [
    "Q11424",
    "Q24862",
    "Q24869",
    "Q93204",
    "Q157443",
    "Q130232",
    "Q202866",
    "Q226730",
    "Q506240",
    "Q20650540",
    "Q20667187",
    "Q29168811",
    "Q17517379",
    "Q18011172",
];

/// Entities of series and their episodes, which may be taken for films.
const SERIES: [&str; 5] = ["Q5398426", "Q581714", "Q1259759", "Q21191270", "Q24856"];

/// The catalogues whose ids Wikidata has, and the property of each.
const IDS: [(&str, &str); 7] = [
    ("P345", "imdb"),
    ("P4947", "tmdb"),
    ("P6127", "letterboxd"),
    ("P1258", "rottentomatoes"),
    ("P1712", "metacritic"),
    ("P480", "filmaffinity"),
    ("P1265", "allocine"),
];

const CREW: [(&str, &str); 6] = [
    ("P57", "director"),
    ("P58", "author"),
    ("P162", "producer"),
    ("P86", "musicBy"),
    ("P344", "cinematographer"),
    ("P1040", "editor"),
];

/// Properties that are read, and those that say nothing a reader would miss.
const READ: [&str; 40] = [
    "P31", "P1476", "P577", "P2047", "P161", "P725", "P364", "P407", "P495", "P136", "P921",
    "P166", "P18", "P3383", "P856", "P1651", "P10", "P444", "P1657", "P57", "P58", "P162", "P86",
    "P344", "P1040", "P373", "P910", "P1424", "P5008", "P646", "P1705", "P2561", "P1813", "P6216",
    "P935", "P7084", "P1889", "P5021", "P1411", "P1343",
];

/// Languages of films by their entities.
const LANGUAGES: [(&str, &str); 47] = [
    ("Q1860", "en"),
    ("Q1321", "es"),
    ("Q150", "fr"),
    ("Q188", "de"),
    ("Q652", "it"),
    ("Q5146", "pt"),
    ("Q5287", "ja"),
    ("Q9176", "ko"),
    ("Q7850", "zh"),
    ("Q9192", "cmn"),
    ("Q727694", "cmn"),
    ("Q9186", "yue"),
    ("Q7033959", "yue"),
    ("Q7737", "ru"),
    ("Q1568", "hi"),
    ("Q9027", "sv"),
    ("Q9035", "da"),
    ("Q9043", "no"),
    ("Q25167", "nb"),
    ("Q1412", "fi"),
    ("Q7411", "nl"),
    ("Q809", "pl"),
    ("Q9056", "cs"),
    ("Q9058", "sk"),
    ("Q9067", "hu"),
    ("Q13955", "ar"),
    ("Q9168", "fa"),
    ("Q256", "tr"),
    ("Q9288", "he"),
    ("Q9129", "el"),
    ("Q36510", "el"),
    ("Q7026", "ca"),
    ("Q8752", "eu"),
    ("Q9307", "gl"),
    ("Q8798", "uk"),
    ("Q7913", "ro"),
    ("Q9610", "bn"),
    ("Q5885", "ta"),
    ("Q8097", "te"),
    ("Q36236", "ml"),
    ("Q1571", "mr"),
    ("Q9217", "th"),
    ("Q9199", "vi"),
    ("Q9240", "id"),
    ("Q294", "is"),
    ("Q9142", "ga"),
    ("Q13300", "nah"),
];

/// Countries of films by their entities, with their codes.
const COUNTRIES: [(&str, &str); 61] = [
    ("Q30", "US"),
    ("Q145", "GB"),
    ("Q142", "FR"),
    ("Q183", "DE"),
    ("Q38", "IT"),
    ("Q29", "ES"),
    ("Q96", "MX"),
    ("Q17", "JP"),
    ("Q148", "CN"),
    ("Q668", "IN"),
    ("Q884", "KR"),
    ("Q16", "CA"),
    ("Q408", "AU"),
    ("Q414", "AR"),
    ("Q155", "BR"),
    ("Q298", "CL"),
    ("Q739", "CO"),
    ("Q241", "CU"),
    ("Q45", "PT"),
    ("Q39", "CH"),
    ("Q40", "AT"),
    ("Q31", "BE"),
    ("Q55", "NL"),
    ("Q34", "SE"),
    ("Q35", "DK"),
    ("Q20", "NO"),
    ("Q33", "FI"),
    ("Q36", "PL"),
    ("Q213", "CZ"),
    ("Q28", "HU"),
    ("Q159", "RU"),
    ("Q15180", "SU"),
    ("Q43", "TR"),
    ("Q794", "IR"),
    ("Q801", "IL"),
    ("Q27", "IE"),
    ("Q664", "NZ"),
    ("Q8646", "HK"),
    ("Q865", "TW"),
    ("Q869", "TH"),
    ("Q419", "PE"),
    ("Q77", "UY"),
    ("Q717", "VE"),
    ("Q736", "EC"),
    ("Q750", "BO"),
    ("Q733", "PY"),
    ("Q800", "CR"),
    ("Q774", "GT"),
    ("Q786", "DO"),
    ("Q79", "EG"),
    ("Q258", "ZA"),
    ("Q1028", "MA"),
    ("Q41", "GR"),
    ("Q218", "RO"),
    ("Q212", "UA"),
    ("Q189", "IS"),
    ("Q32", "LU"),
    ("Q252", "ID"),
    ("Q928", "PH"),
    ("Q881", "VN"),
    ("Q33946", "XC"),
];

/// Genres of films by their entities.
const GENRES: [(&str, &str); 24] = [
    ("Q130232", "Drama"),
    ("Q157443", "Comedy"),
    ("Q188473", "Action"),
    ("Q471839", "Science fiction"),
    ("Q200092", "Horror"),
    ("Q2484376", "Thriller"),
    ("Q859369", "Comedy drama"),
    ("Q1054574", "Romance"),
    ("Q319221", "Adventure"),
    ("Q157394", "Fantasy"),
    ("Q172980", "Western"),
    ("Q369747", "War"),
    ("Q842256", "Musical"),
    ("Q959790", "Crime"),
    ("Q645928", "Biography"),
    ("Q93204", "Documentary"),
    ("Q202866", "Animation"),
    ("Q1200678", "Mystery"),
    ("Q226730", "Silent film"),
    ("Q24862", "Short"),
    ("Q860626", "Romantic comedy"),
    ("Q185867", "Film noir"),
    ("Q17013749", "History"),
    ("Q1361932", "Family"),
];

/// Certificates of the Motion Picture Association.
const CERTIFICATES: [(&str, &str); 5] = [
    ("Q18665330", "G"),
    ("Q18665334", "PG"),
    ("Q18665339", "PG-13"),
    ("Q18665344", "R"),
    ("Q18665349", "NC-17"),
];

/// Sites that give scores, by their entities.
const SCORERS: [(&str, &str); 3] = [
    ("Q105584", "Rotten Tomatoes"),
    ("Q150248", "Metacritic"),
    ("Q37312", "IMDb"),
];

/// The entities of all files that are given.
#[derive(Debug, Default)]
pub struct Entities(BTreeMap<String, Value>);

impl Entities {
    /// Takes the entities of an answer.
    pub fn add(&mut self, answer: &Value) {
        if is_entity(answer) {
            let id = answer["id"].as_str().unwrap_or_default();
            let entity = match rest::is_answer(answer) {
                true => rest::entity(answer),
                false => answer.clone(),
            };
            self.0.insert(id.to_owned(), entity);
            return;
        }
        let entities = answer.get("entities").and_then(Value::as_object);
        for (id, entity) in entities.into_iter().flatten() {
            if entity.is_object() {
                self.0.insert(id.clone(), entity.clone());
            }
        }
    }

    /// Whether an answer has entities.
    pub fn has(&self, answer: &Value) -> bool {
        is_entity(answer) || answer.get("entities").is_some_and(Value::is_object)
    }

    /// The names of the entities of an answer.
    pub fn names(&self, answer: &Value) -> String {
        let names = ids(answer).into_iter().map(|id| {
            let name = self.0.get(&id).map(any_label).unwrap_or_default();
            match name.is_empty() {
                true => id,
                false => format!("{name} ({id})"),
            }
        });
        let names: Vec<String> = names.take(3).collect();
        format!("{} of Wikidata", names.join(", "))
    }

    /// The ids of the films among them, in the order of an answer.
    pub fn films(&self, answer: &Value) -> Vec<String> {
        ids(answer)
            .into_iter()
            .filter(|id| self.is_film(id))
            .collect()
    }

    fn is_film(&self, id: &str) -> bool {
        let Some(entity) = self.0.get(id) else {
            return false;
        };
        let kinds = items(entity, "P31");
        if kinds.iter().any(|kind| FILMS.contains(&kind.as_str())) {
            return true;
        }
        let is_series = kinds.iter().any(|kind| SERIES.contains(&kind.as_str()));
        !is_series
            && ["P57", "P161", "P4947"]
                .iter()
                .any(|property| entity["claims"].get(property).is_some())
    }

    /// The film of this id.
    pub fn draft(&self, id: &str) -> Draft {
        let entity = self.0.get(id).unwrap_or(&Value::Null);
        let mut reader = Reader {
            entities: self,
            entity,
            draft: Draft::of(Origin::default()),
            unresolved: BTreeMap::new(),
        };
        reader.titles();
        reader.people();
        reader.facts();
        reader.lists();
        reader.addresses(id);
        reader.scores();
        reader.note_rest();
        reader.draft
    }
}

/// The ids of the entities of an answer.
fn ids(answer: &Value) -> Vec<String> {
    match answer.get("entities").and_then(Value::as_object) {
        Some(entities) => entities.keys().cloned().collect(),
        None => vec![line(answer["id"].as_str().unwrap_or_default())],
    }
}

/// Whether it is an entity by itself.
fn is_entity(answer: &Value) -> bool {
    let has_id = answer["id"].as_str().is_some_and(|id| id.starts_with('Q'));
    let is_whole = answer.get("labels").is_some() && answer.get("claims").is_some();
    (has_id && is_whole) || rest::is_answer(answer)
}

struct Reader<'a> {
    entities: &'a Entities,
    entity: &'a Value,
    draft: Draft,
    /// Entities whose names are not known, by the property that names them.
    unresolved: BTreeMap<String, Vec<String>>,
}

impl Reader<'_> {
    fn titles(&mut self) {
        let names = in_languages(&self.entity["labels"]);
        let originals = claims(self.entity, "P1476");
        let originals: Vec<(String, String)> = originals
            .iter()
            .filter_map(|claim| {
                let value = value(claim)?;
                Some((
                    line(value["text"].as_str()?),
                    line(value["language"].as_str()?),
                ))
            })
            .collect();
        let name = match one_or_both(names.clone()) {
            Value::Null => match originals.first() {
                Some((title, _)) => title.as_str().into(),
                None => any_label(self.entity).into(),
            },
            name => name,
        };
        self.draft.set("name", name);
        for (title, _) in &originals {
            if !names.values().any(|name| name == title) {
                self.draft.push("alternateName", title.as_str());
            }
        }
        for tag in film_file_languages() {
            for alias in self.entity["aliases"][tag].as_array().into_iter().flatten() {
                let alias = line(alias["value"].as_str().unwrap_or_default());
                if !names.values().any(|name| *name == alias) {
                    self.draft.push("alternateName", alias);
                }
            }
        }
        let descriptions = in_languages(&self.entity["descriptions"]);
        if !descriptions.is_empty() {
            let texts = descriptions.into_iter().map(|(tag, text)| {
                let text = paragraphs(text.as_str().unwrap_or_default());
                (tag, text)
            });
            self.draft.set("description", texts.collect::<Members>());
            self.draft.note(
                "descriptions",
                "are taken for the synopsis, and are a line only",
            );
        }
        for item in items(self.entity, "P364") {
            match LANGUAGES.iter().find(|(known, _)| *known == item) {
                Some((_, tag)) => self.draft.push("inLanguage", *tag),
                None => {
                    let name = self
                        .entities
                        .0
                        .get(&item)
                        .map(any_label)
                        .unwrap_or_default();
                    match name.is_empty() {
                        true => self.leave("P364", item),
                        false => {
                            let tag = self.draft.language("claims.P364", &name);
                            self.draft.push("inLanguage", tag);
                        }
                    }
                }
            }
        }
        // A title in a language is that of a film in it.
        if !self.draft.film.contains_key("inLanguage")
            && let Some((_, tag)) = originals.first()
            && !["mul", "und", "zxx", "mis"].contains(&tag.as_str())
        {
            let tag = self.draft.language("claims.P1476", tag);
            self.draft.push("inLanguage", tag);
        }
    }

    fn people(&mut self) {
        for (property, key) in CREW {
            for item in items(self.entity, property) {
                let name = self.name(property, item);
                self.draft.push_people(key, [name]);
            }
        }
        for property in ["P161", "P725"] {
            let mut actors = claims(self.entity, property);
            let order = |claim: &&Value| -> Option<u64> {
                claim["qualifiers"]["P1545"][0]["datavalue"]["value"]
                    .as_str()?
                    .parse()
                    .ok()
            };
            if actors.iter().all(|actor| order(actor).is_some()) {
                actors.sort_by_key(order);
            }
            for claim in actors {
                let Some(item) = value(claim).and_then(item_of) else {
                    continue;
                };
                let name = self.name(property, item);
                let qualifiers = &claim["qualifiers"];
                let character = item_of(&qualifiers["P453"][0]["datavalue"]["value"]);
                let words = &qualifiers["P4633"][0]["datavalue"]["value"];
                let character = match words.as_str() {
                    Some(words) => line(words).into(),
                    None => character.map_or(Value::Null, |item| self.name("P453", item)),
                };
                self.draft.push_roles([role(name, character, None)]);
            }
        }
    }

    fn facts(&mut self) {
        let dates = claims(self.entity, "P577");
        let dates = dates.iter().filter_map(|claim| date(value(claim)?));
        let first = dates.min();
        self.draft.set("datePublished", first);
        let durations = claims(self.entity, "P2047");
        let mut lengths = durations.iter().filter_map(|claim| seconds(value(claim)?));
        if let Some(seconds) = lengths.next() {
            self.draft
                .duration("claims.P2047", &format!("PT{seconds}S").into());
            let others = lengths.filter(|other| *other != seconds).count();
            if others > 0 {
                self.draft.note(
                    "claims.P2047",
                    &format!("has {others} more, the first is taken"),
                );
            }
        } else if !durations.is_empty() {
            self.draft
                .note("claims.P2047", "has no unit of time that is known here");
        }
        for item in items(self.entity, "P1657").into_iter().take(1) {
            match CERTIFICATES.iter().find(|(known, _)| *known == item) {
                Some((_, certificate)) => self.draft.set("contentRating", *certificate),
                None => {
                    let name = self.name("P1657", item);
                    self.draft.set("contentRating", name);
                }
            }
        }
        for property in ["P3383", "P18"] {
            let file = claims(self.entity, property)
                .first()
                .and_then(|claim| value(claim)?.as_str());
            if let Some(file) = file
                && !self.draft.film.contains_key("image")
            {
                let address = commons(file);
                self.draft.set("image", json!({ "url": address }));
            }
        }
    }

    fn lists(&mut self) {
        for item in items(self.entity, "P136") {
            let own = self.entities.0.contains_key(&item);
            let known = GENRES
                .iter()
                .find(|(known, _)| *known == item)
                .filter(|_| !own);
            let name = match known {
                Some((_, name)) => genre(name),
                None => self.name("P136", item),
            };
            self.draft.push("genre", name);
        }
        for item in items(self.entity, "P495") {
            let code = COUNTRIES
                .iter()
                .find(|(known, _)| *known == item)
                .map(|(_, code)| *code);
            let name = match code.and_then(countries::of_code) {
                Some(country) => country,
                None => self.name("P495", item),
            };
            self.draft.push("countryOfOrigin", name);
        }
        for (property, key) in [("P921", "about"), ("P166", "award")] {
            for item in items(self.entity, property) {
                let name = self.name(property, item);
                self.draft.push(key, name);
            }
        }
    }

    /// The film's pages elsewhere, and its trailer.
    fn addresses(&mut self, id: &str) {
        identifiers::add(&mut self.draft, "id", "wikidata", id);
        for (property, catalogue) in IDS {
            if let Some(id) = claims(self.entity, property)
                .first()
                .and_then(|claim| value(claim)?.as_str())
            {
                identifiers::add(
                    &mut self.draft,
                    &format!("claims.{property}"),
                    catalogue,
                    id,
                );
            }
        }
        for (site, host) in [("enwiki", "en"), ("eswiki", "es")] {
            let link = &self.entity["sitelinks"][site];
            let title = link["title"].as_str().map(|title| title.replace(' ', "_"));
            let address = link["url"].as_str().map(str::to_owned);
            let address = address.or(title.map(|title| {
                format!(
                    "https://{host}.wikipedia.org/wiki/{}",
                    percent_encoded(&title)
                )
            }));
            self.draft.push("sameAs", address);
        }
        if let Some(site) = claims(self.entity, "P856")
            .first()
            .and_then(|claim| value(claim)?.as_str())
        {
            let address = self.draft.address("claims.P856", site);
            self.draft.set("url", address.unwrap_or_default());
        }
        // Other videos there are the film itself, or parts of it.
        let videos = claims(self.entity, "P1651");
        let is_trailer = |claim: &&&Value| {
            let kinds = [&claim["qualifiers"]["P3831"], &claim["qualifiers"]["P31"]];
            let mut kinds = kinds
                .into_iter()
                .filter_map(|kind| item_of(&kind[0]["datavalue"]["value"]));
            kinds.any(|kind| ["Q622550", "Q10301427"].contains(&kind.as_str()))
        };
        let video = videos
            .iter()
            .find(is_trailer)
            .and_then(|claim| value(claim)?.as_str());
        if let Some(address) = video.and_then(youtube) {
            trailer(&mut self.draft, "claims.P1651", &address);
        }
    }

    fn scores(&mut self) {
        for claim in claims(self.entity, "P444") {
            let words = value(claim).and_then(Value::as_str).unwrap_or_default();
            let qualifiers = &claim["qualifiers"];
            let Some(by) = item_of(&qualifiers["P447"][0]["datavalue"]["value"]) else {
                self.draft.note(
                    "claims.P444",
                    &format!("\"{words}\" does not say who scored the film"),
                );
                continue;
            };
            let known = SCORERS.iter().find(|(known, _)| *known == by);
            let by = match known {
                Some((_, name)) => (*name).into(),
                None => self.name("P447", by),
            };
            let Some(by) = by.as_str() else {
                continue;
            };
            let words = words.trim();
            let (by, figure, best) = match words.strip_suffix('%') {
                Some(share) => (by, share, "100"),
                None => {
                    let (figure, best) = words.split_once('/').unwrap_or((words, ""));
                    // Beside its share Rotten Tomatoes has a mean.
                    let is_mean = by == "Rotten Tomatoes" && best.trim() == "10";
                    let by = if is_mean { MEAN_OF_TOMATOES } else { by };
                    (by, figure, best)
                }
            };
            let score = Score {
                by,
                value: figure.trim().into(),
                best: best.trim().into(),
                count: count(&qualifiers["P7887"][0]["datavalue"]["value"]),
            };
            scores::add(&mut self.draft, "claims.P444", score);
        }
    }

    /// The name of an entity; of one whose file is not there nothing, and that
    /// is noted.
    fn name(&mut self, property: &str, item: String) -> Value {
        let Some(entity) = self.entities.0.get(&item) else {
            self.leave(property, item);
            return Value::Null;
        };
        match one_or_both(in_languages(&entity["labels"])) {
            Value::Null => any_label(entity).into(),
            name => name,
        }
    }

    fn leave(&mut self, property: &str, item: String) {
        self.unresolved
            .entry(property.to_owned())
            .or_default()
            .push(item);
    }

    fn note_rest(&mut self) {
        for (property, mut items) in std::mem::take(&mut self.unresolved) {
            items.dedup();
            let what = format!(
                "names {}, whose file was not given: {}.json of Special:EntityData",
                items.join(", "),
                items.first().map_or("", String::as_str)
            );
            self.draft.note(&format!("claims.{property}"), &what);
        }
        let claims = self.entity["claims"].as_object().into_iter().flatten();
        let others = claims.filter(|(property, claims)| {
            let is_read =
                READ.contains(&property.as_str()) || IDS.iter().any(|(known, _)| known == property);
            !is_read && claims[0]["mainsnak"]["datatype"] != "external-id"
        });
        let others: Vec<&str> = others.map(|(property, _)| property.as_str()).collect();
        if !others.is_empty() {
            let what = format!(
                "has {}, for which a film file has no place",
                others.join(", ")
            );
            self.draft.note("claims", &what);
        }
    }
}

/// The claims of the best rank for a property, without those of which no value
/// is known.
fn claims<'a>(entity: &'a Value, property: &str) -> Vec<&'a Value> {
    let all = entity["claims"][property].as_array();
    let known = all
        .into_iter()
        .flatten()
        .filter(|claim| value(claim).is_some());
    let known: Vec<&Value> = known
        .filter(|claim| claim["rank"] != "deprecated")
        .collect();
    let preferred = known.iter().filter(|claim| claim["rank"] == "preferred");
    let preferred: Vec<&Value> = preferred.copied().collect();
    if preferred.is_empty() {
        known
    } else {
        preferred
    }
}

fn value(claim: &Value) -> Option<&Value> {
    claim["mainsnak"]["datavalue"].get("value")
}

/// The ids of the entities that a property names.
fn items(entity: &Value, property: &str) -> Vec<String> {
    let claims = claims(entity, property);
    claims
        .into_iter()
        .filter_map(|claim| item_of(value(claim)?))
        .collect()
}

fn item_of(value: &Value) -> Option<String> {
    if let Some(id) = value["id"].as_str() {
        return Some(id.to_owned());
    }
    // Older files have the figures alone.
    value["numeric-id"]
        .as_u64()
        .map(|figures| format!("Q{figures}"))
}

/// Texts in the languages of a film file. A text for many languages (`mul`) counts
/// for those that have none of their own.
fn in_languages(texts: &Value) -> Members {
    let text = |tag: &str| texts[tag]["value"].as_str().map(line);
    let tags: [(&str, &[&str]); 2] = [
        ("en", &["en", "en-gb", "en-us", "en-ca", "mul"]),
        ("es", &["es", "es-419", "es-mx", "mul"]),
    ];
    let found = tags.into_iter().filter_map(|(tag, from)| {
        let text = from.iter().find_map(|tag| text(tag))?;
        Some((tag.to_owned(), text.into()))
    });
    found.collect()
}

/// A text for each language if there are two that differ, else one for both.
fn one_or_both(texts: Members) -> Value {
    match (texts.get("en"), texts.get("es")) {
        (Some(en), Some(es)) if en != es => texts.into(),
        (Some(one), _) | (None, Some(one)) => one.clone(),
        (None, None) => Value::Null,
    }
}

fn any_label(entity: &Value) -> String {
    let labels = entity["labels"].as_object();
    let mut labels = labels.into_iter().flatten();
    labels
        .find_map(|(_, label)| label["value"].as_str())
        .map(line)
        .unwrap_or_default()
}

/// `+1902-09-01T00:00:00Z` as far as its precision says that it is known.
fn date(time: &Value) -> Option<String> {
    let text = time["time"].as_str()?.strip_prefix('+')?;
    let length = match time["precision"].as_u64()? {
        9 => 4,
        10 => 7,
        11.. => 10,
        _ => return None,
    };
    text.get(..length).map(str::to_owned)
}

/// A length of time in seconds.
fn seconds(quantity: &Value) -> Option<u64> {
    let amount: f64 = quantity["amount"]
        .as_str()?
        .trim_start_matches('+')
        .parse()
        .ok()?;
    let unit = quantity["unit"].as_str()?.rsplit('/').next()?;
    let each = match unit {
        "Q7727" => 60.0,
        "Q11574" => 1.0,
        "Q25235" => 3600.0,
        _ => return None,
    };
    let seconds = (amount * each).round();
    (seconds > 0.0 && seconds < 1e9).then_some(seconds as u64)
}

/// A quantity without a unit.
fn count(quantity: &Value) -> Value {
    let amount = quantity["amount"].as_str();
    amount.map_or(Value::Null, |amount| amount.trim_start_matches('+').into())
}

/// A file of Wikimedia Commons.
fn commons(file: &str) -> String {
    let file = percent_encoded(&file.replace(' ', "_"));
    format!("https://commons.wikimedia.org/wiki/Special:FilePath/{file}")
}

/// A name in the path of an address.
fn percent_encoded(name: &str) -> String {
    let mut path = String::new();
    for byte in name.bytes() {
        match byte {
            b'a'..=b'z'
            | b'A'..=b'Z'
            | b'0'..=b'9'
            | b'-'
            | b'.'
            | b'_'
            | b'~'
            | b','
            | b'('
            | b')'
            | b':'
            | b'!' => {
                path.push(char::from(byte));
            }
            _ => path.push_str(&format!("%{byte:02X}")),
        }
    }
    path
}

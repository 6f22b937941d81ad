//! A film of Jellyfin or Emby, `GET /Users/USER/Items/ID` or `GET /Items/ID`.

use serde_json::{Value, json};

use super::countries;
use super::draft::{Draft, Members, list, take};
use super::genres::genre;
use super::identifiers;
use super::number::whole;
use super::origin::Origin;
use super::people::role;
use super::plain_text::{line_of, paragraphs};
use super::release::published;
use super::scores::{self, Score};
use super::trailers::trailer;

/// People by what they did, and where a film file has them.
const KINDS: [(&str, &str); 8] = [
    ("Director", "director"),
    ("Writer", "author"),
    ("Author", "author"),
    ("Producer", "producer"),
    ("Composer", "musicBy"),
    ("Editor", "editor"),
    ("Cinematographer", "cinematographer"),
    ("DirectorOfPhotography", "cinematographer"),
];

/// The members of an item that are about the film and have no place in a film
/// file. All others that are not read are about the server and its files.
const LEFT: [&str; 4] = ["Taglines", "Studios", "CriticRatingSummary", "CustomRating"];

/// A tick is 100 ns.
const TICKS_PER_SECOND: u64 = 10_000_000;

/// Whether it is an item.
pub fn is_item(answer: &Members) -> bool {
    let theirs = [
        "RunTimeTicks",
        "ProductionYear",
        "ProviderIds",
        "ServerId",
        "People",
        "Overview",
    ];
    answer.contains_key("Name")
        && answer.contains_key("Type")
        && theirs.iter().any(|key| answer.contains_key(*key))
}

/// The film of an item.
///
/// # Errors
/// It is of another type.
pub fn draft(item: Members) -> Result<Draft, String> {
    if let Some(kind) = item.get("Type").filter(|kind| *kind != "Movie") {
        return Err(format!(
            "is of the type {kind} at Jellyfin, expected a \"Movie\""
        ));
    }
    let mut item = Value::Object(item);
    let language = line_of(&take(&mut item, "PreferredMetadataLanguage"));
    let mut draft = Draft::of(Origin {
        language: Some(language.clone()).filter(|tag| !tag.is_empty()),
        ..Origin::default()
    });
    let [name, original] = ["Name", "OriginalTitle"].map(|key| line_of(&take(&mut item, key)));
    draft.set("name", name.clone());
    if original != name {
        draft.push("alternateName", original);
    }
    let (day, year) = (
        line_of(&take(&mut item, "PremiereDate")),
        take(&mut item, "ProductionYear"),
    );
    published(&mut draft, "PremiereDate", &day, &year);
    let ticks = whole(&take(&mut item, "RunTimeTicks"));
    if let Some(ticks) = ticks.filter(|ticks| *ticks > 0) {
        let seconds = (ticks + TICKS_PER_SECOND / 2) / TICKS_PER_SECOND;
        draft.duration("RunTimeTicks", &format!("PT{seconds}S").into());
    }
    let overview = paragraphs(take(&mut item, "Overview").as_str().unwrap_or_default());
    draft.set_synopsis("Overview", overview);
    for name in list(take(&mut item, "Genres")) {
        draft.push("genre", genre(&line_of(&name)));
    }
    for name in list(take(&mut item, "ProductionLocations")) {
        let name = line_of(&name);
        let country = countries::of_name(&name).unwrap_or_else(|| name.into());
        draft.push("countryOfOrigin", country);
    }
    for tag in list(take(&mut item, "Tags")) {
        draft.push("about", line_of(&tag));
    }
    let certificate = line_of(&take(&mut item, "OfficialRating"));
    draft.certificate("OfficialRating", certificate.into());
    let award = line_of(&take(&mut item, "AwardSummary"));
    draft.push("award", award);
    ratings(&mut draft, &mut item);
    people(&mut draft, take(&mut item, "People"));
    let trailers = list(take(&mut item, "RemoteTrailers"));
    for video in &trailers {
        trailer(&mut draft, "RemoteTrailers", &line_of(&video["Url"]));
    }
    addresses(&mut draft, &mut item);
    if item["ImageTags"].get("Primary").is_some() {
        draft.note("ImageTags", "names a poster on the server only");
    }
    for key in LEFT {
        let rest = Members::from_iter([(key.to_owned(), take(&mut item, key))]);
        draft.note_rest("", &rest);
    }
    Ok(draft)
}

fn ratings(draft: &mut Draft, item: &mut Value) {
    let community = take(item, "CommunityRating");
    scores::add_community(draft, "CommunityRating", community);
    let critics = Score {
        by: "Rotten Tomatoes",
        value: take(item, "CriticRating"),
        ..Score::default()
    };
    scores::add(draft, "CriticRating", critics);
    if let Some(own) = item["UserData"]["Rating"]
        .as_f64()
        .filter(|own| (1.0..=10.0).contains(own))
    {
        let rating = json!({ "ratingValue": own, "bestRating": 10, "worstRating": 1 });
        draft.push("review", json!({ "reviewRating": rating }));
    }
}

fn people(draft: &mut Draft, people: Value) {
    let mut others = 0;
    for person in list(people) {
        let name = line_of(&person["Name"]);
        let kind = line_of(&person["Type"]);
        if ["Actor", "GuestStar"].contains(&kind.as_str()) {
            draft.push_roles([role(name, line_of(&person["Role"]), None)]);
            continue;
        }
        match KINDS.iter().find(|(known, _)| *known == kind) {
            Some((_, key)) => draft.push_people(key, [name.into()]),
            None => others += 1,
        }
    }
    if others > 0 {
        draft.note("People", &format!("has {others} of other types"));
    }
}

fn addresses(draft: &mut Draft, item: &mut Value) {
    let ids = take(item, "ProviderIds");
    for (catalogue, id) in ids.as_object().into_iter().flatten() {
        // A collection is no film.
        if !catalogue.to_lowercase().contains("collection") {
            identifiers::add(
                draft,
                &format!("ProviderIds.{catalogue}"),
                catalogue,
                &line_of(id),
            );
        }
    }
    for link in list(take(item, "ExternalUrls")) {
        if !line_of(&link["Name"]).to_lowercase().contains("collection") {
            identifiers::add_page(draft, "ExternalUrls", &line_of(&link["Url"]));
        }
    }
    let homepage = line_of(&take(item, "HomePageUrl"));
    let homepage = draft.address("HomePageUrl", &homepage);
    draft.push("sameAs", homepage);
}

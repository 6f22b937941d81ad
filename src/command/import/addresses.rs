//! Addresses: whole ones, made of those that a source has relative to itself,
//! and pictures that stand where there is none.

use url::Url;

/// Why an address is none that a film file elsewhere can have.
#[derive(Debug, PartialEq, Eq)]
pub struct NoHost;

/// An address that leads to the same place from everywhere: a relative one is
/// resolved as a browser does it. A text that is no address stays as it is, for the
/// reader of film files to refuse.
///
/// # Errors
/// It is relative, and nothing says to what.
pub fn whole(text: &str, base: Option<&Url>) -> Result<String, NoHost> {
    let text = text.trim();
    if let Some(rest) = text.strip_prefix("//") {
        let scheme = base.map_or("https", Url::scheme);
        return Ok(written(&format!("{scheme}://{rest}")));
    }
    match Url::parse(text) {
        Ok(_) => return Ok(written(text)),
        Err(url::ParseError::RelativeUrlWithoutBase) => {}
        Err(_) => return Ok(text.to_owned()),
    }
    if text.to_ascii_lowercase().starts_with("www.") {
        return Ok(written(&format!("https://{text}")));
    }
    let url = base.ok_or(NoHost)?.join(text);
    Ok(url.map_or_else(|_| text.to_owned(), String::from))
}

/// An address as it was written, unless that has characters that none may have.
fn written(text: &str) -> String {
    let is_kept = !text.chars().any(|c| c.is_whitespace() || c.is_control());
    match Url::parse(text) {
        Ok(url) if !is_kept => url.into(),
        _ => text.to_owned(),
    }
}

/// Whether a program made an address of a field that it does not have, as JavaScript
/// writes `null` and `undefined` into a text.
pub fn is_unfinished(address: &str) -> bool {
    let end = address.trim().rsplit(['/', '=']).next().unwrap_or_default();
    // TMDB's pictures have their size before the name: `w500null`.
    let sizes = |before: &str| {
        let digits = before.strip_prefix(['w', 'h']).unwrap_or("-");
        ["", "original"].contains(&before) || digits.bytes().all(|byte| byte.is_ascii_digit())
    };
    let words = ["null", "undefined", "NaN"];
    words
        .iter()
        .any(|word| end.strip_suffix(word).is_some_and(sizes))
}

/// Words of which one is enough.
const PLACEHOLDER: [&str; 10] = [
    "placeholder",
    "noposter",
    "noimage",
    "nophoto",
    "nopicture",
    "nocover",
    "noimg",
    "nopic",
    "emptyimage",
    "emptyposter",
];

/// Words that say it behind a "no" or an "empty".
const PICTURE: [&str; 18] = [
    "poster",
    "image",
    "img",
    "photo",
    "picture",
    "pic",
    "cover",
    "thumb",
    "thumbnail",
    "artwork",
    "imagen",
    "foto",
    "cartel",
    "portada",
    "portrait",
    "available",
    "disponible",
    "preview",
];

/// Words that say it if no other word says what the picture shows.
const NOTHING: [&str; 12] = [
    "default",
    "empty",
    "missing",
    "blank",
    "dummy",
    "unknown",
    "na",
    "none",
    "null",
    "spacer",
    "pixel",
    "transparent",
];

/// Words that say nothing of what a picture shows.
const ANY_PICTURE: [&str; 11] = [
    "movie", "movies", "film", "films", "large", "medium", "small", "big", "xl", "logo", "share",
];

/// Whether the name of a picture says that it stands where there is none. A film
/// of this name may have a poster of that name: "Missing".
pub fn is_placeholder(address: &str, film: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or_default();
    let file = path
        .trim_end_matches('/')
        .rsplit('/')
        .next()
        .unwrap_or_default();
    let is_not_available = path.trim().eq_ignore_ascii_case("n/a");
    let stem = file
        .rsplit_once('.')
        .map_or(file, |(stem, _)| stem)
        .to_lowercase();
    let words = stem.split(|c: char| !c.is_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_of_film = |word: &str| film.to_lowercase().contains(word);
    let says_none = words.windows(2).any(|pair| {
        ["no", "not", "empty", "sin", "missing", "default", "blank"].contains(&pair[0])
            && PICTURE.contains(&pair[1])
    });
    let is_figure = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == 'x');
    let says_nothing = words
        .iter()
        .any(|word| NOTHING.contains(word) && !is_of_film(word))
        && words.iter().all(|word| {
            let known = [&NOTHING[..], &PICTURE, &ANY_PICTURE];
            is_figure(word) || known.iter().any(|known| known.contains(word))
        });
    let is_placeholder = |word: &&str| PLACEHOLDER.contains(word);
    is_not_available || says_none || says_nothing || words.iter().any(is_placeholder)
}

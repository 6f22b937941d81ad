//! Trailers by their addresses, or by their ids at YouTube.

use serde_json::json;
use url::Url;

use super::draft::Draft;

/// Sets the trailer, unless there is one.
pub fn trailer(draft: &mut Draft, path: &str, address: &str) {
    if draft.film.contains_key("trailer") {
        return;
    }
    if let Some(address) = draft.address(path, address) {
        draft.set("trailer", json!({ "url": page_of_video(address) }));
    }
}

/// The page of a video at YouTube in the place of its player, which YouTube shows
/// inside other pages only.
pub fn page_of_video(address: String) -> String {
    let hosts = ["youtube.com", "www.youtube.com", "www.youtube-nocookie.com"];
    let url = Url::parse(&address).ok();
    let url = url.filter(|url| url.host_str().is_some_and(|host| hosts.contains(&host)));
    let id = url
        .as_ref()
        .and_then(|url| url.path().strip_prefix("/embed/"));
    id.and_then(youtube).unwrap_or(address)
}

/// The address of a video at YouTube, by its id there.
pub fn youtube(id: &str) -> Option<String> {
    let is_of_id = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_');
    let id = id.trim();
    let is_id = !id.is_empty() && id.chars().all(is_of_id);
    is_id.then(|| format!("https://www.youtube.com/watch?v={id}"))
}

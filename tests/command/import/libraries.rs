use serde_json::json;

use super::imported;

#[test]
fn addresses_behind_a_nfo_file_s_film_are_its_pages() {
    let (film, notes) = imported(
        "<movie><title>Zinc</title><id>tt0000417</id></movie>\nhttps://www.imdb.com/title/tt0000417/\n\
         https://www.themoviedb.org/movie/775-zinc?language=es\nhttps://zinc.example/\n",
    );
    assert_eq!(
        film["sameAs"],
        json!([
            "https://www.imdb.com/title/tt0000417/",
            "https://www.themoviedb.org/movie/775",
            "https://zinc.example/"
        ])
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn the_poster_of_a_nfo_file_s_art_is_taken_from_the_web_only() {
    let nfo = |poster: &str| {
        format!(
            "<movie><title>Zinc</title><art><fanart>https://zinc.example/f.jpg</fanart><poster>{poster}</poster></art></movie>"
        )
    };
    let (film, notes) = imported(&nfo("https://zinc.example/p.jpg"));
    assert_eq!(film["image"]["url"], "https://zinc.example/p.jpg");
    assert_eq!(notes, [""; 0]);
    let (film, notes) = imported(&nfo("/config/library/poster.jpg"));
    assert_eq!(film.get("image"), None);
    assert_eq!(notes, ["art.poster: is a file of the library only"]);
}

#[test]
fn pages_that_jellyfin_links_to_are_the_film_s() {
    let (film, notes) = imported(
        &json!({ "Name": "Zinc", "Type": "Movie", "ServerId": "a", "Id": "b", "ProviderIds": { "Imdb": "tt0000417" },
            "ExternalUrls": [
                { "Name": "IMDb", "Url": "https://www.imdb.com/title/tt0000417" },
                { "Name": "TheMovieDb Collection", "Url": "https://www.themoviedb.org/collection/7" },
                { "Name": "Trakt", "Url": "https://trakt.tv/movies/tt0000417" },
            ] })
        .to_string(),
    );
    assert_eq!(
        film["sameAs"],
        json!([
            "https://www.imdb.com/title/tt0000417/",
            "https://trakt.tv/movies/tt0000417"
        ])
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn older_answers_of_radarr_have_other_titles_too() {
    let (film, _) = imported(
        &json!({ "title": "Zinc", "titleSlug": "zinc-7", "tmdbId": 7, "hasFile": false, "year": 1984,
            "alternativeTitles": [{ "sourceType": "tmdb", "title": "Cinc" }] })
        .to_string(),
    );
    assert_eq!(film["alternateName"], json!(["Cinc"]));
}

use serde_json::{Value, json};

use super::{imported, imported_movie, page};

fn date(members: Value) -> (Value, Vec<String>) {
    let (film, notes) = imported_movie(members);
    (film["datePublished"].clone(), notes)
}

#[test]
fn takes_the_first_showing_before_the_day_of_the_record() {
    let record = "2011-06-22";
    for (members, year) in [
        (
            json!({ "dateCreated": record, "datePublished": "1903", "releasedEvent": { "startDate": "1902" } }),
            "1903",
        ),
        (
            json!({ "dateCreated": record, "releasedEvent": { "startDate": "1902" } }),
            "1902",
        ),
        (
            json!({ "dateCreated": record, "releasedEvent": [
                { "@type": "PublicationEvent", "startDate": "1903-04", "location": { "@type": "Country", "name": "US" } },
                { "@type": "PublicationEvent", "startDate": "1902-09-01" },
            ] }),
            "1902-09-01",
        ),
        (
            json!({ "dateCreated": record, "copyrightYear": 1902 }),
            "1902",
        ),
        (json!({ "dateCreated": "1902" }), "1902"),
    ] {
        assert_eq!(date(members), (json!(year), vec![]));
    }
}

#[test]
fn tells_that_a_day_may_be_that_of_the_record() {
    assert_eq!(
        date(json!({ "dateCreated": "2014-05-19T10:00:00+02:00" })),
        (
            json!("2014-05-19"),
            vec!["dateCreated: is taken for the film's date, and 2014-05-19 may be that of the record".to_owned()]
        )
    );
}

#[test]
fn takes_nothing_from_an_empty_field() {
    for written in [
        "1970-01-01T00:00:00Z",
        "1970-01-01",
        "1969-12-31T23:00:00-01:00",
        "0000-00-00",
    ] {
        let note = format!("dateCreated: is \"{written}\", which programs make of an empty field");
        assert_eq!(
            date(json!({ "dateCreated": written })),
            (Value::Null, vec![note])
        );
    }
    // An empty one of two does not count.
    let (date, notes) = date(json!({ "datePublished": "0000-00-00", "dateCreated": "1902" }));
    assert_eq!((date, notes.len()), (json!("1902"), 1));
}

#[test]
fn reads_dates_as_people_write_them() {
    for (written, read) in [
        ("September 1, 1902", "1902-09-01"),
        ("Sep 1 1902", "1902-09-01"),
        ("Sept. 1st, 1902", "1902-09-01"),
        ("1 September 1902 (France)", "1902-09-01"),
        ("the 1st of September 1902", "1902-09-01"),
        ("1 de septiembre de 1902", "1902-09-01"),
        ("1 SETIEMBRE 1902", "1902-09-01"),
        ("viernes, 1 de sept. de 1902", "1902-09-01"),
        ("Fri, 01 Aug 1902 20:00:00 GMT", "1902-08-01"),
        ("enero de 1902", "1902-01"),
        ("December 1902", "1902-12"),
        ("1902-9-1", "1902-09-01"),
        ("1902/09/01", "1902-09-01"),
        ("1902-9", "1902-09"),
        ("1.9.1902", "1902-09-01"),
        ("1. 9. 1902", "1902-09-01"),
        ("19020901", "1902-09-01"),
        ("31/12/1902", "1902-12-31"),
        ("12/31/1902", "1902-12-31"),
        ("09/1902", "1902-09"),
        ("1902年9月1日", "1902-09-01"),
        ("1902-09-00", "1902-09"),
        ("1902-00-00", "1902"),
        ("1902-09-01 00:00:00", "1902-09-01"),
        ("1902-09-01T00:00:00.000+02:00", "1902-09-01"),
        ("1902-09-01+02:00", "1902-09-01"),
        ("1902-09-01Z", "1902-09-01"),
        ("(1902)", "1902"),
    ] {
        assert_eq!(
            date(json!({ "datePublished": written })),
            (json!(read), vec![]),
            "{written}"
        );
    }
}

#[test]
fn takes_only_the_year_where_nothing_else_is_sure() {
    for written in ["04/05/1902", "circa autumn 1902", "1902-13-45"] {
        let note = format!("datePublished: is \"{written}\", of which the year is taken");
        assert_eq!(
            date(json!({ "datePublished": written })),
            (json!("1902"), vec![note])
        );
    }
    for written in ["soon", "1902 or 1903", "12 m 44"] {
        let (date, notes) = date(json!({ "datePublished": written }));
        assert_eq!((date, notes.len()), (Value::Null, 1), "{written}");
    }
}

#[test]
fn the_first_and_the_last_day_of_a_program_are_no_dates() {
    for written in [
        "0001-01-01T00:00:00Z",
        "0001-01-01",
        "1900-01-01",
        "1899-12-30T00:00:00",
        "1 January 0001",
        "9999-12-31",
        "9999-12-31T23:59:59.9999999",
    ] {
        let note =
            format!("datePublished: is \"{written}\", which programs make of an empty field");
        assert_eq!(
            date(json!({ "datePublished": written })),
            (Value::Null, vec![note])
        );
    }
}

#[test]
fn the_year_in_the_pages_title_counts_before_a_countrys_day() {
    let movie = |date: Value| {
        json!({ "@type": "Movie", "name": "Le Voyage dans la Lune", "alternateName": "A Trip to the Moon",
                "datePublished": date })
    };
    let dated = |title: &str, date: Value| {
        let head = format!("<title>{title}</title>");
        let (film, notes) = imported(&page("en", &head, &movie(date)));
        (film["datePublished"].clone(), notes)
    };
    let title = "Le voyage dans la lune (1902) - Films";
    let what = "datePublished: is 1904-05-01, and the year 1902 in the page's title, which counts";
    for title in [title, "Le voyage dans la lune - Película 1902 - Films"] {
        assert_eq!(
            dated(title, json!("1904-05-01")),
            (json!("1902"), vec![what.to_owned()])
        );
    }
    assert_eq!(
        dated(title, json!("1902-09-01")),
        (json!("1902-09-01"), vec![])
    );
    let what = "datePublished: is taken from the page's title";
    assert_eq!(
        dated(title, Value::Null),
        (json!("1902"), vec![what.to_owned()])
    );
    // It is not the film's year.
    for title in [
        "Films of the year (2024)",
        "Le voyage dans la lune (restored)",
        "(1902)",
    ] {
        assert_eq!(
            dated(title, json!("1904-05-01")),
            (json!("1904-05-01"), vec![]),
            "{title}"
        );
    }
}

#[test]
fn tells_that_a_film_was_made_before_it_was_published() {
    let (date, notes) = date(json!({ "datePublished": "1904-05-01", "dateCreated": "1902" }));
    let what = "dateCreated: is \"1902\", which is earlier than datePublished, which counts";
    assert_eq!((date, notes), (json!("1904-05-01"), vec![what.to_owned()]));
}

#[test]
fn tells_that_a_time_of_day_may_be_that_of_the_page() {
    let what = "datePublished: has a time of day, as that of a page has, and may not be the film's";
    for (written, notes) in [
        ("2024-05-06T08:00:00+02:00", vec![what.to_owned()]),
        ("2024-05-06T00:00:00+02:00", vec![]),
        ("2024-05-06", vec![]),
    ] {
        assert_eq!(
            date(json!({ "datePublished": written })),
            (json!("2024-05-06"), notes)
        );
    }
}

#[test]
fn takes_only_the_year_of_a_first_of_january_that_programs_write() {
    let told = |day: &str| {
        let source = json!({ "Name": "A Trip to the Moon", "Type": "Movie", "PremiereDate": day, "ProductionYear": 1902 });
        let (film, notes) = imported(&source.to_string());
        (film["datePublished"].clone(), notes)
    };
    let what =
        "PremiereDate: is 1902-01-01, which programs write for a year, of which the year is taken";
    assert_eq!(
        told("1902-01-01T00:00:00.0000000Z"),
        (json!("1902"), vec![what.to_owned()])
    );
    assert_eq!(
        told("1902-01-02T00:00:00.0000000Z"),
        (json!("1902-01-02"), vec![])
    );
    for (source, path) in [
        (
            json!({ "@type": "Movie", "name": "Zinc", "datePublished": "1902-01-01" }),
            "datePublished",
        ),
        (
            json!({ "Title": "Zinc", "Year": "1902", "Released": "01 Jan 1902", "imdbID": "tt1" }),
            "Released",
        ),
        (
            json!({ "id": 1, "title": "Zinc", "original_title": "Zinc", "release_date": "1902-01-01" }),
            "release_date",
        ),
    ] {
        let (film, notes) = imported(&source.to_string());
        assert_eq!(film["datePublished"], "1902", "{path}");
        let what = format!(
            "{path}: is 1902-01-01, which programs write for a year, of which the year is taken"
        );
        assert!(notes.contains(&what), "{notes:?}");
    }
}

#[test]
fn tells_that_a_day_is_that_of_the_screening() {
    let day = "2026-12-03";
    let event = json!({ "@type": "ScreeningEvent", "startDate": format!("{day}T20:00:00-03:00"), "workPresented":
        { "@type": "Movie", "name": "A Trip to the Moon", "duration": "PT13M", "datePublished": day } });
    let (film, notes) = imported(&event.to_string());
    let what = "datePublished: is the day of the screening, and may not be the film's";
    assert_eq!(
        (film["datePublished"].as_str(), notes),
        (Some(day), vec![what.to_owned()])
    );
}

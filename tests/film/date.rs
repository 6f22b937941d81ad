use film_card::film::PartialDate;

fn date(text: &str) -> PartialDate {
    text.parse().expect(text)
}

#[test]
fn knows_the_year_the_month_and_the_day() {
    let parts = |text| {
        let date = date(text);
        (date.year(), date.month(), date.day())
    };
    assert_eq!(parts("2007"), (2007, None, None));
    assert_eq!(parts("2007-01"), (2007, Some(1), None));
    assert_eq!(parts("2007-01-21"), (2007, Some(1), Some(21)));
    assert_eq!(parts("0000-12-31"), (0, Some(12), Some(31)));
    assert_eq!(parts("9999"), (9999, None, None));
}

#[test]
fn knows_the_calendar() {
    for last in [
        "2007-01-31",
        "2007-02-28",
        "2007-03-31",
        "2007-04-30",
        "2007-05-31",
        "2007-06-30",
        "2007-07-31",
        "2007-08-31",
        "2007-09-30",
        "2007-10-31",
        "2007-11-30",
        "2007-12-31",
        // leap years: every fourth, not the hundredth, and yet the four hundredth
        "2008-02-29",
        "2000-02-29",
    ] {
        assert!(last.parse::<PartialDate>().is_ok(), "{last}");
    }
    for beyond in [
        "2007-01-32",
        "2007-02-29",
        "2007-03-32",
        "2007-04-31",
        "2007-05-32",
        "2007-06-31",
        "2007-07-32",
        "2007-08-32",
        "2007-09-31",
        "2007-10-32",
        "2007-11-31",
        "2007-12-32",
        "2008-02-30",
        "1900-02-29",
        "2100-02-29",
        "2200-02-29",
    ] {
        assert!(beyond.parse::<PartialDate>().is_err(), "{beyond}");
    }
}

#[test]
fn refuses_any_other_form() {
    for text in [
        "",
        "-",
        "7",
        "07",
        "207",
        "20071",
        "2007-",
        "2007-1",
        "2007-001",
        "2007-00",
        "2007-13",
        "2007-01-",
        "2007-01-1",
        "2007-01-00",
        "2007-01-021",
        "2007-01-21-",
        "2007-01-21T00:00",
        "2007/01/21",
        "20070121",
        "21-01-2007",
        "+2007",
        "-2007",
        "+007",
        " 2007",
        "2007 ",
        "2007-+1",
        "2007-W03",
        "2007-021",
        "MMVII",
        "２００７",
    ] {
        assert!(text.parse::<PartialDate>().is_err(), "{text:?}");
    }
}

#[test]
fn is_written_as_it_was_parsed() {
    for text in ["2007", "2007-01", "2007-01-21", "0099-09-09", "0000"] {
        assert_eq!(date(text).to_string(), text);
    }
}

#[test]
fn comes_in_the_order_of_the_calendar() {
    assert!(date("2007-01-21") < date("2007-02-01"));
    assert!(date("2007") < date("2007-01"));
    assert!(date("2006-12-31") < date("2007"));
}

#[test]
fn says_what_another_text_has_to_be() {
    let error = "1.5.2007".parse::<PartialDate>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected a date such as 2007, 2007-01 or 2007-01-21"
    );
}

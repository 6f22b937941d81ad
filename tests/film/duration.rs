use film_card::film::Duration;

fn minutes(text: &str) -> u32 {
    text.parse::<Duration>().expect(text).minutes()
}

#[test]
fn adds_its_parts_up() {
    assert_eq!(minutes("PT106M"), 106);
    assert_eq!(minutes("PT1H46M"), 106);
    assert_eq!(minutes("PT6360S"), 106);
    assert_eq!(minutes("PT1H45M60S"), 106);
    assert_eq!(minutes("P1D"), 1440);
    assert_eq!(minutes("P1DT1H"), 1500);
    assert_eq!(minutes("P2W"), 20_160);
    assert_eq!(minutes("PT0H106M"), 106);
    assert_eq!(minutes("PT0106M"), 106);
}

#[test]
fn is_rounded_to_minutes_and_never_to_none() {
    assert_eq!(minutes("PT13M29S"), 13);
    assert_eq!(minutes("PT13M30S"), 14);
    assert_eq!(minutes("PT1S"), 1);
    assert_eq!(minutes("PT89S"), 1);
}

#[test]
fn refuses_any_other_form() {
    for text in [
        "", "P", "PT", "P1DT", "106", "106M", "106 min", "1:46:00", "T106M", "PT106", "PTM",
        "PT106m", "pt106m", "PT106MIN", "PT46M1H", "PT1M1M", "P1H", "PT1D", "P1M", "P1Y", "P1Y2M",
        "P1W1D", "P1WT1H", "PT1.5H", "PT1,5H", "PT-5M", "-PT5M", "PT+5M", " PT5M", "PT5M ",
        "PT 5M", "PT5M5",
    ] {
        assert!(text.parse::<Duration>().is_err(), "{text:?}");
    }
}

#[test]
fn is_longer_than_zero_and_shorter_than_for_ever() {
    assert!("PT0M".parse::<Duration>().is_err());
    assert!("P0D".parse::<Duration>().is_err());
    assert_eq!(minutes("PT4294967295S"), 71_582_788);
    assert!("PT4294967296S".parse::<Duration>().is_err());
    assert!("PT99999999999M".parse::<Duration>().is_err());
    assert!("P49710DT99H".parse::<Duration>().is_err());
    assert!("PT99999999999999999999M".parse::<Duration>().is_err());
}

#[test]
fn is_written_so_that_it_means_the_same() {
    let written = |text: &str| text.parse::<Duration>().expect(text).to_string();
    assert_eq!(written("PT1H46M"), "PT106M");
    assert_eq!(written("PT1H46M30S"), "PT6390S");
    assert_eq!(written("P1W"), "PT10080M");
}

#[test]
fn says_what_another_text_has_to_be() {
    let error = "long".parse::<Duration>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected an ISO 8601 duration such as PT106M"
    );
}

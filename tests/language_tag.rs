//! Language tags: RFC 5646 says which are well-formed.
#![cfg(not(target_arch = "wasm32"))]

use film_card::language_tag::LanguageTag;

fn is_well_formed(text: &str) -> bool {
    text.parse::<LanguageTag>().is_ok()
}

fn tag(text: &str) -> LanguageTag {
    text.parse().expect(text)
}

#[test]
fn takes_every_form_of_the_grammar() {
    for text in [
        // language, with extended language subtags
        "es",
        "zgh",
        "abcd",
        "abcdefgh",
        "zh-yue",
        "zh-min-nan",
        "zh-cmn-Hans-CN",
        "sgn-ase-abc-def",
        // script, region
        "zh-Hant",
        "sr-Latn-RS",
        "es-419",
        "es-MX",
        // variants
        "sl-rozaj-biske",
        "de-CH-1901",
        "sl-IT-nedis",
        "hy-Latn-IT-arevela",
        "de-1996",
        // extensions and private use
        "en-a-myext-b-another",
        "en-u-co-phonebk",
        "de-DE-u-co-phonebk-x-own",
        "es-x-platense",
        "en-x-a-b-c",
        "x-whatever",
        "x-1-2",
        // regular tags of old, which the grammar covers
        "art-lojban",
        "cel-gaulish",
        "no-bok",
        "zh-guoyu",
    ] {
        assert!(is_well_formed(text), "{text}");
    }
}

#[test]
fn takes_the_irregular_tags_of_old() {
    for text in [
        "en-GB-oed",
        "i-ami",
        "i-bnn",
        "i-default",
        "i-enochian",
        "i-hak",
        "i-klingon",
        "i-lux",
        "i-mingo",
        "i-navajo",
        "i-pwn",
        "i-tao",
        "i-tay",
        "i-tsu",
        "sgn-BE-FR",
        "sgn-BE-NL",
        "sgn-CH-DE",
        "I-KLINGON",
    ] {
        assert!(is_well_formed(text), "{text}");
    }
}

#[test]
fn takes_any_case() {
    for text in ["ES-mx", "eS-Mx", "ZH-hANT-tw", "X-A", "EN-U-CO-PHONEBK"] {
        assert!(is_well_formed(text), "{text}");
    }
}

/// A well-formed tag may have subtags that the registry does not know, or one twice.
#[test]
fn asks_for_the_form_only() {
    for text in ["qq-Qqqq-QQ", "ar-a-aaa-b-bbb-a-ccc", "de-1901-1901"] {
        assert!(is_well_formed(text), "{text}");
    }
}

#[test]
fn refuses_what_is_not_well_formed() {
    for text in [
        "",
        " ",
        "-",
        "e",
        "1",
        "12",
        "1es",
        "e5",
        "es-",
        "-es",
        "es--MX",
        "es_MX",
        "es MX",
        " es",
        "es\n",
        "español",
        "es-MÉ",
        "es.MX",
        "es*",
        "*",
        "abcdefghi",
        "es-abcdefghi",
        "es-a",
        "es-MX-a",
        "en-a-b-cc",
        "en-a-",
        "en-x",
        "en-u-co-x",
        "x",
        "x-",
        "x-abcdefghi",
        "a-DE",
        "i",
        "i-unknown",
        "de-419-DE",
        "es-MX-Latn",
        "es-Latn-Cyrl",
        "abcd-yue",
        "zh-aaa-bbb-ccc-ddd",
        "es-12",
        "es-1234-M",
        "en-GB-oed-x",
    ] {
        assert!(!is_well_formed(text), "{text:?}");
    }
}

#[test]
fn is_equal_in_any_case() {
    assert_eq!(tag("es-MX"), tag("ES-mx"));
    assert_ne!(tag("es-MX"), tag("es"));
    assert_ne!(tag("es-MX"), tag("es-ES"));
}

#[test]
fn keeps_the_text_as_it_was_written() {
    assert_eq!(tag("eS-mX").as_str(), "eS-mX");
    assert_eq!(tag("eS-mX").to_string(), "eS-mX");
}

#[test]
fn knows_its_language() {
    assert_eq!(tag("es").language(), "es");
    assert_eq!(tag("zh-Hant-TW").language(), "zh");
    assert_eq!(tag("x-whatever").language(), "x");
    assert_eq!(tag("en-GB-oed").language(), "en");
}

#[test]
fn says_what_another_text_has_to_be() {
    let error = "es_MX".parse::<LanguageTag>().unwrap_err();
    assert_eq!(
        error.to_string(),
        "expected a BCP 47 language tag such as es or es-MX"
    );
}

#[test]
fn the_lang_of_a_page_may_have_underscores_and_an_encoding() {
    for (lang, expected) in [
        ("es_MX", "es-MX"),
        ("es_MX.UTF-8", "es-MX"),
        ("es_ES@euro", "es-ES"),
        ("zh_Hant_TW", "zh-Hant-TW"),
        ("es", "es"),
    ] {
        assert_eq!(LanguageTag::of_element(lang), Some(tag(expected)), "{lang}");
    }
    for lang in ["", "C.UTF-8", "_", "español"] {
        assert_eq!(LanguageTag::of_element(lang), None, "{lang}");
    }
}

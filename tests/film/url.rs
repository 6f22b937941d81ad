use film_card::film::Url;

#[test]
fn takes_the_web_and_what_is_relative() {
    for text in [
        "https://example.org",
        "http://example.org/a?b=c#d",
        "HTTPS://EXAMPLE.ORG/",
        "https://example.org/pel%C3%ADcula",
        "https://example.org/película",
        "https://[2001:db8::1]:8080/",
        "//cdn.example.org/luna.jpg",
        "/luna.jpg",
        "luna.jpg",
        "./luna.jpg",
        "../posters/luna.jpg",
        "posters/luna:2.jpg",
        "?id=2",
        "#cast",
        "a/b:c",
        "javascript/alert",
        "1:2",
    ] {
        let url = text.parse::<Url>().expect(text);
        assert_eq!(url.as_str(), text);
        assert_eq!(url.to_string(), text);
    }
}

#[test]
fn refuses_every_other_scheme() {
    for text in [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "javascript://example.org/%0aalert(1)",
        "data:text/html,<script>alert(1)</script>",
        "vbscript:msgbox",
        "file:///etc/hosts",
        "blob:https://example.org/1",
        "ftp://example.org",
        "mailto:luna@example.org",
        "about:blank",
        "view-source:https://example.org",
        "httpx://example.org",
        "luna:2.jpg",
    ] {
        assert!(text.parse::<Url>().is_err(), "{text}");
    }
}

/// A browser drops control characters and blanks before the scheme, and tabs and
/// line ends inside it.
#[test]
fn refuses_a_scheme_that_is_hidden_from_the_eye() {
    for text in [
        " javascript:alert(1)",
        "\tjavascript:alert(1)",
        "\njavascript:alert(1)",
        "\u{1}javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\rscript:alert(1)",
        "javascript\n:alert(1)",
        "\u{a0}javascript:alert(1)",
        "\u{0}https://example.org",
        "https://example.org/\u{7f}",
    ] {
        assert!(text.parse::<Url>().is_err(), "{text:?}");
    }
}

#[test]
fn refuses_blanks_and_nothing() {
    for text in [
        "",
        " ",
        "a b.jpg",
        "https://example.org/a b",
        "luna.jpg ",
        "luna\u{2003}.jpg",
        "luna\u{3000}.jpg",
        "luna\u{85}.jpg",
        "luna\u{2028}.jpg",
    ] {
        assert!(text.parse::<Url>().is_err(), "{text:?}");
    }
}

#[test]
fn refuses_the_web_without_a_host() {
    for text in [
        "http:",
        "https:",
        "https:/",
        "https://",
        "https:///luna",
        "https:luna",
        "https:/luna",
        "https://?q",
        "https://#top",
        r"https:\\example.org",
        r"https://\example.org",
    ] {
        assert!(text.parse::<Url>().is_err(), "{text}");
    }
}

#[test]
fn says_what_another_text_has_to_be() {
    let error = "mailto:a".parse::<Url>().unwrap_err();
    assert_eq!(error.to_string(), "expected an http(s) or a relative URL");
}

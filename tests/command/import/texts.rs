use serde_json::json;

use super::imported_movie;

#[test]
fn what_is_escaped_twice_is_read_twice() {
    for (written, read) in [
        (
            "Sun &amp;amp; Moon, the astronomers&amp;#039; club",
            "Sun & Moon, the astronomers' club",
        ),
        ("Sun &amp; Moon", "Sun & Moon"),
        ("&amp;iquest;La Luna?", "¿La Luna?"),
        ("AT&T, R&B; Sun & Moon", "AT&T, R&B; Sun & Moon"),
        ("&lt;p&gt;One&lt;/p&gt;", "One"),
        ("One &lt; two &amp;lt; three", "One < two < three"),
    ] {
        let (film, notes) = imported_movie(json!({ "description": written }));
        assert_eq!((&film["description"], notes), (&json!([read]), vec![]));
    }
}

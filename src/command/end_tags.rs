//! End tags that HTML lets a page leave out:
//! <https://html.spec.whatwg.org/multipage/syntax.html#optional-tags>.

/// What may stand in a `<head>`.
const IN_HEAD: [&str; 11] = [
    "base", "basefont", "bgsound", "link", "meta", "noframes", "noscript", "script", "style",
    "template", "title",
];

/// Start tags before which a paragraph ends.
const ENDS_P: [&str; 41] = [
    "address",
    "article",
    "aside",
    "blockquote",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "li",
    "listing",
    "main",
    "menu",
    "nav",
    "ol",
    "p",
    "plaintext",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "ul",
    "xmp",
];

/// Whether an open element ends by itself before this start tag; `None` if it
/// is one that needs its end tag.
pub fn ends_before(open: &str, start: &str) -> Option<bool> {
    let is_group = matches!(start, "tbody" | "tfoot" | "thead");
    Some(match open {
        "head" => !IN_HEAD.contains(&start),
        "p" => ENDS_P.contains(&start),
        "li" => start == "li",
        "dt" | "dd" => matches!(start, "dt" | "dd"),
        "option" => matches!(start, "option" | "optgroup"),
        "optgroup" => start == "optgroup",
        "caption" | "colgroup" => is_group || matches!(start, "colgroup" | "tr" | "td" | "th"),
        "tbody" | "tfoot" | "thead" => is_group,
        "tr" => is_group || start == "tr",
        "td" | "th" => is_group || matches!(start, "tr" | "td" | "th"),
        _ => return None,
    })
}

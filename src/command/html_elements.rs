//! The rules of HTML for elements of certain names.

/// Whether an element has no end tag.
pub fn is_void(name: &str) -> bool {
    matches!(
        name,
        "area"
            | "base"
            | "br"
            | "col"
            | "embed"
            | "hr"
            | "img"
            | "input"
            | "link"
            | "meta"
            | "param"
            | "source"
            | "track"
            | "wbr"
    )
}

/// Elements of SVG and MathML that may hold HTML: HTML integration points and
/// MathML text integration points.
pub const INTEGRATION_POINTS: [&str; 8] = [
    "annotation-xml",
    "desc",
    "foreignobject",
    "mi",
    "mn",
    "mo",
    "ms",
    "mtext",
];

/// Elements that a `<head>` may hold.
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

/// Start tags that end the SVG or MathML around them:
/// <https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inforeign>.
pub const ENDS_FOREIGN: [&str; 44] = [
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "i",
    "img",
    "li",
    "listing",
    "menu",
    "meta",
    "nobr",
    "ol",
    "p",
    "pre",
    "ruby",
    "s",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tt",
    "u",
    "ul",
    "var",
];

/// Elements that no end tag of a name unknown to HTML reaches beyond, besides
/// those that end a paragraph and those of tables, forms and the head:
/// <https://html.spec.whatwg.org/multipage/parsing.html#special>.
const SPECIAL: [&str; 14] = [
    "applet", "body", "button", "form", "html", "iframe", "marquee", "noembed", "object", "select",
    "textarea", "caption", "colgroup", "head",
];

/// Whether an end tag of a name unknown to HTML does not reach beyond an element.
pub fn is_special(name: &str) -> bool {
    let is_cell = matches!(name, "tbody" | "td" | "tfoot" | "th" | "thead" | "tr");
    let lists = [&ENDS_P[..], &IN_HEAD, &SPECIAL];
    // HTML knows it, but as an ordinary element.
    let is_ordinary = name == "dialog";
    !is_ordinary && (is_cell || lists.iter().any(|list| list.contains(&name)))
}

/// Whether an element is the outermost one of SVG or MathML.
pub fn is_foreign_root(name: &str) -> bool {
    ["svg", "math"].contains(&name)
}

/// Whether an open element ends by itself before this start tag; `None` if it
/// is one that needs its end tag:
/// <https://html.spec.whatwg.org/multipage/syntax.html#optional-tags>.
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

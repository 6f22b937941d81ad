//! Texts that are written in Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a text in Markdown, a line each where it breaks one. HTML in it
/// stays.
pub fn words(text: &str) -> String {
    let mut words = String::new();
    // The number of the next item of a list whose items are numbered: a line
    // that begins "1902. A year" is no list to whoever wrote it.
    let mut numbers: Vec<Option<u64>> = Vec::new();
    for event in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => words.push('\n'),
            Event::Start(Tag::List(first)) => numbers.push(first),
            Event::End(TagEnd::List(_)) => {
                numbers.pop();
            }
            Event::Start(Tag::Item) => {
                words.push('\n');
                if let Some(Some(number)) = numbers.last_mut() {
                    words.push_str(&format!("{number}. "));
                    *number += 1;
                }
            }
            Event::End(
                TagEnd::Paragraph | TagEnd::Heading(_) | TagEnd::BlockQuote(_) | TagEnd::CodeBlock,
            ) => {
                words.push('\n');
            }
            _ => {}
        }
    }
    words
}

/// Whether a text looks as if it was written in Markdown.
pub fn is_likely(text: &str) -> bool {
    let mut parser = Parser::new_ext(text, Options::empty());
    parser.any(|event| match event {
        Event::Start(Tag::Strong | Tag::Heading { .. }) => true,
        Event::Start(Tag::Link { link_type, .. }) => {
            matches!(link_type, pulldown_cmark::LinkType::Inline)
        }
        Event::Start(Tag::Emphasis) => true,
        _ => false,
    })
}

//! Texts that are written in Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The words of a text in Markdown, a line each where it breaks one. HTML in it
/// stays.
pub fn words(text: &str) -> String {
    let mut words = String::new();
    for (event, range) in Parser::new_ext(text, Options::ENABLE_STRIKETHROUGH).into_offset_iter() {
        match event {
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                words.push_str(&text);
            }
            Event::SoftBreak | Event::HardBreak => words.push('\n'),
            Event::Start(Tag::Item) => {
                words.push('\n');
                // A line that begins "1902. A year" is no list to whoever wrote it.
                let item = text[range].trim_start();
                if item.starts_with(|c: char| c.is_ascii_digit()) {
                    words.extend(item.split_inclusive(['.', ')']).next());
                    words.push(' ');
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

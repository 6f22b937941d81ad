//! Texts that are written in Markdown.

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

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
            Event::Start(Tag::BlockQuote(_)) | Event::End(TagEnd::List(_)) => words.push('\n'),
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

/// Whether a text looks as if it was written in Markdown: with headings, links,
/// or words between marks.
pub fn is_likely(text: &str) -> bool {
    let mut events = Parser::new_ext(text, Options::empty()).into_offset_iter();
    events.any(|(event, range)| match event {
        Event::Start(Tag::Strong | Tag::Heading { .. }) => true,
        Event::Start(Tag::Link { link_type, .. }) => link_type == LinkType::Inline,
        // "M*A*S*H" has marks inside a word.
        Event::Start(Tag::Emphasis) => {
            let is_outside = |c: char| !c.is_alphanumeric();
            let [before, after] = [&text[..range.start], &text[range.end..]];
            before.chars().next_back().is_none_or(is_outside)
                && after.chars().next().is_none_or(is_outside)
        }
        _ => false,
    })
}

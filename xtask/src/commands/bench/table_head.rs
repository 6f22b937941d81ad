//! Tables in Markdown.

/// The first two lines of a table whose columns `header` names, with `|`.
pub fn head(header: &str) -> Vec<String> {
    let columns = header.matches('|').count();
    vec![
        format!("| {} |", header.replace('|', " | ")),
        format!("|---|{}", "--:|".repeat(columns)),
    ]
}

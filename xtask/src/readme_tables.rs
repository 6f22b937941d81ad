//! The tables of the README: what `pkg/custom-elements.json` is made of, and what
//! tests hold against the code.

/// The rows of the first table from `start` on, each by its cells.
///
/// # Panics
/// When `start` is not in the README exactly once, or leads to no rows.
pub fn rows_after<'a>(readme: &'a str, start: &str) -> Vec<Vec<&'a str>> {
    let (_, rest) = readme.split_once(start).expect(start);
    assert!(!rest.contains(start), "{start} is there twice");
    let lines = rest.lines().skip_while(|line| !line.starts_with("|--"));
    let rows: Vec<Vec<&str>> = lines
        .skip(1)
        .take_while(|line| line.starts_with('|'))
        .map(|line| line.trim_matches('|').split('|').map(str::trim).collect())
        .collect();
    assert!(!rows.is_empty(), "{start} has no rows");
    rows
}

/// The texts between backticks.
pub fn codes(text: &str) -> Vec<&str> {
    text.split('`').skip(1).step_by(2).collect()
}

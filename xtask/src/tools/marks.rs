//! Texts between marks: lines of comment by themselves, `BEGIN name (by whom)` and
//! `END name`.

/// `text` with the result of `block` between each pair of marks. `block` takes the
/// name and the old text; it gives `None` for a name that it does not know.
///
/// # Errors
/// When a mark has no partner or a name is not known.
pub fn fill(
    text: &str,
    block: &mut dyn FnMut(&str, &str) -> Option<String>,
) -> Result<String, String> {
    let mut filled = String::new();
    let mut lines = text.split_inclusive('\n');
    while let Some(line) = lines.next() {
        if let Some(name) = mark(line, "END") {
            return Err(format!("`END {name}` has no beginning"));
        }
        filled.push_str(line);
        let Some(name) = mark(line, "BEGIN") else {
            continue;
        };
        let mut old = String::new();
        let end = loop {
            let line = lines.next().ok_or(format!("`BEGIN {name}` has no end"))?;
            match mark(line, "END") {
                Some(end) if end == name => break line,
                Some(end) => return Err(format!("`BEGIN {name}` is ended by `END {end}`")),
                None => old.push_str(line),
            }
        };
        let new = block(name, &old).ok_or(format!("there is no block `{name}`"))?;
        filled.push_str(&new);
        filled.push_str(end);
    }
    Ok(filled)
}

/// The name in a line that is such a mark.
fn mark<'a>(line: &'a str, word: &str) -> Option<&'a str> {
    let starts = ["<!-- ", "/* ", "// "];
    let comment = starts
        .iter()
        .find_map(|start| line.trim().strip_prefix(start))?;
    let rest = comment.strip_prefix(word)?.strip_prefix(' ')?;
    rest.split(' ').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn filled(text: &str) -> Result<String, String> {
        fill(text, &mut |name, old| match name {
            "list" => Some("new\n".to_owned()),
            "same" => Some(old.to_owned()),
            _ => None,
        })
    }

    #[test]
    fn writes_between_marks_and_nowhere_else() {
        for [start, end] in [["<!-- ", " -->"], ["/* ", " */"], ["// ", ""]] {
            let text = |inner| {
                format!("a\n{start}BEGIN list (by whom){end}\n{inner}{start}END list{end}\nz")
            };
            assert_eq!(filled(&text("old\nold\n")), Ok(text("new\n")));
        }
        let same = "// BEGIN same\n1\n// END same\n";
        assert_eq!(filled(same).as_deref(), Ok(same));
    }

    #[test]
    fn names_the_mark_that_is_wrong() {
        for (text, error) in [
            ("// BEGIN list\n", "`BEGIN list` has no end"),
            ("// END list\n", "`END list` has no beginning"),
            (
                "// BEGIN list\n// END same\n",
                "`BEGIN list` is ended by `END same`",
            ),
            (
                "// BEGIN other\n// END other\n",
                "there is no block `other`",
            ),
        ] {
            assert_eq!(filled(text), Err(error.to_owned()));
        }
    }
}

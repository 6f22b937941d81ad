//! Translations, from the text that people write ([PO files](https://www.gnu.org/software/gettext/manual/html_node/PO-Files.html))
//! to the form that programs read (MO files).

use std::collections::BTreeMap;

use crate::Result;

/// The first number of an MO file.
const MAGIC: u32 = 0x9504_12de;

/// The length of an MO file's head.
const HEAD: usize = 28;

/// Makes an MO file of a PO file without plurals.
///
/// # Errors
/// At a line that is neither empty, a comment, nor a text with its keyword.
pub fn compiled(text: &str) -> Result<Vec<u8>> {
    let entries = entries(text)?;
    let originals = entries.keys().map(String::as_bytes);
    let translations = entries.values().map(String::as_bytes);
    let mut tables = Vec::new();
    let mut texts = Vec::new();
    let begin = HEAD + entries.len() * 16;
    for text in originals.chain(translations) {
        tables.push(text.len());
        tables.push(begin + texts.len());
        texts.extend(text);
        texts.push(0);
    }
    let number = |number: usize| u32::try_from(number).map(u32::to_le_bytes);
    let mut file = MAGIC.to_le_bytes().to_vec();
    let second = HEAD + entries.len() * 8;
    for field in [0, entries.len(), HEAD, second, 0, begin] {
        file.extend(number(field)?);
    }
    for field in tables {
        file.extend(number(field)?);
    }
    file.extend(texts);
    Ok(file)
}

/// The translation of each text, in the order of the texts; that of a text with a
/// context has it in front.
fn entries(text: &str) -> Result<BTreeMap<String, String>> {
    let mut entries = BTreeMap::new();
    for paragraph in text.split("\n\n") {
        let mut fields: [Option<String>; 3] = [None, None, None];
        let mut at = None;
        for line in paragraph.lines().filter(|line| !line.starts_with('#')) {
            let (keyword, rest) = line.split_once('"').ok_or_else(|| unknown(line))?;
            at = match keyword {
                "msgctxt " => Some(0),
                "msgid " => Some(1),
                "msgstr " => Some(2),
                "" => at,
                _ => return Err(unknown(line).into()),
            };
            let piece = rest.strip_suffix('"').ok_or_else(|| unknown(line))?;
            let field = at.ok_or_else(|| unknown(line))?;
            fields[field]
                .get_or_insert_default()
                .push_str(&unescaped(piece));
        }
        if let [context, Some(original), Some(translation)] = fields {
            let context = context.map(|context| context + "\u{4}");
            entries.insert(context.unwrap_or_default() + &original, translation);
        }
    }
    Ok(entries)
}

fn unescaped(text: &str) -> String {
    let text = text.replace("\\n", "\n").replace("\\\"", "\"");
    text.replace("\\\\", "\\")
}

fn unknown(line: &str) -> String {
    format!("no line of a PO file: {line}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_the_texts_in_order_each_with_its_context() {
        let text = "msgid \"\"\nmsgstr \"\"\n\"Language: es\\n\"\n\n# Seen above.\nmsgid \"b\"\nmsgstr \"B\"\n\nmsgctxt \"c\"\nmsgid \"a \\\"x\\\"\"\nmsgstr \"A\"\n";
        let file = compiled(text).unwrap();
        assert_eq!(&file[..4], [0xde, 0x12, 0x04, 0x95]);
        assert_eq!(file[8], 3);
        let texts = ["", "b", "c\u{4}a \"x\"", "Language: es\n", "B", "A"];
        assert_eq!(&file[HEAD + 48..], (texts.join("\0") + "\0").as_bytes());
    }

    #[test]
    fn names_a_line_that_it_does_not_know() {
        let error = compiled("msgid \"a\"\nmsgid_plural \"b\"").unwrap_err();
        assert_eq!(
            error.to_string(),
            "no line of a PO file: msgid_plural \"b\""
        );
    }
}

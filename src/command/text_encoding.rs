//! Bytes as text: UTF-8, or what else they are.

/// The text of bytes in UTF-8, with the byte order mark that it may have.
///
/// # Errors
/// They are in another encoding; the text names it and the way out.
pub fn utf_8(bytes: Vec<u8>) -> Result<String, String> {
    if utf_16(&bytes).is_some() {
        return Err(
            "is UTF-16, as Windows PowerShell writes it by >, expected UTF-8: save it as UTF-8, or let film-card write \
             it by --output"
                .to_owned(),
        );
    }
    String::from_utf8(bytes).map_err(|error| {
        let start = error.utf8_error().valid_up_to();
        let byte = error.as_bytes()[start];
        let lines = error.as_bytes()[..start].split(|byte| *byte == b'\n');
        format!(
            "is windows-1252, ISO 8859-1 or another encoding (byte {byte:#04x} in line {}), expected UTF-8: save it as \
             UTF-8, or convert it by iconv -f windows-1252 -t UTF-8",
            lines.count()
        )
    })
}

/// The text of bytes that a byte order mark, or the other half of their first
/// character, shows to be UTF-16.
pub fn utf_16(bytes: &[u8]) -> Option<String> {
    let (is_little, rest) = match bytes {
        [0xff, 0xfe, rest @ ..] => (true, rest),
        [0xfe, 0xff, rest @ ..] => (false, rest),
        [first, 0, ..] if *first != 0 => (true, bytes),
        [0, second, ..] if *second != 0 => (false, bytes),
        _ => return None,
    };
    let units = rest.chunks_exact(2).map(|pair| {
        let pair = [pair[0], pair[1]];
        if is_little {
            u16::from_le_bytes(pair)
        } else {
            u16::from_be_bytes(pair)
        }
    });
    Some(
        char::decode_utf16(units)
            .map(|unit| unit.unwrap_or(char::REPLACEMENT_CHARACTER))
            .collect(),
    )
}

//! Pages that a browser, or a reader of books, reads as XML.

use quick_xml::events::Event;
use quick_xml::reader::Reader;

/// Whether a page is XML: by its name, or by the declaration that it begins with.
pub fn is_xml(name: &str, text: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let is_named = ["xhtml", "xht", "xml"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known));
    is_named || text.trim_start_matches('\u{feff}').starts_with("<?xml")
}

/// The first fault of a text that has to be well-formed XML, and its byte.
///
/// # Errors
/// The fault.
pub fn expect_well_formed(text: &str) -> Result<(), (usize, String)> {
    let mut reader = Reader::from_str(text);
    loop {
        let start = reader.buffer_position() as usize;
        let fault = match reader.read_event() {
            Ok(Event::Eof) => return Ok(()),
            Ok(Event::Start(tag) | Event::Empty(tag)) => {
                let faulty = tag.attributes().find_map(Result::err);
                faulty.map(|error| error.to_string())
            }
            Ok(_) => None,
            Err(error) => Some(error.to_string()),
        };
        if let Some(fault) = fault {
            return Err((start, fault));
        }
    }
}

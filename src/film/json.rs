//! A JSON value as the film reader sees it, whoever parsed it: the browser,
//! or `serde_json` natively.

/// One value of a JSON document.
///
/// The reader walks it and takes what it knows. That way the browser's own
/// `JSON.parse` reads the text, which costs the page nothing, and both worlds
/// share one reader.
pub trait Json: Sized {
    /// The value, one level deep.
    fn kind(self) -> Kind<Self>;

    /// A number as text, for messages.
    fn print(number: f64) -> String;
}

/// The kinds of JSON values, and what a script may hold besides.
#[derive(Debug)]
pub enum Kind<J> {
    /// Not there: JavaScript's `undefined`.
    Absent,
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number.
    Number(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<J>),
    /// An object: names and values in their order.
    Object(Vec<(String, J)>),
    /// A value that JSON can't write, such as a function.
    Other,
}

/// The change that may have spoilt a text which is no JSON, as the end of a message;
/// empty if no sign of one is there.
pub fn turned(text: &str) -> &'static str {
    // Bytes of one length: to look for any text, or for a character, takes 0.7 kB of WebAssembly.
    let signs = [b"</p", b"<br", b"ot;", b"\xe2\x80\x9c"];
    let mut pieces = text.as_bytes().windows(3);
    match pieces.any(|piece| signs.iter().any(|sign| *sign == piece)) {
        true => ", since it was turned into HTML or typography, as Markdown does",
        false => "",
    }
}

//! Texts that stand where there is nothing.

/// Whether a text is a mark or a word that people and programs write into a field of
/// which they know nothing.
pub fn says_nothing(text: &str) -> bool {
    let text = text
        .trim()
        .trim_matches(['(', ')', '[', ']'])
        .to_lowercase();
    is_mark(&text) || WORDS.contains(&text.trim_end_matches('.'))
}

/// The same of a mark alone, which is no film's title either.
pub fn is_mark(text: &str) -> bool {
    let text = text.trim().to_lowercase();
    let is_line = |c: char| matches!(c, '-' | '–' | '—' | '?' | '.' | '…' | '_');
    ["n/a", "n/d", "s/d"].contains(&&*text) || (!text.is_empty() && text.chars().all(is_line))
}

const WORDS: [&str; 31] = [
    "desconocida",
    "desconocido",
    "n.a",
    "n.d",
    "nan",
    "no disponible",
    "no especificado",
    "none",
    "not available",
    "not specified",
    "null",
    "por anunciar",
    "por confirmar",
    "por definir",
    "por determinar",
    "s.d",
    "sin confirmar",
    "sin datos",
    "sin definir",
    "sin determinar",
    "sin especificar",
    "sin información",
    "tba",
    "tbc",
    "tbd",
    "to be announced",
    "to be confirmed",
    "to be determined",
    "undefined",
    "unknown",
    "unspecified",
];

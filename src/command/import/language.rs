//! Languages as people name them.

use film_card::language_tag::LanguageTag;

/// The tag of a language, by its tag or its name.
pub fn language(text: &str) -> Option<String> {
    const NAMES: [(&str, &str); 40] = [
        ("arabic", "ar"),
        ("bengali", "bn"),
        ("catalan", "ca"),
        ("chinese", "zh"),
        ("cantonese", "yue"),
        ("croatian", "hr"),
        ("czech", "cs"),
        ("danish", "da"),
        ("dutch", "nl"),
        ("english", "en"),
        ("español", "es"),
        ("finnish", "fi"),
        ("french", "fr"),
        ("german", "de"),
        ("greek", "el"),
        ("hebrew", "he"),
        ("hindi", "hi"),
        ("hungarian", "hu"),
        ("icelandic", "is"),
        ("indonesian", "id"),
        ("inglés", "en"),
        ("italian", "it"),
        ("japanese", "ja"),
        ("korean", "ko"),
        ("mandarin", "cmn"),
        ("nahuatl", "nah"),
        ("norwegian", "no"),
        ("persian", "fa"),
        ("polish", "pl"),
        ("portuguese", "pt"),
        ("quechua", "qu"),
        ("romanian", "ro"),
        ("russian", "ru"),
        ("serbian", "sr"),
        ("spanish", "es"),
        ("swedish", "sv"),
        ("thai", "th"),
        ("turkish", "tr"),
        ("ukrainian", "uk"),
        ("vietnamese", "vi"),
    ];
    let text = text.trim();
    let name = text.to_lowercase();
    if let Some((_, tag)) = NAMES.iter().find(|(known, _)| *known == name) {
        return Some((*tag).to_owned());
    }
    // Longer words of letters are names that are not known here.
    let is_tag = text
        .parse::<LanguageTag>()
        .is_ok_and(|tag| tag.language().len() <= 3);
    is_tag.then(|| text.to_owned())
}

//! Languages as people name them, in English and Spanish.

use std::collections::HashMap;
use std::sync::LazyLock;

use film_card::i18n::Locale;
use film_card::language_tag::LanguageTag;
use serde_json::Value;

use super::json_value::list;

/// The names of Unicode CLDR, by `names/from-cldr.mjs`.
const CLDR: &str = include_str!("names/languages.tsv");

/// Names that databases of films give to languages and CLDR does not, and names of
/// sign languages, for which CLDR has none.
const OTHERS: &str = "\
    cmn\tMandarin\tmandarín
    es\tCastilian\tcastellano
    fa\tFarsi\tfarsi
    zh-Hant\tTraditional Chinese\tchino tradicional
    zh-Hans\tSimplified Chinese\tchino simplificado
    nl-BE\tFlemish\tflamenco
    ga\tIrish Gaelic|Gaelic\tgaélico|gaélico irlandés
    gd\tScots Gaelic\tgaélico escocés
    el\tModern Greek\tgriego moderno
    grc\tGreek, Ancient (to 1453)\tgriego antiguo
    ang\tOld English\tinglés antiguo
    eu\tEuskera\teuskera
    ca-valencia\tValencian\tvalenciano
    nb\tBokmål\tbokmål
    or\tOriya\toriya
    ky\tKirghiz\tkirguiso
    ro-MD\tMoldavian|Moldovan\tmoldavo
    he\tModern Hebrew\thebreo moderno
    ht\tHaitian|Haitian Creole\tcriollo haitiano
    nah\tNahuatl\tnáhuatl
    qu\tQuechua\tquechua
    sw\tSwahili\tsuajili|swahili
    ti\tTigrigna\ttigriña
    ber\tBerber languages|Berber\tbereber
    iu\tInuktitut\tinuktitut
    see\tSeneca\tseneca
    arc\tAramaic\tarameo
    ase\tAmerican Sign\tlengua de signos americana|lengua de señas americana
    bfi\tBritish Sign Language\tlengua de signos británica|lengua de señas británica
    fsl\tFrench Sign Language\tlengua de signos francesa|lengua de señas francesa
    gsg\tGerman Sign Language\tlengua de signos alemana|lengua de señas alemana
    bzs\tBrazilian Sign Language\tlengua de signos brasileña|lengua de señas brasileña
    jsl\tJapanese Sign Language\tlengua de signos japonesa|lengua de señas japonesa
    kvk\tKorean Sign Language\tlengua de signos coreana|lengua de señas coreana
    mfs\tMexican Sign Language\tlengua de signos mexicana|lengua de señas mexicana
    ssp\tSpanish Sign Language\tlengua de signos española|lengua de señas española
    ise\tItalian Sign Language\tlengua de signos italiana|lengua de señas italiana
    rsl\tRussian Sign Language\tlengua de signos rusa|lengua de señas rusa
    ukl\tUkrainian Sign Language\tlengua de signos ucraniana|lengua de señas ucraniana
    icl\tIcelandic Sign Language\tlengua de signos islandesa|lengua de señas islandesa
    dsl\tDanish Sign Language\tlengua de signos danesa|lengua de señas danesa
    swl\tSwedish Sign Language\tlengua de signos sueca|lengua de señas sueca
    ins\tIndian Sign Language\tlengua de signos india|lengua de señas india";

static TAGS: LazyLock<HashMap<String, &'static str>> = LazyLock::new(|| {
    let mut tags = HashMap::new();
    for line in OTHERS.lines().chain(CLDR.lines()) {
        let mut fields = line.trim().split('\t');
        let tag = fields.next().unwrap_or_default();
        for name in fields.flat_map(|names| names.split('|')) {
            tags.entry(key(name)).or_insert(tag);
        }
    }
    tags
});

/// The tags of the languages that a film file may have texts in.
pub fn film_file_languages() -> impl Iterator<Item = &'static str> {
    Locale::ALL.into_iter().map(Locale::tag)
}

/// Whether a film file may have texts in the language of this tag.
pub fn is_of_film_files(tag: &str) -> bool {
    film_file_languages().any(|known| known == tag)
}

/// The tag of a language, by its tag or its name.
pub fn language(text: &str) -> Option<String> {
    let text = text.trim();
    if says_none(text) {
        return None;
    }
    // A tag before a name: "ga" is Irish, and Ga another language.
    let is_known = TAGS.values().any(|tag| *tag == text);
    if let Some(tag) = TAGS.get(&key(text)).filter(|_| !is_known) {
        return Some((*tag).to_owned());
    }
    // Longer words of letters are names that are not known here.
    let tag = text.replace('_', "-");
    let is_tag = tag
        .parse::<LanguageTag>()
        .is_ok_and(|tag| tag.language().len() <= 3);
    is_tag.then_some(tag)
}

/// Whether it says that nobody speaks: the languages of a silent film.
pub fn says_none(text: &str) -> bool {
    let none = [
        "",
        "none",
        "n/a",
        "no language",
        "no spoken language",
        "sin diálogos",
        "silent",
        "xx",
        "zxx",
        "und",
    ];
    none.contains(&text.trim().to_lowercase().as_str())
}

/// The words of a text, or of paragraphs, in small letters.
pub fn words(text: &Value) -> Vec<String> {
    let texts = list(text.clone());
    let text = texts
        .iter()
        .filter_map(Value::as_str)
        .collect::<Vec<_>>()
        .join(" ");
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

/// English or Spanish by words that are frequent there and not in languages like
/// it.
pub fn by_words(words: &[String]) -> Option<&'static str> {
    let count = |known: &[&str]| {
        words
            .iter()
            .filter(|word| known.contains(&word.as_str()))
            .count()
    };
    let english = count(&["the", "and", "with", "who", "his", "their", "from", "they"]);
    let spanish = count(&["el", "los", "las", "y", "una"]);
    match (english, spanish) {
        (1.., 0) => Some("en"),
        (0, 2..) => Some("es"),
        _ => None,
    }
}

/// A name without case and accents of which people leave out many.
fn key(name: &str) -> String {
    let name = name.trim().to_lowercase();
    let plain = name.chars().map(|c| match c {
        'á' => 'a',
        'é' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        '’' => '\'',
        c => c,
    });
    plain.collect()
}

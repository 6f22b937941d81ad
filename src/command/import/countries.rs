//! Countries by their ISO 3166-1 codes and by their names, in English and
//! Spanish.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::{Value, json};

/// The names of Unicode CLDR, by `names/from-cldr.mjs`.
const CLDR: &str = include_str!("names/countries.tsv");

/// Countries of which there are films and no longer a code, and what films'
/// databases call others. TMDB's codes for them, where it has any.
const OTHERS: &str = "\
    SU\tSoviet Union|USSR\tUnión Soviética|URSS
    XC\tCzechoslovakia\tChecoslovaquia
    XG\tEast Germany\tAlemania Oriental|República Democrática Alemana
    XI\tNorthern Ireland\tIrlanda del Norte
    YU\tYugoslavia|Federal Republic of Yugoslavia\tYugoslavia
    CS\tSerbia and Montenegro\tSerbia y Montenegro
    AN\tNetherlands Antilles\tAntillas Neerlandesas
    ZR\tZaire\tZaire
    BU\tBurma\tBirmania
    DE-W\tWest Germany\tAlemania Occidental|República Federal de Alemania
    US\tUnited States|United States of America|USA|U.S.A.|U.S.\tEstados Unidos|Estados Unidos de América|EE.UU.|EEUU
    GB\tUnited Kingdom|UK|U.K.|Great Britain\tReino Unido|Gran Bretaña
    KR\tSouth Korea|Korea, South|Republic of Korea\tCorea del Sur
    KP\tNorth Korea\tCorea del Norte
    RU\tRussia|Russian Federation\tRusia|Federación Rusa
    CZ\tCzech Republic|Czechia\tRepública Checa|Chequia
    CI\tIvory Coast|Côte d'Ivoire\tCosta de Marfil
    IR\tIran|Iran, Islamic Republic of\tIrán
    TW\tTaiwan|Taiwan, Province of China\tTaiwán
    VN\tVietnam|Viet Nam\tVietnam
    MK\tNorth Macedonia|Macedonia\tMacedonia del Norte|Macedonia
    PS\tPalestine|Palestinian Territories|Occupied Palestinian Territory\tPalestina
    TR\tTurkey|Türkiye\tTurquía
    NL\tNetherlands|The Netherlands|Holland\tPaíses Bajos|Holanda";

/// A country's usual names.
#[derive(Clone, Copy, Debug)]
struct Names {
    english: &'static str,
    spanish: &'static str,
}

#[derive(Debug, Default)]
struct Countries {
    by_code: HashMap<&'static str, Names>,
    by_name: HashMap<String, Names>,
}

static COUNTRIES: LazyLock<Countries> = LazyLock::new(|| {
    let mut countries = Countries::default();
    for line in OTHERS.lines().chain(CLDR.lines()) {
        let mut fields = line.trim().split('\t');
        let fields = [(); 3].map(|()| fields.next().unwrap_or_default());
        let [code, english, spanish] = fields;
        let usual = |names: &'static str| names.split('|').next().unwrap_or_default();
        let names = Names {
            english: usual(english),
            spanish: usual(spanish),
        };
        countries.by_code.entry(code).or_insert(names);
        for name in english.split('|').chain(spanish.split('|')) {
            countries
                .by_name
                .entry(name.to_lowercase())
                .or_insert(names);
        }
    }
    countries
});

/// A country by its code, in both languages.
pub fn of_code(code: &str) -> Option<Value> {
    COUNTRIES.by_code.get(code).copied().map(both)
}

/// A country by any of its names, or by its code, in both languages.
pub fn of_name(name: &str) -> Option<Value> {
    let name = name.trim().replace('’', "'");
    let by_name = COUNTRIES.by_name.get(&name.to_lowercase());
    let found = by_name.or_else(|| {
        COUNTRIES
            .by_name
            .get(&name.replace('\'', "’").to_lowercase())
    });
    found.copied().map(both).or_else(|| of_code(&name))
}

/// The names of several countries with a word or a stroke between them: "España y
/// Francia", "Francia/Bélgica".
/// `None` if they are one, or any is not known.
pub fn joined_by_a_word(text: &str) -> Option<Vec<&str>> {
    if of_name(text).is_some() {
        return None;
    }
    let words = [" y ", " e ", " and ", " & ", "/", " - "];
    let names: Vec<&str> = words
        .iter()
        .find(|word| text.contains(**word))
        .map(|word| text.split(word).map(str::trim).collect())?;
    names
        .iter()
        .all(|name| of_name(name).is_some())
        .then_some(names)
}

fn both(names: Names) -> Value {
    match names {
        Names { english, spanish } if english == spanish => english.into(),
        Names { english, spanish } => json!({ "en": english, "es": spanish }),
    }
}

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
    XG\tEast Germany|GDR\tAlemania Oriental|República Democrática Alemana|RDA|Alemania (RDA)
    XI\tNorthern Ireland\tIrlanda del Norte
    YU\tYugoslavia|Federal Republic of Yugoslavia\tYugoslavia
    CS\tSerbia and Montenegro\tSerbia y Montenegro
    AN\tNetherlands Antilles\tAntillas Neerlandesas
    ZR\tZaire\tZaire
    BU\tBurma\tBirmania
    DE-W\tWest Germany\tAlemania Occidental|República Federal de Alemania|RFA|Alemania (RFA)
    US\tUnited States|United States of America|USA|U.S.A.|U.S.\tEstados Unidos|Estados Unidos de América|EE.UU.|EEUU
    GB\tUnited Kingdom|UK|U.K.|Great Britain\tReino Unido|Gran Bretaña
    KR\tSouth Korea|Korea, South|Republic of Korea|Korea, Republic of\tCorea del Sur|República de Corea|Corea, República de
    KP\tNorth Korea|Korea, North|Korea, Democratic People's Republic of\tCorea del Norte
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

/// A country by any of its names, or by its code, in both languages; also by a name with
/// another in brackets behind: "Unión Soviética (URSS)".
pub fn of_name(name: &str) -> Option<Value> {
    let name = name.trim().replace('’', "'");
    let known = |name: &str| {
        let by_name = COUNTRIES.by_name.get(&name.to_lowercase());
        by_name.copied()
    };
    let bare = || known(name.strip_suffix(')')?.rsplit_once(" (")?.0);
    let found = known(&name).or_else(|| known(&name.replace('\'', "’")));
    let found = found.or_else(bare);
    found.map(both).or_else(|| of_code(&name))
}

/// The names of countries in a text, which marks part, and words or strokes where a
/// country is known on each side: "Francia, Corea del Sur", "España y Francia",
/// "UK/USA". A comma in a country's name parts nothing: "Korea, Republic of".
pub fn names(text: &str) -> Vec<&str> {
    let is_known = |name: &str| of_name(name).is_some();
    let mut names = Vec::new();
    for text in text.split([';', '|', '·', '\n']) {
        let mut rest = text.trim();
        while !rest.is_empty() {
            let (name, behind) = first(rest);
            rest = behind;
            if name.is_empty() {
                continue;
            }
            let words = [" y ", " e ", " and ", " & ", "/", " - "];
            let parted = words
                .iter()
                .filter(|word| !is_known(name) && name.contains(**word));
            let mut parted = parted.map(|word| name.split(word).map(str::trim).collect::<Vec<_>>());
            match parted.find(|parts| parts.iter().all(|part| is_known(part))) {
                Some(parts) => names.extend(parts),
                None => names.push(name),
            }
        }
    }
    names
}

/// The first country of a list, and what stands behind it.
fn first(text: &str) -> (&str, &str) {
    let (name, behind) = cut(text);
    let (second, after) = cut(behind);
    let whole = &text[..text.len() - behind.len() + second.len()];
    let ends = [" of", " of the", " de", " de la", " del"];
    let is_turned = second == "The" || ends.iter().any(|end| second.ends_with(end));
    match of_name(whole).is_some() {
        true => (whole, after),
        // "Moldova, Republic of", "Bahamas, The"
        false if is_turned => (name, after),
        false => (name, behind),
    }
}

/// A list at its first comma or stroke: what stands before it, and what behind.
fn cut(text: &str) -> (&str, &str) {
    let marks = [",", " / "].iter();
    let marks = marks.filter_map(|mark| Some((text.find(mark)?, mark.len())));
    match marks.min() {
        Some((place, length)) => (
            text[..place].trim_end(),
            text[place + length..].trim_start(),
        ),
        None => (text, ""),
    }
}

fn both(names: Names) -> Value {
    match names {
        Names { english, spanish } if english == spanish => english.into(),
        Names { english, spanish } => json!({ "en": english, "es": spanish }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_with_a_comma_in_its_name_is_one() {
        for (text, expected) in [
            ("Korea, Republic of", &["Korea, Republic of"][..]),
            (
                "France, Korea, Republic of, Spain",
                &["France", "Korea, Republic of", "Spain"],
            ),
            ("Moldova, Republic of", &["Moldova"]),
            ("Bahamas, The, Cuba", &["Bahamas", "Cuba"]),
            ("Korea, Republic of / USA", &["Korea, Republic of", "USA"]),
            (
                "Iran, Islamic Republic of, Iraq",
                &["Iran, Islamic Republic of", "Iraq"],
            ),
            (
                "Corea del Sur, República Checa",
                &["Corea del Sur", "República Checa"],
            ),
            ("Francia/Bélgica", &["Francia", "Bélgica"]),
            ("España y Francia", &["España", "Francia"]),
            ("Trinidad y Tobago / Cuba", &["Trinidad y Tobago", "Cuba"]),
            ("Bosnia and Herzegovina", &["Bosnia and Herzegovina"]),
            (
                "Unión Soviética (URSS)/Cuba",
                &["Unión Soviética (URSS)", "Cuba"],
            ),
            ("Atlantis/Mu, Cuba", &["Atlantis/Mu", "Cuba"]),
            (" , Cuba,", &["Cuba"]),
        ] {
            assert_eq!(names(text), expected, "{text}");
        }
    }
}

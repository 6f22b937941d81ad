//! Credits: texts that name people, one or several, some with what they did.

use super::plain_text::lines;

/// Those whom a credit names.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// Their names, without what they did.
    pub names: Vec<String>,
    /// Everything about it that is not sure.
    pub remarks: Vec<String>,
}

/// Marks that stand in no name. In Chinese there may be a dot without blanks in one.
const MARKS: [&str; 5] = [";", "|", " • ", " · ", " / "];

/// Words and marks that join two people, and that stand in names too.
const WORDS: [&str; 6] = [" and ", " y ", " e ", " & ", " + ", "/"];

/// Words by which a list of people ends without naming one.
const MORE: [&str; 10] = [
    "...",
    "…",
    "among others",
    "and more",
    "and others",
    "entre otros",
    "et al",
    "etc",
    "y más",
    "y otros",
];

/// First words of a band that stands behind somebody, "Ana Luz and the Waves".
const BANDS: [&str; 9] = [
    "friends", "her", "his", "la", "las", "los", "su", "sus", "the",
];

/// Words for what people do for a film, in English and in Spanish.
const JOBS: &str = "actor actress actriz adaptación adaptation adapted argumento author autor autora book cameo cast \
    characters cinematography composed composer compositor compositora dialogue dialogues dir dirección \
    directed direction director directora dirigida dirigido diálogos edición edited editing editor escrita \
    escrito fotografía guion guionista guión historia libro montaje music musical música novel novela obra \
    photography play producción produced producer producida producido productor productora reparto screen \
    screenplay screenwriter script starring story teleplay uncredited voice voz writer written";

/// Words that stand around them.
const AROUND: &str = "a and as based basada basado by co de del el en for la of on original por sin acreditar the un una y";

impl Credit {
    /// Reads a credit. Marks that stand in no name part people, and so do two commas or
    /// more: there may be one in a name. A word or a line break parts them where there
    /// are whole names on both sides, since a name may have "y" in it and a band "and".
    pub fn of(text: &str) -> Credit {
        let lines = lines(text);
        let whole = lines.join(" ");
        let text = without_job(whole.trim_matches([',', ';', '/', '|', ' ']));
        let mut credit = Credit::default();
        let pieces = match pieces(text) {
            Some(pieces) => pieces,
            None if lines.len() > 1 && lines.iter().all(|line| is_whole_name(line)) => {
                lines.iter().map(String::as_str).collect()
            }
            None => {
                credit.doubt(text, lines.len() > 1);
                vec![text]
            }
        };
        credit.take(pieces);
        if credit.names.len() > 1 {
            let what = format!("\"{whole}\" is taken for {} people", credit.names.len());
            credit.remarks.insert(0, what);
        }
        credit
    }

    /// Reads a credit of a source that parts people by commas.
    pub fn listed(text: &str) -> Credit {
        let text = lines(text).join(" ");
        let mut credit = Credit::default();
        credit.take(between_commas(&text));
        credit
    }

    /// Says of one name that it may be those of several.
    fn doubt(&mut self, text: &str, has_lines: bool) {
        if text
            .split_once(',')
            .is_some_and(|(_, behind)| !is_suffix(behind))
        {
            self.remarks.push(format!(
                "\"{text}\" has a comma, and is taken for one person"
            ));
        } else if has_lines || (joined_by(text).is_some() && !has_role(text)) {
            self.remarks.push(format!(
                "\"{text}\" may be several people, and is taken for one"
            ));
        }
    }

    /// Takes pieces of a text for names. A suffix belongs to the name before it: "Ada
    /// Lumen, Jr."
    fn take(&mut self, pieces: Vec<&str>) {
        for piece in pieces {
            let piece = piece.trim();
            let end = piece.trim_end_matches('.').to_lowercase();
            match self.names.last_mut() {
                _ if piece.is_empty() => {}
                Some(last) if is_suffix(piece.split(" (").next().unwrap_or(piece)) => {
                    last.push_str(&format!(", {}", without_job(piece)));
                }
                Some(_) if MORE.contains(&&*end) || end.is_empty() => {
                    self.remarks.push(format!("\"{piece}\" is no name"));
                }
                _ => {
                    let name = without_job(piece);
                    if name.contains(['(', '[']) {
                        let what = format!("\"{name}\" has brackets, and stands as it is");
                        self.remarks.push(what);
                    }
                    self.names.push(name.to_owned());
                }
            }
        }
    }
}

/// The names in a text that has several, if that is sure.
fn pieces(text: &str) -> Option<Vec<&str>> {
    if MARKS.iter().any(|mark| text.contains(mark)) {
        let mut pieces = vec![text];
        for mark in MARKS {
            let parted = pieces.iter().flat_map(|piece| piece.split(mark));
            pieces = parted.collect();
        }
        return Some(pieces);
    }
    let mut names = between_commas(text);
    let last_two = names.last().and_then(|last| joined_names(last));
    let has_job = |name: &&str| name.trim_end().ends_with(')');
    let is_sure = names.len() == 2 && (last_two.is_some() || names.first().is_some_and(has_job));
    if names.len() < 3 && !is_sure {
        return joined_names(text);
    }
    if let Some(two) = last_two {
        names.pop();
        names.extend(two);
    }
    // "Ada Lumen, Leo Mar, and Eva Sol"
    let names = names.into_iter().map(str::trim_start).map(|name| {
        let words = ["and ", "y ", "& "];
        let bare = words.iter().find_map(|word| name.strip_prefix(word));
        bare.unwrap_or(name)
    });
    Some(names.collect())
}

/// The pieces of a text between commas, of which those in brackets are none.
fn between_commas(text: &str) -> Vec<&str> {
    let mut depth = 0;
    let pieces = text.split(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth <= 0 && [',', '，', '、'].contains(&c)
    });
    pieces.collect()
}

/// The names that a word joins, if all are whole names.
fn joined_names(text: &str) -> Option<Vec<&str>> {
    if has_role(text) {
        return None;
    }
    let found = WORDS.iter().find_map(|word| {
        let names = split(text, word);
        (names.len() > 1 && names.iter().all(|name| is_whole_name(name))).then_some(names)
    })?;
    let names = found.into_iter();
    let names = names.flat_map(|name| joined_names(name).unwrap_or_else(|| vec![name]));
    Some(names.collect())
}

/// The first of the words that may join two people in this text.
fn joined_by(text: &str) -> Option<&'static str> {
    let mut words = WORDS.into_iter();
    words.find(|word| *word != " e " && split(text, word).len() > 1)
}

/// A text in pieces, between which a word stands in whatever case.
fn split<'a>(text: &'a str, word: &str) -> Vec<&'a str> {
    let small = text.to_ascii_lowercase();
    let mut pieces = Vec::new();
    let mut begin = 0;
    for (place, _) in small.match_indices(word) {
        pieces.push(&text[begin..place]);
        begin = place + word.len();
    }
    pieces.push(&text[begin..]);
    pieces
}

/// Whether somebody is named with the role that they play: "Ada Lumen as the Moon".
fn has_role(text: &str) -> bool {
    [" as ", " como "].iter().any(|word| text.contains(word))
}

/// Whether it is a name of two words or more, and no band's behind a word.
fn is_whole_name(text: &str) -> bool {
    let comma = text.split_once(',');
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    words.next().is_some()
        && !BANDS.contains(&&*first)
        && comma.is_none_or(|(_, behind)| is_suffix(behind))
}

/// Whether it is behind the comma of a name: "Ada Lumen, Jr."
fn is_suffix(text: &str) -> bool {
    let text = text.trim().replace('.', "").to_lowercase();
    [
        "jr", "sr", "ii", "iii", "iv", "phd", "md", "esq", "asc", "bsc", "ace", "amc",
    ]
    .contains(&text.as_str())
}

/// A name without what its owner did, which stands behind it in brackets or before
/// it: "Ada Lumen (novel)", "Directed by Ada Lumen", "Guion: Ada Lumen".
fn without_job(name: &str) -> &str {
    let mut bare = name.trim();
    while let Some(next) = job_behind(bare).or_else(|| job_before(bare)) {
        bare = next.trim();
    }
    bare
}

/// The name before a job in brackets.
fn job_behind(text: &str) -> Option<&str> {
    let (name, job) = text.strip_suffix([')', ']'])?.rsplit_once(['(', '['])?;
    (is_job(job) && !name.trim().is_empty()).then_some(name)
}

/// The name behind a job.
fn job_before(text: &str) -> Option<&str> {
    let words = [":", " by ", " por ", " de "];
    let mut parted = words.iter().filter_map(|word| text.split_once(word));
    let found = parted.find(|(job, name)| is_job(job) && !name.trim().is_empty());
    let bare = || {
        let before = ["by ", "por ", "Dir. "];
        before.iter().find_map(|word| text.strip_prefix(word))
    };
    found.map(|(_, name)| name).or_else(bare)
}

/// Whether all words of a text are about what somebody did.
fn is_job(text: &str) -> bool {
    let text = text.to_lowercase();
    let words = text.split(|c: char| !c.is_alphabetic());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let is_in = |list: &str, word: &str| list.split_whitespace().any(|known| known == word);
    words.iter().any(|word| is_in(JOBS, word))
        && words
            .iter()
            .all(|word| is_in(JOBS, word) || is_in(AROUND, word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_names(text: &str, names: &[&str], remark: Option<&str>) {
        let credit = Credit::of(text);
        assert_eq!(credit.names, names, "{text}");
        let remarks: Vec<&str> = credit.remarks.iter().map(String::as_str).collect();
        assert_eq!(remarks, Vec::from_iter(remark), "{text}");
    }

    #[test]
    fn a_word_or_a_line_break_between_whole_names_parts_them() {
        for (text, shown) in [
            ("Ada Lumen y Leo Mar", "Ada Lumen y Leo Mar"),
            ("Ada Lumen and Leo Mar", "Ada Lumen and Leo Mar"),
            ("Ada Lumen & Leo Mar", "Ada Lumen & Leo Mar"),
            ("Ada Lumen + Leo Mar", "Ada Lumen + Leo Mar"),
            ("Ada Lumen/Leo Mar", "Ada Lumen/Leo Mar"),
            ("Ada Lumen AND Leo Mar", "Ada Lumen AND Leo Mar"),
            ("Ada Lumen\nLeo Mar", "Ada Lumen Leo Mar"),
            ("Ada Lumen<br>Leo Mar", "Ada Lumen Leo Mar"),
        ] {
            let remark = format!("\"{shown}\" is taken for 2 people");
            assert_names(text, &["Ada Lumen", "Leo Mar"], Some(&remark));
        }
        assert_names(
            "Ada Lumen, Jr. and Leo Mar",
            &["Ada Lumen, Jr.", "Leo Mar"],
            Some("\"Ada Lumen, Jr. and Leo Mar\" is taken for 2 people"),
        );
    }

    #[test]
    fn what_may_be_one_name_is_one_and_told() {
        for text in [
            "José Ortega y Gasset",
            "Ana Luz and the Waves",
            "Ana Luz y sus Olas",
            "Joel and Ethan Coen",
            "AC/DC",
        ] {
            let remark = format!("\"{text}\" may be several people, and is taken for one");
            assert_names(text, &[text], Some(&remark));
        }
        assert_names(
            "Lumen, Ada",
            &["Lumen, Ada"],
            Some("\"Lumen, Ada\" has a comma, and is taken for one person"),
        );
        assert_names(
            "Ada\n   Lumen",
            &["Ada Lumen"],
            Some("\"Ada Lumen\" may be several people, and is taken for one"),
        );
        assert_names(
            "乔治·梅里爱 Georges Méliès",
            &["乔治·梅里爱 Georges Méliès"],
            None,
        );
        assert_names("Ada Lumen, Jr.", &["Ada Lumen, Jr."], None);
        assert_names("Ada Lumen,", &["Ada Lumen"], None);
    }

    #[test]
    fn a_job_beside_a_name_is_no_part_of_it() {
        for text in [
            "Ada Lumen (novel)",
            "Ada Lumen (screenplay by)",
            "Ada Lumen (based on the novel by)",
            "Ada Lumen (guion y dirección)",
            "Directed by Ada Lumen",
            "Dirigida por Ada Lumen",
            "Basada en la novela de Ada Lumen",
            "Written and directed by Ada Lumen",
            "Guion: Ada Lumen",
            "Dir. Ada Lumen",
            "by Ada Lumen",
        ] {
            assert_names(text, &["Ada Lumen"], None);
        }
        assert_names(
            "Ada Lumen (story), Leo Mar (screenplay)",
            &["Ada Lumen", "Leo Mar"],
            Some("\"Ada Lumen (story), Leo Mar (screenplay)\" is taken for 2 people"),
        );
        assert_names(
            "Ada Lumen (Junior)",
            &["Ada Lumen (Junior)"],
            Some("\"Ada Lumen (Junior)\" has brackets, and stands as it is"),
        );
    }

    #[test]
    fn a_list_may_end_without_a_name() {
        let credit = Credit::of("Ada Lumen, Leo Mar, entre otros");
        assert_eq!(credit.names, ["Ada Lumen", "Leo Mar"]);
        assert_eq!(
            credit.remarks,
            [
                "\"Ada Lumen, Leo Mar, entre otros\" is taken for 2 people",
                "\"entre otros\" is no name"
            ]
        );
    }

    #[test]
    fn a_suffix_in_a_list_belongs_to_the_name_before_it() {
        let credit = Credit::listed(
            "Robert Rey, Jr. (memoir), Cuba Ho, Jr. (story), Leo Mar (story, screenplay)",
        );
        assert_eq!(
            credit.names,
            ["Robert Rey, Jr. (memoir)", "Cuba Ho, Jr.", "Leo Mar"]
        );
        assert_eq!(credit.remarks, [""; 0]);
    }
}

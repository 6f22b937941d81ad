//! Pages and answers in the shapes that their sources had in some year: each has
//! its whole film file and the lines on standard error beside it.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::{film_card, tests};

/// Sources whose shapes are held here.
const SOURCES: [&str; 3] = ["omdb", "schema-org", "tmdb"];

fn shapes() -> Vec<PathBuf> {
    let mut shapes = Vec::new();
    for source in SOURCES {
        let folder = tests().join("import").join(source);
        for entry in fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            let name = path.to_string_lossy();
            if !name.ends_with(".film.json") && !name.ends_with(".told.txt") {
                shapes.push(path);
            }
        }
    }
    shapes.sort();
    shapes
}

fn beside(shape: &Path, ending: &str) -> String {
    let path = shape.with_extension(ending);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

#[test]
fn every_shape_of_a_source_becomes_its_whole_film() {
    let shapes = shapes();
    assert!(shapes.len() > 12, "{shapes:?}");
    for shape in shapes {
        let name = shape
            .strip_prefix(tests())
            .expect("inside")
            .to_str()
            .expect("UTF-8");
        let outcome = film_card(&["import", name]);
        assert_eq!(outcome.status, 0, "{name}: {}", outcome.error);
        let film: Value = serde_json::from_str(&outcome.out).expect("JSON");
        let expected: Value = serde_json::from_str(&beside(&shape, "film.json")).expect("JSON");
        assert_eq!(film, expected, "{name}");
        let told: Vec<&str> = outcome
            .error
            .lines()
            .map(|line| line.strip_prefix(name).expect(line))
            .collect();
        let expected = beside(&shape, "told.txt");
        assert_eq!(told, expected.lines().collect::<Vec<_>>(), "{name}");
        let checked = film_card(&[
            "check",
            shape.with_extension("film.json").to_str().expect("UTF-8"),
        ]);
        assert_eq!((checked.status, checked.out.as_str()), (0, ""), "{name}");
    }
}

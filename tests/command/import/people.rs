use serde_json::{Value, json};

use super::{imported, imported_movie, person};

#[test]
fn an_author_of_the_page_is_no_writer_of_the_film() {
    for author in [
        json!({ "@type": "Person", "name": "Web Master", "url": "https://films.example/user/web-master" }),
        json!({ "@type": "Person", "name": "Ada Lumen", "url": "https://films.example/author/ada/" }),
        json!({ "@type": "Person", "name": "Ada Lumen", "@id": "https://films.example/#/schema/person/1f2e" }),
        json!({ "@type": "Organization", "name": "Films Example" }),
        json!({ "@type": "Person", "name": "admin" }),
        json!("admin"),
    ] {
        let name = author.get("name").unwrap_or(&author).clone();
        let (film, notes) =
            imported_movie(json!({ "author": author, "director": "Georges Méliès" }));
        assert_eq!(film.get("author"), None);
        assert_eq!(
            notes,
            [format!(
                "author: {name} is an author of the page, and not of the film"
            )]
        );
    }
    let ada = json!({ "@type": "Person", "@id": "#ada", "name": "Ada Lumen" });
    let graph = json!({ "@graph": [
        ada, { "@type": "Article", "author": { "@id": "#ada" } },
        { "@type": "Movie", "name": "A Trip to the Moon", "author": { "@id": "#ada" },
          "creator": [{ "@type": "Person", "name": "Georges Méliès" }, { "@type": "Organization", "name": "Star Film" }] },
    ] });
    let (film, notes) = imported(&graph.to_string());
    assert_eq!(film["author"], json!([person("Georges Méliès")]));
    assert_eq!(
        notes,
        [
            "author: \"Ada Lumen\" is an author of the page, and not of the film",
            "creator: has 1 company, which writes no film"
        ]
    );
}

#[test]
fn an_author_of_the_film_is_its_writer() {
    let verne =
        json!({ "@type": "Person", "name": "Jules Verne", "url": "https://people.example/verne" });
    let (film, notes) = imported_movie(json!({ "author": verne }));
    assert_eq!(
        film["author"],
        json!([{ "name": "Jules Verne", "url": "https://people.example/verne" }])
    );
    assert_eq!(notes, [""; 0]);
}

#[test]
fn nobody_is_there_twice() {
    let (film, notes) = imported_movie(json!({
        "director": ["Georges Méliès", { "name": "Georges Méliès", "url": "https://people.example/1" }],
        "actor": [
            { "name": "Bleuette Bernon" },
            { "@type": "PerformanceRole", "actor": { "name": "Bleuette Bernon" }, "characterName": "Phoebe" },
            { "@type": "PerformanceRole", "actor": { "name": "Georges Méliès" }, "characterName": "Barbenfouillis" },
            { "@type": "PerformanceRole", "actor": { "name": "Georges Méliès" }, "characterName": "The Moon" },
            "Georges Méliès",
        ],
    }));
    assert_eq!(notes, [""; 0]);
    assert_eq!(
        film["director"],
        json!([{ "name": "Georges Méliès", "url": "https://people.example/1" }])
    );
    let cast: Vec<Value> = film["actor"].as_array().expect("a list").clone();
    assert_eq!(
        cast,
        [
            json!({ "name": "Bleuette Bernon", "characterName": "Phoebe" }),
            json!({ "name": "Georges Méliès", "characterName": "Barbenfouillis / The Moon" }),
        ]
    );
}

#[test]
fn several_names_in_one_field_are_several_people() {
    for written in [
        "Bleuette Bernon, Victor André, Henri Delannoy",
        "Bleuette Bernon; Victor André; Henri Delannoy",
        "Bleuette Bernon / Victor André / Henri Delannoy",
    ] {
        let (film, notes) =
            imported_movie(json!({ "actor": { "@type": "Person", "name": written } }));
        let people = ["Bleuette Bernon", "Victor André", "Henri Delannoy"].map(person);
        assert_eq!(film["actor"], json!(people));
        assert_eq!(
            notes,
            [format!("actor: \"{written}\" is taken for 3 people")]
        );
    }
    let (film, _) = imported_movie(json!({ "actor": "Ada Lumen, Jr., Leo Mar, Eva Sol" }));
    assert_eq!(
        film["actor"],
        json!(["Ada Lumen, Jr.", "Leo Mar", "Eva Sol"].map(person))
    );
}

#[test]
fn the_last_two_of_a_list_are_joined_by_a_word() {
    for (written, names) in [
        (
            "Ada Lumen, Leo Mar y Eva Sol",
            &["Ada Lumen", "Leo Mar", "Eva Sol"][..],
        ),
        (
            "Ada Lumen, Leo Mar, and Eva Sol",
            &["Ada Lumen", "Leo Mar", "Eva Sol"],
        ),
        (
            "Ada Lumen, Teo Luz, Leo Mar and Eva Sol",
            &["Ada Lumen", "Teo Luz", "Leo Mar", "Eva Sol"],
        ),
        (
            "Ada Lumen, Teo Luz, José Ortega y Gasset",
            &["Ada Lumen", "Teo Luz", "José Ortega y Gasset"],
        ),
        ("José Ortega y Gasset", &["José Ortega y Gasset"]),
    ] {
        let (film, _) = imported_movie(json!({ "actor": written }));
        let people: Vec<Value> = names.iter().map(|name| person(name)).collect();
        assert_eq!(film["actor"], json!(people), "{written}");
    }
}

#[test]
fn nobody_is_there_twice_in_another_case() {
    let (film, _) = imported_movie(json!({ "director": ["Ada Lumen", "ADA LUMEN"] }));
    assert_eq!(film["director"], json!([person("Ada Lumen")]));
}

#[test]
fn one_comma_splits_no_name() {
    let (film, notes) = imported_movie(json!({ "director": "Ada Lumen, Jr." }));
    assert_eq!(
        (&film["director"], notes),
        (&json!([person("Ada Lumen, Jr.")]), vec![])
    );
    let (film, notes) = imported_movie(json!({ "director": "Ada Lumen, Leo Mar" }));
    assert_eq!(film["director"], json!([person("Ada Lumen, Leo Mar")]));
    assert_eq!(
        notes,
        ["director: \"Ada Lumen, Leo Mar\" has a comma, and is taken for one person"]
    );
}

#[test]
fn a_word_for_nobody_is_no_name() {
    for word in ["null", "?", "Unknown", "undefined", "Desconocido"] {
        let (film, notes) =
            imported_movie(json!({ "director": word, "actor": [{ "name": word }] }));
        assert_eq!((film.get("director"), film.get("actor")), (None, None));
        let note = |key| format!("{key}: \"{word}\" is nobody's name");
        assert_eq!(notes, [note("director"), note("actor")]);
    }
}

#[test]
fn a_list_in_an_object_is_a_list() {
    let (film, notes) = imported_movie(json!({
        "actor": { "@list": ["Bleuette Bernon", { "@type": "Person", "name": "Victor André" }] },
        "genre": { "@set": ["Short", "Fantasy"] },
    }));
    assert_eq!(
        film["actor"],
        json!(["Bleuette Bernon", "Victor André"].map(person))
    );
    assert_eq!(film["genre"], json!(["Short", "Fantasy"]));
    assert_eq!(notes, [""; 0]);
}

#[test]
fn companies_among_the_creators_are_told() {
    let (film, notes) = imported_movie(json!({ "creator": [
        { "@type": "Person", "name": "Georges Méliès" },
        { "@type": "Organization", "url": "https://people.example/company/1" },
    ] }));
    assert_eq!(film["author"], json!([person("Georges Méliès")]));
    assert_eq!(notes, ["creator: has 1 company, which writes no film"]);
}

#[test]
fn what_somebody_did_is_no_part_of_the_name() {
    let (film, notes) = imported_movie(json!({
        "director": "Ada Lumen (Director)", "actor": ["Leo Mar (Actor)", "Eva Sol (Junior)"],
    }));
    assert_eq!(film["director"], json!([person("Ada Lumen")]));
    assert_eq!(
        film["actor"],
        json!(["Leo Mar", "Eva Sol (Junior)"].map(person))
    );
    assert_eq!(
        notes,
        [r#"actor: "Eva Sol (Junior)" has brackets, and stands as it is"#]
    );
}

#[test]
fn a_character_behind_a_name_is_one() {
    let (film, notes) = imported_movie(
        json!({ "actor": ["Leo Mar as the Moon", "Eva Sol como Luna", "Basil As"] }),
    );
    let role = |name: &str, character: &str| json!({ "name": name, "characterName": character });
    let cast = [
        role("Leo Mar", "the Moon"),
        role("Eva Sol", "Luna"),
        person("Basil As"),
    ];
    assert_eq!(film["actor"], json!(cast));
    let told = [
        "actor: \"Leo Mar as the Moon\" is taken for Leo Mar in the role the Moon",
        "actor: \"Eva Sol como Luna\" is taken for Eva Sol in the role Luna",
    ];
    assert_eq!(notes, told);
}

#[test]
fn those_whom_jellyfin_writes_among_the_actors_keep_their_work() {
    let (film, notes) = imported(
        "<movie><title>A Trip to the Moon</title>
        <actor><name>Bleuette Bernon</name><role>Phoebe</role><type>Actor</type></actor>
        <actor><name>Ada Lumen</name><role>Producer</role><type>Producer</type></actor>
        <actor><name>Leo Mar</name><type>Composer</type></actor>
        <actor><name>Eva Sol</name><type>Conductor</type></actor></movie>",
    );
    let phoebe = json!({ "name": "Bleuette Bernon", "characterName": "Phoebe" });
    assert_eq!(film["actor"], json!([phoebe]));
    assert_eq!(film["producer"], json!([person("Ada Lumen")]));
    assert_eq!(film["musicBy"], json!([person("Leo Mar")]));
    assert_eq!(
        notes,
        [r#"actor: "Eva Sol" is of the type "Conductor", and no actor"#]
    );
}

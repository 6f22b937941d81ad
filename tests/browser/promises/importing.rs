//! A film for the form of `index.html` from what is there: pages, answers of databases,
//! files of libraries and diaries.

use serde_json::{Value, json};

use super::index_html::{FILM, open, texts};
use crate::{
    engine::{ENGLISH, Engine},
    page::{Page, key},
    promise::{Group, promises},
};

pub const PROMISES: &[Group] = &[Group {
    reader: ENGLISH,
    engines: &Engine::ALL,
    promises: promises![
        makes_the_film_that_the_command_makes,
        joins_files_about_one_film,
        brings_back_the_film_file_that_it_gave_away,
        takes_text_that_is_pasted,
        takes_a_file_that_is_dropped,
        stays_when_a_file_misses_the_area,
        takes_what_was_brought_before_it_was_there,
        leaves_what_somebody_types_until_it_is_all_there,
        answers_what_was_asked_last,
        leads_from_what_it_left_to_the_field,
        leads_from_json_to_the_form,
        tells_nothing_of_a_film_that_is_gone,
        says_aloud_what_came_of_an_import,
        says_nothing_of_how_a_page_is_written,
        says_why_there_is_no_film,
        says_that_a_folder_can_not_be_read,
        asks_for_a_page_in_place_of_its_address,
        asks_which_of_several_films_is_meant,
        says_that_its_tools_are_not_there,
        works_under_the_strictest_policy,
    ],
}];

/// A file of `tests/import`.
macro_rules! import_file {
    ($name:literal) => {
        ($name, include_str!(concat!("../../import/", $name)))
    };
}

type File<'a> = (&'a str, &'a str);

const OMDB: File<'static> = import_file!("omdb/full-2024.json");
const OMDB_FILM: &str = include_str!("../../import/omdb/full-2024.film.json");
const KODI: File<'static> = import_file!("kodi/2012.nfo");
const LETTERBOXD: File<'static> = import_file!("letterboxd/ratings-2026.csv");
const LETTERBOXD_FILM: &str = include_str!("../../import/letterboxd/ratings-2026.film.json");
const PAGE: File<'static> = import_file!("schema-org/imdb-2024.html");
const PAGE_FILM: &str = include_str!("../../import/schema-org/imdb-2024.film.json");
/// Its JSON-LD is no JSON, as Letterboxd's is not.
const UNTIDY: File<'static> = import_file!("schema-org/letterboxd-review-2024.html");
const UNTIDY_FILM: &str = include_str!("../../import/schema-org/letterboxd-review-2024.film.json");
const SEVERAL: [File<'static>; 3] = [
    import_file!("several/2026.1-tmdb.json"),
    import_file!("several/2026.2-omdb.json"),
    import_file!("several/2026.3-letterboxd.csv"),
];
const SEVERAL_FILM: &str = include_str!("../../import/several/2026.film.json");

fn open_form(page: &mut Page<'_>, state: &str) {
    open(page, &format!("?film=json{state}"));
    page.wait_until("find('#film-form .fields')");
}

/// An expression for these files, as a visitor's machine gives them.
fn transfer(files: &[File<'_>]) -> String {
    let files = files.iter().map(|(name, text)| {
        let name = name.rsplit('/').next();
        format!(
            "transfer.items.add(new File([{}], {}));",
            json!(text),
            json!(name)
        )
    });
    let files: String = files.collect();
    format!("(() => {{ const transfer = new DataTransfer(); {files} return transfer; }})()")
}

fn choose(page: &Page<'_>, files: &[File<'_>]) {
    page.js(&format!(
        "(() => {{
            const chooser = find('#files');
            chooser.files = {}.files;
            chooser.dispatchEvent(new Event('change', {{ bubbles: true }}));
        }})()",
        transfer(files)
    ));
}

/// Waits until this film is in the form.
fn expect_film(page: &Page<'_>, expected: &str) {
    let expected: Value = serde_json::from_str(expected).expect("a film");
    page.wait_for_value(FILM, &expected);
    page.wait_until("find('#imported').innerText.includes('The film is in the form.')");
}

fn makes_the_film_that_the_command_makes(page: &mut Page<'_>) {
    open_form(page, "");
    for (file, film) in [
        (OMDB, OMDB_FILM),
        (PAGE, PAGE_FILM),
        (LETTERBOXD, LETTERBOXD_FILM),
    ] {
        choose(page, &[file]);
        expect_film(page, film);
    }
    page.reads("#card >>> [part~=title]", "Greed");
    page.click("#undo");
    page.reads("#card >>> [part~=title]", "Le voyage dans la lune");
    assert_eq!(page.requests_for("film_card_server_bg.wasm"), 1);
}

fn joins_files_about_one_film(page: &mut Page<'_>) {
    open_form(page, "");
    choose(page, &SEVERAL);
    expect_film(page, SEVERAL_FILM);
}

fn brings_back_the_film_file_that_it_gave_away(page: &mut Page<'_>) {
    open_form(page, "");
    choose(page, &[PAGE]);
    expect_film(page, PAGE_FILM);
    page.js("find('#film-file-box').open = true");
    page.wait_until("text('#film-file code').includes('name')");
    let given = page.js("find('#film-file code').textContent");
    choose(page, &[OMDB]);
    expect_film(page, OMDB_FILM);
    choose(page, &[("film.json", given.as_str().expect("a text"))]);
    expect_film(page, PAGE_FILM);
}

fn paste(page: &Page<'_>, text: &str) {
    page.js(&format!(
        "(() => {{
            find('#pasted').value = {};
            find('#pasted').dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
        }})()",
        json!(text)
    ));
}

fn takes_text_that_is_pasted(page: &mut Page<'_>) {
    open_form(page, "");
    paste(page, OMDB.1);
    expect_film(page, OMDB_FILM);
    assert_eq!(page.js("find('#pasted').value"), "");
}

fn takes_a_file_that_is_dropped(page: &mut Page<'_>) {
    open_form(page, "");
    page.js(&format!(
        "(() => {{
            const drag = (type) => {{
                const event = new DragEvent(type, {{ bubbles: true, cancelable: true }});
                Object.defineProperty(event, 'dataTransfer', {{ value: {} }});
                return !find('.bring').dispatchEvent(event);
            }};
            // Whoever prevents neither leaves the page for the file.
            window.isTaken = [drag('dragover'), drag('drop')];
        }})()",
        transfer(&[OMDB])
    ));
    assert_eq!(page.js("isTaken"), json!([true, true]));
    expect_film(page, OMDB_FILM);
}

fn stays_when_a_file_misses_the_area(page: &mut Page<'_>) {
    open_form(page, "");
    let missed = "((type, types) => {
        const event = new DragEvent(type, { bubbles: true, cancelable: true });
        Object.defineProperty(event, 'dataTransfer', { value: { types } });
        return !find('h1').dispatchEvent(event);
    })";
    // The browser would show the file, and leave the page for it.
    for event in ["dragover", "drop"] {
        assert_eq!(page.js(&format!("{missed}('{event}', ['Files'])")), true);
        assert_eq!(
            page.js(&format!("{missed}('{event}', ['text/plain'])")),
            false
        );
    }
}

fn takes_what_was_brought_before_it_was_there(page: &mut Page<'_>) {
    open(page, "");
    page.run("find('[name=film][value=json]').click();");
    choose(page, &[OMDB]);
    assert_eq!(page.count("#film-form *"), 0);
    expect_film(page, OMDB_FILM);
}

fn leaves_what_somebody_types_until_it_is_all_there(page: &mut Page<'_>) {
    open_form(page, "");
    page.run("find('#pasted').focus();");
    page.keys(&["h", "t", "t", "p", "s", ":", "/", "/", "a", ".", "b"]);
    assert_eq!(page.js("find('#pasted').value"), "https://a.b");
    assert_eq!(page.count("#imported > *"), 0);
    page.keys(&[key::TAB]);
    page.wait_until("find('#imported').innerText.includes('Save the page')");
}

/// Drops a file, to be read by this expression for a promise of its bytes.
fn drop_file(page: &Page<'_>, bytes: &str) {
    page.run(&format!(
        "const file = new File(['{{}}'], 'dropped');
        file.arrayBuffer = () => {bytes};
        file.slice = () => ({{ arrayBuffer: file.arrayBuffer }});
        const event = new DragEvent('drop', {{ bubbles: true, cancelable: true }});
        Object.defineProperty(event, 'dataTransfer', {{ value: {{ types: ['Files'], files: [file] }} }});
        find('.bring').dispatchEvent(event);"
    ));
}

fn answers_what_was_asked_last(page: &mut Page<'_>) {
    open_form(page, "");
    let slow = "new Promise((resolve) => { window.end = () => resolve(new TextEncoder().encode('no film').buffer); })";
    drop_file(page, slow);
    paste(page, OMDB.1);
    expect_film(page, OMDB_FILM);
    page.run("end();");
    page.settle();
    expect_film(page, OMDB_FILM);
    // What is answered at once also ends what was asked before.
    drop_file(page, slow);
    paste(page, "https://films.example/greed");
    page.run("end();");
    page.settle();
    assert!(page.text("#imported").contains("Save the page"));
}

fn leads_from_what_it_left_to_the_field(page: &mut Page<'_>) {
    open_form(page, "");
    choose(page, &[KODI]);
    page.wait_until("all('#imported li').length === 4");
    let lines = texts(page, "#imported li");
    assert_eq!(
        lines[2],
        "The trailer is \"/videos/trailer.mkv\", expected an address of the web"
    );
    page.click("#imported li:nth-child(3) button");
    page.wait_until("focused().closest('[data-path^=trailer]')");
    // The same stands below the field, until somebody writes into it.
    assert_eq!(
        texts(page, "#film-form [data-path^=trailer] .left").len(),
        1
    );
    let plot = "#film-form [data-path=description]";
    let taken = texts(page, "#imported .hint");
    assert!(taken[0].starts_with("Taken: Title, "), "{taken:?}");
    page.js("(() => { for (const box of all('#film-form .group')) box.open = true; })()");
    page.wait_until(&format!(
        "find('{plot} .left')?.innerText.startsWith('plot: is in a language')"
    ));
    page.js(&format!(
        "(() => {{
            find('{plot} textarea').value = 'Luz';
            find('{plot} textarea').dispatchEvent(new InputEvent('input', {{ bubbles: true }}));
        }})()"
    ));
    page.wait_until(&format!("!find('{plot} .left')"));
}

fn leads_from_json_to_the_form(page: &mut Page<'_>) {
    open(page, "?film=json&view=json");
    choose(page, &[KODI]);
    page.wait_until("all('#imported li').length === 4");
    page.click("#imported li:nth-child(3) button");
    page.wait_until("focused().closest('#film-form [data-path^=trailer]')");
}

fn tells_nothing_of_a_film_that_is_gone(page: &mut Page<'_>) {
    open_form(page, "");
    for another_film in ["#undo", "#empty", "#throw-away"] {
        choose(page, &[KODI]);
        page.wait_until("all('#imported li').length === 4 && find('#film-form .left')");
        // What somebody writes into it leaves it the film that it is.
        page.run(
            "const title = find('#film-form [data-path=name] input');
            title.value += '!';
            title.dispatchEvent(new InputEvent('input', { bubbles: true }));",
        );
        page.wait_until("find('#json').value.includes('!')");
        page.click("#undo");
        page.wait_until("!find('#json').value.includes('!')");
        assert_eq!(page.count("#imported li"), 4);
        page.click(another_film);
        page.wait_until("!find('#imported *') && !find('#film-form .left')");
    }
    page.take_errors();
}

fn says_aloud_what_came_of_an_import(page: &mut Page<'_>) {
    open_form(page, "");
    for (file, said) in [
        (
            KODI,
            "The film is in the form. Left out, or to be checked: 4.",
        ),
        (UNTIDY, "The film is in the form."),
        (
            ("notes.txt", "Milk, bread"),
            "No film was found: notes.txt: has no film",
        ),
    ] {
        choose(page, &[file]);
        page.wait_until(&format!("text('#heard').startsWith({})", json!(said)));
    }
    // What was left of a field is said by the button that leads there.
    choose(page, &[KODI]);
    page.wait_until("all('#imported li').length === 4");
    let described = "(({ attributes }) => document.getElementById(attributes['aria-describedby'].value).innerText)(
        find('#imported li:nth-child(3) button'))";
    assert_eq!(
        page.js(described),
        "is \"/videos/trailer.mkv\", expected an address of the web"
    );
}

fn says_nothing_of_how_a_page_is_written(page: &mut Page<'_>) {
    open_form(page, "");
    choose(page, &[UNTIDY]);
    expect_film(page, UNTIDY_FILM);
    assert_eq!(page.count("#imported li"), 0);
}

fn says_why_there_is_no_film(page: &mut Page<'_>) {
    open_form(page, "");
    let before = page.js("find('#json').value");
    choose(page, &[("notes.txt", "Milk, bread")]);
    page.wait_until("find('#imported').innerText.includes('No film was found')");
    assert!(
        page.text("#imported li")
            .starts_with("notes.txt: has no film")
    );
    assert_eq!(page.js("find('#json').value"), before);
    choose(page, &[("export.zip", "PK\u{3}\u{4} reviews.csv")]);
    page.wait_until("find('#imported').innerText.includes('Unpack it')");
}

fn says_that_a_folder_can_not_be_read(page: &mut Page<'_>) {
    open_form(page, "");
    drop_file(
        page,
        "Promise.reject(new DOMException('', 'NotFoundError'))",
    );
    page.wait_until("find('#imported').innerText.includes('Of a folder, choose the files')");
    page.wait_until("text('#heard').includes('Of a folder, choose the files')");
}

fn asks_for_a_page_in_place_of_its_address(page: &mut Page<'_>) {
    open_form(page, "");
    paste(page, "https://films.example/greed\n");
    page.wait_until("find('#imported').innerText.includes('Save the page')");
}

fn asks_which_of_several_films_is_meant(page: &mut Page<'_>) {
    open_form(page, "");
    let diary = "Date,Name,Year,Letterboxd URI,Rating\n\
        2026-01-01,Greed,1924,https://boxd.it/1a,4\n2026-01-02,Sunrise,1927,https://boxd.it/2a,5\n";
    choose(page, &[("ratings.csv", diary)]);
    page.wait_until("focused() === find('#imported select')");
    assert_eq!(page.js("text('#heard')"), "");
    assert_eq!(
        page.js("[...find('#imported select').options].map(({ text }) => text)"),
        json!(["Greed (1924)", "Sunrise (1927)"])
    );
    page.keys(&["S", "u", "n", key::ENTER]);
    page.reads("#card >>> [part~=title]", "Sunrise");
    // The list has gone, and the keyboard goes on from where it was.
    page.wait_until("focused() === find('#imported')");
    // A long list has a field that makes it short.
    let lines = (1900..2020)
        .map(|year| format!("2026-01-01,Núm. {year},{year},https://boxd.it/{year},4\n"));
    let diary = format!(
        "Date,Name,Year,Letterboxd URI,Rating\n{}",
        lines.collect::<String>()
    );
    choose(page, &[("ratings.csv", &diary)]);
    page.wait_until("focused() === find('#imported input')");
    page.keys(&["n", "u", "m", " ", "1", "9", "4", "4", key::ENTER]);
    page.reads("#card >>> [part~=title]", "Núm. 1944");
}

fn says_that_its_tools_are_not_there(page: &mut Page<'_>) {
    page.open("../../sub/any/index.html?film=json");
    page.wait_until("find('#film-form .fields')");
    page.js("(() => { window.fetch = async () => new Response('', { status: 404 }); })()");
    choose(page, &[OMDB]);
    page.wait_until("find('#imported').innerText.includes('could not be loaded')");
    page.take_errors();
}

fn works_under_the_strictest_policy(page: &mut Page<'_>) {
    open_form(page, "&strict");
    choose(page, &[LETTERBOXD]);
    expect_film(page, LETTERBOXD_FILM);
    page.reads("#card >>> [part~=title]", "Greed");
    page.js("(() => { find('#card-html-box').open = true; find('#json-ld-box').open = true; })()");
    page.wait_until("find('#card-html').textContent.includes('shadowrootmode')");
    page.wait_until("find('#json-ld').textContent.includes('schema.org')");
}

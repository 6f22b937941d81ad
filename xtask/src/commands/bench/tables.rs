//! The measured numbers as Markdown: medians with the least and the most, and
//! what they come to beside each other.

use super::{
    figures::{each, memory_per_node, mount_per_node, nodes_per_card, regrowth, switch},
    found::{Cards, Found, Load, Subject, Switch, Transfer},
    goals::goals,
    numbers::{Numbers, kilobytes, median, spread},
    table_head::head,
};

/// The header of each table, which `xtask/README.md` has too.
const LOADING: &str = "card, loading|kB|requests|HTML, kB|on the screen, ms|first click worked, ms|slow: on the screen, ms|slow: first click worked, ms|slow: longest task, ms";
const SWITCHING: &str = "card, switching language|texts changed|1 card: script, ms|next frame, ms|100 cards: script, ms|per text, µs|next frame, ms|1,000 cards: script, ms|next frame, ms|all, ms|most script in a frame, ms";
const MOUNTING: &str = "card, mounting 1,000|DOM nodes per card|script, ms|per DOM node, µs|longest task, ms|most script in a task, ms|in view, ms|all, ms";
const MEMORY: &str = "card, memory with 1,000|JS heap, MB|wasm, MB|per DOM node, bytes|removed: nodes|listeners|heap, MB|wasm, MB|a second thousand: wasm, MB";

/// The meaning of the figures.
const NOTES: &str = "\
- All cards show the same parts of the same film: title, synopsis, cast with characters, reviews with stars and \
by-lines, a switch between two languages. The command checks that before it measures.
- film-card does more: credits, awards, themes, strengths and weaknesses, a drawing, the path of each fault in a film \
file, options that can change, structured data, cards that survive a panic. The others have the film in their bundle.
- *kB* are by brotli 11, and exclude the HTML.
- *On the screen* is the frame after the first frame with the whole card. The placeholder of the embedded film counts: \
it lacks only the drawing.
- *First click worked* is the frame with the other language.
- *Slow* is 1.6 Mbit/s, 150 ms and a processor four times slower.
- *Std rebuilt* is a build with its own standard library, like film-card's. Only the loading of these cards is measured.
- *Script* is the main thread in Chromium's recording, with garbage collection, without style and layout. Scripts and \
tasks are in processor time, all other times are clock time.
- *A switch* is one click if the cards follow each other, as film-card's do, or else one click for each card.
- *DOM nodes* are counted by Chromium, with comments and marks of the frameworks. *Memory per DOM node* is heap and wasm \
of the thousand cards.
- *Removed* is the growth after 240 cards have come, been switched and gone, without any card on the page. A wasm memory \
never shrinks; the module uses it again, or leaves it for a new one.
- Each figure is the median with the least and the most.";

/// The tables of all that was found: of the subjects by name and title, in that
/// order. `wasm` are the names of the other cards that are WebAssembly.
pub fn tables(found: &Found, titles: &[(&str, &str)], wasm: &[&str], versions: &str) -> String {
    let mut subjects = Vec::new();
    for (name, title) in titles {
        if let Some(subject) = found.subjects.get(*name) {
            subjects.push((*title, subject));
        }
    }
    let Found {
        date,
        chromium,
        node,
        processor,
        load_average: [before, after],
        rounds,
        ..
    } = found;
    let conditions = format!(
        "Measured on {date} in turns, rounds: {rounds}, on {processor}, load average {before:.1} to {after:.1}, by \
         Chromium {chromium} and Node {node}. Built by {versions}."
    );
    let tables = [
        table(LOADING, &subjects, loading),
        table(SWITCHING, &subjects, switching),
        table(MOUNTING, &subjects, mounting),
        table(MEMORY, &subjects, memory),
        goals(found, wasm),
        NOTES.to_owned(),
        conditions,
    ];
    tables.join("\n\n")
}

fn table(
    header: &str,
    subjects: &[(&str, &Subject)],
    cells: fn(&Subject) -> Option<Vec<String>>,
) -> String {
    let mut lines = head(header);
    for (title, subject) in subjects {
        if let Some(cells) = cells(subject) {
            lines.push(format!("| {title} | {} |", cells.join(" | ")));
        }
    }
    lines.join("\n")
}

fn loading(subject: &Subject) -> Option<Vec<String>> {
    let Transfer {
        page,
        files,
        requests,
    } = subject.transfer;
    let shown = |loads: &[Load]| spread(&loads.iter().map(|load| load.shown).collect::<Numbers>());
    let switched = |loads: &[Load]| {
        spread(
            &loads
                .iter()
                .filter_map(|load| load.switched)
                .collect::<Numbers>(),
        )
    };
    let longest = |load: &Load| load.long_tasks.iter().copied().fold(0.0, f64::max);
    Some(vec![
        kilobytes(files),
        requests.to_string(),
        kilobytes(page),
        shown(&subject.loads),
        switched(&subject.loads),
        shown(&subject.slow),
        switched(&subject.slow),
        spread(&subject.slow.iter().map(longest).collect::<Numbers>()),
    ])
}

fn switching(subject: &Subject) -> Option<Vec<String>> {
    let of = |count, value: fn(&Switch) -> f64| spread(&switch(subject, count, value));
    let texts = subject.texts_changed?;
    let per_text = switch(subject, 100, |it| it.script);
    let per_text: Numbers = per_text
        .iter()
        .map(|script| script * 10.0 / f64::from(texts))
        .collect();
    (!subject.cards.is_empty()).then(|| {
        vec![
            texts.to_string(),
            of(1, |it| it.script),
            of(1, |it| it.first),
            of(100, |it| it.script),
            spread(&per_text),
            of(100, |it| it.all),
            of(1000, |it| it.script),
            of(1000, |it| it.first),
            of(1000, |it| it.all),
            of(1000, |it| it.longest_frame),
        ]
    })
}

fn mounting(subject: &Subject) -> Option<Vec<String>> {
    let of = |value: fn(&Cards) -> f64| spread(&each(subject, value));
    (!subject.cards.is_empty()).then(|| {
        vec![
            format!("{:.0}", median(&each(subject, nodes_per_card))),
            of(|it| it.mount.script),
            of(mount_per_node),
            of(|it| it.mount.longest_task),
            of(|it| it.mount.longest_script),
            of(|it| it.mount.in_view),
            of(|it| it.mount.all),
        ]
    })
}

fn memory(subject: &Subject) -> Option<Vec<String>> {
    let of = |value: fn(&Cards) -> f64| spread(&each(subject, value));
    (!subject.cards.is_empty()).then(|| {
        vec![
            of(|it| it.many.heap / 1e6),
            of(|it| it.many.wasm / 1e6),
            of(memory_per_node),
            of(|it| it.after.nodes - it.before.nodes),
            of(|it| it.after.listeners - it.before.listeners),
            of(|it| (it.after.heap - it.before.heap) / 1e6),
            of(|it| (it.after.wasm - it.before.wasm) / 1e6),
            spread(&regrowth(subject)),
        ]
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::commands::bench::goals::GOALS;

    #[test]
    fn the_readme_has_every_table() {
        let readme = include_str!("../../../README.md");
        for header in [LOADING, SWITCHING, MOUNTING, MEMORY, GOALS] {
            let head = format!("\n{}\n", head(header).join("\n"));
            assert!(readme.contains(&head), "{head}");
        }
        assert!(readme.contains(NOTES));
    }
}

//! Promises, and how they are put to the test: one trial per engine and promise.

use std::{
    cell::RefCell,
    panic::{self, AssertUnwindSafe, catch_unwind},
    sync::Arc,
    time::Instant,
};

use libtest_mimic::{Failed, Trial};

use crate::{
    browser::Browser,
    engine::{Engine, Reader},
    page::Page,
    pool::Pool,
    times::Times,
};

/// A promise: its name, and what puts it to the test.
pub type Promise = (&'static str, fn(&mut Page<'_>));

/// Promises that hold for the same reader in the same engines.
#[derive(Debug)]
pub struct Group {
    /// The reader of the pages.
    pub reader: Reader,
    /// The engines in which the promises can be seen.
    pub engines: &'static [Engine],
    /// The promises themselves.
    pub promises: &'static [Promise],
}

/// Names functions as promises.
macro_rules! promises {
    ($($name:ident),+ $(,)?) => {
        &[$((stringify!($name), $name)),+]
    };
}
pub(crate) use promises;

/// The trials of every promise in `modules` by the browsers of `pool`, which stay
/// until the last of the trials is dropped. How long each takes goes to `times`.
pub fn trials(pool: Pool, modules: &[(&str, &'static [Group])], times: &Arc<Times>) -> Vec<Trial> {
    let pool = Arc::new(pool);
    let engine = pool.engine();
    let mut trials = Vec::new();
    for (module, groups) in modules {
        for group in groups
            .iter()
            .filter(|group| group.engines.contains(&engine))
        {
            for &(name, run) in group.promises {
                let (pool, reader, times) = (pool.clone(), group.reader, times.clone());
                let name = format!("{engine}::{module}::{name}");
                trials.push(Trial::test(name.clone(), move || {
                    pool.with(reader, |browser| {
                        let start = Instant::now();
                        let result = test(engine, browser, run);
                        times.add(engine, &name, start.elapsed());
                        result
                    })?
                }));
            }
        }
    }
    trials
}

fn test(engine: Engine, browser: &Browser, run: fn(&mut Page<'_>)) -> Result<(), Failed> {
    let mut page = Page::new(engine, &browser.session)?;
    let kept = catch_unwind(AssertUnwindSafe(|| {
        run(&mut page);
        page.expect_quiet();
    }));
    kept.map_err(|_| {
        let reason = BROKEN.with_borrow_mut(std::mem::take);
        Failed::from(format!("{reason}\n{}", page.report()))
    })
}

thread_local! {
    /// The line and the reason of the break of the promise under test on this thread.
    static BROKEN: RefCell<String> = RefCell::default();
}

/// Keeps the reason of a panic for the trial's report instead of printing it
/// between the lines of other trials.
pub fn keep_panics_for_the_report() {
    panic::set_hook(Box::new(|info| {
        BROKEN.with_borrow_mut(|reason| *reason = info.to_string());
    }));
}

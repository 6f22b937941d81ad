//! Promises, and how they are put to the test: one trial per engine and promise.

use std::{
    cell::RefCell,
    collections::HashMap,
    panic::{self, AssertUnwindSafe, catch_unwind},
    path::PathBuf,
    sync::{Arc, Mutex},
    time::Instant,
};

use libtest_mimic::{Failed, Trial};

use crate::{
    browser::Browser,
    engine::{Engine, Reader},
    page::Page,
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

/// An engine at work: its browsers, one for each reader.
struct Bench {
    engine: Engine,
    driver: PathBuf,
    browsers: Mutex<HashMap<Reader, Browser>>,
    times: Arc<Times>,
}

/// The trials of every promise in `modules` by an engine with its driver. The
/// browsers stay until the last of the trials is dropped. How long each takes goes
/// to `times`.
pub fn trials(
    engine: Engine,
    driver: PathBuf,
    modules: &[(&str, &'static [Group])],
    times: &Arc<Times>,
) -> Vec<Trial> {
    let bench = Arc::new(Bench {
        engine,
        driver,
        browsers: Mutex::default(),
        times: times.clone(),
    });
    let mut trials = Vec::new();
    for (module, groups) in modules {
        for group in groups
            .iter()
            .filter(|group| group.engines.contains(&engine))
        {
            for &(name, run) in group.promises {
                let (bench, reader) = (bench.clone(), group.reader);
                let name = format!("{engine}::{module}::{name}");
                trials.push(Trial::test(name.clone(), move || {
                    bench.test(&name, reader, run)
                }));
            }
        }
    }
    trials
}

impl Bench {
    /// Puts the promise `name` to the test, as soon as this engine has time.
    fn test(&self, name: &str, reader: Reader, run: fn(&mut Page<'_>)) -> Result<(), Failed> {
        let mut browsers = self.browsers.lock().expect("no promise panics past here");
        let start = Instant::now();
        let result = self.test_in(&mut browsers, reader, run);
        self.times.add(self.engine, name, start.elapsed());
        result
    }

    fn test_in(
        &self,
        browsers: &mut HashMap<Reader, Browser>,
        reader: Reader,
        run: fn(&mut Page<'_>),
    ) -> Result<(), Failed> {
        // A browser that the last promise has spoilt is replaced by a new one.
        let is_usable = browsers
            .get(&reader)
            .is_some_and(|browser| browser.session.get("/url").is_ok());
        if !is_usable {
            browsers.remove(&reader);
            browsers.insert(reader, Browser::start(self.engine, &self.driver, reader)?);
        }
        let mut page = Page::new(self.engine, &browsers[&reader].session)?;
        let kept = catch_unwind(AssertUnwindSafe(|| {
            run(&mut page);
            page.expect_quiet();
        }));
        kept.map_err(|_| {
            let reason = BROKEN.with_borrow_mut(std::mem::take);
            Failed::from(format!("{reason}\n{}", page.report()))
        })
    }
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

//! The browsers of one engine, each used by one promise at a time.

use std::{
    collections::HashMap,
    path::PathBuf,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    thread,
};

use crate::{
    browser::Browser,
    engine::{ENGLISH, Engine, Reader},
    semaphore::Semaphore,
};

/// The most browsers of one engine that are used at the same time.
const OF_ONE_ENGINE: usize = 2;

/// An engine's browsers, started as they are needed.
#[derive(Debug)]
pub struct Pool {
    engine: Engine,
    driver: PathBuf,
    readers: Mutex<HashMap<Reader, Arc<Browsers>>>,
    places: Semaphore,
    turns: Arc<Semaphore>,
}

/// The browsers of one reader.
#[derive(Debug)]
struct Browsers {
    places: Semaphore,
    idle: Mutex<Vec<Browser>>,
}

/// Turns for the pools of all engines: so many that each processor is busy also
/// while a promise waits for its page.
pub fn turns() -> Semaphore {
    let processors = thread::available_parallelism().map_or(1, usize::from);
    Semaphore::new(2 * processors)
}

impl Pool {
    /// No browser is started yet.
    pub fn new(engine: Engine, driver: PathBuf, turns: Arc<Semaphore>) -> Self {
        Self {
            engine,
            driver,
            readers: Mutex::default(),
            places: Semaphore::new(OF_ONE_ENGINE),
            turns,
        }
    }

    /// The engine of all of them.
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Waits for a browser of this `reader` that nobody uses, and gives the result
    /// of `work` with it.
    ///
    /// # Errors
    /// When a new one does not start.
    pub fn with<T>(&self, reader: Reader, work: impl FnOnce(&Browser) -> T) -> Result<T, String> {
        let browsers = self.browsers(reader);
        let _places = (
            browsers.places.take(),
            self.places.take(),
            self.turns.take(),
        );
        let idle = locked(&browsers.idle).pop();
        // A browser that the last promise has spoilt is replaced by a new one.
        let usable = idle.filter(|browser| browser.session.get("/url").is_ok());
        let browser = match usable {
            Some(browser) => browser,
            None => Browser::start(self.engine, &self.driver, reader)?,
        };
        let result = work(&browser);
        locked(&browsers.idle).push(browser);
        Ok(result)
    }

    fn browsers(&self, reader: Reader) -> Arc<Browsers> {
        let mut readers = locked(&self.readers);
        let browsers = readers.entry(reader);
        browsers
            .or_insert_with(|| Arc::new(Browsers::new(reader)))
            .clone()
    }
}

impl Browsers {
    /// Most promises are to readers of English, who have all browsers that may be.
    fn new(reader: Reader) -> Self {
        let most = if reader == ENGLISH { OF_ONE_ENGINE } else { 1 };
        Self {
            places: Semaphore::new(most),
            idle: Mutex::default(),
        }
    }
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

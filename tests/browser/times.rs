//! The times of the promises: the sum of each engine, and the longest ones.

use std::{
    cmp::Reverse,
    fmt,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use xtask::tools::engine::Engine;

/// The number of the longest that are named.
const NAMED: usize = 12;

/// The time of each promise so far, in any order; written for a person to read.
#[derive(Debug, Default)]
pub struct Times(Mutex<Vec<(Engine, String, Duration)>>);

impl Times {
    /// Notes how long the promise `name` took in a browser of this engine.
    pub fn add(&self, engine: Engine, name: &str, time: Duration) {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        times.push((engine, name.to_owned(), time));
    }
}

impl fmt::Display for Times {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut times = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        for engine in Engine::ALL {
            let own = times.iter().filter(|(of, ..)| *of == engine);
            let (mut count, mut sum) = (0, Duration::ZERO);
            for (.., time) in own {
                count += 1;
                sum += *time;
            }
            if count > 0 {
                writeln!(f, "{engine}: {count} in {:.1} s", sum.as_secs_f64())?;
            }
        }
        times.sort_by_key(|(.., time)| Reverse(*time));
        for (_, name, time) in times.iter().take(NAMED) {
            writeln!(f, "{:6.2} s  {name}", time.as_secs_f64())?;
        }
        Ok(())
    }
}

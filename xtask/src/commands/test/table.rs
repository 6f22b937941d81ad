//! How long each step took, for a person to read.

use std::{fmt, time::Duration};

use crate::checks::Step;

/// The steps that have passed, in the order of their ends.
#[derive(Debug, Default)]
pub struct Table(Vec<Row>);

#[derive(Debug)]
struct Row {
    step: Step,
    begin: Duration,
    time: Duration,
    passed: usize,
}

impl Table {
    /// Adds a step that began at `begin` after all began and took `time`, with
    /// the number of its tests that passed.
    pub fn add(&mut self, step: Step, begin: Duration, time: Duration, passed: usize) {
        self.0.push(Row {
            step,
            begin,
            time,
            passed,
        });
    }

    /// The number of all tests that passed.
    pub fn passed(&self) -> usize {
        self.0.iter().map(|row| row.passed).sum()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| step | after, s | took, s | tests |")?;
        write!(f, "|---|--:|--:|--:|")?;
        for Row {
            step,
            begin,
            time,
            passed,
        } in &self.0
        {
            let [begin, time] = [begin, time].map(|it| it.as_secs_f64());
            write!(
                f,
                "\n| {} | {begin:.1} | {time:.1} | {passed} |",
                step.name()
            )?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn has_a_row_for_each_step_and_sums_up_the_tests() {
        let mut table = Table::default();
        table.add(Step::Fmt, Duration::ZERO, Duration::from_millis(840), 0);
        table.add(
            Step::Wasm,
            Duration::from_secs(61),
            Duration::from_secs(20),
            32,
        );
        assert_eq!(
            table.to_string(),
            "| step | after, s | took, s | tests |\n|---|--:|--:|--:|\n\
             | fmt | 0.0 | 0.8 | 0 |\n| wasm | 61.0 | 20.0 | 32 |"
        );
        assert_eq!(table.passed(), 32);
    }
}

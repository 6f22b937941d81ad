//! The output of the steps, one after the other although some run at once.

use std::{collections::VecDeque, io::Write, time::Duration};

use crate::{Result, checks::Step};

/// Shows the lines of the step that began first as they come, and holds those of
/// the others back until it has ended.
#[derive(Debug)]
pub struct Output<W> {
    to: W,
    steps: VecDeque<Held>,
}

#[derive(Debug)]
struct Held {
    step: Step,
    lines: Vec<String>,
    has_ended: bool,
}

impl<W: Write> Output<W> {
    /// Writes to `to`.
    pub fn new(to: W) -> Self {
        Self {
            to,
            steps: VecDeque::new(),
        }
    }

    /// A step begins.
    ///
    /// # Errors
    /// As with the others, when nothing can be written.
    pub fn begin(&mut self, step: Step) -> Result {
        self.steps.push_back(Held {
            step,
            lines: Vec::new(),
            has_ended: false,
        });
        self.line(step, format!("== {}", step.name()))
    }

    /// A step prints a line.
    pub fn line(&mut self, step: Step, line: String) -> Result {
        let index = self.steps.iter().position(|held| held.step == step);
        match index {
            Some(0) => writeln!(self.to, "{line}")?,
            Some(index) => self.steps[index].lines.push(line),
            None => {}
        }
        Ok(())
    }

    /// A step has passed.
    pub fn pass(&mut self, step: Step, time: Duration) -> Result {
        let line = format!("== {}: {:.1} s", step.name(), time.as_secs_f64());
        self.line(step, line)?;
        for held in self.steps.iter_mut().filter(|held| held.step == step) {
            held.has_ended = true;
        }
        while self.steps.front().is_some_and(|held| held.has_ended) {
            self.steps.pop_front();
            self.show_the_first()?;
        }
        Ok(())
    }

    /// A step has failed: what it printed comes last, and is all that comes.
    pub fn fail(&mut self, step: Step) -> Result {
        while self.steps.front().is_some_and(|held| held.step != step) {
            self.steps.pop_front();
        }
        self.show_the_first()
    }

    fn show_the_first(&mut self) -> Result {
        if let Some(held) = self.steps.front_mut() {
            for line in held.lines.drain(..) {
                writeln!(self.to, "{line}")?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn output() -> Output<Vec<u8>> {
        let mut output = Output::new(Vec::new());
        output.begin(Step::Clippy).unwrap();
        output.begin(Step::Build).unwrap();
        output.line(Step::Build, "building".to_owned()).unwrap();
        output.line(Step::Clippy, "checking".to_owned()).unwrap();
        output
    }

    fn written(output: &Output<Vec<u8>>) -> &str {
        str::from_utf8(&output.to).unwrap()
    }

    #[test]
    fn shows_one_step_after_the_other_whichever_ends_first() {
        let mut output = output();
        assert_eq!(written(&output), "== clippy\nchecking\n");
        output.pass(Step::Build, Duration::from_secs(2)).unwrap();
        output.pass(Step::Clippy, Duration::from_secs(3)).unwrap();
        assert_eq!(
            written(&output),
            "== clippy\nchecking\n== clippy: 3.0 s\n== build\nbuilding\n== build: 2.0 s\n"
        );
    }

    #[test]
    fn what_a_failed_step_printed_comes_last() {
        let mut output = output();
        output.fail(Step::Build).unwrap();
        assert_eq!(
            written(&output),
            "== clippy\nchecking\n== build\nbuilding\n"
        );
    }
}

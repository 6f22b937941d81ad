//! A step as a program of its own, `cargo xtask test --just STEP`.

use std::{
    io::{self, BufRead, BufReader},
    path::Path,
    sync::mpsc::Sender,
    thread,
    time::{Duration, Instant},
};

use crate::{Result, checks::Step, tools::process_group::ProcessGroup};

/// News of a running step.
#[derive(Debug)]
pub enum Event {
    /// It printed this line.
    Line(Step, String),
    /// It has ended.
    End(Step),
}

/// A running step. Dropping it ends all that it started.
#[derive(Debug)]
pub struct Running {
    step: Step,
    begin: Instant,
    group: ProcessGroup,
}

impl Running {
    /// Has `program`, which is this one, run the step, giving `page_arguments` to
    /// the step `pages`; what it prints comes as `events`.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(
        program: &Path,
        step: Step,
        page_arguments: &[String],
        events: Sender<Event>,
    ) -> Result<Self> {
        let name = step.name();
        let mut arguments = vec!["test", "--just", &name];
        if !page_arguments.is_empty() {
            arguments.push("--");
            arguments.extend(page_arguments.iter().map(String::as_str));
        }
        let (printed, output) = io::pipe()?;
        let errors = output.try_clone()?;
        let group = ProcessGroup::start(program, &arguments, &[], output, errors)?;
        thread::spawn(move || {
            for line in BufReader::new(printed)
                .split(b'\n')
                .map_while(io::Result::ok)
            {
                let line = String::from_utf8_lossy(&line).into_owned();
                let _ = events.send(Event::Line(step, line));
            }
            let _ = events.send(Event::End(step));
        });
        Ok(Self {
            step,
            begin: Instant::now(),
            group,
        })
    }

    /// The step that runs.
    pub fn step(&self) -> Step {
        self.step
    }

    /// Waits for its end; gives when it began and how long it took.
    ///
    /// # Errors
    /// When it failed.
    pub fn end(self) -> Result<(Instant, Duration)> {
        let (begin, time) = (self.begin, self.begin.elapsed());
        if self.group.wait()?.success() {
            return Ok((begin, time));
        }
        Err(format!("the step `{}` failed", self.step.name()).into())
    }
}

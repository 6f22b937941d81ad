//! `cargo xtask test`: all that must hold before a change is done.

mod output;
mod running;
mod schedule;
mod table;

use std::{env, io, sync::mpsc::channel, time::Instant};

use clap::ValueEnum;

use self::{
    output::Output,
    running::{Event, Running},
    schedule::Schedule,
    table::Table,
};
use crate::{
    Result,
    checks::Step,
    tools::{
        Tool, Tools,
        browsers::{Browser, browsers},
        cargo_install::GECKODRIVER,
        engine::{Engine, wanted},
    },
};

/// Runs the steps, or `only` one with what it needs, some at the same time; ends
/// with a table of their times and the number of passed tests.
///
/// # Errors
/// At the first step that fails, naming it, after all that it printed.
pub fn test(only: Option<Step>, page_arguments: &[String]) -> Result {
    let steps = Step::value_variants().iter().copied();
    let steps: Vec<Step> = steps.filter(|step| step.belongs_to(only)).collect();
    // First, so that nothing fails for the want of a tool after minutes of tests.
    install(&steps)?;

    // Cargo may put a new one in its place meanwhile.
    let program = env::current_exe()?;
    let start = Instant::now();
    let mut schedule = Schedule::new(steps);
    let mut running = Vec::new();
    let mut output = Output::new(io::stdout());
    let mut table = Table::default();
    let (sender, events) = channel();
    while !schedule.is_done() {
        while let Some(step) = schedule.begin() {
            output.begin(step)?;
            let started = Running::start(&program, step, page_arguments, sender.clone())?;
            running.push((started, 0));
        }
        match events.recv()? {
            Event::Line(step, line) => {
                for (_, passed) in running.iter_mut().filter(|(it, _)| it.step() == step) {
                    *passed = passed_in(&line).unwrap_or(*passed);
                }
                output.line(step, line)?;
            }
            Event::End(step) => {
                let index = running.iter().position(|(it, _)| it.step() == step);
                let (ended, passed) = running.remove(index.expect("it was begun"));
                let (begin, time) = ended.end().inspect_err(|_| drop(output.fail(step)))?;
                output.pass(step, time)?;
                table.add(step, begin - start, time, passed);
                schedule.pass(step);
            }
        }
    }
    println!("\n{table}\n\n{}", passed_line(table.passed()));
    Ok(())
}

/// Runs one step, for which all is there that it needs, and ends with the number
/// of passed tests.
///
/// # Errors
/// At its first fault.
pub fn test_just(step: Step, page_arguments: &[String]) -> Result {
    let (tools, browsers) = install(&[step])?;
    let passed = step.run(&tools, &browsers, page_arguments)?;
    println!("{}", passed_line(passed));
    Ok(())
}

/// Finds or installs what the steps need.
fn install(steps: &[Step]) -> Result<(Tools, Vec<Browser>)> {
    let mut needed: Vec<Tool> = Vec::new();
    for tool in steps.iter().flat_map(|step| step.tools()) {
        if !needed.contains(tool) {
            needed.push(*tool);
        }
    }
    if !wanted()?.contains(&Engine::Firefox) {
        needed.retain(|tool| *tool != Tool::Program(&GECKODRIVER));
    }
    let tools = Tools::install(&needed)?;
    let browsers = match steps.iter().any(|step| step.needs_browsers()) {
        true => browsers(&tools)?,
        false => Vec::new(),
    };
    Ok((tools, browsers))
}

/// The last line of the output.
fn passed_line(passed: usize) -> String {
    format!("{passed} passed, 0 failed")
}

/// The number in a [`passed_line`].
fn passed_in(line: &str) -> Option<usize> {
    line.strip_suffix(" passed, 0 failed")?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_number_of_passed_tests_from_the_last_line() {
        assert_eq!(passed_in(&passed_line(1223)), Some(1223));
        assert_eq!(passed_in("test result: ok. 12 passed; 0 failed"), None);
    }
}

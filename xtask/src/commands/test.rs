//! `cargo xtask test`: all that must hold before a change is done.

use std::time::Instant;

use clap::ValueEnum;

use crate::{
    Result,
    checks::Step,
    tools::{
        Tool, Tools,
        browsers::browsers,
        cargo_install::GECKODRIVER,
        engine::{Engine, wanted},
    },
};

/// Runs the steps, or `only` one, and ends with the number of passed tests.
///
/// # Errors
/// At the first step that fails, naming it.
pub fn test(only: Option<Step>, page_arguments: &[String]) -> Result {
    let steps = Step::value_variants().iter().copied();
    let steps: Vec<Step> = steps.filter(|step| step.belongs_to(only)).collect();

    // First, so that nothing fails for the want of a tool after minutes of tests.
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
    let needs_browsers = steps.iter().any(|step| step.needs_browsers());
    let browsers = if needs_browsers {
        browsers(&tools)?
    } else {
        Vec::new()
    };

    let mut passed = 0;
    for step in steps {
        let name = step.name();
        println!("== {name}");
        let start = Instant::now();
        passed += step
            .run(&tools, &browsers, page_arguments)
            .map_err(|error| format!("the step `{name}` failed: {error}"))?;
        println!("== {name}: {:.1} s", start.elapsed().as_secs_f64());
    }
    println!("{passed} passed, 0 failed");
    Ok(())
}

//! The order of the steps, and those that run at the same time.

use crate::checks::Step;

/// The most steps at once: as many as there are processors on a small machine.
const AT_ONCE: usize = 2;

/// The steps that have not begun, those that run, and those that have passed.
#[derive(Debug)]
pub struct Schedule {
    waiting: Vec<Step>,
    running: Vec<Step>,
    passed: Vec<Step>,
}

impl Schedule {
    /// Everything waits. Among `steps` is all that each of them needs.
    pub fn new(steps: Vec<Step>) -> Self {
        Self {
            waiting: steps,
            running: Vec::new(),
            passed: Vec::new(),
        }
    }

    /// Whether every step has passed.
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty() && self.running.is_empty()
    }

    /// Begins the next step, if one may run beside those that do.
    pub fn begin(&mut self) -> Option<Step> {
        let index = self.waiting.iter().position(|step| self.may_begin(*step))?;
        let step = self.waiting.remove(index);
        self.running.push(step);
        Some(step)
    }

    /// Notes that a running step has passed.
    pub fn pass(&mut self, step: Step) {
        self.running.retain(|running| *running != step);
        self.passed.push(step);
    }

    fn may_begin(&self, step: Step) -> bool {
        let has_what_it_needs = step.needs().iter().all(|need| self.passed.contains(need));
        let has_room = match step.is_alone() {
            true => self.running.is_empty(),
            false => self.running.len() < AT_ONCE,
        };
        let is_let = self.running.iter().all(|running| {
            !(running.is_alone()
                || step.is_apart_from(*running)
                || running.takes_debug_builds() && step.takes_debug_builds())
        });
        has_what_it_needs && has_room && is_let
    }
}

#[cfg(test)]
mod tests {
    use clap::ValueEnum;

    use super::*;

    fn every_step() -> Schedule {
        Schedule::new(Step::value_variants().to_vec())
    }

    /// Begins all that may begin; what was begun.
    fn begin(schedule: &mut Schedule) -> Vec<Step> {
        std::iter::from_fn(|| schedule.begin()).collect()
    }

    #[test]
    fn no_two_steps_wait_for_the_same_builds() {
        let mut schedule = every_step();
        assert_eq!(begin(&mut schedule), [Step::Fmt, Step::Scripts]);
        schedule.pass(Step::Fmt);
        assert_eq!(begin(&mut schedule), [Step::Clippy]);
        schedule.pass(Step::Scripts);
        assert_eq!(begin(&mut schedule), [Step::Build]);
    }

    #[test]
    fn examples_are_compiled_with_the_library_that_was_made_for_them() {
        let mut schedule = Schedule::new(vec![Step::Build, Step::Native, Step::Docs]);
        assert_eq!(begin(&mut schedule), [Step::Build, Step::Docs]);
        schedule.pass(Step::Docs);
        assert_eq!(begin(&mut schedule), []);
        schedule.pass(Step::Build);
        assert_eq!(begin(&mut schedule), [Step::Native]);
    }

    #[test]
    fn every_step_runs_once_and_after_what_it_needs() {
        let mut schedule = every_step();
        let mut begun = begin(&mut schedule);
        let mut passed = 0;
        while !schedule.is_done() {
            schedule.pass(begun[passed]);
            passed += 1;
            begun.extend(begin(&mut schedule));
            assert!(begun.len() - passed <= AT_ONCE);
        }
        assert_eq!(begun.len(), Step::value_variants().len());
        for (index, step) in begun.iter().enumerate() {
            assert!(
                step.needs()
                    .iter()
                    .all(|need| begun[..index].contains(need))
            );
        }
    }

    #[test]
    fn what_is_held_to_time_runs_beside_nothing() {
        let mut schedule =
            Schedule::new(vec![Step::Fmt, Step::Build, Step::Consumers, Step::Pages]);
        assert_eq!(begin(&mut schedule), [Step::Fmt, Step::Build]);
        schedule.pass(Step::Build);
        assert_eq!(begin(&mut schedule), [Step::Consumers]);
        schedule.pass(Step::Consumers);
        assert_eq!(begin(&mut schedule), []);
        schedule.pass(Step::Fmt);
        assert_eq!(begin(&mut schedule), [Step::Pages]);
    }
}

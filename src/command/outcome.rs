//! How a command ends: its exit status, and the reason for a failure.

/// The exit status of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Nothing is wrong, or there are only warnings.
    Success = 0,
    /// Films have faults.
    Faulty = 1,
    /// Something can't be read or written, or the command line is wrong.
    Unreadable = 2,
}

/// The reason why there is no result, with the exit status that it causes.
#[derive(Debug)]
pub struct Failure {
    pub status: Status,
    /// One or more lines for standard error, each with its position if there is one.
    pub message: String,
}

impl Failure {
    /// Something can't be read or written.
    pub fn unreadable(message: String) -> Self {
        let status = Status::Unreadable;
        Failure { status, message }
    }
}

//! What is said on the terminal, and the exit codes.

use std::fmt;
use std::io::{IsTerminal, Write};

/// Something failed; what, stands on standard error.
pub(crate) const FAILED: u8 = 1;
/// The command line could not be understood.
pub(crate) const USAGE: u8 = 2;
/// The program broke: a defect in it, whatever it was given.
pub(crate) const BROKEN: u8 = 70;
/// `pejl check`: something could not be read, be it a paper, what belongs to it, or the settings.
pub(crate) const UNREADABLE: u8 = 2;

/// A failure as a person reads it.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    help: Option<String>,
    code: u8,
}

impl Failure {
    /// What went wrong.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), help: None, code: FAILED }
    }

    /// The same with an exit code of its own.
    pub(crate) fn with_code(mut self, code: u8) -> Self {
        self.code = code;
        self
    }

    /// The code that the program ends with.
    pub(crate) fn code(&self) -> u8 {
        self.code
    }

    /// The same with what to do about it.
    pub(crate) fn with_help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match &self.help {
            Some(help) => write!(f, "\n{help}"),
            None => Ok(()),
        }
    }
}

/// Prints a failure on standard error.
pub(crate) fn error(failure: &Failure) {
    // Nothing can be said where standard error is closed.
    let _ = writeln!(std::io::stderr(), "pejl: {failure}");
}

/// Tells something beside the output of a command, on standard error.
pub(crate) fn aside(line: &str) {
    // Nothing can be said where standard error is closed.
    let _ = writeln!(std::io::stderr(), "pejl: {line}");
}

/// Prints on standard output; a closed pipe ends the program quietly.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = std::io::stdout().lock();
    let done = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    match done {
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(()),
        Err(error) => Err(Failure::new(error.to_string())),
        Ok(()) => Ok(()),
    }
}

/// Bold, dim and coloured text where a terminal shows it.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style(bool);

impl Style {
    /// Colours only on a terminal, and never where NO_COLOR is set.
    pub(crate) fn for_stdout() -> Self {
        Self(std::io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none())
    }

    fn wrap(self, code: &str, text: &str) -> String {
        if self.0 { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }

    /// Bold.
    pub(crate) fn strong(self, text: &str) -> String {
        self.wrap("1", text)
    }

    /// Dim.
    pub(crate) fn quiet(self, text: &str) -> String {
        self.wrap("2", text)
    }

    /// Red.
    pub(crate) fn bad(self, text: &str) -> String {
        self.wrap("31", text)
    }

    /// Yellow.
    pub(crate) fn warn(self, text: &str) -> String {
        self.wrap("33", text)
    }
}

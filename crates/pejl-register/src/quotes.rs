//! Lines and quotation marks of a text table, as the bytes stand in the file.

use crate::error::{RegisterError, Result};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::Path;

/// Where in a row a byte stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quotes {
    /// Before a field, where a quotation mark opens one.
    Start,
    /// In a field without.
    Bare,
    /// In a field that a mark opened.
    Inside,
    /// After a mark inside, which closes the field or stands for one.
    Closing,
}

/// A line that is not blank.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Line {
    /// Its first byte in the file.
    pub start: u64,
    /// How many dividers stand in it, between quotation marks too.
    pub dividers: usize,
}

impl Quotes {
    fn after(self, byte: u8, divider: u8) -> Self {
        match (self, byte) {
            (Self::Start | Self::Closing, b'"') => Self::Inside,
            (Self::Inside, b'"') => Self::Closing,
            (Self::Inside, _) => Self::Inside,
            (_, b'\n' | b'\r') => Self::Start,
            (_, byte) if byte == divider => Self::Start,
            _ => Self::Bare,
        }
    }

    /// True where a mark that opens a field from the byte `from` on is not closed before the file ends.
    pub(crate) fn open(path: &Path, from: u64, divider: u8) -> Result<bool> {
        let mut state = Self::Start;
        each_byte(path, from, u64::MAX, |byte| state = state.after(byte, divider))?;
        Ok(state == Self::Inside)
    }

    /// The lines from the byte `from` to before the byte `to`.
    pub(crate) fn lines(path: &Path, from: u64, to: u64, divider: u8) -> Result<Vec<Line>> {
        let mut lines: Vec<Line> = Vec::new();
        let (mut inside, mut at) = (false, from);
        each_byte(path, from, to, |byte| {
            let ends = matches!(byte, b'\n' | b'\r');
            if !ends && !inside {
                lines.push(Line { start: at, dividers: 0 });
            }
            if let Some(line) = lines.last_mut().filter(|_| byte == divider) {
                line.dividers += 1;
            }
            (inside, at) = (!ends, at + 1);
        })?;
        Ok(lines)
    }
}

fn each_byte(path: &Path, from: u64, to: u64, mut take: impl FnMut(u8)) -> Result<()> {
    let failed = |source| RegisterError::File { path: path.to_owned(), source };
    let mut file = File::open(path).map_err(failed)?;
    file.seek(SeekFrom::Start(from)).map_err(failed)?;
    let mut rest = BufReader::new(file.take(to.saturating_sub(from)));
    loop {
        let bytes = rest.fill_buf().map_err(failed)?;
        if bytes.is_empty() {
            return Ok(());
        }
        bytes.iter().for_each(|byte| take(*byte));
        let length = bytes.len();
        rest.consume(length);
    }
}

/// Counts lines as an editor does; a row's own position is that of the blank lines before it.
pub(crate) struct Lines<'p> {
    path: &'p Path,
    file: BufReader<File>,
    offset: u64,
    line: u64,
}

impl<'p> Lines<'p> {
    pub(crate) fn open(path: &'p Path) -> Result<Self> {
        let failed = |source| RegisterError::File { path: path.to_owned(), source };
        Ok(Self { path, file: BufReader::new(File::open(path).map_err(failed)?), offset: 0, line: 1 })
    }

    /// The line of the first row at or after `offset`, which is no less than it was before.
    pub(crate) fn of(&mut self, offset: u64) -> Result<u64> {
        let path = self.path;
        let failed = |source| RegisterError::File { path: path.to_owned(), source };
        loop {
            let bytes = self.file.fill_buf().map_err(failed)?;
            let ahead = usize::try_from(offset.saturating_sub(self.offset)).unwrap_or(usize::MAX).min(bytes.len());
            let blank = bytes.iter().skip(ahead).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
            let taken = ahead + blank;
            self.line += bytes.iter().take(taken).filter(|byte| **byte == b'\n').count() as u64;
            self.offset += taken as u64;
            let whole = taken == bytes.len() && taken > 0;
            self.file.consume(taken);
            if !whole {
                return Ok(self.line);
            }
        }
    }
}

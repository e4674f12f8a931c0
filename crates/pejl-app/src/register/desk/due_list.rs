//! Who has gone too long without a conversation, page by page.

use super::{DeskResult, RegisterDesk};
use crate::Viewer;
use pejl_register::Day;
use pejl_register::compute::{DueQuestion, DueRow, due};
use pejl_rules::{Dag, Ydelse};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueRequest {
    /// The municipality's code.
    pub place: u16,
    /// The day.
    pub on: Dag,
    /// Only those on this benefit.
    pub benefit: Option<Ydelse>,
    /// Days without a conversation that are not too many.
    pub allowed: u16,
    /// Days overdue at the least.
    pub least: i32,
    /// Goes on after this line.
    pub after: Option<DueSince>,
    /// Lines at the most; all where there is none.
    pub limit: Option<usize>,
}

/// The place of a line in the list: days overdue, and the pseudonym.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueSince {
    /// Days overdue.
    pub overdue: i32,
    /// The pseudonym.
    pub person: u64,
}

impl DueSince {
    /// The list is in this order: the longest overdue first.
    fn key(self) -> (std::cmp::Reverse<i32>, u64) {
        (std::cmp::Reverse(self.overdue), self.person)
    }
}

/// A person of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueLine {
    /// The pseudonym.
    pub person: u64,
    /// The benefit on the day.
    pub benefit: Ydelse,
    /// When the time on it began.
    pub from: Dag,
    /// The last conversation since then.
    pub last: Option<Dag>,
    /// Days overdue.
    pub overdue: i32,
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueList {
    /// How many there are on all pages.
    pub count: usize,
    /// Those of this page.
    pub lines: Vec<DueLine>,
    /// Where the next page goes on.
    pub next: Option<DueSince>,
}

impl RegisterDesk {
    /// The list that `request` asks for.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or it can't be read.
    pub fn due_list(&self, viewer: Viewer, request: &DueRequest) -> DeskResult<DueList> {
        let open = self.look(viewer)?;
        let Some(on) = Day::of(request.on) else { return Ok(DueList { count: 0, lines: Vec::new(), next: None }) };
        let question = DueQuestion { municipality: request.place, on, allowed: request.allowed };
        let asked = |row: &DueRow| row.overdue >= request.least && request.benefit.is_none_or(|one| one == row.benefit);
        let all: Vec<DueRow> = due(&open.register, question).into_iter().filter(asked).collect();
        let begun = request.after.map_or(0, |after| all.partition_point(|row| since(row).key() <= after.key()));
        let rest = all.get(begun..).unwrap_or_default();
        let page = rest.get(..request.limit.unwrap_or(rest.len()).min(rest.len())).unwrap_or_default();
        let next = page.last().filter(|_| page.len() < rest.len()).map(since);
        Ok(DueList { count: all.len(), lines: page.iter().map(line).collect(), next })
    }
}

fn since(row: &DueRow) -> DueSince {
    DueSince { overdue: row.overdue, person: row.person }
}

fn line(row: &DueRow) -> DueLine {
    let DueRow { person, benefit, from, last, overdue } = *row;
    DueLine { person, benefit, from: from.dag(), last: last.map(Day::dag), overdue }
}

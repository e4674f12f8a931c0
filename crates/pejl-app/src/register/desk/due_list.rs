//! What the law says is overdue to whom, page by page.

use super::{DeskResult, RegisterDesk};
use crate::Viewer;
use pejl_register::{Day, LawDueRow, Owed, due_by_law};
use pejl_rules::{Dag, Forklaring, Parametre, Ydelse};

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueRequest {
    /// The municipality's code.
    pub place: u16,
    /// The day.
    pub on: Dag,
    /// Only those on this benefit.
    pub benefit: Option<Ydelse>,
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
    /// Which of what is due to the person, from 0.
    pub owed: u8,
}

impl DueSince {
    /// The list is in this order: the longest overdue first.
    fn key(self) -> (std::cmp::Reverse<i32>, u64, u8) {
        (std::cmp::Reverse(self.overdue), self.person, self.owed)
    }
}

/// Something that somebody is due.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueLine {
    /// The pseudonym.
    pub person: u64,
    /// The benefit on the day.
    pub benefit: Ydelse,
    /// What is due, by code.
    pub owed: &'static str,
    /// The latest day that the law gave.
    pub latest: Dag,
    /// Days since then.
    pub overdue: i32,
    /// Why.
    pub why: Forklaring,
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
    /// Where `viewer` may not see it, or register or parameters can't be read.
    pub fn due_list(&self, viewer: Viewer, request: &DueRequest) -> DeskResult<DueList> {
        let open = self.look(viewer)?;
        let Some(on) = Day::of(request.on) else { return Ok(DueList { count: 0, lines: Vec::new(), next: None }) };
        let asked =
            |row: &LawDueRow| row.overdue >= request.least && request.benefit.is_none_or(|one| one == row.benefit);
        let due = due_by_law(&open.register, Parametre::egne()?, request.place, on);
        let all: Vec<LawDueRow> = due.into_iter().filter(asked).collect();
        let begun = request.after.map_or(0, |after| all.partition_point(|row| since(row).key() <= after.key()));
        let rest = all.get(begun..).unwrap_or_default();
        let page = rest.get(..request.limit.unwrap_or(rest.len()).min(rest.len())).unwrap_or_default();
        let next = page.last().filter(|_| page.len() < rest.len()).map(since);
        Ok(DueList { count: all.len(), lines: page.iter().map(line).collect(), next })
    }
}

fn since(row: &LawDueRow) -> DueSince {
    let owed = match row.owed {
        Owed::Conversation => 0,
        Owed::Offer => 1,
    };
    DueSince { overdue: row.overdue, person: row.person, owed }
}

fn line(row: &LawDueRow) -> DueLine {
    let LawDueRow { person, benefit, owed, latest, overdue, why } = row.clone();
    DueLine { person, benefit, owed: owed.code(), latest, overdue, why }
}

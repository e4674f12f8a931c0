//! Which items a meeting shows when several papers hang on it. Pure.
//!
//! Minutes go before agendas. Of the forms of one paper, the one that gave most
//! items is shown. Papers of a single item, and supplementary papers, add their
//! items to those of the whole paper.

use crate::identity::ItemKey;
use crate::meeting::Paper;
use pejl_model::{PaperKind, PaperVariant};
use std::collections::HashSet;

/// Every shown item: which paper (by its place in `papers`) and which of its items.
pub(crate) fn shown(papers: &[Paper]) -> Vec<(usize, usize)> {
    let mut out = Vec::new();
    let mut titles: HashSet<String> = HashSet::new();
    let mut numbers: HashSet<String> = HashSet::new();
    let mut parts = false;
    for at in in_order(papers) {
        let Some(paper) = papers.get(at) else { continue };
        let keys: Vec<ItemKey> = paper.document.items.iter().map(ItemKey::of).collect();
        // Items are only compared with those of other papers: one paper may well
        // bear the same number or title twice. A supplementary paper may begin
        // again at 1, so there the title tells.
        let news = |key: &ItemKey| match &key.number {
            Some(number) if is_main(paper) => !numbers.contains(number),
            _ => !titles.contains(&key.title),
        };
        let added: Vec<usize> = (0..).zip(&keys).filter(|(_, key)| news(key)).map(|(ordinal, _)| ordinal).collect();
        parts |= !paper.part.is_empty() && !added.is_empty() && !out.is_empty();
        out.extend(added.into_iter().map(|ordinal| (at, ordinal)));
        numbers.extend(keys.iter().filter_map(|key| key.number.clone()));
        titles.extend(keys.into_iter().map(|key| key.title));
    }
    if parts {
        out.sort_by_key(|&(paper, ordinal)| printed_number(papers, paper, ordinal));
    }
    out
}

/// The paper whose head stands for the meeting.
pub(crate) fn main_paper(papers: &[Paper]) -> Option<&Paper> {
    in_order(papers).first().and_then(|at| papers.get(*at))
}

/// The papers that are shown, best first.
fn in_order(papers: &[Paper]) -> Vec<usize> {
    let whole_minutes = papers.iter().any(|p| p.kind == PaperKind::Minutes && p.part.is_empty() && is_main(p));
    let mut out: Vec<usize> = Vec::new();
    for kind in [PaperKind::Minutes, PaperKind::Agenda] {
        if kind == PaperKind::Agenda && whole_minutes {
            break;
        }
        for main in [true, false] {
            let group = |p: &Paper| p.kind == kind && is_main(p) == main;
            let Some(form) = best_form(papers, group) else { continue };
            let mut chosen: Vec<usize> =
                (0..).zip(papers).filter(|(_, p)| group(p) && p.form == form).map(|(at, _)| at).collect();
            chosen.sort_by_key(|at| papers.get(*at).is_some_and(|p| !p.part.is_empty()));
            out.extend(chosen);
        }
    }
    out
}

/// False for a paper that adds to another one.
fn is_main(paper: &Paper) -> bool {
    paper.variant != Some(PaperVariant::Supplementary)
}

fn best_form(papers: &[Paper], group: impl Fn(&Paper) -> bool) -> Option<crate::PaperForm> {
    let items =
        |form| papers.iter().filter(|p| group(p) && p.form == form).map(|p| p.document.items.len()).sum::<usize>();
    let held = crate::PaperForm::ALL.iter().copied().filter(|form| papers.iter().any(|p| group(p) && p.form == *form));
    // The first of those with most items; `max_by_key` would take the last.
    held.rev().max_by_key(|form| items(*form))
}

fn printed_number(papers: &[Paper], paper: usize, ordinal: usize) -> (u64, u64) {
    let number = papers.get(paper).and_then(|p| p.document.items.get(ordinal)).and_then(crate::identity::number_of);
    let digits: String = number.unwrap_or("").chars().take_while(char::is_ascii_digit).collect();
    match digits.parse() {
        Ok(number) => (number, 0),
        Err(_) => (u64::MAX, ordinal as u64),
    }
}

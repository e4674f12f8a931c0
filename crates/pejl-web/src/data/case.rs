//! A case as data.

use super::{Links, MeetingLineData, VERSION};
use crate::addresses::case_path;
use pejl_app::{CaseItem, CaseNow, CaseView, MeetingLine, MunicipalCase};
use pejl_model::{Outcome, OutcomeDetail};
use serde::Serialize;

/// A case's page as data.
#[derive(Debug, Serialize)]
pub(crate) struct CaseData<'a> {
    version: u32,
    links: Links,
    /// The number as printed.
    number: &'a str,
    municipalities: Vec<MunicipalCaseData<'a>>,
    /// Older items that are not listed.
    left_out: u64,
}

/// The case in one municipality.
#[derive(Debug, Serialize)]
struct MunicipalCaseData<'a> {
    municipality: &'a str,
    /// Its latest decision.
    now: Option<CaseNowData<'a>>,
    /// The last item, where it came after that decision and has none of its own.
    waiting: Option<CaseItemData<'a>>,
    /// In the order of their meetings.
    items: Vec<CaseItemData<'a>>,
}

#[derive(Debug, Serialize)]
struct CaseNowData<'a> {
    item: CaseItemData<'a>,
    decision: &'a str,
}

/// An item of the case; of a closed one number and title only.
#[derive(Debug, Serialize)]
struct CaseItemData<'a> {
    address: &'a str,
    number: Option<&'a str>,
    title: &'a str,
    open: bool,
    outcome: Option<Outcome>,
    outcome_detail: Option<OutcomeDetail>,
    meeting: MeetingLineData<'a>,
    links: Links,
}

impl<'a> CaseItemData<'a> {
    fn of(base: &str, line: &'a CaseItem) -> Self {
        let outcome = line.outcome.filter(|_| line.open);
        Self {
            address: &line.item.address,
            number: line.item.number.as_deref(),
            title: &line.item.title,
            open: line.open,
            outcome: outcome.map(|(outcome, _)| outcome),
            outcome_detail: outcome.and_then(|(_, detail)| detail),
            meeting: MeetingLineData::of(base, &line.meeting),
            links: Links::item(base, &line.item.address),
        }
    }
}

/// What became of an item's case after it.
#[derive(Debug, Serialize)]
pub(super) struct FollowUpData<'a> {
    /// The item with the case's latest decision; it may be an earlier one.
    now: Option<CaseItemData<'a>>,
    /// The last item, where it came after that decision and has none of its own.
    waiting: Option<CaseItemData<'a>>,
    /// In later meetings, in their order.
    later: Vec<CaseItemData<'a>>,
}

impl<'a> FollowUpData<'a> {
    /// What became of `case` in the municipality of `meeting` after it.
    pub(super) fn of(base: &str, case: &'a CaseView, meeting: &MeetingLine) -> Option<Self> {
        let case = case.municipalities.iter().find(|case| case.municipality == meeting.municipality)?;
        let later = |item: &&CaseItem| (item.meeting.date, item.meeting.start) > (meeting.date, meeting.start);
        Some(Self {
            now: case.now.as_ref().map(|now| CaseItemData::of(base, &now.item)),
            waiting: case.waiting.as_ref().map(|item| CaseItemData::of(base, item)),
            later: case.items.iter().filter(later).map(|item| CaseItemData::of(base, item)).collect(),
        })
    }
}

/// The data of `/sag/….json`.
pub(crate) fn case_data<'a>(base: &str, view: &'a CaseView) -> CaseData<'a> {
    CaseData {
        version: VERSION,
        links: Links::to(base, &case_path(&view.number).unwrap_or_default()),
        number: &view.number,
        municipalities: view.municipalities.iter().map(|case| municipal(base, case)).collect(),
        left_out: view.left_out,
    }
}

fn municipal<'a>(base: &str, case: &'a MunicipalCase) -> MunicipalCaseData<'a> {
    MunicipalCaseData {
        municipality: &case.municipality,
        now: case.now.as_ref().map(|now| now_data(base, now)),
        waiting: case.waiting.as_ref().map(|item| CaseItemData::of(base, item)),
        items: case.items.iter().map(|item| CaseItemData::of(base, item)).collect(),
    }
}

fn now_data<'a>(base: &str, now: &'a CaseNow) -> CaseNowData<'a> {
    CaseNowData { item: CaseItemData::of(base, &now.item), decision: &now.decision.text }
}

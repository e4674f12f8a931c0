//! A meeting as data.

use super::found::{FindingCountsData, FoundFindingData};
use super::{DiagnosticData, Links, PaperData, PersonData, VERSION, clock};
use crate::addresses::committee_path;
use crate::corrections::CorrectionData;
use pejl_app::{FindingCounts, MeetingView};
use pejl_model::{AgendaItem, ItemType, Member, Outcome, OutcomeDetail, PaperKind, PaperVariant};
use serde::Serialize;

/// A meeting's page as data.
#[derive(Debug, Serialize)]
pub(crate) struct MeetingData<'a> {
    version: u32,
    links: MeetingLinks,
    address: &'a str,
    municipality: Option<&'a str>,
    municipality_code: Option<u16>,
    committee: Option<&'a str>,
    date: Option<String>,
    start: Option<String>,
    end: Option<String>,
    place: Option<&'a str>,
    term: Option<&'a str>,
    kind: PaperKind,
    variant: Option<PaperVariant>,
    members: Vec<MemberData<'a>>,
    items: Vec<ItemLineData<'a>>,
    papers: Vec<PaperData<'a>>,
    diagnostics: Vec<DiagnosticData>,
    /// What was found in the papers as a whole.
    findings: Vec<FoundFindingData<'a>>,
    corrections: Vec<CorrectionData<'a>>,
}

#[derive(Debug, Serialize)]
struct MeetingLinks {
    #[serde(flatten)]
    links: Links,
    municipality: String,
    committee: String,
}

#[derive(Debug, Serialize)]
struct MemberData<'a> {
    #[serde(flatten)]
    person: PersonData<'a>,
    present: Option<bool>,
    role: Option<&'a str>,
}

impl<'a> MemberData<'a> {
    fn of(member: &'a Member) -> Self {
        Self { person: PersonData::of(&member.person), present: member.present, role: member.role.as_deref() }
    }
}

/// An item in its meeting's list; of a closed one number and title only.
#[derive(Debug, Serialize)]
struct ItemLineData<'a> {
    address: &'a str,
    number: Option<&'a str>,
    title: Option<&'a str>,
    open: bool,
    #[serde(rename = "type")]
    item_type: Option<ItemType>,
    outcome: Option<Outcome>,
    outcome_detail: Option<OutcomeDetail>,
    findings: FindingCountsData,
    links: Links,
}

impl<'a> ItemLineData<'a> {
    fn of(base: &str, item: &'a AgendaItem, address: &'a str, found: FindingCounts) -> Self {
        let decision = item.decision.as_ref().filter(|_| item.open);
        Self {
            address,
            number: item.number.as_ref().map(|number| number.value.as_str()),
            title: item.title.as_ref().map(|title| title.value.as_str()),
            open: item.open,
            item_type: item.item_type.as_ref().filter(|_| item.open).map(|kind| kind.value),
            outcome: decision.map(|decision| decision.outcome),
            outcome_detail: decision.and_then(|decision| decision.detail),
            findings: FindingCountsData::of(found),
            links: Links::item(base, address),
        }
    }
}

/// The data of `/moede/….json`.
pub(crate) fn meeting_data<'a>(base: &str, view: &'a MeetingView) -> MeetingData<'a> {
    let document = &view.document;
    let found = view.item_findings.iter().copied().chain(std::iter::repeat(FindingCounts::default()));
    let items = document.items.iter().zip(&view.item_addresses).zip(found);
    MeetingData {
        version: VERSION,
        links: MeetingLinks {
            links: Links::meeting(base, &view.address),
            municipality: Links::municipality(base, &view.address).own,
            committee: Links::to(base, &committee_path(&view.address)).own,
        },
        address: &view.address,
        municipality: document.municipality.as_ref().map(|m| m.name.as_str()),
        municipality_code: document.municipality.as_ref().and_then(|m| m.code),
        committee: document.committee.as_ref().map(|c| c.value.as_str()),
        date: document.date.as_ref().map(|d| d.value.to_string()),
        start: document.start.as_ref().map(|t| clock(t.value)),
        end: document.end.as_ref().map(|t| clock(t.value)),
        place: document.place.as_ref().map(|p| p.value.as_str()),
        term: document.term.as_ref().map(|t| t.value.as_str()),
        kind: document.kind,
        variant: document.variant,
        members: document.members.iter().map(MemberData::of).collect(),
        items: items.map(|((item, address), found)| ItemLineData::of(base, item, address, found)).collect(),
        papers: view.papers.iter().map(PaperData::of).collect(),
        diagnostics: document.diagnostics.iter().map(DiagnosticData::of).collect(),
        findings: view.findings.iter().map(|found| FoundFindingData::of(base, found, None)).collect(),
        corrections: view.corrections.iter().map(CorrectionData::of).collect(),
    }
}

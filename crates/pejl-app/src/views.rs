//! What the pages and commands show, already masked for the viewer.
//!
//! Masking keeps the length of every text, so spans in a view still point at
//! the right places in its source text.

use crate::attachments::AttachmentLine;
use crate::completeness::CompletenessTotals;
use crate::corrections::CorrectionView;
use crate::findings::{FindingCounts, ShownFinding};
use jiff::civil::{Date, Time};
use pejl_model::{AgendaItem, Document, PaperKind, Part};

/// A meeting's permanent address: "faxe/beskaeftigelsesudvalget/2023-11-06" (with
/// "-1630" after it where a committee meets twice on a day). An item's is the
/// meeting's with "/" and its printed number, or "nr-3" for the third of a
/// paper without numbers.
pub type Address = String;

/// What the library holds, for the front page.
#[derive(Debug, Clone, Default)]
pub struct FrontView {
    /// Number of municipalities.
    pub municipalities: u64,
    /// Number of committees.
    pub committees: u64,
    /// Number of meetings.
    pub meetings: u64,
    /// Number of items.
    pub items: u64,
    /// First and last day of a meeting.
    pub period: Option<(Date, Date)>,
    /// The latest meetings, newest first.
    pub latest: Vec<MeetingLine>,
    /// Every municipality with its number of meetings, by name.
    pub by_municipality: Vec<(String, u64)>,
    /// How complete it is.
    pub completeness: CompletenessTotals,
}

/// A meeting in a list.
#[derive(Debug, Clone)]
pub struct MeetingLine {
    /// Permanent address.
    pub address: Address,
    /// Municipality.
    pub municipality: String,
    /// Committee.
    pub committee: String,
    /// The day.
    pub date: Date,
    /// When it began.
    pub start: Option<Time>,
    /// The best paper that is held: minutes before agenda.
    pub kind: PaperKind,
    /// Number of items.
    pub items: u64,
}

/// A paper of a meeting.
#[derive(Debug, Clone)]
pub struct PaperLine {
    /// The paper's id.
    pub id: String,
    /// Agenda or minutes.
    pub kind: PaperKind,
    /// "text", "pdf", "html" or "docx".
    pub form: String,
    /// The name of the file that it came as.
    pub file_name: String,
    /// Version, from 1.
    pub version: u32,
    /// SHA-256 of the bytes, in hex.
    pub sha256: String,
    /// Which of the versions of all the meeting's papers, from 1, in the order in which they came in.
    pub edition: u32,
    /// When it came in: an ISO timestamp in UTC.
    pub imported_at: String,
    /// True where a later version of the same paper came in.
    pub replaced: bool,
    /// True for the paper that the page shows.
    pub shown: bool,
}

/// A meeting's page.
#[derive(Debug, Clone)]
pub struct MeetingView {
    /// Permanent address.
    pub address: Address,
    /// The paper as read and masked; closed items bear number, title and case number only.
    pub document: Document,
    /// Address of each item, in the order of `document.items`.
    pub item_addresses: Vec<Address>,
    /// All papers of the meeting.
    pub papers: Vec<PaperLine>,
    /// What a person corrected of the meeting itself.
    pub corrections: Vec<CorrectionView>,
    /// What was found in its papers as a whole; nothing of an older edition.
    pub findings: Vec<ShownFinding>,
    /// How much was found in each item, in the order of `document.items`.
    pub item_findings: Vec<FindingCounts>,
}

/// An item in a row of neighbours.
#[derive(Debug, Clone)]
pub struct ItemLine {
    /// Permanent address.
    pub address: Address,
    /// The number as printed.
    pub number: Option<String>,
    /// The title.
    pub title: String,
}

/// An item's page.
#[derive(Debug, Clone)]
pub struct ItemView {
    /// Permanent address.
    pub address: Address,
    /// The meeting's line.
    pub meeting: MeetingLine,
    /// The item as read and masked.
    pub item: AgendaItem,
    /// The item before it in the same meeting.
    pub previous: Option<ItemLine>,
    /// The item after it in the same meeting.
    pub next: Option<ItemLine>,
    /// The paper that it was read from.
    pub paper: PaperLine,
    /// The item's stretch of the masked source text; empty for a closed item.
    pub source: String,
    /// Byte offset of `source` in the whole text, to be taken from spans before use.
    pub source_start: usize,
    /// The parts of that stretch.
    pub parts: Vec<Part>,
    /// What a person corrected of the item.
    pub corrections: Vec<CorrectionView>,
    /// The keys of the names that are known politicians in this meeting.
    pub politicians: Vec<String>,
    /// Those of the item's attachments whose file is held.
    pub attachments: Vec<AttachmentLine>,
    /// What was found in the item, in the order of the text; nothing of an older edition.
    pub findings: Vec<ShownFinding>,
}

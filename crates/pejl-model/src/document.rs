//! A paper as read.

use crate::{AgendaItem, Diagnostic, Located, Member, Municipality, Severity, Span};
use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

coded! {
    /// Agenda or minutes.
    pub enum PaperKind {
        /// Referat, beslutningsprotokol.
        Minutes = "minutes",
        /// Dagsorden.
        Agenda = "agenda",
    }

    /// What the meeting or the paper is beside the ordinary.
    pub enum PaperVariant {
        /// Tillægsdagsorden, tillægsreferat.
        Supplementary = "supplementary",
        /// Ekstraordinært møde.
        Extraordinary = "extraordinary",
        /// Konstituerende møde.
        Constituting = "constituting",
    }
}

/// One line of a printed table of contents.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ContentsEntry {
    /// The title as printed, possibly cut off, without dots and page number.
    pub title: String,
    /// The printed item number, where there is one.
    pub number: Option<String>,
    /// The printed page number.
    pub page: Option<u32>,
    /// True where the entry is marked as closed.
    pub closed: bool,
    /// Where it stands.
    pub span: Span,
}

coded! {
    /// What a stretch of the source is.
    pub enum Role {
        /// Page numbers, running heads, navigation, cookie texts: no part of the paper.
        Furniture = "furniture",
        /// The head of the paper: body, date, place, members.
        Head = "head",
        /// The table of contents.
        Contents = "contents",
        /// An item's heading: number, title, type.
        Heading = "heading",
        /// An item's case number, caseworker, open or closed.
        Metadata = "metadata",
        /// A section's label.
        Label = "label",
        /// A section's content.
        Content = "content",
        /// Closing lines and signatures.
        Closing = "closing",
    }
}

/// A stretch of the source and what it is. The parts of a document are sorted,
/// do not overlap, and together hold every non-blank character of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// Which bytes.
    pub span: Span,
    /// What they are.
    pub role: Role,
    /// The index of the item that it belongs to.
    pub item: Option<u32>,
    /// The index of the section in that item.
    pub section: Option<u32>,
}

/// A paper as read: the values, each with its place, and what is unsure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Which municipality, and how that is known.
    pub municipality: Option<Municipality>,
    /// The committee as a person would write it.
    pub committee: Option<Located<String>>,
    /// The electoral term as printed ("2022-2025", "2022-25").
    pub term: Option<Located<String>>,
    /// Minutes or agenda.
    pub kind: PaperKind,
    /// Supplementary, extraordinary or constituting.
    pub variant: Option<PaperVariant>,
    /// The day of the meeting.
    pub date: Option<Located<Date>>,
    /// When it began.
    pub start: Option<Located<Time>>,
    /// When it ended, if recorded; a booked slot gives none.
    pub end: Option<Located<Time>>,
    /// Where.
    pub place: Option<Located<String>>,
    /// The paper's own list of members.
    pub members: Vec<Member>,
    /// The printed table of contents.
    pub contents: Vec<ContentsEntry>,
    /// The items in document order.
    pub items: Vec<AgendaItem>,
    /// The whole source divided into parts.
    pub parts: Vec<Part>,
    /// What is unsure about the paper as a whole.
    pub diagnostics: Vec<Diagnostic>,
}

impl Document {
    /// A document of which nothing could be read, for the reasons given.
    #[must_use]
    pub fn unreadable(diagnostics: Vec<Diagnostic>) -> Self {
        Self {
            municipality: None,
            committee: None,
            term: None,
            kind: PaperKind::Agenda,
            variant: None,
            date: None,
            start: None,
            end: None,
            place: None,
            members: Vec::new(),
            contents: Vec::new(),
            items: Vec::new(),
            parts: Vec::new(),
            diagnostics,
        }
    }

    /// The reason that this is no paper to keep, if there is one.
    #[must_use]
    pub fn refusal(&self) -> Option<&Diagnostic> {
        self.diagnostics.iter().find(|d| d.severity == Severity::Error)
    }
}

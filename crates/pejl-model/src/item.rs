//! The items of an agenda and their sections.

use crate::{
    Absence, Confidence, Conflict, Decider, Decision, Diagnostic, Figure, Located, Recommendation, Span, Table,
};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

coded! {
    /// What an item asks of the committee.
    pub enum ItemType {
        /// Beslutning (B).
        Decision = "decision",
        /// Orientering (O).
        Information = "information",
        /// Drøftelse (D).
        Discussion = "discussion",
    }

    /// What a section holds.
    pub enum SectionKind {
        /// Resumé, Sagens kerne.
        Summary = "summary",
        /// Beslutningstema, Sagstema.
        Topic = "topic",
        /// Sagsfremstilling.
        Background = "background",
        /// Retsgrundlag.
        LegalBasis = "legal_basis",
        /// Økonomi.
        Economy = "economy",
        /// Personale.
        Personnel = "personnel",
        /// Tværgående konsekvenser.
        CrossCutting = "cross_cutting",
        /// Høring.
        Consultation = "consultation",
        /// Tidsplan.
        Timeline = "timeline",
        /// Sagens videre forløb.
        Process = "process",
        /// Tidligere behandling, other bodies' decisions.
        CaseHistory = "case_history",
        /// Beslutningskompetence.
        Competence = "competence",
        /// Indstilling.
        Recommendation = "recommendation",
        /// Beslutning.
        Decision = "decision",
        /// Bilag.
        Attachments = "attachments",
        /// Fraværende, afbud.
        Absence = "absence",
        /// Administrationens vurdering.
        Assessment = "assessment",
        /// Kommunikation.
        Communication = "communication",
        /// Any other label.
        Other = "other",
    }
}

/// One labelled part of an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// What it holds; a combined label has several, the first being the main one. Never empty.
    pub kinds: Vec<SectionKind>,
    /// The label as printed, with its colon; empty where the section has no printed label.
    pub label: String,
    /// Where the label stands; empty where there is none.
    pub label_span: Span,
    /// The content, line by line as printed, page furniture left out, blank lines at the ends cut.
    pub text: String,
    /// From the first to the last character of the content; empty where there is none.
    pub content: Span,
}

impl Section {
    /// The main kind.
    #[must_use]
    pub fn kind(&self) -> SectionKind {
        self.kinds.first().copied().unwrap_or(SectionKind::Other)
    }
}

/// A case or journal number as printed, with its KLE parts where it is one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CaseNumber {
    /// As printed ("15.00.00-A00-28-23", "23/64938").
    pub text: String,
    /// The parts of a KLE journal number.
    pub kle: Option<Kle>,
    /// The three-digit municipality code of the form 330-2017-90442.
    pub municipality_code: Option<u16>,
    /// Where it stands.
    pub span: Span,
}

/// The parts of a KLE journal number: 15.00.00-A00-28-23.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Kle {
    /// The subject ("15.00.00", or a group "15.20").
    pub subject: String,
    /// The facet ("A00", "Ø40").
    pub facet: Option<String>,
    /// The serial number.
    pub serial: Option<u32>,
    /// The year as printed, two digits ("23").
    pub year: Option<u8>,
}

/// An attached paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attachment {
    /// The printed number in "Bilag 1: ...".
    pub number: Option<String>,
    /// The title as printed, without "Bilag 1:".
    pub title: String,
    /// Where it stands.
    pub span: Span,
}

/// What another body, or this one earlier, decided in the same case.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HistoryEntry {
    /// The body as printed.
    pub committee: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// The decision, white space collapsed.
    pub text: String,
    /// Where it stands.
    pub span: Span,
}

/// One item of the agenda (punkt, sag).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AgendaItem {
    /// The number as printed ("83", "03A").
    pub number: Option<Located<String>>,
    /// The title without number and type letter, white space collapsed; "Lukket:" stays as printed.
    pub title: Option<Located<String>>,
    /// From a printed marker or an unambiguous opening of the title.
    pub item_type: Option<Located<ItemType>>,
    /// The case or journal number.
    pub case_number: Option<CaseNumber>,
    /// False for a closed item (lukket punkt).
    pub open: bool,
    /// The sections in document order, only those with content.
    pub sections: Vec<Section>,
    /// What is recommended.
    pub recommendation: Option<Recommendation>,
    /// What this meeting decided.
    pub decision: Option<Decision>,
    /// Who has the competence.
    pub decides: Option<Located<Decider>>,
    /// Absence told in the item.
    pub absent: Vec<Absence>,
    /// Conflicts of interest told in the item.
    pub conflicts: Vec<Conflict>,
    /// Attached papers.
    pub attachments: Vec<Attachment>,
    /// Tables, in order.
    pub tables: Vec<Table>,
    /// What others, or this committee earlier, decided in the case.
    pub history: Vec<HistoryEntry>,
    /// Figures in running text and tables, in order.
    pub figures: Vec<Figure>,
    /// From the heading to the end of the last section.
    pub span: Span,
    /// How sure the reader is.
    pub confidence: Confidence,
    /// Why it is not surer.
    pub diagnostics: Vec<Diagnostic>,
}

impl AgendaItem {
    /// An open item at `span` of which nothing is known: what a reading fills,
    /// and all that a closed item starts from.
    #[must_use]
    pub fn bare(span: Span) -> Self {
        Self {
            number: None,
            title: None,
            item_type: None,
            case_number: None,
            open: true,
            sections: Vec::new(),
            recommendation: None,
            decision: None,
            decides: None,
            absent: Vec::new(),
            conflicts: Vec::new(),
            attachments: Vec::new(),
            tables: Vec::new(),
            history: Vec::new(),
            figures: Vec::new(),
            span,
            confidence: Confidence::High,
            diagnostics: Vec::new(),
        }
    }
}

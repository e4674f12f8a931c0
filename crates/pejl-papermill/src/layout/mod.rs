//! The layouts that papers are printed in.
//!
//! A layout is data: a [`Style`] with the form of each part and the labels in
//! their order. They follow families of layouts seen in published papers; none
//! is any one municipality's.

mod catalogue;

use pejl_model::{SectionKind, TableForm};

/// A layout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layout {
    /// Export of an agenda system: `Punkt 83: T`, decision after the text.
    ExportLate,
    /// The same with the decision first, contents between pipes and absence inside the decision.
    ExportFirst,
    /// The same with the term before the committee and `Beslutning B den D`.
    ExportDated,
    /// Web page: `B - D`, `99. T`.
    WebNumbered,
    /// Web page: three dates, `Punkt 126 T`, labels with colons.
    WebPunkt,
    /// Web page: every title twice, `• Pkt. 42 T`, decision under `B, D, pkt. N`.
    WebTwice,
    /// Preview of a case system: head on five lines, labels in capitals.
    PreviewFive,
    /// Preview of a case system: head on one line, case number above the title.
    PreviewOne,
    /// Preview of a case system: labelled head, officials, flattened tables.
    PreviewLabelled,
    /// Publication with labels in capitals above their values.
    Publication,
    /// Older web system: case number, initials and openness one a line.
    Initials,
    /// Web agenda module with cards: `Mødefakta`.
    Cards,
    /// Web agenda module: `Referat af møde i B`.
    Report,
    /// Title on the line above `Sag nr. N`, attachments on one line, no blank lines.
    TitleAbove,
    /// `2. T (O)`, decision first, decisions a point.
    TypeLetter,
    /// Old word processor: labels and titles in capitals.
    Capitals,
    /// `Pkt. N. T` with `Punkttype:`.
    Protocol,
    /// `DAGSORDENSPUNKT N` above the title, labels with colons, `Udvalgets beslutning:`.
    AgendaPoint,
    /// Older web system: openness far right, decision under `Bs møde den D. M YYYY:`.
    FarRight,
}

impl Layout {
    /// All layouts.
    pub const ALL: &'static [Layout] = &[
        Layout::ExportLate,
        Layout::ExportFirst,
        Layout::ExportDated,
        Layout::WebNumbered,
        Layout::WebPunkt,
        Layout::WebTwice,
        Layout::PreviewFive,
        Layout::PreviewOne,
        Layout::PreviewLabelled,
        Layout::Publication,
        Layout::Initials,
        Layout::Cards,
        Layout::Report,
        Layout::TitleAbove,
        Layout::TypeLetter,
        Layout::Capitals,
        Layout::Protocol,
        Layout::AgendaPoint,
        Layout::FarRight,
    ];
}

/// Which fields a printed paper shows, so that a comparison keeps to those.
/// What is false may be read or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Fields {
    /// The municipality can be known.
    pub municipality: bool,
    /// The electoral term.
    pub term: bool,
    /// Agenda or minutes.
    pub kind: bool,
    /// When the meeting began.
    pub start: bool,
    /// When it ended.
    pub end: bool,
    /// Where.
    pub place: bool,
    /// The members' names.
    pub members: bool,
    /// Their parties.
    pub parties: bool,
    /// Whether they took part.
    pub presence: bool,
    /// A table of contents.
    pub contents: bool,
    /// Item numbers.
    pub numbers: bool,
    /// Case numbers.
    pub cases: bool,
    /// Who has the competence.
    pub decides: bool,
    /// Absence in each item.
    pub absent: bool,
    /// Tables as cells; false where only their shape can be told.
    pub cells: bool,
}

/// A label and what it opens; a label that ends with a space has its text on the same line.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Row(pub &'static [SectionKind], pub &'static str);

/// The head of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Head {
    ExportLate,
    ExportFirst,
    ExportDated,
    WebNumbered,
    WebPunkt,
    WebTwice,
    FiveLines,
    OneLine,
    Labelled,
    CapitalLabels,
    Dash,
    Facts,
    Report,
    ThreeLines,
    Capitals,
    Protocol,
    Named,
    Genitive,
}

/// The table of contents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contents {
    None,
    Dots,
    DotsTab,
    Pipes,
    Numbered,
    Columns,
    Range,
}

/// An item's heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Heading {
    PunktColon,
    Punkt,
    Number,
    NumberType,
    NumberTwice,
    BulletPkt,
    TitleAbove,
    NumberCapitals,
    Pkt,
    PointLine,
    NumberWide,
}

/// The case number's line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Case {
    None,
    Bare,
    Above,
    Labelled,
    OpenDash,
    OpenAfter,
    Official,
    Column,
    Journal,
    FarRight,
}

/// The points of a recommendation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Points {
    /// One point in the sentence, several numbered.
    Sentence,
    /// `1. at`.
    Numbered,
    /// `1) at`.
    Bracket,
    /// `- at`.
    Dash,
    /// `at` alone.
    Plain,
    /// `• at`.
    Bullet,
}

/// Who is away.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Away {
    None,
    /// A section of its own.
    Section,
    /// `Afbud: X (F).` as the decision's last paragraph.
    Excused,
    /// `Afbud fra X (F). I stedet mødte Y (F).` as the decision's last paragraph.
    ExcusedFrom,
    /// `Fraværende: X (V) - Y (V) mødte som stedfortræder.` as the decision's last paragraph.
    AbsentDash,
    /// `Ikke til stede: X (C)` before the decision's text.
    NotPresent,
}

/// Attached papers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Attached {
    /// A name a line.
    Lines,
    /// `Bilag 1: name` a line.
    Numbered,
    /// All on one line.
    OneLine,
    /// `- name`.
    Dashes,
    /// `• name`.
    Bullets,
}

/// What follows `Beslutning` in the label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DecisionLabel {
    /// The row's own words.
    Plain,
    /// `Beslutning B den DD-MM-YYYY`.
    Dated,
    /// `Beslutning i B den DD-MM-YYYY`.
    InDated,
    /// `Beslutning i B den D. M YYYY:`.
    InWords,
    /// `B, DD-MM-YYYY, pkt. N`.
    Point,
    /// `Bs møde den D. M YYYY:`.
    Genitive,
}

/// How an item is marked as closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closed {
    /// `Lukket: T`.
    Before,
    /// `T (Lukket)`.
    Brackets,
    /// `T - Lukket punkt`.
    Dash,
}

/// The end of the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Closing {
    None,
    /// `Mødet hævet kl. 13.03`.
    Raised,
    /// `Protokollen oplæst. Mødet afsluttet.: 15:50.`
    ReadAloud,
}

/// All forms of a layout.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    pub head: Head,
    pub contents: Contents,
    pub heading: Heading,
    pub case: Case,
    pub labels: &'static [Row],
    pub decision: DecisionLabel,
    pub points: Points,
    pub away: Away,
    pub attached: Attached,
    pub tables: TableForm,
    pub closed: Closed,
    pub closing: Closing,
    /// A blank line between paragraphs.
    pub spaced: bool,
}

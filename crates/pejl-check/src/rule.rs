//! What a rule is.

use crate::finding::{Argument, Correction, Finding, Place};
use crate::prepared::{Hit, Prepared, is_closed, item_at};
use pejl_model::{AttachedFile, Document, Severity, Span};

/// What a rule is about: the first letter of its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// A: sums, shares, changes, rates.
    Arithmetic,
    /// D: days, periods, terms.
    Dates,
    /// S: items, sections, decisions, attendance.
    Structure,
    /// P: personal data.
    Privacy,
    /// W: names, abbreviations, number style. Off unless asked for.
    Wording,
}

impl Group {
    /// All groups, in the order of reports.
    pub const ALL: [Group; 5] = [Group::Arithmetic, Group::Dates, Group::Structure, Group::Privacy, Group::Wording];

    /// The letter that codes begin with.
    #[must_use]
    pub fn letter(self) -> &'static str {
        match self {
            Group::Arithmetic => "A",
            Group::Dates => "D",
            Group::Structure => "S",
            Group::Privacy => "P",
            Group::Wording => "W",
        }
    }
}

/// A rule: its code, what it looks for, and what shows that it works.
#[derive(Debug)]
pub struct Rule {
    /// A letter and three digits, never used again for another rule.
    pub code: &'static str,
    /// How much its findings weigh unless the settings say otherwise.
    pub severity: Severity,
    /// False for a rule that only runs where the settings ask for it.
    pub on: bool,
    /// Words without which the rule has nothing to do. All rules' words are
    /// looked for in one pass, in large letters and small. A rule without
    /// words runs on every paper.
    pub words: &'static [&'static str],
    /// Looks through a paper.
    pub(crate) find: fn(&Prepared<'_>, &mut Found<'_>),
    /// What it finds, and what it leaves alone.
    pub examples: &'static [Example],
}

impl Rule {
    /// What the rule is about.
    #[must_use]
    pub fn group(&self) -> Group {
        let letter = self.code.get(..1).unwrap_or("");
        Group::ALL.into_iter().find(|group| group.letter() == letter).unwrap_or(Group::Structure)
    }
}

/// A piece of a paper and what the rule makes of it.
#[derive(Debug)]
pub struct Example {
    /// A whole paper, or the content of an item's background section. A piece
    /// that has a line "# " at its start is a whole paper whose first line follows that mark.
    /// A piece that begins with "@" is an attached file instead: its first line has the
    /// file's name and what the file tells ("@Notat.docx; author Ida Holm; changes 2"),
    /// the other lines are its text.
    pub text: &'static str,
    /// The words that stand at each finding, none at one about a file as a whole; no
    /// finding where the rule leaves the piece alone.
    pub finds: &'static [&'static str],
}

impl Example {
    /// The piece as a paper: minutes around it, where it is not whole itself.
    #[must_use]
    pub fn paper(&self) -> String {
        match self.text.strip_prefix("# ") {
            Some(whole) => whole.to_owned(),
            None if self.text.starts_with('@') => [BEFORE, "Notatet er vedlagt.", AFTER].concat(),
            None => [BEFORE, self.text, AFTER].concat(),
        }
    }
}

impl Example {
    /// The attached file, where the piece is one.
    #[must_use]
    pub fn attached(&self) -> Option<AttachedFile> {
        let piece = self.text.strip_prefix('@')?;
        let (first, text) = piece.split_once('\n').unwrap_or((piece, ""));
        let mut told = first.split("; ");
        let mut file = AttachedFile { text: text.to_owned(), ..AttachedFile::default() };
        file.name = told.next().unwrap_or("").to_owned();
        for (key, value) in told.filter_map(|told| told.split_once(' ')) {
            let metadata = &mut file.metadata;
            match key {
                "author" => metadata.author = Some(value.to_owned()),
                "saved" => metadata.last_saved_by = Some(value.to_owned()),
                "changes" => metadata.tracked_changes = value.parse().unwrap_or(0),
                "comments" => metadata.comments = value.parse().unwrap_or(0),
                "hidden" => metadata.hidden_texts = value.parse().unwrap_or(0),
                _ => metadata.hidden_sheets.push(value.to_owned()),
            }
        }
        Some(file)
    }
}

const BEFORE: &str = "Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\nTid: 16.00\nSted: Rådhuset\n\n\
    Medlemmer: Anna Holm (A), Bent Lund (V)\n\n\
    1. Godkendelse af dagsorden\n\nIndstilling\nForvaltningen indstiller, at dagsordenen godkendes.\n\nBeslutning\nGodkendt.\n\n\
    2. Status på indsatsen\n\nIndstilling\nForvaltningen indstiller, at orienteringen tages til efterretning.\n\nSagsfremstilling\n";
const AFTER: &str = "\n\nBeslutning\nTaget til efterretning.\n";

/// Takes a rule's findings.
pub(crate) struct Found<'a> {
    pub(crate) rule: &'static Rule,
    pub(crate) severity: Severity,
    pub(crate) document: &'a Document,
    pub(crate) all: &'a mut Vec<Finding>,
    pub(crate) hits: &'a [Hit],
}

impl<'a> Found<'a> {
    /// Where the rule's words stand in the paper, in order.
    pub(crate) fn hits(&self) -> &'a [Hit] {
        self.hits
    }

    /// A finding at `span` of the paper, to be given its arguments.
    pub(crate) fn at(&mut self, span: Span) -> &mut Finding {
        let item = item_at(self.document, span.start);
        self.push(Place::Paper(span), item)
    }

    /// A finding about the item with the index `item`, at `span` of the paper.
    pub(crate) fn in_item(&mut self, item: usize, span: Span) -> &mut Finding {
        self.push(Place::Paper(span), u32::try_from(item).ok())
    }

    /// A finding about the paper as a whole, at `span` of it.
    pub(crate) fn in_paper(&mut self, span: Span) -> &mut Finding {
        self.push(Place::Paper(span), None)
    }

    /// A finding in the attached file with the index `file`.
    pub(crate) fn in_attached(&mut self, file: usize, span: Span) -> &mut Finding {
        self.push(Place::Attached(file, span), None)
    }

    fn push(&mut self, place: Place, item: Option<u32>) -> &mut Finding {
        let closed = item.is_some_and(|item| is_closed(self.document, item));
        self.all.push(Finding {
            code: self.rule.code,
            severity: self.severity,
            place,
            item,
            closed,
            secret: false,
            arguments: Vec::new(),
            related: Vec::new(),
            correction: None,
        });
        let last = self.all.len() - 1;
        &mut self.all[last]
    }
}

impl Finding {
    /// One more argument of the message.
    pub(crate) fn with(&mut self, name: &'static str, value: impl Into<Argument>) -> &mut Self {
        self.arguments.push((name, value.into()));
        self
    }

    /// What would be right at `span`.
    pub(crate) fn correct(&mut self, span: Span, text: impl Into<String>) -> &mut Self {
        self.correction = Some(Correction { span, text: text.into() });
        self
    }

    /// Another place that belongs to it.
    pub(crate) fn related(&mut self, span: Span) -> &mut Self {
        self.related.push(span);
        self
    }

    /// What stands there is personal data.
    pub(crate) fn secret(&mut self) -> &mut Self {
        self.secret = true;
        self
    }
}

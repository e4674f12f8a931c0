//! What the reader is unsure of, as codes with arguments.

use crate::Span;
use serde::{Deserialize, Serialize};

coded! {
    /// How much a diagnostic weighs.
    pub enum Severity {
        /// Worth knowing.
        Note = "note",
        /// A person should look.
        Warning = "warning",
        /// The paper could not be read as a paper.
        Error = "error",
    }

    /// How sure the reader is of an item.
    #[derive(Default)]
    pub enum Confidence {
        /// A guess.
        Low = "low",
        /// Likely.
        Medium = "medium",
        /// Everything agrees.
        #[default]
        High = "high",
    }
}

/// A finding of the reader: a code, a place and named arguments. The sentence
/// is made from the code by `pejl-words`, under the key `diagnostic-<code>`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// What.
    pub code: DiagnosticCode,
    /// How much it weighs.
    pub severity: Severity,
    /// Where, if it has a place.
    pub span: Option<Span>,
    /// Named arguments for the sentence.
    pub args: Vec<(String, String)>,
}

impl Diagnostic {
    /// A diagnostic with the code's usual severity.
    #[must_use]
    pub fn new(code: DiagnosticCode, span: Option<Span>) -> Self {
        Self { code, severity: code.severity(), span, args: Vec::new() }
    }

    /// The same with one more argument.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.push((name.to_owned(), value.to_string()));
        self
    }
}

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal, $severity:ident;)+) => {
        coded! {
            /// Every code that the reader may give, with its usual severity.
            pub enum DiagnosticCode { $($(#[doc = $doc])+ $name = $text,)+ }
        }

        impl DiagnosticCode {
            /// The usual severity.
            #[must_use]
            pub const fn severity(self) -> Severity {
                match self { $(DiagnosticCode::$name => Severity::$severity,)+ }
            }
        }
    };
}

codes! {
    /// The file holds nothing.
    EmptyFile = "empty-file", Error;
    /// The bytes are no format that Pejl reads; `format` names what they look like.
    UnknownFormat = "unknown-format", Error;
    /// The file is larger than the limit; `size` and `limit` in bytes.
    TooLarge = "too-large", Error;
    /// A packed file unfolds to more than the limit (`limit` in bytes).
    UnpackedTooLarge = "unpacked-too-large", Error;
    /// The PDF has more `pages` than the limit (`limit`).
    TooManyPages = "too-many-pages", Error;
    /// The PDF is encrypted with a password.
    PdfEncrypted = "pdf-encrypted", Error;
    /// The file is damaged; `format` names the format.
    Damaged = "damaged", Error;
    /// The PDF holds pictures of pages but no text.
    PdfWithoutText = "pdf-without-text", Error;
    /// Neither items nor a decision or recommendation: not minutes or agenda; `looks_like` is statute, news or unknown.
    NotAPaper = "not-a-paper", Error;
    /// The paper comes from a region or an association, not a municipality.
    NotAMunicipality = "not-a-municipality", Warning;
    /// The text was UTF-8 read as Latin-1 and has been repaired.
    MojibakeRepaired = "mojibake-repaired", Note;
    /// The text was decoded from `encoding`.
    DecodedFrom = "decoded-from", Note;
    /// Bytes that are no text were replaced (`count`).
    BytesReplaced = "bytes-replaced", Warning;
    /// The export says that the agenda is only a draft.
    DraftPaper = "draft-paper", Note;
    /// The font lost letter pairs; labels were matched all the same.
    LettersMissing = "letters-missing", Warning;
    /// No date could be read.
    DateMissing = "date-missing", Warning;
    /// No committee could be read.
    CommitteeMissing = "committee-missing", Warning;
    /// The municipality is not known.
    MunicipalityMissing = "municipality-missing", Note;
    /// The numbering of items jumps over `number`.
    NumberGap = "number-gap", Note;
    /// The contents page lists `title`, which no item bears.
    ContentsWithoutItem = "contents-without-item", Note;
    /// A label was guessed.
    LabelGuessed = "label-guessed", Note;
    /// A label stood glued to other text.
    LabelGlued = "label-glued", Note;
    /// The title was cut from the end of an attachment line.
    TitleFromAttachment = "title-from-attachment", Warning;
    /// The title is missing.
    TitleMissing = "title-missing", Warning;
    /// The item heading was guessed from little evidence.
    HeadingGuessed = "heading-guessed", Warning;
    /// Minutes, but this open item has no decision.
    DecisionMissing = "decision-missing", Warning;
    /// The decision's outcome is not one that the reader knows.
    OutcomeUnknown = "outcome-unknown", Note;
    /// Several decisions of this committee stand in the item; the last was taken.
    SeveralDecisions = "several-decisions", Warning;
    /// Attachments that may be one name on two lines.
    AttachmentsUnclear = "attachments-unclear", Note;
    /// A table whose columns do not agree.
    TableUneven = "table-uneven", Note;
    /// Text before the first item that is no part of the head.
    TextBeforeItems = "text-before-items", Note;
}

//! The fields of the query language and their Danish names.

use crate::analysis::lower;

/// A field that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum FieldName {
    Municipality,
    Committee,
    Decision,
    Attachment,
    AttachmentText,
    CaseNumber,
    Date,
    Type,
    Title,
    Politician,
}

/// Every name that a field answers to.
const NAMES: [(&str, FieldName); 20] = [
    ("kommune", FieldName::Municipality),
    ("udvalg", FieldName::Committee),
    ("råd", FieldName::Committee),
    ("beslutning", FieldName::Decision),
    ("udfald", FieldName::Decision),
    ("bilag", FieldName::Attachment),
    ("bilagstekst", FieldName::AttachmentText),
    ("sagsnr", FieldName::CaseNumber),
    ("sagsnummer", FieldName::CaseNumber),
    ("sag", FieldName::CaseNumber),
    ("journalnr", FieldName::CaseNumber),
    ("dato", FieldName::Date),
    ("år", FieldName::Date),
    ("type", FieldName::Type),
    ("sagstype", FieldName::Type),
    ("titel", FieldName::Title),
    ("overskrift", FieldName::Title),
    ("emne", FieldName::Title),
    ("person", FieldName::Politician),
    ("politiker", FieldName::Politician),
];

impl FieldName {
    /// The field called `name`, in any case.
    pub(crate) fn named(name: &str) -> Option<Self> {
        let name = lower(name);
        NAMES.iter().find(|(known, _)| *known == name).map(|(_, field)| *field)
    }

    /// True where several values mean "one of them": an item has one municipality.
    pub(crate) fn single_valued(self) -> bool {
        matches!(self, Self::Municipality | Self::Committee | Self::CaseNumber | Self::Type)
    }
}

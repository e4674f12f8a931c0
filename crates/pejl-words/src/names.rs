//! The Danish name of each value of the model's enumerations.

use crate::label;
use pejl_check::exact::calendar::Holiday;
use pejl_model::{
    Ballot, Confidence, Decider, DissentKind, ItemType, MunicipalityFrom, Outcome, OutcomeDetail, PaperKind,
    PaperVariant, Role, SectionKind, Severity, TableForm, Unit,
};
use std::borrow::Cow;

/// For each enumeration a function that gives the name of a value, from the
/// message `<family>-<value>`; a new value without a line here does not compile.
macro_rules! names {
    ($($(#[doc = $doc:literal])+ $function:ident($kind:ident, $family:literal) { $($value:ident = $code:literal,)+ })+) => {
        $(
            $(#[doc = $doc])+
            #[must_use]
            pub fn $function(value: $kind) -> Cow<'static, str> {
                label(match value { $($kind::$value => concat!($family, "-", $code),)+ })
            }
        )+

        /// The key of every name.
        #[cfg(test)]
        pub(crate) const NAME_KEYS: &[&str] = &[$($(concat!($family, "-", $code),)+)+];
    };
}

names! {
    /// "skærtorsdag".
    holiday(Holiday, "holiday") {
        NewYear = "new-year", MaundyThursday = "maundy-thursday", GoodFriday = "good-friday", Easter = "easter",
        EasterMonday = "easter-monday", PrayerDay = "prayer-day", Ascension = "ascension", Whitsun = "whitsun",
        WhitMonday = "whit-monday", Christmas = "christmas", BoxingDay = "boxing-day",
    }
    /// "Referat", "Dagsorden".
    paper_kind(PaperKind, "paper-kind") { Minutes = "minutes", Agenda = "agenda", }
    /// "Tillæg".
    paper_variant(PaperVariant, "paper-variant") {
        Supplementary = "supplementary", Extraordinary = "extraordinary", Constituting = "constituting",
    }
    /// "Beslutning", "Orientering", "Drøftelse".
    item_type(ItemType, "item-type") {
        Decision = "decision", Information = "information", Discussion = "discussion",
    }
    /// "Sagsfremstilling".
    section_kind(SectionKind, "section") {
        Summary = "summary", Topic = "topic", Background = "background", LegalBasis = "legal_basis",
        Economy = "economy", Personnel = "personnel", CrossCutting = "cross_cutting",
        Consultation = "consultation", Timeline = "timeline", Process = "process",
        CaseHistory = "case_history", Competence = "competence", Recommendation = "recommendation",
        Decision = "decision", Attachments = "attachments", Absence = "absence",
        Assessment = "assessment", Communication = "communication", Other = "other",
    }
    /// "Godkendt".
    outcome(Outcome, "outcome") {
        Approved = "approved", Noted = "noted", Recommended = "recommended", Discussed = "discussed",
        Postponed = "postponed", Rejected = "rejected", Other = "other",
    }
    /// "Vedtaget med stemmeflertal".
    outcome_detail(OutcomeDetail, "outcome-detail") {
        ApprovedWithChanges = "approved_with_changes", MajorityVote = "majority_vote", SentBack = "sent_back",
        Withdrawn = "withdrawn", Elected = "elected", NoRemarks = "no_remarks",
        InformationGiven = "information_given", Partly = "partly",
    }
    /// "For", "Imod".
    ballot(Ballot, "ballot") { For = "for", Against = "against", Abstained = "abstained", }
    /// "Forbehold".
    dissent_kind(DissentKind, "dissent") {
        Reservation = "reservation", Dissent = "dissent", Statement = "statement", Amendment = "amendment",
    }
    /// "Kommunalbestyrelsen".
    decider(Decider, "decider") { Committee = "committee", Council = "council", Finance = "finance", }
    /// "trykt i papiret".
    municipality_from(MunicipalityFrom, "municipality-from") {
        Given = "given", Printed = "printed", CaseNumber = "case_number", FileName = "file_name",
    }
    /// "Sikker".
    confidence(Confidence, "confidence") { Low = "low", Medium = "medium", High = "high", }
    /// "Bemærkning", "Advarsel", "Fejl".
    severity(Severity, "severity") { Note = "note", Warning = "warning", Error = "error", }
    /// "Punktets overskrift".
    role(Role, "role") {
        Furniture = "furniture", Head = "head", Contents = "contents", Heading = "heading",
        Metadata = "metadata", Label = "label", Content = "content", Closing = "closing",
    }
    /// "procent".
    unit(Unit, "unit") {
        Kroner = "kroner", Percent = "percent", PercentagePoint = "percentage_point", Persons = "persons",
        FullTimePersons = "full_time_persons", Hours = "hours", Days = "days", Weeks = "weeks",
        Months = "months", Years = "years", Number = "number",
    }
    /// "tabulatorer".
    table_form(TableForm, "table-form") { Tabs = "tabs", Pipes = "pipes", Flattened = "flattened", }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_text() {
        for key in NAME_KEYS {
            assert!(crate::has(key), "{key}");
        }
        assert_eq!(outcome(Outcome::Noted), "Taget til efterretning");
        assert_eq!(section_kind(SectionKind::LegalBasis), "Retsgrundlag");
    }
}

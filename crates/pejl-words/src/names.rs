//! The name of each value of the model's enumerations, as people read it.

use crate::label;
use pejl_check::exact::calendar::Holiday;
use pejl_model::{
    Ballot, Confidence, Decider, DissentKind, ItemType, MunicipalityFrom, Outcome, OutcomeDetail, PaperKind,
    PaperVariant, Role, SectionKind, Severity, TableForm, Unit,
};
use std::borrow::Cow;

/// For each enumeration a function that gives the name of a value, from the message `<family>-<code>`.
macro_rules! names {
    ($($(#[doc = $doc:literal])+ $function:ident($kind:ident, $family:literal);)+) => {
        $(
            $(#[doc = $doc])+
            #[must_use]
            pub fn $function(value: $kind) -> Cow<'static, str> {
                label(&key($family, value.as_str()))
            }
        )+

        /// The key of every name.
        #[cfg(test)]
        pub(crate) fn name_keys() -> Vec<String> {
            [$($kind::ALL.iter().map(|value| key($family, value.as_str())).collect::<Vec<_>>(),)+].concat()
        }
    };
}

fn key(family: &str, code: &str) -> String {
    [family, "-", code].concat()
}

names! {
    /// "Referat", "Dagsorden".
    paper_kind(PaperKind, "paper-kind");
    /// "Tillæg".
    paper_variant(PaperVariant, "paper-variant");
    /// "Beslutning", "Orientering", "Drøftelse".
    item_type(ItemType, "item-type");
    /// "Sagsfremstilling".
    section_kind(SectionKind, "section");
    /// "Godkendt".
    outcome(Outcome, "outcome");
    /// "Vedtaget med stemmeflertal".
    outcome_detail(OutcomeDetail, "outcome-detail");
    /// "For", "Imod".
    ballot(Ballot, "ballot");
    /// "Forbehold".
    dissent_kind(DissentKind, "dissent");
    /// "Kommunalbestyrelsen".
    decider(Decider, "decider");
    /// "trykt i papiret".
    municipality_from(MunicipalityFrom, "municipality-from");
    /// "Sikker".
    confidence(Confidence, "confidence");
    /// "Bemærkning", "Advarsel", "Fejl".
    severity(Severity, "severity");
    /// "Punktets overskrift".
    role(Role, "role");
    /// "procent".
    unit(Unit, "unit");
    /// "tabulatorer".
    table_form(TableForm, "table-form");
}

/// "skærtorsdag".
#[must_use]
pub fn holiday(day: Holiday) -> Cow<'static, str> {
    label(match day {
        Holiday::NewYear => "holiday-new-year",
        Holiday::MaundyThursday => "holiday-maundy-thursday",
        Holiday::GoodFriday => "holiday-good-friday",
        Holiday::Easter => "holiday-easter",
        Holiday::EasterMonday => "holiday-easter-monday",
        Holiday::PrayerDay => "holiday-prayer-day",
        Holiday::Ascension => "holiday-ascension",
        Holiday::Whitsun => "holiday-whitsun",
        Holiday::WhitMonday => "holiday-whit-monday",
        Holiday::Christmas => "holiday-christmas",
        Holiday::BoxingDay => "holiday-boxing-day",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_name_has_a_text() {
        for key in name_keys() {
            assert!(crate::has(&key), "{key}");
        }
        assert_eq!(outcome(Outcome::Noted), "Taget til efterretning");
        assert_eq!(section_kind(SectionKind::LegalBasis), "Retsgrundlag");
        assert_eq!(holiday(Holiday::MaundyThursday), "skærtorsdag");
    }
}

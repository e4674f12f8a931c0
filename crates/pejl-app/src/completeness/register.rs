//! The register over the whole library.
//! Made of days and kinds of paper only, so that no paper is unpacked for it.

use super::rhythm::{self, YearRhythm};
use super::views::YearTotals;
use pejl_model::PaperKind;
use pejl_store::{MeetingDay, slug};
use std::collections::{BTreeMap, HashMap};

/// Municipalities by the beginning of their meetings' addresses.
#[derive(Debug, Default)]
pub(crate) struct Register {
    pub(crate) municipalities: BTreeMap<String, RegisteredMunicipality>,
}

/// A municipality with its committees, each by the second part of its address.
#[derive(Debug, Default)]
pub(crate) struct RegisteredMunicipality {
    pub(crate) name: String,
    pub(crate) committees: BTreeMap<String, RegisteredCommittee>,
}

/// A committee with its years, oldest first.
#[derive(Debug, Default)]
pub(crate) struct RegisteredCommittee {
    pub(crate) name: String,
    pub(crate) years: Vec<YearTotals>,
}

impl Register {
    pub(crate) fn of(days: Vec<MeetingDay>) -> Self {
        let mut committees: HashMap<(String, String), Vec<MeetingDay>> = HashMap::new();
        let mut slugs: HashMap<(String, String), (String, String)> = HashMap::new();
        for day in days {
            let names = (day.municipality.clone(), day.committee.clone());
            let address = slugs.entry(names).or_insert_with(|| (slug(&day.municipality), slug(&day.committee)));
            committees.entry(address.clone()).or_default().push(day);
        }
        let mut register = Self::default();
        for ((municipality, committee), mut days) in committees {
            days.sort_by(|a, b| (a.date, &a.committee).cmp(&(b.date, &b.committee)));
            let Some(newest) = days.last() else { continue };
            let held = register.municipalities.entry(municipality).or_default();
            if held.name < newest.municipality {
                held.name.clone_from(&newest.municipality);
            }
            let committee_held = RegisteredCommittee { name: newest.committee.clone(), years: years(&days) };
            held.committees.insert(committee, committee_held);
        }
        register
    }
}

fn years(days: &[MeetingDay]) -> Vec<YearTotals> {
    let dates: Vec<_> = days.iter().map(|day| day.date).collect();
    let of_year = |(year, rhythm): (i16, YearRhythm)| {
        let held = days.iter().filter(|day| day.date.year() == year);
        let agendas = held.clone().filter(|day| day.kind == PaperKind::Agenda).count() as u64;
        YearTotals { year, meetings: held.count() as u64, agendas, rhythm: rhythm.days, missing: rhythm.missing }
    };
    rhythm::years(&dates).into_iter().map(of_year).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn day(committee: &str, month: i8, kind: PaperKind) -> MeetingDay {
        let (municipality, committee) = ("Sandby".to_owned(), committee.to_owned());
        MeetingDay { municipality, committee, date: date(2024, month, 6), kind }
    }

    #[test]
    fn spellings_are_one_committee_and_agendas_are_counted() {
        let days = vec![
            day("Job- og Ungeudvalget", 1, PaperKind::Minutes),
            day("Job- & Ungeudvalget", 2, PaperKind::Minutes),
            day("Job- og Ungeudvalget", 3, PaperKind::Minutes),
            day("Job- og Ungeudvalget", 6, PaperKind::Agenda),
            day("Økonomiudvalget", 2, PaperKind::Minutes),
        ];
        let register = Register::of(days);
        let sandby = &register.municipalities["sandby"];
        assert_eq!((sandby.name.as_str(), sandby.committees.len()), ("Sandby", 2));
        let year = &sandby.committees["job-og-ungeudvalget"].years[0];
        assert_eq!((year.meetings, year.agendas, year.expected()), (4, 1, Some(6)));
        assert_eq!(sandby.committees["oekonomiudvalget"].years[0].expected(), None);
    }
}

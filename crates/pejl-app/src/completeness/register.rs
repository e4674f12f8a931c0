//! The register over the whole library, kept as long as no meeting changes.
//! Made of days and kinds of paper only, so that no paper is unpacked for it.

use super::rhythm::{self, YearRhythm};
use super::views::YearTotals;
use crate::error::Result;
use pejl_model::PaperKind;
use pejl_store::{MeetingDay, Store, slug};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};

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

/// The register as it last was.
#[derive(Default)]
pub(crate) struct RegisterCache {
    kept: Mutex<Option<(i64, Arc<Register>)>>,
    /// Held by whoever makes it anew.
    making: tokio::sync::Mutex<()>,
}

impl RegisterCache {
    /// The register as it is now. Whoever finds another request making it waits
    /// for that: pages that show it bear the date of the latest change.
    pub(crate) async fn get(&self, store: &Store) -> Result<Arc<Register>> {
        let change = store.last_meeting_change().await?;
        if let Some(register) = self.known(change) {
            return Ok(register);
        }
        let _making = self.making.lock().await;
        // What comes in from here on may be in it, and is counted as not: then it is made once more.
        let change = store.last_meeting_change().await?;
        if let Some(register) = self.known(change) {
            return Ok(register);
        }
        let days = store.meeting_days().await?;
        let register = Arc::new(tokio::task::spawn_blocking(move || Register::of(days)).await.unwrap_or_default());
        *self.lock() = Some((change, Arc::clone(&register)));
        Ok(register)
    }

    /// The register where `change` is the last that it has.
    fn known(&self, change: i64) -> Option<Arc<Register>> {
        self.lock().as_ref().filter(|(known, _)| *known == change).map(|(_, register)| Arc::clone(register))
    }

    /// Lets go of it, as after forgetting.
    pub(crate) fn clear(&self) {
        *self.lock() = None;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Option<(i64, Arc<Register>)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
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

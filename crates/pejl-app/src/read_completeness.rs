//! Use case: someone asks how complete the library is.

use crate::completeness::{
    CommitteeCompleteness, Completeness, CompletenessLine, CompletenessRow, CompletenessTotals, CompletenessView,
    Register, RegisteredCommittee, RegisteredMunicipality, year,
};
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::permission::{Act, Viewer, permit};
use crate::read_front::danish_order;

impl Library {
    /// The register of what is at `address`: "" for the library, "faxe" for a
    /// municipality, "faxe/beskaeftigelsesudvalget" for a committee, and with
    /// "/2024" after it for a year of that.
    ///
    /// # Errors
    /// [`AppError::NotFound`] where there is nothing; otherwise where the store fails.
    pub async fn read_completeness(&self, viewer: Viewer, address: &str) -> Result<Completeness> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(address.to_owned());
        let whole = self.whole_library().await?;
        let register = &whole.register;
        if address.is_empty() {
            return Ok(Completeness::Overview(of_library(register)));
        }
        let mut parts = address.split('/');
        let place = parts.next().unwrap_or_default();
        let municipality = register.municipalities.get(place).ok_or_else(missing)?;
        let Some(committee) = parts.next() else {
            return Ok(Completeness::Overview(of_municipality(place, municipality)));
        };
        let only = parts.next().map(|year| year.parse::<i16>().map_err(|_| missing())).transpose()?;
        if parts.next().is_some() {
            return Err(missing());
        }
        let held = municipality.committees.get(committee).ok_or_else(missing)?;
        let view = self.committee_register(&format!("{place}/{committee}"), &municipality.name, held, only).await?;
        if view.years.is_empty() { Err(missing()) } else { Ok(Completeness::Committee(view)) }
    }

    /// The sums over the whole library.
    pub(crate) async fn completeness(&self) -> Result<CompletenessTotals> {
        let whole = self.whole_library().await?;
        let register = &whole.register;
        let mut totals = CompletenessTotals::default();
        register.municipalities.values().for_each(|municipality| add_municipality(&mut totals, municipality));
        Ok(totals)
    }

    /// The sums over the municipality at `address`.
    pub(crate) async fn completeness_of(&self, address: &str) -> Result<CompletenessTotals> {
        let whole = self.whole_library().await?;
        let register = &whole.register;
        let mut totals = CompletenessTotals::default();
        let found = register.municipalities.get(address);
        found.iter().for_each(|municipality| add_municipality(&mut totals, municipality));
        Ok(totals)
    }

    async fn committee_register(
        &self,
        address: &str,
        municipality: &str,
        held: &RegisteredCommittee,
        only: Option<i16>,
    ) -> Result<CommitteeCompleteness> {
        let (place, committee) = address.split_once('/').unwrap_or((address, ""));
        let mut meetings = self.meetings_of_committee(place, committee).await?;
        meetings.retain(|meeting| only.is_none_or(|year| meeting.date.year() == year));
        meetings.reverse();
        let digests = self.cache.digests.of(&self.store, &meetings).await?;
        let wanted = held.years.iter().rev().filter(|totals| only.is_none_or(|year| totals.year == year));
        let years = wanted.map(|totals| {
            let in_year = digests.iter().filter(|digest| digest.line.date.year() == totals.year);
            year(totals.clone(), &in_year.cloned().collect::<Vec<_>>())
        });
        Ok(CommitteeCompleteness {
            address: address.to_owned(),
            municipality: municipality.to_owned(),
            name: held.name.clone(),
            only,
            years: years.collect(),
        })
    }
}

fn of_library(register: &Register) -> CompletenessView {
    let (mut totals, mut lines, mut rows) = (CompletenessTotals::default(), Vec::new(), Vec::new());
    for (address, municipality) in &register.municipalities {
        let mut own = CompletenessTotals::default();
        add_municipality(&mut own, municipality);
        add_municipality(&mut totals, municipality);
        lines.push(CompletenessLine { address: address.clone(), name: municipality.name.clone(), totals: own });
        rows.extend(rows_of(address, municipality));
    }
    lines.sort_by_cached_key(|line| danish_order(&line.name));
    CompletenessView { municipality: None, totals, lines, rows }
}

fn of_municipality(address: &str, municipality: &RegisteredMunicipality) -> CompletenessView {
    let (mut totals, mut lines) = (CompletenessTotals::default(), Vec::new());
    for (committee, held) in &municipality.committees {
        let mut own = CompletenessTotals::default();
        held.years.iter().for_each(|year| {
            own.count(year);
            totals.count(year);
        });
        lines.push(CompletenessLine {
            address: format!("{address}/{committee}"),
            name: held.name.clone(),
            totals: own,
        });
    }
    lines.sort_by_cached_key(|line| danish_order(&line.name));
    let name = (address.to_owned(), municipality.name.clone());
    CompletenessView { municipality: Some(name), totals, lines, rows: rows_of(address, municipality).collect() }
}

fn add_municipality(totals: &mut CompletenessTotals, municipality: &RegisteredMunicipality) {
    municipality.committees.values().flat_map(|held| &held.years).for_each(|year| totals.count(year));
}

fn rows_of<'a>(
    address: &'a str,
    municipality: &'a RegisteredMunicipality,
) -> impl Iterator<Item = CompletenessRow> + 'a {
    municipality.committees.iter().flat_map(move |(committee, held)| {
        held.years.iter().map(move |year| CompletenessRow {
            address: format!("{address}/{committee}"),
            municipality: municipality.name.clone(),
            committee: held.name.clone(),
            totals: year.clone(),
        })
    })
}

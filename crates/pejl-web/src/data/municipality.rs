//! A municipality as data.

use super::{Links, MeetingLineData, VERSION};
use crate::addresses::{committee_path, completeness_path, found_path, municipality_path};
use crate::search_address::{address_as, municipality};
use pejl_app::{CommitteeLine, MunicipalityView};
use pejl_find::SearchRequest;
use serde::Serialize;

/// A municipality's page as data.
#[derive(Debug, Serialize)]
pub(crate) struct MunicipalityPageData<'a> {
    version: u32,
    links: PlaceLinks,
    address: &'a str,
    name: &'a str,
    meetings: u64,
    period: super::PeriodData,
    committees: Vec<CommitteeLineData<'a>>,
    latest: Vec<MeetingLineData<'a>>,
}

/// Where the same stands, and where to search in it.
#[derive(Debug, Serialize)]
pub(super) struct PlaceLinks {
    #[serde(flatten)]
    pub(super) links: Links,
    /// The items of the place as a search.
    pub(super) search: String,
    /// How complete the library is there.
    pub(super) completeness: String,
    /// What was found in its papers.
    pub(super) findings: String,
}

impl PlaceLinks {
    /// Those of the place at `address`, whose page is at `path`.
    pub(super) fn of(base: &str, address: &str, path: &str, search: &SearchRequest) -> Self {
        Self {
            links: Links::to(base, path),
            search: format!("{base}{}", address_as(search, ".json")),
            completeness: format!("{base}{}.json", completeness_path(address)),
            findings: format!("{base}{}.json", found_path(address)),
        }
    }
}

#[derive(Debug, Serialize)]
struct CommitteeLineData<'a> {
    address: &'a str,
    name: &'a str,
    meetings: u64,
    period: super::PeriodData,
    links: Links,
}

impl<'a> CommitteeLineData<'a> {
    fn of(base: &str, line: &'a CommitteeLine) -> Self {
        Self {
            address: &line.address,
            name: &line.name,
            meetings: line.meetings,
            period: super::PeriodData::of((line.first, line.last)),
            links: Links::to(base, &committee_path(&line.address)),
        }
    }
}

/// The data of `/kommune/….json`.
pub(crate) fn municipality_data<'a>(base: &str, view: &'a MunicipalityView) -> MunicipalityPageData<'a> {
    MunicipalityPageData {
        version: VERSION,
        links: PlaceLinks::of(base, &view.address, &municipality_path(&view.address), &municipality(&view.name)),
        address: &view.address,
        name: &view.name,
        meetings: view.meetings,
        period: super::PeriodData::of(view.period),
        committees: view.committees.iter().map(|line| CommitteeLineData::of(base, line)).collect(),
        latest: view.latest.iter().map(|line| MeetingLineData::of(base, line)).collect(),
    }
}

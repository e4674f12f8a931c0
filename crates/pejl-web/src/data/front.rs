//! What the library holds, as data.

use super::{Links, MeetingLineData, PeriodData, VERSION};
use pejl_app::{FrontView, slug};
use serde::Serialize;

/// The front page as data.
#[derive(Debug, Serialize)]
pub(crate) struct FrontData<'a> {
    version: u32,
    links: FrontLinks,
    totals: TotalsData,
    period: Option<PeriodData>,
    latest: Vec<MeetingLineData<'a>>,
    municipalities: Vec<MunicipalityData<'a>>,
}

#[derive(Debug, Serialize)]
struct FrontLinks {
    #[serde(rename = "self")]
    own: String,
    html: String,
    search: String,
    api: String,
    openapi: String,
    about: String,
    catalogue: String,
}

#[derive(Debug, Serialize)]
struct TotalsData {
    municipalities: u64,
    committees: u64,
    meetings: u64,
    items: u64,
}

#[derive(Debug, Serialize)]
struct MunicipalityData<'a> {
    name: &'a str,
    meetings: u64,
    links: Links,
}

/// The data of `/forside.json`.
pub(crate) fn front_data<'a>(base: &str, view: &'a FrontView) -> FrontData<'a> {
    FrontData {
        version: VERSION,
        links: FrontLinks {
            own: format!("{base}/forside.json"),
            html: format!("{base}/"),
            search: format!("{base}/soeg.json"),
            api: format!("{base}/api"),
            openapi: format!("{base}/api/openapi.json"),
            about: format!("{base}/om.json"),
            catalogue: format!("{base}/katalog.ttl"),
        },
        totals: TotalsData {
            municipalities: view.municipalities,
            committees: view.committees,
            meetings: view.meetings,
            items: view.items,
        },
        period: view.period.map(PeriodData::of),
        latest: view.latest.iter().map(|line| MeetingLineData::of(base, line)).collect(),
        municipalities: view
            .by_municipality
            .iter()
            .map(|(name, meetings)| MunicipalityData {
                name,
                meetings: *meetings,
                links: Links::municipality(base, &slug(name)),
            })
            .collect(),
    }
}

//! The table of addresses.

/// An address that programs ask.
pub(crate) struct Endpoint {
    /// The path, with parameters in braces.
    pub(crate) path: &'static str,
    /// The name of the operation.
    pub(crate) id: &'static str,
    /// The key of what it gives.
    pub(crate) told: &'static str,
    /// What may stand in path and query.
    pub(crate) parameters: &'static [Parameter],
    /// The type of the answer.
    pub(crate) media: &'static str,
    /// The shape of the answer, where it is JSON of ours.
    pub(crate) shape: Option<&'static str>,
    /// An address that can be tried.
    pub(crate) example: Option<&'static str>,
}

/// What may stand in an address.
pub(crate) struct Parameter {
    /// Its name.
    pub(crate) name: &'static str,
    /// The key of what it means.
    pub(crate) told: &'static str,
    /// The type, as [`super::shapes`] writes types.
    pub(crate) kind: &'static str,
    /// True where it is part of the path.
    pub(crate) in_path: bool,
}

pub(super) const fn query(name: &'static str, kind: &'static str, told: &'static str) -> Parameter {
    Parameter { name, told, kind, in_path: false }
}

pub(super) const fn part(name: &'static str, kind: &'static str, told: &'static str) -> Parameter {
    Parameter { name, told, kind, in_path: true }
}

const SEARCH: [Parameter; 10] = [
    query("q", "string", "web-api-q"),
    query("kommune", "[string]", "web-api-kommune"),
    query("udvalg", "[string]", "web-api-udvalg"),
    query("aar", "[integer]", "web-api-aar"),
    query("type", "[beslutning|orientering|droeftelse]", "web-api-type"),
    query("beslutning", "[godkendt|efterretning|anbefalet|droeftet|udsat|forkastet|andet]", "web-api-beslutning"),
    query("person", "[string]", "web-api-politician"),
    query("sortering", "relevans|nyeste|aeldste", "web-api-sortering"),
    query("side", "count", "web-api-side"),
    query("efter", "string", "web-api-efter"),
];

/// Everything but order and page, which a feed does not have.
pub(super) const FEED: &[Parameter] = {
    let (feed, _) = SEARCH.split_at(7);
    feed
};

const MUNICIPALITY: &[Parameter] = {
    let (municipality, _) = MEETING.split_at(1);
    municipality
};

const COMMITTEE: &[Parameter] = {
    let (committee, _) = MEETING.split_at(2);
    committee
};

const MEETING: &[Parameter] = &[
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    part("dag", "string", "web-api-part-dag"),
    query("version", "count", "web-api-version"),
];

pub(super) const ITEM: &[Parameter] = &[
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    part("dag", "string", "web-api-part-dag"),
    part("punkt", "string", "web-api-part-punkt"),
    query("kilde", "string", "web-api-kilde"),
    query("version", "count", "web-api-version"),
];

const PERSON: &[Parameter] =
    &[part("kommune", "string", "web-api-part-kommune"), part("navn", "string", "web-api-part-navn")];

const REGISTER: [Parameter; 3] = [
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    part("aar", "integer", "web-api-part-year"),
];

/// The first `parts` parts of an address in the register.
const fn register(parts: usize) -> &'static [Parameter] {
    let (first, _) = REGISTER.split_at(parts);
    first
}

pub(super) const JSON: &str = "application/json";

/// Every address, in the order in which a person reads of them.
pub(crate) fn endpoints() -> impl Iterator<Item = &'static Endpoint> {
    ENDPOINTS.iter().chain(&super::comparing::ENDPOINTS).chain(&super::found_shapes::ENDPOINTS)
}

const ENDPOINTS: [Endpoint; 26] = [
    Endpoint {
        path: "/forside.json",
        id: "front",
        told: "web-api-front",
        parameters: &[],
        media: JSON,
        shape: Some("Front"),
        example: Some("/forside.json"),
    },
    Endpoint {
        path: "/soeg.json",
        id: "search",
        told: "web-api-search",
        parameters: &SEARCH,
        media: JSON,
        shape: Some("Search"),
        example: Some("/soeg.json?q=sygedagpenge"),
    },
    Endpoint {
        path: "/moede/{kommune}/{udvalg}/{dag}.json",
        id: "meeting",
        told: "web-api-meeting",
        parameters: MEETING,
        media: JSON,
        shape: Some("Meeting"),
        example: None,
    },
    Endpoint {
        path: "/punkt/{kommune}/{udvalg}/{dag}/{punkt}.json",
        id: "item",
        told: "web-api-item",
        parameters: ITEM,
        media: JSON,
        shape: Some("Item"),
        example: None,
    },
    Endpoint {
        path: "/kommune/{kommune}.json",
        id: "municipality",
        told: "web-api-municipality",
        parameters: MUNICIPALITY,
        media: JSON,
        shape: Some("MunicipalityPage"),
        example: None,
    },
    Endpoint {
        path: "/udvalg/{kommune}/{udvalg}.json",
        id: "committee",
        told: "web-api-committee",
        parameters: COMMITTEE,
        media: JSON,
        shape: Some("Committee"),
        example: None,
    },
    Endpoint {
        path: "/sag/{nummer}.json",
        id: "case",
        told: "web-api-case",
        parameters: &[part("nummer", "string", "web-api-part-nummer")],
        media: JSON,
        shape: Some("Case"),
        example: None,
    },
    Endpoint {
        path: "/om.json",
        id: "about",
        told: "web-api-about",
        parameters: &[],
        media: JSON,
        shape: Some("About"),
        example: Some("/om.json"),
    },
    Endpoint {
        path: "/tilgaengelighed.json",
        id: "accessibility",
        told: "web-api-access",
        parameters: &[],
        media: JSON,
        shape: Some("Accessibility"),
        example: Some("/tilgaengelighed.json"),
    },
    Endpoint {
        path: "/katalog.ttl",
        id: "catalogue",
        told: "web-api-catalogue",
        parameters: &[],
        media: "text/turtle",
        shape: None,
        example: Some("/katalog.ttl"),
    },
    Endpoint {
        path: "/fuldstaendighed.json",
        id: "completeness",
        told: "web-api-completeness",
        parameters: &[],
        media: JSON,
        shape: Some("Completeness"),
        example: Some("/fuldstaendighed.json"),
    },
    Endpoint {
        path: "/fuldstaendighed/{kommune}.json",
        id: "completenessOfMunicipality",
        told: "web-api-completeness-municipality",
        parameters: register(1),
        media: JSON,
        shape: Some("Completeness"),
        example: None,
    },
    Endpoint {
        path: "/fuldstaendighed/{kommune}/{udvalg}.json",
        id: "completenessOfCommittee",
        told: "web-api-completeness-committee",
        parameters: register(2),
        media: JSON,
        shape: Some("CompletenessOfCommittee"),
        example: None,
    },
    Endpoint {
        path: "/fuldstaendighed/{kommune}/{udvalg}/{aar}.json",
        id: "completenessOfYear",
        told: "web-api-completeness-year",
        parameters: register(3),
        media: JSON,
        shape: Some("CompletenessOfYear"),
        example: None,
    },
    Endpoint {
        path: "/fuldstaendighed.csv",
        id: "completenessTable",
        told: "web-api-completeness-csv",
        parameters: &[],
        media: "text/csv",
        shape: None,
        example: Some("/fuldstaendighed.csv"),
    },
    Endpoint {
        path: "/fuldstaendighed/{kommune}.csv",
        id: "completenessTableOfMunicipality",
        told: "web-api-completeness-csv",
        parameters: register(1),
        media: "text/csv",
        shape: None,
        example: None,
    },
    Endpoint {
        path: "/fuldstaendighed/{kommune}/{udvalg}.csv",
        id: "completenessTableOfCommittee",
        told: "web-api-completeness-csv",
        parameters: register(2),
        media: "text/csv",
        shape: None,
        example: None,
    },
    Endpoint {
        path: "/fuldstaendighed/{kommune}/{udvalg}/{aar}.csv",
        id: "completenessTableOfYear",
        told: "web-api-completeness-csv",
        parameters: register(3),
        media: "text/csv",
        shape: None,
        example: None,
    },
    Endpoint {
        path: "/person/{kommune}/{navn}.json",
        id: "person",
        told: "web-api-person",
        parameters: PERSON,
        media: JSON,
        shape: Some("PersonAnswer"),
        example: None,
    },
    Endpoint {
        path: "/soeg.atom",
        id: "searchFeed",
        told: "web-api-atom",
        parameters: FEED,
        media: "application/atom+xml",
        shape: None,
        example: Some("/soeg.atom?q=sygedagpenge"),
    },
    Endpoint {
        path: "/soeg.ics",
        id: "searchCalendar",
        told: "web-api-calendar",
        parameters: FEED,
        media: "text/calendar",
        shape: None,
        example: Some("/soeg.ics"),
    },
    Endpoint {
        path: "/sitemap.xml",
        id: "sitemap",
        told: "web-api-sitemap",
        parameters: &[],
        media: "application/xml",
        shape: None,
        example: Some("/sitemap.xml"),
    },
    Endpoint {
        path: "/sitemap/{del}.xml",
        id: "sitemapPart",
        told: "web-api-sitemap-part",
        parameters: &[part("del", "count", "web-api-part-del")],
        media: "application/xml",
        shape: None,
        example: Some("/sitemap/1.xml"),
    },
    Endpoint {
        path: "/robots.txt",
        id: "robots",
        told: "web-api-robots",
        parameters: &[],
        media: "text/plain",
        shape: None,
        example: Some("/robots.txt"),
    },
    Endpoint {
        path: "/sundhed.json",
        id: "health",
        told: "web-api-health",
        parameters: &[],
        media: JSON,
        shape: Some("Health"),
        example: Some("/sundhed.json"),
    },
    Endpoint {
        path: "/api/openapi.json",
        id: "openapi",
        told: "web-api-openapi",
        parameters: &[],
        media: JSON,
        shape: None,
        example: Some("/api/openapi.json"),
    },
];

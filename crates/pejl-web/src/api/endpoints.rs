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

const fn query(name: &'static str, kind: &'static str, told: &'static str) -> Parameter {
    Parameter { name, told, kind, in_path: false }
}

const fn part(name: &'static str, kind: &'static str, told: &'static str) -> Parameter {
    Parameter { name, told, kind, in_path: true }
}

const SEARCH: [Parameter; 8] = [
    query("q", "string", "web-api-q"),
    query("kommune", "[string]", "web-api-kommune"),
    query("udvalg", "[string]", "web-api-udvalg"),
    query("aar", "[integer]", "web-api-aar"),
    query("type", "[beslutning|orientering|droeftelse]", "web-api-type"),
    query("beslutning", "[godkendt|efterretning|anbefalet|droeftet|udsat|forkastet|andet]", "web-api-beslutning"),
    query("sortering", "relevans|nyeste|aeldste", "web-api-sortering"),
    query("side", "integer", "web-api-side"),
];

/// Everything but order and page, which a feed does not have.
const FEED: &[Parameter] = {
    let (feed, _) = SEARCH.split_at(6);
    feed
};

const MEETING: &[Parameter] = &[
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    part("dag", "string", "web-api-part-dag"),
];

const ITEM: &[Parameter] = &[
    part("kommune", "string", "web-api-part-kommune"),
    part("udvalg", "string", "web-api-part-udvalg"),
    part("dag", "string", "web-api-part-dag"),
    part("punkt", "string", "web-api-part-punkt"),
    query("kilde", "string", "web-api-kilde"),
];

const PERSON: &[Parameter] =
    &[part("kommune", "string", "web-api-part-kommune"), part("navn", "string", "web-api-part-navn")];

const JSON: &str = "application/json";

/// Every address, in the order in which a person reads of them.
pub(crate) const ENDPOINTS: [Endpoint; 12] = [
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
        parameters: &[part("del", "integer", "web-api-part-del")],
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

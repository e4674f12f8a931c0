//! Municipalities, committees and rooms.

/// Made-up municipalities; they have no official code.
pub(crate) const MADE_UP: &[&str] = &[
    "Nordvig",
    "Ellebæk",
    "Sandager",
    "Højlunde",
    "Birkeborg",
    "Vesterskov",
    "Åmosen",
    "Klintholm Fjord",
    "Lyngdal",
    "Ravnsø",
    "Storedam",
    "Engbjerg",
    "Hvidsted",
    "Kildeby",
    "Mørkholt",
    "Søndersund",
    "Tranebjerg",
    "Ørnedal",
    "Fjordby",
    "Bøgeskov",
];

/// Real municipalities with their codes, for papers whose case numbers hold the code.
pub(crate) const CODED: &[(&str, u16)] =
    &[("Odsherred", 306), ("Kalundborg", 326), ("Nyborg", 450), ("Furesø", 190), ("Struer", 671), ("Odder", 727)];

/// Committees.
pub(crate) const COMMITTEES: &[&str] = &[
    "Beskæftigelsesudvalget",
    "Arbejdsmarkedsudvalget",
    "Job- og Integrationsudvalget",
    "Beskæftigelses- og Socialudvalget",
    "Udvalget for Arbejdsmarked og Uddannelse",
    "Erhvervs- og Beskæftigelsesudvalget",
    "Social- og Beskæftigelsesudvalget",
    "Udvalget for Job og Erhverv",
    "Uddannelses- og Arbejdsmarkedsudvalget",
    "Beskæftigelses- og Integrationsudvalget",
];

/// Rooms.
pub(crate) const ROOMS: &[&str] = &[
    "Mødelokale 2, Rådhuset",
    "Udvalgsværelse 1",
    "Byrådssalen",
    "Mødelokale Lærken",
    "Jobcentret, lokale 3.14",
    "Rådhuset, mødelokale B",
    "Kantinen på Fjordskolen",
    "Udvalgslokale 4, Havnegade 12",
];

/// Towns inside the municipality.
pub(crate) const TOWNS: &[&str] = &[
    "Vestermark",
    "Hedegård",
    "Strandby",
    "Kirkeballe",
    "Nørreskov",
    "Møllehøj",
    "Ravnkilde",
    "Østerå",
    "Bakkebølle",
    "Lindekvarteret",
    "Havnefronten",
    "Sønderengen",
    "Skovlyst",
    "Fiskerlejet",
];

/// Months, January first.
pub(crate) const MONTHS: &[&str] = &[
    "januar",
    "februar",
    "marts",
    "april",
    "maj",
    "juni",
    "juli",
    "august",
    "september",
    "oktober",
    "november",
    "december",
];

/// Weekdays, Monday first.
pub(crate) const WEEKDAYS: &[&str] = &["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

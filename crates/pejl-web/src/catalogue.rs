//! The library as data catalogues want to be told of it: DCAT-AP 3, as Turtle.

mod turtle;

use crate::addresses::base_host;
use jiff::Timestamp;
use pejl_app::FrontView;
use pejl_words as words;
use turtle::{Node, Subject, date, iri, literal, text};

/// The media type.
pub(crate) const MEDIA: &str = "text/turtle; charset=utf-8";

const AUTHORITY: &str = "http://publications.europa.eu/resource/authority";
const MEDIA_TYPES: &str = "https://www.iana.org/assignments/media-types";
/// Where the page about Pejl tells how everything may be used again. No licence is told: the papers are not ours to
/// license, and which of them bear no copyright (ophavsretsloven § 9, 1) cannot be told for all of them at once (§ 9, 2).
const REUSE: &str = "/om#genbrug";

/// What the catalogue is made of.
pub(crate) struct Catalogue<'a> {
    /// What stands before every path.
    pub(crate) base: &'a str,
    /// What the library holds.
    pub(crate) front: &'a FrontView,
    /// When that changed last, where it is known.
    pub(crate) modified: Option<Timestamp>,
    /// Who to write to.
    pub(crate) contact: Option<&'a str>,
}

/// A way to get a dataset.
struct Distribution {
    name: &'static str,
    title: &'static str,
    path: &'static str,
    media: &'static str,
    /// The format in the authority's list, where it is there.
    format: &'static str,
    service: Option<&'static str>,
}

const KEYWORDS: [&str; 4] = [
    "catalogue-keyword-municipalities",
    "catalogue-keyword-committees",
    "catalogue-keyword-decisions",
    "catalogue-keyword-employment",
];

/// The keys of a service's title and description.
type Keys = [&'static str; 2];

const OPARL_KEYS: Keys = ["catalogue-oparl-service", "catalogue-oparl-service-description"];
const SEARCH_KEYS: Keys = ["catalogue-search-service", "catalogue-search-service-description"];

const OPARL: &str = crate::oparl::SYSTEM;

const LIBRARY: [Distribution; 3] = [
    Distribution {
        name: "oparl",
        title: "catalogue-oparl",
        path: OPARL,
        media: "application/json",
        format: "JSON",
        service: Some("tjeneste-oparl"),
    },
    Distribution {
        name: "soegning",
        title: "catalogue-search-json",
        path: "/soeg.json",
        media: "application/json",
        format: "JSON",
        service: Some("tjeneste-soegning"),
    },
    Distribution {
        name: "oversigt",
        title: "catalogue-front-json",
        path: "/forside.json",
        media: "application/json",
        format: "JSON",
        service: None,
    },
];

const NEWEST: [Distribution; 2] = [
    Distribution {
        name: "atom",
        title: "catalogue-atom",
        path: "/soeg.atom",
        media: "application/atom+xml",
        format: "ATOM",
        service: None,
    },
    Distribution {
        name: "kalender",
        title: "catalogue-calendar",
        path: "/soeg.ics",
        media: "text/calendar",
        format: "ICS",
        service: None,
    },
];

const FINDINGS: [Distribution; 1] = [Distribution {
    name: "fund",
    title: "catalogue-findings-json",
    path: "/fund.json",
    media: "application/json",
    format: "JSON",
    service: None,
}];

/// The catalogue `/katalog.ttl`.
pub(crate) fn catalogue(told: &Catalogue<'_>) -> String {
    let mut out = turtle::prefixes();
    for subject in subjects(told) {
        subject.write(&mut out);
    }
    out
}

fn subjects(told: &Catalogue<'_>) -> Vec<Subject> {
    let mut all = vec![catalog(told), publisher(told)];
    all.extend(told.contact.map(|contact| contact_point(told, contact)));
    all.push(dataset(told, "bibliotek", "catalogue-library-title", "catalogue-library-description", &LIBRARY));
    all.push(dataset(told, "nyeste", "catalogue-newest-title", "catalogue-newest-description", &NEWEST));
    all.push(dataset(told, "fund", "catalogue-findings-title", "catalogue-findings-description", &FINDINGS));
    all.extend(LIBRARY.iter().chain(&NEWEST).chain(&FINDINGS).map(|way| distribution(told, way)));
    all.push(service(told, "tjeneste-oparl", OPARL_KEYS, OPARL, "https://schema.oparl.org/1.1/"));
    let description = format!("{}/api/openapi.json", told.base);
    all.push(service(told, "tjeneste-soegning", SEARCH_KEYS, "/soeg.json", &description));
    all.push(
        Subject::of(told.own("rettigheder"), "dct:RightsStatement")
            .with("rdfs:label", text(&words::label("web-about-reuse-text")))
            .with("rdfs:seeAlso", told.at(REUSE)),
    );
    all.push(
        Subject::of(iri(&format!("{AUTHORITY}/access-right/PUBLIC")), "dct:RightsStatement")
            .with("rdfs:label", text(&words::label("catalogue-open-access"))),
    );
    all
}

impl Catalogue<'_> {
    /// What the catalogue calls one of its own things.
    fn own(&self, name: &str) -> Node {
        iri(&format!("{}/katalog.ttl#{name}", self.base))
    }

    fn at(&self, path: &str) -> Node {
        iri(&format!("{}{path}", self.base))
    }

    fn host(&self) -> &str {
        base_host(self.base)
    }
}

fn authority(list: &str, value: &str) -> Node {
    iri(&format!("{AUTHORITY}/{list}/{value}"))
}

fn catalog(told: &Catalogue<'_>) -> Subject {
    let description = words::text("catalogue-description", &[("host", told.host().into())]);
    let subject = Subject::of(told.own("katalog"), "dcat:Catalog")
        .with("dct:title", text(&words::label("catalogue-title")))
        .with("dct:description", text(&description))
        .with("dct:publisher", told.own("udgiver"))
        .with("dct:language", authority("language", "DAN"))
        .with("dct:spatial", authority("country", "DNK"))
        .with("dct:rights", told.own("rettigheder"))
        .with("foaf:homepage", told.at("/"))
        .with("dcat:themeTaxonomy", iri(&format!("{AUTHORITY}/data-theme")))
        .with("dcat:dataset", told.own("bibliotek"))
        .with("dcat:dataset", told.own("nyeste"))
        .with("dcat:dataset", told.own("fund"))
        .with("dcat:service", told.own("tjeneste-oparl"))
        .with("dcat:service", told.own("tjeneste-soegning"));
    modified(told, subject)
}

fn modified(told: &Catalogue<'_>, subject: Subject) -> Subject {
    match told.modified {
        Some(at) => subject.with("dct:modified", literal(&at.to_string(), "xsd:dateTime")),
        None => subject,
    }
}

fn publisher(told: &Catalogue<'_>) -> Subject {
    let name = words::text("catalogue-publisher", &[("host", told.host().into())]);
    Subject::of(told.own("udgiver"), "foaf:Agent").with("foaf:name", text(&name)).with("foaf:homepage", told.at("/om"))
}

fn contact_point(told: &Catalogue<'_>, contact: &str) -> Subject {
    let subject = Subject::of(told.own("kontakt"), "vcard:Kind")
        .with("vcard:fn", text(contact))
        .with("vcard:hasURL", told.at("/om"));
    match mail_of(contact) {
        Some(mail) => subject.with("vcard:hasEmail", iri(&format!("mailto:{mail}"))),
        None => subject,
    }
}

/// The mail address that stands in `contact`, if one does.
fn mail_of(contact: &str) -> Option<&str> {
    let fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '@');
    let is_mail = |word: &&str| {
        let named = word.split_once('@').is_some_and(|(name, host)| !name.is_empty() && host.contains('.'));
        named && word.matches('@').count() == 1 && word.chars().all(fits)
    };
    let words = contact.split_whitespace().map(|word| word.trim_matches(|c| !fits(c) || c == '.'));
    words.into_iter().find(is_mail)
}

fn dataset(told: &Catalogue<'_>, name: &str, title: &str, description: &str, ways: &[Distribution]) -> Subject {
    let mut subject = Subject::of(told.own(name), "dcat:Dataset")
        .with("dct:title", text(&words::label(title)))
        .with("dct:description", text(&words::label(description)))
        .with("dct:publisher", told.own("udgiver"))
        .with("dct:identifier", literal(&format!("{}/katalog.ttl#{name}", told.base), "xsd:anyURI"))
        .with("dcat:theme", authority("data-theme", "GOVE"))
        .with("dcat:theme", authority("data-theme", "SOCI"))
        .with("dct:language", authority("language", "DAN"))
        .with("dct:spatial", authority("country", "DNK"))
        .with("dct:accessRights", authority("access-right", "PUBLIC"))
        .with("dct:accrualPeriodicity", authority("frequency", "IRREG"))
        .with("dcat:landingPage", told.at("/"));
    for keyword in KEYWORDS {
        subject = subject.with("dcat:keyword", text(&words::label(keyword)));
    }
    if let Some((from, to)) = told.front.period {
        let period =
            [("a", Node::Name("dct:PeriodOfTime")), ("dcat:startDate", date(from)), ("dcat:endDate", date(to))];
        subject = subject.with("dct:temporal", Node::Blank(period.into()));
    }
    if told.contact.is_some() {
        subject = subject.with("dcat:contactPoint", told.own("kontakt"));
    }
    for way in ways {
        subject = subject.with("dcat:distribution", told.own(&format!("adgang-{}", way.name)));
    }
    modified(told, subject)
}

fn distribution(told: &Catalogue<'_>, way: &Distribution) -> Subject {
    let subject = Subject::of(told.own(&format!("adgang-{}", way.name)), "dcat:Distribution")
        .with("dct:title", text(&words::label(way.title)))
        .with("dcat:accessURL", told.at(way.path))
        .with("dcat:mediaType", iri(&format!("{MEDIA_TYPES}/{}", way.media)))
        .with("dct:format", authority("file-type", way.format))
        .with("dct:language", authority("language", "DAN"))
        .with("dct:rights", told.own("rettigheder"));
    match way.service {
        Some(service) => subject.with("dcat:accessService", told.own(service)),
        None => subject,
    }
}

/// A service; `description` is where programs read how it is asked.
fn service(told: &Catalogue<'_>, name: &str, [title, about]: Keys, path: &str, description: &str) -> Subject {
    let subject = Subject::of(told.own(name), "dcat:DataService")
        .with("dct:title", text(&words::label(title)))
        .with("dct:description", text(&words::label(about)))
        .with("dcat:endpointURL", told.at(path))
        .with("dcat:endpointDescription", iri(description))
        .with("dcat:servesDataset", told.own("bibliotek"))
        .with("dct:publisher", told.own("udgiver"))
        .with("dct:accessRights", authority("access-right", "PUBLIC"))
        .with("dct:rights", told.own("rettigheder"));
    if told.contact.is_some() { subject.with("dcat:contactPoint", told.own("kontakt")) } else { subject }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn front() -> FrontView {
        FrontView { period: Some((date(2012, 4, 24), date(2025, 3, 18))), ..FrontView::default() }
    }

    #[test]
    fn the_catalogue_is_as_published() {
        let modified = Some("2026-01-02T03:04:05Z".parse().unwrap());
        let contact = Some("Åse Ø. \"Bibliotek\" <pejl@fjordby.example>");
        let told = Catalogue { base: "https://pejl.example", front: &front(), modified, contact };
        insta::assert_snapshot!("catalogue", catalogue(&told));
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let told = Catalogue { base: "http://localhost", front: &FrontView::default(), modified: None, contact: None };
        let text = catalogue(&told);
        // Nobody can license papers that are not theirs, nor call all of them free of copyright.
        for none in
            ["dct:license", "publicdomain", "dct:modified", "dct:temporal", "contactPoint", "vcard:Kind", "catalogue-"]
        {
            assert!(!text.contains(none), "{none}: {text}");
        }
    }

    #[test]
    fn a_mail_address_is_found_in_a_contact() {
        for contact in ["pejl@fjordby.example", "Åse <pejl@fjordby.example>.", "Skriv til (pejl@fjordby.example)"] {
            assert_eq!(mail_of(contact), Some("pejl@fjordby.example"), "{contact}");
        }
        for none in ["", "@", "a@b", "a@@b.dk", "ring 70 10 20 30", "<>", "å@b.dk@c"] {
            assert_eq!(mail_of(none), None, "{none}");
        }
    }
}

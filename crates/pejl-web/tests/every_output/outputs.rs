//! The table of outputs: for every pattern of a route, addresses that are asked.

use crate::papers::{CLOSED_LATER, FORGOTTEN, FULL, MOVED, MOVED_TO, OPENED_LATER, SECRET};
use std::path::Path;

const COMMITTEE: &str = "sandby/job-og-ungeudvalget";
const MEETINGS: [&str; 6] = [FULL, CLOSED_LATER, OPENED_LATER, FORGOTTEN, MOVED, MOVED_TO];
/// Words that may find something, and words that must not.
const WORDS: [&str; 12] = [
    "",
    "fugle",
    "fugl*",
    "klage",
    "tekst",
    "hemmeligtekst",
    "hemmelig*",
    "23456789",
    "010170-1234",
    "%22hemmelig%22",
    "birdie",
    "l%C3%A6rkesen",
];

fn all(parts: &[&str], form: impl Fn(&str) -> String) -> Vec<String> {
    parts.iter().map(|part| form(part)).collect()
}

fn cross(starts: &[String], ends: &[&str]) -> Vec<String> {
    starts.iter().flat_map(|start| ends.iter().map(move |end| format!("{start}{end}"))).collect()
}

fn items() -> Vec<String> {
    MEETINGS.iter().flat_map(|meeting| (1..=4).map(move |item| format!("{meeting}/{item}"))).collect()
}

fn searched(path: &str) -> Vec<String> {
    let mut out = all(&WORDS, |word| format!("{path}?q={word}"));
    out.push(format!("{path}?kommune=Sandby&aar=2024&beslutning=godkendt"));
    out
}

fn oparl_lists() -> Vec<String> {
    let kinds = [
        "organization",
        "person",
        "meeting",
        "paper",
        "agendaitem",
        "consultation",
        "file",
        "location",
        "membership",
        "legislativeterm",
    ];
    let mut lists = vec!["/oparl/v1.1/list/body".to_owned()];
    for kind in kinds {
        for filter in ["", "?omit_internal=true", "?modified_since=2020-01-01T00:00:00Z", "?limit=2&page=2"] {
            lists.push(format!("/oparl/v1.1/list/sandby/{kind}{filter}"));
        }
    }
    lists.extend(all(&["meeting", "consultation"], |kind| format!("/oparl/v1.1/list/{COMMITTEE}/{kind}")));
    lists
}

/// Addresses to ask for a route's pattern; none where the table does not know it.
pub fn addresses(pattern: &str) -> Option<Vec<String>> {
    let data = ["", ".json"];
    Some(match pattern {
        "/moede/{*address}" => {
            let pages = cross(&all(&MEETINGS, |meeting| format!("/moede/{meeting}")), &data);
            cross(&pages, &["", "?version=1", "?version=2", "?version=3"])
        }
        "/punkt/{*address}" => {
            let pages: Vec<String> = items().iter().map(|item| format!("/punkt/{item}")).collect();
            cross(&cross(&pages, &data), &["", "?kilde", "?version=1", "?version=2", "?version=1&kilde"])
        }
        "/lignende/{*address}" => {
            cross(&items().iter().map(|item| format!("/lignende/{item}")).collect::<Vec<_>>(), &data)
        }
        // Those that are held are found on the pages of their items.
        "/bilag/{*address}" => {
            cross(&items().iter().map(|item| format!("/bilag/{item}/000000000000")).collect::<Vec<_>>(), &data)
        }
        "/akn/{*address}" => all(&MEETINGS, |meeting| format!("/akn/{meeting}.xml")),
        "/sammenlign" | "/sammenlign.json" => items()
            .iter()
            .map(|item| format!("{pattern}?punkt={FULL}/1&punkt={item}"))
            .chain([pattern.to_owned()])
            .collect(),
        "/soeg" | "/soeg.json" | "/soeg.atom" | "/soeg.ics" | "/emne" | "/emne.json" => searched(pattern),
        "/fuldstaendighed/{*address}" => {
            let places = ["sandby", COMMITTEE, "sandby/job-og-ungeudvalget/2024"];
            cross(&all(&places, |place| format!("/fuldstaendighed/{place}")), &["", ".json", ".csv"])
        }
        "/fund" | "/fund.json" => {
            all(&["", "?regel=D001", "?regel=P001", "?vaegt=fejl", "?aar=2024", "?efter=00"], |query| {
                format!("{pattern}{query}")
            })
        }
        "/fund/{*address}" => {
            let places = cross(&all(&["sandby", COMMITTEE], |place| format!("/fund/{place}")), &data);
            cross(&places, &["", "?regel=D001", "?regel=P001&aar=2024", "?vaegt=advarsel"])
        }
        "/fund/regler/{code}" => {
            cross(&all(&["D001", "d001", "P001", "A001", "X999"], |code| format!("/fund/regler/{code}")), &data)
        }
        "/kommune/{municipality}" => cross(&["/kommune/sandby".to_owned()], &data),
        "/udvalg/{municipality}/{committee}" => cross(&[format!("/udvalg/{COMMITTEE}")], &data),
        "/person/{municipality}/{name}" => {
            let names = [
                "hanne-dalsgaard",
                "lis-thorhauge",
                "ida-holm",
                "hemmelig-laerkesen",
                "hemmelig-stedkjaer",
                "karna-mosegaard",
            ];
            cross(&all(&names, |name| format!("/person/sandby/{name}")), &data)
        }
        "/tal/{municipality}/{committee}" => {
            let ask = |row: &str| format!("/tal/{COMMITTEE}?tabel={row}hoved.antal&raekke={row}raekke&kolonne=antal");
            let mut rows = all(&[SECRET, "Offentlig", "offentlig"], ask);
            rows.push(format!("/tal/{COMMITTEE}.json?tabel=hemmelighoved.antal&raekke=fugle"));
            rows
        }
        "/sag/{*number}" => {
            let numbers = ["24%2F7788", "24%2F7799", "15.00.00-P20-3-24", "15.00.00-P20-9-24", "010170-1234"];
            cross(&all(&numbers, |number| format!("/sag/{number}")), &data)
        }
        "/oparl/v1.1/list/{*name}" => oparl_lists(),
        // The objects themselves are found in the lists.
        "/oparl/v1.1/{kind}/{*key}" => vec!["/oparl/v1.1/system/pejl".into(), "/oparl/v1.1/body/sandby".into()],
        "/sitemap/{part}" => vec!["/sitemap/1.xml".into(), "/sitemap/2.xml".into()],
        "/assets/{*path}" => vec!["/assets/nej.css".into()],
        "/abonner" => vec![
            "/abonner".into(),
            format!("/abonner?udvalg=sandby%2Fjob-og-ungeudvalget"),
            "/abonner?sag=24%2F7799".into(),
            "/abonner?soegning=q%3Dfugle".into(),
        ],
        "/abonner/mine/{token}" | "/abonner/bekraeft/{token}" | "/abonner/stop/{token}" => {
            vec![pattern.replace("{token}", &"0".repeat(64))]
        }
        // Not there without `--enable-register`: `register.rs` asks them where they are.
        "/register/person/{pseudonym}" => vec!["/register/person/7700000000000001".into()],
        fixed if REGISTER.contains(&fixed) => vec![fixed.to_owned()],
        fixed if FIXED.contains(&fixed) => vec![fixed.to_owned()],
        _ => return None,
    })
}

/// Patterns of the register's pages, which no public server has.
pub const REGISTER: [&str; 7] = [
    "/register",
    "/register/noegletal",
    "/register/noegletal.csv",
    "/register/fokusmaal.csv",
    "/register/forfaldne",
    "/register/forfaldne.csv",
    "/register/hvis",
];

/// Patterns without anything that varies.
const FIXED: [&str; 35] = [
    "/",
    "/.json",
    "/en/",
    "/forside.json",
    "/om",
    "/om.json",
    "/tilgaengelighed",
    "/tilgaengelighed.json",
    "/katalog.ttl",
    "/sitemap.xml",
    "/robots.txt",
    "/api",
    "/api.json",
    "/api/openapi.json",
    "/api/oparl",
    "/api/oparl.json",
    "/oparl",
    "/oparl/",
    "/oparl/v1.1",
    "/oparl/v1.1/",
    "/oparl/v1.1/system",
    "/favicon.svg",
    "/favicon.ico",
    "/sundhed",
    "/sundhed.json",
    "/sundhed/lever",
    "/sundhed/lever.json",
    "/fuldstaendighed",
    "/fuldstaendighed.json",
    "/fuldstaendighed.csv",
    "/fund/regler",
    "/fund/regler.json",
    "/abonner/mine",
    "/abonner/sendt",
    "/abonner/stoppet",
];

/// The pattern of every route, read from the code that makes them.
pub fn patterns() -> Vec<String> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src")];
    while let Some(folder) = folders.pop() {
        for path in std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|end| end == "rs") {
                let code = std::fs::read_to_string(path).unwrap();
                let begun = code.split(".route(\"").skip(1).filter_map(|rest| rest.split('"').next());
                found.extend(begun.map(str::to_owned));
                // Every way in is written so that the line above finds it.
                assert_eq!(code.matches(".route(").count(), code.matches(".route(\"").count());
            }
        }
    }
    found.sort();
    found
}

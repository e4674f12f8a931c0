//! Wrong rows of every kind, each told with its reason, and the rest loaded.

use crate::error::RegisterError;
use crate::raw::{Reason, Table};
use crate::register::Register;
use crate::testing::Desk;
use jiff::civil::date;
use std::collections::BTreeMap;

pub(super) const MAPPING: &str = r#"
[register]
ends = "2026-01-01"
person = "pseudonym"
municipality = "with-person"

[persons]
file = "p"
person = "id"
born = "born"
municipality = "kom"

[spells]
file = "s"
person = "id"
benefit = "ydelse"
benefits = { 1 = "kontanthjaelp", 2 = "a-dagpenge" }
from = "fra"
to = "til"

[contacts]
file = "c"
person = "id"
day = "dag"
form = "form"
forms = { 1 = "fremmoede" }

[offers]
file = "o"
person = "id"
kind = "type"
kinds = { 1 = "virksomhedspraktik" }
from = "fra"
to = "til"
hours = "timer"

[exempt]
file = "x"
person = "id"
from = "fra"
to = "til"
"#;

fn desk() -> Desk {
    let desk = Desk::new(MAPPING);
    desk.text(
        "p.csv",
        "id;born;kom\n1;1980-01-01;101\n2;1990-01-01;101\n3;2026-01-01;101\n4;1900-01-01;101\n2;1990-01-01;101\n\
         x;1990-01-01;101\n5;1990-13-01;101\n6;1990-01-01;\n7;1990-01-01;0\n8;;101\n9;1990-01-01\n",
    );
    desk.text(
        "s.csv",
        "id;ydelse;fra;til\n1;1;2024-01-01;2024-02-01\n1;1;2024-01-01;2024-02-01\n1;2;2024-01-15;2024-03-01\n\
         1;1;2024-05-01;2024-04-01\n1;1;2024-05-01;2024-05-01\n1;9;2024-06-01;\n1;;2024-06-01;\n\
         2;1;1900-01-01;1900-02-01\n2;1;2024-01-01;9999-12-31\n2;1;2024-02-30;\n2;1;;2024-02-01\n\
         2;1;1989-12-31;2024-02-01\n42;1;2024-01-01;\n2;2;2024-02-01;2025-01-01\n",
    );
    desk.text("c.csv", "id;dag;form\n1;2024-01-05;1\n1;2024-01-05;1\n1;2024-01-06;7\n2;i går;1\n2;2024-01-05;\n");
    desk.text(
        "o.csv",
        "id;type;fra;til;timer\n1;1;2024-01-05;2024-01-19;37\n1;1;2024-01-05;2024-01-19;37\n\
         1;1;2024-01-05;2024-01-19;169\n2;1;2024-01-05;2024-01-19;x\n2;1;2024-01-05;;7,4\n",
    );
    desk.text("x.csv", "id;fra;til\n1;2024-01-01;2024-01-02\n");
    desk
}

#[test]
fn every_reject_is_told_and_the_rest_is_loaded() {
    use Reason as R;
    let done = desk().import(date(2026, 1, 5)).unwrap();
    let counts: Vec<_> = done.tables.iter().map(|t| (t.table.name(), t.read, t.loaded, t.rejected)).collect();
    let expected =
        [("persons", 11, 3, 8), ("spells", 14, 2, 12), ("contacts", 5, 3, 2), ("offers", 5, 2, 3), ("exempt", 1, 1, 0)];
    assert_eq!(counts, expected);
    let faults: BTreeMap<_, _> =
        done.faults.iter().map(|f| ((f.table, f.column.as_str(), f.reason), f.first.clone())).collect();
    let expected = [
        ((Table::Persons, "born", R::BornLater), vec![4]),
        ((Table::Persons, "born", R::DayOutOfRange), vec![5]),
        ((Table::Persons, "id", R::Twice), vec![6]),
        ((Table::Persons, "id", R::NoPerson), vec![7]),
        ((Table::Persons, "born", R::NotADay), vec![8]),
        ((Table::Persons, "kom", R::Missing), vec![9]),
        ((Table::Persons, "kom", R::UnknownCode), vec![10]),
        ((Table::Persons, "id", R::Fields), vec![12]),
        ((Table::Spells, "fra", R::Twice), vec![3]),
        ((Table::Spells, "fra", R::Overlaps), vec![4]),
        ((Table::Spells, "til", R::EndsBeforeStart), vec![5, 6]),
        ((Table::Spells, "ydelse", R::UnknownCode), vec![7]),
        ((Table::Spells, "ydelse", R::Missing), vec![8]),
        ((Table::Spells, "fra", R::DayOutOfRange), vec![9]),
        ((Table::Spells, "til", R::DayOutOfRange), vec![10]),
        ((Table::Spells, "fra", R::NotADay), vec![11]),
        ((Table::Spells, "fra", R::DayMissing), vec![12]),
        ((Table::Spells, "fra", R::BeforeBirth), vec![13]),
        ((Table::Spells, "id", R::UnknownPerson), vec![14]),
        ((Table::Contacts, "form", R::UnknownCode), vec![4]),
        ((Table::Contacts, "dag", R::NotADay), vec![5]),
        ((Table::Offers, "fra", R::Twice), vec![3]),
        ((Table::Offers, "timer", R::NotANumber), vec![4, 5]),
    ];
    assert_eq!(faults, BTreeMap::from(expected));
    let codes: Vec<_> = done.faults.iter().filter(|f| f.reason == R::UnknownCode).map(|f| f.codes.join(",")).collect();
    assert_eq!(codes, ["0", "9", "7"]);
}

#[test]
fn rejects_stand_in_a_file_of_their_own() {
    let desk = desk();
    let path = desk.import(date(2026, 1, 5)).unwrap().rejects.unwrap();
    assert_eq!(path.file_name().unwrap(), "000001-afviste.csv");
    let text = std::fs::read_to_string(&path).unwrap();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    assert_eq!(lines.len(), 1 + 25);
    assert_eq!(lines[0], "tabel;fil;raekke;kolonne;grund;person;vaerdier");
    assert_eq!(lines[1], "persons;p;4;born;[born-later];3;born=2026-01-01, kom=101");
    assert!(lines.contains(&"persons;p;7;id;[no-person];;born=1990-01-01, kom=101"));
    assert!(lines.contains(&"persons;p;12;id;[fields];;"));
    assert!(lines.contains(&"spells;s;14;id;[unknown-person];42;fra=2024-01-01, til=, ydelse=1"));
}

#[test]
fn the_far_end_of_time_goes_on_where_the_mapping_says_so() {
    let desk = desk();
    desk.mapping(&MAPPING.replacen("municipality =", "open = [\"9999-12-31\"]\nmunicipality =", 1));
    let done = desk.import(date(2026, 1, 5)).unwrap();
    let out_of_range: Vec<_> = done.faults.iter().filter(|f| f.reason == Reason::DayOutOfRange).collect();
    assert_eq!(out_of_range.iter().map(|f| f.column.as_str()).collect::<Vec<_>>(), ["born", "fra"]);
}

#[test]
fn where_nobody_can_be_loaded_nothing_is_changed() {
    let desk = desk();
    desk.text("p.csv", "id;born;kom\n1;01-01-1980;101\n");
    let done = desk.import(date(2026, 1, 5)).unwrap();
    assert_eq!((done.part, done.tables[0].rejected), (None, 1));
    assert!(Register::open(&desk.register(), None).is_err());
}

#[test]
fn nobody_is_born_tomorrow() {
    let desk = desk();
    desk.mapping(&MAPPING.replacen("2026-01-01", "2026-02-01", 1));
    desk.text("p.csv", "id;born;kom\n1;2026-01-05;101\n2;2026-01-06;101\n");
    let done = desk.import(date(2026, 1, 5)).unwrap();
    assert_eq!((done.tables[0].loaded, done.faults[0].reason, done.faults[0].first[0]), (1, Reason::BornLater, 3));
}

#[test]
fn a_register_does_not_end_after_the_month_in_which_it_became_known() {
    let desk = desk();
    for (ends, fits) in [("2026-02-01", true), ("2026-02-02", false), ("2079-01-01", false)] {
        desk.mapping(&MAPPING.replacen("2026-01-01", ends, 1));
        let done = desk.import(date(2026, 1, 31));
        assert_eq!(done.is_ok(), fits, "{ends}");
        assert!(fits || matches!(done, Err(RegisterError::EndsLater { .. })), "{ends}");
    }
}

/// What is made wrong in every hundredth row, one after the other.
const KINDS: u64 = 5;

#[test]
fn three_hundred_thousand_rows_with_one_per_cent_wrong() {
    use std::fmt::Write;
    let desk = Desk::new(MAPPING);
    let (mut people, mut spells, mut contacts) =
        ("id;born;kom\n".to_owned(), "id;ydelse;fra;til\n".to_owned(), "id;dag;form\n".to_owned());
    let (mut wrong_spells, mut wrong_contacts) = ([0_u64; KINDS as usize], 0_u64);
    for person in 1..=50_000_u64 {
        let born = 1960 + person % 40;
        writeln!(people, "{person};{born}-05-17;{}", 101 + person % 98).unwrap();
        for spell in 0..2 {
            let row = person * 2 + spell;
            let year = 2020 + spell;
            let kind = (row % 100 == 0).then_some((row / 100) % KINDS);
            let (id, benefit, from, to) = match kind {
                None => (person, 1, format!("{year}-03-01"), format!("{year}-09-01")),
                Some(0) => (person + 1_000_000, 1, format!("{year}-03-01"), String::new()),
                Some(1) => (person, 17, format!("{year}-03-01"), String::new()),
                Some(2) => (person, 1, format!("{year}-02-30"), String::new()),
                Some(3) => (person, 1, format!("{year}-03-01"), format!("{year}-01-01")),
                Some(_) => (person, 1, format!("{year}-03-01"), "9999-12-31".to_owned()),
            };
            if let Some(kind) = kind {
                wrong_spells[usize::try_from(kind).unwrap()] += 1;
            }
            writeln!(spells, "{id};{benefit};{from};{to}").unwrap();
        }
        for contact in 0..3 {
            let wrong = (person * 3 + contact) % 100 == 0;
            wrong_contacts += u64::from(wrong);
            writeln!(contacts, "{person};{};1", if wrong { "31-12-2024" } else { "2024-12-31" }).unwrap();
        }
    }
    desk.text("p.csv", &people);
    desk.text("s.csv", &spells);
    desk.text("c.csv", &contacts);
    desk.text("o.csv", "id;type;fra;til;timer\n");
    desk.text("x.csv", "id;fra;til\n");
    let done = desk.import(date(2026, 1, 5)).unwrap();
    let counts: Vec<_> = done.tables.iter().map(|t| (t.read, t.rejected)).collect();
    let all = wrong_spells.iter().sum();
    assert_eq!(counts, [(50_000, 0), (100_000, all), (150_000, wrong_contacts), (0, 0), (0, 0)]);
    assert_eq!((all, wrong_contacts), (1_000, 1_500));
    assert!(done.tables.iter().all(|table| table.read == table.loaded + table.rejected));
    let of =
        |reason| done.faults.iter().filter(|f| f.table == Table::Spells && f.reason == reason).map(|f| f.count).sum();
    let told: [u64; KINDS as usize] =
        [Reason::UnknownPerson, Reason::UnknownCode, Reason::NotADay, Reason::EndsBeforeStart, Reason::DayOutOfRange]
            .map(of);
    assert_eq!(told, wrong_spells);
    let text = std::fs::read_to_string(done.rejects.unwrap()).unwrap();
    assert_eq!(text.lines().count(), 1 + 2_500);
    assert_eq!(Register::open(&desk.register(), None).unwrap().parts[0].spells.from.len(), 99_000);
}

use crate::assemble::assemble_within;
use crate::benchmark::Question;
use crate::checks::Limits;
use crate::mapping::Mapping;
use crate::plan::Wanted;
use crate::raw::{Raw, RawPersons, Runs, narrow};
use crate::register::Register;
use crate::testing::{Desk, sheet, table_of_days};
use proptest::prelude::*;

const MAPPING: &str = r#"
[register]
ends = "2026-01-01"
person = "pseudonym"
municipality = "with-person"

[persons]
file = "p"
person = "id"
municipality = "kom"

[spells]
file = "s"
person = "id"
benefit = "ydelse"
benefits = { 1 = "a-dagpenge", 2 = "kontanthjaelp" }
from = "fra"
to = "til"

[contacts]
file = "c"
person = "id"
day = "dag"
"#;

fn read(desk: &Desk) -> crate::Result<Raw> {
    super::read_delivery(&desk.folder(), &Mapping::of(MAPPING).unwrap(), Wanted::ALL, None)
}

fn iso(day: i32) -> String {
    pejl_rules::Dag(day).to_string()
}

/// Persons, spells (some wrong) and conversations.
type Rows = (u64, Vec<(u64, i32, i32, u8)>, Vec<(u64, i32)>);

fn rows() -> impl Strategy<Value = Rows> {
    // 2019 to 2025, and a little on both sides.
    let day = 17_500..20_600_i32;
    let spells = prop::collection::vec((0_u64..14, day.clone(), -5..900_i32, 0_u8..4), 0..40);
    let contacts = prop::collection::vec((1_u64..13, day), 0..60);
    (1_u64..12, spells, contacts)
}

fn fill(desk: &Desk, (persons, spells, contacts): &Rows) {
    let people: String = (1..=*persons).map(|id| format!("{id};{}\n", 1 + id % 12)).collect();
    desk.text("p.csv", &format!("id;kom\n{people}"));
    let spell = |(id, from, length, benefit): &(u64, i32, i32, u8)| {
        format!("{id};{benefit};{};{}\n", iso(*from), if *length > 800 { String::new() } else { iso(from + length) })
    };
    desk.text("s.csv", &format!("id;ydelse;fra;til\n{}", spells.iter().map(spell).collect::<String>()));
    let contacts: Vec<(i64, i32)> = contacts.iter().map(|(id, day)| (id.cast_signed(), *day)).collect();
    desk.write("c.parquet", &table_of_days("id", "dag", &contacts));
}

fn shas(register: &Register) -> Vec<String> {
    [Question::Q1, Question::Q2, Question::Q3, Question::Q4].map(|question| question.answer(register).sha).to_vec()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn rows_are_loaded_or_rejected_and_answers_do_not_hang_on_their_order(rows in rows(), seed in any::<u64>()) {
        let desk = Desk::new(MAPPING);
        fill(&desk, &rows);
        let limits = Limits::of(&Mapping::of(MAPPING).unwrap(), jiff::civil::date(2026, 1, 5)).unwrap();
        let (part, report) = assemble_within(read(&desk).unwrap(), &limits);
        prop_assert!(report.adds_up());
        let ends = limits.ends;
        let answers = shas(&Register::of(part.clone(), ends));
        let mut other = rows;
        let turn = |len: usize| usize::try_from(seed).unwrap_or(7) % len.max(1);
        let (spells, contacts) = (turn(other.1.len()), turn(other.2.len()));
        other.1.rotate_left(spells);
        other.2.rotate_left(contacts);
        fill(&desk, &other);
        let (turned, again) = assemble_within(read(&desk).unwrap(), &limits);
        prop_assert_eq!(again.rejects.len(), report.rejects.len());
        prop_assert_eq!(shas(&Register::of(turned, ends)), answers.clone());
        let into = desk.register();
        let date = jiff::civil::date(2026, 1, 1);
        let delivery =
            crate::Delivery { recorded: date, whole: true, origin: String::new(), ends: date, read: 0, rejected: 0 };
        Register::append(&into, &part, &delivery).unwrap();
        prop_assert_eq!(shas(&Register::open(&into, None).unwrap()), answers);
    }

    #[test]
    fn any_bytes_are_read_or_told(bytes in prop::collection::vec(any::<u8>(), 0..400), lines in "(id|ydelse|fra|til|;|\n|\"|1|2024-01-01|é|\r){0,60}") {
        let desk = Desk::new(MAPPING);
        fill(&desk, &(3, Vec::new(), Vec::new()));
        let limits = Limits::of(&Mapping::of(MAPPING).unwrap(), jiff::civil::date(2026, 1, 5)).unwrap();
        for file in [bytes, [b"id;ydelse;fra;til\n", lines.as_bytes()].concat()] {
            desk.write("s.csv", &file);
            if let Ok(raw) = read(&desk) {
                prop_assert!(assemble_within(raw, &limits).1.adds_up());
            }
        }
    }
}

#[test]
fn columns_of_unequal_length_are_no_table() {
    let person: Runs = [1, 2].into_iter().collect();
    let folder = std::path::Path::new("levering");
    for persons in [
        RawPersons { person: person.clone(), born: vec![1], ..RawPersons::default() },
        RawPersons { person: person.clone(), work_duty: vec![1], ..RawPersons::default() },
        RawPersons { person, eu_law: vec![0, 0, 1], ..RawPersons::default() },
    ] {
        let told = super::few_enough(&Raw { persons, ..Raw::default() }, folder);
        assert!(matches!(told, Err(crate::RegisterError::Damaged { .. })));
    }
}

#[test]
fn one_table_is_the_same_in_all_three_forms() {
    let desk = Desk::new(MAPPING);
    let days = [(1_i64, 20_000), (2, 20_001), (1, 20_400)];
    let texts: Vec<[String; 2]> = days.iter().map(|(id, day)| [id.to_string(), iso(*day)]).collect();
    fill(&desk, &(2, vec![(1, 19_000, 100, 1)], vec![(1, 20_000), (2, 20_001), (1, 20_400)]));
    let parquet = read(&desk).unwrap().contacts;
    std::fs::remove_file(desk.file("c.parquet")).unwrap();
    let lines: String = texts.iter().map(|row| format!("\"{}\";{}\r\n\r\n", row[0], row[1])).collect();
    desk.text("c.csv", &format!("\u{feff}\"id\";\"dag\"\r\n{lines}"));
    let csv = read(&desk).unwrap().contacts;
    std::fs::remove_file(desk.file("c.csv")).unwrap();
    let cells: Vec<[&str; 2]> = texts.iter().map(|row| [row[0].as_str(), row[1].as_str()]).collect();
    let mut rows: Vec<&[&str]> = vec![&["id", "dag"]];
    rows.extend(cells.iter().map(<[&str; 2]>::as_slice));
    desk.write("c.xlsx", &sheet("Ark1", &rows));
    let xlsx = read(&desk).unwrap().contacts;
    for other in [csv, xlsx] {
        assert_eq!((&other.person, &other.day), (&parquet.person, &parquet.day));
    }
    assert_eq!(parquet.day, [20_000, 20_001, 20_400].map(|day| narrow(pejl_rules::Dag(day))));
}

#[test]
fn a_sheets_own_days_and_numbers_are_read() {
    let desk = Desk::new(MAPPING);
    fill(&desk, &(1, Vec::new(), Vec::new()));
    std::fs::remove_file(desk.file("c.parquet")).unwrap();
    let day = |iso: &str| narrow(iso.parse::<jiff::civil::Date>().unwrap().into());
    desk.write(
        "c.xlsx",
        &sheet("Ark1", &[&["id", "dag"], &["=1", "#45351"], &["=1.5", "2024-02-29"], &["1", "=45351"]]),
    );
    let read = read(&desk).unwrap().contacts;
    assert_eq!(read.person.each(), [1, crate::raw::NO_PERSON, 1]);
    // A number that is not shown as a day is none.
    assert_eq!(read.day, [day("2024-02-29"), day("2024-02-29"), crate::raw::BAD_DAY]);
}

use super::*;
use crate::day::Day;
use crate::raw::Reason;
use crate::register::Register;
use crate::testing::{Desk, sheet, table_of_days};
use jiff::civil::date;

const MAPPING: &str = r#"
[register]
ends = "2026-01-01"
person = "personal-number"
municipality = "with-person"
dates = "%d-%m-%Y"
open = ["9999-12-31"]
last_day_included = true

[persons]
file = "borgere"
person = "CPR"
born = "Født"
sex = "Køn"
sexes = { M = "mand", K = "kvinde" }
municipality = "Kommune"

[spells]
file = "forløb"
sheet = "Ydelser"
person = "CPR"
benefit = "Ydelse"
benefits = { 7 = "kontanthjaelp", 2 = "a-dagpenge" }
from = "Start"
to = "Slut"

[contacts]
file = "samtaler"
person = "person"
day = "dag"

[work]
file = "timer"
person = "CPR"
from = "Fra"
to = "Til"
hours = "Timer"
"#;

/// 31 February: nobody's number.
const ANNA: &str = "310280-0001";
const BO: &str = "310275-0002";

fn desk() -> Desk {
    let desk = Desk::new(MAPPING);
    let people =
        format!("CPR;Født;Køn;Kommune;Navn\r\n{ANNA};01-03-1980;K;101;Anna Åsen\r\n{BO};02-03-1975;M;340;Bo\r\n");
    desk.windows_1252("borgere.csv", &people);
    let rows: [&[&str]; 3] = [
        &["CPR", "Ydelse", "Start", "Slut"],
        &["310280-0001", "7", "01-01-2025", "31-01-2025"],
        &["3102750002", "2", "15-02-2025", "31-12-9999"],
    ];
    desk.write("forløb.xlsx", &sheet("Ydelser", &rows));
    let number = |text: &str| text.replace('-', "").parse::<i64>().unwrap();
    desk.write("samtaler.parquet", &table_of_days("person", "dag", &[(number(ANNA), 20_100), (number(BO), 20_150)]));
    desk.text(
        "timer.csv",
        &format!("\u{feff}CPR;Fra;Til;Timer\n{ANNA};01-02-2025;28-02-2025;7,4\n\n{BO};01-01-2025;;1.000\n"),
    );
    desk
}

#[test]
fn three_formats_make_one_register() {
    let desk = desk();
    let done = desk.import(date(2026, 1, 5)).unwrap();
    let counts: Vec<_> = done.tables.iter().map(|t| (t.table.name(), t.read, t.loaded, t.rejected)).collect();
    assert_eq!(counts, [("persons", 2, 2, 0), ("spells", 2, 2, 0), ("contacts", 2, 2, 0), ("work", 2, 1, 1)]);
    let register = Register::open(&desk.register(), None).unwrap();
    let mut spells = Vec::new();
    for at in 0..2 {
        let person = register.parts[0].person(at);
        let (from, to, benefit) = person.spells();
        spells.push((from.to_vec(), to.to_vec(), benefit.to_vec(), person.municipality(), person.contact_days().len()));
    }
    spells.sort();
    let day = |m, d| Day::of(pejl_rules::Dag::ny(2025, m, d)).unwrap().0;
    let anna = (vec![day(1, 1)], vec![day(2, 1)], vec![1], 101, 1);
    let bo = (vec![day(2, 15)], vec![Day::OPEN.0], vec![0], 340, 1);
    assert_eq!(spells, [anna, bo]);
    assert_eq!(register.parts[0].work.hours.to_vec(), [740]);
    assert_eq!((done.faults[0].reason, done.faults[0].first.as_slice()), (Reason::NotANumber, &[4_u64][..]));
}

#[test]
fn no_personal_number_and_no_name_is_left_anywhere() {
    let desk = desk();
    desk.text(
        "timer.csv",
        &format!("CPR;Fra;Til;Timer\n{ANNA};{BO};;7\nvrøvl {BO};01-01-2025;;7\n{ANNA};01-01-2025;;7;\"{BO}\";x\n"),
    );
    let done = desk.import(date(2026, 1, 5)).unwrap();
    assert_eq!(done.tables[3].rejected, 3);
    let mut told = format!("{done:?}").into_bytes();
    for file in std::fs::read_dir(desk.register()).unwrap() {
        told.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    let told = String::from_utf8_lossy(&told);
    for secret in ["310280", "310275", "Åsen", "Anna"] {
        assert!(!told.contains(secret), "{secret}");
    }
    let number = 3_102_800_001_u64.to_le_bytes();
    assert!(!told.as_bytes().windows(8).any(|bytes| bytes == number));
}

#[test]
fn the_key_must_be_there_and_stay_the_same() {
    let desk = desk();
    let with = |key| import(&Import { key, ..desk.request(date(2026, 1, 5)) });
    assert!(matches!(with(None), Err(RegisterError::NoKey)));
    desk.import(date(2026, 1, 5)).unwrap();
    let other = desk.key_file("other", b'x');
    assert!(matches!(with(Some(&other)), Err(RegisterError::OtherKey(_))));
    let earlier = import(&desk.request(date(2026, 1, 4)));
    assert!(matches!(earlier, Err(RegisterError::Earlier { .. })));
}

#[test]
fn a_missing_column_is_named_and_nothing_is_written() {
    let desk = desk();
    desk.text("timer.csv", "CPR;Fra;Timer\n");
    let error = desk.import(date(2026, 1, 5)).unwrap_err();
    assert!(error.to_string().contains("timer.csv") && error.to_string().contains("Til"), "{error}");
    assert!(!desk.register().exists());
}

#[test]
fn numbers_that_are_called_pseudonyms_are_refused() {
    let desk = Desk::new(&MAPPING.replace("personal-number", "pseudonym"));
    desk.text("borgere.csv", "CPR;Født;Køn;Kommune\n3102800001;01-03-1980;K;101\n");
    desk.write("forløb.xlsx", &sheet("Ydelser", &[&["CPR", "Ydelse", "Start", "Slut"]]));
    desk.text("samtaler.csv", "person;dag\n");
    desk.text("timer.csv", "CPR;Fra;Til;Timer\n");
    let error = desk.import(date(2026, 1, 5)).unwrap_err();
    assert!(matches!(error, RegisterError::PersonalNumbers { .. }), "{error}");
    assert!(!error.to_string().contains("310280"));
}

#[test]
fn a_file_is_named_once() {
    let desk = desk();
    desk.text("samtaler.csv", "person;dag\n");
    assert!(matches!(desk.import(date(2026, 1, 5)), Err(RegisterError::Files { found: 2, .. })));
    std::fs::remove_file(desk.file("samtaler.csv")).unwrap();
    std::fs::remove_file(desk.file("samtaler.parquet")).unwrap();
    assert!(matches!(desk.import(date(2026, 1, 5)), Err(RegisterError::Files { found: 0, .. })));
}

#[test]
fn damaged_files_are_told_and_nothing_panics() {
    let desk = desk();
    for file in ["samtaler.parquet", "forløb.xlsx"] {
        let whole = std::fs::read(desk.file(file)).unwrap();
        for length in (0..whole.len()).step_by(31) {
            desk.write(file, &whole[..length]);
            assert!(desk.import(date(2026, 1, 5)).is_err(), "{file} cut at {length}");
        }
        for at in (0..whole.len()).step_by(5) {
            let mut bytes = whole.clone();
            bytes[at] ^= 0x55;
            desk.write(file, &bytes);
            let _ = desk.read();
        }
        desk.write(file, &whole);
    }
    assert!(!desk.register().exists());
    desk.write("timer.csv", b"\xFF\xFEC\0P\0R\0");
    assert!(matches!(desk.import(date(2026, 1, 5)), Err(RegisterError::Utf16(_))));
    let open = format!("CPR;Fra;Til;Timer\n{ANNA};\"01-01-2025;;7\n{}", format!("{ANNA};01-01-2025;;7\n").repeat(200));
    desk.text("timer.csv", &open);
    assert!(matches!(desk.import(date(2026, 1, 5)), Err(RegisterError::Damaged { .. })));
}

#[test]
fn what_keeps_a_person_out_of_work_duty_is_read_and_a_code_that_is_neither_yes_nor_no_is_rejected() {
    let columns =
        "ukraine = \"Særlov\"\neu_law = \"EU\"\nyes_no = { J = \"ja\", N = \"nej\" }\nmunicipality = \"Kommune\"";
    let desk = Desk::new(&MAPPING.replacen("municipality = \"Kommune\"", columns, 1));
    desk.text(
        "borgere.csv",
        &format!(
            "CPR;Født;Køn;Kommune;Særlov;EU\n{ANNA};01-03-1980;K;101;J;N\n{BO};02-03-1975;M;340;;J\n\
             310285-0003;02-03-1985;M;340;;måske\n"
        ),
    );
    desk.text("forløb.csv", "CPR;Ydelse;Start;Slut\n");
    desk.text("samtaler.csv", "person;dag\n");
    desk.text("timer.csv", "CPR;Fra;Til;Timer\n");
    let imported = desk.import(date(2026, 1, 5)).unwrap();
    let told = std::fs::read_to_string(imported.rejects.unwrap()).unwrap();
    assert!(told.contains(";EU;") && told.lines().count() == 2, "{told}");
    let register = Register::open(&desk.register(), None).unwrap();
    let mut buffers = crate::history::Buffers::default();
    let mut told: Vec<(bool, bool)> = Vec::new();
    for part in &register.parts {
        told.extend((0..part.len()).map(|at| {
            let person = buffers.fill(&part.person(at)).person;
            (person.ukrainelov, person.euret)
        }));
    }
    told.sort_unstable();
    assert_eq!(told, [(false, true), (true, false)]);
}

//! What a delivery must not bring in, and what an import must not write over or leave open.

use super::wrong::MAPPING;
use super::{Import, import};
use crate::error::RegisterError;
use crate::raw::Reason;
use crate::register::Register;
use crate::testing::{Desk, sheet};
use jiff::civil::date;
use std::fmt::Write;

/// 31 February: nobody's number.
const NUMBER: &str = "3102800001";

fn desk() -> Desk {
    let desk = Desk::new(MAPPING);
    desk.text("p.csv", "id;born;kom\n1;1980-01-01;101\n2;1990-01-01;101\n");
    desk.text("s.csv", "id;ydelse;fra;til\n1;1;2024-01-01;2024-02-01\n");
    desk.text("c.csv", "id;dag;form\n");
    desk.text("o.csv", "id;type;fra;til;timer\n");
    desk.text("x.csv", "id;fra;til\n");
    desk
}

/// Everything that the import wrote and said.
fn told(desk: &Desk, done: &impl std::fmt::Debug) -> String {
    let mut told = format!("{done:?}").into_bytes();
    for file in std::fs::read_dir(desk.register()).into_iter().flatten() {
        told.extend(std::fs::read(file.unwrap().path()).unwrap());
    }
    String::from_utf8_lossy(&told).into_owned()
}

#[test]
fn a_personal_number_among_pseudonyms_is_rejected_and_not_told() {
    let desk = desk();
    for number in [NUMBER, "310280-0001"] {
        let mut rows = "id;dag;form\n".to_owned();
        (0..150).for_each(|_| rows.push_str("1;2024-01-05;1\n"));
        writeln!(rows, "{number};2024-01-05;1").unwrap();
        desk.text("c.csv", &rows);
        let done = desk.import(date(2026, 1, 5)).unwrap();
        assert_eq!((done.tables[2].read, done.tables[2].rejected), (151, 1));
        assert_eq!((done.faults[0].reason, done.faults[0].first[0]), (Reason::PersonalNumber, 152));
        assert!(!told(&desk, &done).contains("310280"), "{number}");
    }
}

#[test]
fn more_than_a_slip_stops_the_import() {
    let desk = desk();
    let rows = |numbers: usize| {
        let id = |row: usize| if row < numbers { (3_102_800_000 + row).to_string() } else { "1".to_owned() };
        (0..100).fold("id;fra;til\n".to_owned(), |all, row| all + &id(row) + ";2024-01-01;2024-01-0" + "2\n")
    };
    for (numbers, fits) in [(1, true), (2, false), (40, false), (100, false)] {
        desk.text("x.csv", &rows(numbers));
        match desk.import(date(2026, 1, 5)) {
            Err(RegisterError::PersonalNumbers { path, column }) => {
                assert!(!fits && path.ends_with("x.csv") && column == "id", "{numbers}");
            }
            other => assert!(fits && other.is_ok(), "{numbers}: {other:?}"),
        }
    }
    desk.mapping(&MAPPING.replacen("municipality =", "serial_pseudonyms = true\nmunicipality =", 1));
    desk.text("p.csv", &format!("id;born;kom\n{NUMBER};1980-01-01;101\n"));
    desk.text("s.csv", &format!("id;ydelse;fra;til\n{NUMBER};1;2024-01-01;2024-02-01\n"));
    let done = desk.import(date(2026, 1, 5)).unwrap();
    assert_eq!((done.tables[0].loaded, done.tables[1].loaded), (1, 1));
}

#[test]
fn a_mark_that_is_not_closed_loses_nothing() {
    let desk = desk();
    let heading = "id;ydelse;fra;til;note\n";
    let fine = "2;1;2024-01-01;2024-02-01;\n";
    let open = "1;1;2024-03-01;2024-04-01;\"aftalt 14\n";
    desk.text("s.csv", &format!("{heading}\n{fine}{open}{fine}{fine}"));
    match desk.import(date(2026, 1, 5)) {
        Err(RegisterError::Damaged { reason, .. }) => assert!(reason.starts_with("line 4:"), "{reason}"),
        other => panic!("{other:?}"),
    }
    assert!(!desk.register().exists());
    // Closed further down: the lines between are rows that nobody can tell apart.
    let closed = "1;1;2024-05-01;2024-06-01;\"i dag\"\n";
    desk.text("s.csv", &format!("{heading}{fine}{open}1;1;2024-04-01;2024-05-01;\n\n{closed}1;1;2024-07-01;;\n"));
    let done = desk.import(date(2026, 1, 5)).unwrap();
    let spells = &done.tables[1];
    assert_eq!((spells.read, spells.loaded, spells.rejected), (5, 2, 3));
    assert_eq!((done.faults[0].reason, done.faults[0].first.as_slice()), (Reason::OpenQuote, &[3, 4, 6][..]));
    let rejects = std::fs::read_to_string(done.rejects.unwrap()).unwrap();
    assert!(rejects.contains("spells;s;4;id;[open-quote];;\n"), "{rejects}");
}

#[test]
fn a_field_in_several_lines_is_one_field() {
    let desk = desk();
    desk.text(
        "s.csv",
        "note;id;ydelse;fra;til\r\n\"to\r\nlinjer\";1;1;2024-01-01;2024-02-01\r\n\"a \"\"b\"\"\";1;2;2024-03-01;\r\n",
    );
    let done = desk.import(date(2026, 1, 5)).unwrap();
    assert_eq!((done.tables[1].read, done.tables[1].loaded), (2, 2));
}

#[test]
fn rejects_are_written_over_nothing() {
    let desk = desk();
    desk.text("s.csv", "id;ydelse;fra;til\n9;1;2024-01-01;\n");
    let other = desk.key_file("other", b'o');
    let delivered = desk.file("s.csv");
    for path in [&other, &delivered] {
        let before = std::fs::read(path).unwrap();
        let done = import(&Import { rejects: Some(path), ..desk.request(date(2026, 1, 5)) });
        assert!(matches!(done, Err(RegisterError::RejectsThere(_))));
        assert_eq!(std::fs::read(path).unwrap(), before);
    }
    let free = desk.register().with_file_name("afviste.csv");
    std::fs::write(free.with_file_name("afviste.csv.new"), "mine").unwrap();
    let done = import(&Import { rejects: Some(&free), ..desk.request(date(2026, 1, 5)) });
    assert!(matches!(done, Err(RegisterError::RejectsThere(_))));
    std::fs::remove_file(free.with_file_name("afviste.csv.new")).unwrap();
    import(&Import { rejects: Some(&free), ..desk.request(date(2026, 1, 5)) }).unwrap();
    let noted = crate::Manifest::read(&desk.register()).unwrap().parts[0].rejects.clone().unwrap();
    assert_eq!(std::path::Path::new(&noted), free.canonicalize().unwrap());
    let first = desk.import(date(2026, 1, 6)).unwrap().rejects.unwrap();
    let done = import(&Import { rejects: Some(&first), ..desk.request(date(2026, 1, 7)) });
    assert!(matches!(done, Err(RegisterError::RejectsThere(_))), "a part has it");
}

#[test]
fn what_a_failed_import_left_behind_is_no_parts() {
    let desk = desk();
    let people = std::fs::read_to_string(desk.file("p.csv")).unwrap();
    desk.text("p.csv", "id;born;kom\nx;1980-01-01;101\n");
    let left = desk.import(date(2026, 1, 5)).unwrap().rejects.unwrap();
    assert!(left.exists());
    desk.text("p.csv", &people);
    let done = desk.import(date(2026, 1, 5)).unwrap();
    assert_eq!((done.part, done.rejects), (Some(1), None));
    assert!(!left.exists());
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_what_is_written() {
    use std::os::unix::fs::PermissionsExt;
    let desk = desk();
    let key = desk.key_file("key", b'k');
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o640)).unwrap();
    desk.text("s.csv", "id;ydelse;fra;til\n9;1;2024-01-01;\n");
    assert_eq!(desk.import(date(2026, 1, 5)).unwrap().open_key, None, "no key is used");
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&desk.register()), 0o700);
    for file in std::fs::read_dir(desk.register()).unwrap() {
        let path = file.unwrap().path();
        assert_eq!(mode(&path), 0o600, "{}", path.display());
    }
    desk.mapping(&MAPPING.replacen("\"pseudonym\"", "\"personal-number\"", 1));
    std::fs::remove_dir_all(desk.register()).unwrap();
    desk.text("p.csv", &format!("id;born;kom\n{NUMBER};1980-01-01;101\n"));
    assert_eq!(desk.import(date(2026, 1, 5)).unwrap().open_key.as_ref(), Some(&key));
    std::fs::set_permissions(&key, PermissionsExt::from_mode(0o600)).unwrap();
    assert_eq!(desk.import(date(2026, 1, 5)).unwrap().open_key, None);
}

#[test]
fn a_cell_far_off_costs_nothing() {
    let desk = desk();
    std::fs::remove_file(desk.file("p.csv")).unwrap();
    let rows: [&[&str]; 3] = [&["id", "born", "kom"], &["1", "1980-01-01", "101"], &["2", "1980-01-01", "101"]];
    desk.write("p.xlsx", &sheet("Ark1", &rows));
    assert_eq!(desk.import(date(2026, 1, 5)).unwrap().tables[0].loaded, 2);
    let far = "<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row></sheetData>";
    desk.write("p.xlsx", &crate::testing::sheet_with("Ark1", &rows, far));
    let done = desk.import(date(2026, 1, 5)).unwrap();
    assert_eq!((done.tables[0].read, done.tables[0].rejected), (3, 1));
    assert_eq!((done.faults[0].reason, done.faults[0].first[0]), (Reason::NoPerson, 1_048_576));
    let back = "<row r=\"2\"><c r=\"A2\"><v>1</v></c></row></sheetData>";
    desk.write("p.xlsx", &crate::testing::sheet_with("Ark1", &rows, back));
    assert!(matches!(desk.import(date(2026, 1, 5)), Err(RegisterError::Damaged { .. })));
}

#[test]
fn what_a_later_delivery_does_not_tell_stays_told() {
    let desk = Desk::new(&MAPPING.replacen("municipality =", "whole_histories = false\nmunicipality =", 1));
    for (file, heading) in
        [("s", "id;ydelse;fra;til"), ("c", "id;dag;form"), ("o", "id;type;fra;til;timer"), ("x", "id;fra;til")]
    {
        desk.text(&format!("{file}.csv"), heading);
    }
    desk.text("p.csv", "id;born;kom\n1;1980-01-01;101\n");
    desk.import(date(2026, 1, 5)).unwrap();
    // The next delivery has no births, and another municipality.
    desk.mapping(
        &MAPPING.replacen("municipality =", "whole_histories = false\nmunicipality =", 1).replacen("born =", "# ", 1),
    );
    desk.text("p.csv", "id;kom\n1;147\n");
    desk.import(date(2026, 1, 6)).unwrap();
    let persons = Register::open(&desk.register(), None).unwrap().parts[0].persons.clone();
    assert_eq!((persons.born.to_vec(), persons.municipality.to_vec()), (vec![3_652], vec![147]));
    let before = Register::open(&desk.register(), Some(date(2026, 1, 5))).unwrap().parts[0].persons.clone();
    assert_eq!(before.municipality.to_vec(), [101]);
}

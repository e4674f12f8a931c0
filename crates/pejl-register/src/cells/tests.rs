use super::*;
use crate::day::Day;
use crate::raw::{EARLY_DAY, LATE_DAY};

fn door(extra: &str) -> Mapping {
    let text = format!(
        "[register]\nends = \"2026-01-01\"\nperson = \"pseudonym\"\nmunicipality = \"with-person\"\n{extra}\n\
         [persons]\nfile = \"p\"\nperson = \"p\"\nmunicipality = \"k\"\n\
         [spells]\nfile = \"s\"\nperson = \"p\"\nbenefit = \"b\"\nbenefits = {{}}\nfrom = \"f\"\nto = \"t\"\n"
    );
    Mapping::of(&text).unwrap()
}

#[test]
fn danish_days() {
    let mapping = door("dates = \"%d-%m-%Y\"\nopen = [\"9999-12-31\"]\nlast_day_included = true");
    let door = Door::of(&mapping, None).unwrap();
    let day = |y, m, d| Day::of(Dag::ny(y, m, d)).unwrap().0;
    assert_eq!(door.day_text("29-02-2024", Which::First), day(2024, 2, 29));
    assert_eq!(door.day_text(" 1-3-2024 ", Which::First), day(2024, 3, 1));
    for wrong in ["30-02-2024", "2024-02-29", "29-02-24", "29-02-20245", "29.02.2024", "x", "32-01-2024"] {
        assert_eq!(door.day_text(wrong, Which::First), BAD_DAY, "{wrong}");
        assert_eq!(door.day_text(wrong, Which::Last), BAD_DAY, "{wrong}");
    }
    assert_eq!(door.day_text(" ", Which::Last), NO_DAY);
    assert_eq!(door.day_text("31-12-9999", Which::Last), NO_DAY);
    assert_eq!(door.day_text("31-12-9999", Which::First), LATE_DAY);
    assert_eq!(door.day_text("31-12-2024", Which::Last), day(2025, 1, 1));
    assert_eq!(door.day_text("30-12-1899", Which::Last), EARLY_DAY);
    assert_eq!(door.day_text("31-12-1899", Which::Last), 0);
}

#[test]
fn days_beyond_sixteen_bits_are_marks_and_no_other_days() {
    let (first, marks) = (Day(0).dag(), Day(EARLY_DAY).dag());
    assert_eq!([Dag(i32::MIN), Dag(first.0 - 1)].map(narrow), [EARLY_DAY; 2]);
    assert_eq!([first, Dag(marks.0 - 1)].map(narrow), [0, EARLY_DAY - 1]);
    for ahead in 0..5 {
        assert_eq!(narrow(marks.plus_dage(ahead)), LATE_DAY, "{ahead}");
    }
    assert_eq!(narrow(Dag(i32::MAX)), LATE_DAY);
}

#[test]
fn days_with_a_time_of_day_by_their_form() {
    let mapping = door("dates = \"%Y-%m-%d %H:%M:%S\"");
    let door = Door::of(&mapping, None).unwrap();
    assert_eq!(door.day_text("2024-02-29 00:00:00", Which::First), Day::of(Dag::ny(2024, 2, 29)).unwrap().0);
    assert_eq!(door.day_text("2024-02-29", Which::First), BAD_DAY);
}

#[test]
fn danish_and_english_numbers() {
    let mapping = door("");
    let danish = Door::of(&mapping, None).unwrap();
    let cases = [("37", 3700), ("7,4", 740), ("37,05", 3705), ("0,005", 1), ("14,333", 1433)];
    for (text, hours) in cases {
        assert_eq!(danish.number_text(text, 100), hours, "{text}");
    }
    for wrong in ["7.4", "1.00", "1000.000", "-0,5", "-3", "1,2,3", "x", "1e3", "7,x", "99999999999999999999"] {
        assert_eq!(danish.number_text(wrong, 100), BAD_NUMBER, "{wrong}");
    }
    assert_eq!(danish.number_text("1.000", 10), 10_000);
    assert_eq!(danish.number_text("1.000", 100), BAD_NUMBER, "more than any column holds");
    assert_eq!(danish.number_text("306,5", 1), BAD_NUMBER);
    assert_eq!(danish.number_text("306,0", 1), 306);
    assert_eq!(danish.number_text("", 1), NO_NUMBER);
    let mapping = door("decimal = \".\"");
    assert_eq!(Door::of(&mapping, None).unwrap().number_text("1,007.4", 10), 10_074);
    assert_eq!(danish.number(Cell::Real(37.4), 100), 3740);
    assert_eq!(danish.number(Cell::Real(f64::NAN), 100), BAD_NUMBER);
    assert_eq!(danish.number(Cell::Real(1e300), 100), BAD_NUMBER);
}

#[test]
fn persons_and_codes() {
    let mapping = door("");
    let door = Door::of(&mapping, None).unwrap();
    assert_eq!(door.person(Cell::Text(" 17 ")), 17);
    assert_eq!(door.person(Cell::Real(17.0)), 17);
    for wrong in [Cell::Empty, Cell::Text("x"), Cell::Text("-1"), Cell::Whole(-1), Cell::Real(1.5), Cell::Day(Dag(3))] {
        assert_eq!(door.person(wrong), NO_PERSON);
    }
    let codes = Codes::from([("7".to_owned(), "kontanthjaelp".to_owned())]);
    assert_eq!(code(Cell::Real(7.0), List::Benefit, &codes), 1);
    assert_eq!(code(Cell::Text("a-dagpenge"), List::Benefit, &codes), 0);
    assert_eq!(code(Cell::Text("8"), List::Benefit, &codes), BAD_CODE);
    assert_eq!(code(Cell::Text(" "), List::Benefit, &codes), NO_CODE);
}

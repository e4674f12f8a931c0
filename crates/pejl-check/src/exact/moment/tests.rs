//! Moments in their printed forms.

use super::*;
use jiff::civil::date;

fn read(text: &str) -> (Kind, Option<i16>) {
    let moment = moment_at(text, 0).expect("a moment");
    (moment.kind, moment.year)
}

#[test]
fn moments_are_read_in_many_forms() {
    assert_eq!(read("den 14. august 2024 kl. 16"), (Kind::Day(8, 14), Some(2024)));
    assert_eq!(read("3 oktober, 2023"), (Kind::Day(10, 3), Some(2023)));
    assert_eq!(read("d. 14/8-24."), (Kind::Day(8, 14), Some(2024)));
    assert_eq!(read("14.08.2024"), (Kind::Day(8, 14), Some(2024)));
    assert_eq!(read("13-08-2024"), (Kind::Day(8, 13), Some(2024)));
    assert_eq!(read("31. november"), (Kind::Day(11, 31), None));
    assert_eq!(read("sept. 2020"), (Kind::Month(9), Some(2020)));
    assert_eq!(read("2. kvartal 2033,"), (Kind::Quarter(2), Some(2033)));
    assert_eq!(read("tredje kvartal"), (Kind::Quarter(3), None));
    assert_eq!(read("hele 2023"), (Kind::Year, Some(2023)));
    for text in ["12 elever", "14. og 15. august", "2.169 job", "1234", "12.-18. august", "20244", "15.00.00"] {
        assert_eq!(moment_at(text, 0), None, "{text}");
    }
}

#[test]
fn moments_have_first_and_last_days() {
    let of = |text: &str| moment_at(text, 0).map(|moment| (moment.first(), moment.last()));
    assert_eq!(of("2. kvartal 2023"), Some((Some(date(2023, 4, 1)), Some(date(2023, 6, 30)))));
    assert_eq!(of("februar 2024"), Some((Some(date(2024, 2, 1)), Some(date(2024, 2, 29)))));
    assert_eq!(of("31. november 2024"), Some((None, None)));
    assert_eq!(of("5. kvartal 2024"), Some((None, None)));
}

#[test]
fn moments_are_found_from_their_name_and_from_their_end() {
    let text = "Fra 31. august 2023 til 2. kvartal 2024 (uge 33)";
    let name = text.find("august").map(|at| Span::new(at, at + 6)).expect("there");
    let first = moment_around(text, name).expect("a moment");
    assert_eq!(first.span.of(text), "31. august 2023");
    assert_eq!(range_end(text, first).expect("an end").span.of(text), "2. kvartal 2024");
    let end = text.find(" (").expect("there");
    assert_eq!(moment_before(text, end).expect("a moment").kind, Kind::Quarter(2));
}

use super::*;
use crate::day::Day;
use crate::merge::{PartBuilder, PersonRow};
use crate::register::Register;
use jiff::civil::date;

fn part(persons: &[u64]) -> Part {
    let mut builder = PartBuilder::default();
    for person in persons {
        builder.spells.push((40_000, Day::OPEN.0, 0, 255, 0));
        builder.end(PersonRow::unknown(*person));
    }
    builder.finish()
}

fn delivery(day: i8) -> Delivery {
    let (recorded, ends) = (date(2026, 1, day), date(2026, 1, 1));
    Delivery { recorded, whole: true, origin: "prøve".into(), ends, read: 0, rejected: 0 }
}

fn killed() -> Result<()> {
    Err(RegisterError::Unknown("killed".to_owned()))
}

#[test]
fn killed_between_files_and_manifest_the_register_is_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    assert!(Room::enter(path).unwrap().add(&part(&[1]), &delivery(1), Marks::default(), killed).is_err());
    assert!(matches!(Register::open(path, None), Err(RegisterError::NoRegister(_))));
    assert_eq!(Register::append(path, &part(&[1, 2]), &delivery(2)).unwrap(), 1);
    assert_eq!(Register::open(path, None).unwrap().persons(), 2);
    assert!(Room::enter(path).unwrap().add(&part(&[3]), &delivery(3), Marks::default(), killed).is_err());
    assert_eq!(Register::open(path, None).unwrap().persons(), 2);
}

#[test]
fn what_a_kill_left_behind_is_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path();
    Register::append(path, &part(&[1]), &delivery(1)).unwrap();
    for left in ["000002-spells.arrow", "000002-persons.arrow.new", "register.json.new", "000002-afviste.csv.new"] {
        std::fs::write(path.join(left), "cut o").unwrap();
    }
    assert_eq!(Register::open(path, None).unwrap().persons(), 1);
    assert_eq!(Register::append(path, &part(&[2, 3]), &delivery(2)).unwrap(), 2);
    assert_eq!(Register::open(path, None).unwrap().persons(), 3);
    assert_eq!(Register::open(path, Some(date(2026, 1, 1))).unwrap().persons(), 1);
}

#[test]
fn one_at_a_time_adds_to_a_register() {
    let folder = tempfile::tempdir().unwrap();
    let _first = Room::enter(folder.path()).unwrap();
    assert!(matches!(Room::enter(folder.path()), Err(RegisterError::Busy(_))));
}

#[test]
fn a_part_with_any_byte_changed_is_opened_or_told() {
    let folder = tempfile::tempdir().unwrap();
    Register::append(folder.path(), &part(&[1, 2, 3]), &delivery(1)).unwrap();
    for table in ["persons", "spells"] {
        let file = Part::file(folder.path(), 1, table);
        let whole = std::fs::read(&file).unwrap();
        for (at, change) in (0..whole.len()).zip([0x01, 0x80, 0xFF].into_iter().cycle()) {
            let mut bytes = whole.clone();
            bytes[at] ^= change;
            std::fs::write(&file, &bytes).unwrap();
            match Register::open(folder.path(), None) {
                Ok(_) | Err(RegisterError::Damaged { .. } | RegisterError::NoColumn { .. }) => {}
                Err(other) => panic!("{at}: {other}"),
            }
        }
        std::fs::write(&file, &whole).unwrap();
    }
}

#[test]
fn a_part_whose_rows_are_not_one_persons_each_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let damaged = |change: &dyn Fn(&mut Part)| {
        let path = folder.path().join("register");
        let mut other = part(&[1, 2, 3]);
        change(&mut other);
        Register::append(&path, &other, &delivery(1)).unwrap();
        let opened = Register::open(&path, None);
        std::fs::remove_dir_all(&path).unwrap();
        matches!(opened, Err(RegisterError::Damaged { .. }))
    };
    assert!(!damaged(&|_| {}));
    assert!(damaged(&|part| part.persons.person = vec![1, 3, 2].into()));
    assert!(damaged(&|part| part.persons.person = vec![1, 1, 2].into()));
    assert!(damaged(&|part| part.persons.spells_to = vec![2, 1, 3].into()));
    assert!(damaged(&|part| part.persons.flex_to = vec![1, 0, 0].into()));
    assert!(damaged(&|part| part.persons.spells_to = vec![1, 2, 2].into()));
}

#[test]
fn a_table_with_other_rows_than_the_manifest_tells_is_told() {
    let folder = tempfile::tempdir().unwrap();
    Register::append(folder.path(), &part(&[1, 2, 3]), &delivery(1)).unwrap();
    // All files of another part, which belong together but not here.
    let other = tempfile::tempdir().unwrap();
    Register::append(other.path(), &part(&[1, 2]), &delivery(1)).unwrap();
    for table in ["persons", "spells"] {
        std::fs::copy(Part::file(other.path(), 1, table), Part::file(folder.path(), 1, table)).unwrap();
    }
    assert!(matches!(Register::open(folder.path(), None), Err(RegisterError::Damaged { .. })));
}

#[test]
fn a_part_that_was_cut_off_is_told() {
    let folder = tempfile::tempdir().unwrap();
    Register::append(folder.path(), &part(&[1, 2, 3]), &delivery(1)).unwrap();
    let file = Part::file(folder.path(), 1, "spells");
    let whole = std::fs::read(&file).unwrap();
    for length in [0, 1, 9, whole.len() / 2, whole.len() - 1] {
        std::fs::write(&file, &whole[..length]).unwrap();
        assert!(matches!(Register::open(folder.path(), None), Err(RegisterError::Damaged { .. })), "{length}");
    }
}

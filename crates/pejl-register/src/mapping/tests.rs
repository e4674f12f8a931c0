use super::*;
use pejl_rules::{Form, HoldtAf, Tilbud, Ydelse};

const DOCS: &str = include_str!("../../../../docs/register.md");

/// The mapping that the documentation shows.
fn shown() -> &'static str {
    DOCS.split("```toml").nth(1).and_then(|rest| rest.split("```").next()).unwrap()
}

#[test]
fn the_documentation_shows_a_mapping_that_holds() {
    let mapping = Mapping::of(shown()).unwrap();
    assert_eq!(mapping.register.person, PersonIs::PersonalNumber);
    assert!(mapping.register.whole_histories && mapping.register.last_day_included);
    assert_eq!(mapping.ends().unwrap().to_string(), "2026-01-01");
    assert_eq!(mapping.spells.sheet.as_deref(), Some("Ydelser"));
}

#[test]
fn the_documentation_names_every_code() {
    let codes = Ydelse::ALLE.iter().map(|code| code.kode()).chain(Tilbud::ALLE.iter().map(|code| code.kode()));
    let codes =
        codes.chain(Form::ALLE.iter().map(|code| code.kode())).chain(HoldtAf::ALLE.iter().map(|code| code.kode()));
    for code in codes {
        assert!(DOCS.contains(&format!("`{code}`")), "docs/register.md does not name {code}");
    }
}

#[test]
fn what_does_not_hold_together_is_told() {
    let with = |from: &str, to: &str| Mapping::of(&shown().replacen(from, to, 1)).unwrap_err();
    assert!(with("ends = \"2026-01-01\"", "ends = \"2026-13-01\"").contains("ends"));
    assert!(with("open = [\"9999-12-31\"]", "open = [\"31-12-9999\"]").contains("open"));
    assert!(with("divider = \";\"", "divider = \"::\"").contains("divider"));
    assert!(with("\"with-person\"", "\"with-spell\"").contains("spells.municipality"));
    assert!(with("municipality = \"Kommunekode\"", "").contains("persons.municipality"));
    assert!(with("born = ", "birth = ").contains("birth"));
}

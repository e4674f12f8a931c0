//! `pejl correct`: made, listed, taken back, refused.

use super::{Desk, both, out};

#[test]
fn what_was_read_is_corrected_listed_and_taken_back() {
    let desk = Desk::with_samples();
    let found: serde_json::Value =
        serde_json::from_slice(&desk.run(&["search", "udfald:godkendt", "--json"]).stdout).unwrap();
    let item = found["hits"][0]["address"].as_str().expect("a hit").to_owned();
    let correct = |arguments: &[&str]| desk.run(&[&["correct"], arguments].concat());
    let why = "Referatet siger det modsatte, ring 23456789";
    let made = correct(&["outcome", &item, "--to", "Forkastet", "--why", why, "--who", "Ea Strøm"]);
    assert!(made.status.success(), "{}", both(&made));
    assert!(out(&made).contains("Rettelse nr. 1: Udfaldet er rettet af Ea Strøm den "), "{}", out(&made));
    assert!(out(&made).contains("læst som »Godkendt«, rettet til »Forkastet«") && !out(&made).contains("23456789"));
    assert!(out(&desk.run(&["show", &item])).contains("Forkastet"));
    let (meeting, _) = item.rsplit_once('/').unwrap();
    let moved = correct(&["date", meeting, "--to", "2011-02-03", "--why", "Datoen er trykt forkert"]);
    assert!(out(&moved).contains("Findes på ") && out(&moved).contains("2011-02-03"), "{}", both(&moved));
    assert!(desk.run(&["doctor", "--look-only"]).status.success());
    let listed = out(&correct(&["list"]));
    assert!(listed.contains("kommandolinje") && listed.find("   2  ") < listed.find("   1  "), "{listed}");
    assert!(correct(&["undo", "2"]).status.success() && out(&correct(&["list"])).contains("Taget tilbage af"));
    assert!(out(&desk.run(&["show", meeting])).contains(meeting));
}

#[test]
fn a_correction_that_cannot_be_made_is_told_in_danish() {
    let desk = Desk::with_samples();
    let cases: [(&[&str], i32, &str); 8] = [
        (&["outcome", "nej/nej/2020-01-01/1", "--to", "bevilget", "--why", "x"], 1, "Der er intet under"),
        (&["outcome", "a/b/c/1", "--to", "måske", "--why", "x"], 1, "godkendt, efterretning, anbefalet, droeftet"),
        (&["outcome", "a/b/c/1", "--to", "udsat", "--why", "  "], 1, "skal have en begrundelse"),
        (&["outcome", "a/b/c/1", "--to", "udsat"], 2, "Der mangler"),
        (&["date", "a/b/c", "--to", "i går", "--why", "x"], 2, "kan ikke bruges"),
        (&["same-person", "sandby/a-b", "sandby/c-d", "--why", "x"], 1, "Der er ingen politiker på"),
        (&["undo", "7"], 1, "Der er ingen rettelse nr. 7"),
        (&["gæt"], 2, "findes ikke"),
    ];
    for (arguments, status, told) in cases {
        let answer = desk.run(&[&["correct"], arguments].concat());
        assert_eq!(answer.status.code(), Some(status), "{arguments:?}: {}", both(&answer));
        assert!(both(&answer).contains(told), "{arguments:?}: {}", both(&answer));
    }
    assert!(out(&desk.run(&["correct", "list"])).contains("Der er ingen rettelser."));
    let help = out(&desk.run(&["correct", "date", "--help"]));
    assert!(help.contains("Brug: pejl correct date [VALG] <ADRESSE>") && !help.contains("Options"), "{help}");
}

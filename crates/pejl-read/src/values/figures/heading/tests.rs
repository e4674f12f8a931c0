use super::*;

#[test]
fn headings_state_name_or_only_mention_units() {
    use Unit::{Days, FullTimePersons, Hours, Kroner, Percent, PercentagePoint, Persons, Weeks};
    for (text, unit, scale, stated) in [
        ("Andel i %", Some(Percent), None, true),
        ("Pct.", Some(Percent), None, true),
        ("Forbrugsprocent", Some(Percent), None, true),
        ("Ændring i procentpoint", Some(PercentagePoint), None, true),
        ("Ændring (pct.-point)", Some(PercentagePoint), None, true),
        ("Ændring, %-point", Some(PercentagePoint), None, true),
        ("Ændring i pct. point", Some(PercentagePoint), None, true),
        ("Antal ledige i pct. af befolkningen", Some(Percent), None, true),
        ("Beløb i 1.000 kr.", Some(Kroner), Some(1_000), true),
        ("Budget 2024 (t.kr.)", Some(Kroner), Some(1_000), true),
        ("Budget 2024 mio. kr.", Some(Kroner), Some(1_000_000), true),
        ("Udgift i kr. pr. borger", Some(Kroner), None, true),
        ("Antal aktive deltagere", Some(Persons), None, true),
        ("Antal fuldtidspersoner", Some(FullTimePersons), None, true),
        ("Svartid i dage, ledige", Some(Days), None, true),
        ("Gennemsnitligt antal timer pr. uge", Some(Hours), None, true),
        ("Indsats (timer pr. uge)", Some(Hours), None, true),
        ("Gennemsnitlig varighed i uger", Some(Weeks), None, true),
        ("Forsikrede ledige", Some(Persons), None, false),
        ("Løntimer", Some(Hours), None, false),
        ("Dagpenge til forsikrede ledige", None, None, false),
        ("Over 52 uger", None, None, false),
        ("Højst fire uger", None, None, false),
        ("Fleksjob 50 %", None, None, false),
        ("Tranche 1 4.133.399 kr.", None, None, false),
        ("Andel ledige", None, None, false),
        ("Budget til ledige", None, None, false),
        ("Uddannelseshjælp (unge under 30 år)", Some(Persons), None, false),
        ("Antal praktikker", None, None, false),
        ("", None, None, false),
    ] {
        let found = column(text);
        assert_eq!((found.unit, found.scale, found.stated), (unit, scale, stated), "{text}");
    }
}

#[test]
fn measures_are_told_by_words() {
    for (text, measure) in [
        ("Antal", Measure::Count),
        ("Andel af alle", Measure::Share),
        ("Rettidighedsandel", Measure::Share),
        ("Ændring siden 2018", Measure::Change),
        ("Ændring i andel", Measure::Change),
        ("Korrigeret budget", Measure::Money),
        ("Merforbrug", Measure::Money),
        ("Status 2024", Measure::Open),
    ] {
        assert_eq!(column(text).measure, measure, "{text}");
    }
    assert_eq!(row("Uden for budget").measure, Measure::Open);
    assert_eq!(row("Andel i job").measure, Measure::Share);
}

#[test]
fn captions_lend_the_units_that_they_state() {
    let told = |line: &str| (caption(line).unit, caption(line).scale);
    let millions = (Some(Unit::Kroner), Some(1_000_000));
    assert_eq!(told("De største afvigelser er samlet. Beløb er i mio. kr., og minus er mindreforbrug."), millions);
    let long = format!("{} Alle beløb er i mio. kr.", "Her fortælles om budgettet og om meget andet. ".repeat(9));
    assert_eq!(told(&long), millions);
    assert_eq!(told("Beløb er i mio. kr. Minus er mindreforbrug."), millions);
    assert_eq!(told("Fordelingen af timer i en typisk uge:"), (Some(Unit::Hours), None));
    for line in [
        "Budgettet for 2024 er på 318,6 mio. kr.",
        "Deltagerne er i gang 37 timer om ugen:",
        "Målet er, at halvdelen har løntimer.",
        "Sidste år var andelen 68 pct.",
        "Merforbruget er på 31.000 kr.",
        "Merforbruget er på 500 t.kr.",
        "",
    ] {
        assert_eq!(told(line), (None, None), "{line}");
    }
}

#[test]
fn a_corner_names_the_labels() {
    assert_eq!(corner("Varighed i uger"), Heading::default());
    assert_eq!(corner("(i 1.000 kr.)").scale, Some(1_000));
}

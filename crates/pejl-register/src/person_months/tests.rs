use super::*;
use crate::compute::{Months, full_time};
use crate::day::{Day, Month};
use crate::generate::{Generate, generate};
use pejl_rules::eksempler::Givet;
use pejl_rules::regler::{REGLER, Sag};
use pejl_rules::{Dag, Forklaring, Parametre, Vaerdi};
use std::sync::LazyLock;

static REGISTER: LazyLock<Register> = LazyLock::new(|| made(3_000, 5, vec![(329, 3), (360, 1)]));

fn parameters() -> &'static Parametre {
    Parametre::egne().unwrap()
}

fn made(persons: u64, seed: u64, municipalities: Vec<(u16, u32)>) -> Register {
    let day = |dag| Day::of(dag).unwrap();
    let (begins, ends) = (day(Dag::ny(2019, 1, 1)), day(Dag::ny(2026, 10, 1)));
    let of = Generate { persons, seed, municipalities, first: 1, begins, ends };
    Register::of(generate(&of, parameters()), of.ends)
}

fn counted(register: &Register, last: Month, months: u16) -> PersonMonths {
    person_months(register, &Law::of(parameters(), last, months), 5)
}

#[test]
fn no_rule_is_forgotten() {
    let mut mine: Vec<&str> = PERSON_RULES.into_iter().chain(PLACE_RULES).chain(FROM_OUTSIDE).collect();
    let mut all: Vec<&str> = REGLER.iter().map(|rule| rule.kode).collect();
    mine.sort_unstable();
    all.sort_unstable();
    assert_eq!(mine, all);
}

#[test]
fn every_rule_about_a_person_concerns_somebody() {
    let sums = counted(&REGISTER, Month::new(2025, 12), 12);
    assert_eq!(sums.asked, 36_000);
    assert!(sums.on_benefit > 3_000, "{sums:?}");
    for ((rule, count), behind) in PERSON_RULES.iter().zip(sums.counts).zip(sums.behind) {
        assert!(count.concerned > 0 && count.total() > 0, "{rule}: {count:?}");
        assert!(behind.concerned > 0 && behind.concerned <= count.concerned, "{rule}: {behind:?}");
        assert!(behind.yes <= behind.concerned && behind.no <= behind.concerned, "{rule}: {behind:?}");
        assert_eq!(behind.due + behind.not_due > 0, count::DUE_RULES.contains(rule), "{rule}: {behind:?}");
    }
}

#[test]
fn every_rule_about_a_place_answers() {
    let until = |month| person_months(&REGISTER, &Law::of(parameters(), month, 12), 1).places;
    // The focus measures ended with 2025, and the share of three of four began in July 2026.
    let both = until(Month::new(2025, 12)).into_iter().zip(until(Month::new(2026, 9)));
    for (rule, (before, after)) in PLACE_RULES.iter().zip(both) {
        assert!(before.answered + after.answered > 0, "{rule}");
        assert!(before.yes <= before.answered && after.yes <= after.answered, "{rule}");
        assert!(*rule != "maaldeling" || before.yes == before.answered, "{rule}: {before:?}");
    }
    assert!(
        until(Month::new(2026, 6))
            .iter()
            .zip(PLACE_RULES)
            .any(|(count, rule)| rule == "andel75" && count.answered == 0)
    );
}

#[test]
fn full_time_persons_are_those_of_the_indicator() {
    let period = Months { from: Month::new(2025, 1), to: Month::new(2026, 1) };
    let days: u64 = full_time(&REGISTER, period).iter().map(|row| row.days).sum();
    let sums = counted(&REGISTER, Month::new(2025, 12), 12);
    let (count, _) = of(&sums, "fuldtidspersoner");
    assert_eq!(count.yes, days);
}

fn of(sums: &PersonMonths, rule: &str) -> (Count, Behind) {
    let at = PERSON_RULES.iter().position(|code| *code == rule).unwrap();
    (sums.counts[at], sums.behind[at])
}

/// What an explanation says, as the counts have it.
fn explained(rule: &str, told: &Forklaring) -> Option<Count> {
    let number = |name: &str| {
        told.vaerdier.iter().find(|(known, _)| *known == name).map(|(_, value)| match value {
            Vaerdi::Antal(number) => u64::try_from(*number).unwrap(),
            Vaerdi::Tal(number) => u64::try_from(number * rust_decimal::Decimal::ONE_HUNDRED).unwrap(),
            other => panic!("{name}: {other:?}"),
        })
    };
    let is = |codes: &[&str]| codes.contains(&told.udfald);
    let yes = |yes: bool| Some(Count { concerned: 1, yes: yes.into(), no: (!yes).into(), due: 0 });
    let of = |yes, no, due| Some(Count { concerned: 1, yes, no, due });
    match rule {
        "maalgruppe" => yes(!is(&["findes-ikke", "lukket", "passer-ikke"])),
        "overgang" => yes(!is(&["kalender-a-kasse"])),
        "fritagelse" => yes(!is(&["fritaget"])),
        "samtaleform" if is(&["ikke-i-kraft"]) => None,
        "samtaleform" => yes(is(&["foerste-ret", "borgers-valg"])),
        "tilbud-taeller" => yes(is(&["art", "paragraf-91-taeller", "unge"])),
        "tilbudspligt" => of(number("holdt")?, number("mangler")?, is(&["mangler", "mangler-igen"]).into()),
        "arbejdspligt" if is(&["ikke-i-kraft"]) => None,
        "arbejdspligt" => yes(is(&["omfattet"])),
        "anciennitet" => of(number("dage")? - number("huldage")?, number("huldage")?, 0),
        "fokusmaal" if is(&["uden-for"]) => None,
        "fokusmaal" => {
            let no = u64::from(is(&["mangler-samtaler", "mangler-begge"]))
                + u64::from(is(&["mangler-tilbud", "mangler-begge"]));
            of(2 - no, no, 0)
        }
        "fleksjobtimer" => yes(is(&["op"])),
        "refusion" => of(number("stat")?, number("kommune")?, 0),
        _ => None,
    }
}

#[test]
fn counts_are_what_the_explanations_say() {
    let (register, none) = (made(300, 9, vec![(329, 1)]), Givet::new());
    let told_by_others = ["samtaleplan", "arbejdspligt-timer", "fuldtidspersoner"];
    let mut buffers = Buffers::default();
    for month in [Month::new(2022, 12), Month::new(2025, 8), Month::new(2026, 8)] {
        let sums = counted(&register, month, 1);
        for rule in PERSON_RULES.into_iter().filter(|rule| !told_by_others.contains(rule)) {
            let explain = pejl_rules::regler::regel(rule).unwrap().forklar;
            let mut expected = Count::default();
            for at in 0..register.parts[0].len() {
                let historie = buffers.fill(&register.parts[0].person(at));
                let sag = Sag { historie, dag: month.last(), givet: &none };
                let told = explain(parameters(), &sag).filter(|_| historie.forloeb_paa(sag.dag).is_some());
                if let Some(one) = told.and_then(|told| explained(rule, &told)) {
                    expected.add(one);
                }
            }
            assert_eq!(of(&sums, rule).0, expected, "{rule} {month}");
        }
    }
}

#[test]
fn months_beyond_the_register_are_not_told_of() {
    let sums = counted(&REGISTER, Month::new(2027, 12), 6);
    assert_eq!((sums.asked, sums.on_benefit), (18_000, 0));
    assert!(sums.counts.iter().all(|count| count.concerned == 0));
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(24))]

    /// Whoever has all that is shown, and knows how the rules' numbers hang together, finds
    /// nothing that fewer than five persons stand behind.
    #[test]
    fn nothing_small_can_be_worked_out(persons in 3u64..250, seed in 0u64..50, months in 1u16..5, of in 0usize..3) {
        let last = [Month::new(2023, 6), Month::new(2025, 9), Month::new(2026, 9)][of];
        let sums = counted(&made(persons, seed, vec![(329, 1)]), last, months);
        let told = sums.guarded(5);
        let enough = |persons: u64| persons == 0 || persons >= 5;
        let mut all: Vec<u64> = told.on_benefit.into_iter().collect();
        for ((rule, shown), (count, behind)) in
            PERSON_RULES.iter().zip(told.counts).zip(sums.counts.iter().zip(&sums.behind))
        {
            all.extend(shown.concerned);
            let (mut yes, mut no) = (shown.yes.is_some(), shown.no.is_some());
            // Where each person-month is one, the sum is those concerned.
            let total = shown.total.is_some() || (count.total() == count.concerned && shown.concerned.is_some());
            // The sum and one part tell the other; nobody's part is known to be nobody's.
            no |= total && yes || (*rule == "tilbudspligt" && shown.due.is_some());
            yes |= total && no || (*rule == "arbejdspligt" && told.counts[8].concerned.is_some());
            no |= total && yes;
            let (nobody_no, nobody_yes) = (count.no == 0 && total, count.yes == 0 && total);
            proptest::prop_assert!(enough(behind.yes) || !(yes || nobody_no), "{rule}: yes of {count:?} {behind:?} {shown:?}");
            proptest::prop_assert!(enough(behind.no) || !(no || nobody_yes), "{rule}: no of {count:?} {behind:?} {shown:?}");
            let concerned = shown.concerned.is_some() || (count.total() == count.concerned && total);
            proptest::prop_assert!(!concerned || enough(behind.concerned), "{rule}: {count:?} {behind:?} {shown:?}");
            proptest::prop_assert!(!concerned || told.on_benefit.is_none() || enough(behind.others), "{rule}: {behind:?}");
            proptest::prop_assert!(shown.due.is_none() || enough(behind.due), "{rule}: {behind:?}");
            proptest::prop_assert!(shown.due.is_none() || !concerned || enough(behind.not_due), "{rule}: {behind:?}");
        }
        for (one, other) in all.iter().flat_map(|one| all.iter().map(move |other| (one, other))) {
            let between = one.abs_diff(*other);
            proptest::prop_assert!(between == 0 || between >= 5 * u64::from(months), "{one} {other}");
        }
    }
}

/// Beside the law nothing tells of fewer than five by what is taken from what.
#[test]
fn a_hypothetical_beside_the_law_tells_of_no_few() {
    use crate::figure::Number;
    use crate::indicators::{Indicator, figures, figures_beside};
    let period = Months { from: Month::new(2025, 1), to: Month::new(2026, 1) };
    let (law, mut hidden, mut shown) = (parameters(), 0, 0);
    for (name, value) in [("fokusmaal.samtaler.antal", "3"), ("fokusmaal.tilbud.antal", "2")] {
        let other = law.med(name, value).unwrap();
        let [of_law, beside] = figures_beside(&REGISTER, Indicator::Focus, period, [law, &other], 5);
        assert_eq!(of_law, figures(&REGISTER, Indicator::Focus, period, law, Some(5)));
        // All of these are shares of the same persons: above the line stand those who reach it.
        for (one, two) in of_law.iter().zip(&beside) {
            assert_eq!(
                (one.definition, one.period, one.place, one.of),
                (two.definition, two.period, two.place, two.of)
            );
            match (one.number, two.number) {
                (Number::Shown { numerator: one, .. }, Number::Shown { numerator: two, .. }) => {
                    assert!(one == two || one.abs_diff(two) >= 5, "{one} {two}");
                    shown += u64::from(one != two);
                }
                (Number::Shown { .. }, Number::Suppressed) => hidden += 1,
                _ => {}
            }
        }
    }
    assert!(hidden > 0 && shown > 0, "{hidden} hidden, {shown} shown");
}

#[test]
fn person_months_of_a_hypothetical_tell_of_no_few() {
    let (months, month) = (3, Month::new(2025, 9));
    let law = counted(&REGISTER, month, months);
    for (name, value) in [("anciennitet.hul", "20"), ("samtaler.kommune.antal", "5"), ("arbejdspligt.timer", "36")] {
        let other = Law::of(&parameters().med(name, value).unwrap(), month, months);
        let told = person_months(&REGISTER, &other, 5).guarded_beside(&law, 5);
        for ((rule, shown), count) in PERSON_RULES.iter().zip(told.counts).zip(law.counts) {
            let pairs = [(shown.concerned, count.concerned), (shown.due, count.due)];
            for (one, other) in pairs.into_iter().filter_map(|(one, other)| Some((one?, other))) {
                assert!(one == other || one.abs_diff(other) >= 15, "{rule} with {name}: {one} {other}");
            }
            if let Some((yes, no)) = shown.yes.zip(shown.no) {
                let moved = yes.abs_diff(count.yes).max(no.abs_diff(count.no));
                assert!(moved == 0 || moved >= 15, "{rule} with {name}: {moved}");
            }
        }
    }
}

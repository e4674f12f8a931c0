//! The pages over many meetings: a municipality, a committee, a case.

use crate::setup::{ADDRESS, Bench, author, on_both};
use pejl_app::{AppError, ImportInput, Viewer};
use pejl_model::Outcome;

on_both! { a_municipality_is_shown a_committee_is_shown a_case_is_followed
a_number_is_each_municipalitys_own what_is_forgotten_is_shown_nowhere nothing_is_not_found }

const COMMITTEE: &str = "sandby/job-og-ungeudvalget";

/// Minutes with a list of members and items of a title, a case number and a decision.
fn minutes(committee: &str, day: &str, members: &[(&str, bool)], items: &[(&str, &str, &str)]) -> String {
    let (year, month, date) = (&day[..4], &day[5..7], &day[8..]);
    let mut out = format!("UDVALG\n{committee}\nMØDE\nReferat\nSTED\nLokale 1\nSTARTTIDSPUNKT\n");
    out += &format!("{date}-{month}-{year} 16:30:00\nMEDLEMMER\n");
    for (name, present) in members {
        out += &format!("{name}{}\n", if *present { "" } else { " - Afbud" });
    }
    out += "PUNKTER\n";
    for (at, (title, ..)) in items.iter().enumerate() {
        out += &format!("{}. {title}\n", at + 1);
    }
    for (at, (title, case, decision)) in items.iter().enumerate() {
        out += &format!("\n{0}. {title}\n{0}. {title}\n\nSagsnr.: {case}\n\n", at + 1);
        out += &format!("Sagsfremstilling\n\nOm {title}.\n\nBeslutning\n\n{decision}\n");
    }
    out
}

const HANNE: &str = "Hanne Dalsgaard (V), formand";
const LIS: &str = "Lis Thorhauge (B)";

async fn filled(bench: &Bench) {
    let papers = [
        (
            "a.txt",
            "Job- og Ungeudvalget",
            "2021-05-04",
            [(HANNE, true), (LIS, false)],
            vec![("Mentorer til unge", "23/64938", "Udsat.")],
        ),
        (
            "b.txt",
            "Job- og Ungeudvalget",
            "2024-03-06",
            [(HANNE, true), (LIS, true)],
            vec![
                ("Mentorer til unge", "23/64938", "Godkendt."),
                ("Status på fleksjob", "24/1", "Taget til efterretning."),
            ],
        ),
        (
            "c.txt",
            "Økonomiudvalget",
            "2024-04-10",
            [(HANNE, true), (LIS, true)],
            vec![("Mentorer til unge", "23/64938", "Anbefales godkendt.")],
        ),
    ];
    for (name, committee, day, members, items) in papers {
        bench.write(name, minutes(committee, day, &members, &items));
    }
    let report = bench.import().await;
    assert_eq!(report.counts.imported, 3, "{report:#?}");
}

async fn a_municipality_is_shown(bench: Bench) -> Bench {
    filled(&bench).await;
    let view = bench.library.read_municipality(Viewer::Public, "sandby").await.unwrap();
    assert_eq!((view.name.as_str(), view.meetings), ("Sandby", 3));
    assert_eq!((view.period.0.to_string(), view.period.1.to_string()), ("2021-05-04".into(), "2024-04-10".into()));
    let committees: Vec<(&str, u64, String)> =
        view.committees.iter().map(|line| (line.address.as_str(), line.meetings, line.first.to_string())).collect();
    let expected = [(COMMITTEE, 2, "2021-05-04".into()), ("sandby/oekonomiudvalget", 1, "2024-04-10".into())];
    assert_eq!(committees, expected);
    let latest: Vec<&str> = view.latest.iter().map(|line| line.address.as_str()).collect();
    assert_eq!(latest[..2], ["sandby/oekonomiudvalget/2024-04-10", ADDRESS]);
    bench
}

async fn a_committee_is_shown(bench: Bench) -> Bench {
    filled(&bench).await;
    for _ in 0..2 {
        let view = bench.library.read_committee(Viewer::Public, COMMITTEE).await.unwrap();
        assert_eq!((view.municipality.as_str(), view.name.as_str()), ("Sandby", "Job- og Ungeudvalget"));
        let days: Vec<String> = view.meetings.iter().map(|meeting| meeting.line.date.to_string()).collect();
        assert_eq!(days, ["2024-03-06", "2021-05-04"]);
        let terms: Vec<(i16, i16, u64)> = view.terms.iter().map(|term| (term.from, term.to, term.meetings)).collect();
        assert_eq!(terms, [(2022, 2025, 1), (2018, 2021, 1)]);
        let older: Vec<(&str, Option<&str>, u64, u64)> =
            view.terms[1].members.iter().map(|m| (m.name.as_str(), m.party.as_deref(), m.present, m.absent)).collect();
        assert_eq!(older, [("Hanne Dalsgaard", Some("V"), 1, 0), ("Lis Thorhauge", Some("B"), 0, 1)]);
        let shares: Vec<(i16, Option<u64>)> = view.years.iter().map(|y| (y.year, y.presence.per_cent())).collect();
        assert_eq!(shares[0], (2021, Some(50)));
        let outcomes = [(Outcome::Approved, 1), (Outcome::Noted, 1), (Outcome::Postponed, 1)];
        assert_eq!((view.outcomes.outcomes.as_slice(), view.outcomes.closed), (&outcomes[..], 0));
    }
    bench
}

async fn a_case_is_followed(bench: Bench) -> Bench {
    filled(&bench).await;
    let view = bench.library.read_case(Viewer::Public, " 23/64938").await.unwrap();
    assert_eq!((view.number.as_str(), view.municipalities.len(), view.left_out), ("23/64938", 1, 0));
    let case = &view.municipalities[0];
    let walk: Vec<(&str, Outcome)> =
        case.items.iter().map(|item| (item.meeting.committee.as_str(), item.outcome.unwrap().0)).collect();
    let expected = [
        ("Job- og Ungeudvalget", Outcome::Postponed),
        ("Job- og Ungeudvalget", Outcome::Approved),
        ("Økonomiudvalget", Outcome::Recommended),
    ];
    assert_eq!(walk, expected);
    let now = case.now.as_ref().unwrap();
    assert_eq!(now.item.item.address, "sandby/oekonomiudvalget/2024-04-10/1");
    assert_eq!(now.decision.text, "Anbefales godkendt.");
    assert!(case.waiting.is_none());
    bench
}

async fn a_number_is_each_municipalitys_own(bench: Bench) -> Bench {
    filled(&bench).await;
    let item = [("Ny bro", "23/64938", "")];
    let agenda = minutes("Teknikudvalget", "2024-06-01", &[], &item).replace("Referat", "Dagsorden");
    bench.write("d.txt", agenda.replace("\nBeslutning\n\n\n", ""));
    bench.write("e.txt", minutes("Byrådet", "2023-06-01", &[], &[("Mentorer til unge", "23/64938", "Godkendt.")]));
    bench.import().await;
    let mut elsewhere = bench.request();
    elsewhere.given.municipality = Some("Aaby".into());
    elsewhere.inputs = vec![ImportInput::Path(bench.folder.join("f"))];
    bench.write("f/f.txt", minutes("Kulturudvalget", "2023-01-01", &[], &[("Et teater", "23/64938", "Afvist.")]));
    bench.import_as(elsewhere).await;
    let view = bench.library.read_case(Viewer::Public, "23/64938").await.unwrap();
    let of: Vec<(&str, usize)> =
        view.municipalities.iter().map(|case| (case.municipality.as_str(), case.items.len())).collect();
    assert_eq!(of, [("Sandby", 5), ("Aaby", 1)], "aa comes last, as å does");
    let sandby = &view.municipalities[0];
    assert_eq!(sandby.now.as_ref().unwrap().item.meeting.committee, "Økonomiudvalget");
    assert_eq!(sandby.waiting.as_ref().unwrap().item.title, "Ny bro");
    assert!(view.municipalities[1].waiting.is_none());
    let own = bench.library.read_case_in(Viewer::Public, "23/64938", "aaby").await.unwrap();
    assert_eq!(format!("{:?}", own.municipalities), format!("{:?}", &view.municipalities[1..]));
    assert!(bench.library.read_case_in(Viewer::Public, "23/64938", "sand").await.is_err());
    let pending = bench.library.read_committee(Viewer::Public, "sandby/teknikudvalget").await.unwrap().outcomes;
    assert_eq!((pending.pending, pending.undecided, pending.outcomes.len()), (1, 0, 0));
    bench
}

async fn what_is_forgotten_is_shown_nowhere(bench: Bench) -> Bench {
    filled(&bench).await;
    let library = &bench.library;
    library.read_committee(Viewer::Public, "sandby/oekonomiudvalget").await.unwrap();
    let meeting = library.read_meeting(Viewer::Public, "sandby/oekonomiudvalget/2024-04-10").await.unwrap();
    library.forget_papers(Viewer::Operator, &meeting.papers[0].id, &author()).await.unwrap();
    assert!(library.read_committee(Viewer::Public, "sandby/oekonomiudvalget").await.is_err());
    assert_eq!(library.read_municipality(Viewer::Public, "sandby").await.unwrap().committees.len(), 1);
    let case = library.read_case(Viewer::Public, "23/64938").await.unwrap();
    assert_eq!(case.municipalities[0].items.len(), 2);
    assert_eq!(case.municipalities[0].now.as_ref().unwrap().decision.text, "Godkendt.");
    bench
}

async fn nothing_is_not_found(bench: Bench) -> Bench {
    filled(&bench).await;
    let library = &bench.library;
    let is_missing = |error: AppError| assert!(matches!(error, AppError::NotFound(_)), "{error}");
    for address in ["", "Sandby", "sandb", "sandby%", "%"] {
        is_missing(library.read_municipality(Viewer::Public, address).await.unwrap_err());
    }
    for address in ["", "sandby", "sandby/", "sandby/kulturudvalget", "sandby/job-og-ungeudvalget/2024-03-06"] {
        is_missing(library.read_committee(Viewer::Public, address).await.unwrap_err());
    }
    for number in ["", " ", "23", "=23/64938", "23/6493", "23/64938*"] {
        is_missing(library.read_case(Viewer::Public, number).await.unwrap_err());
    }
    bench
}

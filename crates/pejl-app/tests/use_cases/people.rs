//! Politicians: who becomes one, who is joined and who is kept apart.

use crate::setup::{Bench, author, on_both};
use pejl_app::{Apart, AppError, CorrectionRequest, PersonAct, PersonAnswer, PersonView, Viewer};
use pejl_model::{Ballot, DissentKind};

on_both! { a_politicians_years_are_told only_politicians_become_persons namesakes_are_kept_apart
spellings_are_joined_by_a_person what_is_forgotten_tells_of_nobody }

/// Minutes with these lines under "MEDLEMMER" and items of a title and what stands under its labels.
pub fn minutes(committee: &str, day: &str, members: &[&str], items: &[(&str, &str)]) -> String {
    let (year, month, date) = (&day[..4], &day[5..7], &day[8..]);
    let mut out = format!("UDVALG\n{committee}\nMØDE\nReferat\nSTED\nLokale 1\nSTARTTIDSPUNKT\n");
    out += &format!("{date}-{month}-{year} 16:30:00\nMEDLEMMER\n{}\nPUNKTER\n", members.join("\n"));
    for (at, (title, _)) in items.iter().enumerate() {
        out += &format!("{}. {title}\n", at + 1);
    }
    for (at, (title, body)) in items.iter().enumerate() {
        out += &format!("\n{0}. {title}\n{0}. {title}\n\nSagsfremstilling\n\nOm {title}.\n\n{body}\n", at + 1);
    }
    out
}

const HANNE: &str = "Hanne Dalsgaard (V), formand";
const LIS: &str = "Lis Thorhauge (B)";

async fn person(bench: &Bench, address: &str) -> PersonView {
    match bench.library.read_person(Viewer::Public, address).await.unwrap() {
        PersonAnswer::Person(view) => *view,
        other => panic!("{address}: {other:?}"),
    }
}

async fn is_nobody(bench: &Bench, address: &str) -> bool {
    matches!(bench.library.read_person(Viewer::Public, address).await, Err(AppError::NotFound(_)))
}

async fn filled(bench: &Bench) {
    let away = format!("{LIS} - Afbud");
    let papers = [
        ("a", "Job- og Ungeudvalget", "2021-05-04", vec!["Hanne Dalsgaard (C)", &away], "Beslutning\n\nUdsat."),
        (
            "b",
            "Job- og Ungeudvalget",
            "2024-03-06",
            vec![HANNE, LIS],
            "Beslutning\n\nGodkendt. Imod stemte Lis Thorhauge (B).\n\nLis Thorhauge (B) tager forbehold.\n\n\
             Fraværende: Hanne Dalsgaard (V). Stedfortræder: Eva Dal (V).",
        ),
        ("c", "Økonomiudvalget", "2024-04-10", vec![HANNE, "Lis M. Thorhauge (B)"], "Beslutning\n\nGodkendt."),
    ];
    for (name, committee, day, members, body) in papers {
        bench.write(&format!("{name}.txt"), minutes(committee, day, &members, &[("Mentorer", body)]));
    }
    let report = bench.import().await;
    assert_eq!(report.counts.imported, 3, "{report:#?}");
}

async fn a_politicians_years_are_told(bench: Bench) -> Bench {
    filled(&bench).await;
    let hanne = person(&bench, "sandby/hanne-dalsgaard").await;
    assert_eq!((hanne.name.as_str(), hanne.meetings), ("Hanne Dalsgaard", 3));
    let parties: Vec<(&str, String)> = hanne.parties.iter().map(|p| (p.words.as_str(), p.from.to_string())).collect();
    assert_eq!(parties, [("C", "2021-05-04".into()), ("V", "2024-03-06".into())], "a change of party is one person's");
    let committees: Vec<(&str, usize)> = hanne.committees.iter().map(|c| (c.address.as_str(), c.terms.len())).collect();
    assert_eq!(committees, [("sandby/oekonomiudvalget", 1), ("sandby/job-og-ungeudvalget", 2)]);
    assert_eq!(hanne.committees[0].terms[0].roles[0].words, "formand");
    let eva = person(&bench, "sandby/eva-dal").await;
    assert_eq!((eva.committees[0].terms[0].listed, eva.committees[0].terms[0].substitute), (0, 1));
    assert!(eva.seats[0].took && eva.seats[0].address.as_deref() == Some("sandby/hanne-dalsgaard"), "{eva:?}");
    assert!(hanne.seats.iter().any(|seat| !seat.took && seat.other.name == "Eva Dal"));
    let lis = person(&bench, "sandby/lis-thorhauge").await;
    assert_eq!((lis.years[0].year, lis.years[0].presence.absent), (2021, 1));
    let acts: Vec<PersonAct> = lis.acts.iter().map(|act| act.act).collect();
    assert!(acts.contains(&PersonAct::Vote(Ballot::Against)), "{acts:?}");
    assert!(acts.contains(&PersonAct::Dissent(DissentKind::Reservation)), "{acts:?}");
    let apart: Vec<(&str, Apart)> = lis.apart.iter().map(|a| (a.person.address.as_str(), a.why)).collect();
    assert_eq!(apart, [("sandby/lis-m-thorhauge", Apart::NearName)], "a middle name joins nobody by itself");
    let committee = bench.library.read_committee(Viewer::Public, "sandby/job-og-ungeudvalget").await.unwrap();
    let linked = committee.terms.iter().flat_map(|term| &term.members).all(|member| member.address.is_some());
    assert!(linked, "{:?}", committee.terms);
    bench
}

async fn only_politicians_become_persons(bench: Bench) -> Bench {
    let members = [
        HANNE,
        LIS,
        "Deltagere fra administrationen:",
        "Ole Berg, direktør",
        "Ea Strøm",
        "Fra forvaltningen: Ib Kraft",
    ];
    let body = "Borgeren Lone Lund har klaget, og Per Nord fra jobcentret har svaret.\n\nBeslutning\n\nGodkendt. \
                Lone Lund tager forbehold.\n\nFraværende: Ea Strøm";
    let closed = "Beslutning\n\nGodkendt.\n\nFraværende: Rita Skjult (A). Imod stemte Rita Skjult (A).";
    let items = [("Mentorer", body), ("Personsag - Lukket punkt", closed)];
    bench.write("a.txt", minutes("Job- og Ungeudvalget", "2024-03-06", &members, &items));
    bench.import().await;
    for name in ["ole-berg", "ea-stroem", "ib-kraft", "lone-lund", "per-nord", "rita-skjult", "ringer-1234", ""] {
        assert!(is_nobody(&bench, &format!("sandby/{name}")).await, "{name}");
    }
    assert!(is_nobody(&bench, "nej/hanne-dalsgaard").await && is_nobody(&bench, "sandby").await);
    assert_eq!(person(&bench, "sandby/hanne-dalsgaard").await.meetings, 1);
    bench
}

async fn namesakes_are_kept_apart(bench: Bench) -> Bench {
    let both = ["Ida Holm (A)", "Ida Holm (V)", "Bo Lind (B)"];
    bench.write("a.txt", minutes("Byrådet", "2024-03-06", &both, &[("Mentorer", "Beslutning\n\nGodkendt.")]));
    let one = ["Ida Holm (V)", "Bo Lind (B)"];
    bench.write("b.txt", minutes("Jobudvalget", "2024-04-10", &one, &[("Mentorer", "Beslutning\n\nGodkendt.")]));
    bench.import().await;
    let PersonAnswer::Several(view) = bench.library.read_person(Viewer::Public, "sandby/ida-holm").await.unwrap()
    else {
        panic!("two persons were taken for one");
    };
    let told: Vec<(&str, Option<&str>)> =
        view.persons.iter().map(|p| (p.address.as_str(), p.party.as_deref())).collect();
    assert_eq!(told, [("sandby/ida-holm.a", Some("A")), ("sandby/ida-holm.v", Some("V"))]);
    let venstre = person(&bench, "sandby/ida-holm.v").await;
    assert_eq!((venstre.meetings, venstre.apart[0].why), (2, Apart::Namesake));
    // Nobody can make one of two who sat at one table.
    let request = CorrectionRequest::SamePerson("sandby/ida-holm.v".into(), "sandby/ida-holm.a".into());
    let refused = bench.library.correct(Viewer::Operator, request, "samme", &author()).await;
    assert!(matches!(refused, Err(AppError::InOneList(_))), "{refused:?}");
    // Where the list is gone, so are the two; the address leads on.
    bench.library.forget_papers(Viewer::Operator, "sandby/byraadet/2024-03-06", &author()).await.unwrap();
    let moved = bench.library.read_person(Viewer::Public, "sandby/ida-holm.v").await.unwrap();
    assert!(matches!(moved, PersonAnswer::Moved(to) if to == "sandby/ida-holm"));
    bench
}

async fn spellings_are_joined_by_a_person(bench: Bench) -> Bench {
    filled(&bench).await;
    let (kept, other) = ("sandby/lis-thorhauge", "/person/sandby/lis-m-thorhauge");
    let join = || CorrectionRequest::SamePerson(kept.into(), other.into());
    let made = bench.library.correct(Viewer::Operator, join(), "Skrevet med mellemnavn", &author()).await.unwrap();
    assert_eq!(made.address, kept);
    let lis = person(&bench, kept).await;
    assert_eq!((lis.meetings, lis.spellings.len(), lis.committees.len()), (3, 2, 2));
    assert_eq!((lis.joined[0].why.as_str(), lis.apart.len()), ("Skrevet med mellemnavn", 0));
    let moved = bench.library.read_person(Viewer::Public, "sandby/lis-m-thorhauge").await.unwrap();
    assert!(matches!(moved, PersonAnswer::Moved(to) if to == kept));
    let again = bench.library.correct(Viewer::Operator, join(), "igen", &author()).await;
    assert!(matches!(again, Err(AppError::SameValue(_))), "{again:?}");
    let seat = CorrectionRequest::SamePerson("sandby/hanne-dalsgaard".into(), "sandby/eva-dal".into());
    let seat = bench.library.correct(Viewer::Operator, seat, "nej", &author()).await;
    assert!(matches!(seat, Err(AppError::InOneList(_))), "who takes a seat is another than who left it: {seat:?}");
    let nobody = CorrectionRequest::SamePerson(kept.into(), "sandby/lone-lund".into());
    let nobody = bench.library.correct(Viewer::Operator, nobody, "nej", &author()).await;
    assert!(matches!(nobody, Err(AppError::UnknownPerson(_))), "{nobody:?}");
    bench.library.undo_correction(Viewer::Operator, made.correction.number, &author()).await.unwrap();
    assert_eq!(person(&bench, kept).await.meetings, 2);
    bench
}

async fn what_is_forgotten_tells_of_nobody(bench: Bench) -> Bench {
    filled(&bench).await;
    let join = CorrectionRequest::SamePerson("sandby/lis-thorhauge".into(), "sandby/lis-m-thorhauge".into());
    bench.library.correct(Viewer::Operator, join, "samme", &author()).await.unwrap();
    bench.library.forget_papers(Viewer::Operator, "sandby/oekonomiudvalget/2024-04-10", &author()).await.unwrap();
    assert!(is_nobody(&bench, "sandby/lis-m-thorhauge").await);
    assert_eq!(bench.library.list_corrections(Viewer::Operator).await.unwrap(), [], "the name is nowhere any more");
    assert_eq!(person(&bench, "sandby/lis-thorhauge").await.meetings, 2);
    bench
}

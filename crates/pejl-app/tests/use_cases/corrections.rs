//! What a person corrects reaches pages, search, figures and export, holds, and can be taken back.

use crate::people::minutes as with_members;
use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both};
use pejl_app::{AppError, CorrectionRequest, ExportRequest, RereadRequest, Viewer};
use pejl_find::FacetField;
use pejl_model::Outcome;

on_both! { a_corrected_outcome_reaches_everything a_corrected_meeting_is_found_where_it_belongs
renamed_committees_are_joined what_cannot_be_corrected_is_told }

const THERE: &str = "sandby/job-og-ungeudvalget/2024-04-03";

async fn correct(bench: &Bench, request: CorrectionRequest) -> Result<pejl_app::CorrectionMade, AppError> {
    bench.library.correct(Viewer::Operator, request, "Læst forkert, ring 23456789", &author()).await
}

fn outcome(item: &str, outcome: Outcome) -> CorrectionRequest {
    CorrectionRequest::Outcome(format!("{ADDRESS}/{item}"), outcome)
}

async fn filled(bench: &Bench) {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
}

async fn shown_outcome(bench: &Bench, address: &str) -> Option<Outcome> {
    bench.library.read_item(Viewer::Public, address).await.unwrap().item.decision.map(|decision| decision.outcome)
}

async fn a_corrected_outcome_reaches_everything(bench: Bench) -> Bench {
    filled(&bench).await;
    let item = format!("{ADDRESS}/2");
    let made = correct(&bench, outcome("2", Outcome::Rejected)).await.unwrap();
    assert_eq!((made.address.as_str(), made.correction.before.as_str()), (item.as_str(), "approved"));
    let view = bench.library.read_item(Viewer::Public, &item).await.unwrap();
    assert_eq!(view.corrections[0].why, "Læst forkert, ring ********", "a reason is masked, too");
    assert_eq!(view.item.decision.unwrap().text, "Udvalget godkendte sagen.", "the paper's words stay");
    let found = bench.search("mentorer");
    assert_eq!(found.hits[0].outcome, Some(Outcome::Rejected));
    assert!(
        found.facets.iter().any(
            |facet| facet.field == FacetField::Outcome && facet.values.iter().any(|(value, _)| value == "rejected")
        ),
        "{:?}",
        found.facets
    );
    let committee = bench.library.read_committee(Viewer::Public, "sandby/job-og-ungeudvalget").await.unwrap();
    assert!(committee.outcomes.outcomes.contains(&(Outcome::Rejected, 1)), "{:?}", committee.outcomes);
    let folder = bench.folder.with_file_name("eksport");
    let request = ExportRequest { folder: folder.clone(), base: None, readme: String::new() };
    bench.library.export_library(Viewer::Operator, &request, &author()).await.unwrap();
    let decisions = std::fs::read_to_string(folder.join("csv/decisions.csv")).unwrap();
    assert!(decisions.contains("rejected"), "{decisions}");
    // Reading again and a new version of the paper leave it standing.
    let request = RereadRequest { all: true, limits: pejl_read::Limits::default(), author: author() };
    bench.library.reread_papers(Viewer::Operator, &request).await.unwrap();
    bench.write("1.txt", format!("{}\n", minutes(DAY, ITEMS)));
    assert_eq!(bench.import().await.counts.new_versions, 1);
    assert_eq!(shown_outcome(&bench, &item).await, Some(Outcome::Rejected));
    assert_eq!(bench.search("mentorer").hits[0].outcome, Some(Outcome::Rejected));
    bench.library.undo_correction(Viewer::Operator, 1, &author()).await.unwrap();
    assert_eq!(shown_outcome(&bench, &item).await, Some(Outcome::Approved));
    assert_eq!(bench.search("mentorer").hits[0].outcome, Some(Outcome::Approved));
    let listed = bench.library.list_corrections(Viewer::Operator).await.unwrap();
    assert_eq!(listed[0].undone, Some((author().who, author().at)));
    bench.assert_sound().await;
    bench
}

async fn a_corrected_meeting_is_found_where_it_belongs(bench: Bench) -> Bench {
    filled(&bench).await;
    correct(&bench, outcome("2", Outcome::Rejected)).await.unwrap();
    let made = correct(&bench, CorrectionRequest::Date(ADDRESS.into(), "2024-04-03".parse().unwrap())).await.unwrap();
    assert_eq!(made.address, THERE);
    let view = bench.library.read_meeting(Viewer::Public, THERE).await.unwrap();
    assert_eq!(view.document.date.unwrap().value.to_string(), "2024-04-03");
    assert_eq!((view.corrections.len(), view.corrections[0].before.as_str()), (1, DAY));
    assert_eq!(bench.found("mentorer"), [format!("{THERE}/2")]);
    assert_eq!(shown_outcome(&bench, &format!("{THERE}/2")).await, Some(Outcome::Rejected), "it goes along");
    assert_eq!(bench.library.find_moved(Viewer::Public, ADDRESS).await.unwrap().as_deref(), Some(THERE));
    bench.write("1.txt", format!("{}\n", minutes(DAY, ITEMS)));
    assert_eq!(bench.import().await.counts.new_versions, 1, "a new version of the wrong day is put right, too");
    // The old address is understood, and the next correction rests on this one.
    let made = correct(&bench, CorrectionRequest::Committee(ADDRESS.into(), " Byrådet ".into())).await.unwrap();
    assert_eq!(made.address, "sandby/byraadet/2024-04-03");
    let first = bench.library.undo_correction(Viewer::Operator, 2, &author()).await;
    assert!(matches!(first, Err(AppError::CorrectionUnder(3))), "{first:?}");
    for number in [3, 2] {
        bench.library.undo_correction(Viewer::Operator, number, &author()).await.unwrap();
    }
    assert_eq!(bench.found("mentorer"), [format!("{ADDRESS}/2")]);
    bench.assert_sound().await;
    bench
}

async fn renamed_committees_are_joined(bench: Bench) -> Bench {
    let paper = |committee, day| {
        with_members(committee, day, &["Ida Holm (A)", "Bo Lind (V)"], &[("Mentorer", "Beslutning\n\nGodkendt.")])
    };
    bench.write("1.txt", paper("Arbejdsmarkedsudvalget", "2021-11-03"));
    bench.write("2.txt", paper("Beskæftigelsesudvalget", "2022-02-02"));
    bench.import().await;
    let (old, new) = ("sandby/arbejdsmarkedsudvalget", "sandby/beskaeftigelsesudvalget");
    let read = async |address| bench.library.read_committee(Viewer::Public, address).await.unwrap();
    assert_eq!((read(old).await.joined.len(), read(new).await.meetings.len()), (0, 1), "apart until someone says so");
    let wrong = correct(&bench, CorrectionRequest::SameCommittee(new.into(), "sandby/nej".into())).await;
    assert!(matches!(wrong, Err(AppError::UnknownCommittee(_))), "{wrong:?}");
    correct(&bench, CorrectionRequest::SameCommittee(new.into(), old.into())).await.unwrap();
    let (earlier, later) = (read(old).await, read(new).await);
    assert_eq!((later.meetings.len(), later.terms.len(), later.name.as_str()), (2, 2, "Beskæftigelsesudvalget"));
    assert_eq!((later.joined[0].address.as_str(), later.joined[0].later), (old, false));
    assert_eq!((earlier.meetings.len(), earlier.joined[0].later), (1, true));
    let pejl_app::PersonAnswer::Person(ida) =
        bench.library.read_person(Viewer::Public, "sandby/ida-holm").await.unwrap()
    else {
        panic!()
    };
    assert_eq!(
        (ida.committees.len(), ida.committees[0].also.as_slice()),
        (1, &["Arbejdsmarkedsudvalget".to_owned()][..])
    );
    bench.library.undo_correction(Viewer::Operator, 1, &author()).await.unwrap();
    assert_eq!(read(new).await.meetings.len(), 1);
    bench
}

async fn what_cannot_be_corrected_is_told(bench: Bench) -> Bench {
    let mut items = ITEMS.to_vec();
    items.push(("Lukket: Personsag", "Hemmelighed", "Godkendt."));
    bench.write("1.txt", minutes(DAY, &items));
    bench.import().await;
    let code = async |request| correct(&bench, request).await.unwrap_err().code();
    assert_eq!(code(outcome("77", Outcome::Noted)).await, "not-found");
    assert_eq!(code(CorrectionRequest::Outcome("x".into(), Outcome::Noted)).await, "not-found");
    assert_eq!(code(outcome("2", Outcome::Approved)).await, "correction-same-value");
    assert_eq!(code(outcome("4", Outcome::Noted)).await, "correction-closed-item");
    assert_eq!(code(CorrectionRequest::Date(ADDRESS.into(), DAY.parse().unwrap())).await, "correction-same-value");
    assert_eq!(
        code(CorrectionRequest::Committee(ADDRESS.into(), "Job- & Ungeudvalget".into())).await,
        "correction-same-value"
    );
    assert_eq!(code(CorrectionRequest::Committee(ADDRESS.into(), " – ".into())).await, "correction-no-name");
    correct(&bench, outcome("2", Outcome::Noted)).await.unwrap();
    assert_eq!(code(outcome("2", Outcome::Rejected)).await, "correction-made-before");
    let library = &bench.library;
    let silent = library.correct(Viewer::Operator, outcome("1", Outcome::Noted), "  ", &author()).await.unwrap_err();
    assert_eq!(silent.code(), "correction-no-reason");
    let public = library.correct(Viewer::Public, outcome("1", Outcome::Noted), "hvad", &author()).await.unwrap_err();
    assert_eq!((public.code(), library.list_corrections(Viewer::Public).await.is_err()), ("not-permitted", true));
    for (number, expected) in [(9, "unknown-correction"), (1, ""), (1, "correction-undone")] {
        let answer = library.undo_correction(Viewer::Operator, number, &author()).await;
        assert_eq!(answer.map_or_else(|error| error.code(), |_| ""), expected);
    }
    bench
}

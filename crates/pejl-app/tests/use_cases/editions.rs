//! Older editions of a meeting: what is closed in either edition is closed in both.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both};
use pejl_app::{AppError, EditionChange, MeetingEdition, Viewer};

type Items<'a> = &'a [(&'a str, &'a str, &'a str)];

const SECRET: (&str, &str, &str) = ("Sag om Birdie Fugl", "Fuglehemmelighed.", "Fuglehemmelighed godkendt.");

async fn import(bench: &Bench, name: &str, items: Items<'_>) {
    bench.write(name, minutes(DAY, items));
    bench.import().await;
}

async fn edition(bench: &Bench, edition: u32) -> MeetingEdition {
    bench.library.read_meeting_edition(Viewer::Public, ADDRESS, edition).await.unwrap()
}

/// Everything that an edition tells, and the pages of its items.
async fn told(bench: &Bench, wanted: u32) -> String {
    let view = edition(bench, wanted).await;
    let mut told = format!("{view:?}");
    for address in &view.meeting.item_addresses {
        let item = bench.library.read_item_edition(Viewer::Public, address, wanted).await.unwrap();
        told.push_str(&format!("{item:?}"));
    }
    told
}

fn titles(view: &MeetingEdition) -> Vec<Option<&str>> {
    let items = view.meeting.document.items.iter();
    items.map(|item| item.title.as_ref().map(|title| title.value.as_str())).collect()
}

on_both! {
    an_older_edition_is_kept_and_what_changed_is_told
    what_is_closed_later_is_closed_before_too
    a_closed_item_under_another_name_and_number_leaks_nothing
    what_was_taken_out_or_forgotten_is_not_shown
}

async fn an_older_edition_is_kept_and_what_changed_is_told(bench: Bench) -> Bench {
    import(&bench, "a.txt", ITEMS).await;
    let [first, (title, background, _), last] = ITEMS else { panic!() };
    import(&bench, "b.txt", &[*first, (title, background, "Udsat."), *last, ("Eventuelt", "Intet.", "Drøftet.")]).await;
    let view = edition(&bench, 1).await;
    assert_eq!((view.note.edition, view.note.of, view.meeting.document.items.len()), (1, 2, 3));
    assert_eq!(view.note.imported_at, "2026-01-02T03:04:05Z");
    let papers: Vec<_> = view.meeting.papers.iter().map(|p| (p.edition, p.replaced, p.shown)).collect();
    assert_eq!(papers, [(1, true, true), (2, false, false)]);
    assert_eq!(view.note.sha256, view.meeting.papers[0].sha256);
    match view.note.changes.as_slice() {
        [EditionChange::Decision(decided), EditionChange::Added(added)] => {
            assert_eq!((decided.title.as_str(), added.title.as_str()), (*title, "Eventuelt"));
        }
        other => panic!("{other:?}"),
    }
    let item = format!("{ADDRESS}/2");
    let then = bench.library.read_item_edition(Viewer::Public, &item, 1).await.unwrap();
    assert_eq!(then.item.item.decision.unwrap().text, "Udvalget godkendte sagen.");
    assert!(matches!(then.note.changes.as_slice(), [EditionChange::Decision(_)]));
    let now = bench.library.read_item(Viewer::Public, &item).await.unwrap();
    assert_eq!(now.item.decision.unwrap().text, "Udsat.");
    assert!(edition(&bench, 2).await.note.changes.is_empty());
    for missing in [0, 3, u32::MAX] {
        let answer = bench.library.read_meeting_edition(Viewer::Public, ADDRESS, missing).await;
        assert!(matches!(answer, Err(AppError::NotFound(_))), "{missing}");
        let answer = bench.library.read_item_edition(Viewer::Public, &item, missing).await;
        assert!(matches!(answer, Err(AppError::NotFound(_))), "{missing}");
    }
    bench
}

async fn what_is_closed_later_is_closed_before_too(bench: Bench) -> Bench {
    import(&bench, "a.txt", &[ITEMS[0], SECRET, ITEMS[2]]).await;
    import(&bench, "b.txt", &[ITEMS[0], ("Lukket: Personsag", "Noget.", "Noget."), ITEMS[2]]).await;
    let view = edition(&bench, 1).await;
    assert_eq!(titles(&view), [Some(ITEMS[0].0), Some("Lukket: Personsag"), Some(ITEMS[2].0)]);
    let item = &view.meeting.document.items[1];
    assert!(!item.open && item.sections.is_empty() && item.decision.is_none());
    let told = told(&bench, 1).await;
    assert!(!told.contains("Fugl") && told.contains("Antallet af fleksjob"), "{told}");
    // Opened later, it was closed then all the same.
    import(&bench, "c.txt", &[ITEMS[0], ("Personsag", "Nu åben.", "Godkendt."), ITEMS[2]]).await;
    let view = edition(&bench, 2).await;
    assert!(!view.meeting.document.items[1].open && view.meeting.document.items[1].sections.is_empty());
    bench
}

async fn a_closed_item_under_another_name_and_number_leaks_nothing(bench: Bench) -> Bench {
    import(&bench, "a.txt", &[ITEMS[0], SECRET, ITEMS[2]]).await;
    // The number that the item had is another's now, and it has a new name at the end.
    import(
        &bench,
        "b.txt",
        &[ITEMS[0], ("Nyt punkt", "Nyt.", "Godkendt."), ITEMS[2], ("Lukket: Personsag", "Noget.", "Noget.")],
    )
    .await;
    let told = told(&bench, 1).await;
    assert!(!told.contains("Fugl"), "{told}");
    let view = edition(&bench, 1).await;
    assert_eq!(titles(&view), [Some(ITEMS[0].0), None, Some(ITEMS[2].0)]);
    bench
}

async fn what_was_taken_out_or_forgotten_is_not_shown(bench: Bench) -> Bench {
    import(&bench, "a.txt", &[ITEMS[0], SECRET, ITEMS[2]]).await;
    import(&bench, "b.txt", &[ITEMS[0], ITEMS[2]]).await;
    let view = edition(&bench, 1).await;
    assert_eq!(titles(&view), [Some(ITEMS[0].0), None, Some(ITEMS[2].0)]);
    assert!(matches!(view.note.changes.as_slice(), [EditionChange::Removed(1)]), "{:?}", view.note.changes);
    let told = told(&bench, 1).await;
    assert!(!told.contains("Fugl"), "{told}");
    bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    let gone = bench.library.read_meeting_edition(Viewer::Public, ADDRESS, 1).await;
    assert!(matches!(gone, Err(AppError::NotFound(_))));
    bench
}

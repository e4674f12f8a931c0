//! The time of the last change: of a meeting, of all under an address, of everything.

use crate::setup::{ADDRESS, DAY, author, minutes, on_both, paper, write};
use jiff::Timestamp;
use pejl_store::{Author, ChangeOf, CorrectionKind, NewCorrection, Store};

async fn time(store: &Store, of: ChangeOf) -> Option<Timestamp> {
    store.change_time(&of).await.unwrap()
}

async fn of_meeting(store: &Store) -> Option<Timestamp> {
    time(store, ChangeOf::Meeting(ADDRESS.into())).await
}

async fn under(store: &Store, address: &str) -> Option<Timestamp> {
    time(store, ChangeOf::Under(address.into())).await
}

async fn two_changes_in_a_second_have_two_times(store: Store) {
    assert_eq!(of_meeting(&store).await, None);
    write(&store, vec![paper(minutes(DAY, &[("1", "Et")]))]).await;
    let first = of_meeting(&store).await.unwrap();
    assert_eq!(first.to_string(), author().at);
    write(&store, vec![paper(minutes(DAY, &[("1", "Et"), ("2", "To")]))]).await;
    let second = of_meeting(&store).await.unwrap();
    assert!(second > first, "{second}");
    // What concerns another meeting leaves the time of this one.
    write(&store, vec![paper(minutes("2024-04-03", &[("1", "Et")]))]).await;
    assert_eq!(of_meeting(&store).await, Some(second));
    assert!(time(&store, ChangeOf::All).await.unwrap() > second);
    store.note(&author(), "backup", "", "").await.unwrap();
    assert_eq!(of_meeting(&store).await, Some(second));
}

async fn what_is_forgotten_changes_the_places_that_it_was_in(store: Store) {
    write(&store, vec![paper(minutes(DAY, &[("1", "Et")]))]).await;
    write(&store, vec![paper(minutes("2024-04-03", &[("1", "To")]))]).await;
    let before = under(&store, "sandby").await.unwrap();
    assert_eq!(under(&store, "sandby/job-og-ungeudvalget").await, Some(before));
    store.forget_meeting(ADDRESS, &author()).await.unwrap().unwrap();
    let after = under(&store, "sandby/job-og-ungeudvalget").await.unwrap();
    assert!(after > before && under(&store, "sandby").await == Some(after));
    assert_eq!(time(&store, ChangeOf::All).await, Some(after));
    assert_eq!(of_meeting(&store).await, None);
    for none in ["sand", "sandby/job", "s%", "sandb_", ""] {
        assert_eq!(under(&store, none).await, None, "{none}");
    }
}

async fn a_restored_library_is_as_new_as_its_restore(store: Store) {
    write(&store, vec![paper(minutes(DAY, &[("1", "Et")]))]).await;
    let mut backup = Vec::new();
    store.back_up(&mut backup).await.unwrap();
    write(&store, vec![paper(minutes(DAY, &[("1", "Et"), ("2", "To")]))]).await;
    let later = Author { at: "2026-03-04T05:06:07.89Z".into(), ..author() };
    store.restore(backup.as_slice(), true, &later).await.unwrap();
    assert_eq!(of_meeting(&store).await.unwrap().to_string(), "2026-03-04T05:06:07Z");
}

fn correction(kind: CorrectionKind, meeting: &str) -> NewCorrection {
    let (item, kept, other) = match kind {
        CorrectionKind::Outcome => ("1", "", ""),
        _ => ("", "sandby/job-og-ungeudvalget", "sandby/jobudvalget"),
    };
    NewCorrection {
        kind,
        meeting: meeting.into(),
        item: item.into(),
        kept: kept.into(),
        other: other.into(),
        before: "før".into(),
        after: "noted".into(),
        why: "læst forkert".into(),
    }
}

async fn a_correction_has_a_time_when_it_is_made_taken_back_and_forgotten(store: Store) {
    write(&store, vec![paper(minutes(DAY, &[("1", "Et")]))]).await;
    let mut last = of_meeting(&store).await.unwrap();
    let made = store.correct(correction(CorrectionKind::Outcome, ADDRESS), &author()).await.unwrap();
    let corrected = of_meeting(&store).await.unwrap();
    assert!(corrected > last);
    store.undo_correction(made.correction.id, &author()).await.unwrap();
    let undone = of_meeting(&store).await.unwrap();
    assert!(undone > corrected);
    // Two names that are joined change no meeting, but the pages of their places.
    last = undone;
    let joined = store.correct(correction(CorrectionKind::SameCommittee, ""), &author()).await.unwrap().correction.id;
    for of in ["sandby", "sandby/job-og-ungeudvalget", "sandby/jobudvalget"] {
        assert!(under(&store, of).await.unwrap() > last, "{of}");
    }
    assert!(time(&store, ChangeOf::All).await.unwrap() > last);
    assert_eq!(of_meeting(&store).await, Some(last));
    last = under(&store, "sandby").await.unwrap();
    store.undo_correction(joined, &author()).await.unwrap();
    assert!(under(&store, "sandby").await.unwrap() > last);
    store.forget_meeting(ADDRESS, &author()).await.unwrap().unwrap();
    last = under(&store, "sandby").await.unwrap();
    store.forget_corrections(&[joined], ADDRESS, &author()).await.unwrap();
    assert!(under(&store, "sandby").await.unwrap() > last);
}

on_both! {
    two_changes_in_a_second_have_two_times
    what_is_forgotten_changes_the_places_that_it_was_in
    a_restored_library_is_as_new_as_its_restore
    a_correction_has_a_time_when_it_is_made_taken_back_and_forgotten
}

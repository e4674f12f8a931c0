//! Papers that are read, or told, to be of another meeting than before.

use crate::setup::{ADDRESS, DAY, author, minutes, on_both, pairs, paper, paper_as, shown, write};
use pejl_model::Document;
use pejl_store::{Given, Moved, NewReading, PaperForm, PaperOutcome, Store};

on_both! {
    a_whole_meeting_moves_with_its_versions only_what_is_read_elsewhere_leaves a_paper_joins_the_one_that_is_there
    what_comes_back_has_its_old_address a_told_place_moves_too a_trial_moves_nothing what_was_forgotten_may_come_again
}

const ITEMS: &[(&str, &str)] = &[("1", "Dagsorden"), ("2", "Budget"), ("3", "Eventuelt")];
const LATER: &str = "2024-04-03";
const THERE: &str = "sandby/job-og-ungeudvalget/2024-04-03";

/// Reads all that is held as `read` tells, by version id in order.
async fn reread(store: &Store, read: impl Fn(usize) -> Document, keep: bool) -> Vec<Moved> {
    let versions = store.versions_read_before(u32::MAX, 0, 100).await.unwrap();
    let reading = |(at, version): (usize, &pejl_store::PaperVersion)| NewReading {
        version: version.id,
        document: read(at),
        kept_text: None,
        reader_version: 2,
        given: None,
    };
    store.replace_readings(versions.iter().enumerate().map(reading).collect(), &author(), keep).await.unwrap()
}

async fn assert_sound(store: &Store) {
    assert_eq!(store.check().await.unwrap(), []);
}

async fn a_whole_meeting_moves_with_its_versions(store: Store) {
    write(&store, vec![paper(minutes(DAY, &ITEMS[..2]))]).await;
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let before = store.meeting(ADDRESS).await.unwrap().unwrap();
    let moved = reread(&store, |at| minutes(LATER, &ITEMS[..at + 2]), true).await;
    let expected =
        Moved { paper: before.papers[0].id, file_name: "referat.txt".into(), from: ADDRESS.into(), to: THERE.into() };
    assert_eq!(moved, [expected]);
    assert!(store.meeting(ADDRESS).await.unwrap().is_none());
    let now = store.meeting(THERE).await.unwrap().unwrap();
    let versions: Vec<u32> = store.versions(now.meeting.id).await.unwrap().iter().map(|v| v.version).collect();
    assert_eq!((now.papers.len(), versions), (1, vec![1, 2]));
    assert_eq!(shown(&store, THERE).await, pairs(&[("1", "Dagsorden"), ("2", "Budget"), ("3", "Eventuelt")]));
    assert_eq!(store.moved_to(ADDRESS).await.unwrap().as_deref(), Some(THERE));
    assert_eq!(store.moved_to(&format!("{ADDRESS}/2")).await.unwrap(), Some(format!("{THERE}/2")));
    assert_eq!(store.moved_to(&format!("{ADDRESS}/77")).await.unwrap().as_deref(), Some(THERE));
    // Who follows is told that the old one is gone and the new one is there.
    let gone = store.meetings_removed_after(before.meeting.change).await.unwrap();
    assert_eq!(gone.iter().map(|(address, _)| address.as_str()).collect::<Vec<_>>(), [ADDRESS]);
    let changed = store.meetings_changed_after(before.meeting.change, 9).await.unwrap();
    assert_eq!(changed.iter().map(|m| m.meeting.address.as_str()).collect::<Vec<_>>(), [THERE]);
    assert_sound(&store).await;
}

async fn only_what_is_read_elsewhere_leaves(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    write(&store, vec![paper_as(minutes(DAY, &ITEMS[..2]), PaperForm::Pdf, "x")]).await;
    let moved =
        reread(&store, |at| if at == 0 { minutes(LATER, ITEMS) } else { minutes(DAY, &ITEMS[..2]) }, true).await;
    assert_eq!(moved.len(), 1);
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "Dagsorden"), ("2", "Budget")]));
    assert_eq!(shown(&store, THERE).await.len(), 3);
    // The third item is only there now, and its words with it.
    assert_eq!(store.moved_to(&format!("{ADDRESS}/3")).await.unwrap(), Some(format!("{THERE}/3")));
    assert_eq!(store.moved_to(ADDRESS).await.unwrap(), None);
    assert_sound(&store).await;
}

async fn a_paper_joins_the_one_that_is_there(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    write(&store, vec![paper(minutes(LATER, &ITEMS[..2]))]).await;
    let there = store.meeting(THERE).await.unwrap().unwrap().papers[0].id;
    let moved = reread(&store, |at| minutes(LATER, if at == 0 { ITEMS } else { &ITEMS[..2] }), true).await;
    assert_eq!(moved[0].paper, there);
    let now = store.meeting(THERE).await.unwrap().unwrap();
    // In the order in which they came in: the newest stays the one that is shown.
    assert_eq!((now.papers.len(), now.papers[0].version, now.meeting.items), (1, 2, 2));
    assert_eq!(store.totals().await.unwrap().meetings, 1);
    assert_sound(&store).await;
}

async fn what_comes_back_has_its_old_address(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    reread(&store, |_| minutes(LATER, ITEMS), true).await;
    reread(&store, |_| minutes(DAY, ITEMS), true).await;
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "Dagsorden"), ("2", "Budget"), ("3", "Eventuelt")]));
    assert_eq!(store.moved_to(&format!("{THERE}/2")).await.unwrap(), Some(format!("{ADDRESS}/2")));
    assert_eq!(store.moved_to(THERE).await.unwrap().as_deref(), Some(ADDRESS));
    assert_eq!(store.moved_to(ADDRESS).await.unwrap(), None);
    assert_sound(&store).await;
}

async fn a_told_place_moves_too(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let version = store.versions_read_before(u32::MAX, 0, 1).await.unwrap().remove(0);
    let told = Given { committee: Some("Byrådet".into()), ..Given::default() };
    let reading = NewReading {
        version: version.id,
        document: minutes(DAY, ITEMS),
        kept_text: None,
        reader_version: 2,
        given: Some(told.over(&version.given)),
    };
    let moved = store.replace_readings(vec![reading], &author(), true).await.unwrap();
    assert_eq!(moved[0].to, "sandby/byraadet/2024-03-06");
    // Reading again starts from the same knowledge.
    assert_eq!(reread(&store, |_| minutes(DAY, ITEMS), true).await, []);
    assert_eq!(store.meeting(&moved[0].to).await.unwrap().unwrap().meeting.committee, "Byrådet");
    assert_sound(&store).await;
}

async fn a_trial_moves_nothing(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let change = store.change().await.unwrap();
    assert_eq!(reread(&store, |_| minutes(LATER, ITEMS), false).await.len(), 1);
    assert_eq!(store.change().await.unwrap(), change);
    assert!(store.meeting(THERE).await.unwrap().is_none() && store.moved_to(ADDRESS).await.unwrap().is_none());
}

async fn what_was_forgotten_may_come_again(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    store.forget_meeting(ADDRESS, &author()).await.unwrap().unwrap();
    let again = write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    assert_eq!(again.outcomes, [PaperOutcome::Forgotten]);
    let again = write(&store, vec![paper(minutes(DAY, ITEMS)).welcome_again()]).await;
    assert!(matches!(again.outcomes[..], [PaperOutcome::Written { version: 1, .. }]), "{again:?}");
    assert_eq!(shown(&store, ADDRESS).await.len(), 3);
    // It is remembered for good, and may be forgotten again.
    store.forget_meeting(ADDRESS, &author()).await.unwrap().unwrap();
    let again = write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    assert_eq!(again.outcomes, [PaperOutcome::Forgotten]);
}

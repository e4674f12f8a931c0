//! What a person corrects holds over new versions, readings and backups, and goes where it is forgotten.

use crate::setup::{ADDRESS, DAY, author, minutes, on_both, paper, paper_as, shown, write};
use pejl_store::{CorrectionKind, NewCorrection, NewReading, PaperForm, Store};

on_both! {
    an_outcome_is_laid_over_its_item a_corrected_day_moves_the_meeting_and_holds a_corrected_committee_moves_the_meeting
    what_is_taken_back_is_as_read corrections_are_in_a_backup what_is_forgotten_takes_its_corrections_along
}

const ITEMS: &[(&str, &str)] = &[("1", "Dagsorden"), ("2", "Budget")];
const THERE: &str = "sandby/job-og-ungeudvalget/2024-04-03";

fn new(kind: CorrectionKind, item: &str, after: &str) -> NewCorrection {
    NewCorrection {
        kind,
        meeting: ADDRESS.into(),
        item: item.into(),
        kept: String::new(),
        other: String::new(),
        before: "før".into(),
        after: after.into(),
        why: "læst forkert".into(),
    }
}

async fn filled(store: &Store) {
    write(store, vec![paper(minutes(DAY, ITEMS))]).await;
}

/// Reads everything again as it was read before.
async fn reread(store: &Store, day: &str) {
    let versions = store.versions_read_before(u32::MAX, 0, 100).await.unwrap();
    let reading = |version: &pejl_store::PaperVersion| NewReading {
        version: version.id,
        document: minutes(day, ITEMS),
        kept_text: None,
        reader_version: 2,
        given: None,
    };
    store.replace_readings(versions.iter().map(reading).collect(), &author(), true).await.unwrap();
}

async fn held(store: &Store, address: &str) -> Vec<(i64, String)> {
    let meeting = store.meeting(address).await.unwrap().unwrap();
    meeting.corrections.iter().map(|c| (c.id, c.what.item.clone())).collect()
}

async fn an_outcome_is_laid_over_its_item(store: Store) {
    filled(&store).await;
    let before = store.change().await.unwrap();
    let made = store.correct(new(CorrectionKind::Outcome, "2", "approved"), &author()).await.unwrap();
    assert_eq!((made.correction.id, made.moved.len()), (1, 0));
    let followed = store.meetings_changed_after(before, 9).await.unwrap();
    assert_eq!(followed[0].corrections, [made.correction], "who follows is told");
    reread(&store, DAY).await;
    write(&store, vec![paper_as(minutes(DAY, ITEMS), PaperForm::Text, "ny udgave ")]).await;
    assert_eq!(held(&store, ADDRESS).await, [(1, "2".to_owned())]);
    let trail = store.trail(9).await.unwrap();
    assert!(trail.iter().any(|row| row.2 == "correct" && row.3 == format!("{ADDRESS}/2")), "{trail:?}");
}

async fn a_corrected_day_moves_the_meeting_and_holds(store: Store) {
    filled(&store).await;
    store.correct(new(CorrectionKind::Outcome, "2", "approved"), &author()).await.unwrap();
    let made = store.correct(new(CorrectionKind::Date, "", "2024-04-03"), &author()).await.unwrap();
    assert_eq!(made.moved[0].to, THERE);
    assert_eq!(store.moved_to(&format!("{ADDRESS}/2")).await.unwrap(), Some(format!("{THERE}/2")));
    assert_eq!(held(&store, THERE).await, [(1, "2".to_owned()), (2, String::new())], "both go along");
    reread(&store, DAY).await;
    assert!(store.meeting(ADDRESS).await.unwrap().is_none(), "reading again reads the same day");
    write(&store, vec![paper_as(minutes(DAY, ITEMS), PaperForm::Text, "ny udgave ")]).await;
    let now = store.meeting(THERE).await.unwrap().unwrap();
    assert_eq!((now.papers.len(), now.papers[0].version), (1, 2), "so does a new version");
    // A paper that tells the right day by itself is of the same meeting.
    write(&store, vec![paper(minutes("2024-04-03", ITEMS))]).await;
    assert_eq!(store.totals().await.unwrap().meetings, 1);
    assert_eq!(store.check().await.unwrap(), []);
}

async fn a_corrected_committee_moves_the_meeting(store: Store) {
    filled(&store).await;
    store.correct(new(CorrectionKind::Committee, "", "Byrådet"), &author()).await.unwrap();
    let there = "sandby/byraadet/2024-03-06";
    assert_eq!(store.meeting(there).await.unwrap().unwrap().meeting.committee, "Byrådet");
    let later = NewCorrection { meeting: there.into(), ..new(CorrectionKind::Date, "", "2024-04-03") };
    store.correct(later, &author()).await.unwrap();
    assert_eq!(shown(&store, "sandby/byraadet/2024-04-03").await.len(), 2);
    assert_eq!(store.moved_to(ADDRESS).await.unwrap().as_deref(), Some("sandby/byraadet/2024-04-03"));
    assert_eq!(store.check().await.unwrap(), []);
}

async fn what_is_taken_back_is_as_read(store: Store) {
    filled(&store).await;
    store.correct(new(CorrectionKind::Date, "", "2024-04-03"), &author()).await.unwrap();
    let undone = store.undo_correction(1, &author()).await.unwrap().unwrap();
    assert_eq!(undone.moved[0].to, ADDRESS);
    assert_eq!(undone.correction.undone, Some((author().who, author().at)));
    assert!(store.undo_correction(1, &author()).await.unwrap().is_none(), "once only");
    assert!(store.undo_correction(7, &author()).await.unwrap().is_none());
    assert_eq!(held(&store, ADDRESS).await, []);
    assert_eq!(store.moved_to(THERE).await.unwrap().as_deref(), Some(ADDRESS));
    // What holds no longer stays told, and its number is not given again.
    let made = store.correct(new(CorrectionKind::Outcome, "1", "noted"), &author()).await.unwrap();
    assert_eq!((made.correction.id, store.corrections().await.unwrap().len()), (2, 2));
}

async fn corrections_are_in_a_backup(store: Store) {
    filled(&store).await;
    store.correct(new(CorrectionKind::Date, "", "2024-04-03"), &author()).await.unwrap();
    let join = NewCorrection {
        meeting: String::new(),
        kept: "a/b".into(),
        other: "a/c".into(),
        ..new(CorrectionKind::SamePerson, "", "")
    };
    store.correct(join, &author()).await.unwrap();
    let before = store.corrections().await.unwrap();
    let mut file = Vec::new();
    store.back_up(&mut file).await.unwrap();
    store.forget_meeting(THERE, &author()).await.unwrap();
    store.restore(&file[..], true, &author()).await.unwrap();
    assert_eq!(store.corrections().await.unwrap(), before);
    assert_eq!(store.joins().await.unwrap(), before[1..]);
    let next = NewCorrection { meeting: THERE.into(), ..new(CorrectionKind::Outcome, "1", "noted") };
    assert_eq!(store.correct(next, &author()).await.unwrap().correction.id, 3);
}

async fn what_is_forgotten_takes_its_corrections_along(store: Store) {
    filled(&store).await;
    write(&store, vec![paper(minutes("2024-05-01", ITEMS))]).await;
    store.correct(new(CorrectionKind::Outcome, "1", "noted"), &author()).await.unwrap();
    let other = NewCorrection {
        meeting: "sandby/job-og-ungeudvalget/2024-05-01".into(),
        ..new(CorrectionKind::Outcome, "1", "noted")
    };
    store.correct(other, &author()).await.unwrap();
    store.forget_meeting(ADDRESS, &author()).await.unwrap();
    let left: Vec<i64> = store.corrections().await.unwrap().iter().map(|c| c.id).collect();
    assert_eq!(left, [2]);
    store.forget_corrections(&[2], ADDRESS, &author()).await.unwrap();
    assert_eq!(store.corrections().await.unwrap(), []);
}

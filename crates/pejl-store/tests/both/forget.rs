//! What is forgotten is gone and stays gone.

use crate::setup::{ADDRESS, DAY, author, minutes, on_both, pairs, paper, paper_as, shown, write};
use pejl_store::{PaperForm, PaperOutcome, Store};

on_both! { a_meeting_stays_forgotten one_paper_of_two_is_forgotten what_is_not_there_is_not_forgotten }

const ITEMS: &[(&str, &str)] = &[("1", "Dagsorden"), ("2", "Budget")];

async fn a_meeting_stays_forgotten(store: Store) {
    let batch = write(&store, vec![paper(minutes(DAY, ITEMS)), paper(minutes(DAY, &ITEMS[..1]))]).await;
    let forgotten = store.forget_meeting(ADDRESS, &author()).await.unwrap().unwrap();
    assert!(forgotten.whole_meeting);
    assert_eq!(forgotten.papers, 2);
    assert!(store.meeting(ADDRESS).await.unwrap().is_none());
    assert_eq!(store.totals().await.unwrap(), pejl_store::Totals::default());
    assert_eq!(store.check().await.unwrap(), []);
    let removed = store.meetings_removed_after(batch.change).await.unwrap();
    assert_eq!(removed.len(), 1);
    assert_eq!(removed[0].0, ADDRESS);
    assert!(store.source(paper(minutes(DAY, ITEMS)).sha256()).await.is_err());
    // The same bytes, and the same words in other bytes.
    let again = [paper(minutes(DAY, ITEMS)), paper_as(minutes(DAY, ITEMS), PaperForm::Text, "\r\n ")];
    let batch = write(&store, again.to_vec()).await;
    assert_eq!(batch.outcomes, [PaperOutcome::Forgotten, PaperOutcome::Forgotten]);
    // A corrected paper of the same meeting is welcome.
    write(&store, vec![paper(minutes(DAY, &[("1", "Dagsorden"), ("2", "Rettet")]))]).await;
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "Dagsorden"), ("2", "Rettet")]));
    let trail = store.trail(2).await.unwrap();
    let told: Vec<(&str, &str)> = trail.iter().map(|row| (row.2.as_str(), row.3.as_str())).collect();
    assert_eq!(told, [("write", ""), ("forget", ADDRESS)]);
}

async fn one_paper_of_two_is_forgotten(store: Store) {
    let one = |item| paper(minutes(DAY, &[item]));
    let batch = write(&store, vec![one(("1", "En")), one(("2", "Hemmelig"))]).await;
    let PaperOutcome::Written { paper: second, .. } = batch.outcomes[1] else { panic!("not written") };
    let forgotten = store.forget_paper(second, &author()).await.unwrap().unwrap();
    assert_eq!((forgotten.papers, forgotten.whole_meeting), (1, false));
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "En")]));
    assert_eq!(store.check().await.unwrap(), []);
    assert!(!format!("{:?}", store.meeting(ADDRESS).await.unwrap()).contains("Hemmelig"));
    // The address is not given to another item.
    write(&store, vec![one(("2", "Andet"))]).await;
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "En"), ("2-2", "Andet")]));
}

async fn what_is_not_there_is_not_forgotten(store: Store) {
    assert_eq!(store.forget_paper(7, &author()).await.unwrap(), None);
    assert_eq!(store.forget_meeting(ADDRESS, &author()).await.unwrap(), None);
    assert!(store.trail(1).await.unwrap().is_empty());
}

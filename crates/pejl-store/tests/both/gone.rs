//! What is gone leaves its address and two times; what is held tells when it came and changed.

use crate::setup::{ADDRESS, DAY, author, minutes, on_both, paper, write};
use pejl_store::{Author, NewAttachment, PaperOutcome, Store, attachment_part};

on_both! {
    a_meeting_leaves_addresses_and_times one_paper_leaves_its_items what_comes_again_is_not_gone
    an_attachment_leaves_its_address
}

const ITEMS: &[(&str, &str)] = &[("1", "Dagsorden"), ("2", "Hemmelig")];

fn later() -> Author {
    Author { who: "prøve".into(), at: "2026-05-06T07:08:09Z".into() }
}

async fn gone(store: &Store) -> Vec<String> {
    let gone = store.gone_under(Some(ADDRESS.split('/').next().unwrap())).await.unwrap();
    assert!(!format!("{gone:?}").contains("Hemmelig"));
    gone.iter().map(|gone| gone.address()).collect()
}

async fn a_meeting_leaves_addresses_and_times(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let notes = store.meeting_notes(None, 0).await.unwrap();
    assert_eq!((notes[0].created_at.as_str(), notes[0].modified_at.as_str()), (author().at.as_str(), &*author().at));
    // They are when it was written: what is noted later does not move them.
    store.note(&later(), "import", "", "").await.unwrap();
    let again = store.meeting_notes(None, 0).await.unwrap();
    assert_eq!((&again[0].created_at, &again[0].modified_at), (&notes[0].created_at, &notes[0].modified_at));
    assert_eq!(again[0].items[0].created_at, author().at);
    assert_eq!(notes[0].items.iter().map(|item| item.slug.as_str()).collect::<Vec<_>>(), ["1", "2"]);
    let bodies = store.body_notes().await.unwrap();
    assert_eq!((bodies.len(), bodies[0].created_at.as_str()), (1, author().at.as_str()));
    assert_eq!(store.gone_at(ADDRESS).await.unwrap(), None);

    store.forget_meeting(ADDRESS, &later()).await.unwrap().unwrap();
    assert_eq!(gone(&store).await, [ADDRESS.to_owned(), format!("{ADDRESS}/1"), format!("{ADDRESS}/2")]);
    let left = store.gone_at(&format!("{ADDRESS}/2")).await.unwrap().unwrap();
    assert_eq!((left.created_at, left.forgotten_at), (author().at, later().at));
    assert_eq!(store.items_gone_lately(1).await.unwrap().len(), 1);
    assert!(store.gone_under(Some("andre")).await.unwrap().is_empty());
    assert!(store.gone_at("findes/ikke/2024-01-01").await.unwrap().is_none());
    assert!(store.meeting_notes(None, 0).await.unwrap().is_empty() && store.body_notes().await.unwrap().is_empty());
}

async fn one_paper_leaves_its_items(store: Store) {
    let one = |item| paper(minutes(DAY, &[item]));
    let batch = write(&store, vec![one(ITEMS[0]), one(ITEMS[1])]).await;
    let PaperOutcome::Written { paper: second, .. } = batch.outcomes[1] else { panic!("not written") };
    store.forget_paper(second, &later()).await.unwrap().unwrap();
    assert_eq!(gone(&store).await, [format!("{ADDRESS}/2")]);
    assert!(store.is_dropped(&format!("{ADDRESS}/2")).await.unwrap());
    assert!(!store.is_dropped(&format!("{ADDRESS}/1")).await.unwrap());
    let notes = store.meeting_notes(None, batch.change).await.unwrap();
    assert_eq!((notes[0].created_at.as_str(), notes[0].modified_at.as_str()), (author().at.as_str(), &*later().at));
}

async fn what_comes_again_is_not_gone(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    store.forget_meeting(ADDRESS, &later()).await.unwrap().unwrap();
    write(&store, vec![paper(minutes(DAY, &[("1", "Rettet")]))]).await;
    assert_eq!(gone(&store).await, [format!("{ADDRESS}/2")]);
}

async fn an_attachment_leaves_its_address(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let attach = async |slug: &str, welcome| {
        let new = NewAttachment::pack((ADDRESS, slug), (None, "Hemmelig"), "Hemmelig.txt", b"x", "x", welcome).unwrap();
        store.write_attachments(vec![new], &author(), true).await.unwrap();
    };
    attach("1", false).await;
    store.note(&author(), "import", "", "").await.unwrap();
    let held = store.meeting_notes(None, 0).await.unwrap().remove(0).attachments.remove(0);
    assert_eq!((held.slug.as_str(), held.created_at), ("1", author().at));
    let address = format!("{ADDRESS}/1/{}", attachment_part(&held.sha256));
    assert!(store.is_attached(&address).await.unwrap() && store.gone_at(&address).await.unwrap().is_none());
    assert!(!store.is_attached(&address.replace("/1/", "/2/")).await.unwrap());

    store.forget_attachment(&held.sha256, &later()).await.unwrap();
    assert_eq!(gone(&store).await, std::slice::from_ref(&address));
    let left = store.gone_at(&address).await.unwrap().unwrap();
    assert!(left.is_attachment() && !store.is_attached(&address).await.unwrap());
    assert_eq!((left.created_at, left.forgotten_at), (author().at, later().at));
    assert!(store.items_gone_lately(9).await.unwrap().is_empty(), "feeds tell of items");
    // Meant to come again, it is there again; with its meeting it goes.
    attach("1", true).await;
    assert!(gone(&store).await.is_empty() && store.gone_at(&address).await.unwrap().is_none());
    store.forget_meeting(ADDRESS, &later()).await.unwrap().unwrap();
    assert!(gone(&store).await.contains(&address));
}

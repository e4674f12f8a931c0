//! Who wants mail, and who sends it.

use crate::setup::{DAY, author, minutes, on_both, paper, paper_as, write};
use pejl_store::{MailToken, NewSubscription, PaperForm, Store, SubscriptionCounts};

on_both! {
    a_wish_is_kept_once_and_confirmed_once an_errand_is_claimed_by_one_server
    refusals_in_a_row_remove_a_subscriber what_was_never_confirmed_goes
    the_last_subscription_takes_the_address only_new_bytes_are_fresh
}

const WHO: &str = "alma@eksempel.example";

fn wish(address: &str, value: &str, now: i64) -> NewSubscription {
    let text = str::to_owned;
    NewSubscription { address: text(address), kind: text("case"), value: text(value), frequency: text("daily"), now }
}

async fn counts(store: &Store) -> (u64, u64, u64) {
    let SubscriptionCounts { subscribers, confirmed, waiting } = store.count_subscriptions().await.unwrap();
    (subscribers, confirmed, waiting)
}

/// Signs up and confirms; the digest is due at `due`. Gives the subscription's id.
async fn confirmed(store: &Store, address: &str, value: &str, due: i64) -> String {
    store.add_subscription(&wish(address, value, 10)).await.unwrap();
    let errand = store.claim_errand(&store.due_errands(10, 9).await.unwrap()[0], 10, 20).await.unwrap().unwrap();
    let id = errand.subscription.unwrap().id;
    store.confirm_subscription(&id, 5, due).await.unwrap();
    id
}

async fn a_wish_is_kept_once_and_confirmed_once(store: Store) {
    for _ in 0..3 {
        store.add_subscription(&wish(WHO, "24/1", 10)).await.unwrap();
    }
    assert_eq!((counts(&store).await, store.due_errands(10, 9).await.unwrap().len()), ((1, 0, 1), 1));
    let id = confirmed(&store, WHO, "24/1", 100).await;
    store.confirm_subscription(&id, 77, 200).await.unwrap();
    let held = store.subscription(&id).await.unwrap().unwrap();
    assert_eq!((held.seen, held.confirmed, held.frequency.as_str()), (5, true, "daily"));
    assert_eq!(store.due_errands(99, 9).await.unwrap().len(), 0);
    assert_eq!(store.due_errands(100, 9).await.unwrap().len(), 1);
    // Asked for again, it is not doubled; its owner is mailed what they have.
    store.add_subscription(&wish(WHO, "24/1", 10)).await.unwrap();
    let errand = store.claim_errand(&store.due_errands(10, 9).await.unwrap()[0], 10, 20).await.unwrap().unwrap();
    assert_eq!((errand.kind.as_str(), errand.address.as_str(), errand.subscription), ("overview", WHO, None));
    assert_eq!(counts(&store).await, (1, 1, 0));
    store.set_frequency(&id, "weekly", 300).await.unwrap();
    assert_eq!(store.subscription(&id).await.unwrap().unwrap().frequency, "weekly");
    assert_eq!(store.due_errands(100, 9).await.unwrap().len(), 1, "only the overview is due");
}

async fn an_errand_is_claimed_by_one_server(store: Store) {
    confirmed(&store, WHO, "24/1", 100).await;
    let id = store.due_errands(100, 9).await.unwrap().remove(0);
    let (one, two, three) = tokio::join!(
        store.claim_errand(&id, 100, 200),
        store.claim_errand(&id, 100, 200),
        store.claim_errand(&id, 100, 200)
    );
    let mut claims: Vec<_> = [one, two, three].into_iter().filter_map(Result::unwrap).collect();
    assert_eq!(claims.len(), 1);
    let first = claims.remove(0);
    assert!(store.due_errands(199, 9).await.unwrap().is_empty());
    let second = store.claim_errand(&id, 200, 300).await.unwrap().unwrap();
    // Who lost the claim changes nothing any more.
    store.digest_done(&first, 50, 900, true).await.unwrap();
    store.errand_postponed(&first, 900).await.unwrap();
    assert!(!store.errand_refused(&first, 900, 1).await.unwrap());
    assert_eq!(second.subscription.as_ref().unwrap().seen, 5);
    store.digest_done(&second, 60, 500, true).await.unwrap();
    assert!(store.due_errands(499, 9).await.unwrap().is_empty());
    let third = store.claim_errand(&id, 500, 600).await.unwrap().unwrap();
    assert_eq!((third.subscription.unwrap().seen, third.tries), (60, 0));
}

async fn refusals_in_a_row_remove_a_subscriber(store: Store) {
    confirmed(&store, WHO, "24/1", 100).await;
    let id = store.due_errands(100, 9).await.unwrap().remove(0);
    for (at, removed) in [(100, false), (200, false), (300, true)] {
        let errand = store.claim_errand(&id, at, at + 50).await.unwrap().unwrap();
        assert_eq!(store.errand_refused(&errand, at + 100, 3).await.unwrap(), removed, "{at}");
    }
    assert_eq!((counts(&store).await, store.due_errands(999, 9).await.unwrap().len()), ((0, 0, 0), 0));
}

async fn what_was_never_confirmed_goes(store: Store) {
    confirmed(&store, WHO, "24/1", 100).await;
    store.add_subscription(&wish(WHO, "24/2", 10)).await.unwrap();
    store.add_subscription(&wish("bo@eksempel.example", "24/1", 30)).await.unwrap();
    let token = MailToken { subscriber: "x".into(), subscription: String::new() };
    store.add_mail_token("aa", &token, "stop", 40).await.unwrap();
    assert_eq!(store.mail_token("aa", "stop", 39).await.unwrap(), Some(token));
    assert_eq!(store.mail_token("aa", "confirm", 39).await.unwrap(), None);
    assert_eq!(store.mail_token("aa", "stop", 40).await.unwrap(), None);
    assert_eq!(store.tidy_subscriptions(20, 40).await.unwrap(), 1);
    assert_eq!(counts(&store).await, (2, 1, 1));
    assert_eq!(store.tidy_subscriptions(30, 40).await.unwrap(), 1);
    assert_eq!(counts(&store).await, (1, 1, 0));
}

async fn the_last_subscription_takes_the_address(store: Store) {
    let first = confirmed(&store, WHO, "24/1", 100).await;
    let second = confirmed(&store, WHO, "24/2", 100).await;
    store.add_overview_errand(WHO, 10).await.unwrap();
    store.add_overview_errand("ukendt@eksempel.example", 10).await.unwrap();
    store.stop_subscription(&first).await.unwrap();
    assert_eq!(counts(&store).await, (1, 1, 0));
    store.stop_subscription(&second).await.unwrap();
    assert_eq!((counts(&store).await, store.due_errands(999, 9).await.unwrap().len()), ((0, 0, 0), 0));
    confirmed(&store, WHO, "24/1", 100).await;
    assert_eq!(store.forget_subscriber(WHO, &author()).await.unwrap(), Some(1));
    assert_eq!(store.forget_subscriber(WHO, &author()).await.unwrap(), None);
    let trail = store.trail(1).await.unwrap().remove(0);
    assert_eq!((trail.2.as_str(), trail.3.as_str(), trail.4.as_str()), ("forget-subscriber", "", "1"));
    // Every change of subscribers leaves the library and its backups as they are.
    let mut backup = Vec::new();
    confirmed(&store, WHO, "24/1", 100).await;
    store.back_up(&mut backup).await.unwrap();
    let text = String::from_utf8(zstd::stream::decode_all(&backup[..]).unwrap()).unwrap();
    assert!(!text.contains("alma") && !text.contains("mail_"), "{text}");
    store.restore(&backup[..], true, &author()).await.unwrap();
    assert_eq!(counts(&store).await, (1, 1, 0));
}

async fn only_new_bytes_are_fresh(store: Store) {
    write(&store, vec![paper(minutes(DAY, &[("1", "Dagsorden"), ("2", "Budget")]))]).await;
    let before = store.change().await.unwrap();
    let now = async || store.change().await.unwrap();
    assert!(store.fresh_meetings(before, now().await, 9).await.unwrap().is_empty());
    write(
        &store,
        vec![paper_as(minutes(DAY, &[("1", "Dagsorden"), ("2", "Budget"), ("3", "Valg")]), PaperForm::Text, "")],
    )
    .await;
    write(&store, vec![paper(minutes("2024-04-03", &[("1", "Dagsorden")]))]).await;
    let ids = store.fresh_meetings(before, now().await, 9).await.unwrap();
    assert_eq!(ids.len(), 2);
    assert_eq!(store.fresh_meetings(before, now().await, 1).await.unwrap(), ids[..1], "the latest first");
    let fresh = store.fresh_readings(ids, before).await.unwrap();
    let of = |date: &str| fresh.iter().find(|held| held.reading.meeting.date.to_string() == date).unwrap();
    assert_eq!(of(DAY).fresh[0].before.as_ref().map(|document| document.items.len()), Some(2));
    assert!(of("2024-04-03").fresh[0].before.is_none());
    assert!(of("2024-04-03").reading.items[0].came_at() > before);
    let held = &of(DAY).reading.items;
    assert!(held[1].came_at() < before && held[2].came_at() > before, "one is new");
    assert!(store.fresh_meetings(now().await, i64::MAX, 9).await.unwrap().is_empty());
}

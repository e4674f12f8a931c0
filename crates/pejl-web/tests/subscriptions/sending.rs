//! Sending: once each, later where it fails, and never lost.

use crate::mailing::{COMMITTEE, DAY, HOUR, ITEMS, WHO, known, paper};
use pejl_app::{MailKind, Viewer};
use pejl_web::{ServeOptions, serve};
use std::sync::Arc;

#[tokio::test(flavor = "multi_thread")]
async fn two_servers_send_each_mail_once() {
    let desk = known().await;
    for at in 0..4 {
        desk.subscribe(&format!("a{at}@eksempel.example"), COMMITTEE, "daglig").await;
    }
    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    desk.pass(DAY);
    let other = desk.other_server().await;
    let (one, two) = tokio::join!(desk.own.send_due(), other.send_due());
    assert_eq!(one.unwrap().sent + two.unwrap().sent, 4);
    let mut to: Vec<String> = desk.postbox.take().into_iter().map(|mail| mail.to).collect();
    to.sort();
    to.dedup();
    assert_eq!(to.len(), 4);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_that_is_killed_after_sending_leaves_the_mail_to_another() {
    let desk = known().await;
    desk.subscribe(WHO, COMMITTEE, "daglig").await;
    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    desk.pass(DAY);
    desk.postbox.fall_silent(true);
    let own = Arc::clone(&desk.own);
    let killed = tokio::spawn(async move { own.send_due().await.map(drop) });
    while desk.postbox.is_empty() {
        tokio::task::yield_now().await;
    }
    killed.abort();
    assert!(killed.await.unwrap_err().is_cancelled());
    let first = desk.postbox.one();
    desk.postbox.fall_silent(false);
    let other = desk.other_server().await;
    assert_eq!(other.send_due().await.unwrap().sent, 0, "the mail is claimed");
    desk.pass(HOUR);
    assert_eq!(other.send_due().await.unwrap().sent, 1, "and not lost");
    assert_eq!(desk.postbox.one().header("Message-ID"), first.header("Message-ID"), "receivers can tell");
    assert_eq!(desk.send_tomorrow().await.sent, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_killed_before_sending_loses_nothing() {
    let desk = known().await;
    desk.subscribe(WHO, COMMITTEE, "daglig").await;
    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    desk.pass(DAY);
    let due = desk.library.due_mails(Viewer::Operator, desk.now()).await.unwrap();
    let mail = desk.library.claim_mail(Viewer::Operator, &due[0], desk.now()).await.unwrap().unwrap();
    assert!(matches!(mail.kind, MailKind::Digest { .. }) && !format!("{mail:?}").contains(WHO));
    assert!(desk.library.claim_mail(Viewer::Operator, &due[0], desk.now()).await.unwrap().is_none());
    desk.pass(HOUR);
    assert_eq!(desk.send().await.sent, 1);
    // The first one comes late: what it says no longer counts.
    desk.library.mail_done(Viewer::Operator, &mail, 1, true, desk.now()).await.unwrap();
    desk.import("endnu.txt", &paper("REFERAT", "2026-11-26", ITEMS)).await;
    assert_eq!(desk.send_tomorrow().await.sent, 1);
    assert_eq!(desk.postbox.take().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mail_that_is_not_taken_comes_later_and_an_address_that_is_gone_is_forgotten() {
    let desk = known().await;
    desk.subscribe(WHO, COMMITTEE, "daglig").await;
    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    desk.postbox.refuse(WHO, "451 4.3.0 kom igen");
    assert_eq!(desk.send_tomorrow().await.postponed, 1);
    assert_eq!(desk.send().await.postponed, 0, "not at once");
    desk.pass(5 * 60);
    assert_eq!(desk.send().await.postponed, 1);
    desk.pass(5 * 60);
    assert_eq!(desk.send().await.postponed, 0, "the second wait is longer");
    desk.postbox.refuse(WHO, "");
    desk.pass(5 * 60);
    assert_eq!(desk.send().await.sent, 1);
    desk.postbox.take();
    // A refusal that may be our fault costs nobody a subscription.
    desk.import("a.txt", &paper("REFERAT", "2026-11-18", ITEMS)).await;
    desk.postbox.refuse(WHO, "550 5.7.1 afsenderen er ikke velkommen");
    for _ in 0..6 {
        assert_eq!(desk.send_tomorrow().await.removed, 0);
    }
    desk.postbox.refuse(WHO, "550 5.1.1 ukendt modtager");
    let mut removed = Vec::new();
    for _ in 0..3 {
        removed.push(desk.send_tomorrow().await.removed);
    }
    assert_eq!((removed, desk.counts().await), (vec![0, 0, 1], (0, 0, 0)));
}

#[tokio::test(flavor = "multi_thread")]
async fn where_the_mail_server_is_away_everything_waits() {
    let desk = known().await;
    desk.subscribe(WHO, COMMITTEE, "daglig").await;
    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    desk.pass(DAY);
    let report = desk.server_without_mail().await.send_due().await.unwrap();
    assert!(report.unreachable && report.sent == 0, "{report:?}");
    assert_eq!(desk.send().await.sent, 1);
    assert_eq!(desk.postbox.one().to, WHO);
}

/// The server itself sends what is asked for, and ends when it is told to.
#[tokio::test(flavor = "multi_thread")]
async fn a_server_sends_by_itself_until_it_stops() {
    let mut desk = known().await;
    let (ready, address) = tokio::sync::oneshot::channel();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let options = ServeOptions {
        address: ([127, 0, 0, 1], 0).into(),
        subscriptions: Some(Arc::clone(&desk.own)),
        ..ServeOptions::default()
    };
    let shutdown = async move { drop(stopped.await) };
    let server = tokio::spawn(serve(Arc::clone(&desk.library), options, move |at| ready.send(at).unwrap(), shutdown));
    desk.address = address.await.unwrap();
    assert_eq!(desk.post("/abonner", &format!("{COMMITTEE}&mail={WHO}")).await.status, 303);
    while desk.postbox.is_empty() {
        tokio::task::yield_now().await;
    }
    assert_eq!(desk.postbox.one().to, WHO);
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
}

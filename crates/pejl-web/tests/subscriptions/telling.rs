//! What a mail tells, and what it does not.

use crate::mailing::{BASE, COMMITTEE, DAY, ITEMS, WHO, author, known, paper};
use pejl_app::Viewer;

#[tokio::test(flavor = "multi_thread")]
async fn each_topic_is_told_what_is_its_own() {
    let desk = known().await;
    desk.subscribe("sag@eksempel.example", "sag=24%2F7788", "daglig").await;
    desk.subscribe("ord@eksempel.example", "soegning=q%3Dmentorer", "daglig").await;
    desk.subscribe("alle-ord@eksempel.example", "soegning=q%3Dmentorer+kanariefugle+dagsorden", "daglig").await;
    desk.subscribe("andre@eksempel.example", "soegning=kommune%3DAndeby", "daglig").await;
    desk.import(
        "dagsorden.txt",
        &paper("DAGSORDEN", "2026-12-02", &[("Emner", "Intet.", ""), ("Mentorer", "Tre.", "")]),
    )
    .await;
    desk.pass(DAY);
    assert_eq!(desk.send().await.sent, 2);
    let mut mails = desk.postbox.take();
    mails.sort_by(|a, b| a.to.cmp(&b.to));
    assert_eq!(mails[0].to, "ord@eksempel.example");
    assert_eq!(mails[0].header("Subject"), "1 nyt punkt: Søgning efter »mentorer«");
    assert!(mails[0].text().contains("Nyt punkt") && mails[0].text().contains(&format!("{BASE}/soeg?q=mentorer")));
    assert_eq!(mails[1].header("Subject"), "1 nyt punkt: Sag 24/7788");
    assert!(mails[1].text().contains("/2026-12-02/1\n") && !mails[1].text().contains("/2026-12-02/2\n"));
    assert_eq!(desk.send_tomorrow().await.sent, 0, "told once");
    // The minutes: what was decided is new, what stood in the agenda is not.
    desk.import(
        "referat.txt",
        &paper("REFERAT", "2026-12-02", &[("Emner", "Intet.", "Udsat."), ("Mentorer", "Tre.", "")]),
    )
    .await;
    assert_eq!(desk.send_tomorrow().await.sent, 1);
    let mail = desk.postbox.one();
    assert_eq!(mail.to, "sag@eksempel.example");
    assert!(mail.text().contains("Beslutning på punktet · Udsat"), "{}", mail.text());
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_read_again_or_forgotten_is_no_news() {
    let desk = known().await;
    desk.subscribe(WHO, COMMITTEE, "daglig").await;
    let all = pejl_app::RereadRequest { all: true, limits: Default::default(), author: author() };
    desk.library.reread_papers(Viewer::Operator, &all).await.unwrap();
    assert_eq!(desk.send_tomorrow().await.empty, 1, "no mail without news");
    desk.import("a.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    desk.import("b.txt", &paper("REFERAT", "2026-11-18", &[("Rest fra mødet", "Mere om det.", "Godkendt.")])).await;
    desk.library.forget_papers(Viewer::Operator, "sandby/job-og-ungeudvalget/2026-11-25", &author()).await.unwrap();
    assert_eq!(desk.send_tomorrow().await.sent, 1);
    let mail = desk.postbox.one();
    assert_eq!(mail.header("Subject"), "1 nyt punkt: Job- og Ungeudvalget, Sandby");
    assert!(!mail.raw.contains("2026-11-25"), "{}", mail.raw);
    // The same paper with one item corrected.
    desk.import("b.txt", &paper("REFERAT", "2026-11-18", &[("Rest fra mødet", "Mere om det.", "Godkendt. Alma mod.")]))
        .await;
    assert_eq!(desk.send_tomorrow().await.sent, 1);
    assert!(desk.postbox.one().text().contains("Ændret"));
}

//! Asking, confirming, changing and stopping, over HTTP.

use crate::mailing::{BASE, COMMITTEE, DAY, HOUR, ITEMS, WHO, known, paper};

#[tokio::test(flavor = "multi_thread")]
async fn from_the_form_to_the_mail_and_out_with_one_click() {
    let desk = known().await;
    let page = desk.get("/udvalg/sandby/job-og-ungeudvalget").await;
    assert!(page.body.contains("/abonner?udvalg=sandby%2Fjob-og-ungeudvalget"), "{}", page.body);
    let form = desk.get("/abonner?udvalg=sandby%2Fjob-og-ungeudvalget").await;
    assert!(form.status == 200 && form.body.contains("Job- og Ungeudvalget, Sandby"), "{}", form.body);
    assert!(form.head.contains("cache-control: no-store") && !form.head.contains("set-cookie"));
    let answer = desk.post("/abonner", &format!("{COMMITTEE}&mail={WHO}&hvor_tit=daglig")).await;
    assert!(answer.status == 303 && answer.head.contains("location: /abonner/sendt"), "{}", answer.head);
    assert_eq!(desk.counts().await, (1, 0, 1));

    assert_eq!(desk.send().await.sent, 1);
    let mail = desk.postbox.one();
    assert_eq!(mail.to, WHO);
    assert_eq!(mail.header("Subject"), "Bekræft, at du vil have besked: Job- og Ungeudvalget, Sandby");
    assert_eq!(mail.header("From"), "\"Pejl i Sandby\" <pejl@sandby.example>");
    assert_eq!(mail.header("Date"), "Thu, 26 Nov 2026 12:00:00 +0000");
    let link = mail.path(BASE, "/abonner/bekraeft/");
    assert!(mail.html().contains(&format!("href=\"{BASE}{link}\"")), "{}", mail.html());
    // A scanner that follows links confirms nothing.
    let look = desk.get(&link).await;
    assert!(look.status == 200 && look.body.contains("Ja, giv mig besked"), "{}", look.body);
    assert_eq!(desk.counts().await, (1, 0, 1));
    for _ in 0..2 {
        let confirmed = desk.post(&link, "").await;
        assert!(confirmed.status == 200 && confirmed.body.contains("er bekræftet"), "{}", confirmed.body);
        assert_eq!(desk.counts().await, (1, 1, 0));
    }

    desk.import("ny.txt", &paper("REFERAT", "2026-11-25", ITEMS)).await;
    assert_eq!(desk.send().await.sent, 0, "not before the morning");
    assert_eq!(desk.send_tomorrow().await.sent, 1);
    let digest = desk.postbox.one();
    assert_eq!(digest.header("Subject"), "2 nye punkter: Job- og Ungeudvalget, Sandby");
    assert_eq!(digest.header("List-Unsubscribe-Post"), "List-Unsubscribe=One-Click");
    let stop = digest.path(BASE, "/abonner/stop/");
    assert_eq!(digest.header("List-Unsubscribe"), format!("<{BASE}{stop}>"));
    for told in
        ["Job- og Ungeudvalget, Sandby, 25. november 2026", "Mentorer til unge ledige", "Udvalget godkendte sagen."]
    {
        assert!(digest.text().contains(told) && digest.html().contains(told), "{told}: {}", digest.text());
    }
    assert!(digest.text().contains(&format!("{BASE}/punkt/sandby/job-og-ungeudvalget/2026-11-25/2")));
    assert!(!digest.text().contains("2026-10-07"), "what was there before is not new");
    assert!(!digest.html().contains("<img") && !digest.html().contains("<script"));

    let look = desk.get(&stop).await;
    assert!(look.status == 200 && look.body.contains("Stop abonnementet?"), "{}", look.body);
    let stopped = desk.post(&stop, "List-Unsubscribe=One-Click").await;
    assert!(stopped.status == 200 && stopped.body.contains("er stoppet"), "{}", stopped.body);
    assert_eq!(desk.counts().await, (0, 0, 0));
    assert_eq!(desk.post(&stop, "List-Unsubscribe=One-Click").await.status, 404);
    desk.import("endnu.txt", &paper("REFERAT", "2026-11-26", ITEMS)).await;
    assert_eq!(desk.send_tomorrow().await.sent, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn wrong_and_old_links_do_nothing() {
    let desk = known().await;
    desk.post("/abonner", &format!("{COMMITTEE}&mail={WHO}")).await;
    desk.send().await;
    let link = desk.postbox.one().path(BASE, "/abonner/bekraeft/");
    let other = format!("{}{}", &link[..link.len() - 1], if link.ends_with('0') { '1' } else { '0' });
    let elsewhere = link.replace("bekraeft", "mine");
    for wrong in [&*other, &elsewhere, "/abonner/bekraeft/x", "/abonner/stop/%00", "/abonner/mine/%C3%A6"] {
        for method in ["GET", "POST"] {
            let answer = desk.ask(method, wrong, "", "stop=alle").await;
            assert!(answer.status == 404 && answer.body.contains("gælder ikke længere"), "{method} {wrong}");
        }
    }
    assert_eq!(desk.counts().await, (1, 0, 1));
    desk.pass(48 * HOUR);
    assert_eq!(desk.post(&link, "").await.status, 404);
    desk.send().await;
    assert_eq!(desk.counts().await, (0, 0, 0), "what is not confirmed is removed");
    assert!(desk.postbox.is_empty());
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_learns_who_subscribes() {
    let desk = known().await;
    let wish = format!("{COMMITTEE}&mail={WHO}&hvor_tit=daglig");
    let first = desk.post("/abonner", &wish).await;
    desk.send().await;
    let link = desk.postbox.one().path(BASE, "/abonner/bekraeft/");
    desk.post(&link, "").await;
    // In other letters it is the same address; it is written to once, with a link to what it has.
    let again = desk.post("/abonner", &wish.replace("alma", "ALMA").replace("daglig", "ugentlig")).await;
    assert_eq!((first.status, first.body), (again.status, again.body));
    desk.send().await;
    assert_eq!(desk.postbox.one().header("Subject"), "Dine abonnementer hos Pejl");
    for who in [WHO, "ukendt@eksempel.example"] {
        let answer = desk.post("/abonner/mine", &format!("mail={who}")).await;
        assert!(answer.status == 303 && answer.head.contains("location: /abonner/sendt"), "{who}");
    }
    desk.send().await;
    assert_eq!(desk.postbox.one().to, WHO);
    // Where an address is written to too often the answer stays the same, and no mail goes out.
    for _ in 0..10 {
        assert_eq!(desk.post("/abonner/mine", &format!("mail={WHO}")).await.status, 303);
        desk.send().await;
    }
    assert_eq!(desk.postbox.take().len(), 2, "five in a day");
    assert_eq!(desk.counts().await, (1, 1, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_client_may_not_ask_for_hundreds_and_forms_of_others_are_refused() {
    let desk = known().await;
    for site in ["sec-fetch-site: cross-site\r\n", "origin: https://ond.example\r\n"] {
        let answer = desk.ask("POST", "/abonner", site, &format!("{COMMITTEE}&mail={WHO}")).await;
        assert!(answer.status == 403 && answer.body.contains("en anden hjemmeside"), "{site}");
    }
    assert_eq!(desk.counts().await, (0, 0, 0));
    let mut last = 0;
    for at in 0..40 {
        // What stands before the last hop the client wrote itself.
        let hops = format!("x-forwarded-for: 192.0.2.{at}, 198.51.100.4\r\n");
        let body = format!("{COMMITTEE}&mail=a{at}@eksempel.example");
        last = desk.ask("POST", "/abonner", &hops, &body).await.status;
    }
    assert_eq!(last, 429);
    assert_eq!(desk.counts().await.0, 30);
    // One household's net is no other's; the proxy in front of us tells which.
    let other = "x-forwarded-for: 203.0.113.7\r\n";
    assert_eq!(desk.ask("POST", "/abonner", other, &format!("{COMMITTEE}&mail={WHO}")).await.status, 303);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_gets_more_mails_by_inventing_hops() {
    let mut desk = known().await;
    desk.serve_behind_unknown_proxy().await;
    let mut last = 0;
    for at in 0..125 {
        let hops = format!("x-forwarded-for: 192.0.2.{at}\r\n");
        last = desk.ask("POST", "/abonner/mine", &hops, &format!("mail=a{at}@eksempel.example")).await.status;
    }
    assert_eq!(last, 429, "all that come through a proxy nobody told of share one limit");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_can_not_be_used_is_told_in_danish() {
    let desk = known().await;
    for wrong in [
        "",
        "alma",
        "alma@",
        "@b.dk",
        "alma@localhost",
        "a%0d%0abcc:b@c.dk@d.dk",
        "a@b.dk%2Cc@d.dk",
        "%C3%A6@b.dk",
        "a@[10.0.0.1]",
        "%22a b%22@b.dk",
        "%22@%22@b.dk",
    ] {
        let answer = desk.post("/abonner", &format!("{COMMITTEE}&mail={wrong}&hvor_tit=daglig")).await;
        assert_eq!(answer.status, 400, "{wrong}");
        assert!(answer.body.contains("Skriv en hel mailadresse") && answer.body.contains("aria-invalid"), "{wrong}");
        assert!(answer.body.contains("value=\"daglig\" checked"), "what was chosen stays");
        assert_eq!(desk.post("/abonner/mine", &format!("mail={wrong}")).await.status, 400, "{wrong}");
    }
    for nothing in ["udvalg=sandby%2Fnej", "sag=1%2F1", "x=y", "", "soegning=q%3D010170-1234"] {
        assert_eq!(desk.post("/abonner", &format!("{nothing}&mail={WHO}")).await.status, 404, "{nothing}");
    }
    assert_eq!(desk.get("/abonner?udvalg=sandby%2Fnej").await.status, 404);
    assert!(desk.get("/abonner").await.body.contains("href=\"/soeg\""));
    assert_eq!(desk.post("/abonner", &format!("{COMMITTEE}&mail={}", "a".repeat(5000))).await.status, 413);
    let typed = desk.post("/abonner", &format!("{COMMITTEE}&mail=%22%3E%3Cb%3E")).await;
    assert!(typed.status == 400 && !typed.body.contains("\"><b>"));
    assert_eq!(desk.counts().await, (0, 0, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn subscriptions_are_seen_changed_and_stopped_by_a_mailed_link() {
    let desk = known().await;
    for topic in [COMMITTEE, "sag=24%2F7788", "soegning=q%3Dmentorer%26kommune%3DSandby"] {
        desk.subscribe(WHO, topic, "ugentlig").await;
    }
    desk.post("/abonner/mine", &format!("mail={WHO}")).await;
    desk.pass(DAY);
    desk.post("/abonner/mine", &format!("mail={WHO}")).await;
    desk.send().await;
    let mine = desk.postbox.one().path(BASE, "/abonner/mine/");
    let page = desk.get(&mine).await.body;
    for title in ["Job- og Ungeudvalget, Sandby", "Sag 24/7788", "Søgning efter »mentorer« · Sandby"] {
        assert!(page.contains(title), "{title}: {page}");
    }
    assert!(!page.contains(WHO) && page.matches("hver uge</span>").count() == 3, "{page}");
    let ids: Vec<&str> = page.split("name=\"id\" value=\"").skip(1).filter_map(|r| r.split('"').next()).collect();
    let changed = desk.post(&mine, &format!("id={}&hvor_tit=daglig", ids[0])).await;
    assert!(changed.status == 303 && changed.head.contains("?gemt"), "{}", changed.head);
    assert!(desk.get(&format!("{mine}?gemt")).await.body.contains("Ændringen er gemt."));
    assert_eq!(desk.get(&mine).await.body.matches("hver dag</span>").count(), 1);
    assert_eq!(desk.post(&mine, &format!("id={}&stop=denne", ids[1])).await.status, 303);
    assert_eq!(desk.counts().await, (1, 2, 0));
    // Neither someone else's nor nothing.
    assert_eq!(desk.post(&mine, "id=x&stop=denne").await.status, 404);
    assert_eq!(desk.post(&mine, &format!("id={}", ids[0])).await.status, 404);
    let all = desk.post(&mine, "stop=alle").await;
    assert!(all.status == 303 && all.head.contains("location: /abonner/stoppet"), "{}", all.head);
    assert_eq!((desk.counts().await, desk.get(&mine).await.status), ((0, 0, 0), 404));
}

/// Whoever signs others up can't have us carry a message to them.
#[tokio::test(flavor = "multi_thread")]
async fn the_mail_to_confirm_holds_no_words_of_whoever_asked() {
    let desk = known().await;
    let topic = "soegning=q%3Dk%C3%B8b+billigt%26kommune%3Dwww.ond.example";
    desk.post("/abonner", &format!("{topic}&mail={WHO}")).await;
    desk.send().await;
    let mail = desk.postbox.one();
    assert_eq!(mail.header("Subject"), "Bekræft, at du vil have besked: en søgning");
    for text in [mail.text(), mail.html()] {
        assert!(!text.contains("billigt") && !text.contains("ond.example"), "{text}");
    }
    let page = desk.get(&mail.path(BASE, "/abonner/bekraeft/")).await;
    assert!(page.body.contains("Søgning efter »køb billigt« · www.ond.example"), "{}", page.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_topic_writes_no_line_of_its_own_into_a_mail() {
    let desk = known().await;
    let topic = "soegning=q%3Ddagsorden%250d%250aBcc%3A%2520ond";
    assert_eq!(desk.post("/abonner", &format!("{topic}&mail={WHO}&hvor_tit=daglig")).await.status, 303);
    desk.send().await;
    let mail = desk.postbox.one();
    assert_eq!(mail.header("Bcc"), "");
    assert!(!mail.header("Subject").contains(['\r', '\n']));
}

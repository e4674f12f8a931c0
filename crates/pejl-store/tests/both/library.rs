//! Papers, versions, meetings and addresses.

use crate::setup::{ADDRESS, DAY, author, minutes, on_both, pairs, paper, paper_as, shown, write};
use jiff::civil::Time;
use pejl_model::{Document, Located, PaperKind, PaperVariant, Span};
use pejl_store::{MeetingFilter, NewReading, PaperForm, PaperOutcome, Store};

on_both! {
    a_paper_comes_in_whole the_same_bytes_come_in_once a_new_version_keeps_addresses
    papers_of_one_item_join_their_meeting minutes_go_before_the_agenda
    a_supplementary_agenda_adds_its_items two_meetings_on_one_day a_trial_leaves_nothing
    change_numbers_grow_and_are_followed readings_are_replaced large_sources_come_back_in_order
    lists_and_totals_agree committees_are_counted many_papers_in_one_batch
}

const ITEMS: &[(&str, &str)] = &[("1", "Dagsorden"), ("2", "Budget"), ("", "Eventuelt")];

fn written(outcome: &PaperOutcome) -> (i64, u32, &str) {
    match outcome {
        PaperOutcome::Written { paper, version, meeting } => (*paper, *version, meeting),
        other => panic!("not written: {other:?}"),
    }
}

fn at(mut document: Document, hour: i8) -> Document {
    document.start = Some(Located::new(Time::constant(hour, 0, 0, 0), Span::default()));
    document
}

async fn a_paper_comes_in_whole(store: Store) {
    let document = minutes(DAY, ITEMS);
    let new = paper(document.clone());
    let sha256 = new.sha256().to_owned();
    let batch = write(&store, vec![new]).await;
    let (id, version, meeting) = written(&batch.outcomes[0]);
    assert_eq!((version, meeting), (1, ADDRESS));
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "Dagsorden"), ("2", "Budget"), ("nr-3", "Eventuelt")]));
    let held = store.meeting(ADDRESS).await.unwrap().unwrap();
    assert_eq!(*held.papers[0].document, document);
    assert_eq!(held.meeting.municipality, "Sandby");
    assert_eq!(held.meeting.committee, "Job- & Ungeudvalget");
    let text = store.kept_text(id).await.unwrap();
    assert_eq!(store.source(&sha256).await.unwrap(), text.as_bytes());
    assert_eq!(store.meeting("sandby/job-og-ungeudvalget/2024-03-07").await.unwrap().map(|m| m.meeting.id), None);
}

async fn the_same_bytes_come_in_once(store: Store) {
    let first = write(&store, vec![paper(minutes(DAY, ITEMS)), paper(minutes(DAY, ITEMS))]).await;
    let (id, ..) = written(&first.outcomes[0]);
    assert_eq!(first.outcomes[1], PaperOutcome::Held { paper: id });
    let again = write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    assert_eq!(again.outcomes, [PaperOutcome::Held { paper: id }]);
    assert!(again.meetings.is_empty());
    assert_eq!(again.change, first.change);
    assert_eq!(store.totals().await.unwrap().papers, 1);
}

async fn a_new_version_keeps_addresses(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let newer = [("1", "Dagsorden"), ("2", "Nyt punkt"), ("3", "Budget"), ("4", "Eventuelt")];
    let batch = write(&store, vec![paper(minutes(DAY, &newer))]).await;
    assert_eq!(written(&batch.outcomes[0]).1, 2);
    let expected = [("1", "Dagsorden"), ("2-2", "Nyt punkt"), ("2", "Budget"), ("nr-3", "Eventuelt")];
    assert_eq!(shown(&store, ADDRESS).await, pairs(&expected));
    // An item that is left out and comes back has its old address again.
    write(&store, vec![paper(minutes(DAY, &[("1", "Dagsorden"), ("2", "Eventuelt")]))]).await;
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "Dagsorden"), ("nr-3", "Eventuelt")]));
    write(&store, vec![paper(minutes(DAY, &[("1", "Dagsorden"), ("9", "Budget")]))]).await;
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "Dagsorden"), ("2", "Budget")]));
    let id = store.meeting(ADDRESS).await.unwrap().unwrap().meeting.id;
    let versions: Vec<u32> = store.versions(id).await.unwrap().iter().map(|v| v.version).collect();
    assert_eq!(versions, [1, 2, 3, 4]);
}

async fn papers_of_one_item_join_their_meeting(store: Store) {
    let one = |item| paper(minutes(DAY, &[item]));
    let batch = write(&store, vec![one(("10", "Ti")), one(("2", "To")), one(("1", "En"))]).await;
    assert_eq!(batch.meetings.len(), 1);
    write(&store, vec![one(("3", "Tre"))]).await;
    let expected = [("1", "En"), ("2", "To"), ("3", "Tre"), ("10", "Ti")];
    assert_eq!(shown(&store, ADDRESS).await, pairs(&expected));
    // The same item again is a new version of its paper.
    let batch = write(&store, vec![one(("2", "To, rettet"))]).await;
    assert_eq!(written(&batch.outcomes[0]).1, 2);
    // A whole paper goes before its parts, and takes over their addresses.
    write(&store, vec![paper(minutes(DAY, &[("1", "En"), ("2", "To"), ("3", "Tre")]))]).await;
    assert_eq!(shown(&store, ADDRESS).await, pairs(&expected));
}

async fn minutes_go_before_the_agenda(store: Store) {
    let mut agenda = minutes(DAY, &[("1", "Dagsorden"), ("2", "Budget"), ("3", "Trukket")]);
    agenda.kind = PaperKind::Agenda;
    write(&store, vec![paper(agenda.clone())]).await;
    assert_eq!(store.meeting(ADDRESS).await.unwrap().unwrap().meeting.kind, PaperKind::Agenda);
    write(&store, vec![paper_as(minutes(DAY, &ITEMS[..2]), PaperForm::Pdf, "")]).await;
    let held = store.meeting(ADDRESS).await.unwrap().unwrap();
    assert_eq!(held.meeting.kind, PaperKind::Minutes);
    assert_eq!(held.main_paper().unwrap().form, PaperForm::Pdf);
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("1", "Dagsorden"), ("2", "Budget")]));
    assert_eq!(held.papers.len(), 2);
}

async fn a_supplementary_agenda_adds_its_items(store: Store) {
    let mut supplement = minutes(DAY, &[("1", "Tillæg"), ("2", "Budget")]);
    supplement.variant = Some(PaperVariant::Supplementary);
    write(&store, vec![paper(minutes(DAY, ITEMS)), paper(supplement)]).await;
    let expected = [("1", "Dagsorden"), ("2", "Budget"), ("nr-3", "Eventuelt"), ("1-2", "Tillæg")];
    assert_eq!(shown(&store, ADDRESS).await, pairs(&expected));
}

async fn two_meetings_on_one_day(store: Store) {
    let other = [("1", "Valg"), ("2", "Orientering")];
    let batch = write(&store, vec![paper(at(minutes(DAY, ITEMS), 9)), paper(at(minutes(DAY, &other), 16))]).await;
    assert_eq!(written(&batch.outcomes[0]).2, ADDRESS);
    assert_eq!(written(&batch.outcomes[1]).2, format!("{ADDRESS}-1600"));
    // The agenda told another hour, but it is the same meeting.
    let mut agenda = at(minutes(DAY, &other), 15);
    agenda.kind = PaperKind::Agenda;
    let batch = write(&store, vec![paper(agenda)]).await;
    assert_eq!(written(&batch.outcomes[0]).2, format!("{ADDRESS}-1600"));
    assert_eq!(store.totals().await.unwrap().meetings, 2);
}

async fn a_trial_leaves_nothing(store: Store) {
    let batch = store.write_papers(vec![paper(minutes(DAY, ITEMS))], &author(), false).await.unwrap();
    assert_eq!(written(&batch.outcomes[0]).2, ADDRESS);
    assert_eq!(store.totals().await.unwrap(), pejl_store::Totals::default());
    assert_eq!(store.change().await.unwrap(), 0);
}

async fn change_numbers_grow_and_are_followed(store: Store) {
    let days = ["2024-01-01", "2024-01-02", "2024-01-03"];
    for day in days {
        write(&store, vec![paper(minutes(day, ITEMS))]).await;
    }
    let all = store.meetings_changed_after(0, 10).await.unwrap();
    let changes: Vec<i64> = all.iter().map(|held| held.meeting.change).collect();
    assert_eq!(all.len(), 3);
    assert!(changes.is_sorted() && changes.windows(2).all(|pair| pair[0] < pair[1]));
    // The last number is that of the entry in the trail, which nothing follows.
    assert_eq!(*changes.last().unwrap() + 1, store.change().await.unwrap());
    let first = store.meetings_changed_after(0, 2).await.unwrap();
    assert_eq!(first.len(), 2);
    let rest = store.meetings_changed_after(first[1].meeting.change, 2).await.unwrap();
    assert_eq!(rest[0].meeting.date.to_string(), days[2]);
    // A new version moves the meeting to the end.
    write(&store, vec![paper(minutes(days[0], &ITEMS[..2]))]).await;
    let moved = store.meetings_changed_after(changes[2], 10).await.unwrap();
    assert_eq!(moved.len(), 1);
    assert_eq!(moved[0].meeting.date.to_string(), days[0]);
}

async fn readings_are_replaced(store: Store) {
    write(&store, vec![paper(minutes(DAY, ITEMS))]).await;
    let old = store.versions_read_before(2, 0, 10).await.unwrap();
    assert_eq!(old.len(), 1);
    assert_eq!(store.reading(old[0].id).await.unwrap().unwrap(), minutes(DAY, ITEMS));
    let document = minutes(DAY, &[("", "Budget"), ("", "Dagsorden")]);
    let kept_text = Some("Æblegrød".to_owned());
    let reading = NewReading { version: old[0].id, document, kept_text, reader_version: 2, given: None };
    store.replace_readings(vec![reading], &author(), true).await.unwrap();
    assert_eq!(shown(&store, ADDRESS).await, pairs(&[("2", "Budget"), ("1", "Dagsorden")]));
    assert_eq!(store.kept_text(old[0].paper).await.unwrap(), "Æblegrød");
    assert!(store.versions_read_before(2, 0, 10).await.unwrap().is_empty());
    let trail = store.trail(10).await.unwrap();
    assert_eq!((trail[0].1.as_str(), trail[0].2.as_str()), ("prøve", "reread"));
}

async fn large_sources_come_back_in_order(store: Store) {
    let large: String = (0..400_000).map(|line| format!("{line}\n")).collect();
    assert!(large.len() > 2 << 20);
    let new = paper_as(minutes(DAY, ITEMS), PaperForm::Text, &large);
    let sha256 = new.sha256().to_owned();
    write(&store, vec![new]).await;
    let source = store.source(&sha256).await.unwrap();
    assert!(source.starts_with(large.as_bytes()));
    assert_eq!(pejl_store::content_hash(&source), sha256);
}

async fn lists_and_totals_agree(store: Store) {
    for day in ["2024-01-01", "2023-01-02", "2024-06-03"] {
        write(&store, vec![paper(minutes(day, ITEMS))]).await;
    }
    let all = store.meetings(&MeetingFilter::default()).await.unwrap();
    let dates: Vec<String> = all.iter().map(|meeting| meeting.date.to_string()).collect();
    assert_eq!(dates, ["2024-06-03", "2024-01-01", "2023-01-02"]);
    let second = MeetingFilter { offset: 1, limit: Some(1), ..MeetingFilter::default() };
    assert_eq!(store.meetings(&second).await.unwrap(), all[1..2]);
    let elsewhere = MeetingFilter { municipality: Some("Nordby".into()), ..MeetingFilter::default() };
    assert!(store.meetings(&elsewhere).await.unwrap().is_empty());
    let totals = store.totals().await.unwrap();
    assert_eq!((totals.municipalities, totals.committees, totals.meetings, totals.items), (1, 1, 3, 9));
    let (first, last) = totals.period.unwrap();
    assert_eq!((first.to_string(), last.to_string()), ("2023-01-02".into(), "2024-06-03".into()));
    assert_eq!(store.municipalities().await.unwrap(), [("Sandby".to_owned(), 3)]);
}

async fn many_papers_in_one_batch(store: Store) {
    let first: jiff::civil::Date = "2020-01-01".parse().unwrap();
    let day = |days: i64| first.checked_add(jiff::Span::new().days(days)).unwrap().to_string();
    let papers = (0..300).map(|days| paper(minutes(&day(days % 150), &[("1", &format!("Sag {days}")), ("2", "To")])));
    let batch = write(&store, papers.collect()).await;
    assert_eq!(batch.meetings.len(), 150);
    assert_eq!(batch.outcomes.iter().filter(|outcome| written(outcome).1 == 2).count(), 150);
    let totals = store.totals().await.unwrap();
    assert_eq!((totals.meetings, totals.items, totals.papers), (150, 300, 150));
    assert_eq!(store.check().await.unwrap(), []);
}

async fn committees_are_counted(store: Store) {
    let of = |date: &str, committee: &str| {
        let mut document = minutes(date, ITEMS);
        document.committee = Some(Located::new(committee.to_owned(), Span::default()));
        paper(document)
    };
    let papers = vec![
        paper(minutes(DAY, ITEMS)),
        paper(minutes("2023-01-09", ITEMS)),
        of("2024-05-01", "Job- og Ungeudvalget"),
        of("2024-05-02", "Kulturudvalget"),
    ];
    write(&store, papers).await;
    let mut found = store.committees("Sandby").await.unwrap();
    found.sort_by(|a, b| a.committee.cmp(&b.committee));
    let short: Vec<(&str, u64, String, String)> = found
        .iter()
        .map(|line| (line.committee.as_str(), line.meetings, line.first.to_string(), line.last.to_string()))
        .collect();
    let expected = [
        ("Job- & Ungeudvalget", 2, "2023-01-09", DAY),
        ("Job- og Ungeudvalget", 1, "2024-05-01", "2024-05-01"),
        ("Kulturudvalget", 1, "2024-05-02", "2024-05-02"),
    ];
    assert_eq!(short, expected.map(|(name, count, from, to)| (name, count, from.to_owned(), to.to_owned())));
    assert!(store.committees("sandby").await.unwrap().is_empty());
    let at = store.meetings_at(&[ADDRESS.to_owned(), "ukendt/x/2024-01-01".to_owned()]).await.unwrap();
    assert_eq!(at.iter().map(|meeting| meeting.address.as_str()).collect::<Vec<_>>(), [ADDRESS]);
    assert!(store.meetings_at(&[]).await.unwrap().is_empty());
    let readings = store.readings(vec![at[0].id]).await.unwrap();
    assert_eq!((readings.len(), readings[0].papers.len(), readings[0].items.len()), (1, 1, ITEMS.len()));
}

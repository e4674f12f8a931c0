//! Items held against each other: side by side, like one, one figure over time, one topic.

use crate::setup::{Bench, on_both};
use pejl_app::{AppError, ImportInput, RowKey, Viewer, compare_items, row_keys};
use pejl_find::SearchRequest;
use pejl_model::{Outcome, SectionKind, Unit};

on_both! { a_row_is_followed_through_the_meetings figures_stand_beside_those_with_the_same_words
others_are_found_and_closed_items_are_not a_topic_counts_every_decision }

const COMMITTEE: &str = "sandby/job-og-ungeudvalget";

/// Minutes with one open item that has a table, and a closed one about the same.
fn minutes(day: &str, count: &str, share: &str, heading: &str, money: &str) -> String {
    let (year, month, date) = (&day[..4], &day[5..7], &day[8..]);
    format!(
        "UDVALG\nJob- og Ungeudvalget\nMØDE\nReferat\nSTED\nLokale 1\nSTARTTIDSPUNKT\n{date}-{month}-{year} 16:30:00\n\
         PUNKTER\n1. Status på fleksjob\n2. Status på fleksjob for en borger - Lukket punkt\n\n\
         1. Status på fleksjob\n1. Status på fleksjob\n\nSagsnr.: 24/77\n\nSagsfremstilling\n\n\
         Der er aktuelt 405 borgere visiteret til fleksjob, og {share} % af dem modtager ledighedsydelse.\n\n\
         Område\tAntal pr. {month}/{year}\tAndel i %\tUdgift i {heading}\nFleksjob\t{count}\t{share}\t{money}\n\
         Løntilskud\t17\t4,5\t1\n\nTeksten går videre efter tabellen.\n\nBeslutning\n\nTaget til efterretning.\n\n\
         2. Status på fleksjob for en borger - Lukket punkt\n2. Status på fleksjob for en borger - Lukket punkt\n\n\
         Sagsfremstilling\n\nHemmelighedsord om fleksjob.\n\nBeslutning\n\nHemmelighedsord.\n"
    )
}

async fn filled(bench: &Bench) {
    bench.write("a.txt", minutes("2024-01-04", "412", "38,2", "1.000 kr.", "1.250"));
    bench.write("b.txt", minutes("2024-02-04", "-", "37,0", "1.000 kr.", "1.300"));
    bench.write("c.txt", minutes("2024-03-04", "398", "36,5", "mio. kr.", "1,35"));
    assert_eq!(bench.import().await.counts.imported, 3);
    let mut elsewhere = bench.request();
    elsewhere.given.municipality = Some("Aaby".into());
    elsewhere.inputs = vec![ImportInput::Path(bench.folder.join("d"))];
    bench.write(
        "d/d.txt",
        minutes("2024-05-04", "90", "31,0", "1.000 kr.", "300").replace("Taget til efterretning.", "Godkendt."),
    );
    bench.import_as(elsewhere).await;
}

async fn a_row_is_followed_through_the_meetings(bench: Bench) -> Bench {
    filled(&bench).await;
    let library = &bench.library;
    let item = library.read_item(Viewer::Public, &format!("{COMMITTEE}/2024-01-04/1")).await.unwrap().item;
    let key = row_keys(&item, &item.tables[0])[0].clone().unwrap();
    assert_eq!((key.row.as_str(), key.table.as_str()), ("fleksjob", "omraade.antal.andel-i-pct.udgift-i-kr"));
    let view = library.follow_figure(Viewer::Public, COMMITTEE, &key).await.unwrap();
    assert_eq!((view.name.as_str(), view.key.column.as_str(), view.points.len()), ("Fleksjob", "antal", 3));
    let values = |view: &pejl_app::SeriesView| {
        view.points.iter().map(|p| p.drawn.map(|drawn| drawn.value.to_string())).collect::<Vec<_>>()
    };
    assert_eq!(values(&view), [Some("412".into()), None, Some("398".into())], "a gap stays a gap");
    let money = RowKey { column: "udgift-i-kr".into(), ..key.clone() };
    let view = library.follow_figure(Viewer::Public, COMMITTEE, &money).await.unwrap();
    assert_eq!(view.drawn, Some((Unit::Kroner, 1_000_000)));
    assert_eq!(values(&view), ["1.25", "1.3", "1.35"].map(|value| Some(value.to_owned())));
    let unknown = [
        RowKey { row: "nej".into(), ..key.clone() },
        RowKey { column: "nej".into(), ..key.clone() },
        RowKey { table: String::new(), ..key.clone() },
    ];
    for key in unknown {
        let error = library.follow_figure(Viewer::Public, COMMITTEE, &key).await.unwrap_err();
        assert!(matches!(error, AppError::NotFound(_)), "{error}");
    }
    for committee in ["", "sandby", "sandby/nej"] {
        assert!(library.follow_figure(Viewer::Public, committee, &key).await.is_err(), "{committee}");
    }
    bench
}

async fn figures_stand_beside_those_with_the_same_words(bench: Bench) -> Bench {
    filled(&bench).await;
    let mut items = Vec::new();
    for address in [format!("{COMMITTEE}/2024-01-04/1"), format!("{COMMITTEE}/2024-03-04/1")] {
        items.push(bench.library.read_item(Viewer::Public, &address).await.unwrap());
    }
    let comparison = compare_items(items);
    assert_eq!(comparison.kinds, [SectionKind::Decision, SectionKind::Background]);
    let row =
        |words: &str| comparison.figures.iter().find(|row| format!("{} {}", row.words.0, row.words.1).contains(words));
    let share = row("visiteret til fleksjob og af dem").unwrap();
    let (second, more) = share.cells[1].unwrap();
    assert_eq!((second.value.to_string(), second.unit), ("36.5".into(), Unit::Percent));
    let more = more.unwrap();
    assert_eq!((more.value.to_string(), more.unit), ("-1.7".into(), Unit::PercentagePoint));
    assert!(share.cells[0].unwrap().1.is_none() && !share.of_table);
    assert!(row("Løntilskud Andel").is_some_and(|row| row.of_table));
    assert!(row("Løntilskud Antal").is_none(), "other headings are other figures: {:?}", comparison.figures);
    bench
}

async fn others_are_found_and_closed_items_are_not(bench: Bench) -> Bench {
    filled(&bench).await;
    let library = &bench.library;
    let view = library.find_similar(Viewer::Public, &format!("{COMMITTEE}/2024-01-04/1")).await.unwrap();
    let of = |items: &[pejl_app::SimilarItem]| items.iter().map(|item| item.address.clone()).collect::<Vec<_>>();
    assert_eq!(of(&view.similar.others), ["aaby/job-og-ungeudvalget/2024-05-04/1"]);
    assert_eq!((view.outcomes.as_slice(), view.undecided), (&[(Outcome::Approved, 1)][..], 0));
    assert_eq!(of(&view.similar.same_case), [format!("{COMMITTEE}/2024-03-04/1"), format!("{COMMITTEE}/2024-02-04/1")]);
    assert!(view.similar.own.is_empty() && !format!("{view:?}").contains("Hemmelighedsord"));
    let closed = library.find_similar(Viewer::Public, &format!("{COMMITTEE}/2024-01-04/2")).await.unwrap();
    assert!(!closed.item.item.open && closed.similar == pejl_app::SimilarItems::default());
    assert!(library.find_similar(Viewer::Public, &format!("{COMMITTEE}/2024-01-04/9")).await.is_err());
    bench
}

async fn a_topic_counts_every_decision(bench: Bench) -> Bench {
    filled(&bench).await;
    let request = SearchRequest { words: "fleksjob".into(), limit: 3, ..SearchRequest::default() };
    let topic = bench.library.read_topic(Viewer::Public, &request).unwrap();
    assert_eq!((topic.results.total, topic.undecided, topic.results.hits.len()), (8, 4, 3));
    assert_eq!(
        topic.months.iter().map(|month| (month.month, month.count)).collect::<Vec<_>>(),
        [(1, 1), (2, 1), (3, 1), (5, 1)]
    );
    let places: Vec<(&str, u64)> = topic.places.iter().map(|p| (p.municipality.as_str(), p.decided())).collect();
    assert_eq!(places, [("Sandby", 3), ("Aaby", 1)]);
    let committee = bench.library.read_committee(Viewer::Public, COMMITTEE).await.unwrap();
    assert_eq!(committee.months.iter().map(|month| month.count).sum::<u64>(), 3);
    bench
}

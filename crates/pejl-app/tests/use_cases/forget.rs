//! What is forgotten is neither read, found nor imported again.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both, reason};
use pejl_app::{AppError, Viewer};

on_both! { a_meeting_is_forgotten_everywhere a_paper_is_forgotten_by_its_id }

async fn a_meeting_is_forgotten_everywhere(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.write("2.txt", minutes("2024-04-03", &ITEMS[..1]));
    bench.import().await;
    // Into the cache, from which it must go too.
    bench.library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    let forgotten = bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    assert!(forgotten.whole_meeting);
    let answer = bench.library.read_meeting(Viewer::Public, ADDRESS).await;
    assert!(matches!(answer, Err(AppError::NotFound(_))));
    assert!(bench.found("mentorer").is_empty());
    assert_eq!(bench.found("dagsorden").len(), 1);
    bench.assert_sound().await;
    let report = bench.import().await;
    assert_eq!(reason(&report, "1.txt"), ("skipped", "forgotten"));
    // Saved again with other line ends.
    bench.write("1.txt", minutes(DAY, ITEMS).replace('\n', "\r\n"));
    assert_eq!(reason(&bench.import().await, "1.txt"), ("skipped", "forgotten"));
    assert!(bench.found("mentorer").is_empty());
    let again = bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await;
    assert!(matches!(again, Err(AppError::NotFound(_))));
    bench
}

async fn a_paper_is_forgotten_by_its_id(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let meeting = bench.library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    bench.library.forget_papers(Viewer::Operator, &meeting.papers[0].id, &author()).await.unwrap();
    assert!(bench.library.read_meeting(Viewer::Public, ADDRESS).await.is_err());
    assert!(bench.found("mentorer").is_empty());
    bench.assert_sound().await;
    bench
}

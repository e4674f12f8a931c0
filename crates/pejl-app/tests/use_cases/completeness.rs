//! The register of completeness follows the library.

use crate::setup::{Bench, ITEMS, author, minutes, on_both};
use pejl_app::{AppError, Completeness, Viewer};

const COMMITTEE: &str = "sandby/job-og-ungeudvalget";

on_both! { the_register_follows_imports_and_forgetting }

/// Known and expected meetings of the library.
async fn told(bench: &Bench) -> (u64, u64) {
    match bench.library.read_completeness(Viewer::Public, "").await.unwrap() {
        Completeness::Overview(view) => (view.totals.meetings, view.totals.expected()),
        other => panic!("{other:?}"),
    }
}

async fn the_register_follows_imports_and_forgetting(bench: Bench) -> Bench {
    assert_eq!(told(&bench).await, (0, 0));
    for (at, day) in ["2024-01-10", "2024-02-07", "2024-03-06", "2024-05-29"].iter().enumerate() {
        bench.write(&format!("{at}.txt"), minutes(day, ITEMS));
    }
    bench.import().await;
    assert_eq!(told(&bench).await, (4, 6));
    bench.write("april.txt", minutes("2024-04-03", ITEMS));
    bench.import().await;
    assert_eq!(told(&bench).await, (5, 6));
    let view = bench.library.read_completeness(Viewer::Public, &format!("{COMMITTEE}/2024")).await.unwrap();
    let Completeness::Committee(view) = view else { panic!("{view:?}") };
    assert_eq!((view.only, view.years.len(), view.years[0].items), (Some(2024), 1, 15));
    assert_eq!(view.years[0].totals.missing.len(), 1);
    bench.library.forget_papers(Viewer::Operator, &format!("{COMMITTEE}/2024-04-03"), &author()).await.unwrap();
    assert_eq!(told(&bench).await, (4, 6));
    for missing in
        ["nej", "sandby/nej", "sandby/job-og-ungeudvalget/1999", "/", "sandby/", "sandby/job-og-ungeudvalget/"]
    {
        let answer = bench.library.read_completeness(Viewer::Public, missing).await;
        assert!(matches!(answer, Err(AppError::NotFound(_))), "{missing}");
    }
    bench
}

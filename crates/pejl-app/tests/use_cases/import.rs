//! Papers come in, once, in versions, and are read and found.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, minutes, on_both, result};
use pejl_app::{
    AppError, Entry, FileResult, ImportInput, ListRequest, OparlFilter, OparlKind, OparlLinks, OparlListRequest, Viewer,
};
use pejl_model::Outcome;
use std::io::Write;
use std::sync::atomic::{AtomicI64, Ordering};

on_both! {
    a_paper_is_read_listed_and_found what_is_repeated_changes_nothing a_new_version_replaces_in_index_and_pages
    folders_archives_and_bytes_come_in a_dry_run_leaves_nothing the_public_may_not_change_anything
    an_index_that_was_lost_is_made_again what_is_not_there_is_told
    an_export_comes_in_without_what_it_closes each_part_of_an_import_has_the_time_at_which_it_was_written
}

async fn a_paper_is_read_listed_and_found(bench: Bench) -> Bench {
    bench.write("referat.txt", minutes(DAY, ITEMS));
    let report = bench.import().await;
    assert!(
        matches!(result(&report, "referat.txt"), FileResult::Imported { meeting, .. } if meeting == ADDRESS),
        "{report:?}"
    );
    let library = &bench.library;
    let meeting = library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    let titles: Vec<&str> = meeting.document.items.iter().map(|i| i.title.as_ref().unwrap().value.as_str()).collect();
    assert_eq!(titles, ITEMS.iter().map(|item| item.0).collect::<Vec<_>>());
    assert_eq!(meeting.papers.len(), 1);
    assert!(meeting.papers[0].shown);
    let item = library.read_item(Viewer::Public, &format!("{ADDRESS}/2")).await.unwrap();
    assert_eq!(item.item.decision.as_ref().unwrap().outcome, Outcome::Approved);
    assert!(item.source.starts_with("Punkt 2: Mentorer"), "{}", item.source);
    assert!(!item.parts.is_empty());
    assert!(item.parts.iter().all(|part| part.span.start >= item.source_start));
    assert_eq!(item.previous.unwrap().address, format!("{ADDRESS}/1"));
    assert_eq!(item.next.unwrap().title, ITEMS[2].0);
    assert_eq!(bench.found("mentorer"), [format!("{ADDRESS}/2")]);
    let front = library.read_front(Viewer::Public).await.unwrap();
    assert_eq!((front.meetings, front.items, front.latest.len()), (1, 3, 1));
    assert_eq!(front.by_municipality, [("Sandby".to_owned(), 1)]);
    let listed = library.list_meetings(Viewer::Public, &ListRequest::default()).await.unwrap();
    assert_eq!(listed[0].address, ADDRESS);
    let id = &meeting.papers[0].id;
    assert!(
        matches!(library.show_entry(Viewer::Public, id).await.unwrap(), Entry::Meeting(shown) if shown.address == ADDRESS)
    );
    let item = format!("/{ADDRESS}/3/");
    assert!(
        matches!(library.show_entry(Viewer::Public, &item).await.unwrap(), Entry::Item(shown) if shown.next.is_none())
    );
    bench.assert_sound().await;
    bench
}

async fn what_is_repeated_changes_nothing(bench: Bench) -> Bench {
    bench.write("a.txt", minutes(DAY, ITEMS));
    bench.write("b.txt", minutes(DAY, ITEMS));
    let first = bench.import().await;
    assert_eq!((first.counts.imported, first.counts.unchanged, first.counts.failed), (1, 1, 0));
    let again = bench.import().await;
    assert_eq!((again.counts.imported, again.counts.new_versions, again.counts.unchanged), (0, 0, 2));
    assert_eq!(bench.found("mentorer").len(), 1);
    bench.assert_sound().await;
    bench
}

async fn a_new_version_replaces_in_index_and_pages(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let corrected = [ITEMS[0], ("Nyt lærlingeforløb", "Et nyt punkt.", "Godkendt."), ITEMS[2]];
    bench.write("2.txt", minutes(DAY, &corrected));
    let report = bench.import().await;
    assert!(matches!(result(&report, "2.txt"), FileResult::NewVersion { version: 2, .. }), "{report:?}");
    assert!(bench.found("mentorer").is_empty());
    assert_eq!(bench.found("lærlingeforløb").len(), 1);
    let meeting = bench.library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
    let versions: Vec<(u32, bool)> = meeting.papers.iter().map(|paper| (paper.version, paper.shown)).collect();
    assert_eq!(versions, [(1, false), (2, true)]);
    bench.assert_sound().await;
    bench
}

fn zipped(files: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

async fn folders_archives_and_bytes_come_in(bench: Bench) -> Bench {
    bench.write("2023/juni/referat.txt", minutes("2023-06-05", ITEMS));
    let packed = [minutes("2023-07-03", ITEMS), minutes("2023-08-07", ITEMS)];
    bench.write("flere.zip", zipped(&[("a.txt", packed[0].as_bytes()), ("mappe/b.txt", packed[1].as_bytes())]));
    let mut request = bench.request();
    let bytes = minutes("2023-09-04", ITEMS).into_bytes();
    request.inputs.push(ImportInput::Bytes { name: "-".into(), bytes });
    let more = zipped(&[("c.txt", minutes("2023-10-02", ITEMS).as_bytes())]);
    request.inputs.push(ImportInput::Bytes { name: "-".into(), bytes: more });
    let report = bench.import_as(request).await;
    assert_eq!(report.counts.imported, 5, "{report:?}");
    let names: Vec<String> =
        report.files.iter().map(|file| file.name.replace(&format!("{}/", bench.folder.display()), "")).collect();
    assert_eq!(names, ["2023/juni/referat.txt", "flere.zip/a.txt", "flere.zip/mappe/b.txt", "-", "-/c.txt"]);
    assert_eq!(bench.found("mentorer").len(), 5);
    bench
}

async fn a_dry_run_leaves_nothing(bench: Bench) -> Bench {
    bench.write("a.txt", minutes(DAY, ITEMS));
    bench.write("b.txt", minutes(DAY, ITEMS));
    bench.write("c.txt", "");
    let mut request = bench.request();
    request.dry_run = true;
    let report = bench.import_as(request).await;
    assert_eq!((report.counts.imported, report.counts.unchanged, report.counts.failed), (1, 1, 1), "{report:?}");
    assert_eq!(report.files[0].items, 3);
    assert_eq!(bench.library.read_front(Viewer::Public).await.unwrap().meetings, 0);
    assert!(bench.found("mentorer").is_empty());
    bench.assert_sound().await;
    bench
}

async fn the_public_may_not_change_anything(bench: Bench) -> Bench {
    bench.write("a.txt", minutes(DAY, ITEMS));
    let library = &bench.library;
    let denied = library.import_papers(Viewer::Public, bench.request(), &mut |_| {}).await;
    assert!(matches!(denied, Err(AppError::NotPermitted)));
    let author = crate::setup::author();
    assert!(matches!(library.forget_papers(Viewer::Public, ADDRESS, &author).await, Err(AppError::NotPermitted)));
    let file = bench.folder.join("kopi");
    assert!(matches!(library.back_up(Viewer::Public, &file, &author).await, Err(AppError::NotPermitted)));
    assert!(matches!(library.restore(Viewer::Public, &file, true, &author).await, Err(AppError::NotPermitted)));
    assert!(matches!(library.check_library(Viewer::Public, false, &author).await, Err(AppError::NotPermitted)));
    assert_eq!(library.read_front(Viewer::Public).await.unwrap().meetings, 0);
    bench
}

async fn an_index_that_was_lost_is_made_again(bench: Bench) -> Bench {
    bench.write("a.txt", minutes(DAY, ITEMS));
    bench.import().await;
    bench.library.close().await;
    std::fs::remove_dir_all(bench.place.folder.join("index")).unwrap();
    let library = pejl_app::Library::open(&bench.place).await.unwrap();
    let bench = Bench { library, ..bench };
    assert!(bench.library.is_behind().await.unwrap());
    assert!(bench.found("mentorer").is_empty());
    assert_eq!(bench.library.follow(Viewer::Operator).await.unwrap().meetings, 1);
    assert_eq!(bench.found("mentorer").len(), 1);
    assert!(!bench.library.is_behind().await.unwrap());
    bench.assert_sound().await;
    bench
}

async fn what_is_not_there_is_told(bench: Bench) -> Bench {
    let library = &bench.library;
    for name in ["", "/", "7", "sandby", ADDRESS, "sandby/job-og-ungeudvalget/2024-03-06/1", "\u{0}"] {
        let answer = library.show_entry(Viewer::Public, name).await;
        assert!(matches!(answer, Err(AppError::NotFound(_) | AppError::Store(_))), "{name:?}: {answer:?}");
    }
    bench
}

async fn an_export_comes_in_without_what_it_closes(bench: Bench) -> Bench {
    let exports = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../pejl-read/tests/exports");
    for name in ["sbsys-publication.xml", "edoc.xml"] {
        bench.write(name, std::fs::read(exports.join(name)).unwrap());
    }
    let report = bench.import().await;
    // The same meeting twice: the second is a new version.
    assert_eq!((report.counts.imported, report.counts.new_versions), (1, 1), "{report:?}");
    let item = "sandby/beskaeftigelsesudvalget/2024-05-14/2".to_owned();
    assert!(bench.found("budgetopfølgning").contains(&item), "{:?}", bench.found("budgetopfølgning"));
    assert_eq!(bench.found("Havnegade"), Vec::<String>::new());
    bench.assert_sound().await;
    bench
}

/// The meetings that changed at `since` or later, as who mirrors the library asks for them.
async fn changed_since(bench: &Bench, since: Option<&str>) -> Vec<(String, String)> {
    let filter = OparlFilter { modified_since: since.and_then(pejl_app::Moment::parse), ..OparlFilter::default() };
    let name = format!("sandby/{}", OparlKind::Meeting.path());
    let request = OparlListRequest { name, filter, omit_internal: true, page: 1, after: None, limit: None };
    let links = OparlLinks::of_service("https://example.org", "/oparl", "/akn");
    let page = bench.library.list_oparl(Viewer::Public, &links, &request).await.unwrap();
    let text = |value: &serde_json::Value| value.as_str().unwrap().to_owned();
    page.data.iter().map(|meeting| (text(&meeting["pejl:address"]), text(&meeting["modified"]))).collect()
}

/// Who asked while an import went on, and asks again for what came since, gets all of the rest.
async fn each_part_of_an_import_has_the_time_at_which_it_was_written(bench: Bench) -> Bench {
    // An hour for each look at the clock.
    static HOURS: AtomicI64 = AtomicI64::new(0);
    fn clock() -> jiff::Timestamp {
        let hour = HOURS.fetch_add(1, Ordering::SeqCst);
        jiff::Timestamp::from_second(1_770_000_000 + hour * 3600).unwrap()
    }
    let bench = Bench { library: bench.library.with_clock(clock), ..bench };
    for day in 1..=3 {
        bench.write(&format!("{day}.txt"), minutes(&format!("2024-03-0{day}"), ITEMS));
    }
    let mut request = bench.request();
    request.limits.group_files = 1;
    let report = bench.import_as(request).await;
    assert_eq!(report.counts.imported, 3);
    let all = changed_since(&bench, None).await;
    let times: Vec<&str> = all.iter().map(|(_, modified)| modified.as_str()).collect();
    assert!(times.len() == 3 && times[0] > "2026-02-02" && times.is_sorted_by(|a, b| a < b), "{times:?}");
    assert_eq!(changed_since(&bench, Some(times[1])).await, all[1..]);
    bench.assert_sound().await;
    bench
}

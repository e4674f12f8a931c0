//! A backup brings everything back, searches included.

use crate::setup::{ADDRESS, Bench, DAY, ITEMS, author, minutes, on_both};
use pejl_app::{AppError, Viewer};

on_both! { a_backup_is_restored damaged_and_existing_files_are_refused }

async fn a_backup_is_restored(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let file = bench.folder.with_file_name("kopi.pejl");
    bench.library.back_up(Viewer::Operator, &file, &author()).await.unwrap();
    bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    bench.write("2.txt", minutes("2024-04-03", &ITEMS[..1]));
    bench.import().await;
    let refused = bench.library.restore(Viewer::Operator, &file, false, &author()).await;
    assert!(matches!(refused, Err(AppError::NotEmpty)), "{refused:?}");
    bench.library.restore(Viewer::Operator, &file, true, &author()).await.unwrap();
    assert_eq!(bench.library.read_front(Viewer::Public).await.unwrap().meetings, 1);
    assert_eq!(bench.found("mentorer"), [format!("{ADDRESS}/2")]);
    assert_eq!(bench.found("dagsorden"), [format!("{ADDRESS}/1")]);
    bench.assert_sound().await;
    bench
}

async fn damaged_and_existing_files_are_refused(bench: Bench) -> Bench {
    bench.write("1.txt", minutes(DAY, ITEMS));
    bench.import().await;
    let file = bench.folder.with_file_name("kopi.pejl");
    bench.library.back_up(Viewer::Operator, &file, &author()).await.unwrap();
    let again = bench.library.back_up(Viewer::Operator, &file, &author()).await;
    assert!(matches!(again, Err(AppError::File { .. })));
    let whole = std::fs::read(&file).unwrap();
    std::fs::write(&file, &whole[..whole.len() - 9]).unwrap();
    let refused = bench.library.restore(Viewer::Operator, &file, true, &author()).await;
    assert!(matches!(refused, Err(AppError::BadBackup(_))), "{refused:?}");
    assert_eq!(bench.found("mentorer").len(), 1);
    bench.assert_sound().await;
    bench
}

//! Files beside papers: attached where one open item names them, shown as long as it does, and forgotten.

use crate::setup::{ADDRESS, Bench, author, minutes, on_both, result};
use pejl_app::{AppError, AttachRequest, FileResult, FindingsRequest, ImportInput, ImportLimits, Viewer};
use std::io::{Cursor, Write};

on_both! {
    a_file_beside_its_paper_is_attached_shown_and_found what_is_closed_hides_its_attachments
    what_is_unclear_is_not_attached an_export_names_its_files a_file_is_attached_to_the_item_that_is_named
    attachments_are_forgotten_and_come_back_in_a_backup
    workbooks_are_read_and_scans_are_held_as_what_they_are what_is_found_in_an_attachment_stands_at_its_item
}

const NOTE: &str = "Notat\n\nHavnens kraner skal males i år. Spørg borgeren 010170-1234.\n";

/// Minutes with an open item that names two attachments, and a second one.
fn paper(second: &str) -> String {
    minutes(
        "2024-03-06",
        &[
            (
                "Budget for havnen",
                "Sagen om havnen.",
                "Godkendt.\n\nBilag\nBilag 1: Notat om kraner\n\nBilag 2: Tal for havnen",
            ),
            (second, "En anden sag.", "Godkendt.\n\nBilag\nBilag 1: Brev om skure"),
        ],
    )
}

fn item(number: u8) -> String {
    format!("{ADDRESS}/{number}")
}

impl Bench {
    /// The addresses of the attachments that an item shows.
    async fn attached(&self, number: u8) -> Vec<String> {
        let view = self.library.read_item(Viewer::Public, &item(number)).await.unwrap();
        view.attachments.iter().map(|line| format!("{}/{}", item(number), line.id)).collect()
    }
}

async fn a_file_beside_its_paper_is_attached_shown_and_found(bench: Bench) -> Bench {
    bench.write("referat.txt", paper("Skure"));
    bench.write("bilag/Bilag 1 - Notat om kraner.txt", NOTE);
    bench.write("bilag/Ukendt.txt", "Intet om noget.\n");
    let report = bench.import().await;
    let told = result(&report, "bilag/Bilag 1 - Notat om kraner.txt");
    assert!(matches!(told, FileResult::Attached { item: to, new: true, .. } if *to == item(1)), "{report:?}");
    assert!(matches!(result(&report, "bilag/Ukendt.txt"), FileResult::Skipped(_)), "{report:?}");
    assert_eq!((report.counts.imported, report.counts.attached, report.counts.failed), (1, 1, 0));
    let address = bench.attached(1).await.pop().unwrap();
    let view = bench.library.read_attachment(Viewer::Public, &address).await.unwrap();
    assert_eq!((view.number.as_deref(), view.title.as_str(), view.cut), (Some("1"), "Notat om kraner", false));
    assert!(view.text.contains("kraner skal males") && view.text.contains("010170-****"), "{}", view.text);
    assert_eq!(bench.found("males"), [item(1)]);
    assert_eq!(bench.found("bilagstekst:kraner"), [item(1)]);
    assert!(bench.found("\"010170-1234\"").is_empty());
    // Again nothing is new; a new version of the paper that still names it keeps it.
    let again = bench.import().await;
    assert_eq!((again.counts.attached, again.counts.imported), (0, 0));
    bench.write("referat.txt", paper("Skure").replace("Sagen om havnen.", "Sagen om hele havnen."));
    bench.import().await;
    assert_eq!(bench.attached(1).await, std::slice::from_ref(&address));
    // One that no longer names it does not show it.
    std::fs::remove_file(bench.folder.join("bilag/Bilag 1 - Notat om kraner.txt")).unwrap();
    bench.write("referat.txt", paper("Skure").replace("Notat om kraner", "Notat om broer"));
    bench.import().await;
    assert!(bench.attached(1).await.is_empty() && bench.found("males").is_empty());
    let gone = bench.library.read_attachment(Viewer::Public, &address).await;
    assert!(matches!(gone, Err(AppError::NotFound(_))));
    bench.assert_sound().await;
    bench
}

async fn what_is_closed_hides_its_attachments(bench: Bench) -> Bench {
    bench.write("referat.txt", paper("Skure"));
    bench.write("Brev om skure.txt", "Skurene er grønne.\n");
    bench.import().await;
    let address = bench.attached(2).await.pop().unwrap();
    assert_eq!(bench.found("grønne"), [item(2)]);
    // A later paper closes the item: what it had is hidden at once, and nothing more is attached.
    bench.write("referat.txt", paper("Lukket: Skure"));
    let report = bench.import().await;
    assert!(matches!(result(&report, "Brev om skure.txt"), FileResult::Skipped(_)), "{report:?}");
    assert!(bench.attached(2).await.is_empty() && bench.found("grønne").is_empty());
    let gone = bench.library.read_attachment(Viewer::Public, &address).await;
    assert!(matches!(gone, Err(AppError::NotFound(_))));
    bench
}

async fn what_is_unclear_is_not_attached(bench: Bench) -> Bench {
    bench.write("referat.txt", paper("Skure").replace("Brev om skure", "Notat om kraner"));
    bench.write("Notat om kraner.txt", NOTE);
    let report = bench.import().await;
    let FileResult::Skipped(why) = result(&report, "Notat om kraner.txt") else { panic!("{report:?}") };
    assert_eq!(why.code(), "attachment-ambiguous");
    assert!(bench.attached(1).await.is_empty() && bench.attached(2).await.is_empty());
    bench
}

async fn an_export_names_its_files(bench: Bench) -> Bench {
    let export = include_str!("../../../pejl-read/tests/exports/sbsys-dagsorden.xml");
    let export = export.replacen("Bilag/0.pdf", "Bilag/a.txt", 1).replacen("Bilag/1.pdf", "Bilag/b.txt", 1);
    bench.write("udtraek/moede.xml", export);
    bench.write("udtraek/Bilag/a.txt", "Budgettet følges hver måned.\n");
    bench.write("udtraek/Bilag/b.txt", "Hemmelig forhandling.\n");
    // By its name it would fit what is withheld nowhere, and what is open only by its path.
    bench.write("udtraek/Budgetopfølgning marts 2024.txt", "Af en anden hånd.\n");
    let report = bench.import().await;
    assert!(matches!(result(&report, "udtraek/Bilag/a.txt"), FileResult::Attached { new: true, .. }), "{report:?}");
    assert_eq!(report.counts.attached, 1, "{report:?}");
    assert_eq!(bench.found("måned").len(), 1);
    assert!(bench.found("hemmelig").is_empty() && bench.found("hånd").is_empty());
    bench
}

async fn a_file_is_attached_to_the_item_that_is_named(bench: Bench) -> Bench {
    bench.write("referat.txt", paper("Lukket: Skure"));
    bench.import().await;
    let request = |number: u8, name: &str| AttachRequest {
        item: item(number),
        inputs: vec![ImportInput::Bytes { name: name.into(), bytes: NOTE.into() }],
        dry_run: false,
        again_forgotten: false,
        limits: ImportLimits::default(),
        author: author(),
    };
    for (number, name, code) in [(1, "andet.txt", "attachment-unnamed"), (2, "Brev om skure.txt", "attachment-closed")]
    {
        let files = bench.library.attach_files(Viewer::Operator, &request(number, name)).await.unwrap();
        assert!(matches!(&files[0].result, FileResult::Failed(why) if why.code() == code), "{files:?}");
    }
    let files = bench.library.attach_files(Viewer::Operator, &request(1, "Tal for havnen.txt")).await.unwrap();
    assert!(matches!(files[0].result, FileResult::Attached { new: true, .. }), "{files:?}");
    assert_eq!(bench.found("males"), [item(1)]);
    let denied = bench.library.attach_files(Viewer::Public, &request(1, "x")).await;
    assert!(matches!(denied, Err(AppError::NotPermitted)));
    let missing = bench.library.attach_files(Viewer::Operator, &request(9, "x")).await;
    assert!(matches!(missing, Err(AppError::NotFound(_))));
    bench
}

async fn attachments_are_forgotten_and_come_back_in_a_backup(bench: Bench) -> Bench {
    bench.write("referat.txt", paper("Skure"));
    bench.write("Notat om kraner.txt", NOTE);
    bench.write("Brev om skure.txt", "Skurene er grønne.\n");
    bench.import().await;
    let copy = bench.folder.join("kopi.pejl");
    bench.library.back_up(Viewer::Operator, &copy, &author()).await.unwrap();
    let address = bench.attached(1).await.pop().unwrap();
    let forgotten = bench.library.forget_papers(Viewer::Operator, &address, &author()).await.unwrap();
    assert_eq!((forgotten.meeting.as_str(), forgotten.papers, forgotten.whole_meeting), (ADDRESS, 0, false));
    assert!(bench.attached(1).await.is_empty() && bench.found("males").is_empty());
    let report = bench.import().await;
    let FileResult::Skipped(why) = result(&report, "Notat om kraner.txt") else { panic!("{report:?}") };
    assert_eq!((why.code(), bench.attached(1).await.len()), ("forgotten", 0));
    bench.assert_sound().await;
    bench.library.restore(Viewer::Operator, &copy, true, &author()).await.unwrap();
    assert_eq!((bench.attached(1).await, bench.found("males")), (vec![address], vec![item(1)]));
    // With its meeting everything goes, and is refused when it comes again.
    bench.library.forget_papers(Viewer::Operator, ADDRESS, &author()).await.unwrap();
    assert!(bench.found("males").is_empty() && bench.found("grønne").is_empty());
    bench.write("referat.txt", paper("Skure i byen"));
    let report = bench.import().await;
    assert_eq!((report.counts.imported, report.counts.attached), (1, 0), "{report:?}");
    bench.assert_sound().await;
    bench
}

/// A workbook with a sheet that is shown and one that is hidden.
fn workbook() -> Vec<u8> {
    let sheet = |words: &str| {
        format!(
            "<worksheet><sheetData><row><c t='inlineStr'><is><t>{words}</t></is></c><c><v>45.5</v></c></row>\
             </sheetData></worksheet>"
        )
    };
    let parts = [
        ("[Content_Types].xml", "<Types/>".to_owned()),
        (
            "xl/workbook.xml",
            "<workbook><sheets><sheet name='Kranførere'/><sheet name='Kladde' state='hidden'/></sheets></workbook>"
                .into(),
        ),
        ("xl/worksheets/sheet1.xml", sheet("Containere for 010170-1234")),
        ("xl/worksheets/sheet2.xml", sheet("Kladdeord")),
    ];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

async fn workbooks_are_read_and_scans_are_held_as_what_they_are(bench: Bench) -> Bench {
    bench.write("referat.txt", paper("Skure"));
    bench.write("Tal for havnen.xlsx", workbook());
    bench.write("Brev om skure.png", b"\x89PNG\r\n\x1a\n\0\0");
    bench.write("Andre tal.xlsx", workbook());
    bench.write("Notat om kraner.pdf", "%PDF-1.4 itu");
    let report = bench.import().await;
    let attached = |name: &str| match result(&report, name) {
        FileResult::Attached { item, new: true, scan, .. } => (item.clone(), *scan),
        other => panic!("{name}: {other:?}"),
    };
    assert_eq!(attached("Tal for havnen.xlsx"), (item(1), false));
    assert_eq!(attached("Brev om skure.png"), (item(2), true));
    assert!(matches!(result(&report, "Andre tal.xlsx"), FileResult::Skipped(why) if why.code() == "other-kind"));
    assert!(matches!(result(&report, "Notat om kraner.pdf"), FileResult::Failed(_)), "{report:?}");
    assert_eq!(bench.found("kranførere"), [item(1)]);
    assert!(bench.found("kladdeord").is_empty(), "what is hidden is not for anyone");
    let library = &bench.library;
    let read = |address: String| async move { library.read_attachment(Viewer::Public, &address).await.unwrap() };
    let tables = read(bench.attached(1).await.pop().unwrap()).await;
    assert_eq!((tables.text.as_str(), tables.scan), ("Kranførere\nContainere for 010170-****\t45,5\n", false));
    let scan = read(bench.attached(2).await.pop().unwrap()).await;
    assert_eq!((scan.text.as_str(), scan.scan), ("", true));
    // One scan that is forgotten keeps no other out.
    let address = bench.attached(2).await.pop().unwrap();
    bench.library.forget_papers(Viewer::Operator, &address, &author()).await.unwrap();
    bench.write("Brev om skure.png", b"\x89PNG\r\n\x1a\n\0\0\0");
    bench.import().await;
    assert_eq!(bench.attached(2).await.len(), 1);
    bench.assert_sound().await;
    bench
}

async fn what_is_found_in_an_attachment_stands_at_its_item(bench: Bench) -> Bench {
    bench.write("referat.txt", paper("Skure"));
    let wrong = "Mødet om skure er mandag den 14. august 2024.\nSpørg borgeren 010170-1234 eller ring 23 45 67 89.\n";
    bench.write("Brev om skure.txt", wrong);
    bench.import().await;
    let library = &bench.library;
    let found = |number: u8| async move { library.read_item(Viewer::Public, &item(number)).await.unwrap().findings };
    let in_attachment = found(2).await;
    let in_attachment: Vec<_> = in_attachment.iter().filter(|found| found.attachment.is_some()).collect();
    let [one] = in_attachment[..] else { panic!("{in_attachment:?}") };
    let attachment = one.attachment.clone().unwrap();
    assert_eq!((one.finding.code, one.text.as_str(), attachment.title.as_str()), ("D001", "mandag", "Brev om skure"));
    assert_eq!([attachment.address], bench.attached(2).await[..]);
    assert!(found(1).await.iter().all(|found| found.attachment.is_none()));
    let all = || async { bench.library.read_findings(Viewer::Public, &FindingsRequest::default()).await.unwrap() };
    let of_attachment = |view: &pejl_app::FindingsView| {
        let told = view.found.iter().filter(|place| place.findings.iter().any(|found| found.attachment.is_some()));
        told.map(|place| place.item.as_ref().unwrap().address.clone()).collect::<Vec<_>>()
    };
    assert_eq!(of_attachment(&all().await), [item(2)]);
    assert!(!format!("{:?}", all().await.found).contains("1234"));
    // What is closed hides what was found in its attachments.
    bench.write("referat.txt", paper("Lukket: Skure"));
    bench.import().await;
    assert!(found(2).await.is_empty() && of_attachment(&all().await).is_empty());
    bench
}

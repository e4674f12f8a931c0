//! A library with a secret in every place where one can stand: personal data in
//! what is open, and a word of its own in each part of what is not.

use pejl_app::{
    Author, CorrectionRequest, Given, ImportInput, ImportLimits, ImportRequest, Library, LibraryPlace, Viewer,
};
use pejl_model::Outcome;
use std::path::Path;

/// Every secret word begins so, and goes on with the place where it stands.
pub const SECRET: &str = "hemmelig";
/// Personal data as it is written, and as an address would spell it.
pub const PERSONAL: [&str; 8] =
    ["70-1234", "70 1234", "70%2D1234", "23456789", "23 45 67 89", "birdie@example.org", "birdie-example", "98765432"];

/// The meetings, by what happens to them.
pub const FULL: &str = "sandby/job-og-ungeudvalget/2024-03-06";
pub const CLOSED_LATER: &str = "sandby/job-og-ungeudvalget/2024-04-03";
pub const OPENED_LATER: &str = "sandby/job-og-ungeudvalget/2024-05-01";
pub const FORGOTTEN: &str = "sandby/job-og-ungeudvalget/2024-06-05";
pub const MOVED: &str = "sandby/job-og-ungeudvalget/2024-08-07";
pub const MOVED_TO: &str = "sandby/job-og-ungeudvalget/2024-08-14";

fn head(day: &str, members: &str) -> String {
    format!(
        "REFERAT Job- og Ungeudvalget - 2022-2025 d. {day}\n\nMødedato Onsdag kl. 17:00\n\n\
         Mødested Lokale 1, ring 23 45 67 89\n\nMødedeltagere {members}\n\n"
    )
}

const MEMBERS: &str = "Hanne Dalsgaard (V), Lis Thorhauge (B) tlf. 23456789, Karl Overby (A) birdie@example.org, Ida Holm (C) 010170-1234";

/// Open and closed items with everything an item can have.
fn full() -> String {
    format!(
        "{}Punkt 1: Kanariefugle i jobcentret\n\n15.00.00-P20-3-24\n\nResume\n\nFugle synger.\n\n\
         Sagsfremstilling\n\nBorgeren 010170-1234 skrev fra birdie@example.org. Ring 23456789. Reg. nr. 4321 0098765432.\n\n\
         Næste møde er mandag den 14. august 2024, ring 23456789. 010170-1234 søndag den 15. august 2024.\n\n\
         Opgørelse for 010170-1234, tlf. 23456789\n\n\
         | Gruppe 010170-1234 | Antal ring 23456789 | 2023 |\n|---|---|---|\n\
         | Fugle birdie@example.org | 12 | 14 |\n| Unge 010170-1234 | 8 | 9 |\n\n\
         Indstilling\n\nForvaltningen indstiller, at sagen om 010170-1234 godkendes.\n\n\
         Beslutning\n\nGodkendt for 010170-1234. Imod stemte Lis Thorhauge (B), tlf. 23456789.\n\n\
         Karl Overby (A) afgav følgende protokolbemærkning: \"Ring 23456789 om 010170-1234.\"\n\n\
         Fraværende:\n\nIda Holm (C), syg, ring 23456789. Som stedfortræder deltog Karna Mosegaard (V), birdie@example.org.\n\n\
         Bilag\n\nBrev fra 010170-1234.pdf\n\nNotat til birdie@example.org.docx\n\n\
         Punkt 2: Sag om 010170-1234, tlf. 23456789\n\nSagsnr.: 010170-1234\n\nSagsfremstilling\n\nKort om fugle.\n\n\
         Beslutning\n\nTaget til efterretning.\n\n\
         Punkt 3: Lukket: Personsag om fugle 010170-1234\n\n15.00.00-P20-9-24\n\nResume\n\n{SECRET}resume om fugle.\n\n\
         Sagsfremstilling\n\n{SECRET}tekst om fugle. Hemmelig Lærkesen (V) talte. {SECRET}dag er lørdag den 14. august 2024.\n\n\
         | {SECRET}hoved | Antal |\n|---|---|\n| {SECRET}raekke | 12 |\n| fugle | 9 |\n\n\
         Indstilling\n\nDet indstilles, at {SECRET}indstilling godkendes.\n\n\
         Beslutning\n\nGodkendt {SECRET}beslutning. Imod stemte {SECRET}stemme (B).\n\n\
         Hanne Dalsgaard (V) afgav følgende protokolbemærkning: \"{SECRET}bemaerkning\"\n\n\
         Fraværende:\n\nIda Holm (C) på grund af {SECRET}fravaer. Som stedfortræder deltog Hemmelig Stedkjær (V).\n\n\
         Bilag\n\n{SECRET}bilag.pdf\n",
        head("06-03-2024", MEMBERS)
    )
}

/// A meeting with one ordinary item, and another that is as `closed` tells.
fn meeting(day: &str, title: &str, word: &str, closed: bool) -> String {
    let mark = if closed { "Lukket: " } else { "" };
    format!(
        "{}Punkt 1: Fugle i foråret\n\nSagsnr.: 24/7788\n\nSagsfremstilling\n\nFugle synger.\n\nBeslutning\n\nGodkendt.\n\n\
         Punkt 2: {mark}{title}\n\nSagsnr.: 24/7799\n\nSagsfremstilling\n\n{word}tekst om fugle. {word}frist er lørdag den 16. august 2024.\n\n\
         | {word}hoved | Antal |\n|---|---|\n| {word}raekke | 12 |\n| fugle | 9 |\n\n\
         Beslutning\n\n{word}beslutning.\n\nBilag\n\n{word}bilag.pdf\n",
        head(day, MEMBERS)
    )
}

pub fn author(second: u16) -> Author {
    Author { who: "prøve, ring 23456789".into(), at: format!("2026-01-01T00:{:02}:{:02}Z", second / 60, second % 60) }
}

pub async fn import(library: &Library, folder: &Path, name: &str, text: &str, second: u16) {
    let papers = folder.join(format!("papirer-{second}-{}", text.len()));
    std::fs::create_dir(&papers).unwrap();
    std::fs::write(papers.join(name), text).unwrap();
    let request = ImportRequest {
        inputs: vec![ImportInput::Path(papers)],
        given: Given { municipality: Some("Sandby".into()), ..Given::default() },
        dry_run: false,
        again_forgotten: false,
        limits: ImportLimits::default(),
        author: author(second),
    };
    let report = library.import_papers(Viewer::Operator, request, &mut |_| {}).await.unwrap();
    assert_eq!((report.counts.failed, report.counts.imported + report.counts.new_versions), (0, 1), "{report:?}");
}

/// The paper that closes what stood open in [`CLOSED_LATER`].
pub fn closing() -> String {
    meeting("03-04-2024", "Klage over en fugl", SECRET, true)
}

/// All papers but the one that closes, which a test brings while the pages are served.
pub async fn library(folder: &Path) -> Library {
    let place = LibraryPlace { folder: folder.join("bibliotek"), postgres: None };
    let library = Library::open(&place).await.unwrap();
    let secret = SECRET;
    import(&library, folder, "referat 010170-1234 ring 23456789.txt", &full(), 1).await;
    import(&library, folder, "b.txt", &meeting("03-04-2024", "Klage over en fugl", secret, false), 2).await;
    import(&library, folder, "c.txt", &meeting("01-05-2024", "Sag om en fugl", secret, true), 3).await;
    import(&library, folder, "c.txt", &meeting("01-05-2024", "Sag om en fugl", "Offentlig", false), 4).await;
    import(&library, folder, "d.txt", &meeting("05-06-2024", "Hemmeligglemt titel", secret, false), 5).await;
    import(&library, folder, "e.txt", &meeting("07-08-2024", "Fugle flytter", "Offentlig", false), 6).await;
    let other = full().replace("Job- og Ungeudvalget", "Udvalget for fugle 010170-1234").replace("06-03", "13-03");
    import(&library, folder, "f.txt", &other, 7).await;
    let correct = |request, at| library.correct_with(request, at);
    correct(CorrectionRequest::Outcome(format!("{FULL}/2"), Outcome::Postponed), 8).await;
    correct(CorrectionRequest::Outcome(format!("{CLOSED_LATER}/2"), Outcome::Postponed), 9).await;
    correct(CorrectionRequest::Date(MOVED.into(), "2024-08-14".parse().unwrap()), 10).await;
    library.forget_papers(Viewer::Operator, FORGOTTEN, &author(11)).await.unwrap();
    library
}

trait Correcting {
    async fn correct_with(&self, request: CorrectionRequest, second: u16);
}

impl Correcting for Library {
    /// The reason holds what must not come out; for the item that is closed later, the secret too.
    async fn correct_with(&self, request: CorrectionRequest, second: u16) {
        let word = if second == 9 { SECRET } else { "Offentlig" };
        let why = format!("{word}rettelse: 010170-1234 ringede fra 23456789 og skrev fra birdie@example.org");
        self.correct(Viewer::Operator, request, &why, &author(second)).await.unwrap();
    }
}

//! Attachments whose file is held, as anyone sees them: page, data and search; and nothing of what is closed.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;

use imported::{CANARIES, ask as get, served_with};
use std::path::Path;

const MEETING: &str = "sandby/job-og-ungeudvalget/2024-03-06";

fn papers(folder: &Path) {
    let paper = "REFERAT Job- og Ungeudvalget 2022-2025 d. 06-03-2024\n\nMødested Mødelokale 1\n\n\
                 Punkt 1: Kanariefugle i jobcentret\n\nSagsfremstilling\nSagen om fugle.\n\nBeslutning\nGodkendt.\n\nBilag\n\
                 Bilag 1: Brev om fuglebure\n\nBilag 2: Tegning\n\n\
                 Punkt 2: Lukket: Personsag\n\nSagsfremstilling\nKort.\n\nBeslutning\nGodkendt.\n\nBilag\nBilag 1: Skjult brev\n";
    std::fs::write(folder.join("referat Sandby Kommune.txt"), paper).unwrap();
    let open = "Fuglebure\n\nBorgeren 010170-1234 vil have messingbure. <script>x</script>\nSkriv til birdie@example.org \
                eller ring 23456789. Reg. nr. 4321 0098765432.\n";
    std::fs::write(folder.join("Bilag 1 - Brev om fuglebure.txt"), open).unwrap();
    std::fs::write(folder.join("Skjult brev.txt"), "Hemmelighedsord om messingbure.\n").unwrap();
}

#[test]
fn an_attachment_is_read_and_found_without_what_is_private_or_closed() {
    let address = served_with(papers);
    let (status, item) = get(address, &format!("/punkt/{MEETING}/1"));
    assert_eq!(status, 200);
    let link = item.split("href=\"").find(|rest| rest.starts_with("/bilag/")).expect(&item).split('"').next().unwrap();
    assert!(item.contains(&format!("Bilag 1: <a href=\"{link}\">Brev om fuglebure</a>")), "{item}");
    assert!(item.contains("<li>Bilag 2: <span>Tegning</span></li>"), "{item}");
    let (status, page) = get(address, link);
    assert_eq!(status, 200);
    for told in [
        "<h1 class=\"item-title\">Brev om fuglebure</h1>",
        "messingbure",
        "010170-<span role=\"img\"",
        "Kanariefugle i jobcentret",
        "&#60;script",
    ] {
        assert!(page.contains(told), "{told} in {page}");
    }
    let (_, english) = get(address, &format!("/en{link}"));
    assert!(
        english.contains("Fingerprint of the file")
            && english.contains("messingbure")
            && english.contains("<p lang=\"da\">"),
        "{english}"
    );
    let (_, data) = get(address, &format!("{link}.json"));
    let data: serde_json::Value = serde_json::from_str(&data).unwrap();
    assert_eq!((data["title"].as_str(), data["number"].as_str()), (Some("Brev om fuglebure"), Some("1")));
    let (_, told) = get(address, &format!("/punkt/{MEETING}/1.json"));
    let told: serde_json::Value = serde_json::from_str(&told).unwrap();
    let named = &told["content"]["attachments"];
    assert_eq!(named[0]["file"]["sha256"], data["file"]["sha256"]);
    assert!(named[1]["file"].is_null(), "{named}");
    let (_, hits) = get(address, "/soeg?q=messingbure");
    assert!(hits.contains("I bilag 1: Brev om fuglebure") && !hits.contains("Personsag"), "{hits}");
    let (_, hits) = get(address, "/soeg.json?q=messingbure");
    let hits: serde_json::Value = serde_json::from_str(&hits).unwrap();
    assert_eq!(
        (hits["total"].as_u64(), hits["hits"][0]["attachment"].as_str()),
        (Some(1), Some("1: Brev om fuglebure"))
    );
    let unknown = [format!("/bilag/{MEETING}/1/000000000000"), format!("/bilag/{MEETING}/2/x"), "/bilag/x".to_owned()];
    assert!(unknown.iter().all(|path| get(address, path).0 == 404));
    let register = "/fuldstaendighed/sandby/job-og-ungeudvalget/2024".to_owned();
    let seen = ["", ".json"].map(|end| {
        let search =
            ["messingbure", "fuglebure", "hemmelighedsord"].map(|q| get(address, &format!("/soeg{end}?q={q}")).1);
        let pages = [
            link,
            &format!("/punkt/{MEETING}/1"),
            &format!("/punkt/{MEETING}/2"),
            &format!("/moede/{MEETING}"),
            &register,
        ];
        let pages = pages.map(|path| get(address, &format!("{path}{end}")).1);
        [search.concat().replace("Hemmelighedsord", "").replace("hemmelighedsord", ""), pages.concat()].concat()
    });
    let seen = seen.concat().replace(&address.to_string(), "");
    for canary in CANARIES {
        assert!(!seen.contains(canary), "{canary} in {seen}");
    }
    assert!(!seen.contains("Skjult brev"), "{seen}");
}

fn a_scan_and_a_wrong_day(folder: &Path) {
    papers(folder);
    let wrong = "Mødet er mandag den 14. august 2024. Borgeren 010170-1234 skrev fra birdie@example.org.\n\n\
                 År\tBure\n2024\t17\n";
    std::fs::write(folder.join("Bilag 1 - Brev om fuglebure.txt"), wrong).unwrap();
    std::fs::write(folder.join("Bilag 2 - Tegning.png"), b"\x89PNG\r\n\x1a\n\0\0").unwrap();
    std::fs::write(folder.join("Skjult brev.txt"), "Mødet er tirsdag den 14. august 2024.\n").unwrap();
}

#[test]
fn what_is_found_in_an_attachment_and_what_is_a_scan_is_told() {
    let address = served_with(a_scan_and_a_wrong_day);
    let (_, item) = get(address, &format!("/punkt/{MEETING}/1"));
    let links: Vec<&str> = item.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let links: Vec<&str> = links.into_iter().filter(|link| link.starts_with("/bilag/")).collect();
    let (letter, drawing) = match links[..] {
        [found, letter, drawing] if found == letter => (letter, drawing),
        [letter, drawing, found] if found == letter => (letter, drawing),
        _ => panic!("{links:?}"),
    };
    let told = format!("I bilaget <a href=\"{letter}\">Brev om fuglebure</a>");
    assert!(item.contains(&told) && item.contains("<q>mandag</q>"), "{item}");
    assert!(get(address, letter).1.contains("<tr><td>2024</td><td>17</td></tr>"));
    let (status, scan) = get(address, drawing);
    assert!(status == 200 && scan.contains("Bilaget er en scanning uden tekst"), "{scan}");
    assert!(!scan.contains("Teksten er hentet ud af filen"), "{scan}");
    assert!(get(address, &format!("/en{drawing}")).1.contains("is a scan without text"));
    let data = |path: &str| serde_json::from_str::<serde_json::Value>(&get(address, path).1).unwrap();
    assert_eq!(data(&format!("{drawing}.json"))["scan"], true);
    let item = data(&format!("/punkt/{MEETING}/1.json"));
    let found = item["content"]["findings"].as_array().unwrap().iter();
    let found: Vec<_> = found.filter(|found| !found["attachment"].is_null()).collect();
    assert_eq!(found.len(), 1, "what is personal is not told: {found:?}");
    assert_eq!((&found[0]["code"], &found[0]["start"]), (&"D001".into(), &serde_json::Value::Null), "{found:?}");
    assert_eq!(found[0]["attachment"]["title"], "Brev om fuglebure", "{found:?}");
    let pages = ["", ".json"].map(|end| {
        let committee = get(address, &format!("/fund/sandby/job-og-ungeudvalget{end}")).1;
        assert!(committee.contains("Brev om fuglebure"), "{committee}");
        let more =
            ["/fund".to_owned(), format!("/moede/{MEETING}")].map(|path| get(address, &format!("{path}{end}")).1);
        [committee, more.concat()].concat()
    });
    for hidden in ["tirsdag den 14", "Skjult brev"].iter().chain(&CANARIES[..]) {
        assert!(!pages.concat().replace(&address.to_string(), "").contains(hidden), "{hidden}");
    }
}

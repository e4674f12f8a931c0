//! Personal data and closed items come out nowhere.

use crate::setup::{ADDRESS, DAY, author, minutes, on_sqlite};
use pejl_app::{
    ExportRequest, FindingsRequest, ListRequest, OparlFilter, OparlKind, OparlLinks, OparlListRequest, PageAddress,
    Viewer,
};

const CPR: &str = "010170-1234";
const MAIL: &str = "birdie@example.org";
const PHONE: &str = "23456789";
const ACCOUNT: &str = "4321 0098765432";
const SECRET: &str = "Hemmelighedsord";
const CASE: &str = "24/7788";
/// The same kinds of data, wrapped over lines, split by what is not shown, and in spellings that only a word before
/// them gives away. What they end in stands nowhere else.
const ODD: &str = "Hendes cpr-nr. 150485-\n9996 og hans 150485\n9997, deres 150485-\u{ad} 9989 samt 150485 \u{200b}-9988. \
    Desuden CPR150485-9979, cpr-nr. 15 04 85-9978, cpr: 150485/9969 og cpr: 150485.9968. Ring tlf. 23 45\n67 98 eller \
    +45 2345\n6789, telefon (23) 45 67 97, tlf. 23/45/67/96. Skriv til birdie@\nfuglsang.example i dag.\n";
const ENDS: [&str; 13] =
    ["9996", "9997", "9989", "9988", "9979", "9978", "9969", "9968", "67 98", "6789", "67 97", "67/96", "fuglsang"];
/// Cut in two by the furniture of pages, which the source of an item shows in between, and other ways to slip by.
const CUT: &str = "Borgeren 150485\n\nSide 2 af 9\n\u{c}\n9959 søger. Ring 23 45\nSide 3 af 9\n61 87 nu. Skriv til \
    vingefang.\nsvingfjer@fugl.example straks. Brug reg.nr. 4321\nkontonr. 77665544 her. Desuden ０１０２０３-９９４９, \
    150485-**9939** og O50485-992l samt 15.04.1985-9919. Hanne Birkelund, 2012 3457, hjælper.\n";
const CUT_ENDS: [&str; 9] = ["9959", "61 87", "vingefang", "77665544", "９９４９", "9939", "992l", "9919", "2012 3457"];
/// The text of an attachment, whose pages nobody has divided.
const ATTACHED: &str = "Brev\n\nBorgeren 150485\n\nSide 1 af 3\n\u{c}Brev\n\n9889 har ring 23 45\n\nSide 2 af 3\n\u{c}Brev\n\n\
    61 77 skrevet.\n";
const ATTACHED_ENDS: [&str; 3] = ["9889", "61 77", "9879"];

#[test]
fn a_canary_sings_nowhere() {
    on_sqlite(|bench| async {
        let open = format!(
            "Borgeren med cpr-nummer {CPR} skrev fra {MAIL} om kanariefugle. Ring {PHONE}. Reg. nr. {ACCOUNT}. Næste møde er mandag den 14. august 2024.\n\n{ODD}\n{CUT}"
        );
        let decision = format!("Godkendt for {CPR}.\n\nBilag\nBrev om kanariefugle 150485_9879");
        let items = [
            ("Kanariefugle i jobcentret", open.as_str(), decision.as_str()),
            ("Lukket: Personsag om fugle", &format!("{SECRET} om {CPR} søndag den 14. august 2024."), SECRET),
        ];
        let file = format!("referat {CPR}.txt");
        let paper = minutes(DAY, &items)
            .replace("\nSagsfremstilling", &format!("\nSagsnr.: {CASE}\n\nSagsfremstilling"))
            .replace("Mødelokale 1\n", &format!("Mødelokale 1\n\nDeltagere:\nBirdie Fugl (A), tlf. {PHONE}\n\n"));
        bench.write(&file, paper);
        bench.write("Brev om kanariefugle 150485_9879.txt", ATTACHED);
        let report = bench.import().await;
        assert_eq!(report.counts.attached, 1, "{report:?}");
        let library = &bench.library;
        let mut out: Vec<(String, String)> = Vec::new();
        let meeting = library.read_meeting(Viewer::Public, ADDRESS).await.unwrap();
        assert!(!meeting.document.items[1].open);
        out.push(("meeting".into(), format!("{meeting:?}")));
        for address in &meeting.item_addresses {
            out.push((address.clone(), format!("{:?}", library.read_item(Viewer::Public, address).await.unwrap())));
        }
        let held = library.read_item(Viewer::Public, &meeting.item_addresses[0]).await.unwrap();
        assert!(held.source.contains("Side 2 af 9") && held.source.contains("Side 3 af 9"), "{}", held.source);
        let attached = format!("{}/{}", held.address, held.attachments[0].id);
        let attached = library.read_attachment(Viewer::Public, &attached).await.unwrap();
        assert!(attached.text.contains("Side 1 af 3") && attached.text.contains("****"), "{}", attached.text);
        out.push(("attached".into(), format!("{attached:?}")));
        out.push(("front".into(), format!("{:?}", library.read_front(Viewer::Public).await.unwrap())));
        let list = library.list_meetings(Viewer::Public, &ListRequest::default()).await.unwrap();
        out.push(("list".into(), format!("{list:?}")));
        let municipality = library.read_municipality(Viewer::Public, "sandby").await.unwrap();
        out.push(("municipality".into(), format!("{municipality:?}")));
        let committee = library.read_committee(Viewer::Public, "sandby/job-og-ungeudvalget").await.unwrap();
        assert_eq!((committee.meetings.len(), committee.outcomes.closed), (1, 1));
        out.push(("committee".into(), format!("{committee:?}")));
        let case = library.read_case(Viewer::Public, CASE).await.unwrap();
        assert_eq!(case.municipalities[0].items.len(), 2);
        assert!(case.municipalities[0].items.iter().all(|item| item.open || item.outcome.is_none()));
        out.push(("case".into(), format!("{case:?}")));
        out.push(("akn".into(), library.read_akn(Viewer::Public, ADDRESS).await.unwrap()));
        let links = OparlLinks::of_service("https://example.org", "/oparl", "/akn");
        for kind in OparlKind::LISTED {
            let request = OparlListRequest {
                name: format!("sandby/{}", kind.path()),
                filter: OparlFilter::default(),
                omit_internal: false,
                page: 1,
                after: None,
                limit: None,
            };
            let page = library.list_oparl(Viewer::Public, &links, &request).await.unwrap();
            assert!(page.total > 0, "{kind:?}");
            out.push((request.name, format!("{page:?}")));
        }
        for number in [CPR, "0101701234", "010170", "1234", "010170-****"] {
            assert!(library.read_case(Viewer::Public, number).await.is_err(), "{number}");
        }
        let addresses = library.list_addresses(Viewer::Public, 1).await.unwrap().unwrap();
        assert_eq!(addresses.len(), 1 + meeting.item_addresses.len());
        assert_eq!(library.count_address_parts(Viewer::Public).await.unwrap(), 2);
        // A municipality, a committee and the case; a masked number makes none.
        let overviews = library.list_addresses(Viewer::Public, 2).await.unwrap().unwrap();
        let places = overviews.iter().filter(|page| {
            matches!(page, PageAddress::Municipality(_) | PageAddress::Committee(_) | PageAddress::Case(_))
        });
        assert_eq!(places.count(), 3, "{overviews:?}");
        let findings = library.read_findings(Viewer::Public, &FindingsRequest::default()).await.unwrap();
        let told = format!("{:?}", findings.found);
        assert!(told.contains("\"mandag\"") && !told.contains("\"søndag\""), "{told}");
        assert!(findings.by_rule.iter().all(|(rule, _)| !rule.code.starts_with('P')));
        out.push(("findings".into(), format!("{:?} {:?}", findings.found, findings.counts)));
        out.push(("addresses".into(), format!("{addresses:?} {overviews:?}")));
        for words in [
            "kanariefugle",
            "fugle",
            "jobcentret",
            CPR,
            "1234",
            "0101701234",
            PHONE,
            "0098765432",
            MAIL,
            SECRET,
            "birdie",
        ] {
            let results = bench.search(words);
            out.push((format!("search {words}"), format!("{:?}", (results.hits, results.facets))));
        }
        let check = library.check_library(Viewer::Operator, false, &author()).await.unwrap();
        out.push(("check".into(), format!("{check:?}")));
        let to = bench.folder.with_file_name("eksport");
        let request =
            ExportRequest { folder: to.clone(), base: Some("https://example.org".into()), readme: "Læs mig".into() };
        library.export_library(Viewer::Operator, &request, &author()).await.unwrap();
        let exported = crate::export::files(&to);
        assert!(exported.iter().any(|(_, bytes)| String::from_utf8_lossy(bytes).contains("010170-****")));
        out.extend(exported.into_iter().map(|(name, bytes)| (name, String::from_utf8_lossy(&bytes).into_owned())));
        // Hashes and places are no texts, and may hold any digits.
        out.iter_mut().for_each(|(name, text)| {
            if name == "manifest.json" {
                *text = text.lines().filter(|line| !line.contains("\"sha256\"")).collect();
            }
        });
        for (name, text) in &out {
            let plain = ["1234", MAIL, SECRET, PHONE, "98765432"];
            for canary in plain.into_iter().chain(ENDS).chain(CUT_ENDS).chain(ATTACHED_ENDS) {
                assert!(!text.contains(canary), "{canary} in {name}: {text}");
            }
        }
        // The walk did see the texts that the canaries sat in.
        assert!(out.iter().any(|(name, text)| name.ends_with("/1") && text.contains("010170-****")), "{out:?}");
        assert!(bench.found("kanariefugle").len() == 1 && bench.found(SECRET).is_empty());
        bench
    });
}

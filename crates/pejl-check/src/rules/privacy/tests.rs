//! What holds for all rules on personal data.

use super::RULES;
use crate::examples::read;
use crate::{Example, Paper, Place, Settings, check, conceal, rule};
use pejl_model::AttachedFile;
use proptest::prelude::*;

/// Rules that are about a file or a file's kind, not about what stands there.
const OF_FILES: [&str; 4] = ["P012", "P013", "P014", "P015"];

/// What `text` shows, as its finding and the text around it are shown.
fn shown(example: &Example) -> (String, Vec<String>) {
    let reading = read(&example.paper());
    let text = &reading.source.text;
    let findings = check(&Paper::alone(&reading.document, text), &Settings::everything());
    let mine = findings.iter().filter(|finding| finding.code.starts_with('P'));
    let told = format!("{:?}", mine.map(|finding| (&finding.arguments, &finding.correction)).collect::<Vec<_>>());
    let concealed = conceal(&Paper::alone(&reading.document, text), None, &findings).into_owned();
    assert_eq!(concealed.len(), text.len());
    let secret = findings.iter().filter(|finding| finding.code.starts_with('P'));
    let secret = secret.filter(|finding| !OF_FILES.contains(&finding.code));
    let spans = secret.inspect(|finding| assert!(finding.secret, "{}", finding.code));
    let data = spans.map(|finding| finding.place.span().of(text).to_owned()).collect();
    (told + &format!("{findings:?}") + &concealed, data)
}

#[test]
fn nothing_shows_what_was_found() {
    for rule in RULES.iter().filter(|rule| !OF_FILES.contains(&rule.code)) {
        for example in rule.examples {
            let (shown, data) = shown(example);
            for data in data.iter().map(String::as_str).chain(example.finds.iter().copied()) {
                assert!(!shown.contains(data), "{}: {data} in {shown}", rule.code);
            }
        }
    }
}

#[test]
fn files_are_looked_through_as_the_paper_is() {
    for rule in RULES.iter().filter(|rule| !OF_FILES.contains(&rule.code) && rule.code != "P008") {
        for example in rule.examples {
            let reading = read("Birkedal Kommune\nBeskæftigelsesudvalget\nReferat\n1. Emne\nBeslutning\nGodkendt.\n");
            let files =
                [AttachedFile::default(), AttachedFile { text: example.text.to_owned(), ..AttachedFile::default() }];
            let paper = Paper { attached: &files, ..Paper::alone(&reading.document, &reading.source.text) };
            let findings = check(&paper, &Settings::only(rule));
            let texts: Vec<&str> = findings.iter().map(|finding| finding.place.span().of(example.text)).collect();
            // Who is a politician stands in the paper that the example is not part of.
            if !example.text.contains("Bent Lund") {
                assert_eq!(texts, example.finds, "{}: {}", rule.code, example.text);
            }
            assert!(findings.iter().all(|finding| matches!(finding.place, Place::Attached(1, _)) && finding.secret));
            let concealed = conceal(&paper, Some(1), &findings);
            assert!(texts.iter().all(|data| !concealed.contains(data)), "{}: {concealed}", rule.code);
            assert_eq!(conceal(&paper, Some(0), &findings), "");
        }
    }
}

/// Every rule's examples, with a citizen and a number in the titles: whatever a rule quotes, it does not tell them.
#[test]
fn no_rule_repeats_what_another_hides() {
    const SECRET: &str = "klage fra borgeren Hanne Birkelund, sygemeldt, cpr 010150-5006";
    let is_heading = |line: &str| line.split_once(". ").is_some_and(|(number, _)| number.parse::<u32>().is_ok());
    let mut starred = std::collections::BTreeSet::new();
    for rule in crate::RULES.iter().filter(|rule| !rule.examples.is_empty()) {
        for example in rule.examples.iter().filter(|example| !example.finds.is_empty()) {
            let lines = example.paper();
            let lines =
                lines.lines().map(|line| if is_heading(line) { format!("{line}, {SECRET}") } else { line.into() });
            let paper = lines.collect::<Vec<String>>().join("\n");
            let reading = read(&paper);
            let findings = check(&Paper::alone(&reading.document, &reading.source.text), &Settings::everything());
            for finding in &findings {
                let told = format!("{:?} {:?}", finding.arguments, finding.correction);
                for secret in ["Birkelund", "5006", "0101505006"] {
                    assert!(!told.contains(secret), "{}: {told}", finding.code);
                }
                if told.contains("***") {
                    starred.insert(finding.code);
                }
            }
        }
    }
    assert!(starred.len() >= 3, "only these quoted the title: {starred:?}");
}

fn found_in_name(code: &str, name: &str) -> usize {
    let reading = read("Birkedal Kommune\nBeskæftigelsesudvalget\nReferat\n1. Emne\nBeslutning\nGodkendt.\n");
    let files = [AttachedFile { name: name.to_owned(), ..AttachedFile::default() }];
    let paper = Paper { attached: &files, ..Paper::alone(&reading.document, &reading.source.text) };
    let findings = check(&paper, &Settings::only(rule(code).unwrap()));
    assert!(findings.iter().all(|finding| finding.secret && finding.place.span().is_empty()));
    assert!(!format!("{findings:?}").contains(name));
    findings.len()
}

#[test]
fn names_of_files_are_looked_through() {
    for (code, name) in [
        ("P001", "Ansøgning_010150-5006.pdf"),
        ("P001", "Klage-010150-5006-scannet.pdf"),
        ("P002", "ansøgning 0101505006 underskrevet.pdf"),
        ("P004", "Notat_ring_00_12_34_56.pdf"),
        ("P005", "Mail til birke.klit@eksempel.dk .msg"),
        ("P008", "Ansøgning_fra_Hanne_Birkelund.pdf"),
        ("P008", "Hanne Birkelund - lægeerklæring.pdf"),
    ] {
        assert_eq!(found_in_name(code, name), 1, "{code} {name}");
    }
    for (code, name) in [
        ("P001", "Integrationspolitik godkendt version 20220531.pdf"),
        ("P001", "15.20.00-P19-1-23 Bilag 010124-2024.pdf"),
        ("P002", "Budget 2024-2027 010124.xlsx"),
        ("P004", "Referat 20240313 12345678.pdf"),
        ("P008", "Høringssvar fra Seniorrådet.pdf"),
        ("P008", "Ansøgning fra Birkedal Kommune.pdf"),
    ] {
        assert_eq!(found_in_name(code, name), 0, "{code} {name}");
    }
}

#[test]
fn personal_data_in_a_closed_item_is_marked_as_such() {
    let text = "Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n1. Godkendelse af dagsorden\n\n\
        Beslutning\nGodkendt.\n\n2. Lukket: Personsag\n\nSagsfremstilling\nBorger 010150-5006 søger.\n\nBeslutning\nGodkendt.\n";
    let reading = read(text);
    let findings =
        check(&Paper::alone(&reading.document, &reading.source.text), &Settings::only(rule("P001").unwrap()));
    assert_eq!(findings.len(), 1);
    assert!(findings[0].closed, "{:?}", reading.document.items);
}

/// The settings that run the rules of this folder alone.
fn ours() -> Settings {
    let mut settings = Settings::everything();
    for rule in crate::RULES.iter().filter(|rule| !rule.code.starts_with('P')) {
        settings.severities.insert(rule.code.to_owned(), None);
    }
    settings
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn any_text_is_looked_through(
        text in r"(borgeren|Hanne|Birkelund|[0-9]{1,6}|010150-5006|[ .,:@()\n\t|/æÅ\u{a0}-]|tlf|Elmevej|beboere|over |67 år|sygemeldt|er|a@b\.dk|bilag|1 medarbejder|\.docx){0,40}",
        name in any::<String>(),
    ) {
        let paper = ["Birkedal Kommune\nBeskæftigelsesudvalget\nReferat\n1. Emne\nSagsfremstilling\n", &text].concat();
        let reading = read(&paper);
        let files = [AttachedFile { name, text: text.clone(), ..AttachedFile::default() }];
        let kept = &reading.source.text;
        let paper = Paper { attached: &files, ..Paper::alone(&reading.document, kept) };
        let findings = check(&paper, &ours());
        prop_assert_eq!(conceal(&paper, None, &findings).len(), kept.len());
        prop_assert_eq!(conceal(&paper, Some(0), &findings).len(), text.len());
        for finding in findings {
            let text = if matches!(finding.place, Place::Paper(_)) { kept.as_str() } else { text.as_str() };
            let span = finding.place.span();
            prop_assert!(text.get(span.start..span.end).is_some());
        }
    }
}

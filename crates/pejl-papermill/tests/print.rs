//! Every layout shows what it says that it shows.

use pejl_papermill::{Faults, Layout, Size, differences, print, truth};

#[test]
fn titles_and_decisions_stand_in_the_text_of_every_layout() {
    for &layout in Layout::ALL {
        for seed in 0..20 {
            let printed = print(&truth(seed, Size::Small), layout, &Faults::NONE, seed);
            let flat = printed.text.split_whitespace().collect::<Vec<_>>().join(" ");
            for item in &printed.expected.items {
                let title = item.title.as_ref().map_or("", |t| t.value.as_str());
                assert!(flat.contains(title), "{layout:?} {title}");
                let decision = item.decision.as_ref().map_or("", |d| d.text.as_str());
                assert!(flat.contains(decision), "{layout:?} {decision}");
                let labels = item.sections.iter().map(|s| s.label.as_str());
                assert!(labels.clone().all(|l| !l.is_empty() && flat.contains(l)), "{layout:?}");
                assert!(item.attachments.iter().all(|a| flat.contains(&a.title)), "{layout:?}");
            }
        }
    }
}

#[test]
fn an_expected_document_does_not_differ_from_itself_and_does_from_another() {
    let one = print(&truth(1, Size::Small), Layout::ExportLate, &Faults::NONE, 1);
    let two = print(&truth(2, Size::Small), Layout::ExportLate, &Faults::NONE, 1);
    assert_eq!(differences(&one.expected, &one.expected, &one.can), []);
    assert!(!differences(&one.expected, &two.expected, &one.can).is_empty());
}

#[test]
fn faults_change_the_text_and_not_what_is_expected() {
    let paper = truth(5, Size::Ordinary);
    let clean = print(&paper, Layout::ExportDated, &Faults::NONE, 5);
    let all = Faults { page_breaks: true, page_numbers: true, crlf: true, wrapped: true, ..Faults::NONE };
    let faulty = print(&paper, Layout::ExportDated, &all, 5);
    assert_ne!(clean.text, faulty.text);
    assert_eq!(clean.expected, faulty.expected);
    assert!(faulty.text.contains("Side 1 af ") && faulty.text.contains("\r\n"));
}

#[test]
fn an_ordinary_paper_is_about_25_kb() {
    let lengths: Vec<usize> = (0..200)
        .map(|seed| {
            let layout = Layout::ALL[seed as usize % Layout::ALL.len()];
            print(&truth(seed, Size::Ordinary), layout, &Faults::NONE, seed).text.len()
        })
        .collect();
    let mean = lengths.iter().sum::<usize>() / lengths.len();
    assert!((18_000..32_000).contains(&mean), "{mean}");
}

#[test]
fn no_made_up_paper_holds_a_civil_registration_number() {
    for seed in 0..50 {
        let text = print(&truth(seed, Size::Ordinary), Layout::Initials, &Faults::NONE, seed).text;
        let digits =
            |w: &str| w.len() == 11 && w.as_bytes()[6] == b'-' && w.bytes().filter(u8::is_ascii_digit).count() == 10;
        assert!(!text.split_whitespace().any(digits));
    }
}

//! The findings of an item beside the text that they concern.

use crate::addresses::rule_path;
use crate::prose::{Block, Marking};
use pejl_app::{Finding, FindingCounts, FoundAttachment, ItemView, ShownFinding};
use pejl_model::Span;
use pejl_words as words;
use std::borrow::Cow;

/// A finding as a page tells it.
pub(super) struct FoundRow {
    /// Which on the page, from 1.
    pub(super) number: usize,
    pub(super) severity: Cow<'static, str>,
    /// "error", "warning" or "note": which icon and edge it has.
    pub(super) class: &'static str,
    pub(super) code: &'static str,
    /// The page of the rule.
    pub(super) path: String,
    pub(super) message: String,
    /// What would be right.
    pub(super) correction: Option<String>,
    /// What stands there, where the page shows no text that could be marked.
    pub(super) quoted: Option<String>,
    pub(super) name: String,
    pub(super) why: String,
    /// Title and page of the attachment that it stands in.
    pub(super) attachment: Option<(String, String)>,
    /// True where the place is marked in the text.
    pub(super) marked: bool,
}

/// The page of the attachment that a finding stands in.
pub(crate) fn found_attachment_path(attachment: &FoundAttachment) -> String {
    format!("/bilag/{}", attachment.address)
}

/// A stretch of a section, and what was found in it.
pub(super) struct MarginRow<'a> {
    pub(super) block: Block<'a>,
    pub(super) found: Vec<FoundRow>,
}

/// A section whose findings are placed.
pub(super) struct Place<'p, 'a> {
    /// Label and content.
    pub(super) spans: [Span; 2],
    pub(super) rows: &'p mut [MarginRow<'a>],
    /// Findings in no stretch that is shown.
    pub(super) below: &'p mut Vec<FoundRow>,
}

impl FoundRow {
    pub(super) fn of(found: &ShownFinding, number: usize) -> Self {
        let finding = &found.finding;
        let correction = finding.correction.as_ref().filter(|correction| !correction.text.trim().is_empty());
        Self {
            number,
            severity: words::severity(finding.severity),
            class: finding.severity.as_str(),
            code: finding.code,
            path: rule_path(finding.code),
            message: words::finding(finding),
            correction: correction.map(|c| words::text("web-found-correct", &[("text", (&c.text).into())])),
            quoted: (!found.text.is_empty()).then(|| found.text.clone()),
            name: words::rule_name(finding.code),
            why: words::rule_why(finding.code),
            attachment: found.attachment.as_ref().map(|one| (one.title.clone(), found_attachment_path(one))),
            marked: false,
        }
    }

    /// The same for a place that is marked in the text, which needs no quoting.
    fn marked(self, marked: bool) -> Self {
        Self { quoted: self.quoted.filter(|_| !marked), marked, ..self }
    }
}

/// "2 fejl, 1 advarsel", heaviest first; empty where there is nothing.
pub(super) fn counts_told(counts: FindingCounts) -> String {
    let told = [
        (counts.errors, "web-found-errors"),
        (counts.warnings, "web-found-warnings"),
        (counts.notes, "web-found-notes"),
    ];
    let told = told.into_iter().filter(|(count, _)| *count > 0);
    words::list(&told.map(|(count, key)| words::text(key, &[("count", count.into())])).collect::<Vec<_>>())
}

/// True where something was found in the section with these spans.
pub(super) fn is_in(view: &ItemView, spans: [Span; 2]) -> bool {
    view.findings.iter().any(|found| is_at(found, spans))
}

fn is_at(found: &ShownFinding, spans: [Span; 2]) -> bool {
    let at = found.finding.place.span().start;
    found.attachment.is_none() && spans.iter().any(|span| span.start <= at && at < span.end)
}

/// Puts each finding beside its text and marks the place there. Numbers go down
/// the page; given back are those that no section has, which stand below all.
pub(super) fn place(view: &ItemView, mut sections: Vec<Place<'_, '_>>) -> Vec<FoundRow> {
    let section_of = |found: &ShownFinding| sections.iter().position(|section| is_at(found, section.spans));
    let slot = |found: &ShownFinding| {
        let section = section_of(found)?;
        let at = found.finding.place.span().start;
        // What is in no row stands below the section.
        Some((section, sections.get(section)?.rows.iter().position(|row| row.block.holds(at)).unwrap_or(usize::MAX)))
    };
    let mut slots: Vec<(Option<(usize, usize)>, &ShownFinding)> =
        view.findings.iter().map(|found| (slot(found), found)).collect();
    slots.sort_by_key(|(slot, found)| (slot.is_none(), *slot, found.finding.place));
    let mut whole = Vec::new();
    for (number, (slot, found)) in (1..).zip(slots) {
        let row = FoundRow::of(found, number);
        let Some((section, at)) = slot else {
            whole.push(row);
            continue;
        };
        let marked = mark(&mut sections, &found.finding, &row);
        let Some(section) = sections.get_mut(section) else { continue };
        match section.rows.get_mut(at) {
            Some(held) => held.found.push(row.marked(marked)),
            None => section.below.push(row.marked(marked)),
        }
    }
    whole
}

/// Marks the place of a finding wherever it is shown, and lightly what belongs to it.
fn mark(sections: &mut [Place<'_, '_>], finding: &Finding, row: &FoundRow) -> bool {
    let args = [("number", row.number.into()), ("severity", row.severity.as_ref().into())];
    let class = match row.class {
        "error" => "found-error",
        "warning" => "found-warning",
        _ => "found-mark",
    };
    let first = Marking { class, finding: Some((row.number, words::text("web-found-ref", &args))) };
    let rest = Marking { class, finding: None };
    let related = Marking { class: "found-related", finding: None };
    let mut marked = false;
    for row in sections.iter_mut().flat_map(|section| section.rows.iter_mut()) {
        marked |= row.block.mark(finding.place.span(), if marked { &rest } else { &first }, &rest);
        for span in &finding.related {
            row.block.mark(*span, &related, &related);
        }
    }
    marked
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use pejl_app::{MeetingLine, PaperLine};
    use pejl_model::{AgendaItem, PaperKind, Part, Role, Section, SectionKind, Severity};

    const TEXT: &str = "Sagsfremstilling\nMødet er mandag.\n\nIntet her.";

    fn found(words: &str, message: &'static str) -> ShownFinding {
        let start = if words.is_empty() { TEXT.len() } else { TEXT.find(words).unwrap() };
        let finding = Finding {
            code: "D001",
            severity: Severity::Warning,
            place: pejl_app::FindingPlace::Paper(Span::new(start, start + words.len())),
            item: Some(0),
            closed: false,
            secret: false,
            arguments: vec![
                ("date", date(2024, 8, 14).into()),
                ("printed", message.into()),
                ("right", "onsdag".into()),
            ],
            related: Vec::new(),
            correction: None,
        };
        ShownFinding { finding, text: words.to_owned(), attachment: None }
    }

    fn view(findings: Vec<ShownFinding>) -> ItemView {
        let content = Span::new(TEXT.find('M').unwrap(), TEXT.len());
        let section = Section {
            kinds: vec![SectionKind::Background],
            label: "Sagsfremstilling".into(),
            label_span: Span::new(0, 16),
            text: content.of(TEXT).into(),
            content,
        };
        let whole = Span::new(0, TEXT.len());
        ItemView {
            address: "faxe/jobudvalget/2024-05-14/1".into(),
            meeting: MeetingLine {
                address: "faxe/jobudvalget/2024-05-14".into(),
                municipality: "Faxe".into(),
                committee: "Jobudvalget".into(),
                date: date(2024, 5, 14),
                start: None,
                kind: PaperKind::Minutes,
                items: 1,
            },
            item: AgendaItem { open: true, sections: vec![section], ..AgendaItem::bare(whole) },
            previous: None,
            next: None,
            paper: PaperLine {
                id: "1".into(),
                kind: PaperKind::Minutes,
                form: "text".into(),
                file_name: "1.txt".into(),
                version: 1,
                sha256: String::new(),
                edition: 1,
                imported_at: String::new(),
                replaced: false,
                shown: true,
            },
            source: TEXT.into(),
            source_start: 0,
            parts: vec![Part { span: content, role: Role::Content, item: Some(0), section: Some(0) }],
            corrections: Vec::new(),
            politicians: Vec::new(),
            attachments: Vec::new(),
            findings,
        }
    }

    #[test]
    fn a_finding_stands_by_its_text_below_its_section_or_below_all() {
        let whole = found("", "intet");
        let page = super::super::item_page(
            "",
            &view(vec![found("mandag", "mandag"), found("Sagsfremstilling", "label"), whole]),
        );
        let page = page.unwrap();
        let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
        // What has no place in the text stands with the heading of all, below them, and has the last number.
        assert!(at("href=\"#fund\"") < at("id=\"afsnit-1\"") && at("ikke en label") < at("id=\"fund\""));
        assert!(at("id=\"fund\"") < at("id=\"fund-3\"") && at("id=\"fund-3\"") < at("ikke en intet"));
        assert!(at("id=\"afsnit-1\"") < at("<mark class=\"found found-warning\">mandag</mark>"));
        assert!(at("mandag</mark>") < at("ikke en mandag") && at("ikke en mandag") < at("Intet her."));
        // A label is no text that could be marked: what stands there is quoted instead.
        assert!(at("Intet her.") < at("ikke en label") && page.contains("<q>Sagsfremstilling</q>"));
        assert_eq!((page.matches("id=\"sted-").count(), page.matches("href=\"#sted-").count()), (1, 1));
        assert!(page.contains("3 advarsler."), "{page}");
        let clean = super::super::item_page("", &view(Vec::new())).unwrap();
        assert!(!clean.contains("found-") && !clean.contains("id=\"fund\""), "{clean}");
    }
}

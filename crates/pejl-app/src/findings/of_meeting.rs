//! The papers of a meeting and the attachments of its items looked through, and what may be told of that.
//!
//! Out come only findings that are about nothing hidden: none of the rules on
//! personal data, none in or about a closed item, none whose place is masked,
//! and none whose message repeats what is masked where it stands.

use super::views::{FoundAttachment, ShownFinding};
use crate::attachments::{self, shown};
use crate::corrections;
use crate::publish::{PublicMeeting, place, public_text};
use crate::views::ItemLine;
use pejl_check::{Argument, Finding, Group, Paper as Checked, Place, Settings, check, check_attached};
use pejl_model::text::shortened;
use pejl_model::{AttachedFile, Document, Span};
use pejl_store::{MeetingReading, Paper, WholeMeeting, attachment_part};
use std::borrow::Cow;
use std::collections::HashMap;

/// So many findings of a meeting are told; a paper that has more is no paper.
const MOST: usize = 1_000;
/// So much of what stands at a finding is shown, in characters.
const LONGEST: usize = 200;
/// Words with so many digits may be a number that is masked elsewhere.
const DIGITS: usize = 6;

/// The findings of a meeting that anyone may see.
#[derive(Debug, Default)]
pub(crate) struct MeetingFindings {
    /// Those of its papers as a whole.
    pub(crate) whole: Vec<ShownFinding>,
    /// The items that have some, in the order in which they are shown.
    pub(crate) items: Vec<ItemFindings>,
}

/// The findings of an item.
#[derive(Debug)]
pub(crate) struct ItemFindings {
    /// Which of the shown items it is, from 1.
    pub(crate) number: u16,
    pub(crate) line: ItemLine,
    pub(crate) findings: Vec<ShownFinding>,
}

impl MeetingFindings {
    /// `texts` are those of the attachments by their ids.
    pub(crate) fn of(whole: &WholeMeeting, texts: &HashMap<i64, String>) -> Self {
        let held = &whole.reading;
        let mut found = Self::default();
        let main = held.main_paper().map(|paper| paper.id);
        for paper in &held.papers {
            let used = main == Some(paper.id) || held.shown().any(|shown| shown.paper.id == paper.id);
            let text = whole.texts.iter().find(|(id, _)| *id == paper.id);
            if let Some((_, text)) = text.filter(|_| used) {
                found.look_through(held, paper, text);
            }
        }
        if !texts.is_empty() {
            found.look_through_attachments(held, texts);
        }
        found.items.sort_by_key(|item| item.number);
        found
    }

    /// How many there are.
    pub(crate) fn len(&self) -> usize {
        self.whole.len() + self.items.iter().map(|item| item.findings.len()).sum::<usize>()
    }

    /// Those of the item with this address.
    pub(crate) fn of_item(&self, address: &str) -> &[ShownFinding] {
        self.items.iter().find(|item| item.line.address == address).map_or(&[], |item| &item.findings)
    }

    fn look_through(&mut self, held: &MeetingReading, paper: &Paper, text: &str) {
        let document = corrected(held, paper);
        let mut findings = check(&Checked::alone(&document, text), &Settings::default());
        findings.retain(is_public);
        if findings.is_empty() {
            return;
        }
        let seen = Seen { kept: text, shown: public_text(text, paper), document: &document };
        for finding in findings.into_iter().filter(|finding| seen.may_be_told(finding)) {
            if self.len() >= MOST {
                return;
            }
            let text = shortened(finding.place.span().of(&seen.shown), LONGEST);
            self.put(held, paper, ShownFinding { finding, text, attachment: None });
        }
    }

    /// The attachments that open items show, as anyone sees them. Only rules that
    /// hold for any text look at them, and none of those on personal data.
    fn look_through_attachments(&mut self, held: &MeetingReading, texts: &HashMap<i64, String>) {
        let public = PublicMeeting::of(held);
        for (place, ((slug, ..), item)) in public.items.iter().zip(&public.document.items).enumerate() {
            let number = u16::try_from(place + 1).unwrap_or(u16::MAX);
            let address = format!("{}/{slug}", held.meeting.address);
            for (at, file) in shown(held, slug, item) {
                let (Some(named), Some(text)) = (item.attachments.get(at), texts.get(&file.id)) else { continue };
                let attachment = FoundAttachment {
                    address: format!("{address}/{}", attachment_part(&file.sha256)),
                    title: named.title.clone(),
                };
                for found in in_attachment(text, at, &attachment) {
                    if self.len() >= MOST {
                        return;
                    }
                    self.put_at(number, || line(address.clone(), Some(item)), found);
                }
            }
        }
    }

    /// A finding in an item that another paper shows is not told.
    fn put(&mut self, held: &MeetingReading, paper: &Paper, found: ShownFinding) {
        let Some(ordinal) = found.finding.item else { return self.whole.push(found) };
        let here = (paper.id, ordinal as usize);
        let shown = held.items.iter().filter_map(|item| Some((item.shown?, item)));
        let Some((at, (_, item))) = shown.enumerate().find(|(_, (shown, _))| *shown == here) else { return };
        let number = u16::try_from(at + 1).unwrap_or(u16::MAX);
        let read = paper.document.items.get(here.1);
        self.put_at(number, || line(format!("{}/{}", held.meeting.address, item.slug), read), found);
    }

    /// `line` is how the item with this number is told, where it is new.
    fn put_at(&mut self, number: u16, line: impl FnOnce() -> ItemLine, found: ShownFinding) {
        match self.items.iter_mut().find(|item| item.number == number) {
            Some(item) => item.findings.push(found),
            None => self.items.push(ItemFindings { number, line: line(), findings: vec![found] }),
        }
    }
}

/// What is found in the text of an attachment, as far as the text is shown.
fn in_attachment(text: &str, at: usize, attachment: &FoundAttachment) -> Vec<ShownFinding> {
    let (shown, _) = attachments::public_text(text);
    let kept = text.get(..shown.len()).unwrap_or_default();
    let file = AttachedFile { text: kept.to_owned(), ..AttachedFile::default() };
    let mut findings = check_attached(&file, at, &Settings::default());
    findings.retain(|finding| !is_private(finding));
    if findings.is_empty() {
        return Vec::new();
    }
    let document = Document::unreadable(Vec::new());
    let seen = Seen { kept, shown, document: &document };
    let told = findings.into_iter().filter(|finding| seen.may_be_told(finding));
    let view = |finding: Finding| {
        let text = shortened(finding.place.span().of(&seen.shown), LONGEST);
        ShownFinding { finding, text, attachment: Some(attachment.clone()) }
    };
    told.map(view).collect()
}

fn line(address: String, item: Option<&pejl_model::AgendaItem>) -> ItemLine {
    let masked = |text: &String| pejl_mask::mask(text).into_owned();
    ItemLine {
        address,
        number: item.and_then(|item| item.number.as_ref()).map(|number| masked(&number.value)),
        title: item.and_then(|item| item.title.as_ref()).map(|title| masked(&title.value)).unwrap_or_default(),
    }
}

/// The paper as the pages have it: with what a person corrected laid over it.
fn corrected<'h>(held: &MeetingReading, paper: &'h Paper) -> Cow<'h, Document> {
    if held.corrections.is_empty() {
        return Cow::Borrowed(&paper.document);
    }
    let mut document = Document::clone(&paper.document);
    for item in &held.items {
        let Some((_, ordinal)) = item.shown.filter(|(id, _)| *id == paper.id) else { continue };
        if let Some(read) = document.items.get_mut(ordinal) {
            corrections::lay_over(read, &item.slug, &held.corrections);
        }
    }
    place(&mut document, held);
    Cow::Owned(document)
}

/// False for what concerns personal data, a closed item or a file beside the paper.
fn is_public(finding: &Finding) -> bool {
    !is_private(finding) && matches!(finding.place, Place::Paper(_))
}

/// True for what concerns personal data or a closed item.
fn is_private(finding: &Finding) -> bool {
    let of_persons = pejl_check::rule(finding.code).is_none_or(|rule| rule.group() == Group::Privacy);
    of_persons || finding.secret || finding.closed
}

/// A paper's text as kept and as anyone may see it.
struct Seen<'a> {
    kept: &'a str,
    shown: String,
    document: &'a Document,
}

impl Seen<'_> {
    fn may_be_told(&self, finding: &Finding) -> bool {
        let correction = finding.correction.as_ref();
        let places = std::iter::once(finding.place.span()).chain(finding.related.iter().copied());
        let all_shown = places.chain(correction.map(|correction| correction.span)).all(|span| self.is_shown(span));
        let within = finding.item.and_then(|item| self.document.items.get(item as usize)).map(|item| item.span);
        let words = finding.arguments.iter().filter_map(|(_, argument)| match argument {
            Argument::Words(words) => Some(words.as_ref()),
            _ => None,
        });
        let mut words = words.chain(correction.map(|correction| correction.text.as_str()));
        all_shown && !words.any(|words| self.hides(words, within.unwrap_or(Span::new(0, self.kept.len()))))
    }

    /// True where the place is in no closed item and nothing of it is masked.
    fn is_shown(&self, span: Span) -> bool {
        let touches = |item: Span| item.start < span.end.max(span.start + 1) && span.start < item.end;
        let closed = self.document.items.iter().any(|item| !item.open && touches(item.span));
        !closed && self.kept.get(span.start..span.end) == self.shown.get(span.start..span.end)
    }

    /// True where `words` stand inside `within` and are masked there.
    fn hides(&self, words: &str, within: Span) -> bool {
        let digits = words.bytes().filter(u8::is_ascii_digit).count();
        if digits < DIGITS && !words.contains('@') {
            return false;
        }
        within.of(self.kept).match_indices(words).any(|(at, _)| {
            let start = within.start + at;
            self.shown.get(start..start + words.len()) != Some(words)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::{AgendaItem, Severity};

    const TEXT: &str = "Åbent: ring 23456789 den 14. august 2024. Lukket: hemmeligt.";

    fn seen(document: &Document) -> Seen<'_> {
        Seen { kept: TEXT, shown: pejl_mask::public_text(TEXT, document), document }
    }

    fn document() -> Document {
        let at = TEXT.find("Lukket").unwrap();
        let closed = AgendaItem { open: false, ..AgendaItem::bare(Span::new(at, TEXT.len())) };
        let items = vec![AgendaItem { open: true, ..AgendaItem::bare(Span::new(0, at)) }, closed];
        Document { items, ..Document::unreadable(Vec::new()) }
    }

    fn at(words: &str) -> Span {
        let start = TEXT.find(words).unwrap();
        Span::new(start, start + words.len())
    }

    fn finding(words: &str) -> Finding {
        Finding {
            code: "D001",
            severity: Severity::Error,
            place: Place::Paper(at(words)),
            item: Some(0),
            closed: false,
            secret: false,
            arguments: Vec::new(),
            related: Vec::new(),
            correction: None,
        }
    }

    #[test]
    fn what_concerns_personal_data_or_a_closed_item_is_not_public() {
        assert!(is_public(&finding("ring")));
        assert!(!is_public(&Finding { secret: true, ..finding("ring") }));
        assert!(!is_public(&Finding { closed: true, ..finding("ring") }));
        assert!(!is_public(&Finding { code: "P001", ..finding("ring") }));
        assert!(!is_public(&Finding { place: Place::Attached(0, Span::default()), ..finding("ring") }));
    }

    #[test]
    fn what_is_masked_or_closed_is_not_told_and_not_repeated() {
        let document = document();
        let seen = seen(&document);
        assert!(seen.may_be_told(&finding("14. august 2024")));
        for hidden in ["23456789", "hemmeligt", "Lukket"] {
            assert!(!seen.may_be_told(&finding(hidden)), "{hidden}");
            assert!(!seen.may_be_told(&Finding { related: vec![at(hidden)], ..finding("ring") }), "{hidden}");
        }
        let end = Span::new(TEXT.len(), TEXT.len());
        assert!(
            !seen.may_be_told(&Finding {
                place: Place::Paper(Span::new(end.start - 1, end.start - 1)),
                ..finding("ring")
            })
        );
        let says = |words: &str| Finding { arguments: vec![("words", Argument::from(words))], ..finding("ring") };
        assert!(seen.may_be_told(&says("14. august 2024")) && seen.may_be_told(&says("ring")));
        assert!(!seen.may_be_told(&says("23456789")));
    }

    #[test]
    fn of_an_attachment_only_what_is_shown_is_told() {
        let attachment = FoundAttachment { address: "a/b".into(), title: "Notat".into() };
        let text = "Mødet er mandag den 14. august 2024. Birke (010170-1234) kommer tirsdag den 15. august 2024.";
        let told = in_attachment(text, 2, &attachment);
        let words: Vec<&str> = told.iter().map(|found| found.text.as_str()).collect();
        assert_eq!(words, ["mandag", "tirsdag"]);
        assert!(told.iter().all(|found| found.attachment.as_ref() == Some(&attachment)));
        assert!(told.iter().all(|found| matches!(found.finding.place, Place::Attached(2, _))));
        let far = format!("{}{text}", "Linje.\n".repeat((1 << 20) / 7 + 1));
        assert!(in_attachment(&far, 0, &attachment).is_empty(), "beyond what is shown");
        assert!(in_attachment("Spørg 010170-1234 eller birke@example.org.", 0, &attachment).is_empty());
    }
}

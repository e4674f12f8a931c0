//! What may be seen of a meeting: the one place where papers leave the store
//! for pages, index, exports and reports.

use crate::attachments::{self, index_texts};
use crate::corrections::{self, CorrectionView};
use crate::taking_part::taking_part;
use pejl_find::ItemText;
use pejl_model::{AgendaItem, Document, Located, SectionKind};
use pejl_publish::{PublishedFile, PublishedMeeting};
use pejl_store::{Meeting, MeetingReading, Paper, slug};
use std::collections::HashMap;

/// A meeting as anyone may see it: masked, closed items reduced to number, title and case number.
#[derive(Debug, Clone)]
pub(crate) struct PublicMeeting {
    /// The main paper's head with the items of all shown papers.
    pub(crate) document: Document,
    /// For each item: the last part of its address, its paper's id and its place in that paper.
    pub(crate) items: Vec<(String, i64, usize)>,
    /// The main paper's id.
    pub(crate) main: Option<i64>,
    /// What a person corrected of the meeting and of its open items.
    pub(crate) corrections: Vec<CorrectionView>,
    /// The files of attachments that the items show.
    pub(crate) files: Vec<PublishedFile>,
}

impl PublicMeeting {
    pub(crate) fn of(held: &MeetingReading) -> Self {
        let views: Vec<(i64, Document)> =
            held.papers.iter().map(|paper| (paper.id, pejl_mask::public_view(&paper.document))).collect();
        let main = held.main_paper().map(|paper| paper.id);
        let view = |id: i64| views.iter().find(|(paper, _)| *paper == id).map(|(_, view)| view);
        let mut items = Vec::new();
        let mut shown: Vec<AgendaItem> = Vec::new();
        for item in &held.items {
            let Some((paper, ordinal)) = item.shown else { continue };
            if let Some(found) = view(paper).and_then(|view| view.items.get(ordinal)) {
                items.push((item.slug.clone(), paper, ordinal));
                let mut found = found.clone();
                corrections::lay_over(&mut found, &item.slug, &held.corrections);
                shown.push(found);
            }
        }
        let mut document = main.and_then(view).map_or_else(|| Document::unreadable(Vec::new()), Document::clone);
        // Parts count items as the main paper has them; with items of other
        // papers among them they would point at the wrong ones.
        if items.iter().enumerate().any(|(at, (_, paper, ordinal))| Some(*paper) != main || at != *ordinal) {
            document.parts.clear();
        }
        document.items = shown;
        document.kind = held.meeting.kind;
        place(&mut document, held);
        let open = |part: &str| {
            let at = items.iter().position(|(known, ..)| known == part);
            at.and_then(|at| document.items.get(at)).is_some_and(|item| item.open)
        };
        let corrections = corrections::of_meeting(&held.corrections, open);
        let files = attachments::files(held, items.iter().map(|(slug, ..)| slug.as_str()), &document.items);
        Self { document, items, main, corrections, files }
    }
}

/// A meeting that a person put on another day or under another committee says so itself.
pub(crate) fn place(document: &mut Document, held: &MeetingReading) {
    let meeting = &held.meeting;
    let other = |read: &Located<String>| slug(&read.value) != slug(&meeting.committee);
    if document.committee.as_ref().is_none_or(other) {
        let span = document.committee.as_ref().map(|read| read.span).unwrap_or_default();
        document.committee = Some(Located::new(pejl_mask::mask(&meeting.committee).into_owned(), span));
    }
    if document.date.as_ref().is_none_or(|read| read.value != meeting.date) {
        let span = document.date.as_ref().map(|read| read.span).unwrap_or_default();
        document.date = Some(Located::new(meeting.date, span));
    }
}

impl PublicMeeting {
    /// What was corrected of the item with this last part of its address, or of the meeting itself where it is empty.
    pub(crate) fn corrections_of(&self, part: &str) -> Vec<CorrectionView> {
        self.corrections.iter().filter(|correction| correction.item == part).cloned().collect()
    }

    /// The address of each item of the meeting at `meeting`.
    pub(crate) fn addresses(&self, meeting: &str) -> Vec<String> {
        self.items.iter().map(|(slug, ..)| format!("{meeting}/{slug}")).collect()
    }
}

/// `meeting` as the formats of others take it; `items` are the addresses of its items.
pub(crate) fn published<'a>(
    meeting: &'a Meeting,
    public: &'a PublicMeeting,
    items: &'a [String],
) -> PublishedMeeting<'a> {
    PublishedMeeting {
        address: &meeting.address,
        municipality: &meeting.municipality,
        committee: &meeting.committee,
        date: meeting.date,
        document: &public.document,
        item_addresses: items,
        files: &public.files,
    }
}

impl PublicMeeting {
    /// A meeting as it stood in an older edition, without what is not public in
    /// the edition of `now`. An item that is closed now bears what it bears
    /// now; one that is in no current paper any more bears its number only,
    /// for that it was closed may be why it went. Remarks and contents, that
    /// may name such items, are left out.
    pub(crate) fn of_edition(held: &MeetingReading, now: &Self) -> Self {
        let mut old = Self::of(held);
        let current = |slug: &str| {
            let at = now.items.iter().position(|(known, ..)| known == slug)?;
            now.document.items.get(at)
        };
        let slugs: Vec<String> = old.items.iter().map(|(slug, ..)| slug.clone()).collect();
        let is_told = |closed: &AgendaItem, slug: &str| {
            let before = slugs.iter().position(|known| known == slug).and_then(|at| old.document.items.get(at));
            before.is_some_and(|before| !before.open || same_title(before, closed))
        };
        // A closed item that is none of the old ones by its name may be any that changed its name.
        let unknown_closed =
            now.items.iter().zip(&now.document.items).any(|((slug, ..), item)| !item.open && !is_told(item, slug));
        let items = slugs.iter().zip(&old.document.items).map(|(slug, item)| match current(slug) {
            Some(now) if !now.open => AgendaItem { span: item.span, ..now.clone() },
            Some(now) if same_title(now, item) || !unknown_closed => item.clone(),
            _ => AgendaItem { number: item.number.clone(), open: false, ..AgendaItem::bare(item.span) },
        });
        let items = items.collect();
        let document = &mut old.document;
        document.items = items;
        old.files.clear();
        document.diagnostics.clear();
        document.contents.clear();
        document.parts.clear();
        old
    }
}

fn same_title(a: &AgendaItem, b: &AgendaItem) -> bool {
    let title = |item: &AgendaItem| {
        let title = item.title.as_ref().map_or("", |title| title.value.as_str());
        pejl_model::text::collapse(title).to_lowercase()
    };
    title(a) == title(b)
}

/// The items of a meeting as the index takes them; `texts` are those of its attachments by their ids.
pub(crate) fn index_items(held: &MeetingReading, texts: &HashMap<i64, String>) -> Vec<ItemText> {
    let meeting = &held.meeting;
    let public = PublicMeeting::of(held);
    let items = public.items.iter().zip(&public.document.items).zip(taking_part(&public.document));
    let text = |position: usize, slug: &str, item: &AgendaItem, politicians: Vec<String>| ItemText {
        address: format!("{}/{slug}", meeting.address),
        meeting: meeting.address.clone(),
        municipality: meeting.municipality.clone(),
        committee: meeting.committee.clone(),
        date: Some(meeting.date),
        position: u16::try_from(position).unwrap_or(u16::MAX),
        attached: index_texts(held, slug, item, texts),
        politicians,
        ..item_text(item)
    };
    items.enumerate().map(|(at, (((slug, ..), item), politicians))| text(at, slug, item, politicians)).collect()
}

fn item_text(item: &AgendaItem) -> ItemText {
    let mut out = ItemText {
        number: item.number.as_ref().map(|number| number.value.clone()),
        title: item.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
        item_type: item.item_type.as_ref().map(|kind| kind.value),
        outcome: item.decision.as_ref().map(|decision| decision.outcome),
        case_number: item.case_number.as_ref().map(|number| number.text.clone()),
        attachments: item.attachments.iter().map(|attachment| attachment.title.clone()).collect(),
        closed: !item.open,
        ..ItemText::default()
    };
    for section in &item.sections {
        let into = match section.kind() {
            SectionKind::Decision => &mut out.decision,
            SectionKind::Recommendation => &mut out.recommendation,
            // Titles of attachments have a field of their own.
            SectionKind::Attachments => continue,
            _ => &mut out.body,
        };
        if !into.is_empty() {
            into.push('\n');
        }
        into.push_str(&section.text);
    }
    if let (true, Some(decision)) = (out.decision.is_empty(), &item.decision) {
        out.decision.clone_from(&decision.text);
    }
    out
}

/// The masked text of a paper, in which the spans of its public view still count.
pub(crate) fn public_text(text: &str, paper: &Paper) -> String {
    pejl_mask::public_text(text, &paper.document)
}

/// The form of a paper's bytes as the store names it.
pub(crate) fn form(format: pejl_read::SourceFormat) -> pejl_store::PaperForm {
    match format {
        pejl_read::SourceFormat::Text => pejl_store::PaperForm::Text,
        pejl_read::SourceFormat::Pdf => pejl_store::PaperForm::Pdf,
        // An export marks its headings as a page does.
        pejl_read::SourceFormat::Html | pejl_read::SourceFormat::Export => pejl_store::PaperForm::Html,
        pejl_read::SourceFormat::Docx => pejl_store::PaperForm::Docx,
    }
}

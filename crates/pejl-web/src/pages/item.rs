//! An item's page: what was decided first, then why.

use super::edition::{OldEdition, papers_path, suffix};
use super::margin::{self, FoundRow, MarginRow};
use super::named::{Known, Named};
use super::recommendation::{LeadIn, Point, lead_in, points};
use super::{Badge, Crumbs, Finding, detail, findings, form_name, item_name, item_title};
use crate::addresses::{case_path, committee_address};
use crate::corrections::sentences;
use crate::prose::{Block, SourceText, blocks};
use askama::Template;
use pejl_app::{EditionNote, FindingCounts, ItemEdition, ItemLine, ItemView, RowKey, row_keys};
use pejl_model::text::collapse;
use pejl_model::{
    Absence, AgendaItem, Cell, Conflict, Dissent, HistoryEntry, PaperKind, Section, SectionKind, Span, Table, Vote,
};
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "item.html")]
struct ItemPage<'a> {
    head: super::Head,
    old: Option<OldEdition>,
    /// True where the item is in an older edition only, and not public any more.
    gone: bool,
    papers_path: String,
    crumbs: Crumbs<'a>,
    address: &'a str,
    item: &'a AgendaItem,
    title: Cow<'a, str>,
    facts: Vec<Cow<'a, str>>,
    case: Option<Case>,
    badge: Option<Badge>,
    decision_class: &'static str,
    detail: Option<Cow<'static, str>>,
    effect: Option<Cow<'static, str>>,
    decides: Option<Cow<'static, str>>,
    no_decision: Cow<'static, str>,
    lead_in: Option<LeadIn<'a>>,
    points: Vec<Point<'a>>,
    /// True where the decision tells the outcome of single points.
    points_own: bool,
    votes: Vec<VoteRow>,
    dissents: Vec<DissentRow<'a>>,
    absences: Vec<AbsenceRow>,
    conflicts: Vec<AbsenceRow>,
    corrections: Vec<String>,
    sections: Vec<Shown<'a>>,
    attachments: Vec<AttachmentRow<'a>>,
    loose_attachments: Vec<AttachmentRow<'a>>,
    history: Vec<HistoryRow<'a>>,
    confidence: Cow<'static, str>,
    /// How much was found in the item; empty where nothing was.
    found: String,
    /// True where some of it stands beside the text.
    found_beside: bool,
    /// What was found in no section that is shown.
    found_whole: Vec<FoundRow>,
    findings: Vec<Finding>,
    paper_line: String,
    source: &'a str,
    compare: String,
    follow: Vec<Follow>,
    previous: Option<Neighbour>,
    next: Option<Neighbour>,
}

/// The case number, with the way to its page.
struct Case {
    name: String,
    path: Option<String>,
}

struct VoteRow {
    ballot: Cow<'static, str>,
    count: String,
    who: Vec<Named>,
}

/// A line of names: who was away, and who took the seat.
struct AbsenceRow {
    before: String,
    who: Named,
    /// What stands before and after the substitute's name.
    substitute: Option<(String, Named)>,
}

struct DissentRow<'a> {
    kind: Cow<'static, str>,
    who: Vec<Named>,
    text: &'a str,
}

/// "Bilag 2", where it has a number, and its name.
#[derive(Clone)]
struct AttachmentRow<'a> {
    number: Option<String>,
    title: &'a str,
    /// Where its text is, where the file is held.
    path: Option<String>,
}

/// A table whose rows can be followed over time.
struct Follow {
    headings: String,
    /// Name of each row, and its page.
    rows: Vec<(String, String)>,
}

/// A section as shown: its printed label, and the canonical name where that tells more.
struct Shown<'a> {
    label: Cow<'a, str>,
    /// True where the label is the paper's.
    printed: bool,
    kind: Option<Cow<'static, str>>,
    attachments: bool,
    /// Where label and content stand.
    spans: [Span; 2],
    rows: Vec<MarginRow<'a>>,
    /// What was found in it, but in no text that is shown.
    below: Vec<FoundRow>,
}

impl Shown<'_> {
    fn has_found(&self) -> bool {
        !self.below.is_empty() || self.rows.iter().any(|row| !row.found.is_empty())
    }
}

struct HistoryRow<'a> {
    head: String,
    text: &'a str,
}

struct Neighbour {
    address: String,
    title: String,
}

/// The page `/punkt/...`.
pub(crate) fn item_page(base: &str, view: &ItemView) -> askama::Result<String> {
    page(base, view, None)
}

/// The page `/punkt/...?version=`.
pub(crate) fn item_edition_page(base: &str, view: &ItemEdition) -> askama::Result<String> {
    page(base, &view.item, Some(&view.note))
}

fn page(base: &str, view: &ItemView, note: Option<&EditionNote>) -> askama::Result<String> {
    let suffix = suffix(note);
    let item = &view.item;
    let decision = item.decision.as_ref();
    let known = Known::of(&view.address, &view.politicians);
    let mut sections = if item.open { sections(view) } else { Vec::new() };
    let placed = sections.iter_mut().map(|s| margin::Place { spans: s.spans, rows: &mut s.rows, below: &mut s.below });
    let found_whole = margin::place(view, placed.collect());
    let attachments = attachment_rows(view);
    let listed = sections.iter().any(|section| section.attachments);
    let page = ItemPage {
        head: super::Head::of_item(base, view),
        crumbs: Crumbs::to_item(view),
        address: &view.address,
        old: note.map(|note| OldEdition::of(note, format!("/punkt/{}", view.address), &view.meeting.address)),
        gone: note.is_some() && !item.open && item.title.is_none(),
        papers_path: papers_path(&view.meeting.address),
        item,
        title: if note.is_some() && !item.open && item.title.is_none() {
            words::label("web-edition-gone")
        } else {
            item_title(view)
        },
        facts: facts(view),
        case: case(item),
        badge: decision.map(Badge::of_decision),
        decision_class: decision.map_or("none", |d| Badge::of(d.outcome).class),
        detail: decision.and_then(detail),
        effect: decision.and_then(|d| d.effect.filter(|effect| *effect != d.outcome)).map(words::outcome),
        decides: item.decides.as_ref().map(|d| words::decider(d.value)),
        no_decision: words::label(match view.paper.kind {
            PaperKind::Agenda => "web-item-agenda-note",
            PaperKind::Minutes => "web-item-no-decision",
        }),
        lead_in: lead_in(item),
        points: points(item),
        points_own: decision.is_some_and(|d| !d.points.is_empty()),
        votes: decision.map_or(Vec::new(), |d| d.votes.iter().map(|v| vote(v, &known)).collect()),
        dissents: decision.map_or(Vec::new(), |d| d.dissents.iter().map(|d| dissent(d, &known)).collect()),
        absences: item.absent.iter().map(|a| absence(a, &known)).collect(),
        conflicts: item.conflicts.iter().map(|c| conflict(c, &known)).collect(),
        corrections: sentences(&view.corrections),
        loose_attachments: if listed { Vec::new() } else { attachments.clone() },
        attachments,
        history: if has_section(item, SectionKind::CaseHistory) {
            Vec::new()
        } else {
            item.history.iter().map(history).collect()
        },
        found: margin::counts_told(FindingCounts::of(&view.findings)),
        found_beside: sections.iter().any(Shown::has_found),
        found_whole,
        confidence: words::confidence(item.confidence),
        findings: findings(&item.diagnostics),
        paper_line: paper_line(view),
        source: &view.source,
        previous: view.previous.as_ref().map(|line| neighbour(line, &suffix, note)),
        next: view.next.as_ref().map(|line| neighbour(line, &suffix, note)),
        compare: crate::compare_address::address(&[&view.address]),
        follow: item.tables.iter().filter_map(|table| follow(view, table)).collect(),
        sections,
    };
    page.render()
}

fn facts(view: &ItemView) -> Vec<Cow<'_, str>> {
    let mut facts: Vec<Cow<'_, str>> = vec![item_name(view).into()];
    facts.extend(view.item.item_type.as_ref().map(|t| words::item_type(t.value)));
    facts
}

fn case(item: &AgendaItem) -> Option<Case> {
    let number = &item.case_number.as_ref().filter(|_| item.open)?.text;
    Some(Case { name: words::text("web-item-case", &[("number", number.into())]), path: case_path(number) })
}

fn vote(vote: &Vote, known: &Known<'_>) -> VoteRow {
    VoteRow {
        ballot: words::ballot(vote.ballot),
        count: vote.count.map(|count| words::number(count.into())).unwrap_or_default(),
        who: known.list(&vote.persons, &vote.parties),
    }
}

fn dissent<'a>(dissent: &'a Dissent, known: &Known<'_>) -> DissentRow<'a> {
    let who = known.list(&dissent.persons, &dissent.parties);
    DissentRow { kind: words::dissent_kind(dissent.kind), who, text: &dissent.text }
}

fn absence(absence: &Absence, known: &Known<'_>) -> AbsenceRow {
    let from = absence.from.as_ref().map(|from| words::text("web-absence-from", &[("from", from.into())]));
    let until = absence.until.as_ref().map(|until| words::text("web-absence-until", &[("until", until.into())]));
    let mut behind: String = from.iter().chain(&until).map(|told| format!(", {told}")).collect();
    let substitute = absence.substitute.as_ref().map(|substitute| {
        behind.push('.');
        (words::text("web-absence-substitute", &[("name", "".into())]), known.named(substitute))
    });
    AbsenceRow { before: String::new(), who: Named { behind, ..known.named(&absence.person) }, substitute }
}

fn conflict(conflict: &Conflict, known: &Known<'_>) -> AbsenceRow {
    let before = format!("{}: ", words::label("web-item-conflicts"));
    let left = conflict.left_room.then(|| format!(", {}", words::label("web-conflict-left")));
    let who = Named { behind: left.unwrap_or_default(), ..known.named(&conflict.person) };
    AbsenceRow { before, who, substitute: None }
}

fn attachment_rows(view: &ItemView) -> Vec<AttachmentRow<'_>> {
    let path = |at: usize| {
        let line = view.attachments.iter().find(|line| line.at == at)?;
        Some(super::attachment_path(&view.address, &line.id))
    };
    let number = |number: &String| words::text("web-attachment-number", &[("number", number.into())]);
    let mut rows = Vec::with_capacity(view.item.attachments.len());
    for (at, named) in view.item.attachments.iter().enumerate() {
        rows.push(AttachmentRow { number: named.number.as_ref().map(number), title: &named.title, path: path(at) });
    }
    rows
}

fn history(entry: &HistoryEntry) -> HistoryRow<'_> {
    let date = entry.date.map(words::date_long);
    let head: Vec<&str> = entry.committee.as_deref().into_iter().chain(date.as_deref()).collect();
    HistoryRow { head: head.join(", "), text: &entry.text }
}

fn has_section(item: &AgendaItem, kind: SectionKind) -> bool {
    item.sections.iter().any(|section| section.kinds.contains(&kind))
}

fn sections(view: &ItemView) -> Vec<Shown<'_>> {
    let source = SourceText { text: &view.source, start: view.source_start, parts: &view.parts };
    let mut tables_shown = 0;
    // What is told above is shown again where something was found in it: there it can be marked.
    let found = |section: &Section| margin::is_in(view, [section.label_span, section.content]);
    let kept = view.item.sections.iter().filter(|section| found(section) || !told_above(&view.item, section));
    kept.map(|section| shown(view, section, &source, &mut tables_shown)).collect()
}

fn shown<'a>(view: &'a ItemView, section: &'a Section, source: &SourceText<'a>, tables: &mut usize) -> Shown<'a> {
    let kind = words::section_kind(section.kind());
    let printed = section.label.trim().trim_end_matches([':', '.']);
    let plain = |text: &str| text.to_lowercase().replace('é', "e");
    let telling = section.kind() != SectionKind::Other && !plain(printed).contains(&plain(&kind));
    let attachments = section.kinds == [SectionKind::Attachments] && !view.item.attachments.is_empty();
    let rows = if attachments { Vec::new() } else { blocks(section, source, &view.item.tables, tables) };
    Shown {
        label: if printed.is_empty() { kind.clone() } else { Cow::Borrowed(printed) },
        printed: !printed.is_empty(),
        kind: (telling && !printed.is_empty()).then_some(kind),
        attachments,
        spans: [section.label_span, section.content],
        rows: rows.into_iter().map(|block| MarginRow { block, found: Vec::new() }).collect(),
        below: Vec::new(),
    }
}

/// True where the top of the page has already said all that the section says:
/// the decision word for word, or a recommendation that is its points and a
/// lead-in, or absence that is its list.
fn told_above(item: &AgendaItem, section: &Section) -> bool {
    const LEAD_IN: usize = 160;
    let length = || collapse(&section.text).chars().count();
    match section.kinds.as_slice() {
        [SectionKind::Decision] => item.decision.as_ref().is_some_and(|d| collapse(&section.text) == d.text),
        [SectionKind::Recommendation] => item.recommendation.as_ref().is_some_and(|r| {
            let told: usize = r.points.iter().map(|p| p.text.chars().count()).sum();
            !r.points.is_empty() && length() <= told + LEAD_IN
        }),
        [SectionKind::Absence] => !item.absent.is_empty() && length() <= item.absent.len() * LEAD_IN,
        _ => false,
    }
}

/// The rows of `table` that other papers of the committee may have too.
fn follow(view: &ItemView, table: &Table) -> Option<Follow> {
    let committee = committee_address(&view.address);
    let keys = row_keys(&view.item, table);
    let row = |(row, key): (&Vec<Cell>, Option<RowKey>)| {
        Some((row.first()?.text.clone(), crate::series_address::address(committee, &key?, "")))
    };
    let rows: Vec<(String, String)> = table.rows.iter().zip(keys).filter_map(row).collect();
    let headings: Vec<&str> = table.header.iter().map(String::as_str).filter(|heading| !heading.is_empty()).collect();
    (!rows.is_empty()).then(|| Follow { headings: headings.join(" · "), rows })
}

fn paper_line(view: &ItemView) -> String {
    let paper = &view.paper;
    let args = [
        ("kind", words::paper_kind(paper.kind).to_lowercase().into()),
        ("form", form_name(paper).into()),
        ("file", (&paper.file_name).into()),
        ("version", paper.version.into()),
    ];
    words::text("web-paper-line", &args)
}

fn neighbour(line: &ItemLine, suffix: &str, note: Option<&EditionNote>) -> Neighbour {
    let title = match note {
        Some(_) if line.title.is_empty() => words::label("web-edition-gone"),
        _ => super::or_untitled(Some(&line.title)),
    };
    let title = match &line.number {
        Some(number) => format!("{number}. {title}"),
        None => title.into_owned(),
    };
    Neighbour { address: format!("{}{suffix}", line.address), title }
}

//! The document that a layout shows of the truth.

use super::{dates, prints_end, prints_members, prints_place, prints_start, prints_term};
use crate::layout::{Attached, Away, Case, Closed, Contents, DecisionLabel, Head, Heading, Layout, Points, Row, Style};
use crate::truth::{at, danish, named, section};
use pejl_model::{
    Absence, AgendaItem, ContentsEntry, Decider, Document, Figure, ItemType, PaperKind, Recommendation, Section,
    SectionKind, Span, Table, TableForm, Unit, text::collapse,
};

/// `truth` as a careful reader finds it in a paper of `layout`.
pub(super) fn adapt(truth: &Document, layout: Layout, style: &Style) -> Document {
    let mut out = truth.clone();
    let head = style.head;
    let shown = |yes: bool, clear: &mut dyn FnMut()| {
        if !yes {
            clear();
        }
    };
    shown(prints_term(head), &mut || out.term = None);
    shown(prints_start(head), &mut || out.start = None);
    shown(prints_end(style), &mut || out.end = None);
    shown(prints_place(head), &mut || out.place = None);
    shown(prints_members(head), &mut || out.members.clear());
    let bare_names = matches!(head, Head::ExportFirst | Head::ExportDated);
    for member in &mut out.members {
        if bare_names {
            member.person.party = None;
        }
    }
    for item in &mut out.items {
        adapt_item(item, truth, layout, style);
    }
    out.contents = contents(&out, style);
    out
}

fn adapt_item(item: &mut AgendaItem, truth: &Document, layout: Layout, style: &Style) {
    let whole = item.clone();
    if let Some(title) = &mut item.title {
        if !whole.open {
            title.value = match style.closed {
                Closed::Before => format!("Lukket: {}", title.value),
                Closed::Brackets => format!("{} (Lukket)", title.value),
                Closed::Dash => format!("{} - Lukket punkt", title.value),
            };
        }
        if layout == Layout::Capitals {
            title.value = title.value.to_uppercase();
        }
    }
    let marked = matches!(style.heading, Heading::NumberType | Heading::Pkt) && whole.open;
    if !marked {
        item.item_type = item.title.as_ref().and_then(|t| told_by_title(&t.value)).map(at);
    }
    if style.case == Case::None {
        item.case_number = None;
    }
    if style.away == Away::None {
        item.absent.clear();
    }
    item.sections.clear();
    for row in style.labels {
        let text = section_text(row.0, &whole, truth, style);
        if whole.open && !text.is_empty() {
            let label = label(row, &whole, truth, style);
            let mut made = section(SectionKind::Other, text);
            made.kinds = row.0.to_vec();
            made.label = label;
            item.sections.push(made);
        }
    }
    item.figures = printed_figures(item);
    clear_what_is_not_printed(item, style);
}

/// The figures of the sections that the layout shows.
fn printed_figures(item: &AgendaItem) -> Vec<Figure> {
    let text: String = item.sections.iter().flat_map(|s| [s.text.as_str(), "\n"]).collect();
    let mut kept: Vec<Figure> = Vec::new();
    for figure in &item.figures {
        let same = |f: &&Figure| (f.value, f.unit, f.scale) == (figure.value, figure.unit, figure.scale);
        if kept.iter().filter(same).count() < occurrences(&text, figure) {
            kept.push(figure.clone());
        }
    }
    kept
}

fn occurrences(text: &str, figure: &Figure) -> usize {
    let words: &[&str] = match (figure.unit, figure.scale) {
        (Unit::Kroner, 1) => &["kr."],
        (Unit::Kroner, _) => &["mio. kr."],
        (Unit::Percent, _) => &["pct.", "procent", "%"],
        (Unit::Weeks, _) => &["uger"],
        (Unit::Months, _) => &["måneder"],
        (Unit::Hours, _) => &["timer"],
        (Unit::Days, _) => &["dage"],
        _ => &["borgere", "personer"],
    };
    words.iter().map(|w| text.matches(&format!(" {} {w}", danish(figure.value))).count()).sum::<usize>()
        + words.iter().map(|w| usize::from(text.starts_with(&format!("{} {w}", danish(figure.value))))).sum::<usize>()
        + words.iter().map(|w| text.matches(&format!("\n{} {w}", danish(figure.value))).count()).sum::<usize>()
}

fn clear_what_is_not_printed(item: &mut AgendaItem, style: &Style) {
    let has = |kind: SectionKind| item.sections.iter().any(|s: &Section| s.kind() == kind);
    let (history, attachments, competence) =
        (has(SectionKind::CaseHistory), has(SectionKind::Attachments), has(SectionKind::Competence));
    if !history {
        item.history.clear();
    }
    if !attachments {
        item.attachments.clear();
    }
    if !competence {
        item.decides = None;
    }
    let numbered = matches!(style.attached, Attached::Numbered | Attached::OneLine);
    for (i, attachment) in item.attachments.iter_mut().enumerate() {
        attachment.number = numbered.then(|| (i + 1).to_string());
    }
    if let Some(recommendation) = &mut item.recommendation {
        let count = recommendation.points.len();
        for (i, point) in recommendation.points.iter_mut().enumerate() {
            point.number = numbers_points(style.points, count).then(|| (i + 1).to_string());
        }
    }
    if let Some(decision) = &mut item.decision {
        decision.text = collapse(&decision.text);
    }
    for table in &mut item.tables {
        table.form = style.tables;
    }
}

fn told_by_title(title: &str) -> Option<ItemType> {
    let title = title.to_lowercase();
    if title.starts_with("orientering om") {
        Some(ItemType::Information)
    } else if title.starts_with("drøftelse af") {
        Some(ItemType::Discussion)
    } else {
        None
    }
}

fn numbers_points(form: Points, count: usize) -> bool {
    match form {
        Points::Sentence => count > 1,
        Points::Numbered | Points::Bracket => true,
        Points::Dash | Points::Plain | Points::Bullet => false,
    }
}

/// The text of a section that opens with `kinds`, lines divided by line breaks; empty where there is none.
fn section_text(kinds: &[SectionKind], item: &AgendaItem, truth: &Document, style: &Style) -> String {
    let running = |kind| item.sections.iter().find(|s| s.kind() == kind).map_or("", |s| s.text.as_str());
    match kinds.first() {
        Some(SectionKind::Recommendation) => {
            item.recommendation.as_ref().map_or_else(String::new, |r| recommendation(r, style.points))
        }
        Some(SectionKind::Decision) => item.decision.as_ref().map_or_else(String::new, |d| d.text.clone()),
        Some(SectionKind::Attachments) => attachments(item, style.attached),
        Some(SectionKind::Absence) => item.absent.iter().map(absence).collect::<Vec<_>>().join("\n"),
        Some(SectionKind::Competence) => competence(item, truth, style),
        Some(SectionKind::Background) => item
            .tables
            .iter()
            .fold(running(SectionKind::Background).to_owned(), |text, t| tables(&text, t, style.tables)),
        // Effects and timetables are told in the same words as their neighbours.
        Some(SectionKind::Other) => running(SectionKind::CrossCutting).to_owned(),
        Some(SectionKind::Timeline) => running(SectionKind::Process).to_owned(),
        Some(&kind) => running(kind).to_owned(),
        None => String::new(),
    }
}

fn recommendation(recommendation: &Recommendation, form: Points) -> String {
    let proposer = recommendation.proposer.as_ref().map_or("Administrationen", |p| p.value.as_str());
    let points = &recommendation.points;
    if let (Points::Sentence, [point]) = (form, points.as_slice()) {
        return format!("{proposer} indstiller, {}", point.text);
    }
    let mut out = match form {
        Points::Plain => format!("{proposer} indstiller,"),
        _ => format!("{proposer} indstiller:"),
    };
    for (i, point) in points.iter().enumerate() {
        let lead = match form {
            Points::Sentence | Points::Numbered => format!("{}. ", i + 1),
            Points::Bracket => format!("{}) ", i + 1),
            Points::Dash => "- ".to_owned(),
            Points::Bullet => "• ".to_owned(),
            Points::Plain => String::new(),
        };
        out.push('\n');
        out.push_str(&lead);
        out.push_str(&point.text);
    }
    out
}

fn attachments(item: &AgendaItem, form: Attached) -> String {
    let line = |(i, title): (usize, &str)| match form {
        Attached::Lines => title.to_owned(),
        Attached::Numbered | Attached::OneLine => format!("Bilag {}: {title}", i + 1),
        Attached::Dashes => format!("- {title}"),
        Attached::Bullets => format!("• {title}"),
    };
    let lines: Vec<String> = item.attachments.iter().map(|a| a.title.as_str()).enumerate().map(line).collect();
    lines.join(if form == Attached::OneLine { " " } else { "\n" })
}

/// `X (V). Som stedfortræder deltog Y (V).`
fn absence(absence: &Absence) -> String {
    match &absence.substitute {
        Some(other) => format!("{}. Som stedfortræder deltog {}.", named(&absence.person), named(other)),
        None => format!("{}.", named(&absence.person)),
    }
}

fn competence(item: &AgendaItem, truth: &Document, style: &Style) -> String {
    let committee = truth.committee.as_ref().map_or("Udvalget", |c| c.value.as_str());
    let short = style.heading == Heading::TitleAbove;
    match item.decides.as_ref().map(|d| d.value) {
        Some(Decider::Committee) if short && committee == "Beskæftigelsesudvalget" => "BEU".to_owned(),
        Some(Decider::Council) if short => "KB".to_owned(),
        Some(Decider::Finance) if short => "ØU".to_owned(),
        Some(Decider::Committee) => format!("{committee}."),
        Some(Decider::Council) => "Byrådet.".to_owned(),
        Some(Decider::Finance) => "Økonomiudvalget.".to_owned(),
        None => String::new(),
    }
}

/// `text` with the lines of `table` in another form.
fn tables(text: &str, table: &Table, form: TableForm) -> String {
    let rule = format!("|{}", "---|".repeat(table.columns));
    let mut out: Vec<String> = Vec::new();
    let mut rows = 0;
    for line in text.lines() {
        if !line.contains('\t') {
            out.push(line.to_owned());
            continue;
        }
        rows += 1;
        match form {
            TableForm::Tabs => out.push(line.to_owned()),
            TableForm::Flattened => out.extend(line.split('\t').map(str::to_owned)),
            TableForm::Pipes => {
                out.push(format!("| {} |", line.split('\t').collect::<Vec<_>>().join(" | ")));
                if rows == 1 {
                    out.push(rule.clone());
                }
            }
        }
    }
    out.join("\n")
}

fn label(row: &Row, item: &AgendaItem, truth: &Document, style: &Style) -> String {
    if row.0.first() != Some(&SectionKind::Decision) {
        return row.1.trim_end().to_owned();
    }
    let committee = truth.committee.as_ref().map_or("udvalget", |c| c.value.as_str());
    let Some(day) = truth.date.as_ref().map(|d| d.value) else { return row.1.to_owned() };
    let number = item.number.as_ref().map_or("", |n| n.value.as_str());
    match style.decision {
        DecisionLabel::Plain => row.1.to_owned(),
        DecisionLabel::Dated => format!("{} {committee} den {}", row.1, dates::dashed(day)),
        DecisionLabel::InDated => format!("{} i {committee} den {}", row.1, dates::dashed(day)),
        DecisionLabel::InWords => format!("{} i {committee} den {}:", row.1, dates::words(day)),
        DecisionLabel::Genitive => format!("{committee}s møde den {}:", dates::words(day)),
        DecisionLabel::Point => format!("{committee}, {}, pkt. {number}", dates::dashed(day)),
    }
}

/// The entries of the table of contents, each about as many pages apart as the item is long.
fn contents(document: &Document, style: &Style) -> Vec<ContentsEntry> {
    if matches!(style.contents, Contents::None | Contents::Range) {
        return Vec::new();
    }
    let paged = style.contents != Contents::Numbered;
    let numbered = matches!(style.contents, Contents::Numbered | Contents::Columns);
    let mut page = 3;
    let mut entries = Vec::new();
    for item in &document.items {
        entries.push(ContentsEntry {
            title: item.title.as_ref().map_or_else(String::new, |t| t.value.clone()),
            number: item.number.as_ref().filter(|_| numbered).map(|n| n.value.clone()),
            page: paged.then_some(page),
            closed: !item.open,
            span: Span::default(),
        });
        let length: usize = item.sections.iter().map(|s| s.text.len()).sum();
        page += 1 + (length / 2_600) as u32;
    }
    entries
}

/// The word for the paper: `Referat` or `Dagsorden`.
pub(super) fn kind_word(document: &Document) -> &'static str {
    match document.kind {
        PaperKind::Minutes => "Referat",
        PaperKind::Agenda => "Dagsorden",
    }
}

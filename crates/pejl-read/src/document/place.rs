//! Which municipality and body, where the head does not tell.

use super::body;
use super::head::Head;
use super::item::{municipality_code, same_body};
use super::{ReadOptions, SourceText};
use crate::outline::Outline;
use crate::values::{dates, municipalities};
use pejl_model::{
    AgendaItem, CaseNumber, Document, Located, Municipality, MunicipalityFrom, SectionKind, Span, text::collapse,
};

/// The municipality: given, printed, by the code in case numbers, by the file's name.
pub(crate) fn municipality(
    source: &SourceText,
    items: &[AgendaItem],
    options: &ReadOptions<'_>,
) -> Option<Municipality> {
    let make = |name: &str, from, span| Municipality {
        name: name.to_owned(),
        code: municipalities::by_name(name).map(|e| e.code),
        from,
        span,
    };
    if let Some(name) = options.municipality {
        let name = collapse(name);
        let name = name.strip_suffix(" Kommune").unwrap_or(&name);
        return Some(make(name, MunicipalityFrom::Given, None));
    }
    if let Some(found) = municipalities::find_printed(&source.text, 0) {
        return Some(make(&found.value, MunicipalityFrom::Printed, Some(found.span)));
    }
    let numbers: Vec<&CaseNumber> = items.iter().filter_map(|i| i.case_number.as_ref()).collect();
    if let Some(name) = municipality_code(&numbers).and_then(municipalities::by_code) {
        return Some(make(name, MunicipalityFrom::CaseNumber, numbers.first().map(|n| n.span)));
    }
    let name = options.file_name.and_then(municipalities::from_file_name)?;
    Some(make(name.name, MunicipalityFrom::FileName, None))
}

/// Takes body and day from the decisions' labels where the head is silent: the
/// pair that most items name, and of equals the latest day, as other bodies
/// decided before.
pub(crate) fn fill_from_decisions(head: &mut Head, outline: &Outline<'_>) {
    if head.committee.is_some() && head.date.is_some() {
        return;
    }
    fill_from_approval(head, outline);
    let mut dated = Vec::new();
    for section in outline.items.iter().flat_map(|i| &i.sections) {
        // Where the head tells the body, another body's day is not that of this meeting.
        let ours = |body: &str| head.committee.as_ref().is_none_or(|c| same_body(body, &c.value));
        if let Some(found) = section.found.as_ref().and_then(|f| f.dated.as_ref())
            && found.body.as_deref().is_none_or(ours)
        {
            dated.push((found, section.label));
        }
    }
    let most = |i: usize| dated.iter().filter(|(d, _)| *d == dated[i].0).count();
    let Some(best) = (0..dated.len().min(200)).max_by_key(|i| (most(*i), dated[*i].0.date, std::cmp::Reverse(*i)))
    else {
        return;
    };
    let (found, span) = (dated[best].0, dated[best].1);
    if head.committee.is_none() {
        head.committee = found.body.clone().map(|b| Located::new(b, span));
    }
    if head.date.is_none() {
        head.date = found.date.map(|d| Located::new(d, span));
    }
}

/// "Godkendelse af dagsorden for Kulturudvalget den 4. januar 2023": what the first item
/// approves tells body and day.
fn fill_from_approval(head: &mut Head, outline: &Outline<'_>) {
    const LINES: usize = 12;
    let Some(first) = outline.items.first() else { return };
    let (from, to) = (first.heading.end, first.lines.end.min(first.heading.end + LINES));
    for line in outline.lines.get(from..to).unwrap_or(&[]).iter().filter(|l| l.text.len() <= 200) {
        let Some(at) = line.text.find("dagsorden for ").map(|at| at + 14) else { continue };
        let Some(day) = dates::first(&line.text[at..], line.span.start + at) else { continue };
        let named = &line.text[at..day.span.start - line.span.start];
        let name = named.trim_end_matches([' ', ',']).trim_end_matches(" den").trim_end_matches(" d.").trim_end();
        if head.committee.is_none() && !name.is_empty() && name.len() <= 100 && name.starts_with(char::is_uppercase) {
            let start = line.span.start + at;
            head.committee = Some(Located::new(collapse(name), Span::new(start, start + name.len())));
        }
        head.date = head.date.take().or(Some(day));
        return;
    }
}

/// Takes day and body from the document's own title and from the file's name
/// where the text is silent; last, a first line that may be the body's name.
pub(crate) fn fill_from_names(head: &mut Head, title: Option<&str>, file_name: Option<&str>) {
    let day = |name: Option<&str>| {
        let spaced = name?.replace('_', "-");
        // Of several days the meeting's own.
        let from = spaced.find("Mødedato").unwrap_or(0);
        let own = dates::first(&spaced[from..], 0).filter(|_| from > 0);
        if own.is_some() {
            return own;
        }
        dates::first(&spaced, 0).or_else(|| dates::first(&spaced.replace('-', " "), 0))
    };
    if head.date.is_none() {
        head.date = day(title).or_else(|| day(file_name)).map(|d| Located::new(d.value, Span::default()));
    }
    if head.committee.is_none() {
        let named = file_name.and_then(body::in_file_name).map(|n| Located::new(n, Span::default()));
        head.committee = named.or_else(|| head.unnamed.take());
    }
}

/// The name of the file that a site offers above the text: `Download "..."`.
pub(crate) fn downloaded(text: &str) -> Option<&str> {
    let line = text.lines().take(40).find_map(|l| l.trim().strip_prefix("Download \""))?;
    Some(line.trim_end().trim_end_matches('"')).filter(|l| l.len() <= 300)
}

/// Takes the body from what the items tell of it where nothing else does: who has the
/// competence, or who is asked to decide.
pub(crate) fn fill_from_items(head: &mut Head, items: &[AgendaItem], outline: &Outline<'_>) {
    const ITEMS: usize = 40;
    if head.committee.is_some() {
        return;
    }
    let lines = |kind: SectionKind| {
        let sections = outline.items.iter().take(ITEMS).flat_map(|i| &i.sections);
        sections.filter(move |s| s.kinds.first() == Some(&kind)).filter_map(|s| outline.lines.get(s.lines.start))
    };
    let bare = |l: &&crate::lines::Line<'_>| l.text.len() <= 90 && !l.text.trim_end_matches('.').contains('.');
    let competent = lines(SectionKind::Competence).find(bare).and_then(|l| body::name_in(l.text, l.span.start, false));
    let asked = || {
        let points = items.iter().take(ITEMS).filter_map(|i| i.recommendation.as_ref()).flat_map(|r| &r.points);
        points.filter_map(|p| body::subject(&p.text, p.span.start)).next()
    };
    head.committee = competent.or_else(asked);
}

/// What a text that is no paper looks like: statute, news or unknown.
pub(crate) fn looks_like(text: &str) -> &'static str {
    let head: String = text.chars().take(4_000).flat_map(char::to_lowercase).collect();
    let paragraphs = head.matches('§').count();
    if head.contains("vedtægt") || head.contains("forretningsorden") || paragraphs > 12 {
        "statute"
    } else if head.contains("nyhed") || head.contains("læs mere") || head.contains("del på") {
        "news"
    } else {
        "unknown"
    }
}

/// The word that tells that the paper comes from elsewhere than a municipality.
pub(crate) fn no_municipality(document: &Document) -> Option<&'static str> {
    let body = document.committee.as_ref()?.value.to_lowercase();
    if body.contains("regionsråd") || body.starts_with("region ") {
        return Some("region");
    }
    let association = ["repræsentantskab", "forening", "grundejer", "landsting"];
    association.iter().find(|w| body.contains(**w) && document.municipality.is_none()).copied()
}

//! Which municipality and body, where the head does not tell.

use super::body;
use super::head::Head;
use super::item::municipality_code;
use super::{ReadOptions, SourceText};
use crate::outline::Outline;
use crate::values::{dates, municipalities};
use pejl_model::{AgendaItem, CaseNumber, Document, Located, Municipality, MunicipalityFrom, Span, text::collapse};

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
    let mut dated = Vec::new();
    for section in outline.items.iter().flat_map(|i| &i.sections) {
        if let Some(found) = section.found.as_ref().and_then(|f| f.dated.as_ref()) {
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

/// Takes day and body from the document's own title and from the file's name
/// where the text is silent; last, a first line that may be the body's name.
pub(crate) fn fill_from_names(head: &mut Head, title: Option<&str>, file_name: Option<&str>) {
    let day = |name: Option<&str>| {
        let spaced = name?.replace('_', "-");
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

//! The samples read in memory, so that the pages can be tried without a database.
//!
//! Its search is the plainest that shows every part of the page: an item is
//! found where its title or decision holds all the words.

use jiff::civil::Date;
use pejl_app::{CaseView, FrontView, ItemLine, ItemView, MeetingLine, MeetingView, PageAddress, PaperLine};
use pejl_find::{After, Facet, FacetField, Hit, QueryHint, SearchRequest, SearchResults, SnippetPart};
use pejl_model::{AgendaItem, Document, Part};
use pejl_read::{ReadOptions, read};
use pejl_web::{Answers, Failure};
use std::collections::BTreeMap;
use std::path::Path;

/// Meetings by address, each with the kept text of its paper.
#[derive(Clone)]
pub struct Shelf {
    meetings: BTreeMap<String, (MeetingView, String)>,
}

impl Shelf {
    /// Every paper in the workspace's `samples/` that can be read.
    pub fn of_samples() -> Self {
        Self::of_folder(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples"))
    }

    /// Every paper in `folder` that can be read.
    pub fn of_folder(folder: &Path) -> Self {
        let mut meetings = BTreeMap::new();
        for entry in std::fs::read_dir(folder).expect("the folder is there").flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            if !entry.path().is_file() || name == "README.md" {
                continue;
            }
            let bytes = std::fs::read(entry.path()).expect("the sample can be read");
            let reading = read(&bytes, &ReadOptions { file_name: Some(&name), ..ReadOptions::default() });
            if reading.document.items.is_empty() || reading.document.date.is_none() {
                continue;
            }
            let view = meeting(reading.document, name);
            meetings.insert(view.address.clone(), (view, reading.source.text));
        }
        Self { meetings }
    }

    /// Every meeting's address.
    pub fn addresses(&self) -> impl Iterator<Item = &str> {
        self.meetings.keys().map(String::as_str)
    }

    /// Every item's address.
    pub fn item_addresses(&self) -> impl Iterator<Item = &str> {
        self.meetings.values().flat_map(|(view, _)| &view.item_addresses).map(String::as_str)
    }
}

fn slug(text: &str) -> String {
    let text = text.to_lowercase().replace('æ', "ae").replace('ø', "oe").replace('å', "aa");
    let words = text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join("-")
}

fn meeting(mut document: Document, file_name: String) -> MeetingView {
    for item in document.items.iter_mut().filter(|item| !item.open) {
        item.sections.clear();
        (item.recommendation, item.decision) = (None, None);
    }
    let municipality = document.municipality.as_ref().map_or("", |m| m.name.as_str());
    let committee = document.committee.as_ref().map_or("", |c| c.value.as_str());
    let date = document.date.as_ref().map_or(Date::ZERO, |d| d.value);
    let address = format!("{}/{}/{date}", slug(municipality), slug(committee));
    let number =
        |(i, item): (usize, &AgendaItem)| item.number.as_ref().map_or(format!("nr-{}", i + 1), |n| slug(&n.value));
    let item_addresses = document.items.iter().enumerate().map(|pair| format!("{address}/{}", number(pair))).collect();
    let form = match file_name.rsplit('.').next() {
        Some("txt") => "text",
        Some(other) => other,
        None => "",
    };
    let paper = PaperLine {
        id: "1".into(),
        kind: document.kind,
        form: form.into(),
        file_name: file_name.clone(),
        version: 1,
        sha256: "0123456789abcdef".repeat(4),
        edition: 1,
        imported_at: "2026-01-01T00:00:00Z".into(),
        replaced: false,
        shown: true,
    };
    MeetingView {
        address,
        document,
        item_addresses,
        papers: vec![paper],
        corrections: Vec::new(),
        findings: Vec::new(),
        item_findings: Vec::new(),
    }
}

fn line(view: &MeetingView) -> MeetingLine {
    let document = &view.document;
    MeetingLine {
        address: view.address.clone(),
        municipality: document.municipality.as_ref().map_or(String::new(), |m| m.name.clone()),
        committee: document.committee.as_ref().map_or(String::new(), |c| c.value.clone()),
        date: document.date.as_ref().map_or(Date::ZERO, |d| d.value),
        start: document.start.as_ref().map(|s| s.value),
        kind: document.kind,
        items: document.items.len() as u64,
    }
}

fn item_view(view: &MeetingView, text: &str, index: usize) -> Option<ItemView> {
    let item = view.document.items.get(index)?.clone();
    let neighbour = |index: usize| {
        let item = view.document.items.get(index)?;
        Some(ItemLine {
            address: view.item_addresses.get(index)?.clone(),
            number: item.number.as_ref().map(|n| n.value.clone()),
            title: item.title.as_ref().map_or(String::new(), |t| t.value.clone()),
        })
    };
    let mine = |part: &&Part| part.span.start >= item.span.start && part.span.end <= item.span.end;
    Some(ItemView {
        address: view.item_addresses.get(index)?.clone(),
        meeting: line(view),
        previous: index.checked_sub(1).and_then(neighbour),
        next: neighbour(index + 1),
        paper: view.papers.first()?.clone(),
        source: if item.open { item.span.of(text).to_owned() } else { String::new() },
        source_start: item.span.start,
        parts: view.document.parts.iter().filter(mine).copied().collect(),
        item,
        corrections: Vec::new(),
        attachments: Vec::new(),
        findings: Vec::new(),
        politicians: Vec::new(),
    })
}

impl Answers for Shelf {
    async fn front(&self) -> Result<FrontView, Failure> {
        let mut latest: Vec<MeetingLine> = self.meetings.values().map(|(view, _)| line(view)).collect();
        latest.sort_by_key(|line| std::cmp::Reverse(line.date));
        let mut by_municipality = BTreeMap::new();
        for line in &latest {
            *by_municipality.entry(line.municipality.clone()).or_insert(0) += 1;
        }
        Ok(FrontView {
            municipalities: by_municipality.len() as u64,
            committees: latest.len() as u64,
            meetings: latest.len() as u64,
            items: latest.iter().map(|line| line.items).sum(),
            period: latest.last().zip(latest.first()).map(|(from, to)| (from.date, to.date)),
            latest: latest.into_iter().take(10).collect(),
            by_municipality: by_municipality.into_iter().collect(),
            completeness: pejl_app::CompletenessTotals::default(),
        })
    }

    async fn search(&self, request: &SearchRequest) -> Result<SearchResults, Failure> {
        if request.words == "panik" {
            panic!("the test asked for it");
        }
        if request.words == "fejl" {
            return Err("inside reason /srv/secret.db".into());
        }
        let mut hits: Vec<Hit> = Vec::new();
        for (view, _) in self.meetings.values() {
            let found = view.document.items.iter().zip(&view.item_addresses);
            hits.extend(found.filter_map(|(item, address)| hit(&line(view), item, address, request)));
        }
        let hints =
            request.words.contains('"').then(|| QueryHint { code: "unclosed-quote", text: request.words.clone() });
        let suggestion = hits.is_empty().then(|| "orientering".to_owned());
        let total = hits.len() as u64;
        let facets = facets(&hits);
        let given = request.after.as_ref().map_or(request.offset, |after| {
            hits.iter().position(|hit| hit.address == after.address).map_or(hits.len(), |at| at + 1)
        });
        let hits: Vec<Hit> = hits.into_iter().skip(given).take(request.limit).collect();
        let more = ((given + hits.len()) as u64) < total;
        let next = hits.last().filter(|_| more).map(|last| After { key: 1, place: 2, address: last.address.clone() });
        let hints = hints.into_iter().collect();
        Ok(SearchResults { total, before: given as u64, next, hits, facets, suggestion, hints })
    }

    async fn meeting(&self, address: &str) -> Result<Option<MeetingView>, Failure> {
        Ok(self.meetings.get(address).map(|(view, _)| view.clone()))
    }

    async fn item(&self, address: &str) -> Result<Option<ItemView>, Failure> {
        let Some((meeting, _)) = address.rsplit_once('/') else { return Ok(None) };
        let Some((view, text)) = self.meetings.get(meeting) else { return Ok(None) };
        let index = view.item_addresses.iter().position(|a| a == address);
        Ok(index.and_then(|index| item_view(view, text, index)))
    }

    /// One case without items, whose number ends as data does.
    async fn case(&self, number: &str, _municipality: Option<&str>) -> Result<Option<CaseView>, Failure> {
        let view = || CaseView { number: number.to_owned(), municipalities: Vec::new(), left_out: 0 };
        Ok((number == "24/7.json").then(view))
    }

    async fn address_parts(&self) -> Result<usize, Failure> {
        Ok(1)
    }

    async fn addresses(&self, part: usize) -> Result<Option<Vec<PageAddress>>, Failure> {
        let of = |(view, _): &(MeetingView, String)| {
            let items = view.item_addresses.iter().cloned().map(PageAddress::Item);
            std::iter::once(PageAddress::Meeting(view.address.clone())).chain(items).collect::<Vec<_>>()
        };
        Ok((part == 1).then(|| self.meetings.values().flat_map(of).collect()))
    }
}

fn hit(line: &MeetingLine, item: &AgendaItem, address: &str, request: &SearchRequest) -> Option<Hit> {
    let title = item.title.as_ref().map_or(String::new(), |t| t.value.clone());
    let decision = item.decision.as_ref().map_or("", |d| &d.text);
    let text = format!("{title} {decision}").to_lowercase();
    let wanted = |chosen: &[String], value: &String| chosen.is_empty() || chosen.contains(value);
    let words = request.words.to_lowercase().replace('"', "");
    let fits = words.split_whitespace().all(|word| text.contains(word))
        && wanted(&request.municipalities, &line.municipality)
        && wanted(&request.committees, &line.committee)
        && (request.years.is_empty() || request.years.contains(&line.date.year()));
    fits.then(|| Hit {
        address: address.to_owned(),
        number: item.number.as_ref().map(|n| n.value.clone()),
        title_parts: vec![SnippetPart { text: title.clone(), hit: false }],
        title,
        municipality: line.municipality.clone(),
        committee: line.committee.clone(),
        date: Some(line.date),
        item_type: item.item_type.as_ref().map(|t| t.value),
        outcome: item.decision.as_ref().map(|d| d.outcome),
        attachment: None,
        snippet: vec![SnippetPart { text: words, hit: true }, SnippetPart { text: format!(" {decision}"), hit: false }],
        snippet_from: None,
        score: 1.0,
    })
}

fn facets(hits: &[Hit]) -> Vec<Facet> {
    let count = |field, value: &dyn Fn(&Hit) -> Option<String>| {
        let mut values = BTreeMap::new();
        hits.iter().filter_map(value).for_each(|value| *values.entry(value).or_insert(0) += 1);
        Facet { field, values: values.into_iter().collect() }
    };
    vec![
        count(FacetField::Municipality, &|hit| Some(hit.municipality.clone())),
        count(FacetField::Committee, &|hit| Some(hit.committee.clone())),
        count(FacetField::Year, &|hit| hit.date.map(|d| d.year().to_string())),
        count(FacetField::Type, &|hit| hit.item_type.map(|t| format!("{t:?}").to_lowercase())),
        count(FacetField::Outcome, &|hit| hit.outcome.map(|o| format!("{o:?}").to_lowercase())),
    ]
}

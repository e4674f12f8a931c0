//! What pages over many meetings need of each, kept so that the page of a
//! committee does not unpack the papers of years each time it is asked for.
//! A digest is made of a public meeting and of nothing else.

use crate::attachments::held_files;
use crate::error::Result;
use crate::person_digest::{PersonDigest, people_of};
use crate::publish::PublicMeeting;
use crate::read_meeting::meeting_line;
use crate::table_rows::{TableFigures, table_figures};
use crate::views::{ItemLine, MeetingLine};
use jiff::civil::Time;
use pejl_model::{
    AgendaItem, Confidence, Diagnostic, DiagnosticCode, Document, Outcome, OutcomeDetail, Person, Severity,
};
use pejl_store::{Meeting, MeetingReading, Store};
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// How many meetings are kept: more than a large region's library holds, for
/// where pages ask for more than are kept, each unpacks what the last put out.
const KEPT: usize = 32_768;
/// How many meetings are unpacked at a time.
const AT_A_TIME: usize = 32;

/// A meeting in short.
#[derive(Debug)]
pub(crate) struct MeetingDigest {
    pub(crate) line: MeetingLine,
    /// When it begins and ends, and where it is, as its paper tells.
    pub(crate) start: Option<Time>,
    pub(crate) end: Option<Time>,
    pub(crate) place: Option<String>,
    /// First and last year of the electoral term.
    pub(crate) term: (i16, i16),
    /// The paper's list of members, and whether each took part.
    pub(crate) members: Vec<(Person, Option<bool>)>,
    pub(crate) items: Vec<ItemDigest>,
    /// What the reader was unsure of in the paper as a whole.
    pub(crate) findings: Findings,
    /// The politicians whom the papers name.
    pub(crate) people: Vec<PersonDigest>,
}

/// What the reader was unsure of, each with its weight.
pub(crate) type Findings = Box<[(DiagnosticCode, Severity)]>;

/// An item in short.
#[derive(Debug)]
pub(crate) struct ItemDigest {
    pub(crate) line: ItemLine,
    pub(crate) open: bool,
    pub(crate) case_number: Option<String>,
    pub(crate) outcome: Option<(Outcome, Option<OutcomeDetail>)>,
    /// How many attachments it names whose file is not held.
    pub(crate) attachments: u32,
    pub(crate) confidence: Confidence,
    pub(crate) findings: Findings,
    /// The figures of its tables; none of a closed item.
    pub(crate) tables: Vec<TableFigures>,
}

impl MeetingDigest {
    fn of(held: &MeetingReading) -> Self {
        let public = PublicMeeting::of(held);
        let line = meeting_line(&held.meeting);
        let slugs = public.items.iter().map(|(slug, ..)| slug.as_str());
        let digest = |(slug, item): (&str, &AgendaItem)| {
            let held = held_files(held, slug, item);
            ItemDigest::of(format!("{}/{slug}", line.address), item, held)
        };
        let items = slugs.zip(&public.document.items).map(digest).collect();
        let members = public.document.members.iter().map(|member| (member.person.clone(), member.present)).collect();
        let document = &public.document;
        Self {
            start: document.start.as_ref().map(|start| start.value),
            end: document.end.as_ref().map(|end| end.value),
            place: document.place.as_ref().map(|place| place.value.clone()),
            term: term(document, line.date.year()),
            findings: findings(&document.diagnostics),
            people: people_of(document),
            members,
            items,
            line,
        }
    }
}

impl ItemDigest {
    /// `held` of its attachments have their file in the library.
    fn of(address: String, item: &AgendaItem, held: usize) -> Self {
        let line = ItemLine {
            address,
            number: item.number.as_ref().map(|number| number.value.clone()),
            title: item.title.as_ref().map(|title| title.value.clone()).unwrap_or_default(),
        };
        Self {
            line,
            open: item.open,
            case_number: item.case_number.as_ref().map(|number| number.text.clone()),
            outcome: item.decision.as_ref().map(|decision| (decision.outcome, decision.detail)),
            attachments: u32::try_from(item.attachments.len().saturating_sub(held)).unwrap_or(u32::MAX),
            confidence: item.confidence,
            findings: findings(&item.diagnostics),
            tables: if item.open { table_figures(item) } else { Vec::new() },
        }
    }
}

fn findings(diagnostics: &[Diagnostic]) -> Findings {
    diagnostics.iter().map(|diagnostic| (diagnostic.code, diagnostic.severity)).collect()
}

/// The electoral term that the paper prints, or the one that `year` lies in. A
/// committee that is printed with a longer time ("2018-2025") served in two.
fn term(document: &Document, year: i16) -> (i16, i16) {
    let printed = document.term.as_ref().and_then(|term| term.value.get(..4)?.parse::<i16>().ok());
    // A council of the next term may hold its first meeting in the last month of this one.
    let first = printed.filter(|first| *first == year + 1 && term_of(*first).0 == *first);
    term_of(first.unwrap_or(year))
}

/// Danish councils are elected for four years, among them 2022 to 2025.
fn term_of(year: i16) -> (i16, i16) {
    let first = year - (year - 2).rem_euclid(4);
    (first, first + 3)
}

/// See the module.
#[derive(Default)]
pub(crate) struct DigestCache {
    /// By the meeting's id, with its change number.
    kept: Mutex<HashMap<i64, (i64, Arc<MeetingDigest>)>>,
}

impl DigestCache {
    /// The digests of `meetings`, in their order. One that is gone meanwhile is left out.
    pub(crate) async fn of(&self, store: &Store, meetings: &[Meeting]) -> Result<Vec<Arc<MeetingDigest>>> {
        let mut found: HashMap<i64, Arc<MeetingDigest>> =
            meetings.iter().filter_map(|meeting| Some((meeting.id, self.kept(meeting)?))).collect();
        let missing: Vec<i64> = meetings.iter().map(|m| m.id).filter(|id| !found.contains_key(id)).collect();
        for ids in missing.chunks(AT_A_TIME) {
            let readings = store.readings(ids.to_vec()).await?;
            for (id, change, digest) in digested(readings).await {
                self.keep(id, change, &digest);
                found.insert(id, digest);
            }
        }
        Ok(meetings.iter().filter_map(|meeting| found.get(&meeting.id).cloned()).collect())
    }

    fn kept(&self, meeting: &Meeting) -> Option<Arc<MeetingDigest>> {
        let kept = self.lock();
        let (change, digest) = kept.get(&meeting.id)?;
        (*change == meeting.change).then(|| Arc::clone(digest))
    }

    fn keep(&self, id: i64, change: i64, digest: &Arc<MeetingDigest>) {
        let mut kept = self.lock();
        if kept.len() >= KEPT {
            // As with whole meetings: that some stay matters, not which.
            let goes: Vec<i64> = kept.keys().take(KEPT / 4).copied().collect();
            for id in goes {
                kept.remove(&id);
            }
        }
        kept.insert(id, (change, Arc::clone(digest)));
    }

    /// Lets go of everything, as after forgetting.
    pub(crate) fn clear(&self) {
        self.lock().clear();
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<i64, (i64, Arc<MeetingDigest>)>> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Masking computes: on a thread where it keeps nobody waiting. Where that
/// thread breaks, its meetings are left out.
async fn digested(readings: Vec<MeetingReading>) -> Vec<(i64, i64, Arc<MeetingDigest>)> {
    let digest = |held: &MeetingReading| (held.meeting.id, held.meeting.change, Arc::new(MeetingDigest::of(held)));
    let work = tokio::task::spawn_blocking(move || readings.iter().map(digest).collect());
    work.await.unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::{Located, Span};

    #[test]
    fn terms_go_by_the_election() {
        for (year, first) in [(2012, 2010), (2013, 2010), (2021, 2018), (2022, 2022), (2025, 2022), (2026, 2026)] {
            assert_eq!(term_of(year), (first, first + 3));
        }
    }

    #[test]
    fn a_paper_may_belong_to_the_term_that_begins() {
        let mut document = Document::unreadable(Vec::new());
        for (printed, year, first) in
            [("2022-2025", 2021, 2022), ("2018-2025", 2023, 2022), ("2018-2025", 2019, 2018), ("x", 2024, 2022)]
        {
            document.term = Some(Located::new(printed.to_owned(), Span::default()));
            assert_eq!(term(&document, year).0, first, "{printed} in {year}");
        }
    }
}

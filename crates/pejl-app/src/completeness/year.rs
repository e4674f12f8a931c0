//! What lacks in a year of a committee, counted over its meetings. Pure.

use super::numbers;
use super::views::{FoundItem, FoundKind, YearCompleteness, YearTotals};
use crate::meeting_digest::{ItemDigest, MeetingDigest};
use crate::views::{ItemLine, MeetingLine};
use pejl_model::{Confidence, DiagnosticCode, PaperKind, Severity};
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The year of `totals`; `digests` are its meetings in the order of their days.
pub(crate) fn year(totals: YearTotals, digests: &[Arc<MeetingDigest>]) -> YearCompleteness {
    let items = || digests.iter().flat_map(|digest| digest.items.iter().map(move |item| (digest.as_ref(), item)));
    let open = || items().filter(|(_, item)| item.open);
    let undecided = |(meeting, item): &(&MeetingDigest, &ItemDigest)| {
        meeting.line.kind == PaperKind::Minutes && item.outcome.is_none()
    };
    let with = |(meeting, item): &(&MeetingDigest, &ItemDigest)| (item.attachments > 0).then(|| found(meeting, item));
    let agenda = |digest: &&Arc<MeetingDigest>| digest.line.kind == PaperKind::Agenda;
    YearCompleteness {
        agendas: digests.iter().filter(agenda).map(|digest| digest.line.clone()).collect(),
        items: items().count() as u64,
        closed: items().filter(|(_, item)| !item.open).count() as u64,
        undecided: open().filter(undecided).map(|(meeting, item)| found(meeting, item)).collect(),
        attachments: open().filter_map(|pair| Some((with(&pair)?, u64::from(pair.1.attachments)))).collect(),
        unsure: open()
            .filter(|(_, item)| item.confidence != Confidence::High)
            .map(|(meeting, item)| (found(meeting, item), item.confidence))
            .collect(),
        gaps: digests.iter().flat_map(gaps).collect(),
        jumps: jumps(digests),
        findings: findings(digests),
        totals,
    }
}

fn found(meeting: &MeetingDigest, item: &ItemDigest) -> FoundItem {
    FoundItem { meeting: meeting.line.clone(), item: item.line.clone() }
}

/// Closed items bear their number in public, so they are no gap.
fn numbers_of(digest: &MeetingDigest) -> Vec<Option<&str>> {
    digest.items.iter().map(|item| item.line.number.as_deref()).collect()
}

fn gaps(digest: &Arc<MeetingDigest>) -> Vec<(MeetingLine, numbers::NumberGap)> {
    numbers::gaps(&numbers_of(digest)).into_iter().map(|gap| (digest.line.clone(), gap)).collect()
}

fn jumps(digests: &[Arc<MeetingDigest>]) -> Vec<(MeetingLine, MeetingLine, numbers::NumberGap)> {
    let ranges: Vec<_> = digests.iter().map(|digest| numbers::range(&numbers_of(digest))).collect();
    let line = |at: usize| digests.get(at).map(|digest| digest.line.clone());
    numbers::jumps(&ranges).into_iter().filter_map(|(at, gap)| Some((line(at)?, line(at + 1)?, gap))).collect()
}

type Places = Vec<(MeetingLine, Option<ItemLine>)>;

fn findings(digests: &[Arc<MeetingDigest>]) -> Vec<FoundKind> {
    let mut kinds: BTreeMap<(Reverse<Severity>, DiagnosticCode), Places> = BTreeMap::new();
    for digest in digests {
        for (code, severity) in digest.findings.iter() {
            kinds.entry((Reverse(*severity), *code)).or_default().push((digest.line.clone(), None));
        }
        for item in digest.items.iter().filter(|item| item.open) {
            for (code, severity) in item.findings.iter() {
                let place = (digest.line.clone(), Some(item.line.clone()));
                kinds.entry((Reverse(*severity), *code)).or_default().push(place);
            }
        }
    }
    let kind = |((Reverse(severity), code), places)| FoundKind { code, severity, places };
    kinds.into_iter().map(kind).collect()
}

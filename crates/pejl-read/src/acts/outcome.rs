//! How a decision ended, by its own result words.

use super::dissents;
use super::flow::Flow;
use super::phrases::{Hit, Phrases, Result};
use super::votes;
use pejl_model::{Outcome, OutcomeDetail, Recommendation};
use std::ops::Range;

/// What a text says of its result.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Verdict {
    /// How it ended.
    pub outcome: Outcome,
    /// More, where it can be told.
    pub detail: Option<OutcomeDetail>,
    /// The words that told it.
    pub words: Option<Range<usize>>,
}

/// The outcome of a decision's `text`, more where it can be told, and the bytes of the words that told it.
pub(crate) fn read(text: &str, phrases: &Phrases) -> (Outcome, Option<OutcomeDetail>, Option<(usize, usize)>) {
    let flow = Flow::of(text, 0);
    let apart: Vec<_> = dissents::read(&flow, phrases).into_iter().map(|found| found.tail).collect();
    let verdict = judge(&flow, 0..flow.text.len(), &apart, phrases);
    let words = verdict.words.map(|range| flow.span(range)).map(|span| (span.start, span.end));
    (verdict.outcome, verdict.detail, words)
}

/// What was in effect decided, seen from the recommendation; `None` where nothing was recommended.
pub(crate) fn effect(recommendation: Option<&Recommendation>, outcome: Outcome) -> Option<Outcome> {
    let points = &recommendation?.points;
    if outcome != Outcome::Approved {
        return (outcome != Outcome::Other).then_some(outcome);
    }
    let mut asked = points.iter().map(|point| asked(&super::flow::fold(&point.text)));
    let first = asked.next()?;
    Some(if asked.all(|other| other == first) { first } else { Outcome::Approved })
}

/// What one point asks the committee to do.
fn asked(point: &str) -> Outcome {
    let has = |words: &[&str]| words.iter().any(|word| point.contains(word));
    if has(&["godkend", "tiltræd", "vedtag", "bevilg", "beslutte", "fastsæt", "udpeg"]) {
        return if has(&["anbefal", "indstil"]) { Outcome::Recommended } else { Outcome::Approved };
    }
    if has(&["efterretning", "til orientering", "orienteres", "orienteringen"]) {
        Outcome::Noted
    } else if has(&["drøft"]) {
        Outcome::Discussed
    } else if has(&["anbefal", "oversend"]) {
        Outcome::Recommended
    } else {
        Outcome::Approved
    }
}

/// A result word with what it is worth where it stands.
struct Candidate {
    range: Range<usize>,
    outcome: Outcome,
    detail: Option<OutcomeDetail>,
    rank: Rank,
}

#[derive(PartialEq, Eq, PartialOrd, Ord, Clone, Copy)]
enum Rank {
    /// The item's own result.
    Own,
    /// Stands in a dissent or speaks of another item.
    Aside,
    /// A verb without its ending ("at godkende").
    Weak,
}

/// The result told in `range` of the flow; `apart` are the dissents, whose words are not the committee's.
pub(crate) fn judge(flow: &Flow, range: Range<usize>, apart: &[Range<usize>], phrases: &Phrases) -> Verdict {
    let nothing = Verdict { outcome: Outcome::Other, detail: None, words: None };
    let low = flow.folded.get(range.clone()).unwrap_or("");
    if let Some(verdict) = whole(low, range.start, phrases) {
        return verdict;
    }
    let hits = phrases.outcomes.hits(low);
    let candidates: Vec<Candidate> = hits.iter().filter_map(|hit| candidate(flow, hit, &range, apart)).collect();
    let Some(best) = candidates.iter().map(|c| c.rank).min() else { return nothing };
    let voted = votes::speaks_of_vote(low) && best == Rank::Own;
    let of_rank: Vec<&Candidate> = candidates.iter().filter(|c| c.rank == best).collect();
    // "besluttede at godkende": the verb behind tells more than the one before.
    let telling = of_rank.iter().find(|c| c.rank != Rank::Weak || c.outcome != Outcome::Other).or(of_rank.first());
    let chosen = if voted { last(low, range.start, &of_rank) } else { telling.copied() };
    let Some(chosen) = chosen else { return nothing };
    let mut verdict = Verdict { outcome: chosen.outcome, detail: chosen.detail, words: Some(chosen.range.clone()) };
    if verdict.detail.is_none() && matches!(verdict.outcome, Outcome::Approved | Outcome::Recommended) {
        verdict.detail = more(flow, &range, &candidates, chosen, apart, phrases);
    }
    verdict
}

/// "Ingen.", "Intet under dette punkt.": phrases that tell only as the whole text.
fn whole(low: &str, base: usize, phrases: &Phrases) -> Option<Verdict> {
    const LONGEST: usize = 60;
    let edge = |c: char| !c.is_alphanumeric();
    let bare = low.trim_matches(edge);
    if bare.len() > LONGEST {
        return None;
    }
    let start = low.len() - low.trim_start_matches(edge).len();
    phrases.outcomes.hits(bare).into_iter().find_map(|hit| match hit.means {
        Result::Whole(outcome, detail) if hit.range == (0..bare.len()) => {
            Some(Verdict { outcome, detail, words: Some(base + start..base + start + bare.len()) })
        }
        _ => None,
    })
}

fn candidate(flow: &Flow, hit: &Hit<Result>, within: &Range<usize>, apart: &[Range<usize>]) -> Option<Candidate> {
    let range = within.start + hit.range.start..within.start + hit.range.end;
    let before = flow.folded.get(within.start..range.start).unwrap_or("");
    let after = flow.folded.get(range.end..within.end).unwrap_or("");
    let (outcome, detail, weak) = match hit.means {
        Result::Plain(outcome, detail) => (outcome, detail, false),
        Result::Weak(outcome, detail) => (outcome, detail, true),
        Result::Whole(..) => return None,
        Result::Onward => onward(sentence_rest(after)),
        Result::Back => back(after),
    };
    let (outcome, detail) = if negated(before, after) { turned(outcome)? } else { (outcome, detail) };
    let aside = meets(apart, &(range.start..range.start + 1)) || of_other_item(before, outcome);
    let rank = if weak {
        Rank::Weak
    } else if aside {
        Rank::Aside
    } else {
        Rank::Own
    };
    Some(Candidate { range, outcome, detail, rank })
}

/// True where one of the dissents, which stand in order, covers part of `range`.
fn meets(apart: &[Range<usize>], range: &Range<usize>) -> bool {
    let next = apart.partition_point(|tail| tail.end <= range.start);
    apart.get(next).is_some_and(|tail| tail.start < range.end)
}

fn sentence_rest(after: &str) -> &str {
    after.split(". ").next().unwrap_or(after)
}

type Told = (Outcome, Option<OutcomeDetail>, bool);

/// "Fremsendes til <body> ...": recommended to the council, or sent to another committee to be treated.
fn onward(rest: &str) -> Told {
    let has = |words: &[&str]| words.iter().any(|word| rest.contains(word));
    let high = has(&["byråd", "kommunalbestyrelse", "økonomiudvalg", "borgerrepræsentation", "magistrat"]);
    if has(&["anbefal", "godkendelse", "indstilling om"]) {
        (Outcome::Recommended, None, false)
    } else if has(&["til orientering", "til efterretning"]) {
        (Outcome::Noted, None, false)
    } else if high && !has(&["fornyet", "til behandling"]) {
        (Outcome::Recommended, None, false)
    } else {
        (Outcome::Postponed, Some(OutcomeDetail::SentBack), false)
    }
}

/// "Tilbagesendes ... med bemærkning, at byrådet har vedtaget" is how some councils print an approval.
fn back(rest: &str) -> Told {
    if ["har vedtaget", "har godkendt", "har tiltrådt", "vedtog", "godkendte", "tiltrådte"]
        .iter()
        .any(|w| rest.contains(w))
    {
        (Outcome::Approved, None, false)
    } else {
        (Outcome::Postponed, Some(OutcomeDetail::SentBack), false)
    }
}

/// "ikke godkendt", "kunne ikke tiltrædes", "godkendte ikke".
fn negated(before: &str, after: &str) -> bool {
    let clause = tail(before).rsplit(['.', ',', ';', ':']).next().unwrap_or("");
    let near = clause.split_whitespace().rev().take(3).any(|word| matches!(word, "ikke" | "ej"));
    near || after.trim_start().split([' ', '.', ',']).next() == Some("ikke")
}

/// The end of `text`: where the words right before a result word stand.
fn tail(text: &str) -> &str {
    const LENGTH: usize = 400;
    let from = text.len().saturating_sub(LENGTH);
    (from..text.len()).find_map(|at| text.get(at..)).unwrap_or(text)
}

/// The outcome of a negated result word; `None` where it tells nothing ("blev ikke drøftet").
fn turned(outcome: Outcome) -> Option<(Outcome, Option<OutcomeDetail>)> {
    match outcome {
        Outcome::Approved | Outcome::Recommended => Some((Outcome::Rejected, None)),
        _ => None,
    }
}

/// "Punkt 15 udgår", "Sag 3 udsættes": in the decision of another item they speak of that one.
fn of_other_item(before: &str, outcome: Outcome) -> bool {
    if !matches!(outcome, Outcome::Postponed | Outcome::Other) {
        return false;
    }
    let sentence = tail(before).rsplit(". ").next().unwrap_or("");
    ["punkt ", "punkterne ", "sag ", "sagerne ", "pkt. ", "sag nr. ", "dagsordenspunkt "].iter().any(|noun| {
        sentence.rfind(noun).is_some_and(|at| {
            let number = sentence.get(at + noun.len()..).unwrap_or("");
            number.starts_with(|c: char| c.is_ascii_digit()) && number.len() < 40
        })
    })
}

/// After a vote the last result counts, an amendment that fell aside.
fn last<'c>(low: &str, base: usize, candidates: &[&'c Candidate]) -> Option<&'c Candidate> {
    for (i, candidate) in candidates.iter().enumerate().rev() {
        let from = i.checked_sub(1).and_then(|p| candidates.get(p)).map_or(0, |prior| prior.range.end - base);
        let lead = low.get(from..candidate.range.start - base).unwrap_or("");
        let amendment = [
            "ændringsforslag",
            "modforslag",
            "foreslog",
            "foreslår",
            "alternativt forslag",
            "alternativ indstilling",
            "forslag fra",
        ]
        .iter()
        .any(|word| lead.contains(word));
        if candidate.outcome != Outcome::Rejected || !amendment {
            return Some(candidate);
        }
    }
    candidates.first().copied()
}

/// A vote, a change or a remark beside an approval.
fn more(
    flow: &Flow,
    range: &Range<usize>,
    candidates: &[Candidate],
    chosen: &Candidate,
    apart: &[Range<usize>],
    phrases: &Phrases,
) -> Option<OutcomeDetail> {
    let low = flow.folded.get(range.clone()).unwrap_or("");
    let voted = ["stemte", " stemmer ", "flertal"].iter().any(|word| low.contains(word));
    if voted && !low.contains("enstemmig") {
        return Some(OutcomeDetail::MajorityVote);
    }
    let other_item =
        candidates.iter().any(|c| c.rank == Rank::Aside && !meets(apart, &(c.range.start..c.range.start + 1)));
    let after = flow.folded.get(chosen.range.end..range.end).unwrap_or("");
    let changed = CHANGES.iter().any(|word| sentence_rest(after).contains(word));
    // A remark beside a recommendation to another body changes nothing in it.
    let approved = chosen.outcome == Outcome::Approved;
    (other_item || changed || approved && remarked(flow, range, candidates, chosen, apart, phrases))
        .then_some(OutcomeDetail::ApprovedWithChanges)
}

const CHANGES: [&str; 16] = [
    "med den ændring",
    "med de ændringer",
    "med følgende",
    "med bemærkning",
    "idet ",
    "inklusive",
    "inkl.",
    "tilføjes",
    "med tilføjelse",
    "med den tilføjelse",
    "dog ",
    "under forudsætning",
    "med forbehold",
    "med ændring",
    "med den bemærkning",
    "ændret til",
];

/// True where a sentence without a result of its own follows, that is no dissent and more than a formality.
fn remarked(
    flow: &Flow,
    range: &Range<usize>,
    candidates: &[Candidate],
    chosen: &Candidate,
    apart: &[Range<usize>],
    phrases: &Phrases,
) -> bool {
    flow.sentences().into_iter().any(|sentence| {
        let inside = sentence.start >= chosen.range.end && sentence.end <= range.end;
        let from = candidates.partition_point(|c| c.range.start < sentence.start);
        let mut within = candidates.iter().skip(from).take_while(|c| c.range.start < sentence.end);
        let told = within.any(|c| c.rank != Rank::Weak);
        let dissent = meets(apart, &sentence);
        let low = flow.low(sentence.clone());
        let formal = whole(low, 0, phrases).is_some() || low.len() < 12 || low.contains("habil");
        inside && !told && !dissent && !formal
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use pejl_model::{RecommendationPoint, Span};

    fn outcome(text: &str) -> Outcome {
        let (outcome, _, words) = read(text, Phrases::get(None));
        assert!(words.is_none_or(|(from, to)| text.get(from..to).is_some_and(|t| !t.is_empty())), "{text}");
        outcome
    }

    #[test]
    fn result_words_tell_the_outcome() {
        use Outcome::{Approved, Discussed, Noted, Other, Postponed, Recommended, Rejected};
        for (text, expected) in [
            ("Godkendt.", Approved),
            ("Dagsordenen blev herefter godkendt.", Approved),
            ("Indstillingen tilrådt.", Approved),
            ("Løsningsforslag 2 godkendt.", Approved),
            ("Udvalget besluttede at godkende planen.", Approved),
            ("Taget til efterretning.", Noted),
            ("Til orientering", Noted),
            ("Udvalget tog orienteringen til efterretning.", Noted),
            ("Formanden orienterede om mødet.", Noted),
            ("Anbefales.", Recommended),
            ("Indstilles godkendt.", Recommended),
            ("Udvalget anbefaler indstillingen.", Recommended),
            ("Fremsendes til byrådet med bemærkning, at udvalget anbefaler.", Recommended),
            ("Drøftet.", Discussed),
            ("Drøftet og taget til efterretning.", Discussed),
            ("Sagens behandling blev udsat.", Postponed),
            ("Sendes tilbage til udvalget.", Postponed),
            ("Oversendes til Socialudvalget til fornyet behandling.", Postponed),
            ("Tilbagesendes Magistratsafdelingen med bemærkning, at byrådet har vedtaget indstillingen.", Approved),
            ("Sagen udgår.", Other),
            ("Punkt 15 udgår. Godkendt.", Approved),
            ("Forslaget faldt dermed.", Rejected),
            ("Ikke vedtaget med 1 stemme mod 8.", Rejected),
            ("Indstillingen kunne ikke tiltrædes.", Rejected),
            ("Udvalget kunne ikke støtte dette.", Rejected),
            ("Ændringsforslag fra C: For stemte 3. Imod stemte 8. Faldet. Indstillingen godkendt.", Approved),
            ("Indstillingen godkendt. Ændringsforslaget fra C faldt.", Approved),
            ("Godkendt. Liste B stemte imod, idet de foreslog, at sagen udsættes.", Approved),
            ("Imod stemte V. Godkendt.", Approved),
            ("Ida Holm (A) valgt som formand.", Approved),
            ("Intet under dette punkt.", Other),
            ("Ingen bemærkninger.", Other),
            ("Rejsen blev omtalt.", Other),
            ("", Other),
        ] {
            assert_eq!(outcome(text), expected, "{text}");
        }
    }

    #[test]
    fn more_than_the_outcome_is_told() {
        use OutcomeDetail::{
            ApprovedWithChanges, Elected, InformationGiven, MajorityVote, NoRemarks, SentBack, Withdrawn,
        };
        for (text, detail) in [
            ("Godkendt.", None),
            ("Godkendt uden bemærkninger.", None),
            ("Godkendt med den ændring, at fristen forlænges.", Some(ApprovedWithChanges)),
            ("Godkendt. Udvalget takker medarbejderne for indsatsen.", Some(ApprovedWithChanges)),
            ("Punkt 15 udgår. Godkendt.", Some(ApprovedWithChanges)),
            ("Tiltrådt med 34 stemmer imod 15.", Some(MajorityVote)),
            ("Sendes tilbage til forvaltningen.", Some(SentBack)),
            ("Sagen udgår.", Some(Withdrawn)),
            ("Bo Lind blev valgt.", Some(Elected)),
            ("Ingen.", Some(NoRemarks)),
            ("Direktøren orienterede om budgettet.", Some(InformationGiven)),
        ] {
            assert_eq!(read(text, Phrases::get(None)).1, detail, "{text}");
        }
    }

    #[test]
    fn the_effect_follows_what_was_asked() {
        let asked = |texts: &[&str]| Recommendation {
            proposer: None,
            points: texts
                .iter()
                .map(|t| RecommendationPoint { number: None, text: (*t).into(), span: Span::default() })
                .collect(),
        };
        let noted = asked(&["at orienteringen tages til efterretning."]);
        assert_eq!(effect(Some(&noted), Outcome::Approved), Some(Outcome::Noted));
        assert_eq!(effect(Some(&noted), Outcome::Postponed), Some(Outcome::Postponed));
        assert_eq!(effect(None, Outcome::Approved), None);
        let mixed = asked(&["at sagen drøftes", "at planen godkendes"]);
        assert_eq!(effect(Some(&mixed), Outcome::Approved), Some(Outcome::Approved));
        assert_eq!(effect(Some(&asked(&["at udvalget drøfter sagen"])), Outcome::Approved), Some(Outcome::Discussed));
        assert_eq!(
            effect(Some(&asked(&["at byrådet anbefales at godkende planen"])), Outcome::Approved),
            Some(Outcome::Recommended)
        );
    }
}

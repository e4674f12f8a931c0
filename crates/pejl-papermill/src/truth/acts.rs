//! What is recommended and decided, and who is away.

use super::at;
use super::item::Agenda;
use super::prose::Prose;
use crate::random::Random;
use crate::stock::{acts, people};
use pejl_model::{
    Absence, Ballot, Conflict, Decision, Dissent, DissentKind, ItemType, Outcome, OutcomeDetail, Person, PointDecision,
    Recommendation, RecommendationPoint, Span, Vote,
};

/// A recommendation of an item of `kind`.
pub(crate) fn recommendation(kind: ItemType, prose: &mut Prose<'_>, random: &mut Random) -> Recommendation {
    let stock: Vec<&str> = acts::POINTS.iter().filter(|(k, _)| *k == kind).map(|(_, text)| *text).collect();
    let count = if kind == ItemType::Decision && random.chance(40) { random.between(2, 4) } else { 1 };
    let first = random.below(stock.len());
    let points = (0..count)
        .map(|i| {
            let end = if i + 1 == count {
                "."
            } else if i + 2 == count {
                random.pick(&[", og", ","])
            } else {
                ","
            };
            let text = prose.fill(stock[(first + i) % stock.len()], random);
            RecommendationPoint { number: None, text: format!("{text}{end}"), span: Span::default() }
        })
        .collect();
    Recommendation { proposer: Some(at(random.pick(people::PROPOSERS).to_owned())), points }
}

/// A decision on `points` points; its lines are divided by line breaks in `text`.
pub(crate) fn decision(
    kind: ItemType,
    points: usize,
    agenda: &Agenda<'_>,
    prose: &mut Prose<'_>,
    random: &mut Random,
) -> Decision {
    if points > 1 && random.chance(40) {
        return by_point(points, random);
    }
    let stock = match kind {
        ItemType::Information => acts::NOTED,
        ItemType::Discussion => acts::DISCUSSED,
        ItemType::Decision => acts::DECIDED,
    };
    let (text, outcome, detail) = random.pick(stock);
    let mut decision = plain(text, outcome, detail);
    if kind == ItemType::Information && outcome == Outcome::Approved {
        decision.effect = Some(Outcome::Noted);
    }
    if outcome == Outcome::Approved && kind == ItemType::Decision && detail.is_none() {
        vote(&mut decision, agenda, random);
    }
    if random.chance(15) {
        dissent(&mut decision, agenda, prose, random);
    } else if random.chance(20) {
        push_line(&mut decision.text, &prose.fill(random.pick(acts::REMARKS), random));
        if outcome == Outcome::Approved && decision.detail.is_none() {
            decision.detail = Some(OutcomeDetail::ApprovedWithChanges);
        }
    }
    decision
}

/// A decision that is only its words.
pub(crate) fn plain(text: &str, outcome: Outcome, detail: Option<OutcomeDetail>) -> Decision {
    Decision {
        text: text.to_owned(),
        spans: Vec::new(),
        outcome,
        detail,
        outcome_words: None,
        effect: None,
        points: Vec::new(),
        votes: Vec::new(),
        dissents: Vec::new(),
    }
}

fn by_point(count: usize, random: &mut Random) -> Decision {
    let (open, close) = random.pick(&[("At ", ":"), ("Ad ", "."), ("Ad ", ":")]);
    let points: Vec<PointDecision> = (1..=count)
        .map(|number| {
            let (text, outcome, detail) = random.pick(acts::BY_POINT);
            PointDecision { number: number.to_string(), text: text.to_owned(), outcome, detail, span: Span::default() }
        })
        .collect();
    let lines: Vec<String> = points.iter().map(|p| format!("{open}{}{close} {}", p.number, p.text)).collect();
    let first = points.first().map_or(Outcome::Other, |p| p.outcome);
    let mixed = points.iter().any(|p| p.outcome != first);
    let detail = mixed.then_some(OutcomeDetail::Partly);
    Decision { points, ..plain(&lines.join("\n"), first, detail) }
}

fn vote(decision: &mut Decision, agenda: &Agenda<'_>, random: &mut Random) {
    let mut parties: Vec<String> = agenda.members.iter().filter_map(|m| m.person.party.clone()).collect();
    parties.sort();
    parties.dedup();
    if parties.len() < 3 || !random.chance(12) {
        return;
    }
    let against = parties.split_off(parties.len() - 1);
    for (words, ballot, parties) in [("For", Ballot::For, parties), ("Imod", Ballot::Against, against)] {
        let has = |m: &&pejl_model::Member| m.person.party.as_ref().is_some_and(|p| parties.contains(p));
        let count = agenda.members.iter().filter(has).count() as u32;
        push_line(&mut decision.text, &format!("{words} stemte {count} ({}).", and(&parties)));
        decision.votes.push(Vote { ballot, count: Some(count), parties, persons: Vec::new(), span: Span::default() });
    }
    decision.detail = Some(OutcomeDetail::MajorityVote);
}

/// "A, B og C".
fn and(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [one] => one.clone(),
        [head @ .., last] => format!("{} og {last}", head.join(", ")),
    }
}

fn dissent(decision: &mut Decision, agenda: &Agenda<'_>, prose: &mut Prose<'_>, random: &mut Random) {
    let Some(person) = present(agenda, random) else { return };
    let reason = prose.fill(random.pick(acts::REASONS), random);
    let (kind, words) = random.pick(&[
        (DissentKind::Reservation, "tager forbehold"),
        (DissentKind::Dissent, "kan ikke tiltræde indstillingen"),
        (DissentKind::Dissent, "stemte imod"),
    ]);
    let text = format!("{} {words}, {reason}.", named(&person));
    push_line(&mut decision.text, &text);
    if words == "stemte imod" {
        // One against means that the others carried it.
        if decision.outcome == Outcome::Approved && decision.detail.is_none() {
            decision.detail = Some(OutcomeDetail::MajorityVote);
        }
        let (ballot, persons) = (Ballot::Against, vec![person.clone()]);
        decision.votes.push(Vote { ballot, count: None, parties: Vec::new(), persons, span: Span::default() });
    }
    decision.dissents.push(Dissent { kind, persons: vec![person], parties: Vec::new(), text, span: Span::default() });
}

/// Someone declares a conflict of interest, told as the decision's last line.
pub(crate) fn conflict(decision: &mut Decision, agenda: &Agenda<'_>, random: &mut Random) -> Option<Conflict> {
    let person = present(agenda, random)?;
    push_line(&mut decision.text, &format!("{} erklærede sig inhabil og forlod lokalet.", named(&person)));
    Some(Conflict { person, left_room: true, span: Span::default() })
}

fn present(agenda: &Agenda<'_>, random: &mut Random) -> Option<Person> {
    let here: Vec<&Person> = agenda.members.iter().filter(|m| m.present == Some(true)).map(|m| &m.person).collect();
    (!here.is_empty()).then(|| random.pick(&here).clone())
}

/// Those who are away from the whole meeting.
pub(crate) fn absences(agenda: &Agenda<'_>, random: &mut Random) -> Vec<Absence> {
    let away = agenda.members.iter().filter(|m| m.present == Some(false));
    away.map(|member| Absence {
        person: member.person.clone(),
        substitute: random.chance(50).then(|| super::person(random)),
        from: None,
        until: None,
        span: Span::default(),
    })
    .collect()
}

/// "Else Toft (V)".
pub(crate) fn named(person: &Person) -> String {
    match &person.party {
        Some(party) => format!("{} ({party})", person.name),
        None => person.name.clone(),
    }
}

fn push_line(text: &mut String, line: &str) {
    text.push('\n');
    text.push_str(line);
}

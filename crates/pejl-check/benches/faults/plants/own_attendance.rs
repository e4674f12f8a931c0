//! Mutations of a carrier's lists of members, absences, votes and head.

use super::ground::Ground;
use super::mutate::{Mutation, Mutator, all, heading, is_minutes, lines_at, open, whole};
use super::words::between;
use pejl_model::{Absence, AgendaItem, Document, Person, Role, SectionKind, Span, Vote};
use pejl_read::Reading;
use std::collections::{HashMap, HashSet};

/// Another person away in one item is a person away from some items only, or one who should be there.
const OTHERS: &[&str] = &["S019", "S020", "S021", "S023", "S030", "S040"];

pub const MUTATORS: &[Mutator] = &[
    Mutator::new("S019", voter_is_away, OTHERS),
    Mutator::new("S019", absent_votes, &[]),
    Mutator::new("S020", participant_is_away, OTHERS),
    Mutator::new("S021", member_is_substitute, OTHERS),
    Mutator::new("S021", one_for_two, OTHERS),
    Mutator::new("S022", participant_marked, &["S020", "S023"]),
    Mutator::new("S023", absence_dropped, &[]),
    Mutator::new("S023", other_is_away, OTHERS),
    Mutator::new("S024", presence_dropped, &["S023", "S030"]),
    Mutator::new("S025", members_dropped, &[]),
    Mutator::new("S026", place_or_time_dropped, &[]),
    Mutator::new("S029", votes_added, &[]),
    Mutator::new("S030", votes_changed, &[]),
    Mutator::new("S039", committee_dropped, &["S011"]),
    Mutator::new("S040", absence_doubled, &[]),
];

fn is_whole(absence: &Absence) -> bool {
    absence.from.is_none() && absence.until.is_none() && absence.person.name.contains(' ')
}

/// Where a name is printed on one line in `span`.
fn named(ground: &Ground<'_>, span: Span, person: &Person) -> Option<Span> {
    all(ground.text(), span, &person.name).into_iter().next()
}

/// Those who vote, reserve or dissent by name, with where.
fn acting(item: &AgendaItem) -> Vec<(&Person, Span)> {
    let Some(decision) = &item.decision else { return Vec::new() };
    let votes = decision.votes.iter().flat_map(|vote| vote.persons.iter().map(|person| (person, vote.span)));
    let dissents = decision.dissents.iter().flat_map(|one| one.persons.iter().map(|person| (person, one.span)));
    votes.chain(dissents).filter(|(person, _)| person.name.contains(' ')).collect()
}

/// The one who is told to be away is one who votes.
fn voter_is_away(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in open(ground) {
        for (voter, at) in acting(item) {
            for absence in item.absent.iter().filter(|absence| is_whole(absence)) {
                let place = named(ground, absence.span, &absence.person);
                found.extend(place.map(|span| Mutation::replace(span, voter.name.as_str()).at(at)));
            }
        }
    }
    found
}

/// One who is away votes, reserves or dissents in the place of another.
fn absent_votes(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let away: HashSet<&str> =
        open(ground).flat_map(|item| &item.absent).filter(|a| is_whole(a)).map(|a| a.person.name.as_str()).collect();
    let mut found = Vec::new();
    for item in open(ground) {
        for absence in item.absent.iter().filter(|absence| is_whole(absence)) {
            let other = acting(item).into_iter().find(|(person, _)| !away.contains(person.name.as_str()));
            let place = other.and_then(|(person, at)| named(ground, at, person));
            if let Some(span) = place {
                found.push(Mutation::replace(span, absence.person.name.as_str()));
                continue;
            }
            let words = match ground.random.below(3) {
                0 => format!(" {} stemte imod.", absence.person.name),
                1 => format!(" Imod stemte {}.", absence.person.name),
                _ => format!(" {} tog forbehold.", absence.person.name),
            };
            let end = item.decision.as_ref().and_then(|told| told.spans.first()).map(|span| span.end);
            let end = end.filter(|end| ground.text()[..*end].ends_with('.'));
            found.extend(end.map(|end| Mutation::replace(Span::new(end, end), words)));
        }
    }
    found
}

/// True where the words before the first member say so.
fn listed_as(ground: &Ground<'_>, words: &[&str]) -> bool {
    let Some(first) = ground.document().members.first() else { return false };
    let before = ground.text()[..first.span.start].trim_end().to_lowercase();
    let from = before.len().saturating_sub(60);
    let near = (from..before.len()).find_map(|at| before.get(at..)).unwrap_or("");
    words.iter().any(|word| near.contains(word))
}

const PRESENT: [&str; 4] = ["deltager", "til stede", "tilstede", "fremmødte"];

/// Those who are away from all open items, with each place where it is told.
fn always_away<'a>(ground: &Ground<'a>) -> Vec<(&'a str, Vec<Span>)> {
    let items: Vec<&AgendaItem> = open(ground).collect();
    let mut away: HashMap<&str, (usize, Vec<Span>)> = HashMap::new();
    for item in &items {
        let mut here = HashSet::new();
        for absence in item.absent.iter().filter(|absence| is_whole(absence)) {
            let told = away.entry(absence.person.name.as_str()).or_default();
            told.0 += usize::from(here.insert(absence.person.name.as_str()));
            told.1.extend(named(ground, absence.span, &absence.person));
        }
    }
    let mut away: Vec<_> = away.into_iter().filter(|(_, told)| told.0 == items.len() && told.0 >= 2).collect();
    away.sort_unstable_by_key(|(name, _)| *name);
    away.into_iter().map(|(name, told)| (name, told.1)).collect()
}

/// Present and absent names are swapped: a participant is the one who is away everywhere.
fn participant_is_away(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    if !is_minutes(ground) || !listed_as(ground, &PRESENT) {
        return found;
    }
    let members = &ground.document().members;
    for (_, places) in always_away(ground) {
        for member in members.iter().filter(|member| member.present == Some(true)) {
            let changes = places.iter().map(|span| (*span, member.person.name.clone())).collect();
            found.push(Mutation { changes, ..Mutation::default() }.at(member.span));
        }
    }
    found
}

/// The substitute's name becomes a member's.
fn member_is_substitute(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let members = &ground.document().members;
    let listed: HashSet<&str> = members.iter().map(|member| member.person.name.as_str()).collect();
    let mut found = Vec::new();
    for item in open(ground).filter(|_| listed_as(ground, &["medlem"])) {
        for absence in item.absent.iter().filter(|a| is_whole(a) && listed.contains(a.person.name.as_str())) {
            let Some(substitute) = &absence.substitute else { continue };
            for member in members.iter().filter(|member| member.person.name != absence.person.name) {
                // The text may hold the words on absence in more lines than the name.
                let lines = Span::new(absence.span.start, lines_at(ground.text(), absence.span).end);
                let place = named(ground, lines, substitute);
                found.extend(place.map(|span| Mutation::replace(span, member.person.name.as_str()).at(absence.span)));
            }
        }
    }
    found
}

/// Two who are away have the same substitute.
fn one_for_two(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for item in open(ground) {
        let absences: Vec<&Absence> = item.absent.iter().filter(|absence| is_whole(absence)).collect();
        for second in absences.iter().skip(1) {
            let Some((first, other)) = absences[0].substitute.as_ref().zip(second.substitute.as_ref()) else {
                continue;
            };
            let lines = Span::new(second.span.start, lines_at(ground.text(), second.span).end);
            let place = named(ground, lines, other);
            found.extend(place.map(|span| Mutation::replace(span, first.name.as_str()).at(second.span)));
        }
    }
    found
}

fn participant_marked(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    if listed_as(ground, &PRESENT) {
        for member in ground.document().members.iter().filter(|member| member.present != Some(false)) {
            let tail = ground.random.pick(&[" (Afbud)", " (fraværende)", " - Afbud", " (afbud)"]);
            let printed = member.span.of(ground.text()).trim_end();
            found.push(Mutation::replace(member.span, format!("{printed}{tail}")));
        }
    }
    found
}

/// All that tells of absence in `item`: its sections, or else its lines.
fn absences(ground: &Ground<'_>, item: &AgendaItem) -> Vec<Span> {
    let own: Vec<Span> = item.sections.iter().filter(|s| s.kind() == SectionKind::Absence).map(whole).collect();
    let inside = |span: &Span| own.iter().any(|section| section.contains(*span));
    let mut lines: Vec<Span> = Vec::new();
    for absence in item.absent.iter().map(|absence| absence.span).filter(|span| !inside(span)) {
        let mut line = lines_at(ground.text(), absence);
        // The label may stand on the line above.
        let above = ground.text()[..line.start].trim_end();
        let label = lines_at(ground.text(), Span::new(above.len(), above.len()));
        let told = label.of(ground.text()).trim().to_lowercase();
        if told.starts_with("fravær") || told.starts_with("afbud") {
            line.start = label.start;
        }
        if lines.last().is_none_or(|last| last.end <= line.start) {
            lines.push(line);
        }
    }
    own.into_iter().chain(lines).collect()
}

/// What is told of absence in all items lacks in one.
fn absence_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let items: Vec<&AgendaItem> = open(ground).collect();
    if !is_minutes(ground) || items.len() < 3 || always_away(ground).is_empty() {
        return Vec::new();
    }
    let mutations = items.iter().map(|item| Mutation::drop_all(absences(ground, item)).at(heading(item)));
    mutations.collect()
}

/// In one item somebody else is away.
fn other_is_away(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let items: Vec<&AgendaItem> = open(ground).collect();
    let mut found = Vec::new();
    for (name, places) in always_away(ground) {
        let first = items.first().map_or(0, |item| item.span.start);
        for item in items.iter().filter(|item| items.len() >= 3 && item.span.start >= first) {
            let here: Vec<Span> = places.iter().copied().filter(|span| item.span.contains(*span)).collect();
            let members = ground.document().members.iter().map(|member| member.person.name.as_str());
            let others: Vec<&str> = members.filter(|member| *member != name).chain(["Ulla Nygaard"]).collect();
            let other = ground.random.pick(&others);
            if !here.is_empty() && is_minutes(ground) {
                let changes = here.iter().map(|span| (*span, other.to_owned())).collect();
                found.push(Mutation { changes, ..Mutation::default() }.at(heading(item)));
            }
        }
    }
    found
}

/// A list of members, and nothing left that tells who came.
fn presence_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let members = &ground.document().members;
    let told = members.iter().any(|member| member.present.is_some());
    let Some(last) = members.last().filter(|_| !told && is_minutes(ground)) else { return Vec::new() };
    let all: Vec<Span> = open(ground).flat_map(|item| absences(ground, item)).collect();
    if all.is_empty() { Vec::new() } else { vec![Mutation::drop_all(all).at(last.span)] }
}

/// The first line that is part of the paper.
fn first_line(ground: &Ground<'_>) -> Span {
    let head = ground.document().parts.iter().find(|part| part.role != Role::Furniture);
    head.map_or(Span::new(0, 1), |part| Span::new(part.span.start, part.span.start + 1))
}

/// The paragraphs of the head that list members or participants.
fn members_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let document: &Document = ground.document();
    let (Some(first), Some(last)) = (document.members.first(), document.members.last()) else { return Vec::new() };
    let mut span = lines_at(ground.text(), first.span.cover(last.span));
    let above = ground.text()[..span.start].trim_end();
    let label = lines_at(ground.text(), Span::new(above.len(), above.len()));
    let words = label.of(ground.text()).trim().to_lowercase();
    if ["medlem", "deltag", "til stede", "tilstede", "møded", "fremmød", "indkald"].iter().any(|w| words.starts_with(w))
    {
        span.start = label.start;
    }
    let items = document.items.first().map_or(0, |item| item.span.start);
    let head = span.end <= items && is_minutes(ground) && document.items.len() >= 2;
    if head { vec![Mutation::drop(span).at(first_line(ground))] } else { Vec::new() }
}

/// Place, beginning or end is blanked where the head tells all three.
fn place_or_time_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let document = ground.document();
    let (Some(place), Some(start), Some(end)) = (&document.place, &document.start, &document.end) else {
        return Vec::new();
    };
    if !is_minutes(ground) || document.items.len() < 2 || start.span == end.span {
        return Vec::new();
    }
    let spans = [place.span, start.span, end.span];
    let some = (1..8u8).map(|set| spans.into_iter().enumerate().filter(move |(at, _)| set & (1 << at) != 0));
    some.map(|set| Mutation::drop_all(set.map(|(_, span)| span).collect()).at(first_line(ground))).collect()
}

/// An item, all its votes together, and each side with where its count stands.
type Counted<'a> = (&'a AgendaItem, u32, Vec<(&'a Vote, Span)>);

/// The votes of an item that are counted on both sides, each with where its count stands.
fn counted<'a>(ground: &Ground<'a>) -> Vec<Counted<'a>> {
    let mut found = Vec::new();
    for item in open(ground) {
        let votes: Vec<&Vote> = item.decision.iter().flat_map(|told| &told.votes).collect();
        let sides: HashSet<_> = votes.iter().map(|vote| vote.ballot).collect();
        let places = votes.iter().map(|vote| {
            let count = vote.count?.to_string();
            Some((*vote, all(ground.text(), vote.span, &count).into_iter().next()?))
        });
        let Some(places) = places.collect::<Option<Vec<_>>>() else { continue };
        let total = votes.iter().filter_map(|vote| vote.count).sum();
        if sides.len() == votes.len() && sides.len() >= 2 {
            found.push((item, total, places));
        }
    }
    found
}

/// More votes than the paper lists members.
fn votes_added(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let members = ground.document().members.len() as u32;
    let mut found = Vec::new();
    for (_, total, places) in counted(ground) {
        for (vote, span) in places.into_iter().filter(|_| members >= 4 && total <= members) {
            let more = members - total + between(&mut ground.random, 1, 5) as u32;
            found.push(Mutation::replace(span, (vote.count.unwrap_or(0) + more).to_string()).at(vote.span));
        }
    }
    found
}

/// Fewer votes than members are there, where the votes were all of them.
fn votes_changed(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let members = ground.document().members.len() as u32;
    let listed = listed_as(ground, &["medlem"]);
    let away = ground.document().members.iter().filter(|member| member.present == Some(false)).count();
    let mut found = Vec::new();
    for (item, total, places) in counted(ground).into_iter().filter(|_| listed && members >= 4) {
        let empty = item.absent.iter().filter(|absence| absence.substitute.is_none()).count().max(away) as u32;
        for (vote, span) in places.into_iter().filter(|_| total + empty == members && item.conflicts.is_empty()) {
            let count = vote.count.unwrap_or(0);
            if count > 1 {
                let less = between(&mut ground.random, 1, i64::from(count) - 1) as u32;
                found.push(Mutation::replace(span, (count - less).to_string()).at(vote.span));
            }
        }
    }
    found
}

/// The committee's name goes, wherever it stands.
fn committee_dropped(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let Some(committee) = &ground.document().committee else { return Vec::new() };
    let text = ground.text();
    let places = all(text, Span::new(0, text.len()), &committee.value);
    let items = || ground.document().items.iter();
    let attached = |span: &Span| items().flat_map(|item| &item.attachments).any(|one| one.span.contains(*span));
    let places = places.into_iter().filter(|span| !attached(span));
    let places: Vec<Span> = places.chain([committee.span]).collect::<HashSet<_>>().into_iter().collect();
    let apart = places.iter().all(|a| places.iter().all(|b| a == b || a.end <= b.start || b.end <= a.start));
    if apart { vec![Mutation::drop_all(places).at(first_line(ground)).reads(named_bodies, 0)] } else { Vec::new() }
}

fn named_bodies(reading: &Reading) -> usize {
    usize::from(reading.document.committee.is_some())
}

/// The line on an absence stands twice.
fn absence_doubled(ground: &mut Ground<'_>) -> Vec<Mutation> {
    let mut found = Vec::new();
    for absence in open(ground).flat_map(|item| &item.absent).filter(|absence| is_whole(absence)) {
        let line = lines_at(ground.text(), absence.span);
        let words = line.of(ground.text()).trim();
        if words.starts_with("Afbud:") || words.starts_with("Fraværende:") {
            let gap = ground.random.pick(&["", "\n"]);
            let at = Span::new(line.end, line.end);
            let lead = if ground.text()[..line.end].ends_with('\n') { "" } else { "\n" };
            found.push(Mutation::replace(at, format!("{lead}{gap}{words}\n")).at(line));
        }
    }
    found
}

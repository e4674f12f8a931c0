//! The head of a paper: body, date, time, place, members.

mod fields;

use super::body;
use crate::acts::{Phrases, persons};
use crate::lines::Line;
use crate::outline::{HeadLabel, Outline, Vocabulary, strip_bullet};
use crate::source::SourceText;
use crate::values::{dates, terms, times};
use fields::{Field, HEAD_LINES, fields, weekday};
use jiff::civil::{Date, Time};
use pejl_model::{Located, Member, PaperKind, PaperVariant, Person, Span, text::collapse};

/// What the head tells.
#[derive(Debug, Default)]
pub(crate) struct Head {
    pub committee: Option<Located<String>>,
    pub term: Option<Located<String>>,
    pub date: Option<Located<Date>>,
    pub start: Option<Located<Time>>,
    pub end: Option<Located<Time>>,
    pub place: Option<Located<String>>,
    pub members: Vec<Member>,
    pub variant: Option<PaperVariant>,
    pub says_minutes: bool,
    pub says_agenda: bool,
    /// The kind that a line of its own tells.
    pub calls_itself: Option<PaperKind>,
    /// What may be the committee where nothing better tells.
    pub unnamed: Option<Located<String>>,
}

/// Reads the head.
pub(crate) fn read(source: &SourceText, outline: &Outline<'_>, vocabulary: &Vocabulary, phrases: &Phrases) -> Head {
    let lines: Vec<Line<'_>> = outline.head.iter().take(HEAD_LINES).map(|i| outline.lines[*i]).collect();
    let (fields, plain) = fields(&lines, vocabulary);
    let mut head = Head::default();
    kinds(&mut head, &lines, source);
    read_date(&mut head, &fields, &plain);
    read_times(&mut head, &fields, &plain, outline);
    read_place(&mut head, &fields, &plain);
    read_members(&mut head, &fields, phrases);
    head.term = lines.iter().take(30).find_map(|l| terms::find_term(l.text, l.span.start));
    let labelled = fields.iter().filter(|f| f.label == HeadLabel::Committee).flat_map(|f| f.lines.first());
    // "Møde: Onsdag den 1. februar" tells the day.
    let named = |l: &&Line<'_>| crate::outline::names_body(l.text) || dates::first(l.text, 0).is_none();
    head.committee = body::find(&labelled.filter(named).copied().collect::<Vec<_>>(), &plain, source);
    if head.committee.is_none() {
        head.unnamed = super::nameless::first_line(&plain);
    }
    head
}

/// The kind that a line is or begins or ends with and that no other goes with:
/// "Referat", "Byrådet - Referat", "Dagsorden til møde i Byrådet".
fn own_name(low: &str) -> Option<PaperKind> {
    let edge = |c: char| !c.is_alphanumeric();
    let mut words = low.split(edge).filter(|w| !w.is_empty());
    let (first, last) = (words.clone().next()?, words.clone().next_back()?);
    let kind = |word: &str| match word {
        "referat" | "beslutningsprotokol" | "protokol" | "beslutningsreferat" | "mødereferat" => {
            Some(PaperKind::Minutes)
        }
        "dagsorden" | "tillægsdagsorden" | "mødeindkaldelse" => Some(PaperKind::Agenda),
        _ => None,
    };
    let both = words.any(|w| matches!(w, "dagsordener" | "referater" | "vedtagelser" | "og"))
        || (low.contains("dagsorden") && low.contains("referat"));
    let decided =
        matches!(low.trim_end_matches('.'), "godkendt" | "dagsordenen godkendt" | "dagsordenen blev godkendt");
    let approves = first == "godkendelse";
    let mut behind = low.split(edge).filter(|w| !w.is_empty()).skip(1);
    let goes_on = behind.next().is_none_or(|w| {
        matches!(w, "til" | "for" | "fra" | "d" | "den" | "af" | "møde" | "mødet" | "i" | "nr" | "kl")
            || w.starts_with(|c: char| c.is_ascii_digit())
            || low.contains(':')
            || crate::outline::names_body(low)
            || ["dag", "udvalg"].iter().any(|s| w.ends_with(s))
    });
    kind(first)
        .filter(|_| goes_on)
        .or_else(|| kind(last).filter(|_| !approves))
        .or(decided.then_some(PaperKind::Minutes))
        .filter(|_| !both)
}

/// Which kind of paper the head says it is.
fn kinds(head: &mut Head, lines: &[Line<'_>], source: &SourceText) {
    let title = source.title.as_deref().unwrap_or("");
    let last = lines.iter().skip(40.max(lines.len().saturating_sub(20)));
    for text in lines.iter().take(40).chain(last).map(|l| l.text).filter(|t| t.len() < 200).chain([title]) {
        let low = text.to_lowercase();
        head.says_minutes |= low.contains("referat") || low.contains("protokol") || low.contains("vedtagelser");
        head.says_agenda |= low.contains("dagsorden") || low.contains("indkaldelse");
        let over = [
            "behandlet på mødet",
            "mødet blev holdt",
            "mødet sluttede",
            "sluttede kl",
            "mødet blev hævet",
            "mødet hævet",
        ];
        let ended = (low.contains("møde") || low.contains("slutte")) && over.iter().any(|w| low.contains(w));
        head.calls_itself = head.calls_itself.or(ended.then_some(PaperKind::Minutes));
        head.calls_itself = head.calls_itself.or_else(|| own_name(&low));
        let variant = if low.contains("tillægs") {
            Some(PaperVariant::Supplementary)
        } else if low.contains("ekstraordinær") {
            Some(PaperVariant::Extraordinary)
        } else if low.contains("konstituerende") {
            Some(PaperVariant::Constituting)
        } else {
            None
        };
        head.variant = head.variant.or(variant);
    }
}

/// The day: labelled, else beside the paper's kind or body, else with a weekday, else the first.
fn read_date(head: &mut Head, fields: &[Field<'_>], plain: &[Line<'_>]) {
    let of = |label: HeadLabel| fields.iter().filter(move |f| f.label == label).flat_map(|f| &f.lines);
    let labelled =
        of(HeadLabel::Date).chain(of(HeadLabel::Start)).chain(of(HeadLabel::Time)).chain(of(HeadLabel::Committee));
    head.date = labelled.into_iter().find_map(|l| dates::first(l.text, l.span.start));
    if head.date.is_some() {
        return;
    }
    let mut best: Option<(i32, Located<Date>)> = None;
    for (i, line) in plain.iter().enumerate().filter(|(_, l)| l.text.len() <= 250) {
        let Some(date) = dates::first(line.text, line.span.start) else { continue };
        let low = line.text.to_lowercase();
        let mut points = 20 - (i as i32).min(20);
        points += if ["referat", "dagsorden", "protokol", "møde"].iter().any(|w| low.contains(w)) { 15 } else { 0 };
        points += if crate::outline::names_body(line.text) { 10 } else { 0 };
        points += if weekday(line.text) || low.starts_with("den ") || low.contains("kl") { 8 } else { 0 };
        points -= if ["publicer", "offentlig", "udskrevet", "opdateret", "senest"].iter().any(|w| low.contains(w)) {
            40
        } else {
            0
        };
        points -= if line.text.ends_with('.') && line.text.len() > 90 { 15 } else { 0 };
        if best.as_ref().is_none_or(|(most, _)| points > *most) {
            best = Some((points, date));
        }
    }
    head.date = best.map(|(_, date)| date);
    if head.date.is_none() {
        // Where labels and values came apart, a day with its weekday may stand behind any label.
        let all = fields.iter().flat_map(|f| &f.lines).filter(|l| weekday(l.text));
        head.date = all.into_iter().find_map(|l| dates::first(l.text, l.span.start));
    }
}

fn read_times(head: &mut Head, fields: &[Field<'_>], plain: &[Line<'_>], outline: &Outline<'_>) {
    let any = |line: &Line<'_>| {
        times::range(line.text, line.span.start)
            .map(|(from, _)| from)
            .or_else(|| times::find(line.text, line.span.start).into_iter().next())
            .or_else(|| times::find_bare(line.text, line.span.start).into_iter().next())
    };
    let of = |label: HeadLabel| fields.iter().filter(move |f| f.label == label).flat_map(|f| &f.lines);
    let dated = |l: &&Line<'_>| dates::first(l.text, 0).is_some();
    let met = of(HeadLabel::Committee).filter(dated);
    head.start = of(HeadLabel::Start).chain(of(HeadLabel::Time)).chain(of(HeadLabel::Date)).chain(met).find_map(any);
    head.end = of(HeadLabel::End).find_map(any);
    if head.start.is_none() {
        let timed = |l: &Line<'_>| {
            let dated = dates::first(l.text, l.span.start).is_some();
            let said = times::find(l.text, l.span.start).into_iter().next();
            said.or_else(|| dated.then(|| after_date(l)).flatten())
        };
        head.start = plain.iter().filter(|l| l.text.len() <= 200).find_map(timed);
    }
    if head.start.is_none() {
        head.start = plain.iter().filter(|l| l.text.len() <= 16).find_map(any);
    }
    // "Mødelokale 2 kl. 16.00": in the place's own line.
    let placed = || of(HeadLabel::Place).find_map(|l| times::find(l.text, l.span.start).into_iter().next());
    head.start = head.start.take().or_else(placed);
    for i in outline.closing.clone().take(8) {
        let line = &outline.lines[i];
        let found = times::find(line.text, line.span.start).into_iter().next_back();
        let found = found.or_else(|| times::find_bare(line.text, line.span.start).into_iter().next_back());
        head.end = head.end.take().or(found);
    }
}

/// A bare clock time that stands after the date on its line.
fn after_date(line: &Line<'_>) -> Option<Located<Time>> {
    let date = dates::first(line.text, line.span.start)?;
    let at = date.span.end - line.span.start;
    let rest = line.text.get(at..)?;
    times::range(rest, date.span.end)
        .map(|(from, _)| from)
        .or_else(|| times::find_bare(rest, date.span.end).into_iter().next())
}

fn read_place(head: &mut Head, fields: &[Field<'_>], plain: &[Line<'_>]) {
    let labelled = fields.iter().filter(|f| f.label == HeadLabel::Place).find_map(|f| f.lines.first());
    head.place = labelled.and_then(|l| place(l.text, l.span.start));
    if head.place.is_some() {
        return;
    }
    for (i, line) in plain.iter().enumerate() {
        let after_day = i > 0 && dates::first(plain[i - 1].text, 0).is_some();
        let timed = i > 0 && !times::find(plain[i - 1].text, 0).is_empty();
        // A list of day, time and place.
        let bare = strip_bullet(line.text);
        let listed = bare.len() < line.text.len() && i > 1 && timed && dates::first(plain[i - 2].text, 0).is_some();
        if (listed || (after_day && timed && (!line.gap || names_room(bare)))) && looks_like_place(bare) {
            head.place = place(bare, line.span.end - bare.len());
            return;
        }
        if after_day
            && line.text.len() <= 120
            && let Some(rest) = line.text.strip_prefix("i ").or_else(|| line.text.strip_prefix("i\u{a0}"))
        {
            head.place = place(rest, line.span.end - rest.len());
            return;
        }
        if let Some(time) = times::find(line.text, line.span.start).into_iter().next()
            && (dates::first(line.text, line.span.start).is_some() || (after_day && line.text.len() <= 90))
            && let Some(tail) = line.text.get(time.span.end - line.span.start..)
            && let Some(rest) = behind_time(tail)
        {
            head.place = place(rest, line.span.end - rest.len());
            return;
        }
    }
}

/// "kl. 15 i Rådssalen", "kl. 15, D.1.15": the place behind the time.
fn behind_time(tail: &str) -> Option<&str> {
    // The end of a booked time goes before the place.
    let end = tail.trim_start_matches([' ', '\u{a0}', '-', '–']);
    let hours = end.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ':'));
    let tail = if hours.len() < end.len() && end.len() < tail.len() { hours } else { tail };
    let bare = tail.trim_start_matches([' ', '\u{a0}', ',', '-', '–']);
    let named = bare.strip_prefix('i').filter(|r| r.starts_with([' ', '\u{a0}'])).map(str::trim_start);
    let sign = |t| [", ", " - ", " – "].iter().find_map(|s| str::strip_prefix(t, s));
    let kind = |r: &&str| {
        let low = r.to_lowercase();
        ["referat", "dagsorden", "protokol", "slut", "møde "].iter().any(|w| low.starts_with(w))
    };
    let apart = || sign(tail).filter(|r| r.len() <= 60 && r.starts_with(char::is_uppercase));
    named.or_else(|| apart().filter(|r| !kind(r) && !crate::outline::names_body(r)))
}

/// A line whose words name a room beyond doubt.
fn names_room(text: &str) -> bool {
    let low = text.to_lowercase();
    text.len() <= 70 && ["lokale", "rådhus", "salen", "værelse"].iter().any(|r| low.contains(r))
}

/// A short line that names a room or a house.
fn looks_like_place(text: &str) -> bool {
    const ROOMS: [&str; 16] = [
        "lokale",
        "værelse",
        "kontor",
        "stuen",
        "gård",
        "rådhus",
        "sal",
        "mødecenter",
        "bibliotek",
        "kantine",
        "skole",
        "hus",
        "center",
        "virtuel",
        "teams",
        "online",
    ];
    let low = text.to_lowercase();
    text.len() <= 90 && !text.ends_with(['.', ':']) && !low.starts_with("i ") && ROOMS.iter().any(|r| low.contains(r))
}

/// The place without a booked time at its end.
fn place(text: &str, base: usize) -> Option<Located<String>> {
    let low = text.to_lowercase();
    let cut = [" - kl", " – kl", ", kl", " kl. ", " kl "].iter().filter_map(|w| low.find(w)).min();
    let cut = cut.filter(|c| text.is_char_boundary(*c)).unwrap_or(text.len());
    let text = text[..cut].trim_end_matches([' ', ',', '-', '–', '\u{a0}']);
    (!text.is_empty() && text.len() <= 200).then(|| Located::new(collapse(text), Span::new(base, base + text.len())))
}

fn read_members(head: &mut Head, fields: &[Field<'_>], phrases: &Phrases) {
    for field in fields {
        let (default, take) = match field.label {
            HeadLabel::Members => (present_by(&field.words), true),
            HeadLabel::Absent => (Some(false), true),
            _ => (None, false),
        };
        if !take {
            continue;
        }
        for mut member in persons::members(&field.lines, phrases) {
            member.present = member.present.or(default);
            match head.members.iter_mut().find(|m| same_person(&m.person, &member.person)) {
                Some(known) => {
                    known.present = if default == Some(false) { Some(false) } else { known.present.or(member.present) };
                    if known.person.party.is_none() {
                        known.person.party = member.person.party;
                    }
                }
                None => head.members.push(member),
            }
        }
    }
    let told = head.members.iter().any(|m| m.present == Some(false));
    if told && head.members.iter().any(|m| m.present.is_none()) {
        for member in head.members.iter_mut().filter(|m| m.present.is_none()) {
            member.present = Some(true);
        }
    }
}

/// One name with two parties is two persons; a list that tells the party once only has one.
fn same_person(a: &Person, b: &Person) -> bool {
    a.name == b.name && (a.party == b.party || a.party.is_none() || b.party.is_none())
}

/// A list of those who took part tells presence; a list of members or invited does not.
fn present_by(words: &str) -> Option<bool> {
    (!words.starts_with("medlem") && !words.starts_with("indkald") && !words.starts_with("udvalgets") && words != "mer")
        .then_some(true)
}

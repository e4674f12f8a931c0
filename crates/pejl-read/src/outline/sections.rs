//! An item's lines to its sections.

use super::labels::{Label, main_kind};
use super::vocabulary::fold;
use crate::lines::Line;
use aho_corasick::AhoCorasick;
use pejl_model::{SectionKind, Span};
use rustc_hash::FxHashMap as HashMap;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// A section as lines.
#[derive(Debug, Clone)]
pub(crate) struct RawSection {
    /// What it holds, main kind first.
    pub kinds: Cow<'static, [SectionKind]>,
    /// The line that bears the label; `None` for text without a label.
    pub label_line: Option<usize>,
    /// Where the label stands.
    pub label: Span,
    /// Where text on the label's own line stands.
    pub inline: Option<Span>,
    /// The lines of the content after the label's line.
    pub lines: Range<usize>,
    /// The label as found.
    pub found: Option<Label>,
}

/// In how many items a label stands, and how.
#[derive(Debug, Default, Clone, Copy)]
struct Uses {
    items: usize,
    /// On a line of its own.
    plain: usize,
    /// With text on its line.
    inline: usize,
}

/// How this paper uses its labels.
#[derive(Debug, Default)]
pub(crate) struct Habits {
    items: usize,
    labels: HashMap<Cow<'static, str>, Uses>,
    /// True where most items of this paper have a section on what the case costs.
    has_economy: bool,
    /// True where most labels of this paper stand behind a bullet.
    mostly_bulleted: bool,
    /// True where most labels of this paper have their text on the same line.
    mostly_inline: bool,
    /// True where most labels of this paper stand in capitals.
    capitals: bool,
}

impl Habits {
    /// Counts over all items of a paper.
    pub(crate) fn of(lines: &[Line<'_>], labels: &[Option<Label>], items: &[Range<usize>]) -> Self {
        let strong =
            || lines.iter().zip(labels).filter_map(|(line, l)| l.as_ref().filter(|l| !l.weak).map(|l| (line, l)));
        let all = strong().count();
        let mains = || strong().filter(|(_, l)| main_kind(l));
        let bulleted = mains().filter(|(_, l)| l.lead > 0).count();
        let mut habits = Habits {
            items: items.len(),
            mostly_bulleted: bulleted >= 2 && bulleted * 3 > mains().count() * 2,
            mostly_inline: strong().filter(|(_, l)| l.inline).count() * 2 > all,
            capitals: strong().filter(|(line, l)| in_capitals(line.text, l)).count() * 2 > all,
            ..Habits::default()
        };
        let costs = |item: &&Range<usize>| {
            labels[(*item).clone()].iter().flatten().any(|l| l.kinds.first() == Some(&SectionKind::Economy))
        };
        habits.has_economy = items.len() >= 2 && items.iter().filter(costs).count() * 3 > items.len();
        for item in items {
            let mut seen: Vec<&str> = Vec::new();
            for label in labels[item.clone()].iter().flatten() {
                if seen.contains(&label.key.as_ref()) {
                    continue;
                }
                seen.push(&label.key);
                let uses = habits.labels.entry(label.key.clone()).or_default();
                uses.items += 1;
                uses.plain += usize::from(label.lead == 0 && !label.inline);
                uses.inline += usize::from(label.inline);
            }
        }
        habits
    }

    fn uses(&self, label: &Label) -> Uses {
        self.labels.get(&label.key).copied().unwrap_or_default()
    }

    /// True where the paper prints the label behind a bullet in most items: its way to print labels.
    fn bulleted(&self, label: &Label) -> bool {
        (self.mostly_bulleted && !label.weak) || (self.items >= 2 && self.uses(label).items * 2 > self.items)
    }

    /// True where the paper uses the label so seldom that it is rather a sub-heading.
    fn seldom(&self, label: &Label) -> bool {
        self.items >= 4 && self.uses(label).items * 4 < self.items
    }
}

/// Divides `lines` (indexes into the paper) into sections.
pub(crate) fn divide(
    range: Range<usize>,
    lines: &[Line<'_>],
    labels: &[Option<Label>],
    habits: &Habits,
    skip: &dyn Fn(usize) -> bool,
) -> Vec<RawSection> {
    let mut sections: Vec<RawSection> = Vec::new();
    let mut recommends = labels[range.clone()].iter().flatten().any(|l| l.kinds.contains(&SectionKind::Recommendation));
    for i in range.clone() {
        if skip(i) {
            continue;
        }
        let label = labels[i].as_ref().filter(|label| opens(label, &sections, i, habits, lines));
        let seats = |label: &Label| {
            label.key.starts_with("stedfortræder") && sections.last().is_some_and(|s| elects(s, i, lines))
        };
        let label = label.filter(|label| !seats(label));
        let ends = || (i + 1..range.end).all(skip);
        let label = label.filter(|label| !(names_attachment(label, &sections, habits) && ends()));
        let deciding = sections.last().is_some_and(|s| s.kinds[0] == SectionKind::Decision);
        let label = label.filter(|label| !(deciding && counts_votes(label, i, lines)));
        let awaited = if deciding { sections.last().is_some_and(is_empty) } else { !recommends };
        let leads_in = || is_lead_in(lines[i].text) && (!deciding || by_office(lines[i].text));
        if label.is_none() && awaited && leads_in() {
            // From here on the item has a recommendation: no label opened one.
            recommends = true;
            sections.push(unlabelled(SectionKind::Recommendation, i, &lines[i]));
            continue;
        }
        if label.is_none() && deciding && sections.last().is_some_and(is_empty) && opens_presence(lines[i].text) {
            sections.push(unlabelled(SectionKind::Other, i, &lines[i]));
            continue;
        }
        if label.is_none()
            && let Some(decision) = resumed(&sections, &lines[i])
        {
            let mut section = sections.remove(decision);
            section.lines = i..i + 1;
            sections.push(section);
            continue;
        }
        match (label, sections.last_mut()) {
            (Some(label), _) => sections.push(section(label, i, &lines[i])),
            (None, Some(last)) => last.lines.end = i + 1,
            (None, None) => sections.push(unlabelled(SectionKind::Other, i, &lines[i])),
        }
    }
    sections
}

/// True for a decision that elects someone, whose substitute is named below.
fn elects(section: &RawSection, end: usize, lines: &[Line<'_>]) -> bool {
    let elected = |l: &Line<'_>| ["valgt", "udpeg"].iter().any(|w| l.text.to_lowercase().contains(w));
    section.kinds[0] == SectionKind::Decision && lines[section.lines.start.min(end)..end].iter().any(elected)
}

/// "Tidsplan" as the last line of a list of attachments: one of them, where no other item has it as a label.
fn names_attachment(label: &Label, sections: &[RawSection], habits: &Habits) -> bool {
    let attached = sections.last().is_some_and(|s| s.kinds[0] == SectionKind::Attachments);
    let telling = matches!(label.kinds[0], SectionKind::Absence | SectionKind::Attachments);
    attached && !telling && !main_kind(label) && !label.inline && habits.uses(label).items <= 1
}

/// The still empty decision that goes on after an absence told between the
/// decision's label and its text: on one line, as a list of names, or not at all.
fn resumed(sections: &[RawSection], line: &Line<'_>) -> Option<usize> {
    let last = sections.last()?;
    if last.kinds[0] == SectionKind::Decision {
        return None;
    }
    let before = sections.iter().rposition(|s| s.kinds[0] == SectionKind::Decision)?;
    let persons =
        |s: &RawSection| s.kinds[0] == SectionKind::Absence || (s.kinds[0] == SectionKind::Other && s.found.is_none());
    let told = last.inline.is_some() && last.lines.is_empty();
    let waiting = is_empty(&sections[before]) && sections[before + 1..].iter().all(persons);
    (waiting && (told || !names_someone(line.text))).then_some(before)
}

fn is_empty(section: &RawSection) -> bool {
    section.inline.is_none() && section.lines.is_empty()
}

/// "Tilstede var:" as the beginning of a list of those who took part.
fn opens_presence(text: &str) -> bool {
    const WORDS: [&str; 7] =
        ["tilstede", "til stede", "tilstede var", "til stede var", "deltagere", "fremmødte", "mødedeltagere"];
    text.len() <= 40 && text.ends_with(':') && WORDS.contains(&fold(text).as_str())
}

/// True for a line of a list of those who were away, or for "Ingen".
fn names_someone(text: &str) -> bool {
    let text = text.trim_start_matches(|c: char| c.is_ascii_digit() || " .-•".contains(c));
    let mut words = text.split_whitespace();
    let mut capital = || words.next().is_some_and(|w| w.starts_with(char::is_uppercase));
    let name = capital() && capital();
    let told = ["deltog", "mødt", "afbud", "fravær", "stedfortræder", "suppleant", "forlod", "kl."];
    let low = text.to_lowercase();
    name || text.len() <= 8 || low.starts_with("ingen") || told.iter().any(|w| low.contains(w))
}

/// "Fraværende: X" below the votes for and against is part of the count.
fn counts_votes(label: &Label, i: usize, lines: &[Line<'_>]) -> bool {
    let votes = |text: &str| ["For ", "Imod ", "Mod ", "Undlod ", "Hverken "].iter().any(|w| text.starts_with(w));
    label.inline && label.kinds[0] == SectionKind::Absence && i > 0 && votes(lines[i - 1].text)
}

/// A section that begins at line `i` without a label.
fn unlabelled(kind: SectionKind, i: usize, line: &Line<'_>) -> RawSection {
    RawSection {
        kinds: vec![kind].into(),
        label_line: None,
        label: Span::new(line.span.start, line.span.start),
        inline: None,
        lines: i..i + 1,
        found: None,
    }
}

/// True where an office and no body speaks: what it recommends is decided by nobody yet.
fn by_office(text: &str) -> bool {
    let first: String = text.split(' ').take(4).collect::<Vec<_>>().join(" ").to_lowercase();
    ["forvaltningen", "administrationen", "direktionen", "sekretariatet", "direktør", "chefen", "centret"]
        .iter()
        .any(|w| first.contains(w))
}

/// "Administrationen indstiller," as the opening of a recommendation that bears no label.
fn is_lead_in(text: &str) -> bool {
    const REACH: usize = 110;
    static VERBS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::new([" indstiller", " foreslår", " anbefaler", " indstilles"]).ok());
    let end = if text.len() > REACH { text.char_indices().nth(REACH) } else { None };
    let head = end.map_or(text, |(end, _)| &text[..end]);
    let Some(at) = VERBS.as_ref().and_then(|verbs| verbs.find(head)).map(|verb| verb.end()) else { return false };
    let after = &text[at..];
    let leads = after.trim_end().is_empty()
        || text.ends_with([',', ':'])
        || after.starts_with(", at")
        || after.starts_with(" at ");
    text.starts_with(char::is_uppercase)
        && leads
        && head[..at].split_whitespace().count() <= 12
        && !head[..at].contains(". ")
}

fn section(label: &Label, i: usize, line: &Line<'_>) -> RawSection {
    let start = line.span.start;
    let rest = line.text.get(label.len..).unwrap_or("");
    let trimmed = rest.trim_start_matches([' ', '\t', '\u{a0}']);
    let inline = (label.inline && !trimmed.is_empty()).then(|| Span::new(line.span.end - trimmed.len(), line.span.end));
    let end = start + label.len.min(line.text.len());
    RawSection {
        kinds: label.kinds.clone(),
        label_line: Some(i),
        label: Span::new(start + label.lead, end),
        inline,
        lines: i + 1..i + 1,
        found: Some(label.clone()),
    }
}

/// Whether a label opens a section here or is a sub-heading or prose.
fn opens(label: &Label, sections: &[RawSection], i: usize, habits: &Habits, lines: &[Line<'_>]) -> bool {
    let Some(current) = sections.last() else { return true };
    let empty_so_far = current.lines.is_empty() && current.inline.is_none();
    let kind = label.kinds.first().copied();
    let same_kind = current.kinds.first().copied() == kind && label.dated.is_none();
    if same_kind && matches!(kind, Some(SectionKind::Background | SectionKind::Economy)) && current.found.is_some() {
        return false;
    }
    if label.lead > 0 && habits.uses(label).plain < 2 && !habits.bulleted(label) {
        return false;
    }
    let in_history = current.kinds.first() == Some(&SectionKind::CaseHistory)
        && current.found.as_ref().is_some_and(|f| f.dated.is_none());
    if in_history
        && (label.inline || (label.dated.is_some() && !lines[i].text.to_lowercase().starts_with("beslutning")))
    {
        return false;
    }
    let after_inline = current.inline.is_some() && current.lines.is_empty();
    if label.weak && label.inline && !habits.mostly_inline && !after_inline && habits.uses(label).inline < 2 {
        return false;
    }
    let set_apart = (habits.capitals && in_capitals(lines[i].text, label))
        || (label.inline && (habits.mostly_inline || after_inline));
    // Sub-headings stand in the presentation of the case; below what it costs, a weak word goes on to the next label.
    let after_economy = current.kinds.first() == Some(&SectionKind::Economy)
        && label.weak
        && !label.inline
        && lines[i].gap
        && kind != Some(SectionKind::Economy)
        && habits.has_economy;
    if (label.weak || label.guessed) && !empty_so_far && !set_apart && !after_economy && habits.seldom(label) {
        return false;
    }
    if empty_so_far && same_kind && (label.weak || !current.found.as_ref().is_some_and(|f| f.weak)) {
        return false;
    }
    !ends_with_stop(lines[i].text, label) || habits.uses(label).plain >= 2
}

fn in_capitals(text: &str, label: &Label) -> bool {
    text.get(..label.len).is_some_and(|t| !t.chars().any(char::is_lowercase))
}

/// A label with a full stop is mostly a quoted one.
fn ends_with_stop(text: &str, label: &Label) -> bool {
    !label.inline && text.ends_with('.') && !text.ends_with("m.v.")
}

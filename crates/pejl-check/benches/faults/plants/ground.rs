//! A paper to plant in, and what was planted.

use super::carriers::Carrier;
use pejl_model::{AgendaItem, AttachedFile, Document, Section, SectionKind, Span};
use pejl_papermill::Random;
use pejl_read::Reading;

/// True where the reading still has what was planted.
pub type Kept = Box<dyn Fn(&Reading) -> bool>;

/// Nothing is asked of the reading.
pub fn always() -> Kept {
    Box::new(|_| true)
}

/// What a fault is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The carrier's own words are changed or left out.
    Changed,
    /// Something is added to a carrier.
    Inserted,
    /// A paper of the bench. What other rules find of its sound twin is no news.
    Own,
}

/// A paper with a fault.
pub struct Plant {
    /// The paper.
    pub text: String,
    /// Where a finding answers the fault, in bytes of `text`: within 200 bytes of one of these,
    /// in the same item. Empty where it may stand anywhere.
    pub near: Vec<Span>,
    /// Asked of the reading of `text`; where it is false the plant is excluded and counted so.
    pub kept: Kept,
    /// The same paper without the fault.
    pub sound: Option<String>,
    /// What was planted in what.
    pub kind: Kind,
    /// Other codes that the fault truly causes too.
    pub also: Vec<&'static str>,
    /// Codes that the sound twin truly causes too.
    pub also_sound: Vec<&'static str>,
    /// Attached files of the faulty paper, for rules that look there. A finding there answers.
    pub attached: Vec<AttachedFile>,
    /// Attached files of the sound twin.
    pub attached_sound: Vec<AttachedFile>,
}

impl Plant {
    /// This plant, which truly causes findings of `codes` too.
    pub fn also(mut self, codes: &[&'static str]) -> Self {
        self.also.extend(codes);
        self
    }

    /// This plant, of which both papers truly cause findings of `codes` too.
    pub fn both(mut self, codes: &[&'static str]) -> Self {
        self.also.extend(codes);
        self.also_sound.extend(codes);
        self
    }

    /// This plant, which only counts where the reading satisfies `kept`.
    pub fn kept(mut self, kept: impl Fn(&Reading) -> bool + 'static) -> Self {
        self.kept = Box::new(kept);
        self
    }

    /// This plant, answered by a finding anywhere in the paper.
    pub fn anywhere(mut self) -> Self {
        self.near.clear();
        self
    }
}

/// A paper to plant in.
pub struct Ground<'a> {
    /// What is planted follows from this.
    pub random: Random,
    /// The paper; its text is the kept text of its reading.
    pub carrier: &'a Carrier,
}

impl<'a> Ground<'a> {
    /// The text.
    pub fn text(&self) -> &'a str {
        &self.carrier.text
    }

    /// As read.
    pub fn document(&self) -> &'a Document {
        &self.carrier.reading.document
    }

    /// One of these items; none where there is none.
    pub fn item(&mut self, wanted: impl Fn(&AgendaItem) -> bool) -> Option<(usize, &'a AgendaItem)> {
        let items: Vec<(usize, &AgendaItem)> =
            self.document().items.iter().enumerate().filter(|(_, item)| wanted(item)).collect();
        (!items.is_empty()).then(|| self.random.pick(&items))
    }

    /// A place for a paragraph: the end of a paragraph in a background or economy section of an open item.
    pub fn place(&mut self) -> Option<usize> {
        self.place_in(&[SectionKind::Background, SectionKind::Economy])
    }

    /// A place for a paragraph in a section of one of these kinds.
    pub fn place_in(&mut self, kinds: &[SectionKind]) -> Option<usize> {
        let fits = |item: &AgendaItem| {
            item.open
                && item.sections.iter().any(|section| kinds.contains(&section.kind()) && !section.content.is_empty())
        };
        let (_, item) = self.item(fits)?;
        let mut places = Vec::new();
        for section in item.sections.iter().filter(|s| kinds.contains(&s.kind()) && !s.content.is_empty()) {
            let content = section.content.of(self.text());
            let ends = content.match_indices("\n\n").map(|(at, _)| section.content.start + at);
            let ends = ends.chain([section.content.end]);
            places.extend(ends.filter(|at| self.ends_paragraph(item, *at)));
        }
        (!places.is_empty()).then(|| self.random.pick(&places))
    }

    /// A place at the end of a background or economy section.
    pub fn place_last(&mut self) -> Option<usize> {
        let ends: Vec<usize> = self.sections().map(|(_, section)| section.content.end).collect();
        let items = &self.document().items;
        let ends: Vec<usize> =
            ends.into_iter().filter(|at| items.iter().all(|item| self.ends_paragraph(item, *at))).collect();
        (!ends.is_empty()).then(|| self.random.pick(&ends))
    }

    /// A place at the end of a background or economy section without these words.
    pub fn place_first(&mut self, without: &[&str]) -> Option<usize> {
        let text = self.text();
        let free = |section: &Section| without.iter().all(|word| !section.content.of(text).contains(word));
        let ends: Vec<usize> =
            self.sections().filter(|(_, section)| free(section)).map(|(_, section)| section.content.end).collect();
        let items = &self.document().items;
        let ends: Vec<usize> =
            ends.into_iter().filter(|at| items.iter().all(|item| self.ends_paragraph(item, *at))).collect();
        (!ends.is_empty()).then(|| self.random.pick(&ends))
    }

    fn sections(&self) -> impl Iterator<Item = (&'a AgendaItem, &'a Section)> + use<'a> {
        let items = self.document().items.iter().filter(|item| item.open);
        items.flat_map(|item| item.sections.iter().map(move |section| (item, section))).filter(|(_, section)| {
            matches!(section.kind(), SectionKind::Background | SectionKind::Economy) && !section.content.is_empty()
        })
    }

    /// The year of the meeting.
    pub fn year(&self) -> i16 {
        self.document().date.as_ref().map_or(2024, |date| date.value.year())
    }

    /// True where running text ends at `at`: no table, no line that leads on to something.
    fn ends_paragraph(&self, item: &AgendaItem, at: usize) -> bool {
        let far = |span: Span| at + 2 < span.start || at > span.end + 2;
        let before = self.text()[..at].trim_end();
        let after = self.text()[at..].trim_start();
        let listed = |line: &str| line.trim_start().starts_with(|c: char| !c.is_alphabetic());
        let own = before.rsplit('\n').next().is_some_and(|line| !listed(line) && line.len() > 40);
        let next = after.lines().next().is_none_or(|line| !listed(line));
        let apart = self.text()[at..].starts_with('\n') || after.is_empty();
        apart && before.ends_with(['.', '!', '?']) && own && next && item.tables.iter().all(|table| far(table.span))
    }

    /// A plant of a fragment of its own lines in a background or economy section. `target` is the words
    /// in `faulty` that the finding must stand near; the whole fragment where it is empty.
    pub fn insert(&mut self, faulty: &str, sound: &str, target: &str) -> Option<Plant> {
        let at = self.place()?;
        self.insert_at(at, faulty, sound, target)
    }

    /// The same at `at`.
    pub fn insert_at(&mut self, at: usize, faulty: &str, sound: &str, target: &str) -> Option<Plant> {
        // An abbreviation ends a sentence with its own full stop.
        let (faulty, sound) = (&faulty.replace("pct..", "pct."), &sound.replace("pct..", "pct."));
        let with = |fragment: &str| vec![(Span::new(at, at), format!("\n\n{fragment}"))];
        let mut plant = self.change(with(faulty), (!sound.is_empty()).then(|| with(sound)))?;
        let start = at + 2;
        let inner = match faulty.find(target) {
            Some(found) if !target.is_empty() => Span::new(start + found, start + found + target.len()),
            _ => Span::new(start, start + faulty.len()),
        };
        plant.near = vec![inner];
        plant.kept = Box::new(move |reading| {
            let parts = &reading.document.parts;
            parts
                .iter()
                .any(|part| part.role == pejl_model::Role::Content && part.item.is_some() && part.span.contains(inner))
        });
        Some(plant)
    }

    /// A plant of a table with words before it: the same, and the reading must have a table there.
    pub fn insert_table(&mut self, faulty: &str, sound: &str, target: &str) -> Option<Plant> {
        let plant = self.insert(faulty, sound, target)?;
        let near = *plant.near.first()?;
        let start = near.start - if target.is_empty() { 0 } else { faulty.find(target).unwrap_or(0) };
        let whole = Span::new(start, start + faulty.len());
        Some(plant.kept(move |reading| {
            let mut tables = reading.document.items.iter().flat_map(|item| &item.tables);
            tables.any(|table| table.span.start < whole.end && whole.start < table.span.end)
        }))
    }

    /// A plant of changes to what is there: each span of the paper gets another text. The finding must stand
    /// near one of the changed places.
    pub fn change(&mut self, faulty: Vec<(Span, String)>, sound: Option<Vec<(Span, String)>>) -> Option<Plant> {
        let own = faulty.iter().any(|(span, _)| !span.is_empty());
        let (text, near) = changed(self.text(), faulty);
        let sound = sound.map(|sound| changed(self.text(), sound).0);
        Some(Plant {
            text,
            near,
            kept: always(),
            sound,
            kind: if own { Kind::Changed } else { Kind::Inserted },
            also: Vec::new(),
            also_sound: Vec::new(),
            attached: Vec::new(),
            attached_sound: Vec::new(),
        })
    }

    /// A plant in attached files: the paper stays as it is.
    pub fn attach(&mut self, faulty: AttachedFile, sound: Option<AttachedFile>) -> Option<Plant> {
        let mut plant = self.change(Vec::new(), sound.as_ref().map(|_| Vec::new()))?;
        plant.attached.push(faulty);
        plant.attached_sound.extend(sound);
        Some(plant)
    }
}

/// `text` with other words at these spans, and where those stand.
pub fn changed(text: &str, mut changes: Vec<(Span, String)>) -> (String, Vec<Span>) {
    changes.sort_by_key(|(span, _)| *span);
    let mut out = String::with_capacity(text.len() + 400);
    let mut places = Vec::new();
    let mut from = 0;
    for (span, new) in changes {
        out.push_str(&text[from..span.start]);
        let start = out.len();
        out.push_str(&new);
        places.push(Span::new(start, out.len()));
        from = span.end;
    }
    out.push_str(&text[from..]);
    (out, places)
}

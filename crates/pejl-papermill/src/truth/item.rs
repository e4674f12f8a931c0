//! The items of a made-up meeting.

use super::prose::{Prose, Subject, push_capital};
use super::{Size, acts, at, table};
use crate::random::Random;
use crate::stock::{places, sentences, topics::TOPICS, topics::Topic};
use jiff::civil::Date;
use pejl_model::{
    AgendaItem, Attachment, CaseNumber, Decider, HistoryEntry, ItemType, Kle, Member, Municipality, Outcome, PaperKind,
    Section, SectionKind, Span,
};

/// What the items of a meeting share.
pub(crate) struct Agenda<'a> {
    pub municipality: &'a Municipality,
    pub committee: &'a str,
    pub day: Date,
    pub kind: PaperKind,
    pub members: &'a [Member],
    pub size: Size,
}

/// How this municipality numbers its cases.
#[derive(Clone, Copy)]
enum CaseForm {
    Kle,
    YearSlash,
    YearDash,
    LongYear,
    Coded,
}

impl Agenda<'_> {
    /// All items, numbered.
    pub(crate) fn items(&self, random: &mut Random) -> Vec<AgendaItem> {
        let (low, high) = self.size.items();
        let first_number = if random.chance(40) { random.between(2, 180) } else { 1 };
        let form = match self.municipality.code {
            Some(_) => CaseForm::Coded,
            None => random.pick(&[
                CaseForm::Kle,
                CaseForm::Kle,
                CaseForm::YearSlash,
                CaseForm::YearDash,
                CaseForm::LongYear,
            ]),
        };
        let absent = acts::absences(self, random);
        let mut items = vec![self.approval_of_agenda(random)];
        let (start, step) = (random.below(TOPICS.len()), random.pick(&[1, 5, 7, 11, 13]));
        for i in 0..random.between(low, high) {
            items.push(self.case(&TOPICS[(start + i * step) % TOPICS.len()], random));
        }
        if random.chance(40) {
            items.push(self.closed(random));
        }
        for (i, item) in items.iter_mut().enumerate() {
            item.number = Some(at((first_number + i).to_string()));
            item.case_number = Some(self.case_number(form, i, random));
            if item.open && self.kind == PaperKind::Minutes {
                item.absent.clone_from(&absent);
            }
        }
        items
    }

    fn approval_of_agenda(&self, random: &mut Random) -> AgendaItem {
        let mut prose = self.prose("dagsordenen");
        let mut recommendation = acts::recommendation(ItemType::Discussion, &mut prose, random);
        for point in &mut recommendation.points {
            point.text = "at dagsordenen godkendes.".to_owned();
        }
        AgendaItem {
            item_type: Some(at(ItemType::Decision)),
            recommendation: Some(recommendation),
            decision: self.minutes().then(|| acts::plain("Godkendt.", Outcome::Approved, None)),
            decides: Some(at(Decider::Committee)),
            ..blank("Godkendelse af dagsorden")
        }
    }

    fn closed(&self, random: &mut Random) -> AgendaItem {
        let title = random.pick(&["Personsag", "Køb af ejendom", "Forhandling af aftale"]);
        AgendaItem { open: false, ..blank(title) }
    }

    fn case(&self, topic: &Topic, random: &mut Random) -> AgendaItem {
        let kind = random.pick(&[
            ItemType::Information,
            ItemType::Information,
            ItemType::Discussion,
            ItemType::Decision,
            ItemType::Decision,
        ]);
        let mut prose = self.prose(topic.phrase);
        let mut item = AgendaItem { item_type: Some(at(kind)), ..blank(&self.title(topic, kind, random)) };
        item.recommendation = Some(acts::recommendation(kind, &mut prose, random));
        let points = item.recommendation.as_ref().map_or(0, |r| r.points.len());
        if self.minutes() {
            let mut decision = acts::decision(kind, points, self, &mut prose, random);
            if random.chance(4) {
                item.conflicts.extend(acts::conflict(&mut decision, self, random));
            }
            item.decision = Some(decision);
        }
        let onward = item.decision.as_ref().is_some_and(|d| d.outcome == Outcome::Recommended);
        item.decides = Some(at(match random.below(10) {
            _ if onward => Decider::Council,
            0..=6 => Decider::Committee,
            7 | 8 => Decider::Council,
            _ => Decider::Finance,
        }));
        prose.figures.clear();
        self.sections(&mut item, topic, &mut prose, random);
        self.attachments(&mut item, &mut prose, random);
        item.figures = std::mem::take(&mut prose.figures);
        item
    }

    fn title(&self, topic: &Topic, kind: ItemType, random: &mut Random) -> String {
        let mut title = String::new();
        match (kind, random.chance(75)) {
            (ItemType::Information, true) => title.push_str(&format!("Orientering om {}", topic.title)),
            (ItemType::Discussion, true) => title.push_str(&format!("Drøftelse af {}", topic.title)),
            (ItemType::Decision, true) => title.push_str(&format!("Godkendelse af {}", topic.title)),
            _ => push_capital(&mut title, topic.title),
        }
        match random.below(8) {
            0 => title.push_str(&format!(" - {} {}", random.pick(places::MONTHS), self.day.year())),
            1 => title.push_str(&format!(" i {}", random.pick(places::TOWNS))),
            2 => title.push_str(&format!(" {}", self.day.year() + 1)),
            _ => {}
        }
        title
    }

    /// The running text. Recommendation, decision and lists become sections in print.
    fn sections(&self, item: &mut AgendaItem, topic: &Topic, prose: &mut Prose<'_>, random: &mut Random) {
        let mut add = |kind, text: String| item.sections.push(section(kind, text));
        let short = |stock: &[&str], prose: &mut Prose<'_>, random: &mut Random| {
            let count = random.between(1, 3);
            prose.paragraph(stock, count, random)
        };
        add(SectionKind::Summary, short(sentences::SUMMARY, prose, random));
        add(SectionKind::Topic, format!("{} skal tage stilling til {}.", self.committee, topic.phrase));
        let (text, tables) = self.background(topic, prose, random);
        add(SectionKind::Background, text);
        let rest: &[(SectionKind, &[&str], usize)] = &[
            (SectionKind::LegalBasis, sentences::LEGAL, 60),
            (SectionKind::Economy, sentences::ECONOMY, 80),
            (SectionKind::CrossCutting, sentences::CROSS, 40),
            (SectionKind::Consultation, sentences::CONSULTATION, 35),
            (SectionKind::Assessment, sentences::ASSESSMENT, 50),
            (SectionKind::Process, sentences::PROCESS, 50),
        ];
        for (kind, stock, percent) in rest {
            if random.chance(*percent) {
                add(*kind, short(stock, prose, random));
            }
        }
        item.tables = tables;
        if random.chance(15) {
            self.history(item, random);
        }
    }

    fn background(
        &self,
        topic: &Topic,
        prose: &mut Prose<'_>,
        random: &mut Random,
    ) -> (String, Vec<pejl_model::Table>) {
        let mut lines: Vec<String> = Vec::new();
        let mut tables = Vec::new();
        let (low, high) = self.size.paragraphs();
        for i in 0..random.between(low, high) {
            if i > 0 && random.chance(25) {
                lines.push(random.pick(sentences::SUBHEADINGS).to_owned());
            }
            let count = random.between(2, 5);
            let mut paragraph = prose.paragraph(sentences::BACKGROUND, count, random);
            if let Some(own) = topic.own.get(i) {
                paragraph = format!("{} {paragraph}", prose.fill(own, random));
            }
            lines.push(paragraph);
            if random.chance(8) {
                lines.push(prose.fill(random.pick(sentences::BEFORE_LIST), random));
                let bullets = random.between(2, 4);
                lines
                    .extend((0..bullets).map(|_| format!("- {}", prose.fill(random.pick(sentences::BULLETS), random))));
            } else if tables.is_empty() && random.chance(8) {
                lines.push(prose.fill(random.pick(sentences::BEFORE_TABLE), random));
                let made = table::table(self.day.year(), random);
                lines.extend(table::lines(&made));
                tables.push(made);
                lines.push(prose.paragraph(sentences::BACKGROUND, 1, random));
            }
        }
        (lines.join("\n"), tables)
    }

    fn history(&self, item: &mut AgendaItem, random: &mut Random) {
        let days = random.between(6, 60) as i32;
        let before = (0..days).try_fold(self.day, |day, _| day.yesterday()).unwrap_or(self.day);
        let text = random.pick(&["Anbefales.", "Godkendt.", "Taget til efterretning."]);
        let heading = format!("Økonomiudvalget den {}", before.strftime("%d-%m-%Y"));
        item.sections.push(section(SectionKind::CaseHistory, format!("{heading}\n{text}")));
        item.history.push(HistoryEntry {
            committee: Some("Økonomiudvalget".to_owned()),
            date: Some(before),
            text: text.to_owned(),
            span: Span::default(),
        });
    }

    fn attachments(&self, item: &mut AgendaItem, prose: &mut Prose<'_>, random: &mut Random) {
        let start = random.below(sentences::ATTACHMENTS.len());
        for i in 0..random.below(4) {
            let template = sentences::ATTACHMENTS[(start + i) % sentences::ATTACHMENTS.len()];
            let end = random.pick(&["", "", ".pdf", ".docx"]);
            let title = format!("{}{end}", prose.fill(template, random));
            item.attachments.push(Attachment { number: None, title, span: Span::default() });
        }
    }

    fn case_number(&self, form: CaseForm, index: usize, random: &mut Random) -> CaseNumber {
        let year = self.day.year();
        let serial = random.between(1, 400);
        let mut kle = None;
        let text = match form {
            CaseForm::Kle => {
                let subject = TOPICS[(index * 7 + serial) % TOPICS.len()].kle;
                let facet = random.pick(&["A00", "G01", "P05", "Ø40"]);
                kle = Some(Kle {
                    subject: subject.to_owned(),
                    facet: Some(facet.to_owned()),
                    serial: Some(serial as u32),
                    year: Some((year % 100) as u8),
                });
                format!("{subject}-{facet}-{serial}-{:02}", year % 100)
            }
            CaseForm::YearSlash => format!("{:02}/{}", year % 100, 10_000 + serial * 13),
            CaseForm::YearDash => format!("{:02}-{:06}", year % 100, serial * 17),
            CaseForm::LongYear => format!("{year}-{:06}", serial * 31),
            CaseForm::Coded => {
                format!("{}-{year}-{}", self.municipality.code.unwrap_or_default(), 1_000 + serial * 3)
            }
        };
        let municipality_code = if matches!(form, CaseForm::Coded) { self.municipality.code } else { None };
        CaseNumber { text, kle, municipality_code, span: Span::default() }
    }

    fn minutes(&self) -> bool {
        self.kind == PaperKind::Minutes
    }

    fn prose<'a>(&'a self, phrase: &'a str) -> Prose<'a> {
        Prose::new(Subject { municipality: &self.municipality.name, phrase, year: self.day.year() })
    }
}

/// A section without label.
pub(crate) fn section(kind: SectionKind, text: String) -> Section {
    Section { kinds: vec![kind], label: String::new(), label_span: Span::default(), text, content: Span::default() }
}

fn blank(title: &str) -> AgendaItem {
    AgendaItem { number: None, title: Some(at(title.to_owned())), ..AgendaItem::bare(Span::default()) }
}

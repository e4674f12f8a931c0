//! The words that papers are built from, as data with the papers they were seen in.

mod fold;
mod shapes;

use super::meta::TYPE_WORDS;
use aho_corasick::AhoCorasick;
pub(crate) use fold::{fold, fold_into, strip_bullet};
use pejl_model::SectionKind;
use rustc_hash::{FxHashMap as HashMap, FxHashSet as HashSet};
pub(crate) use shapes::Shapes;
use std::sync::{LazyLock, OnceLock};

/// What a label of a paper's head introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum HeadLabel {
    Members,
    Officials,
    Absent,
    Committee,
    Date,
    Time,
    Start,
    End,
    Place,
    Skip,
}

/// What a word of an item's metadata introduces.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum MetaLabel {
    Case,
    /// A document's number: the case's where it looks like one.
    Document,
    Type,
    Other,
}

impl MetaLabel {
    /// True where a case's or a document's number follows.
    pub(crate) fn numbers(self) -> bool {
        matches!(self, Self::Case | Self::Document)
    }
}

/// A known section label.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SectionLabel {
    /// What the section holds, main kind first.
    pub kinds: &'static [SectionKind],
    /// True where the word is also a common sub-heading.
    pub weak: bool,
}

/// What a word tells that stands alone on a line.
#[derive(Debug, Default)]
pub(crate) struct LineWord {
    /// As looked up.
    pub key: &'static str,
    /// The section that it opens.
    pub section: Option<SectionLabel>,
    /// A heading of open (true) or closed items.
    pub group: Option<bool>,
    /// A button of a web page or the like.
    pub button: bool,
    /// The heading of a table of contents.
    pub contents: bool,
}

/// Longest line that is looked up as a whole.
const LONGEST_LINE: usize = 90;

/// Every known word by its role.
#[derive(Debug, Default)]
pub(crate) struct Vocabulary {
    /// Words that stand alone on a line: section labels, headings of groups and contents, buttons.
    lines: HashMap<&'static str, LineWord>,
    /// The first two bytes of the words that head a table of contents.
    contents: Vec<[u8; 2]>,
    pub head: HashMap<&'static str, HeadLabel>,
    pub meta: HashMap<&'static str, MetaLabel>,
    pub titles: HashSet<&'static str>,
    pub open: HashSet<&'static str>,
    pub closed: HashSet<&'static str>,
    pub items: HashSet<&'static str>,
    pub closing: Vec<&'static str>,
    /// The shapes of all words: most lines are told apart by them without being folded.
    shapes: Shapes,
    /// The shared paper whose own words are switched off, for honest measuring.
    pub without: Option<&'static str>,
}

/// The papers that words may be switched off for.
pub(crate) const PAPERS: [&str; 5] = ["faxe", "slagelse", "roedovre", "soenderborg", "lejre"];

impl Vocabulary {
    /// The whole vocabulary, or the one without what came from `paper` alone.
    pub(crate) fn get(paper: Option<&str>) -> &'static Vocabulary {
        static ALL: OnceLock<Vocabulary> = OnceLock::new();
        static LESS: [OnceLock<Vocabulary>; 5] = [const { OnceLock::new() }; 5];
        match PAPERS.iter().position(|p| Some(*p) == paper) {
            None => ALL.get_or_init(|| Vocabulary::load(None)),
            Some(i) => LESS[i].get_or_init(|| Vocabulary::load(Some(PAPERS[i]))),
        }
    }

    fn load(without: Option<&'static str>) -> Self {
        let mut vocabulary = Vocabulary { without, ..Vocabulary::default() };
        TYPE_WORDS.iter().for_each(|(word, _)| vocabulary.shapes.add(word));
        for line in include_str!("vocabulary.tsv").lines().filter(|l| !l.starts_with('#')) {
            let mut columns = line.split('\t');
            let (Some(role), Some(kinds), Some(words), Some(seen)) =
                (columns.next(), columns.next(), columns.next(), columns.next())
            else {
                continue;
            };
            if without != Some(seen) {
                vocabulary.put(role, kinds, words);
                vocabulary.shapes.add(words);
            }
        }
        vocabulary
    }

    /// What is known of `text` as a whole line; `buffer` is overwritten.
    pub(crate) fn line(&self, text: &str, buffer: &mut String) -> Option<&LineWord> {
        if text.len() > LONGEST_LINE || !self.may_hold(text) {
            return None;
        }
        fold_into(text, buffer);
        self.lines.get(buffer.as_str())
    }

    /// What is known of a folded text as a whole line.
    pub(crate) fn known(&self, key: &str) -> Option<&LineWord> {
        self.lines.get(key)
    }

    /// The section label that `text` is, with its key.
    pub(crate) fn section(&self, text: &str, buffer: &mut String) -> Option<(&'static str, &SectionLabel)> {
        let word = self.line(text, buffer)?;
        word.section.as_ref().map(|label| (word.key, label))
    }

    /// False where `text` begins with no word that heads a table of contents: a cheap look.
    pub(crate) fn may_open_contents(&self, text: &str) -> bool {
        let [first, second, ..] = text.as_bytes() else { return false };
        first.is_ascii_uppercase() && self.contents.contains(&[first | 0x20, *second])
    }

    /// False where [`fold`] of `text` is none of the words.
    pub(crate) fn may_hold(&self, text: &str) -> bool {
        self.shapes.may_hold(text)
    }

    fn put(&mut self, role: &str, kinds: &str, words: &'static str) {
        match role {
            "section" | "weak" => {
                // Kept as long as the vocabulary, which is never dropped: labels borrow them.
                let kinds: Vec<SectionKind> = kinds.split(',').filter_map(SectionKind::of_code).collect();
                let kinds = kinds.leak();
                self.word(words).section = Some(SectionLabel { kinds, weak: role == "weak" });
            }
            "toc" => {
                self.word(words).contents = true;
                let opening = words.as_bytes().first_chunk().filter(|o| !self.contents.contains(o));
                self.contents.extend(opening);
            }
            "title" => {
                self.titles.insert(words);
            }
            "open" => {
                self.open.insert(words);
            }
            "closed" => {
                self.closed.insert(words);
            }
            "open-group" | "closed-group" => self.word(words).group = Some(role == "open-group"),
            "item" => {
                self.items.insert(words);
            }
            "furniture" => self.word(words).button = true,
            "closing" => self.closing.push(words),
            _ => self.put_label(role, words),
        }
    }

    fn word(&mut self, key: &'static str) -> &mut LineWord {
        self.lines.entry(key).or_insert_with(|| LineWord { key, ..LineWord::default() })
    }

    fn put_label(&mut self, role: &str, words: &'static str) {
        let head = match role {
            "members" => HeadLabel::Members,
            "officials" => HeadLabel::Officials,
            "absent" => HeadLabel::Absent,
            "committee" => HeadLabel::Committee,
            "date" => HeadLabel::Date,
            "time" => HeadLabel::Time,
            "start" => HeadLabel::Start,
            "end" => HeadLabel::End,
            "place" => HeadLabel::Place,
            "skip" => HeadLabel::Skip,
            "case" => return self.put_meta(words, MetaLabel::Case),
            "document" => return self.put_meta(words, MetaLabel::Document),
            "type" => return self.put_meta(words, MetaLabel::Type),
            _ => return self.put_meta(words, MetaLabel::Other),
        };
        self.head.insert(words, head);
    }

    fn put_meta(&mut self, words: &'static str, label: MetaLabel) {
        self.meta.insert(words, label);
    }
}

/// First words that titles open with.
pub(crate) const OPENINGS_OF_TITLES: [&str; 24] = [
    "godkendelse",
    "orientering",
    "meddelelser",
    "drøftelse",
    "eventuelt",
    "lukket",
    "beslutning",
    "behandling",
    "status",
    "budget",
    "forslag",
    "ansøgning",
    "valg",
    "evaluering",
    "fastlæggelse",
    "høring",
    "udmøntning",
    "opfølgning",
    "temadrøftelse",
    "gensidig",
    "underskrift",
    "forventet",
    "diverse",
    "mål",
];

/// Stems that tell the kind of a label that no list holds. First match wins.
const STEMS: &[(&str, SectionKind)] = &[
    ("indstil", SectionKind::Recommendation),
    ("anbefal", SectionKind::Recommendation),
    ("foreslå", SectionKind::Recommendation),
    ("kompetence", SectionKind::Competence),
    ("afgøres", SectionKind::Competence),
    ("beslutningstema", SectionKind::Topic),
    ("videre forløb", SectionKind::Process),
    ("proces", SectionKind::Process),
    ("opfølgning", SectionKind::Process),
    ("tidligere", SectionKind::CaseHistory),
    ("histori", SectionKind::CaseHistory),
    ("sagsgang", SectionKind::CaseHistory),
    ("forløb", SectionKind::CaseHistory),
    ("beslutning", SectionKind::Decision),
    ("afgørelse", SectionKind::Decision),
    ("vedtage", SectionKind::Decision),
    ("vedtog", SectionKind::Decision),
    ("besluttede", SectionKind::Decision),
    ("bilag", SectionKind::Attachments),
    ("dokumenter", SectionKind::Attachments),
    ("fravær", SectionKind::Absence),
    ("afbud", SectionKind::Absence),
    ("stedfortræder", SectionKind::Absence),
    ("resum", SectionKind::Summary),
    ("kerne", SectionKind::Summary),
    ("kort fortalt", SectionKind::Summary),
    ("fremstilling", SectionKind::Background),
    ("redegørelse", SectionKind::Background),
    ("sagens indhold", SectionKind::Background),
    ("baggrund", SectionKind::Background),
    ("økonomi", SectionKind::Economy),
    ("bevilling", SectionKind::Economy),
    ("finansiering", SectionKind::Economy),
    ("personale", SectionKind::Personnel),
    ("lovgrundlag", SectionKind::LegalBasis),
    ("plangrundlag", SectionKind::LegalBasis),
    ("lovgivning", SectionKind::LegalBasis),
    ("ret", SectionKind::LegalBasis),
    ("jura", SectionKind::LegalBasis),
    ("juridisk", SectionKind::LegalBasis),
    ("høring", SectionKind::Consultation),
    ("inddragelse", SectionKind::Consultation),
    ("vurdering", SectionKind::Assessment),
    ("bemærkninger", SectionKind::Assessment),
    ("kommunikation", SectionKind::Communication),
    ("tidsplan", SectionKind::Timeline),
    ("tidsramme", SectionKind::Timeline),
    ("konsekvens", SectionKind::CrossCutting),
    ("klima", SectionKind::CrossCutting),
    ("bæredygtighed", SectionKind::CrossCutting),
];

/// A guess at the kind of an unknown label, from the stems in it.
pub(crate) fn guess_kind(folded: &str) -> SectionKind {
    static FINDER: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::new(STEMS.iter().map(|(stem, _)| stem)).ok());
    let Some(finder) = FINDER.as_ref() else { return SectionKind::Other };
    let counts = |hit: &aho_corasick::Match| hit.start() == 0 || STEMS[hit.pattern()].0 != "ret";
    let hits = finder.find_overlapping_iter(folded).filter(counts).map(|hit| hit.pattern());
    hits.min().map_or(SectionKind::Other, |first| STEMS[first].1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_data_file_is_understood() {
        for line in include_str!("vocabulary.tsv").lines().filter(|l| !l.starts_with('#')) {
            let columns: Vec<&str> = line.split('\t').collect();
            assert_eq!(columns.len(), 4, "{line}");
            assert!(
                columns[1].is_empty() || columns[1].split(',').all(|k| SectionKind::of_code(k).is_some()),
                "{line}"
            );
            assert_eq!(columns[2], fold(columns[2]).as_str(), "not as looked up: {line}");
            assert!(columns[3].split(',').all(|s| s == "field" || PAPERS.contains(&s)), "{line}");
        }
    }

    #[test]
    fn a_paper_s_own_words_can_be_switched_off() {
        let holds = |without, text| Vocabulary::get(without).section(text, &mut String::new()).is_some();
        assert!(holds(None, "Sagens kerne"));
        assert!(!holds(Some("roedovre"), "Sagens kerne"));
        assert!(holds(Some("roedovre"), "Indstilling"));
    }

    #[test]
    fn unknown_labels_are_guessed_by_their_stems() {
        assert_eq!(guess_kind("retlige forhold"), SectionKind::LegalBasis);
        assert_eq!(guess_kind("kvalitet"), SectionKind::Other);
        assert_eq!(guess_kind("byrådets afgørelse"), SectionKind::Decision);
    }
}

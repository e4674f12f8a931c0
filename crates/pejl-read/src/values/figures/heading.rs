//! What a heading tells about the figures under or beside it: a column's, a row's, the corner's or the caption's.

use super::unit::{scale_of, unit_of};
use crate::values::scan::letters_end;
use pejl_model::Unit;

/// Longest heading that is looked at, in bytes; a longer one is prose.
const LONGEST: usize = 200;

/// What a heading tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Heading {
    pub unit: Option<Unit>,
    /// From "(i 1.000 kr.)" or "mio. kr.".
    pub scale: Option<u64>,
    /// True where the unit stands as one: "(kr.)", "i dage", "Antal borgere". "Forsikrede ledige" only names persons.
    pub stated: bool,
    pub measure: Measure,
}

/// What is measured, where a heading tells that without a unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Measure {
    #[default]
    Open,
    /// "Antal": of whatever, but neither money nor a rate.
    Count,
    /// "Andel".
    Share,
    /// "Ændring", "Afvigelse": of shares it would be percentage points or per cent, nobody knows.
    Change,
    /// "Budget", "Forbrug".
    Money,
}

impl Measure {
    /// True where a unit told elsewhere can be that of the measure.
    pub fn takes(self, unit: Unit) -> bool {
        match self {
            Measure::Open => true,
            Measure::Count => unit != Unit::Kroner && !is_rate(unit),
            Measure::Share => unit == Unit::Percent,
            Measure::Change => unit != Unit::Percent,
            Measure::Money => unit == Unit::Kroner,
        }
    }
}

/// Per cent and percentage points.
pub(super) fn is_rate(unit: Unit) -> bool {
    matches!(unit, Unit::Percent | Unit::PercentagePoint)
}

/// Reads the heading of a column.
pub(super) fn column(text: &str) -> Heading {
    read(text, false)
}

/// Reads the label of a row: only its first word tells what is measured.
pub(super) fn row(text: &str) -> Heading {
    read(text, true)
}

/// Reads the corner: it names what the labels are, so that "Varighed i uger" tells nothing about the figures.
pub(super) fn corner(text: &str) -> Heading {
    let heading = read(text, false);
    if heading.unit.is_some_and(is_duration) { Heading::default() } else { heading }
}

/// Reads the line before a table. The last sentence that states a unit counts. One that only names it has to be the
/// last of a short line, and in prose it never names a length of time.
pub(super) fn caption(line: &str) -> Heading {
    let prose = line.trim_end().ends_with('.');
    let mut pieces = sentences(line).map(|piece| read(piece, false));
    let Some(last) = pieces.next() else { return Heading::default() };
    if last.stated {
        return last;
    }
    pieces.find(|h| h.stated).unwrap_or(match last.unit {
        Some(unit) if line.len() > LONGEST || (prose && is_duration(unit)) => Heading::default(),
        _ => last,
    })
}

/// The sentences of a line, the last one first.
fn sentences(line: &str) -> impl Iterator<Item = &str> {
    let mut left = Some(line);
    std::iter::from_fn(move || {
        let text = left?;
        let end = text.rmatch_indices(". ").map(|(at, _)| at + 2);
        let opens = |at: &usize| text.get(*at..).is_some_and(|t| t.starts_with(char::is_uppercase));
        let cut = end.into_iter().find(opens).unwrap_or(0);
        left = text.get(..cut).filter(|t| !t.is_empty()).map(str::trim_end);
        text.get(cut..)
    })
}

fn is_duration(unit: Unit) -> bool {
    matches!(unit, Unit::Hours | Unit::Days | Unit::Weeks | Unit::Months | Unit::Years)
}

fn read(text: &str, first_word: bool) -> Heading {
    if text.is_empty() || text.len() > LONGEST {
        return Heading::default();
    }
    let text = text.to_lowercase();
    let mut reader = Reader { first_word, ..Reader::default() };
    reader.words(&text);
    if reader.kroner && thousands(&text) {
        reader.scale = Some(1_000);
    }
    reader.heading()
}

/// True for "1.000 kr." and "t.kr.", where they are no amount: not in "31.000 kr." and "500 t.kr.".
fn thousands(text: &str) -> bool {
    const THOUSANDS: [&str; 8] =
        ["1.000 kr", "1000 kr", "1.000\u{a0}kr", "1 000 kr", "t.kr", "tkr", "t. kr", "1.000 dkk"];
    let is_scale = |at: usize| {
        let before = text.get(..at).unwrap_or("");
        let number = before.trim_end().rsplit(|c: char| !c.is_ascii_digit()).next().unwrap_or("");
        !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ','))
            && (number.is_empty() || is_year(number))
    };
    THOUSANDS.iter().any(|t| text.match_indices(t).any(|(at, _)| is_scale(at)))
}

/// What stands right before a word.
#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Before {
    #[default]
    Nothing,
    Word,
    /// "i" and "antal": what follows is stated.
    States,
    /// "pr.".
    Rate,
    /// A number that is no year: "52 uger" says which, not what is counted.
    Number,
    /// "(".
    Open,
    /// "pct." and "%", which "point" may follow.
    Percent,
}

#[derive(Default)]
struct Reader {
    first_word: bool,
    /// True once a word was read.
    measured: bool,
    before: Before,
    /// True after "antal", until a unit is read.
    counting: bool,
    /// True after a preposition: "til ledige" says for whom, not what is counted.
    behind: bool,
    rate: Option<Unit>,
    stated: Option<Unit>,
    named: Option<Unit>,
    scale: Option<u64>,
    kroner: bool,
    measure: Measure,
}

impl Reader {
    fn words(&mut self, text: &str) {
        let mut at = 0;
        while let Some(first) = text.get(at..).and_then(|t| t.chars().next()) {
            let end = run_end(text, at, first);
            let piece = text.get(at..end).unwrap_or("");
            if first.is_alphabetic() {
                self.word(piece, text.get(end..).unwrap_or(""));
            } else if first.is_ascii_digit() {
                self.before = if is_year(piece) { Before::Word } else { Before::Number };
            } else {
                self.mark(first);
            }
            at = end;
        }
    }

    fn mark(&mut self, mark: char) {
        match mark {
            '%' if self.before != Before::Number => {
                self.rate = Some(Unit::Percent);
                self.before = Before::Percent;
            }
            '(' => (self.before, self.behind) = (Before::Open, false),
            ',' | ')' | ':' | '/' | ';' => (self.before, self.behind) = (Before::Word, false),
            _ => {}
        }
    }

    fn word(&mut self, word: &str, rest: &str) {
        let before = std::mem::replace(&mut self.before, Before::Word);
        if !self.first_word || !self.measured {
            self.measure(word);
        }
        self.measured = true;
        match word {
            "antal" | "antallet" => (self.before, self.counting, self.behind) = (Before::States, true, false),
            "i" => self.before = Before::States,
            "pr" | "per" => self.before = Before::Rate,
            "point" | "points" | "p" if before == Before::Percent => self.rate = Some(Unit::PercentagePoint),
            _ if is_number_word(word) => self.before = Before::Number,
            _ if is_preposition(word) => self.behind = true,
            _ if matches!(before, Before::Number | Before::Rate) => self.amount(word, before),
            _ => self.unit(word, before, rest),
        }
    }

    /// A word of "318,6 mio. kr." or "pr. måned"; "1.000 kr." is a scale, which [`thousands`] tells from amounts.
    fn amount(&mut self, word: &str, before: Before) {
        self.kroner |= matches!(word, "kr" | "dkk");
        if word == "t" || scale_of(word).is_some() {
            self.before = before;
        }
    }

    fn unit(&mut self, word: &str, before: Before, rest: &str) {
        let unit = unit_of(word).filter(|u| *u != Unit::Years && !is_one(word));
        if let Some(scale) = scale_of(word) {
            self.scale = Some(scale);
        } else if let Some(rate) = unit.filter(|u| is_rate(*u)).or_else(|| rate_at_end(word)) {
            self.rate = Some(rate);
            self.before = Before::Percent;
        } else if let Some(unit) = unit {
            let apart = before == Before::Open && closes(rest);
            if unit == Unit::Kroner {
                self.kroner = true;
                self.stated = Some(unit);
            } else if before == Before::States || self.counting || apart {
                self.stated = Some(unit);
            } else if !self.behind {
                self.named = Some(unit);
            }
            self.counting = false;
        } else if word == "tkr" {
            self.kroner = true;
        }
    }

    /// Changes are told from all else: "Ændring i andel" is one.
    fn measure(&mut self, word: &str) {
        let measure = measure_of(word);
        if measure == Measure::Change || self.measure == Measure::Open {
            self.measure = measure;
        }
    }

    fn heading(self) -> Heading {
        let scaled = self.scale.map(|_| Unit::Kroner);
        let stated = self.rate.or(scaled).or(self.stated);
        let named = self.named.filter(|u| self.measure.takes(*u));
        Heading {
            unit: stated.or(named),
            scale: self.scale.filter(|_| self.rate.is_none()),
            stated: stated.is_some(),
            measure: self.measure,
        }
    }
}

/// One past what begins at `at` with `first`: letters, a number with its marks, or one other character.
fn run_end(text: &str, at: usize, first: char) -> usize {
    if first.is_alphabetic() {
        letters_end(text, at)
    } else if first.is_ascii_digit() {
        let bytes = text.as_bytes().get(at..).unwrap_or(&[]);
        at + bytes.iter().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count()
    } else {
        at + first.len_utf8()
    }
}

fn is_year(digits: &str) -> bool {
    let digits = digits.trim_end_matches(['.', ',']);
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// "en typisk uge": one of something is not what is counted.
fn is_one(word: &str) -> bool {
    matches!(word, "time" | "dag" | "uge" | "måned")
}

fn is_number_word(word: &str) -> bool {
    const NUMBERS: [&str; 21] = [
        "en", "én", "et", "ét", "to", "tre", "fire", "fem", "seks", "syv", "otte", "ni", "ti", "elleve", "tolv",
        "tretten", "fjorten", "femten", "tyve", "tredive", "halvt",
    ];
    word.len() <= 8 && NUMBERS.contains(&word)
}

fn is_preposition(word: &str) -> bool {
    const PREPOSITIONS: [&str; 14] =
        ["til", "for", "på", "blandt", "hos", "fra", "efter", "over", "under", "med", "uden", "om", "ved", "mellem"];
    word.len() <= 6 && PREPOSITIONS.contains(&word)
}

/// Per cent at the end of a word: "forbrugsprocent".
fn rate_at_end(word: &str) -> Option<Unit> {
    match word {
        _ if word.ends_with("procent") || word.ends_with("procenten") => Some(Unit::Percent),
        _ if word.ends_with("procentpoint") => Some(Unit::PercentagePoint),
        _ => None,
    }
}

fn measure_of(word: &str) -> Measure {
    const CHANGES: [&str; 12] = [
        "ændring",
        "ændringen",
        "ændringer",
        "afvigelse",
        "afvigelsen",
        "afvigelser",
        "forskel",
        "forskellen",
        "udvikling",
        "udviklingen",
        "stigning",
        "differencen",
    ];
    const MONEY: [&str; 10] =
        ["budget", "forbrug", "regnskab", "udgift", "udgifter", "beløb", "bevilling", "indtægt", "indtægter", "pris"];
    // Most are told apart by the last letter.
    let last = |w: &str| w.bytes().next_back();
    let ends = |with: &[&str]| with.iter().any(|w| last(w) == last(word) && word.ends_with(w));
    match word {
        "antal" | "antallet" => Measure::Count,
        "difference" | "fald" | "vækst" => Measure::Change,
        _ if word.ends_with("andel") || word.ends_with("andelen") => Measure::Share,
        _ if CHANGES.contains(&word) => Measure::Change,
        _ if ends(&MONEY) => Measure::Money,
        _ => Measure::Open,
    }
}

/// True where nothing but a rate follows in the parentheses: "(timer)", "(timer pr. uge)".
fn closes(rest: &str) -> bool {
    let rest = rest.trim_start_matches(['.', ' ']);
    rest.starts_with([')', ',']) || rest.starts_with("pr") || rest.starts_with("om ") || rest.is_empty()
}

#[cfg(test)]
mod tests;

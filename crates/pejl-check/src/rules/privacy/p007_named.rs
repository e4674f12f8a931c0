//! P007: a named private person, as a citizen or beside words for health, benefits or crime.

use super::public::{Politicians, is_politician, is_public};
use super::report::{after, before, everywhere, secret, sentence};
use crate::prepared::{Hit, Prepared, Source};
use crate::rule::{Example, Found, Rule};
use aho_corasick::{AhoCorasick, MatchKind};
use pejl_mask::names;
use pejl_model::{Role, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "P007",
    severity: Severity::Warning,
    on: true,
    words: WORDS,
    find,
    examples: &[
        Example {
            text: "Borgeren Birke Klitsen har bedt om et møde. Sagen om Birke Klitsen udsættes.",
            finds: &["Birke Klitsen", "Birke Klitsen"],
        },
        Example { text: "Det oplyses, at Hanne Birkelund er sygemeldt med stress.", finds: &["Hanne Birkelund"] },
        Example {
            text: "Navn\tStatus\nFatima Klitgren\tmodtager kontanthjælp\nVeje\tasfalt",
            finds: &["Fatima Klitgren"],
        },
        Example { text: "Hanne K. Birkelund er sygemeldt med stress.", finds: &["Hanne K. Birkelund"] },
        Example { text: "- Klage fra beboer, Jens Birk Ravnsø, over støj\n- Budget", finds: &["Jens Birk Ravnsø"] },
        Example { text: "Anna Holm (A) spurgte til borgere, der er sygemeldt med stress.", finds: &[] },
        Example { text: "Bent Lund fortalte om en diagnose. Borger Bent Lund (V) er medlem.", finds: &[] },
        Example {
            text: "Jobcenterchef Hanne Birkelund er sygemeldt, og Region Sjælland har ansvar for diagnose.",
            finds: &[],
        },
        Example { text: "Forvaltningen sender borgeren Digital Post, og beboer Ny Fremtid er et projekt.", finds: &[] },
        Example { text: "Borgere i Birkedal Kommune på kontanthjælp bor på Peter Bangs Vej.", finds: &[] },
        Example { text: "Hanne Birkelund Holding A/S har mange sygemeldte.\n\nHanne Klit holder ferie.", finds: &[] },
        Example { text: "Reglerne om kontanthjælp blev gennemgået af Hanne Birkelund.", finds: &[] },
    ],
};

/// How many of [`WORDS`] are words for a citizen, right before the name.
const LEADS: usize = 27;
/// From which of [`WORDS`] on they are names of benefits, which papers treat as topics as well.
const BENEFITS: usize = 54;

const WORDS: &[&str] = &[
    "borger",
    "borgeren",
    "beboer",
    "beboeren",
    "klager",
    "klageren",
    "ansøger",
    "ansøgeren",
    "lejer",
    "lejeren",
    "kontanthjælpsmodtager",
    "kontanthjælpsmodtageren",
    "sygedagpengemodtager",
    "sygedagpengemodtageren",
    "den sygemeldte",
    "den ledige",
    "førtidspensionist",
    "førtidspensionisten",
    "patient",
    "patienten",
    "flygtningen",
    "anbragte",
    "moderen",
    "faderen",
    "værgen for",
    "pårørende til",
    "forælder", //
    "sygemeldt",
    "diagnose",
    "dømt",
    "fængsel",
    "sigtet for",
    "tiltalt for",
    "misbrug",
    "depression",
    "psykisk",
    "angst",
    "stress",
    "kræft",
    "sclerose",
    "demens",
    "autisme",
    "adhd",
    "skizofren",
    "handicap",
    "alkoholiker",
    "indlagt",
    "anbragt",
    "tvangsfjernet",
    "straffet",
    "voldsramt",
    "selvmord",
    "hjerneskade",
    "afvisning af asyl",
    "kontanthjælp",
    "sygedagpenge",
    "førtidspension",
    "ledighedsydelse",
    "uddannelseshjælp",
    "ressourceforløb",
    "jobafklaringsforløb",
    "fleksjob",
    "revalidering",
];

/// Words that tell a benefit is somebody's own.
const OWN: [&str; 10] =
    ["modtager", "modtaget", "får ", "fået", "tilkendt", "bevilget", "frataget", "søgt om", "ansøgt om", " er på "];

/// A name further off than this, or on another line, belongs to something else; in bytes.
const NEAR: usize = 120;
/// A name may be so long, in bytes.
const NAME: usize = 80;

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut look = Look { prepared, politicians: None, sentence: Span::new(0, 0) };
    for (source, text, hits) in everywhere(prepared, found) {
        look.sentence = Span::new(0, 0);
        let named = look.named(source, text, &hits);
        tell(text, source, &named, found);
    }
}

/// Tells every place of the names, not only that which gave them away.
fn tell(text: &str, source: Source, named: &[Span], found: &mut Found<'_>) {
    let mut names: Vec<&str> = named.iter().map(|span| span.of(text)).collect();
    names.sort_unstable();
    names.dedup();
    if names.is_empty() {
        return;
    }
    let Ok(all) = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(&names) else { return };
    for hit in all.find_iter(text) {
        secret(found, source, Span::new(hit.start(), hit.end()));
    }
}

struct Look<'l, 'p> {
    prepared: &'l Prepared<'p>,
    politicians: Option<Politicians>,
    /// The sentence last looked at: many words stand in one.
    sentence: Span,
}

impl Look<'_, '_> {
    /// Where private persons are named in `text`.
    fn named(&mut self, source: Source, text: &str, hits: &[Hit]) -> Vec<Span> {
        let mut named = Vec::new();
        for hit in hits.iter().filter(|hit| is_word(text, hit)) {
            if hit.word < LEADS {
                named.extend(self.after_lead(source, text, hit.span));
            } else if hit.word < BENEFITS || is_own(text, hit.span.start) {
                named.extend(self.beside(source, text, hit));
            }
        }
        named
    }

    /// The sentence; none in a list of who was away.
    fn sentence(&mut self, source: Source, text: &str, at: Span) -> Span {
        if self.sentence.contains(at) {
            return self.sentence;
        }
        let listed = matches!(source, Source::Paper)
            && (self.prepared.role_at(at.start) != Some(Role::Content)
                || self.prepared.kind_at(at.start) == Some(SectionKind::Absence));
        self.sentence =
            if listed { Span::new(at.start, at.start) } else { sentence(self.prepared, source, text, at.start) };
        self.sentence
    }

    fn after_lead(&mut self, source: Source, text: &str, lead: Span) -> Option<Span> {
        let tail = text.get(lead.end..)?;
        let rest = tail.strip_prefix([',', ':']).unwrap_or(tail);
        let at = text.len() - rest.strip_prefix([' ', '\u{a0}'])?.len();
        let name = names::right_at(text, at, text.len())?;
        let plain = name.span.of(text).split(' ').count() <= 4;
        let listed = matches!(source, Source::Paper) && self.prepared.role_at(lead.start) == Some(Role::Head);
        (plain && !listed && !is_politician(text, name.span, self.politicians())).then_some(name.span)
    }

    fn beside(&mut self, source: Source, text: &str, hit: &Hit) -> Vec<Span> {
        let (lead, tail) = (before(text, hit.span.start, NEAR + NAME), after(text, hit.span.end, NEAR + NAME));
        let window = Span::new(hit.span.start - lead.len(), hit.span.end + tail.len());
        let mut names = names::in_span(text, window);
        names.retain(|name| name.span.end + NEAR >= hit.span.start && name.span.start <= hit.span.end + NEAR);
        if names.is_empty() {
            return Vec::new();
        }
        let sentence = self.sentence(source, text, hit.span);
        // Who gets a benefit stands before it.
        let holds = |name: &Span| sentence.contains(*name) && (name.end <= hit.span.start || hit.word < BENEFITS);
        let names = names.into_iter().map(|name| name.span).filter(holds);
        names.filter(|name| !is_public(text, *name, sentence, self.politicians())).collect()
    }

    fn politicians(&mut self) -> &Politicians {
        self.politicians.get_or_insert_with(|| Politicians::of(self.prepared.document))
    }
}

/// True where words before a benefit tell that somebody has it.
fn is_own(text: &str, benefit: usize) -> bool {
    let lead = before(text, benefit, NEAR);
    OWN.iter().any(|own| lead.contains(own))
}

/// True where the hit begins a word; a word for a citizen also ends there.
fn is_word(text: &str, hit: &Hit) -> bool {
    let begins = !text.get(..hit.span.start).unwrap_or("").ends_with(char::is_alphanumeric);
    let ends = !text.get(hit.span.end..).unwrap_or("").starts_with(char::is_alphabetic);
    begins && (ends || hit.word >= LEADS)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_are_parted_where_their_kinds_begin() {
        assert_eq!(WORDS.get(LEADS), Some(&"sygemeldt"));
        assert_eq!(WORDS.get(BENEFITS), Some(&"kontanthjælp"));
    }
}

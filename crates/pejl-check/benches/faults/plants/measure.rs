//! Plants of every rule, and what the rules find in them.

use super::carriers::Carrier;
use super::ground::{Ground, Kind, Plant};
use super::mutate::Mutation;
use super::{mutators, planters};
use pejl_check::{Finding, Paper, Place, RULES, Settings, check};
use pejl_model::{AttachedFile, Span};
use pejl_papermill::Random;
use pejl_read::{ReadOptions, Reading, read};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// Bytes between a finding and the place that it answers, at most.
const NEAR: usize = 200;
/// How often the carriers are asked for mutations: what is random in them differs.
const ROUNDS: usize = 8;
/// Papers that are tried for one plant.
const TRIES: usize = 60;

/// What was counted of one rule.
#[derive(Debug, Default, Clone)]
pub struct Counts {
    /// Plants that count.
    pub plants: usize,
    /// Those of them that change the carrier's own words.
    pub changed: usize,
    /// In so many different carriers.
    pub carriers: BTreeSet<String>,
    /// Those that add something to a carrier.
    pub inserted: usize,
    /// Those in papers of their own, not in one of the carriers.
    pub own: usize,
    /// Plants that the reading no longer has.
    pub excluded: usize,
    /// Plants answered by a finding.
    pub answered: usize,
    /// New findings in planted papers and sound twins, of this rule's plants and all others'.
    pub findings: usize,
    /// Those of them that are true.
    pub right: usize,
}

/// A plant that was not answered, or a finding that should not be.
#[derive(Debug)]
pub struct Missed {
    /// The rule whose plant it was.
    pub planted: &'static str,
    /// The rule of the false finding; none for a plant that no finding answers.
    pub found: Option<&'static str>,
    /// The paper.
    pub carrier: String,
    /// What stands there.
    pub words: String,
}

/// Plants `wanted` faults of every rule whose code begins with one of `codes`.
pub fn measure(
    carriers: &[Carrier],
    wanted: usize,
    seed: u64,
    codes: &[String],
) -> (BTreeMap<&'static str, Counts>, Vec<Missed>) {
    let settings = Settings::everything();
    let before: Vec<Known> = carriers
        .iter()
        .map(|c| known(&c.reading, &check(&Paper::alone(&c.reading.document, &c.text), &settings)))
        .collect();
    let mut measure = Measure { settings, counts: BTreeMap::new(), missed: Vec::new() };
    for rule in RULES.iter() {
        measure.counts.entry(rule.code).or_default();
        if codes.is_empty() || codes.iter().any(|code| rule.code.starts_with(code.as_str())) {
            measure.rule(rule.code, carriers, &before, wanted, seed);
        }
    }
    (measure.counts, measure.missed)
}

/// Findings by code and text.
type Known = BTreeMap<(&'static str, String), usize>;

fn known(reading: &Reading, findings: &[Finding]) -> Known {
    let mut known = Known::new();
    for finding in findings {
        *known.entry(key(reading, &[], finding)).or_default() += 1;
    }
    known
}

fn key(reading: &Reading, attached: &[AttachedFile], finding: &Finding) -> (&'static str, String) {
    let text = match finding.place {
        Place::Paper(span) => span.of(&reading.source.text),
        Place::Attached(file, span) => attached.get(file).map_or("", |file| span.of(&file.text)),
    };
    (finding.code, text.to_owned())
}

struct Measure {
    settings: Settings,
    counts: BTreeMap<&'static str, Counts>,
    missed: Vec<Missed>,
}

impl Measure {
    fn rule(&mut self, code: &'static str, carriers: &[Carrier], before: &[Known], wanted: usize, seed: u64) {
        let number = code.bytes().fold(seed, |all, byte| all.wrapping_mul(131).wrapping_add(u64::from(byte)));
        let mut random = Random::new(number);
        self.mutations(code, carriers, before, wanted, &mut Random::new(!number));
        let of: Vec<_> = planters().filter(|planter| planter.code == code).collect();
        if of.is_empty() {
            return;
        }
        for turn in 0..wanted * 3 {
            if self.counts[code].plants >= wanted {
                break;
            }
            let planter = of[turn % of.len()];
            let planted = (0..TRIES).find_map(|_| {
                let at = carrier(&mut random, carriers);
                let mut ground = Ground { random: random.fork(), carrier: &carriers[at] };
                (planter.plant)(&mut ground).map(|plant| (at, plant))
            });
            if let Some((at, plant)) = planted {
                self.plant(code, &carriers[at], &before[at], &plant);
            }
        }
    }

    /// Plants mutations, each a different one: samples, real and made-up papers take turns, and in each kind paper by
    /// paper. A place is taken again, with other words, only where there are too few.
    fn mutations(
        &mut self,
        code: &'static str,
        carriers: &[Carrier],
        before: &[Known],
        wanted: usize,
        random: &mut Random,
    ) {
        let mut seen: HashSet<(usize, Vec<(Span, String)>)> = HashSet::new();
        for _ in 0..ROUNDS {
            let mut queues: Vec<(usize, Vec<Found>)> = Vec::new();
            for (at, carrier) in carriers.iter().enumerate() {
                let mut found = found(code, &mut Ground { random: random.fork(), carrier });
                found.retain(|(mutation, _)| seen.insert((at, mutation.changes.clone())));
                shuffle(&mut found, random);
                queues.push((at, found));
            }
            shuffle(&mut queues, random);
            while let Some((at, (mutation, also))) = next(&mut queues, carriers) {
                if self.counts[code].plants >= wanted {
                    return;
                }
                self.plant(code, &carriers[at], &before[at], &mutation.plant(&carriers[at].text, also));
            }
        }
    }

    /// Checks one plant and its sound twin.
    fn plant(&mut self, code: &'static str, carrier: &Carrier, before: &Known, plant: &Plant) {
        let reading = read(plant.text.as_bytes(), &ReadOptions::default());
        let counts = self.counts.entry(code).or_default();
        if !(plant.kept)(&reading) {
            counts.excluded += 1;
            return;
        }
        counts.plants += 1;
        match plant.kind {
            Kind::Changed => {
                counts.changed += 1;
                counts.carriers.insert(carrier.name.clone());
            }
            Kind::Inserted => counts.inserted += 1,
            Kind::Own => counts.own += 1,
        }
        // In a paper of its own, the sound twin is the untouched paper.
        let mut twin = self.of_twin(code, plant);
        let none = Known::new();
        let own = plant.kind == Kind::Own;
        let before = if own { &none } else { before };
        let findings = self.check(&reading, &plant.attached);
        let answers = |finding: &Finding| finding.code == code && stands_there(&reading, finding, plant);
        let new = new(&reading, &plant.attached, &findings, before, answers);
        if plant.kind != Kind::Own {
            twin = Some(moved(code, &findings, &new, before));
        }
        if new.iter().any(|finding| answers(finding)) {
            self.counts.entry(code).or_default().answered += 1;
        } else {
            self.miss(code, None, carrier, around(&plant.text, plant));
        }
        for finding in beyond(twin.clone(), new) {
            let right = answers(finding) || plant.also.contains(&finding.code);
            self.found(code, finding, right, carrier, &reading, &plant.attached);
        }
        if let Some(sound) = &plant.sound {
            let reading = read(sound.as_bytes(), &ReadOptions::default());
            let findings = self.check(&reading, &plant.attached_sound);
            let new = self::new(&reading, &plant.attached_sound, &findings, before, |_| false);
            for finding in beyond(twin, new) {
                let right = plant.also_sound.contains(&finding.code);
                self.found(code, finding, right, carrier, &reading, &plant.attached_sound);
            }
        }
    }

    /// How many findings other rules have in the sound twin, where the plant is a paper of its own. By code alone:
    /// a fault in the head changes the words at which other findings stand.
    fn of_twin(&self, code: &str, plant: &Plant) -> Option<BTreeMap<&'static str, usize>> {
        let sound = plant.sound.as_ref().filter(|_| plant.kind == Kind::Own)?;
        let reading = read(sound.as_bytes(), &ReadOptions::default());
        let mut counts = BTreeMap::new();
        for finding in self.check(&reading, &plant.attached_sound).iter().filter(|finding| finding.code != code) {
            *counts.entry(finding.code).or_default() += 1;
        }
        Some(counts)
    }

    fn check(&self, reading: &Reading, attached: &[AttachedFile]) -> Vec<Finding> {
        let paper = Paper { document: &reading.document, text: &reading.source.text, attached };
        check(&paper, &self.settings)
    }

    fn found(
        &mut self,
        planted: &'static str,
        finding: &Finding,
        right: bool,
        carrier: &Carrier,
        reading: &Reading,
        attached: &[AttachedFile],
    ) {
        let counts = self.counts.entry(finding.code).or_default();
        counts.findings += 1;
        counts.right += usize::from(right);
        if !right {
            let words = format!("{:?} {:?}", key(reading, attached, finding).1, finding.arguments);
            self.miss(planted, Some(finding.code), carrier, words);
        }
    }

    fn miss(&mut self, planted: &'static str, found: Option<&'static str>, carrier: &Carrier, words: String) {
        self.missed.push(Missed { planted, found, carrier: carrier.name.clone(), words });
    }
}

/// A mutation and the codes that it truly causes too.
type Found = (Mutation, &'static [&'static str]);

/// The mutations of a rule in one carrier.
fn found(code: &str, ground: &mut Ground<'_>) -> Vec<Found> {
    let of = mutators().filter(|mutator| mutator.code == code);
    of.flat_map(|mutator| (mutator.of)(ground).into_iter().map(|mutation| (mutation, mutator.also))).collect()
}

fn shuffle<T>(all: &mut [T], random: &mut Random) {
    for at in (1..all.len()).rev() {
        all.swap(at, random.below(at + 1));
    }
}

/// The next mutation: of the kind of paper that had its turn longest ago, from its first paper, which goes last.
fn next(queues: &mut Vec<(usize, Vec<Found>)>, carriers: &[Carrier]) -> Option<(usize, Found)> {
    queues.retain(|(_, found)| !found.is_empty());
    let kind = |at: usize| carriers[at].name.split(' ').next().filter(|kind| matches!(*kind, "sample" | "real"));
    let (at, mut found) = (!queues.is_empty()).then(|| queues.remove(0))?;
    let mutation = found.pop()?;
    // Behind the next paper of each other kind, so that the kinds take turns.
    queues.push((at, found));
    let other = queues.iter().position(|(next, _)| kind(*next) != kind(at)).unwrap_or(0);
    let next = queues.remove(other);
    queues.insert(0, next);
    Some((at, mutation))
}

/// A random paper: one of three each time a sample, a made-up or a real one, where there are such.
fn carrier(random: &mut Random, carriers: &[Carrier]) -> usize {
    let kind = random.pick(&["sample", "real", ""]);
    let of: Vec<usize> = (0..carriers.len()).filter(|at| carriers[*at].name.starts_with(kind)).collect();
    if of.is_empty() { random.below(carriers.len()) } else { random.pick(&of) }
}

/// How many findings other rules have lost: what stands at changed words is told in other words, and is no news.
fn moved(code: &str, findings: &[Finding], new: &[&Finding], before: &Known) -> BTreeMap<&'static str, usize> {
    let mut lost: BTreeMap<&'static str, usize> = BTreeMap::new();
    for ((of, _), count) in before.iter().filter(|((of, _), _)| *of != code) {
        *lost.entry(of).or_default() += count;
    }
    for (of, left) in &mut lost {
        let here = findings.iter().filter(|finding| finding.code == *of).count();
        let fresh = new.iter().filter(|finding| finding.code == *of).count();
        *left = left.saturating_sub(here - fresh);
    }
    lost
}

/// The findings beyond so many of each code.
fn beyond<'f>(counts: Option<BTreeMap<&'static str, usize>>, mut findings: Vec<&'f Finding>) -> Vec<&'f Finding> {
    let mut left = counts.unwrap_or_default();
    findings.retain(|finding| match left.get_mut(finding.code) {
        Some(count) if *count > 0 => {
            *count -= 1;
            false
        }
        _ => true,
    });
    findings
}

/// The findings beyond those of the untouched paper. Where two say the same of the same words, it is the one
/// that answers a plant that is new.
fn new<'f>(
    reading: &Reading,
    attached: &[AttachedFile],
    findings: &'f [Finding],
    before: &Known,
    answers: impl Fn(&Finding) -> bool,
) -> Vec<&'f Finding> {
    let mut left = before.clone();
    let mut new = Vec::new();
    let (late, early): (Vec<&Finding>, Vec<&Finding>) = findings.iter().partition(|finding| answers(finding));
    for finding in early.into_iter().chain(late) {
        match left.get_mut(&key(reading, attached, finding)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(finding),
        }
    }
    new
}

/// True where the finding stands at what was planted.
fn stands_there(reading: &Reading, finding: &Finding, plant: &Plant) -> bool {
    let Place::Paper(span) = finding.place else { return !plant.attached.is_empty() };
    let item_at = |at: usize| {
        let part = reading.document.parts.iter().find(|part| part.span.start <= at && at < part.span.end);
        part.and_then(|part| part.item)
    };
    let near = |place: &pejl_model::Span| span.start <= place.end + NEAR && span.end + NEAR >= place.start;
    let same = |place: &pejl_model::Span| {
        finding.item.is_none() || item_at(place.start).is_none_or(|item| Some(item) == finding.item)
    };
    plant.near.is_empty() || plant.near.iter().any(|place| near(place) && same(place))
}

/// The words that were planted.
fn around(text: &str, plant: &Plant) -> String {
    let Some(place) = plant.near.first() else { return String::new() };
    let floor = |at: usize| (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    let from = floor(place.start.saturating_sub(80));
    let to = floor((place.end + 80).min(text.len()));
    text[from..to].to_owned()
}

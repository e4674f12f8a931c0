//! What if a number of the law were another: every rule's answers on a day, counted side by side.

use super::everybody::everybody;
use super::hidden::{Cell, hidden};
use super::{DeskResult, RegisterDesk};
use crate::Viewer;
use pejl_rules::eksempler::Givet;
use pejl_rules::regler::{REGLER, Sag};
use pejl_rules::{Dag, Forklaring, Historie, Parametre, Vaerdi};
use std::collections::BTreeMap;

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HypothesisRequest {
    /// The municipality's code.
    pub place: u16,
    /// The day.
    pub on: Dag,
    /// The parameter's name.
    pub parameter: String,
    /// The value that it would have.
    pub value: String,
}

/// A parameter that may be changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ParameterChoice {
    /// Its name.
    pub name: String,
    /// What it says.
    pub about: String,
    /// Its unit.
    pub unit: String,
    /// Its value on the day.
    pub value: Vaerdi,
    /// The paragraph.
    pub paragraph: String,
    /// False where that is not confirmed.
    pub confirmed: bool,
}

/// How many persons a rule gives an outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OutcomeLine {
    /// The outcome's code.
    pub outcome: &'static str,
    /// By the law.
    pub law: Cell<u64>,
    /// By the hypothetical.
    pub hypothetical: Cell<u64>,
}

/// A rule whose answers use the parameter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleComparison {
    /// The rule's code.
    pub rule: &'static str,
    /// Persons whom it answers anything, the one way or the other.
    pub outcomes: Vec<OutcomeLine>,
}

/// See the module.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// Persons of the municipality on a benefit on the day; none told where they are few.
    pub persons: Cell<u64>,
    /// The rules whose answers use the parameter or differ.
    pub rules: Vec<RuleComparison>,
    /// How many other rules answer the same either way.
    pub same: usize,
}

/// By rule and outcome: by the law, by the hypothetical. And who was asked about.
#[derive(Default)]
struct Counts {
    persons: u64,
    outcomes: BTreeMap<(usize, &'static str), [u64; 2]>,
    /// Rules with an answer, and those that used the parameter, as bits.
    answered: u64,
    used: u64,
}

impl RegisterDesk {
    /// The parameters that hold on `day`, by name.
    ///
    /// # Errors
    /// Where `viewer` may not see it, or register or parameters can't be read.
    pub fn parameters(&self, viewer: Viewer, day: Dag) -> DeskResult<Vec<ParameterChoice>> {
        self.look(viewer)?;
        let parameters = Parametre::egne()?;
        let choice = |(name, one): (&str, &pejl_rules::parametre::Parameter)| {
            let now = parameters.paa(name, day)?;
            Some(ParameterChoice {
                name: name.to_owned(),
                about: one.om.clone(),
                unit: one.enhed.clone(),
                value: now.vaerdi.clone(),
                paragraph: now.paragraf.clone(),
                confirmed: now.bekraeftet,
            })
        };
        Ok(parameters.alle().filter_map(choice).collect())
    }

    /// The rules' answers by the law and by the hypothetical that `request` asks for.
    ///
    /// # Errors
    /// Where `viewer` may not see it, the register can't be read, no parameter has
    /// the name, or it can't have the value.
    pub fn compare(&self, viewer: Viewer, request: &HypothesisRequest) -> DeskResult<Comparison> {
        let open = self.look(viewer)?;
        let law = Parametre::egne()?;
        let other = law.med(&request.parameter, &request.value)?;
        let counts = everybody(
            &open,
            Counts::default,
            |counts, history| count(counts, history, request, [law, &other]),
            Counts::add,
        );
        Ok(counts.told())
    }
}

fn count(counts: &mut Counts, history: &Historie<'_>, request: &HypothesisRequest, ways: [&Parametre; 2]) {
    if history.forloeb_paa(request.on).is_none_or(|spell| spell.kommune != request.place) {
        return;
    }
    counts.persons += 1;
    let given = Givet::default();
    let asked = Sag { historie: *history, dag: request.on, givet: &given };
    for (at, rule) in REGLER.iter().enumerate().take(64) {
        for (way, parameters) in ways.iter().enumerate() {
            let Some(answer) = (rule.forklar)(parameters, &asked) else { continue };
            counts.answered |= 1 << at;
            counts.used |= u64::from(uses(&answer, &request.parameter)) << at;
            if let Some(count) = counts.outcomes.entry((at, answer.udfald)).or_default().get_mut(way) {
                *count += 1;
            }
        }
    }
}

fn uses(answer: &Forklaring, parameter: &str) -> bool {
    answer.parametre.iter().any(|used| used.navn == parameter) || answer.trin.iter().any(|step| uses(step, parameter))
}

impl Counts {
    fn add(mut self, other: Self) -> Self {
        self.persons += other.persons;
        self.answered |= other.answered;
        self.used |= other.used;
        for (key, [law, hypothetical]) in other.outcomes {
            let sum = self.outcomes.entry(key).or_default();
            *sum = [sum[0] + law, sum[1] + hypothetical];
        }
        self
    }

    fn told(&self) -> Comparison {
        let mut rules = Vec::new();
        for (at, rule) in REGLER.iter().enumerate().take(64) {
            let of_rule: Vec<_> = self.outcomes.iter().filter(|((rule, _), _)| *rule == at).collect();
            let differs = of_rule.iter().any(|(_, [law, hypothetical])| law != hypothetical);
            if !differs && self.used >> at & 1 == 0 {
                continue;
            }
            let cells = of_rule.iter().enumerate();
            let cells =
                cells.flat_map(|(row, (_, ways))| (0..2).zip(**ways).map(move |(way, count)| (row, way, [count, 0])));
            let hidden = hidden(of_rule.len(), 2, false, cells);
            let line = |(row, ((_, outcome), [law, hypothetical])): (usize, &(&(usize, &'static str), &[u64; 2]))| {
                OutcomeLine {
                    outcome,
                    law: Cell::of(&hidden, (row, 0), *law, || *law),
                    hypothetical: Cell::of(&hidden, (row, 1), *hypothetical, || *hypothetical),
                }
            };
            rules.push(RuleComparison { rule: rule.kode, outcomes: of_rule.iter().enumerate().map(line).collect() });
        }
        let answered = usize::try_from(self.answered.count_ones()).unwrap_or(0);
        let only = hidden(1, 1, false, [(0, 0, [self.persons, 0])]);
        let persons = Cell::of(&only, (0, 0), self.persons, || self.persons);
        Comparison { persons, same: answered.saturating_sub(rules.len()), rules }
    }
}

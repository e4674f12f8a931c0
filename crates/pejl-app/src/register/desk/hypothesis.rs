//! What if a number of the law were another: every rule's answers on a day, counted side by side.

use super::beside::{Beside, beside};
use super::everybody::{everybody, on_benefit_in};
use super::hidden::Cell;
use super::{DeskResult, RegisterDesk};
use crate::Viewer;
use pejl_register::PersonView;
use pejl_rules::eksempler::Givet;
use pejl_rules::regler::udfald::{Dagslov, PERSONREGLER};
use pejl_rules::regler::{Sag, regel};
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
    /// By the rule's place in [`PERSONREGLER`].
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
        let ways = [law, &other].map(|parameters| Way { parameters, law: Dagslov::paa(parameters, request.on) });
        let asked = |person: &PersonView<'_>| on_benefit_in(person, request.place, request.on);
        let step = |counts: &mut Counts, history: &Historie<'_>| count(counts, history, request, &ways);
        let counts = everybody(&open, Counts::default, asked, step, Counts::add);
        Ok(counts.told(self.threshold))
    }
}

/// The law, or the hypothetical, as it is on the day.
struct Way<'p> {
    parameters: &'p Parametre,
    law: Dagslov,
}

fn count(counts: &mut Counts, history: &Historie<'_>, request: &HypothesisRequest, ways: &[Way<'_>; 2]) {
    if history.forloeb_paa(request.on).is_none_or(|spell| spell.kommune != request.place) {
        return;
    }
    counts.persons += 1;
    for (way, of) in ways.iter().enumerate() {
        let outcomes = of.law.udfald(history).into_iter().enumerate();
        for (at, outcome) in outcomes.filter_map(|(at, outcome)| Some((at, outcome?))) {
            let Some(count) = counts.outcomes.entry((at, outcome)).or_default().get_mut(way) else { continue };
            *count += 1;
            let first = *count == 1;
            counts.answered |= 1 << at;
            // Those with the same outcome are explained by the same parameters, but for a few.
            if first && names(of.parameters, at, history, request) {
                counts.used |= 1 << at;
            }
        }
    }
}

/// Whether the explanation of a rule's answer names the parameter that is changed.
fn names(parameters: &Parametre, at: usize, history: &Historie<'_>, request: &HypothesisRequest) -> bool {
    let given = Givet::default();
    let asked = Sag { historie: *history, dag: request.on, givet: &given };
    let rule = PERSONREGLER.get(at).and_then(|code| regel(code));
    rule.and_then(|rule| (rule.forklar)(parameters, &asked)).is_some_and(|answer| uses(&answer, &request.parameter))
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

    fn told(&self, threshold: u32) -> Comparison {
        let mut rules = Vec::new();
        for (at, rule) in PERSONREGLER.into_iter().enumerate() {
            let of_rule: Vec<_> = self.outcomes.iter().filter(|((rule, _), _)| *rule == at).collect();
            let differs = of_rule.iter().any(|(_, [law, hypothetical])| law != hypothetical);
            if !differs && self.used >> at & 1 == 0 {
                continue;
            }
            let ways: Vec<[u64; 2]> = of_rule.iter().map(|(_, ways)| **ways).collect();
            let hidden = beside(&ways, self.persons, threshold);
            let cell = |count: u64, hides: bool| match count {
                0 => Cell::Nobody,
                _ if hides => Cell::Hidden,
                _ => Cell::Shown(count),
            };
            let line = |((_, outcome), Beside { ways: [law, other], hidden: [hides, hides_other] })| OutcomeLine {
                outcome,
                law: cell(law, hides),
                hypothetical: cell(other, hides_other),
            };
            rules.push(RuleComparison {
                rule,
                outcomes: of_rule.iter().map(|(key, _)| **key).zip(hidden).map(line).collect(),
            });
        }
        let answered = usize::try_from(self.answered.count_ones()).unwrap_or(0);
        let persons = match self.persons {
            0 => Cell::Nobody,
            few if few < u64::from(threshold) => Cell::Hidden,
            enough => Cell::Shown(enough),
        };
        Comparison { persons, same: answered.saturating_sub(rules.len()), rules }
    }
}

//! An indicator as figures that may leave the register, by the law and in a hypothetical.

use super::asked::{AskError, With, open, parameters, period};
use jiff::civil::Date;
use pejl_register::THRESHOLD;
use pejl_register::compute::Months;
use pejl_register::figure::{Figure, run};
use pejl_register::{Indicator, Manifest, Register, figures, figures_beside};
use pejl_rules::Parametre;
use std::path::Path;

/// What is asked.
#[derive(Debug, Clone, Default)]
pub struct FiguresRequest {
    /// The indicator's code.
    pub indicator: String,
    /// A day of the first month; a year before the last where there is none.
    pub from: Option<Date>,
    /// A day of the last month; the last whole one of the register where there is none.
    pub to: Option<Date>,
    /// One municipality's code; all and their totals where there is none.
    pub municipality: Option<u16>,
    /// As it was known on this day.
    pub as_of: Option<Date>,
    /// Parameters of a hypothetical.
    pub with: Vec<With>,
    /// From how many persons on a number is shown.
    pub threshold: Option<u32>,
}

/// Figures and what they were computed from.
#[derive(Debug, Clone)]
pub struct Run {
    /// Sixteen digits that are equal where parts and parameters are.
    pub run: String,
    /// The figures in order.
    pub figures: Vec<Figure>,
}

/// The answer.
#[derive(Debug, Clone)]
pub struct FiguresAnswer {
    /// The day that the last thing became known which the figures are made of, ISO.
    pub as_of: String,
    /// From how many persons on a number is shown.
    pub threshold: u32,
    /// By the law.
    pub law: Run,
    /// With the parameters of the hypothetical.
    pub hypothetical: Option<Run>,
}

/// Every indicator by code.
#[must_use]
pub fn indicators() -> Vec<&'static str> {
    Indicator::ALL.iter().map(|indicator| indicator.code()).collect()
}

/// Computes an indicator.
///
/// # Errors
/// Where the register can't be read, or something asked of is unknown.
pub fn compute_figures(folder: &Path, request: &FiguresRequest) -> Result<FiguresAnswer, AskError> {
    let unknown = || AskError::Indicator(request.indicator.clone());
    let indicator = Indicator::of_code(&request.indicator).ok_or_else(unknown)?;
    let law = parameters(&[])?;
    let changed = if request.with.is_empty() { None } else { Some(parameters(&request.with)?) };
    let (register, manifest, as_of) = open(folder, request.as_of)?;
    let period = period(request.from, request.to, &register)?;
    let threshold = request.threshold.unwrap_or(THRESHOLD);
    let asked = Asked { request, indicator, period, register: &register, manifest: &manifest };
    let (of_law, hypothetical) = match &changed {
        None => (figures(&register, indicator, period, &law, Some(threshold)), None),
        Some(changed) => {
            let [of_law, other] = figures_beside(&register, indicator, period, [&law, changed], threshold);
            (of_law, Some(asked.run(changed, other)))
        }
    };
    Ok(FiguresAnswer { as_of, threshold, law: asked.run(&law, of_law), hypothetical })
}

struct Asked<'a> {
    request: &'a FiguresRequest,
    indicator: Indicator,
    period: Months,
    register: &'a Register,
    manifest: &'a Manifest,
}

impl Asked<'_> {
    /// Every municipality is computed and guarded together, whatever is asked: what is
    /// hidden must not depend on who asks for how much.
    fn run(&self, parameters: &Parametre, mut figures: Vec<Figure>) -> Run {
        if let Some(municipality) = self.request.municipality {
            figures.retain(|figure| figure.place == Some(municipality));
        }
        let run = run_of(self.manifest, self.request.as_of, self.register, (self.indicator, self.period), parameters);
        Run { run, figures }
    }
}

/// The run that an indicator over some months is computed by.
pub(super) fn run_of(
    manifest: &Manifest,
    as_of: Option<Date>,
    register: &Register,
    (indicator, period): (Indicator, Months),
    parameters: &Parametre,
) -> String {
    let mut asked = vec![
        ("indicator", indicator.code().to_owned()),
        ("period", format!("{}/{}", period.from, period.to)),
        ("ends", register.ends.to_string()),
    ];
    let mine = |name: &str| indicator.parameters().iter().any(|start| name.starts_with(start));
    let used = parameters.alle().filter(|(name, _)| mine(name));
    asked.extend(used.map(|(name, parameter)| ("parameter", format!("{name} {:?}", parameter.vaerdier))));
    run(manifest, as_of, &asked)
}

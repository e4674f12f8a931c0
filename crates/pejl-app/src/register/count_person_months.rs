//! Every rule for every person at month-ends, counted.

use super::asked::{AskError, With, month, open, parameters};
use jiff::civil::Date;
use pejl_register::THRESHOLD;
use pejl_register::{Law, Month, PERSON_RULES, PLACE_RULES, PlaceCount, ToldCount, person_months};
use std::path::Path;

/// Counts that may leave the register, and how fast they came.
#[derive(Debug, Clone)]
pub struct PersonMonthsAnswer {
    /// Persons times month-ends.
    pub asked: u64,
    /// Of them on a benefit; none where hidden.
    pub on_benefit: Option<u64>,
    /// Each rule about a person with its counts.
    pub persons: Vec<(&'static str, ToldCount)>,
    /// Each rule about a municipality with its counts.
    pub places: Vec<(&'static str, PlaceCount)>,
    /// From how many persons on a number is shown.
    pub threshold: u32,
    /// Seconds of opening the register.
    pub setup_s: f64,
    /// Seconds of computing.
    pub query_s: f64,
}

/// What is asked.
#[derive(Debug, Clone, Default)]
pub struct PersonMonthsRequest {
    /// How many months.
    pub months: u16,
    /// A day of the last.
    pub to: Date,
    /// Parameters of a hypothetical.
    pub with: Vec<With>,
    /// From how many persons on a number is shown.
    pub threshold: Option<u32>,
}

/// Counts what the rules answer at the ends of months; `lap` tells the seconds since the program began.
///
/// # Errors
/// Where the register can't be read, or the months are none or out of range.
pub fn count_person_months(
    folder: &Path,
    request: &PersonMonthsRequest,
    lap: &dyn Fn() -> f64,
) -> Result<PersonMonthsAnswer, AskError> {
    let (parameters, last, months) = (parameters(&request.with)?, month(request.to), request.months);
    let threshold = request.threshold.unwrap_or(THRESHOLD);
    if months == 0 || months > 1_200 || last.0 - i32::from(months) < Month::new(1900, 1).0 {
        return Err(AskError::Period);
    }
    let (register, _, _) = open(folder, None)?;
    let setup_s = lap();
    let sums = person_months(&register, &Law::of(&parameters, last, months), threshold);
    let query_s = lap() - setup_s;
    let told = if request.with.is_empty() {
        sums.guarded(threshold)
    } else {
        let law = super::asked::parameters(&[])?;
        sums.guarded_beside(&person_months(&register, &Law::of(&law, last, months), threshold), threshold)
    };
    Ok(PersonMonthsAnswer {
        asked: told.asked,
        on_benefit: told.on_benefit,
        persons: PERSON_RULES.into_iter().zip(told.counts).collect(),
        places: PLACE_RULES.into_iter().zip(told.places).collect(),
        threshold,
        setup_s,
        query_s,
    })
}

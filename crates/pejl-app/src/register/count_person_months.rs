//! Every rule for every person at month-ends, counted.

use super::asked::{AskError, With, month, open, parameters};
use jiff::civil::Date;
use pejl_register::{Count, Law, Month, PersonMonths, RULES, person_months};
use std::path::Path;

/// Counts and how fast they came.
#[derive(Debug, Clone)]
pub struct PersonMonthsAnswer {
    /// The counts.
    pub sums: PersonMonths,
    /// Each rule with its counts.
    pub by_rule: Vec<(&'static str, Count)>,
    /// Seconds of opening the register.
    pub setup_s: f64,
    /// Seconds of computing.
    pub query_s: f64,
}

/// Counts what the rules answer at the ends of `months` months, the last that of `to`; `lap` tells
/// the seconds since the program began.
///
/// # Errors
/// Where the register can't be read, or the months are none or out of range.
pub fn count_person_months(
    folder: &Path,
    months: u16,
    to: Date,
    with: &[With],
    lap: &dyn Fn() -> f64,
) -> Result<PersonMonthsAnswer, AskError> {
    let (parameters, last) = (parameters(with)?, month(to));
    if months == 0 || months > 1_200 || last.0 - i32::from(months) < Month::new(1900, 1).0 {
        return Err(AskError::Period);
    }
    let (register, _, _) = open(folder, None)?;
    let setup_s = lap();
    let sums = person_months(&register, &Law::of(&parameters, last, months));
    let by_rule = RULES.into_iter().zip(sums.counts).collect();
    Ok(PersonMonthsAnswer { sums, by_rule, setup_s, query_s: lap() - setup_s })
}

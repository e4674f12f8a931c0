//! Days, periods and terms.

mod d001_weekday;
mod d002_weekday_without_year;
mod d003_week_number;
mod d004_impossible_date;
mod d005_impossible_time;
mod d006_broken_year;
mod d007_far_quarter;
mod d008_period_backwards;
mod d009_time_backwards;
mod d010_impossible_quarter;
mod d011_length_of_period;
mod d012_term_length;
mod d013_outside_term;
mod d014_deadline_on_holiday;
mod d015_hearing_over;
mod d016_result_not_over;
mod d017_minutes_of_later_meeting;
mod d018_start_outside_days;
mod d019_two_beginnings;
mod d020_amount_in_two_years;
mod near;
mod term;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    d001_weekday::RULE,
    d002_weekday_without_year::RULE,
    d003_week_number::RULE,
    d004_impossible_date::RULE,
    d005_impossible_time::RULE,
    d006_broken_year::RULE,
    d007_far_quarter::RULE,
    d008_period_backwards::RULE,
    d009_time_backwards::RULE,
    d010_impossible_quarter::RULE,
    d011_length_of_period::RULE,
    d012_term_length::RULE,
    d013_outside_term::RULE,
    d014_deadline_on_holiday::RULE,
    d015_hearing_over::RULE,
    d016_result_not_over::RULE,
    d017_minutes_of_later_meeting::RULE,
    d018_start_outside_days::RULE,
    d019_two_beginnings::RULE,
    d020_amount_in_two_years::RULE,
];

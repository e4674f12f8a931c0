//! Names, abbreviations and number style.

mod spelling;
mod w001_decision_word;
mod w002_committee_name;
mod w003_order_of_name;
mod w004_abbreviation;
mod w005_number_style;
mod w006_point_without_at;
mod w007_decision_mark;
mod w008_name_of_area;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    w001_decision_word::RULE,
    w002_committee_name::RULE,
    w003_order_of_name::RULE,
    w004_abbreviation::RULE,
    w005_number_style::RULE,
    w006_point_without_at::RULE,
    w007_decision_mark::RULE,
    w008_name_of_area::RULE,
];

//! Sums of tables, and tables against the text.

mod a020_column_total;
mod a021_lone_total;
mod a022_row_total;
mod a023_difference;
mod a024_own_percent;
mod a025_share_column;
mod a026_balance_by_year;
mod a027_balance;
mod a028_yearly_columns;
mod a029_horizon;
mod a030_yearly_missing;
mod a031_yearly_total;
mod a032_stated_change;
mod a033_told_year;
mod a034_header_total;
mod a035_row_length;
mod a036_empty_cell;
mod cells;
mod grants;
mod grid;
mod periods;
mod sums;
mod titles;

pub(crate) use grid::Grid;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    a020_column_total::RULE,
    a021_lone_total::RULE,
    a022_row_total::RULE,
    a023_difference::RULE,
    a024_own_percent::RULE,
    a025_share_column::RULE,
    a026_balance_by_year::RULE,
    a027_balance::RULE,
    a028_yearly_columns::RULE,
    a029_horizon::RULE,
    a030_yearly_missing::RULE,
    a031_yearly_total::RULE,
    a032_stated_change::RULE,
    a033_told_year::RULE,
    a034_header_total::RULE,
    a035_row_length::RULE,
    a036_empty_cell::RULE,
];

/// Most places that a finding points at beside its own.
const MOST_RELATED: usize = 12;

//! Every text that a person sees, in Danish and the pages' in English too, from Fluent files.
//!
//! Floor 3: the rooms below give codes and named arguments; here they become
//! sentences. The texts stand in `locales/da/*.ftl` and `locales/en/*.ftl`, one
//! file an area; a test holds that none is missing and none is left over.

mod bundle;
mod calendar;
#[cfg(test)]
mod coverage;
mod diagnostics;
mod findings;
mod forklaringer;
mod language;
mod names;
mod numbers;

pub use bundle::{Arg, has, label, text};
pub use calendar::{date_long, date_with_weekday, moment, time, time_of_day};
pub use diagnostics::{diagnostic, diagnostic_help, diagnostic_kind, query_hint};
pub use findings::{amount, finding, rule_group, rule_name, rule_why};
pub use forklaringer::{Forklaringslinje, forklaring, forklaring_linjer, kode_navn, regel_navn, udfald_navn};
pub use language::{Language, speaking, spoken};
pub use names::*;
pub use numbers::{bytes, decimal, list, number};

//! Items, sections, decisions, attendance and attachments.

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[];

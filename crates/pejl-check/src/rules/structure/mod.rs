//! Items, sections, decisions, attendance and attachments.

mod contents;
mod layout;
mod references;
mod s001_gap;
mod s002_double;
mod s003_contents_without_item;
mod s004_item_without_contents;
mod s005_contents_cut;
mod s006_contents_other;
mod s007_pages;
mod s008_section_missing;
mod s009_decision_empty;
mod s010_decision_missing;
mod s011_section_empty;
mod s012_noted_without_recommendation;
mod s013_attachment_number;
mod s014_attachments_missing;
mod s015_attachment_unmentioned;
mod s016_handed_out;
mod s034_runs_on;
mod s035_glued;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    s001_gap::RULE,
    s002_double::RULE,
    s003_contents_without_item::RULE,
    s004_item_without_contents::RULE,
    s005_contents_cut::RULE,
    s006_contents_other::RULE,
    s007_pages::RULE,
    s008_section_missing::RULE,
    s009_decision_empty::RULE,
    s010_decision_missing::RULE,
    s011_section_empty::RULE,
    s012_noted_without_recommendation::RULE,
    s013_attachment_number::RULE,
    s014_attachments_missing::RULE,
    s015_attachment_unmentioned::RULE,
    s016_handed_out::RULE,
    s034_runs_on::RULE,
    s035_glued::RULE,
];

//! Items, sections, decisions, attendance and attachments.

mod ballots;
mod contents;
mod layout;
mod members;
mod points;
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
mod s017_point_undecided;
mod s018_point_unknown;
mod s019_absent_and_voting;
mod s020_present_and_absent;
mod s021_substitute;
mod s022_absent_participant;
mod s023_absence_uneven;
mod s024_attendance_unknown;
mod s025_no_members;
mod s026_place_and_time;
mod s027_competence;
mod s028_decision_word;
mod s029_too_many_votes;
mod s030_votes_and_presence;
mod s031_closed_content;
mod s032_closed_title;
mod s033_closed_untitled;
mod s034_runs_on;
mod s035_glued;
mod s036_note_without_mark;
mod s037_mark_without_note;
mod s038_link_without_target;
mod s039_committee_or_date;
mod s040_absence_repeated;
mod s043_label_bulleted;
mod stars;

pub(crate) use contents::Titles;

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
    s017_point_undecided::RULE,
    s018_point_unknown::RULE,
    s019_absent_and_voting::RULE,
    s020_present_and_absent::RULE,
    s021_substitute::RULE,
    s022_absent_participant::RULE,
    s023_absence_uneven::RULE,
    s024_attendance_unknown::RULE,
    s025_no_members::RULE,
    s026_place_and_time::RULE,
    s027_competence::RULE,
    s028_decision_word::RULE,
    s029_too_many_votes::RULE,
    s030_votes_and_presence::RULE,
    s031_closed_content::RULE,
    s032_closed_title::RULE,
    s033_closed_untitled::RULE,
    s034_runs_on::RULE,
    s035_glued::RULE,
    s036_note_without_mark::RULE,
    s037_mark_without_note::RULE,
    s038_link_without_target::RULE,
    s039_committee_or_date::RULE,
    s040_absence_repeated::RULE,
    s043_label_bulleted::RULE,
];

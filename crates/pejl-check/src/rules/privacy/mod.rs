//! Personal data.

mod mailboxes;
mod p001_registration;
mod p002_ten_digits;
mod p003_account;
mod p004_phone;
mod p005_personal_mailbox;
mod p006_mailbox;
mod p007_named;
mod p008_title;
mod p009_address;
mod p010_few;
mod p011_employee;
mod p012_maker;
mod p013_changes;
mod p014_hidden;
mod p015_editable;
mod person_words;
mod persons;
mod places;
mod public;
mod registration;
mod report;

pub(crate) use persons::Few;

use crate::rule::Rule;

pub(super) const RULES: &[Rule] = &[
    p001_registration::RULE,
    p002_ten_digits::RULE,
    p003_account::RULE,
    p004_phone::RULE,
    p005_personal_mailbox::RULE,
    p006_mailbox::RULE,
    p007_named::RULE,
    p008_title::RULE,
    p009_address::RULE,
    p010_few::RULE,
    p011_employee::RULE,
    p012_maker::RULE,
    p013_changes::RULE,
    p014_hidden::RULE,
    p015_editable::RULE,
];

#[cfg(test)]
mod tests;

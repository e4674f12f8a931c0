//! P004: a telephone number.

use super::report::{after, before, secret};
use crate::cut;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use pejl_mask::{FindingKind, names};
use pejl_model::{Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "P004",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example { text: "Borgeren kan fanges på tlf. 00 12 34 56 om aftenen.", finds: &["00 12 34 56"] },
        Example { text: "- Ring 00123456\n- Mobil: 0012 3457", finds: &["00123456", "0012 3457"] },
        Example {
            text: "Borgeren kan ringes op på tlf. 00 12\n34 56 eller (tlf. 00/12/34/57).",
            finds: &["00 12\n34 56", "00/12/34/57"],
        },
        Example {
            text: "Navn\tTelefon\nBirke\t00 12 34 58\nKlit\t+45 00 12 34 59",
            finds: &["00 12 34 58", "+45 00 12 34 59"],
        },
        Example { text: "Hanne Birkelund (20123456) er pårørende.", finds: &["20123456"] },
        Example { text: "Pårørende: Hanne Birkelund, 2012 3456, og en nabo.", finds: &["2012 3456"] },
        Example { text: "Formand var Hanne Birkelund 2012 2013. Sag 2012 3456 og konto 2345 6789.", finds: &[] },
        Example { text: "Version 20220531.pdf, sagsnr. 23456789, CVR 12345678 og beløbet 12345678.", finds: &[] },
        Example { text: "Antal i job 12 34 56 78 fordelt på kvartaler.", finds: &[] },
        Example { text: "6.834.966 kr., 6834966 kr. og kl. 19.00-22.00", finds: &[] },
        Example { text: "Dokument 20123456 er sendt til høring.", finds: &[] },
    ],
};

/// Beginnings of words before a number to reach somebody on.
const CALLS: [&str; 8] = ["tlf", "telefon", "mobil", "opkald", "fastnet", "hovednummer", "hotline", "nødtelefon"];
/// Such words that are the beginning of others as well.
const WHOLE: [&str; 12] =
    ["tel", "mob", "sms", "ring", "ringe", "ringer", "ringes", "kontakt", "kontakte", "kontaktes", "træffes", "fanges"];

fn calls(word: &str) -> bool {
    WHOLE.contains(&word) || CALLS.iter().any(|call| word.starts_with(call))
}

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    for (source, text, at) in prepared.personal().all(prepared.paper, FindingKind::Phone) {
        if at.named || is_called(text, at.span) || is_somebodys(text, at.span) || is_in_column(text, at.span) {
            secret(found, source, at.span);
        }
    }
}

fn is_called(text: &str, at: Span) -> bool {
    let lead = before(text, at.start, 60).to_lowercase();
    let near = lead.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).rev().take(5);
    near.into_iter().any(calls)
}

/// True where somebody's whole name stands right before it.
fn is_somebodys(text: &str, at: Span) -> bool {
    let lead = before(text, at.start, 60);
    let within = Span::new(at.start - lead.len(), at.start);
    let named = names::in_span(text, within).into_iter().any(|name| {
        let between = text.get(name.span.end..at.start).unwrap_or("");
        between.chars().all(|c| matches!(c, ' ' | ',' | '(' | ':' | ';' | '\u{a0}' | '-' | '–'))
    });
    named && !after(text, at.end, 4).starts_with(['\t', '|'])
}

/// Rows above a cell that are looked through for the head of its column, in bytes.
const FAR: usize = 2_000;

/// True in a column of a table whose head names telephones.
fn is_in_column(text: &str, at: Span) -> bool {
    let row = before(text, at.start, 300);
    let mark = if row.contains('\t') { '\t' } else { '|' };
    if !row.contains(mark) {
        return false;
    }
    let column = row.matches(mark).count();
    let above = cut::before(text, at.start - row.len(), FAR);
    let heads =
        above.lines().rev().take_while(|line| line.contains(mark)).filter_map(|line| line.split(mark).nth(column));
    heads.map(|head| head.trim().to_lowercase()).any(|head| {
        !head.contains(|c: char| c.is_ascii_digit()) && head.split(|c: char| !c.is_alphanumeric()).any(calls)
    })
}

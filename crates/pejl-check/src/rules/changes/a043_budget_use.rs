//! A043: use of a budget in per cent that is not that of the two amounts beside it.

use super::said;
use crate::danish;
use crate::exact::{can_be_percent_of, percent_of};
use crate::finding::Argument;
use crate::prepared::{Amount, Prepared};
use crate::rule::{Example, Found, Rule};
use pejl_model::{Severity, Span, Unit};

pub(super) const RULE: Rule = Rule {
    code: "A043",
    severity: Severity::Error,
    on: true,
    words: &["budget"],
    find,
    examples: &[
        Example {
            text: "Der er brugt 350,2 mio. kr. svarende til 51,3 % af det korrigerede budget på 640,0 mio. kr.",
            finds: &["51,3"],
        },
        Example {
            text: "Forbruget er 12,4 mio. kr., og med et budget på 31,0 mio. kr. er forbrugsprocenten 42 pct.",
            finds: &["42"],
        },
        Example {
            text: "Der er brugt 61,8 mio. kr. af et budget på 242,6 mio. kr., svarende til en forbrugsprocent på 27,5.",
            finds: &["27,5"],
        },
        Example {
            text: "- Af et budget på 800.000 kr. er der forbrugt 615.000 kr., dvs. 67,5 %.\n- Andet.",
            finds: &["67,5"],
        },
        Example {
            text: "Der er brugt 350,2 mio. kr. svarende til 54,7 % af det korrigerede budget på 640,0 mio. kr.",
            finds: &[],
        },
        Example {
            text: "Af et budget på 640,0 mio. kr. er der brugt 350,2 mio. kr., så der er 45,3 % tilbage.",
            finds: &[],
        },
        Example {
            text: "Budgettet på 640,0 mio. kr. er hævet med 350,2 mio. kr., mens priserne steg 3,0 %.",
            finds: &[],
        },
        Example { text: "Der er brugt ca. 350 mio. kr. eller 50 % af budgettet på 640,0 mio. kr.", finds: &[] },
        Example {
            text: "I maj var der brugt 12,0 mio. kr. af budgettet på 31,0 mio. kr., og 42 % af sagerne var afsluttet.",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let mut last = Span::new(0, 0);
    for hit in found.hits() {
        let Some(item) = prepared.item_at(hit.span.start).map(|item| item as usize) else { continue };
        let next = said::first_from(prepared, item, hit.span.end);
        let Some(budget) = prepared.amounts(item).get(next).filter(|amount| is_money(amount)) else { continue };
        if !follows(prepared, hit.span.end, budget) || budget.words() == last {
            continue;
        }
        last = budget.words();
        let amounts = prepared.amounts_in(item, last);
        let Some((used, percent)) = used_and_percent(prepared, amounts, budget) else { continue };
        if let Some(right) = wrong(used, budget, percent) {
            let finding = found.at(percent.span).related(used.span).related(budget.span);
            finding.with("printed", said::shown(percent)).with("right", right);
            finding.with("used", said::shown(used)).with("budget", said::shown(budget));
        }
    }
}

fn is_money(amount: &Amount<'_>) -> bool {
    amount.table.is_none() && amount.unit() == Unit::Kroner && amount.value.is_sign_positive()
}

/// True for "budget på", "budgettet for 2024 på" before the amount.
fn follows(prepared: &Prepared<'_>, from: usize, budget: &Amount<'_>) -> bool {
    let Some(piece) = prepared.text.get(from..budget.span.start).filter(|piece| piece.len() <= 30) else {
        return false;
    };
    // "budgettet", "budgets"
    let link = piece.trim_start_matches(char::is_alphabetic).trim();
    matches!(link, "på" | "på i alt" | "på samlet")
        || (link.starts_with("for ") || link.starts_with("i 2")) && link.ends_with(" på")
}

/// The one other amount of the sentence and its one percentage, where it is told
/// as used and none of them is a rough figure.
fn used_and_percent<'a, 'b>(
    prepared: &Prepared<'_>,
    amounts: &'b [Amount<'a>],
    budget: &Amount<'a>,
) -> Option<(&'b Amount<'a>, &'b Amount<'a>)> {
    let [one, other, third] = amounts else { return None };
    let all = [one, other, third];
    let bare = |amount: &&Amount<'_>| {
        let link = said::before(prepared.text, amount.span.start, 40, amount.words());
        amount.unit() == Unit::Number && amount.decimals > 0 && link.ends_with("en forbrugsprocent på")
    };
    let percent = all.into_iter().find(|amount| amount.unit() == Unit::Percent || bare(amount))?;
    let used = all.into_iter().find(|amount| is_money(amount) && amount.span != budget.span)?;
    let sentence = prepared.at(budget.words()).to_lowercase();
    let rough = |amount: &&Amount<'_>| {
        danish::without_rough(&said::before(prepared.text, amount.span.start, 30, amount.words())).1
    };
    let told = ["brugt", "forbrugt", "forbruget", "forbrug", "forbrugsprocent", "forbrugsprocenten", "anvendt"];
    let other =
        ["hævet", "reduceret", "steg", "sagerne", "borgerne", "borgere", "mere", "mindre", "forventes", "forventet"];
    let link = said::before(prepared.text, percent.span.start, 60, percent.words());
    let (link, _) = danish::without_rough(&link);
    let linked = [
        "svarende til",
        "svarer til",
        "dvs.",
        "eller",
        "er forbrugsprocenten",
        "forbrugsprocent på",
        "det er",
        "i alt",
    ]
    .iter()
    .any(|lead| link.ends_with(lead));
    let after = said::after(prepared.text, percent.span.end, 60, percent.words());
    let of_budget = after.contains("budget")
        || link.contains("forbrugsprocent")
        || sentence.starts_with("af ")
        || sentence.starts_with("- af ");
    (linked
        && of_budget
        && said::has_any(&sentence, &told)
        && !said::has_any(&sentence, &other)
        && !all.iter().any(rough))
    .then_some((used, percent))
}

/// The right percentage, where neither what is used nor what is left can be the one told.
fn wrong(used: &Amount<'_>, budget: &Amount<'_>, percent: &Amount<'_>) -> Option<Argument> {
    let (part, whole, told) = (said::rounded(used), said::rounded(budget), said::rounded(percent));
    let left = crate::exact::Rounded { shown: whole.shown.checked_sub(part.shown)?, ..part };
    let can = can_be_percent_of(part, whole, told)? || can_be_percent_of(left, whole, told)?;
    let right = percent_of(used.value, budget.value, percent.decimals.max(1))?;
    (!can).then(|| Argument::Amount(right.normalize(), Unit::Percent, 1))
}

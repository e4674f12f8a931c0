//! S002: a number that two items bear.

use super::layout::{heading, kind_of, lines, title};
use crate::cut::line_at;
use crate::prepared::Prepared;
use crate::rule::{Example, Found, Rule};
use memchr::memmem;
use pejl_model::{AgendaItem, Role, SectionKind, Severity, Span};

pub(super) const RULE: Rule = Rule {
    code: "S002",
    severity: Severity::Warning,
    on: true,
    words: &[],
    find,
    examples: &[
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 14: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 14: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &["14"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPkt. 7: Godkendelse af dagsorden\n\nBeslutning:\nGodkendt.\n\nPkt. 8: Værested i havnen\n\nBeslutning:\nDrøftet.\n\nPkt. 8: Lån af lokaler\n\nBeslutning:\nGodkendt.\n",
            finds: &["8"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 2: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 3: Praktik på havnen\n\nBeslutning\n\nDrøftet.\n\nPunkt 3: Lån af lokaler\n\nBeslutning\n\nGodkendt.\n",
            finds: &["3"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n1. Godkendelse af dagsorden\n\nBeslutning\nGodkendt.\n\n2. Nyt gulv\n\nBeslutning\nGodkendt.\n\n3. Praktik på havnen\n\nIndstilling\nDet indstilles, at planen drøftes.\n\nBeslutning\nDrøftet.\n\n3. Lån af lokaler\n\nIndstilling\nDet indstilles, at planen godkendes.\n\nBeslutning\nGodkendt.\n\n4. Kiosk\n\nBeslutning\nUdsat.\n",
            finds: &["3"],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n2. Praktik på havnen\n\nBeslutning\nGodkendt.\n\nSagsfremstilling\nDer er to veje:\n\n1. Bus\n\n2. Cykel\n\nBilag\nKort\n\n3. Lån af lokaler\n\nBeslutning\nGodkendt.\n",
            finds: &[],
        },
        Example { text: "Punkt 2: Busser\n\nPunkt 2 og punkt 2 er det samme.", finds: &[] },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 3: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 03A: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &[],
        },
        Example {
            text: "# Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\nPunkt 3: Godkendelse af dagsorden\n\nBeslutning\n\nGodkendt.\n\nPunkt 4: Status på værkstedet\n\nBeslutning\n\nDrøftet.\n",
            finds: &[],
        },
    ],
};

fn find(prepared: &Prepared<'_>, found: &mut Found<'_>) {
    let items = &prepared.document.items;
    for ((_, before), (at, after)) in items.iter().enumerate().zip(items.iter().enumerate().skip(1)) {
        let (Some(a), Some(b)) = (&before.number, &after.number) else { continue };
        if a.value == b.value && a.span != b.span && title(before) != title(after) {
            let finding = found.in_item(at, b.span).related(heading(before));
            finding.with("number", b.value.as_str()).with("title", title(before));
        }
    }
    for (at, item) in prepared.items() {
        let Some(number) = item.number.as_ref().filter(|number| !number.value.is_empty()) else { continue };
        let form = form(prepared.text, number.span);
        if let Some(printed) = once_more(prepared, item, &form) {
            let finding = found.in_item(at, printed).related(heading(item));
            finding.with("number", number.value.as_str()).with("title", title(item));
        }
        // Or the reader has taken the second one for the item, and the first one for the text of the item before.
        let before = at.checked_sub(1).and_then(|before| items.get(before));
        if let Some(printed) = before.and_then(|before| once_more(prepared, before, &form)) {
            let line = line_at(prepared.text, printed.end).of(prepared.text).trim();
            let finding = found.in_item(at, number.span).related(printed);
            finding.with("number", number.value.as_str()).with("title", line);
        }
    }
}

/// How an item's number is printed: what stands before it on its line, the number, and the character behind it.
struct Form {
    lead: String,
    number: String,
    behind: String,
}

fn form(text: &str, number: Span) -> Form {
    let line = line_at(text, number.start);
    let lead = text.get(line.start..number.start).unwrap_or("").trim_start().to_owned();
    let behind = text.get(number.end..).and_then(|after| after.chars().next()).map_or(String::new(), String::from);
    Form { lead, number: number.of(text).to_owned(), behind }
}

/// Where a heading in this form stands inside `item`, which is not its own.
fn once_more(prepared: &Prepared<'_>, item: &AgendaItem, form: &Form) -> Option<Span> {
    let below = item.sections.first().map_or(item.span.end, |section| section.content.start);
    let line = ["\n", &form.lead, &form.number, &form.behind].concat();
    // One look an item, so that the time stays linear.
    let at = below + memmem::find(prepared.text.get(below..item.span.end)?.as_bytes(), line.as_bytes())?;
    let printed = at + 1 + form.lead.len();
    let headed = !form.lead.is_empty() || is_headed(prepared, item, at + 1);
    let certain = stands_between(prepared, item, printed) || is_unnumbered(prepared, at + 1);
    (headed && certain).then(|| Span::new(printed, printed + form.number.len()))
}

/// True where the line at `at` has an empty line above it and a label soon below it, as headings do.
fn is_headed(prepared: &Prepared<'_>, item: &AgendaItem, at: usize) -> bool {
    let spaced = prepared.text.get(..at).is_some_and(|before| before.ends_with("\n\n") || before.ends_with("\n\r\n"));
    // Case number, openness and the like may stand between.
    let mut below = lines(prepared.text, Span::new(at, item.span.end)).skip(1).take(METADATA);
    spaced && below.any(|line| prepared.role_at(line.start) == Some(Role::Label))
}

/// True where the line at `at` has the title of an item of which no number was read.
fn is_unnumbered(prepared: &Prepared<'_>, at: usize) -> bool {
    let line = line_at(prepared.text, at).of(prepared.text).trim();
    let items = prepared.document.items.iter().filter(|item| item.number.is_none() && title(item).len() > 8);
    items.take(MOST_UNNUMBERED).any(|item| line.ends_with(title(item)))
}

/// More items without numbers are a paper without.
const MOST_UNNUMBERED: usize = 8;

/// True where a decision of the item stands above `at` and another below: then another item begins there.
fn stands_between(prepared: &Prepared<'_>, item: &AgendaItem, at: usize) -> bool {
    let decides = |span: Span| lines(prepared.text, span).any(|line| is_decision(line.of(prepared.text)));
    decides(Span::new(item.span.start, at)) && decides(Span::new(at, item.span.end))
}

/// Most lines between a heading and the first label, with that.
const METADATA: usize = 3;

fn is_decision(line: &str) -> bool {
    line.len() < 80 && kind_of(line) == SectionKind::Decision
}

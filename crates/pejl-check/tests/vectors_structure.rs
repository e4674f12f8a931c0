//! The pure questions about structure, held against the shared vectors, where these are present.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test that reads known JSON")]

use pejl_check::exact::acts::{Act, asked, done, fits, in_power};
use pejl_check::exact::structure::{
    CaseForm, Titles, ages_left_out, ascending, attachments_in, case_form, closed_is_empty, has_own_title,
    marked_absent, notes_without_mark, sequence, stated, titles, undecided, without_absence,
};
use pejl_model::Decider;
use serde_json::{Value, json};
use std::path::Path;

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

fn texts(value: &Value) -> Vec<&str> {
    value.as_array().unwrap().iter().map(text).collect()
}

fn number(value: &Value) -> u32 {
    u32::try_from(value.as_u64().unwrap()).unwrap()
}

fn numbers(value: &Value) -> Vec<u32> {
    value.as_array().unwrap().iter().map(number).collect()
}

fn size(value: &Value) -> usize {
    usize::try_from(value.as_u64().unwrap()).unwrap()
}

fn act(act: Act) -> &'static str {
    match act {
        Act::Information => "information",
        Act::Approval => "approval",
        Act::Discussion => "discussion",
        Act::Recommendation => "recommendation",
        Act::Any => "any",
        Act::Unknown => "unknown",
    }
}

fn form(text: &str) -> Option<&'static str> {
    case_form(text).map(|form| match form {
        CaseForm::SubjectFacetSerialYear => "subject-facet-serial-year",
        CaseForm::YearSlashSerial => "year/serial",
        CaseForm::YearDashSerial => "year-serial",
    })
}

/// What is answered to the question of a case; none for questions that are not about structure.
fn answer(input: &Value) -> Option<Value> {
    let field = |name: &str| &input[name];
    Some(match text(&input["operation"]) {
        "sequence" => {
            let numbers = numbers(field("numbers"));
            let found = sequence(&numbers);
            json!({"consecutive": found.consecutive, "count": numbers.len(), "missing": found.missing})
        }
        "contents" => {
            let found = titles(text(field("contents_title")), text(field("heading")));
            json!({"same": found == Titles::Same, "cut_off": found == Titles::CutOff})
        }
        "pages" => json!({"ascending": ascending(&numbers(field("pages")))}),
        "clauses" => {
            let difference = undecided(size(field("clauses")), size(field("numbered_decisions")));
            json!({"complete": difference == 0, "difference": difference})
        }
        "verb" => {
            let (asked, done) = (asked(text(field("recommendation"))), done(text(field("decision"))));
            json!({"recommendation_kind": act(asked), "decision_kind": act(done), "fits": fits(asked, done)})
        }
        "power" => {
            let decider = if text(field("power")) == "council" { Decider::Council } else { Decider::Committee };
            json!({"fits": in_power(decider, done(text(field("decision"))))})
        }
        "attachments" => {
            let (referred, listed) = (size(field("referred")), texts(field("listed")).len());
            json!({"complete": undecided(referred, listed) <= 0, "referred": referred, "listed": listed})
        }
        "run-on" => json!({"attachments": attachments_in(text(field("line")))}),
        "swallowed-title" => {
            json!({"next_item_has_own_title_line": has_own_title(text(field("line")), text(field("next_line")))})
        }
        "absence" => {
            let items = field("open_items").as_array().unwrap();
            let open: Vec<_> = items.iter().map(|item| (number(&item[0]), item[1].as_bool().unwrap())).collect();
            let without = without_absence(&open);
            json!({"everywhere": without.is_empty(), "without": without})
        }
        "participants" => {
            let names = texts(field("names"));
            let absent = names.iter().filter(|name| marked_absent(name)).count();
            json!({"listed": names.len(), "absent": absent, "present": names.len() - absent})
        }
        "parts" => {
            let lacks = |name: &&str| text(&input["item"][name]).trim().is_empty();
            let missing: Vec<_> = ["recommendation", "decision"].into_iter().filter(lacks).collect();
            json!({"missing": missing})
        }
        "closed" => json!({"ok": closed_is_empty(text(field("body")))}),
        "count" => {
            let (said, counted) = (stated(text(field("word"))), number(field("listed")));
            json!({"stated": said, "counted": counted, "matches": said == Some(counted)})
        }
        "age-groups" => {
            let groups = field("groups").as_array().unwrap().iter();
            let groups: Vec<_> = groups.map(|g| (number(&g[0]), g[1].as_u64().map(|_| number(&g[1])))).collect();
            json!({"ages_left_out": ages_left_out(&groups)})
        }
        "journal-number" => json!({"form": form(text(field("text")))}),
        "footnotes" => {
            json!({"notes_without_anchor": notes_without_mark(&texts(field("anchors")), &texts(field("notes")))})
        }
        "weekday" | "day-of" | "week" | "in-week" | "slot-day" | "period-end" => return None,
        other => panic!("a question that is not known: {other}"),
    })
}

#[test]
fn structure_holds_against_the_shared_vectors() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/domain/vectors/minutes-structure.json");
    let Ok(bytes) = std::fs::read(file) else {
        println!("skipped: ../shared is absent");
        return;
    };
    let vectors: Value = serde_json::from_slice(&bytes).unwrap();
    let cases = vectors["cases"].as_array().unwrap();
    let answered: Vec<_> = cases.iter().filter_map(|case| Some((case, answer(&case["input"])?))).collect();
    assert!(answered.len() > 60, "{} cases are about structure", answered.len());
    let wrong: Vec<_> = answered.iter().filter(|(case, answer)| case["expected"] != *answer).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

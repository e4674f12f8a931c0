//! The shared vectors about structure, where these are present: each is put as a paper before the rules.

#![allow(missing_docs, clippy::unwrap_used, clippy::panic, reason = "a test that reads known JSON")]

use pejl_check::exact::acts::{Act, asked, done, fits, in_power};
use pejl_check::{Argument, Finding, Paper, Settings, check, rule};
use pejl_model::{Decider, Document};
use pejl_read::{ReadOptions, Reading, read};
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

/// A paper of our own: what stands before the items, and their numbers, titles and contents.
fn paper(head: &str, items: &[(u32, &str, &str)]) -> Reading {
    let items: String =
        items.iter().map(|(number, title, body)| format!("Punkt {number}: {title}\n\n{body}\n\n")).collect();
    let text = format!("Fjordby Kommune\nSocialudvalget\nReferat 4. juni 2024\n\n{head}\n\n{items}");
    read(text.as_bytes(), &ReadOptions::default())
}

/// A paper whose second item has `body` as its content.
fn about(body: &str) -> Reading {
    let body = format!("Indstilling\n\nDet indstilles, at planen drøftes.\n\nSagsfremstilling\n\n{body}");
    paper("", &[(1, "Godkendelse af dagsorden", "Beslutning\n\nGodkendt."), (2, "Værksted på havnen", &body)])
}

fn found(reading: &Reading, codes: &[&str]) -> Vec<Finding> {
    let paper = Paper::alone(&reading.document, &reading.source.text);
    codes.iter().flat_map(|code| check(&paper, &Settings::only(rule(code).unwrap()))).collect()
}

/// What the finding tells under `name`.
fn told<'f>(finding: &'f Finding, name: &str) -> &'f Argument {
    &finding.arguments.iter().find(|(known, _)| *known == name).unwrap().1
}

fn words<'f>(finding: &'f Finding, name: &str) -> &'f str {
    match told(finding, name) {
        Argument::Words(words) => words,
        other => panic!("{name}: {other:?}"),
    }
}

fn count(finding: &Finding, name: &str) -> u64 {
    match told(finding, name) {
        Argument::Count(count) => *count,
        Argument::Words(words) => words.parse().unwrap(),
        Argument::Number(number) => u64::try_from(*number).unwrap(),
        other => panic!("{name}: {other:?}"),
    }
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

/// What is answered to the question of a case; none for questions that are not about structure.
fn answer(input: &Value) -> Option<Value> {
    let field = |name: &str| &input[name];
    Some(match text(&input["operation"]) {
        "sequence" => sequence(&numbers(field("numbers"))),
        "contents" => contents(text(field("contents_title")), text(field("heading"))),
        "pages" => json!({"ascending": ascending(&numbers(field("pages")))}),
        "clauses" => clauses(number(field("clauses")), number(field("numbered_decisions"))),
        "verb" => {
            let (asked, done) = (asked(text(field("recommendation"))), done(text(field("decision"))));
            json!({"recommendation_kind": act(asked), "decision_kind": act(done), "fits": fits(asked, done)})
        }
        "power" => {
            let decider = if text(field("power")) == "council" { Decider::Council } else { Decider::Committee };
            json!({"fits": in_power(decider, done(text(field("decision"))))})
        }
        "attachments" => attachments(number(field("referred")), &texts(field("listed"))),
        "run-on" => run_on(text(field("line"))),
        "swallowed-title" => swallowed(text(field("line")), text(field("next_line"))),
        "absence" => absence(field("open_items").as_array().unwrap()),
        "participants" => participants(&texts(field("names"))),
        "parts" => parts(text(&input["item"]["recommendation"]), text(&input["item"]["decision"])),
        "closed" => json!({"ok": closed(text(field("body")))}),
        "count" => counted(text(field("word")), number(field("listed"))),
        "age-groups" => ages(field("groups").as_array().unwrap()),
        "journal-number" => json!({"form": form(text(field("text")))}),
        "footnotes" => footnotes(&texts(field("anchors")), &texts(field("notes"))),
        "weekday" | "day-of" | "week" | "in-week" | "slot-day" | "period-end" => return None,
        other => panic!("a question that is not known: {other}"),
    })
}

fn sequence(numbers: &[u32]) -> Value {
    let items: Vec<_> =
        numbers.iter().map(|number| (*number, "Værksted på havnen", "Beslutning\n\nGodkendt.")).collect();
    let gaps = found(&paper("", &items), &["S001"]);
    let missing: Vec<u64> = gaps.iter().flat_map(|gap| count(gap, "first")..=count(gap, "last")).collect();
    json!({"consecutive": gaps.is_empty(), "count": numbers.len(), "missing": missing})
}

const TITLES: [&str; 3] = ["Godkendelse af dagsorden", "Lån af lokaler til ungehuset", "Kiosk ved skoven"];

/// A paper with a contents page of these titles and pages, over items of these titles.
fn with_contents(entries: &[(&str, u32)], titles: &[&str]) -> Reading {
    let lines: String = entries.iter().map(|(title, page)| format!("{title}.....\t{page}\n")).collect();
    let items: Vec<_> = (1..).zip(titles).map(|(number, title)| (number, *title, "Beslutning\n\nGodkendt.")).collect();
    let reading = paper(&format!("Indholdsfortegnelse\n\n{lines}"), &items);
    assert_eq!(reading.document.contents.len(), entries.len());
    reading
}

fn contents(printed: &str, heading: &str) -> Value {
    let [first, second, third] = TITLES;
    let reading = with_contents(&[(first, 3), (printed, 4), (second, 6), (third, 7)], &[first, heading, second, third]);
    let (cut, other) = (found(&reading, &["S005"]), found(&reading, &["S006"]));
    json!({"same": cut.is_empty() && other.is_empty(), "cut_off": !cut.is_empty()})
}

fn ascending(pages: &[u32]) -> bool {
    let titles: Vec<String> = pages.iter().map(|page| format!("Plan for huset på side {page} i avisen")).collect();
    let titles: Vec<&str> = titles.iter().map(String::as_str).collect();
    let entries: Vec<_> = titles.iter().copied().zip(pages.iter().copied()).collect();
    found(&with_contents(&entries, &titles), &["S007"]).is_empty()
}

fn clauses(asked: u32, decided: u32) -> Value {
    let points: String = (1..=asked).map(|number| format!("{number}. at plan {number} godkendes\n")).collect();
    let decisions: String = (1..=decided).map(|number| format!("{number}. Godkendt.\n")).collect();
    let body = format!("Indstilling\n\nForvaltningen indstiller,\n\n{points}\nBeslutning\n\n{decisions}");
    let passed_over = found(&paper("", &[(1, "Værksted på havnen", &body)]), &["S017"]);
    let difference = passed_over.first().map_or(0, |finding| count(finding, "count"));
    json!({"complete": difference == 0, "difference": difference})
}

fn attachments(referred: u32, listed: &[&str]) -> Value {
    let references: String = (1..=referred).map(|number| format!("Planen er vist i tal (bilag {number}). ")).collect();
    let list = if listed.is_empty() { String::new() } else { format!("\n\nBilag\n{}", listed.join("\n")) };
    let reading = about(&[references.trim(), &list].concat());
    let missing = found(&reading, &["S013", "S014"]);
    let read: usize = reading.document.items.iter().map(|item| item.attachments.len()).sum();
    json!({"complete": missing.is_empty(), "referred": referred, "listed": read})
}

fn run_on(line: &str) -> Value {
    let reading = about(&format!("Planen er ny.\n\nBilag\n{line}"));
    assert_eq!(found(&reading, &["S035"]).len(), 1, "{line}");
    let titles = |document: &Document| -> Vec<String> {
        document.items.iter().flat_map(|item| &item.attachments).map(|attachment| attachment.title.clone()).collect()
    };
    json!({"attachments": titles(&reading.document)})
}

fn swallowed(line: &str, number: &str) -> Value {
    let text = format!(
        "Socialudvalget\n04-06-2024\nSager 47 - 50\nMeddelelser\nSag nr. 47\nBeslutning\nTaget til efterretning.\n\
         Værested i havnen\nSag nr. 48\nSagens kerne\nVærestedet flytter.\nBeslutning\nGodkendt.\nBilag\n{line}\n\
         {number}\nSagens kerne\nBevillingen til uddannelse er ny.\nBeslutning\nGodkendt.\n\
         Lån af lokaler\nSag nr. 50\nBeslutning\nGodkendt.\n"
    );
    let reading = read(text.as_bytes(), &ReadOptions::default());
    json!({"next_item_has_own_title_line": found(&reading, &["S034"]).is_empty()})
}

fn absence(open: &[Value]) -> Value {
    let of = |item: &Value| {
        let absent = if item[1].as_bool().unwrap() { "\n\nFraværende: Bo Lind (V)" } else { "" };
        (number(&item[0]), format!("Beslutning\n\nGodkendt.{absent}"))
    };
    let bodies: Vec<(u32, String)> = open.iter().map(of).collect();
    let items: Vec<_> = bodies.iter().map(|(number, body)| (*number, "Værksted på havnen", body.as_str())).collect();
    let uneven = found(&paper("", &items), &["S023"]);
    let without = uneven.iter().flat_map(|finding| words(finding, "without").split(", "));
    let without: Vec<u32> = without.map(|number| number.parse().unwrap()).collect();
    json!({"everywhere": without.is_empty(), "without": without})
}

fn participants(names: &[&str]) -> Value {
    let head = format!("Mødedeltagere:\n{}", names.join("\n"));
    let reading = paper(&head, &[(1, "Værksted på havnen", "Beslutning\n\nGodkendt.")]);
    let away = found(&reading, &["S022"]);
    let listed = reading.document.members.len();
    let first = away.first().unwrap();
    assert_eq!((count(first, "listed"), count(first, "present")), (listed as u64, (listed - away.len()) as u64));
    json!({"listed": listed, "absent": away.len(), "present": listed - away.len()})
}

fn parts(recommendation: &str, decision: &str) -> Value {
    let body = |recommendation: &str, decision: &str| {
        let asked = if recommendation.is_empty() { String::new() } else { format!("{ASKED}{recommendation}.\n\n") };
        format!("{asked}Sagsfremstilling\n\nPlanen er ny.\n\nBeslutning\n\n{decision}")
    };
    let usual = body("at planen drøftes", "Drøftet.");
    let titles = ["Lån af lokaler", "Kiosk ved skoven", "Ny bus", "Praktik i hallen", "Cykler til unge"];
    let mut items: Vec<_> = (1..).zip(titles).map(|(number, title)| (number, title, usual.as_str())).collect();
    let own = body(recommendation, decision);
    items.push((6, "Værksted på havnen", &own));
    let reading = paper("", &items);
    let lacks = |codes: &[&str]| found(&reading, codes).iter().any(|finding| finding.item == Some(5));
    let lacking = [("recommendation", lacks(&["S008", "S012"])), ("decision", lacks(&["S009", "S010"]))];
    let missing: Vec<&str> = lacking.into_iter().filter(|(_, lacks)| *lacks).map(|(name, _)| name).collect();
    json!({"missing": missing})
}

const ASKED: &str = "Indstilling\n\nForvaltningen indstiller, ";

fn closed(body: &str) -> bool {
    // A sentence that is only begun is told three times: what is shorter than a sentence may be a mark.
    let content = if body.is_empty() { String::new() } else { format!("Sagsfremstilling\n\n{}", [body; 3].join(" ")) };
    let items = [(1, "Værksted på havnen", "Beslutning\n\nGodkendt."), (2, "Lukket: Køb af jord", &content)];
    let reading = paper("", &items);
    assert_eq!(reading.document.items.iter().filter(|item| !item.open).count(), 1);
    found(&reading, &["S031"]).is_empty()
}

fn counted(word: &str, listed: u32) -> Value {
    let of = |length: u32| {
        let list: String = (1..=length).map(|number| format!("- Spor {number} for unge\n")).collect();
        found(&about(&format!("Planen har {word} spor:\n\n{list}")), &["A049"])
    };
    // A list that is surely too long makes the rule tell what the word states.
    let stated = of(30).first().map(|finding| count(finding, "told"));
    json!({"stated": stated, "counted": listed, "matches": of(listed).is_empty()})
}

fn ages(groups: &[Value]) -> Value {
    let of = |group: &Value| match (number(&group[0]), group[1].as_u64()) {
        (0, Some(to)) => format!("8 børn under {} år", to + 1),
        (from, Some(to)) => format!("20 borgere på {from}-{to} år"),
        (from, None) => format!("5 borgere over {} år", from - 1),
    };
    let groups: Vec<String> = groups.iter().map(of).collect();
    let gaps = found(&about(&format!("I huset bor {}.", groups.join(", "))), &["A007"]);
    let left_out: Vec<u64> = gaps.iter().map(|gap| count(gap, "missing")).collect();
    json!({"ages_left_out": left_out})
}

/// The form of what the reader takes for an item's case number: its parts with the marks between them.
fn form(printed: &str) -> Option<&'static str> {
    let body = format!("Sagsnr.: {printed}\n\nBeslutning\n\nGodkendt.");
    let reading = paper("", &[(1, "Værksted på havnen", &body)]);
    let number = reading.document.items[0].case_number.as_ref().map(|number| number.text.clone());
    match number.filter(|number| number == printed)?.matches(['/', '-']).collect::<String>().as_str() {
        "/" => Some("year/serial"),
        "-" => Some("year-serial"),
        "---" => Some("subject-facet-serial-year"),
        _ => None,
    }
}

fn footnotes(marks: &[&str], notes: &[&str]) -> Value {
    let marked: String = marks.iter().map(|mark| format!("Antal ture{mark} er opgjort i maj. ")).collect();
    let notes: String = notes.iter().map(|mark| format!("{mark}I ferien kørte bussen ikke.\n")).collect();
    let lonely = found(&about(&format!("{}\n\n{notes}", marked.trim())), &["S036"]);
    let lonely: Vec<&str> = lonely.iter().map(|finding| words(finding, "mark")).collect();
    json!({"notes_without_anchor": lonely})
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
    // What a paper calls a case number the reader takes as it stands, so only its forms are asked for.
    let formless = |case: &&Value| case["input"]["operation"] == "journal-number" && case["expected"]["form"].is_null();
    let asked = cases.iter().filter(|case| !formless(case));
    let answered: Vec<_> = asked.filter_map(|case| Some((case, answer(&case["input"])?))).collect();
    assert!(answered.len() > 60, "{} cases are about structure", answered.len());
    let wrong: Vec<_> = answered.iter().filter(|(case, answer)| case["expected"] != *answer).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

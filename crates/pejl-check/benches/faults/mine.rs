#![allow(missing_docs, reason = "a bench")]
mod plant;
mod dates;
mod structure;
mod attendance;
mod privacy;
mod wording;

use pejl_check::{Paper, Place, RULES, Settings, check};
use pejl_papermill::Random;
use pejl_read::{ReadOptions, read};
use plant::{Plant, Planter};

struct Result { hits: usize, all: usize, found: usize, true_found: usize, samples: Vec<String> }

fn run(code: &str, plant: &Plant, result: &mut Result, bad: bool) {
    let rule = RULES.iter().find(|rule| rule.code == code).expect("rule");
    let reading = read(plant.text.as_bytes(), &ReadOptions::default());
    let paper = Paper { document: &reading.document, text: &reading.source.text, attached: &plant.attached };
    let findings = check(&paper, &Settings::only(rule));
    let touches = |place: Place| match place {
        Place::Paper(span) => plant.at.iter().any(|at| at.start < span.end && span.start < at.end || at == &span),
        Place::Attached(file, _) => plant.files.contains(&file),
    };
    let true_ones = findings.iter().filter(|f| touches(f.place)).count();
    result.found += findings.len();
    result.true_found += true_ones;
    let mut wrong = findings.len() > true_ones;
    if bad { result.all += 1; if true_ones > 0 { result.hits += 1 } else { wrong = true } }
    if wrong {
        let t: Vec<_> = findings.iter().map(|f| f.place.span().of(&plant.text).to_owned()).collect();
        let at: Vec<_> = plant.at.iter().map(|a| a.of(&plant.text)).collect();
        let parts: Vec<String> = if std::env::var("P").is_ok() { reading.document.parts.iter().map(|p| format!("{:?} i{:?} s{:?} {:?}\n", p.role, p.item, p.section, p.span.of(&plant.text).chars().take(60).collect::<String>())).collect() } else { vec![] };
        result.samples.push(parts.concat() + &format!("-- {code} bad={bad} planted={at:?} files={:?} found={t:?}\n{:?}\n{}", plant.files, plant.attached, plant.text));
    }
}

fn main() {
    let only = std::env::args().skip(1).find(|a| !a.starts_with('-'));
    let verbose = std::env::var("V").ok();
    let all: Vec<(&str, Planter)> = [dates::PLANTERS, structure::PLANTERS, attendance::PLANTERS, privacy::PLANTERS, wording::PLANTERS].concat();
    for (code, planter) in &all {
        if only.as_ref().is_some_and(|o| !o.split(',').any(|o| code.starts_with(o))) { continue }
        let mut result = Result { hits: 0, all: 0, found: 0, true_found: 0, samples: vec![] };
        for n in 0..200u64 {
            let seed = n * 1000 + code[1..].parse::<u64>().expect("n") + u64::from(code.as_bytes()[0]) * 1_000_000;
            for bad in [true, false] {
                let plant = planter(&mut Random::new(seed), bad);
                assert_eq!(bad, !(plant.at.is_empty() && plant.files.is_empty()), "{code} {n} {bad}");
                run(code, &plant, &mut result, bad);
            }
        }
        let recall = result.hits as f64 / result.all as f64;
        let precision = if result.found == 0 { 0.0 } else { result.true_found as f64 / result.found as f64 };
        let miss = if recall < 0.95 || precision < 0.98 { "  MISSED" } else { "" };
        println!("{code} recall {recall:.3} precision {precision:.3} {}{miss}", result.all);
        if verbose.is_some() { for s in result.samples.iter().take(verbose.as_ref().and_then(|v| v.parse().ok()).unwrap_or(3)) { println!("{s}\n") } }
    }
}

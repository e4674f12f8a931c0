//! Answers a question of the register benchmark, from a register or straight from Parquet files.

#![allow(clippy::expect_used, clippy::panic, missing_docs, reason = "a tool for measuring")]

use pejl_register::benchmark::Question;
use pejl_register::{Day, Delivery, Mapping, Register, Wanted, assemble, read_parquet};
use std::path::Path;
use std::time::Instant;

/// The allocator of the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    let begun = Instant::now();
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [what, path, rest @ ..] = words.as_slice() else { panic!("ask import|q1..q4 PATH [MAPPING INTO]") };
    let mapping = rest.first().map(|file| Mapping::read(Path::new(file)).expect("a mapping"));
    let ends = Day::of(pejl_rules::Dag::ny(2026, 1, 1)).expect("a day");
    if what == "import" {
        let mapping = mapping.expect("a mapping");
        let raw = read_parquet(Path::new(path), &mapping, Wanted::ALL).expect("files");
        eprintln!("read {:?}", begun.elapsed());
        let (part, report) = assemble(raw, ends);
        eprintln!("assembled {:?}: {:?} rejects", begun.elapsed(), report.rejects.len());
        let date = jiff::civil::date(2026, 1, 1);
        let delivery =
            Delivery { recorded: date, whole: true, origin: "benchmark".into(), ends: date, read: 0, rejected: 0 };
        Register::append(Path::new(&rest[1]), &part, &delivery).expect("written");
        eprintln!("written {:?}", begun.elapsed());
        return;
    }
    let question = Question::of(what).expect("q1 to q4");
    let register = match mapping {
        Some(mapping) => {
            let raw = read_parquet(Path::new(path), &mapping, question.wanted()).expect("files");
            eprintln!("read {:?}", begun.elapsed());
            Register::of(assemble(raw, ends).0, ends)
        }
        None => Register::open(Path::new(path), None).expect("a register"),
    };
    eprintln!("loaded {:?}", begun.elapsed());
    let answer = question.answer(&register);
    println!("{} {:?}", serde_json::to_string(&answer).expect("JSON"), begun.elapsed());
}

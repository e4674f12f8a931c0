//! How fast papers are read and checked: one thread, all rules, and each rule's share of the checking.
//!
//! Prints MB a second of reading, checking and both, then the rules in order of
//! their share. The bar: 20 MB/s read and checked, no rule above a quarter.

#![allow(missing_docs, reason = "a bench")]

use pejl_check::{Paper, RULES, Settings, check};
use pejl_papermill::{Faults, Layout, Random, Size, print, truth};
use pejl_read::{ReadOptions, Reading, read};
use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::{Duration, Instant};

/// The allocator of the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Times that all papers are gone through; of each paper the fastest counts.
const TIMES: usize = 15;
/// Papers.
const COUNT: u64 = 200;

fn main() {
    let texts = papers();
    let bytes: usize = texts.iter().map(String::len).sum();
    let readings: Vec<Reading> = texts.iter().map(|text| read(text.as_bytes(), &ReadOptions::default())).collect();
    let everything = Settings::everything();
    let reading = fastest(&texts, |text| drop(black_box(read(text.as_bytes(), &ReadOptions::default()))));
    let checking = fastest(&readings, |reading| check_alone(reading, &everything));
    let both = fastest(&texts, |text| check_alone(&read(text.as_bytes(), &ReadOptions::default()), &everything));
    let speed = |time: Duration| bytes as f64 / 1e6 / time.as_secs_f64();
    println!("{} papers, {:.1} MB, {} rules", COUNT, bytes as f64 / 1e6, RULES.len());
    println!("read            {:6.1} MB/s", speed(reading));
    println!("checked         {:6.1} MB/s", speed(checking));
    println!("read and checked {:5.1} MB/s (bar 20)", speed(both));
    shares(&readings, checking);
    hostile();
}

/// Bytes of a hostile paper, and of one four times as long.
const SHORT: usize = 50_000;

/// The words and the examples of rules again and again, on one line and on many: where four times as much takes much
/// more than four times as long, the reader or a rule looks too far at each of them.
fn hostile() {
    let everything = Settings::everything();
    let words: BTreeSet<&str> = RULES.iter().flat_map(|rule| rule.words.iter().copied()).collect();
    let words = words.iter().flat_map(|word| ["", "\n", " 1 "].map(|joint| [*word, joint].concat()));
    let examples = RULES.iter().flat_map(|rule| rule.examples).map(|example| example.text.replace('\n', " ") + " ");
    let mut slow = Vec::new();
    for piece in words.chain(examples) {
        let time = |length: usize| {
            let text = HEAD.to_owned() + &piece.repeat(length / piece.len());
            let begun = Instant::now();
            let reading = read(text.as_bytes(), &ReadOptions::default());
            let read = begun.elapsed();
            black_box(check(&Paper::alone(&reading.document, &reading.source.text), &everything));
            [read, begun.elapsed() - read]
        };
        let (short, long) = (time(SHORT), time(4 * SHORT));
        for (what, short, long) in [("read", short[0], long[0]), ("checked", short[1], long[1])] {
            if long > 8 * short && long > Duration::from_millis(100) {
                slow.push(format!("  {what} {short:?}, then {long:?}: {piece:?}"));
            }
        }
    }
    println!("\nwords and examples of rules again and again, {SHORT} bytes and four times as many; more than linear:");
    println!("{}", if slow.is_empty() { "  none".to_owned() } else { slow.join("\n") });
}

const HEAD: &str = "Birkedal Kommune\nBeskæftigelsesudvalget\n\nReferat\n\nDato: 13. august 2024\n\n\
    1. Status\n\nIndstilling\nAt orienteringen tages til efterretning.\n\nBeslutning\nGodkendt.\n\nSagsfremstilling\n";

/// What each rule costs beyond what all share, as a part of all checking.
fn shares(readings: &[Reading], all: Duration) {
    let mut none = Settings::default();
    none.severities.extend(RULES.iter().map(|rule| (rule.code.to_owned(), None)));
    let shared = fastest(readings, |reading| check_alone(reading, &none));
    let percent = |time: Duration| 100.0 * time.as_secs_f64() / all.as_secs_f64();
    println!("\nshared by all    {:5.1} % of checking", percent(shared));
    let mut rules: Vec<(f64, &str)> = RULES
        .iter()
        .map(|rule| {
            let settings = Settings::only(rule);
            let alone = fastest(readings, |reading| check_alone(reading, &settings));
            (percent(alone.saturating_sub(shared)), rule.code)
        })
        .collect();
    rules.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (share, code) in rules.into_iter().take(15) {
        println!("{code}             {share:5.1} %{}", if share > 25.0 { "  MISSED (bar 25)" } else { "" });
    }
}

fn check_alone(reading: &Reading, settings: &Settings) {
    black_box(check(&Paper::alone(&reading.document, &reading.source.text), settings));
}

/// What `work` takes for all of `papers`: they are gone through again and again in their order, and the fastest time of
/// each is added up. Others on the machine disturb a whole round, but seldom one paper in every round.
fn fastest<T>(papers: &[T], mut work: impl FnMut(&T)) -> Duration {
    let mut times = vec![Duration::MAX; papers.len()];
    for _ in 0..TIMES {
        for (paper, fastest) in papers.iter().zip(&mut times) {
            let begun = Instant::now();
            work(paper);
            *fastest = begun.elapsed().min(*fastest);
        }
    }
    times.iter().sum()
}

fn papers() -> Vec<String> {
    let mut random = Random::new(1);
    (0..COUNT)
        .map(|seed| {
            let faults = Faults::mixed(&mut random);
            print(&truth(seed, Size::Ordinary), random.pick(Layout::ALL), &faults, seed).text
        })
        .collect()
}

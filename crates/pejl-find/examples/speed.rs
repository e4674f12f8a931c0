//! Measures indexing and searching over many items mixed from the sentences of
//! our samples: `cargo run --release -p pejl-find --example speed -- [ITEMS] [FOLDER]`.

#![allow(clippy::unwrap_used, reason = "a measuring tool for developers, which may stop at any fault")]

use jiff::civil::Date;
use pejl_find::{Index, ItemText, Order, SearchRequest};
use pejl_model::{ItemType, Outcome};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Numbers that are the same on every run.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % limit as u64) as usize
    }

    fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }
}

const FIRST: &[&str] = &["Nord", "Syd", "Øster", "Vester", "Mellem", "Lille", "Store", "Gammel", "Ny", "Over"];
const LAST: &[&str] = &["by", "sø", "havn", "lund", "dal", "ås", "mark", "skov", "strand", "borg"];
const COMMITTEES: &[&str] = &[
    "Beskæftigelsesudvalget",
    "Økonomiudvalget",
    "Byrådet",
    "Børne- og Skoleudvalget",
    "Social- og Sundhedsudvalget",
    "Teknik- og Miljøudvalget",
    "Kultur- og Fritidsudvalget",
    "Arbejdsmarkeds- og Integrationsudvalget",
];
const OUTCOMES: &[Outcome] = &[
    Outcome::Approved,
    Outcome::Approved,
    Outcome::Noted,
    Outcome::Recommended,
    Outcome::Discussed,
    Outcome::Postponed,
];
const TYPES: &[ItemType] = &[ItemType::Decision, ItemType::Information, ItemType::Discussion];

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    let count: usize = arguments.get(1).and_then(|n| n.parse().ok()).unwrap_or(150_000);
    let folder = arguments.get(2).map_or_else(|| std::env::temp_dir().join("pejl-find-speed"), PathBuf::from);
    let sentences = sentences();
    let index = Index::create_anew(&folder).unwrap();
    build(&index, count, &sentences);
    drop(index);
    let start = Instant::now();
    let index = Index::open(&folder).unwrap();
    println!("opened in {:?}, {} items, {} MB on disk", start.elapsed(), index.len(), size(&folder) / 1_000_000);
    for round in ["first", "second"] {
        ask(&index, &sentences, round);
        alike(&index, count, round);
    }
}

/// 200 items and what is like them.
fn alike(index: &Index, count: usize, round: &str) {
    let mut dice = Dice(17);
    let mut times = Vec::new();
    for _ in 0..200 {
        let number = dice.below(count);
        let start = Instant::now();
        index.similar(&format!("m{}/{number}", number / 8), None).unwrap();
        times.push(start.elapsed());
    }
    times.sort();
    println!("{round}, like an item: median {:?}, p99 {:?}", times[100], times[198]);
}

fn sentences() -> Vec<String> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let mut sentences = Vec::new();
    for entry in std::fs::read_dir(samples).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "txt") {
            let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
            let all = text.split(". ").map(|s| s.split_whitespace().collect::<Vec<_>>().join(" "));
            sentences.extend(all.filter(|s| s.len() > 30 && s.len() < 400));
        }
    }
    sentences.sort();
    sentences
}

fn build(index: &Index, count: usize, sentences: &[String]) {
    let (mut dice, mut bytes, mut inside) = (Dice(7), 0, Duration::ZERO);
    let mut quarter = Vec::new();
    let mut writer = index.writer().unwrap();
    for number in 0..count {
        let item = item(number, sentences, &mut dice);
        bytes += item.body.len() + item.decision.len() + item.recommendation.len() + item.title.len();
        let start = Instant::now();
        if number % 8 == 0 {
            writer.delete_meeting(&item.meeting);
        }
        writer.put(item).unwrap();
        inside += start.elapsed();
        if (number + 1) % (count / 4).max(1) == 0 {
            quarter.push(inside);
        }
    }
    let start = Instant::now();
    writer.finish(1).unwrap();
    inside += start.elapsed();
    let megabytes = bytes as f64 / 1e6;
    println!(
        "indexed {megabytes:.0} MB in {inside:?}: {:.1} MB/s; quarters {quarter:?}",
        megabytes / inside.as_secs_f64()
    );
}

fn item(number: usize, sentences: &[String], dice: &mut Dice) -> ItemText {
    let meeting = number / 8;
    let mut body = String::new();
    let wanted = 500 + dice.below(5_000);
    while body.len() < wanted {
        body.push_str(dice.one(sentences).as_str());
        // Names, amounts and rare compounds keep the list of terms growing as real papers do.
        body.push_str(&format!(
            " {}.{:03} kr. {}{}gruppen. ",
            dice.below(900),
            dice.below(1_000),
            name(dice),
            name(dice).to_lowercase()
        ));
    }
    let title: Vec<&str> = dice.one(sentences).split(' ').take(8).collect();
    let date = Date::new(2012 + (meeting % 13) as i16, 1 + (meeting % 12) as i8, 1 + (meeting % 28) as i8).unwrap();
    ItemText {
        address: format!("m{meeting}/{number}"),
        meeting: format!("m{meeting}"),
        position: u16::try_from(number).unwrap_or(u16::MAX),
        municipality: format!("{}{}", FIRST[meeting % 10], LAST[meeting / 10 % 10]),
        committee: COMMITTEES[meeting / 100 % COMMITTEES.len()].to_owned(),
        date: Some(date),
        number: Some((number % 8 + 1).to_string()),
        title: title.join(" "),
        item_type: Some(*dice.one(TYPES)),
        outcome: Some(*dice.one(OUTCOMES)),
        case_number: Some(format!("{:02}/{}", dice.below(25), dice.below(90_000))),
        decision: dice.one(sentences).clone(),
        recommendation: format!("{} {}", dice.one(sentences), dice.one(sentences)),
        attachments: vec![title.join(" ")],
        attached: Vec::new(),
        politicians: politicians(meeting),
        body,
        closed: false,
    }
}

/// The committee's members in the electoral term, one of whom is away now and then.
fn politicians(meeting: usize) -> Vec<String> {
    let (council, term) = (meeting % 100, meeting % 13 / 4);
    let mut names = Dice((council * 10 + term + 1) as u64 * 0x9e37_79b9);
    let council: Vec<String> = (0..29).map(|_| format!("{} {}", name(&mut names), name(&mut names))).collect();
    let seat = meeting / 100 % COMMITTEES.len() * 3;
    let away = meeting / 7 % 14;
    (0..9).filter(|member| *member != away).map(|member| council[(seat + member) % 29].clone()).collect()
}

fn name(dice: &mut Dice) -> String {
    let syllables = ["ba", "ker", "sted", "mø", "lin", "tor", "vik", "sa", "dre", "hol", "fyn", "gru"];
    let mut name = String::from("B");
    for _ in 0..3 {
        name.push_str(syllables[dice.below(syllables.len())]);
    }
    name
}

/// 200 queries of one to three words from the texts, some with filters, facets or by date.
fn ask(index: &Index, sentences: &[String], round: &str) {
    let mut dice = Dice(99);
    let (mut times, mut own) = (Vec::new(), Vec::new());
    let mut totals = 0;
    for number in 0..200 {
        let words: Vec<&str> =
            dice.one(sentences).split(' ').filter(|w| w.chars().all(char::is_alphabetic) && w.len() > 4).collect();
        let mut typed: Vec<String> =
            (0..1 + dice.below(3)).filter(|_| !words.is_empty()).map(|_| (*dice.one(&words)).to_owned()).collect();
        if number % 5 == 0 {
            typed.push("dato:2018..2022".to_owned());
        }
        let request = SearchRequest {
            words: typed.join(" "),
            municipalities: if number % 4 == 0 { vec!["Nordby".to_owned(), "Sydby".to_owned()] } else { Vec::new() },
            outcomes: if number % 7 == 0 { vec![Outcome::Approved] } else { Vec::new() },
            order: if number % 10 == 0 { Order::Newest } else { Order::Relevance },
            limit: 20,
            ..SearchRequest::default()
        };
        let (start, busy) = (Instant::now(), busy());
        totals += index.search(&request).unwrap().total;
        times.push((start.elapsed(), request.words));
        own.push(busy_since(busy));
    }
    times.sort();
    // The kernel counts in ticks that are longer than a search, so only the mean means something.
    println!("{round}: processor time alone: {:?} a query", own.iter().sum::<Duration>() / 200);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)].clone();
    println!("{round}: median {:?}, p90 {:?}, p99 {:?}; {} matches a query", at(50).0, at(90), at(99), totals / 200);
}

fn size(folder: &Path) -> u64 {
    std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().metadata().unwrap().len()).sum()
}

/// Nanoseconds that this thread has been on a processor: tells more than the clock where others share the machine.
fn busy() -> u64 {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    told.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0)
}

fn busy_since(before: u64) -> Duration {
    Duration::from_nanos(busy().saturating_sub(before))
}

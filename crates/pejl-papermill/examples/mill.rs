//! Writes made-up papers to a folder.
//!
//! `mill --count 20000 --to DIR --seed 1` writes that many papers of about 25 kB
//! in all layouts, with faults; `mill --pdf60 FILE` writes the text of a paper of
//! about sixty pages. The same seed gives the same files. `--items FILE` writes the
//! items beside them, one a line with tabs between municipality, committee, year,
//! type, outcome, title, decision and the rest of the text: what another search
//! engine indexes.

use pejl_model::Document;
use pejl_papermill::{Faults, Layout, Random, Size, print, truth};
use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// What was asked for.
struct Wish {
    count: u64,
    to: PathBuf,
    seed: u64,
    pdf60: Option<PathBuf>,
    items: Option<PathBuf>,
}

fn main() -> ExitCode {
    let Some(wish) = wish(std::env::args().skip(1)) else {
        eprintln!("usage: mill --count N --to DIR [--seed N] [--items FILE] | mill --pdf60 FILE [--seed N]");
        return ExitCode::from(2);
    };
    let done = match &wish.pdf60 {
        Some(file) => long(file, wish.seed),
        None => many(&wish),
    };
    match done {
        Ok(summary) => {
            println!("{summary}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn wish(mut args: impl Iterator<Item = String>) -> Option<Wish> {
    let mut wish = Wish { count: 100, to: PathBuf::from("mill"), seed: 1, pdf60: None, items: None };
    while let Some(name) = args.next() {
        let value = args.next()?;
        match name.as_str() {
            "--count" => wish.count = value.parse().ok()?,
            "--to" => wish.to = value.into(),
            "--seed" => wish.seed = value.parse().ok()?,
            "--items" => wish.items = Some(value.into()),
            "--pdf60" => wish.pdf60 = Some(value.into()),
            _ => return None,
        }
    }
    Some(wish)
}

fn many(wish: &Wish) -> io::Result<String> {
    let (mut bytes, mut items, mut heard) = (0, 0, HashSet::new());
    let mut list = wish.items.as_deref().map(File::create).transpose()?.map(BufWriter::new);
    for index in 0..wish.count {
        let mut random = Random::new(wish.seed.wrapping_mul(1_000_003).wrapping_add(index));
        let paper = unheard(&mut random, &mut heard);
        let layout = random.pick(Layout::ALL);
        let printed = print(&paper, layout, &Faults::mixed(&mut random), random.draw());
        // Folders of a thousand, as an archive on disk would have.
        let folder = wish.to.join(format!("{:03}", index / 1_000));
        fs::create_dir_all(&folder)?;
        let place = paper.municipality.as_ref().map_or("ukendt", |m| m.name.as_str()).to_lowercase().replace(' ', "-");
        let day = paper.date.as_ref().map_or_else(String::new, |d| d.value.to_string());
        fs::write(folder.join(format!("{place}-{day}-{index:05}.txt")), &printed.text)?;
        if let Some(list) = &mut list {
            write_items(list, &paper, &printed.expected)?;
        }
        bytes += printed.text.len();
        items += paper.items.len();
    }
    Ok(format!("{} papers, {items} items, {bytes} bytes", wish.count))
}

fn write_items(list: &mut impl Write, paper: &Document, printed: &Document) -> io::Result<()> {
    let municipality = paper.municipality.as_ref().map_or("", |m| m.name.as_str());
    let committee = paper.committee.as_ref().map_or("", |c| c.value.as_str());
    let year = paper.date.as_ref().map_or(0, |d| d.value.year());
    for item in &printed.items {
        let title = item.title.as_ref().map_or("", |t| t.value.as_str());
        let decision = item.decision.as_ref().map_or("", |d| d.text.as_str());
        let body: Vec<&str> = item.sections.iter().flat_map(|s| s.text.split_whitespace()).collect();
        let kind = item.item_type.as_ref().map_or_else(String::new, |t| format!("{:?}", t.value));
        let outcome = item.decision.as_ref().map_or_else(String::new, |d| format!("{:?}", d.outcome));
        let text = body.join(" ");
        writeln!(list, "{municipality}\t{committee}\t{year}\t{kind}\t{outcome}\t{title}\t{decision}\t{text}")?;
    }
    Ok(())
}

/// A paper of a meeting that no paper before is of. Many layouts do not print
/// the municipality, so that two meetings of committees of one name on one day
/// would be taken for one.
fn unheard(random: &mut Random, heard: &mut HashSet<(String, String)>) -> Document {
    loop {
        let paper = truth(random.draw(), Size::Ordinary);
        let committee = paper.committee.as_ref().map_or_else(String::new, |c| c.value.clone());
        let day = paper.date.as_ref().map_or_else(String::new, |d| d.value.to_string());
        // Ten committees meet on some 4 900 days: enough for the bench's papers.
        if heard.insert((committee, day)) || heard.len() > 40_000 {
            return paper;
        }
    }
}

fn long(file: &Path, seed: u64) -> io::Result<String> {
    let printed = print(&truth(seed, Size::Long), Layout::ExportLate, &Faults::NONE, seed);
    fs::write(file, &printed.text)?;
    Ok(format!("1 paper, {} items, {} bytes", printed.expected.items.len(), printed.text.len()))
}

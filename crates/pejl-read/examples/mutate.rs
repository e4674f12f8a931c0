//! Changes files at random and reads them: `mutate SECONDS FILE...`.
//!
//! A reading is sound where it ends soon and without a panic, every character
//! that is not blank lies in exactly one part, and reading again gives the same.
//! Members of a package (DOCX, ODT) are changed inside it; text also gets words
//! of papers put in. What is not sound is written beside this run as `crash-N`
//! for a regression test. The seed is the number of the round.

use pejl_model::text::is_blank;
use pejl_read::{ReadOptions, read};
use std::io::{Cursor, Read, Write};
use std::panic::catch_unwind;
use std::time::{Duration, Instant};

/// Put into texts: what the reader looks for.
const WORDS: [&str; 24] = [
    "\nPunkt 1: ",
    "\n2. ",
    "\nIndstilling\n",
    "\nBeslutning\n",
    "Beslutning i Byrådet den 1. maj 2024:",
    "\nBilag 1: ",
    "\nAt 1: Godkendt. ",
    "\nFraværende: Ida Holm (A). Som stedfortræder deltog Bo Bak (V).",
    "\nLukket: ",
    "\nSag nr. 4\n",
    "\t",
    "|",
    "1.000 kr.",
    "15.00.00-A00-28-23",
    "Indholdsfortegnelse\n",
    "\u{c}Side 3 af 9\n",
    "\u{ad}",
    "\u{2028}",
    "<table><tr><td>",
    "</p>",
    "\n----\n",
    "kl. 19.00-22.00",
    "For stemte A, V. Imod stemte Ø. ",
    "Ã¦",
];

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(10);
    let files = arguments.map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    let (start, mut round, mut found, mut read_as_paper) = (Instant::now(), 0u64, 0, 0u64);
    while start.elapsed() < Duration::from_secs(seconds) && !files.is_empty() {
        round += 1;
        let bytes = mutated(&files, &mut Random(round.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1));
        let begun = Instant::now();
        let sound = catch_unwind(|| soundness(&bytes)).unwrap_or(Err("panic"));
        let sound =
            sound.and_then(|items| if begun.elapsed() > Duration::from_secs(10) { Err("slow") } else { Ok(items) });
        match sound {
            Ok(items) => read_as_paper += u64::from(items > 0),
            Err(why) => {
                found += 1;
                println!("round {round}: {why}, {:?}, {} bytes", begun.elapsed(), bytes.len());
                std::fs::write(format!("crash-{found}"), &bytes)?;
            }
        }
    }
    println!("{round} rounds, {read_as_paper} read as papers, {found} found");
    Ok(())
}

/// How many items were read, or what is wrong with the reading.
fn soundness(bytes: &[u8]) -> Result<usize, &'static str> {
    let reading = read(bytes, &ReadOptions::default());
    let text = reading.source.text.as_str();
    let mut end = 0;
    for span in reading.document.parts.iter().map(|part| part.span).filter(|_| !reading.document.items.is_empty()) {
        let gap = text.get(end..span.start).ok_or("parts overlap or cut a character")?;
        if !gap.chars().all(is_blank) || text.get(span.start..span.end).is_none() {
            return Err("a character lies in no part");
        }
        end = span.end;
    }
    if bytes.len() < 200_000 && read(bytes, &ReadOptions::default()).document != reading.document {
        return Err("read otherwise the second time");
    }
    Ok(reading.document.items.len())
}

/// One of the files with a few changes of all kinds.
fn mutated(files: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    let bytes = files.get(random.below(files.len())).cloned().unwrap_or_default();
    match packed(&bytes) {
        Some(members) if random.below(4) > 0 => repacked(members, random).unwrap_or(bytes),
        _ => changed(bytes, files, random),
    }
}

/// The members of a ZIP package by name.
fn packed(bytes: &[u8]) -> Option<Vec<(String, Vec<u8>)>> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    (0..archive.len())
        .map(|i| {
            let mut member = archive.by_index(i).ok()?;
            let mut content = Vec::new();
            member.read_to_end(&mut content).ok()?;
            Some((member.name().ok()?.into_owned(), content))
        })
        .collect()
}

/// The package with one member changed.
fn repacked(mut members: Vec<(String, Vec<u8>)>, random: &mut Random) -> Option<Vec<u8>> {
    let others: Vec<Vec<u8>> = members.iter().map(|m| m.1.clone()).collect();
    let chosen = random.below(members.len());
    // The text is where most can go wrong.
    let text = members.iter().position(|m| m.0.ends_with("document.xml") || m.0.ends_with("content.xml"));
    let member = members.get_mut(text.filter(|_| random.below(4) > 0).unwrap_or(chosen))?;
    member.1 = changed(std::mem::take(&mut member.1), &others, random);
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, content) in &members {
        writer.start_file(name.as_str(), options).ok()?;
        writer.write_all(content).ok()?;
    }
    Some(writer.finish().ok()?.into_inner())
}

fn changed(mut bytes: Vec<u8>, files: &[Vec<u8>], random: &mut Random) -> Vec<u8> {
    for _ in 0..=random.below(8) {
        let (at, length) = (random.below(bytes.len()), random.below(64));
        let end = (at + length).min(bytes.len());
        match random.below(8) {
            0 => bytes.truncate(at.max(bytes.len() / 4)),
            1 => drop(bytes.drain(at..end)),
            2 => {
                let piece = bytes.get(at..end).unwrap_or_default().repeat(1 + random.below(40));
                let to = random.below(bytes.len());
                bytes.splice(to..to, piece);
            }
            3 => {
                let other = files.get(random.below(files.len())).cloned().unwrap_or_default();
                let from = random.below(other.len());
                bytes.splice(at..end, other.into_iter().skip(from).take(length * 8));
            }
            4 | 5 => drop(bytes.splice(at..at, WORDS[random.below(WORDS.len())].bytes())),
            _ => {
                for byte in bytes.iter_mut().skip(at).take(1 + length / 16) {
                    *byte = random.next() as u8;
                }
            }
        }
        if bytes.is_empty() {
            break;
        }
    }
    bytes
}

/// A small generator, so that a round can be run again.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11
    }

    fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }
}

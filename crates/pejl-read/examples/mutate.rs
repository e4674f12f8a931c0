//! Mutates files at random and reads them: `mutate SECONDS FILE...`. What makes the
//! reader panic, or take more than ten seconds, is written beside this run as
//! `crash-N` for a regression test. The seed is the number of the round.

use pejl_read::{Limits, load};
use std::panic::catch_unwind;
use std::time::{Duration, Instant};

fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let seconds = arguments.next().and_then(|text| text.parse().ok()).unwrap_or(10);
    let files = arguments.map(std::fs::read).collect::<Result<Vec<_>, _>>()?;
    let (start, mut round, mut found) = (Instant::now(), 0u64, 0);
    while start.elapsed() < Duration::from_secs(seconds) && !files.is_empty() {
        round += 1;
        let bytes = mutated(&files, round);
        let begun = Instant::now();
        let sound = catch_unwind(|| is_sound(&bytes)).unwrap_or(false);
        if !sound || begun.elapsed() > Duration::from_secs(10) {
            found += 1;
            println!("round {round}: sound {sound}, {:?}, {} bytes", begun.elapsed(), bytes.len());
            std::fs::write(format!("crash-{found}"), &bytes)?;
        }
    }
    println!("{round} rounds, {found} found");
    Ok(())
}

fn is_sound(bytes: &[u8]) -> bool {
    let source = load(bytes, None, &Limits::default());
    let headings: Vec<_> = source.headings.iter().map(|heading| heading.span).collect();
    [source.furniture.as_slice(), &headings].iter().all(|spans| {
        spans.windows(2).all(|pair| matches!(pair, [a, b] if a.end <= b.start))
            && spans.iter().all(|span| !span.of(&source.text).is_empty())
    })
}

/// One of the files with a few changes of all kinds.
fn mutated(files: &[Vec<u8>], seed: u64) -> Vec<u8> {
    let mut random = Random(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
    let mut bytes = files.get(random.below(files.len())).cloned().unwrap_or_default();
    for _ in 0..=random.below(8) {
        let (at, length) = (random.below(bytes.len()), random.below(64));
        let end = (at + length).min(bytes.len());
        match random.below(6) {
            0 => bytes.truncate(at),
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

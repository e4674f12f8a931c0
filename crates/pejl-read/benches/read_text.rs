//! How fast text is read: one thread, one call a paper, bytes in memory, no JSON.
//!
//! `papers` reads made-up papers of about 25 kB in all layouts, some with faults;
//! `lines` reads one paper of that many lines, so that a time that grows faster
//! than the length shows.

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use pejl_papermill::{Faults, Layout, Random, Size, print, truth};
use pejl_read::{ReadOptions, read};

/// The allocator of the program itself.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() {
    divan::main();
}

fn papers(count: u64) -> Vec<String> {
    let mut random = Random::new(1);
    (0..count)
        .map(|seed| {
            let faults = Faults::mixed(&mut random);
            print(&truth(seed, Size::Ordinary), random.pick(Layout::ALL), &faults, seed).text
        })
        .collect()
}

#[divan::bench(sample_count = 20)]
fn papers_of_all_layouts(bencher: Bencher) {
    let papers = papers(200);
    let bytes: usize = papers.iter().map(String::len).sum();
    bencher.counter(BytesCount::new(bytes)).bench_local(|| {
        for paper in &papers {
            black_box(read(paper.as_bytes(), &ReadOptions::default()));
        }
    });
}

#[divan::bench(args = [15_000, 30_000, 60_000], sample_count = 5)]
fn lines(bencher: Bencher, count: usize) {
    // Unwrapped lines of prose are long; wrapped they are what a long PDF gives.
    let faults = Faults { wrapped: true, ..Faults::NONE };
    let mut text = String::new();
    for seed in 0.. {
        if text.lines().count() >= count {
            break;
        }
        text.push_str(&print(&truth(seed, Size::Long), Layout::ExportLate, &faults, seed).text);
    }
    let text: String = text.split_inclusive('\n').take(count).collect();
    bencher
        .counter(BytesCount::new(text.len()))
        .bench_local(|| black_box(read(text.as_bytes(), &ReadOptions::default())));
}

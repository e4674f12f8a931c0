//! The papers that faults are planted in.

use pejl_papermill::{Faults, Layout, Random, Size, print, truth};
use pejl_read::{ReadOptions, Reading, read};
use std::path::{Path, PathBuf};

/// A paper to plant in. Its text is the kept text of its first reading, so that bytes
/// in it are bytes of the reading.
pub struct Carrier {
    /// What it is called in a report.
    pub name: String,
    /// The kept text.
    pub text: String,
    /// The reading of that text.
    pub reading: Reading,
}

impl Carrier {
    fn new(name: String, bytes: &[u8]) -> Self {
        let text = read(bytes, &ReadOptions::default()).source.text;
        let reading = read(text.as_bytes(), &ReadOptions::default());
        Self { name, text, reading }
    }
}

/// The samples, made-up papers in all layouts and, where `real` is there, the papers in that folder.
pub fn carriers(made_up: u64, size: Size, real: Option<&Path>) -> Vec<Carrier> {
    let samples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../samples");
    let mut all = from_folder(&samples, "sample");
    for index in 0..made_up {
        let layout = Layout::ALL[index as usize % Layout::ALL.len()];
        let mut random = Random::new(0xfa_0175 + index);
        let faults = Faults { mojibake: false, ..Faults::mixed(&mut random) };
        let printed = print(&truth(random.draw(), size), layout, &faults, random.draw());
        all.push(Carrier::new(format!("{layout:?} {index}"), printed.text.as_bytes()));
    }
    if let Some(real) = real {
        all.extend(from_folder(real, "real"));
    }
    all
}

fn from_folder(folder: &Path, kind: &str) -> Vec<Carrier> {
    let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
    let mut files: Vec<PathBuf> =
        entries.map(|entry| entry.path()).filter(|path| path.extension().is_some_and(|end| end == "txt")).collect();
    files.sort();
    let named = |path: &PathBuf| {
        let stem = path.file_stem().and_then(|stem| stem.to_str()).unwrap_or("");
        format!("{kind} {stem}")
    };
    files.iter().filter_map(|path| Some(Carrier::new(named(path), &std::fs::read(path).ok()?))).collect()
}

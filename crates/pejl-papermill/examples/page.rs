//! Prints one made-up paper: `page LAYOUT SEED [small|ordinary|long]`, layouts by
//! the names of `Layout`'s variants; without arguments the names.

use pejl_papermill::{Faults, Layout, Size, print, truth};

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let name = args.first().map(String::as_str).unwrap_or_default();
    let Some(&layout) = Layout::ALL.iter().find(|l| format!("{l:?}") == name) else {
        println!("{:?}", Layout::ALL);
        return;
    };
    let seed = args.get(1).and_then(|s| s.parse().ok()).unwrap_or(1);
    let size = match args.get(2).map(String::as_str) {
        Some("ordinary") => Size::Ordinary,
        Some("long") => Size::Long,
        _ => Size::Small,
    };
    print!("{}", print(&truth(seed, size), layout, &Faults::NONE, seed).text);
}

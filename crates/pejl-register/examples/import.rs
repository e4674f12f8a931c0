//! Imports a delivery and tells time and rows, for measuring: `import FOLDER MAPPING INTO RECORDED`.

#![allow(clippy::expect_used, missing_docs, reason = "a tool for measuring")]

use pejl_register::{Import, import};
use std::path::Path;
use std::time::Instant;

fn main() {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let [folder, mapping, into, recorded] = words.as_slice() else { return eprintln!("FOLDER MAPPING INTO RECORDED") };
    let [folder, mapping, into] = [folder, mapping, into].map(Path::new);
    let recorded = recorded.parse().expect("a day");
    let words = &|code: &'static str| code.to_owned();
    let begun = Instant::now();
    let done =
        import(&Import { folder, mapping, into, key: None, recorded, rejects: None, words }).expect("a register");
    for table in &done.tables {
        let adds_up = table.read == table.loaded + table.rejected;
        println!("{:9} {:>10} {:>10} {:>8} {adds_up}", table.table.name(), table.read, table.loaded, table.rejected);
    }
    for fault in &done.faults {
        println!("{} {} {} {}", fault.table.name(), fault.column, fault.reason.code(), fault.count);
    }
    println!("{:.1} s", begun.elapsed().as_secs_f64());
}

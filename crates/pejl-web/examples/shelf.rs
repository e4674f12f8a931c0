//! Serves the samples from memory, for work on the pages: `cargo run -p pejl-web --example shelf [FOLDER]`.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a tool for work on the pages may stop loudly"
)]

#[path = "../tests/shelf/mod.rs"]
mod shelf;

use pejl_web::{ServeOptions, serve};
use std::path::Path;

#[tokio::main]
async fn main() {
    let shelf = match std::env::args().nth(1) {
        Some(folder) => shelf::Shelf::of_folder(Path::new(&folder)),
        None => shelf::Shelf::of_samples(),
    };
    for address in shelf.addresses() {
        println!("/moede/{address}");
    }
    println!("{} items", shelf.item_addresses().count());
    let stop = async { drop(tokio::signal::ctrl_c().await) };
    let ready = |address| println!("http://{address}/");
    serve(shelf, ServeOptions::default(), ready, stop).await.expect("the port is free");
}

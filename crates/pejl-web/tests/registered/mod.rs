//! A made-up register in a folder, and a server that shows it.

#![allow(dead_code, reason = "each test uses a part")]

use pejl_app::register::RegisterDesk;
use pejl_register::generate::{Generate, generate};
use pejl_register::{Day, Delivery, Register};
use pejl_rules::{Dag, Parametre};
use pejl_web::{Answers, ServeOptions, serve};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;

/// The first pseudonym: no other number of the pages looks like it.
pub const FIRST: u64 = 7_700_000_000_000_001;
/// Persons.
pub const PERSONS: u64 = 6000;

/// Makes the register in `folder`.
pub fn make(folder: &Path) {
    let day = |year| Day::of(Dag::ny(year, 1, 1)).unwrap();
    let of = Generate {
        persons: PERSONS,
        seed: 7,
        municipalities: vec![(320, 5), (329, 3), (336, 1)],
        first: FIRST,
        begins: day(2021),
        ends: day(2026),
    };
    let part = generate(&of, Parametre::egne().unwrap());
    let delivery = Delivery {
        recorded: "2026-01-05".parse().unwrap(),
        whole: true,
        origin: "opdigtet".into(),
        ends: "2026-01-01".parse().unwrap(),
        read: 12_345,
        rejected: 67,
    };
    Register::append(folder, &part, &delivery).unwrap();
}

/// A register that is opened.
pub fn desk(folder: &Path) -> Arc<RegisterDesk> {
    make(folder);
    Arc::new(RegisterDesk::open(folder, 5).unwrap())
}

/// Serves `answers`, and the register beside it where there is one; it ends with the test.
pub fn served<A: Answers + Clone>(answers: A, register: Option<Arc<RegisterDesk>>) -> SocketAddr {
    let (ready, address) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let options = ServeOptions { address: ([127, 0, 0, 1], 0).into(), register, ..ServeOptions::default() };
        let ready = move |address| ready.send(address).unwrap();
        runtime.block_on(serve(answers, options, ready, std::future::pending())).unwrap();
    });
    address.recv().unwrap()
}

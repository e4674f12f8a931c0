//! A server follows what other programs do to its library.

use super::{Desk, both};
use std::process::Stdio;

/// A server that is killed when the test ends.
struct Server {
    child: std::process::Child,
    address: String,
}

impl Server {
    fn of(desk: &Desk) -> Self {
        use std::io::BufRead;
        let mut command = desk.command(&["serve", "--port", "0"]);
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut line = String::new();
        std::io::BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).unwrap().to_owned();
        Self { child, address }
    }

    fn get(&self, path: &str) -> String {
        use std::io::{Read, Write};
        let mut stream = std::net::TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer).unwrap();
        String::from_utf8_lossy(&answer).into_owned()
    }

    /// Asks until the answer holds `words`; it follows within a few seconds.
    fn waits_for(&self, path: &str, words: &str) -> String {
        let begun = std::time::Instant::now();
        loop {
            let answer = self.get(path);
            if answer.contains(words) {
                return answer;
            }
            assert!(begun.elapsed().as_secs() < 20, "{path} never has {words}: {answer}");
            std::thread::sleep(std::time::Duration::from_millis(100));
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn a_server_follows_what_other_programs_do_to_its_library() {
    let (byraad, oekonomi) = ("vestersoe/byraadet/2024-03-27", "vestersoe/oekonomiudvalget/2024-03-20");
    let other = Desk::new();
    assert!(other.run(&["import", "samples/vestersoe-oekonomiudvalget-2024-03-20.txt"]).status.success());
    let backup = other.file("pejl.backup");
    assert!(other.run(&["backup", &backup]).status.success());

    let desk = Desk::new();
    let server = Server::of(&desk);
    assert!(server.get("/").contains("Biblioteket er tomt"));
    let search = "/soeg?q=punkt+OR+dagsorden";
    let paper = "samples/vestersoe-byraadet-2024-03-27.txt";
    assert!(desk.run(&["import", paper]).status.success());
    server.waits_for(search, byraad);
    // The page is kept; after the restore it must not be answered from memory.
    assert!(server.get(&format!("/moede/{byraad}")).starts_with("HTTP/1.1 200"));
    let restored = desk.run(&["restore", &backup, "--replace"]);
    assert!(restored.status.success(), "{}", both(&restored));
    let found = server.waits_for(search, oekonomi);
    assert!(!found.contains(byraad), "what is gone is not found any more");
    assert!(server.get(&format!("/moede/{byraad}")).starts_with("HTTP/1.1 404"));
    assert!(server.get(&format!("/moede/{oekonomi}")).starts_with("HTTP/1.1 200"));
    // And on from there: more papers, a moved one, a forgotten one.
    assert!(desk.run(&["import", paper]).status.success());
    server.waits_for(search, byraad);
    assert!(desk.run(&["import", "--date", "2024-03-28", paper]).status.success());
    let new = "vestersoe/byraadet/2024-03-28";
    server.waits_for(search, new);
    let moved = server.get(&format!("/moede/{byraad}"));
    assert!(moved.starts_with("HTTP/1.1 307") && moved.contains(&format!("location: /moede/{new}")), "{moved}");
    let earlier = server.get(&format!("/moede/{byraad}.json?version=1"));
    assert!(earlier.contains(&format!("location: /moede/{new}.json?version=1")), "{earlier}");
    let item = format!("/punkt/{new}/");
    let number = found_item(&server.get(&format!("/moede/{new}")), &item);
    let moved = server.get(&format!("/punkt/{byraad}/{number}"));
    assert!(moved.starts_with("HTTP/1.1 307") && moved.contains(&format!("location: {item}{number}")), "{moved}");
    assert!(desk.run(&["forget", new]).status.success());
    let begun = std::time::Instant::now();
    while server.get(search).contains(new) {
        assert!(begun.elapsed().as_secs() < 20, "what is forgotten is found");
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    assert!(server.get(&format!("/moede/{new}")).starts_with("HTTP/1.1 410"));
    assert!(server.get(&format!("/moede/{byraad}")).starts_with("HTTP/1.1 410"), "nor does its old address lead on");
}

/// The last part of the first address on `page` that begins with `start`.
fn found_item(page: &str, start: &str) -> String {
    page.split(start).nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
}

//! Asking a server as a program does, and holding its answers against the
//! published description.

#![allow(dead_code, reason = "each test uses a part")]

use serde_json::Value;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};

pub struct Answer {
    pub status: u16,
    pub head: String,
    pub body: String,
}

impl Answer {
    pub fn find(&self, name: &str) -> Option<&str> {
        let mut headers = self.head.lines().filter_map(|line| line.split_once(": "));
        headers.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }

    /// The header; empty where there is none.
    pub fn header(&self, name: &str) -> &str {
        self.find(name).unwrap_or("")
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

pub fn ask(address: SocketAddr, request: &str, headers: &str) -> Answer {
    raw(address, request, &format!("host: {address}\r\n{headers}"))
}

/// The answer to exactly these lines.
pub fn raw(address: SocketAddr, request: &str, headers: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    // HTTP/1.0 gets its answer in one piece.
    write!(stream, "{request} HTTP/1.0\r\n{headers}\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    // Fonts and the like are no text.
    let text = String::from_utf8_lossy(&bytes);
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

pub fn get(address: SocketAddr, path: &str) -> Answer {
    ask(address, &format!("GET {path}"), "")
}

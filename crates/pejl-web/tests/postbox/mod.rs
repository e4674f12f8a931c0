//! A small SMTP server that keeps what it is handed, and can be told to refuse
//! or to fall silent after a mail has come.

#![allow(dead_code, reason = "each test uses a part")]

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

/// A mail as it came.
#[derive(Debug, Clone)]
pub struct Mail {
    pub to: String,
    /// Head and body, lines ended by a line feed.
    pub raw: String,
}

/// See the module.
#[derive(Clone)]
pub struct Postbox {
    pub address: SocketAddr,
    mails: Arc<Mutex<Vec<Mail>>>,
    refusals: Arc<Mutex<HashMap<String, String>>>,
    silent: Arc<AtomicBool>,
}

impl Postbox {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let postbox = Self {
            address: listener.local_addr().unwrap(),
            mails: Arc::default(),
            refusals: Arc::default(),
            silent: Arc::default(),
        };
        let own = postbox.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let own = own.clone();
                // A client that goes away ends its own conversation only.
                std::thread::spawn(move || drop(own.talk(stream)));
            }
        });
        postbox
    }

    /// All mails since the last look.
    pub fn take(&self) -> Vec<Mail> {
        std::mem::take(&mut *self.mails.lock().unwrap())
    }

    /// The one mail since the last look.
    pub fn one(&self) -> Mail {
        let mut mails = self.take();
        assert_eq!(mails.len(), 1, "{mails:?}");
        mails.remove(0)
    }

    pub fn is_empty(&self) -> bool {
        self.mails.lock().unwrap().is_empty()
    }

    /// Answers mail to `address` with `reply` ("550 5.1.1 ..."); takes it again where that is empty.
    pub fn refuse(&self, address: &str, reply: &str) {
        let mut refusals = self.refusals.lock().unwrap();
        match reply {
            "" => drop(refusals.remove(address)),
            reply => drop(refusals.insert(address.to_owned(), reply.to_owned())),
        }
    }

    /// Takes mails and then says nothing, as a server on a line that broke.
    pub fn fall_silent(&self, silent: bool) {
        self.silent.store(silent, Ordering::SeqCst);
    }

    fn talk(&self, stream: TcpStream) -> std::io::Result<()> {
        let mut out = stream.try_clone()?;
        let mut lines = BufReader::new(stream);
        let mut to = String::new();
        write!(out, "220 postkasse\r\n")?;
        let mut line = String::new();
        loop {
            line.clear();
            if lines.read_line(&mut line)? == 0 {
                return Ok(());
            }
            let upper = line.to_uppercase();
            let reply = match upper.split_whitespace().next().unwrap_or("") {
                "EHLO" => "250-postkasse\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES".to_owned(),
                "RCPT" => {
                    to = line.split(['<', '>']).nth(1).unwrap_or("").to_owned();
                    self.refusals.lock().unwrap().get(&to).cloned().unwrap_or_else(|| "250 ok".to_owned())
                }
                "DATA" => {
                    write!(out, "354 kom\r\n")?;
                    self.keep(&to, &mut lines)?;
                    if self.silent.load(Ordering::SeqCst) {
                        // Until the other side gives up.
                        return lines.read_line(&mut line).map(drop);
                    }
                    "250 ok".to_owned()
                }
                "QUIT" => {
                    write!(out, "221 farvel\r\n")?;
                    return Ok(());
                }
                _ => "250 ok".to_owned(),
            };
            write!(out, "{reply}\r\n")?;
        }
    }

    fn keep(&self, to: &str, lines: &mut impl BufRead) -> std::io::Result<()> {
        let mut raw = String::new();
        let mut line = String::new();
        while lines.read_line(&mut line)? > 0 && line != ".\r\n" {
            raw.push_str(line.strip_prefix('.').unwrap_or(&line).trim_end_matches(['\r', '\n']));
            raw.push('\n');
            line.clear();
        }
        self.mails.lock().unwrap().push(Mail { to: to.to_owned(), raw });
        Ok(())
    }
}

impl Mail {
    /// A header, unfolded and decoded.
    pub fn header(&self, name: &str) -> String {
        let (head, _) = self.raw.split_once("\n\n").unwrap();
        let unfolded = head.replace("\n ", " ");
        let start = format!("{}:", name.to_lowercase());
        let line = unfolded.lines().find(|line| line.to_lowercase().starts_with(&start)).unwrap_or("");
        let value = line.split_once(':').map_or("", |(_, value)| value).trim();
        let mut out = String::new();
        let mut before_encoded = false;
        for word in value.split(' ') {
            let encoded = word.strip_prefix("=?utf-8?b?").and_then(|word| word.strip_suffix("?="));
            // Blanks between encoded words are none.
            let one_word = before_encoded && encoded.is_some();
            if !(out.is_empty() || one_word) {
                out.push(' ');
            }
            before_encoded = encoded.is_some();
            out += &encoded.map_or_else(|| word.to_owned(), |e| String::from_utf8(base64(e)).unwrap());
        }
        out
    }

    /// The text, decoded.
    pub fn text(&self) -> String {
        self.part("text/plain")
    }

    /// The page, decoded.
    pub fn html(&self) -> String {
        self.part("text/html")
    }

    fn part(&self, media: &str) -> String {
        let at = self.raw.find(&format!("Content-Type: {media}")).unwrap_or_else(|| panic!("{media}: {}", self.raw));
        let (head, rest) = self.raw[at..].split_once("\n\n").unwrap();
        let boundary = self.raw.split("boundary=\"").nth(1).unwrap().split('"').next().unwrap();
        let body = rest.split(&format!("\n--{boundary}")).next().unwrap();
        if head.contains("quoted-printable") {
            quoted_printable(body)
        } else if head.contains("base64") {
            String::from_utf8(base64(body)).unwrap()
        } else {
            body.to_owned()
        }
    }

    /// The path of the first link in the text that begins with `start`.
    pub fn path(&self, base: &str, start: &str) -> String {
        let text = self.text();
        let link = text.split_whitespace().find(|word| word.starts_with(&format!("{base}{start}")));
        link.unwrap_or_else(|| panic!("{start} in {text}")).trim_start_matches(base).to_owned()
    }
}

fn quoted_printable(text: &str) -> String {
    let joined = text.replace("=\n", "");
    let mut out = Vec::new();
    let mut bytes = joined.bytes();
    while let Some(byte) = bytes.next() {
        if byte == b'=' {
            let hex = [bytes.next().unwrap(), bytes.next().unwrap()];
            out.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            out.push(byte);
        }
    }
    String::from_utf8(out).unwrap()
}

fn base64(text: &str) -> Vec<u8> {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let digits = text.bytes().filter_map(|b| DIGITS.iter().position(|d| *d == b));
    let (mut out, mut held, mut bits) = (Vec::new(), 0u32, 0);
    for digit in digits {
        held = held << 6 | digit as u32;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            out.push((held >> bits) as u8);
        }
    }
    out
}

//! Asks a local server for pages over kept-alive connections and tells how long it took.
//!
//! `hammer PORT PATHS each`        every path once, one after the other
//! `hammer PORT PATHS full 10 8`   as fast as it goes for 10 seconds on 8 connections
//! `hammer PORT PATHS rate 10 300` 300 a second for 10 seconds
//! `hammer PORT PATHS known 10 300` the same, but each names the tag of the page that it has: 304
//!
//! PATHS is a file with one path a line, with a tab and the kind of page before it
//! where the figures are wanted by kind, too. With `rate` and `known` a request's
//! time counts from when it was due, so that a stall of the server is not hidden
//! by the waiting client.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use std::{fs, io, process::ExitCode, thread};

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match run(&args) {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

/// A page to ask for.
struct Ask<'a> {
    kind: &'a str,
    path: &'a str,
    /// The tag of the page that is there already.
    tag: Option<String>,
}

/// How long the answers took, with the place of what was asked for.
type Times = Vec<(usize, Duration)>;

fn run(args: &[String]) -> io::Result<String> {
    let usage = || {
        let forms = "each | full SECONDS CONNECTIONS | rate SECONDS PER_SECOND | known SECONDS PER_SECOND";
        io::Error::other(format!("usage: hammer PORT PATHS {forms}"))
    };
    let number = |i: usize| args.get(i).and_then(|a| a.parse::<u64>().ok()).ok_or_else(usage);
    let port = number(0)? as u16;
    let text = fs::read_to_string(args.get(1).ok_or_else(usage)?)?;
    let lines = text.lines().filter(|l| !l.is_empty()).map(|line| line.split_once('\t').unwrap_or(("", line)));
    let mut asks: Vec<Ask> = lines.map(|(kind, path)| Ask { kind, path, tag: None }).collect();
    if asks.is_empty() {
        return Err(io::Error::other("no paths"));
    }
    if args.get(2).is_some_and(|form| form == "known") {
        learn(port, &mut asks)?;
    }
    let begun = Instant::now();
    let times = match args.get(2).map(String::as_str) {
        Some("each") => each(port, &asks)?,
        Some("full") => full(port, &asks, Duration::from_secs(number(3)?), number(4)? as usize)?,
        Some("rate" | "known") => rate(port, &asks, number(3)?, number(4)?)?,
        _ => return Err(usage()),
    };
    Ok(summary(&asks, &times, begun.elapsed()))
}

/// Fetches every page once, to know its tag.
fn learn(port: u16, asks: &mut [Ask]) -> io::Result<()> {
    let mut line = Line::open(port)?;
    for ask in asks {
        line.get(ask)?;
        ask.tag = Some(line.tag.take().ok_or_else(|| io::Error::other(format!("{} has no tag", ask.path)))?);
    }
    Ok(())
}

fn each(port: u16, asks: &[Ask]) -> io::Result<Times> {
    let mut line = Line::open(port)?;
    asks.iter().enumerate().map(|(at, ask)| Ok((at, timed(|| line.get(ask))?))).collect()
}

fn full(port: u16, asks: &[Ask], length: Duration, connections: usize) -> io::Result<Times> {
    let next = AtomicUsize::new(0);
    let end = Instant::now() + length;
    let work = || -> io::Result<Times> {
        let mut line = Line::open(port)?;
        let mut times = Vec::new();
        while Instant::now() < end {
            let at = next.fetch_add(1, Ordering::Relaxed) % asks.len();
            times.push((at, timed(|| line.get(&asks[at]))?));
        }
        Ok(times)
    };
    together(connections, work)
}

fn rate(port: u16, asks: &[Ask], seconds: u64, per_second: u64) -> io::Result<Times> {
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let work = || -> io::Result<Times> {
        let mut line = Line::open(port)?;
        let mut times = Vec::new();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if turn as u64 >= seconds * per_second {
                return Ok(times);
            }
            let due = begun + Duration::from_secs_f64(turn as f64 / per_second as f64);
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let at = turn % asks.len();
            // A page that an import has changed meanwhile is no page that is known.
            if line.get(&asks[at])? {
                times.push((at, due.elapsed()));
            }
        }
    };
    together(16, work)
}

/// The times of `work` on that many threads.
fn together<W: Fn() -> io::Result<Times> + Sync>(threads: usize, work: W) -> io::Result<Times> {
    let work = &work;
    thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        let mut all = Vec::new();
        for thread in running {
            all.extend(thread.join().map_err(|_| io::Error::other("a thread fell over"))??);
        }
        Ok(all)
    })
}

fn timed(ask: impl FnOnce() -> io::Result<bool>) -> io::Result<Duration> {
    let begun = Instant::now();
    ask()?;
    Ok(begun.elapsed())
}

fn summary(asks: &[Ask], times: &Times, elapsed: Duration) -> String {
    let mut kinds: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    for (at, time) in times {
        kinds.entry(asks[*at].kind).or_default().push(*time);
    }
    let all = figures(times.iter().map(|(_, time)| *time).collect());
    let per_second = times.len() as f64 / elapsed.as_secs_f64();
    let kinds: Vec<String> = kinds
        .into_iter()
        .filter(|(kind, _)| !kind.is_empty())
        .map(|(kind, times)| format!("\"{kind}\": {{{}}}", figures(times)))
        .collect();
    format!("{{{all}, \"per_second\": {per_second:.1}, \"kinds\": {{{}}}}}", kinds.join(", "))
}

fn figures(mut times: Vec<Duration>) -> String {
    times.sort();
    let at = |share: f64| {
        let index = ((times.len() as f64 * share).ceil() as usize).clamp(1, times.len().max(1)) - 1;
        times.get(index).map_or(0.0, |t| t.as_secs_f64() * 1e3)
    };
    let (median, most, slowest) = (at(0.5), at(0.99), at(1.0));
    format!(
        "\"requests\": {}, \"median_ms\": {median:.3}, \"p99_ms\": {most:.3}, \"max_ms\": {slowest:.3}",
        times.len()
    )
}

/// One kept-alive connection.
struct Line {
    port: u16,
    stream: BufReader<TcpStream>,
    body: Vec<u8>,
    /// The tag of the last answer.
    tag: Option<String>,
}

impl Line {
    fn open(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { port, stream: BufReader::new(stream), body: Vec::new(), tag: None })
    }

    /// Asks and reads the whole answer; another than 200 or 304 is an error. Gives false where a page
    /// that was there already has changed since.
    fn get(&mut self, ask: &Ask) -> io::Result<bool> {
        let path = ask.path;
        let known = ask.tag.as_ref().map_or_else(String::new, |tag| format!("If-None-Match: {tag}\r\n"));
        let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n{known}\r\n", self.port);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let printed = self.line()?;
            let header = printed.to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            if header.starts_with("etag:") {
                self.tag = printed.split_once(':').map(|(_, tag)| tag.trim().to_owned());
            }
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse().map_err(io::Error::other)?;
            }
            chunked |= header.starts_with("transfer-encoding:") && header.contains("chunked");
        }
        if chunked {
            self.chunks()?
        } else {
            self.take(length)?
        }
        match (status.contains(" 200 "), status.contains(" 304 ")) {
            (false, false) => Err(io::Error::other(format!("{path}: {status}"))),
            (_, known) => Ok(known == ask.tag.is_some()),
        }
    }

    fn chunks(&mut self) -> io::Result<()> {
        loop {
            let length = usize::from_str_radix(self.line()?.trim(), 16).map_err(io::Error::other)?;
            self.take(length)?;
            self.line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }

    fn take(&mut self, length: usize) -> io::Result<()> {
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)
    }

    fn line(&mut self) -> io::Result<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err(io::Error::other("the server closed the connection"));
        }
        Ok(line.trim_end().to_owned())
    }
}

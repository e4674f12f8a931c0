//! Asks a local server for pages over kept-alive connections and tells how long it took.
//!
//! `hammer PORT PATHS each`        every path once, one after the other
//! `hammer PORT PATHS full 10 8`   as fast as it goes for 10 seconds on 8 connections
//! `hammer PORT PATHS rate 10 300` 300 a second for 10 seconds
//!
//! PATHS is a file with one path a line. With `rate` a request's time counts from
//! when it was due, so that a stall of the server is not hidden by the waiting client.

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

fn run(args: &[String]) -> io::Result<String> {
    let usage =
        || io::Error::other("usage: hammer PORT PATHS each | full SECONDS CONNECTIONS | rate SECONDS PER_SECOND");
    let number = |i: usize| args.get(i).and_then(|a| a.parse::<u64>().ok()).ok_or_else(usage);
    let port = number(0)? as u16;
    let text = fs::read_to_string(args.get(1).ok_or_else(usage)?)?;
    let paths: Vec<&str> = text.lines().filter(|l| !l.is_empty()).collect();
    if paths.is_empty() {
        return Err(io::Error::other("no paths"));
    }
    let begun = Instant::now();
    let times = match args.get(2).map(String::as_str) {
        Some("each") => each(port, &paths)?,
        Some("full") => full(port, &paths, Duration::from_secs(number(3)?), number(4)? as usize)?,
        Some("rate") => rate(port, &paths, number(3)?, number(4)?)?,
        _ => return Err(usage()),
    };
    Ok(summary(times, begun.elapsed()))
}

fn each(port: u16, paths: &[&str]) -> io::Result<Vec<Duration>> {
    let mut line = Line::open(port)?;
    paths.iter().map(|path| timed(|| line.get(path))).collect()
}

fn full(port: u16, paths: &[&str], length: Duration, connections: usize) -> io::Result<Vec<Duration>> {
    let next = AtomicUsize::new(0);
    let end = Instant::now() + length;
    let work = || -> io::Result<Vec<Duration>> {
        let mut line = Line::open(port)?;
        let mut times = Vec::new();
        while Instant::now() < end {
            let path = paths[next.fetch_add(1, Ordering::Relaxed) % paths.len()];
            times.push(timed(|| line.get(path))?);
        }
        Ok(times)
    };
    together(connections, work)
}

fn rate(port: u16, paths: &[&str], seconds: u64, per_second: u64) -> io::Result<Vec<Duration>> {
    let next = AtomicUsize::new(0);
    let begun = Instant::now();
    let work = || -> io::Result<Vec<Duration>> {
        let mut line = Line::open(port)?;
        let mut times = Vec::new();
        loop {
            let turn = next.fetch_add(1, Ordering::Relaxed);
            if turn as u64 >= seconds * per_second {
                return Ok(times);
            }
            let due = begun + Duration::from_secs_f64(turn as f64 / per_second as f64);
            thread::sleep(due.saturating_duration_since(Instant::now()));
            line.get(paths[turn % paths.len()])?;
            times.push(due.elapsed());
        }
    };
    together(16, work)
}

/// The times of `work` on that many threads.
fn together<W: Fn() -> io::Result<Vec<Duration>> + Sync>(threads: usize, work: W) -> io::Result<Vec<Duration>> {
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

fn timed(ask: impl FnOnce() -> io::Result<()>) -> io::Result<Duration> {
    let begun = Instant::now();
    ask()?;
    Ok(begun.elapsed())
}

fn summary(mut times: Vec<Duration>, elapsed: Duration) -> String {
    times.sort();
    let at = |share: f64| {
        let index = ((times.len() as f64 * share).ceil() as usize).clamp(1, times.len().max(1)) - 1;
        times.get(index).map_or(0.0, |t| t.as_secs_f64() * 1e3)
    };
    let per_second = times.len() as f64 / elapsed.as_secs_f64();
    format!(
        "{{\"requests\": {}, \"per_second\": {per_second:.1}, \"median_ms\": {:.3}, \"p99_ms\": {:.3}, \"max_ms\": {:.3}}}",
        times.len(),
        at(0.5),
        at(0.99),
        at(1.0),
    )
}

/// One kept-alive connection.
struct Line {
    port: u16,
    stream: BufReader<TcpStream>,
    body: Vec<u8>,
}

impl Line {
    fn open(port: u16) -> io::Result<Self> {
        let stream = TcpStream::connect(("127.0.0.1", port))?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(Duration::from_secs(30)))?;
        Ok(Self { port, stream: BufReader::new(stream), body: Vec::new() })
    }

    /// Asks for `path` and reads the whole answer; an answer other than 200 is an error.
    fn get(&mut self, path: &str) -> io::Result<()> {
        let request = format!("GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\n\r\n", self.port);
        self.stream.get_mut().write_all(request.as_bytes())?;
        let status = self.line()?;
        let (mut length, mut chunked) = (0, false);
        loop {
            let header = self.line()?.to_ascii_lowercase();
            if header.is_empty() {
                break;
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
        if status.contains(" 200 ") { Ok(()) } else { Err(io::Error::other(format!("{path}: {status}"))) }
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

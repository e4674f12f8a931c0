//! What stands around the pages: health, figures for the operator, limits, robots, headers, and stopping.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod asking;
#[allow(dead_code, reason = "each test uses a part")]
mod shelf;

use asking::{ask, get};
use pejl_app::{FrontView, Holdings, ItemView, MeetingView, Standing};
use pejl_find::{SearchRequest, SearchResults};
use pejl_web::{Answers, Failure, Robots, ServeOptions, serve};
use shelf::Shelf;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};

/// The samples, with a library that stands as it is told to.
#[derive(Clone)]
struct Library {
    shelf: Shelf,
    standing: Option<Standing>,
}

impl Answers for Library {
    async fn front(&self) -> Result<FrontView, Failure> {
        self.shelf.front().await
    }
    async fn search(&self, request: &SearchRequest) -> Result<SearchResults, Failure> {
        self.shelf.search(request).await
    }
    async fn meeting(&self, address: &str) -> Result<Option<MeetingView>, Failure> {
        self.shelf.meeting(address).await
    }
    async fn item(&self, address: &str) -> Result<Option<ItemView>, Failure> {
        self.shelf.item(address).await
    }
    async fn standing(&self) -> Result<Standing, Failure> {
        self.standing.ok_or_else(|| "no route to /srv/secret.db".into())
    }
    async fn holdings(&self) -> Result<Holdings, Failure> {
        Ok(Holdings { meetings: 7, items: 90 })
    }
    async fn address_parts(&self) -> Result<usize, Failure> {
        self.shelf.address_parts().await
    }
    async fn addresses(&self, part: usize) -> Result<Option<Vec<pejl_app::PageAddress>>, Failure> {
        Answers::addresses(&self.shelf, part).await
    }
}

const LEVEL: Option<Standing> = Some(Standing { change: 42, followed: 40 });

/// The pages as `serve` serves them, for as long as the test runs.
fn served(options: ServeOptions, standing: Option<Standing>) -> SocketAddr {
    let (told, address) = std::sync::mpsc::channel();
    let options = ServeOptions { address: ([127, 0, 0, 1], 0).into(), ..options };
    std::thread::spawn(move || {
        let library = Library { shelf: Shelf::of_samples(), standing };
        let ready = move |address| told.send(address).unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        runtime.block_on(serve(library, options, ready, std::future::pending())).unwrap();
    });
    address.recv().unwrap()
}

/// Proxies on this machine; `from` is whom they speak for.
fn behind_proxy(options: ServeOptions) -> ServeOptions {
    ServeOptions { proxies: "127.0.0.1".parse().unwrap(), ..options }
}

fn limited(per_minute: u32) -> ServeOptions {
    behind_proxy(ServeOptions { requests_per_minute: std::num::NonZeroU32::new(per_minute), ..ServeOptions::default() })
}

#[test]
fn a_server_says_whether_it_is_ready_and_whether_it_lives() {
    let cases = [
        (LEVEL, 200, "ok"),
        (Some(Standing { change: 9, followed: 0 }), 503, "behind"),
        (Some(Standing { change: 900_000, followed: 40 }), 503, "behind"),
        (None, 503, "library-away"),
    ];
    for (standing, status, word) in cases {
        let address = served(ServeOptions::default(), standing);
        let ready = get(address, "/sundhed");
        assert_eq!((ready.status, ready.body), (status, format!("{word}\n")));
        let data = get(address, "/sundhed.json");
        assert_eq!((data.status, data.body), (status, format!("{{\"status\":\"{word}\"}}")));
        let by_header = ask(address, "GET /sundhed", "accept: application/json\r\n");
        assert_eq!((by_header.status, by_header.find("cache-control")), (status, Some("no-store")));
        assert_eq!(get(address, "/sundhed/lever").status, 200);
        assert_eq!(get(address, "/sundhed/lever.json").body, "{\"status\":\"ok\"}");
        assert_eq!(get(address, "/").status, 200, "what can be shown is shown");
    }
}

#[test]
fn a_client_that_does_not_end_its_request_is_let_go() {
    let head_wait = std::time::Duration::from_millis(1);
    let address = served(ServeOptions { head_wait, ..ServeOptions::default() }, LEVEL);
    for begun in ["", "GET / HTTP/1.1\r\nhost: pejl.example\r\nx-slow: "] {
        let mut stream = TcpStream::connect(address).unwrap();
        // Only so that a server that waits for ever fails the test instead of hanging it.
        stream.set_read_timeout(Some(std::time::Duration::from_secs(60))).unwrap();
        // The server may be gone already.
        let _ = stream.write_all(begun.as_bytes());
        match stream.read_to_end(&mut Vec::new()) {
            Ok(read) => assert_eq!(read, 0, "{begun}"),
            Err(error) => assert_eq!(error.kind(), std::io::ErrorKind::ConnectionReset, "{begun}"),
        }
    }
}

/// A port that nobody listened on a moment ago.
fn free_port() -> SocketAddr {
    TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap()
}

/// The value of the figure whose line begins with `name`.
fn figure(told: &str, name: &str) -> f64 {
    let line = told.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{name}: {told}"));
    line.rsplit(' ').next().unwrap().parse().unwrap()
}

#[test]
fn figures_are_told_on_an_address_of_their_own() {
    let figures = free_port();
    let address = served(ServeOptions { metrics_address: Some(figures), ..ServeOptions::default() }, LEVEL);
    let words = "hemmelig+s%C3%B8gning";
    for path in ["/", "/", "/findes/ikke/hemmelig", "/moede/hemmelig", &format!("/soeg?q={words}")] {
        get(address, path);
    }
    ask(address, "BREW /", "");
    assert_eq!(get(address, "/metrics").status, 404, "the public reads none");
    assert_eq!(get(figures, "/").status, 404);
    let told = get(figures, "/metrics");
    assert_eq!(told.find("content-type"), Some("application/openmetrics-text; version=1.0.0; charset=utf-8"));
    let told = told.body;
    assert!(told.ends_with("# EOF\n") && !told.contains("hemmelig") && !told.contains("BREW"), "{told}");
    let count = |route: &str, method: &str, status: u16| {
        let name = format!("pejl_http_requests_total{{route=\"{route}\",method=\"{method}\",status=\"{status}\"}}");
        figure(&told, &name)
    };
    assert_eq!((count("/", "GET", 200), count("/soeg", "GET", 200)), (2.0, 1.0));
    assert_eq!((count("none", "GET", 404), count("/moede/{*address}", "GET", 404)), (2.0, 1.0));
    assert_eq!(count("/", "other", 405), 1.0);
    assert_eq!(figure(&told, "pejl_http_request_duration_seconds_bucket{le=\"+Inf\",route=\"/\"}"), 3.0);
    assert_eq!(figure(&told, "pejl_http_requests_in_flight"), 0.0);
    for (name, value) in
        [("library_up", 1.0), ("library_change", 42.0), ("index_change", 40.0), ("library_items", 90.0)]
    {
        assert_eq!(figure(&told, &format!("pejl_{name} ")), value, "{name}");
    }
    assert!(figure(&told, "pejl_resident_memory_bytes ") > 1e6 && told.contains("pejl_build_info{version=\""));
    sound(&told);
}

/// That `told` is the text format: every figure has its type, told before it, and a number.
fn sound(told: &str) {
    let mut known: Vec<&str> = Vec::new();
    for line in told.lines().filter(|line| *line != "# EOF") {
        if let Some(rest) = line.strip_prefix("# TYPE ") {
            let (name, kind) = rest.split_once(' ').unwrap();
            assert!(["counter", "gauge", "histogram", "info"].contains(&kind), "{line}");
            known.push(name);
        } else if !line.starts_with("# HELP ") && !line.starts_with("# UNIT ") {
            let name = line.split(['{', ' ']).next().unwrap();
            assert!(known.iter().any(|known| name.starts_with(known)), "{line}");
            assert!(line.rsplit(' ').next().unwrap().parse::<f64>().is_ok(), "{line}");
        }
    }
}

#[test]
fn a_library_that_is_away_is_told_in_the_figures() {
    let figures = free_port();
    served(ServeOptions { metrics_address: Some(figures), ..ServeOptions::default() }, None);
    let told = get(figures, "/metrics").body;
    assert_eq!(figure(&told, "pejl_library_up "), 0.0);
    assert!(!told.contains("secret"), "{told}");
}

#[test]
fn a_client_that_asks_too_much_is_told_to_wait() {
    let address = served(limited(3), LEVEL);
    let from = |client: &str, path: &str, more: &str| {
        ask(address, &format!("GET {path}"), &format!("x-forwarded-for: 203.0.113.1, {client}\r\n{more}"))
    };
    for left in ["2", "1", "0"] {
        let answer = from("192.0.2.7", "/", "");
        assert_eq!((answer.status, answer.find("ratelimit-policy")), (200, Some("\"default\";q=3;w=60")));
        assert!(answer.find("ratelimit").unwrap().starts_with(&format!("\"default\";r={left};t=")), "{}", answer.head);
    }
    let page = from("192.0.2.7", "/", "");
    let wait: u32 = page.find("retry-after").unwrap().parse().unwrap();
    assert!(page.status == 429 && (1..=20).contains(&wait), "{}", page.head);
    assert!(page.body.contains("<h1>For mange forespørgsler</h1>") && page.find("content-security-policy").is_some());
    let data = from("192.0.2.7", "/forside.json", "");
    assert_eq!((data.status, data.find("content-type")), (429, Some("application/problem+json")));
    assert!(data.body.contains("\"title\":\"For mange forespørgsler\"") && data.find("retry-after").is_some());
    for free in ["/assets/pejl.css", "/sundhed", "/robots.txt"] {
        let answer = from("192.0.2.7", free, "");
        assert_eq!((answer.status, answer.find("ratelimit")), (200, None), "{free}");
    }
    assert_eq!(from("192.0.2.8", "/", "").status, 200, "others are not held up");
    for _ in 0..5 {
        let own = get(address, "/");
        assert_eq!((own.status, own.find("ratelimit")), (200, None), "nobody is named: a program here");
    }
}

#[test]
fn nobody_names_the_client_where_no_proxy_is_trusted() {
    let options = ServeOptions { requests_per_minute: std::num::NonZeroU32::new(1), ..ServeOptions::default() };
    let address = served(options, LEVEL);
    for _ in 0..3 {
        let answer = ask(address, "GET /api", "x-forwarded-for: 192.0.2.7\r\nx-forwarded-proto: https\r\n");
        assert_eq!(answer.status, 200);
        assert!(!answer.body.contains("https://127.0.0.1"), "nor tells that it came by HTTPS");
    }
}

#[test]
fn a_trusted_proxy_tells_that_it_was_asked_by_https() {
    let address = served(behind_proxy(ServeOptions::default()), LEVEL);
    let by = |proto: &str| ask(address, "GET /sitemap.xml", &format!("x-forwarded-proto: {proto}\r\n")).body;
    assert!(by("https").contains(&format!("<loc>https://{address}/sitemap/1.xml</loc>")));
    assert!(by("http").contains(&format!("<loc>http://{address}/")) && by("\"><b>").contains("<loc>http://"));
    let own = ServeOptions { public_address: Some("http://pejl.example".into()), ..ServeOptions::default() };
    let address = served(behind_proxy(own), LEVEL);
    let told = ask(address, "GET /sitemap.xml", "x-forwarded-proto: https\r\n").body;
    assert!(told.contains("<loc>http://pejl.example/"), "the settings know better");
}

#[test]
fn robots_may_look_or_are_asked_to_stay_away() {
    let open = served(ServeOptions::default(), LEVEL);
    assert!(get(open, "/robots.txt").body.contains("Disallow: /soeg\n"));
    assert_eq!(get(open, "/").find("x-robots-tag"), None);
    let closed = served(ServeOptions { robots: Robots::Closed, ..ServeOptions::default() }, LEVEL);
    assert_eq!(get(closed, "/robots.txt").body, "User-agent: *\nDisallow: /\n");
    for path in ["/", "/soeg.json", "/sitemap.xml", "/assets/pejl.css", "/findes-ikke"] {
        assert_eq!(get(closed, path).find("x-robots-tag"), Some("noindex, nofollow"), "{path}");
    }
}

#[test]
fn every_answer_has_its_security_headers() {
    let options = ServeOptions { public_address: Some("https://pejl.example".into()), ..ServeOptions::default() };
    let address = served(options, LEVEL);
    for path in ["/", "/soeg.json", "/soeg.atom", "/assets/pejl.css", "/findes-ikke", "/sundhed", "/favicon.svg"] {
        let answer = get(address, path);
        let of = |name: &str| answer.find(name).unwrap_or_else(|| panic!("{path} lacks {name}: {}", answer.head));
        let policy = of("content-security-policy");
        assert!(policy.contains("default-src 'self'") && !policy.contains("unsafe"), "{policy}");
        assert_eq!((of("x-content-type-options"), of("referrer-policy")), ("nosniff", "no-referrer"));
        assert!(of("permissions-policy").contains("geolocation=()"));
        assert_eq!(of("strict-transport-security"), "max-age=31536000");
        let open = path.ends_with(".json") || path.ends_with(".atom");
        assert_eq!(of("cross-origin-resource-policy"), if open { "cross-origin" } else { "same-origin" }, "{path}");
        assert_eq!(answer.find("access-control-allow-origin").is_some(), open, "{path}");
        assert_eq!(answer.find("set-cookie"), None);
        assert_eq!(answer.find("server"), None, "what runs here is nobody's business");
    }
    let plain = served(ServeOptions::default(), LEVEL);
    assert_eq!(get(plain, "/").find("strict-transport-security"), None);
}

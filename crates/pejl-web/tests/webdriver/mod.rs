//! As much of the WebDriver protocol as the tests need, over plain HTTP.

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The keys as WebDriver writes them.
pub const TAB: &str = "\u{e004}";
pub const ENTER: &str = "\u{e007}";

/// What the browser tests need from the machine.
pub struct Tools {
    chromium: PathBuf,
    driver: PathBuf,
    /// The source of axe-core.
    pub axe: String,
}

/// The tools, or `None` after saying so where one is missing.
pub fn tools() -> Option<Tools> {
    let from = |name, usual: PathBuf| std::env::var_os(name).map_or(usual, PathBuf::from);
    let target = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("../test-assets/axe.min.js");
    let chromium = from("PEJL_TEST_CHROMIUM", "/usr/bin/chromium".into());
    let driver = from("PEJL_TEST_CHROMEDRIVER", "/usr/bin/chromedriver".into());
    let axe = from("PEJL_TEST_AXE", target);
    for tool in [&chromium, &driver, &axe] {
        if !tool.is_file() {
            let skipped = format!("skipped: {} is missing", tool.display());
            assert!(std::env::var("PEJL_TEST_ALL").as_deref() != Ok("1"), "{skipped}");
            eprintln!("{skipped}");
            return None;
        }
    }
    let axe = std::fs::read_to_string(axe).expect("axe.min.js can be read");
    Some(Tools { chromium, driver, axe })
}

/// A headless Chromium with an empty profile; it ends with the value.
pub struct Browser {
    driver: Child,
    port: u16,
    session: String,
    /// Held open: the driver stops where nobody listens to it.
    _said: BufReader<std::process::ChildStdout>,
    _profile: tempfile::TempDir,
}

impl Browser {
    pub fn start(tools: &Tools) -> Self {
        let profile = tempfile::tempdir().unwrap();
        let mut driver =
            Command::new(&tools.driver).arg("--port=0").stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut said = BufReader::new(driver.stdout.take().unwrap());
        let lines = said.by_ref().lines();
        let started = lines.map_while(Result::ok).find(|line| line.contains("started successfully on port")).unwrap();
        let port = started.rsplit(' ').next().unwrap().trim_end_matches('.').parse().unwrap();
        let mut browser = Self { driver, port, session: String::new(), _said: said, _profile: profile };
        let data = format!("--user-data-dir={}", browser._profile.path().display());
        let flags = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            &data,
        ];
        let options = json!({ "binary": tools.chromium, "args": flags });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "goog:chromeOptions": options } } });
        let session = browser.send("POST", "/session", &wanted);
        browser.session = session["sessionId"].as_str().expect("a session begins").to_owned();
        browser
    }

    pub fn open(&self, url: &str) {
        self.command("url", &json!({ "url": url }));
    }

    pub fn run(&self, script: &str) -> Value {
        self.command("execute/sync", &json!({ "script": script, "args": [] }))
    }

    pub fn run_async(&self, script: &str) -> Value {
        self.command("execute/async", &json!({ "script": script, "args": [] }))
    }

    pub fn resize(&self, width: u32, height: u32) {
        let size = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
        let order = json!({ "cmd": "Emulation.setDeviceMetricsOverride", "params": size });
        self.command("goog/cdp/execute", &order);
    }

    /// Shows the page as on `media` ("print", or "" for the screen) to a reader with `wishes`.
    pub fn show_as(&self, media: &str, wishes: &[(&str, &str)]) {
        let features: Vec<Value> = wishes.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        let order = json!({ "cmd": "Emulation.setEmulatedMedia", "params": { "media": media, "features": features } });
        self.command("goog/cdp/execute", &order);
    }

    /// The page as the accessibility tree has it: a line for each node that a
    /// screen reader names, with role, name and what is told of its state.
    pub fn spoken(&self) -> String {
        let order = json!({ "cmd": "Accessibility.getFullAXTree", "params": {} });
        let tree = self.command("goog/cdp/execute", &order);
        let nodes = tree["nodes"].as_array().expect("a tree of nodes");
        let by_id = nodes.iter().map(|node| (node["nodeId"].as_str().unwrap_or(""), node)).collect();
        let mut lines = String::new();
        told(&nodes[0], &by_id, 0, &mut lines);
        lines
    }

    /// Types each character on the keyboard, wherever the focus is.
    pub fn press(&self, keys: &str) {
        let key = |kind: &str, c: char| json!({ "type": kind, "value": c.to_string() });
        let strokes: Vec<Value> = keys.chars().flat_map(|c| [key("keyDown", c), key("keyUp", c)]).collect();
        self.command("actions", &json!({ "actions": [{ "type": "key", "id": "keyboard", "actions": strokes }] }));
    }

    /// Asks again until `script` answers true; a page that never comes fails the test.
    pub fn wait_until(&self, script: &str) {
        let begun = Instant::now();
        while self.run(script) != true {
            assert!(begun.elapsed() < Duration::from_secs(30), "never: {script}");
        }
    }

    fn command(&self, name: &str, body: &Value) -> Value {
        self.send("POST", &format!("/session/{}/{name}", self.session), body)
    }

    fn send(&self, method: &str, path: &str, body: &Value) -> Value {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        let body = body.to_string();
        let head = format!(
            "{method} {path} HTTP/1.1\r\nhost: 127.0.0.1:{}\r\nconnection: close\r\ncontent-length: {}\r\n\r\n",
            self.port,
            body.len()
        );
        stream.write_all(head.as_bytes()).unwrap();
        stream.write_all(body.as_bytes()).unwrap();
        // The driver keeps the line open whatever it is asked: the length tells the end.
        let mut reader = BufReader::new(stream);
        let (mut head, mut length) = (String::new(), 0);
        while reader.read_line(&mut head).unwrap() > 2 {
            let line = head.lines().last().unwrap_or("").to_lowercase();
            if let Some(value) = line.strip_prefix("content-length:") {
                length = value.trim().parse().unwrap();
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body).unwrap();
        let answer: Value = serde_json::from_slice(&body).expect("the driver answers in JSON");
        assert!(head.contains(" 200 "), "{path}: {}", answer["value"]["message"]);
        answer["value"].clone()
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        if !self.session.is_empty() && !std::thread::panicking() {
            self.send("DELETE", &format!("/session/{}", self.session), &json!({}));
        }
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// Roles that only hold others together, or repeat the text that names their parent.
const SILENT: [&str; 9] = [
    "none",
    "generic",
    "paragraph",
    "InlineTextBox",
    "StaticText",
    "LabelText",
    "LineBreak",
    "ListMarker",
    "RootWebArea",
];

fn told(node: &Value, by_id: &std::collections::HashMap<&str, &Value>, depth: usize, lines: &mut String) {
    let role = node["role"]["value"].as_str().unwrap_or("none");
    let name = node["name"]["value"].as_str().unwrap_or("");
    let words = matches!(role, "StaticText") && !matches!(parent_role(node, by_id), "link" | "heading" | "button");
    let silent = node["ignored"] == true || (SILENT.contains(&role) && !words);
    if !silent {
        let state: Vec<String> = node["properties"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|p| matches!((role, p["name"].as_str()), ("heading", Some("level")) | (_, Some("expanded"))))
            .map(|p| format!(" {}={}", p["name"].as_str().unwrap_or(""), p["value"]["value"]))
            .collect();
        let role = if words { "text" } else { role };
        lines.push_str(&format!("{}{role}: {name}{}\n", "  ".repeat(depth), state.concat()));
    }
    let deeper = depth + usize::from(!silent);
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| by_id.get(id)) {
            told(child, by_id, deeper, lines);
        }
    }
}

fn parent_role<'a>(node: &Value, by_id: &std::collections::HashMap<&str, &'a Value>) -> &'a str {
    let parent = node["parentId"].as_str().and_then(|id| by_id.get(id).copied());
    parent.and_then(|parent| parent["role"]["value"].as_str()).unwrap_or("none")
}

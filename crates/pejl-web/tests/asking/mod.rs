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
    pub fn header(&self, name: &str) -> &str {
        let of = |line: &&str| line.split_once(": ").is_some_and(|(known, _)| known.eq_ignore_ascii_case(name));
        self.head.lines().find(of).and_then(|line| line.split_once(": ")).map_or("", |(_, value)| value)
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.body))
    }
}

pub fn ask(address: SocketAddr, request: &str, headers: &str) -> Answer {
    let mut stream = TcpStream::connect(address).unwrap();
    // HTTP/1.0 gets its answer in one piece.
    write!(stream, "{request} HTTP/1.0\r\nhost: {address}\r\n{headers}\r\n").unwrap();
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    let (head, body) = text.split_once("\r\n\r\n").unwrap();
    let status = head.split_whitespace().nth(1).unwrap().parse().unwrap();
    Answer { status, head: head.to_owned(), body: body.to_owned() }
}

pub fn get(address: SocketAddr, path: &str) -> Answer {
    ask(address, &format!("GET {path}"), "")
}

/// Where `value` is not what `schema` says.
pub fn faults(api: &Value, schema: &Value, value: &Value, at: &str, out: &mut Vec<String>) {
    if let Some(name) = schema["$ref"].as_str().and_then(|name| name.rsplit('/').next()) {
        return faults(api, &api["components"]["schemas"][name], value, at, out);
    }
    if let Some(choices) = schema["anyOf"].as_array() {
        if !value.is_null() {
            faults(api, &choices[0], value, at, out);
        }
        return;
    }
    let fits = match schema["type"].as_str().unwrap() {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "integer" => value.is_u64(),
        "boolean" => value.is_boolean(),
        _ => value.is_string() && schema["enum"].as_array().is_none_or(|words| words.contains(value)),
    };
    if !fits {
        out.push(format!("{at}: {value}"));
    }
    for (nr, entry) in value.as_array().into_iter().flatten().enumerate() {
        faults(api, &schema["items"], entry, &format!("{at}[{nr}]"), out);
    }
    let Some(keys) = value.as_object().filter(|_| schema["properties"].is_object()) else { return };
    for (key, entry) in keys {
        match schema["properties"].get(key) {
            Some(schema) => faults(api, schema, entry, &format!("{at}.{key}"), out),
            None => out.push(format!("{at}.{key} is not described")),
        }
    }
    let required = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str);
    out.extend(required.filter(|key| !keys.contains_key(*key)).map(|key| format!("{at}.{key} is missing")));
}

//! Whether an answer is what the published description says.

#![allow(dead_code, reason = "each test uses a part")]

use serde_json::Value;

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

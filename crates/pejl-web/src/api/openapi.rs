//! The table of addresses as OpenAPI 3.1.

use super::endpoints::{Endpoint, Parameter, endpoints};
use super::oparl::OPARL;
use super::shapes::{schema, shapes, type_of};
use pejl_words as words;
use serde_json::{Map, Value, json};

/// The description of all addresses under `base`.
pub(crate) fn openapi(base: &str) -> Value {
    let all = endpoints().chain(&OPARL);
    let paths: Map<String, Value> =
        all.map(|endpoint| (endpoint.path.to_owned(), json!({ "get": operation(endpoint) }))).collect();
    let schemas: Map<String, Value> = shapes().map(|shape| (shape.0.to_owned(), schema(shape))).collect();
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": words::label("web-brand"),
            "version": crate::data::VERSION.to_string(),
            "description": words::label("web-api-lead"),
            "license": { "name": "EUPL-1.2", "identifier": "EUPL-1.2" },
        },
        "servers": [{ "url": base }],
        "paths": paths,
        "components": { "schemas": schemas },
    })
}

fn operation(endpoint: &Endpoint) -> Value {
    let parameters: Vec<Value> = endpoint.parameters.iter().map(parameter).collect();
    let shape = endpoint.shape.map_or_else(
        || if endpoint.media == "application/json" { json!({ "type": "object" }) } else { type_of("string") },
        type_of,
    );
    let told = words::label(endpoint.told);
    let problem = json!({ "application/problem+json": { "schema": type_of("Problem") } });
    json!({
        "operationId": endpoint.id,
        "summary": told,
        "parameters": parameters,
        "responses": {
            "200": { "description": told, "content": { endpoint.media: { "schema": shape } } },
            "304": { "description": words::label("web-api-unchanged") },
            "default": { "description": words::label("web-api-problem"), "content": problem },
        },
    })
}

fn parameter(parameter: &Parameter) -> Value {
    json!({
        "name": parameter.name,
        "in": if parameter.in_path { "path" } else { "query" },
        "required": parameter.in_path,
        "description": words::label(parameter.told),
        "schema": type_of(parameter.kind),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_shape_hides_another_of_the_same_name() {
        let mut seen = std::collections::BTreeSet::new();
        for shape in shapes() {
            assert!(seen.insert(shape.0), "{} stands twice", shape.0);
        }
    }

    #[test]
    fn the_description_is_as_published() {
        let text = serde_json::to_string_pretty(&openapi("https://pejl.example")).unwrap();
        insta::assert_snapshot!("openapi", text);
    }

    #[test]
    fn every_name_in_the_description_is_defined() {
        let text = openapi("").to_string();
        for (_, rest) in text.match_indices("#/components/schemas/").map(|(at, m)| (at, &text[at + m.len()..])) {
            let name = rest.split('"').next().unwrap();
            assert!(shapes().any(|shape| shape.0 == name), "{name}");
        }
        for endpoint in endpoints().chain(&OPARL) {
            for parameter in endpoint.parameters.iter().filter(|p| p.in_path) {
                assert!(endpoint.path.contains(&format!("{{{}}}", parameter.name)), "{}", endpoint.path);
            }
        }
    }
}

//! The addresses described for a person.

use super::endpoints::{Endpoint, endpoints};
use crate::pages::Head;
use askama::Template;
use pejl_words as words;
use std::borrow::Cow;

#[derive(Template)]
#[template(path = "api.html")]
struct ApiPage {
    head: Head,
    endpoints: Vec<Row>,
}

pub(super) struct Row {
    pub(super) path: &'static str,
    pub(super) told: Cow<'static, str>,
    pub(super) media: &'static str,
    pub(super) parameters: Vec<(&'static str, Cow<'static, str>)>,
    pub(super) example: Option<&'static str>,
}

/// The page `/api`.
pub(crate) fn api_page(base: &str) -> askama::Result<String> {
    ApiPage { head: Head::of_api(base), endpoints: endpoints().map(row).collect() }.render()
}

pub(super) fn row(endpoint: &Endpoint) -> Row {
    let parameters = endpoint.parameters.iter();
    Row {
        path: endpoint.path,
        told: words::label(endpoint.told),
        media: endpoint.media,
        parameters: parameters.map(|parameter| (parameter.name, words::label(parameter.told))).collect(),
        example: endpoint.example,
    }
}

//! What is subscribed to: in addresses, and as a person calls it.

use crate::addresses::case_path;
use crate::pages::choices;
use crate::search_address;
use crate::{Failure, site};
use pejl_app::{AppError, Library, Topic, TopicKind, Viewer};
use pejl_find::SearchRequest;
use pejl_words as words;

/// The name of a kind in addresses and forms.
const KINDS: [(TopicKind, &str); 3] =
    [(TopicKind::Search, "soegning"), (TopicKind::Case, "sag"), (TopicKind::Committee, "udvalg")];
/// Longer values are no topic: the longest search is far below.
const LONGEST: usize = 2000;

/// The name of `kind` in addresses and forms.
pub(crate) fn kind_name(kind: TopicKind) -> &'static str {
    KINDS.iter().find(|(known, _)| *known == kind).map_or("", |(_, name)| name)
}

/// The topic that a field names, in its own spelling.
pub(crate) fn topic_named(name: &str, value: &str) -> Option<Topic> {
    let (kind, _) = KINDS.iter().find(|(_, known)| *known == name)?;
    let value = value.trim();
    if value.len() > LONGEST || (value.is_empty() && *kind != TopicKind::Search) {
        return None;
    }
    Some(topic_of(*kind, value))
}

/// The topic that is kept as `kind` and `value`.
pub(crate) fn topic_of(kind: TopicKind, value: &str) -> Topic {
    match kind {
        TopicKind::Case => Topic::Case(value.to_owned()),
        TopicKind::Committee => Topic::Committee(value.to_owned()),
        TopicKind::Search => {
            let read = search_address::parse(value);
            let order = search_address::usual_order(&read.words);
            let request = SearchRequest { offset: 0, order, ..read };
            let address = search_address::address(&request);
            let query = address.split_once('?').map_or("", |(_, query)| query).to_owned();
            Topic::Search { query, request: Box::new(request) }
        }
    }
}

/// The page of what is kept as `kind` and `value`, without host.
pub(crate) fn topic_path(kind: TopicKind, value: &str) -> String {
    match kind {
        TopicKind::Search if value.is_empty() => "/soeg".to_owned(),
        TopicKind::Search => format!("/soeg?{value}"),
        TopicKind::Case => case_path(value).unwrap_or_else(|| "/soeg".to_owned()),
        TopicKind::Committee => format!("/udvalg/{value}"),
    }
}

/// The link with which it is subscribed to, where the site offers it.
pub(crate) fn subscribe_link(kind: TopicKind, value: &str) -> Option<String> {
    let mut pairs = form_urlencoded::Serializer::new(String::new());
    pairs.append_pair(kind_name(kind), value);
    site::subscribes().then(|| format!("/abonner?{}", pairs.finish()))
}

/// What a person calls it.
pub(crate) async fn topic_title(library: &Library, kind: TopicKind, value: &str) -> Result<String, Failure> {
    match topic_of(kind, value) {
        Topic::Case(number) => Ok(words::text("web-case-title", &[("number", (&number).into())])),
        Topic::Search { request, .. } => Ok(search_title(&request)),
        Topic::Committee(address) => match library.read_committee(Viewer::Public, &address).await {
            Ok(view) => Ok(format!("{}, {}", view.name, view.municipality)),
            // All its meetings were forgotten; its address says what it was.
            Err(AppError::NotFound(_)) => Ok(address),
            Err(error) => Err(error.into()),
        },
    }
}

fn search_title(request: &SearchRequest) -> String {
    let typed = match request.words.as_str() {
        "" => words::label("web-results-all").into_owned(),
        typed => words::text("web-results-for", &[("words", typed.into())]),
    };
    std::iter::once(typed).chain(choices(request)).collect::<Vec<_>>().join(" · ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_search_is_kept_in_one_spelling_whatever_page_and_order_it_was_seen_in() {
        let one = topic_named("soegning", "side=3&sortering=aeldste&kommune=Faxe&q=unge").unwrap();
        let other = topic_named("soegning", "?q=unge&kommune=Faxe&x=y".trim_start_matches('?')).unwrap();
        assert_eq!(one, other);
        assert_eq!(one.value(), "q=unge&kommune=Faxe");
        assert_eq!(topic_path(TopicKind::Search, one.value()), "/soeg?q=unge&kommune=Faxe");
        assert_eq!(topic_named("soegning", "").unwrap().value(), "");
    }

    #[test]
    fn what_is_no_topic_is_none() {
        for (name, value) in [("udvalg", " "), ("sag", ""), ("x", "y"), ("sag", &*"1".repeat(3000))] {
            assert_eq!(topic_named(name, value), None);
        }
        assert_eq!(subscribe_link(TopicKind::Case, "1"), None, "no link where no mail is sent");
    }
}

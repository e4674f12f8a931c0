//! What every page knows of its site without being told by each handler: whom
//! to write to, and whether mail can be sent. Set around each request.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use pejl_words as words;
use std::borrow::Cow;
use std::sync::Arc;

tokio::task_local! {
    static SITE: Arc<SiteFacts>;
}

/// See the module.
#[derive(Debug, Default)]
pub(crate) struct SiteFacts {
    /// Who to write to about something that should be corrected or removed.
    pub(crate) contact: Option<String>,
    /// True where one can subscribe.
    pub(crate) subscribes: bool,
}

/// The way to have something corrected or removed, at the foot of each page.
pub(crate) struct Takedown {
    /// Where to; none where the contact is no address.
    pub(crate) href: Option<String>,
    /// What stands there.
    pub(crate) name: Cow<'static, str>,
}

/// Lets the pages of one request know their site.
pub(crate) async fn known(State(site): State<Arc<SiteFacts>>, request: Request, next: Next) -> Response {
    SITE.scope(site, next.run(request)).await
}

/// See [`Takedown`].
pub(crate) fn takedown() -> Takedown {
    match contact() {
        Some(contact) => Takedown { href: href(&contact), name: contact.into() },
        None => Takedown { href: Some("/om#fjern".to_owned()), name: words::label("web-footer-takedown-about") },
    }
}

/// The same as a sentence, for feeds; `base` stands before a path.
pub(crate) fn takedown_sentence(base: &str) -> String {
    let takedown = takedown();
    let to = match takedown.href {
        Some(path) if path.starts_with('/') => format!("{base}{path}"),
        _ => takedown.name.into_owned(),
    };
    format!("{} {to}", words::label("web-footer-takedown"))
}

/// Who to write to.
pub(crate) fn contact() -> Option<String> {
    SITE.try_with(|site| site.contact.clone()).ok().flatten()
}

/// The link to whom to write to, where it can be one.
pub(crate) fn contact_href() -> Option<String> {
    contact().as_deref().and_then(href)
}

/// True where one can subscribe.
pub(crate) fn subscribes() -> bool {
    SITE.try_with(|site| site.subscribes).unwrap_or(false)
}

/// The link to a contact: a page, or a mail where it looks like an address.
fn href(contact: &str) -> Option<String> {
    let contact = contact.trim();
    if contact.starts_with("https://") || contact.starts_with("http://") {
        return Some(contact.to_owned());
    }
    // What would end the address and begin something else is not an address.
    let plain = !contact.contains([' ', '?', '&', '%', '<', '>', '"', ',', ';', ':']);
    (plain && contact.parse::<lettre::Address>().is_ok()).then(|| format!("mailto:{contact}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_contact_is_a_link_where_it_can_be_one() {
        assert_eq!(href("pejl@kommune.example").as_deref(), Some("mailto:pejl@kommune.example"));
        assert_eq!(href("https://kommune.example/kontakt").as_deref(), Some("https://kommune.example/kontakt"));
        for none in ["Borgerservice", "tlf. 12 34", "a@b.dk?bcc=c@d.dk", "javascript:alert(1)", ""] {
            assert_eq!(href(none), None, "{none}");
        }
    }

    #[test]
    fn outside_of_a_request_the_page_about_pejl_is_named() {
        assert_eq!(takedown().href.as_deref(), Some("/om#fjern"));
        assert!(!subscribes());
        assert!(takedown_sentence("https://pejl.example").ends_with(" https://pejl.example/om#fjern"));
    }
}

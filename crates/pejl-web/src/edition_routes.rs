//! Meetings and items in an older edition: the same addresses with `?version=`.

use crate::answers::Answers;
use crate::asked::{Asked, Form};
use crate::data::{item_data, json, meeting_data};
use crate::pages::{item_edition_page, meeting_edition_page};
use crate::problem::Problem;
use crate::routes::{Site, elsewhere};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{Html, IntoResponse, Response};

/// Search machines are to know the current edition only.
const ROBOTS: HeaderName = HeaderName::from_static("x-robots-tag");

/// The edition that a query asks for, if it asks for any.
pub(crate) fn wanted(query: Option<&str>) -> Result<Option<u32>, Problem> {
    let mut pairs = form_urlencoded::parse(query.unwrap_or_default().as_bytes());
    let Some((_, value)) = pairs.find(|(name, _)| name == "version") else { return Ok(None) };
    value.parse().map(Some).map_err(|_| Problem::NotFound)
}

/// The meeting at `address` in `edition`; none where that is the current one.
pub(crate) async fn meeting<A: Answers>(
    site: &Site<A>,
    address: &str,
    edition: u32,
    asked: &Asked,
    end: &str,
) -> Result<Option<Response>, Problem> {
    let Some(view) = site.answers.meeting_edition(address, edition).await? else {
        return Err(elsewhere(site, address, end).await?);
    };
    if view.note.edition == view.note.of {
        return Ok(None);
    }
    let answer = match asked.form {
        Form::Page => Html(meeting_edition_page(&asked.base, &view)?).into_response(),
        Form::Data => json(&meeting_data(&asked.base, &view.meeting))?,
    };
    Ok(Some(unlisted(answer)))
}

/// The item at `address` in `edition`; none where that is the current one.
pub(crate) async fn item<A: Answers>(
    site: &Site<A>,
    address: &str,
    edition: u32,
    asked: &Asked,
    end: &str,
) -> Result<Option<Response>, Problem> {
    let Some(view) = site.answers.item_edition(address, edition).await? else {
        return Err(elsewhere(site, address, end).await?);
    };
    if view.note.edition == view.note.of {
        return Ok(None);
    }
    let answer = match asked.form {
        Form::Page => Html(item_edition_page(&asked.base, &view)?).into_response(),
        Form::Data => json(&item_data(&asked.base, &view.item, false, None))?,
    };
    Ok(Some(unlisted(answer)))
}

fn unlisted(mut answer: Response) -> Response {
    answer.headers_mut().insert(ROBOTS, HeaderValue::from_static("noindex"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edition_is_a_number_or_nothing_is_there() {
        assert!(matches!(wanted(None), Ok(None)));
        assert!(matches!(wanted(Some("kilde")), Ok(None)));
        assert!(matches!(wanted(Some("a=b&version=12")), Ok(Some(12))));
        for wrong in ["version=", "version=-1", "version=x", "version=99999999999"] {
            assert!(matches!(wanted(Some(wrong)), Err(Problem::NotFound)), "{wrong}");
        }
    }
}

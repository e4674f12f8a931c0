//! Names of files, as they are shown.

use crate::find::{FindingKind, find};

/// `name` as it is told to people and logs, as many bytes long: CPR numbers, e-mail addresses and telephone numbers
/// that are grouped or called so are masked. A file must be found again by its name, so eight digits alone stay: they
/// are most often a day or the number of a document. An underscore is a blank.
#[must_use]
pub fn shown_name(name: &str) -> String {
    let plain = name.replace('_', " ");
    let mut shown = name.to_owned();
    for found in find(&plain).into_iter().chain(find(name)) {
        let phone = found.named || !found.span.of(&plain).bytes().all(|byte| byte.is_ascii_digit());
        let personal = match found.kind {
            FindingKind::Cpr | FindingKind::Email => true,
            FindingKind::Phone => phone,
            FindingKind::Account => false,
        };
        if personal {
            shown.replace_range(found.span.start..found.span.end, &"*".repeat(found.span.len()));
        }
    }
    shown
}

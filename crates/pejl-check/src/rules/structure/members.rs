//! The list of members or participants in the head of a paper.

use crate::cut::line_at;
use crate::prepared::Prepared;

/// True where the list says that it names those who took part.
pub(super) fn is_list_of_participants(prepared: &Prepared<'_>) -> bool {
    has_label(prepared, &["deltager", "til stede", "tilstede", "fremmødte"])
}

/// True where the list says that it names the members.
pub(super) fn is_list_of_members(prepared: &Prepared<'_>) -> bool {
    has_label(prepared, &["medlem"])
}

/// True where one of `words` stands before the first name of the list: on its line or on the one above.
fn has_label(prepared: &Prepared<'_>, words: &[&str]) -> bool {
    let Some(first) = prepared.document.members.first().map(|member| member.span.start) else { return false };
    let line = line_at(prepared.text, first);
    let own = prepared.text.get(line.start..first).unwrap_or("").to_lowercase();
    let before = prepared.text.get(..line.start).unwrap_or("").trim_end();
    let above = line_at(prepared.text, before.len()).of(prepared.text).to_lowercase();
    words.iter().any(|word| own.contains(word) || above.contains(word))
}

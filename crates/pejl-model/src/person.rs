//! Members, absence and substitutes.

use crate::Span;
use crate::text::slug;
use serde::{Deserialize, Serialize};

/// A politician as printed: a name and, where told, the party letter or word.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Person {
    /// The name without title and party, white space collapsed.
    pub name: String,
    /// The party as printed, usually one letter ("A", "Ø", "UFG").
    pub party: Option<String>,
}

/// A member in the paper's own list of members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Member {
    /// Who.
    pub person: Person,
    /// Whether the list says that the member took part; `None` where it does not tell.
    pub present: Option<bool>,
    /// The office printed with the name ("Formand", "Borgmester"), as printed.
    pub role: Option<String>,
    /// Where the entry stands.
    pub span: Span,
}

/// Someone who was away from an item or from the whole meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// Who was away.
    pub person: Person,
    /// Who took the seat.
    pub substitute: Option<Person>,
    /// From when, as printed ("kl. 16.35", "punkt 12").
    pub from: Option<String>,
    /// Until when, as printed.
    pub until: Option<String>,
    /// Where it stands.
    pub span: Span,
}

/// A member who declared a conflict of interest (inhabilitet).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Conflict {
    /// Who.
    pub person: Person,
    /// True where the paper says that the member left the room.
    pub left_room: bool,
    /// Where it stands.
    pub span: Span,
}

/// The key of a whole name ("ida-holm"); none where it was masked or is no name. Equal names have equal keys.
#[must_use]
pub fn person_key(name: &str) -> Option<String> {
    let key = name_slug(name);
    (!name.contains('*') && key.contains('-')).then_some(key)
}

/// A name or a part of one as [`person_key`] writes it: two spellings that differ by an accent are the same.
#[must_use]
pub fn name_slug(name: &str) -> String {
    slug(&name.chars().map(unaccented).collect::<String>())
}

/// A letter without the accent that one paper prints and another leaves out.
fn unaccented(c: char) -> char {
    match c {
        'á' | 'à' | 'â' | 'ã' | 'Á' | 'À' => 'a',
        'ç' | 'č' | 'ć' | 'Ç' | 'Č' | 'Ć' => 'c',
        'ë' | 'Ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' | 'ı' | 'İ' | 'Í' => 'i',
        'ğ' => 'g',
        'ł' | 'Ł' => 'l',
        'ñ' | 'ń' => 'n',
        'ó' | 'ò' | 'ô' | 'õ' | 'Ó' => 'o',
        'š' | 'ş' | 'ś' | 'Š' | 'Ş' => 's',
        'ú' | 'ù' | 'û' | 'Ú' => 'u',
        'ý' => 'y',
        'ž' | 'ż' | 'Ž' => 'z',
        other => other,
    }
}

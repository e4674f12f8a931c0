//! Members, absence and substitutes.

use crate::Span;
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

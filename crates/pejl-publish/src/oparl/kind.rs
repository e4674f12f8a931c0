//! The twelve types of object.

/// A type of OParl object.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names are OParl's own")]
pub enum Kind {
    System,
    Body,
    LegislativeTerm,
    Organization,
    Person,
    Membership,
    Meeting,
    AgendaItem,
    Paper,
    Consultation,
    File,
    Location,
}

impl Kind {
    /// All twelve.
    pub const ALL: [Self; 12] = [
        Self::System,
        Self::Body,
        Self::LegislativeTerm,
        Self::Organization,
        Self::Person,
        Self::Membership,
        Self::Meeting,
        Self::AgendaItem,
        Self::Paper,
        Self::Consultation,
        Self::File,
        Self::Location,
    ];

    /// The kinds of which each body has a list.
    pub const LISTED: [Self; 10] = [
        Self::Organization,
        Self::Person,
        Self::Meeting,
        Self::Paper,
        Self::AgendaItem,
        Self::Consultation,
        Self::File,
        Self::Location,
        Self::Membership,
        Self::LegislativeTerm,
    ];

    /// As it stands in addresses: "agendaitem".
    #[must_use]
    pub fn path(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Body => "body",
            Self::LegislativeTerm => "legislativeterm",
            Self::Organization => "organization",
            Self::Person => "person",
            Self::Membership => "membership",
            Self::Meeting => "meeting",
            Self::AgendaItem => "agendaitem",
            Self::Paper => "paper",
            Self::Consultation => "consultation",
            Self::File => "file",
            Self::Location => "location",
        }
    }

    /// The kind with this part of an address.
    #[must_use]
    pub fn parse(path: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.path() == path)
    }

    /// The value of `type`.
    #[must_use]
    pub fn schema(self) -> &'static str {
        use super::shapes as s;
        match self {
            Self::System => s::System::TYPE,
            Self::Body => s::Body::TYPE,
            Self::LegislativeTerm => s::LegislativeTerm::TYPE,
            Self::Organization => s::Organization::TYPE,
            Self::Person => s::Person::TYPE,
            Self::Membership => s::Membership::TYPE,
            Self::Meeting => s::Meeting::TYPE,
            Self::AgendaItem => s::AgendaItem::TYPE,
            Self::Paper => s::Paper::TYPE,
            Self::Consultation => s::Consultation::TYPE,
            Self::File => s::File::TYPE,
            Self::Location => s::Location::TYPE,
        }
    }
}

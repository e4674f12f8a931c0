//! What an export tells, whatever its shape. Only what may be published is put in here.

use crate::source::blocks::Block;

/// Whether the decisions are in it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    #[default]
    Agenda,
    Minutes,
}

/// An agenda or its minutes.
#[derive(Debug, Default)]
pub(super) struct Paper {
    pub kind: Kind,
    /// True where the export says that it is no more than a draft.
    pub draft: bool,
    /// The agenda's own name, where it says more than its kind.
    pub name: Option<String>,
    pub committee: Option<String>,
    pub date: Option<String>,
    /// When the meeting is to begin and end.
    pub hours: (Option<String>, Option<String>),
    pub place: Option<String>,
    pub seats: Vec<Seat>,
    pub items: Vec<Item>,
}

/// A member at a meeting or at one item.
#[derive(Debug, Default)]
pub(super) struct Seat {
    pub name: String,
    pub role: Option<String>,
    /// None where nothing is decided yet.
    pub present: Option<bool>,
    pub note: Option<String>,
}

/// An item. A closed one has number and title at most.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub open: bool,
    pub number: Option<String>,
    /// None for a closed item whose title is not for the public.
    pub title: Option<String>,
    pub case_number: Option<String>,
    pub treated: Vec<Treated>,
    pub sections: Vec<Section>,
    /// Members who were not there for this item.
    pub absent: Vec<Seat>,
    pub attachments: Vec<String>,
    /// Name and path of each published attachment whose file the export names.
    pub files: Vec<(String, String)>,
}

impl Item {
    /// A closed item: nothing else is known of it.
    pub fn closed(number: Option<String>, title: Option<String>) -> Self {
        Self { number, title, ..Self::default() }
    }
}

impl Item {
    /// The item without the lines of its text that do little more than name one of `withheld`: attachments that may
    /// not be published.
    pub fn without(mut self, withheld: &[String]) -> Self {
        /// So many letters beside the name make it a sentence.
        const BESIDE: usize = 40;
        /// No item has more: then its whole text is withheld, for comparing would take too long.
        const MOST: usize = 200;
        if withheld.len() > MOST {
            self.sections.clear();
            return self;
        }
        let names = |text: &str| withheld.iter().any(|w| text.len() <= w.len() + BESIDE && text.contains(w.as_str()));
        let withholds = |block: &Block| matches!(block, Block::Line(line) if names(&line.text));
        self.sections.iter_mut().for_each(|section| section.body.retain(|block| !withholds(block)));
        self
    }
}

/// A named part of an item.
#[derive(Debug, Default)]
pub(super) struct Section {
    pub label: Option<String>,
    pub body: Vec<Block>,
}

/// What another body, or an earlier meeting, made of the same case.
#[derive(Debug, Default)]
pub(super) struct Treated {
    pub committee: String,
    pub date: Option<String>,
    pub body: Vec<Block>,
}

/// True for a flag that says yes.
pub(super) fn yes(flag: Option<String>) -> bool {
    flag.is_some_and(|flag| matches!(flag.to_lowercase().as_str(), "true" | "1" | "ja" | "yes" | "sand"))
}

//! What the pages show that hold items against each other: items side by side,
//! items that are like one, one figure through the meetings of a committee.
//! Made of public meetings only, so everything is masked already.

use crate::quantity::Quantity;
use crate::table_rows::RowKey;
use crate::views::{Address, ItemLine, ItemView, MeetingLine};
use pejl_find::SimilarItems;
use pejl_model::{Outcome, SectionKind, Unit};

/// Items side by side.
#[derive(Debug, Clone)]
pub struct Comparison {
    /// The items, in the order in which they were asked for.
    pub items: Vec<ItemView>,
    /// The kinds of section that some of them have, in the order in which they are shown.
    pub kinds: Vec<SectionKind>,
    /// The figures that at least two of them tell with the same words.
    pub figures: Vec<FigureRow>,
    /// Such figures that were left out because there are very many.
    pub left_out: usize,
}

/// A figure that several items tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureRow {
    /// The words beside it: row and heading of a table, or the words before and after it.
    pub words: (String, String),
    /// True where the figures stand in a table.
    pub of_table: bool,
    /// The figure of each item, with what it is more than the first of the row.
    pub cells: Vec<Option<(Quantity, Option<Quantity>)>>,
}

/// What others decided on the matter of an item.
#[derive(Debug, Clone)]
pub struct SimilarView {
    /// The item.
    pub item: ItemView,
    /// The items that are like it.
    pub similar: SimilarItems,
    /// How those of other municipalities ended, most frequent first.
    pub outcomes: Vec<(Outcome, u64)>,
    /// How many of them have no decision that was read.
    pub undecided: u64,
}

/// One row of a table through the meetings of a committee.
#[derive(Debug, Clone)]
pub struct SeriesView {
    /// The committee's address: "faxe/beskaeftigelsesudvalget".
    pub committee_address: Address,
    /// The municipality's name.
    pub municipality: String,
    /// The committee's name.
    pub committee: String,
    /// What was asked for, with its column filled in.
    pub key: RowKey,
    /// The row's name as the newest table prints it.
    pub name: String,
    /// The column's heading as the newest table prints it.
    pub heading: String,
    /// The columns of the row that hold figures: as in an address, and as printed.
    pub columns: Vec<(String, String)>,
    /// What is drawn: unit and scale of the newest figure.
    pub drawn: Option<(Unit, u64)>,
    /// Every table that has the row, oldest first.
    pub points: Vec<SeriesPoint>,
}

/// The row in one table.
#[derive(Debug, Clone)]
pub struct SeriesPoint {
    /// The item that has the table.
    pub item: ItemLine,
    /// Its meeting.
    pub meeting: MeetingLine,
    /// The heading of the column there.
    pub heading: String,
    /// The figure as printed; none where the cell has no single figure.
    pub printed: Option<Quantity>,
    /// The same in what is drawn; none where it counts something else.
    pub drawn: Option<Quantity>,
}

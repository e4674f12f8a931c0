//! Use case: someone follows one row of a table through the meetings of a committee.

use crate::comparing::{SeriesPoint, SeriesView};
use crate::error::{AppError, Result};
use crate::library::Library;
use crate::meeting_digest::{ItemDigest, MeetingDigest};
use crate::permission::{Act, Viewer, permit};
use crate::quantity::Quantity;
use crate::table_rows::{RowFigures, RowKey, TableFigures};
use std::sync::Arc;

impl Library {
    /// The row that `key` names in the tables of the committee whose meetings'
    /// addresses begin with `address`. A table is the same where its headings
    /// are; see [`crate::row_keys`].
    ///
    /// # Errors
    /// [`AppError::NotFound`] where no table has the row; otherwise where the store fails.
    pub async fn follow_figure(&self, viewer: Viewer, address: &str, key: &RowKey) -> Result<SeriesView> {
        permit(viewer, Act::Read)?;
        let missing = || AppError::NotFound(address.to_owned());
        let (municipality, committee) = address.split_once('/').ok_or_else(missing)?;
        let mut meetings = self.meetings_of_committee(municipality, committee).await?;
        let newest = meetings.first().ok_or_else(missing)?.clone();
        meetings.reverse();
        let digests = self.cache.digests.of(&self.store, &meetings).await?;
        let found: Vec<Found<'_>> = digests.iter().flat_map(|digest| found(digest, key)).collect();
        let last = found.last().ok_or_else(missing)?;
        let columns = columns(&found, last);
        let column = chosen(&columns, &key.column).ok_or_else(missing)?;
        let mut points: Vec<SeriesPoint> = found.iter().filter_map(|found| found.point(&column.0)).collect();
        let drawn = points.iter().rev().find_map(|point| point.printed).map(|newest| (newest.unit, newest.scale));
        for point in &mut points {
            let same = point.printed.filter(|printed| drawn.is_some_and(|(unit, _)| unit == printed.unit));
            point.drawn = same.zip(drawn).and_then(|(printed, (_, scale))| printed.in_scale(scale));
        }
        Ok(SeriesView {
            committee_address: address.to_owned(),
            municipality: newest.municipality,
            committee: newest.committee,
            key: RowKey { column: column.0.clone(), ..key.clone() },
            name: last.row.name.to_string(),
            heading: column.1.clone(),
            columns,
            drawn,
            points,
        })
    }
}

/// The row in one table.
struct Found<'d> {
    digest: &'d MeetingDigest,
    item: &'d ItemDigest,
    table: &'d TableFigures,
    row: &'d RowFigures,
}

/// The row in each item of a meeting that has it; in the first table where several have.
fn found<'d>(digest: &'d Arc<MeetingDigest>, key: &RowKey) -> Vec<Found<'d>> {
    let of = |item: &'d ItemDigest| {
        item.tables.iter().filter(|table| *table.key == *key.table).find_map(|table| {
            let row = table.rows.iter().find(|row| *row.key == *key.row)?;
            Some(Found { digest, item, table, row })
        })
    };
    digest.items.iter().filter_map(of).collect()
}

impl Found<'_> {
    /// The last heading that is compared as `column`, and the row's figure under it.
    fn figure(&self, column: &str) -> Option<(&str, Option<Quantity>)> {
        let at = self.table.columns.iter().rposition(|(key, _)| **key == *column)?;
        let (_, heading) = self.table.columns.get(at)?;
        Some((heading, self.row.figures.get(at).copied().flatten()))
    }

    fn point(&self, column: &str) -> Option<SeriesPoint> {
        let (heading, printed) = self.figure(column)?;
        Some(SeriesPoint {
            item: self.item.line.clone(),
            meeting: self.digest.line.clone(),
            heading: heading.to_owned(),
            printed,
            drawn: None,
        })
    }
}

/// The columns of the newest table in which the row has a figure in some table,
/// each once: the last of several with one heading.
fn columns(found: &[Found<'_>], newest: &Found<'_>) -> Vec<(String, String)> {
    let mut columns: Vec<(String, String)> = Vec::new();
    for (key, heading) in newest.table.columns.iter().filter(|(key, _)| !key.is_empty()) {
        if found.iter().any(|found| found.figure(key).is_some_and(|(_, figure)| figure.is_some())) {
            columns.retain(|(known, _)| **known != **key);
            columns.push((key.to_string(), heading.to_string()));
        }
    }
    columns
}

/// The column that was asked for, or the first where none was.
fn chosen(columns: &[(String, String)], asked: &str) -> Option<(String, String)> {
    let wanted = columns.iter().find(|(key, _)| key == asked);
    wanted.or_else(|| columns.first().filter(|_| asked.is_empty())).cloned()
}

//! The tables of a part as columns, and as Arrow record batches.
//!
//! The events of a person stand together, in the order of persons and then of
//! days; the persons' table tells where those of each person end.

use crate::error::{RegisterError, Result};
use arrow_array::types::{ArrowPrimitiveType, Int32Type, UInt8Type, UInt16Type, UInt32Type, UInt64Type};
use arrow_array::{Array, ArrayRef, PrimitiveArray, RecordBatch};
use arrow_buffer::ScalarBuffer;
use arrow_schema::{ArrowError, Field, Schema};
use std::path::Path;
use std::sync::Arc;

/// Writes a column.
fn field<T: ArrowPrimitiveType>(name: &str, values: &ScalarBuffer<T::Native>) -> (Field, ArrayRef) {
    let array = PrimitiveArray::<T>::new(values.clone(), None);
    (Field::new(name, T::DATA_TYPE, false), Arc::new(array))
}

/// Reads a column.
fn column<T: ArrowPrimitiveType>(batch: &RecordBatch, name: &str, path: &Path) -> Result<ScalarBuffer<T::Native>> {
    let found = batch.column_by_name(name);
    let array = found.ok_or_else(|| RegisterError::NoColumn { path: path.to_owned(), column: name.to_owned() })?;
    let array = array.as_any().downcast_ref::<PrimitiveArray<T>>().filter(|array| array.null_count() == 0);
    let wrong = || RegisterError::Damaged { path: path.to_owned(), reason: format!("column {name} has another type") };
    array.map(|array| array.values().clone()).ok_or_else(wrong)
}

/// A table of columns.
pub trait Columns: Sized + Default {
    /// The file's name, without part number and ending.
    const NAME: &'static str;

    /// As a record batch.
    ///
    /// # Errors
    /// Where the columns are of unequal length.
    fn batch(&self) -> std::result::Result<RecordBatch, ArrowError>;

    /// From a record batch that was read from `path`.
    ///
    /// # Errors
    /// Where a column is missing or of another type.
    fn of(batch: &RecordBatch, path: &Path) -> Result<Self>;

    /// Number of rows.
    fn len(&self) -> usize;

    /// True where there is no row.
    fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

macro_rules! table {
    ($(#[$doc:meta])* $name:ident = $file:literal { $first:ident: $first_type:ty, $($column:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Default)]
        #[allow(missing_docs, reason = "each column is told in the table's comment")]
        pub struct $name {
            pub $first: ScalarBuffer<<$first_type as ArrowPrimitiveType>::Native>,
            $(pub $column: ScalarBuffer<<$type as ArrowPrimitiveType>::Native>,)*
        }

        impl Columns for $name {
            const NAME: &'static str = $file;

            fn batch(&self) -> std::result::Result<RecordBatch, ArrowError> {
                let columns = [
                    field::<$first_type>(stringify!($first), &self.$first),
                    $(field::<$type>(stringify!($column), &self.$column),)*
                ];
                let (fields, arrays): (Vec<Field>, Vec<ArrayRef>) = columns.into_iter().unzip();
                RecordBatch::try_new(Arc::new(Schema::new(fields)), arrays)
            }

            fn of(batch: &RecordBatch, path: &Path) -> Result<Self> {
                Ok(Self {
                    $first: column::<$first_type>(batch, stringify!($first), path)?,
                    $($column: column::<$type>(batch, stringify!($column), path)?,)*
                })
            }

            fn len(&self) -> usize {
                self.$first.len()
            }
        }
    };
}

/// A birth that is not told.
pub(crate) const NO_BIRTH: i32 = i32::MIN;

/// Residence by the special act for Ukrainians, among the flags of a person.
pub(crate) const UKRAINE: u8 = 1;
/// Kept out of work duty by the law of the European Union, among them.
pub(crate) const EU_LAW: u8 = 1 << 1;

table! {
    /// Persons, by pseudonym. `born` counts days from 1970 (the least number where
    /// not told); `sex` is 1, 2 or 0; `municipality` is the official code, 0 where
    /// it stands with the spell. `work_duty` is hundredths of an hour a week,
    /// `residence` and `employment` are days within the last ten years (the largest
    /// number: not told), `flags` bit 0 the special act for Ukrainians, bit 1
    /// kept out of work duty by the law of the European Union. The columns
    /// `..._to` tell the row after the last of the person's in each table.
    Persons = "persons" {
        person: UInt64Type,
        born: Int32Type,
        sex: UInt8Type,
        municipality: UInt16Type,
        residence: UInt16Type,
        employment: UInt16Type,
        work_duty: UInt16Type,
        flags: UInt8Type,
        spells_to: UInt32Type,
        contacts_to: UInt32Type,
        offers_to: UInt32Type,
        work_to: UInt32Type,
        flex_to: UInt32Type,
        exempt_to: UInt32Type,
    }
}

table! {
    /// Times on benefits: `from` and `to` (exclusive) as [`crate::Day`], `benefit` the
    /// place in [`pejl_rules::Ydelse::ALLE`] and `group` that in [`pejl_rules::Maalgruppe::ALLE`]
    /// (255 where not told), `municipality` 0 where it stands with the person.
    Spells = "spells" {
        from: UInt16Type,
        to: UInt16Type,
        benefit: UInt8Type,
        group: UInt8Type,
        municipality: UInt16Type,
    }
}

table! {
    /// Conversations: `day`, `form` by [`pejl_rules::Form::ALLE`], `holder` by [`pejl_rules::HoldtAf::ALLE`].
    Contacts = "contacts" { day: UInt16Type, form: UInt8Type, holder: UInt8Type, }
}

table! {
    /// Offers: `kind` by [`pejl_rules::Tilbud::ALLE`], `from`, `to` (exclusive), hundredths of an hour a week.
    Offers = "offers" { from: UInt16Type, to: UInt16Type, kind: UInt8Type, hours: UInt16Type, }
}

table! {
    /// Paid work: `from`, `to` (exclusive), hundredths of an hour a week.
    Work = "work" { from: UInt16Type, to: UInt16Type, hours: UInt16Type, }
}

table! {
    /// Hours in a flex job from a day on, in hundredths a week.
    FlexHours = "flex" { from: UInt16Type, hours: UInt16Type, }
}

table! {
    /// Exemptions: `from`, `to` (exclusive).
    Exemptions = "exempt" { from: UInt16Type, to: UInt16Type, }
}

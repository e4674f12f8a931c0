//! All SQL: the library's papers, readings and sources.
//!
//! Floor 2: no HTTP and no rules. The store is given documents that were read
//! elsewhere; what it decides itself is identity (which meeting a paper belongs
//! to, which address an item keeps), and that is pure code without SQL
//! (`identity`, `merge`, `address`).

mod address;
mod attachments;
mod backup;
mod change_time;
mod check_store;
mod corrections;
mod counter;
mod database;
mod encode;
mod error;
mod forget_papers;
mod gone;
mod identity;
mod mail_errands;
mod meeting;
mod merge;
mod move_papers;
mod paper;
mod read_addresses;
mod read_committees;
mod read_days;
mod read_editions;
mod read_library;
mod read_news;
mod read_times;
mod reread_papers;
mod save_meetings;
mod schema;
mod store;
mod subscriptions;
mod write_papers;

pub use address::slug;
pub use attachments::{AttachmentOutcome, HeldAttachment, NewAttachment, attachment_part};
pub use backup::BackupSummary;
pub use change_time::ChangeOf;
pub use check_store::Fault;
pub use corrections::{Corrected, Correction, CorrectionKind, NewCorrection};
pub use encode::content_hash;
pub use error::{Result, StoreError};
pub use forget_papers::Forgotten;
pub use gone::Gone;
pub use mail_errands::Errand;
pub use meeting::{Item, Meeting, MeetingReading, Paper, ShownItem};
pub use move_papers::Moved;
pub use paper::{Given, Missing, NewPaper, PaperForm, PaperSource, Place};
pub use read_committees::CommitteeTotals;
pub use read_days::MeetingDay;
pub use read_library::{HeldVersion, MeetingFilter, PaperVersion, Totals, WholeMeeting};
pub use read_news::{FreshMeeting, FreshPaper};
pub use read_times::{AttachmentNote, BodyNote, ItemNote, MeetingNote};
pub use reread_papers::NewReading;
pub use schema::SCHEMA_VERSION;
pub use store::Store;
pub use subscriptions::{MailToken, NewSubscription, Subscription, SubscriptionCounts};
pub use write_papers::{Author, Batch, PaperOutcome};

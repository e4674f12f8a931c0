//! The use cases, shared by web and command line: one file a use case, named verb_noun.
//!
//! Floor 3: permission, load, domain, write, audit, in that order. No HTTP, no
//! SQL, no templates.

mod check_library;
mod committee_figures;
mod error;
mod export_library;
mod find_moved;
mod follow_library;
mod forget_papers;
mod import_papers;
mod keep_up;
mod library;
mod list_addresses;
mod list_meetings;
mod list_times;
mod meeting_cache;
mod meeting_digest;
mod move_library;
mod overviews;
mod permission;
mod publish;
mod read_case;
mod read_committee;
mod read_front;
mod read_item;
mod read_meeting;
mod read_municipality;
mod reread_papers;
mod search_items;
mod show_entry;
mod tell_standing;
mod views;

pub use check_library::{CheckReport, LibraryFault};
pub use error::{AppError, Result};
pub use export_library::{ExportRequest, ExportSummary};
pub use follow_library::FollowReport;
pub use import_papers::{
    FileReport, FileResult, ImportCounts, ImportInput, ImportLimits, ImportProgress, ImportReport, ImportRequest,
    Refusal,
};
pub use library::{Library, LibraryPlace};
pub use list_meetings::ListRequest;
pub use list_times::MeetingTimes;
pub use overviews::*;
pub use pejl_store::{Author, BackupSummary, Fault, Forgotten, Given, Moved, slug};
pub use permission::Viewer;
pub use reread_papers::{FieldChange, PaperChange, RereadReport, RereadRequest};
pub use show_entry::Entry;
pub use tell_standing::{Holdings, Standing};
pub use views::*;

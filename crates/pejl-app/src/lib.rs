//! The use cases, shared by web and command line: one file a use case, named verb_noun.
//!
//! Floor 3: permission, load, domain, write, audit, in that order. No HTTP, no
//! SQL, no templates.

mod check_library;
mod committee_figures;
mod correct_library;
mod corrections;
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
mod meeting_cache;
mod meeting_digest;
mod move_library;
mod overviews;
mod people;
mod permission;
mod person_digest;
mod person_view;
mod publish;
mod read_case;
mod read_committee;
mod read_front;
mod read_item;
mod read_meeting;
mod read_municipality;
mod read_person;
mod reread_papers;
mod search_items;
mod show_entry;
mod views;

pub use check_library::{CheckReport, LibraryFault};
pub use correct_library::{CorrectionMade, CorrectionRequest};
pub use corrections::{CorrectionView, outcome_code, outcome_of};
pub use error::{AppError, Result};
pub use export_library::{ExportRequest, ExportSummary};
pub use follow_library::FollowReport;
pub use import_papers::{
    FileReport, FileResult, ImportCounts, ImportInput, ImportLimits, ImportProgress, ImportReport, ImportRequest,
    Refusal,
};
pub use library::{Library, LibraryPlace};
pub use list_meetings::ListRequest;
pub use overviews::*;
pub use pejl_store::{Author, BackupSummary, CorrectionKind, Fault, Forgotten, Given, Moved, slug};
pub use permission::Viewer;
pub use person_digest::{PersonAct, person_key, politicians_of};
pub use person_view::*;
pub use reread_papers::{FieldChange, PaperChange, RereadReport, RereadRequest};
pub use show_entry::Entry;
pub use views::*;

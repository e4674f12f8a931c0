//! The use cases, shared by web and command line: one file a use case, named verb_noun.
//!
//! Floor 3: permission, load, domain, write, audit, in that order. No HTTP, no
//! SQL, no templates.

mod attachments;
mod check_library;
mod check_papers;
mod committee_figures;
mod compare_items;
mod comparing;
mod completeness;
mod correct_library;
mod corrections;
mod editions;
mod error;
mod export_library;
mod find_gone;
mod find_moved;
mod find_similar;
mod findings;
mod follow_figure;
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
mod people;
mod permission;
mod person_digest;
mod person_view;
mod publish;
mod quantity;
mod read_akn;
mod read_case;
mod read_committee;
mod read_completeness;
mod read_edition;
mod read_findings;
mod read_front;
mod read_item;
mod read_meeting;
mod read_municipality;
mod read_oparl;
mod read_person;
mod read_topic;
pub mod register;
mod reread_papers;
mod search_items;
mod show_entry;
mod subscriptions;
mod taking_part;
mod tell_change;
mod tell_standing;
mod views;
mod whole;

pub use attachments::{AttachmentLine, AttachmentView};
pub use check_library::{CheckReport, LibraryFault};
pub use check_papers::*;
pub use completeness::*;
pub use editions::*;
mod table_rows;

pub use compare_items::compare_items;
pub use comparing::*;
pub use correct_library::{CorrectionMade, CorrectionRequest};
pub use corrections::CorrectionView;
pub use error::{AppError, Result};
pub use export_library::{ExportRequest, ExportSummary};
pub use find_gone::GoneItem;
pub use findings::{
    ExampleView, FindingCounts, FindingsAfter, FindingsPlace, FindingsRequest, FindingsView, FoundAttachment,
    FoundPlace, RuleView, ShownFinding, list_rules, read_rule,
};
pub use follow_library::FollowReport;
pub use import_papers::{
    AttachRequest, FileReport, FileResult, ImportCounts, ImportInput, ImportLimits, ImportProgress, ImportReport,
    ImportRequest, Refusal,
};
pub use library::{Library, LibraryPlace};
pub use list_addresses::PageAddress;
pub use list_meetings::ListRequest;
pub use list_times::MeetingTimes;
pub use overviews::*;
pub use pejl_check::{Finding, Group as RuleGroup, Place as FindingPlace, Rule, rule as rule_of};
pub use pejl_find::{MonthCount, PlaceCount, SimilarItem, SimilarItems, TopicCounts};
pub use pejl_mask::shown_name;
pub use pejl_publish::oparl::{Kind as OparlKind, Links as OparlLinks, Moment};
pub use pejl_store::{Author, BackupSummary, CorrectionKind, Fault, Forgotten, Given, Moved, SubscriptionCounts, slug};
pub use permission::Viewer;
pub use person_digest::{PersonAct, politicians_of};
pub use person_view::*;
pub use quantity::Quantity;
pub use read_oparl::{OparlAfter, OparlFilter, OparlListRequest, OparlPage};
pub use reread_papers::{FieldChange, PaperChange, RereadReport, RereadRequest};
pub use show_entry::Entry;
pub use subscriptions::{
    Frequency, MailErrand, MailFailure, MailKind, NewsBatch, NewsChange, NewsItem, SignUp, SubscriptionView, Topic,
    TopicKind,
};
pub use table_rows::{RowKey, row_keys};
pub use tell_change::Shown;
pub use tell_standing::{Holdings, Standing};
pub use views::*;

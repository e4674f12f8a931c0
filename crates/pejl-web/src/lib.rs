//! Routes and pages; errors to HTTP.
//!
//! Floor 4: a handler asks one use case of `pejl-app` and gives its view to a
//! page. Nothing here reads papers, asks the database or decides anything.
//! Every page works without JavaScript, sets no cookie and asks no other host.

mod addresses;
mod answers;
mod api;
mod asked;
mod assets;
mod attachment_routes;
mod catalogue;
mod compare_address;
mod comparing_routes;
mod completeness_routes;
mod connections;
mod corrections;
mod cursor;
mod data;
mod dated;
mod edition_routes;
mod feeds;
mod found_address;
mod found_routes;
mod fresh;
mod guard;
mod health;
mod known_tags;
mod language;
mod library_answers;
mod limits;
mod mail;
mod masked;
mod metrics;
mod oparl;
mod open_routes;
mod overview_routes;
mod pages;
mod person_routes;
mod problem;
mod prose;
mod register;
mod routes;
mod search_address;
mod series_address;
mod serve;
mod site;
mod subscriptions;

pub use answers::{Answers, Failure};
pub use corrections::{correction_sentence, day_of};
pub use limits::{Proxies, ProxiesError};
pub use mail::{MailServer, MailSettings, Security, SendReport, WrongMailSetting};
pub use routes::router;
pub use search_address::OUTCOME_WORDS;
pub use serve::{Robots, ServeError, ServeOptions, serve};
pub use subscriptions::{Clock, Subscriptions};

use language::in_danish;
use pejl_words::{label, text};

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
mod data;
mod feeds;
mod fresh;
mod guard;
mod health;
mod library_answers;
mod limits;
mod metrics;
mod open_routes;
mod pages;
mod problem;
mod prose;
mod routes;
mod search_address;
mod serve;

pub use answers::{Answers, Failure};
pub use limits::{Proxies, ProxiesError};
pub use routes::router;
pub use serve::{Robots, ServeError, ServeOptions, serve};

use pejl_words::{label, text};

//! `pejl send-digests`: the mails that are due, for a timer.

use super::{failed, start_log};
use crate::mail_settings::subscriptions;
use crate::output::{FAILED, Failure, print};
use crate::settings::Settings;
use pejl_app::{Library, Viewer};
use pejl_words::{label, text};
use std::process::ExitCode;
use std::sync::Arc;

pub(crate) async fn run(library: Library, settings: &Settings) -> Result<ExitCode, Failure> {
    start_log();
    let library = Arc::new(library);
    let not_set =
        || Failure::new(label("cli-mail-not-set").into_owned()).with_help(label("cli-mail-not-set-help").into_owned());
    let own = subscriptions(settings, &library)?.ok_or_else(not_set)?;
    // What another machine imported must be known before it can be told.
    library.follow_if_behind(Viewer::Operator).await.map_err(|e| failed(&e))?;
    let report = own.send_due().await.map_err(|e| match e.downcast_ref() {
        Some(error) => failed(error),
        None => Failure::new(e.to_string()),
    })?;
    if report.unreachable {
        return Err(Failure::new(label("cli-mail-unreachable").into_owned())
            .with_help(label("cli-mail-unreachable-help").into_owned()));
    }
    let mut out = text("cli-mails-sent", &[("sent", report.sent.into())]);
    for (key, count) in [("cli-mails-postponed", report.postponed), ("cli-mails-removed", report.removed)] {
        if count > 0 {
            out += &format!("\n{}", text(key, &[("count", count.into())]));
        }
    }
    print(&format!("{out}\n"))?;
    Ok(if report.postponed > 0 { ExitCode::from(FAILED) } else { ExitCode::SUCCESS })
}

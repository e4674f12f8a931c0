//! `pejl subscribers`: how many there are, and one removed.

use super::{author, failed};
use crate::output::{FAILED, Failure, print};
use pejl_app::{Library, Viewer};
use pejl_words::{label, text};
use std::process::ExitCode;

pub(crate) async fn run(library: &Library, forget: Option<&str>) -> Result<ExitCode, Failure> {
    let Some(address) = forget else {
        let counts = library.count_subscriptions(Viewer::Operator).await.map_err(|e| failed(&e))?;
        let args = [
            ("subscribers", counts.subscribers.into()),
            ("confirmed", counts.confirmed.into()),
            ("waiting", counts.waiting.into()),
        ];
        print(&format!("{}\n", text("cli-subscriber-count", &args)))?;
        return Ok(ExitCode::SUCCESS);
    };
    match library.forget_subscriber(Viewer::Operator, address, &author()).await.map_err(|e| failed(&e))? {
        Some(count) => {
            print(&format!("{}\n", text("cli-subscriber-forgotten", &[("count", count.into())])))?;
            Ok(ExitCode::SUCCESS)
        }
        None => {
            print(&format!("{}\n", label("cli-subscriber-unknown")))?;
            Ok(ExitCode::from(FAILED))
        }
    }
}

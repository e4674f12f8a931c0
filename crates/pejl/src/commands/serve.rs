//! `pejl serve`: the library's pages.

use super::register::failed as register_failure;
use super::start_log;
use crate::mail_settings::subscriptions;
use crate::output::{Failure, print};
use crate::settings::Settings;
use pejl_app::Library;
use pejl_app::register::RegisterDesk;
use pejl_web::ServeError;
use pejl_words::{Arg, label, text};
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Arc;

pub(crate) async fn run(
    library: Library,
    address: Option<SocketAddr>,
    port: Option<u16>,
    register: Option<&Path>,
    settings: &Settings,
) -> Result<ExitCode, Failure> {
    let library = Arc::new(library);
    let mut options = settings.serving()?;
    options.subscriptions = subscriptions(settings, &library)?;
    options.clock = Some(super::now);
    options.address = address.unwrap_or(options.address);
    if let Some(port) = port {
        options.address.set_port(port);
    }
    options.register = match register {
        Some(folder) => {
            let threshold = settings.register.threshold.unwrap_or(pejl_app::register::THRESHOLD);
            Some(Arc::new(RegisterDesk::open(folder, threshold).map_err(|error| register_failure(&error))?))
        }
        None => None,
    };
    start_log();
    let ready = |address: SocketAddr| {
        let page = format!("http://{address}/");
        // Where nobody reads, the server runs all the same.
        let _ = print(&format!("{}\n", text("cli-serving", &[("address", Arg::from(page.as_str()))])));
    };
    let stopped = pejl_web::serve(library, options, ready, stop()).await;
    stopped.map_err(|error| match error {
        ServeError::Listen { address, source } => {
            let (address, why) = (address.to_string(), source.to_string());
            let args = [("address", Arg::from(address.as_str())), ("why", Arg::from(why.as_str()))];
            Failure::new(text("cli-cannot-listen", &args)).with_help(label("cli-cannot-listen-help").into_owned())
        }
        ServeError::RegisterNotLocal { address } => {
            let address = address.to_string();
            Failure::new(text("cli-register-not-local", &[("address", Arg::from(address.as_str()))]))
                .with_help(label("cli-register-not-local-help").into_owned())
        }
        ServeError::RegisterBehindProxy => Failure::new(label("cli-register-behind-proxy"))
            .with_help(label("cli-register-behind-proxy-help").into_owned()),
    })?;
    Ok(ExitCode::SUCCESS)
}

/// Resolves when the program is asked to stop.
async fn stop() {
    let interrupted = tokio::signal::ctrl_c();
    let terminated = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => drop(signal.recv().await),
            Err(_) => std::future::pending().await,
        }
    };
    tokio::select! {
        _ = interrupted => {}
        () = terminated => {}
    }
}

//! Listening, answering, and stopping without cutting anyone off.

use crate::answers::Answers;
use crate::routes::router;
use crate::subscriptions::Subscriptions;
use jiff::Timestamp;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

/// How to serve.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// Where to listen; loopback unless told otherwise. Port 0 takes a free one.
    pub address: SocketAddr,
    /// Who to write to about something that should be removed.
    pub contact: Option<String>,
    /// The address under which the pages are known outside ("https://pejl.example");
    /// the one that a request names where there is none.
    pub public_address: Option<String>,
    /// What tells the time, for the dates of pages; without it they have none.
    pub clock: Option<fn() -> Timestamp>,
    /// How long an answer may take.
    pub timeout: Duration,
    /// Mail about what is new; none where no mail can be sent.
    pub subscriptions: Option<Arc<Subscriptions>>,
}

impl Default for ServeOptions {
    fn default() -> Self {
        let address = (Ipv4Addr::LOCALHOST, 7345).into();
        Self {
            address,
            contact: None,
            public_address: None,
            clock: None,
            timeout: Duration::from_secs(15),
            subscriptions: None,
        }
    }
}

/// Why the server could not start or go on.
#[derive(Debug, thiserror::Error)]
pub enum ServeError {
    /// The address is taken, not ours, or not allowed.
    #[error("cannot listen on {address}")]
    Listen {
        /// The address asked for.
        address: SocketAddr,
        /// The system's reason.
        source: std::io::Error,
    },
    /// The listening socket broke.
    #[error("the server stopped")]
    Stopped(#[source] std::io::Error),
}

/// Serves the pages over `answers` until `shutdown` comes, then lets the
/// requests under way finish. `ready` gets the address that is listened on.
///
/// # Errors
/// The address cannot be listened on.
pub async fn serve<A: Answers + Clone>(
    answers: A,
    options: ServeOptions,
    ready: impl FnOnce(SocketAddr),
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let address = options.address;
    let listen = |source| ServeError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(listen)?;
    ready(listener.local_addr().map_err(listen)?);
    let kept_up = tokio::spawn(keep_up(answers.clone()));
    let sending = options.subscriptions.clone().map(|own| tokio::spawn(async move { own.keep_sending().await }));
    // Who asks is counted where mails are asked for.
    let pages = router(answers, &options).into_make_service_with_connect_info::<SocketAddr>();
    let served = axum::serve(listener, pages).with_graceful_shutdown(shutdown).await;
    kept_up.abort();
    if let (Some(own), Some(sending)) = (&options.subscriptions, sending) {
        own.stop_sending();
        // A server that keeps us waiting is left; the mail is sent again later.
        let _ = tokio::time::timeout(LAST_MAIL, sending).await;
    }
    served.map_err(ServeError::Stopped)
}

/// How long stopping waits for the mail that is under way.
const LAST_MAIL: Duration = Duration::from_secs(10);

/// How often it is looked whether another program changed what is shown.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// Lets what is shown follow what other programs do. A failure is logged once,
/// and tried again: a database may be away for a moment.
async fn keep_up<A: Answers>(answers: A) {
    let mut failed = false;
    loop {
        tokio::time::sleep(LOOK_EVERY).await;
        let look = answers.keep_up().await;
        if let (Err(reason), false) = (&look, failed) {
            tracing::warn!(%reason, "cannot follow the library");
        }
        failed = look.is_err();
    }
}

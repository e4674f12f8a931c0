//! Listening, answering, and stopping without cutting anyone off.

use crate::answers::Answers;
use crate::connections;
use crate::limits::Proxies;
use crate::metrics::{Metrics, metrics_router};
use crate::register;
use crate::routes::counted_router;
use crate::subscriptions::Subscriptions;
use jiff::Timestamp;
use pejl_app::register::RegisterDesk;
use std::net::{Ipv4Addr, SocketAddr};
use std::num::NonZeroU32;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::net::TcpListener;
use tokio::task::JoinSet;

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
    /// How long a client may take to send the head of a request, counted from when it came or got its last
    /// answer; then the connection is closed.
    pub head_wait: Duration,
    /// Mail about what is new; none where no mail can be sent.
    pub subscriptions: Option<Arc<Subscriptions>>,
    /// Whether search engines may show the pages.
    pub robots: Robots,
    /// How many requests a client may make in a minute; any number where there is none.
    pub requests_per_minute: Option<NonZeroU32>,
    /// The proxies in front of the server.
    pub proxies: Proxies,
    /// The register whose pages are shown to this machine alone; no such page where there is none.
    pub register: Option<Arc<RegisterDesk>>,
    /// Where the server's own figures are read, apart from the pages; nowhere where there is none.
    pub metrics_address: Option<SocketAddr>,
}

/// Whether search engines may show the pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Robots {
    /// They may.
    #[default]
    Open,
    /// They are asked to stay away, as from a site that is being tried.
    Closed,
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
            // Longer than the minute that nginx keeps a connection to us that it does not use: it is to close first.
            head_wait: Duration::from_secs(75),
            subscriptions: None,
            robots: Robots::Open,
            requests_per_minute: None,
            proxies: Proxies::default(),
            register: None,
            metrics_address: None,
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
    /// A register is only shown where nobody else can ask.
    #[error("a register is not shown at {address}")]
    RegisterNotLocal {
        /// The address asked for.
        address: SocketAddr,
    },
    /// The settings tell of a proxy or a public address, and a register is never shown there.
    #[error("a register is not shown behind a proxy")]
    RegisterBehindProxy,
}

/// Serves the pages over `answers` until `shutdown` comes, then lets the
/// requests under way finish. `ready` gets the address that is listened on.
///
/// # Errors
/// An address cannot be listened on, or others than this machine could ask for a register.
pub async fn serve<A: Answers + Clone>(
    answers: A,
    options: ServeOptions,
    ready: impl FnOnce(SocketAddr),
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    register::check(&options)?;
    let metrics = Arc::new(Metrics::new(Instant::now()));
    let listener = listen(options.address).await?;
    let mut beside = JoinSet::new();
    if let Some(address) = options.metrics_address {
        let figures = metrics_router(answers.clone(), Arc::clone(&metrics));
        beside.spawn(axum::serve(listen(address).await?, figures).into_future());
    }
    let address = options.address;
    let own = listener.local_addr().map_err(|source| ServeError::Listen { address, source })?;
    register::check_address(&options, own)?;
    ready(own);
    let kept_up = tokio::spawn(keep_up(answers.clone()));
    let sending = options.subscriptions.clone().map(|own| tokio::spawn(async move { own.keep_sending().await }));
    let pages = counted_router(answers, &options, metrics);
    let (asked_to_stop, stopping) = tokio::sync::oneshot::channel();
    let shutdown = async move {
        shutdown.await;
        // Nobody listens where patience is over already.
        let _ = asked_to_stop.send(());
    };
    tokio::select! {
        () = connections::answer(listener, pages, options.head_wait, shutdown) => {},
        () = patience(stopping, options.timeout + GRACE) => {},
    }
    kept_up.abort();
    if let (Some(own), Some(sending)) = (&options.subscriptions, sending) {
        own.stop_sending();
        // A server that keeps us waiting is left; the mail is sent again later.
        let _ = tokio::time::timeout(LAST_MAIL, sending).await;
    }
    Ok(())
}

/// How long stopping waits for the mail that is under way.
const LAST_MAIL: Duration = Duration::from_secs(10);

async fn listen(address: SocketAddr) -> Result<TcpListener, ServeError> {
    TcpListener::bind(address).await.map_err(|source| ServeError::Listen { address, source })
}

/// Longer than the longest answer: a client that takes its time gets what it
/// asked for, and one that never does cannot keep the server from stopping.
const GRACE: Duration = Duration::from_secs(5);

/// Ends `long` after the server was asked to stop.
async fn patience(stopping: tokio::sync::oneshot::Receiver<()>, long: Duration) {
    if stopping.await.is_err() {
        std::future::pending::<()>().await;
    }
    tokio::time::sleep(long).await;
    tracing::warn!("stopped while clients were still waiting");
}

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

//! Listening, answering, and stopping without cutting anyone off.

use crate::answers::Answers;
use crate::routes::router;
use std::net::{Ipv4Addr, SocketAddr};
use std::time::Duration;
use tokio::net::TcpListener;

/// How to serve.
#[derive(Debug, Clone)]
pub struct ServeOptions {
    /// Where to listen; loopback unless told otherwise. Port 0 takes a free one.
    pub address: SocketAddr,
    /// Who to write to about something that should be removed.
    pub contact: Option<String>,
    /// How long an answer may take.
    pub timeout: Duration,
}

impl Default for ServeOptions {
    fn default() -> Self {
        Self { address: (Ipv4Addr::LOCALHOST, 7345).into(), contact: None, timeout: Duration::from_secs(15) }
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
pub async fn serve<A: Answers>(
    answers: A,
    options: ServeOptions,
    ready: impl FnOnce(SocketAddr),
    shutdown: impl Future<Output = ()> + Send + 'static,
) -> Result<(), ServeError> {
    let address = options.address;
    let listen = |source| ServeError::Listen { address, source };
    let listener = TcpListener::bind(address).await.map_err(listen)?;
    ready(listener.local_addr().map_err(listen)?);
    axum::serve(listener, router(answers, &options)).with_graceful_shutdown(shutdown).await.map_err(ServeError::Stopped)
}

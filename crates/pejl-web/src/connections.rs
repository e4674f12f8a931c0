//! Connections from clients: each is answered on its own, and one whose client
//! does not get to the end of what it asks for is closed.

use axum::Router;
use axum::extract::ConnectInfo;
use axum::serve::Listener;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use std::pin::pin;
use std::time::Duration;
use tokio::net::TcpListener;

/// Answers every client of `listener` with `pages` until `shutdown` comes, then
/// lets the requests under way finish. The head of a request must be there
/// `head_wait` after the connection began, or after the answer before it.
pub(crate) async fn answer(
    mut listener: TcpListener,
    pages: Router,
    head_wait: Duration,
    shutdown: impl Future<Output = ()>,
) {
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(head_wait);
    let open = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let (stream, client) = tokio::select! {
            accepted = Listener::accept(&mut listener) => accepted,
            () = &mut shutdown => break,
        };
        let pages = TowerToHyperService::new(pages.clone());
        let known = service_fn(move |mut request: Request<Incoming>| {
            request.extensions_mut().insert(ConnectInfo(client));
            pages.call(request)
        });
        let connection = open.watch(http.serve_connection(TokioIo::new(stream), known));
        tokio::spawn(async move {
            // That a client went away or took too long is no fault of ours.
            if let Err(why) = connection.await {
                tracing::debug!(%why, "a connection ended");
            }
        });
    }
    drop(listener);
    open.shutdown().await;
}

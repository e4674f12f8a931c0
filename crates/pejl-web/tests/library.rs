//! From papers on the disk to pages: the samples are imported into a library
//! and read over HTTP.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may fail loudly")]

mod imported;

use imported::library;
use pejl_web::{ServeOptions, serve};
use std::net::SocketAddr;
use std::sync::Arc;

fn get(address: SocketAddr, path: &str) -> String {
    let (status, page) = imported::ask(address, path);
    assert_eq!(status, 200, "{path}");
    page
}

/// The first address on `page` that begins with `start`.
fn link(page: &str, start: &str) -> String {
    let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.starts_with(start)).map(|link| link.replace("&#38;", "&")).next().expect(start)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_finds_and_reads_what_was_decided() {
    let folder = tempfile::tempdir().unwrap();
    let library = Arc::new(library(folder.path()).await);
    let (ready, address) = tokio::sync::oneshot::channel();
    let (stop, stopped) = tokio::sync::oneshot::channel::<()>();
    let options = ServeOptions { address: ([127, 0, 0, 1], 0).into(), ..ServeOptions::default() };
    let server =
        tokio::spawn(serve(Arc::clone(&library), options, move |address| ready.send(address).unwrap(), async move {
            drop(stopped.await)
        }));
    let address = address.await.unwrap();
    let walk = tokio::task::spawn_blocking(move || {
        let meeting = get(address, &link(&get(address, "/"), "/moede/"));
        assert!(link(&meeting, "/punkt/").len() > 10);
        let results = get(address, "/soeg?q=sygedagpenge");
        assert!(results.contains("<mark>"));
        let narrowed = get(address, &link(&results, "/soeg?q=sygedagpenge&#38;kommune="));
        assert!(narrowed.contains("class=\"choice\""));
        let item = get(address, &link(&narrowed, "/punkt/"));
        assert!(item.contains("id=\"beslutning\"") || item.contains("Lukket punkt"));
    });
    walk.await.unwrap();
    stop.send(()).unwrap();
    server.await.unwrap().unwrap();
}

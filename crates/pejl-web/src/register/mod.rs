//! The pages of the register, for whoever sits at the machine that holds it.
//!
//! They are about persons, and there is no sign-in yet: [`door`] lets a request in
//! only where it was made on this machine, by this machine's own name, and by
//! nobody else's page. Where the server was not told of a register the addresses
//! do not exist. No other page, list or description names them.

mod csv;
mod door;
mod fields;
mod routes;

pub(crate) use fields::{due_address, place_query};
pub(crate) use routes::routes;

use crate::language::ENGLISH;
use crate::serve::{ServeError, ServeOptions};
use std::net::SocketAddr;

/// True for the addresses of the register: what stands there no page of another host may read.
pub(crate) fn is_register(path: &str) -> bool {
    let path = path.strip_prefix(ENGLISH).unwrap_or(path);
    path == "/register" || path.starts_with("/register/")
}

/// Refuses to show a register where others than this machine could be let in:
/// at an address that is not its own, or behind a proxy.
///
/// # Errors
/// Where that is so.
pub(crate) fn check(options: &ServeOptions) -> Result<(), ServeError> {
    if options.register.is_none() {
        return Ok(());
    }
    if options.public_address.is_some() || !options.proxies.is_empty() {
        return Err(ServeError::RegisterBehindProxy);
    }
    check_address(options, options.address)
}

/// The same for the address that is listened on.
pub(crate) fn check_address(options: &ServeOptions, address: SocketAddr) -> Result<(), ServeError> {
    match options.register {
        Some(_) if !address.ip().to_canonical().is_loopback() => Err(ServeError::RegisterNotLocal { address }),
        _ => Ok(()),
    }
}

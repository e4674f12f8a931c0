//! The texts of `--help`. Looking them all up takes longer than reading a small
//! paper, so they are looked up only once help is asked for or a line is wrong.

use std::borrow::Cow;
use std::sync::atomic::{AtomicBool, Ordering};

static TOLD: AtomicBool = AtomicBool::new(false);

/// From now on commands are built with their texts.
pub(crate) fn tell() {
    TOLD.store(true, Ordering::Relaxed);
}

/// The text under `key`, or none before [`tell`].
pub(crate) fn label(key: &'static str) -> Cow<'static, str> {
    if TOLD.load(Ordering::Relaxed) { pejl_words::label(key) } else { Cow::Borrowed("") }
}

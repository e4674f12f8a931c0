//! `pejl.toml` and what overrides it.

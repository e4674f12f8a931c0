//! Routes and pages; errors to HTTP.
